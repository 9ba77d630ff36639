//! The report of a hearing (Awb 4:8-4:11; checklist C7), one for each person who was heard or was not. What the speaker
//! asked to keep from the other side is never in the copy for the other; that copy says that something was left out.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{Afzender, alineas, alineas_van, taal, van_lijst, voluit};
use crate::law::dossier::feiten::{HorenUitkomst, Kanaal, VerzoekOm};
use crate::law::gemeente::Gemeente;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// All that the report shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HorenInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// For whom this copy is.
    pub voor: String,
    /// Full name of who was heard.
    pub naam: String,
    /// In which capacity.
    pub hoedanigheid: String,
    /// For which intended besluit.
    pub voornemen: String,
    /// When, and how long.
    pub wanneer: String,
    /// How.
    pub wijze: String,
    /// Where; not in the copy for the other side, who must not know where somebody stays.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub plaats: Option<String>,
    /// Who else could hear it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub onder_vier_ogen: Option<String>,
    /// Language and interpreter.
    pub taal: String,
    /// About the lawyer.
    pub raadsman: String,
    /// How it went.
    pub uitkomst: String,
    /// Why this person was not heard (Awb 4:11); not in the copy for the other side.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub niet_gehoord: Option<Vec<String>>,
    /// What was told beforehand.
    pub verteld: Vec<String>,
    /// What was said, as near to the own words as possible.
    pub verklaring: Vec<Passage>,
    /// What was asked and answered.
    pub vragen: Vec<VraagTekst>,
    /// That passages were left out of this copy.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub weggelaten: Option<String>,
    /// Whether more could be handed in, and whether it was read back.
    pub afsluiting: Vec<String>,
    /// Who made the report.
    pub auteur: String,
}

/// A passage of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Passage {
    /// That it must not be shown to the other side.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub vertrouwelijk: Option<String>,
    /// The words.
    pub tekst: Vec<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VraagTekst {
    /// The question.
    pub vraag: String,
    /// The answer, and that it must not be shown to the other side.
    pub antwoord: Passage,
}

/// Who reads this copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lezer {
    /// The gemeente: everything, with a mark on what is confidential.
    Dossier,
    /// Who was heard: everything that was said.
    Gehoorde,
    /// The other side: nothing that is confidential.
    Ander,
}

/// What was recorded of a hearing.
#[derive(Clone, Debug)]
pub struct HorenGegevens {
    /// Full name of who was heard.
    pub naam: String,
    /// "uithuisgeplaatste", "huisgenoot", "kind".
    pub hoedanigheid: String,
    /// About which intended besluit.
    pub voornemen: VerzoekOm,
    /// When.
    pub tijdstip: Moment,
    /// How long, in minutes.
    pub duur_minuten: Option<u32>,
    /// How.
    pub kanaal: Kanaal,
    /// Where.
    pub plaats: Option<String>,
    /// Whether nobody else of the home could hear it.
    pub onder_vier_ogen: Option<bool>,
    /// BCP 47 code of the language, or "onbekend".
    pub taal: String,
    /// The interpreter (name or register number).
    pub tolk: Option<String>,
    /// Name of the lawyer who was there.
    pub raadsman_aanwezig: Option<String>,
    /// Whether it was asked if a lawyer should be there.
    pub raadsman_gevraagd: bool,
    /// How it went.
    pub uitkomst: HorenUitkomst,
    /// Why this person was not heard.
    pub niet_gehoord_reden: Option<String>,
    /// Whether it was told what the hearing is for.
    pub doel_verteld: bool,
    /// Whether the facts were told.
    pub feiten_verteld: bool,
    /// What was said.
    pub verklaring: Vec<HorenPassage>,
    /// What was asked and answered.
    pub vragen: Vec<HorenVraag>,
    /// Whether it was offered to hand in more in writing (Awb 4:9).
    pub schriftelijk_aangeboden: bool,
    /// Whether the report was read back.
    pub voorgelezen: bool,
    /// Whether the speaker agreed with it; absent when that was not asked.
    pub akkoord: Option<bool>,
    /// Name and function of who made the report.
    pub auteur: String,
}

/// A piece of a statement.
#[derive(Clone, Debug)]
pub struct HorenPassage {
    /// The words.
    pub tekst: String,
    /// Whether the other side must not see it (Awb 8:29 in court).
    pub vertrouwelijk: bool,
}

/// A question with its answer.
#[derive(Clone, Debug)]
pub struct HorenVraag {
    /// The question.
    pub vraag: String,
    /// The answer; a confidential one takes its question along.
    pub antwoord: HorenPassage,
}

