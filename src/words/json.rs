//! JSON read strictly and written in one way only (RFC 8785).
//!
//! Reading collects every finding that does not stop the grammar: a duplicate key or a wrong number is noted with its
//! pointer and reading goes on. Writing yields the canonical bytes over which hashes and signatures are made; an event
//! is accepted only if writing what was read gives the same bytes again.

mod antwoord;
mod canoniek;

pub use self::antwoord::antwoord;
pub use self::canoniek::{SchrijfFout, canoniek};

use super::bevinding::Bevinding;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Deepest nesting that is read.
pub const DIEPST: usize = 64;
/// Largest whole number that every JSON program keeps exactly: 2^53 - 1.
pub const GROOTSTE_GETAL: u64 = (1 << 53) - 1;

/// A JSON value as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waarde {
    /// `null`
    Nul,
    /// `true` or `false`
    Bool(bool),
    /// A whole number from 0 to [`GROOTSTE_GETAL`].
    Getal(u64),
    /// A number of any other form; a finding has been noted.
    OngeldigGetal,
    /// A string, Unicode scalar values only.
    Tekst(String),
    /// An array.
    Lijst(Vec<Waarde>),
    /// An object; of a duplicate key the first value stands, and a finding has been noted.
    Object(BTreeMap<String, Waarde>),
}

/// Reads one JSON text. An error is a list of findings; a value comes with the findings that did not stop the grammar.
///
/// # Errors
/// The findings `tekens-ongeldig`, `json-geen-object` (nothing at all), `json-ongeldig` or `json-te-diep` that made reading impossible.
pub fn lees(bytes: &[u8]) -> Result<(Waarde, Vec<Bevinding>), Vec<Bevinding>> {
    let tekst = std::str::from_utf8(bytes).map_err(|fout| vec![geen_utf8(fout.valid_up_to())])?;
    if tekst.starts_with('\u{feff}') {
        return Err(vec![geen_utf8(0)]);
    }
    let mut lezer = Lezer { tekst, plaats: 0, pad: Vec::new(), bevindingen: Vec::new() };
    lezer.wit();
    if lezer.kijk().is_none() {
        return Err(vec![Bevinding::vorm("", "json-geen-object", "Verwacht een object.")]);
    }
    let waarde = lezer.waarde().map_err(|fout| vec![fout])?;
    lezer.wit();
    if lezer.plaats != tekst.len() {
        return Err(vec![lezer.ongeldig()]);
    }
    Ok((waarde, lezer.bevindingen))
}

fn geen_utf8(byte: usize) -> Bevinding {
    Bevinding::vorm("", "tekens-ongeldig", format!("Geen geldige UTF-8 (byte {}).", byte.saturating_add(1)))
}

struct Lezer<'a> {
    tekst: &'a str,
    plaats: usize,
    pad: Vec<String>,
    bevindingen: Vec<Bevinding>,
}

