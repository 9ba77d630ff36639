//! The besluiten after their check.

use super::gegevens::{AfwijzingGegevens, BekrachtigingGegevens, WijzigingGegevens};
use super::toepassen::pas_toe;
use crate::law::besluit::bevoegdheid::Bevoegdheid;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::{Afwijzing, Bekrachtiging, Wijziging};
use crate::law::geheim;
use crate::law::velden::velden;
use crate::law::zaak::gegevens::Gegevens;
use crate::words::bevinding::Bevinding;
use serde_json::Value;
use std::collections::BTreeMap;

/// The fields that are slots of the event.
const SLOTS_WIJZIGING: [&str; 10] = [
    "reden",
    "feiten",
    "nieuweHuisgenoten",
    "contactverbod",
    "uitgezonderd",
    "verbeteringen",
    "zienswijzen",
    "nietGehoord",
    "belangenafweging",
    "besluit",
];
/// The fields that are slots of the event.
const SLOTS_BEKRACHTIGING: [&str; 3] = ["gebrek", "motivering", "besluit"];
/// The fields that are slots of the event.
const SLOTS_AFWIJZING: [&str; 6] = ["verzoek", "feiten", "motivering", "zienswijzen", "nietGehoord", "besluit"];

/// A wijziging that keeps to all rules. Only [`super::check`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteWijziging {
    pub(super) gegevens: WijzigingGegevens,
    /// The number that the first new huisgenoot gets.
    pub(super) eerste_nieuwe: usize,
    pub(super) bevoegdheid: Bevoegdheid,
    pub(super) terzijde: Vec<Bevinding>,
    pub(super) waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteWijziging {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &WijzigingGegevens {
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
    pub fn feit(&self, nummer: &str, kader: &VervolgKader<'_>) -> Wijziging {
        let invoer = &self.gegevens;
        let verboden = invoer.contactverbod.iter();
        let verboden: Vec<_> = verboden.filter_map(|v| Some((kader.persoon(&v.persoon)?, &v.uitzonderingen))).collect();
        let nieuw = invoer.nieuwe_huisgenoten.iter().zip(self.eerste_nieuwe..);
        let nieuw =
            nieuw.filter_map(|(h, plaats)| Some((format!("p{plaats}"), &h.contactverbod.as_ref()?.uitzonderingen)));
        let nieuw: Vec<_> = nieuw.collect();
        let erbij = verboden.iter().filter(|(persoon, _)| !kader.laatste.contactverbod.contains(persoon));
        let met = verboden.iter().chain(&nieuw).filter(|(_, uitzonderingen)| !uitzonderingen.is_empty());
        let namen = |(persoon, _): &(String, &Vec<String>)| persoon.clone();
        Wijziging {
            besluitnummer: nummer.to_owned(),
            wijzigt: invoer.wijzigt.clone(),
            genomen_tijdstip: invoer.besluit.genomen_tijdstip,
            ondertekend_tijdstip: invoer.besluit.ondertekend_tijdstip,
            geldig_vanaf_tijdstip: invoer.geldig_vanaf_tijdstip,
            rol: invoer.besluit.beslisser.rol,
            erbij: erbij.chain(&nieuw).map(namen).collect(),
            eraf: invoer.uitgezonderd.iter().filter_map(|eraf| kader.persoon(&eraf.persoon)).collect(),
            uitzonderingen: met.map(namen).collect(),
            verbeterd: invoer.verbeteringen.iter().filter_map(|beter| kader.persoon(&beter.persoon)).collect(),
            eind_tijdstip: invoer.eind_tijdstip,
        }
    }

    /// The zaak as it stands after it.
    #[must_use]
    pub fn toegepast(&self, zaak: &Gegevens) -> Gegevens {
        pas_toe(zaak.clone(), &self.gegevens)
    }

    /// All that is not plain: one value per fixed slot of the event type. What is `geheim` of new huisgenoten is a slot of
    /// its own, so that they can be opened without it.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        let mut open = self.gegevens.clone();
        let geheim = geheim::neem_uit(&mut open.nieuwe_huisgenoten, self.eerste_nieuwe);
        let mut uit = velden(&open, &SLOTS_WIJZIGING);
        uit.insert("/geheim".to_owned(), geheim);
        uit
    }
}

/// A bekrachtiging that keeps to all rules. Only [`super::check`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteBekrachtiging {
    pub(super) gegevens: BekrachtigingGegevens,
    pub(super) bevoegdheid: Bevoegdheid,
    pub(super) terzijde: Vec<Bevinding>,
    pub(super) waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteBekrachtiging {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &BekrachtigingGegevens {
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
    pub fn feit(&self, nummer: &str) -> Bekrachtiging {
        let besluit = &self.gegevens.besluit;
        Bekrachtiging {
            besluitnummer: nummer.to_owned(),
            bekrachtigt: self.gegevens.bekrachtigt.clone(),
            genomen_tijdstip: besluit.genomen_tijdstip,
            ondertekend_tijdstip: besluit.ondertekend_tijdstip,
            rol: besluit.beslisser.rol,
        }
    }

    /// All that is not plain: one value per fixed slot of the event type.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        velden(&self.gegevens, &SLOTS_BEKRACHTIGING)
    }
}

/// A refusal that keeps to all rules. Only [`super::check`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteAfwijzing {
    pub(super) gegevens: AfwijzingGegevens,
    pub(super) bevoegdheid: Bevoegdheid,
    pub(super) terzijde: Vec<Bevinding>,
    pub(super) waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteAfwijzing {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &AfwijzingGegevens {
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
    pub fn feit(&self, nummer: &str) -> Afwijzing {
        let (verzoek, besluit) = (&self.gegevens.verzoek, &self.gegevens.besluit);
        Afwijzing {
            besluitnummer: nummer.to_owned(),
            om: verzoek.om,
            verzoeker: verzoek.van,
            verzocht_tijdstip: verzoek.tijdstip,
            genomen_tijdstip: besluit.genomen_tijdstip,
            ondertekend_tijdstip: besluit.ondertekend_tijdstip,
            rol: besluit.beslisser.rol,
        }
    }

    /// All that is not plain: one value per fixed slot of the event type.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        velden(&self.gegevens, &SLOTS_AFWIJZING)
    }
}
