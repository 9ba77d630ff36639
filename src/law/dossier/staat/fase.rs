//! The phase of a huisverbod at a moment: one word for a list, where [`super::Staat`] holds everything.

use super::{Staat, Termijn};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::bekend;
use crate::law::dossier::stand::Stand;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// Where a huisverbod stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Fase {
    /// Nothing was decided yet.
    Verzocht,
    /// It was spoken, and there is no paper yet.
    Aangezegd,
    /// It was imposed on paper, and not handed over yet.
    Opgelegd,
    /// The oplegging was made known on paper.
    Uitgereikt,
    /// A verlenging was decided.
    Verlengd,
    /// It was withdrawn.
    Ingetrokken,
    /// A court suspended it.
    Geschorst,
    /// A court annulled it.
    Vernietigd,
    /// Its term is over, or the request was refused.
    Geeindigd,
}

impl Staat {
    /// The phase at this moment, of what was decided by then.
    #[must_use]
    pub fn fase(&self, op: Moment) -> Fase {
        let genomen = || self.termijnen.iter().rev().filter(|termijn| self.vroegst(termijn) <= op);
        let loopt = genomen().find(|termijn| matches!(self.stand(termijn, op), Stand::Loopt | Stand::Geschorst));
        match loopt.or_else(|| genomen().next()) {
            Some(termijn) => self.fase_van(termijn, op),
            None if self.afgewezen(op) => Fase::Geeindigd,
            None => Fase::Verzocht,
        }
    }

    fn fase_van(&self, termijn: &Termijn, op: Moment) -> Fase {
        match self.stand(termijn, op) {
            Stand::Geschorst => Fase::Geschorst,
            Stand::Ingetrokken => Fase::Ingetrokken,
            Stand::Vernietigd => Fase::Vernietigd,
            Stand::Geeindigd => Fase::Geeindigd,
            Stand::Loopt if termijn.soort == BesluitSoort::Verlenging => Fase::Verlengd,
            Stand::Loopt if bekend::op_papier(self, termijn, op) => Fase::Uitgereikt,
            Stand::Loopt if termijn.op_papier && termijn.genomen <= op => Fase::Opgelegd,
            Stand::Loopt => Fase::Aangezegd,
        }
    }

    fn vroegst(&self, termijn: &Termijn) -> Moment {
        let besluit = self.besluiten.iter().find(|besluit| besluit.nummer == termijn.nummer);
        besluit.map_or(termijn.genomen, |besluit| besluit.vroegst)
    }

    fn afgewezen(&self, op: Moment) -> bool {
        self.besluiten.iter().any(|besluit| besluit.soort == BesluitSoort::Afwijzing && besluit.genomen <= op)
    }
}
