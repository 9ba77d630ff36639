//! `waarmerk schema`: the JSON Schema of an input.

use super::{CliError, output};
use crate::words::vorm;
use clap::{Args, ValueEnum};

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Waarvan
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// De invoer van opleggen
    Zaak,
    /// De invoer van verlengen
    Verlenging,
    /// De invoer van intrekken
    Intrekking,
    /// De invoer van uitreiken
    Uitreiking,
    /// De invoer van melden
    Melding,
    /// De invoer van mandaat
    Mandaat,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, CliError> {
    output::json(&match arguments.what {
        What::Zaak => vorm::schema(&crate::law::zaak::invoer::VORM, "Zaak"),
        What::Verlenging => vorm::schema(&crate::law::verlenging::VORM, "Verlenging"),
        What::Intrekking => vorm::schema(&crate::law::intrekking::VORM, "Intrekking"),
        What::Melding => crate::law::melding::schema(),
        What::Mandaat => vorm::schema(&crate::law::mandaat::VORM, "Mandaat"),
        What::Uitreiking => vorm::schema(&crate::law::uitreiking::VORM, "Uitreiking"),
    });
    Ok(0)
}
