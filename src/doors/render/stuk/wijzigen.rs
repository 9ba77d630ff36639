//! The wijzigingsbesluit, for the uithuisgeplaatste: a correcting, easing or widening besluit of its own
//! (ECLI:NL:RBROT:2020:10158). It shows what changes and from when, and the whole contact ban as it then is.

mod verandering;

pub use self::verandering::{EindeTekst, VerbeterdTekst};

use self::verandering::Veranderingen;
use super::super::texts::{Teksten, TekstenFout};
use super::bel::Bel;
use super::deel::{
    self, BeslissingTekst, DeelRecht, EerderBesluit, Gemeentehuis, Hoofd, NietGehoordTekst, NieuwFeitTekst,
    Rechtsmiddelen, StrafTekst, nieuwe_feiten,
};
use super::opleggen::{ContactverbodTekst, Uitgezonderd, ZienswijzeTekst, motivering};
use super::{Lezer, Tijdstip, alineas, voluit};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::wijziging::GetoetsteWijziging;
use serde::{Deserialize, Serialize};

/// All that the besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WijzigInvoer {
    /// The gemeente as sender.
    pub gemeente: Gemeentehuis,
    /// Number, day, addressee.
    pub hoofd: Hoofd,
    /// The besluit that is changed.
    pub wijzigt: EerderBesluit,
    /// Until when the huisverbod now holds.
    pub einde: Tijdstip,
    /// Address of the home.
    pub woning: String,
    /// From when what it eases holds.
    pub vanaf: String,
    /// An earlier end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub eerder_einde: Option<EindeTekst>,
    /// For whom the contact ban now holds too.
    pub erbij: Vec<ContactverbodTekst>,
    /// For whom it holds with another reason or other exceptions.
    pub anders: Vec<ContactverbodTekst>,
    /// For whom it no longer holds.
    pub eraf: Vec<Uitgezonderd>,
    /// Whose data were corrected.
    pub verbeterd: Vec<VerbeterdTekst>,
    /// With whom contact is now forbidden.
    pub verboden: Vec<String>,
    /// Why.
    pub reden: Vec<String>,
    /// The facts.
    pub feiten: Vec<NieuwFeitTekst>,
    /// What was said about the besluit.
    pub zienswijzen: Vec<ZienswijzeTekst>,
    /// Why somebody was not heard.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub niet_gehoord: Option<NietGehoordTekst>,
    /// The weighing of all interests.
    pub belangenafweging: Vec<String>,
    /// When and by whom it was decided.
    pub beslissing: BeslissingTekst,
    /// The aangewezen instantie.
    pub instantie: Bel,
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
/// The text catalogue is not complete, or the data name a person or besluit that there is not.
pub fn van(getoetst: &GetoetsteWijziging, kader: &VervolgKader<'_>, nummer: &str) -> Result<WijzigInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (gegevens, zaak, regime, gemeente) = (getoetst.gegevens(), kader.zaak, kader.regime, kader.gemeente);
    let Veranderingen { erbij, anders, eraf, verboden } = Veranderingen::van(gegevens, kader, t)?;
    let einde = gegevens.eind_tijdstip.unwrap_or(kader.laatste.einde);
    Ok(WijzigInvoer {
        gemeente: Gemeentehuis::van(gemeente),
        hoofd: Hoofd::van(nummer, &gegevens.besluit, Lezer::Uithuisgeplaatste, zaak, t)?,
        wijzigt: EerderBesluit::met_nummer(&gegevens.wijzigt, kader, t)?,
        einde: Tijdstip::van(einde, t)?,
        woning: zaak.woning.adres(),
        vanaf: voluit(gegevens.geldig_vanaf_tijdstip, t)?,
        eerder_einde: gegevens.eind_tijdstip.map(|einde| EindeTekst::van(kader.laatste.einde, einde, t)).transpose()?,
        erbij,
        anders,
        eraf,
        verbeterd: verandering::verbeterd(gegevens, kader, t)?,
        verboden,
        reden: alineas(&gegevens.reden),
        feiten: nieuwe_feiten(&gegevens.feiten, t)?,
        zienswijzen: motivering::zienswijzen(&gegevens.zienswijzen, zaak, t)?,
        niet_gehoord: gegevens.niet_gehoord.as_ref().map(|n| NietGehoordTekst::van(n, zaak, t)).transpose()?,
        belangenafweging: alineas(&gegevens.belangenafweging),
        beslissing: BeslissingTekst::van(&gegevens.besluit, getoetst.bevoegdheid(), regime, t)?,
        instantie: Bel::van(&gemeente.instantie),
        straf: StrafTekst::van(regime),
        recht: DeelRecht::van(regime, "opleggen"),
        rechtsmiddelen: Rechtsmiddelen::van(BesluitSoort::Wijziging, false, regime, gemeente, t)?,
    })
}
