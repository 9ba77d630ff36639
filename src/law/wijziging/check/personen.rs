//! Whom a wijziging adds, leaves out or corrects (R01, R05, R06, N3).

use crate::law::beslissen::onbekend;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::regels::Gevonden;
use crate::law::wijziging::gegevens::WijzigingGegevens;
use crate::law::zaak::gegevens::{Geboorte, Naam};
use std::collections::BTreeSet;

/// Most huisgenoten in a dossier.
const MEESTE_HUISGENOTEN: usize = 30;

/// A correction can show that he was a minor; then there was never a huisverbod to correct.
pub(super) fn r01_minderjarig(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let verbeteringen = gegevens.verbeteringen.iter().enumerate().filter(|(_, v)| v.persoon == "uithuisgeplaatste");
    let gevonden = verbeteringen.filter_map(|(plaats, verbetering)| {
        let (vroegste, _) = verbetering.geboorte_datum?.grenzen()?;
        let jong = vroegste.jaren_op(kader.ingang.datum()) < kader.regime.meerderjarig_jaren;
        let melding = "Met deze geboortedatum was hij minderjarig bij de oplegging. Trek het huisverbod in.";
        jong.then(|| Gevonden::nieuw(format!("/verbeteringen/{plaats}/geboorteDatum"), "minderjarig", melding))
    });
    gevonden.collect()
}

/// Persons named are in the dossier; a new one lives or stays in the home, and was not in it yet.
pub(super) fn r05_personen(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let verbod = gegevens.contactverbod.iter().enumerate();
    let verbod = verbod.map(|(plaats, v)| (format!("/contactverbod/{plaats}/persoon"), &v.persoon));
    let eraf = gegevens.uitgezonderd.iter().enumerate();
    let eraf = eraf.map(|(plaats, u)| (format!("/uitgezonderd/{plaats}/persoon"), &u.persoon));
    let beter = gegevens.verbeteringen.iter().enumerate();
    let beter = beter.map(|(plaats, v)| (format!("/verbeteringen/{plaats}/persoon"), &v.persoon));
    let los = verbod.chain(eraf).chain(beter).filter(|(_, persoon)| kader.persoon(persoon).is_none());
    let mut uit: Vec<_> = los.map(|(veld, _)| onbekend(veld)).collect();
    for (plaats, nieuw) in gegevens.nieuwe_huisgenoten.iter().enumerate() {
        if nieuw.contactverbod.is_some() && nieuw.verblijf.waaruit_blijkt.trim().is_empty() {
            let melding = format!("Leg vast waaruit blijkt dat {} hier woont of verblijft.", nieuw.naam.voluit());
            uit.push(Gevonden::nieuw(
                format!("/nieuweHuisgenoten/{plaats}/verblijf/waaruitBlijkt"),
                "geen-bewoner",
                melding,
            ));
        }
    }
    if gegevens.nieuwe_huisgenoten.len().saturating_add(kader.zaak.huisgenoten.len()) > MEESTE_HUISGENOTEN {
        let melding = format!("Een dossier heeft op zijn meest {MEESTE_HUISGENOTEN} huisgenoten.");
        uit.push(Gevonden::nieuw("/nieuweHuisgenoten", "te-veel", melding));
    }
    uit
}

