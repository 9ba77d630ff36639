//! The acceptance of help and, on its own page, the confirmation of the instantie (Wth art. 2 lid 9; N14 and N21). The
//! burgemeester then can withdraw; nothing is promised.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::{Afzender, Bij};
use super::{Huisverbod, artikel};
use serde::{Deserialize, Serialize};

/// All that the form shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HulpInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// The aangewezen instantie.
    pub instantie: Bel,
    /// The article with its law.
    pub artikel: String,
}

/// The form beside this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<HulpInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    Ok(HulpInvoer {
        gemeente: Afzender::van(bij.gemeente),
        huisverbod: Huisverbod::van(bij, t)?,
        instantie: Bel::van(&bij.gemeente.instantie),
        artikel: artikel(bij, "intrekken", t)?,
    })
}
