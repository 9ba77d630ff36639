//! What must still be done while a huisverbod runs, and how long that can wait (decision 15: a duty refuses nothing).
//!
//! A duty appears when its trigger is recorded and disappears when the fact that fulfils it is recorded, or when it has
//! lost its sense, as each rule says. The terms that are no duty stand in [`termijnen`]. The two rules about keeping the
//! dossier stand here as well, since they too depend on nothing but recorded facts.

mod bekendmaking;
mod geldend;
mod mededelingen;
mod open;
mod raadsman;
mod sleutels;
mod termijnen;
mod verlenging;
mod vernietigen;
mod zicht;

pub use self::open::{Open, Plicht};
pub use self::termijnen::{Grens, TermijnRegel, termijnen};
pub use self::vernietigen::{DOELEN, r79, r80, vernietigen_vanaf};
pub use self::zicht::Zicht;

use self::Functie::{Inzien, Plichten, Vernietigen};
use super::feiten::Feit;
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::words::moment::{Datum, Moment};

/// What a rule is called with.
#[derive(Clone, Copy)]
pub enum Functie {
    /// The open duties at a moment.
    Plichten(fn(&Zicht<'_>) -> Vec<Open>),
    /// Whether a dossier may be destroyed on a day.
    Vernietigen(fn(&[Feit], Datum) -> Vec<Gevonden>),
    /// Whether somebody may look into it for a purpose.
    Inzien(fn(&str) -> Vec<Gevonden>),
}

/// One rule of this table.
pub type Regel = crate::law::regels::Regel<Functie>;

/// The rules.
pub static REGELS: &[Regel] = &[
    plicht("R24", "Wth 3.2", "De hulpofficier meldt het huisverbod aan de burgemeester.", mededelingen::r24),
    plicht("R33", "Wth 2.7", "Een mondeling huisverbod komt spoedig op schrift.", bekendmaking::r33),
    plicht("R33b", "Wth 2.7", "Wat mondeling is aangezegd, wordt daarna op schrift uitgereikt.", bekendmaking::r33b),
    plicht("R38", "Wth 2.6", "De uithuisgeplaatste geeft door waar of hoe hij bereikbaar is.", raadsman::r38),
    plicht("R39", "Wth 5.1", "Wie een raadsman wil, spreekt die op tijd.", raadsman::r39),
    plicht("R54", "Awb 4:8, 4:9, 4:11", "Voor een verlenging worden beide kanten gehoord.", verlenging::r54),
    plicht("R55", "Wth 9.1; Awb 3:40-3:41", "Een verlenging is op tijd vóór het einde uitgereikt.", bekendmaking::r55),
    plicht("R55b", "Awb 3:40-3:41", "Elk besluit wordt uitgereikt of toegezonden.", bekendmaking::r55b),
    plicht("R63", "Wth 2.8; Awb 3:43", "Vóór de intrekking werkt, is iedereen geïnformeerd.", mededelingen::r63),
    plicht("R64b", "Wth 8", "Na een uitspraak horen huisgenoten en politie dat meteen.", mededelingen::r64b),
    plicht("R75", "Wth 2.8", "Elke meerderjarige huisgenoot kent de inhoud en de gevolgen.", mededelingen::r75),
    plicht("R76", "Wth 2.8", "De instantie weet het, en bij kindermishandeling Veilig Thuis.", mededelingen::r76),
    plicht("R76b", "praktijk", "Politie en meldkamer kennen de lopende huisverboden.", mededelingen::r76b),
    plicht("R77", "Wth 4.2", "Wie sleutels afgeeft, krijgt een ontvangstbewijs.", sleutels::r77),
    plicht("N15", "Wth 5.1", "Wie later zegt of hij een raadsman wil, wordt dat opnieuw gevraagd.", raadsman::n15),
    plicht("N18", "praktijk", "Advies en besluit over een verlenging zijn er op tijd.", verlenging::n18),
    plicht("N19", "Wth 5.1", "De Raad voor Rechtsbijstand hoort dat een raadsman gewenst is.", raadsman::n19),
    plicht("N22", "Wth 4.2", "Na het einde gaan de sleutels terug.", sleutels::n22),
    weigert("R79", "Wth 10.1", Wanneer::Vernietigen, vernietigen::R79, Vernietigen(r79)),
    weigert("R80", "Wth 10.2; AVG 5", Wanneer::Inzien, vernietigen::R80, Inzien(r80)),
];

const fn plicht(
    nummer: &'static str,
    artikel: &'static str,
    tekst: &'static str,
    functie: fn(&Zicht<'_>) -> Vec<Open>,
) -> Regel {
    Regel::nieuw(nummer, artikel, Wanneer::Lopend, Effect::OpenPlicht, tekst, Toets::Functie(Plichten(functie)))
}

const fn weigert(
    nummer: &'static str,
    artikel: &'static str,
    moment: Wanneer,
    tekst: &'static str,
    functie: Functie,
) -> Regel {
    Regel::nieuw(nummer, artikel, moment, Effect::Weigert, tekst, Toets::Functie(functie))
}

/// The duties that are open at this moment, by what was recorded by then: first those with a last moment, the earliest
/// first, then the others, the oldest first. None without a huisverbod.
#[must_use]
pub fn plichten(feiten: &[Feit], nu: Moment) -> Vec<Plicht> {
    let Some(zicht) = Zicht::op(feiten, nu) else { return Vec::new() };
    let mut alle = Vec::new();
    for regel in REGELS {
        if let Toets::Functie(Plichten(functie)) = regel.toets {
            alle.extend(functie(&zicht).into_iter().map(|open| open.van(regel, nu)));
        }
    }
    alle.sort_by_key(|plicht| (plicht.uiterlijk.is_none(), plicht.uiterlijk, plicht.sinds));
    alle
}