/// Nobody is both in and out, he himself is not in the list, and somebody is left in it.
pub(super) fn r06_lijst(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let verbod: Vec<_> = gegevens.contactverbod.iter().map(|v| &v.persoon).collect();
    let mut uit = zelf(gegevens);
    let mut over: BTreeSet<_> = kader.laatste.contactverbod.iter().cloned().collect();
    over.extend(verbod.iter().filter_map(|persoon| kader.persoon(persoon)));
    for (plaats, eraf) in gegevens.uitgezonderd.iter().enumerate() {
        let veld = format!("/uitgezonderd/{plaats}/persoon");
        if verbod.contains(&&eraf.persoon) {
            let melding = "Deze persoon staat ook bij het contactverbod. Kies één van beide.";
            uit.push(Gevonden::nieuw(veld, "erbij-en-eraf", melding));
        } else if kader.persoon(&eraf.persoon).is_some_and(|nummer| !over.remove(&nummer)) {
            let melding = "Het contactverbod geldt nu niet voor deze persoon.";
            uit.push(Gevonden::nieuw(veld, "niet-onder-contactverbod", melding));
        }
    }
    uit.extend(dubbel(&verbod));
    uit.extend(bekend(gegevens, kader));
    let nieuw = gegevens.nieuwe_huisgenoten.iter().any(|nieuw| nieuw.contactverbod.is_some());
    if over.is_empty() && !nieuw {
        let melding = "Zo blijft er niemand onder het contactverbod over. Trek het huisverbod dan in.";
        uit.push(Gevonden::nieuw("/uitgezonderd", "contactverbod-leeg", melding));
    }
    uit
}

fn zelf(gegevens: &WijzigingGegevens) -> Vec<Gevonden> {
    let verbod = gegevens.contactverbod.iter().enumerate().filter(|(_, v)| v.persoon == "uithuisgeplaatste");
    let melding = "De uithuisgeplaatste kan niet zelf onder het contactverbod staan.";
    let veld = |plaats: usize| format!("/contactverbod/{plaats}/persoon");
    verbod.map(|(plaats, _)| Gevonden::nieuw(veld(plaats), "uithuisgeplaatste-in-lijst", melding)).collect()
}

fn dubbel(verbod: &[&String]) -> Vec<Gevonden> {
    let mut gezien = BTreeSet::new();
    let tweede = verbod.iter().enumerate().filter(|(_, persoon)| !gezien.insert(persoon.as_str()));
    let veld = |plaats: usize| format!("/contactverbod/{plaats}/persoon");
    tweede
        .map(|(plaats, _)| Gevonden::nieuw(veld(plaats), "persoon-dubbel", "Deze persoon staat hier twee keer."))
        .collect()
}

/// A new huisgenoot who already is in the dossier.
fn bekend(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let zelfde = |naam: &Naam, geboren: Geboorte, nieuw: &Naam, dag: Geboorte| {
        naam.voluit().to_lowercase() == nieuw.voluit().to_lowercase() && geboren == dag
    };
    let hij = &kader.zaak.uithuisgeplaatste;
    let nieuwe = gegevens.nieuwe_huisgenoten.iter().enumerate().filter(|(_, n)| {
        zelfde(&hij.naam, hij.geboorte_datum, &n.naam, n.geboorte_datum)
            || kader.zaak.huisgenoten.iter().any(|h| zelfde(&h.naam, h.geboorte_datum, &n.naam, n.geboorte_datum))
    });
    let melding = "Deze persoon staat al in het dossier.";
    nieuwe
        .map(|(plaats, _)| Gevonden::nieuw(format!("/nieuweHuisgenoten/{plaats}"), "al-in-dossier", melding))
        .collect()
}

/// A reason per name, and for a new huisgenoot a contact ban or the reason of the exception.
pub(super) fn n3_reden(gegevens: &WijzigingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let zonder = gegevens.contactverbod.iter().enumerate().filter(|(_, v)| v.reden.trim().is_empty());
    let n3 = crate::law::verlenging::check::N3;
    let mut uit: Vec<_> = zonder
        .map(|(plaats, _)| Gevonden::nieuw(format!("/contactverbod/{plaats}/reden"), "reden-ontbreekt", n3))
        .collect();
    let nieuw = gegevens.nieuwe_huisgenoten.iter().enumerate();
    for (plaats, huisgenoot) in nieuw.filter(|(_, h)| h.contactverbod.is_some() == h.uitzondering.is_some()) {
        let melding = format!(
            "Geef voor {} het contactverbod met de reden, of de reden van de uitzondering; één van beide.",
            huisgenoot.naam.voluit()
        );
        uit.push(Gevonden::nieuw(
            format!("/nieuweHuisgenoten/{plaats}/contactverbod"),
            "contactverbod-of-uitzondering",
            melding,
        ));
    }
    uit
}
