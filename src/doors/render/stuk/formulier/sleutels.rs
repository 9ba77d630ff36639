//! The receipt for keys that were taken (Wth art. 4 lid 2; checklist C8).

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::{Afzender, Bij};
use super::{Huisverbod, artikel};
use serde::{Deserialize, Serialize};

/// All that the receipt shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SleutelsInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// The article with its law.
    pub artikel: String,
    /// The unit of the police.
    pub politie: Bel,
}

/// The receipt beside this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<SleutelsInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    Ok(SleutelsInvoer {
        gemeente: Afzender::van(bij.gemeente),
        huisverbod: Huisverbod::van(bij, t)?,
        artikel: artikel(bij, "sleutels", t)?,
        politie: Bel::van(&bij.gemeente.politie),
    })
}
