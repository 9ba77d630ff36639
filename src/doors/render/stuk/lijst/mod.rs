//! The lists: what the facts are, what to print, what the dossier holds, and which huisverboden run. They decide nothing;
//! the dossier counts.

pub mod feitenblad;
pub mod inventaris;
pub mod lopende;
pub mod printlijst;
