//! The mandaatregister: which hulpofficieren may decide or sign for the burgemeester (Wth art. 3; Awb 10:1-10:12).
//! Whether a mandaat holds at a moment is established once, by [`Mandaat::stand`], for the decision and for the listing.

use super::Gemeente;
use super::bestuurders::FUNCTIES;
use super::instellingen::onder;
use crate::law::regime::Regime;
use crate::words::bevinding::Bevinding;
use crate::words::moment::{Datum, Moment};
use crate::words::nederlands;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Text of R22.
pub const R22: &str = "Ondermandaat is niet toegestaan.";
/// What R20 says of a mandaat without the consent of Awb 10:4.
const ZONDER_INSTEMMING: &str =
    "De instemming ontbreekt van wie boven de hulpofficieren staat. Zonder instemming geldt het mandaat niet.";

/// One mandaatbesluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Mandaat {
    /// Its number.
    pub nummer: String,
    /// Day of the mandaatbesluit.
    pub datum: Datum,
    /// Who gave it; anyone but the burgemeester makes it an ondermandaat, which the Wth forbids (R22).
    pub gegeven_door: String,
    /// To decide, or only to sign what the burgemeester decided.
    pub soort: MandaatSoort,
    /// The powers, as articles of the Wth: "2.1", "2.3", "2.7", "2.8", "5.1".
    pub bevoegdheden: Vec<String>,
    /// To whom: service numbers, or empty for every hulpofficier.
    #[serde(default)]
    pub mandatarissen: Vec<String>,
    /// The consent of their superior: a hulpofficier does not work under the burgemeester (Awb 10:4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instemming: Option<Instemming>,
    /// Instructions of the burgemeester (Awb 10:6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructies: Option<String>,
    /// From when.
    pub van_tijdstip: Moment,
    /// Until when, exclusive; absent while it lasts.
    pub tot_tijdstip: Option<Moment>,
    /// When it was revoked (Awb 10:8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ingetrokken_tijdstip: Option<Moment>,
}

/// The consent to a mandaat (Awb 10:4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Instemming {
    /// Who gave it.
    pub door: String,
    /// On which day.
    pub datum: Datum,
}

/// The kinds of mandaat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MandaatSoort {
    /// Beslissingsmandaat (Awb 10:1).
    Beslissing,
    /// Ondertekeningsmandaat (Awb 10:11).
    Ondertekening,
}

/// Whether a mandaat holds at a moment, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It holds, since this moment.
    Geldt(Moment),
    /// It begins later.
    NogNiet(Moment),
    /// It ended.
    Voorbij(Moment),
    /// It was revoked (Awb 10:8).
    Ingetrokken(Moment),
    /// The consent lacks, or came after this moment (Awb 10:4).
    ZonderInstemming,
    /// It does not come from the burgemeester (R22).
    Ondermandaat,
}

/// One line of the register, as it stands at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MandaatStand {
    /// Number of the mandaatbesluit.
    pub nummer: String,
    /// To decide, or only to sign.
    pub soort: MandaatSoort,
    /// The powers, as articles of the Wth.
    pub bevoegdheden: Vec<String>,
    /// Whether it holds at that moment.
    pub geldt: bool,
    /// Why, or why not, in Dutch.
    pub waarom: String,
}

impl Stand {
    fn waarom(self) -> String {
        let op = nederlands::datum_en_tijd;
        match self {
            Self::Geldt(van) => format!("Geldt sinds {}.", op(van)),
            Self::NogNiet(van) => format!("Geldt pas vanaf {}.", op(van)),
            Self::Voorbij(tot) => format!("Is geëindigd op {}.", op(tot)),
            Self::Ingetrokken(moment) => format!("Is ingetrokken op {}.", op(moment)),
            Self::ZonderInstemming => ZONDER_INSTEMMING.to_owned(),
            Self::Ondermandaat => R22.to_owned(),
        }
    }
}

impl Mandaat {
    /// Whether it holds at that moment.
    #[must_use]
    pub fn stand(&self, op: Moment) -> Stand {
        if self.is_ondermandaat() {
            return Stand::Ondermandaat;
        }
        self.gang(op)
    }

