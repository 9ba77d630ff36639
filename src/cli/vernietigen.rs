//! `waarmerk vernietigen --proef`: whether a dossier may be destroyed today. Destroying itself is not in this version.

use super::{CliError, StoreArgs, caller, output};
use clap::Args;

/// Arguments of `vernietigen`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Kenmerk van het dossier
    kenmerk: String,
    /// Alleen nagaan of het al mag
    #[arg(long, required = true)]
    proef: bool,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    store.desk()?.vernietigen_proef(&caller(), &arguments.kenmerk)?;
    output::json(&serde_json::json!({ "kenmerk": arguments.kenmerk, "mag": arguments.proef }));
    Ok(0)
}
