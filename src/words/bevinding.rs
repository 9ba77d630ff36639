//! A finding: one thing that is wrong or doubtful in what was handed in, told in Dutch.
//!
//! Findings are collected, never thrown one at a time: a tired officer must see all of them at once. A finding never
//! echoes the value, since that may be personal or secret.

use serde::{Deserialize, Serialize};

/// One finding, in the form in which both faces print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bevinding {
    /// RFC 6901 pointer to the field, `""` for the whole.
    pub veld: String,
    /// Rule number of the law ("R01"), absent for a finding about form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub regel: Option<String>,
    /// Stable word for programs ("onbekend-veld").
    pub code: String,
    /// What is wrong and what to do, in Dutch.
    pub melding: String,
}

impl Bevinding {
    /// A finding about form.
    #[must_use]
    pub fn vorm(veld: impl Into<String>, code: &str, melding: impl Into<String>) -> Self {
        Self { veld: veld.into(), regel: None, code: code.to_owned(), melding: melding.into() }
    }

    /// A finding of a rule of the law.
    #[must_use]
    pub fn regel(veld: impl Into<String>, regel: &str, code: &str, melding: impl Into<String>) -> Self {
        Self { veld: veld.into(), regel: Some(regel.to_owned()), code: code.to_owned(), melding: melding.into() }
    }
}
