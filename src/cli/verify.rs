//! `waarmerk verify`: judges a bundle or a sealed PDF. Keys come from `--policy`, or from a `--data` that was named;
//! never from the default directory, and never from the bundle (decision 5).

use super::{CliError, StoreArgs, moment, output, read};
use crate::evidence::bundle::policy::Beleid;
use crate::evidence::bundle::{Vraag, afdruk};
use crate::words::moment::Moment;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// De bewijsbundel of verzegelde PDF
    bestand: PathBuf,
    /// Het document in de hand, om met de bundel te vergelijken
    #[arg(long, value_name = "PDF")]
    document: Option<PathBuf>,
    /// Het moment waarover wordt gevraagd
    #[arg(long, value_name = "TIJDSTIP", value_parser = moment)]
    op: Option<Moment>,
    /// Het beleid: welke sleutels de lezer vertrouwt
    #[arg(long, value_name = "BESTAND")]
    policy: Option<PathBuf>,
    /// Antwoord als JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let bytes = read(&arguments.bestand)?;
    let document = arguments.document.as_deref().map(read).transpose()?;
    let vraag = Vraag { op: arguments.op, document: document.as_deref(), json: arguments.json };
    let beleid = match (&arguments.policy, store.named_data()) {
        (Some(path), _) => Beleid::lees(&read(path)?).map_err(|error| CliError::Usage(error.to_string()))?,
        (None, true) => store.desk()?.beleid()?,
        (None, false) => Beleid::ingebouwd(),
    };
    let (text, code) = afdruk(&bytes, &beleid, &vraag);
    output::text(&text);
    Ok(code)
}
