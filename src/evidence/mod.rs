//! Rung 2: the evidence. Sealed documents, signed events, the Merkle log, the bundle and its verdict. Pure: keys and
//! chance come in as values.

pub mod bundle;
pub mod document;
pub mod log;
pub mod seal;
