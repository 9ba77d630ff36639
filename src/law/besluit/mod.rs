//! The besluit: a checked zaak, taken by someone with the power to take it, for a computed term.
//!
//! A `Besluit` is made of the outcome of [`crate::law::zaak::check`] alone; there is no other way to get one.

pub mod beslissing;
pub mod bevoegdheid;
pub mod termijn;
pub mod vervolg;

use self::bevoegdheid::Bevoegdheid;
use self::termijn::Termijn;
use crate::law::dossier::{Oplegging, RaadsmanGevraagd};
use crate::law::zaak::Zaak;
use crate::law::zaak::check::Getoetst;
use crate::law::zaak::gegevens::Drie;
use crate::words::moment::ZONE_VERSIE;
use serde_json::Value;
use std::collections::BTreeMap;

/// A besluit tot oplegging.
#[derive(Clone, Debug)]
pub struct Besluit {
    kenmerk: String,
    nummer: String,
    getoetst: Getoetst,
}

impl Besluit {
    /// The besluit with its reserved numbers.
    #[must_use]
    pub fn opleggen(getoetst: Getoetst, kenmerk: &str, nummer: &str) -> Self {
        Self { kenmerk: kenmerk.to_owned(), nummer: nummer.to_owned(), getoetst }
    }

    /// Kenmerk of the dossier.
    #[must_use]
    pub fn kenmerk(&self) -> &str {
        &self.kenmerk
    }

    /// Number of this besluit.
    #[must_use]
    pub fn nummer(&self) -> &str {
        &self.nummer
    }

    /// The checked zaak.
    #[must_use]
    pub fn zaak(&self) -> &Zaak {
        self.getoetst.zaak()
    }

    /// By what power it was taken.
    #[must_use]
    pub fn bevoegdheid(&self) -> &Bevoegdheid {
        self.getoetst.bevoegdheid()
    }

    /// From when until when.
    #[must_use]
    pub fn termijn(&self) -> &Termijn {
        self.getoetst.termijn()
    }

    /// The plain fact for the event.
    #[must_use]
    pub fn oplegging(&self) -> Oplegging {
        let gegevens = self.zaak().gegevens();
        let nummers = |past: fn(&crate::law::zaak::gegevens::Contactverbod) -> bool| -> Vec<String> {
            let genummerd = gegevens.huisgenoten.iter().zip(2_u32..);
            let passend = genummerd.filter(|(h, _)| h.contactverbod.as_ref().is_some_and(past));
            passend.map(|(_, nummer)| format!("p{nummer}")).collect()
        };
        let aanzegging = gegevens.besluit.aanzegging.as_ref();
        Oplegging {
            besluitnummer: self.nummer.clone(),
            regime: self.termijn().regime().naam.clone(),
            grond: gegevens.grond,
            genomen_tijdstip: gegevens.besluit.genomen_tijdstip,
            ondertekend_tijdstip: gegevens.besluit.ondertekend_tijdstip,
            ingang_tijdstip: self.termijn().ingang(),
            eind_tijdstip: self.termijn().einde(),
            zone_versie: ZONE_VERSIE.to_owned(),
            rol: gegevens.besluit.beslisser.rol,
            mandaat: gegevens.besluit.mandaat.clone(),
            bevoegdheid_afgeweken: self.bevoegdheid().afgeweken(),
            uithuisgeplaatste: "p1".to_owned(),
            woning: "w1".to_owned(),
            contactverbod: nummers(|_| true),
            uitzonderingen: nummers(|verbod| !verbod.uitzonderingen.is_empty()),
            meerderjarig: self.meerderjarig(),
            kindermishandeling: gegevens.kindermishandeling.vermoeden == Drie::Ja,
            bereikbaar: gegevens.uithuisgeplaatste.bereikbaarheid.bekend(),
            raadsman: gegevens.raadsman.as_ref().and_then(RaadsmanGevraagd::van),
            aangezegd_tijdstip: aanzegging.map(|a| a.tijdstip),
            aanzegging_proces_verbaal: aanzegging.is_some_and(|a| a.proces_verbaal.is_some()),
        }
    }

    /// The adult huisgenoten by number; each must be told (art. 2 lid 8).
    fn meerderjarig(&self) -> Vec<String> {
        let (dag, jaren) = (self.termijn().ingang().datum(), self.termijn().regime().meerderjarig_jaren);
        let genummerd = self.zaak().gegevens().huisgenoten.iter().zip(2_u32..);
        let volwassen = genummerd.filter(|(h, _)| !h.is_kind(jaren, dag));
        volwassen.map(|(_, nummer)| format!("p{nummer}")).collect()
    }

    /// All that is not plain: one value per fixed slot of the event type. The `geheim` of the huisgenoten is a slot of
    /// its own, so that the huisgenoten can be opened without it.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        self.zaak().velden()
    }
}
