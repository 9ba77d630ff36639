//! The dossier: a fold over legal facts, and the one question a court asks of it: was it in force at T, and what did he
//! provably know?
//!
//! The fold sees facts and their two times, nothing of signatures. State is never updated: every question is answered
//! from the facts that were recorded by then, so "as known then" and "as known now" are the same walk over fewer or more
//! facts (decisions 1, 12, 13 and 16).

pub mod antwoord;
pub mod feiten;
pub mod kennis;
mod kracht;
mod zinnen;

pub use self::antwoord::{Antwoord, VanKracht};
pub use self::feiten::{Feit, Gebeurtenis, Oplegging};
pub use self::kennis::Graad;

use crate::law::uitreiking::feit::SPELING_SECONDEN;
use crate::law::uitreiking::{Uitkomst, Uitreiking};
use crate::words::moment::Moment;
use thiserror::Error;

/// The facts of one dossier, in the order in which they were recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    feiten: Vec<Feit>,
}

/// Why a fact cannot follow.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DossierFout {
    /// A dossier begins with an oplegging.
    #[error("Een dossier begint met een oplegging.")]
    NietOpgelegd,
    /// There is one oplegging in a dossier.
    #[error("Dit dossier heeft al een oplegging ({0}).")]
    AlOpgelegd(String),
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
    /// The term ends before it begins (as in ECLI:NL:RBARN:2010:BN2421).
    #[error("Het einde ({einde}) ligt niet na de ingang ({ingang}).")]
    EindeVoorBegin {
        /// The start.
        ingang: Moment,
        /// The end.
        einde: Moment,
    },
    /// A besluit that this dossier does not have.
    #[error("Dit dossier heeft geen besluit {0}.")]
    OnbekendBesluit(String),
    /// Handed over before the besluit was taken.
    #[error("De uitreiking ({uitreiking}) ligt vóór het besluit ({genomen}).")]
    VoorHetBesluit {
        /// When it is said to have been handed over.
        uitreiking: Moment,
        /// When the besluit was taken.
        genomen: Moment,
    },
}

impl Dossier {
    /// A dossier without facts.
    #[must_use]
    pub fn leeg() -> Self {
        Self::default()
    }

    /// The dossier with one more fact.
    ///
    /// # Errors
    /// A [`DossierFout`] when the law or the clock does not allow this fact here.
    pub fn volgt(mut self, feit: &Feit) -> Result<Self, DossierFout> {
        self.toets_tijden(feit)?;
        match &feit.gebeurtenis {
            Gebeurtenis::Opgelegd(oplegging) => self.toets_oplegging(oplegging)?,
            Gebeurtenis::Uitreiking(uitreiking) => self.toets_uitreiking(uitreiking)?,
        }
        self.feiten.push(feit.clone());
        Ok(self)
    }

    /// The oplegging.
    #[must_use]
    pub fn oplegging(&self) -> Option<&Oplegging> {
        self.feiten.iter().find_map(|feit| match &feit.gebeurtenis {
            Gebeurtenis::Opgelegd(oplegging) => Some(oplegging),
            Gebeurtenis::Uitreiking(_) => None,
        })
    }

    /// Whether there is a besluit that has not ended at this moment, made known or not (R40).
    #[must_use]
    pub fn loopt_op(&self, moment: Moment) -> bool {
        self.oplegging().is_some_and(|oplegging| moment < oplegging.eind_tijdstip)
    }

    /// How many attempts failed to find him (R34).
    #[must_use]
    pub fn mislukte_pogingen(&self) -> usize {
        self.uitreikingen().filter(|uitreiking| uitreiking.uitkomst == Uitkomst::NietAangetroffen).count()
    }

    /// Was it in force at this moment, and how strong is the proof that he knew? With `zoals_bekend_op` only facts that
    /// were recorded by then count.
    #[must_use]
    pub fn op(&self, moment: Moment, zoals_bekend_op: Option<Moment>) -> Antwoord {
        let bekend = |feit: &&Feit| zoals_bekend_op.is_none_or(|grens| feit.geregistreerd <= grens);
        let toen = Self { feiten: self.feiten.iter().filter(bekend).cloned().collect() };
        let Some(oplegging) = toen.oplegging() else { return Antwoord::zonder_besluit() };
        let handelingen: Vec<&Uitreiking> =
            toen.uitreikingen().filter(|uitreiking| uitreiking.besluitnummer == oplegging.besluitnummer).collect();
        Antwoord::over(oplegging, &handelingen, moment)
    }

    fn uitreikingen(&self) -> impl Iterator<Item = &Uitreiking> {
        self.feiten.iter().filter_map(|feit| match &feit.gebeurtenis {
            Gebeurtenis::Uitreiking(uitreiking) => Some(uitreiking),
            Gebeurtenis::Opgelegd(_) => None,
        })
    }

    fn toets_tijden(&self, feit: &Feit) -> Result<(), DossierFout> {
        let (gesteld, geregistreerd) = (feit.gesteld, feit.geregistreerd);
        if gesteld != feit.gebeurtenis.gesteld() {
            return Err(DossierFout::AnderTijdstip { gesteld, feit: feit.gebeurtenis.gesteld() });
        }
        if geregistreerd.plus_seconden(SPELING_SECONDEN).is_some_and(|grens| gesteld > grens) {
            return Err(DossierFout::InDeToekomst { gesteld, geregistreerd });
        }
        match self.feiten.last().map(|feit| feit.geregistreerd) {
            Some(vorige) if geregistreerd < vorige => Err(DossierFout::TerugInDeTijd { vorige, geregistreerd }),
            _ => Ok(()),
        }
    }

    fn toets_oplegging(&self, oplegging: &Oplegging) -> Result<(), DossierFout> {
        let (ingang, einde) = (oplegging.ingang_tijdstip, oplegging.eind_tijdstip);
        match self.oplegging() {
            Some(eerste) => Err(DossierFout::AlOpgelegd(eerste.besluitnummer.clone())),
            None if einde <= ingang => Err(DossierFout::EindeVoorBegin { ingang, einde }),
            None => Ok(()),
        }
    }

    fn toets_uitreiking(&self, uitreiking: &Uitreiking) -> Result<(), DossierFout> {
        let oplegging = self.oplegging().ok_or(DossierFout::NietOpgelegd)?;
        if oplegging.besluitnummer != uitreiking.besluitnummer {
            return Err(DossierFout::OnbekendBesluit(uitreiking.besluitnummer.clone()));
        }
        let (uitreiking, genomen) = (uitreiking.tijdstip, oplegging.genomen_tijdstip);
        if uitreiking < genomen { Err(DossierFout::VoorHetBesluit { uitreiking, genomen }) } else { Ok(()) }
    }
}
