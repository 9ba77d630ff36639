//! How the besluit was taken: by whom, by what power, with which akkoord, spoken first or not, and what was set aside.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{alineas, voluit};
use crate::law::besluit::bevoegdheid::Bevoegdheid;
use crate::law::gemeente::MandaatSoort;
use crate::law::regime::Regime;
use crate::law::verlenging::gegevens::{RaadsmanAntwoord, RaadsmanVraag};
use crate::law::zaak::gegevens::{Aanzegging, Afwijking, Akkoord, Drie, Gegevens, Rol, Weegteam};
use serde::{Deserialize, Serialize};

/// Who decided or signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BeslisserTekst {
    /// The formula of signature.
    pub formule: String,
    /// On what power it rests.
    pub bevoegdheid: String,
    /// Service number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub nummer: Option<String>,
}

/// The akkoord of the burgemeester.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AkkoordTekst {
    /// Who, when and how.
    pub zin: String,
    /// In which words.
    pub woorden: Vec<String>,
}

/// The spoken aanzegging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AanzeggingTekst {
    /// When.
    pub wanneer: String,
    /// Where.
    pub plaats: String,
    /// By whom.
    pub door: String,
    /// Why it could not wait.
    pub spoed_reden: Vec<String>,
    /// Number of the proces-verbaal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proces_verbaal: Option<String>,
}

/// The advice of a weegteam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WeegteamTekst {
    /// When, and who sat in it.
    pub zin: String,
    /// What it advised.
    pub advies: Vec<String>,
}

/// The rules that were set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AfwijkingTekst {
    /// Who decided so, and when.
    pub zin: String,
    /// What was set aside.
    pub regels: Vec<String>,
    /// Why.
    pub reden: Vec<String>,
}

impl BeslisserTekst {
    pub(in super::super) fn van(bevoegdheid: &Bevoegdheid, regime: &Regime, t: &Teksten) -> Result<Self, TekstenFout> {
        let nummer = bevoegdheid.beslisser().nummer.as_deref();
        Ok(Self {
            formule: bevoegdheid.formule(),
            bevoegdheid: macht(bevoegdheid, regime, t)?,
            nummer: nummer.map(|nummer| t.zin("zinnen.dienstnummer", &[("nummer", nummer)])).transpose()?,
        })
    }
}

fn macht(bevoegdheid: &Bevoegdheid, regime: &Regime, t: &Teksten) -> Result<String, TekstenFout> {
    match (bevoegdheid.beslisser().rol, bevoegdheid.mandaat()) {
        (Rol::Burgemeester, _) => t.woord("zinnen.geen_mandaat"),
        (Rol::Waarnemer, _) => waarnemer(bevoegdheid, t),
        (Rol::Hulpofficier, None) => t.woord("zinnen.geen_geldig_mandaat"),
        (Rol::Hulpofficier, Some(mandaat)) => {
            let datum = t.dag(mandaat.datum)?;
            let kort = [("nummer", mandaat.nummer.as_str()), ("datum", datum.as_str())];
            let [nummer, dag] = kort;
            match mandaat.soort {
                MandaatSoort::Ondertekening => t.zin("zinnen.mandaat_ondertekening", &kort),
                MandaatSoort::Beslissing => {
                    let recht = [("artikel", regime.artikel("mandaat")), ("wet", regime.citeertitel.as_str())];
                    let [artikel, wet] = recht;
                    t.zin("zinnen.mandaat_beslissing", &[nummer, dag, artikel, wet])
                }
            }
        }
    }
}

/// Who stands in decides only because the burgemeester cannot: that is said (Gemeentewet art. 77).
fn waarnemer(bevoegdheid: &Bevoegdheid, t: &Teksten) -> Result<String, TekstenFout> {
    match bevoegdheid.vervanging() {
        None => t.woord("zinnen.waarnemer"),
        Some(grond) => {
            let waarden = [("grond", grond.woord()), ("functie", bevoegdheid.functie())];
            t.zin("zinnen.waarnemer_vervangt", &waarden)
        }
    }
}

impl AkkoordTekst {
    pub(in super::super) fn van(akkoord: &Akkoord, t: &Teksten) -> Result<Self, TekstenFout> {
        let wanneer = voluit(akkoord.tijdstip, t)?;
        let waarden =
            [("door", akkoord.door.as_str()), ("wanneer", wanneer.as_str()), ("wijze", akkoord.wijze.as_str())];
        Ok(Self { zin: t.zin("zinnen.akkoord", &waarden)?, woorden: alineas(&akkoord.woorden) })
    }
}

impl AanzeggingTekst {
    pub(in super::super) fn van(aanzegging: &Aanzegging, t: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self {
            wanneer: voluit(aanzegging.tijdstip, t)?,
            plaats: aanzegging.plaats.clone(),
            door: aanzegging.door.clone(),
            spoed_reden: alineas(&aanzegging.spoed_reden),
            proces_verbaal: aanzegging.proces_verbaal.clone(),
        })
    }
}

impl AfwijkingTekst {
    pub(in super::super) fn van(afwijking: &Afwijking, t: &Teksten) -> Result<Self, TekstenFout> {
        let wanneer = voluit(afwijking.tijdstip, t)?;
        let waarden = [("naam", afwijking.burgemeester.as_str()), ("wanneer", wanneer.as_str())];
        let regels = afwijking.regels.iter().map(|regel| t.woord(&format!("zinnen.afwijking_{regel}")));
        Ok(Self {
            zin: t.zin("zinnen.afwijking", &waarden)?,
            regels: regels.collect::<Result<_, _>>()?,
            reden: alineas(&afwijking.reden),
        })
    }
}

impl WeegteamTekst {
    pub(super) fn van(weegteam: &Weegteam, t: &Teksten) -> Result<Self, TekstenFout> {
        let dag = t.dag(weegteam.datum)?;
        let waarden = [("datum", dag.as_str()), ("deelnemers", weegteam.deelnemers.as_str())];
        Ok(Self { zin: t.zin("zinnen.weegteam", &waarden)?, advies: alineas(&weegteam.advies) })
    }
}

/// That he was asked for a lawyer, when, and what he said (N15).
pub(super) fn raadsman(vraag: &RaadsmanVraag, t: &Teksten) -> Result<Option<String>, TekstenFout> {
    let antwoord = match vraag.antwoord {
        RaadsmanAntwoord::Ja => "zinnen.raadsman_ja",
        RaadsmanAntwoord::Nee => "zinnen.raadsman_nee",
        RaadsmanAntwoord::Later => "zinnen.raadsman_later",
        RaadsmanAntwoord::NietGevraagd => return Ok(None),
    };
    let antwoord = t.woord(antwoord)?;
    let gevraagd = match vraag.gevraagd_tijdstip {
        Some(tijdstip) => t.zin("zinnen.raadsman_gevraagd_op", &[("wanneer", &voluit(tijdstip, t)?)])?,
        None => t.woord("zinnen.raadsman_gevraagd")?,
    };
    Ok(Some(format!("{gevraagd} {antwoord}")))
}

/// That the huisverbod holds for who is detained too.
pub(super) fn gedetineerd(gegevens: &Gegevens, t: &Teksten) -> Result<Option<String>, TekstenFout> {
    let vast = gegevens.gedetineerd == Some(Drie::Ja);
    vast.then(|| t.woord("zinnen.gedetineerd")).transpose()
}
