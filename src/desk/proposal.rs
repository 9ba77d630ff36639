//! The one way of every act: hold the data against the law, reserve, render, seal, record.
//!
//! An act is a [`Proposal`]: what it records and which papers go with it. It is proposed twice, before the rendering and
//! again under the write lock, so that a rule that depends on state is judged on the state it will be recorded in.

use super::record::{Act, Plan, Sealed};
use super::{Antwoord, Caller, Desk, DeskError, DocumentAntwoord, Made, Request};
use crate::doors::render::stuk::Stuk;
use crate::doors::render::texts::TekstenFout;
use crate::doors::render::{Kader, RenderFout};
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::evidence::document::DocumentSlot;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::Gebeurtenis;
use crate::law::geheim;
use crate::law::gemeente::Gemeente;
use crate::law::zaak::gegevens::Geheim;
use crate::words::bevinding::Bevinding;
use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// What stands where a number or code will stand, in a trial.
pub(super) const CONCEPT: &str = "CONCEPT";
/// The uithuisgeplaatste as addressee.
pub(super) const P1: &str = "p1";

/// The names that an act gets when its numbers are reserved.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    /// Kenmerk of the dossier.
    pub(super) kenmerk: &'a str,
    /// Number of the besluit that the act takes, or is about.
    pub(super) number: &'a str,
    codes: Option<&'a [String]>,
}

impl<'a> Names<'a> {
    /// The names of a trial: everywhere the same word.
    pub(super) const TRIAL: Self = Self { kenmerk: CONCEPT, number: CONCEPT, codes: None };

    /// The printed code of the paper at this place.
    pub(super) fn code(&self, place: usize) -> &'a str {
        let code = self.codes.and_then(|codes| codes.get(place));
        code.map_or(CONCEPT, String::as_str)
    }
}

/// A paper and for whom it is: "p1", "p2", or the organisation that gets it.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    pub(super) voor: String,
    pub(super) stuk: Stuk,
}

impl Paper {
    pub(super) fn new(voor: impl Into<String>, stuk: Stuk) -> Self {
        Self { voor: voor.into(), stuk }
    }
}

/// An act that kept to all rules.
pub(super) trait Proposal {
    /// The kind of besluit that it takes a number for.
    fn takes_number(&self) -> Option<BesluitSoort> {
        None
    }

    /// The besluit that it is about, when it takes no number.
    fn about(&self) -> Option<String> {
        None
    }

