//! The parts of a bundle and their typed reading. Each part has one name and one spelling.

use super::format::Delen;
use super::keys::Sleutels;
use crate::evidence::document::DocumentSlot;
use crate::evidence::log::checkpoint::{Checkpoint, CheckpointFout};
use crate::evidence::log::event::{Event, EventFout, gebeurtenis_id};
use crate::evidence::log::fields::{self, Openingen, genormaliseerd};
use crate::evidence::log::leaf::{LENGTE, Leaf};
use crate::evidence::log::note::{Note, NoteFout};
use crate::evidence::seal::{self, Zegel, ZegelFout};
use crate::words::hash::Hash256;
use crate::words::json::{canoniek, lees as lees_json};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// The text for a court.
pub const LEESMIJ: &str = "LEESMIJ.txt";
/// The list of parts.
pub const MANIFEST: &str = "manifest.json";
/// The public keys, shown.
pub const SLEUTELS: &str = "sleutels.txt";
/// The hashes of the tree before the first leaf that is in the bundle.
pub const AANLOOP: &str = "bewijs/aanloop";
/// The leaves from the first event on.
pub const BLADEN: &str = "bewijs/bladen";
/// The signed state of the log.
pub const CHECKPOINT: &str = "bewijs/checkpoint";
const DOCUMENTEN: &str = "documenten/";
const GEBEURTENISSEN: &str = "gebeurtenissen/";
const ACHTERVOEGSELS: [&str; 4] = [".blad.json", ".handtekening", ".json", ".openingen.json"];

/// Where the leaf of an event stands and how it was salted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blad {
    /// Index in the log, from 0.
    pub index: u64,
    /// The salt of the leaf, in hexadecimal digits.
    pub zout: Hash256,
}

/// One event with what belongs to it.
#[derive(Clone, Debug)]
pub struct Stap<'a> {
    /// Number by its file names.
    pub nummer: u64,
    /// The envelope.
    pub event: Event,
    /// The signed bytes.
    pub bytes: &'a [u8],
    /// The signature.
    pub handtekening: [u8; 64],
    /// The openings that were left in.
    pub openingen: Openingen,
    /// Its leaf.
    pub blad: Blad,
}

impl Stap<'_> {
    /// Identity of the signed event.
    #[must_use]
    pub fn id(&self) -> Hash256 {
        gebeurtenis_id(self.bytes, &self.handtekening)
    }

    /// The documents that the event made, as far as they are opened.
    pub fn documenten(&self) -> impl Iterator<Item = DocumentSlot> + '_ {
        let eigen = self.openingen.iter().filter(|(wijzer, _)| wijzer.starts_with(fields::DOCUMENTEN));
        eigen.filter_map(|(_, opening)| opening.als_document())
    }

    /// The tag that the leaf of the next event must carry, if it is opened.
    #[must_use]
    pub fn volgende(&self) -> Option<[u8; 32]> {
        self.openingen.get(fields::VOLGENDE)?.als_tag()
    }
}

/// A sealed file and what its seal says.
#[derive(Debug)]
pub struct Bestand<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Its seal.
    pub zegel: Result<Zegel, ZegelFout>,
}

/// What could be read of a bundle.
#[derive(Debug, Default)]
pub struct Inhoud<'a> {
    /// The events, by number.
    pub stappen: Vec<Stap<'a>>,
    /// The hashes before the first leaf.
    pub aanloop: Option<Vec<Hash256>>,
    /// The leaves from the first event on.
    pub bladen: Option<Vec<Leaf>>,
    /// The signed state of the log.
    pub checkpoint: Option<(Note, Checkpoint)>,
    /// The public keys, shown.
    pub sleutels: Option<Sleutels>,
    /// The sealed files by printed code.
    pub documenten: BTreeMap<String, Bestand<'a>>,
}

impl Inhoud<'_> {
    /// The certificates that sealed the files in the bundle.
    #[must_use]
    pub fn certificaten(&self) -> BTreeSet<Hash256> {
        let zegels = self.documenten.values().filter_map(|bestand| bestand.zegel.as_ref().ok());
        zegels.map(|zegel| zegel.certificaat_sha256).collect()
    }
}

/// What is wrong with one part.
#[derive(Debug, Error)]
#[error("{deel}: {reden}")]
pub struct DeelFout {
    /// Name of the part.
    pub deel: String,
    /// What is wrong with it.
    pub reden: DeelReden,
}

