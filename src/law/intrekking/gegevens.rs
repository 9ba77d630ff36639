//! What is handed in for an intrekking (Wth art. 2 lid 9; checklist C3).

use crate::law::besluit::beslissing::Beslissing;
use crate::law::dossier::IntrekkingGrond;
use crate::law::verlenging::gegevens::NietGehoord;
use crate::law::zaak::gegevens::Zienswijze;
use crate::words::moment::{Datum, Moment};
use serde::{Deserialize, Serialize};

/// The data of an intrekking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct IntrekkingGegevens {
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// The besluiten that are withdrawn; absent is every one that has not ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub besluiten: Option<Vec<String>>,
    /// The ground.
    pub grond: IntrekkingGrond,
    /// The facts, each with its source.
    pub feiten: Vec<NieuwFeit>,
    /// The acceptance of help (art. 2 lid 9, a and c), for ground `hulpverlening`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hulp: Option<HulpAanvaard>,
    /// The confirmation of the instantie (art. 2 lid 9, b).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bevestiging_instantie: Option<Bevestiging>,
    /// Why the danger is less (R61).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gevaar_verminderd: Option<String>,
    /// From when it no longer holds.
    pub geldig_vanaf_tijdstip: Moment,
    /// Whether it expressly works back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ex_tunc: bool,
    /// What the persons said.
    pub zienswijzen: Vec<Zienswijze>,
    /// Why somebody was not heard, and who decided that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niet_gehoord: Option<NietGehoord>,
    /// What stays forbidden by other measures.
    pub wat_blijft: String,
    /// Agreements on help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub afspraken: Option<String>,
    /// When and where the keys are given back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sleutels: Option<String>,
    /// A note on safety, only for the copy of the achterblijver.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub veiligheid: Option<String>,
    /// Who decides, and when.
    pub besluit: Beslissing,
}

/// A fact with its source, outside the annex: what ends a huisverbod need not stand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NieuwFeit {
    /// Day.
    pub datum: Datum,
    /// The fact, as it will be printed.
    pub tekst: String,
    /// Where it comes from.
    pub bron: String,
}

/// The acceptance of help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HulpAanvaard {
    /// When he accepted it (a).
    pub aanvaard_tijdstip: Moment,
    /// Which help.
    pub welke: String,
    /// That he will not obstruct help to the others, and cooperates when asked (c).
    pub geen_belemmering: bool,
    /// What shows that.
    pub waaruit_blijkt: String,
}

/// The confirmation by the instantie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bevestiging {
    /// Which instantie.
    pub instantie: String,
    /// By whom there.
    pub door: String,
    /// When.
    pub tijdstip: Moment,
    /// In which words.
    pub tekst: String,
}
