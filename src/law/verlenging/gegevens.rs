//! What is handed in for a verlenging (Wth art. 9; checklist C2; additions N15-N18). Persons are named as in the zaak:
//! "uithuisgeplaatste", or "h1" for the first huisgenoot.

use crate::law::besluit::beslissing::Beslissing;
use crate::law::wijziging::gegevens::Uitgezonderd;
use crate::law::zaak::gegevens::{Afwijking, Drie, Feit, Zienswijze};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// The data of a verlenging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerlengingGegevens {
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// The new end, exclusive: chosen, at most the limit.
    pub eind_tijdstip: Moment,
    /// Why the end has another clock time than the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kloktijd_reden: Option<String>,
    /// Why it is extended for this long.
    pub duur_reden: String,
    /// Facts since the oplegging, each with its code in the annex and its source.
    pub feiten: Vec<Feit>,
    /// Why one source is enough, when all facts come from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toelichting_bronnen: Option<String>,
    /// Why the danger, or the serious suspicion of it, still exists now (R52).
    pub dreiging: String,
    /// How the help went since the oplegging, and what it did.
    pub verloop_hulp: String,
    /// The advice of the instantie.
    pub advies: AdviesGegevens,
    /// For what the verlenging serves (N16).
    pub doelen: Vec<Doel>,
    /// Why the danger therefore lasts, when help is refused or another purpose plays a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doel_toelichting: Option<String>,
    /// What the persons said.
    pub zienswijzen: Vec<Zienswijze>,
    /// Why somebody was not heard (Awb 4:11), and who decided that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niet_gehoord: Option<NietGehoord>,
    /// Whether he is detained.
    pub gedetineerd: Drie,
    /// How he was spoken to there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bezoek_detentie: Option<String>,
    /// Whether he was asked again for a lawyer, and what he said (N15).
    pub raadsman: RaadsmanVraag,
    /// The weighing of all interests, anew.
    pub belangenafweging: String,
    /// The interests of the uithuisgeplaatste by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub belangen_uithuisgeplaatste: Option<String>,
    /// The interests of each child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub belangen_kinderen: Option<String>,
    /// Other measures that run now, and why this one is still needed beside them.
    pub andere_maatregelen: String,
    /// For whom the contact ban holds again, with the reason (R53, N3).
    pub contactverbod: Vec<ContactverbodOpnieuw>,
    /// For whom it no longer holds, with the reason (R53).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitgezonderd: Vec<Uitgezonderd>,
    /// Why rule R12, R20, N3 or N16 is set aside by the burgemeester.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub afwijking: Option<Afwijking>,
    /// Who decides, and when.
    pub besluit: Beslissing,
}

/// The advice of the instantie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AdviesGegevens {
    /// Who gave it.
    pub van: String,
    /// When.
    pub tijdstip: Moment,
    /// What it says.
    pub tekst: String,
}

/// For what a verlenging serves. Only danger carries it; the others are asked so that they can be refused or noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Doel {
    Dreiging,
    HulpOpStarten,
    GeenMedewerking,
    Huisvesting,
    Wachtlijst,
    Echtscheiding,
    Straf,
    Detentie,
    Tijdgebrek,
}

/// Why somebody was not heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NietGehoord {
    /// Who was not heard.
    pub wie: Vec<String>,
    /// Which exception of Awb 4:11.
    pub grond: NietGehoordGrond,
    /// Why it applies here.
    pub reden: String,
    /// Who decided so.
    pub door: String,
}

/// The exceptions of Awb 4:11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum NietGehoordGrond {
    /// Spoed (a).
    Spoed,
    /// Heard before, and nothing new (b).
    AlGehoord,
    /// The goal can only be reached without warning (c).
    DoelInGevaar,
}

/// The question whether he wants a lawyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RaadsmanVraag {
    /// When he was asked; absent when he was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gevraagd_tijdstip: Option<Moment>,
    /// What he said.
    pub antwoord: RaadsmanAntwoord,
    /// Why he was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reden: Option<String>,
}

/// What he said about a lawyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RaadsmanAntwoord {
    /// He wants one.
    Ja,
    /// He wants none.
    Nee,
    /// He will say later.
    Later,
    /// He was not asked.
    NietGevraagd,
}

/// The contact ban towards one person, once more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ContactverbodOpnieuw {
    /// "h1" for the first huisgenoot.
    pub persoon: String,
    /// Why it is still needed for this person.
    pub reden: String,
    /// Exceptions that are printed in the dictum, each a whole sentence with who guides it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitzonderingen: Vec<String>,
    /// For a child: what it wishes, as far as that could safely be asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wens: Option<String>,
    /// For a child: whether contact by telephone was considered, and why (not).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefonisch_contact: Option<String>,
}
