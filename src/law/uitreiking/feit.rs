//! The plain part of the event of an uitreiking: what the fold and the grade read, and nothing more.

use super::gegevens::{Hoedanigheid, IdentiteitWijze, OntvangerSoort, Toelichting, Uitkomst, Wijze};
use crate::law::zaak::gegevens::Drie;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// The kind of document that is the besluit itself; only that makes it known (Awb 3:41).
pub const STUK_BESLUIT: &str = "besluit";
/// How far a clock in the field may run ahead of the clock that records.
pub const SPELING_SECONDEN: i64 = 120;

/// The plain part of the event: what the fold and the grade read. Persons are dossier-local numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Uitreiking {
    /// The besluit that is made known.
    pub besluitnummer: String,
    /// What was handed over: "besluit", "folder" or "akte". Only the besluit itself makes it known.
    pub stuk: String,
    /// The person it is meant for ("p1").
    pub aan: String,
    /// Into whose hands.
    pub ontvanger: OntvangerSoort,
    /// How.
    pub wijze: Wijze,
    /// With what result.
    pub uitkomst: Uitkomst,
    /// When.
    pub tijdstip: Moment,
    /// Whether only the day is known: then it is open from which minute the besluit works (decision 12).
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub tijd_onbekend: bool,
    /// Capacity of who handed it over.
    pub hoedanigheid: Hoedanigheid,
    /// Whether and how the identity was established.
    pub identiteit: IdentiteitWijze,
    /// Whether the language, or an interpreter, was understood.
    pub taal_begrepen: Drie,
    /// Whether an interpreter took part.
    pub tolk: bool,
    /// What was explained, in order, each once.
    pub toegelicht: Vec<Toelichting>,
    /// Whether the receiver signed.
    pub getekend: bool,
    /// Whether the content was read aloud.
    pub voorgelezen: bool,
    /// Whether there is an ambtsedig proces-verbaal.
    pub proces_verbaal: bool,
    /// How the document in hand was compared with the sealed one: "code" or "bestand".
    pub vergeleken: String,
}

impl Uitreiking {
    /// Whether the person it is meant for was met, in person.
    #[must_use]
    pub fn in_persoon(&self) -> bool {
        self.wijze == Wijze::InPersoon && self.ontvanger == OntvangerSoort::Uithuisgeplaatste && self.aangetroffen()
    }

    /// Whether somebody was met, or the document went its way; a poging where nobody was met conveys nothing.
    #[must_use]
    pub fn aangetroffen(&self) -> bool {
        self.uitkomst != Uitkomst::NietAangetroffen
    }

    /// Whether the document in hand was the besluit itself.
    #[must_use]
    pub fn is_besluit(&self) -> bool {
        self.stuk == STUK_BESLUIT
    }
}
