//! The zaak as it stands after a wijziging. Pure, so that stored wijzigingen can be replayed over the zaak in order.

use super::gegevens::{Uitgezonderd, Verbetering, WijzigingGegevens};
use crate::law::verlenging::gegevens::ContactverbodOpnieuw;
use crate::law::zaak::gegevens::{Contactverbod, Gegevens, Huisgenoot};

/// The zaak with names and days of birth corrected, the contact ban as it now is, and the new huisgenoten behind the
/// others. Who is named must be in the zaak, as the rules saw to; anybody else is passed over.
#[must_use]
pub fn pas_toe(mut zaak: Gegevens, wijziging: &WijzigingGegevens) -> Gegevens {
    for verbetering in &wijziging.verbeteringen {
        verbeter(&mut zaak, verbetering);
    }
    zaak = pas_contact_toe(zaak, &wijziging.contactverbod, &wijziging.uitgezonderd);
    zaak.huisgenoten.extend(wijziging.nieuwe_huisgenoten.iter().cloned());
    zaak
}

/// The zaak with the contact ban as a later besluit has it: a verlenging says it anew for each person.
#[must_use]
pub fn pas_contact_toe(mut zaak: Gegevens, verboden: &[ContactverbodOpnieuw], eraf: &[Uitgezonderd]) -> Gegevens {
    for verbod in verboden {
        if let Some(huisgenoot) = huisgenoot(&mut zaak, &verbod.persoon) {
            huisgenoot.contactverbod = Some(als_contactverbod(verbod));
            huisgenoot.uitzondering = None;
        }
    }
    for uitgezonderd in eraf {
        if let Some(huisgenoot) = huisgenoot(&mut zaak, &uitgezonderd.persoon) {
            huisgenoot.contactverbod = None;
            huisgenoot.uitzondering = Some(uitgezonderd.reden.clone());
        }
    }
    zaak
}

fn huisgenoot<'a>(zaak: &'a mut Gegevens, naam: &str) -> Option<&'a mut Huisgenoot> {
    let plaats: usize = naam.strip_prefix('h')?.parse().ok()?;
    zaak.huisgenoten.get_mut(plaats.checked_sub(1)?)
}

fn verbeter(zaak: &mut Gegevens, verbetering: &Verbetering) {
    let (naam, geboorte_datum) = if verbetering.persoon == "uithuisgeplaatste" {
        let hij = &mut zaak.uithuisgeplaatste;
        (&mut hij.naam, &mut hij.geboorte_datum)
    } else {
        let Some(huisgenoot) = huisgenoot(zaak, &verbetering.persoon) else { return };
        (&mut huisgenoot.naam, &mut huisgenoot.geboorte_datum)
    };
    if let Some(nieuw) = &verbetering.naam {
        naam.clone_from(nieuw);
    }
    if let Some(nieuw) = verbetering.geboorte_datum {
        *geboorte_datum = nieuw;
    }
}

fn als_contactverbod(verbod: &ContactverbodOpnieuw) -> Contactverbod {
    Contactverbod {
        reden: verbod.reden.clone(),
        uitzonderingen: verbod.uitzonderingen.clone(),
        wens: verbod.wens.clone(),
        telefonisch_contact: verbod.telefonisch_contact.clone(),
    }
}
