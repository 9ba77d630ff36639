//! The agreement to fetch things from the home (N24): when, what, and with whom, police or helper.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::{Afzender, Bij};
use super::Huisverbod;
use serde::{Deserialize, Serialize};

/// All that the agreement shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SpullenHalenInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// The instantie that can go along.
    pub instantie: Bel,
    /// The unit of the police.
    pub politie: Bel,
}

/// The agreement beside this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<SpullenHalenInvoer, TekstenFout> {
    Ok(SpullenHalenInvoer {
        gemeente: Afzender::van(bij.gemeente),
        huisverbod: Huisverbod::van(bij, Teksten::nederlands())?,
        instantie: Bel::van(&bij.gemeente.instantie),
        politie: Bel::van(&bij.gemeente.politie),
    })
}
