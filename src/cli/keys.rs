//! `waarmerk keys`: a new installation with its keys.

use super::{CliError, StoreArgs, output};
use crate::desk::{Aanleg, Desk, maak_aan};
use clap::{Args, Subcommand};

/// Arguments of `keys`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Een nieuwe opslag met eigen sleutels
    Init {
        /// Naam in het zelfgemaakte zegelcertificaat
        #[arg(long, default_value = "Waarmerk")]
        naam: String,
        /// Naam van het logboek, bijvoorbeeld huisverbod.voorbeeldstad.nl/logboek
        #[arg(long)]
        oorsprong: Option<String>,
    },
    /// Het beleid waaronder de bundels van deze opslag gelden
    Beleid,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    match &arguments.what {
        What::Init { naam, oorsprong } => {
            let aanleg = Aanleg { naam: naam.clone(), oorsprong: oorsprong.clone(), demonstratie: false };
            maak_aan(&store.opening(), &aanleg)?;
            let desk = Desk::open(&store.opening())?;
            output::text(&desk.beleid()?.to_string());
            output::note(&format!(
                "Nieuwe opslag in {}. Bewaar de map 'sleutels' apart en veilig.",
                store.dir().display()
            ));
            output::note("De regels hierboven zijn het beleid: geef ze aan wie uw bundels moet kunnen controleren.");
        }
        What::Beleid => output::text(&store.desk()?.beleid()?.to_string()),
    }
    Ok(0)
}
