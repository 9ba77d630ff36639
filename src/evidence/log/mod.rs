//! The log: signed events, their salted leaves in one RFC 6962 Merkle tree, and its checkpoints in the formats of C2SP.

pub mod checkpoint;
pub mod event;
pub mod fields;
pub mod leaf;
pub mod merkle;
pub mod note;
