//! A demonstration store of one's own and as many different requests as wanted: what the tests of durability share with
//! the benchmark.
#![allow(dead_code, reason = "the benchmark uses a part of it")]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use waarmerk::desk::{Aanleg, Caller, Desk, DeskError, Made, Opening, Request, maak_aan};
use waarmerk::words::hash::Hash256;
use waarmerk::words::moment::Moment;

/// The noon at which the stories of the demonstration are recorded.
pub const KLOK: &str = "2026-11-22T12:00:00+01:00";

const ZAKEN: [&str; 3] = [
    include_str!("../templates/demo/zaak-1-partner.json"),
    include_str!("../templates/demo/zaak-2-gezin.json"),
    include_str!("../templates/demo/zaak-3-ouder-en-zoon.json"),
];
const UITREIKINGEN: [&str; 3] = [
    include_str!("../templates/demo/uitreiking-1.json"),
    include_str!("../templates/demo/uitreiking-2.json"),
    include_str!("../templates/demo/uitreiking-3.json"),
];

/// Whether everything is tried instead of a sample (`tests/run --long`).
pub fn lang() -> bool {
    std::env::var_os("WAARMERK_LONG").is_some()
}

/// A store in a directory that goes when this goes.
pub struct Opslag {
    map: PathBuf,
    zaad: Option<[u8; 32]>,
    klok: Moment,
}

impl Opslag {
    /// A new one, with keys by real chance.
    pub fn nieuw() -> Self {
        Self::maak(None, None, KLOK)
    }

    /// A new one that follows wholly from a seed.
    pub fn met_zaad(zaad: [u8; 32]) -> Self {
        Self::maak(Some(zaad), None, KLOK)
    }

    /// A new one that follows wholly from a seed, founded at another moment: its seal holds from then.
    pub fn op_tijd(zaad: [u8; 32], klok: &str) -> Self {
        Self::maak(Some(zaad), None, klok)
    }

    /// A new one that calls its log by the name of another.
    pub fn vals(zaad: [u8; 32], oorsprong: &str) -> Self {
        Self::maak(Some(zaad), Some(oorsprong.to_owned()), KLOK)
    }

    fn maak(zaad: Option<[u8; 32]>, oorsprong: Option<String>, klok: &str) -> Self {
        static NUMMER: AtomicU32 = AtomicU32::new(0);
        let nummer = NUMMER.fetch_add(1, Ordering::SeqCst);
        let map = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("opslag-{}-{nummer}", std::process::id()));
        let _ = std::fs::remove_dir_all(&map);
        std::fs::create_dir_all(&map).unwrap();
        let opslag = Self { map, zaad, klok: Moment::lees(klok).unwrap() };
        maak_aan(&opslag.opening(), &Aanleg { naam: "Voorbeeldgemeente".to_owned(), oorsprong, demonstratie: true })
            .unwrap();
        opslag
    }

    /// The data directory.
    pub fn dir(&self) -> PathBuf {
        self.map.join("gegevens")
    }

    /// A file beside the store.
    pub fn bestand(&self, naam: &str, inhoud: &[u8]) -> PathBuf {
        let pad = self.map.join(naam);
        std::fs::write(&pad, inhoud).unwrap();
        pad
    }

    pub fn opening(&self) -> Opening {
        Opening { dir: self.dir(), config: None, klok: Some(self.klok), zaad: self.zaad }
    }

    pub fn desk(&self) -> Desk {
        Desk::open(&self.opening()).unwrap()
    }

    /// The real program on this store.
    pub fn programma(&self, verb: &[&str]) -> Command {
        let mut opdracht = Command::new(env!("CARGO_BIN_EXE_waarmerk"));
        opdracht.args(verb).arg("--data").arg(self.dir()).args(["--klok", KLOK]);
        opdracht
    }
}

impl Drop for Opslag {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.map);
    }
}

/// Numbers by chance that follow from a seed (splitmix64).
pub struct Worp(u64);

impl Worp {
    pub fn nieuw(zaad: u64) -> Self {
        Self(zaad)
    }

    /// A number below this one.
    pub fn onder(&mut self, grens: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) >> 1).unwrap() % grens
    }
}

/// The nth zaak: one of the three stories, for another person and another home each time.
pub fn zaak(nummer: usize) -> Value {
    let mut zaak: Value = serde_json::from_str(ZAKEN[nummer % ZAKEN.len()]).unwrap();
    zaak["woning"]["huisnummer"] = json!(100 + nummer);
    let letters: String = nummer.to_string().bytes().map(|cijfer| char::from(b'a' + (cijfer - b'0'))).collect();
    zaak["uithuisgeplaatste"]["naam"]["voornamen"] = json!(format!("Test{letters}"));
    zaak
}

/// One of the three hand-overs: signed, refused and read aloud, not found. `document` is a printed code or a hash.
pub fn uitreiking(soort: usize, kenmerk: &str, document: &str) -> Value {
    let mut uitreiking: Value = serde_json::from_str(UITREIKINGEN[soort % UITREIKINGEN.len()]).unwrap();
    // After the start of every story and before the noon of the clock.
    uitreiking["tijdstip"] = json!("2026-11-22T11:30:00+01:00");
    uitreiking["kenmerk"] = json!(kenmerk);
    uitreiking["besluitnummer"] = json!(format!("{kenmerk}-O1"));
    uitreiking["document"] = json!(document);
    uitreiking
}

pub fn geschreven(waarde: &Value) -> Vec<u8> {
    serde_json::to_vec_pretty(waarde).unwrap()
}

pub fn beller() -> Caller {
    Caller::Console("proef".to_owned())
}

/// The key under which a file is the same act.
pub fn sleutel(verb: &str, bytes: &[u8]) -> String {
    format!("{verb}\n{}", Hash256::of(&[bytes]))
}

pub fn leg_op(desk: &Desk, bytes: &[u8]) -> Result<Made, DeskError> {
    desk.opleggen(&beller(), Request { bytes, key: &sleutel("opleggen", bytes) })
}

pub fn reik_uit(desk: &Desk, bytes: &[u8]) -> Result<Made, DeskError> {
    desk.uitreiken(&beller(), None, Request { bytes, key: &sleutel("uitreiken", bytes) })
}
