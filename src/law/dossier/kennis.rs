//! Policy `kennis-1`: how strong the proof is that he knew this besluit (decision 16; ladder of knowledge A-E).
//!
//! The policy is one table of limits. An act begins at A; each row that finds something lacking lowers it to at most the
//! grade of that row and names what lacks. A later version of the policy is another table beside this one. Choices, each
//! the cautious one:
//! - an incomplete explanation gives at most C: what was not explained must be inferred from the paper he got or heard;
//! - a courier without official capacity and without proces-verbaal gives at most B with a signature and D without: his
//!   record is another writing (Sv 344 lid 1 onder 5), which proves only beside other evidence;
//! - a proces-verbaal does not replace a signature: unsigned but read aloud is B, also with one;
//! - an interpreter stands for a language that is understood, unless the record says that it was not understood;
//! - neither signed nor read aloud is D when he has the paper in hand, and E when he refused even that;
//! - only the besluit itself can be known by handing over; a folder or akte gives at most E;
//! - an attempt that met nobody conveys nothing: no grade;
//! - own acts let knowledge of the besluit that they name be inferred: C from their moment, and of the gemachtigde D;
//! - an announcement gives E, also when it named the exact end: only the besluit itself makes known.

use super::feiten::{Gemeld, Melding, ProcedureStap, Wie};
use super::staat::{Aanzegging, Staat};
use super::zinnen;
use crate::law::uitreiking::{Hoedanigheid, IdentiteitWijze, OntvangerSoort, Toelichting, Uitkomst, Uitreiking, Wijze};
use crate::law::zaak::gegevens::Drie;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// Name of this policy.
pub const BELEID: &str = "kennis-1";

/// Grades of proof, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Graad {
    /// None.
    #[serde(rename = "geen")]
    Geen,
    /// No proof of knowledge: post, nederlegging, handed to somebody else.
    E,
    /// An indication.
    D,
    /// Known, to be inferred.
    C,
    /// Provably known; mind language and state.
    B,
    /// Provably known.
    A,
}

impl std::fmt::Display for Graad {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Geen => "geen",
            Self::E => "E",
            Self::D => "D",
            Self::C => "C",
            Self::B => "B",
            Self::A => "A",
        })
    }
}

/// One row of the policy: what lacks, if it lacks, and the best grade without it.
struct Grens {
    hoogstens: Graad,
    ontbreekt: fn(&Uitreiking) -> Option<String>,
}

/// The rows.
const KENNIS_1: &[Grens] = &[
    Grens { hoogstens: Graad::Geen, ontbreekt: |h| als(!h.aangetroffen(), "een uitreiking die is gelukt") },
    Grens { hoogstens: Graad::E, ontbreekt: |h| als(h.wijze != Wijze::InPersoon, "uitreiking in persoon") },
    Grens { hoogstens: Graad::E, ontbreekt: |h| als(bij_derde(h), "uitreiking aan hemzelf") },
    Grens { hoogstens: Graad::D, ontbreekt: |h| als(bij_gemachtigde(h), "uitreiking aan hemzelf") },
    Grens { hoogstens: Graad::E, ontbreekt: |h| als(!h.is_besluit(), "uitreiking van het besluit zelf") },
    Grens { hoogstens: Graad::D, ontbreekt: |h| als(ontmoet(h) && !identiteit_vast(h), "vastgestelde identiteit") },
    Grens {
        hoogstens: Graad::D,
        ontbreekt: |h| als(ontmoet(h) && !taal_goed(h), "een taal die hij begrijpt, of een tolk"),
    },
    Grens { hoogstens: Graad::C, ontbreekt: niet_toegelicht },
    Grens { hoogstens: Graad::B, ontbreekt: |h| als(ontmoet(h) && !getekend(h), "handtekening") },
    Grens { hoogstens: Graad::D, ontbreekt: |h| als(ontmoet(h) && !getekend(h) && !h.voorgelezen, "voorlezen") },
    Grens { hoogstens: Graad::E, ontbreekt: |h| als(geweigerd(h) && !h.voorgelezen, "ontvangst van het besluit") },
    Grens { hoogstens: Graad::B, ontbreekt: |h| als(zonder_ambt(h) && getekend(h), AMBT) },
    Grens { hoogstens: Graad::D, ontbreekt: |h| als(zonder_ambt(h) && !getekend(h), AMBT) },
];

