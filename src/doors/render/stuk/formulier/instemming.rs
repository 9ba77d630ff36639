//! The consent to exchange data, for one adult of either side (the instemmingsformulier of 2008). Consent under pressure
//! is none, so the form says first that it is free and can be taken back.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{Afzender, Bij, Persoon};
use super::artikel;
use crate::law::zaak::gegevens::{Geboorte, Naam};
use serde::{Deserialize, Serialize};

/// All that the form shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InstemmingInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// Who consents, or not.
    pub aan: Persoon,
    /// Name of the instantie.
    pub instantie: String,
    /// Name of Veilig Thuis.
    pub veilig_thuis: String,
    /// The article on what is told without consent, with its law.
    pub artikel: String,
    /// "vijf jaar"
    pub bewaren: String,
}

/// The form for the person of this name.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>, naam: &Naam, geboorte: Geboorte) -> Result<InstemmingInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    Ok(InstemmingInvoer {
        gemeente: Afzender::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        aan: Persoon::van(naam, geboorte, t)?,
        instantie: bij.gemeente.instantie.naam.clone(),
        veilig_thuis: bij.gemeente.veilig_thuis.naam.clone(),
        artikel: artikel(bij, "mededeling", t)?,
        bewaren: bij.regime.bewaren_woorden.clone(),
    })
}
