//! The rules of an uitreiking, group F of the list of rules: one table, one function per rule, all findings at once.

mod akte;
mod document;
mod persoon;
mod wijze;

use super::{GetoetsteUitreiking, UitreikKader, UitreikingGegevens};
use crate::law::zaak::check::{Effect, Gevonden, Wanneer};
use crate::words::bevinding::Bevinding;

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Regel {
    /// Its number in the list of rules, or the policy of knowledge.
    pub nummer: &'static str,
    /// The article it rests on.
    pub artikel: &'static str,
    /// When it is held against the data: always when an uitreiking is recorded.
    pub moment: Wanneer,
    /// What happens when it is broken.
    pub effect: Effect,
    /// What it asks, in Dutch.
    pub tekst: &'static str,
    /// What it finds; nothing when it is kept.
    pub toets: fn(&UitreikingGegevens, &UitreikKader<'_>) -> Vec<Gevonden>,
}

/// The rules.
pub static REGELS: &[Regel] =
    &[wijze::R34, wijze::R32, persoon::R70, persoon::R71, document::R72, akte::R73, persoon::R74, wijze::KENNIS];

/// Holds an uitreiking against the rules.
///
/// # Errors
/// All findings that refuse the record.
pub fn toets(gegevens: UitreikingGegevens, kader: &UitreikKader<'_>) -> Result<GetoetsteUitreiking, Vec<Bevinding>> {
    let (mut fouten, mut waarschuwingen) = (Vec::new(), Vec::new());
    for regel in REGELS {
        let lijst = match regel.effect {
            Effect::Weigert => &mut fouten,
            Effect::Waarschuwt | Effect::OpenPlicht => &mut waarschuwingen,
        };
        let gevonden = (regel.toets)(&gegevens, kader).into_iter();
        lijst.extend(gevonden.map(|g| Bevinding::regel(g.veld, regel.nummer, g.code, g.melding)));
    }
    match document::gevonden(&gegevens, kader) {
        Some((document, vergeleken)) if fouten.is_empty() => {
            Ok(GetoetsteUitreiking { document: document.clone(), gegevens, vergeleken, waarschuwingen })
        }
        _ => Err(fouten),
    }
}
