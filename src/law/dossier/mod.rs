//! The dossier: a fold over legal facts, and the one question a court asks of it: was it in force at T, and what did he
//! provably know?
//!
//! The fold sees facts and their two times, nothing of signatures. State is never updated: every question is answered
//! from the facts that were recorded by then, so "as known then" and "as known now" are the same walk over fewer or more
//! facts (decisions 1, 12, 13 and 16).

pub mod antwoord;
mod bekend;
mod contact;
pub mod feiten;
pub mod fout;
pub mod inventaris;
pub mod kennis;
mod kracht;
pub mod plichten;
pub mod staat;
mod stand;
mod zinnen;

pub use self::antwoord::{Antwoord, PersoonAntwoord, VanKracht};
pub use self::feiten::{
    Aangezegd, Advies, Afwijzing, Bekrachtiging, ContactWijze, Feit, Gebeurtenis, Gemeld, HorenUitkomst, HulpStap,
    Instantie, Intrekking, IntrekkingGrond, Kanaal, MededelingAan, Melding, Onderwerp, Oplegging, ProcedureStap,
    RaadsmanGevraagd, RaadsmanStap, Rechtsgevolgen, SleutelStap, ToestemmingSoort, Uitspraak, UitspraakSoort,
    Verlenging, VerzoekOm, Wie, Wijziging,
};
pub use self::fout::DossierFout;
pub use self::kennis::Graad;
pub use self::staat::{Fase, Staat};
pub use self::stand::{BesluitKort, LaatsteBesluit, Stand};

use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::uitreiking::{Uitkomst, Uitreiking};
use crate::words::moment::Moment;

/// The facts of one dossier, in the order in which they were recorded, and what they leave standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    feiten: Vec<Feit>,
    staat: Staat,
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
    /// A [`DossierFout`] when this fact cannot follow.
    pub fn volgt(mut self, feit: &Feit) -> Result<Self, DossierFout> {
        self.staat = self.staat.volgende(feit)?;
        self.feiten.push(feit.clone());
        Ok(self)
    }

    /// The facts, in the order in which they were recorded.
    #[must_use]
    pub fn feiten(&self) -> &[Feit] {
        &self.feiten
    }

    /// What the facts leave standing.
    #[must_use]
    pub fn staat(&self) -> &Staat {
        &self.staat
    }

    /// The oplegging on paper.
    #[must_use]
    pub fn oplegging(&self) -> Option<&Oplegging> {
        self.feiten.iter().find_map(|feit| {
            if let Gebeurtenis::Opgelegd(oplegging) = &feit.gebeurtenis { Some(oplegging) } else { None }
        })
    }

    /// The huisverbod as it was spoken, when that was recorded before there was paper.
    #[must_use]
    pub fn aanzegging(&self) -> Option<&Aangezegd> {
        self.staat.aanzegging()
    }

    /// Whether there is a besluit that at this moment has not ended, is not withdrawn, suspended or annulled, made known
    /// or not (R40).
    #[must_use]
    pub fn loopt_op(&self, moment: Moment) -> bool {
        self.staat.termijnen().iter().any(|termijn| self.staat.stand(termijn, moment) == Stand::Loopt)
    }

    /// The last besluit of the huisverbod, as it stands at this moment: the oplegging, or the last verlenging.
    #[must_use]
    pub fn laatste(&self, op: Moment) -> Option<LaatsteBesluit> {
        self.staat.laatste(op)
    }

    /// Every besluit, in order, as it stands at this moment.
    #[must_use]
    pub fn besluiten(&self, op: Moment) -> Vec<BesluitKort> {
        self.staat.in_het_kort(op)
    }

    /// How many besluiten of this kind there are: the next one gets the number after it.
    #[must_use]
    pub fn hoogste_nummer(&self, soort: BesluitSoort) -> u32 {
        let aantal = self.staat.besluiten().iter().filter(|besluit| besluit.soort == soort).count();
        u32::try_from(aantal).unwrap_or(u32::MAX)
    }

    /// Every uitreiking and poging that was not corrected, in the order in which they were recorded.
    pub fn uitreikingen(&self) -> impl Iterator<Item = &Uitreiking> {
        self.staat.uitreikingen()
    }

    /// Whether it is known where or how he can be reached, as last told and not corrected.
    #[must_use]
    pub fn bereikbaar(&self) -> Option<bool> {
        let verteld = self.staat.meldingen().filter_map(|melding| {
            if let Gemeld::Bereikbaarheid { bekend } = melding.wat { Some(bekend) } else { None }
        });
        verteld.last()
    }

    /// Whether it tells that keys were taken.
    #[must_use]
    pub fn sleutels_ingenomen(&self) -> bool {
        let ingenomen = Gemeld::Sleutels { stap: SleutelStap::Ingenomen };
        self.staat.meldingen().any(|melding| melding.wat == ingenomen)
    }

    /// How many attempts failed to find him with the last besluit (R34).
    #[must_use]
    pub fn mislukte_pogingen(&self) -> usize {
        let laatste = self.staat.termijnen().last();
        let van = |poging: &&Uitreiking| laatste.is_some_and(|termijn| termijn.nummer == poging.besluitnummer);
        let mislukt = |poging: &&Uitreiking| poging.uitkomst == Uitkomst::NietAangetroffen;
        self.uitreikingen().filter(van).filter(mislukt).count()
    }

    /// Was it in force at this moment, and how strong is the proof that he knew? With `zoals_bekend_op` only facts that
    /// were recorded by then count.
    #[must_use]
    pub fn op(&self, moment: Moment, zoals_bekend_op: Option<Moment>) -> Antwoord {
        match zoals_bekend_op {
            None => Antwoord::op(&self.staat, moment),
            Some(grens) => {
                let toen = self.feiten.iter().filter(|feit| feit.geregistreerd <= grens);
                Antwoord::op(&Staat::na(toen), moment)
            }
        }
    }
}
