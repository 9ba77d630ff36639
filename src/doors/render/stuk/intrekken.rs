//! The besluit tot intrekking (checklist C3), one copy per reader: from when the huisverbod is over, what may be done
//! again and what stays forbidden. The note on safety stands only in the copy of the achterblijver; where and how keys
//! are given back only in that of the uithuisgeplaatste.

use super::super::texts::{Teksten, TekstenFout};
use super::bel::Bel;
use super::deel::{
    self, BeslissingTekst, DeelRecht, EerderBesluit, Gemeentehuis, Hoofd, NietGehoordTekst, NieuwFeitTekst,
    Rechtsmiddelen, nieuwe_feiten,
};
use super::opleggen::{ZienswijzeTekst, motivering};
use super::{Lezer, Tijdstip, alineas, alineas_van, van_lijst, voluit};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::{BesluitKort, IntrekkingGrond, Stand};
use crate::law::gemeente::Gemeente;
use crate::law::intrekking::GetoetsteIntrekking;
use crate::law::intrekking::gegevens::{Bevestiging, HulpAanvaard, IntrekkingGegevens};
use crate::law::zaak::gegevens::{Drie, Gegevens};
use serde::{Deserialize, Serialize};

/// All that the besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct IntrekInvoer {
    /// The gemeente as sender.
    pub gemeente: Gemeentehuis,
    /// Number, day, addressee.
    pub hoofd: Hoofd,
    /// Whether a huisgenoot reads it.
    pub achterblijver: bool,
    /// Name of the uithuisgeplaatste.
    pub uithuisgeplaatste: String,
    /// From when it no longer holds.
    pub vanaf: Tijdstip,
    /// Whether it works back, and what that means.
    pub werking: Vec<String>,
    /// The besluiten that are withdrawn.
    pub besluiten: Vec<EerderBesluit>,
    /// Address of the home.
    pub woning: String,
    /// With whom contact was forbidden.
    pub contactverbod: Vec<String>,
    /// The ground, in a sentence.
    pub grond: String,
    /// The facts.
    pub feiten: Vec<NieuwFeitTekst>,
    /// The acceptance of help.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub hulp: Option<HulpTekst>,
    /// The confirmation of the instantie.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub bevestiging: Option<BevestigingTekst>,
    /// Why the danger is less.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gevaar_verminderd: Option<Vec<String>>,
    /// What was said about the besluit.
    pub zienswijzen: Vec<ZienswijzeTekst>,
    /// Why somebody was not heard.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub niet_gehoord: Option<NietGehoordTekst>,
    /// What stays forbidden by other measures.
    pub wat_blijft: Vec<String>,
    /// Agreements on help.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub afspraken: Option<Vec<String>>,
    /// When and where the keys are given back; only for the uithuisgeplaatste.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sleutels: Option<Vec<String>>,
    /// The note on safety; only for the achterblijver.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub veiligheid: Option<Vec<String>>,
    /// Who is told, and when.
    pub kopie: Vec<String>,
    /// When and by whom it was decided.
    pub beslissing: BeslissingTekst,
    /// The aangewezen instantie.
    pub instantie: Bel,
    /// Police, no emergency.
    pub politie: String,
    /// Emergency.
    pub alarm: String,
    /// The law.
    pub recht: DeelRecht,
    /// What the reader can do against it.
    pub rechtsmiddelen: Rechtsmiddelen,
}

/// The acceptance of help (art. 2 lid 9, a and c).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HulpTekst {
    /// When it was accepted.
    pub wanneer: String,
    /// Which help.
    pub welke: Vec<String>,
    /// That the help to the others is not obstructed.
    pub belemmering: String,
    /// What shows that.
    pub blijkt: Vec<String>,
}

/// The confirmation by the instantie (art. 2 lid 9, b).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BevestigingTekst {
    /// Which instantie.
    pub instantie: String,
    /// By whom there.
    pub door: String,
    /// When.
    pub wanneer: String,
    /// In which words.
    pub tekst: Vec<String>,
}

