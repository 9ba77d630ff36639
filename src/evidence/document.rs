//! A document as an event knows it: kind, language, addressee, printed code, length and hashes of the sealed file.

use crate::words::hash::{Hash256, Hash512};
use serde::{Deserialize, Serialize};

/// Kinds of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DocumentSoort {
    /// The besluit itself.
    Besluit,
    /// A folder.
    Folder,
    /// The blank akte van uitreiking.
    Akte,
    /// The sealed afschrift of an akte, of an uitreiking or of a failed poging.
    Afschrift,
    /// The one-line card with the end of the huisverbod.
    Kaart,
    /// The letter to an adult huisgenoot (art. 2 lid 8).
    MededelingHuisgenoot,
    /// The letter to the aangewezen instantie (art. 2 lid 8).
    MededelingInstantie,
    /// The letter to Veilig Thuis (art. 2 lid 8).
    MededelingVeiligThuis,
    /// The notice to police and meldkamer.
    MededelingPolitie,
    /// The letter that no verlenging follows.
    MededelingGeenVerlenging,
    /// The wish for a lawyer and the notice to the Raad voor Rechtsbijstand (art. 5).
    MeldingRaad,
    /// The form to tell where or how he can be reached (art. 2 lid 6).
    OpgaveBereikbaarheid,
    /// The receipt for the keys (art. 4 lid 2).
    BewijsSleutels,
    /// The receipt for the keys that were given back.
    BewijsTeruggave,
    /// The acceptance of help with the confirmation of the instantie (art. 2 lid 9).
    AanvaardingHulp,
    /// The consent to exchange data.
    Instemming,
    /// The permission for guided contact.
    BegeleidContact,
    /// The agreement to fetch things.
    SpullenHalen,
    /// The statement of a spoken aanzegging, for the lawyer (art. 2 lid 7).
    VerklaringAanzegging,
    /// The report of a hearing (Awb 4:8).
    VerslagHoren,
    /// The facts in the order of the annex.
    Feitenblad,
    /// The inventory of the dossier.
    Inventaris,
    /// The list of what to print, how often, for whom.
    Printlijst,
    /// The list of running huisverboden, for the police.
    LopendeHuisverboden,
    /// A mandaatbesluit.
    Mandaatbesluit,
    /// A blank form for the night on which the system is down.
    Noodformulier,
}

impl DocumentSoort {
    /// The word by which it goes in facts, file names and texts; the same as in JSON.
    #[must_use]
    pub fn woord(self) -> &'static str {
        match self {
            Self::Besluit => "besluit",
            Self::Folder => "folder",
            Self::Akte => "akte",
            Self::Afschrift => "afschrift",
            Self::Kaart => "kaart",
            Self::MededelingHuisgenoot => "mededelingHuisgenoot",
            Self::MededelingInstantie => "mededelingInstantie",
            Self::MededelingVeiligThuis => "mededelingVeiligThuis",
            Self::MededelingPolitie => "mededelingPolitie",
            Self::MededelingGeenVerlenging => "mededelingGeenVerlenging",
            Self::MeldingRaad => "meldingRaad",
            Self::OpgaveBereikbaarheid => "opgaveBereikbaarheid",
            Self::BewijsSleutels => "bewijsSleutels",
            Self::BewijsTeruggave => "bewijsTeruggave",
            Self::AanvaardingHulp => "aanvaardingHulp",
            Self::Instemming => "instemming",
            Self::BegeleidContact => "begeleidContact",
            Self::SpullenHalen => "spullenHalen",
            Self::VerklaringAanzegging => "verklaringAanzegging",
            Self::VerslagHoren => "verslagHoren",
            Self::Feitenblad => "feitenblad",
            Self::Inventaris => "inventaris",
            Self::Printlijst => "printlijst",
            Self::LopendeHuisverboden => "lopendeHuisverboden",
            Self::Mandaatbesluit => "mandaatbesluit",
            Self::Noodformulier => "noodformulier",
        }
    }
}

/// What a signed event commits to of one sealed file (F0: the file with its seal, before any later addition).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DocumentSlot {
    /// Kind.
    pub soort: DocumentSoort,
    /// BCP 47 code of its language.
    pub taal: String,
    /// The person it is meant for ("p1").
    pub voor: String,
    /// The printed code: 20 Crockford characters in groups of four.
    pub code: String,
    /// Length in bytes.
    pub lengte: u64,
    /// SHA-256 of the sealed file.
    pub sha256: Hash256,
    /// SHA-512 of the sealed file.
    pub sha512: Hash512,
}

impl DocumentSlot {
    /// The slot of these sealed bytes.
    #[must_use]
    pub fn van(soort: DocumentSoort, taal: &str, voor: &str, code: &str, bytes: &[u8]) -> Self {
        Self {
            soort,
            taal: taal.to_owned(),
            voor: voor.to_owned(),
            code: code.to_owned(),
            lengte: bytes.len() as u64,
            sha256: Hash256::of(&[bytes]),
            sha512: Hash512::of(bytes),
        }
    }
}