impl Lezer<'_> {
    fn rest(&self) -> &str {
        self.tekst.get(self.plaats..).unwrap_or_default()
    }

    fn kijk(&self) -> Option<u8> {
        self.tekst.as_bytes().get(self.plaats).copied()
    }

    fn neem(&mut self, verwacht: &str) -> bool {
        let past = self.rest().starts_with(verwacht);
        if past {
            self.plaats = self.plaats.saturating_add(verwacht.len());
        }
        past
    }

    fn wit(&mut self) {
        while matches!(self.kijk(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.plaats = self.plaats.saturating_add(1);
        }
    }

    fn ongeldig(&self) -> Bevinding {
        let voor = self.tekst.get(..self.plaats).unwrap_or_default();
        let regel = voor.matches('\n').count().saturating_add(1);
        let teken = voor.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
        Bevinding::vorm("", "json-ongeldig", format!("Geen geldige JSON (regel {regel}, teken {teken})."))
    }

    fn pad(&self) -> String {
        self.pad.iter().map(|deel| format!("/{}", wijzerdeel(deel))).collect()
    }

    fn waarde(&mut self) -> Result<Waarde, Bevinding> {
        if self.pad.len() > DIEPST {
            return Err(Bevinding::vorm("", "json-te-diep", format!("Maximaal {DIEPST} niveaus.")));
        }
        match self.kijk() {
            Some(b'{') => self.object(),
            Some(b'[') => self.lijst(),
            Some(b'"') => Ok(Waarde::Tekst(self.tekst()?)),
            Some(b'-' | b'0'..=b'9' | b'N' | b'I') => self.getal(),
            _ if self.neem("true") => Ok(Waarde::Bool(true)),
            _ if self.neem("false") => Ok(Waarde::Bool(false)),
            _ if self.neem("null") => Ok(Waarde::Nul),
            _ => Err(self.ongeldig()),
        }
    }

    fn object(&mut self) -> Result<Waarde, Bevinding> {
        let mut velden = BTreeMap::new();
        self.neem("{");
        self.wit();
        if self.neem("}") {
            return Ok(Waarde::Object(velden));
        }
        loop {
            self.wit();
            if self.kijk() != Some(b'"') {
                return Err(self.ongeldig());
            }
            let naam = self.tekst()?;
            self.wit();
            if !self.neem(":") {
                return Err(self.ongeldig());
            }
            self.wit();
            self.pad.push(naam.clone());
            let waarde = self.waarde()?;
            let pad = self.pad();
            self.pad.pop();
            match velden.entry(naam) {
                Entry::Vacant(plek) => {
                    plek.insert(waarde);
                }
                Entry::Occupied(plek) => {
                    let melding = format!("Veld {} staat er twee keer.", veilige_naam(plek.key()));
                    self.bevindingen.push(Bevinding::vorm(pad, "dubbel-veld", melding));
                }
            }
            self.wit();
            if self.neem("}") {
                return Ok(Waarde::Object(velden));
            }
            if !self.neem(",") {
                return Err(self.ongeldig());
            }
        }
    }

    fn lijst(&mut self) -> Result<Waarde, Bevinding> {
        let mut delen = Vec::new();
        self.neem("[");
        self.wit();
        if self.neem("]") {
            return Ok(Waarde::Lijst(delen));
        }
        loop {
            self.wit();
            self.pad.push(delen.len().to_string());
            let deel = self.waarde()?;
            self.pad.pop();
            delen.push(deel);
            self.wit();
            if self.neem("]") {
                return Ok(Waarde::Lijst(delen));
            }
            if !self.neem(",") {
                return Err(self.ongeldig());
            }
        }
    }

    /// A number is taken up to its last character; only a plain whole number below 2^53 has a value.
    fn getal(&mut self) -> Result<Waarde, Bevinding> {
        let lengte = self.rest().find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'));
        let mut cijfers = self.rest().get(..lengte.unwrap_or(self.rest().len())).unwrap_or_default().to_owned();
        for woord in ["NaN", "-Infinity", "Infinity"] {
            if self.rest().starts_with(woord) {
                woord.clone_into(&mut cijfers);
            }
        }
        if cijfers.is_empty() {
            return Err(self.ongeldig());
        }
        self.plaats = self.plaats.saturating_add(cijfers.len());
        let gewoon = cijfers == "0" || (!cijfers.starts_with('0') && cijfers.bytes().all(|b| b.is_ascii_digit()));
        match cijfers.parse::<u64>() {
            Ok(getal) if gewoon && getal <= GROOTSTE_GETAL => Ok(Waarde::Getal(getal)),
            _ => {
                let melding = "Verwacht een heel getal van 0 tot 2^53, zonder teken, punt of macht.";
                self.bevindingen.push(Bevinding::vorm(self.pad(), "getal-ongeldig", melding));
                Ok(Waarde::OngeldigGetal)
            }
        }
    }

    fn tekst(&mut self) -> Result<String, Bevinding> {
        let mut uit = String::new();
        self.neem("\"");
        loop {
            let Some(teken) = self.rest().chars().next() else { return Err(self.ongeldig()) };
            match teken {
                '"' => {
                    self.neem("\"");
                    return Ok(uit);
                }
                '\\' => uit.push(self.ontsnapt()?),
                '\0'..='\x1f' => return Err(self.ongeldig()),
                _ => {
                    uit.push(teken);
                    self.plaats = self.plaats.saturating_add(teken.len_utf8());
                }
            }
        }
    }

    fn ontsnapt(&mut self) -> Result<char, Bevinding> {
        for (reeks, teken) in [
            ("\\\"", '"'),
            ("\\\\", '\\'),
            ("\\/", '/'),
            ("\\b", '\u{8}'),
            ("\\f", '\u{c}'),
            ("\\n", '\n'),
            ("\\r", '\r'),
            ("\\t", '\t'),
        ] {
            if self.neem(reeks) {
                return Ok(teken);
            }
        }
        let begin = self.plaats;
        let hoog = self.eenheid()?;
        let code = match hoog {
            0xd800..=0xdbff => {
                let laag = self.eenheid().ok().filter(|laag| (0xdc00..=0xdfff).contains(laag));
                laag.map(|laag| 0x1_0000_u32.saturating_add((hoog & 0x3ff) << 10 | (laag & 0x3ff)))
            }
            _ => Some(hoog),
        };
        // A lone surrogate has no character.
        code.and_then(char::from_u32).ok_or_else(|| geen_utf8(begin))
    }

    fn eenheid(&mut self) -> Result<u32, Bevinding> {
        if !self.neem("\\u") {
            return Err(self.ongeldig());
        }
        let vier = self.rest().get(..4).filter(|vier| vier.bytes().all(|b| b.is_ascii_hexdigit()));
        let Some(code) = vier.and_then(|vier| u32::from_str_radix(vier, 16).ok()) else { return Err(self.ongeldig()) };
        self.plaats = self.plaats.saturating_add(4);
        Ok(code)
    }
}

/// A field name from outside, fit to stand in a message: short, and without characters that could mislead a reader.
#[must_use]
pub fn veilige_naam(naam: &str) -> String {
    naam.chars().filter(char::is_ascii_graphic).take(40).collect()
}

/// One part of an RFC 6901 pointer.
#[must_use]
pub fn wijzerdeel(deel: &str) -> String {
    deel.replace('~', "~0").replace('/', "~1")
}

impl Waarde {
    /// The same value for `serde`. A number of a wrong form becomes null; its finding has already been noted.
    #[must_use]
    pub fn als_serde(&self) -> serde_json::Value {
        match self {
            Self::Nul | Self::OngeldigGetal => serde_json::Value::Null,
            Self::Bool(waar) => (*waar).into(),
            Self::Getal(getal) => (*getal).into(),
            Self::Tekst(tekst) => tekst.as_str().into(),
            Self::Lijst(delen) => delen.iter().map(Self::als_serde).collect(),
            Self::Object(velden) => {
                serde_json::Value::Object(velden.iter().map(|(naam, w)| (naam.clone(), w.als_serde())).collect())
            }
        }
    }
}
