//! The card that says in one line until when the huisverbod now holds, or from when it is over: large on one A4, and once
//! more at the size of A6 to cut out and carry.

use super::super::texts::{Teksten, TekstenFout};
use super::{Bij, Tijdstip};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::gemeente::Gemeente;
use serde::{Deserialize, Serialize};

/// All that the card shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KaartInvoer {
    /// The gemeente.
    pub gemeente: KaartGemeente,
    /// Number of the besluit that counts.
    pub besluitnummer: String,
    /// Name of the uithuisgeplaatste.
    pub aan: String,
    /// Whether the huisverbod is over from the moment on.
    pub voorbij: bool,
    /// The end.
    pub moment: Tijdstip,
    /// Address of the home.
    pub woning: String,
    /// With whom contact is forbidden; nobody when it is over.
    pub contactverbod: Vec<String>,
}

/// The gemeente on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KaartGemeente {
    /// Name.
    pub naam: String,
    /// Telephone number by day.
    pub telefoon: String,
    /// Telephone number, day and night.
    pub telefoon_bereikbaarheid: String,
}

impl KaartGemeente {
    fn van(gemeente: &Gemeente) -> Self {
        Self {
            naam: gemeente.naam.clone(),
            telefoon: gemeente.telefoon.clone(),
            telefoon_bereikbaarheid: gemeente.telefoon_bereikbaarheid.clone(),
        }
    }
}

/// The card for the uithuisgeplaatste.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<KaartInvoer, TekstenFout> {
    let voorbij = bij.soort == BesluitSoort::Intrekking;
    let verboden = bij.zaak.huisgenoten.iter().filter(|h| !voorbij && h.contactverbod.is_some());
    Ok(KaartInvoer {
        gemeente: KaartGemeente::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        aan: bij.zaak.uithuisgeplaatste.naam.voluit(),
        voorbij,
        moment: Tijdstip::van(bij.einde, Teksten::nederlands())?,
        woning: bij.zaak.woning.adres(),
        contactverbod: verboden.map(|huisgenoot| huisgenoot.naam.voluit()).collect(),
    })
}
