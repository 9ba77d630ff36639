//! The permission for guided contact (N4 and N23): who, when, where, and who guides it.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::brief::{VerbodenContact, verboden_contacten};
use super::super::{Afzender, Bij};
use super::Huisverbod;
use serde::{Deserialize, Serialize};

/// All that the form shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BegeleidContactInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// The instantie that guides.
    pub instantie: Bel,
    /// With whom contact is forbidden, and the exceptions of the besluit.
    pub personen: Vec<VerbodenContact>,
}

/// The form beside this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<BegeleidContactInvoer, TekstenFout> {
    Ok(BegeleidContactInvoer {
        gemeente: Afzender::van(bij.gemeente),
        huisverbod: Huisverbod::van(bij, Teksten::nederlands())?,
        instantie: Bel::van(&bij.gemeente.instantie),
        personen: verboden_contacten(bij),
    })
}
