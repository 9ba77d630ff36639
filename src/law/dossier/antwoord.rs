//! The answer to the one question, in the form in which a verdict prints it. It states facts and names what is missing;
//! a court judges. It holds numbers of persons, never names.

use super::feiten::Oplegging;
use super::kennis::{self, Graad};
use super::{kracht, zinnen};
use crate::law::uitreiking::Uitreiking;
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
    /// What was done to make it known before the moment, a sentence each.
    pub gronden: Vec<String>,
    /// Numbers of the persons for whom the dictum prints exceptions to the contact ban.
    pub uitzonderingen: Vec<String>,
    /// What lacks for the best grade.
    pub ontbreekt: Vec<String>,
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
    /// The answer while nothing was decided.
    pub(super) fn zonder_besluit() -> Self {
        Self::zonder_dekking("Er is geen besluit vastgelegd.".to_owned(), "geenBesluit")
    }

    /// The answer about one besluit and the acts by which it was made known.
    pub(super) fn over(besluit: &Oplegging, handelingen: &[&Uitreiking], moment: Moment) -> Self {
        if moment < besluit.ingang_tijdstip {
            let ingang = zinnen::tijd(besluit.ingang_tijdstip);
            let zin = format!("Besluit {} ging pas in op {ingang}.", besluit.besluitnummer);
            return Self::zonder_dekking(zin, "nogNietIngegaan");
        }
        if moment >= besluit.eind_tijdstip {
            let einde = zinnen::tijd(besluit.eind_tijdstip);
            let zin =
                format!("Besluit {} eindigde op {einde}; op dat tijdstip gold het niet meer.", besluit.besluitnummer);
            return Self::zonder_dekking(zin, "afgelopen");
        }
        let kracht = kracht::op(besluit, handelingen, moment);
        let kennis = kennis::voor(besluit, handelingen, moment);
        Self {
            besluit: Some(besluit.besluitnummer.clone()),
            van_kracht: kracht.van_kracht,
            waarom: kracht.waarom,
            waarom_code: kracht.code.to_owned(),
            kennis: kennis.graad,
            gronden: kennis.gronden,
            uitzonderingen: besluit.uitzonderingen.clone(),
            ontbreekt: kennis.ontbreekt,
        }
    }

    /// No besluit covers the moment, so there is nothing that he could have known of it.
    fn zonder_dekking(waarom: String, code: &str) -> Self {
        Self {
            besluit: None,
            van_kracht: VanKracht::Nee,
            waarom,
            waarom_code: code.to_owned(),
            kennis: Graad::Geen,
            gronden: Vec::new(),
            uitzonderingen: Vec::new(),
            ontbreekt: Vec::new(),
        }
    }
}
