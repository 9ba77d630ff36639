//! The only chance. Codes, salts, tags, keys and nonces are drawn here and nowhere else.
//!
//! A demonstration or a test may bring a seed: every draw is then HKDF-SHA-256 (RFC 5869) of the seed and the number of
//! the draw. Each process takes a fresh block of numbers from the store, so no draw is ever repeated.

use hkdf::Hkdf;
use sha2::Sha256;
use std::sync::atomic::{AtomicU64, Ordering};
use thiserror::Error;

/// Draws one process may take.
pub const BLOCK: u64 = 1 << 20;
/// The alphabet of printed codes (Crockford base 32): no I, L, O or U.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// No chance to be had.
#[derive(Debug, Error)]
#[error("het besturingssysteem geeft geen toeval")]
pub struct DiceError;

/// Where chance comes from.
#[derive(Debug)]
pub enum Dice {
    /// The operating system.
    System,
    /// A seed, and the number of the next draw.
    Seeded {
        /// The seed.
        seed: [u8; 32],
        /// Number of the next draw.
        next: AtomicU64,
    },
}

impl Dice {
    /// Dice with a seed, from this draw on.
    #[must_use]
    pub fn seeded(seed: [u8; 32], first: u64) -> Self {
        Self::Seeded { seed, next: AtomicU64::new(first) }
    }

    /// Draws `N` bytes.
    ///
    /// # Errors
    /// [`DiceError`] when the operating system has none.
    pub fn draw<const N: usize>(&self) -> Result<[u8; N], DiceError> {
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes).map_err(|_| DiceError)?,
            Self::Seeded { seed, next } => {
                let number = next.fetch_add(1, Ordering::SeqCst);
                let info = [b"waarmerk/worp/v1\n".as_slice(), &number.to_be_bytes()].concat();
                Hkdf::<Sha256>::new(None, seed).expand(&info, &mut bytes).map_err(|_| DiceError)?;
            }
        }
        Ok(bytes)
    }

    /// Draws a printed code of 100 bits: 20 letters in groups of four.
    ///
    /// # Errors
    /// [`DiceError`] when the operating system has none.
    pub fn code(&self) -> Result<String, DiceError> {
        let letters = self.draw::<20>()?.map(|byte| char::from(CROCKFORD[usize::from(byte & 31)]));
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        Ok(groups.join("-"))
    }

    /// Draws a UUID (RFC 9562, version 4).
    ///
    /// # Errors
    /// [`DiceError`] when the operating system has none.
    pub fn uuid(&self) -> Result<[u8; 16], DiceError> {
        let mut bytes = self.draw::<16>()?;
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Ok(bytes)
    }
}

/// A UUID as text.
#[must_use]
pub fn uuid_text(uuid: &[u8; 16]) -> String {
    let hex = data_encoding::HEXLOWER.encode(uuid);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// Reads the one spelling of a UUID: lower case, with hyphens.
#[must_use]
pub fn uuid_from_text(text: &str) -> Option<[u8; 16]> {
    let uuid: [u8; 16] = data_encoding::HEXLOWER.decode(text.replace('-', "").as_bytes()).ok()?.try_into().ok()?;
    (uuid_text(&uuid) == text).then_some(uuid)
}
