//! The keys directory: files that only their owner may read, the key of each dossier, and the high-water mark.
//!
//! `DIR/sleutels/` (0700) holds `log`, `event`, `zegel`, `kek`, `zoek` (0600), `dossiers.db` with the wrapped dossier
//! keys, and `hoogwater` with size and root of the last signed checkpoint (decisions 25 and 26). It never goes into the
//! same backup as the content.

use crate::doors::dice::{Dice, DiceError};
use crate::doors::vault::{DossierId, Place, VaultError, VaultKey};
use crate::words::hash::Hash256;
use rusqlite::{Connection, OptionalExtension};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What is wrong with the keys.
#[derive(Debug, Error)]
pub enum KeyError {
    /// A file is not there or cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Others than the owner can read a key.
    #[error("{path} is leesbaar voor anderen. Herstel dit met: chmod {mode} {path}")]
    Open {
        /// Which.
        path: String,
        /// The mode it should have.
        mode: &'static str,
    },
    /// A file does not hold what it should.
    #[error("{path} bevat geen bruikbare sleutel")]
    Content {
        /// Which.
        path: String,
    },
    /// A key that must not be replaced is there already.
    #[error("{path} bestaat al")]
    Exists {
        /// Which.
        path: String,
    },
    /// The key of this dossier is gone.
    #[error("de sleutel van dit dossier is er niet (meer)")]
    Gone,
    /// A wrapped key does not open.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// No chance for a new key.
    #[error(transparent)]
    Dice(#[from] DiceError),
    /// `dossiers.db` fails.
    #[error("dossiers.db: {0}")]
    Database(#[from] rusqlite::Error),
}

/// Size and root of the last signed checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HighWater {
    /// Number of leaves.
    pub size: u64,
    /// Root of the tree of that size.
    pub root: Hash256,
}

/// The keys directory, opened.
#[derive(Debug)]
pub struct Keyring {
    dir: PathBuf,
    kek: VaultKey,
    search: VaultKey,
}

impl Keyring {
    /// Makes the directory with fresh keys of its own (`kek`, `zoek`, an empty `dossiers.db`, `hoogwater` at zero).
    ///
    /// # Errors
    /// [`KeyError`] when any of it exists already or cannot be written.
    pub fn create(dir: &Path, empty_root: Hash256, dice: &Dice) -> Result<Self, KeyError> {
        DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(|source| file_error(dir, source))?;
        let (kek, search) = (dice.draw::<32>()?, dice.draw::<32>()?);
        write_secret(&dir.join("kek"), hex_line(&kek).as_bytes())?;
        write_secret(&dir.join("zoek"), hex_line(&search).as_bytes())?;
        write_secret(&dir.join("dossiers.db"), b"")?;
        let keyring = Self { dir: dir.to_owned(), kek: VaultKey::new(kek), search: VaultKey::new(search) };
        keyring
            .database()?
            .execute_batch("CREATE TABLE sleutel (dossier BLOB PRIMARY KEY, gewikkeld BLOB NOT NULL) STRICT;")?;
        keyring.raise(HighWater { size: 0, root: empty_root })?;
        Ok(keyring)
    }

    /// Opens the directory.
    ///
    /// # Errors
    /// [`KeyError`] when a file is missing, readable by others, or not what it should be.
    pub fn open(dir: &Path) -> Result<Self, KeyError> {
        guard_mode(dir, 0o077, "700")?;
        let kek = read_hex_key(&dir.join("kek"))?;
        let search = read_hex_key(&dir.join("zoek"))?;
        guard_mode(&dir.join("dossiers.db"), 0o077, "600")?;
        Ok(Self { dir: dir.to_owned(), kek: VaultKey::new(kek), search: VaultKey::new(search) })
    }

    /// The key for look-ups.
    #[must_use]
    pub fn search(&self) -> &VaultKey {
        &self.search
    }

    fn database(&self) -> Result<Connection, KeyError> {
        let connection = Connection::open(self.dir.join("dossiers.db"))?;
        connection.busy_timeout(std::time::Duration::from_secs(10))?;
        // EXTRA also has the removal of the journal on the disk: with FULL a power cut can bring the journal back, and
        // roll back the key of a dossier whose first act is recorded.
        connection
            .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;")?;
        Ok(connection)
    }

    /// Makes and stores the key of a new dossier. It is on the disk before this returns.
    ///
    /// # Errors
    /// [`KeyError`] when it cannot be stored.
    pub fn new_dossier(&self, dossier: &DossierId, dice: &Dice) -> Result<VaultKey, KeyError> {
        let key = dice.draw::<32>()?;
        let wrapped = self.kek.close(place(dossier), &key, dice)?;
        self.database()?
            .execute("INSERT INTO sleutel (dossier, gewikkeld) VALUES (?1, ?2)", (dossier.as_slice(), wrapped))?;
        Ok(VaultKey::new(key))
    }

