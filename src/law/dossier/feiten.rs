//! The legal facts of a dossier, in the plain form in which events carry them. A fact has two times: when it is said to
//! have happened, and when it was recorded.

use crate::law::uitreiking::Uitreiking;
use crate::law::zaak::gegevens::{Grond, Rol};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// A legal fact, in the plain form in which an event carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "soort", content = "feit", rename_all = "camelCase")]
pub enum Gebeurtenis {
    /// A huisverbod was imposed.
    Opgelegd(Oplegging),
    /// A document was handed over, or an attempt failed.
    Uitreiking(Uitreiking),
}

/// The plain part of an oplegging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Oplegging {
    /// Its number.
    pub besluitnummer: String,
    /// The regime of the date of imposing.
    pub regime: String,
    /// The ground.
    pub grond: Grond,
    /// When it was decided.
    pub genomen_tijdstip: Moment,
    /// From when it holds, once made known.
    pub ingang_tijdstip: Moment,
    /// Until when, exclusive; computed once, at sealing.
    pub eind_tijdstip: Moment,
    /// Version of the time zone rules by which the end was computed.
    pub zone_versie: String,
    /// In which role it was decided.
    pub rol: Rol,
    /// The mandaatbesluit it rests on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mandaat: Option<String>,
    /// Whether the burgemeester set R20 aside: then authority is disputable.
    pub bevoegdheid_afgeweken: bool,
    /// The uithuisgeplaatste ("p1").
    pub uithuisgeplaatste: String,
    /// The home ("w1").
    pub woning: String,
    /// For whom the contact ban holds.
    pub contactverbod: Vec<String>,
    /// For whom the dictum prints exceptions.
    pub uitzonderingen: Vec<String>,
    /// When it was spoken first, if it was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub aangezegd_tijdstip: Option<Moment>,
    /// Whether there is a proces-verbaal of that.
    #[serde(default)]
    pub aanzegging_proces_verbaal: bool,
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
            Self::Opgelegd(oplegging) => oplegging.genomen_tijdstip,
            Self::Uitreiking(uitreiking) => uitreiking.tijdstip,
        }
    }
}
