//! What the reader can do against a besluit (Awb 3:45; Wth art. 5, 6 and 9; N10, N11): always beroep, never bezwaar. It
//! stands on a page of its own, so that it can be given to a lawyer.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::BelUren;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The remedies, in whole sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rechtsmiddelen {
    /// Beroep: that, who, within which time, and what already runs.
    pub beroep: Vec<String>,
    /// How.
    pub hoe: Vec<String>,
    /// A voorlopige voorziening.
    pub vovo: String,
    /// What to know about it.
    pub vovo_punten: Vec<String>,
    /// A lawyer.
    pub advocaat: Vec<String>,
    /// A lawyer on working days.
    pub werkdagen: BelUren,
    /// A lawyer at night and in weekends; only for the uithuisgeplaatste (art. 5).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub weekend: Option<BelUren>,
}

impl Rechtsmiddelen {
    pub(in super::super) fn van(
        soort: BesluitSoort,
        achterblijver: bool,
        regime: &Regime,
        gemeente: &Gemeente,
        t: &Teksten,
    ) -> Result<Self, TekstenFout> {
        let gevuld = t.tabel("rechtsmiddelen", &waarden(regime, gemeente))?;
        let een = |sleutel: &str| {
            let tekst = gevuld.get(sleutel).and_then(Value::as_str).map(ToOwned::to_owned);
            tekst.ok_or_else(|| TekstenFout::Ontbreekt(format!("rechtsmiddelen.{sleutel}")))
        };
        let alle = |sleutels: &[&str]| sleutels.iter().map(|sleutel| een(sleutel)).collect::<Result<Vec<_>, _>>();
        let wie = if achterblijver { "wie_achterblijver" } else { "wie" };
        let mut beroep = vec!["beroep", wie, "termijn"];
        beroep.extend(loopt_al(soort));
        Ok(Self {
            beroep: alle(&beroep)?,
            hoe: alle(&["hoe_brief", "hoe_digitaal", "hoe_inhoud", "hoe_bezoek"])?,
            vovo: een(if soort == BesluitSoort::Verlenging { "vovo_verlenging" } else { "vovo" })?,
            vovo_punten: alle(punten(soort))?,
            advocaat: alle(if achterblijver { &["advocaat_achterblijver"] } else { &["advocaat", "advocaat_kosten"] })?,
            werkdagen: BelUren::van(&gemeente.advocaat_werkdagen),
            weekend: (!achterblijver).then(|| BelUren::van(&gemeente.advocaat_weekend)),
        })
    }
}

/// What a procedure that runs already means for this besluit (Wth art. 9 lid 2; Awb 6:19).
fn loopt_al(soort: BesluitSoort) -> Option<&'static str> {
    match soort {
        BesluitSoort::Verlenging => Some("loopt_verlenging"),
        BesluitSoort::Intrekking => Some("loopt_intrekking"),
        BesluitSoort::Wijziging | BesluitSoort::Bekrachtiging => Some("loopt_ander"),
        BesluitSoort::Oplegging | BesluitSoort::Afwijzing => None,
    }
}

/// Art. 6 is written for who must stay away: of a refusal nothing is promised.
fn punten(soort: BesluitSoort) -> &'static [&'static str] {
    match soort {
        BesluitSoort::Verlenging => &["snel", "gratis", "daarna", "vovo_loopt_verlenging", "kinderen"],
        BesluitSoort::Oplegging | BesluitSoort::Wijziging | BesluitSoort::Bekrachtiging => {
            &["snel", "gratis", "daarna", "kinderen"]
        }
        BesluitSoort::Intrekking => &["snel", "gratis", "daarna"],
        BesluitSoort::Afwijzing => &["spoed", "griffierecht"],
    }
}

fn waarden(regime: &Regime, gemeente: &Gemeente) -> Value {
    json!({
        "recht": {
            "wet": regime.citeertitel,
            "beroep": regime.beroep_woorden,
            "zitting": regime.zitting_woorden,
            "raadsman": regime.raadsman_woorden,
            "kind": regime.kind_gehoord_jaren.to_string(),
            "beroepVerlenging": regime.artikel("beroep_verlenging"),
            "voorzieningVerlenging": regime.artikel("voorziening_verlenging"),
        },
        "rechtbank": gemeente.rechtbank,
    })
}
