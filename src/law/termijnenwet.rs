//! Terms under the Algemene termijnenwet (ATW): the beroepstermijn and the three days for the hearing of the judge.
//!
//! It does not hold for the days of the huisverbod itself (art. 13 Wth), nor for terms in hours such as the 24 hours of
//! art. 2.6 and 5.1 Wth (art. 4 ATW): those run on through weekends and are counted by [`crate::words::moment`]. Each
//! function is None only at the end of the calendar.

mod kalender;

pub use self::kalender::{feestdag, is_werkdag};

use self::kalender::WET;
use crate::law::regime::Regime;
use crate::words::moment::{Datum, Moment};

/// The last day of a term that would end on this day: a term that ends on a Saturday, Sunday or feestdag runs on to the
/// next working day (art. 1 lid 1 ATW). Not for terms that are counted back (art. 1 lid 2).
#[must_use]
pub fn einde_termijn(laatste: Datum) -> Option<Datum> {
    werkdagen_vanaf(laatste).next()
}

/// The last day of a term from `eerste` to `laatste`, both included, so that it holds two working days when it is three
/// days or longer (art. 2 ATW). A shorter term stays as it is.
#[must_use]
pub fn met_twee_werkdagen(eerste: Datum, laatste: Datum) -> Option<Datum> {
    if eerste.dagen_tot(laatste).saturating_add(1) < WET.vanaf_dagen {
        return Some(laatste);
    }
    let genoeg = werkdagen_vanaf(eerste).nth(WET.minstens_werkdagen.saturating_sub(1))?;
    Some(genoeg.max(laatste))
}

/// The last day to file a beroep against a besluit that was made known on this day: the weeks begin the day after
/// (art. 6:7 and 6:8 Awb; art. 1 ATW).
#[must_use]
pub fn beroep_tot_en_met(bekendmaking: Datum, regime: &Regime) -> Option<Datum> {
    let dagen = i32::try_from(regime.beroep_weken.checked_mul(7)?).ok()?;
    einde_termijn(bekendmaking.plus_dagen(dagen)?)
}

/// The day on which a request to the judge counts as received: on a day or at an hour that the griffie is closed, the
/// next working day (RBUTR:2009:BJ6231).
#[must_use]
pub fn verzoek_ontvangen(verzoek: Moment, regime: &Regime) -> Option<Datum> {
    let dag = verzoek.datum();
    if is_werkdag(dag) && verzoek.klok().hour() < regime.griffie_sluit_uur {
        return Some(dag);
    }
    werkdagen_vanaf(dag.plus_dagen(1)?).next()
}

/// The last day on which the judge hears who asked for a voorlopige voorziening: the days of the regime from the day
/// after the request was received (art. 6 Wth; art. 1 and 2 ATW).
#[must_use]
pub fn zitting_uiterlijk(verzoek: Moment, regime: &Regime) -> Option<Datum> {
    let ontvangen = verzoek_ontvangen(verzoek, regime)?;
    let laatste = ontvangen.plus_dagen(i32::try_from(regime.zitting_dagen).ok()?)?;
    einde_termijn(met_twee_werkdagen(ontvangen.plus_dagen(1)?, laatste)?)
}

/// The last working day that is over before this moment: always an earlier day than that of the moment, also when the
/// moment is its last minute. It tells until when the office hours last before a huisverbod ends; no statute counts so.
#[must_use]
pub fn laatste_werkdag_voor(moment: Moment) -> Option<Datum> {
    let dag = moment.datum();
    (1..).map_while(|dagen: i32| dag.plus_dagen(dagen.checked_neg()?)).find(|dag| is_werkdag(*dag))
}

/// The working days from this day on, itself included.
fn werkdagen_vanaf(dag: Datum) -> impl Iterator<Item = Datum> {
    (0..).map_while(move |dagen| dag.plus_dagen(dagen)).filter(|dag| is_werkdag(*dag))
}
