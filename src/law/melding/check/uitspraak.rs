//! R64: an uitspraak is complete, so that what is in force can be computed again (art. 6 and 8; RBNHO:2023:2435).

use super::{Regel, lijst};
use crate::law::dossier::{Rechtsgevolgen, UitspraakSoort};
use crate::law::melding::gegevens::UitspraakGegevens;
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::words::moment::Moment;
use std::collections::BTreeSet;

pub(super) const R64: Regel = Regel::nieuw(
    "R64",
    "Wth 6 en 8",
    Wanneer::Melden,
    Effect::Weigert,
    "De uitspraak is volledig: welke besluiten, wat, vanaf en tot wanneer, voor wie en onder welke voorwaarde.",
    Toets::Functie(volledig),
);

pub(super) const R64_KLOK: Regel = Regel::nieuw(
    "R64",
    "Wth 6 en 8",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Het tijdstip van de uitspraak is op de minuut bekend.",
    Toets::Functie(middernacht),
);

fn uitspraak(gegevens: &MeldingGegevens) -> Option<&UitspraakGegevens> {
    if let Inhoud::Uitspraak(uitspraak) = &gegevens.inhoud { Some(uitspraak) } else { None }
}

fn volledig(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(uitspraak) = uitspraak(gegevens) else { return Vec::new() };
    let tijdstip = gegevens.tijdstip();
    let delen = [
        besluiten(uitspraak, tijdstip, kader),
        periode(uitspraak, tijdstip),
        omvang(uitspraak),
        voorwaarde(uitspraak, tijdstip),
        rechtsgevolgen(uitspraak),
        eerdere(uitspraak, kader),
    ];
    delen.into_iter().flatten().collect()
}

fn besluiten(uitspraak: &UitspraakGegevens, tijdstip: Moment, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let mut gezien = BTreeSet::new();
    let gevonden = uitspraak.besluiten.iter().enumerate().filter_map(|(plaats, nummer)| {
        let veld = format!("/besluiten/{plaats}");
        if !gezien.insert(nummer) {
            return Some(Gevonden::nieuw(veld, "besluit-dubbel", "Dit besluit staat er twee keer."));
        }
        match kader.besluit(nummer) {
            None => Some(Gevonden::nieuw(veld, "besluit-onbekend", "Dit dossier heeft geen besluit met dit nummer.")),
            Some(besluit) if tijdstip < besluit.genomen => {
                Some(Gevonden::nieuw(veld, "uitspraak-voor-besluit", "De uitspraak ligt vóór dit besluit."))
            }
            Some(_) => None,
        }
    });
    gevonden.collect()
}

/// Whether the uitspraak takes something away from a besluit: then it can be limited.
fn beperkbaar(soort: UitspraakSoort) -> bool {
    match soort {
        UitspraakSoort::Schorsing | UitspraakSoort::Vernietiging => true,
        UitspraakSoort::OpheffingSchorsing
        | UitspraakSoort::VoorwaardeVervuld
        | UitspraakSoort::InStandGelaten
        | UitspraakSoort::UitspraakVernietigd => false,
    }
}

fn periode(uitspraak: &UitspraakGegevens, tijdstip: Moment) -> Vec<Gevonden> {
    let begin = match uitspraak.uitspraak {
        UitspraakSoort::Schorsing => Some(uitspraak.vanaf_tijdstip.unwrap_or(tijdstip)),
        UitspraakSoort::Vernietiging
        | UitspraakSoort::OpheffingSchorsing
        | UitspraakSoort::VoorwaardeVervuld
        | UitspraakSoort::InStandGelaten
        | UitspraakSoort::UitspraakVernietigd => uitspraak.vanaf_tijdstip,
    };
    let andersom = begin.zip(uitspraak.tot_tijdstip).is_some_and(|(vanaf, tot)| tot <= vanaf);
    let past_niet = !beperkbaar(uitspraak.uitspraak);
    let melding = "Alleen een schorsing of vernietiging heeft een begin of einde. Laat dit veld weg.";
    lijst([
        (andersom, "/totTijdstip", "einde-voor-begin", "Het einde ligt niet na het begin."),
        (past_niet && uitspraak.vanaf_tijdstip.is_some(), "/vanafTijdstip", "past-niet-bij-uitspraak", melding),
        (past_niet && uitspraak.tot_tijdstip.is_some(), "/totTijdstip", "past-niet-bij-uitspraak", melding),
    ])
}

