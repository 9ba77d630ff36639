//! What a rule of the law is: one function in one table, with its article, its moment and its one effect (decision 15).
//! Every act has its own table, since its functions see other data; [`alle`] puts the tables together for whoever asks
//! which rules there are.

use crate::law::{dossier, intrekking, mandaat, melding, uitreiking, verlenging, wijziging, zaak};
use crate::words::bevinding::Bevinding;

/// When a rule is held against the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanneer {
    /// When a huisverbod is imposed.
    Opleggen,
    /// When it is extended.
    Verlengen,
    /// When it is withdrawn.
    Intrekken,
    /// When a besluit is changed or confirmed, or a request is refused.
    Wijzigen,
    /// When a mandaat is given.
    Mandateren,
    /// When any other fact is recorded.
    Melden,
    /// When an uitreiking is recorded.
    Uitreiken,
    /// While it runs.
    Lopend,
    /// When somebody looks into a dossier.
    Inzien,
    /// When a dossier is destroyed.
    Vernietigen,
}

impl Wanneer {
    /// The word for it.
    #[must_use]
    pub fn woord(self) -> &'static str {
        match self {
            Self::Opleggen => "opleggen",
            Self::Verlengen => "verlengen",
            Self::Intrekken => "intrekken",
            Self::Wijzigen => "wijzigen",
            Self::Mandateren => "mandateren",
            Self::Melden => "melden",
            Self::Uitreiken => "uitreiken",
            Self::Lopend => "lopend",
            Self::Inzien => "inzien",
            Self::Vernietigen => "vernietigen",
        }
    }
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

impl Effect {
    /// The word for it.
    #[must_use]
    pub fn woord(self) -> &'static str {
        match self {
            Self::Weigert => "weigert",
            Self::Waarschuwt => "waarschuwt",
            Self::OpenPlicht => "open plicht",
        }
    }
}

/// How a rule is held against the data; `F` is the function of the table.
#[derive(Clone, Copy, Debug)]
pub enum Toets<F> {
    /// The shape of the input already refuses what breaks it.
    Vorm,
    /// A function that gives what it found.
    Functie(F),
}

/// One rule of the law.
#[derive(Clone, Copy, Debug)]
pub struct Regel<F> {
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
    pub toets: Toets<F>,
    /// Whether the burgemeester may set it aside, with a reason that the document prints.
    pub afwijkbaar: bool,
}

impl<F> Regel<F> {
    /// A rule that nobody may set aside.
    #[must_use]
    pub const fn nieuw(
        nummer: &'static str,
        artikel: &'static str,
        moment: Wanneer,
        effect: Effect,
        tekst: &'static str,
        toets: Toets<F>,
    ) -> Self {
        Self { nummer, artikel, moment, effect, tekst, toets, afwijkbaar: false }
    }

    /// What can be told of it without its function.
    #[must_use]
    pub fn kop(&self) -> Kop {
        Kop {
            nummer: self.nummer,
            artikel: self.artikel,
            moment: self.moment,
            effect: self.effect,
            tekst: self.tekst,
            afwijkbaar: self.afwijkbaar,
        }
    }
}

/// A rule without its function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of `Regel`")]
pub struct Kop {
    pub nummer: &'static str,
    pub artikel: &'static str,
    pub moment: Wanneer,
    pub effect: Effect,
    pub tekst: &'static str,
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

/// What all rules of a table found, by effect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uitkomst {
    /// What refuses the act.
    pub fouten: Vec<Bevinding>,
    /// What would have refused it, had the burgemeester not set the rule aside.
    pub terzijde: Vec<Bevinding>,
    /// What does not refuse it, but was found.
    pub waarschuwingen: Vec<Bevinding>,
}

/// Holds every rule of a table against the data: all rules run, all findings come back at once. `roep` calls the function
/// with the data that it sees.
pub fn houd<F: Copy>(
    regels: &[Regel<F>],
    roep: impl Fn(F) -> Vec<Gevonden>,
    afgeweken: impl Fn(&str) -> bool,
) -> Uitkomst {
    let mut uitkomst = Uitkomst::default();
    for regel in regels {
        let Toets::Functie(functie) = regel.toets else { continue };
        let lijst = match regel.effect {
            Effect::Weigert if regel.afwijkbaar && afgeweken(regel.nummer) => &mut uitkomst.terzijde,
            Effect::Weigert => &mut uitkomst.fouten,
            // Duties are no findings about an act: they have a table and a walk of their own.
            Effect::Waarschuwt | Effect::OpenPlicht => &mut uitkomst.waarschuwingen,
        };
        let gevonden = roep(functie).into_iter();
        lijst.extend(gevonden.map(|g| Bevinding::regel(g.veld, regel.nummer, g.code, g.melding)));
    }
    uitkomst
}

/// All rules of all tables, by number.
#[must_use]
pub fn alle() -> Vec<Kop> {
    let mut koppen: Vec<Kop> = zaak::check::REGELS.iter().map(Regel::kop).collect();
    koppen.extend(verlenging::check::REGELS.iter().map(Regel::kop));
    koppen.extend(intrekking::check::REGELS.iter().map(Regel::kop));
    koppen.extend(wijziging::check::koppen());
    koppen.extend(melding::check::REGELS.iter().map(Regel::kop));
    koppen.extend(mandaat::REGELS.iter().map(Regel::kop));
    koppen.extend(uitreiking::REGELS.iter().map(Regel::kop));
    koppen.extend(dossier::plichten::REGELS.iter().map(Regel::kop));
    koppen.sort_by_key(|kop| (kop.nummer, kop.moment));
    koppen
}
