//! `waarmerk dossier`: the state of a dossier, and its documents again.

use super::{CliError, StoreArgs, caller, output, write};
use clap::Args;
use std::path::PathBuf;

/// Arguments of `dossier`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Kenmerk van het dossier
    kenmerk: String,
    /// Map waarin de documenten opnieuw komen
    #[arg(long, value_name = "DIR")]
    uit: Option<PathBuf>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let desk = store.desk()?;
    let beeld = desk.dossier(&caller(), &arguments.kenmerk)?;
    if let Some(dir) = &arguments.uit {
        std::fs::create_dir_all(dir).map_err(|error| CliError::File(dir.clone(), error))?;
        for document in &beeld.documenten {
            let (name, bytes) = desk.document(&caller(), &arguments.kenmerk, &document.slot.code)?;
            write(&dir.join(name), &bytes)?;
        }
    }
    output::json(&beeld);
    Ok(0)
}
