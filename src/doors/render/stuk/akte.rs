//! The blank akte van uitreiking (checklist C6): what is known beforehand; the rest is filled in by hand.

use super::super::texts::{Teksten, TekstenFout};
use super::{Afzender, Persoon, voluit};
use crate::law::besluit::Besluit;
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use serde::{Deserialize, Serialize};

/// All that the blank akte shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AkteInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Number of the besluit that is handed over.
    pub besluitnummer: String,
    /// The code that is printed on the besluit.
    pub besluit_code: String,
    /// For whom it is meant.
    pub aan: Persoon,
    /// The forbidden home.
    pub woning: String,
    /// The end.
    pub einde: String,
}

/// The akte for the document of this besluit that bears this code.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(besluit: &Besluit, besluit_code: &str, gemeente: &Gemeente) -> Result<AkteInvoer, TekstenFout> {
    met_termijn(besluit, besluit.termijn(), besluit_code, gemeente)
}

/// The same for another term than the besluit has: how it would read under a trial regime.
///
/// # Errors
/// The text catalogue is not complete.
pub fn met_termijn(
    besluit: &Besluit,
    termijn: &Termijn,
    besluit_code: &str,
    gemeente: &Gemeente,
) -> Result<AkteInvoer, TekstenFout> {
    let teksten = Teksten::nederlands();
    let gegevens = besluit.zaak().gegevens();
    let aan = &gegevens.uithuisgeplaatste;
    Ok(AkteInvoer {
        gemeente: Afzender::van(gemeente),
        besluitnummer: besluit.nummer().to_owned(),
        besluit_code: besluit_code.to_owned(),
        aan: Persoon::van(&aan.naam, aan.geboorte_datum, teksten)?,
        woning: gegevens.woning.adres(),
        einde: voluit(termijn.einde(), teksten)?,
    })
}
