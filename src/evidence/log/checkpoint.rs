//! A checkpoint (c2sp.org/tlog-checkpoint): origin, size and root of the log, as the text of a signed note.
//!
//! Extension lines cannot be audited; we write none and accept none.

use super::note::{Note, NoteFout};
use crate::words::hash::Hash256;
use data_encoding::BASE64;
use ed25519_dalek::SigningKey;
use std::fmt;
use thiserror::Error;

/// Why a text is no checkpoint.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CheckpointFout {
    /// Not three lines.
    #[error("een checkpoint heeft precies drie regels: oorsprong, grootte en wortel")]
    Regels,
    /// The origin is empty, or has a space or a plus.
    #[error("de oorsprong van het checkpoint is leeg of bevat een spatie of een plus")]
    Oorsprong,
    /// The size is no plain whole number.
    #[error("de grootte in het checkpoint is geen gewoon geheel getal")]
    Grootte,
    /// The root is not 32 bytes in base64.
    #[error("de wortel in het checkpoint heeft een niet-canonieke codering")]
    Wortel,
}

/// The state of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Identity of the log; also the name of its key.
    pub origin: String,
    /// Number of leaves.
    pub size: u64,
    /// Root over them.
    pub root: Hash256,
}

impl Checkpoint {
    /// Reads the text of the note.
    ///
    /// # Errors
    /// A [`CheckpointFout`] for any other spelling.
    pub fn parse(text: &str) -> Result<Self, CheckpointFout> {
        let mut lines = text.strip_suffix('\n').ok_or(CheckpointFout::Regels)?.split('\n');
        let (Some(origin), Some(size), Some(root), None) = (lines.next(), lines.next(), lines.next(), lines.next())
        else {
            return Err(CheckpointFout::Regels);
        };
        if origin.is_empty() || origin.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+') {
            return Err(CheckpointFout::Oorsprong);
        }
        let number = size.parse::<u64>().ok().filter(|number| number.to_string() == size);
        let size = number.ok_or(CheckpointFout::Grootte)?;
        let root = BASE64.decode(root.as_bytes()).ok().and_then(|root| root.try_into().ok());
        Ok(Self { origin: origin.to_owned(), size, root: Hash256(root.ok_or(CheckpointFout::Wortel)?) })
    }

    /// The checkpoint as a note, signed with the key of the log under its origin.
    ///
    /// # Errors
    /// [`NoteFout::Naam`] when the origin cannot name a key.
    pub fn sign(&self, key: &SigningKey) -> Result<Note, NoteFout> {
        Note::sign(&self.to_string(), &self.origin, key)
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, BASE64.encode(&self.root.0))
    }
}
