//! Why: the ground, what happened, the facts by part of the annex with code, date and source, and what was said about it.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{alineas, alineas_van, relatie, taal, van_lijst, voluit};
use crate::law::gemeente::Gemeente;
use crate::law::regime::{Regime, bijlage};
use crate::law::zaak::gegevens::{
    Drie, EerderHuisverbod, Feit, Gegevens, Grond, Huisgenoot, Incident, Kindermishandeling, Punt, Rihg, Signaal,
    Verblijf, VerblijfSoort, Zienswijze,
};
use crate::words::moment::Datum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One person who is in danger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bedreigd {
    /// Full name.
    pub naam: String,
    /// "uw partner"
    pub relatie: String,
    /// That this person lives or stays there, and what shows it.
    pub verblijf: String,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct IncidentTekst {
    /// When.
    pub wanneer: String,
    /// Where.
    pub plaats: String,
    /// Who did what to whom.
    pub tekst: Vec<String>,
    /// Who were present.
    pub aanwezig: Vec<String>,
    /// Injury.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub letsel: Option<String>,
}

/// The facts of one part of the annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Feitgroep {
    /// Number of the part.
    pub deel: u8,
    /// Its facts.
    pub feiten: Vec<FeitTekst>,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeitTekst {
    /// Number in this besluit.
    pub nummer: String,
    /// Code in the annex.
    pub code: String,
    /// Category in the annex.
    pub categorie: String,
    /// The fact.
    pub tekst: Vec<String>,
    /// Its day.
    pub datum: String,
    /// Where it comes from.
    pub bron: String,
}

/// The risk assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RihgTekst {
    /// When and by whom.
    pub zin: String,
    /// Its signals, each with the numbers of its facts.
    pub signalen: Vec<String>,
}

/// An earlier huisverbod.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EerderTekst {
    /// That there was one.
    pub zin: String,
    /// What is new since.
    pub nieuwe_feiten: Vec<String>,
}

/// Child abuse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KindermishandelingTekst {
    /// Whether it is a reason.
    pub zin: String,
    /// That Veilig Thuis is told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub melding: Option<String>,
    /// The consultation before the besluit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub overleg: Option<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub uitkomst: Vec<String>,
}

/// What somebody said about the besluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ZienswijzeTekst {
    /// Who.
    pub van: String,
    /// How, when, where, in which language, with whom.
    pub hoe: String,
    /// The words.
    pub tekst: Vec<String>,
    /// Point by point, with the answer.
    pub punten: Vec<PuntTekst>,
}

/// One point and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PuntTekst {
    /// The point.
    pub punt: String,
    /// Followed or not.
    pub antwoord: String,
    /// Why (not).
    pub waarom: Vec<String>,
}

/// The facts in the order in which they are printed, and the number that each got.
pub(in super::super) struct Feiten {
    pub(in super::super) groepen: Vec<Feitgroep>,
    pub(in super::super) nummers: BTreeMap<String, String>,
}

pub(super) fn grond(grond: Grond, regime: &Regime, t: &Teksten) -> Result<String, TekstenFout> {
    let gevaar = [("grond", regime.gronden.gevaar.as_str())];
    match grond {
        Grond::Gevaar => t.zin("zinnen.grond_gevaar", &gevaar),
        Grond::ErnstigVermoeden => t.zin("zinnen.grond_vermoeden", &gevaar),
    }
}

pub(super) fn verblijf(verblijf: &Verblijf, t: &Teksten) -> Result<String, TekstenFout> {
    let sleutel = match verblijf.soort {
        VerblijfSoort::Woont => "zinnen.woont_u",
        VerblijfSoort::VerblijftAndersDanIncidenteel => "zinnen.verblijft_u",
    };
    t.zin(sleutel, &[("blijkt", &verblijf.waaruit_blijkt)])
}

pub(super) fn bedreigd(gegevens: &Gegevens, t: &Teksten) -> Result<Vec<Bedreigd>, TekstenFout> {
    let een = |h: &Huisgenoot| {
        let sleutel = match h.verblijf.soort {
            VerblijfSoort::Woont => "zinnen.woont",
            VerblijfSoort::VerblijftAndersDanIncidenteel => "zinnen.verblijft",
        };
        let verblijf = t.zin(sleutel, &[("blijkt", &h.verblijf.waaruit_blijkt)])?;
        Ok(Bedreigd { naam: h.naam.voluit(), relatie: relatie(h.relatie, t)?, verblijf })
    };
    gegevens.huisgenoten.iter().filter(|h| h.bedreigd).map(een).collect()
}

