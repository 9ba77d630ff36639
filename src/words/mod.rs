//! Rung 0: the words everything else is written in.
#![warn(
    clippy::allow_attributes,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::wildcard_enum_match_arm
)]

pub mod bevinding;
pub mod hash;
pub mod json;
pub mod moment;
pub mod nederlands;
pub mod tekst;
pub mod vorm;
