//! The one test binary. Each module is one kind of proof; what needs rungs 3-5 stands behind the feature `service`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

mod house;
mod malleable;
mod opleggen;
mod tijdlijn;
mod uitreiken;
mod vectors;
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
