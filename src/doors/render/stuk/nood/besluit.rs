//! The blank besluit tot oplegging (checklist C1): its fixed text, the remedies and the categories of the annex.

use super::super::super::texts::TekstenFout;
use super::super::bel::{Bel, BelUren, Loket};
use crate::law::gemeente::Gemeente;
use crate::law::regime::{Regime, bijlage};
use serde::{Deserialize, Serialize};

/// All that the blank besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodBesluitInvoer {
    /// The gemeente as sender.
    pub gemeente: NoodGemeente,
    /// The court.
    pub rechtbank: Loket,
    /// The aangewezen instantie.
    pub instantie: Bel,
    /// Veilig Thuis.
    pub veilig_thuis: String,
    /// A lawyer on working days.
    pub advocaat_werkdagen: BelUren,
    /// A lawyer at night and in weekends.
    pub advocaat_weekend: BelUren,
    /// A bed.
    pub opvang: Bel,
    /// Police, no emergency.
    pub politie: String,
    /// The categories of the annex, to tick.
    pub categorieen: Vec<NoodCategorie>,
    /// What the law says, in words.
    pub recht: NoodRecht,
}

/// The gemeente as sender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodGemeente {
    /// Four-digit code, in the number of the form.
    pub code: String,
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

/// One category of the annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodCategorie {
    /// Its code.
    pub code: String,
    /// Its name.
    pub naam: String,
}

/// What the law says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodRecht {
    /// Title of the law.
    pub wet: String,
    /// Article on imposing.
    pub artikel_opleggen: String,
    /// Article on mandaat.
    pub artikel_mandaat: String,
    /// Article on the penalty.
    pub artikel_straf: String,
    /// Article on keeping.
    pub artikel_bewaren: String,
    /// "tien dagen"
    pub duur: String,
    /// "vier weken"
    pub totaal: String,
    /// Danger, in words.
    pub gevaar: String,
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

impl NoodRecht {
    fn van(regime: &Regime) -> Self {
        Self {
            wet: regime.citeertitel.clone(),
            artikel_opleggen: regime.artikel("opleggen").to_owned(),
            artikel_mandaat: regime.artikel("mandaat").to_owned(),
            artikel_straf: regime.artikel("straf").to_owned(),
            artikel_bewaren: regime.artikel("bewaren").to_owned(),
            duur: regime.oplegging_woorden.clone(),
            totaal: regime.totaal_woorden.clone(),
            gevaar: regime.gronden.gevaar.clone(),
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

/// The blank besluit of this gemeente.
///
/// # Errors
/// None now; it answers as every document does.
pub fn van(gemeente: &Gemeente, regime: &'static Regime) -> Result<NoodBesluitInvoer, TekstenFout> {
    Ok(NoodBesluitInvoer {
        gemeente: NoodGemeente {
            code: gemeente.code.clone(),
            naam: gemeente.naam.clone(),
            adres: gemeente.adres.clone(),
            telefoon: gemeente.telefoon.clone(),
            telefoon_bereikbaarheid: gemeente.telefoon_bereikbaarheid.clone(),
            email: gemeente.email.clone(),
        },
        rechtbank: Loket::rechtbank(gemeente),
        instantie: Bel::van(&gemeente.instantie),
        veilig_thuis: gemeente.veilig_thuis.naam.clone(),
        advocaat_werkdagen: BelUren::van(&gemeente.advocaat_werkdagen),
        advocaat_weekend: BelUren::van(&gemeente.advocaat_weekend),
        opvang: Bel::van(&gemeente.opvang),
        politie: gemeente.nummers.politie.clone(),
        categorieen: categorieen(regime),
        recht: NoodRecht::van(regime),
    })
}

/// Each category once, in the order of the annex.
fn categorieen(regime: &Regime) -> Vec<NoodCategorie> {
    let mut uit: Vec<NoodCategorie> = Vec::new();
    for feit in &bijlage(regime.van).feiten {
        if uit.last().is_none_or(|laatste| laatste.code != feit.categorie) {
            uit.push(NoodCategorie { code: feit.categorie.clone(), naam: feit.categorie_naam.clone() });
        }
    }
    uit
}
