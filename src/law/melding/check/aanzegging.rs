//! R01, R02, R06, R20-R23 and R33 for a spoken huisverbod. It is recorded whatever lacks: in an acute danger nothing may
//! stand in the way, so each of these rules warns. What the written oplegging refuses is told here already.

use super::{Regel, lijst};
use crate::law::besluit::bevoegdheid::{Macht, bevindingen};
use crate::law::melding::gegevens::Aanzegging;
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens, feit};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::zaak::gegevens::{Geboorte, Onbekend};

const fn waarschuwt(
    nummer: &'static str,
    artikel: &'static str,
    tekst: &'static str,
    functie: super::Functie,
) -> Regel {
    Regel::nieuw(nummer, artikel, Wanneer::Melden, Effect::Waarschuwt, tekst, Toets::Functie(functie))
}

pub(super) const R01: Regel = waarschuwt("R01", "Wth 2 lid 2", "Aangezegd is aan een meerderjarige.", minderjarig);
pub(super) const R02: Regel = waarschuwt(
    "R02",
    "Wth 1, onder b, en 2 lid 4, onder a",
    "De aanzegging gaat over één woning, met volledig adres, in deze gemeente.",
    woning,
);
pub(super) const R06: Regel =
    waarschuwt("R06", "Wth 2 lid 4, onder c", "De aanzegging zegt met wie contact verboden is.", namen);
pub(super) const R20: Regel = waarschuwt(
    "R20",
    "Wth 2 lid 1 en 3 lid 1; Awb 10:1-10:5",
    "Wie besliste, had op dat moment de bevoegdheid.",
    |gegevens, kader| bevoegdheid(gegevens, kader, "R20"),
);
pub(super) const R22: Regel =
    waarschuwt("R22", "Wth 3 lid 1", "Het mandaat is geen ondermandaat.", |gegevens, kader| {
        bevoegdheid(gegevens, kader, "R22")
    });
pub(super) const R23: Regel = waarschuwt(
    "R23",
    "Awb 10:11",
    "Bij een ondertekeningsmandaat besliste de burgemeester zelf, vooraf.",
    |gegevens, kader| bevoegdheid(gegevens, kader, "R23"),
);
pub(super) const R33: Regel = waarschuwt("R33", "Wth 2 lid 7", "Mondeling aanzeggen kan alleen bij spoed.", spoed);

fn aanzegging(gegevens: &MeldingGegevens) -> Option<&Aanzegging> {
    if let Inhoud::Aanzegging(aanzegging) = &gegevens.inhoud { Some(aanzegging) } else { None }
}

fn minderjarig(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(aanzegging) = aanzegging(gegevens) else { return Vec::new() };
    let geboren = aanzegging.uithuisgeplaatste.geboorte_datum.unwrap_or(Geboorte::Onbekend(Onbekend::Onbekend));
    let (dag, jaren) = (gegevens.tijdstip().datum(), kader.regime.meerderjarig_jaren);
    let (zeker_te_jong, onzeker) = match geboren.grenzen() {
        None => (false, true),
        Some((vroegste, laatste)) => (vroegste.jaren_op(dag) < jaren, laatste.jaren_op(dag) < jaren),
    };
    let veld = "/uithuisgeplaatste/geboorteDatum";
    lijst([
        (
            zeker_te_jong,
            veld,
            "minderjarig",
            "Alleen een meerderjarige kan een huisverbod krijgen. Deze persoon is minderjarig.",
        ),
        (
            onzeker && !zeker_te_jong,
            veld,
            "geboortedatum-onvolledig",
            "De geboortedatum is niet volledig bekend. Leg vast waaruit blijkt dat deze persoon meerderjarig is.",
        ),
    ])
}

fn woning(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(aanzegging) = aanzegging(gegevens) else { return Vec::new() };
    let (woning, gemeente) = (&aanzegging.woning, kader.gemeente);
    let adres = woning.straat.is_some() && woning.huisnummer.is_some() && woning.postcode.is_some();
    let plaats = woning.woonplaats.to_lowercase();
    let hier = gemeente.woonplaatsen.iter().any(|woonplaats| woonplaats.to_lowercase() == plaats);
    lijst([
        (
            gegevens.gemeente() != Some(gemeente.code.as_str()),
            "/gemeente",
            "gemeente-onbekend",
            "Deze gemeente is niet ingericht.",
        ),
        (
            adres == woning.locatie.is_some(),
            "/woning",
            "woning-onvolledig",
            "Het adres is niet volledig. Vul het aan voordat het huisverbod op schrift komt.",
        ),
        (
            !hier,
            "/woning/woonplaats",
            "woonplaats-buiten-gemeente",
            "Deze plaats ligt niet in de gemeente. Alleen de burgemeester van de gemeente waar de woning ligt is bevoegd.",
        ),
    ])
}

fn namen(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(aanzegging) = aanzegging(gegevens) else { return Vec::new() };
    let melding =
        "Er is geen naam genoemd voor het contactverbod. Het contactverbod geldt dan pas door het besluit op schrift.";
    lijst([(aanzegging.personen.is_empty(), "/personen", "contactverbod-leeg", melding)])
}

/// What the rule of this number finds for any power; here the fields stand at the top, and an akkoord follows on paper.
fn bevoegdheid(gegevens: &MeldingGegevens, kader: &MeldKader<'_>, nummer: &str) -> Vec<Gevonden> {
    let Some(aanzegging) = aanzegging(gegevens) else { return Vec::new() };
    let besluit = feit::als_besluit(aanzegging, gegevens.tijdstip());
    let alle = bevindingen::gevonden(Macht::Opleggen, &besluit, kader.gemeente, kader.regime).into_iter();
    let van_regel = alle.filter(|(regel, _)| *regel == nummer);
    let hier = |veld: &str| match veld.strip_prefix("/besluit").unwrap_or(veld) {
        "/akkoord" => "/mandaat".to_owned(),
        veld => veld.to_owned(),
    };
    van_regel.map(|(_, gevonden)| Gevonden { veld: hier(&gevonden.veld), ..gevonden }).collect()
}

fn spoed(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(aanzegging) = aanzegging(gegevens) else { return Vec::new() };
    let melding = "Leg vast waarom het huisverbod mondeling moest worden aangezegd.";
    lijst([(aanzegging.spoed_reden.is_none(), "/spoedReden", "spoedreden-ontbreekt", melding)])
}
