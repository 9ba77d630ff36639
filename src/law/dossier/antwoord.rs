//! The answer to the one question, in the form in which a verdict prints it. It states facts and names what is missing;
//! a court judges. It holds numbers of persons, never names.

use super::contact::{self, Geheel};
use super::kennis::{self, Graad};
use super::staat::{Staat, Termijn};
use super::{kracht, zinnen};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// Was it in force, and how strong is the proof of knowledge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Antwoord {
    /// The besluit whose term covers the moment; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub besluit: Option<String>,
    /// Whether it was in force.
    pub van_kracht: VanKracht,
    /// Why, in Dutch.
    pub waarom: String,
    /// Why, as a stable word for programs.
    pub waarom_code: String,
    /// The best proof of knowledge of this very besluit from before the moment.
    pub kennis: Graad,
    /// What was done to make it known before the moment, and what he did himself, a sentence each.
    pub gronden: Vec<String>,
    /// The contact ban, person by person.
    pub personen: Vec<PersoonAntwoord>,
    /// Numbers of the persons for whom the dictum prints exceptions to the contact ban.
    pub uitzonderingen: Vec<String>,
    /// The permissions that were valid at the moment, a sentence each.
    pub toestemmingen: Vec<String>,
    /// What lacks for the best grade.
    pub ontbreekt: Vec<String>,
}

/// The contact ban with one person at the moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PersoonAntwoord {
    /// Number of the person ("p2").
    pub persoon: String,
    /// Whether contact was forbidden.
    pub van_kracht: VanKracht,
    /// Why, as a stable word for programs.
    pub waarom_code: String,
    /// Why, in Dutch.
    pub waarom: String,
    /// The best proof that he knew the besluit that covers this person.
    pub kennis: Graad,
    /// That besluit.
    pub besluit: String,
}

/// The four answers to "was it in force?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VanKracht {
    /// No.
    Nee,
    /// A court must decide: what is known leaves it open.
    Betwistbaar,
    /// Yes, and something must be told beside it.
    JaMetAantekening,
    /// Yes.
    Ja,
}

impl Antwoord {
    /// The answer for a moment, from what the facts left standing. Where two terms overlap, the one that holds best.
    pub(super) fn op(staat: &Staat, moment: Moment) -> Self {
        let dekt = |termijn: &&Termijn| termijn.begin <= moment && moment < staat.einde(termijn);
        let antwoorden = staat.termijnen().iter().filter(dekt).map(|termijn| Self::over(staat, termijn, moment));
        antwoorden.max_by_key(|antwoord| antwoord.van_kracht).unwrap_or_else(|| Self::buiten(staat, moment))
    }

    /// The answer about one besluit, for a moment within its term.
    fn over(staat: &Staat, termijn: &Termijn, moment: Moment) -> Self {
        let kracht = kracht::op(staat, termijn, moment);
        let kennis = kennis::voor(staat, &termijn.nummer, termijn.aanzegging.as_ref(), moment);
        let personen = contact::personen(staat, termijn, &Geheel { kracht: &kracht, kennis: &kennis }, moment);
        Self {
            besluit: Some(termijn.nummer.clone()),
            van_kracht: kracht.van_kracht,
            waarom: kracht.waarom,
            waarom_code: kracht.code.to_owned(),
            kennis: kennis.graad,
            gronden: kennis.gronden,
            personen,
            uitzonderingen: contact::uitzonderingen(staat, termijn, moment),
            toestemmingen: contact::toestemmingen(staat, moment),
            ontbreekt: kennis.ontbreekt,
        }
    }

    /// The answer for a moment that no term covers: there is nothing that he could have known of it.
    fn buiten(staat: &Staat, moment: Moment) -> Self {
        let voorbij = staat.termijnen().iter().filter(|termijn| staat.einde(termijn) <= moment);
        if let Some(termijn) = voorbij.max_by_key(|termijn| staat.einde(termijn)) {
            let (nummer, einde) = (&termijn.nummer, zinnen::tijd(staat.einde(termijn)));
            let zin = format!("Besluit {nummer} eindigde op {einde}; op dat tijdstip gold het niet meer.");
            return Self::zonder_dekking(zin, "afgelopen");
        }
        match staat.termijnen().first() {
            Some(termijn) => {
                let (nummer, ingang) = (&termijn.nummer, zinnen::tijd(termijn.begin));
                Self::zonder_dekking(format!("Besluit {nummer} ging pas in op {ingang}."), "nogNietIngegaan")
            }
            None => Self::zonder_dekking("Er is geen besluit vastgelegd.".to_owned(), "geenBesluit"),
        }
    }

    fn zonder_dekking(waarom: String, code: &str) -> Self {
        Self {
            besluit: None,
            van_kracht: VanKracht::Nee,
            waarom,
            waarom_code: code.to_owned(),
            kennis: Graad::Geen,
            gronden: Vec::new(),
            personen: Vec::new(),
            uitzonderingen: Vec::new(),
            toestemmingen: Vec::new(),
            ontbreekt: Vec::new(),
        }
    }
}
