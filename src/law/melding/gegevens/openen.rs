//! What opens a dossier before there is a besluit on paper: a spoken huisverbod (art. 2 lid 7), or a request.

use crate::law::dossier::{VerzoekOm, Wie};
use crate::law::zaak::gegevens::{Beslisser, Geboorte, Naam, Woning};
use serde::{Deserialize, Serialize};

/// A huisverbod that was spoken. It holds from then on; the paper follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aanzegging {
    /// To whom.
    pub uithuisgeplaatste: AanTeZeggen,
    /// The home.
    pub woning: Woning,
    /// For whom the contact ban was spoken, in order: the first becomes "p2".
    pub personen: Vec<Naam>,
    /// Where.
    pub plaats: String,
    /// Why it could not wait for the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spoed_reden: Option<String>,
    /// Number of the proces-verbaal of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proces_verbaal: Option<String>,
    /// Who decided.
    pub beslisser: Beslisser,
    /// Number of the mandaatbesluit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandaat: Option<String>,
}

/// To whom it was spoken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AanTeZeggen {
    /// Name.
    pub naam: Naam,
    /// Day of birth, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geboorte_datum: Option<Geboorte>,
}

/// Somebody asked to impose, to extend or to withdraw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Verzoek {
    /// What was asked.
    pub om: VerzoekOm,
    /// Who asked.
    pub van: Wie,
    /// Which person that is ("h1"), when it is one of the home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persoon: Option<String>,
    /// Whether in writing: then the answer is a besluit (Awb 1:3 lid 3).
    pub schriftelijk: bool,
    /// The request.
    pub tekst: String,
    /// Person and home, when the request opens a dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betreft: Option<Betreft>,
}

/// The person and the home of a request before there is a zaak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Betreft {
    /// Who should leave.
    pub persoon: String,
    /// Which home.
    pub woning: String,
}
