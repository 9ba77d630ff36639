//! The blank akte van uitreiking (checklist C6): what is known beforehand; the rest is filled in by hand.

use super::super::texts::{Teksten, TekstenFout};
use super::{Afzender, Bij, Persoon, voluit};
use crate::law::besluit::beslissing::BesluitSoort;
use serde::{Deserialize, Serialize};

/// All that the blank akte shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AkteInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Title of the besluit that is handed over.
    pub stuk: String,
    /// Its number.
    pub besluitnummer: String,
    /// The code that is printed on it.
    pub besluit_code: String,
    /// For whom it is meant.
    pub aan: Persoon,
    /// The forbidden home.
    pub woning: String,
    /// What the moment below is: until when, or from when no longer.
    pub einde_label: String,
    /// The end.
    pub einde: String,
}

/// The akte for the besluit that bears this code.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>, besluit_code: &str) -> Result<AkteInvoer, TekstenFout> {
    let teksten = Teksten::nederlands();
    let aan = &bij.zaak.uithuisgeplaatste;
    let voorbij = bij.soort == BesluitSoort::Intrekking;
    Ok(AkteInvoer {
        gemeente: Afzender::van(bij.gemeente),
        stuk: bij.titel()?,
        besluitnummer: bij.nummer.to_owned(),
        besluit_code: besluit_code.to_owned(),
        aan: Persoon::van(&aan.naam, aan.geboorte_datum, teksten)?,
        woning: bij.zaak.woning.adres(),
        einde_label: teksten.woord(if voorbij { "zinnen.geldt_niet_meer_vanaf" } else { "zinnen.geldt_tot" })?,
        einde: voluit(bij.einde, teksten)?,
    })
}