/// Reasons to refuse a part.
#[derive(Debug, Error)]
#[allow(missing_docs, reason = "the messages say what they are")]
pub enum DeelReden {
    #[error("ontbreekt")]
    Ontbreekt,
    #[error("hoort niet in een bundel")]
    Onbekend,
    #[error("heeft een onmogelijke lengte")]
    Lengte,
    #[error("niet-canonieke codering")]
    NietCanoniek,
    #[error("bevat een blad van een onbekende soort")]
    Blad,
    #[error(transparent)]
    Event(#[from] EventFout),
    #[error(transparent)]
    Note(#[from] NoteFout),
    #[error(transparent)]
    Checkpoint(#[from] CheckpointFout),
}

/// Name of a part of the event with this number.
#[must_use]
pub fn naam(nummer: u64, achtervoegsel: &str) -> String {
    format!("{GEBEURTENISSEN}{nummer:04}{achtervoegsel}")
}

/// Name of the document with this printed code.
#[must_use]
pub fn documentnaam(code: &str) -> String {
    format!("{DOCUMENTEN}{code}.pdf")
}

/// Reads all parts but the ones that follow from the others (manifest and LEESMIJ, which are made again and compared).
#[must_use]
pub fn lees<'a>(delen: &Delen<'a>) -> (Inhoud<'a>, Vec<DeelFout>) {
    let mut lezer =
        Lezer { delen, gezien: BTreeSet::from([LEESMIJ.to_owned(), MANIFEST.to_owned()]), fouten: Vec::new() };
    let mut inhoud = Inhoud {
        stappen: lezer.nummers().into_iter().filter_map(|nummer| lezer.stap(nummer)).collect(),
        aanloop: lezer.deel(AANLOOP, lees_aanloop),
        bladen: lezer.deel(BLADEN, lees_bladen),
        checkpoint: lezer.deel(CHECKPOINT, lees_checkpoint),
        sleutels: lezer.deel(SLEUTELS, |bytes| Sleutels::lees(bytes).ok_or(DeelReden::NietCanoniek)),
        documenten: BTreeMap::new(),
    };
    for (naam, bytes) in delen {
        if let Some(code) = naam.strip_prefix(DOCUMENTEN).and_then(|rest| rest.strip_suffix(".pdf")) {
            inhoud.documenten.insert(code.to_owned(), Bestand { bytes, zegel: seal::controleer(bytes) });
        } else if !lezer.gezien.contains(naam) {
            lezer.fouten.push(DeelFout { deel: naam.clone(), reden: DeelReden::Onbekend });
        }
    }
    (inhoud, lezer.fouten)
}

struct Lezer<'d, 'a> {
    delen: &'d Delen<'a>,
    gezien: BTreeSet<String>,
    fouten: Vec<DeelFout>,
}

impl<'a> Lezer<'_, 'a> {
    /// The numbers for which at least one file is there.
    fn nummers(&self) -> BTreeSet<u64> {
        let nummer = |deel: &String| {
            let rest = deel.strip_prefix(GEBEURTENISSEN)?;
            let (cijfers, achtervoegsel) = rest.split_at_checked(rest.find('.')?)?;
            let nummer: u64 = cijfers.parse().ok()?;
            (ACHTERVOEGSELS.contains(&achtervoegsel) && naam(nummer, achtervoegsel) == *deel).then_some(nummer)
        };
        self.delen.keys().filter_map(nummer).collect()
    }

    fn stap(&mut self, nummer: u64) -> Option<Stap<'a>> {
        let deel = |achtervoegsel| naam(nummer, achtervoegsel);
        let event = self.deel(&deel(".json"), |bytes| Ok((Event::lees(bytes)?, bytes)));
        let handtekening = self.deel(&deel(".handtekening"), |bytes| bytes.try_into().map_err(|_| DeelReden::Lengte));
        let openingen = self.deel(&deel(".openingen.json"), lees_vast);
        let blad = self.deel(&deel(".blad.json"), lees_vast);
        let (event, bytes) = event?;
        Some(Stap { nummer, event, bytes, handtekening: handtekening?, openingen: openingen?, blad: blad? })
    }

    fn deel<T>(&mut self, naam: &str, lees: impl Fn(&'a [u8]) -> Result<T, DeelReden>) -> Option<T> {
        self.gezien.insert(naam.to_owned());
        let gelezen = match self.delen.get(naam) {
            Some(bytes) => lees(bytes),
            None => Err(DeelReden::Ontbreekt),
        };
        gelezen.map_err(|reden| self.fouten.push(DeelFout { deel: naam.to_owned(), reden })).ok()
    }
}

/// JSON that is accepted only if writing what was read gives the same bytes.
fn lees_vast<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, DeelReden> {
    let gelezen = || {
        let (waarde, bevindingen) = lees_json(bytes).ok()?;
        let waarde = waarde.als_serde();
        let waarde: T =
            (bevindingen.is_empty() && genormaliseerd(&waarde)).then(|| serde_json::from_value(waarde).ok())??;
        (canoniek(&waarde).ok()? == bytes).then_some(waarde)
    };
    gelezen().ok_or(DeelReden::NietCanoniek)
}

fn lees_aanloop(bytes: &[u8]) -> Result<Vec<Hash256>, DeelReden> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() { Ok(hashes.iter().copied().map(Hash256).collect()) } else { Err(DeelReden::Lengte) }
}

fn lees_bladen(bytes: &[u8]) -> Result<Vec<Leaf>, DeelReden> {
    let (bladen, rest) = bytes.as_chunks::<LENGTE>();
    if !rest.is_empty() {
        return Err(DeelReden::Lengte);
    }
    bladen.iter().map(|blad| Leaf::lees(blad).ok_or(DeelReden::Blad)).collect()
}

fn lees_checkpoint(bytes: &[u8]) -> Result<(Note, Checkpoint), DeelReden> {
    let note = Note::parse(bytes)?;
    let checkpoint = Checkpoint::parse(note.text())?;
    Ok((note, checkpoint))
}
