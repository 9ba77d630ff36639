//! The rows: every statement the store knows, in the words of the tables.

use super::StoreError;
use crate::doors::vault::DossierId;
use rusqlite::{Connection, OptionalExtension, params};

/// A look-up value: a keyed HMAC.
type LookUp = [u8; 32];

/// The head of a dossier.
#[derive(Clone, Debug)]
pub struct Head {
    /// The dossier.
    pub dossier: DossierId,
    /// Id of its last event; absent before the first.
    pub last: Option<[u8; 32]>,
    /// Number of its events.
    pub count: u64,
    /// Ciphertext of the tag that the next leaf must carry.
    pub next_tag: Option<Vec<u8>>,
}

/// What transaction A reserved.
#[derive(Clone, Debug)]
pub struct Reservation {
    /// The dossier.
    pub dossier: DossierId,
    /// Seconds since 1970 at which it was made.
    pub made: i64,
    /// Ciphertext of numbers, codes and salts.
    pub content: Vec<u8>,
}

/// An event as it is stored.
#[derive(Clone, Debug)]
pub struct StoredEvent {
    /// Number within the dossier.
    pub number: u64,
    /// Index of its leaf.
    pub leaf: u64,
    /// Ciphertext of the signed bytes, signature, leaf salt and openings.
    pub content: Vec<u8>,
}

/// An event to append.
#[derive(Debug)]
pub struct NewEvent<'a> {
    /// The head it was made on.
    pub head: &'a Head,
    /// Its id.
    pub id: [u8; 32],
    /// Index of its leaf.
    pub leaf: u64,
    /// Ciphertext of the event.
    pub content: &'a [u8],
    /// Ciphertext of the tag of the leaf after it.
    pub next_tag: &'a [u8],
}

/// A document as it is stored.
#[derive(Clone, Debug)]
pub struct Document {
    /// Number of the event that made it.
    pub event: u64,
    /// Place among the documents of that event.
    pub number: u64,
    /// Look-up of its printed code.
    pub code: LookUp,
    /// Ciphertext of the sealed file.
    pub file: Vec<u8>,
    /// Ciphertext of what it was rendered from.
    pub source: Vec<u8>,
}

/// A line of the access log.
#[derive(Clone, Debug)]
pub struct Access<'a> {
    /// Seconds since 1970.
    pub at: i64,
    /// Who.
    pub caller: &'a str,
    /// What for.
    pub action: &'a str,
    /// On which dossier, if on one.
    pub dossier: Option<&'a DossierId>,
    /// Whether it was allowed.
    pub admitted: bool,
}

/// The statements, on one connection or transaction.
#[derive(Debug)]
pub struct Rows<'c>(&'c Connection);

fn index(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| StoreError::Corrupt("een getal is te groot"))
}

fn count(value: i64) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| StoreError::Corrupt("een getal is negatief"))
}

fn fixed<const N: usize>(bytes: Vec<u8>) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Corrupt("een veld heeft een verkeerde lengte"))
}

