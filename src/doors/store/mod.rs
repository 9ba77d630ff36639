//! The store: one SQLite database, one writer, compare-and-swap on the head of a dossier.
//!
//! It is not trusted: whoever can change it can stop Waarmerk, but cannot make a changed record pass. `synchronous=FULL`
//! is asserted, not assumed; after a failed commit the state of the disk is unknown, so nothing is written any more
//! until the program starts anew (a failed fsync is never retried).

mod rows;

pub use self::rows::{Access, Document, Head, NewEvent, Reservation, Rows, StoredEvent};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use thiserror::Error;

/// Version of the tables.
const SCHEMA: i32 = 1;
/// Oldest SQLite without the WAL-reset corruption bug.
const OLDEST_SQLITE: i32 = 3_051_003;

/// What goes wrong with the store.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is none at this place.
    #[error("{0} bestaat niet")]
    Missing(String),
    /// There is one already.
    #[error("{0} bestaat al")]
    Exists(String),
    /// Made by a newer program.
    #[error("de opslag heeft versie {found}, dit programma kent versie {known}")]
    Version {
        /// Of the store.
        found: i32,
        /// Of this program.
        known: i32,
    },
    /// SQLite does not do what durability needs.
    #[error("SQLite voldoet niet: {0}")]
    Unsafe(String),
    /// An earlier commit failed.
    #[error("een eerdere schrijfactie is mislukt; start het programma opnieuw")]
    Broken,
    /// Another act came first.
    #[error("het dossier is intussen gewijzigd")]
    Moved,
    /// A row is not what it should be.
    #[error("de opslag klopt niet: {0}")]
    Corrupt(&'static str),
    /// SQLite itself.
    #[error("opslag: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

/// The store, opened.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    broken: AtomicBool,
}

impl Store {
    /// Makes a new, empty store.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is one already.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.display().to_string()));
        }
        let mut connection = Connection::open(path)?;
        connection.execute_batch("PRAGMA journal_mode = WAL;")?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(include_str!("schema.sql"))?;
        transaction.pragma_update(None, "user_version", SCHEMA)?;
        transaction.commit()?;
        drop(connection);
        Self::open(path)
    }

    /// Opens the store.
    ///
    /// # Errors
    /// [`StoreError`] when it is missing, of another version, or not durable.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing(path.display().to_string()));
        }
        let writer = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        settle(&writer)?;
        assert_durable(&writer)?;
        let found = writer.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found != SCHEMA {
            return Err(StoreError::Version { found, known: SCHEMA });
        }
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), broken: AtomicBool::new(false) })
    }

    /// Reads within one snapshot.
    ///
    /// # Errors
    /// Whatever the reading gives.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Rows<'_>) -> Result<T, E>) -> Result<T, E> {
        let open = || -> Result<Connection, StoreError> {
            let reader = Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            settle(&reader)?;
            Ok(reader)
        };
        let mut reader = open()?;
        let snapshot = reader.transaction().map_err(StoreError::from)?;
        work(&Rows::new(&snapshot))
    }

    /// Writes in one transaction, under the write lock from its first line. An error of the work rolls it back.
    ///
    /// # Errors
    /// Whatever the work gives; [`StoreError::Broken`] once a commit has failed.
    pub fn write<T, E: From<StoreError>>(&self, work: impl FnOnce(&Rows<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if self.broken.load(Ordering::SeqCst) {
            return Err(StoreError::Broken.into());
        }
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let outcome = work(&Rows::new(&transaction))?;
        transaction.commit().map_err(|error| {
            self.broken.store(true, Ordering::SeqCst);
            StoreError::from(error)
        })?;
        Ok(outcome)
    }
}

fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(())
}

/// Durability is asserted: many defaults lose acknowledged commits on a power cut.
fn assert_durable(connection: &Connection) -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Unsafe(format!("versie {} is te oud", rusqlite::version())));
    }
    let journal: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    let synchronous: i64 = connection.pragma_query_value(None, "synchronous", |row| row.get(0))?;
    if journal != "wal" || synchronous != 2 {
        return Err(StoreError::Unsafe(format!("journal_mode={journal}, synchronous={synchronous}")));
    }
    Ok(())
}
