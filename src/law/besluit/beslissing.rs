//! Who decides, and when, for every besluit after the oplegging. That it can only be the burgemeester, or who stands in
//! for him, is for [`super::bevoegdheid`] to say (R21).

use crate::law::zaak::gegevens::{Akkoord, Beslisser, BesluitGegevens};
use crate::words::moment::Moment;
use crate::words::vorm::{KORT, VRIJ, Veld, Vorm};
use serde::{Deserialize, Serialize};

/// The kinds of besluit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum BesluitSoort {
    Oplegging,
    Verlenging,
    Intrekking,
    Wijziging,
    Bekrachtiging,
    Afwijzing,
}

impl BesluitSoort {
    /// The letter of its number within the dossier (decision 24).
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Oplegging => 'O',
            Self::Verlenging => 'V',
            Self::Intrekking => 'I',
            Self::Wijziging => 'W',
            Self::Bekrachtiging => 'B',
            Self::Afwijzing => 'A',
        }
    }

    /// The word for it.
    #[must_use]
    pub fn woord(self) -> &'static str {
        match self {
            Self::Oplegging => "oplegging",
            Self::Verlenging => "verlenging",
            Self::Intrekking => "intrekking",
            Self::Wijziging => "wijziging",
            Self::Bekrachtiging => "bekrachtiging",
            Self::Afwijzing => "afwijzing",
        }
    }
}

/// Who decides, and when: genomen, ondertekend and uitgereikt are three moments (ECLI:NL:RBZUT:2010:BK9396).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Beslissing {
    /// Who decides.
    pub beslisser: Beslisser,
    /// A mandaatbesluit, for whoever fills the field: there is none for these powers (R21).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandaat: Option<String>,
    /// How and in which words it was decided, when that was not on paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub akkoord: Option<Akkoord>,
    /// When the decision was taken.
    pub genomen_tijdstip: Moment,
    /// When it was signed.
    pub ondertekend_tijdstip: Moment,
}

impl Beslissing {
    /// In the form in which the power is established.
    #[must_use]
    pub fn als_besluit(&self) -> BesluitGegevens {
        BesluitGegevens {
            beslisser: self.beslisser.clone(),
            mandaat: self.mandaat.clone(),
            akkoord: self.akkoord.clone(),
            genomen_tijdstip: self.genomen_tijdstip,
            ondertekend_tijdstip: Some(self.ondertekend_tijdstip),
            ingang_tijdstip: self.genomen_tijdstip,
            aanzegging: None,
        }
    }
}

/// The shape of a [`Beslissing`].
pub static VORM: Vorm = Vorm::Object(&VELDEN);

/// Its fields.
pub(in crate::law) static VELDEN: [Veld; 5] = [
    Veld::moet("beslisser", Vorm::Object(&crate::law::zaak::invoer::BESLISSER), "Wie beslist."),
    Veld::mag("mandaat", KORT, "Voor deze besluiten bestaat geen mandaat."),
    Veld::mag("akkoord", Vorm::Object(&AKKOORD), "Hoe en in welke woorden is besloten, als dat niet op papier was."),
    Veld::moet("genomenTijdstip", Vorm::Tijdstip, "Wanneer het besluit is genomen, op de minuut."),
    Veld::moet("ondertekendTijdstip", Vorm::Tijdstip, "Wanneer het is ondertekend, op de minuut."),
];

static AKKOORD: [Veld; 4] = [
    Veld::moet("door", KORT, "Wie het gaf."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet("wijze", KORT, "Hoe, bijvoorbeeld telefonisch."),
    Veld::moet("woorden", VRIJ, "In welke woorden."),
];
