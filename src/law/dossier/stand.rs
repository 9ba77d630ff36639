//! How a besluit stands at a moment, as far as the acts that follow must know it.

use crate::law::besluit::beslissing::BesluitSoort;
use crate::words::moment::Moment;

/// Whether a besluit still runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It has not ended, made known or not.
    Loopt,
    /// Its term is over.
    Geeindigd,
    /// It was withdrawn.
    Ingetrokken,
    /// A court suspended it.
    Geschorst,
    /// A court annulled it, and its effects did not stay.
    Vernietigd,
}

/// The last besluit of the huisverbod: the oplegging, or the last verlenging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaatsteBesluit {
    /// Its number.
    pub nummer: String,
    /// Until when, exclusive, as changed.
    pub einde: Moment,
    /// How it stands.
    pub stand: Stand,
    /// For whom its contact ban holds ("p2"), as changed.
    pub contactverbod: Vec<String>,
}

/// A besluit of the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesluitKort {
    /// Its number.
    pub nummer: String,
    /// Its kind.
    pub soort: BesluitSoort,
    /// When it was decided.
    pub genomen: Moment,
    /// Until when, exclusive, for an oplegging or verlenging, as changed.
    pub einde: Option<Moment>,
    /// How it stands.
    pub stand: Stand,
    /// Whether it was decided without valid power and not yet confirmed.
    pub zonder_bevoegdheid: bool,
}
