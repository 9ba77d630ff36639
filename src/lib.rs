//! Waarmerk makes, seals and proves the documents of the Dutch *Wet tijdelijk huisverbod* (Wth).
//!
//! The folders are rungs; a module uses its own rung and lower ones, never higher:
//!
//! | rung | folder | what it holds |
//! |---|---|---|
//! | 0 | [`words`] | hashes, moments, strict text and JSON, findings |
//! | 1 | [`law`] | the Wth: regime, zaak and its rules, besluit, uitreiking, the fold of a dossier |
//! | 2 | [`evidence`] | sealed documents, signed events, the Merkle log, the bundle and its verdict |
//! | 3 | `doors` | rendering, store, vault, signer, clock, dice, configuration |
//! | 4 | `desk` | the acts: authorise, record, decide, hand over, look up |
//! | 5 | `web`, `cli` | the two faces |
//!
//! Rungs 0-2 are pure: no clock, no chance, no disk, no network, no environment. Rungs 3-5 stand behind the feature
//! `service`. Data walks one way: `Gegevens → Zaak → Besluit → Document → Sealed → Event → Bundle → Verdict`; each step
//! needs the value before it, and only the checking function can make that value.

pub mod evidence;
pub mod law;
pub mod words;

#[cfg(feature = "service")]
pub mod cli;
#[cfg(feature = "service")]
pub mod desk;
#[cfg(feature = "service")]
pub mod doors;
#[cfg(feature = "service")]
pub mod web;
