//! `waarmerk uitreiken`: records an uitreiking or a failed poging.

use super::opleggen::request_key;
use super::{CliError, StoreArgs, caller, output, read_data};
use crate::desk::Request;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `uitreiken`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// De uitreiking (JSON, zie: waarmerk schema uitreiking)
    uitreiking: PathBuf,
    /// Map waarin het afschrift van de akte komt
    #[arg(long, value_name = "DIR")]
    uit: Option<PathBuf>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let bytes = read_data(&arguments.uitreiking)?;
    let key = request_key("uitreiken", &bytes);
    let made = store.desk()?.uitreiken(&caller(), None, Request { bytes: &bytes, key: &key })?;
    output::made(made, arguments.uit.as_deref())?;
    Ok(0)
}
