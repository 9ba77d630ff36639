//! The noodformulieren: blank papers that a gemeente prints beforehand, for the night on which the system is down. The fixed
//! text and the numbers of the gemeente are printed; all else is lines to write on. They bear no kenmerk of a dossier.

pub mod achterblijver;
pub mod akte;
pub mod besluit;
pub mod folder;

use super::super::texts::TekstenFout;
use super::Stuk;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::words::moment::Datum;

/// The kenmerk that stands in the kader of every noodformulier.
pub const KENMERK: &str = "noodformulier";

/// All noodformulieren of this gemeente, under the law of this day, in the order in which they are used.
///
/// # Errors
/// The text catalogue is not complete.
pub fn alle(gemeente: &Gemeente, dag: Datum) -> Result<Vec<Stuk>, TekstenFout> {
    met_regime(gemeente, Regime::voor(dag))
}

/// The same under this law.
///
/// # Errors
/// The text catalogue is not complete.
pub fn met_regime(gemeente: &Gemeente, regime: &'static Regime) -> Result<Vec<Stuk>, TekstenFout> {
    Ok(vec![
        Stuk::NoodBesluit(Box::new(besluit::van(gemeente, regime)?)),
        Stuk::NoodAkte(Box::new(akte::van(gemeente, regime)?)),
        Stuk::NoodFolder(Box::new(folder::van(gemeente, regime)?)),
        Stuk::NoodFolderAchterblijver(Box::new(achterblijver::van(gemeente, regime)?)),
    ])
}
