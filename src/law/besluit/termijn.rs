//! The term of a huisverbod. Of an oplegging: the same clock time, as many calendar days later as the regime of the day of
//! imposing says (Wth art. 2 lid 1 and art. 13; ABRvS 2018:862), computed once, never typed. Of a verlenging: from the end
//! of the besluit before it to a chosen end, at most the limit of art. 9 lid 1.

use crate::law::regime::Regime;
use crate::words::moment::{Moment, Wisseling};
use thiserror::Error;

/// From when until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Termijn {
    ingang: Moment,
    einde: Moment,
    wisseling: Wisseling,
    uiterste_verlenging: Moment,
    regime: &'static Regime,
}

/// Why there is no such term.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TermijnFout {
    /// The besluit before it ended at or before the start of the oplegging, or the end is not after `begin`.
    #[error("het einde ligt niet na het begin, {begin}")]
    Volgorde {
        /// Start of the verlenging.
        begin: Moment,
    },
    /// The end lies after the limit (R51).
    #[error("het einde ligt na het uiterste einde, {limiet}")]
    NaLimiet {
        /// The latest end that is allowed.
        limiet: Moment,
    },
    /// No calendar has the limit.
    #[error("het uiterste einde is niet te berekenen")]
    Kalender,
}

impl Termijn {
    /// The term of an oplegging that starts at this moment. None only at the end of the calendar.
    #[must_use]
    pub fn van_oplegging(ingang: Moment, regime: &'static Regime) -> Option<Self> {
        let (einde, wisseling) = ingang.plus_dagen(regime.oplegging_dagen)?;
        let uiterste_verlenging = limiet(ingang, regime)?;
        Some(Self { ingang, einde, wisseling, uiterste_verlenging, regime })
    }

    /// The term of a verlenging (art. 9 lid 1): of a huisverbod that started at `oplegging`, from `begin`, the end of the
    /// besluit before it, to the chosen `einde`.
    ///
    /// # Errors
    /// A [`TermijnFout`] with the moment that stands in the way.
    pub fn van_verlenging(
        oplegging: Moment,
        begin: Moment,
        einde: Moment,
        regime: &'static Regime,
    ) -> Result<Self, TermijnFout> {
        let uiterste_verlenging = limiet(oplegging, regime).ok_or(TermijnFout::Kalender)?;
        if begin <= oplegging || einde <= begin {
            return Err(TermijnFout::Volgorde { begin });
        }
        if einde > uiterste_verlenging {
            return Err(TermijnFout::NaLimiet { limiet: uiterste_verlenging });
        }
        let wisseling = op_de_dag_van(oplegging, einde).filter(|(dan, _)| *dan == einde);
        let wisseling = wisseling.map_or(Wisseling::Geen, |(_, wisseling)| wisseling);
        Ok(Self { ingang: begin, einde, wisseling, uiterste_verlenging, regime })
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

/// The latest end of a huisverbod that started at `oplegging`: the same clock time, the calendar days of the regime later;
/// no hours, so that a clock change neither shortens nor lengthens it (R51; RBROT:2009:BK3056). None only at the end of
/// the calendar.
#[must_use]
pub fn limiet(oplegging: Moment, regime: &Regime) -> Option<Moment> {
    oplegging.plus_dagen(regime.totaal_dagen).map(|(limiet, _)| limiet)
}

/// Whether an end has the clock time of the start, or is what the clock change made of it. If not, a verlenging gives a
/// reason.
#[must_use]
pub fn zelfde_kloktijd(oplegging: Moment, einde: Moment) -> bool {
    oplegging.klok().time() == einde.klok().time()
        || op_de_dag_van(oplegging, einde).is_some_and(|(dan, _)| dan == einde)
}

/// Whole calendar days of a verlenging, for its text. Two ends that both have the clock time of the start are whole days
/// apart, also when the clock skipped that time on one of them. Zero when the end is not after the beginning.
#[must_use]
pub fn dagen(oplegging: Moment, begin: Moment, einde: Moment) -> u32 {
    let heel = (zelfde_kloktijd(oplegging, begin) && zelfde_kloktijd(oplegging, einde))
        || begin.klok().time() <= einde.klok().time();
    let verschil = begin.datum().dagen_tot(einde.datum());
    u32::try_from(verschil.saturating_sub(i32::from(!heel))).unwrap_or(0)
}

/// The clock time of the start on the day of another moment, as a term would end then.
fn op_de_dag_van(oplegging: Moment, dag: Moment) -> Option<(Moment, Wisseling)> {
    let dagen = oplegging.datum().dagen_tot(dag.datum());
    oplegging.plus_dagen(u32::try_from(dagen).ok()?)
}
