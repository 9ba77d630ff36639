//! Who holds the office of burgemeester, and who stands in. A waarnemend burgemeester has the office while his dates run
//! (Gemeentewet art. 78); a locoburgemeester has it only while the burgemeester is verhinderd or ontbreekt (art. 77).

use super::Gemeente;
use crate::words::bevinding::Bevinding;
use crate::words::moment::{Datum, Moment};
use serde::{Deserialize, Serialize};

/// The office itself.
pub(in crate::law) const BURGEMEESTER: &str = "burgemeester";
/// Who has it only while the burgemeester cannot.
pub(in crate::law) const LOCO: &str = "locoburgemeester";
/// The offices that hold the power themselves (Gemeentewet art. 77 and 78).
pub(in crate::law) const FUNCTIES: [&str; 3] = [BURGEMEESTER, "waarnemend burgemeester", LOCO];

/// Someone who holds or held the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bestuurder {
    /// Name.
    pub naam: String,
    /// "burgemeester", "waarnemend burgemeester" or "locoburgemeester".
    pub functie: String,
    /// First day.
    pub van: Datum,
    /// Last day; absent while it lasts.
    pub tot_en_met: Option<Datum>,
    /// When a locoburgemeester stood in.
    #[serde(default)]
    pub vervangingen: Vec<Vervanging>,
}

/// A time in which the locoburgemeester stands in (Gemeentewet art. 77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Vervanging {
    /// Why.
    pub grond: VervangingsGrond,
    /// From when.
    pub van_tijdstip: Moment,
    /// Until when, exclusive; absent while it lasts.
    pub tot_tijdstip: Option<Moment>,
}

/// Why the burgemeester is replaced (Gemeentewet art. 77 lid 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VervangingsGrond {
    /// The burgemeester is there, and cannot act.
    Verhindering,
    /// There is no burgemeester.
    Ontstentenis,
}

impl VervangingsGrond {
    /// The word of the law.
    #[must_use]
    pub fn woord(self) -> &'static str {
        match self {
            Self::Verhindering => "verhindering",
            Self::Ontstentenis => "ontstentenis",
        }
    }

    /// As a besluit names it.
    #[must_use]
    pub fn in_woorden(self) -> String {
        format!("bij {} van de burgemeester", self.woord())
    }
}

impl Vervanging {
    /// Whether it runs at that moment.
    #[must_use]
    pub fn loopt(&self, moment: Moment) -> bool {
        self.van_tijdstip <= moment && self.tot_tijdstip.is_none_or(|tot| moment < tot)
    }

    fn overlapt(&self, ander: &Self) -> bool {
        let voor = |een: &Self, twee: &Self| een.tot_tijdstip.is_some_and(|tot| tot <= twee.van_tijdstip);
        !voor(self, ander) && !voor(ander, self)
    }
}

impl Bestuurder {
    /// Whether he holds his office on that day.
    #[must_use]
    pub fn in_functie(&self, dag: Datum) -> bool {
        self.van <= dag && self.tot_en_met.is_none_or(|laatste| dag <= laatste)
    }

    /// The time of standing in that runs at that moment.
    #[must_use]
    pub fn vervanging(&self, moment: Moment) -> Option<&Vervanging> {
        self.vervangingen.iter().find(|vervanging| vervanging.loopt(moment))
    }

    /// Whether he can use the power of the burgemeester at that moment.
    #[must_use]
    pub fn bevoegd(&self, moment: Moment) -> bool {
        self.in_functie(moment.datum()) && (self.functie != LOCO || self.vervanging(moment).is_some())
    }

    fn gebreken(&self, pad: &str) -> Vec<Bevinding> {
        let mut uit = Vec::new();
        if self.tot_en_met.is_some_and(|laatste| laatste < self.van) {
            let melding = "De laatste dag ligt vóór de eerste.";
            uit.push(Bevinding::vorm(format!("{pad}/totEnMet"), "periode-ongeldig", melding));
        }
        if self.functie != LOCO && !self.vervangingen.is_empty() {
            let melding = "Alleen een locoburgemeester vervangt bij verhindering of ontstentenis. Laat dit weg.";
            uit.push(Bevinding::vorm(format!("{pad}/vervangingen"), "vervanging-overbodig", melding));
        }
        for (plaats, vervanging) in self.vervangingen.iter().enumerate() {
            let pad = format!("{pad}/vervangingen/{plaats}");
            if vervanging.tot_tijdstip.is_some_and(|tot| tot <= vervanging.van_tijdstip) {
                let melding = "Het einde ligt niet na het begin.";
                uit.push(Bevinding::vorm(format!("{pad}/totTijdstip"), "periode-ongeldig", melding));
            }
            let laatste = vervanging.tot_tijdstip.and_then(|tot| tot.plus_seconden(-1));
            let buiten = |moment: Moment| !self.in_functie(moment.datum());
            if buiten(vervanging.van_tijdstip) || laatste.is_some_and(buiten) {
                let melding = "Deze vervanging valt buiten de dagen waarop de locoburgemeester in functie is.";
                uit.push(Bevinding::vorm(pad, "vervanging-buiten-functie", melding));
            }
        }
        uit
    }
}

impl Gemeente {
    /// Who can use the power of the burgemeester at that moment.
    pub(in crate::law) fn bevoegden(&self, moment: Moment) -> impl Iterator<Item = &Bestuurder> {
        self.bestuurders.iter().filter(move |bestuurder| bestuurder.bevoegd(moment))
    }

    /// What contradicts itself in the list of bestuurders.
    pub(super) fn gebreken_bestuurders(&self) -> Vec<Bevinding> {
        let mut uit = Vec::new();
        if !self.bestuurders.iter().any(|bestuurder| bestuurder.functie == BURGEMEESTER) {
            uit.push(Bevinding::vorm("/bestuurders", "burgemeester-ontbreekt", "Noem ten minste één burgemeester."));
        }
        let mut eerder: Vec<&Vervanging> = Vec::new();
        for (plaats, bestuurder) in self.bestuurders.iter().enumerate() {
            let pad = format!("/bestuurders/{plaats}");
            uit.extend(bestuurder.gebreken(&pad));
            for (nummer, vervanging) in bestuurder.vervangingen.iter().enumerate() {
                if eerder.iter().any(|ander| vervanging.overlapt(ander)) {
                    let melding = "Deze vervanging overlapt met een andere. Op elk moment vervangt één persoon.";
                    let veld = format!("{pad}/vervangingen/{nummer}");
                    uit.push(Bevinding::vorm(veld, "vervanging-overlapt", melding));
                }
                eerder.push(vervanging);
            }
        }
        uit
    }
}
