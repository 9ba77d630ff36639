//! Recording anything that is no oplegging, verlenging, intrekking or uitreiking. The field `soort` says what it is; a
//! spoken huisverbod and a request to impose open a dossier.

use super::follow::{Follow, handed_in};
use super::papers;
use super::proposal::{Asked, Names, Paper, Proposal};
use super::{Action, Caller, Desk, DeskError, Made, Request};
use crate::doors::render::texts::TekstenFout;
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::{Dossier, Gebeurtenis};
use crate::law::gemeente::Gemeente;
use crate::law::melding::{self, GetoetsteMelding, Inhoud, MeldKader, MeldingGegevens, toets};
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Geboorte, Geheim, Onbekend};
use crate::words::bevinding::Bevinding;
use crate::words::json;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// A melding that kept to all rules.
struct Reported {
    getoetst: GetoetsteMelding,
    gemeente: Gemeente,
    /// The dossier, once there is a besluit on paper.
    follow: Option<Follow>,
    end: Option<Moment>,
    /// Person and home of a spoken huisverbod, so that no other is imposed beside it (R40).
    word: Option<[u8; 32]>,
}

impl Proposal for Reported {
    fn takes_number(&self) -> Option<BesluitSoort> {
        // A spoken huisverbod has the number that its paper will have.
        (self.getoetst.gegevens().soort() == "aanzegging").then_some(BesluitSoort::Oplegging)
    }

    fn about(&self) -> Option<String> {
        self.getoetst.gebeurtenis("").besluitnummer().map(ToOwned::to_owned)
    }

    fn fact(&self, names: &Names<'_>) -> Gebeurtenis {
        self.getoetst.gebeurtenis(names.number)
    }

    fn slots(&self) -> BTreeMap<String, Value> {
        self.getoetst.velden()
    }

    fn papers(&self, names: &Names<'_>) -> Result<Vec<Paper>, TekstenFout> {
        papers::reported(&self.getoetst, self.follow.as_ref(), &self.gemeente, names)
    }

    fn words(&self) -> Vec<[u8; 32]> {
        self.word.into_iter().collect()
    }

    fn end(&self) -> Option<Moment> {
        match self.getoetst.gebeurtenis("") {
            Gebeurtenis::Aangezegd(aangezegd) => Some(aangezegd.eind_tijdstip),
            Gebeurtenis::Opgelegd(_)
            | Gebeurtenis::Verlengd(_)
            | Gebeurtenis::Ingetrokken(_)
            | Gebeurtenis::Gewijzigd(_)
            | Gebeurtenis::Bekrachtigd(_)
            | Gebeurtenis::Afgewezen(_)
            | Gebeurtenis::Uitreiking(_)
            | Gebeurtenis::Uitspraak(_)
            | Gebeurtenis::Melding(_) => self.end,
        }
    }

    fn warnings(&self) -> &[Bevinding] {
        self.getoetst.waarschuwingen()
    }

    fn secrets(&self) -> Vec<Geheim> {
        self.follow.as_ref().map(|follow| follow.geheim.clone()).unwrap_or_default()
    }
}

