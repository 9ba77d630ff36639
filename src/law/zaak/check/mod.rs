//! The zaak held against the law: every rule is one function in one table, with its article, its moment and its one
//! effect. All rules run and all findings come back at once. A [`Zaak`], a `Bevoegdheid` and a `Termijn` exist only as
//! the outcome, so no besluit can be made of data that were not checked.

pub mod a_persoon;
mod b_bevoegdheid;
mod c_inhoud;
mod opstellen;
mod regels;

pub use self::c_inhoud::r31_melding;
pub use self::regels::REGELS;

use super::Zaak;
use super::gegevens::{Gegevens, Huisgenoot};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::regime::{Bijlage, Regime, bijlage};
use crate::words::bevinding::Bevinding;
use crate::words::moment::{Datum, Moment};

/// How far a start may lie after the moment of recording, in seconds, where no configuration says otherwise.
pub const AANLOOP: i64 = 7200;

/// What the rules need to know beside the zaak.
#[derive(Clone, Debug)]
pub struct Toetskader<'a> {
    /// The gemeente whose burgemeester decides.
    pub gemeente: &'a Gemeente,
    /// The moment of recording.
    pub nu: Moment,
    /// Running and earlier huisverboden for the same person and home (R40).
    pub lopend: Vec<Lopend>,
    /// Seconds that the start may lie after `nu` (R32); [`AANLOOP`] unless configured.
    pub aanloop: i64,
}

/// Another huisverbod for the same person and home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lopend {
    /// Its kenmerk.
    pub kenmerk: String,
    /// Its end.
    pub einde: Moment,
    /// Whether it runs now.
    pub loopt: bool,
}

/// When a rule is held against the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanneer {
    /// When a huisverbod is imposed.
    Opleggen,
    /// While it runs.
    Lopend,
    /// When an uitreiking is recorded.
    Uitreiken,
}

/// What a broken rule does; a rule has one effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The act is refused.
    Weigert,
    /// The act goes on; the finding is shown and kept.
    Waarschuwt,
    /// Something must still be done; it refuses nothing.
    OpenPlicht,
}

/// How a rule is held against the data.
#[derive(Clone, Copy, Debug)]
pub enum Toets {
    /// The shape of the zaak already refuses what breaks it (see `law::zaak::invoer`).
    Vorm,
    /// A function that gives what it found.
    Functie(fn(&Proef<'_>) -> Vec<Gevonden>),
}

/// One rule of the law.
#[derive(Clone, Copy, Debug)]
pub struct Regel {
    /// Its number in the list of rules ("R01"), or of the addition ("N8").
    pub nummer: &'static str,
    /// The article it rests on.
    pub artikel: &'static str,
    /// When it is held against the data.
    pub moment: Wanneer,
    /// What happens when it is broken.
    pub effect: Effect,
    /// What it asks, in Dutch.
    pub tekst: &'static str,
    /// How.
    pub toets: Toets,
    /// Whether the burgemeester may set it aside, with a reason that the document prints.
    pub afwijkbaar: bool,
}

/// What a rule found, without its number: that stands in the table alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gevonden {
    /// RFC 6901 pointer to the field.
    pub veld: String,
    /// Stable word for programs.
    pub code: &'static str,
    /// What is wrong, in Dutch, values filled in.
    pub melding: String,
}

impl Gevonden {
    pub(in crate::law) fn nieuw(veld: impl Into<String>, code: &'static str, melding: impl Into<String>) -> Self {
        Self { veld: veld.into(), code, melding: melding.into() }
    }
}

/// What a rule sees.
#[derive(Clone, Debug)]
pub struct Proef<'a> {
    gegevens: &'a Gegevens,
    kader: &'a Toetskader<'a>,
    regime: &'static Regime,
    bijlage: &'static Bijlage,
    termijn: Option<Termijn>,
}

impl<'a> Proef<'a> {
    fn nieuw(gegevens: &'a Gegevens, kader: &'a Toetskader<'a>) -> Self {
        let dag = oplegdag(gegevens);
        let regime = Regime::voor(dag);
        let termijn = Termijn::van_oplegging(gegevens.besluit.ingang_tijdstip, regime);
        Self { gegevens, kader, regime, bijlage: bijlage(dag), termijn }
    }

