//! `waarmerk dossier`: the state of a dossier, and its documents again.

use super::{CliError, StoreArgs, caller, output, write};
use clap::Args;
use std::path::PathBuf;

/// Arguments of `dossier`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Kenmerk van het dossier
    kenmerk: String,
    /// Doel van de inzage: opleggen, verlengen, naleving, beroep of toezicht
    #[arg(long, value_name = "DOEL")]
    doel: Option<String>,
    /// Bestand waarin de inventaris komt (PDF)
    #[arg(long, value_name = "BESTAND")]
    inventaris: Option<PathBuf>,
    /// Map waarin de documenten opnieuw komen
    #[arg(long, value_name = "DIR")]
    uit: Option<PathBuf>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let desk = store.desk()?;
    if let Some(doel) = &arguments.doel {
        desk.doel(&caller(), &arguments.kenmerk, doel)?;
    }
    let beeld = desk.dossier(&caller(), &arguments.kenmerk)?;
    if let Some(dir) = &arguments.uit {
        std::fs::create_dir_all(dir).map_err(|error| CliError::File(dir.clone(), error))?;
        for document in &beeld.documenten {
            let (name, bytes) = desk.document(&caller(), &arguments.kenmerk, &document.slot.code)?;
            write(&dir.join(name), &bytes)?;
        }
    }
    if let Some(path) = &arguments.inventaris {
        write(path, &desk.inventaris(&caller(), &arguments.kenmerk)?.1)?;
    }
    output::json(&beeld);
    Ok(0)
}
