//! `sleutels.txt`: the public keys that made the bundle. Shown, never trusted: it follows from the verified parts, and
//! trust comes from the policy alone.
//!
//! One `log VKEY`, then `event KEYID PUBKEY` per key in order of id, then `zegel SHA256` per certificate in order.

use super::policy::lees_sleutel;
use crate::evidence::log::event::sleutel_id;
use crate::evidence::log::note::VKey;
use crate::words::hash::Hash256;
use data_encoding::HEXLOWER;
use ed25519_dalek::VerifyingKey;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The keys behind a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sleutels {
    /// The key of the log.
    pub log: VKey,
    /// The keys of the events by name.
    pub events: BTreeMap<Hash256, VerifyingKey>,
    /// The certificates of the sealed documents that are in the bundle.
    pub zegels: BTreeSet<Hash256>,
}

impl Sleutels {
    /// Reads the one spelling.
    #[must_use]
    pub fn lees(bytes: &[u8]) -> Option<Self> {
        let tekst = std::str::from_utf8(bytes).ok()?;
        let mut regels = tekst.lines();
        let log = VKey::parse(regels.next()?.strip_prefix("log ")?).ok()?;
        let mut sleutels = Self { log, events: BTreeMap::new(), zegels: BTreeSet::new() };
        for regel in regels {
            if let Some((id, sleutel)) = regel.strip_prefix("event ").and_then(|rest| rest.split_once(' ')) {
                let sleutel = lees_sleutel(id, sleutel)?;
                sleutels.events.insert(sleutel_id(&sleutel), sleutel);
            } else {
                sleutels.zegels.insert(Hash256::from_hex(regel.strip_prefix("zegel ")?)?);
            }
        }
        (sleutels.to_string() == tekst).then_some(sleutels)
    }
}

impl fmt::Display for Sleutels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "log {}", self.log)?;
        for (id, sleutel) in &self.events {
            writeln!(f, "event {id} {}", HEXLOWER.encode(sleutel.as_bytes()))?;
        }
        self.zegels.iter().try_for_each(|zegel| writeln!(f, "zegel {zegel}"))
    }
}
