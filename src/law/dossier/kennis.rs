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
//! - an attempt that met nobody conveys nothing: no grade.

use super::feiten::Oplegging;
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

/// The grade of the spoken aanzegging: B with a proces-verbaal, else the word of who decided, an indication.
fn graad_aanzegging(besluit: &Oplegging) -> (Graad, Vec<String>) {
    let in_persoon = "uitreiking in persoon, met handtekening".to_owned();
    if besluit.aanzegging_proces_verbaal {
        (Graad::B, vec![in_persoon])
    } else {
        (Graad::D, vec!["proces-verbaal van de aanzegging".to_owned(), in_persoon])
    }
}

/// What is provably known of one besluit.
pub(super) struct Kennis {
    pub(super) graad: Graad,
    pub(super) gronden: Vec<String>,
    pub(super) ontbreekt: Vec<String>,
}

/// The best grade of the acts before the moment, with a sentence for each act in the order of the clock.
pub(super) fn voor(besluit: &Oplegging, handelingen: &[&Uitreiking], moment: Moment) -> Kennis {
    let aangezegd = besluit.aangezegd_tijdstip.map(|tijdstip| {
        let (graad, ontbreekt) = graad_aanzegging(besluit);
        (tijdstip, graad, ontbreekt, zinnen::aanzegging(besluit, tijdstip, graad))
    });
    let gedaan = handelingen.iter().map(|handeling| {
        let (graad, ontbreekt) = graad(handeling);
        (handeling.tijdstip, graad, ontbreekt, zinnen::handeling(handeling, graad))
    });
    let mut alle: Vec<_> = gedaan.chain(aangezegd).filter(|(tijdstip, ..)| *tijdstip < moment).collect();
    alle.sort_by_key(|(tijdstip, ..)| *tijdstip);
    let beste = alle.iter().map(|(_, graad, ..)| *graad).max().unwrap_or(Graad::Geen);
    let ontbreekt = alle.iter().find(|(_, graad, ..)| *graad == beste).map(|(_, _, ontbreekt, _)| ontbreekt.clone());
    Kennis {
        graad: beste,
        ontbreekt: ontbreekt.unwrap_or_else(|| vec!["een uitreiking die is gelukt".to_owned()]),
        gronden: alle.into_iter().map(|(.., zin)| zin).collect(),
    }
}
