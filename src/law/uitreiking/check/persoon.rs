//! R70, R71 and R74: who received it, through whom never, and in which language.

use super::{Regel, document};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::uitreiking::adres;
use crate::law::uitreiking::{
    Identiteit, IdentiteitWijze, OntvangerSoort, PlaatsSoort, Uitkomst, UitreikKader, UitreikingGegevens, Wijze,
};
use crate::law::zaak::gegevens::Drie;

/// The uithuisgeplaatste, as persons are numbered in a dossier.
const UITHUISGEPLAATSTE: &str = "p1";

pub(super) const R70: Regel = Regel::nieuw(
    "R70",
    "Awb 3:41; Sv 36h",
    Wanneer::Uitreiken,
    Effect::Weigert,
    "Vastgelegd is hoe de identiteit van de ontvanger is vastgesteld.",
    Toets::Functie(identiteit),
);

pub(super) const R71: Regel = Regel::nieuw(
    "R71",
    "Wth 1, onder b",
    Wanneer::Uitreiken,
    Effect::Weigert,
    "Nooit uitreiken op het verboden adres, via de achterblijver of via een kind.",
    Toets::Functie(nooit),
);

pub(super) const R74: Regel = Regel::nieuw(
    "R74",
    "Awb 2:6 en 3:2",
    Wanneer::Uitreiken,
    Effect::Waarschuwt,
    "Uitgelegd is in een taal die de ontvanger begrijpt, of met een tolk.",
    Toets::Functie(taal),
);

/// Whether the receiver himself stood before the koerier.
pub(super) fn ontmoet(invoer: &UitreikingGegevens) -> bool {
    invoer.wijze == Wijze::InPersoon && invoer.uitkomst != Uitkomst::NietAangetroffen
}

/// Whether that was the uithuisgeplaatste, and not somebody who stands in for him.
pub(super) fn hemzelf(invoer: &UitreikingGegevens) -> bool {
    ontmoet(invoer) && invoer.aan.wie == OntvangerSoort::Uithuisgeplaatste
}

fn identiteit(invoer: &UitreikingGegevens, _: &UitreikKader<'_>) -> Vec<Gevonden> {
    let melding = "Leg vast hoe de identiteit is vastgesteld.";
    match &invoer.identiteit {
        None if ontmoet(invoer) => vec![Gevonden::nieuw("/identiteit", "identiteit-ontbreekt", melding)],
        Some(Identiteit { wijze: IdentiteitWijze::Document, soort, laatste_vier }) => {
            let soort_goed = soort.as_ref().is_some_and(|soort| !soort.trim().is_empty());
            let vier = |tekst: &String| tekst.len() == 4 && tekst.bytes().all(|teken| teken.is_ascii_alphanumeric());
            let vier_goed = laatste_vier.as_ref().is_some_and(vier);
            let delen = [
                (soort_goed, "/identiteit/soort", "Vul het soort identiteitsdocument in."),
                (vier_goed, "/identiteit/laatsteVier", "Vul de laatste vier tekens van het documentnummer in."),
            ];
            let fout = delen.into_iter().filter(|(goed, ..)| !goed);
            fout.map(|(_, veld, melding)| Gevonden::nieuw(veld, "identiteit-onvolledig", melding)).collect()
        }
        _ => Vec::new(),
    }
}

fn nooit(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    let melding = "Uitreiken op het verboden adres of via de achterblijver is niet toegestaan.";
    let mut bevindingen = Vec::new();
    let thuis =
        invoer.plaats.soort == PlaatsSoort::VerbodenWoning || adres::noemt(&invoer.plaats.omschrijving, kader.woning);
    if thuis {
        bevindingen.push(Gevonden::nieuw("/plaats", "verboden-adres", melding));
    }
    if matches!(invoer.aan.wie, OntvangerSoort::Achterblijver | OntvangerSoort::Minderjarige) {
        let kind = "Uitreiken via de achterblijver of een kind is niet toegestaan.";
        bevindingen.push(Gevonden::nieuw("/aan/wie", "verboden-ontvanger", kind));
    }
    if document::gevonden(invoer, kader).is_some_and(|(document, _)| document.voor != UITHUISGEPLAATSTE) {
        let ander = "Dit stuk is voor iemand anders bestemd dan de uithuisgeplaatste.";
        bevindingen.push(Gevonden::nieuw("/document", "ander-bestemd", ander));
    }
    bevindingen
}

fn taal(invoer: &UitreikingGegevens, _: &UitreikKader<'_>) -> Vec<Gevonden> {
    if !hemzelf(invoer) {
        return Vec::new();
    }
    let begrepen = invoer.taal.as_ref().map_or(Drie::Onbekend, |taal| taal.begrepen);
    let verstaan = match begrepen {
        Drie::Ja => true,
        Drie::Nee => false,
        Drie::Onbekend => invoer.tolk.is_some(),
    };
    let onbekende_tolk = invoer.tolk.as_ref().is_some_and(|tolk| tolk.naam.is_none() && tolk.nummer.is_none());
    let mut bevindingen = Vec::new();
    if !verstaan {
        let melding =
            "Leg vast in welke taal is uitgelegd. Zonder taal die hij begrijpt of tolk is de kennis hoogstens D.";
        bevindingen.push(Gevonden::nieuw("/taal", "taal-niet-begrepen", melding));
    }
    if onbekende_tolk {
        bevindingen.push(Gevonden::nieuw("/tolk", "tolk-onbekend", "Leg de naam of het nummer van de tolk vast."));
    }
    bevindingen
}
