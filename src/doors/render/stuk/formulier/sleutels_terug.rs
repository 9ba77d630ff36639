//! The receipt for keys that were given back after the end or an intrekking (N22).

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::{Afzender, Bij};
use super::Huisverbod;
use serde::{Deserialize, Serialize};

/// All that the receipt shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SleutelsTerugInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// The unit of the police, which has the keys.
    pub politie: Bel,
}

/// The receipt beside this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<SleutelsTerugInvoer, TekstenFout> {
    let huisverbod = Huisverbod::van(bij, Teksten::nederlands())?;
    Ok(SleutelsTerugInvoer {
        gemeente: Afzender::van(bij.gemeente),
        huisverbod,
        politie: Bel::van(&bij.gemeente.politie),
    })
}
