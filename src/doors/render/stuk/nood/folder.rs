//! The blank folder for the uithuisgeplaatste (checklist C10a): explanation, no decision.

use super::super::super::texts::TekstenFout;
use super::super::bel::{Bel, BelNummers};
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use serde::{Deserialize, Serialize};

/// All that the blank folder shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodFolderInvoer {
    /// The gemeente.
    pub gemeente: NoodAfzender,
    /// The aangewezen instantie.
    pub instantie: Bel,
    /// Veilig Thuis.
    pub veilig_thuis: Bel,
    /// Telephone number for a lawyer, on working days.
    pub advocaat_werkdagen: String,
    /// Telephone number for a lawyer, at night and in weekends.
    pub advocaat_weekend: String,
    /// Where to turn for a bed.
    pub opvang: Bel,
    /// Other numbers.
    pub nummers: BelNummers,
    /// What the law says, in words.
    pub recht: NoodFolderRecht,
}

/// The gemeente in a blank folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodAfzender {
    /// Name.
    pub naam: String,
    /// Telephone number by day.
    pub telefoon: String,
    /// Number by day and night.
    pub telefoon_bereikbaarheid: String,
}

/// What the law says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodFolderRecht {
    /// "tien dagen"
    pub duur: String,
    /// "vier weken"
    pub totaal: String,
    /// What an offence is punished with.
    pub straf: String,
    /// "zes weken"
    pub beroep: String,
    /// "drie dagen"
    pub zitting: String,
    /// "24 uur"
    pub raadsman: String,
    /// "24 uur"
    pub bereikbaarheid: String,
    /// "vijf jaar"
    pub bewaren: String,
}

impl NoodAfzender {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        Self {
            naam: gemeente.naam.clone(),
            telefoon: gemeente.telefoon.clone(),
            telefoon_bereikbaarheid: gemeente.telefoon_bereikbaarheid.clone(),
        }
    }
}

/// The blank folder of this gemeente.
///
/// # Errors
/// None now; it answers as every document does.
pub fn van(gemeente: &Gemeente, regime: &'static Regime) -> Result<NoodFolderInvoer, TekstenFout> {
    Ok(NoodFolderInvoer {
        gemeente: NoodAfzender::van(gemeente),
        instantie: Bel::van(&gemeente.instantie),
        veilig_thuis: Bel::van(&gemeente.veilig_thuis),
        advocaat_werkdagen: gemeente.advocaat_werkdagen.telefoon.clone(),
        advocaat_weekend: gemeente.advocaat_weekend.telefoon.clone(),
        opvang: Bel::van(&gemeente.opvang),
        nummers: BelNummers::van(gemeente),
        recht: NoodFolderRecht {
            duur: regime.oplegging_woorden.clone(),
            totaal: regime.totaal_woorden.clone(),
            straf: regime.straf.clone(),
            beroep: regime.beroep_woorden.clone(),
            zitting: regime.zitting_woorden.clone(),
            raadsman: regime.raadsman_woorden.clone(),
            bereikbaarheid: regime.bereikbaarheid_woorden.clone(),
            bewaren: regime.bewaren_woorden.clone(),
        },
    })
}
