//! The one test binary. Each module is one kind of proof; what needs rungs 3-5 stands behind the feature `service`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

mod gemeente;
mod house;
mod inventaris;
mod malleable;
mod mandaat;
mod melden;
mod opleggen;
mod plichten;
mod regels;
mod termijnen;
mod tijdlijn;
mod uitreiken;
mod vectors;
mod vervolg;
mod zegel;

#[cfg(feature = "service")]
mod bundels;
#[cfg(feature = "service")]
mod crash;
#[cfg(feature = "service")]
mod http;
#[cfg(feature = "service")]
mod model;
#[cfg(feature = "service")]
mod opslag;
#[cfg(feature = "service")]
mod scripts;
#[cfg(feature = "service")]
mod stukken;
#[cfg(feature = "service")]
mod stukken_alle;
#[cfg(feature = "service")]
mod stukken_besluiten;
#[cfg(feature = "service")]
mod stukken_brieven;
#[cfg(feature = "service")]
mod stukken_lijsten;
