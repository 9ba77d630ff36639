//! The vault: content lies encrypted under the key of its dossier, so that destroying the key later leaves the log whole.
//!
//! XChaCha20-Poly1305 with a random nonce before the ciphertext. The associated data names table, dossier, row and
//! column, so that no ciphertext can be moved to another place (decision 25).

use crate::doors::dice::{Dice, DiceError};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use thiserror::Error;

/// A dossier as the store knows it.
pub type DossierId = [u8; 16];

/// What cannot be opened or closed.
#[derive(Debug, Error)]
pub enum VaultError {
    /// Wrong key, wrong place or changed bytes.
    #[error("de opgeslagen inhoud is niet te openen ({0})")]
    Closed(&'static str),
    /// No chance for a nonce.
    #[error(transparent)]
    Dice(#[from] DiceError),
}

/// A place in the store: what a ciphertext is bound to.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Table.
    pub table: &'static str,
    /// Dossier.
    pub dossier: &'a DossierId,
    /// Row within the dossier.
    pub row: &'a [u8],
    /// Column.
    pub column: &'static str,
}

impl Place<'_> {
    fn associated_data(&self) -> Vec<u8> {
        // Each part is preceded by its length, so that no two places share a spelling.
        let parts = [self.table.as_bytes(), self.dossier, self.row, self.column.as_bytes()];
        parts.iter().flat_map(|part| [&(part.len() as u64).to_be_bytes(), *part].concat()).collect()
    }
}

/// A key of the vault, 32 bytes. Never printed.
#[derive(Clone)]
pub struct VaultKey([u8; 32]);

impl std::fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VaultKey(…)")
    }
}

impl VaultKey {
    /// The key with these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to wrap them under another key.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Encrypts for one place.
    ///
    /// # Errors
    /// [`VaultError`] without chance for a nonce.
    pub fn close(&self, place: Place<'_>, plain: &[u8], dice: &Dice) -> Result<Vec<u8>, VaultError> {
        let nonce: [u8; 24] = dice.draw()?;
        let payload = Payload { msg: plain, aad: &place.associated_data() };
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| VaultError::Closed(place.table))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts what was closed for the same place.
    ///
    /// # Errors
    /// [`VaultError::Closed`] for a wrong key, another place or changed bytes.
    pub fn open(&self, place: Place<'_>, closed: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (nonce, sealed) = closed.split_first_chunk::<24>().ok_or(VaultError::Closed(place.table))?;
        let payload = Payload { msg: sealed, aad: &place.associated_data() };
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| VaultError::Closed(place.table))
    }

    /// HMAC-SHA-256 of a look-up value; the purpose keeps kinds of look-up apart.
    #[must_use]
    pub fn look_up(&self, purpose: &str, value: &[u8]) -> [u8; 32] {
        // HMAC takes a key of any length; 32 bytes cannot be refused.
        let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(value);
        mac.finalize().into_bytes().into()
    }
}
