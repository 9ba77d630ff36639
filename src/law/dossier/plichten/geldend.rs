//! Which facts still count: not those that a correctie took away, nor the uitspraken that a later one set aside.

use crate::law::dossier::feiten::{Feit, Gebeurtenis, Gemeld, Melding, Uitspraak};
use crate::words::moment::Moment;
use std::collections::BTreeSet;

/// The facts that were recorded by then and not corrected by then, each with its volgnummer.
pub(super) fn geldend(feiten: &[Feit], tot: Option<Moment>) -> Vec<(u64, &Gebeurtenis)> {
    let bekend = (1..).zip(feiten).filter(|(_, feit)| tot.is_none_or(|tot| feit.geregistreerd <= tot));
    let bekend = bekend.map(|(nummer, feit)| (nummer, &feit.gebeurtenis)).collect();
    zonder(bekend, |feit: &Gebeurtenis| {
        let Gebeurtenis::Melding(Melding { wat: Gemeld::Correctie { volgnummer }, .. }) = feit else { return None };
        Some(*volgnummer)
    })
}

/// The uitspraken that no later uitspraak set aside.
pub(super) fn uitspraken<'a>(geldend: &[(u64, &'a Gebeurtenis)]) -> Vec<&'a Uitspraak> {
    let alle = geldend.iter().filter_map(|(nummer, feit)| {
        if let Gebeurtenis::Uitspraak(uitspraak) = feit { Some((*nummer, uitspraak)) } else { None }
    });
    let over = zonder(alle.collect(), |uitspraak| uitspraak.doet_teniet);
    over.into_iter().map(|(_, uitspraak)| uitspraak).collect()
}

/// Without what a later one takes away; one that was itself taken away takes nothing away.
fn zonder<T: Copy>(alle: Vec<(u64, T)>, neemt_weg: impl Fn(T) -> Option<u64>) -> Vec<(u64, T)> {
    let mut weg = BTreeSet::new();
    for (nummer, een) in alle.iter().rev() {
        if !weg.contains(nummer) {
            weg.extend(neemt_weg(*een).filter(|doel| doel < nummer));
        }
    }
    alle.into_iter().filter(|(nummer, _)| !weg.contains(nummer)).collect()
}
