//! The outcome of the rules: a melding with its plain fact, its slots and its warnings.

use super::gegevens::{Inhoud, MeldingGegevens};
use super::vorm;
use crate::law::dossier::Gebeurtenis;
use crate::law::velden::velden;
use crate::words::bevinding::Bevinding;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The slots of a spoken huisverbod: fields that are handed in.
const AANGEZEGD: [&str; 10] = [
    "gemeente",
    "uithuisgeplaatste",
    "woning",
    "personen",
    "door",
    "plaats",
    "spoedReden",
    "procesVerbaal",
    "beslisser",
    "mandaat",
];
/// The slots of an uitspraak: fields that are handed in.
const UITSPRAAK: [&str; 5] = ["door", "zaaknummer", "ecli", "voorwaarde", "samenvatting"];
/// What stands in the envelope, in the plain fact or in a slot of its own for every melding.
const ALTIJD_APART: [&str; 5] = ["kenmerk", "soort", "tijdstip", "besluitnummer", "door"];

/// A melding that keeps to all rules. Only [`super::check::toets`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteMelding {
    pub(super) gegevens: MeldingGegevens,
    pub(super) gebeurtenis: Gebeurtenis,
    pub(super) waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteMelding {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &MeldingGegevens {
        &self.gegevens
    }

    /// What does not refuse the record, but was found.
    #[must_use]
    pub fn waarschuwingen(&self) -> &[Bevinding] {
        &self.waarschuwingen
    }

    /// The plain fact for the event. A spoken huisverbod gets this number; any other melding has none of its own.
    #[must_use]
    pub fn gebeurtenis(&self, besluitnummer: &str) -> Gebeurtenis {
        let mut gebeurtenis = self.gebeurtenis.clone();
        if let Gebeurtenis::Aangezegd(feit) = &mut gebeurtenis {
            besluitnummer.clone_into(&mut feit.besluitnummer);
        }
        gebeurtenis
    }

    /// All that is not plain: one value per fixed slot of the event type, `false` when there is nothing.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        match &self.gegevens.inhoud {
            Inhoud::Aanzegging(_) => velden(&self.gegevens, &AANGEZEGD),
            Inhoud::Uitspraak(_) => velden(&self.gegevens, &UITSPRAAK),
            Inhoud::Verzoek(_)
            | Inhoud::MeldingBurgemeester(_)
            | Inhoud::Bereikbaarheid(_)
            | Inhoud::Raadsman(_)
            | Inhoud::Mededeling(_)
            | Inhoud::Sleutels(_)
            | Inhoud::Horen(_)
            | Inhoud::Zorgadvies(_)
            | Inhoud::Hulp(_)
            | Inhoud::Toestemming(_)
            | Inhoud::Overtreding(_)
            | Inhoud::Procedure(_)
            | Inhoud::EigenBericht(_)
            | Inhoud::Aankondiging(_)
            | Inhoud::GeenVerlenging(_)
            | Inhoud::Geheim(_)
            | Inhoud::Correctie(_) => self.velden_van_melding(),
        }
    }

    /// Every field that is neither plain nor for staff alone goes to `/inhoud`. These types have text keys and whole
    /// numbers only, so they always have a JSON value.
    fn velden_van_melding(&self) -> BTreeMap<String, Value> {
        let soort = vorm::soort(self.gegevens.soort());
        let (plat, geheim) = soort.map_or((&[][..], &[][..]), |soort| (soort.plat, soort.vertrouwelijk));
        let mut uit = velden(&self.gegevens, &["door"]);
        let alles = serde_json::to_value(&self.gegevens).unwrap_or_default();
        let over = alles.as_object().cloned().unwrap_or_default().into_iter();
        let over = over.filter(|(naam, _)| !ALTIJD_APART.iter().chain(plat).any(|apart| apart == naam));
        let (vertrouwelijk, inhoud): (Map<_, _>, Map<_, _>) =
            over.partition(|(naam, _)| geheim.iter().any(|veld| veld == naam));
        uit.insert("/inhoud".to_owned(), of_niets(inhoud));
        uit.insert("/vertrouwelijk".to_owned(), of_niets(vertrouwelijk));
        uit
    }
}

fn of_niets(velden: Map<String, Value>) -> Value {
    if velden.is_empty() { Value::Bool(false) } else { Value::Object(velden) }
}
