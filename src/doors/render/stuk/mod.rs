//! The documents. Each has its own input type with only the fields that it may show, all of them finished texts; a
//! template cannot reach the zaak. The types are stored, so that a file can be made again.

pub mod afschrift;
pub mod akte;
pub mod folder;
pub mod opleggen;

use super::texts::{Teksten, TekstenFout};
use crate::evidence::document::DocumentSoort;
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::zaak::gegevens::{Geboorte, Naam, Relatie};
use crate::words::moment::{Moment, Wisseling};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A document with its data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stuk", content = "gegevens", rename_all = "camelCase")]
pub enum Stuk {
    /// The besluit tot oplegging.
    Oplegging(Box<opleggen::OpleggenInvoer>),
    /// The folder for the uithuisgeplaatste.
    FolderUithuisgeplaatste(Box<folder::FolderInvoer>),
    /// The blank akte van uitreiking.
    Akte(Box<akte::AkteInvoer>),
    /// The record of one uitreiking or poging.
    Afschrift(Box<afschrift::AfschriftInvoer>),
}

impl Stuk {
    /// What kind of document it is in an event.
    #[must_use]
    pub fn soort(&self) -> DocumentSoort {
        match self {
            Self::Oplegging(_) => DocumentSoort::Besluit,
            Self::FolderUithuisgeplaatste(_) => DocumentSoort::Folder,
            Self::Akte(_) => DocumentSoort::Akte,
            Self::Afschrift(_) => DocumentSoort::Afschrift,
        }
    }

    /// BCP 47 code of its language.
    #[must_use]
    pub fn taal(&self) -> &'static str {
        "nl"
    }

    /// Where its template stands.
    pub(super) fn sjabloon(&self) -> &'static str {
        match self {
            Self::Oplegging(_) => "/templates/besluit/opleggen.typ",
            Self::FolderUithuisgeplaatste(_) => "/templates/folder/uithuisgeplaatste.typ",
            Self::Akte(_) => "/templates/akte/uitreiking.typ",
            Self::Afschrift(_) => "/templates/akte/afschrift.typ",
        }
    }

    /// Its table in the text catalogue.
    pub(super) fn tabel(&self) -> &'static str {
        match self {
            Self::Oplegging(_) => "opleggen",
            Self::FolderUithuisgeplaatste(_) => "folder",
            Self::Akte(_) => "akte",
            Self::Afschrift(_) => "afschrift",
        }
    }

    /// Its data alone.
    pub(super) fn gegevens(&self) -> Result<Value, serde_json::Error> {
        match self {
            Self::Oplegging(invoer) => serde_json::to_value(invoer),
            Self::FolderUithuisgeplaatste(invoer) => serde_json::to_value(invoer),
            Self::Akte(invoer) => serde_json::to_value(invoer),
            Self::Afschrift(invoer) => serde_json::to_value(invoer),
        }
    }
}

/// A person as addressee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Persoon {
    /// Full name.
    pub naam: String,
    /// "geboren op 14 maart 1970"
    pub geboorte: String,
}

/// A moment in words, in parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Tijdstip {
    /// "dinsdag 1 december 2026"
    pub dag: String,
    /// "22.15 uur"
    pub tijd: String,
    /// "wintertijd"
    pub klok: String,
    /// "dinsdag 1 december 2026, 22.15 uur (wintertijd)"
    pub voluit: String,
}

/// The gemeente as sender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Afzender {
    /// Name.
    pub naam: String,
    /// Telephone number by day.
    pub telefoon: String,
}

impl Persoon {
    pub(super) fn van(naam: &Naam, geboorte: Geboorte, teksten: &Teksten) -> Result<Self, TekstenFout> {
        let geboorte = match geboorte {
            Geboorte::Dag(dag) => teksten.zin("zinnen.geboren", &[("dag", &teksten.dag(dag)?)])?,
            Geboorte::Deel(deel) => {
                teksten.zin("zinnen.geboren_deel", &[("deel", &teksten.maand(deel.jaar, deel.maand)?)])?
            }
            Geboorte::Onbekend(_) => teksten.woord("zinnen.geboren_onbekend")?,
        };
        Ok(Self { naam: naam.voluit(), geboorte })
    }
}

impl Tijdstip {
    pub(super) fn van(moment: Moment, teksten: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self {
            dag: teksten.weekdag(moment.datum())?,
            tijd: teksten.tijd(moment)?,
            klok: teksten.klok(moment)?,
            voluit: voluit(moment, teksten)?,
        })
    }
}

impl Afzender {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        Self { naam: gemeente.naam.clone(), telefoon: gemeente.telefoon.clone() }
    }
}

/// "dinsdag 1 december 2026, 22.15 uur (wintertijd)"
fn voluit(moment: Moment, teksten: &Teksten) -> Result<String, TekstenFout> {
    teksten.zin("datum.voluit", &[("moment", &teksten.moment(moment)?), ("klok", &teksten.klok(moment)?)])
}

/// Free text as paragraphs.
fn alineas(tekst: &str) -> Vec<String> {
    tekst.lines().map(str::trim).filter(|regel| !regel.is_empty()).map(ToOwned::to_owned).collect()
}

/// The same for a text that may be absent.
fn alineas_van(tekst: Option<&String>) -> Option<Vec<String>> {
    tekst.map(|tekst| alineas(tekst)).filter(|alineas| !alineas.is_empty())
}

/// The phrase of the catalogue for a value of a closed list, found by the word that its JSON has.
fn van_lijst<T: Serialize>(tabel: &str, waarde: &T, teksten: &Teksten) -> Result<String, TekstenFout> {
    let woord = serde_json::to_value(waarde).ok().and_then(|woord| woord.as_str().map(ToOwned::to_owned));
    teksten.woord(&format!("{tabel}.{}", woord.unwrap_or_default()))
}

fn relatie(relatie: Relatie, teksten: &Teksten) -> Result<String, TekstenFout> {
    van_lijst("relatie", &relatie, teksten)
}

/// The name of a language, or its code when the catalogue does not have it.
fn taal(code: &str, teksten: &Teksten) -> String {
    teksten.woord(&format!("talen.{code}")).unwrap_or_else(|_| code.to_owned())
}

/// What the reader must know when the clock changes between start and end.
fn klok_uitleg(
    ingang: Moment,
    einde: Moment,
    wisseling: Wisseling,
    teksten: &Teksten,
) -> Result<Option<String>, TekstenFout> {
    let sleutel = match (wisseling, ingang.zomertijd(), einde.zomertijd()) {
        (Wisseling::Gat, _, _) => "zinnen.klok_gat",
        (Wisseling::Dubbel, _, _) => "zinnen.klok_dubbel",
        (Wisseling::Geen, true, false) => "zinnen.klok_terug",
        (Wisseling::Geen, false, true) => "zinnen.klok_vooruit",
        (Wisseling::Geen, _, _) => return Ok(None),
    };
    teksten.woord(sleutel).map(Some)
}

/// Until when the reachability must be told: hours, so elapsed time (Wth art. 2 lid 6).
fn bereikbaar_tot(termijn: &Termijn) -> Moment {
    let seconden = i64::from(termijn.regime().bereikbaarheid_uren).saturating_mul(3600);
    termijn.ingang().plus_seconden(seconden).unwrap_or_else(|| termijn.einde())
}
