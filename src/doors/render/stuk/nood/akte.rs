//! The blank akte van uitreiking (checklist C6), with what stays with the officer: the help to find the end, and how to
//! enter everything later.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::Afzender;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::words::moment::Datum;
use serde::{Deserialize, Serialize};

/// Lengths of months: of the long ones, the short ones, February in a leap year, and February.
const MAANDEN: [u32; 4] = [31, 30, 29, 28];

/// All that the blank akte shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoodAkteInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Where the hulpofficier reports at once.
    pub bereikbaar: String,
    /// "tien dagen"
    pub duur: String,
    /// The weekday of the end, by that of the start.
    pub weekdagen: Vec<EindeWeekdag>,
    /// The day of the month of the end, by that of the start.
    pub dagen: Vec<EindeDag>,
}

/// On which weekday it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EindeWeekdag {
    /// Weekday of the start.
    pub begin: String,
    /// Weekday of the end.
    pub einde: String,
}

/// On which day of the month it ends; a star means the next month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EindeDag {
    /// Day of the start.
    pub begin: String,
    /// In a long month, a short one, February of a leap year, and February.
    pub einden: Vec<String>,
}

/// The blank akte of this gemeente.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(gemeente: &Gemeente, regime: &'static Regime) -> Result<NoodAkteInvoer, TekstenFout> {
    let dagen = regime.oplegging_dagen;
    Ok(NoodAkteInvoer {
        gemeente: Afzender::van(gemeente),
        bereikbaar: gemeente.telefoon_bereikbaarheid.clone(),
        duur: regime.oplegging_woorden.clone(),
        weekdagen: weekdagen(dagen, Teksten::nederlands())?,
        dagen: (1..=31).map(|dag| einde_dag(dag, dagen)).collect(),
    })
}

fn weekdagen(dagen: u32, t: &Teksten) -> Result<Vec<EindeWeekdag>, TekstenFout> {
    // Any week will do; this one begins on a Monday.
    let naam = |nummer: u32| {
        let dag = Datum::van(2026, 11, 23).and_then(|maandag| maandag.plus_dagen(i32::try_from(nummer % 7).ok()?));
        let dag = dag.ok_or_else(|| TekstenFout::Ontbreekt("datum.dagen".to_owned()))?;
        t.weekdag(dag).map(|voluit| voluit.split(' ').next().unwrap_or_default().to_owned())
    };
    (0..7).map(|begin| Ok(EindeWeekdag { begin: naam(begin)?, einde: naam(begin + dagen % 7)? })).collect()
}

fn einde_dag(dag: u32, dagen: u32) -> EindeDag {
    let einde = |lengte: u32| match dag + dagen {
        _ if dag > lengte => "–".to_owned(),
        som if som > lengte => format!("{}*", som - lengte),
        som => som.to_string(),
    };
    EindeDag { begin: dag.to_string(), einden: MAANDEN.into_iter().map(einde).collect() }
}
