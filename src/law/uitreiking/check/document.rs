//! R72: the document in hand is the sealed one. Paper cannot print its own hash, so paper is compared by its printed code,
//! a file by its SHA-256; the record says which of the two it was (decision 7).

use super::Regel;
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::uitreiking::code::lees_code;
use crate::law::uitreiking::{DocumentKort, UitreikKader, UitreikingGegevens};
use crate::words::hash::Hash256;

/// Kinds of document that are handed over; an afschrift tells of an uitreiking, it is not its object.
const STUKKEN: [&str; 3] = ["besluit", "folder", "akte"];

pub(super) const R72: Regel = Regel::nieuw(
    "R72",
    "Awb 3:41",
    Wanneer::Uitreiken,
    Effect::Weigert,
    "Het uitgereikte stuk is de verzegelde versie.",
    Toets::Functie(verzegeld),
);

/// The document in hand and how it was compared.
pub(super) fn gevonden<'a>(
    invoer: &UitreikingGegevens,
    kader: &'a UitreikKader<'_>,
) -> Option<(&'a DocumentKort, &'static str)> {
    let stukken = || kader.documenten.iter().filter(|document| STUKKEN.contains(&document.soort.as_str()));
    let hash = Hash256::from_hex(&invoer.document.to_ascii_lowercase()).map(|hash| hash.hex());
    let bestand = hash.and_then(|hash| stukken().find(|document| document.sha256 == hash));
    let code = lees_code(&invoer.document);
    let papier = code.and_then(|code| stukken().find(|document| lees_code(&document.code).is_some_and(|c| c == code)));
    bestand.map(|document| (document, "bestand")).or(papier.map(|document| (document, "code")))
}

fn verzegeld(invoer: &UitreikingGegevens, kader: &UitreikKader<'_>) -> Vec<Gevonden> {
    match gevonden(invoer, kader) {
        None => vec![Gevonden::nieuw("/document", "niet-verzegeld", "Dit is niet de verzegelde versie.")],
        Some((document, _)) if document.besluitnummer != invoer.besluitnummer => {
            let melding = "Dit stuk hoort bij een ander besluit dan is ingevuld.";
            vec![Gevonden::nieuw("/besluitnummer", "ander-besluit", melding)]
        }
        Some(_) => Vec::new(),
    }
}
