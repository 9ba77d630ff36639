//! A document as an event knows it: kind, language, addressee, printed code, length and hashes of the sealed file.

use crate::words::hash::{Hash256, Hash512};
use serde::{Deserialize, Serialize};

/// Kinds of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DocumentSoort {
    /// The besluit itself.
    Besluit,
    /// A folder.
    Folder,
    /// The blank akte van uitreiking.
    Akte,
    /// The sealed afschrift of an akte, of an uitreiking or of a failed poging.
    Afschrift,
}

impl DocumentSoort {
    /// The word by which it goes in facts, file names and texts; the same as in JSON.
    #[must_use]
    pub fn woord(self) -> &'static str {
        match self {
            Self::Besluit => "besluit",
            Self::Folder => "folder",
            Self::Akte => "akte",
            Self::Afschrift => "afschrift",
        }
    }
}

/// What a signed event commits to of one sealed file (F0: the file with its seal, before any later addition).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DocumentSlot {
    /// Kind.
    pub soort: DocumentSoort,
    /// BCP 47 code of its language.
    pub taal: String,
    /// The person it is meant for ("p1").
    pub voor: String,
    /// The printed code: 20 Crockford characters in groups of four.
    pub code: String,
    /// Length in bytes.
    pub lengte: u64,
    /// SHA-256 of the sealed file.
    pub sha256: Hash256,
    /// SHA-512 of the sealed file.
    pub sha512: Hash512,
}

impl DocumentSlot {
    /// The slot of these sealed bytes.
    #[must_use]
    pub fn van(soort: DocumentSoort, taal: &str, voor: &str, code: &str, bytes: &[u8]) -> Self {
        Self {
            soort,
            taal: taal.to_owned(),
            voor: voor.to_owned(),
            code: code.to_owned(),
            lengte: bytes.len() as u64,
            sha256: Hash256::of(&[bytes]),
            sha512: Hash512::of(bytes),
        }
    }
}
