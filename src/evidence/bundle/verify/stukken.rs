//! The documents: each sealed file against the slot that an event committed to, and its seal.

use super::controles::Controles;
use crate::evidence::bundle::content::{Bestand, Inhoud, Stap, documentnaam};
use crate::evidence::bundle::policy::Beleid;
use crate::evidence::bundle::verdict::InHand;
use crate::evidence::document::DocumentSlot;
use crate::evidence::log::fields;
use crate::law::dossier::Gebeurtenis;
use crate::words::hash::{Hash256, Hash512};
use std::collections::BTreeMap;

/// An opened slot and the event that made it.
struct Slot<'a, 'b> {
    slot: DocumentSlot,
    stap: &'a Stap<'b>,
}

/// Slots, files and seals.
pub(super) fn controleer(inhoud: &Inhoud<'_>, beleid: &Beleid, c: &mut Controles) {
    let slots = slots(inhoud, c);
    for stap in &inhoud.stappen {
        doel(stap, &slots, c);
    }
    for code in inhoud.documenten.keys().filter(|code| !slots.contains_key(*code)) {
        c.fout("document", format!("{}: geen geopend veld van een gebeurtenis noemt dit bestand", documentnaam(code)));
    }
    for (code, slot) in &slots {
        match inhoud.documenten.get(code) {
            Some(pdf) => bestand(pdf, slot, beleid, c),
            None => c.nvt("document", format!("{}: niet in deze bundel", documentnaam(code))),
        }
    }
}

/// The documents that the events made, by code; a code stands for one document.
fn slots<'a, 'b>(inhoud: &'a Inhoud<'b>, c: &mut Controles) -> BTreeMap<String, Slot<'a, 'b>> {
    let mut slots = BTreeMap::new();
    for stap in &inhoud.stappen {
        for (wijzer, opening) in stap.openingen.iter().filter(|(wijzer, _)| wijzer.starts_with(fields::DOCUMENTEN)) {
            let Some(slot) = opening.als_document() else {
                c.fout("document", format!("gebeurtenis {}: veld {wijzer} is geen document", stap.nummer));
                continue;
            };
            let code = slot.code.clone();
            if slots.insert(code.clone(), Slot { slot, stap }).is_some() {
                c.fout("document", format!("code {code} staat bij twee documenten"));
            }
        }
    }
    slots
}

/// The document of an uitreiking is one that an event of this dossier made, and of the kind that the plain fact says.
fn doel(stap: &Stap<'_>, slots: &BTreeMap<String, Slot<'_, '_>>, c: &mut Controles) {
    let Gebeurtenis::Uitreiking(feit) = stap.event.gebeurtenis() else { return };
    let nummer = stap.nummer;
    let Some(opening) = stap.openingen.get(fields::DOCUMENT) else {
        return c.terzijde("uitgereikt", format!("gebeurtenis {nummer}: welk document het was, is weggelaten"));
    };
    let Some(doel) = opening.als_document() else {
        return c.fout("uitgereikt", format!("gebeurtenis {nummer}: veld {} is geen document", fields::DOCUMENT));
    };
    let soort = doel.soort.woord() == feit.stuk && doel.voor == feit.aan;
    match slots.get(&doel.code) {
        Some(slot) => {
            let eerder = slot.stap.nummer < nummer && slot.slot == doel;
            let wat = format!(
                "gebeurtenis {nummer}: {} met code {} uit gebeurtenis {}",
                feit.stuk, doel.code, slot.stap.nummer
            );
            c.of(soort && eerder, "uitgereikt", wat);
        }
        None if soort => {
            c.terzijde(
                "uitgereikt",
                format!("gebeurtenis {nummer}: het document met code {} is niet geopend", doel.code),
            );
        }
        None => {
            c.fout("uitgereikt", format!("gebeurtenis {nummer}: het document is geen {} voor {}", feit.stuk, feit.aan))
        }
    }
}

fn past(bytes: &[u8], slot: &DocumentSlot) -> bool {
    bytes.len() as u64 == slot.lengte && Hash256::of(&[bytes]) == slot.sha256 && Hash512::of(bytes) == slot.sha512
}

fn bestand(pdf: &Bestand<'_>, slot: &Slot<'_, '_>, beleid: &Beleid, c: &mut Controles) {
    let naam = documentnaam(&slot.slot.code);
    let wat = format!("{naam}: lengte, SHA-256 en SHA-512 die gebeurtenis {} vastlegde", slot.stap.nummer);
    c.of(past(pdf.bytes, &slot.slot), "document", wat);
    match &pdf.zegel {
        Ok(zegel) => {
            let wie = format!("{naam}: verzegeld door {}, certificaat {}", zegel.onderwerp, zegel.certificaat_sha256);
            if !zegel.binnen_geldigheid() {
                c.fout(
                    "zegel",
                    format!("{wie}; het tijdstip van het zegel ligt buiten de geldigheid van het certificaat"),
                );
            } else if beleid.zegelt_voor(&zegel.certificaat_sha256).contains(slot.stap.event.oorsprong()) {
                c.ok("zegel", wie);
            } else {
                c.open("zegel", format!("{wie}; dat staat niet in het beleid"));
            }
        }
        Err(fout) => c.fout("zegel", format!("{naam}: {fout}")),
    }
}

/// The document in hand is one of the opened slots (decision 6).
pub(super) fn in_hand(inhoud: &Inhoud<'_>, document: &[u8], c: &mut Controles) -> Option<InHand> {
    const CODE: &str = "document-in-hand";
    let eigen = inhoud.stappen.iter().flat_map(|stap| stap.documenten().map(move |slot| Slot { slot, stap }));
    let slots: Vec<Slot<'_, '_>> = eigen.collect();
    if let Some(gevonden) = slots.iter().find(|slot| past(document, &slot.slot)) {
        let in_hand = als_in_hand(gevonden);
        let wat = format!("{} bij {}, voor {}", in_hand.soort.woord(), in_hand.besluitnummer, in_hand.voor);
        c.ok(CODE, format!("lengte, SHA-256 en SHA-512 zijn die van het {wat} (code {})", in_hand.code));
        return Some(in_hand);
    }
    let begin = |slot: &&Slot<'_, '_>| {
        let lengte = usize::try_from(slot.slot.lengte).ok();
        lengte.and_then(|lengte| document.get(..lengte)).is_some_and(|begin| past(begin, &slot.slot))
    };
    match slots.iter().find(begin) {
        Some(slot) => {
            let (lengte, code) = (slot.slot.lengte, &slot.slot.code);
            c.fout(
                CODE,
                format!("de eerste {lengte} bytes zijn het document met code {code}; daarna is iets toegevoegd"),
            );
        }
        None => c.fout(CODE, "het document in hand is geen van de geopende documenten van deze bundel"),
    }
    None
}

fn als_in_hand(slot: &Slot<'_, '_>) -> InHand {
    let besluitnummer = slot.stap.event.gebeurtenis().besluitnummer().unwrap_or_default().to_owned();
    let DocumentSlot { soort, voor, taal, code, .. } = slot.slot.clone();
    InHand { soort, besluitnummer, voor, taal, code }
}
