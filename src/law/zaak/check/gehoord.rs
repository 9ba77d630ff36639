//! Hearing and the lawyer (Awb 4:8 and 4:11; Wth art. 5; additions N7 and N15, points J5 and J6 of the design).

use super::Proef;
use crate::law::regels::Gevonden;
use crate::law::verlenging::gegevens::RaadsmanAntwoord;
use crate::law::zaak::gegevens::{Drie, Zienswijze, ZienswijzeWijze};

/// Text of N15.
pub(super) const N15: &str = "Vraag de uithuisgeplaatste of hij of zij een advocaat wil, en leg het antwoord vast.";
/// Text of J5.
pub(super) const J5: &str = "Wie vastzit, is gehoord in een gesprek, niet door een intercom of de telefoon.";
/// Text of J6.
pub(super) const J6: &str = "Wie vastzit, is te bereiken: bezoek, of bel via de inrichting.";

/// What the uithuisgeplaatste said, with its place in the list.
fn zijn_woorden<'a>(proef: &Proef<'a>) -> impl Iterator<Item = (usize, &'a Zienswijze)> + use<'a> {
    proef.gegevens.zienswijzen.iter().enumerate().filter(|(_, zienswijze)| zienswijze.van == "uithuisgeplaatste")
}

pub(super) fn n7_van_wie(proef: &Proef<'_>) -> Vec<Gevonden> {
    let bekend = |van: &str| {
        let nummer = van.strip_prefix('h').and_then(|nummer| nummer.parse::<usize>().ok());
        van == "uithuisgeplaatste" || nummer.is_some_and(|n| (1..=proef.gegevens.huisgenoten.len()).contains(&n))
    };
    let los = proef.gegevens.zienswijzen.iter().enumerate().filter(|(_, zienswijze)| !bekend(&zienswijze.van));
    let gevonden = los.map(|(plaats, _)| {
        let melding = "Schrijf uithuisgeplaatste, of h1 voor de eerste huisgenoot, h2 voor de tweede.";
        Gevonden::nieuw(format!("/zienswijzen/{plaats}/van"), "persoon-onbekend", melding)
    });
    gevonden.collect()
}

pub(super) fn n7_gehoord(proef: &Proef<'_>) -> Vec<Gevonden> {
    let gehoord = zijn_woorden(proef).any(|(_, zienswijze)| zienswijze.tijdstip <= proef.opgelegd());
    if gehoord || proef.gegevens.niet_gehoord_reden.is_some() {
        return Vec::new();
    }
    let melding = "Leg de zienswijze van de uithuisgeplaatste vast (van vóór de oplegging), of waarom niet is gehoord.";
    vec![Gevonden::nieuw("/zienswijzen", "zienswijze-ontbreekt", melding)]
}

/// Hearing through the intercom of a cell is no effective hearing (ECLI:NL:RBNHO:2022:8599).
pub(super) fn j5_cel(proef: &Proef<'_>) -> Vec<Gevonden> {
    let vast = proef.gegevens.gedetineerd == Some(Drie::Ja);
    let slecht = zijn_woorden(proef).filter(|(_, zienswijze)| match zienswijze.wijze {
        ZienswijzeWijze::Celintercom => true,
        ZienswijzeWijze::Telefonisch => vast,
        ZienswijzeWijze::Mondeling | ZienswijzeWijze::Beeldbellen | ZienswijzeWijze::Schriftelijk => false,
    });
    let gevonden = slecht.map(|(plaats, _)| {
        let melding = format!("{J5} Voer het gesprek zo mogelijk opnieuw, in een aparte ruimte.");
        Gevonden::nieuw(format!("/zienswijzen/{plaats}/wijze"), "gehoord-in-de-cel", melding)
    });
    gevonden.collect()
}

/// Detention is no reason not to hear (ECLI:NL:RBNHO:2014:7925).
pub(super) fn j6_vast(proef: &Proef<'_>) -> Vec<Gevonden> {
    if proef.gegevens.gedetineerd != Some(Drie::Ja) || zijn_woorden(proef).next().is_some() {
        return Vec::new();
    }
    vec![Gevonden::nieuw("/zienswijzen", "gedetineerd-niet-gehoord", J6)]
}

pub(super) fn n15_raadsman(proef: &Proef<'_>) -> Vec<Gevonden> {
    let Some(vraag) = &proef.gegevens.raadsman else {
        return vec![Gevonden::nieuw("/raadsman", "raadsman-ontbreekt", N15)];
    };
    let mut uit = Vec::new();
    if vraag.antwoord == RaadsmanAntwoord::NietGevraagd {
        uit.push(Gevonden::nieuw("/raadsman/antwoord", "raadsman-niet-gevraagd", N15));
    }
    if vraag.gevraagd_tijdstip.is_some_and(|gevraagd| gevraagd > proef.zojuist()) {
        let melding = "De vraag naar een advocaat ligt in de toekomst.";
        uit.push(Gevonden::nieuw("/raadsman/gevraagdTijdstip", "raadsman-in-de-toekomst", melding));
    }
    uit
}

pub(super) fn n15_wanneer(proef: &Proef<'_>) -> Vec<Gevonden> {
    let gevraagd = proef.gegevens.raadsman.iter().filter(|vraag| vraag.antwoord != RaadsmanAntwoord::NietGevraagd);
    let zonder = gevraagd.filter(|vraag| vraag.gevraagd_tijdstip.is_none());
    let melding = "Leg vast wanneer naar een advocaat is gevraagd. De termijn begint bij de wens.";
    zonder.map(|_| Gevonden::nieuw("/raadsman/gevraagdTijdstip", "raadsman-zonder-tijdstip", melding)).collect()
}
