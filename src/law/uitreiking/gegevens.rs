//! What the koerier hands in about one uitreiking or one failed attempt (checklist C6; Sv 36h by analogy).
//!
//! Signed on the spot is the akte; this record never draws a signature that nobody set.

use crate::law::zaak::gegevens::Drie;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// What was handed in about one uitreiking or poging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct UitreikingGegevens {
    /// The dossier.
    pub kenmerk: String,
    /// The besluit that is made known.
    pub besluitnummer: String,
    /// The document in hand: its printed code, or the SHA-256 of the file (R72).
    pub document: String,
    /// To whom.
    pub aan: Ontvanger,
    /// How.
    pub wijze: Wijze,
    /// With what result.
    pub uitkomst: Uitkomst,
    /// Why it did not succeed; must be there when it did not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reden: Option<String>,
    /// When, to the minute.
    pub tijdstip: Moment,
    /// For a toezending: whether only the day is known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tijd_onbekend: bool,
    /// Where.
    pub plaats: Plaats,
    /// By whom.
    pub door: Bezorger,
    /// How the identity was established; absent in a poging where nobody was met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identiteit: Option<Identiteit>,
    /// In which language it was explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taal: Option<TaalBegrepen>,
    /// The interpreter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolk: Option<Tolk>,
    /// What was explained.
    #[serde(default)]
    pub toegelicht: Vec<Toelichting>,
    /// The state he was in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toestand: Option<Toestand>,
    /// What he said or did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reactie: Option<String>,
    /// How the akte was signed by the receiver.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handtekening: Option<Handtekening>,
    /// That he did not sign, why, and whether the content was read aloud.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weigering: Option<Weigering>,
    /// Number of the ambtsedig proces-verbaal of this uitreiking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proces_verbaal: Option<String>,
    /// Answers asked at the same time (art. 2 lid 6, 4 lid 2 and 5 lid 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub antwoorden: Option<Antwoorden>,
    /// That the record is made truthfully; must be true.
    pub naar_waarheid: bool,
}

/// Who received it, or should have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Ontvanger {
    /// For whom the document is meant and into whose hands it came.
    pub wie: OntvangerSoort,
    /// Name of a gemachtigde or of somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub naam: Option<String>,
}

/// Into whose hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum OntvangerSoort {
    Uithuisgeplaatste,
    Gemachtigde,
    Achterblijver,
    Minderjarige,
    Ander,
}

/// How it was made known (Awb 3:41; Wth art. 2 lid 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Wijze {
    InPersoon,
    Toezending,
    Nederlegging,
}

/// With what result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Uitkomst {
    /// Handed over (or sent, or deposited).
    Uitgereikt,
    /// He was there and would not take it.
    OntvangstGeweigerd,
    /// Nobody there, wrong address, unsafe: a poging.
    NietAangetroffen,
}

/// Where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Plaats {
    /// Kind of place.
    pub soort: PlaatsSoort,
    /// Description or address.
    pub omschrijving: String,
}

/// Kinds of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum PlaatsSoort {
    Politiebureau,
    Detentie,
    Instelling,
    Verblijfadres,
    Openbaar,
    VerbodenWoning,
    Gemeentehuis,
    Anders,
}

/// Who handed it over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bezorger {
    /// Name.
    pub naam: String,
    /// In which capacity; it decides the weight as proof (Sv 344).
    pub hoedanigheid: Hoedanigheid,
    /// Service number.
    pub nummer: String,
    /// Employer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub werkgever: Option<String>,
}

/// Capacities, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Hoedanigheid {
    /// Police: opsporingsambtenaar.
    Politie,
    /// Buitengewoon opsporingsambtenaar.
    Boa,
    /// Other official of the gemeente.
    Ambtenaar,
    /// Private courier.
    Koerier,
}

/// How the identity was established (R70).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Identiteit {
    /// The way.
    pub wijze: IdentiteitWijze,
    /// Kind of document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soort: Option<String>,
    /// Last four characters of its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub laatste_vier: Option<String>,
}

/// Ways to establish identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum IdentiteitWijze {
    Document,
    BekendBijPolitie,
    Vraagcontrole,
    NietVastgesteld,
}

/// The language of the explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TaalBegrepen {
    /// BCP 47 code.
    pub code: String,
    /// Whether he said or showed that he understands it.
    pub begrepen: Drie,
}

/// The interpreter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Tolk {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub naam: Option<String>,
    /// Register number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nummer: Option<String>,
    /// "aanwezig" or "telefonisch".
    pub wijze: String,
}

/// What was explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Toelichting {
    Adres,
    Contactverbod,
    Einde,
    Straf,
    Rechtsmiddelen,
    Raadsman,
}

/// The state he was in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Toestand {
    Aanspreekbaar,
    OnderInvloed,
    Verward,
    Agressief,
    Onbekend,
}

/// How the receiver signed the akte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Handtekening {
    /// On paper, or as strokes on a device.
    pub soort: HandtekeningSoort,
    /// SHA-256 of the scan of the signed akte, hexadecimal, when it was scanned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The strokes: for each its points, as x and y in tenths of a millimetre.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub halen: Vec<Vec<[u32; 2]>>,
}

/// Kinds of signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum HandtekeningSoort {
    OpPapier,
    Halen,
}

/// That he did not sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Weigering {
    /// Why.
    pub reden: String,
    /// Whether the content was read aloud to him.
    pub voorgelezen: bool,
}

/// What was asked at the same time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Antwoorden {
    /// Where or how he can be reached (art. 2 lid 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bereikbaarheid: Option<String>,
    /// Whether he wants a lawyer (art. 5 lid 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raadsman: Option<Drie>,
    /// Keys taken, number and kind (art. 4 lid 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sleutels: Option<String>,
}
