//! Group B: authority. What lacks is established once, in `law::besluit::bevoegdheid`, which also has the words; each
//! rule picks its own findings.

use super::Proef;
use crate::law::beslissen;
use crate::law::besluit::bevoegdheid::{Macht, bevindingen};
use crate::law::regels::Gevonden;

/// Text of R22.
pub(super) use crate::law::gemeente::mandaten::R22;
/// Text of R23.
pub(super) use bevindingen::R23;

fn van_regel(proef: &Proef<'_>, nummer: &str) -> Vec<Gevonden> {
    let besluit = &proef.gegevens.besluit;
    let alle = bevindingen::gevonden(Macht::Opleggen, besluit, proef.kader.gemeente, proef.regime);
    alle.into_iter().filter(|(regel, _)| *regel == nummer).map(|(_, gevonden)| gevonden).collect()
}

pub(super) fn r20_mandaat(proef: &Proef<'_>) -> Vec<Gevonden> {
    van_regel(proef, "R20")
}

/// Setting a rule aside is for the burgemeester alone, and before the decision.
pub(super) fn r20_afwijking(proef: &Proef<'_>) -> Vec<Gevonden> {
    let Some(afwijking) = &proef.gegevens.afwijking else { return Vec::new() };
    beslissen::afwijking(afwijking, proef.gegevens.besluit.genomen_tijdstip, proef.kader.gemeente)
}

pub(super) fn r22_ondermandaat(proef: &Proef<'_>) -> Vec<Gevonden> {
    van_regel(proef, "R22")
}

pub(super) fn r23_namens_wie(proef: &Proef<'_>) -> Vec<Gevonden> {
    van_regel(proef, "R23")
}
