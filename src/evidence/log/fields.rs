//! The fields of an event that are not in plain: one salted commitment for each fixed slot of its type, and the openings
//! that show a value again (decision 3). To redact is to leave an opening out.

use crate::evidence::document::DocumentSlot;
use crate::law::dossier::Gebeurtenis;
use crate::words::hash::Hash256;
use crate::words::json::{SchrijfFout, canoniek};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::is_nfc;

/// The slot with the tag of the next event's leaf.
pub const VOLGENDE: &str = "/volgende";
/// The slot with who entered the fact: a face and a name, recorded and not established (decision 28).
pub const INVOER: &str = "/invoer";
/// The slot with the document that an uitreiking is about.
pub const DOCUMENT: &str = "/document";
/// The slots with the documents that an event made; a number from 0 follows.
pub const DOCUMENTEN: &str = "/documenten/";

/// Slots of an oplegging: the fields of the zaak (`geheim` apart, so that the huisgenoten can be opened without it).
const OPGELEGD: &[&str] = &[
    "/gemeente",
    "/kenmerk",
    "/grondslag",
    "/uithuisgeplaatste",
    "/woning",
    "/huisgenoten",
    "/geheim",
    "/grond",
    "/incident",
    "/keuzeVanDePersoon",
    "/andereMaatregelen",
    "/kindermishandeling",
    "/eergerelateerd",
    "/feiten",
    "/toelichtingBronnen",
    "/rihg",
    "/zienswijzen",
    "/tegenstrijdig",
    "/raadsman",
    "/gedetineerd",
    "/weegteam",
    "/nietGehoordReden",
    "/belangenafweging",
    "/belangenUithuisgeplaatste",
    "/belangenKinderen",
    "/zorgafhankelijkheid",
    "/afwijking",
    "/eerderHuisverbod",
    "/besluit",
];

/// Slots of a spoken huisverbod.
const AANGEZEGD: &[&str] = &[
    "/gemeente",
    "/uithuisgeplaatste",
    "/woning",
    "/personen",
    "/door",
    "/plaats",
    "/spoedReden",
    "/procesVerbaal",
    "/beslisser",
    "/mandaat",
];

/// Slots of a verlenging: the fields that are handed in.
const VERLENGD: &[&str] = &[
    "/kloktijdReden",
    "/duurReden",
    "/feiten",
    "/toelichtingBronnen",
    "/dreiging",
    "/verloopHulp",
    "/advies",
    "/doelen",
    "/doelToelichting",
    "/zienswijzen",
    "/nietGehoord",
    "/gedetineerd",
    "/bezoekDetentie",
    "/raadsman",
    "/belangenafweging",
    "/belangenUithuisgeplaatste",
    "/belangenKinderen",
    "/andereMaatregelen",
    "/contactverbod",
    "/uitgezonderd",
    "/afwijking",
    "/besluit",
];

/// Slots of an intrekking; the note on safety apart, since it is for the achterblijver alone.
const INGETROKKEN: &[&str] = &[
    "/feiten",
    "/hulp",
    "/bevestigingInstantie",
    "/gevaarVerminderd",
    "/zienswijzen",
    "/nietGehoord",
    "/watBlijft",
    "/afspraken",
    "/sleutels",
    "/veiligheid",
    "/besluit",
];

/// Slots of a wijzigingsbesluit (`geheim` of new persons apart).
const GEWIJZIGD: &[&str] = &[
    "/reden",
    "/feiten",
    "/nieuweHuisgenoten",
    "/geheim",
    "/contactverbod",
    "/uitgezonderd",
    "/verbeteringen",
    "/zienswijzen",
    "/nietGehoord",
    "/belangenafweging",
    "/besluit",
];

/// Slots of a bekrachtigingsbesluit.
const BEKRACHTIGD: &[&str] = &["/gebrek", "/motivering", "/besluit"];