impl IncidentTekst {
    pub(super) fn van(incident: &Incident, t: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self {
            wanneer: voluit(incident.tijdstip, t)?,
            plaats: incident.plaats.clone(),
            tekst: alineas(&incident.tekst),
            aanwezig: incident.aanwezig.clone(),
            letsel: incident.letsel.clone(),
        })
    }
}

/// Why the danger is plausible although statements contradict each other (R11).
pub(super) fn tegenstrijdig(gegevens: &Gegevens) -> Option<Vec<String>> {
    let antwoord = gegevens.tegenstrijdig.as_ref().filter(|antwoord| antwoord.tegenstrijdig != Drie::Nee)?;
    alineas_van(antwoord.toelichting.as_ref())
}

/// The facts by part of the annex, numbered as they are printed; what may not reach him is left out.
pub(in super::super) fn feiten(feiten: &[Feit], dag: Datum, t: &Teksten) -> Result<Feiten, TekstenFout> {
    let mut delen: BTreeMap<u8, Vec<(&Feit, &str)>> = BTreeMap::new();
    for feit in feiten.iter().filter(|feit| feit.op_papier()) {
        let in_bijlage = bijlage(dag).feit(&feit.bijlage);
        let in_bijlage = in_bijlage.ok_or_else(|| TekstenFout::Ontbreekt(format!("bijlage.{}", feit.bijlage)))?;
        delen.entry(in_bijlage.deel).or_default().push((feit, &in_bijlage.categorie_naam));
    }
    let mut uit = Feiten { groepen: Vec::new(), nummers: BTreeMap::new() };
    let mut nummers = 1_u32..;
    for (deel, feiten) in delen {
        let mut groep = Feitgroep { deel, feiten: Vec::new() };
        for ((feit, categorie), nummer) in feiten.into_iter().zip(nummers.by_ref()) {
            uit.nummers.insert(feit.id.clone(), nummer.to_string());
            groep.feiten.push(feit_tekst(feit, categorie, nummer, t)?);
        }
        uit.groepen.push(groep);
    }
    Ok(uit)
}

fn feit_tekst(feit: &Feit, categorie: &str, nummer: u32, t: &Teksten) -> Result<FeitTekst, TekstenFout> {
    Ok(FeitTekst {
        nummer: nummer.to_string(),
        code: feit.bijlage.clone(),
        categorie: categorie.to_owned(),
        tekst: alineas(&feit.tekst),
        datum: t.dag(feit.datum)?,
        bron: feit.bron.clone(),
    })
}

impl RihgTekst {
    pub(super) fn van(rihg: &Rihg, nummers: &BTreeMap<String, String>, t: &Teksten) -> Result<Self, TekstenFout> {
        let zin = t.zin("zinnen.rihg", &[("datum", &t.dag(rihg.datum)?), ("door", &rihg.ingevuld_door)])?;
        let signaal = |signaal: &Signaal| {
            let feiten: Vec<&str> =
                signaal.feiten.iter().filter_map(|id| nummers.get(id)).map(String::as_str).collect();
            if feiten.is_empty() {
                return Ok(signaal.signaal.clone());
            }
            t.zin("zinnen.signaal", &[("signaal", &signaal.signaal), ("nummers", &feiten.join(", "))])
        };
        // A signal that rests only on what is not printed would tell it after all.
        let gedrukt =
            |signaal: &&Signaal| signaal.feiten.is_empty() || signaal.feiten.iter().any(|id| nummers.contains_key(id));
        Ok(Self { zin, signalen: rihg.signalen.iter().filter(gedrukt).map(signaal).collect::<Result<_, _>>()? })
    }
}

impl EerderTekst {
    pub(super) fn van(eerder: &EerderHuisverbod, t: &Teksten) -> Result<Self, TekstenFout> {
        let zin = t.zin("zinnen.eerder", &[("kenmerk", &eerder.kenmerk)])?;
        Ok(Self { zin, nieuwe_feiten: alineas(&eerder.nieuwe_feiten) })
    }
}

