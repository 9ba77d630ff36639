//! The rules of the wijziging, the bekrachtiging and the refusal of a request: a table each, since their functions see
//! other data. Numbers are those of the list of rules where one fits; W stands for what only these besluiten have.

mod afwijzing;
mod bekrachtiging;
mod personen;
mod wijziging;

pub use self::afwijzing::{REGELS as AFWIJZING, toets as toets_afwijzing};
pub use self::bekrachtiging::{REGELS as BEKRACHTIGING, toets as toets_bekrachtiging};
pub use self::wijziging::{REGELS as WIJZIGING, toets as toets_wijziging};

use crate::law::besluit::vervolg::VervolgKader;
use crate::law::regels::{Gevonden, Kop, Regel};

/// Text of R31 for an earlier end.
pub(super) const R31: &str = "Een later einde kan alleen door verlenging.";
/// Text of R62 for a wijziging.
pub(super) const R62: &str = "Vul in vanaf welk moment geldt wat wordt verlicht.";
/// Text of W4.
pub(super) const W4: &str = "Motiveer het besluit in eigen woorden.";
/// Text of W5.
pub(super) const W5: &str = "Het verzoek is schriftelijk, en van vóór het besluit.";

/// What a rule of one of these besluiten is called with.
type Functie<T> = fn(&T, &VervolgKader<'_>) -> Vec<Gevonden>;

/// All rules of this folder.
#[must_use]
pub fn koppen() -> Vec<Kop> {
    let wijziging = WIJZIGING.iter().map(Regel::kop);
    wijziging.chain(BEKRACHTIGING.iter().map(Regel::kop)).chain(AFWIJZING.iter().map(Regel::kop)).collect()
}
