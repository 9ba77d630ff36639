//! R75 and C4: who was told what, and that it was told to each.

use super::{Regel, lijst};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::{MededelingAan, Onderwerp, Stand};
use crate::law::melding::gegevens::AanWie;
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};

pub(super) const R75: Regel = Regel::nieuw(
    "R75",
    "Wth 2 lid 8",
    Wanneer::Melden,
    Effect::Weigert,
    "Een mededeling aan een huisgenoot zegt aan welke huisgenoot.",
    Toets::Functie(wie),
);

pub(super) const R75_GEVOLGEN: Regel = Regel::nieuw(
    "R75",
    "Wth 2 lid 8",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Een huisgenoot hoort ook de gevolgen van overtreding.",
    Toets::Functie(gevolgen),
);

pub(super) const C4: Regel = Regel::nieuw(
    "C4",
    "Awb 3:2; Wth 9",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Dat geen verlenging volgt, hoort iedere kant apart, en alleen als er geen verlenging is.",
    Toets::Functie(geen_verlenging),
);

fn wie(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Mededeling(mededeling) = &gegevens.inhoud else { return Vec::new() };
    let huisgenoot = mededeling.aan == MededelingAan::Huisgenoot;
    let persoon = mededeling.persoon.is_some();
    lijst([
        (huisgenoot && !persoon, "/persoon", "persoon-ontbreekt", "Vul in aan welke huisgenoot dit is verteld."),
        (
            !huisgenoot && persoon,
            "/persoon",
            "past-niet-bij-aan",
            "Dit veld hoort bij een mededeling aan een huisgenoot.",
        ),
    ])
}

fn gevolgen(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Mededeling(mededeling) = &gegevens.inhoud else { return Vec::new() };
    let besluit = mededeling.aan == MededelingAan::Huisgenoot && mededeling.over == Onderwerp::Besluit;
    let melding = "Vertel een huisgenoot ook de gevolgen van overtreding.";
    lijst([(besluit && !mededeling.gevolgen, "/gevolgen", "gevolgen-niet-verteld", melding)])
}

fn geen_verlenging(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::GeenVerlenging(verteld) = &gegevens.inhoud else { return Vec::new() };
    let verlengd = kader.besluiten.iter().any(|b| b.soort == BesluitSoort::Verlenging && b.stand == Stand::Loopt);
    let allebei = verteld.aan.contains(&AanWie::Uithuisgeplaatste) && verteld.aan.contains(&AanWie::Achterblijver);
    lijst([
        (verlengd, "", "al-verlengd", "Dit huisverbod is verlengd, en de verlenging loopt nog."),
        (!allebei, "/aan", "niet-allebei", "Vertel het aan de uithuisgeplaatste en aan de achterblijver, elk apart."),
    ])
}
