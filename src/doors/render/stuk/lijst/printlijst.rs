//! The printlijst: what to print, how often, for whom, in the order in which it is handed over.

use super::super::super::texts::TekstenFout;
use super::super::{Afzender, Bij};
use serde::{Deserialize, Serialize};

/// All that the printlijst shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PrintlijstInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// Name of the uithuisgeplaatste.
    pub aan: String,
    /// What to print, in the order of handing over.
    pub regels: Vec<PrintRegel>,
}

/// One document to print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PrintRegel {
    /// Its title.
    pub titel: String,
    /// Name of its file.
    pub bestand: String,
    /// How often.
    pub aantal: String,
    /// For whom.
    pub voor: String,
    /// What to do with it.
    pub uitleg: String,
}

/// The printlijst beside this besluit.
///
/// # Errors
/// None now: the list holds finished texts. It answers as every document does.
pub fn van(bij: &Bij<'_>, regels: &[PrintRegel]) -> Result<PrintlijstInvoer, TekstenFout> {
    Ok(PrintlijstInvoer {
        gemeente: Afzender::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        aan: bij.zaak.uithuisgeplaatste.naam.voluit(),
        regels: regels.to_vec(),
    })
}
