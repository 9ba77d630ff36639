//! The text catalogue: every fixed Dutch text by key, and dates in words. The texts stand in `templates/teksten`, so that
//! a jurist can read them; `{{ name }}` is filled in from the data. There is no logic in a text, a filled-in value is never
//! read again, and an unknown name is an error: nothing is ever left empty.

use crate::words::moment::{Datum, Moment};
use serde_json::{Map, Value};
use std::sync::LazyLock;
use thiserror::Error;

static NL: LazyLock<Teksten> =
    LazyLock::new(|| Teksten { wortel: ingebouwd(include_str!("../../../templates/teksten/nl.toml")) });

/// A file that is built in; one that does not parse is a broken program, and the tests parse it.
#[expect(clippy::expect_used, reason = "a built-in file is an invariant of the program")]
fn ingebouwd(tekst: &str) -> Value {
    toml::from_str(tekst).expect("a built-in file parses")
}

/// Why a text could not be made.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TekstenFout {
    /// No text has this key.
    #[error("de tekst {0} ontbreekt")]
    Ontbreekt(String),
    /// The text asks for a value that there is not.
    #[error("in de tekst {tekst} ontbreekt de waarde {naam}")]
    Waarde {
        /// The text as it stands in the catalogue.
        tekst: String,
        /// The name between the braces.
        naam: String,
    },
}

/// The texts of one language.
#[derive(Debug)]
pub struct Teksten {
    wortel: Value,
}

impl Teksten {
    /// The Dutch texts.
    #[must_use]
    pub fn nederlands() -> &'static Self {
        &NL
    }

    /// The text with this key ("relatie.partner").
    ///
    /// # Errors
    /// There is no such text.
    pub fn woord(&self, sleutel: &str) -> Result<String, TekstenFout> {
        let ontbreekt = || TekstenFout::Ontbreekt(sleutel.to_owned());
        op_pad(&self.wortel, sleutel).and_then(Value::as_str).map(ToOwned::to_owned).ok_or_else(ontbreekt)
    }

    /// The text with this key, filled in.
    ///
    /// # Errors
    /// There is no such text, or it asks for another value.
    pub fn zin(&self, sleutel: &str, waarden: &[(&str, &str)]) -> Result<String, TekstenFout> {
        let waarde =
            |naam: &str| waarden.iter().find(|(bekend, _)| *bekend == naam).map(|(_, waarde)| (*waarde).to_owned());
        vul(&self.woord(sleutel)?, waarde)
    }

    /// A whole table of texts, filled in from the data of a document.
    ///
    /// # Errors
    /// There is no such table, or a text asks for a value that the data do not have.
    pub fn tabel(&self, naam: &str, gegevens: &Value) -> Result<Value, TekstenFout> {
        let tabel = self.wortel.get(naam).ok_or_else(|| TekstenFout::Ontbreekt(naam.to_owned()))?;
        vul_tabel(tabel, gegevens)
    }

    /// "21 november 2026"
    ///
    /// # Errors
    /// The catalogue is not complete.
    pub fn dag(&self, datum: Datum) -> Result<String, TekstenFout> {
        let dag = datum.dag();
        let maand = self.rij("datum.maanden", dag.month())?;
        let waarden = [("nummer", dag.day().to_string()), ("maand", maand), ("jaar", dag.year().to_string())];
        self.zin("datum.dag", &waarden.each_ref().map(|(naam, waarde)| (*naam, waarde.as_str())))
    }

    /// "zaterdag 21 november 2026"
    ///
    /// # Errors
    /// The catalogue is not complete.
    pub fn weekdag(&self, datum: Datum) -> Result<String, TekstenFout> {
        let weekdag = self.rij("datum.dagen", datum.dag().weekday().to_monday_one_offset())?;
        self.zin("datum.weekdag", &[("weekdag", &weekdag), ("dag", &self.dag(datum)?)])
    }

    /// "november 1970", or "1970" when the month is not known.
    ///
    /// # Errors
    /// There is no such month.
    pub fn maand(&self, jaar: u16, maand: Option<u8>) -> Result<String, TekstenFout> {
        let Some(maand) = maand else { return Ok(jaar.to_string()) };
        let naam = self.rij("datum.maanden", i8::try_from(maand).unwrap_or_default())?;
        self.zin("datum.maand", &[("maand", &naam), ("jaar", &jaar.to_string())])
    }

    /// "22.15 uur"
    ///
    /// # Errors
    /// The catalogue is not complete.
    pub fn tijd(&self, moment: Moment) -> Result<String, TekstenFout> {
        let klok = moment.klok();
        self.zin("datum.tijd", &[("uur", &format!("{:02}", klok.hour())), ("minuut", &format!("{:02}", klok.minute()))])
    }

    /// "zaterdag 21 november 2026, 22.15 uur"
    ///
    /// # Errors
    /// The catalogue is not complete.
    pub fn moment(&self, moment: Moment) -> Result<String, TekstenFout> {
        self.zin("datum.moment", &[("dag", &self.weekdag(moment.datum())?), ("tijd", &self.tijd(moment)?)])
    }

    /// "zomertijd" or "wintertijd"
    ///
    /// # Errors
    /// The catalogue is not complete.
    pub fn klok(&self, moment: Moment) -> Result<String, TekstenFout> {
        self.woord(if moment.zomertijd() { "datum.zomertijd" } else { "datum.wintertijd" })
    }

    /// A text from a list, counted from one.
    fn rij(&self, sleutel: &str, nummer: i8) -> Result<String, TekstenFout> {
        let plaats = usize::try_from(nummer).ok().and_then(|nummer| nummer.checked_sub(1));
        let tekst = op_pad(&self.wortel, sleutel).zip(plaats).and_then(|(lijst, plaats)| lijst.get(plaats)?.as_str());
        tekst.map(ToOwned::to_owned).ok_or_else(|| TekstenFout::Ontbreekt(format!("{sleutel}.{nummer}")))
    }
}

fn op_pad<'a>(waarde: &'a Value, pad: &str) -> Option<&'a Value> {
    pad.split('.').try_fold(waarde, |hier, deel| hier.get(deel))
}

fn vul_tabel(tabel: &Value, gegevens: &Value) -> Result<Value, TekstenFout> {
    match tabel {
        Value::Object(teksten) => {
            let gevuld = teksten.iter().map(|(sleutel, tekst)| Ok((sleutel.clone(), vul_tabel(tekst, gegevens)?)));
            gevuld.collect::<Result<Map<_, _>, _>>().map(Value::Object)
        }
        Value::String(tekst) => {
            vul(tekst, |naam| op_pad(gegevens, naam)?.as_str().map(ToOwned::to_owned)).map(Value::String)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => Ok(tabel.clone()),
    }
}

/// Fills in one text, from left to right, once.
fn vul(tekst: &str, waarde: impl Fn(&str) -> Option<String>) -> Result<String, TekstenFout> {
    let mut uit = String::with_capacity(tekst.len());
    let mut rest = tekst;
    while let Some((voor, vanaf)) = rest.split_once("{{ ") {
        let fout = |naam: &str| TekstenFout::Waarde { tekst: tekst.to_owned(), naam: naam.to_owned() };
        let (naam, na) = vanaf.split_once(" }}").ok_or_else(|| fout(vanaf))?;
        uit.push_str(voor);
        uit.push_str(&waarde(naam).ok_or_else(|| fout(naam))?);
        rest = na;
    }
    uit.push_str(rest);
    Ok(uit)
}