impl KindermishandelingTekst {
    pub(super) fn van(gegevens: &Kindermishandeling, gemeente: &Gemeente, t: &Teksten) -> Result<Self, TekstenFout> {
        let zin = match gegevens.vermoeden {
            Drie::Ja => "zinnen.kindermishandeling_ja",
            Drie::Nee => "zinnen.kindermishandeling_nee",
            Drie::Onbekend => "zinnen.kindermishandeling_onbekend",
        };
        let melding = (gegevens.vermoeden == Drie::Ja)
            .then(|| t.zin("zinnen.melding_veilig_thuis", &[("naam", &gemeente.veilig_thuis.naam)]));
        let overleg = gegevens.overleg.as_ref();
        let zin_overleg = overleg.map(|overleg| {
            t.zin("zinnen.overleg", &[("wanneer", &voluit(overleg.tijdstip, t)?), ("naam", &overleg.naam)])
        });
        Ok(Self {
            zin: t.woord(zin)?,
            melding: melding.transpose()?,
            overleg: zin_overleg.transpose()?,
            uitkomst: overleg.map(|overleg| alineas(&overleg.uitkomst)).unwrap_or_default(),
        })
    }
}

pub(in super::super) fn zienswijzen(
    zienswijzen: &[Zienswijze],
    gegevens: &Gegevens,
    t: &Teksten,
) -> Result<Vec<ZienswijzeTekst>, TekstenFout> {
    let een = |zienswijze: &Zienswijze| {
        Ok(ZienswijzeTekst {
            van: spreker(gegevens, &zienswijze.van),
            hoe: hoe(zienswijze, t)?,
            tekst: alineas(&zienswijze.tekst),
            punten: zienswijze.punten.iter().map(|punt| punt_tekst(punt, t)).collect::<Result<_, _>>()?,
        })
    };
    zienswijzen.iter().map(een).collect()
}

/// The name of who spoke: "uithuisgeplaatste", or "h1" for the first huisgenoot.
pub(in super::super) fn spreker(gegevens: &Gegevens, van: &str) -> String {
    let plaats = van.strip_prefix('h').and_then(|nummer| nummer.parse::<usize>().ok()?.checked_sub(1));
    let huisgenoot = plaats.and_then(|plaats| gegevens.huisgenoten.get(plaats));
    huisgenoot.map_or_else(|| gegevens.uithuisgeplaatste.naam.voluit(), |huisgenoot| huisgenoot.naam.voluit())
}

fn hoe(z: &Zienswijze, t: &Teksten) -> Result<String, TekstenFout> {
    let begin = [("wijze", van_lijst("wijze", &z.wijze, t)?), ("wanneer", voluit(z.tijdstip, t)?)];
    let begin = t.zin("zinnen.zienswijze", &begin.each_ref().map(|(naam, waarde)| (*naam, waarde.as_str())))?;
    let vier_ogen = z.onder_vier_ogen.map(|wel| if wel { "zinnen.vier_ogen" } else { "zinnen.geen_vier_ogen" });
    let raadsman =
        z.raadsman_genoemd.map(|wel| if wel { "zinnen.raadsman_genoemd" } else { "zinnen.raadsman_niet_genoemd" });
    let rest = [
        z.plaats.clone().map(Ok),
        vier_ogen.map(|sleutel| t.woord(sleutel)),
        z.duur_minuten.map(|minuten| t.zin("zinnen.duur", &[("minuten", &minuten.to_string())])),
        raadsman.map(|sleutel| t.woord(sleutel)),
        z.taal.as_ref().map(|code| t.zin("zinnen.in_taal", &[("taal", &taal(code, t))])),
        z.tolk.as_ref().map(|tolk| t.zin("zinnen.met_tolk", &[("tolk", tolk)])),
    ];
    let delen: Vec<String> = std::iter::once(Ok(begin)).chain(rest.into_iter().flatten()).collect::<Result<_, _>>()?;
    Ok(delen.join("; "))
}

fn punt_tekst(punt: &Punt, t: &Teksten) -> Result<PuntTekst, TekstenFout> {
    let antwoord = if punt.gevolgd { "zinnen.gevolgd" } else { "zinnen.niet_gevolgd" };
    Ok(PuntTekst { punt: punt.punt.clone(), antwoord: t.woord(antwoord)?, waarom: alineas(&punt.waarom) })
}
