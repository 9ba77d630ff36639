//! Opening and making an installation: the store, the keys, the log they sign.
//!
//! Only `keys init` and `demo` make one; every other command on a missing or half store stops (decision 26). Opening
//! runs the code of every day: it checks the high-water mark and signs what is not signed yet.

use super::{Desk, DeskError};
use crate::doors::clock::{Clock, FixedClock, SystemClock};
use crate::doors::config::Config;
use crate::doors::dice::{self, Dice};
use crate::doors::keyring::Keyring;
use crate::doors::render::Render;
use crate::doors::signer::Signer;
use crate::doors::store::{Rows, Store};
use crate::evidence::log::merkle;
use crate::words::moment::Moment;
use std::path::{Path, PathBuf};

/// What the caller of the program says about the installation.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The data directory.
    pub dir: PathBuf,
    /// The configuration file, if any.
    pub config: Option<PathBuf>,
    /// A fixed clock; only on a demonstration.
    pub klok: Option<Moment>,
    /// A seed for chance; only on a demonstration.
    pub zaad: Option<[u8; 32]>,
}

/// What a new installation is made with.
#[derive(Clone, Debug)]
pub struct Aanleg {
    /// Name in the self-made certificate.
    pub naam: String,
    /// Identity of the log; made from the log key when absent.
    pub oorsprong: Option<String>,
    /// Whether it is a demonstration.
    pub demonstratie: bool,
}

/// Makes a new installation.
///
/// # Errors
/// [`DeskError`] when there is one already or it cannot be written.
pub fn maak_aan(opening: &Opening, aanleg: &Aanleg) -> Result<(), DeskError> {
    if !aanleg.demonstratie && (opening.klok.is_some() || opening.zaad.is_some()) {
        return Err(alleen_demonstratie());
    }
    let (database, keys) = (opening.dir.join("waarmerk.db"), opening.dir.join("sleutels"));
    if database.exists() || keys.exists() {
        let melding = format!("In {} staat al een opslag. Die wordt nooit overschreven.", opening.dir.display());
        return Err(DeskError::Onleesbaar(melding));
    }
    let dice = opening.zaad.map_or(Dice::System, |zaad| Dice::seeded(zaad, 0));
    let clock = clock(opening);
    Keyring::create(&keys, merkle::root(&[]), &dice)?;
    Signer::create(&keys, &aanleg.naam, clock.now(), &dice)?;
    let signer = Signer::open(&keys, None)?;
    let oorsprong = aanleg.oorsprong.clone().unwrap_or_else(|| {
        let key = data_encoding::HEXLOWER.encode(signer.log().verifying_key().as_bytes());
        format!("{}waarmerk.invalid/{}", if aanleg.demonstratie { "demo." } else { "" }, &key[..16])
    });
    crate::evidence::log::note::VKey::new(&oorsprong, signer.log().verifying_key())?;
    let store = Store::create(&database)?;
    store.write(|rows| {
        rows.set("oorsprong", &oorsprong)?;
        rows.set("demonstratie", if aanleg.demonstratie { "ja" } else { "nee" })?;
        rows.set("trekkingen", &dice::BLOCK.to_string())?;
        Ok(())
    })
}

impl Desk {
    /// Opens an installation.
    ///
    /// # Errors
    /// [`DeskError::Onleesbaar`] for a missing or half store, naming the command that makes one.
    pub fn open(opening: &Opening) -> Result<Self, DeskError> {
        let (database, keys) = (opening.dir.join("waarmerk.db"), opening.dir.join("sleutels"));
        halve_opslag(&opening.dir, &database, &keys)?;
        let store = Store::open(&database)?;
        let (origin, demonstration) = store.read(|rows| -> Result<_, DeskError> {
            Ok((setting(rows, "oorsprong")?, setting(rows, "demonstratie")? == "ja"))
        })?;
        if !demonstration && (opening.klok.is_some() || opening.zaad.is_some()) {
            return Err(alleen_demonstratie());
        }
        let config = match &opening.config {
            Some(path) => Config::read(path)?,
            None if demonstration => Config::demonstration(),
            None => Config::default(),
        };
        let mut desk = Self {
            dice: dice(&store, opening.zaad)?,
            keyring: Keyring::open(&keys)?,
            signer: Signer::open(&keys, config.zegel.as_ref())?,
            render: Render::nieuw()?,
            clock: clock(opening),
            store,
            config,
            origin,
            demonstration,
            read_only: None,
        };
        match desk.publish() {
            Ok(_) => {}
            Err(DeskError::ReadOnly(reason)) => desk.read_only = Some(reason),
            Err(error) => return Err(error),
        }
        Ok(desk)
    }
}

fn halve_opslag(dir: &Path, database: &Path, keys: &Path) -> Result<(), DeskError> {
    let melding = match (database.exists(), keys.exists()) {
        (true, true) => return Ok(()),
        (false, false) => "Er is geen opslag",
        (true, false) => "De sleutels ontbreken bij de opslag",
        (false, true) => "De opslag ontbreekt bij de sleutels",
    };
    let dir = dir.display();
    Err(DeskError::Onleesbaar(format!(
        "{melding} in {dir}. Maak een nieuwe opslag met: waarmerk keys init --data {dir}"
    )))
}

fn alleen_demonstratie() -> DeskError {
    DeskError::Gebruik("--klok en --zaad kunnen alleen op een opslag die 'waarmerk demo' heeft gemaakt.".to_owned())
}

fn clock(opening: &Opening) -> Box<dyn Clock> {
    match opening.klok {
        Some(moment) => Box::new(FixedClock(moment)),
        None => Box::new(SystemClock),
    }
}

/// Dice for this process. With a seed it takes a fresh block of draws, recorded before the first is used.
fn dice(store: &Store, seed: Option<[u8; 32]>) -> Result<Dice, DeskError> {
    let Some(seed) = seed else { return Ok(Dice::System) };
    let first = store.write(|rows| -> Result<u64, DeskError> {
        let first = setting(rows, "trekkingen")?.parse().map_err(|_| DeskError::Onleesbaar("trekkingen".to_owned()))?;
        rows.set("trekkingen", &dice::BLOCK.saturating_add(first).to_string())?;
        Ok(first)
    })?;
    Ok(Dice::seeded(seed, first))
}

fn setting(rows: &Rows<'_>, name: &str) -> Result<String, DeskError> {
    rows.setting(name)?.ok_or_else(|| DeskError::Onleesbaar(format!("De opslag mist de instelling '{name}'.")))
}
