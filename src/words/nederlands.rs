//! Dates as they stand in findings, which are always Dutch. The documents take theirs from the language files.

use super::moment::{Datum, Moment};

const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const DAGEN: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

fn uit(namen: &'static [&'static str], nummer_vanaf_een: i8) -> &'static str {
    let plaats = usize::try_from(nummer_vanaf_een.saturating_sub(1)).unwrap_or_default();
    namen.get(plaats).copied().unwrap_or_default()
}

/// "6 april 2010"
#[must_use]
pub fn datum(datum: Datum) -> String {
    let dag = datum.dag();
    format!("{} {} {}", dag.day(), uit(&MAANDEN, dag.month()), dag.year())
}

/// "dinsdag 6 april 20:00"
#[must_use]
pub fn weekdag_en_tijd(moment: Moment) -> String {
    let klok = moment.klok();
    let weekdag = uit(&DAGEN, klok.weekday().to_monday_one_offset());
    format!("{weekdag} {} {} {:02}:{:02}", klok.day(), uit(&MAANDEN, klok.month()), klok.hour(), klok.minute())
}

/// "6 april 2010 20:00"
#[must_use]
pub fn datum_en_tijd(moment: Moment) -> String {
    let klok = moment.klok();
    format!("{} {:02}:{:02}", datum(moment.datum()), klok.hour(), klok.minute())
}