    /// Whether anyone but the burgemeester, or who stood in for him, gave it.
    #[must_use]
    pub fn is_ondermandaat(&self) -> bool {
        !FUNCTIES.contains(&self.gegeven_door.as_str())
    }

    /// Whether it has effect at that moment, whoever gave it.
    pub(in crate::law) fn gang(&self, op: Moment) -> Stand {
        let instemming = self.instemming.as_ref().is_some_and(|instemming| instemming.datum <= op.datum());
        match (self.ingetrokken_tijdstip, self.tot_tijdstip) {
            (Some(moment), _) if moment <= op => Stand::Ingetrokken(moment),
            (_, Some(tot)) if tot <= op => Stand::Voorbij(tot),
            _ if op < self.van_tijdstip => Stand::NogNiet(self.van_tijdstip),
            _ if !instemming => Stand::ZonderInstemming,
            _ => Stand::Geldt(self.van_tijdstip),
        }
    }

    fn gebreken(&self) -> Vec<Bevinding> {
        let mut uit = self.gebreken_tijd();
        let mandateerbaar = &Regime::voor(self.datum).mandateerbaar;
        if self.bevoegdheden.iter().any(|artikel| !mandateerbaar.contains(artikel)) {
            let melding = format!("Mandaat kan alleen voor: {}.", mandateerbaar.join(", "));
            uit.push(Bevinding::vorm("/bevoegdheden", "niet-mandateerbaar", melding));
        }
        if self.is_ondermandaat() {
            let melding = format!("{R22} Kies uit: {}.", FUNCTIES.join(", "));
            uit.push(Bevinding::regel("/gegevenDoor", "R22", "ondermandaat", melding));
        }
        match &self.instemming {
            None => uit.push(Bevinding::regel("/instemming", "R20", "instemming-ontbreekt", ZONDER_INSTEMMING)),
            Some(instemming) if instemming.datum > self.van_tijdstip.datum() => {
                let melding = "De instemming is van na het begin van het mandaat.";
                uit.push(Bevinding::regel("/instemming/datum", "R20", "instemming-te-laat", melding));
            }
            Some(_) => {}
        }
        uit
    }

    fn gebreken_tijd(&self) -> Vec<Bevinding> {
        let mut uit = Vec::new();
        if self.tot_tijdstip.is_some_and(|tot| tot <= self.van_tijdstip) {
            uit.push(Bevinding::vorm("/totTijdstip", "periode-ongeldig", "Het einde ligt niet na het begin."));
        }
        if self.ingetrokken_tijdstip.is_some_and(|moment| moment.datum() < self.datum) {
            let melding = "De intrekking ligt vóór de dag van het mandaatbesluit.";
            uit.push(Bevinding::vorm("/ingetrokkenTijdstip", "periode-ongeldig", melding));
        }
        uit
    }
}

impl Gemeente {
    /// The register as it stands at that moment, in the order of the configuration.
    #[must_use]
    pub fn register(&self, op: Moment) -> Vec<MandaatStand> {
        let regel = |mandaat: &Mandaat| {
            let stand = mandaat.stand(op);
            MandaatStand {
                nummer: mandaat.nummer.clone(),
                soort: mandaat.soort,
                bevoegdheden: mandaat.bevoegdheden.clone(),
                geldt: matches!(stand, Stand::Geldt(_)),
                waarom: stand.waarom(),
            }
        };
        self.mandaten.iter().map(regel).collect()
    }

    /// What contradicts itself, or the law, in the register.
    pub(super) fn gebreken_mandaten(&self) -> Vec<Bevinding> {
        let mut uit = Vec::new();
        let mut nummers = BTreeSet::new();
        for (plaats, mandaat) in self.mandaten.iter().enumerate() {
            let pad = format!("/mandaten/{plaats}");
            if !nummers.insert(&mandaat.nummer) {
                let melding = "Dit nummer staat twee keer in het register.";
                uit.push(Bevinding::vorm(format!("{pad}/nummer"), "mandaat-dubbel", melding));
            }
            uit.extend(mandaat.gebreken().into_iter().map(|bevinding| onder(&pad, bevinding)));
        }
        uit
    }
}
