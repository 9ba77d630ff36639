//! Rung 1: the law. What may be decided, by whom, from when until when, what was made known, and what follows.
//! Everything that a statute may change is data in `templates/regime`, chosen by the date of imposing.
#![warn(
    clippy::allow_attributes,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::wildcard_enum_match_arm
)]

mod beslissen;
pub mod besluit;
pub mod dossier;
pub mod geheim;
pub mod gemeente;
pub mod intrekking;
pub mod mandaat;
pub mod melding;
mod opstellen;
pub mod regels;
pub mod regime;
pub mod termijnenwet;
pub mod uitreiking;
mod velden;
pub mod verlenging;
pub mod wijziging;
pub mod zaak;