    /// The fact.
    fn fact(&self, names: &Names<'_>) -> Gebeurtenis;

    /// The value of each slot but documents, `invoer` and `volgende`.
    fn slots(&self) -> BTreeMap<String, Value>;

    /// The papers, in the order in which they are handed out.
    fn papers(&self, names: &Names<'_>) -> Result<Vec<Paper>, TekstenFout>;

    /// The sealed document that was in hand.
    fn in_hand(&self) -> Option<DocumentSlot> {
        None
    }

    /// Look-up words of the dossier.
    fn words(&self) -> Vec<[u8; 32]> {
        Vec::new()
    }

    /// Until when the huisverbod then holds.
    fn end(&self) -> Option<Moment>;

    /// What to think about.
    fn warnings(&self) -> &[Bevinding];

    /// What nothing that the uithuisgeplaatste gets may hold (R78).
    fn secrets(&self) -> Vec<Geheim>;
}

/// What an act is asked with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub(super) caller: &'a Caller,
    pub(super) request: Request<'a>,
    /// The dossier, when it exists already.
    pub(super) dossier: Option<DossierId>,
    pub(super) gemeente: &'a Gemeente,
    /// What the reading of the data noted.
    pub(super) noted: &'a [Bevinding],
}

impl Desk {
    /// Performs an act: proposed, reserved, rendered, sealed, proposed again, recorded.
    pub(super) fn perform<P: Proposal>(
        &self,
        asked: Asked<'_>,
        propose: impl Fn(&Rows<'_>) -> Result<P, DeskError>,
    ) -> Result<Made, DeskError> {
        let proposal = self.store.read(|rows| propose(rows))?;
        let trial = proposal.papers(&Names::TRIAL).map_err(RenderFout::Teksten)?;
        no_secrets(&trial, &proposal.secrets())?;
        let plan = Plan {
            request: asked.request,
            dossier: asked.dossier,
            gemeente: &asked.gemeente.code,
            documents: trial.len(),
            slots: proposal.slots().len() + usize::from(proposal.in_hand().is_some()),
        };
        let reserved = self.reserve(&plan)?;
        let number = self.store.read(|rows| self.number_of(rows, asked.dossier, reserved.kenmerk(), &proposal))?;
        let names = Names {
            kenmerk: reserved.kenmerk(),
            number: number.as_deref().unwrap_or_default(),
            codes: Some(reserved.codes()),
        };
        let papers = proposal.papers(&names).map_err(RenderFout::Teksten)?.into_iter().enumerate();
        let documents = papers.map(|(place, paper)| self.seal(&reserved, place, paper));
        let documents = documents.collect::<Result<Vec<Sealed>, _>>()?;
        let act = Act {
            caller: asked.caller,
            request: asked.request,
            fact: proposal.fact(&names),
            slots: proposal.slots(),
            in_hand: proposal.in_hand(),
            documents,
            words: proposal.words(),
            answer: self.answer(&names, number.clone(), &proposal, asked.noted),
        };
        let kenmerk = reserved.kenmerk().to_owned();
        self.record(reserved, act, |rows| {
            let fresh = propose(rows)?;
            if self.number_of(rows, asked.dossier, &kenmerk, &fresh)? == number {
                return Ok(());
            }
            // Another besluit of the same kind came first and has this number now.
            Err(DeskError::Gebruik("Er is net een ander besluit vastgelegd. Geef de opdracht opnieuw.".to_owned()))
        })
    }

    /// Checks, and renders a concept of every paper. Seals and stores nothing.
    pub(super) fn rehearse<P: Proposal>(
        &self,
        gemeente: &Gemeente,
        noted: &[Bevinding],
        propose: impl Fn(&Rows<'_>) -> Result<P, DeskError>,
    ) -> Result<Made, DeskError> {
        let proposal = self.store.read(|rows| propose(rows))?;
        let papers = proposal.papers(&Names::TRIAL).map_err(RenderFout::Teksten)?;
        no_secrets(&papers, &proposal.secrets())?;
        let mut antwoord = self.answer(&Names::TRIAL, Some(CONCEPT.to_owned()), &proposal, noted);
        let mut bestanden = Vec::new();
        for paper in papers {
            let kader = Kader {
                kenmerk: CONCEPT.to_owned(),
                code: CONCEPT.to_owned(),
                concept: true,
                ..self.kader(gemeente, "", "")
            };
            let bytes = self.render.maak(&paper.stuk, &kader)?;
            let slot = DocumentSlot::van(paper.stuk.soort(), paper.stuk.taal(), &paper.voor, "", &bytes);
            let pad = super::dossier::file_name(CONCEPT, 0, &slot);
            antwoord.documenten.push(DocumentAntwoord::van(&slot, &pad));
            bestanden.push((pad, bytes));
        }
        Ok(Made { antwoord, bestanden })
    }

    /// The answer but for id, event and documents.
    fn answer<P: Proposal>(
        &self,
        names: &Names<'_>,
        number: Option<String>,
        proposal: &P,
        noted: &[Bevinding],
    ) -> Antwoord {
        Antwoord {
            demonstratie: self.demonstration,
            id: String::new(),
            kenmerk: names.kenmerk.to_owned(),
            besluitnummer: number,
            eind_tijdstip: proposal.end(),
            documenten: Vec::new(),
            event: Hash256([0; 32]),
            waarschuwingen: noted.iter().chain(proposal.warnings()).cloned().collect(),
            vragen: Vec::new(),
            herhaald: false,
        }
    }

    /// The number that the besluit takes, or the one that the act is about (decision 24).
    fn number_of<P: Proposal>(
        &self,
        rows: &Rows<'_>,
        dossier: Option<DossierId>,
        kenmerk: &str,
        proposal: &P,
    ) -> Result<Option<String>, DeskError> {
        let Some(soort) = proposal.takes_number() else { return Ok(proposal.about()) };
        let before = match dossier {
            // The paper of a spoken huisverbod has the number under which it was spoken.
            Some(_) if soort == BesluitSoort::Oplegging => 0,
            Some(id) => self.load(rows, &id)?.fold.hoogste_nummer(soort),
            None => 0,
        };
        Ok(Some(format!("{kenmerk}-{}{}", soort.letter(), before.saturating_add(1))))
    }
}

/// Nothing that the uithuisgeplaatste gets holds what is `geheim` of the others (R78): the rules looked at the fields,
/// this looks at the finished papers.
fn no_secrets(papers: &[Paper], secrets: &[Geheim]) -> Result<(), DeskError> {
    for paper in papers.iter().filter(|paper| paper.voor == P1) {
        let data = paper.stuk.gegevens().map_err(super::record::unexpected)?;
        let found = geheim::gevonden(&data, secrets.iter());
        if !found.is_empty() {
            let found = found.into_iter().map(|g| Bevinding::regel(String::new(), "R78", g.code, g.melding));
            return Err(DeskError::Bevindingen(found.collect()));
        }
    }
    Ok(())
}
