//! The state of a dossier, and the one step: `next(state, fact)`. Every act is another fact; the state is what the facts
//! so far leave standing, in the shape in which the questions are asked of it.
//!
//! A step first looks whether the fact can follow (`toets`) and then takes it in. A correctie takes a fact out again;
//! nothing else ever changes what was there.

mod besluit;
mod fase;
mod rechter;
mod standen;
mod toets;

pub(super) use self::besluit::{Aanzegging, Besluit, Termijn};
pub use self::fase::Fase;
pub(super) use self::rechter::Rechter;

use super::feiten::{Aangezegd, Bekrachtiging, Feit, Gebeurtenis, Gemeld, Intrekking, Melding, Uitspraak, Wijziging};
use super::fout::DossierFout;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::uitreiking::Uitreiking;
use crate::words::moment::Moment;
use std::collections::BTreeSet;

/// A fact that a correctie can take out, with its place in the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Genummerd<T> {
    pub(super) volgnummer: u64,
    pub(super) feit: T,
}

/// What the facts so far leave standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staat {
    /// How many facts there are.
    aantal: u64,
    /// When the last one was recorded.
    geregistreerd: Option<Moment>,
    /// The huisverbod as it was spoken, when that was recorded before there was paper.
    aanzegging: Option<Aangezegd>,
    /// Every besluit, in order.
    besluiten: Vec<Besluit>,
    /// The besluiten with a term: the oplegging, and every verlenging.
    termijnen: Vec<Termijn>,
    wijzigingen: Vec<Wijziging>,
    intrekkingen: Vec<Intrekking>,
    bekrachtigingen: Vec<Bekrachtiging>,
    uitreikingen: Vec<Genummerd<Uitreiking>>,
    uitspraken: Vec<Genummerd<Uitspraak>>,
    meldingen: Vec<Genummerd<Melding>>,
    /// Facts that no longer count.
    gecorrigeerd: BTreeSet<u64>,
}

impl Staat {
    /// The state after one more fact.
    ///
    /// # Errors
    /// A [`DossierFout`] when this fact cannot follow.
    pub fn volgende(self, feit: &Feit) -> Result<Self, DossierFout> {
        self.toets(feit)?;
        Ok(self.met(feit))
    }

    /// The state after facts that were found to follow before.
    pub(super) fn na<'a>(feiten: impl Iterator<Item = &'a Feit>) -> Self {
        feiten.fold(Self::default(), Self::met)
    }

    fn met(mut self, feit: &Feit) -> Self {
        self.aantal = self.volgnummer();
        self.geregistreerd = Some(feit.geregistreerd);
        match &feit.gebeurtenis {
            Gebeurtenis::Aangezegd(feit) => {
                self.besluiten.push(Besluit::van_aanzegging(feit));
                self.termijnen.push(Termijn::van_aanzegging(feit));
                self.aanzegging = Some(feit.clone());
            }
            Gebeurtenis::Opgelegd(feit) => {
                // The paper takes the place of what was spoken: it is the same besluit.
                let aangezegd = self.aanzegging.as_ref();
                self.besluiten.retain(|besluit| besluit.nummer != feit.besluitnummer);
                self.termijnen.retain(|termijn| termijn.nummer != feit.besluitnummer);
                self.besluiten.insert(0, Besluit::van_oplegging(feit));
                self.termijnen.insert(0, Termijn::van_oplegging(feit, aangezegd));
            }
            Gebeurtenis::Verlengd(feit) => {
                self.besluit(&feit.besluitnummer, BesluitSoort::Verlenging, feit.genomen_tijdstip);
                self.termijnen.push(Termijn::van_verlenging(feit));
            }
            Gebeurtenis::Ingetrokken(feit) => {
                self.besluit(&feit.besluitnummer, BesluitSoort::Intrekking, feit.genomen_tijdstip);
                self.intrekkingen.push(feit.clone());
            }
            Gebeurtenis::Gewijzigd(feit) => {
                self.besluit(&feit.besluitnummer, BesluitSoort::Wijziging, feit.genomen_tijdstip);
                self.wijzigingen.push(feit.clone());
            }
            Gebeurtenis::Bekrachtigd(feit) => {
                self.besluit(&feit.besluitnummer, BesluitSoort::Bekrachtiging, feit.genomen_tijdstip);
                self.bekrachtigingen.push(feit.clone());
            }
            Gebeurtenis::Afgewezen(feit) => {
                self.besluit(&feit.besluitnummer, BesluitSoort::Afwijzing, feit.genomen_tijdstip);
            }
            Gebeurtenis::Uitreiking(feit) => self.uitreikingen.push(genummerd(self.aantal, feit)),
            Gebeurtenis::Uitspraak(feit) => self.uitspraken.push(genummerd(self.aantal, feit)),
            Gebeurtenis::Melding(feit) => self.met_melding(feit),
        }
        self
    }

    fn besluit(&mut self, nummer: &str, soort: BesluitSoort, genomen: Moment) {
        self.besluiten.push(Besluit { nummer: nummer.to_owned(), soort, genomen, vroegst: genomen });
    }

    fn met_melding(&mut self, melding: &Melding) {
        if let Gemeld::Correctie { volgnummer } = melding.wat {
            self.uitreikingen.retain(|feit| feit.volgnummer != volgnummer);
            self.uitspraken.retain(|feit| feit.volgnummer != volgnummer);
            self.meldingen.retain(|feit| feit.volgnummer != volgnummer);
            self.gecorrigeerd.insert(volgnummer);
        } else {
            self.meldingen.push(genummerd(self.aantal, melding));
        }
    }

    /// The place that the next fact gets.
    fn volgnummer(&self) -> u64 {
        self.aantal.saturating_add(1)
    }

    /// The huisverbod as it was spoken before there was paper.
    #[must_use]
    pub fn aanzegging(&self) -> Option<&Aangezegd> {
        self.aanzegging.as_ref()
    }

    /// Every besluit, in order.
    pub(super) fn besluiten(&self) -> &[Besluit] {
        &self.besluiten
    }

    /// The oplegging, spoken or on paper, and every verlenging.
    pub(super) fn termijnen(&self) -> &[Termijn] {
        &self.termijnen
    }

    /// The besluit with this number, when it has a term.
    pub(super) fn termijn(&self, nummer: &str) -> Option<&Termijn> {
        self.termijnen.iter().find(|termijn| termijn.nummer == nummer)
    }

    /// Every uitreiking and poging that counts.
    pub(super) fn uitreikingen(&self) -> impl Iterator<Item = &Uitreiking> {
        self.uitreikingen.iter().map(|feit| &feit.feit)
    }

    /// Every melding that counts.
    pub(super) fn meldingen(&self) -> impl Iterator<Item = &Melding> {
        self.meldingen.iter().map(|feit| &feit.feit)
    }
}

fn genummerd<T: Clone>(volgnummer: u64, feit: &T) -> Genummerd<T> {
    Genummerd { volgnummer, feit: feit.clone() }
}
