//! `waarmerk melden`: records anything that is no oplegging, verlenging, intrekking or uitreiking.

use super::opleggen::request_key;
use super::{CliError, StoreArgs, caller, output, read_data};
use crate::desk::Request;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `melden`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// De melding (JSON, zie: waarmerk schema melding)
    melding: PathBuf,
    /// Map waarin de documenten komen
    #[arg(long, value_name = "DIR")]
    uit: Option<PathBuf>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let bytes = read_data(&arguments.melding)?;
    let key = request_key("melden", &bytes);
    let made = store.desk()?.melden(&caller(), None, Request { bytes: &bytes, key: &key })?;
    output::made(made, arguments.uit.as_deref())?;
    Ok(0)
}
