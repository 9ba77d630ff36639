//! The answer of a legal act: the same one JSON object on both faces.

use crate::evidence::document::{DocumentSlot, DocumentSoort};
use crate::words::bevinding::Bevinding;
use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// The answer of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Antwoord {
    /// That this is a demonstration; absent otherwise.
    #[serde(default, skip_serializing_if = "is_false")]
    pub demonstratie: bool,
    /// Name of the dossier in URLs.
    pub id: String,
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// Number of the besluit that was taken, or that it is about; absent when it is about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besluitnummer: Option<String>,
    /// Until when the huisverbod then holds; absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eind_tijdstip: Option<Moment>,
    /// The documents that were made.
    pub documenten: Vec<DocumentAntwoord>,
    /// Id of the signed event.
    pub event: Hash256,
    /// What to think about.
    pub waarschuwingen: Vec<Bevinding>,
    /// Questions that no program can answer, for whoever checks a concept; absent otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vragen: Vec<String>,
    /// That the act had been recorded before; absent otherwise.
    #[serde(default, skip_serializing_if = "is_false")]
    pub herhaald: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// One document in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentAntwoord {
    /// Kind.
    pub soort: DocumentSoort,
    /// Language.
    pub taal: String,
    /// For whom: "p1" is the uithuisgeplaatste, "p2" the first huisgenoot, or the organisation.
    pub voor: String,
    /// File name, or path when it was written.
    pub pad: String,
    /// Printed code; empty for a concept.
    pub code: String,
    /// SHA-256 of the file.
    pub sha256: Hash256,
}

impl DocumentAntwoord {
    /// The answer about one sealed document.
    #[must_use]
    pub fn van(slot: &DocumentSlot, pad: &str) -> Self {
        Self {
            soort: slot.soort,
            taal: slot.taal.clone(),
            voor: slot.voor.clone(),
            pad: pad.to_owned(),
            code: slot.code.clone(),
            sha256: slot.sha256,
        }
    }
}

/// An answer with the files that belong to it, by file name. They leave the house only after the act was recorded.
#[derive(Clone, Debug)]
pub struct Made {
    /// The answer.
    pub antwoord: Antwoord,
    /// The files.
    pub bestanden: Vec<(String, Vec<u8>)>,
}
