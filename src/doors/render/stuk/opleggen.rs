//! The besluit tot oplegging (checklist C1 and N1-N14): all that it shows, and how it follows from the besluit.

mod besluitvorming;
pub(super) mod dictum;
pub(super) mod motivering;

pub use self::besluitvorming::{AanzeggingTekst, AfwijkingTekst, AkkoordTekst, BeslisserTekst, WeegteamTekst};
pub(super) use self::dictum::bereikbaarheid;
pub use self::dictum::{ContactverbodTekst, Uitgezonderd, WoningTekst};
pub use self::motivering::{
    Bedreigd, EerderTekst, FeitTekst, Feitgroep, IncidentTekst, KindermishandelingTekst, PuntTekst, RihgTekst,
    ZienswijzeTekst,
};

use super::super::texts::{Teksten, TekstenFout};
use super::bel::{Bel, BelUren, Loket};
use super::{Persoon, Tijdstip, alineas, alineas_van, klok_uitleg, voluit};
use crate::law::besluit::Besluit;
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use serde::{Deserialize, Serialize};

/// All that the besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct OpleggenInvoer {
    /// The gemeente as sender.
    pub gemeente: GemeenteTekst,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// Day of the besluit.
    pub datum: String,
    /// To whom it is addressed.
    pub aan: Persoon,
    /// The start.
    pub begin: String,
    /// The end.
    pub einde: Tijdstip,
    /// What the clock change does, when it does.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub klok_uitleg: Option<String>,
    /// The latest end of a verlenging.
    pub verlenging_tot: String,
    /// Until when the reachability must be told.
    pub bereikbaar_tot: String,
    /// What the uithuisgeplaatste told about it.
    pub bereikbaarheid: Vec<String>,
    /// The home.
    pub woning: WoningTekst,
    /// With whom contact is forbidden, and why.
    pub contactverbod: Vec<ContactverbodTekst>,
    /// Who is excepted, and why.
    pub uitgezonderd: Vec<Uitgezonderd>,
    /// The ground, in a sentence.
    pub grond: String,
    /// Who is in danger.
    pub bedreigd: Vec<Bedreigd>,
    /// That the uithuisgeplaatste lives in the home, and what shows it.
    pub verblijf: String,
    /// What happened; absent for a structural pattern.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub incident: Option<IncidentTekst>,
    /// The facts by part of the annex.
    pub feiten: Vec<Feitgroep>,
    /// Why one source is enough.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub toelichting_bronnen: Option<Vec<String>>,
    /// The risk assessment, without scores.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rihg: Option<RihgTekst>,
    /// Why this person.
    pub keuze_van_de_persoon: Vec<String>,
    /// Other measures.
    pub andere_maatregelen: Vec<String>,
    /// An earlier huisverbod.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub eerder: Option<EerderTekst>,
    /// The advice of the weegteam.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub weegteam: Option<WeegteamTekst>,
    /// Child abuse, and the consultation about it.
    pub kindermishandeling: KindermishandelingTekst,
    /// What was said about the besluit.
    pub zienswijzen: Vec<ZienswijzeTekst>,
    /// Why the danger is plausible although statements contradict each other.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tegenstrijdig: Option<Vec<String>>,
    /// Why the uithuisgeplaatste was not heard.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub niet_gehoord: Option<Vec<String>>,
    /// The weighing of all interests.
    pub belangenafweging: Vec<String>,
    /// The interests of the uithuisgeplaatste.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub belangen_uithuisgeplaatste: Option<Vec<String>>,
    /// The interests of the children.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub belangen_kinderen: Option<Vec<String>>,
    /// Who depends on whose care.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub zorgafhankelijkheid: Option<Vec<String>>,
    /// That he was asked for a lawyer, and what he said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub raadsman: Option<String>,
    /// That it holds in detention too.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gedetineerd: Option<String>,
    /// When it was decided.
    pub genomen: String,
    /// When it was signed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ondertekend: Option<String>,
    /// By whom, and by what power.
    pub beslisser: BeslisserTekst,
    /// The akkoord of the burgemeester.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub akkoord: Option<AkkoordTekst>,
    /// The spoken aanzegging.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub aanzegging: Option<AanzeggingTekst>,
    /// The rules that were set aside.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub afwijking: Option<AfwijkingTekst>,
    /// The aangewezen instantie.
    pub instantie: BelUren,
    /// A lawyer on working days.
    pub advocaat_werkdagen: BelUren,
    /// A lawyer at night and in weekends.
    pub advocaat_weekend: BelUren,
    /// A bed.
    pub opvang: Bel,
    /// Police, no emergency.
    pub politie: String,
    /// The court.
    pub rechtbank: Loket,
    /// What the law says, in words.
    pub recht: Recht,
}

