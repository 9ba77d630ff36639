//! The bekrachtigingsbesluit, for the uithuisgeplaatste: the burgemeester takes a besluit that lacked a valid power for
//! his own account (ECLI:NL:RBAMS:2011:BQ7795). Nothing changes in what is forbidden, and it says so.

use super::super::texts::{Teksten, TekstenFout};
use super::deel::{self, BeslissingTekst, DeelRecht, EerderBesluit, Gemeentehuis, Hoofd, Rechtsmiddelen, StrafTekst};
use super::{Lezer, Tijdstip, alineas};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::wijziging::GetoetsteBekrachtiging;
use serde::{Deserialize, Serialize};

/// All that the besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BekrachtigInvoer {
    /// The gemeente as sender.
    pub gemeente: Gemeentehuis,
    /// Number, day, addressee.
    pub hoofd: Hoofd,
    /// The besluit that is confirmed.
    pub bekrachtigt: EerderBesluit,
    /// Until when the huisverbod holds.
    pub einde: Tijdstip,
    /// Address of the home.
    pub woning: String,
    /// With whom contact is forbidden.
    pub verboden: Vec<String>,
    /// What was lacking.
    pub gebrek: Vec<String>,
    /// Why the burgemeester takes it for his own account.
    pub motivering: Vec<String>,
    /// When and by whom it was decided.
    pub beslissing: BeslissingTekst,
    /// What an offence is punished with.
    pub straf: StrafTekst,
    /// The law.
    pub recht: DeelRecht,
    /// What he can do against it.
    pub rechtsmiddelen: Rechtsmiddelen,
}

/// The besluit in words, for the uithuisgeplaatste.
///
/// # Errors
/// The text catalogue is not complete, or the data name a besluit that there is not.
pub fn van(
    getoetst: &GetoetsteBekrachtiging,
    kader: &VervolgKader<'_>,
    nummer: &str,
) -> Result<BekrachtigInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (gegevens, zaak, regime, gemeente) = (getoetst.gegevens(), kader.zaak, kader.regime, kader.gemeente);
    let verlengt = kader.besluit(&gegevens.bekrachtigt).is_some_and(|b| b.soort == BesluitSoort::Verlenging);
    Ok(BekrachtigInvoer {
        gemeente: Gemeentehuis::van(gemeente),
        hoofd: Hoofd::van(nummer, &gegevens.besluit, Lezer::Uithuisgeplaatste, zaak, t)?,
        bekrachtigt: EerderBesluit::met_nummer(&gegevens.bekrachtigt, kader, t)?,
        einde: Tijdstip::van(kader.laatste.einde, t)?,
        woning: zaak.woning.adres(),
        verboden: deel::verboden(kader),
        gebrek: alineas(&gegevens.gebrek),
        motivering: alineas(&gegevens.motivering),
        beslissing: BeslissingTekst::van(&gegevens.besluit, getoetst.bevoegdheid(), regime, t)?,
        straf: StrafTekst::van(regime),
        recht: DeelRecht::van(regime, if verlengt { "verlengen" } else { "opleggen" }),
        rechtsmiddelen: Rechtsmiddelen::van(BesluitSoort::Bekrachtiging, false, regime, gemeente, t)?,
    })
}