/// The besluit in words, for this reader.
///
/// # Errors
/// The text catalogue is not complete, or the data name a person or besluit that there is not.
pub fn van(
    getoetst: &GetoetsteIntrekking,
    kader: &VervolgKader<'_>,
    nummer: &str,
    voor: Lezer<'_>,
) -> Result<IntrekInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (gegevens, zaak, regime, gemeente) = (getoetst.gegevens(), kader.zaak, kader.regime, kader.gemeente);
    let achterblijver = voor.achterblijver();
    let veiligheid = gegevens.veiligheid.as_ref().filter(|_| achterblijver);
    let sleutels = gegevens.sleutels.as_ref().filter(|_| !achterblijver);
    Ok(IntrekInvoer {
        gemeente: Gemeentehuis::van(gemeente),
        hoofd: Hoofd::van(nummer, &gegevens.besluit, voor, zaak, t)?,
        achterblijver,
        uithuisgeplaatste: zaak.uithuisgeplaatste.naam.voluit(),
        vanaf: Tijdstip::van(gegevens.geldig_vanaf_tijdstip, t)?,
        werking: werking(gegevens, t)?,
        besluiten: ingetrokken(getoetst, kader, t)?,
        woning: zaak.woning.adres(),
        contactverbod: deel::verboden(kader),
        grond: van_lijst("intrekkingsgrond", &gegevens.grond, t)?,
        feiten: nieuwe_feiten(&gegevens.feiten, t)?,
        hulp: gegevens.hulp.as_ref().map(|hulp| HulpTekst::van(hulp, t)).transpose()?,
        bevestiging: gegevens.bevestiging_instantie.as_ref().map(|b| BevestigingTekst::van(b, t)).transpose()?,
        gevaar_verminderd: alineas_van(gegevens.gevaar_verminderd.as_ref()),
        zienswijzen: motivering::zienswijzen(&gegevens.zienswijzen, zaak, t)?,
        niet_gehoord: gegevens.niet_gehoord.as_ref().map(|n| NietGehoordTekst::van(n, zaak, t)).transpose()?,
        wat_blijft: alineas(&gegevens.wat_blijft),
        afspraken: alineas_van(gegevens.afspraken.as_ref()),
        sleutels: alineas_van(sleutels),
        veiligheid: alineas_van(veiligheid),
        kopie: kopie(zaak, gemeente, t)?,
        beslissing: BeslissingTekst::van(&gegevens.besluit, getoetst.bevoegdheid(), regime, t)?,
        instantie: Bel::van(&gemeente.instantie),
        politie: gemeente.nummers.politie.clone(),
        alarm: gemeente.nummers.alarm.clone(),
        recht: DeelRecht::van(regime, artikel(gegevens.grond)),
        rechtsmiddelen: Rechtsmiddelen::van(BesluitSoort::Intrekking, achterblijver, regime, gemeente, t)?,
    })
}

/// Art. 2 lid 9 is written for accepted help; the power to end it otherwise lies in the power to impose.
fn artikel(grond: IntrekkingGrond) -> &'static str {
    match grond {
        IntrekkingGrond::Hulpverlening => "intrekken",
        IntrekkingGrond::GevaarGeweken | IntrekkingGrond::Onrechtmatig => "opleggen",
    }
}

fn werking(gegevens: &IntrekkingGegevens, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let sleutels: &[&str] = if gegevens.ex_tunc { &["ex_tunc"] } else { &["ex_nunc", "ex_nunc_straf"] };
    sleutels.iter().map(|sleutel| t.woord(&format!("intrekkingswoorden.{sleutel}"))).collect()
}

/// The besluiten that it withdraws; without names, every one that has not ended.
fn ingetrokken(
    getoetst: &GetoetsteIntrekking,
    kader: &VervolgKader<'_>,
    t: &Teksten,
) -> Result<Vec<EerderBesluit>, TekstenFout> {
    if getoetst.trekt_in().is_empty() {
        let loopt = |besluit: &&BesluitKort| besluit.einde.is_some() && besluit.stand == Stand::Loopt;
        return kader.besluiten.iter().filter(loopt).map(|besluit| EerderBesluit::van(besluit, kader, t)).collect();
    }
    getoetst.trekt_in().iter().map(|nummer| EerderBesluit::met_nummer(nummer, kader, t)).collect()
}

fn kopie(zaak: &Gegevens, gemeente: &Gemeente, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let eerst = t.zin("intrekkingswoorden.kopie", &[("instantie", &gemeente.instantie.naam)])?;
    let ook = (zaak.kindermishandeling.vermoeden == Drie::Ja)
        .then(|| t.zin("intrekkingswoorden.kopie_ook", &[("naam", &gemeente.veilig_thuis.naam)]));
    std::iter::once(Ok(eerst)).chain(ook).collect()
}

impl HulpTekst {
    fn van(hulp: &HulpAanvaard, t: &Teksten) -> Result<Self, TekstenFout> {
        let belemmering = if hulp.geen_belemmering { "belemmert_niet" } else { "belemmert" };
        Ok(Self {
            wanneer: voluit(hulp.aanvaard_tijdstip, t)?,
            welke: alineas(&hulp.welke),
            belemmering: t.woord(&format!("intrekkingswoorden.{belemmering}"))?,
            blijkt: alineas(&hulp.waaruit_blijkt),
        })
    }
}

impl BevestigingTekst {
    fn van(bevestiging: &Bevestiging, t: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self {
            instantie: bevestiging.instantie.clone(),
            door: bevestiging.door.clone(),
            wanneer: voluit(bevestiging.tijdstip, t)?,
            tekst: alineas(&bevestiging.tekst),
        })
    }
}
