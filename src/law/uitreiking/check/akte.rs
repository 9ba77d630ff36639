//! R73: the akte is complete (Sv 36h by analogy; checklist C6). A poging needs few fields; who was met in person is
//! described in full, and either signed or did not, with the reason and whether it was read aloud.

use super::Regel;
use super::persoon::{hemzelf, ontmoet};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::uitreiking::feit::SPELING_SECONDEN;
use crate::law::uitreiking::{
    Handtekening, HandtekeningSoort, OntvangerSoort, Uitkomst, UitreikKader, UitreikingGegevens, Wijze,
};
use crate::words::hash::Hash256;
use std::collections::BTreeSet;

/// Fewer different points than this are a touch, not a signature (B67).
const MINSTE_PUNTEN: usize = 5;

pub(super) const R73: Regel = Regel::nieuw(
    "R73",
    "Sv 36h",
    Wanneer::Uitreiken,
    Effect::Weigert,
    "De akte is volledig, klopt met zichzelf en met de klok, en is naar waarheid opgemaakt.",
    Toets::Functie(volledig),
);

fn volledig(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    let delen = [velden(invoer, kader), ondertekening(invoer), tegenspraak(invoer), tijdstip(invoer, kader)];
    delen.into_iter().flatten().collect()
}

fn leeg(tekst: &str) -> bool {
    tekst.trim().is_empty()
}

/// What must be there, by what happened.
fn velden(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    let poging = invoer.uitkomst == Uitkomst::NietAangetroffen;
    let ander = matches!(invoer.aan.wie, OntvangerSoort::Gemachtigde | OntvangerSoort::Ander);
    let nodig = [
        (
            !kader.besluitnummers.contains(&invoer.besluitnummer),
            "/besluitnummer",
            "nummer van een besluit in dit dossier",
        ),
        (leeg(&invoer.plaats.omschrijving), "/plaats/omschrijving", "plaats"),
        (leeg(&invoer.door.naam), "/door/naam", "naam van wie uitreikt"),
        (leeg(&invoer.door.nummer), "/door/nummer", "nummer van wie uitreikt"),
        (poging && invoer.reden.as_deref().is_none_or(leeg), "/reden", "reden waarom het niet lukte"),
        (ontmoet(invoer) && ander && invoer.aan.naam.as_deref().is_none_or(leeg), "/aan/naam", "naam van de ontvanger"),
        (hemzelf(invoer) && invoer.taal.is_none(), "/taal", "taal"),
        (hemzelf(invoer) && invoer.toestand.is_none(), "/toestand", "toestand"),
        (!invoer.naar_waarheid, "/naarWaarheid", "verklaring dat de akte naar waarheid is opgemaakt"),
    ];
    let mist = nodig.into_iter().filter(|(mist, ..)| *mist);
    mist.map(|(_, veld, wat)| Gevonden::nieuw(veld, "akte-onvolledig", format!("De akte is niet compleet: {wat}.")))
        .collect()
}

/// Who was met signed, or did not and said why.
fn ondertekening(invoer: &UitreikingGegevens) -> Vec<Gevonden> {
    let onvolledig =
        |veld: &str| vec![Gevonden::nieuw(veld, "akte-onvolledig", "De akte is niet compleet: handtekening of reden.")];
    match (&invoer.handtekening, &invoer.weigering) {
        (Some(_), Some(_)) => {
            let melding = "Er staat een handtekening en ook een weigering. Kies één van beide.";
            vec![Gevonden::nieuw("/weigering", "getekend-en-geweigerd", melding)]
        }
        (Some(handtekening), None) => handtekening_fout(handtekening).map(onvolledig).unwrap_or_default(),
        (None, Some(weigering)) if leeg(&weigering.reden) => onvolledig("/weigering/reden"),
        (None, None) if ontmoet(invoer) => onvolledig("/handtekening"),
        (None, _) => Vec::new(),
    }
}

/// The field in which a signature is none.
fn handtekening_fout(handtekening: &Handtekening) -> Option<&'static str> {
    let punten = handtekening.halen.iter().flatten().collect::<BTreeSet<_>>().len();
    let scan_fout = handtekening.sha256.as_ref().is_some_and(|scan| Hash256::from_hex(scan).is_none());
    let halen_fout = match handtekening.soort {
        HandtekeningSoort::Halen => punten < MINSTE_PUNTEN,
        HandtekeningSoort::OpPapier => punten > 0,
    };
    halen_fout.then_some("/handtekening/halen").or(scan_fout.then_some("/handtekening/sha256"))
}

/// What cannot both be true.
fn tegenspraak(invoer: &UitreikingGegevens) -> Vec<Gevonden> {
    let zonder_ontmoeting = [
        (invoer.handtekening.is_some(), "/handtekening"),
        (invoer.weigering.is_some(), "/weigering"),
        (invoer.identiteit.is_some(), "/identiteit"),
        (invoer.taal.is_some(), "/taal"),
        (invoer.tolk.is_some(), "/tolk"),
        (invoer.toestand.is_some(), "/toestand"),
        (!invoer.toegelicht.is_empty(), "/toegelicht"),
        (invoer.antwoorden.is_some(), "/antwoorden"),
    ];
    let niemand = zonder_ontmoeting.into_iter().filter(|(gevuld, _)| *gevuld && !ontmoet(invoer));
    let melding = "Dit past niet bij een uitreiking waarbij niemand is ontmoet.";
    let mut bevindingen: Vec<_> =
        niemand.map(|(_, veld)| Gevonden::nieuw(veld, "past-niet-bij-uitkomst", melding)).collect();
    if invoer.wijze != Wijze::InPersoon && invoer.uitkomst != Uitkomst::Uitgereikt {
        let melding = "Weigeren of niet aantreffen kan alleen bij uitreiking in persoon.";
        bevindingen.push(Gevonden::nieuw("/uitkomst", "past-niet-bij-wijze", melding));
    }
    if invoer.tijd_onbekend && invoer.wijze != Wijze::Toezending {
        let melding = "Alleen bij toezending kan de tijd onbekend zijn. Vul de tijd in, op de minuut.";
        bevindingen.push(Gevonden::nieuw("/tijdOnbekend", "tijd-ontbreekt", melding));
    }
    if invoer.uitkomst == Uitkomst::OntvangstGeweigerd && invoer.handtekening.is_some() {
        let melding = "Wie de ontvangst weigert, tekent niet voor ontvangst. Vul de weigering in.";
        bevindingen.push(Gevonden::nieuw("/handtekening", "past-niet-bij-uitkomst", melding));
    }
    bevindingen
}

/// Not ahead of the clock, and not before the besluit existed.
fn tijdstip(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    let grens = kader.nu.plus_seconden(SPELING_SECONDEN).unwrap_or(kader.nu);
    let fouten = [
        (invoer.tijdstip > grens, "tijdstip-in-de-toekomst", "Dit tijdstip ligt in de toekomst."),
        (invoer.tijdstip < kader.genomen, "tijdstip-voor-besluit", "Dit tijdstip ligt vóór het besluit."),
    ];
    let fouten = fouten.into_iter().filter(|(fout, ..)| *fout);
    fouten.map(|(_, code, melding)| Gevonden::nieuw("/tijdstip", code, melding)).collect()
}