fn omvang(uitspraak: &UitspraakGegevens) -> Vec<Gevonden> {
    let past_niet = !beperkbaar(uitspraak.uitspraak);
    let melding = "Alleen een schorsing of vernietiging kan voor een deel gelden. Laat dit veld weg.";
    lijst([
        (past_niet && !uitspraak.personen.is_empty(), "/personen", "past-niet-bij-uitspraak", melding),
        (past_niet && uitspraak.contact_wijze.is_some(), "/contactWijze", "past-niet-bij-uitspraak", melding),
    ])
}

fn voorwaarde(uitspraak: &UitspraakGegevens, tijdstip: Moment) -> Vec<Gevonden> {
    let Some(voorwaarde) = &uitspraak.voorwaarde else { return Vec::new() };
    let past_niet = uitspraak.uitspraak != UitspraakSoort::Schorsing;
    let te_vroeg = voorwaarde.uiterlijk_tijdstip.is_some_and(|uiterlijk| uiterlijk <= tijdstip);
    lijst([
        (past_niet, "/voorwaarde", "past-niet-bij-uitspraak", "Alleen een schorsing heeft een voorwaarde."),
        (
            te_vroeg,
            "/voorwaarde/uiterlijkTijdstip",
            "voorwaarde-voor-uitspraak",
            "Dit tijdstip ligt niet na de uitspraak.",
        ),
    ])
}

fn rechtsgevolgen(uitspraak: &UitspraakGegevens) -> Vec<Gevonden> {
    let gevolgen = uitspraak.rechtsgevolgen.unwrap_or(Rechtsgevolgen::Geen);
    let tot = uitspraak.rechtsgevolgen_tot_tijdstip;
    let past_niet = gevolgen != Rechtsgevolgen::Geen && uitspraak.uitspraak != UitspraakSoort::Vernietiging;
    let met_einde = gevolgen == Rechtsgevolgen::TotTijdstip;
    let veld = "/rechtsgevolgenTotTijdstip";
    lijst([
        (
            past_niet,
            "/rechtsgevolgen",
            "past-niet-bij-uitspraak",
            "Alleen van een vernietigd besluit kunnen de rechtsgevolgen in stand blijven.",
        ),
        (met_einde && tot.is_none(), veld, "einde-ontbreekt", "Vul in tot wanneer de rechtsgevolgen blijven."),
        (
            !met_einde && tot.is_some(),
            veld,
            "past-niet-bij-rechtsgevolgen",
            "Dit tijdstip hoort alleen bij rechtsgevolgen die tot een tijdstip blijven.",
        ),
    ])
}

/// What follows on an earlier uitspraak.
fn eerdere(uitspraak: &UitspraakGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let soort = uitspraak.uitspraak;
    let vervolg = matches!(soort, UitspraakSoort::OpheffingSchorsing | UitspraakSoort::VoorwaardeVervuld);
    let geen = !kader.gebeurtenissen.iter().any(|woord| woord == "uitspraak");
    let genoemd = uitspraak.doet_teniet;
    let onbekend = genoemd.is_some_and(|nummer| kader.feit(nummer) != Some("uitspraak"));
    let ontbreekt = soort == UitspraakSoort::UitspraakVernietigd && genoemd.is_none();
    lijst([
        (
            vervolg && geen,
            "/uitspraak",
            "schorsing-onbekend",
            "Dit dossier heeft geen eerdere uitspraak. Leg die eerst vast.",
        ),
        (onbekend, "/doetTeniet", "uitspraak-onbekend", "Het feit met dit volgnummer is geen uitspraak."),
        (ontbreekt, "/doetTeniet", "uitspraak-ontbreekt", "Vul het volgnummer in van de uitspraak die is vernietigd."),
    ])
}

fn middernacht(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let klok = gegevens.tijdstip().klok();
    let twijfel = uitspraak(gegevens).is_some() && klok.hour() == 0 && klok.minute() == 0;
    let melding = "De uitspraak zou precies om middernacht zijn gedaan. Is het tijdstip bekend, vul dat dan in.";
    lijst([(twijfel, "/tijdstip", "tijdstip-middernacht", melding)])
}