/// Slots of the refusal of a request.
const AFGEWEZEN: &[&str] = &["/verzoek", "/feiten", "/motivering", "/zienswijzen", "/nietGehoord", "/besluit"];

/// Slots of an uitspraak.
const UITSPRAAK: &[&str] = &["/door", "/zaaknummer", "/ecli", "/voorwaarde", "/samenvatting"];

/// Slots of a melding: who told it, all that is not plain, and what only staff and the court may see.
const MELDING: &[&str] = &["/door", "/inhoud", "/vertrouwelijk"];

/// Slots of an uitreiking or a failed poging.
const UITREIKING: &[&str] = &[
    DOCUMENT,
    "/door",
    "/plaats",
    "/identiteit",
    "/taal",
    "/tolk",
    "/toestand",
    "/reactie",
    "/reden",
    "/ontvanger",
    "/handtekening",
    "/weigering",
    "/procesVerbaal",
    "/antwoorden",
];

/// The slots that an event of this type always has, beside [`INVOER`], [`VOLGENDE`] and its documents.
#[must_use]
pub fn vaste_velden(gebeurtenis: &Gebeurtenis) -> &'static [&'static str] {
    match gebeurtenis {
        Gebeurtenis::Opgelegd(_) => OPGELEGD,
        Gebeurtenis::Uitreiking(_) => UITREIKING,
        Gebeurtenis::Aangezegd(_) => AANGEZEGD,
        Gebeurtenis::Verlengd(_) => VERLENGD,
        Gebeurtenis::Ingetrokken(_) => INGETROKKEN,
        Gebeurtenis::Gewijzigd(_) => GEWIJZIGD,
        Gebeurtenis::Bekrachtigd(_) => BEKRACHTIGD,
        Gebeurtenis::Afgewezen(_) => AFGEWEZEN,
        Gebeurtenis::Uitspraak(_) => UITSPRAAK,
        Gebeurtenis::Melding(_) => MELDING,
    }
}

/// The pointers that an event of this type must have with this many documents.
#[must_use]
pub fn verwacht(gebeurtenis: &Gebeurtenis, documenten: usize) -> BTreeSet<String> {
    let vast = vaste_velden(gebeurtenis).iter().copied().chain([INVOER, VOLGENDE]).map(str::to_owned);
    vast.chain((0..documenten).map(|nummer| format!("{DOCUMENTEN}{nummer}"))).collect()
}

/// Salt and value of one slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// 32 random bytes, in hexadecimal digits.
    pub zout: Hash256,
    /// The value; `false` when the slot is empty.
    pub waarde: Value,
}

/// The openings of one event, by pointer.
pub type Openingen = BTreeMap<String, Opening>;

impl Opening {
    /// The commitment to this value at this pointer.
    ///
    /// # Errors
    /// A [`SchrijfFout`] for a value without canonical form.
    pub fn verbintenis(&self, wijzer: &str) -> Result<Hash256, SchrijfFout> {
        let waarde = canoniek(&self.waarde)?;
        Ok(Hash256::of(&[b"waarmerk/veld/v1\n", &self.zout.0, wijzer.as_bytes(), &[0], &waarde]))
    }

    /// The value as a document slot.
    #[must_use]
    pub fn als_document(&self) -> Option<DocumentSlot> {
        serde_json::from_value(self.waarde.clone()).ok()
    }

    /// The value as a tag.
    #[must_use]
    pub fn als_tag(&self) -> Option<[u8; 32]> {
        self.waarde.as_str().and_then(Hash256::from_hex).map(|tag| tag.0)
    }
}

/// Whether every string in the value is in Unicode normalisation form C.
#[must_use]
pub fn genormaliseerd(waarde: &Value) -> bool {
    match waarde {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(tekst) => is_nfc(tekst),
        Value::Array(delen) => delen.iter().all(genormaliseerd),
        Value::Object(velden) => velden.values().all(genormaliseerd),
    }
}
