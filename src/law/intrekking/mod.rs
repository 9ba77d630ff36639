//! The intrekking (Wth art. 2 lid 9): what is handed in, and the rules R60-R63 that it must satisfy.

pub mod check;
pub mod gegevens;
pub(in crate::law) mod invoer;

pub use self::gegevens::IntrekkingGegevens;
pub use self::invoer::{VORM, lees};

use crate::law::besluit::bevoegdheid::Bevoegdheid;
use crate::law::dossier::Intrekking;
use crate::law::velden::velden;
use crate::words::bevinding::Bevinding;
use serde_json::Value;
use std::collections::BTreeMap;

/// The fields that are slots of the event.
const SLOTS: [&str; 11] = [
    "feiten",
    "hulp",
    "bevestigingInstantie",
    "gevaarVerminderd",
    "zienswijzen",
    "nietGehoord",
    "watBlijft",
    "afspraken",
    "sleutels",
    "veiligheid",
    "besluit",
];

/// An intrekking that keeps to all rules. Only [`check`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteIntrekking {
    gegevens: IntrekkingGegevens,
    bevoegdheid: Bevoegdheid,
    trekt_in: Vec<String>,
    terzijde: Vec<Bevinding>,
    waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteIntrekking {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &IntrekkingGegevens {
        &self.gegevens
    }

    /// By what power it is taken.
    #[must_use]
    pub fn bevoegdheid(&self) -> &Bevoegdheid {
        &self.bevoegdheid
    }

    /// What would have refused the act, had the burgemeester not set the rule aside.
    #[must_use]
    pub fn terzijde(&self) -> &[Bevinding] {
        &self.terzijde
    }

    /// What does not refuse the act, but was found; what was set aside stands first.
    #[must_use]
    pub fn waarschuwingen(&self) -> &[Bevinding] {
        &self.waarschuwingen
    }

    /// Numbers of the besluiten that it withdraws.
    #[must_use]
    pub fn trekt_in(&self) -> &[String] {
        &self.trekt_in
    }

    /// The plain fact for the event.
    #[must_use]
    pub fn feit(&self, nummer: &str) -> Intrekking {
        let invoer = &self.gegevens;
        Intrekking {
            besluitnummer: nummer.to_owned(),
            trekt_in: self.trekt_in.clone(),
            grond: invoer.grond,
            genomen_tijdstip: invoer.besluit.genomen_tijdstip,
            ondertekend_tijdstip: invoer.besluit.ondertekend_tijdstip,
            geldig_vanaf_tijdstip: invoer.geldig_vanaf_tijdstip,
            ex_tunc: invoer.ex_tunc,
            rol: invoer.besluit.beslisser.rol,
        }
    }

    /// All that is not plain: one value per fixed slot of the event type.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        velden(&self.gegevens, &SLOTS)
    }
}
