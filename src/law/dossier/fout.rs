//! Why a fact cannot follow. What is only against a rule of the desk can follow: the fold must be able to read every file
//! as it really went.

use crate::law::besluit::beslissing::BesluitSoort;
use crate::words::moment::Moment;
use thiserror::Error;

/// Why a fact cannot follow.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DossierFout {
    /// A dossier begins with a request, a spoken huisverbod or an oplegging.
    #[error("Een dossier begint met een verzoek, een aanzegging of een oplegging.")]
    NietOpgelegd,
    /// There is one oplegging in a dossier.
    #[error("Dit dossier heeft al een oplegging ({0}).")]
    AlOpgelegd(String),
    /// Two besluiten cannot have one number.
    #[error("Dit dossier heeft al een besluit met nummer {0}.")]
    DubbelNummer(String),
    /// The paper has another number than the spoken huisverbod that it writes down.
    #[error("Het mondelinge huisverbod heeft nummer {aangezegd}, het besluit op papier {opgelegd}.")]
    AnderNummer {
        /// The number that was spoken.
        aangezegd: String,
        /// The number on the paper.
        opgelegd: String,
    },
    /// The paper starts at another moment than the spoken huisverbod, or does not write it down.
    #[error(
        "Het huisverbod is aangezegd op {aangezegd}; het besluit op papier moet die ingang en die aanzegging noemen."
    )]
    AndereAanzegging {
        /// When it was spoken.
        aangezegd: Moment,
    },
    /// Recorded before the fact it follows.
    #[error("Dit feit is vastgelegd op {geregistreerd}, vóór het vorige feit ({vorige}).")]
    TerugInDeTijd {
        /// When the previous fact was recorded.
        vorige: Moment,
        /// When this one was.
        geregistreerd: Moment,
    },
    /// The envelope claims another moment than the fact.
    #[error("Het gestelde tijdstip {gesteld} is niet dat van het feit ({feit}).")]
    AnderTijdstip {
        /// What the envelope claims.
        gesteld: Moment,
        /// What the fact says.
        feit: Moment,
    },
    /// Said to have happened after it was recorded.
    #[error("Dit feit is vastgelegd op {geregistreerd}, maar zou pas op {gesteld} zijn gebeurd.")]
    InDeToekomst {
        /// When it is said to have happened.
        gesteld: Moment,
        /// When it was recorded.
        geregistreerd: Moment,
    },
    /// It ends before it begins (as in ECLI:NL:RBARN:2010:BN2421).
    #[error("Het einde ({einde}) ligt niet na de ingang ({ingang}).")]
    EindeVoorBegin {
        /// The start.
        ingang: Moment,
        /// The end.
        einde: Moment,
    },
    /// A wijziging cannot lengthen; only a verlenging can.
    #[error("Een wijziging kan het einde ({einde}) niet verlaten naar {nieuw}; dat kan alleen met een verlenging.")]
    LaterEinde {
        /// The end as it stands.
        einde: Moment,
        /// The end that the wijziging names.
        nieuw: Moment,
    },
    /// A besluit that this dossier does not have.
    #[error("Dit dossier heeft geen besluit {0}.")]
    OnbekendBesluit(String),
    /// A besluit of a kind to which this cannot be done.
    #[error("Besluit {nummer} is een {}; daarvoor kan dit feit niet worden vastgelegd.", soort.woord())]
    AndereSoort {
        /// Its number.
        nummer: String,
        /// Its kind.
        soort: BesluitSoort,
    },
    /// Said to have happened before the besluit that it is about was taken.
    #[error("Dit feit ({feit}) ligt vóór het besluit waar het over gaat ({genomen}).")]
    VoorHetBesluit {
        /// When it is said to have happened.
        feit: Moment,
        /// When the besluit was taken.
        genomen: Moment,
    },
    /// An uitspraak without what its kind needs.
    #[error("Deze uitspraak mist {0}.")]
    OnvolledigeUitspraak(&'static str),
    /// Only an uitspraak can be set aside by an uitspraak.
    #[error("Feit {0} van dit dossier is geen eerdere uitspraak die nog telt; deze uitspraak kan die niet tenietdoen.")]
    GeenUitspraak(u64),
    /// A fact cannot correct itself.
    #[error("Feit {0} kan zichzelf niet corrigeren.")]
    CorrectieVanZichzelf(u64),
    /// A fact that this dossier does not have.
    #[error("Dit dossier heeft geen feit {0}.")]
    OnbekendVolgnummer(u64),
    /// A besluit is changed by a besluit; a correction is replaced by recording again.
    #[error(
        "Feit {0} is een besluit of een correctie; corrigeren kan alleen een melding, een uitreiking of een uitspraak."
    )]
    NietTeCorrigeren(u64),
    /// It no longer counts already.
    #[error("Feit {0} is al gecorrigeerd.")]
    AlGecorrigeerd(u64),
}
