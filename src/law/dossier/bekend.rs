//! Made known or not (Awb 3:40, 3:41; decision 12). The spoken aanzegging and nederlegging count for an oplegging only (art.
//! 2 lid 7, which art. 9 lid 1 does not apply to a verlenging); handing over the besluit itself in person or to the
//! gemachtigde, or sending it, counts for every besluit. A folder, a telephone call or an announcement is none.

use super::staat::{Staat, Termijn};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::uitreiking::{IdentiteitWijze, OntvangerSoort, Uitkomst, Uitreiking, Wijze};
use crate::words::moment::Moment;

/// Whether a besluit was made known at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bekendmaking {
    /// It was.
    Bekend {
        /// When first.
        eerste: Moment,
        /// Whether it surely reached him, or who may receive it for him.
        zeker: bool,
    },
    /// It was sent on that day, nobody knows at which minute.
    OpDezeDag(Moment),
    /// He refused to receive it.
    Geweigerd(Moment),
    /// Only later.
    Later(Moment),
    /// Not at all.
    Niet,
}

/// Of the besluit with this number and kind, spoken at that moment if it was.
pub(super) fn van(
    staat: &Staat,
    nummer: &str,
    soort: BesluitSoort,
    aangezegd: Option<Moment>,
    op: Moment,
) -> Bekendmaking {
    let over = || staat.uitreikingen().filter(|handeling| handeling.besluitnummer == nummer);
    let bekend: Vec<&Uitreiking> = over().filter(|handeling| maakt_bekend(handeling, soort)).collect();
    let momenten = || bekend.iter().map(|handeling| zeker_vanaf(handeling)).chain(aangezegd);
    let gedaan = |handeling: &&&Uitreiking| zeker_vanaf(handeling) <= op;
    let vandaag = bekend.iter().find(|handeling| handeling.tijd_onbekend && handeling.tijdstip.datum() == op.datum());
    let geweigerd = over().find(|handeling| handeling.tijdstip <= op && ontvangst_geweigerd(handeling));
    if let Some(eerste) = momenten().filter(|moment| *moment <= op).min() {
        let gezegd = aangezegd.is_some_and(|gezegd| gezegd <= op);
        let zeker = gezegd || bekend.iter().filter(gedaan).any(|handeling| zonder_voorbehoud(handeling));
        Bekendmaking::Bekend { eerste, zeker }
    } else if let Some(handeling) = vandaag {
        Bekendmaking::OpDezeDag(handeling.tijdstip)
    } else if let Some(handeling) = geweigerd {
        Bekendmaking::Geweigerd(handeling.tijdstip)
    } else {
        momenten().min().map_or(Bekendmaking::Niet, Bekendmaking::Later)
    }
}

/// From when it surely was made known: of which only the day is known, from the next day.
fn zeker_vanaf(handeling: &Uitreiking) -> Moment {
    let morgen = || handeling.tijdstip.datum().plus_dagen(1)?.om(0);
    if handeling.tijd_onbekend { morgen().unwrap_or(handeling.tijdstip) } else { handeling.tijdstip }
}

/// Whether the paper was made known by then.
pub(super) fn op_papier(staat: &Staat, termijn: &Termijn, op: Moment) -> bool {
    matches!(van(staat, &termijn.nummer, termijn.soort, None, op), Bekendmaking::Bekend { .. })
}

fn maakt_bekend(handeling: &Uitreiking, soort: BesluitSoort) -> bool {
    let uitgereikt = handeling.is_besluit() && handeling.uitkomst == Uitkomst::Uitgereikt;
    let ontvanger = match handeling.ontvanger {
        OntvangerSoort::Uithuisgeplaatste | OntvangerSoort::Gemachtigde => true,
        OntvangerSoort::Achterblijver | OntvangerSoort::Minderjarige | OntvangerSoort::Ander => false,
    };
    match handeling.wijze {
        Wijze::Toezending => uitgereikt,
        Wijze::Nederlegging => uitgereikt && soort == BesluitSoort::Oplegging,
        Wijze::InPersoon => uitgereikt && ontvanger,
    }
}

fn ontvangst_geweigerd(handeling: &Uitreiking) -> bool {
    let geweigerd = handeling.uitkomst == Uitkomst::OntvangstGeweigerd;
    geweigerd && handeling.is_besluit() && handeling.in_persoon()
}

/// Handing over to somebody whose identity was not established may have reached nobody; no case was found on handing over
/// to a gemachtigde. Both count, with a note.
fn zonder_voorbehoud(handeling: &Uitreiking) -> bool {
    let vast = handeling.identiteit != IdentiteitWijze::NietVastgesteld;
    handeling.wijze != Wijze::InPersoon || (handeling.in_persoon() && vast)
}
