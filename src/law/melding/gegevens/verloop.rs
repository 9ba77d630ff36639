//! What happens while it runs and after: keys, advice, help, permissions, violations, court, own messages, corrections.

use crate::law::dossier::{
    Advies, ContactWijze, HulpStap, Instantie, Kanaal, ProcedureStap, Rechtsgevolgen, SleutelStap, ToestemmingSoort,
    UitspraakSoort, Wie,
};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// A step about the keys (art. 4 lid 2; checklist C8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Sleutels {
    /// Which.
    pub stap: SleutelStap,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aantal: Option<u32>,
    /// Which kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soort_sleutels: Option<String>,
    /// From whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub van_wie: Option<String>,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aan: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plaats: Option<String>,
    /// How they come back after the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teruggave_afspraak: Option<String>,
}

/// The advice of the instantie, Veilig Thuis or the weegteam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Zorgadvies {
    /// What it advises.
    pub advies: Advies,
    /// Whose.
    pub van: String,
    /// The advice.
    pub tekst: String,
}

/// A step about help (art. 2 lid 9; N21).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Hulp {
    /// Which.
    pub stap: HulpStap,
    /// Which help.
    pub welke: String,
    /// Who gives it, or confirms it.
    pub hulpverlener: String,
    /// What was said or agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tekst: Option<String>,
}

/// Something that the ban forbids was permitted (N23, N24).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Toestemming {
    /// What kind.
    pub wat: ToestemmingSoort,
    /// With whom, when it is about contact ("h2").
    pub personen: Vec<String>,
    /// From when.
    pub van_tijdstip: Moment,
    /// Until when, exclusive.
    pub tot_tijdstip: Moment,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plaats: Option<String>,
    /// On which conditions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voorwaarden: Option<String>,
    /// Who guides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begeleid_door: Option<String>,
    /// By whom or by what it is permitted.
    pub grondslag: String,
}

/// A violation was reported (art. 11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Overtreding {
    /// What happened.
    pub wat: String,
    /// Where.
    pub plaats: String,
    /// Number of the proces-verbaal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proces_verbaal_nummer: Option<String>,
    /// Whether aangifte was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aangifte: Option<bool>,
}

/// A step in court that is no uitspraak (art. 6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Procedure {
    /// Which.
    pub stap: ProcedureStap,
    /// Who took it.
    pub van: Wie,
    /// Whether the uithuisgeplaatste was there himself.
    pub aanwezig: bool,
    /// Number of the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zaaknummer: Option<String>,
}

/// What a court decided (R64).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct UitspraakGegevens {
    /// Which court.
    pub instantie: Instantie,
    /// What it decided.
    pub uitspraak: UitspraakSoort,
    /// The besluiten that it is about.
    pub besluiten: Vec<String>,
    /// From when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vanaf_tijdstip: Option<Moment>,
    /// Until when, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tot_tijdstip: Option<Moment>,
    /// The persons of the contact ban that it is limited to ("h1"); empty is the whole besluit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personen: Vec<String>,
    /// The kind of contact that it is limited to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_wijze: Option<ContactWijze>,
    /// The condition of a schorsing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voorwaarde: Option<Voorwaarde>,
    /// Which legal effects of an annulled besluit stay; else none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rechtsgevolgen: Option<Rechtsgevolgen>,
    /// Until when they stay, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rechtsgevolgen_tot_tijdstip: Option<Moment>,
    /// Volgnummer of the earlier uitspraak that this one sets aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doet_teniet: Option<u64>,
    /// Number of the case.
    pub zaaknummer: String,
    /// ECLI.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ecli: Option<String>,
    /// What was decided, in a few sentences.
    pub samenvatting: String,
}

/// The condition of a schorsing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Voorwaarde {
    /// The condition.
    pub tekst: String,
    /// Until when it must be met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uiterlijk_tijdstip: Option<Moment>,
}

/// The uithuisgeplaatste himself named the end or the besluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EigenBericht {
    /// How.
    pub kanaal: Kanaal,
    /// In which words.
    pub tekst: String,
    /// Whether he named the end.
    pub noemt_einde: bool,
}

/// Somebody told him of a besluit; no bekendmaking (HR 2016:2766).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aankondiging {
    /// How.
    pub kanaal: Kanaal,
    /// In which words.
    pub tekst: String,
}

/// An earlier fact was recorded wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Correctie {
    /// Its volgnummer.
    pub volgnummer: u64,
    /// What was wrong, and what is right.
    pub reden: String,
}