/// The gemeente as sender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GemeenteTekst {
    /// Name.
    pub naam: String,
    /// Address on one line.
    pub adres: String,
    /// Telephone number by day.
    pub telefoon: String,
    /// Number to tell where one can be reached.
    pub telefoon_bereikbaarheid: String,
    /// E-mail address for the same.
    pub email: String,
}

/// What the law of the regime says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Recht {
    /// Title of the law.
    pub wet: String,
    /// Article on imposing.
    pub artikel_opleggen: String,
    /// Article on the penalty.
    pub artikel_straf: String,
    /// Article on keeping.
    pub artikel_bewaren: String,
    /// "tien dagen"
    pub duur: String,
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
    /// Age from which the judge hears a child.
    pub kind: String,
}

impl Recht {
    fn van(regime: &Regime) -> Self {
        Self {
            wet: regime.citeertitel.clone(),
            artikel_opleggen: regime.artikel("opleggen").to_owned(),
            artikel_straf: regime.artikel("straf").to_owned(),
            artikel_bewaren: regime.artikel("bewaren").to_owned(),
            duur: regime.oplegging_woorden.clone(),
            straf: regime.straf.clone(),
            beroep: regime.beroep_woorden.clone(),
            zitting: regime.zitting_woorden.clone(),
            raadsman: regime.raadsman_woorden.clone(),
            bereikbaarheid: regime.bereikbaarheid_woorden.clone(),
            bewaren: regime.bewaren_woorden.clone(),
            kind: regime.kind_gehoord_jaren.to_string(),
        }
    }
}

impl GemeenteTekst {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        Self {
            naam: gemeente.naam.clone(),
            adres: gemeente.adres.clone(),
            telefoon: gemeente.telefoon.clone(),
            telefoon_bereikbaarheid: gemeente.telefoon_bereikbaarheid.clone(),
            email: gemeente.email.clone(),
        }
    }
}

/// The besluit in words.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(besluit: &Besluit, gemeente: &Gemeente) -> Result<OpleggenInvoer, TekstenFout> {
    met_termijn(besluit, besluit.termijn(), gemeente)
}