impl Desk {
    /// Records a melding, in one dossier when its name in URLs is given. The same request again gives the first answer.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn melden(&self, caller: &Caller, only: Option<&str>, request: Request<'_>) -> Result<Made, DeskError> {
        self.admit(caller, Action::Melden, None)?;
        if let Some(made) = self.repeated(&request)? {
            return Ok(made);
        }
        self.writable()?;
        let (soort, data) = kind_and_rest(request.bytes)?;
        match soort.as_str() {
            "wijziging" => self.wijzigen(caller, only, request, &data),
            "bekrachtiging" => self.bekrachtigen(caller, only, request, &data),
            "afwijzing" => self.afwijzen(caller, only, request, &data),
            _ => self.report(caller, only, request),
        }
    }

    fn report(&self, caller: &Caller, only: Option<&str>, request: Request<'_>) -> Result<Made, DeskError> {
        let (gegevens, noted) = melding::lees(request.bytes)?;
        let (dossier, gemeente) = match (gegevens.kenmerk(), gegevens.gemeente()) {
            (Some(kenmerk), _) => {
                let id = self.named(kenmerk, only)?;
                (Some(id), self.gemeente_of_dossier(&id)?)
            }
            (None, code) if only.is_none() => (None, self.gemeente(code.unwrap_or_default())?),
            (None, _) => return Err(super::unknown_kenmerk()),
        };
        let asked = Asked { caller, request, dossier, gemeente, noted: &noted };
        self.perform(asked, |rows| self.reported(rows, dossier, &gegevens, gemeente))
    }

    fn reported(
        &self,
        rows: &Rows<'_>,
        dossier: Option<DossierId>,
        gegevens: &MeldingGegevens,
        gemeente: &Gemeente,
    ) -> Result<Reported, DeskError> {
        let nu = self.clock.now();
        let loaded = dossier.map(|id| self.load(rows, &id)).transpose()?;
        let fold = loaded.as_ref().map(|loaded| &loaded.fold);
        let follow = match (dossier, fold.and_then(|fold| fold.oplegging())) {
            (Some(id), Some(_)) => Some(self.follow(rows, &id)?.1),
            _ => None,
        };
        let regime = fold.and_then(|fold| fold.aanzegging()).and_then(|spoken| Regime::met_naam(&spoken.regime));
        let regime = follow.as_ref().map(|follow| follow.regime).or(regime);
        let kader = MeldKader {
            gemeente,
            regime: regime.unwrap_or_else(|| Regime::voor(nu.datum())),
            personen: match (&follow, &loaded) {
                (Some(follow), _) => follow.zaak.huisgenoten.len(),
                (None, Some(loaded)) => spoken_persons(loaded),
                (None, None) => 0,
            },
            besluiten: fold.map(|fold| fold.besluiten(nu)).unwrap_or_default(),
            gebeurtenissen: fold.map_or_else(Vec::new, |fold| {
                fold.feiten().iter().map(|feit| feit.gebeurtenis.woord().to_owned()).collect()
            }),
            sleutels_ingenomen: fold.is_some_and(Dossier::sleutels_ingenomen),
            begonnen: fold.and_then(|fold| fold.feiten().first()).map(|feit| feit.gesteld),
            nu,
        };
        let getoetst = toets(gegevens.clone(), &kader)?;
        let end = fold.and_then(|fold| fold.laatste(nu)).map(|laatste| laatste.einde);
        let word = self.spoken_word(&gegevens.inhoud)?;
        Ok(Reported { getoetst, gemeente: gemeente.clone(), follow, end, word })
    }

    /// The look-up word of a spoken huisverbod.
    fn spoken_word(&self, inhoud: &Inhoud) -> Result<Option<[u8; 32]>, DeskError> {
        let Inhoud::Aanzegging(spoken) = inhoud else { return Ok(None) };
        let persoon = &spoken.uithuisgeplaatste;
        let geboren = persoon.geboorte_datum.unwrap_or(Geboorte::Onbekend(Onbekend::Onbekend));
        self.person_and_home(&persoon.naam, geboren, &spoken.woning).map(Some)
    }
}

/// How many persons were named when the huisverbod was spoken.
fn spoken_persons(loaded: &super::dossier::Loaded) -> usize {
    let first = loaded.events.first().map(|event| handed_in(&event.openings)).unwrap_or_default();
    first.get("personen").and_then(Value::as_array).map_or(0, Vec::len)
}

/// The kind of a melding, and the data without it: the besluiten have shapes of their own.
fn kind_and_rest(bytes: &[u8]) -> Result<(String, Vec<u8>), DeskError> {
    let (waarde, bevindingen) = json::lees(bytes)?;
    if !bevindingen.is_empty() {
        return Err(DeskError::Bevindingen(bevindingen));
    }
    let mut waarde = waarde.als_serde();
    let soort = waarde.as_object_mut().and_then(|velden| velden.remove("soort"));
    let soort = soort.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((soort, serde_json::to_vec(&waarde).map_err(super::record::unexpected)?))
}
