//! What is done for and towards the persons: hearing, telling, the lawyer, where they can be reached, what stays secret.

use crate::law::dossier::{HorenUitkomst, Kanaal, MededelingAan, Onderwerp, RaadsmanStap, VerzoekOm};
use crate::law::uitreiking::IdentiteitWijze;
use crate::law::verlenging::gegevens::NietGehoordGrond;
use crate::law::zaak::gegevens::Drie;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The report of a hearing (checklist C7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Horen {
    /// Whom.
    pub persoon: String,
    /// About which intended besluit.
    pub voornemen: VerzoekOm,
    /// With which outcome.
    pub uitkomst: HorenUitkomst,
    /// How.
    pub kanaal: Kanaal,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plaats: Option<String>,
    /// Whether this person was detained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gedetineerd: Option<Drie>,
    /// How the identity was established.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identiteit: Option<IdentiteitWijze>,
    /// Whether nobody else of the home could hear it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onder_vier_ogen: Option<bool>,
    /// How long, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duur_minuten: Option<u32>,
    /// Whether the purpose was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doel_verteld: Option<bool>,
    /// Whether the facts were told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feiten_verteld: Option<bool>,
    /// What was said, as near to the own words as possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verklaring: Option<String>,
    /// The questions that were put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vragen: Option<String>,
    /// BCP 47 code of the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taal: Option<String>,
    /// The interpreter (name or register number).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolk: Option<String>,
    /// Whether the right to a lawyer was mentioned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raadsman_genoemd: Option<bool>,
    /// Whether a lawyer was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raadsman_aanwezig: Option<bool>,
    /// Whether adding something in writing was offered (Awb 4:9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schriftelijke_aanvulling_aangeboden: Option<bool>,
    /// Whether the report was read back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voorgelezen: Option<bool>,
    /// Whether this person agreed with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub akkoord: Option<Drie>,
    /// The exception of Awb 4:11, when this person was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grond411: Option<NietGehoordGrond>,
    /// Why it applies here, or why this person could not be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reden: Option<String>,
    /// What was said and may not be shown to the others (Awb 8:29).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vertrouwelijke_passages: Option<String>,
}

/// Somebody was told (checklist C9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Mededeling {
    /// Who.
    pub aan: MededelingAan,
    /// Which huisgenoot ("h1").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persoon: Option<String>,
    /// About what.
    pub over: Onderwerp,
    /// Whether the consequences of a violation were told too.
    pub gevolgen: bool,
    /// How.
    pub wijze: Kanaal,
    /// Name of who was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aan_naam: Option<String>,
    /// In which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
}

/// The hulpofficier told the burgemeester (art. 3 lid 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MeldingBurgemeester {
    /// Who was told.
    pub aan_naam: String,
    /// How.
    pub kanaal: Kanaal,
    /// What was told, and the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
}

/// A step about the lawyer (art. 5; N19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Raadsman {
    /// Which.
    pub stap: RaadsmanStap,
    /// Name of the lawyer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raadsman: Option<String>,
    /// Number of the melding to the Raad voor Rechtsbijstand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meldingsnummer: Option<String>,
    /// Whether he signed what he wishes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub getekend: Option<bool>,
    /// What was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
}

/// Where or how he can be reached (art. 2 lid 6; N20). Only staff and the court may see it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bereikbaarheid {
    /// Telephone number, E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefoon: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where he stays, or "onbekend".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verblijf: Option<String>,
    /// Whether he agreed to be reached electronically (Awb 2:8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elektronisch_akkoord: Option<bool>,
}

impl Bereikbaarheid {
    /// Whether it tells where or how he can be reached.
    #[must_use]
    pub fn bekend(&self) -> bool {
        let verblijf = self.verblijf.as_deref().is_some_and(|verblijf| verblijf.trim() != "onbekend");
        self.telefoon.is_some() || self.email.is_some() || verblijf
    }
}

impl fmt::Debug for Bereikbaarheid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bereikbaarheid(…)")
    }
}

/// An address, telephone number or school that nobody but staff may see became known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Geheim {
    /// Of whom.
    pub persoon: String,
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adres: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefoon: Option<String>,
    /// School.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school: Option<String>,
}

impl fmt::Debug for Geheim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Geheim(…)")
    }
}

/// It was told that no verlenging follows (checklist C4); no besluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NietVerlengd {
    /// Who were told, each apart.
    pub aan: Vec<AanWie>,
    /// How.
    pub kanaal: Kanaal,
    /// In which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
}

/// The two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum AanWie {
    Uithuisgeplaatste,
    Achterblijver,
}
