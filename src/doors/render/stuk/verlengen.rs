//! The besluit tot verlenging (checklist C2, N12 and N15-N17): until when it now holds stands first, then what is
//! forbidden once more, then why the danger lasts.

mod nu;

pub use self::nu::{AdviesTekst, Genoemd};

use super::super::texts::{Teksten, TekstenFout};
use super::bel::{Bel, BelUren};
use super::deel::{
    self, BeslissingTekst, DeelRecht, EerderBesluit, Hoofd, NietGehoordTekst, Rechtsmiddelen, StrafTekst,
};
use super::opleggen::{
    AfwijkingTekst, ContactverbodTekst, Feitgroep, GemeenteTekst, Uitgezonderd, WoningTekst, ZienswijzeTekst, dictum,
    motivering,
};
use super::{Lezer, Tijdstip, alineas, alineas_van, klok_uitleg, voluit};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::verlenging::GetoetsteVerlenging;
use crate::words::moment::Wisseling;
use serde::{Deserialize, Serialize};

/// All that the besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerlengInvoer {
    /// The gemeente as sender.
    pub gemeente: GemeenteTekst,
    /// Number, day, addressee.
    pub hoofd: Hoofd,
    /// When it starts: at the end of the besluit before it.
    pub begin: String,
    /// The new end.
    pub einde: Tijdstip,
    /// What the clock change does, when it does.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub klok_uitleg: Option<String>,
    /// Why the end has another clock time than the start.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub kloktijd_reden: Option<Vec<String>>,
    /// Why it is extended for this long.
    pub duur_reden: Vec<String>,
    /// The latest end that the law allows.
    pub limiet: String,
    /// The oplegging and what extended it before.
    pub eerder: Vec<EerderBesluit>,
    /// The home.
    pub woning: WoningTekst,
    /// With whom contact is forbidden, and why.
    pub contactverbod: Vec<ContactverbodTekst>,
    /// Who is excepted, and why.
    pub uitgezonderd: Vec<Uitgezonderd>,
    /// What the uithuisgeplaatste told about where he can be reached.
    pub bereikbaarheid: Vec<String>,
    /// The ground, in a sentence.
    pub grond: String,
    /// Who is in danger.
    pub bedreigd: Vec<Genoemd>,
    /// Why the danger still exists now.
    pub dreiging: Vec<String>,
    /// The facts since the oplegging, by part of the annex.
    pub feiten: Vec<Feitgroep>,
    /// Why one source is enough.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub toelichting_bronnen: Option<Vec<String>>,
    /// How the help went.
    pub verloop_hulp: Vec<String>,
    /// The advice of the instantie.
    pub advies: AdviesTekst,
    /// For what it serves.
    pub doelen: Vec<String>,
    /// Why the danger therefore lasts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub doel_toelichting: Option<Vec<String>>,
    /// Other measures.
    pub andere_maatregelen: Vec<String>,
    /// Whether he is detained, and how he was spoken to there.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub detentie: Vec<String>,
    /// What was said about the besluit.
    pub zienswijzen: Vec<ZienswijzeTekst>,
    /// Why somebody was not heard.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub niet_gehoord: Option<NietGehoordTekst>,
    /// That he was asked again for a lawyer.
    pub raadsman: Vec<String>,
    /// The weighing of all interests, anew.
    pub belangenafweging: Vec<String>,
    /// The interests of the uithuisgeplaatste.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub belangen_uithuisgeplaatste: Option<Vec<String>>,
    /// The interests of the children.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub belangen_kinderen: Option<Vec<String>>,
    /// The rules that were set aside.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub afwijking: Option<AfwijkingTekst>,
    /// When and by whom it was decided.
    pub beslissing: BeslissingTekst,
    /// The aangewezen instantie.
    pub instantie: BelUren,
    /// A bed.
    pub opvang: Bel,
    /// Police, no emergency.
    pub politie: String,
    /// "vier weken"
    pub totaal: String,
    /// "24 uur"
    pub raadsman_termijn: String,
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
pub fn van(
    getoetst: &GetoetsteVerlenging,
    kader: &VervolgKader<'_>,
    nummer: &str,
) -> Result<VerlengInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (gegevens, zaak, regime, gemeente) = (getoetst.gegevens(), kader.zaak, kader.regime, kader.gemeente);
    let (begin, einde) = (kader.laatste.einde, gegevens.eind_tijdstip);
    let op = gegevens.besluit.genomen_tijdstip.datum();
    let limiet = kader.ingang.plus_dagen(regime.totaal_dagen).map_or(einde, |(limiet, _)| limiet);
    Ok(VerlengInvoer {
        gemeente: GemeenteTekst::van(gemeente),
        hoofd: Hoofd::van(nummer, &gegevens.besluit, Lezer::Uithuisgeplaatste, zaak, t)?,
        begin: voluit(begin, t)?,
        einde: Tijdstip::van(einde, t)?,
        klok_uitleg: klok_uitleg(begin, einde, wisseling(getoetst, kader), t)?,
        kloktijd_reden: alineas_van(gegevens.kloktijd_reden.as_ref()),
        duur_reden: alineas(&gegevens.duur_reden),
        limiet: voluit(limiet, t)?,
        eerder: nu::eerder(kader, t)?,
        woning: WoningTekst::van(&zaak.woning),
        contactverbod: nu::contactverbod(gegevens, kader, op, t)?,
        uitgezonderd: nu::uitgezonderd(gegevens, zaak, t)?,
        bereikbaarheid: dictum::bereikbaarheid(&zaak.uithuisgeplaatste.bereikbaarheid, t)?,
        grond: nu::grond(zaak.grond, regime, t)?,
        bedreigd: nu::bedreigd(zaak, t)?,
        dreiging: alineas(&gegevens.dreiging),
        feiten: motivering::feiten(&gegevens.feiten, kader.ingang.datum(), t)?.groepen,
        toelichting_bronnen: alineas_van(gegevens.toelichting_bronnen.as_ref()),
        verloop_hulp: alineas(&gegevens.verloop_hulp),
        advies: AdviesTekst::van(&gegevens.advies, t)?,
        doelen: nu::doelen(&gegevens.doelen, t)?,
        doel_toelichting: alineas_van(gegevens.doel_toelichting.as_ref()),
        andere_maatregelen: alineas(&gegevens.andere_maatregelen),
        detentie: nu::detentie(gegevens, t)?,
        zienswijzen: motivering::zienswijzen(&gegevens.zienswijzen, zaak, t)?,
        niet_gehoord: gegevens.niet_gehoord.as_ref().map(|n| NietGehoordTekst::van(n, zaak, t)).transpose()?,
        raadsman: nu::raadsman(&gegevens.raadsman, t)?,
        belangenafweging: alineas(&gegevens.belangenafweging),
        belangen_uithuisgeplaatste: alineas_van(gegevens.belangen_uithuisgeplaatste.as_ref()),
        belangen_kinderen: alineas_van(gegevens.belangen_kinderen.as_ref()),
        afwijking: gegevens.afwijking.as_ref().map(|afwijking| AfwijkingTekst::van(afwijking, t)).transpose()?,
        beslissing: BeslissingTekst::van(&gegevens.besluit, getoetst.bevoegdheid(), regime, t)?,
        instantie: BelUren::instantie(gemeente),
        opvang: Bel::van(&gemeente.opvang),
        politie: gemeente.nummers.politie.clone(),
        totaal: regime.totaal_woorden.clone(),
        raadsman_termijn: regime.raadsman_woorden.clone(),
        straf: StrafTekst::van(regime),
        recht: DeelRecht::van(regime, "verlengen"),
        rechtsmiddelen: Rechtsmiddelen::van(BesluitSoort::Verlenging, false, regime, gemeente, t)?,
    })
}

/// What a clock change did to the end, when it is the clock time of the start.
fn wisseling(getoetst: &GetoetsteVerlenging, kader: &VervolgKader<'_>) -> Wisseling {
    let mut dagen = (0..=kader.regime.totaal_dagen).filter_map(|dagen| kader.ingang.plus_dagen(dagen));
    let gevonden = dagen.find(|(moment, _)| *moment == getoetst.gegevens().eind_tijdstip);
    gevonden.map_or(Wisseling::Geen, |(_, wisseling)| wisseling)
}
