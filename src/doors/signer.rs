//! The signing keys of the file signer: `log` and `event` (Ed25519), `zegel` (ECDSA P-256 with its certificate).
//!
//! A public key has one role (decision 2). Later a key in hardware stands behind the same door.

use crate::doors::config::SealFiles;
use crate::doors::dice::{Dice, DiceError};
use crate::doors::keyring::{KeyError, read_secret, write_secret};
use crate::evidence::seal::{CertificaatGegevens, PemZegelaar, ZegelFout, Zegelaar, Zegelsleutel, certificaat_pem};
use crate::words::moment::Moment;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, spki::der::pem::LineEnding};
use std::path::Path;
use thiserror::Error;

/// How long a self-made certificate holds, in days.
const CERTIFICATE_DAYS: u32 = 3 * 365;

/// What is wrong with the signing keys.
#[derive(Debug, Error)]
pub enum SignerError {
    /// A key file.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A file does not hold an Ed25519 key.
    #[error("{0} bevat geen Ed25519-sleutel (PKCS#8, PEM)")]
    NoEd25519(String),
    /// The seal.
    #[error("{0}")]
    Zegel(#[from] ZegelFout),
    /// No chance for a new key.
    #[error(transparent)]
    Dice(#[from] DiceError),
    /// A certificate file cannot be read.
    #[error("{path}: {source}")]
    Certificate {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}

/// The signing keys.
pub struct Signer {
    log: SigningKey,
    event: SigningKey,
    zegel: PemZegelaar,
}

impl Signer {
    /// Makes fresh keys in the keys directory, with a self-made certificate on the given name.
    ///
    /// # Errors
    /// [`SignerError`] when a key is there already or cannot be written.
    pub fn create(dir: &Path, name: &str, now: Moment, dice: &Dice) -> Result<(), SignerError> {
        for role in ["log", "event"] {
            let key = SigningKey::from_bytes(&dice.draw()?);
            let path = dir.join(role);
            let pem =
                key.to_pkcs8_pem(LineEnding::LF).map_err(|_| SignerError::NoEd25519(path.display().to_string()))?;
            write_secret(&path, pem.as_bytes())?;
        }
        let key = Zegelsleutel::van_bytes(&dice.draw()?)?;
        let geldig_tot = now.plus_dagen(CERTIFICATE_DAYS).map_or(now, |(tot, _)| tot);
        let gegevens = CertificaatGegevens {
            naam: name,
            organisatie: name,
            serienummer: dice.draw()?,
            geldig_van: now,
            geldig_tot,
        };
        let certificate = certificaat_pem(&key.certificaat(&gegevens)?)?;
        write_secret(&dir.join("zegel"), format!("{}{certificate}", *key.pem()?).as_bytes())?;
        Ok(())
    }

    /// Opens the keys. A PEM pair from the configuration takes the place of the self-made seal.
    ///
    /// # Errors
    /// [`SignerError`] when a key is missing, readable by others, or not of its kind.
    pub fn open(dir: &Path, own: Option<&SealFiles>) -> Result<Self, SignerError> {
        let zegel = match own {
            None => {
                let both = read_secret(&dir.join("zegel"))?;
                let certificate = both.find("-----BEGIN CERTIFICATE-----").unwrap_or(both.len());
                let (key, certificate) = both.split_at(certificate);
                PemZegelaar::van_pem(key, certificate)?
            }
            Some(files) => {
                let certificate = std::fs::read_to_string(&files.certificaat).map_err(|source| {
                    SignerError::Certificate { path: files.certificaat.display().to_string(), source }
                })?;
                PemZegelaar::van_pem(&read_secret(&files.sleutel)?, &certificate)?
            }
        };
        Ok(Self { log: ed25519(&dir.join("log"))?, event: ed25519(&dir.join("event"))?, zegel })
    }

    /// The key of the log: signs checkpoints and nothing else.
    #[must_use]
    pub fn log(&self) -> &SigningKey {
        &self.log
    }

    /// The key of events.
    #[must_use]
    pub fn event(&self) -> &SigningKey {
        &self.event
    }

    /// The key of the seal in a PDF.
    #[must_use]
    pub fn zegel(&self) -> &dyn Zegelaar {
        &self.zegel
    }
}

fn ed25519(path: &Path) -> Result<SigningKey, SignerError> {
    let pem = read_secret(path)?;
    SigningKey::from_pkcs8_pem(&pem).map_err(|_| SignerError::NoEd25519(path.display().to_string()))
}
