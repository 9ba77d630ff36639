//! The policy: the one place from which trust comes (decision 5). Whoever verifies chooses it; nothing in a bundle can
//! add to it.
//!
//! `beleid.txt`, one line each, no other lines: `log ORIGIN VKEY`, `event ORIGIN KEYID PUBKEY VAN TOT` (a key counts for
//! leaves from index VAN up to, not including, TOT; `-` is open), `zegel ORIGIN SHA256` of a certificate, and
//! `volledig ORIGIN`: a bundle of this log must be proven complete.

use crate::evidence::log::event::sleutel_id;
use crate::evidence::log::note::VKey;
use crate::words::hash::Hash256;
use data_encoding::HEXLOWER;
use ed25519_dalek::VerifyingKey;
use std::collections::BTreeSet;
use std::fmt;
use thiserror::Error;

/// Why a policy is not accepted.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum BeleidFout {
    /// Not UTF-8, or not lines that each end in a newline.
    #[error("het beleid is geen tekst van regels die elk met een regeleinde eindigen")]
    Tekst,
    /// A line that is unknown or of another form, counted from 1.
    #[error("regel {0} van het beleid is onbekend of onjuist")]
    Regel(usize),
    /// A line twice.
    #[error("regel {0} van het beleid staat er twee keer")]
    Dubbel(usize),
    /// One public key in two roles.
    #[error("regel {0} van het beleid geeft een sleutel een tweede rol")]
    TweedeRol(usize),
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Regel {
    /// The key that signs checkpoints of the log of the same name.
    Log(VKey),
    /// A key that signs events.
    Event(EventSleutel),
    /// A certificate that seals documents.
    Zegel(String, Hash256),
    /// Bundles of this log must be proven complete.
    Volledig(String),
}

/// A key that signs events, for a range of leaf indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventSleutel {
    /// The log.
    pub oorsprong: String,
    /// The public key.
    pub sleutel: VerifyingKey,
    /// First leaf index for which it counts.
    pub van: u64,
    /// First leaf index for which it no longer counts; none is open.
    pub tot: Option<u64>,
}

impl EventSleutel {
    /// Name of the key.
    #[must_use]
    pub fn id(&self) -> Hash256 {
        sleutel_id(&self.sleutel)
    }

    /// Whether it counts for the leaf at this index.
    #[must_use]
    pub fn geldt_op(&self, index: u64) -> bool {
        self.van <= index && self.tot.is_none_or(|tot| index < tot)
    }
}

/// Whom the reader trusts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beleid {
    regels: Vec<Regel>,
}

impl Beleid {
    /// The policy that is compiled in: it trusts nobody.
    #[must_use]
    pub fn ingebouwd() -> Self {
        Self::default()
    }

    /// The policy of these lines.
    ///
    /// # Errors
    /// The [`BeleidFout`] that reading it back would give.
    pub fn van(regels: Vec<Regel>) -> Result<Self, BeleidFout> {
        Self::lees(Self { regels }.to_string().as_bytes())
    }

    /// Reads `beleid.txt`.
    ///
    /// # Errors
    /// A [`BeleidFout`] with the number of the line.
    pub fn lees(bytes: &[u8]) -> Result<Self, BeleidFout> {
        let tekst = std::str::from_utf8(bytes).map_err(|_| BeleidFout::Tekst)?;
        if tekst.is_empty() {
            return Ok(Self::default());
        }
        let tekst = tekst.strip_suffix('\n').ok_or(BeleidFout::Tekst)?;
        let mut beleid = Self::default();
        for (nummer, bron) in tekst.split('\n').enumerate() {
            let nummer = nummer.saturating_add(1);
            let regel = lees_regel(bron).filter(|regel| regel.to_string() == bron).ok_or(BeleidFout::Regel(nummer))?;
            if beleid.regels.contains(&regel) {
                return Err(BeleidFout::Dubbel(nummer));
            }
            if beleid.tweede_rol(&regel) {
                return Err(BeleidFout::TweedeRol(nummer));
            }
            beleid.regels.push(regel);
        }
        Ok(beleid)
    }

    fn tweede_rol(&self, nieuw: &Regel) -> bool {
        self.regels.iter().any(|oud| match (oud, nieuw) {
            (Regel::Log(log), Regel::Event(event)) | (Regel::Event(event), Regel::Log(log)) => {
                *log.key() == event.sleutel
            }
            (Regel::Log(_) | Regel::Event(_) | Regel::Zegel(..) | Regel::Volledig(_), _) => false,
        })
    }