    /// The key of a dossier.
    ///
    /// # Errors
    /// [`KeyError::Gone`] when there is none.
    pub fn dossier(&self, dossier: &DossierId) -> Result<VaultKey, KeyError> {
        let query = "SELECT gewikkeld FROM sleutel WHERE dossier = ?1";
        let wrapped: Option<Vec<u8>> =
            self.database()?.query_row(query, [dossier.as_slice()], |row| row.get(0)).optional()?;
        let key = self.kek.open(place(dossier), &wrapped.ok_or(KeyError::Gone)?)?;
        Ok(VaultKey::new(key.try_into().map_err(|_| KeyError::Gone)?))
    }

    /// Reads the high-water mark. Its absence beside the keys is an error: without it a rollback could go unseen.
    ///
    /// # Errors
    /// [`KeyError`] when it is missing or unreadable.
    pub fn high_water(&self) -> Result<HighWater, KeyError> {
        let path = self.dir.join("hoogwater");
        let text = read_text(&path)?;
        let parsed = text
            .strip_suffix('\n')
            .and_then(|line| line.split_once(' '))
            .and_then(|(size, root)| Some(HighWater { size: size.parse().ok()?, root: Hash256::from_hex(root)? }));
        parsed.ok_or_else(|| KeyError::Content { path: path.display().to_string() })
    }

    /// Writes the high-water mark and has it on the disk before it returns.
    ///
    /// # Errors
    /// [`KeyError`] when it cannot be written.
    pub fn raise(&self, mark: HighWater) -> Result<(), KeyError> {
        let (path, new) = (self.dir.join("hoogwater"), self.dir.join("hoogwater.nieuw"));
        let write = || {
            let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
            file.write_all(format!("{} {}\n", mark.size, mark.root).as_bytes())?;
            file.sync_all()?;
            std::fs::rename(&new, &path)?;
            File::open(&self.dir)?.sync_all()
        };
        write().map_err(|source| file_error(&path, source))
    }

    /// Holds the exclusive lock under which checkpoints are signed, until the file is dropped.
    ///
    /// # Errors
    /// [`KeyError`] when the lock file cannot be made or locked.
    pub fn lock(&self) -> Result<File, KeyError> {
        let path = self.dir.join("slot");
        let lock = || {
            let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path)?;
            file.lock()?;
            Ok(file)
        };
        lock().map_err(|source| file_error(&path, source))
    }
}

fn place(dossier: &DossierId) -> Place<'_> {
    Place { table: "sleutel", dossier, row: b"", column: "gewikkeld" }
}

fn file_error(path: &Path, source: std::io::Error) -> KeyError {
    KeyError::File { path: path.display().to_string(), source }
}

fn guard_mode(path: &Path, forbidden: u32, mode: &'static str) -> Result<(), KeyError> {
    let metadata = std::fs::metadata(path).map_err(|source| file_error(path, source))?;
    if metadata.permissions().mode() & forbidden != 0 {
        return Err(KeyError::Open { path: path.display().to_string(), mode });
    }
    Ok(())
}

fn read_text(path: &Path) -> Result<String, KeyError> {
    guard_mode(path, 0o077, "600")?;
    let mut text = String::new();
    let read = File::open(path).and_then(|mut file| file.read_to_string(&mut text));
    read.map_err(|source| file_error(path, source))?;
    Ok(text)
}

/// Reads a secret file that only its owner may read.
///
/// # Errors
/// [`KeyError`] when it is missing, readable by others, or no text.
pub fn read_secret(path: &Path) -> Result<String, KeyError> {
    read_text(path)
}

/// Writes a new secret file, 0600, and has it on the disk before it returns. Never overwrites.
///
/// # Errors
/// [`KeyError::Exists`] when it is there already.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), KeyError> {
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        // The name of the file is on the disk only when its directory is.
        path.parent().map_or(Ok(()), |dir| File::open(dir)?.sync_all())
    };
    write().map_err(|source: std::io::Error| match source.kind() {
        std::io::ErrorKind::AlreadyExists => KeyError::Exists { path: path.display().to_string() },
        _ => file_error(path, source),
    })
}

fn hex_line(key: &[u8; 32]) -> String {
    format!("{}\n", data_encoding::HEXLOWER.encode(key))
}

fn read_hex_key(path: &Path) -> Result<[u8; 32], KeyError> {
    let text = read_text(path)?;
    let key = text.strip_suffix('\n').and_then(Hash256::from_hex).map(|hash| hash.0);
    key.ok_or_else(|| KeyError::Content { path: path.display().to_string() })
}
