//! The besluiten as facts: what the fold reads of each.

use super::{RaadsmanStap, VerzoekOm, Wie};
use crate::law::verlenging::gegevens::{RaadsmanAntwoord, RaadsmanVraag};
use crate::law::zaak::gegevens::{Grond, Rol};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// A huisverbod that was spoken before there was paper (art. 2 lid 7). The oplegging that follows writes it down under the
/// same number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aangezegd {
    /// The number that the oplegging will have.
    pub besluitnummer: String,
    /// The regime of the date of imposing.
    pub regime: String,
    /// When it was spoken; from then on it holds.
    pub tijdstip: Moment,
    /// Until when, exclusive; computed once, at recording.
    pub eind_tijdstip: Moment,
    /// Version of the time zone rules by which the end was computed.
    pub zone_versie: String,
    /// In which role it was decided.
    pub rol: Rol,
    /// Whether no valid power was found: a spoken aanzegging is recorded all the same, but then it is disputable.
    pub bevoegdheid_afgeweken: bool,
    /// Whether there is a proces-verbaal of it.
    #[serde(default)]
    pub proces_verbaal: bool,
    /// The uithuisgeplaatste ("p1").
    pub uithuisgeplaatste: String,
    /// The home ("w1").
    pub woning: String,
    /// For whom the contact ban was spoken.
    pub contactverbod: Vec<String>,
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
    /// When it was signed, when that was told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ondertekend_tijdstip: Option<Moment>,
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
    /// Every adult huisgenoot: each must be told (art. 2 lid 8).
    #[serde(default)]
    pub meerderjarig: Vec<String>,
    /// Whether (a suspicion of) child abuse is a reason: then Veilig Thuis must be told.
    #[serde(default)]
    pub kindermishandeling: bool,
    /// Whether it is known where or how he can be reached (art. 2 lid 6).
    #[serde(default)]
    pub bereikbaar: bool,
    /// What he said about a lawyer when he was asked, and when (art. 5 lid 1).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub raadsman: Option<RaadsmanGevraagd>,
    /// When it was spoken first, if it was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub aangezegd_tijdstip: Option<Moment>,
    /// Whether there is a proces-verbaal of that.
    #[serde(default)]
    pub aanzegging_proces_verbaal: bool,
}

/// The plain part of a verlenging (art. 9 lid 1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Verlenging {
    /// Its number.
    pub besluitnummer: String,
    /// The besluit at whose end it begins.
    pub verlengt: String,
    /// When it was decided.
    pub genomen_tijdstip: Moment,
    /// When it was signed.
    pub ondertekend_tijdstip: Moment,
    /// The end of the besluit before it.
    pub begin_tijdstip: Moment,
    /// Until when, exclusive.
    pub eind_tijdstip: Moment,
    /// Version of the time zone rules by which the limit was computed.
    pub zone_versie: String,
    /// In which role it was decided.
    pub rol: Rol,
    /// Whether the burgemeester set R20 aside.
    pub bevoegdheid_afgeweken: bool,
    /// For whom the contact ban holds.
    pub contactverbod: Vec<String>,
    /// For whom the dictum prints exceptions.
    pub uitzonderingen: Vec<String>,
    /// What he said about a lawyer when he was asked again, and when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub raadsman: Option<RaadsmanGevraagd>,
}

/// What he said about a lawyer when he was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RaadsmanGevraagd {
    /// When.
    pub tijdstip: Moment,
    /// What he wants.
    pub stap: RaadsmanStap,
}

impl RaadsmanGevraagd {
    /// Of what was handed in; none when he was not asked.
    #[must_use]
    pub fn van(vraag: &RaadsmanVraag) -> Option<Self> {
        let stap = match vraag.antwoord {
            RaadsmanAntwoord::Ja => RaadsmanStap::Gewenst,
            RaadsmanAntwoord::Nee => RaadsmanStap::NietGewenst,
            RaadsmanAntwoord::Later => RaadsmanStap::Later,
            RaadsmanAntwoord::NietGevraagd => return None,
        };
        Some(Self { tijdstip: vraag.gevraagd_tijdstip?, stap })
    }
}

/// The plain part of an intrekking (art. 2 lid 9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Intrekking {
    /// Its number.
    pub besluitnummer: String,
    /// The besluiten that it withdraws.
    pub trekt_in: Vec<String>,
    /// The ground.
    pub grond: IntrekkingGrond,
    /// When it was decided.
    pub genomen_tijdstip: Moment,
    /// When it was signed.
    pub ondertekend_tijdstip: Moment,
    /// From when what it withdraws no longer holds; before the decision only when `ex_tunc`.
    pub geldig_vanaf_tijdstip: Moment,
    /// Whether it expressly works back.
    pub ex_tunc: bool,
    /// In which role it was decided.
    pub rol: Rol,
}

/// Why a huisverbod is withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum IntrekkingGrond {
    /// Help accepted, confirmed, not obstructed (art. 2 lid 9).
    Hulpverlening,
    /// The danger is gone.
    GevaarGeweken,
    /// The huisverbod was unlawful or wrong.
    Onrechtmatig,
}

/// The plain part of a wijzigingsbesluit: a correcting or widening besluit of its own (ECLI:NL:RBROT:2020:10158).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Wijziging {
    /// Its number.
    pub besluitnummer: String,
    /// The besluit that it changes.
    pub wijzigt: String,
    /// When it was decided.
    pub genomen_tijdstip: Moment,
    /// When it was signed.
    pub ondertekend_tijdstip: Moment,
    /// From when what it eases holds; what it adds holds once made known.
    pub geldig_vanaf_tijdstip: Moment,
    /// In which role it was decided.
    pub rol: Rol,
    /// For whom the contact ban now holds too.
    pub erbij: Vec<String>,
    /// For whom it no longer holds.
    pub eraf: Vec<String>,
    /// For whom the dictum now prints exceptions.
    pub uitzonderingen: Vec<String>,
    /// Whose data were corrected.
    pub verbeterd: Vec<String>,
    /// An earlier end; a later one is impossible but by verlenging.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub eind_tijdstip: Option<Moment>,
}

/// The plain part of a bekrachtigingsbesluit: the burgemeester confirms what was decided without authority
/// (ECLI:NL:RBAMS:2011:BQ7795).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bekrachtiging {
    /// Its number.
    pub besluitnummer: String,
    /// The besluit that it confirms.
    pub bekrachtigt: String,
    /// When it was decided.
    pub genomen_tijdstip: Moment,
    /// When it was signed.
    pub ondertekend_tijdstip: Moment,
    /// In which role it was decided.
    pub rol: Rol,
}

/// The plain part of the refusal of a request (Awb 1:3 lid 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Afwijzing {
    /// Its number.
    pub besluitnummer: String,
    /// What was asked.
    pub om: VerzoekOm,
    /// Who asked.
    pub verzoeker: Wie,
    /// When it was asked.
    pub verzocht_tijdstip: Moment,
    /// When it was decided.
    pub genomen_tijdstip: Moment,
    /// When it was signed.
    pub ondertekend_tijdstip: Moment,
    /// In which role it was decided.
    pub rol: Rol,
}
