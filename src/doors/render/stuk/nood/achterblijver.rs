//! The blank folder for the achterblijver (checklist C10b): what he may not do, until when, and what to do when he comes.
//! Nothing of where he stays or what he said.

use super::super::super::texts::TekstenFout;
use super::super::bel::Bel;
use super::folder::NoodAfzender;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use serde::{Deserialize, Serialize};

/// All that the blank folder shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodAchterblijverInvoer {
    /// The gemeente.
    pub gemeente: NoodAfzender,
    /// The aangewezen instantie.
    pub instantie: Bel,
    /// Veilig Thuis.
    pub veilig_thuis: Bel,
    /// Emergency.
    pub alarm: String,
    /// Police, no emergency.
    pub politie: String,
    /// What the law says, in words.
    pub recht: AchterblijverRecht,
}

/// What the law says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AchterblijverRecht {
    /// "tien dagen"
    pub duur: String,
    /// "vier weken"
    pub totaal: String,
    /// What an offence is punished with.
    pub straf: String,
    /// "zes weken"
    pub beroep: String,
    /// "vijf jaar"
    pub bewaren: String,
}

/// The blank folder of this gemeente.
///
/// # Errors
/// None now; it answers as every document does.
pub fn van(gemeente: &Gemeente, regime: &'static Regime) -> Result<NoodAchterblijverInvoer, TekstenFout> {
    Ok(NoodAchterblijverInvoer {
        gemeente: NoodAfzender::van(gemeente),
        instantie: Bel::van(&gemeente.instantie),
        veilig_thuis: Bel::van(&gemeente.veilig_thuis),
        alarm: gemeente.nummers.alarm.clone(),
        politie: gemeente.nummers.politie.clone(),
        recht: AchterblijverRecht {
            duur: regime.oplegging_woorden.clone(),
            totaal: regime.totaal_woorden.clone(),
            straf: regime.straf.clone(),
            beroep: regime.beroep_woorden.clone(),
            bewaren: regime.bewaren_woorden.clone(),
        },
    })
}
