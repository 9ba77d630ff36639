//! The form to tell where or how he can be reached (Wth art. 2 lid 6; N20), with the last moment filled in. It goes to
//! the gemeente alone; the others of the home never see it.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{Bij, opleggen, voluit};
use super::{Huisverbod, artikel};
use crate::law::besluit::beslissing::BesluitSoort;
use serde::{Deserialize, Serialize};

/// All that the form shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BereikbaarheidInvoer {
    /// The gemeente.
    pub gemeente: BereikbaarheidGemeente,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// Until when, at an oplegging; afterwards that any change is told at once.
    pub wanneer: String,
    /// The article with its law.
    pub artikel: String,
    /// What was told already.
    pub bekend: Vec<String>,
    /// "vijf jaar"
    pub bewaren: String,
}

/// The gemeente, and how the form reaches it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BereikbaarheidGemeente {
    /// Name.
    pub naam: String,
    /// Address on one line.
    pub adres: String,
    /// Telephone number by day.
    pub telefoon: String,
    /// Number to tell where one can be reached, day and night.
    pub telefoon_bereikbaarheid: String,
    /// E-mail address for the same.
    pub email: String,
}

/// The form beside this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<BereikbaarheidInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let gemeente = bij.gemeente;
    Ok(BereikbaarheidInvoer {
        gemeente: BereikbaarheidGemeente {
            naam: gemeente.naam.clone(),
            adres: gemeente.adres.clone(),
            telefoon: gemeente.telefoon.clone(),
            telefoon_bereikbaarheid: gemeente.telefoon_bereikbaarheid.clone(),
            email: gemeente.email.clone(),
        },
        huisverbod: Huisverbod::van(bij, t)?,
        wanneer: wanneer(bij, t)?,
        artikel: artikel(bij, "bereikbaarheid", t)?,
        bekend: opleggen::bereikbaarheid(&bij.zaak.uithuisgeplaatste.bereikbaarheid, t)?,
        bewaren: bij.regime.bewaren_woorden.clone(),
    })
}

/// The hours of art. 2 lid 6, elapsed time from the start of the oplegging.
fn wanneer(bij: &Bij<'_>, t: &Teksten) -> Result<String, TekstenFout> {
    let seconden = i64::from(bij.regime.bereikbaarheid_uren).saturating_mul(3600);
    match bij.ingang.plus_seconden(seconden).filter(|_| bij.soort == BesluitSoort::Oplegging) {
        Some(tot) => {
            let binnen = bij.regime.bereikbaarheid_woorden.as_str();
            t.zin("formulier.bereikbaar_tot", &[("tot", &voluit(tot, t)?), ("binnen", binnen)])
        }
        None => t.woord("formulier.bereikbaar_nu"),
    }
}