/// The same for another term than the besluit has: how it would read under a trial regime.
///
/// # Errors
/// The text catalogue is not complete.
pub fn met_termijn(besluit: &Besluit, termijn: &Termijn, gemeente: &Gemeente) -> Result<OpleggenInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let gegevens = besluit.zaak().gegevens();
    let (aan, genomen) = (&gegevens.uithuisgeplaatste, gegevens.besluit.genomen_tijdstip);
    let feiten = motivering::feiten(&gegevens.feiten, termijn.ingang().datum(), t)?;
    Ok(OpleggenInvoer {
        gemeente: GemeenteTekst::van(gemeente),
        besluitnummer: besluit.nummer().to_owned(),
        datum: t.weekdag(genomen.datum())?,
        aan: Persoon::van(&aan.naam, aan.geboorte_datum, t)?,
        begin: voluit(termijn.ingang(), t)?,
        einde: Tijdstip::van(termijn.einde(), t)?,
        klok_uitleg: klok_uitleg(termijn.ingang(), termijn.einde(), termijn.wisseling(), t)?,
        verlenging_tot: voluit(termijn.uiterste_verlenging(), t)?,
        bereikbaar_tot: voluit(super::bereikbaar_tot(termijn), t)?,
        bereikbaarheid: dictum::bereikbaarheid(&aan.bereikbaarheid, t)?,
        woning: WoningTekst::van(&gegevens.woning),
        contactverbod: dictum::contactverbod(gegevens, termijn, t)?,
        uitgezonderd: dictum::uitgezonderd(gegevens, t)?,
        grond: motivering::grond(gegevens.grond, termijn.regime(), t)?,
        bedreigd: motivering::bedreigd(gegevens, t)?,
        verblijf: motivering::verblijf(&aan.verblijf, t)?,
        incident: gegevens.incident.as_ref().map(|incident| IncidentTekst::van(incident, t)).transpose()?,
        rihg: gegevens.rihg.as_ref().map(|rihg| RihgTekst::van(rihg, &feiten.nummers, t)).transpose()?,
        feiten: feiten.groepen,
        toelichting_bronnen: alineas_van(gegevens.toelichting_bronnen.as_ref()),
        keuze_van_de_persoon: alineas(&gegevens.keuze_van_de_persoon),
        andere_maatregelen: alineas(&gegevens.andere_maatregelen),
        eerder: gegevens.eerder_huisverbod.as_ref().map(|eerder| EerderTekst::van(eerder, t)).transpose()?,
        weegteam: gegevens.weegteam.as_ref().map(|weegteam| WeegteamTekst::van(weegteam, t)).transpose()?,
        kindermishandeling: KindermishandelingTekst::van(&gegevens.kindermishandeling, gemeente, t)?,
        zienswijzen: motivering::zienswijzen(&gegevens.zienswijzen, gegevens, t)?,
        tegenstrijdig: motivering::tegenstrijdig(gegevens),
        niet_gehoord: alineas_van(gegevens.niet_gehoord_reden.as_ref()),
        belangenafweging: alineas(&gegevens.belangenafweging),
        belangen_uithuisgeplaatste: alineas_van(gegevens.belangen_uithuisgeplaatste.as_ref()),
        belangen_kinderen: alineas_van(gegevens.belangen_kinderen.as_ref()),
        zorgafhankelijkheid: alineas_van(gegevens.zorgafhankelijkheid.as_ref()),
        raadsman: gegevens.raadsman.as_ref().map_or(Ok(None), |vraag| besluitvorming::raadsman(vraag, t))?,
        gedetineerd: besluitvorming::gedetineerd(gegevens, t)?,
        genomen: voluit(genomen, t)?,
        ondertekend: gegevens.besluit.ondertekend_tijdstip.map(|tijdstip| voluit(tijdstip, t)).transpose()?,
        beslisser: BeslisserTekst::van(besluit.bevoegdheid(), termijn.regime(), t)?,
        akkoord: gegevens.besluit.akkoord.as_ref().map(|akkoord| AkkoordTekst::van(akkoord, t)).transpose()?,
        aanzegging: gegevens.besluit.aanzegging.as_ref().map(|a| AanzeggingTekst::van(a, t)).transpose()?,
        afwijking: gegevens.afwijking.as_ref().map(|afwijking| AfwijkingTekst::van(afwijking, t)).transpose()?,
        instantie: BelUren::instantie(gemeente),
        advocaat_werkdagen: BelUren::van(&gemeente.advocaat_werkdagen),
        advocaat_weekend: BelUren::van(&gemeente.advocaat_weekend),
        opvang: Bel::van(&gemeente.opvang),
        politie: gemeente.nummers.politie.clone(),
        rechtbank: Loket::rechtbank(gemeente),
        recht: Recht::van(termijn.regime()),
    })
}
