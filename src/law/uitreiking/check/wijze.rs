//! R34, R32 and the policy of knowledge: when nederlegging is allowed, when an uitreiking is late, and what it cannot prove.

use super::Regel;
use super::persoon::ontmoet;
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::uitreiking::{
    Handtekening, HandtekeningSoort, IdentiteitWijze, OntvangerSoort, Uitkomst, UitreikKader, UitreikingGegevens, Wijze,
};

/// How long after the start an uitreiking warns (decision 12).
const LAAT_SECONDEN: i64 = 2 * 60 * 60;

pub(super) const R34: Regel = Regel::nieuw(
    "R34",
    "Wth 2 lid 7",
    Wanneer::Uitreiken,
    Effect::Weigert,
    "Nederlegging kan alleen als de verblijfplaats onbekend is en pogingen zijn vastgelegd.",
    Toets::Functie(nederlegging),
);

pub(super) const R32: Regel = Regel::nieuw(
    "R32",
    "Wth 2 lid 7; Awb 3:40",
    Wanneer::Uitreiken,
    Effect::Waarschuwt,
    "Het besluit is uitgereikt kort nadat het ingaat.",
    Toets::Functie(laat),
);

pub(super) const KENNIS: Regel = Regel::nieuw(
    "kennis-1",
    "Wth 11; HR 2016:2239",
    Wanneer::Uitreiken,
    Effect::Waarschuwt,
    "De uitreiking kan bewijzen dat de uithuisgeplaatste het besluit kende.",
    Toets::Functie(kennis),
);

fn nederlegging(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    let redenen = [
        (kader.verblijf_bekend, "verblijfplaats-bekend", "Nederlegging kan alleen als de verblijfplaats onbekend is."),
        (kader.pogingen == 0, "geen-pogingen", "Leg eerst vast welke pogingen zijn gedaan om hem te bereiken."),
    ];
    let geldig = redenen.into_iter().filter(|(fout, ..)| *fout && invoer.wijze == Wijze::Nederlegging);
    geldig.map(|(_, code, melding)| Gevonden::nieuw("/wijze", code, melding)).collect()
}

fn laat(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    let grens = kader.ingang.plus_seconden(LAAT_SECONDEN);
    let laat = invoer.uitkomst == Uitkomst::Uitgereikt && grens.is_some_and(|grens| invoer.tijdstip > grens);
    let melding = "Er liggen meer dan twee uur tussen de ingang van het besluit en deze uitreiking. \
                   Zonder eerdere bekendmaking gold het tot de uitreiking niet.";
    laat.then(|| Gevonden::nieuw("/tijdstip", "late-uitreiking", melding)).into_iter().collect()
}

fn zonder_scan(handtekening: &Handtekening) -> bool {
    handtekening.soort == HandtekeningSoort::OpPapier && handtekening.sha256.is_none()
}

fn kennis(invoer: &UitreikingGegevens, _: &UitreikKader<'_>) -> Vec<Gevonden> {
    let onbekend = |wijze: IdentiteitWijze| ontmoet(invoer) && wijze == IdentiteitWijze::NietVastgesteld;
    let zwak = [
        (
            invoer.wijze == Wijze::Toezending,
            "/wijze",
            "toezending",
            "Toezending maakt bekend, maar bewijst geen kennis.",
        ),
        (invoer.wijze == Wijze::Nederlegging, "/wijze", "nederlegging", "Nederlegging bewijst geen kennis."),
        (
            invoer.aan.wie == OntvangerSoort::Gemachtigde,
            "/aan/wie",
            "gemachtigde",
            "Afgifte aan de gemachtigde bewijst hoogstens zwak (D) dat hijzelf het besluit kent.",
        ),
        (
            invoer.aan.wie == OntvangerSoort::Ander,
            "/aan/wie",
            "ander",
            "Afgifte aan een ander is geen bekendmaking en bewijst geen kennis.",
        ),
        (
            invoer.identiteit.as_ref().is_some_and(|identiteit| onbekend(identiteit.wijze)),
            "/identiteit/wijze",
            "identiteit-niet-vastgesteld",
            "Zonder vastgestelde identiteit is de kennis hoogstens D.",
        ),
        (
            invoer.handtekening.as_ref().is_some_and(zonder_scan),
            "/handtekening",
            "handtekening-zonder-scan",
            "Bewaar een scan van de getekende akte en vul de SHA-256 ervan in.",
        ),
    ];
    let zwak = zwak.into_iter().filter(|(zwak, ..)| *zwak);
    zwak.map(|(_, veld, code, melding)| Gevonden::nieuw(veld, code, melding)).collect()
}
