//! `waarmerk lijst`: the huisverboden that run now.

use super::{CliError, StoreArgs, caller, output, write};
use clap::Args;
use std::path::PathBuf;

/// Arguments of `lijst`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Code van de gemeente
    gemeente: String,
    /// Bestand waarin de lijst voor de politie komt (PDF)
    #[arg(long, value_name = "BESTAND")]
    uit: Option<PathBuf>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let desk = store.desk()?;
    let lopend = desk.lopend(&caller(), Some(&arguments.gemeente))?;
    if let Some(path) = &arguments.uit {
        write(path, &desk.lijst_lopend(&caller(), &arguments.gemeente)?)?;
    }
    output::json(&serde_json::json!({ "huisverboden": lopend }));
    Ok(0)
}
