//! Everything else that happens in a dossier, as facts: requests, notices, hearing, help, permissions, procedure,
//! corrections. The plain part holds only what the fold, the grade and the duties read.

use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// The plain part of a melding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Melding {
    /// When it happened.
    pub tijdstip: Moment,
    /// The besluit that it is about, when it is about one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub besluitnummer: Option<String>,
    /// What happened.
    pub wat: Gemeld,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "soort", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Gemeld {
    /// Somebody asked to impose, to extend or to withdraw.
    Verzoek {
        /// What was asked.
        om: VerzoekOm,
        /// Who asked.
        van: Wie,
        /// Whether it was asked in writing: then the answer is a besluit.
        schriftelijk: bool,
    },
    /// The hulpofficier told the burgemeester (art. 3 lid 2).
    MeldingBurgemeester {},
    /// Where or how he can be reached was told, or no longer holds (art. 2 lid 6).
    Bereikbaarheid {
        /// Whether it is known now.
        bekend: bool,
    },
    /// A step about the lawyer (art. 5).
    Raadsman {
        /// Which.
        stap: RaadsmanStap,
    },
    /// Somebody was told (art. 2 lid 8, 3 lid 2, 8; Awb 3:43).
    Mededeling {
        /// Who.
        aan: MededelingAan,
        /// Which huisgenoot ("p2").
        #[serde(skip_serializing_if = "Option::is_none", default)]
        persoon: Option<String>,
        /// About what.
        over: Onderwerp,
        /// Whether the consequences of a violation were told too.
        gevolgen: bool,
    },
    /// A step about the keys (art. 4 lid 2).
    Sleutels {
        /// Which.
        stap: SleutelStap,
    },
    /// Somebody was heard, or could not be (Awb 4:8, 4:11).
    Horen {
        /// Whom ("p1").
        persoon: String,
        /// About which intended besluit.
        voornemen: VerzoekOm,
        /// With which outcome.
        uitkomst: HorenUitkomst,
        /// How.
        kanaal: Kanaal,
    },
    /// The advice of the instantie, Veilig Thuis or the weegteam came in.
    Zorgadvies {
        /// What it advises.
        advies: Advies,
    },
    /// A step about help (art. 2 lid 9).
    Hulp {
        /// Which.
        stap: HulpStap,
    },
    /// Something that the ban forbids was permitted, from then until then.
    Toestemming {
        /// What kind.
        wat: ToestemmingSoort,
        /// With whom, when it is about contact ("p3").
        personen: Vec<String>,
        /// From when.
        van_tijdstip: Moment,
        /// Until when, exclusive.
        tot_tijdstip: Moment,
    },
    /// A violation was reported.
    Overtreding {
        /// Whether a proces-verbaal was made.
        proces_verbaal: bool,
    },
    /// A step in court that is no uitspraak (art. 6; Awb 6:4, 8:81).
    Procedure {
        /// Which.
        stap: ProcedureStap,
        /// Who took it.
        van: Wie,
        /// Whether the uithuisgeplaatste was there himself.
        aanwezig: bool,
    },
    /// The uithuisgeplaatste himself named the end or the besluit: a message, a signed agreement, a recorded call.
    EigenBericht {
        /// How.
        kanaal: Kanaal,
    },
    /// Somebody told him that a besluit would come or had been taken; no bekendmaking (HR 2016:2766).
    Aankondiging {
        /// How.
        kanaal: Kanaal,
    },
    /// Both sides were told that no verlenging follows; no besluit.
    GeenVerlenging {},
    /// An address, telephone number or school that nobody but staff may see became known.
    Geheim {
        /// Of whom ("p2").
        persoon: String,
    },
    /// An earlier fact was recorded wrongly: from the recording of this one it no longer counts.
    Correctie {
        /// Volgnummer of the wrong one.
        volgnummer: u64,
    },
}

/// What can be asked, and what can be intended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VerzoekOm {
    /// To impose.
    Opleggen,
    /// To extend.
    Verlengen,
    /// To withdraw.
    Intrekken,
}

/// Who does something in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Wie {
    Uithuisgeplaatste,
    Achterblijver,
    Gemachtigde,
    VeiligThuis,
    Instantie,
    Politie,
    OpenbaarMinisterie,
    Gemeente,
    Ander,
}

/// Steps about the lawyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RaadsmanStap {
    /// He was asked and wants one: the hours run.
    Gewenst,
    /// He was asked and wants none.
    NietGewenst,
    /// He was asked and will say later.
    Later,
    /// The Raad voor Rechtsbijstand was told.
    RaadGemeld,
    /// A lawyer spoke with him.
    Gesproken,
}

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum MededelingAan {
    Huisgenoot,
    Instantie,
    VeiligThuis,
    Politie,
    Meldkamer,
    Raadsman,
    Uithuisgeplaatste,
    Ander,
}

/// What somebody is told about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Onderwerp {
    /// The besluit that the melding names.
    Besluit,
    /// An uitspraak (art. 8).
    Uitspraak,
    /// That no verlenging follows.
    GeenVerlenging,
    /// That it has ended.
    Einde,
}

/// Steps about the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SleutelStap {
    /// Taken.
    Ingenomen,
    /// The receipt was given (art. 4 lid 2).
    BewijsGegeven,
    /// Given back.
    Teruggegeven,
}

/// How a hearing went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HorenUitkomst {
    /// Heard.
    Gehoord,
    /// Asked, and did not want to say anything.
    WildeNiet,
    /// Could not be reached.
    NietBereikt,
    /// Not asked, for a reason of Awb 4:11.
    NietGevraagd,
}

/// How somebody was spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Kanaal {
    InPersoon,
    Telefonisch,
    Beeldbellen,
    Celintercom,
    Schriftelijk,
    Bericht,
}

/// What an advice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Advies {
    Opleggen,
    Verlengen,
    NietVerlengen,
    Intrekken,
    Geen,
}

/// Steps about help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HulpStap {
    /// Offered.
    Aangeboden,
    /// Accepted by the uithuisgeplaatste.
    Aanvaard,
    /// Confirmed by the instantie.
    Bevestigd,
    /// Refused.
    Geweigerd,
}

/// Kinds of permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ToestemmingSoort {
    /// Contact that somebody guides.
    BegeleidContact,
    /// To fetch things, with the police or a helper.
    SpullenHalen,
    /// A talk with the helpers and the others.
    Systeemgesprek,
    /// Contact that a judge ordered with a child.
    Omgangsregeling,
    /// Contact that the rechter-commissaris permitted.
    RechterCommissaris,
}

/// Steps in court.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProcedureStap {
    /// Beroep was filed.
    BeroepIngesteld,
    /// A voorlopige voorziening was asked.
    VoorzieningGevraagd,
    /// Hoger beroep was filed.
    HogerBeroepIngesteld,
    /// It was heard.
    Zitting,
    /// Beroep or request was withdrawn.
    Ingetrokken,
}
