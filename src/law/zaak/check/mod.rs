//! The zaak held against the law: every rule is one function in one table, with its article, its moment and its one
//! effect. All rules run and all findings come back at once. A [`Zaak`], a `Bevoegdheid` and a `Termijn` exist only as
//! the outcome, so no besluit can be made of data that were not checked.

pub mod a_persoon;
mod b_bevoegdheid;
mod c_inhoud;
mod f_geheim;
mod gehoord;
mod opstellen;
mod rechter;
mod regels;
mod vragen;
mod woorden;

pub use self::c_inhoud::r31_melding;
pub use self::regels::REGELS;
pub use self::vragen::{VRAGEN, Vraag};

use super::Zaak;
use super::gegevens::{Gegevens, Huisgenoot};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::regels::{Gevonden, Uitkomst, houd};
use crate::law::regime::{Bijlage, Regime, bijlage};
use crate::law::uitreiking::feit::SPELING_SECONDEN;
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
    /// The spoken aanzegging with which the dossier began; absent when it begins with this besluit (R33).
    pub aangezegd: Option<AangezegdKort>,
}

/// A spoken aanzegging that was recorded before the besluit came on paper (art. 2 lid 7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AangezegdKort {
    /// When it was spoken: from then the huisverbod holds.
    pub tijdstip: Moment,
    /// The number that the besluit has.
    pub besluitnummer: String,
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

/// What a rule of an oplegging is called with.
pub type Functie = fn(&Proef<'_>) -> Vec<Gevonden>;
/// One rule of an oplegging.
pub type Regel = crate::law::regels::Regel<Functie>;

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

    /// The moment of imposing: of the spoken aanzegging when there was one, else of the decision.
    fn opgelegd(&self) -> Moment {
        let besluit = &self.gegevens.besluit;
        let aangezegd = besluit.aanzegging.as_ref().map(|aanzegging| aanzegging.tijdstip);
        aangezegd.map_or(besluit.genomen_tijdstip, |aangezegd| aangezegd.min(besluit.genomen_tijdstip))
    }

    /// The latest moment that counts as now: a clock in the field may run a little ahead.
    fn zojuist(&self) -> Moment {
        self.kader.nu.plus_seconden(SPELING_SECONDEN).unwrap_or(self.kader.nu)
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
}

/// Holds the data against all rules for an oplegging.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(gegevens: Gegevens, kader: &Toetskader<'_>) -> Result<Getoetst, Vec<Bevinding>> {
    let proef = Proef::nieuw(&gegevens, kader);
    let uitkomst = houd(REGELS, |functie| functie(&proef), |regel| proef.afgeweken(regel));
    let r20 = proef.afgeweken("R20");
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Opleggen, &gegevens.besluit, kader.gemeente, proef.regime, r20);
    let (bevoegdheid, termijn) = match (bevoegdheid, proef.termijn) {
        (Ok(bevoegdheid), Some(termijn)) if uitkomst.fouten.is_empty() => (bevoegdheid, termijn),
        (Err(_), _) if uitkomst.fouten.is_empty() => return Err(uitkomst.terzijde),
        _ => return Err(uitkomst.fouten),
    };
    let Uitkomst { terzijde, mut waarschuwingen, .. } = uitkomst;
    waarschuwingen.splice(..0, terzijde.iter().cloned());
    Ok(Getoetst { zaak: Zaak { gegevens }, bevoegdheid, termijn, terzijde, waarschuwingen })
}
