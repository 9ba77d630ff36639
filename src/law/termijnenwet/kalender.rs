//! The days that are no working day: Saturday, Sunday, the algemeen erkende feestdagen of art. 3 ATW and the days that a
//! koninklijk besluit made equal to them. The days are data in `templates/regime/termijnenwet.toml`, from 2009 on, the
//! first year of the Wth.

use crate::law::regime::ingebouwd;
use crate::words::moment::Datum;
use jiff::civil::Weekday;
use serde::Deserialize;
use std::num::Saturating;
use std::sync::LazyLock;

/// The Algemene termijnenwet as data.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Termijnenwet {
    /// Days from which a term must hold working days (art. 2).
    pub(super) vanaf_dagen: i32,
    /// How many of them it must hold (art. 2).
    pub(super) minstens_werkdagen: usize,
    feestdag: Vec<Feestdag>,
    gelijkgesteld: Vec<Gelijkgesteld>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feestdag {
    naam: String,
    wanneer: Wanneer,
    /// First year.
    van: i16,
    /// Last year; none while it holds.
    tot: Option<i16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
enum Wanneer {
    Vast {
        maand: i8,
        dag: i8,
        /// Days that it moves when it falls on a Sunday.
        #[serde(default)]
        op_zondag: i32,
    },
    /// Days after Easter Sunday.
    NaPasen(i32),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gelijkgesteld {
    besluit: String,
    dagen: Vec<Datum>,
}

pub(super) static WET: LazyLock<Termijnenwet> =
    LazyLock::new(|| ingebouwd(include_str!("../../../templates/regime/termijnenwet.toml")));

impl Feestdag {
    fn is(&self, dag: Datum) -> bool {
        let jaar = dag.dag().year();
        self.van <= jaar && self.tot.is_none_or(|tot| jaar <= tot) && self.wanneer.in_jaar(jaar) == Some(dag)
    }
}

impl Wanneer {
    fn in_jaar(&self, jaar: i16) -> Option<Datum> {
        match self {
            Self::Vast { maand, dag, op_zondag } => {
                let dag = Datum::van(jaar, *maand, *dag)?;
                let zondag = dag.dag().weekday() == Weekday::Sunday;
                if zondag { dag.plus_dagen(*op_zondag) } else { Some(dag) }
            }
            Self::NaPasen(dagen) => pasen(jaar)?.plus_dagen(*dagen),
        }
    }
}

/// The name of the feestdag on this day, or the title of the koninklijk besluit that made the day equal to one.
#[must_use]
pub fn feestdag(dag: Datum) -> Option<&'static str> {
    let gewoon = WET.feestdag.iter().find(|feestdag| feestdag.is(dag)).map(|feestdag| feestdag.naam.as_str());
    let gelijk = || WET.gelijkgesteld.iter().find(|besluit| besluit.dagen.contains(&dag));
    gewoon.or_else(|| gelijk().map(|gelijk| gelijk.besluit.as_str()))
}

/// Whether this day is no Saturday, no Sunday and no algemeen erkende feestdag (art. 1 and 3 ATW).
#[must_use]
pub fn is_werkdag(dag: Datum) -> bool {
    let weekend = matches!(dag.dag().weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && feestdag(dag).is_none()
}

/// Easter Sunday of this year in the Gregorian calendar (the "anonymous" computus of 1876, letters as there).
fn pasen(jaar: i16) -> Option<Datum> {
    let jaar = i32::from(jaar);
    let [a, b, c] = [jaar % 19, jaar / 100, jaar % 100].map(Saturating);
    let [d, e, i, k] = [b.0 / 4, b.0 % 4, c.0 / 4, c.0 % 4].map(Saturating);
    let f = Saturating((b + Saturating(8)).0 / 25);
    let g = Saturating((b - f + Saturating(1)).0 / 3);
    let h = Saturating((Saturating(19) * a + b - d - g + Saturating(15)).0 % 30);
    let l = Saturating((Saturating(32) + Saturating(2) * (e + i) - h - k).0 % 7);
    let m = Saturating((a + Saturating(11) * h + Saturating(22) * l).0 / 451);
    let som = (h + l - Saturating(7) * m + Saturating(114)).0;
    let (maand, dag) = (som / 31, Saturating(som % 31) + Saturating(1));
    Datum::van(i16::try_from(jaar).ok()?, i8::try_from(maand).ok()?, i8::try_from(dag.0).ok()?)
}