    /// The day of imposing, in Amsterdam.
    fn dag(&self) -> Datum {
        oplegdag(self.gegevens)
    }

    /// The huisgenoten with their place in the list.
    fn huisgenoten(&self) -> impl Iterator<Item = (usize, &'a Huisgenoot)> {
        self.gegevens.huisgenoten.iter().enumerate()
    }

    fn afgeweken(&self, regel: &str) -> bool {
        self.gegevens.afwijking.as_ref().is_some_and(|afwijking| afwijking.regels.iter().any(|r| r == regel))
    }
}

/// The day on which it was imposed: of the start, or of the spoken aanzegging before it.
fn oplegdag(gegevens: &Gegevens) -> Datum {
    let ingang = gegevens.besluit.ingang_tijdstip;
    let aanzegging = gegevens.besluit.aanzegging.as_ref().map_or(ingang, |aanzegging| aanzegging.tijdstip);
    ingang.min(aanzegging).datum()
}

/// A zaak that kept to all rules, with the power and the term that follow from it.
#[derive(Clone, Debug)]
pub struct Getoetst {
    zaak: Zaak,
    bevoegdheid: Bevoegdheid,
    termijn: Termijn,
    terzijde: Vec<Bevinding>,
    waarschuwingen: Vec<Bevinding>,
    plichten: Vec<Bevinding>,
}

impl Getoetst {
    /// The zaak.
    #[must_use]
    pub fn zaak(&self) -> &Zaak {
        &self.zaak
    }

    /// By what power the besluit is taken.
    #[must_use]
    pub fn bevoegdheid(&self) -> &Bevoegdheid {
        &self.bevoegdheid
    }

    /// From when until when it holds.
    #[must_use]
    pub fn termijn(&self) -> &Termijn {
        &self.termijn
    }

    /// What would have refused the act, had the burgemeester not set the rule aside; the document prints the reason.
    #[must_use]
    pub fn terzijde(&self) -> &[Bevinding] {
        &self.terzijde
    }

    /// What does not refuse the act, but was found; what was set aside stands first.
    #[must_use]
    pub fn waarschuwingen(&self) -> &[Bevinding] {
        &self.waarschuwingen
    }

    /// What must still be done.
    #[must_use]
    pub fn plichten(&self) -> &[Bevinding] {
        &self.plichten
    }
}

/// Holds the data against all rules for an oplegging.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(gegevens: Gegevens, kader: &Toetskader<'_>) -> Result<Getoetst, Vec<Bevinding>> {
    let proef = Proef::nieuw(&gegevens, kader);
    let (mut fouten, mut terzijde, mut waarschuwingen, mut plichten) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for regel in REGELS.iter().filter(|regel| regel.moment == Wanneer::Opleggen) {
        let lijst = match regel.effect {
            Effect::Weigert if regel.afwijkbaar && proef.afgeweken(regel.nummer) => &mut terzijde,
            Effect::Weigert => &mut fouten,
            Effect::Waarschuwt => &mut waarschuwingen,
            Effect::OpenPlicht => &mut plichten,
        };
        if let Toets::Functie(functie) = regel.toets {
            let gevonden = functie(&proef).into_iter();
            lijst.extend(gevonden.map(|g| Bevinding::regel(g.veld, regel.nummer, g.code, g.melding)));
        }
    }
    let r20 = proef.afgeweken("R20");
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Opleggen, &gegevens.besluit, kader.gemeente, proef.regime, r20);
    let (bevoegdheid, termijn) = match (bevoegdheid, proef.termijn) {
        (Ok(bevoegdheid), Some(termijn)) if fouten.is_empty() => (bevoegdheid, termijn),
        (Err(_), _) if fouten.is_empty() => return Err(terzijde),
        _ => return Err(fouten),
    };
    waarschuwingen.splice(..0, terzijde.iter().cloned());
    Ok(Getoetst { zaak: Zaak { gegevens }, bevoegdheid, termijn, terzijde, waarschuwingen, plichten })
}