const AMBT: &str = "ambtelijke hoedanigheid van wie uitreikte, of een proces-verbaal";
/// What opzet must be able to cover: which home, which persons, until when, and that it is a crime (Wth art. 11).
const NODIG: [Toelichting; 4] =
    [Toelichting::Adres, Toelichting::Contactverbod, Toelichting::Einde, Toelichting::Straf];

fn als(ontbreekt: bool, wat: &str) -> Option<String> {
    ontbreekt.then(|| wat.to_owned())
}

fn bij_derde(handeling: &Uitreiking) -> bool {
    match handeling.ontvanger {
        OntvangerSoort::Achterblijver | OntvangerSoort::Minderjarige | OntvangerSoort::Ander => true,
        OntvangerSoort::Uithuisgeplaatste | OntvangerSoort::Gemachtigde => false,
    }
}

fn bij_gemachtigde(handeling: &Uitreiking) -> bool {
    handeling.ontvanger == OntvangerSoort::Gemachtigde
}

fn ontmoet(handeling: &Uitreiking) -> bool {
    handeling.in_persoon()
}

fn identiteit_vast(handeling: &Uitreiking) -> bool {
    handeling.identiteit != IdentiteitWijze::NietVastgesteld
}

fn taal_goed(handeling: &Uitreiking) -> bool {
    match handeling.taal_begrepen {
        Drie::Ja => true,
        Drie::Nee => false,
        Drie::Onbekend => handeling.tolk,
    }
}

fn niet_toegelicht(handeling: &Uitreiking) -> Option<String> {
    let mist: Vec<Toelichting> = NODIG.into_iter().filter(|punt| !handeling.toegelicht.contains(punt)).collect();
    (ontmoet(handeling) && !mist.is_empty()).then(|| format!("toelichting over: {}", zinnen::punten(&mist)))
}

/// Who refuses to receive does not sign for receipt, whatever the record says.
fn getekend(handeling: &Uitreiking) -> bool {
    handeling.getekend && !geweigerd(handeling)
}

fn geweigerd(handeling: &Uitreiking) -> bool {
    handeling.uitkomst == Uitkomst::OntvangstGeweigerd
}

fn zonder_ambt(handeling: &Uitreiking) -> bool {
    ontmoet(handeling) && handeling.hoedanigheid == Hoedanigheid::Koerier && !handeling.proces_verbaal
}

/// The grade of one uitreiking or poging, and what lacks for the best.
#[must_use]
pub fn graad(handeling: &Uitreiking) -> (Graad, Vec<String>) {
    let mist = || KENNIS_1.iter().filter_map(|grens| Some((grens.hoogstens, (grens.ontbreekt)(handeling)?)));
    let graad = mist().map(|(hoogstens, _)| hoogstens).min().unwrap_or(Graad::A);
    (graad, mist().map(|(_, wat)| wat).collect())
}

const IN_PERSOON: &str = "uitreiking in persoon, met handtekening";

/// The grade of the spoken aanzegging: B with a proces-verbaal, else the word of who decided, an indication.
fn graad_aanzegging(aanzegging: &Aanzegging) -> (Graad, Vec<String>) {
    if aanzegging.proces_verbaal {
        (Graad::B, vec![IN_PERSOON.to_owned()])
    } else {
        (Graad::D, vec!["proces-verbaal van de aanzegging".to_owned(), IN_PERSOON.to_owned()])
    }
}

