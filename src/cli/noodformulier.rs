//! `waarmerk noodformulier`: blank forms to print beforehand, for the night on which the system is down.

use super::{CliError, StoreArgs, caller, output, write};
use clap::Args;
use std::path::PathBuf;

/// Arguments of `noodformulier`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Code van de gemeente
    gemeente: String,
    /// Map waarin de formulieren komen
    #[arg(long, value_name = "DIR", default_value = ".")]
    uit: PathBuf,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let made = store.desk()?.noodformulieren(&caller(), &arguments.gemeente)?;
    std::fs::create_dir_all(&arguments.uit).map_err(|error| CliError::File(arguments.uit.clone(), error))?;
    for (name, bytes) in &made {
        write(&arguments.uit.join(name), bytes)?;
    }
    let paths: Vec<_> = made.iter().map(|(name, _)| arguments.uit.join(name).display().to_string()).collect();
    output::json(&serde_json::json!({ "bestanden": paths }));
    Ok(0)
}
