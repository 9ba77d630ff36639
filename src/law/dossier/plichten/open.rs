//! One open duty, as a rule finds it and as it is told.

use super::Regel;
use crate::words::moment::Moment;
use serde::Serialize;

const UUR_SECONDEN: i64 = 60 * 60;

/// Something that must still be done, with the hours that are left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plicht {
    /// Number of the rule.
    pub regel: &'static str,
    /// Stable word for programs.
    pub code: &'static str,
    /// The article it rests on.
    pub artikel: &'static str,
    /// What must be done, in Dutch, without names.
    pub tekst: String,
    /// The besluit that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub besluitnummer: Option<String>,
    /// The person that it is about ("p2").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persoon: Option<String>,
    /// Since when.
    #[serde(rename = "sindsTijdstip")]
    pub sinds: Moment,
    /// At the latest; absent when the law says "onverwijld" or nothing.
    #[serde(rename = "uiterlijkTijdstip", skip_serializing_if = "Option::is_none")]
    pub uiterlijk: Option<Moment>,
    /// Whole hours until then, rounded down; negative when that moment is past.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uren_over: Option<i64>,
    /// Whole hours since it is open.
    pub uren_open: i64,
    /// Whether that moment is past.
    pub te_laat: bool,
}

/// What a rule finds, without its number and the hours.
#[derive(Clone, Debug)]
pub struct Open {
    code: &'static str,
    sinds: Moment,
    tekst: String,
    besluitnummer: Option<String>,
    persoon: Option<String>,
    uiterlijk: Option<Moment>,
}

impl Open {
    pub(super) fn nieuw(code: &'static str, sinds: Moment, tekst: impl Into<String>) -> Self {
        Self { code, sinds, tekst: tekst.into(), besluitnummer: None, persoon: None, uiterlijk: None }
    }

    pub(super) fn bij(self, besluitnummer: &str) -> Self {
        Self { besluitnummer: Some(besluitnummer.to_owned()), ..self }
    }

    pub(super) fn voor(self, persoon: &str) -> Self {
        Self { persoon: Some(persoon.to_owned()), ..self }
    }

    pub(super) fn uiterlijk(self, uiterlijk: Option<Moment>) -> Self {
        Self { uiterlijk, ..self }
    }

    /// As it is told at this moment.
    pub(super) fn van(self, regel: &Regel, nu: Moment) -> Plicht {
        let Self { code, sinds, tekst, besluitnummer, persoon, uiterlijk } = self;
        Plicht {
            regel: regel.nummer,
            code,
            artikel: regel.artikel,
            tekst,
            besluitnummer,
            persoon,
            sinds,
            uiterlijk,
            uren_over: uiterlijk.map(|uiterlijk| uren(nu, uiterlijk)),
            uren_open: uren(sinds, nu).max(0),
            te_laat: uiterlijk.is_some_and(|uiterlijk| uiterlijk < nu),
        }
    }
}

/// Whole hours from one moment to the other, rounded down.
pub(super) fn uren(van: Moment, tot: Moment) -> i64 {
    tot.seconden().saturating_sub(van.seconden()).div_euclid(UUR_SECONDEN)
}

/// So many hours after this moment.
pub(super) fn na_uren(moment: Moment, uren: u32) -> Option<Moment> {
    moment.plus_seconden(i64::from(uren).checked_mul(UUR_SECONDEN)?)
}

/// So many hours before it.
pub(super) fn voor_uren(moment: Moment, uren: u32) -> Option<Moment> {
    moment.plus_seconden(i64::from(uren).checked_mul(UUR_SECONDEN)?.checked_neg()?)
}
