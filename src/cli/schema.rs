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
    /// De invoer van uitreiken
    Uitreiking,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, CliError> {
    output::json(&match arguments.what {
        What::Zaak => vorm::schema(&crate::law::zaak::invoer::VORM, "Zaak"),
        What::Uitreiking => vorm::schema(&crate::law::uitreiking::VORM, "Uitreiking"),
    });
    Ok(0)
}
