//! `waarmerk verlengen`: extends a huisverbod.

use super::opleggen::request_key;
use super::{CliError, StoreArgs, caller, output, read_data};
use crate::desk::Request;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `verlengen`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// De verlenging (JSON, zie: waarmerk schema verlenging)
    verlenging: PathBuf,
    /// Map waarin de documenten komen
    #[arg(long, value_name = "DIR")]
    uit: Option<PathBuf>,
    /// Alleen toetsen en concepten maken; er wordt niets verzegeld of opgeslagen
    #[arg(long)]
    proef: bool,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let bytes = read_data(&arguments.verlenging)?;
    let desk = store.desk()?;
    let made = if arguments.proef {
        desk.verlengen_proef(&caller(), &bytes)?
    } else {
        let key = request_key("verlengen", &bytes);
        desk.verlengen(&caller(), None, Request { bytes: &bytes, key: &key })?
    };
    output::made(made, arguments.uit.as_deref())?;
    Ok(0)
}
