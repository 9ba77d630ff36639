//! The legal facts of a dossier, in the plain form in which events carry them: only what the fold, the grade and the
//! duties read, with persons and homes as numbers of the dossier. A fact has two times: when it is said to have happened,
//! and when it was recorded. Every event is one fact, so the place of a fact in the dossier, from 1, is its volgnummer.

mod besluiten;
mod gemeld;
mod uitspraak;
mod zin;

pub use self::besluiten::{
    Aangezegd, Afwijzing, Bekrachtiging, Intrekking, IntrekkingGrond, Oplegging, RaadsmanGevraagd, Verlenging,
    Wijziging,
};
pub use self::gemeld::{
    Advies, Gemeld, HorenUitkomst, HulpStap, Kanaal, MededelingAan, Melding, Onderwerp, ProcedureStap, RaadsmanStap,
    SleutelStap, ToestemmingSoort, VerzoekOm, Wie,
};
pub use self::uitspraak::{ContactWijze, Instantie, Rechtsgevolgen, Uitspraak, UitspraakSoort};

use crate::law::uitreiking::Uitreiking;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// A legal fact, in the plain form in which an event carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "soort", content = "feit", rename_all = "camelCase")]
pub enum Gebeurtenis {
    /// A huisverbod was spoken, before there was paper (art. 2 lid 7).
    Aangezegd(Aangezegd),
    /// A huisverbod was imposed.
    Opgelegd(Oplegging),
    /// It was extended.
    Verlengd(Verlenging),
    /// It was withdrawn.
    Ingetrokken(Intrekking),
    /// A besluit was changed.
    Gewijzigd(Wijziging),
    /// A besluit was confirmed by the burgemeester.
    Bekrachtigd(Bekrachtiging),
    /// A request was refused.
    Afgewezen(Afwijzing),
    /// A document was handed over, or an attempt failed.
    Uitreiking(Uitreiking),
    /// A court decided.
    Uitspraak(Uitspraak),
    /// Anything else that happened.
    Melding(Melding),
}

/// A fact with its two times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feit {
    /// What happened.
    pub gebeurtenis: Gebeurtenis,
    /// When it is said to have happened.
    pub gesteld: Moment,
    /// When it was recorded.
    pub geregistreerd: Moment,
}

impl Gebeurtenis {
    /// When it is said to have happened: the one moment that an event may claim for it.
    #[must_use]
    pub fn gesteld(&self) -> Moment {
        match self {
            Self::Aangezegd(feit) => feit.tijdstip,
            Self::Opgelegd(feit) => feit.genomen_tijdstip,
            Self::Verlengd(feit) => feit.genomen_tijdstip,
            Self::Ingetrokken(feit) => feit.genomen_tijdstip,
            Self::Gewijzigd(feit) => feit.genomen_tijdstip,
            Self::Bekrachtigd(feit) => feit.genomen_tijdstip,
            Self::Afgewezen(feit) => feit.genomen_tijdstip,
            Self::Uitreiking(feit) => feit.tijdstip,
            Self::Uitspraak(feit) => feit.tijdstip,
            Self::Melding(feit) => feit.tijdstip,
        }
    }

    /// The besluit that it is, or is about; none for a fact about the dossier as a whole.
    #[must_use]
    pub fn besluitnummer(&self) -> Option<&str> {
        match self {
            Self::Aangezegd(feit) => Some(&feit.besluitnummer),
            Self::Opgelegd(feit) => Some(&feit.besluitnummer),
            Self::Verlengd(feit) => Some(&feit.besluitnummer),
            Self::Ingetrokken(feit) => Some(&feit.besluitnummer),
            Self::Gewijzigd(feit) => Some(&feit.besluitnummer),
            Self::Bekrachtigd(feit) => Some(&feit.besluitnummer),
            Self::Afgewezen(feit) => Some(&feit.besluitnummer),
            Self::Uitreiking(feit) => Some(&feit.besluitnummer),
            Self::Uitspraak(feit) => feit.besluiten.first().map(String::as_str),
            Self::Melding(feit) => feit.besluitnummer.as_deref(),
        }
    }

    /// The word for it, as it stands in JSON.
    #[must_use]
    pub fn woord(&self) -> &'static str {
        match self {
            Self::Aangezegd(_) => "aangezegd",
            Self::Opgelegd(_) => "opgelegd",
            Self::Verlengd(_) => "verlengd",
            Self::Ingetrokken(_) => "ingetrokken",
            Self::Gewijzigd(_) => "gewijzigd",
            Self::Bekrachtigd(_) => "bekrachtigd",
            Self::Afgewezen(_) => "afgewezen",
            Self::Uitreiking(_) => "uitreiking",
            Self::Uitspraak(_) => "uitspraak",
            Self::Melding(_) => "melding",
        }
    }
}
