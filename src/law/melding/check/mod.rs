//! The rules of a melding: one table, one function per rule, all findings at once.

mod aanzegging;
mod dossier;
mod horen;
mod mededeling;
mod tijd;
mod uitspraak;
mod verloop;

use super::feit;
use super::{GetoetsteMelding, MeldKader, MeldingGegevens};
use crate::law::regels::{Gevonden, houd};
use crate::words::bevinding::Bevinding;

/// What a rule of a melding is called with.
pub type Functie = fn(&MeldingGegevens, &MeldKader<'_>) -> Vec<Gevonden>;
/// One rule of a melding.
pub type Regel = crate::law::regels::Regel<Functie>;

/// The rules.
pub static REGELS: &[Regel] = &[
    tijd::M1,
    tijd::M2,
    dossier::M3,
    dossier::M4,
    dossier::M5,
    dossier::M6,
    dossier::R78,
    aanzegging::R01,
    aanzegging::R02,
    aanzegging::R06,
    aanzegging::R20,
    aanzegging::R22,
    aanzegging::R23,
    aanzegging::R33,
    uitspraak::R64,
    uitspraak::R64_KLOK,
    mededeling::R75,
    mededeling::R75_GEVOLGEN,
    mededeling::C4,
    horen::C7,
    horen::C7_VOLLEDIG,
    horen::J5,
    horen::R70,
    verloop::C8,
    verloop::N23,
    verloop::N23_DUUR,
    verloop::KENNIS,
    verloop::KENNIS_AANKONDIGING,
];

/// Holds a melding against the rules.
///
/// # Errors
/// All findings that refuse the record.
pub fn toets(gegevens: MeldingGegevens, kader: &MeldKader<'_>) -> Result<GetoetsteMelding, Vec<Bevinding>> {
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), |_| false);
    match feit::gebeurtenis(&gegevens, kader.gemeente) {
        Some(gebeurtenis) if uitkomst.fouten.is_empty() => {
            Ok(GetoetsteMelding { gegevens, gebeurtenis, waarschuwingen: uitkomst.waarschuwingen })
        }
        _ => Err(uitkomst.fouten),
    }
}

/// The findings of the conditions that hold, in order.
fn lijst<const N: usize>(gevallen: [(bool, &str, &'static str, &str); N]) -> Vec<Gevonden> {
    let waar = gevallen.into_iter().filter(|(fout, ..)| *fout);
    waar.map(|(_, veld, code, melding)| Gevonden::nieuw(veld, code, melding)).collect()
}
