//! Withdrawing a huisverbod (art. 2 lid 9).

use super::follow::Follow;
use super::papers;
use super::proposal::{Asked, Names, Paper, Proposal};
use super::{Action, Caller, Desk, DeskError, Made, Request};
use crate::doors::render::texts::TekstenFout;
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::Gebeurtenis;
use crate::law::intrekking::{self, GetoetsteIntrekking, IntrekkingGegevens};
use crate::law::zaak::gegevens::Geheim;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// An intrekking that kept to all rules.
struct Withdrawn {
    follow: Follow,
    getoetst: GetoetsteIntrekking,
}

impl Proposal for Withdrawn {
    fn takes_number(&self) -> Option<BesluitSoort> {
        Some(BesluitSoort::Intrekking)
    }

    fn fact(&self, names: &Names<'_>) -> Gebeurtenis {
        Gebeurtenis::Ingetrokken(self.getoetst.feit(names.number))
    }

    fn slots(&self) -> BTreeMap<String, Value> {
        self.getoetst.velden()
    }

    fn papers(&self, names: &Names<'_>) -> Result<Vec<Paper>, TekstenFout> {
        papers::withdrawn(&self.getoetst, &self.follow, names)
    }

    fn end(&self) -> Option<Moment> {
        Some(self.getoetst.gegevens().geldig_vanaf_tijdstip)
    }

    fn warnings(&self) -> &[Bevinding] {
        self.getoetst.waarschuwingen()
    }

    fn secrets(&self) -> Vec<Geheim> {
        self.follow.geheim.clone()
    }
}

impl Desk {
    /// Withdraws what has not ended. The same request again gives the first answer.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn intrekken(&self, caller: &Caller, only: Option<&str>, request: Request<'_>) -> Result<Made, DeskError> {
        self.admit(caller, Action::Intrekken, None)?;
        if let Some(made) = self.repeated(&request)? {
            return Ok(made);
        }
        self.writable()?;
        let (gegevens, noted) = intrekking::lees(request.bytes)?;
        let id = self.named(&gegevens.kenmerk, only)?;
        let gemeente = self.gemeente_of_dossier(&id)?;
        let asked = Asked { caller, request, dossier: Some(id), gemeente, noted: &noted };
        self.perform(asked, |rows| self.withdrawn(rows, &id, &gegevens))
    }

    /// Checks, and renders a concept of every document. Seals and stores nothing.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn intrekken_proef(&self, caller: &Caller, bytes: &[u8]) -> Result<Made, DeskError> {
        self.admit(caller, Action::Intrekken, None)?;
        self.writable()?;
        let (gegevens, noted) = intrekking::lees(bytes)?;
        let id = self.named(&gegevens.kenmerk, None)?;
        self.rehearse(self.gemeente_of_dossier(&id)?, &noted, |rows| self.withdrawn(rows, &id, &gegevens))
    }

    fn withdrawn(
        &self,
        rows: &Rows<'_>,
        id: &DossierId,
        gegevens: &IntrekkingGegevens,
    ) -> Result<Withdrawn, DeskError> {
        let (_, follow) = self.follow(rows, id)?;
        let getoetst = intrekking::check::toets(gegevens.clone(), &follow.kader())?;
        Ok(Withdrawn { follow, getoetst })
    }
}