impl<'c> Rows<'c> {
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self(connection)
    }

    /// A setting of the installation.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let query = "SELECT waarde FROM instelling WHERE naam = ?1";
        Ok(self.0.query_row(query, [name], |row| row.get(0)).optional()?)
    }

    /// Writes a setting.
    pub fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.0.execute("INSERT OR REPLACE INTO instelling (naam, waarde) VALUES (?1, ?2)", [name, value])?;
        Ok(())
    }

    /// The next number of a gemeente in a year, from 1.
    pub fn next_number(&self, gemeente: &str, year: i16) -> Result<u64, StoreError> {
        let statement = "INSERT INTO teller (gemeente, jaar, stand) VALUES (?1, ?2, 1)
                         ON CONFLICT DO UPDATE SET stand = stand + 1 RETURNING stand";
        count(self.0.query_row(statement, params![gemeente, year], |row| row.get(0))?)
    }

    /// Adds a dossier without events.
    pub fn add_dossier(&self, dossier: &DossierId, gemeente: &str, kenmerk: &LookUp) -> Result<(), StoreError> {
        let statement = "INSERT INTO dossier (uuid, gemeente, kenmerk) VALUES (?1, ?2, ?3)";
        self.0.execute(statement, params![dossier, gemeente, kenmerk])?;
        Ok(())
    }

    /// The dossier with this kenmerk.
    pub fn dossier_of(&self, kenmerk: &LookUp) -> Result<Option<DossierId>, StoreError> {
        let query = "SELECT uuid FROM dossier WHERE kenmerk = ?1";
        let found: Option<Vec<u8>> = self.0.query_row(query, [kenmerk], |row| row.get(0)).optional()?;
        found.map(fixed).transpose()
    }

    /// The head of a dossier.
    pub fn head(&self, dossier: &DossierId) -> Result<Option<Head>, StoreError> {
        let query = "SELECT kop, volgnummer, volgende FROM dossier WHERE uuid = ?1";
        let row = self.0.query_row(query, [dossier], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        let Some((last, number, next_tag)) = row else { return Ok(None) };
        let last: Option<Vec<u8>> = last;
        Ok(Some(Head { dossier: *dossier, last: last.map(fixed).transpose()?, count: count(number)?, next_tag }))
    }

    /// All dossiers with events, oldest first.
    pub fn dossiers(&self) -> Result<Vec<DossierId>, StoreError> {
        let mut statement = self.0.prepare("SELECT uuid FROM dossier WHERE volgnummer > 0 ORDER BY rowid")?;
        let found = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
        found.map(|uuid| fixed(uuid?)).collect()
    }

    /// Reserves under an idempotency key.
    pub fn reserve(&self, key: &LookUp, reservation: &Reservation) -> Result<(), StoreError> {
        let statement =
            "INSERT INTO reservering (sleutel, dossier, gemaakt, staat, inhoud) VALUES (?1, ?2, ?3, 'open', ?4)";
        self.0.execute(statement, params![key, reservation.dossier, reservation.made, reservation.content])?;
        Ok(())
    }

    /// The reservation under an idempotency key, open or used.
    pub fn reservation(&self, key: &LookUp) -> Result<Option<Reservation>, StoreError> {
        let query = "SELECT dossier, gemaakt, inhoud FROM reservering WHERE sleutel = ?1";
        let row = self.0.query_row(query, [key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        let Some((dossier, made, content)) = row else { return Ok(None) };
        let dossier: Vec<u8> = dossier;
        Ok(Some(Reservation { dossier: fixed(dossier)?, made, content }))
    }

    /// Marks a reservation as used.
    pub fn use_reservation(&self, key: &LookUp) -> Result<(), StoreError> {
        match self
            .0
            .execute("UPDATE reservering SET staat = 'gebruikt' WHERE sleutel = ?1 AND staat = 'open'", [key])?
        {
            1 => Ok(()),
            _ => Err(StoreError::Moved),
        }
    }

    /// Lets a reservation lapse; its numbers stay on record.
    pub fn lapse(&self, key: &LookUp) -> Result<(), StoreError> {
        let record = "INSERT INTO vervallen (dossier, gemaakt, inhoud)
                      SELECT dossier, gemaakt, inhoud FROM reservering WHERE sleutel = ?1 AND staat = 'open'";
        self.0.execute(record, [key])?;
        self.0.execute("DELETE FROM reservering WHERE sleutel = ?1 AND staat = 'open'", [key])?;
        Ok(())
    }

    /// Number of leaves.
    pub fn size(&self) -> Result<u64, StoreError> {
        count(self.0.query_row("SELECT count(*) FROM blad", [], |row| row.get(0))?)
    }

    /// Adds the leaf with this index.
    pub fn add_leaf(&self, place: u64, leaf: &[u8; 65]) -> Result<(), StoreError> {
        self.0.execute("INSERT INTO blad (plaats, bytes) VALUES (?1, ?2)", params![index(place)?, leaf])?;
        Ok(())
    }

    /// The leaves from one index up to another, exclusive; an index that is missing is an error.
    pub fn leaves(&self, from: u64, to: u64) -> Result<Vec<[u8; 65]>, StoreError> {
        let query = "SELECT plaats, bytes FROM blad WHERE plaats >= ?1 AND plaats < ?2 ORDER BY plaats";
        let mut statement = self.0.prepare(query)?;
        let rows = statement.query_map([index(from)?, index(to)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut leaves = Vec::new();
        for (expected, row) in (from..to).zip(rows) {
            let (place, bytes): (i64, Vec<u8>) = row?;
            if count(place)? != expected {
                return Err(StoreError::Corrupt("er ontbreekt een blad"));
            }
            leaves.push(fixed(bytes)?);
        }
        if leaves.len() as u64 != to.saturating_sub(from) {
            return Err(StoreError::Corrupt("er ontbreken bladen"));
        }
        Ok(leaves)
    }

    /// Appends an event and swaps the head; fails when the head is no longer the one it was made on.
    pub fn append(&self, event: &NewEvent<'_>) -> Result<u64, StoreError> {
        let number = event.head.count.saturating_add(1);
        let swap = "UPDATE dossier SET kop = ?1, volgnummer = ?2, volgende = ?3
                    WHERE uuid = ?4 AND volgnummer = ?5 AND kop IS ?6";
        let before = (index(number)?, index(event.head.count)?);
        let changed = self.0.execute(
            swap,
            params![event.id, before.0, event.next_tag, event.head.dossier, before.1, event.head.last],
        )?;
        if changed != 1 {
            return Err(StoreError::Moved);
        }
        let insert = "INSERT INTO gebeurtenis (dossier, volgnummer, blad, inhoud) VALUES (?1, ?2, ?3, ?4)";
        self.0.execute(insert, params![event.head.dossier, before.0, index(event.leaf)?, event.content])?;
        Ok(number)
    }

    /// The events of a dossier, in order.
    pub fn events(&self, dossier: &DossierId) -> Result<Vec<StoredEvent>, StoreError> {
        let query = "SELECT volgnummer, blad, inhoud FROM gebeurtenis WHERE dossier = ?1 ORDER BY volgnummer";
        let mut statement = self.0.prepare(query)?;
        let rows = statement.query_map([dossier], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.map(|row| {
            let (number, leaf, content) = row?;
            Ok(StoredEvent { number: count(number)?, leaf: count(leaf)?, content })
        })
        .collect()
    }

    /// Adds a document.
    pub fn add_document(&self, dossier: &DossierId, document: &Document) -> Result<(), StoreError> {
        let statement = "INSERT INTO document (dossier, volgnummer, nummer, code, bestand, bron)
                         VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let (event, number) = (index(document.event)?, index(document.number)?);
        self.0.execute(statement, params![dossier, event, number, document.code, document.file, document.source])?;
        Ok(())
    }

    /// The documents of a dossier, in order.
    pub fn documents(&self, dossier: &DossierId) -> Result<Vec<Document>, StoreError> {
        let query = "SELECT volgnummer, nummer, code, bestand, bron FROM document WHERE dossier = ?1
                     ORDER BY volgnummer, nummer";
        let mut statement = self.0.prepare(query)?;
        let rows = statement.query_map([dossier], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, Vec<u8>>(2)?, row.get(3)?, row.get(4)?))
        })?;
        rows.map(|row| {
            let (event, number, code, file, source) = row?;
            Ok(Document { event: count(event)?, number: count(number)?, code: fixed(code)?, file, source })
        })
        .collect()
    }

    /// Adds a signed checkpoint.
    pub fn add_checkpoint(&self, size: u64, note: &str) -> Result<(), StoreError> {
        self.0
            .execute("INSERT OR IGNORE INTO checkpoint (grootte, noot) VALUES (?1, ?2)", params![index(size)?, note])?;
        Ok(())
    }

    /// The newest signed checkpoint, with its size.
    pub fn checkpoint(&self) -> Result<Option<(u64, String)>, StoreError> {
        let query = "SELECT grootte, noot FROM checkpoint ORDER BY grootte DESC LIMIT 1";
        let row = self.0.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        row.map(|(size, note)| Ok((count(size)?, note))).transpose()
    }

    /// The recorded act under an idempotency key: hash of its request, dossier, ciphertext of its answer.
    pub fn answer(&self, key: &LookUp) -> Result<Option<(LookUp, DossierId, Vec<u8>)>, StoreError> {
        let query = "SELECT verzoek, dossier, antwoord FROM herhaling WHERE sleutel = ?1";
        let row = self.0.query_row(query, [key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        let Some((request, dossier, answer)) = row else { return Ok(None) };
        let (request, dossier): (Vec<u8>, Vec<u8>) = (request, dossier);
        Ok(Some((fixed(request)?, fixed(dossier)?, answer)))
    }

    /// Remembers the answer of an act.
    pub fn add_answer(
        &self,
        key: &LookUp,
        request: &LookUp,
        dossier: &DossierId,
        answer: &[u8],
    ) -> Result<(), StoreError> {
        let statement = "INSERT INTO herhaling (sleutel, verzoek, dossier, antwoord) VALUES (?1, ?2, ?3, ?4)";
        self.0.execute(statement, params![key, request, dossier, answer])?;
        Ok(())
    }

    /// Adds a look-up word of a dossier.
    pub fn add_word(&self, word: &LookUp, dossier: &DossierId) -> Result<(), StoreError> {
        self.0.execute("INSERT OR IGNORE INTO zoekwoord (woord, dossier) VALUES (?1, ?2)", params![word, dossier])?;
        Ok(())
    }

    /// The dossiers with a look-up word.
    pub fn with_word(&self, word: &LookUp) -> Result<Vec<DossierId>, StoreError> {
        let mut statement = self.0.prepare("SELECT dossier FROM zoekwoord WHERE woord = ?1 ORDER BY dossier")?;
        let found = statement.query_map([word], |row| row.get::<_, Vec<u8>>(0))?;
        found.map(|uuid| fixed(uuid?)).collect()
    }

    /// Writes a line of the access log.
    pub fn add_access(&self, access: &Access<'_>) -> Result<(), StoreError> {
        let statement =
            "INSERT INTO toegang (tijdstip, wie, handeling, dossier, toegelaten) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.0.execute(statement, params![access.at, access.caller, access.action, access.dossier, access.admitted])?;
        Ok(())
    }

    /// What SQLite itself finds wrong with the file.
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.0.prepare("PRAGMA integrity_check")?;
        let found = statement.query_map([], |row| row.get::<_, String>(0))?;
        let found: Vec<String> = found.collect::<Result<_, _>>()?;
        Ok(if found == ["ok"] { Vec::new() } else { found })
    }
}
