//! The verlenging (Wth art. 9): what is handed in, and the rules R50-R56 that it must satisfy.

pub mod check;
pub mod gegevens;
pub(in crate::law) mod invoer;

pub use self::gegevens::VerlengingGegevens;
pub use self::invoer::{VORM, lees};

use crate::law::besluit::bevoegdheid::Bevoegdheid;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::{RaadsmanGevraagd, Verlenging};
use crate::law::velden::velden;
use crate::words::bevinding::Bevinding;
use crate::words::moment::ZONE_VERSIE;
use serde_json::Value;
use std::collections::BTreeMap;

/// The fields that are slots of the event.
const SLOTS: [&str; 22] = [
    "kloktijdReden",
    "duurReden",
    "feiten",
    "toelichtingBronnen",
    "dreiging",
    "verloopHulp",
    "advies",
    "doelen",
    "doelToelichting",
    "zienswijzen",
    "nietGehoord",
    "gedetineerd",
    "bezoekDetentie",
    "raadsman",
    "belangenafweging",
    "belangenUithuisgeplaatste",
    "belangenKinderen",
    "andereMaatregelen",
    "contactverbod",
    "uitgezonderd",
    "afwijking",
    "besluit",
];

/// A verlenging that keeps to all rules. Only [`check`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteVerlenging {
    gegevens: VerlengingGegevens,
    bevoegdheid: Bevoegdheid,
    terzijde: Vec<Bevinding>,
    waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteVerlenging {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &VerlengingGegevens {
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

    /// The plain fact for the event.
    #[must_use]
    pub fn feit(&self, nummer: &str, kader: &VervolgKader<'_>) -> Verlenging {
        let invoer = &self.gegevens;
        let verboden = invoer.contactverbod.iter();
        let uitgezonderd = invoer.contactverbod.iter().filter(|verbod| !verbod.uitzonderingen.is_empty());
        Verlenging {
            besluitnummer: nummer.to_owned(),
            verlengt: kader.laatste.nummer.clone(),
            genomen_tijdstip: invoer.besluit.genomen_tijdstip,
            ondertekend_tijdstip: invoer.besluit.ondertekend_tijdstip,
            begin_tijdstip: kader.laatste.einde,
            eind_tijdstip: invoer.eind_tijdstip,
            zone_versie: ZONE_VERSIE.to_owned(),
            rol: invoer.besluit.beslisser.rol,
            bevoegdheid_afgeweken: self.bevoegdheid.afgeweken(),
            contactverbod: verboden.filter_map(|verbod| kader.persoon(&verbod.persoon)).collect(),
            raadsman: RaadsmanGevraagd::van(&invoer.raadsman),
            uitzonderingen: uitgezonderd.filter_map(|verbod| kader.persoon(&verbod.persoon)).collect(),
        }
    }

    /// All that is not plain: one value per fixed slot of the event type.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        velden(&self.gegevens, &SLOTS)
    }
}
