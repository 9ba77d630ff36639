//! When a dossier must be destroyed, and for which purpose somebody may look into it (art. 10).

use super::geldend::geldend;
use crate::law::dossier::feiten::{Feit, Gebeurtenis};
use crate::law::regels::Gevonden;
use crate::law::regime::Regime;
use crate::words::moment::{Datum, Moment};
use crate::words::nederlands;

/// The purposes for which somebody may look into a dossier (art. 10 lid 2; beroep and toezicht beside them).
pub const DOELEN: &[&str] = &["opleggen", "verlengen", "naleving", "beroep", "toezicht"];

pub(super) const R79: &str = "Een dossier wordt vernietigd als de bewaartermijn voorbij is, niet eerder.";
pub(super) const R80: &str = "Kies het doel van uw inzage.";

/// The first day on which the dossier may and must be destroyed: the years of the regime after the last besluit. Who kept
/// something from 29 February on, kept it until 1 March. None without a besluit.
#[must_use]
pub fn vernietigen_vanaf(feiten: &[Feit]) -> Option<Datum> {
    let geldend = geldend(feiten, None);
    let besluiten = || geldend.iter().filter_map(|(_, feit)| genomen(feit));
    let (laatste, _) = besluiten().max_by_key(|(moment, _)| *moment)?;
    let eerste = besluiten().map(|(moment, _)| moment).min()?;
    let regime = besluiten().find_map(|(_, regime)| regime).and_then(Regime::met_naam);
    let regime = regime.unwrap_or_else(|| Regime::voor(eerste.datum()));
    let dag = laatste.datum().dag();
    let jaar = dag.year().checked_add(i16::try_from(regime.bewaren_jaren).ok()?)?;
    Datum::van(jaar, dag.month(), dag.day()).or_else(|| Datum::van(jaar, dag.month().checked_add(1)?, 1))
}

/// When a besluit was taken, and its regime if it names one.
fn genomen(feit: &Gebeurtenis) -> Option<(Moment, Option<&str>)> {
    match feit {
        Gebeurtenis::Aangezegd(besluit) => Some((besluit.tijdstip, Some(&besluit.regime))),
        Gebeurtenis::Opgelegd(besluit) => Some((besluit.genomen_tijdstip, Some(&besluit.regime))),
        Gebeurtenis::Verlengd(_)
        | Gebeurtenis::Ingetrokken(_)
        | Gebeurtenis::Gewijzigd(_)
        | Gebeurtenis::Bekrachtigd(_)
        | Gebeurtenis::Afgewezen(_) => Some((feit.gesteld(), None)),
        Gebeurtenis::Uitreiking(_) | Gebeurtenis::Uitspraak(_) | Gebeurtenis::Melding(_) => None,
    }
}

/// R79: the dossier is not destroyed before its day.
#[must_use]
pub fn r79(feiten: &[Feit], vandaag: Datum) -> Vec<Gevonden> {
    let te_vroeg = vernietigen_vanaf(feiten).filter(|vanaf| vandaag < *vanaf);
    let gevonden = te_vroeg
        .map(|vanaf| Gevonden::nieuw("", "te-vroeg", format!("Vernietiging kan pas op {}.", nederlands::datum(vanaf))));
    gevonden.into_iter().collect()
}

/// R80: every look into a dossier has one of the purposes.
#[must_use]
pub fn r80(doel: &str) -> Vec<Gevonden> {
    let bekend = DOELEN.contains(&doel);
    (!bekend).then(|| Gevonden::nieuw("/doel", "onbekend-doel", R80)).into_iter().collect()
}
