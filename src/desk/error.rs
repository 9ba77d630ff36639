//! What can stand in the way of an act. Each face maps this to its own answer in one match.

use crate::doors::config::ConfigError;
use crate::doors::dice::DiceError;
use crate::doors::keyring::KeyError;
use crate::doors::render::RenderFout;
use crate::doors::signer::SignerError;
use crate::doors::store::StoreError;
use crate::doors::vault::VaultError;
use crate::evidence::bundle::BundelFout;
use crate::evidence::log::event::EventFout;
use crate::evidence::log::note::NoteFout;
use crate::evidence::seal::ZegelFout;
use crate::law::dossier::DossierFout;
use crate::words::bevinding::Bevinding;
use crate::words::json::SchrijfFout;
use thiserror::Error;

/// Why an act did not happen.
#[derive(Debug, Error)]
pub enum DeskError {
    /// The data break a rule: all findings.
    #[error("de gegevens kloppen niet")]
    Bevindingen(Vec<Bevinding>),
    /// The same key came with another request.
    #[error("deze sleutel hoort bij een ander verzoek")]
    AnderVerzoek,
    /// No such dossier or document.
    #[error("niet gevonden")]
    NietGevonden,
    /// Wrong use: what to do instead.
    #[error("{0}")]
    Gebruik(String),
    /// The store was set back, or is behind what was signed.
    #[error("alleen lezen: {0}")]
    ReadOnly(String),
    /// A store or key file cannot be used.
    #[error("{0}")]
    Onleesbaar(String),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The signing keys.
    #[error(transparent)]
    Signer(#[from] SignerError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// No chance.
    #[error(transparent)]
    Dice(#[from] DiceError),
    /// The typesetter.
    #[error(transparent)]
    Render(#[from] RenderFout),
    /// The seal.
    #[error(transparent)]
    Zegel(#[from] ZegelFout),
    /// The event.
    #[error(transparent)]
    Event(#[from] EventFout),
    /// The note.
    #[error(transparent)]
    Note(#[from] NoteFout),
    /// The fold.
    #[error(transparent)]
    Dossier(#[from] DossierFout),
    /// The bundle.
    #[error(transparent)]
    Bundle(#[from] BundelFout),
    /// A value without canonical form.
    #[error(transparent)]
    Json(#[from] SchrijfFout),
    /// A broken promise inside; the text is for the log, never for the user.
    #[error("onverwacht: {0}")]
    Onverwacht(String),
}

impl From<ConfigError> for DeskError {
    /// A file that cannot be read is one thing, a setting that does not exist another.
    fn from(error: ConfigError) -> Self {
        match error {
            ConfigError::File { .. } => Self::Onleesbaar(error.to_string()),
            ConfigError::Content(_) => Self::Gebruik(error.to_string()),
        }
    }
}

impl From<Vec<Bevinding>> for DeskError {
    fn from(bevindingen: Vec<Bevinding>) -> Self {
        Self::Bevindingen(bevindingen)
    }
}