/// The report of this hearing, in the copy for this reader.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(horen: &HorenGegevens, lezer: Lezer, gemeente: &Gemeente) -> Result<HorenInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let zichtbaar = |passage: &HorenPassage| lezer != Lezer::Ander || !passage.vertrouwelijk;
    let verklaring = horen.verklaring.iter().filter(|passage| zichtbaar(passage));
    let vragen = horen.vragen.iter().filter(|vraag| zichtbaar(&vraag.antwoord));
    let alles = horen.verklaring.iter().all(zichtbaar) && horen.vragen.iter().all(|vraag| zichtbaar(&vraag.antwoord));
    Ok(HorenInvoer {
        gemeente: Afzender::van(gemeente),
        voor: t.woord(match lezer {
            Lezer::Dossier => "horen.voor_dossier",
            Lezer::Gehoorde => "horen.voor_gehoorde",
            Lezer::Ander => "horen.voor_ander",
        })?,
        naam: horen.naam.clone(),
        hoedanigheid: horen.hoedanigheid.clone(),
        voornemen: van_lijst("horen.voornemen", &horen.voornemen, t)?,
        wanneer: wanneer(horen, t)?,
        wijze: van_lijst("horen.kanaal", &horen.kanaal, t)?,
        plaats: horen.plaats.clone().filter(|_| lezer != Lezer::Ander),
        onder_vier_ogen: horen.onder_vier_ogen.map(|alleen| t.woord(vier_ogen(alleen))).transpose()?,
        taal: in_taal(horen, t)?,
        raadsman: raadsman(horen, t)?,
        uitkomst: van_lijst("horen.uitkomst", &horen.uitkomst, t)?,
        niet_gehoord: alineas_van(horen.niet_gehoord_reden.as_ref().filter(|_| lezer != Lezer::Ander)),
        verteld: verteld(horen, t)?,
        verklaring: verklaring.map(|passage| Passage::van(passage, t)).collect::<Result<_, _>>()?,
        vragen: vragen.map(|vraag| VraagTekst::van(vraag, t)).collect::<Result<_, _>>()?,
        weggelaten: if alles { None } else { Some(t.woord("horen.weggelaten")?) },
        afsluiting: afsluiting(horen, t)?,
        auteur: horen.auteur.clone(),
    })
}

impl Passage {
    fn van(passage: &HorenPassage, t: &Teksten) -> Result<Self, TekstenFout> {
        let vertrouwelijk = if passage.vertrouwelijk { Some(t.woord("horen.vertrouwelijk")?) } else { None };
        Ok(Self { vertrouwelijk, tekst: alineas(&passage.tekst) })
    }
}

impl VraagTekst {
    fn van(vraag: &HorenVraag, t: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self { vraag: vraag.vraag.clone(), antwoord: Passage::van(&vraag.antwoord, t)? })
    }
}

fn vier_ogen(alleen: bool) -> &'static str {
    if alleen { "zinnen.vier_ogen" } else { "zinnen.geen_vier_ogen" }
}

fn wanneer(horen: &HorenGegevens, t: &Teksten) -> Result<String, TekstenFout> {
    let moment = voluit(horen.tijdstip, t)?;
    match horen.duur_minuten {
        Some(minuten) => {
            let duur = t.zin("zinnen.duur", &[("minuten", &minuten.to_string())])?;
            t.zin("horen.wanneer", &[("moment", &moment), ("duur", &duur)])
        }
        None => Ok(moment),
    }
}

fn in_taal(horen: &HorenGegevens, t: &Teksten) -> Result<String, TekstenFout> {
    let taal = taal(&horen.taal, t);
    match horen.tolk.as_deref() {
        Some(tolk) => t.zin("horen.met_tolk", &[("taal", &taal), ("tolk", tolk)]),
        None => t.zin("horen.zonder_tolk", &[("taal", &taal)]),
    }
}

fn raadsman(horen: &HorenGegevens, t: &Teksten) -> Result<String, TekstenFout> {
    match (horen.raadsman_aanwezig.as_deref(), horen.raadsman_gevraagd) {
        (Some(naam), _) => t.zin("horen.raadsman_aanwezig", &[("naam", naam)]),
        (None, true) => t.woord("horen.raadsman_gevraagd"),
        (None, false) => t.woord("horen.raadsman_niet_gevraagd"),
    }
}

fn verteld(horen: &HorenGegevens, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let doel = if horen.doel_verteld { "horen.doel_wel" } else { "horen.doel_niet" };
    let feiten = if horen.feiten_verteld { "horen.feiten_wel" } else { "horen.feiten_niet" };
    [doel, feiten].iter().map(|sleutel| t.woord(sleutel)).collect()
}

fn afsluiting(horen: &HorenGegevens, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let aangeboden = if horen.schriftelijk_aangeboden { "horen.schriftelijk_wel" } else { "horen.schriftelijk_niet" };
    let voorgelezen = if horen.voorgelezen { "horen.voorgelezen_wel" } else { "horen.voorgelezen_niet" };
    let akkoord = match horen.akkoord {
        Some(true) => "horen.akkoord_ja",
        Some(false) => "horen.akkoord_nee",
        None => "horen.akkoord_onbekend",
    };
    [aangeboden, voorgelezen, akkoord].iter().map(|sleutel| t.woord(sleutel)).collect()
}
