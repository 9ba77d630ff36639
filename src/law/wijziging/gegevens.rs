//! What is handed in for a wijzigingsbesluit, a bekrachtigingsbesluit and the refusal of a request. Each has its own
//! number, seal and akte (caselaw: ECLI:NL:RBROT:2020:10158, ECLI:NL:RBAMS:2011:BQ7795; Awb 1:3 lid 2).

use crate::law::besluit::beslissing::Beslissing;
use crate::law::dossier::{VerzoekOm, Wie};
use crate::law::intrekking::gegevens::NieuwFeit;
use crate::law::verlenging::gegevens::{ContactverbodOpnieuw, NietGehoord};
use crate::law::zaak::gegevens::{Geboorte, Huisgenoot, Naam, Zienswijze};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// The data of a wijzigingsbesluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WijzigingGegevens {
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// Number of the besluit that it changes.
    pub wijzigt: String,
    /// Why.
    pub reden: String,
    /// The facts, each with its source.
    pub feiten: Vec<NieuwFeit>,
    /// Persons who were not in the dossier; each gets the next number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nieuwe_huisgenoten: Vec<Huisgenoot>,
    /// Persons of the dossier for whom the contact ban now holds, or holds with other exceptions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contactverbod: Vec<ContactverbodOpnieuw>,
    /// Persons for whom it no longer holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitgezonderd: Vec<Uitgezonderd>,
    /// Corrected data of persons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verbeteringen: Vec<Verbetering>,
    /// An earlier end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eind_tijdstip: Option<Moment>,
    /// From when what it eases holds.
    pub geldig_vanaf_tijdstip: Moment,
    /// What the persons said.
    pub zienswijzen: Vec<Zienswijze>,
    /// Why somebody was not heard, and who decided that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niet_gehoord: Option<NietGehoord>,
    /// The weighing of all interests.
    pub belangenafweging: String,
    /// Who decides, and when.
    pub besluit: Beslissing,
}

/// Somebody for whom the contact ban no longer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Uitgezonderd {
    /// "h1" for the first huisgenoot.
    pub persoon: String,
    /// Why.
    pub reden: String,
}

/// Corrected data of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Verbetering {
    /// "uithuisgeplaatste", or "h1" for the first huisgenoot.
    pub persoon: String,
    /// The right name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub naam: Option<Naam>,
    /// The right day of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geboorte_datum: Option<Geboorte>,
}

/// The data of a bekrachtigingsbesluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BekrachtigingGegevens {
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// Number of the besluit that it confirms.
    pub bekrachtigt: String,
    /// What was lacking.
    pub gebrek: String,
    /// Why the burgemeester takes the besluit for his own account.
    pub motivering: String,
    /// Who decides, and when.
    pub besluit: Beslissing,
}

/// The data of the refusal of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AfwijzingGegevens {
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// What was asked.
    pub verzoek: VerzoekGegevens,
    /// The facts, each with its source.
    pub feiten: Vec<NieuwFeit>,
    /// Why it is refused.
    pub motivering: String,
    /// What the persons said (Awb 4:7).
    pub zienswijzen: Vec<Zienswijze>,
    /// Why somebody was not heard, and who decided that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niet_gehoord: Option<NietGehoord>,
    /// Who decides, and when.
    pub besluit: Beslissing,
}

/// A written request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerzoekGegevens {
    /// What was asked.
    pub om: VerzoekOm,
    /// In which capacity.
    pub van: Wie,
    /// By which person of the dossier: "uithuisgeplaatste", or "h1".
    pub persoon: String,
    /// When it came in.
    pub tijdstip: Moment,
    /// In its own words.
    pub tekst: String,
}
