//! `waarmerk bundel`: the evidence bundle of a dossier.

use super::{CliError, StoreArgs, caller, output, write};
use crate::words::hash::Hash256;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `bundel`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Kenmerk van het dossier
    kenmerk: String,
    /// Doel van de inzage: opleggen, verlengen, naleving, beroep of toezicht
    #[arg(long, value_name = "DOEL")]
    doel: Option<String>,
    /// Bestand waarin de bundel komt
    #[arg(long, value_name = "BESTAND")]
    uit: Option<PathBuf>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let desk = store.desk()?;
    if let Some(doel) = &arguments.doel {
        desk.doel(&caller(), &arguments.kenmerk, doel)?;
    }
    let bytes = desk.bundel(&caller(), &arguments.kenmerk)?;
    let path = arguments.uit.clone().unwrap_or_else(|| PathBuf::from(format!("{}.zip", arguments.kenmerk)));
    write(&path, &bytes)?;
    output::json(&serde_json::json!({
        "kenmerk": arguments.kenmerk,
        "pad": path.display().to_string(),
        "lengte": bytes.len(),
        "sha256": Hash256::of(&[&bytes]),
    }));
    Ok(0)
}
