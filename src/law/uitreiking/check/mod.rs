//! The rules of an uitreiking, group F of the list of rules: one table, one function per rule, all findings at once.

mod akte;
mod document;
mod persoon;
mod wijze;

use super::{GetoetsteUitreiking, UitreikKader, UitreikingGegevens};
use crate::law::regels::{Gevonden, houd};
use crate::words::bevinding::Bevinding;

/// What a rule of an uitreiking is called with.
pub type Functie = fn(&UitreikingGegevens, &UitreikKader<'_>) -> Vec<Gevonden>;
/// One rule of an uitreiking.
pub type Regel = crate::law::regels::Regel<Functie>;

/// The rules.
pub static REGELS: &[Regel] =
    &[wijze::R34, wijze::R32, persoon::R70, persoon::R71, document::R72, akte::R73, persoon::R74, wijze::KENNIS];

/// Holds an uitreiking against the rules.
///
/// # Errors
/// All findings that refuse the record.
pub fn toets(gegevens: UitreikingGegevens, kader: &UitreikKader<'_>) -> Result<GetoetsteUitreiking, Vec<Bevinding>> {
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), |_| false);
    match document::gevonden(&gegevens, kader) {
        Some((document, vergeleken)) if uitkomst.fouten.is_empty() => Ok(GetoetsteUitreiking {
            document: document.clone(),
            gegevens,
            vergeleken,
            waarschuwingen: uitkomst.waarschuwingen,
        }),
        _ => Err(uitkomst.fouten),
    }
}