    /// The keys of a log; none when the policy does not know it.
    #[must_use]
    pub fn logs(&self, oorsprong: &str) -> Vec<VKey> {
        let mut uit = Vec::new();
        for regel in &self.regels {
            if let Regel::Log(vkey) = regel
                && vkey.name() == oorsprong
            {
                uit.push(vkey.clone());
            }
        }
        uit
    }

    /// The lines for an event key of a log.
    #[must_use]
    pub fn event_sleutels(&self, oorsprong: &str, id: &Hash256) -> Vec<&EventSleutel> {
        let mut uit = Vec::new();
        for regel in &self.regels {
            if let Regel::Event(sleutel) = regel
                && sleutel.oorsprong == oorsprong
                && sleutel.id() == *id
            {
                uit.push(sleutel);
            }
        }
        uit
    }

    /// The logs whose policy lists this sealing certificate.
    #[must_use]
    pub fn zegelt_voor(&self, certificaat: &Hash256) -> BTreeSet<&str> {
        let mut uit = BTreeSet::new();
        for regel in &self.regels {
            if let Regel::Zegel(oorsprong, lijst) = regel
                && lijst == certificaat
            {
                uit.insert(oorsprong.as_str());
            }
        }
        uit
    }

    /// Whether bundles of this log must be proven complete.
    #[must_use]
    pub fn eist_volledigheid(&self, oorsprong: &str) -> bool {
        self.regels.contains(&Regel::Volledig(oorsprong.to_owned()))
    }
}

fn lees_regel(tekst: &str) -> Option<Regel> {
    let delen: Vec<&str> = tekst.split(' ').collect();
    match delen.as_slice() {
        ["log", oorsprong, vkey] => VKey::parse(vkey).ok().filter(|vkey| vkey.name() == *oorsprong).map(Regel::Log),
        ["event", oorsprong, id, sleutel, van, tot] => {
            let sleutel = lees_sleutel(id, sleutel)?;
            let (van, tot) = (lees_index(van)?.unwrap_or(0), lees_index(tot)?);
            Some(Regel::Event(EventSleutel { oorsprong: oorsprong_van(oorsprong)?, sleutel, van, tot }))
        }
        ["zegel", oorsprong, hash] => Some(Regel::Zegel(oorsprong_van(oorsprong)?, Hash256::from_hex(hash)?)),
        ["volledig", oorsprong] => Some(Regel::Volledig(oorsprong_van(oorsprong)?)),
        _ => None,
    }
}

fn oorsprong_van(tekst: &str) -> Option<String> {
    let goed = !tekst.is_empty() && !tekst.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+');
    goed.then(|| tekst.to_owned())
}

fn lees_index(tekst: &str) -> Option<Option<u64>> {
    if tekst == "-" { Some(None) } else { tekst.parse().ok().map(Some) }
}

/// An event key and its name; a weak key is none.
pub(super) fn lees_sleutel(id: &str, sleutel: &str) -> Option<VerifyingKey> {
    let sleutel = HEXLOWER.decode(sleutel.as_bytes()).ok()?;
    let sleutel = VerifyingKey::try_from(sleutel.as_slice()).ok().filter(|sleutel| !sleutel.is_weak())?;
    (sleutel_id(&sleutel).hex() == id).then_some(sleutel)
}

impl fmt::Display for Regel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Log(vkey) => write!(f, "log {} {vkey}", vkey.name()),
            Self::Event(sleutel) => {
                let open = |index: Option<u64>| index.map_or_else(|| "-".to_owned(), |index| index.to_string());
                let (van, tot) = (open((sleutel.van > 0).then_some(sleutel.van)), open(sleutel.tot));
                let publiek = HEXLOWER.encode(sleutel.sleutel.as_bytes());
                write!(f, "event {} {} {publiek} {van} {tot}", sleutel.oorsprong, sleutel.id())
            }
            Self::Zegel(oorsprong, hash) => write!(f, "zegel {oorsprong} {hash}"),
            Self::Volledig(oorsprong) => write!(f, "volledig {oorsprong}"),
        }
    }
}

impl fmt::Display for Beleid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.regels.iter().try_for_each(|regel| writeln!(f, "{regel}"))
    }
}
