//! Rung 4: the desk. The acts themselves: authorise and record in one step, reserve, render, seal, record, read back.
//!
//! The desk is synchronous. It knows no command line and no HTTP; both faces call the same acts and turn the same
//! [`DeskError`] into their own answer.

mod answer;
mod bundel;
mod dossier;
mod error;
mod follow;
mod intrekken;
mod lijsten;
mod logboek;
mod melden;
mod open;
mod opleggen;
mod papers;
mod proposal;
mod record;
mod uitreiken;
mod verlengen;
mod wijzigen;

pub use self::answer::{Antwoord, DocumentAntwoord, Made};
pub use self::dossier::{DocumentBeeld, DossierBeeld};
pub use self::error::DeskError;
pub use self::logboek::LogRapport;
pub use self::open::{Aanleg, Opening, maak_aan};

use crate::doors::clock::Clock;
use crate::doors::config::Config;
use crate::doors::dice::Dice;
use crate::doors::keyring::Keyring;
use crate::doors::render::Render;
use crate::doors::signer::Signer;
use crate::doors::store::{Access, Store};
use crate::doors::vault::DossierId;
use crate::law::gemeente::Gemeente;
use crate::words::bevinding::Bevinding;

/// Who asks. Until there are accounts both have all rights; the caller is recorded, not established.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// Somebody at the command line, by the name the operating system gives.
    Console(String),
    /// A request from this machine.
    Loopback,
}

impl Caller {
    fn name(&self) -> String {
        match self {
            Self::Console(user) => format!("console:{user}"),
            Self::Loopback => "loopback".to_owned(),
        }
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Imposing a huisverbod.
    Opleggen,
    /// Extending one.
    Verlengen,
    /// Withdrawing one.
    Intrekken,
    /// Recording an uitreiking or poging.
    Uitreiken,
    /// Recording anything else.
    Melden,
    /// Looking into a dossier.
    Inzien,
    /// Taking out a bundle.
    Bundelen,
}

impl Action {
    fn name(self) -> &'static str {
        match self {
            Self::Opleggen => "opleggen",
            Self::Verlengen => "verlengen",
            Self::Intrekken => "intrekken",
            Self::Uitreiken => "uitreiken",
            Self::Melden => "melden",
            Self::Inzien => "inzien",
            Self::Bundelen => "bundelen",
        }
    }
}

/// A request for an act: its bytes, and the key under which the same request is the same act (decision 29).
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The data, as handed in.
    pub bytes: &'a [u8],
    /// Names the face, the route or verb, and the key the caller gave (or the bytes themselves).
    pub key: &'a str,
}

/// The desk, with its doors.
pub struct Desk {
    store: Store,
    keyring: Keyring,
    signer: Signer,
    render: Render,
    clock: Box<dyn Clock>,
    dice: Dice,
    config: Config,
    origin: String,
    demonstration: bool,
    read_only: Option<String>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("origin", &self.origin).finish_non_exhaustive()
    }
}

impl Desk {
    /// Authorises and records in one step, before anything is done; a refusal is recorded too.
    fn admit(&self, caller: &Caller, action: Action, dossier: Option<&DossierId>) -> Result<(), DeskError> {
        self.admit_for(caller, action.name(), dossier)
    }

    /// The same with what it is for.
    fn admit_for(&self, caller: &Caller, action: &str, dossier: Option<&DossierId>) -> Result<(), DeskError> {
        let at = self.clock.now().seconden();
        let name = caller.name();
        // Both callers of this version have all rights on this machine (decision 28); accounts bring a real choice.
        let access = Access { at, caller: &name, action, dossier, admitted: true };
        self.store.write(|rows| rows.add_access(&access).map_err(DeskError::from))
    }

    /// The settings of a gemeente.
    fn gemeente(&self, code: &str) -> Result<&Gemeente, DeskError> {
        let found = self.config.gemeenten.iter().find(|gemeente| gemeente.code == code);
        found.ok_or_else(|| {
            let melding = "Deze gemeente is hier niet ingesteld. Gebruik de code van een ingestelde gemeente.";
            DeskError::Bevindingen(vec![Bevinding::vorm("/gemeente", "gemeente-onbekend", melding)])
        })
    }

    /// The dossier with this kenmerk; over HTTP it must be the one that the URL names.
    fn named(&self, kenmerk: &str, only: Option<&str>) -> Result<DossierId, DeskError> {
        let only = only.map(|name| self.by_url(name)).transpose()?;
        let id = self.store.read(|rows| self.find(rows, kenmerk)).ok();
        id.filter(|id| only.is_none_or(|only| only == *id)).ok_or_else(unknown_kenmerk)
    }

    /// The dossier with this name in URLs; a kenmerk is none.
    fn by_url(&self, name: &str) -> Result<DossierId, DeskError> {
        crate::doors::dice::uuid_from_text(name).ok_or(DeskError::NietGevonden)?;
        self.store.read(|rows| self.find(rows, name))
    }

    /// Refuses a name in a URL that is of no dossier, before anything that was sent there is looked at.
    ///
    /// # Errors
    /// [`DeskError::NietGevonden`] when there is no such dossier.
    pub fn known(&self, caller: &Caller, name: &str) -> Result<(), DeskError> {
        self.admit(caller, Action::Inzien, None)?;
        self.by_url(name).map(drop)
    }

    /// The settings of the gemeente that opened a dossier.
    fn gemeente_of_dossier(&self, id: &DossierId) -> Result<&Gemeente, DeskError> {
        let kenmerk = self.store.read(|rows| Ok::<_, DeskError>(self.load(rows, id)?.kenmerk().to_owned()))?;
        self.gemeente_of(&kenmerk)
    }

    /// Refuses to write when the store was found to be set back.
    fn writable(&self) -> Result<(), DeskError> {
        match &self.read_only {
            Some(reason) => Err(DeskError::ReadOnly(reason.clone())),
            None if self.config.gemeenten.is_empty() => Err(DeskError::Gebruik(
                "Er is geen gemeente ingesteld. Geef --config met de instellingen van de gemeente.".to_owned(),
            )),
            None => Ok(()),
        }
    }

    /// Whether this installation is a demonstration.
    #[must_use]
    pub fn demonstratie(&self) -> bool {
        self.demonstration
    }

    /// Why nothing can be written, if so.
    #[must_use]
    pub fn alleen_lezen(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// The settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }
}

fn unknown_kenmerk() -> DeskError {
    let melding = "Er is geen dossier met dit kenmerk.";
    DeskError::Bevindingen(vec![Bevinding::vorm("/kenmerk", "kenmerk-onbekend", melding)])
}
