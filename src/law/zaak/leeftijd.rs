//! Ages, as far as a day of birth is known.

use super::gegevens::{Bereikbaarheid, Geboorte, Huisgenoot, Relatie};
use crate::words::moment::Datum;

impl Geboorte {
    /// The first and the last day on which somebody can have been born; none when nothing is known.
    #[must_use]
    pub fn grenzen(self) -> Option<(Datum, Datum)> {
        match self {
            Self::Dag(dag) => Some((dag, dag)),
            Self::Deel(deel) => {
                let (van, tot) = deel.maand.map_or((1, 12), |maand| (maand, maand));
                let (jaar, volgende) = match tot {
                    12 => (deel.jaar.saturating_add(1), 1),
                    maand => (deel.jaar, maand.saturating_add(1)),
                };
                let eerste = Datum::lees(&format!("{:04}-{van:02}-01", deel.jaar))?;
                let laatste = Datum::lees(&format!("{jaar:04}-{volgende:02}-01"))?.plus_dagen(-1)?;
                Some((eerste, laatste))
            }
            Self::Onbekend(_) => None,
        }
    }
}

impl Huisgenoot {
    /// Whether this person is, or may be, younger than this many years on that day; who is a child of unknown age counts
    /// as one.
    #[must_use]
    pub fn is_kind(&self, jaren: i16, dag: Datum) -> bool {
        match self.geboorte_datum.grenzen() {
            Some((_, laatste)) => laatste.jaren_op(dag) < jaren,
            None => matches!(self.relatie, Relatie::Kind | Relatie::Stiefkind | Relatie::Kleinkind),
        }
    }
}

impl Bereikbaarheid {
    /// Whether it tells where or how he can be reached (art. 2 lid 6).
    #[must_use]
    pub fn bekend(&self) -> bool {
        self.telefoon.is_some() || self.email.is_some() || self.verblijf != "onbekend"
    }
}