/// The grade of a melding about this besluit; none when it says nothing of what he knew. His own acts let it be inferred;
/// what his gemachtigde did in court is an indication; an announcement is no more than that (ECLI:NL:HR:2016:2766).
fn graad_melding(wat: &Gemeld) -> Option<Graad> {
    match wat {
        Gemeld::EigenBericht { .. } => Some(Graad::C),
        Gemeld::Aankondiging { .. } => Some(Graad::E),
        Gemeld::Procedure { aanwezig: true, .. } => Some(Graad::C),
        Gemeld::Procedure { stap: ProcedureStap::Zitting, .. } => None,
        Gemeld::Procedure { van: Wie::Uithuisgeplaatste, .. } => Some(Graad::C),
        Gemeld::Procedure { van: Wie::Gemachtigde, .. } => Some(Graad::D),
        Gemeld::Procedure { .. }
        | Gemeld::Verzoek { .. }
        | Gemeld::MeldingBurgemeester {}
        | Gemeld::Bereikbaarheid { .. }
        | Gemeld::Raadsman { .. }
        | Gemeld::Mededeling { .. }
        | Gemeld::Sleutels { .. }
        | Gemeld::Horen { .. }
        | Gemeld::Zorgadvies { .. }
        | Gemeld::Hulp { .. }
        | Gemeld::Toestemming { .. }
        | Gemeld::Overtreding { .. }
        | Gemeld::GeenVerlenging {}
        | Gemeld::Geheim { .. }
        | Gemeld::Correctie { .. } => None,
    }
}

/// What is provably known of one besluit.
pub(super) struct Kennis {
    pub(super) graad: Graad,
    pub(super) gronden: Vec<String>,
    pub(super) ontbreekt: Vec<String>,
}

/// An act that conveyed the besluit, or that shows that he knew it.
struct Daad {
    tijdstip: Moment,
    graad: Graad,
    ontbreekt: Vec<String>,
    zin: String,
}

/// The best grade of the acts before the moment, with a sentence for each act in the order of the clock. Only acts about
/// this very besluit count: who knows the first huisverbod need not know the verlenging.
pub(super) fn voor(staat: &Staat, nummer: &str, aanzegging: Option<&Aanzegging>, moment: Moment) -> Kennis {
    let gezegd = aanzegging.map(|aanzegging| {
        let (graad, ontbreekt) = graad_aanzegging(aanzegging);
        Daad { tijdstip: aanzegging.tijdstip, graad, ontbreekt, zin: zinnen::aanzegging(aanzegging, graad) }
    });
    let uitgereikt = staat.uitreikingen().filter(|handeling| handeling.besluitnummer == nummer).map(|handeling| {
        let (graad, ontbreekt) = graad(handeling);
        Daad { tijdstip: handeling.tijdstip, graad, ontbreekt, zin: zinnen::handeling(handeling, graad) }
    });
    let gemeld = staat.meldingen().filter(|melding| gaat_over(staat, melding, nummer)).filter_map(|melding| {
        let graad = graad_melding(&melding.wat)?;
        let zin = zinnen::gemeld(melding, graad);
        Some(Daad { tijdstip: melding.tijdstip, graad, ontbreekt: vec![IN_PERSOON.to_owned()], zin })
    });
    let daden = uitgereikt.chain(gezegd).chain(gemeld);
    let mut alle: Vec<Daad> = daden.filter(|daad| daad.tijdstip < moment).collect();
    alle.sort_by_key(|daad| daad.tijdstip);
    let beste = alle.iter().map(|daad| daad.graad).max().unwrap_or(Graad::Geen);
    let ontbreekt = alle.iter().find(|daad| daad.graad == beste).map(|daad| daad.ontbreekt.clone());
    Kennis {
        graad: beste,
        ontbreekt: ontbreekt.unwrap_or_else(|| vec!["een uitreiking die is gelukt".to_owned()]),
        gronden: alle.into_iter().map(|daad| daad.zin).collect(),
    }
}

/// Whether a melding is about this besluit. Before it was taken nothing can be known of it; only an announcement comes
/// earlier, without a number, and is about the first besluit that follows.
fn gaat_over(staat: &Staat, melding: &Melding, nummer: &str) -> bool {
    let besluiten = staat.besluiten();
    match &melding.besluitnummer {
        Some(genoemd) => {
            let eigen = besluiten.iter().find(|besluit| besluit.nummer == nummer);
            genoemd == nummer && eigen.is_some_and(|besluit| besluit.vroegst <= melding.tijdstip)
        }
        None if matches!(melding.wat, Gemeld::Aankondiging { .. }) => {
            let later = besluiten.iter().filter(|besluit| melding.tijdstip <= besluit.vroegst);
            later.min_by_key(|besluit| besluit.vroegst).is_some_and(|besluit| besluit.nummer == nummer)
        }
        None => false,
    }
}
