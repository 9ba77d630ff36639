//! The keys: a receipt when they are taken (art. 4 lid 2), and back when the huisverbod is over.

use super::open::Open;
use super::zicht::Zicht;
use crate::law::dossier::feiten::{Gemeld, SleutelStap};
use crate::words::moment::Moment;

/// Keys were taken, and no receipt was given since. It lapses when they were given back.
pub(super) fn r77(zicht: &Zicht<'_>) -> Vec<Open> {
    let bewijs = laatste(zicht, SleutelStap::BewijsGegeven);
    let open = ingenomen(zicht).filter(|ingenomen| bewijs.is_none_or(|bewijs| bewijs < *ingenomen));
    let open = open.map(|sinds| Open::nieuw("sleutelsBewijs", sinds, "Maak het ontvangstbewijs van de sleutels."));
    open.into_iter().collect()
}

/// Keys were taken, and the huisverbod has ended, was withdrawn, annulled or suspended: back with them. It never lapses.
pub(super) fn n22(zicht: &Zicht<'_>) -> Vec<Open> {
    let over = zicht.laatste_einde().map_or(Some(zicht.nu), |einde| Some(einde).filter(|einde| *einde <= zicht.nu));
    let geschorst = || zicht.oplegging().and_then(|besluit| zicht.geschorst_sinds(besluit));
    let vrij = over.or_else(geschorst);
    let open = ingenomen(zicht).zip(vrij).map(|(ingenomen, vrij)| {
        Open::nieuw("sleutelsTerug", ingenomen.max(vrij), "Geef de sleutels terug en leg dat vast.")
    });
    open.into_iter().collect()
}

/// When keys were taken that were not given back.
fn ingenomen(zicht: &Zicht<'_>) -> Option<Moment> {
    let terug = laatste(zicht, SleutelStap::Teruggegeven);
    laatste(zicht, SleutelStap::Ingenomen).filter(|ingenomen| terug.is_none_or(|terug| terug < *ingenomen))
}

fn laatste(zicht: &Zicht<'_>, welke: SleutelStap) -> Option<Moment> {
    zicht.laatste(|wat| matches!(wat, Gemeld::Sleutels { stap } if *stap == welke))
}
