//! The term of a huisverbod: the same clock time, as many calendar days later as the regime of the day of imposing says
//! (Wth art. 2 lid 1 and art. 13; ABRvS 2018:862). Computed once, never typed.

use crate::law::regime::Regime;
use crate::words::moment::{Moment, Wisseling};

/// From when until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Termijn {
    ingang: Moment,
    einde: Moment,
    wisseling: Wisseling,
    uiterste_verlenging: Moment,
    regime: &'static Regime,
}

impl Termijn {
    /// The term of an oplegging that starts at this moment. None only at the end of the calendar.
    #[must_use]
    pub fn van_oplegging(ingang: Moment, regime: &'static Regime) -> Option<Self> {
        let (einde, wisseling) = ingang.plus_dagen(regime.oplegging_dagen)?;
        let (uiterste_verlenging, _) = ingang.plus_dagen(regime.totaal_dagen)?;
        Some(Self { ingang, einde, wisseling, uiterste_verlenging, regime })
    }

    /// The start.
    #[must_use]
    pub fn ingang(&self) -> Moment {
        self.ingang
    }

    /// The end, exclusive.
    #[must_use]
    pub fn einde(&self) -> Moment {
        self.einde
    }

    /// What the clock change did to the end.
    #[must_use]
    pub fn wisseling(&self) -> Wisseling {
        self.wisseling
    }

    /// The latest end that a verlenging can have.
    #[must_use]
    pub fn uiterste_verlenging(&self) -> Moment {
        self.uiterste_verlenging
    }

    /// The law that it was counted by.
    #[must_use]
    pub fn regime(&self) -> &'static Regime {
        self.regime
    }
}
