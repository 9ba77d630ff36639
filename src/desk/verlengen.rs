//! Extending a huisverbod (art. 9).

use super::follow::Follow;
use super::opleggen::open_questions;
use super::papers;
use super::proposal::{Asked, Names, Paper, Proposal};
use super::{Action, Caller, Desk, DeskError, Made, Request};
use crate::doors::render::texts::TekstenFout;
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::Gebeurtenis;
use crate::law::regels::Wanneer;
use crate::law::verlenging::{self, GetoetsteVerlenging, VerlengingGegevens};
use crate::law::zaak::gegevens::Geheim;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// A verlenging that kept to all rules.
struct Extended {
    follow: Follow,
    getoetst: GetoetsteVerlenging,
}

impl Proposal for Extended {
    fn takes_number(&self) -> Option<BesluitSoort> {
        Some(BesluitSoort::Verlenging)
    }

    fn fact(&self, names: &Names<'_>) -> Gebeurtenis {
        Gebeurtenis::Verlengd(self.getoetst.feit(names.number, &self.follow.kader()))
    }

    fn slots(&self) -> BTreeMap<String, Value> {
        self.getoetst.velden()
    }

    fn papers(&self, names: &Names<'_>) -> Result<Vec<Paper>, TekstenFout> {
        papers::extended(&self.getoetst, &self.follow, names)
    }

    fn end(&self) -> Option<Moment> {
        Some(self.getoetst.gegevens().eind_tijdstip)
    }

    fn warnings(&self) -> &[Bevinding] {
        self.getoetst.waarschuwingen()
    }

    fn secrets(&self) -> Vec<Geheim> {
        self.follow.geheim.clone()
    }
}

impl Desk {
    /// Extends the last besluit of the dossier. The same request again gives the first answer.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn verlengen(&self, caller: &Caller, only: Option<&str>, request: Request<'_>) -> Result<Made, DeskError> {
        self.admit(caller, Action::Verlengen, None)?;
        if let Some(made) = self.repeated(&request)? {
            return Ok(made);
        }
        self.writable()?;
        let (gegevens, noted) = verlenging::lees(request.bytes)?;
        let id = self.named(&gegevens.kenmerk, only)?;
        let gemeente = self.gemeente_of_dossier(&id)?;
        let asked = Asked { caller, request, dossier: Some(id), gemeente, noted: &noted };
        self.perform(asked, |rows| self.extended(rows, &id, &gegevens))
    }

    /// Checks, and renders a concept of every document. Seals and stores nothing.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn verlengen_proef(&self, caller: &Caller, bytes: &[u8]) -> Result<Made, DeskError> {
        self.admit(caller, Action::Verlengen, None)?;
        self.writable()?;
        let (gegevens, noted) = verlenging::lees(bytes)?;
        let id = self.named(&gegevens.kenmerk, None)?;
        let gemeente = self.gemeente_of_dossier(&id)?;
        let mut made = self.rehearse(gemeente, &noted, |rows| self.extended(rows, &id, &gegevens))?;
        made.antwoord.vragen = open_questions(Wanneer::Verlengen);
        Ok(made)
    }

    fn extended(&self, rows: &Rows<'_>, id: &DossierId, gegevens: &VerlengingGegevens) -> Result<Extended, DeskError> {
        let (_, follow) = self.follow(rows, id)?;
        let getoetst = verlenging::check::toets(gegevens.clone(), &follow.kader())?;
        Ok(Extended { follow, getoetst })
    }
}
