//! Rung 3: the doors. Everything from outside comes in through a named one: the clock, chance, keys, the store, the
//! configuration, the typesetter. Nothing below this rung touches the world.

pub mod clock;
pub mod config;
pub mod dice;
pub mod keyring;
pub mod render;
pub mod signer;
pub mod store;
pub mod vault;
