//! What a court decided, as a fact: kind, moment and scope. Both views stay: what was known then, and how the law stands
//! now (caselaw: schorsing, also conditional; vernietiging by date, person or modality, with rechtsgevolgen in stand; a
//! later reversal).

use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// The plain part of an uitspraak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Uitspraak {
    /// When it was given, to the minute.
    pub tijdstip: Moment,
    /// Which court.
    pub instantie: Instantie,
    /// What it decided.
    pub uitspraak: UitspraakSoort,
    /// The besluiten that it is about.
    pub besluiten: Vec<String>,
    /// From when: of a schorsing, else the moment of the uitspraak; of a vernietiging, else from the beginning.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub vanaf_tijdstip: Option<Moment>,
    /// Until when, exclusive; else without end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tot_tijdstip: Option<Moment>,
    /// The persons of the contact ban that it is limited to; empty is the whole besluit.
    pub personen: Vec<String>,
    /// The kind of contact that it is limited to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub contact_wijze: Option<ContactWijze>,
    /// Whether a schorsing has a condition.
    pub voorwaarde: bool,
    /// Until when the condition must be met.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub voorwaarde_uiterlijk_tijdstip: Option<Moment>,
    /// Which legal effects of an annulled besluit stay.
    pub rechtsgevolgen: Rechtsgevolgen,
    /// Until when they stay, exclusive, for [`Rechtsgevolgen::TotTijdstip`].
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rechtsgevolgen_tot_tijdstip: Option<Moment>,
    /// Volgnummer of the earlier uitspraak that this one sets aside.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub doet_teniet: Option<u64>,
}

/// The courts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Instantie {
    /// The voorzieningenrechter.
    Voorzieningenrechter,
    /// The rechtbank.
    Rechtbank,
    /// The Afdeling bestuursrechtspraak.
    Afdeling,
}

/// What a court can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum UitspraakSoort {
    /// Suspended.
    Schorsing,
    /// The suspension ends.
    OpheffingSchorsing,
    /// The condition of an earlier schorsing was met.
    VoorwaardeVervuld,
    /// Annulled.
    Vernietiging,
    /// The beroep fails, or the request is refused: the besluit stands.
    InStandGelaten,
    /// An earlier uitspraak is set aside.
    UitspraakVernietigd,
}

/// Kinds of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ContactWijze {
    /// By telephone or message.
    Telefonisch,
    /// In person.
    InPersoon,
}

/// What stays of an annulled besluit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rechtsgevolgen {
    /// Nothing.
    Geen,
    /// Everything.
    InStand,
    /// Everything until a moment.
    TotTijdstip,
}
