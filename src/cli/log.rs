//! `waarmerk log`: checking everything that is stored, and showing the newest checkpoint.

use super::{CliError, StoreArgs, output};
use clap::{Args, Subcommand};

/// Arguments of `log`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Alles wat is opgeslagen tegen elkaar controleren, en elk document opnieuw opmaken
    Check,
    /// Het nieuwste checkpoint (C2SP signed note)
    Checkpoint,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let desk = store.desk()?;
    match arguments.what {
        What::Check => {
            let rapport = desk.log_check()?;
            output::json(&rapport);
            if !rapport.fouten.is_empty() {
                output::note(&format!("Het logboek klopt niet: {} bevindingen.", rapport.fouten.len()));
                return Ok(1);
            }
            output::note("Het logboek klopt.");
        }
        What::Checkpoint => match desk.publish()? {
            Some(note) => output::text(&note),
            None => output::note("Het logboek is nog leeg."),
        },
    }
    Ok(0)
}
