//! `waarmerk opleggen`: imposes a huisverbod.

use super::{CliError, StoreArgs, caller, output, read_data};
use crate::desk::Request;
use crate::words::hash::Hash256;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `opleggen`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// De zaak (JSON, zie: waarmerk schema zaak)
    zaak: PathBuf,
    /// Map waarin de documenten komen
    #[arg(long, value_name = "DIR")]
    uit: Option<PathBuf>,
    /// Alleen toetsen en concepten maken; er wordt niets verzegeld of opgeslagen
    #[arg(long)]
    proef: bool,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let bytes = read_data(&arguments.zaak)?;
    let desk = store.desk()?;
    let made = if arguments.proef {
        desk.opleggen_proef(&caller(), &bytes)?
    } else {
        let key = request_key("opleggen", &bytes);
        desk.opleggen(&caller(), Request { bytes: &bytes, key: &key })?
    };
    output::made(made, arguments.uit.as_deref())?;
    Ok(0)
}

/// The same file under the same verb is the same act (decision 29).
pub(super) fn request_key(verb: &str, bytes: &[u8]) -> String {
    format!("{verb}\n{}", Hash256::of(&[bytes]))
}
