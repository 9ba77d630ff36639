//! What is handed in about anything that happened and is no besluit: the part that every melding has, and the contents of
//! its kind. Persons are named as in the zaak: "uithuisgeplaatste", or "h1" for the first huisgenoot.

mod betrokkenen;
mod openen;
mod verloop;

pub use self::betrokkenen::{
    AanWie, Bereikbaarheid, Geheim, Horen, Mededeling, MeldingBurgemeester, NietVerlengd, Raadsman,
};
pub use self::openen::{AanTeZeggen, Aanzegging, Betreft, Verzoek};
pub use self::verloop::{
    Aankondiging, Correctie, EigenBericht, Hulp, Overtreding, Procedure, Sleutels, Toestemming, UitspraakGegevens,
    Voorwaarde, Zorgadvies,
};

use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The fields of [`Algemeen`] in JSON.
const ALGEMEEN: [&str; 5] = ["kenmerk", "gemeente", "tijdstip", "door", "besluitnummer"];

/// One melding: what all have, and the contents of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Map<String, Value>")]
pub struct MeldingGegevens {
    /// What all have.
    #[serde(flatten)]
    pub algemeen: Algemeen,
    /// The contents of its kind.
    #[serde(flatten)]
    pub inhoud: Inhoud,
}

impl TryFrom<Map<String, Value>> for MeldingGegevens {
    type Error = serde_json::Error;

    fn try_from(velden: Map<String, Value>) -> Result<Self, Self::Error> {
        let van_alle = |naam: &str| ALGEMEEN.contains(&naam);
        let (algemeen, inhoud): (Map<_, _>, Map<_, _>) = velden.into_iter().partition(|(naam, _)| van_alle(naam));
        Ok(Self {
            algemeen: serde_json::from_value(Value::Object(algemeen))?,
            inhoud: serde_json::from_value(Value::Object(inhoud))?,
        })
    }
}

impl MeldingGegevens {
    /// Kenmerk of the dossier; none when it opens one.
    #[must_use]
    pub fn kenmerk(&self) -> Option<&str> {
        self.algemeen.kenmerk.as_deref()
    }

    /// Code of the gemeente, when it opens a dossier.
    #[must_use]
    pub fn gemeente(&self) -> Option<&str> {
        self.algemeen.gemeente.as_deref()
    }

    /// When it happened.
    #[must_use]
    pub fn tijdstip(&self) -> Moment {
        self.algemeen.tijdstip
    }

    /// Its kind, one of [`super::SOORTEN`].
    #[must_use]
    pub fn soort(&self) -> &'static str {
        self.inhoud.soort()
    }
}

/// What every melding has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Algemeen {
    /// Kenmerk of the dossier; absent when the melding opens one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kenmerk: Option<String>,
    /// Code of the gemeente, when the melding opens a dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gemeente: Option<String>,
    /// When it happened.
    pub tijdstip: Moment,
    /// Who did it, or saw or heard it.
    pub door: Door,
    /// The besluit that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub besluitnummer: Option<String>,
}

/// Who did it, or saw or heard it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Door {
    /// Name.
    pub naam: String,
    /// In which capacity.
    pub hoedanigheid: Hoedanigheid,
    /// Service number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nummer: Option<String>,
}

/// The capacities of who tells something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Hoedanigheid {
    Politie,
    Boa,
    Ambtenaar,
    Hulpverlener,
    Koerier,
    Gemachtigde,
    Ander,
}

/// The contents, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "soort", rename_all = "camelCase")]
#[expect(missing_docs, reason = "the types say what they are")]
pub enum Inhoud {
    Aanzegging(Aanzegging),
    Verzoek(Verzoek),
    MeldingBurgemeester(MeldingBurgemeester),
    Bereikbaarheid(Bereikbaarheid),
    Raadsman(Raadsman),
    Mededeling(Mededeling),
    Sleutels(Sleutels),
    Horen(Horen),
    Zorgadvies(Zorgadvies),
    Hulp(Hulp),
    Toestemming(Toestemming),
    Overtreding(Overtreding),
    Procedure(Procedure),
    Uitspraak(UitspraakGegevens),
    EigenBericht(EigenBericht),
    Aankondiging(Aankondiging),
    GeenVerlenging(NietVerlengd),
    Geheim(Geheim),
    Correctie(Correctie),
}

impl Inhoud {
    /// The word of its kind.
    #[must_use]
    pub fn soort(&self) -> &'static str {
        match self {
            Self::Aanzegging(_) => "aanzegging",
            Self::Verzoek(_) => "verzoek",
            Self::MeldingBurgemeester(_) => "meldingBurgemeester",
            Self::Bereikbaarheid(_) => "bereikbaarheid",
            Self::Raadsman(_) => "raadsman",
            Self::Mededeling(_) => "mededeling",
            Self::Sleutels(_) => "sleutels",
            Self::Horen(_) => "horen",
            Self::Zorgadvies(_) => "zorgadvies",
            Self::Hulp(_) => "hulp",
            Self::Toestemming(_) => "toestemming",
            Self::Overtreding(_) => "overtreding",
            Self::Procedure(_) => "procedure",
            Self::Uitspraak(_) => "uitspraak",
            Self::EigenBericht(_) => "eigenBericht",
            Self::Aankondiging(_) => "aankondiging",
            Self::GeenVerlenging(_) => "geenVerlenging",
            Self::Geheim(_) => "geheim",
            Self::Correctie(_) => "correctie",
        }
    }
}
