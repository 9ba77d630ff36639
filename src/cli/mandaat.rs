//! `waarmerk mandaat`: makes a mandaatbesluit, or shows how the register stands.

use super::{CliError, StoreArgs, caller, moment, output, read_data, write};
use crate::words::moment::Moment;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `mandaat`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Code van de gemeente
    gemeente: String,
    /// Het mandaatbesluit (JSON, zie: waarmerk schema mandaat); zonder dit de stand van het register
    mandaat: Option<PathBuf>,
    /// Bestand waarin het besluit komt (PDF)
    #[arg(long, value_name = "BESTAND")]
    uit: Option<PathBuf>,
    /// Het register op dit tijdstip
    #[arg(long, value_name = "TIJDSTIP", value_parser = moment)]
    op: Option<Moment>,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let desk = store.desk()?;
    let Some(path) = &arguments.mandaat else {
        output::json(
            &serde_json::json!({ "mandaten": desk.mandaatregister(&caller(), &arguments.gemeente, arguments.op)? }),
        );
        return Ok(0);
    };
    let made = desk.mandaat(&caller(), &arguments.gemeente, &read_data(path)?)?;
    if let Some(path) = &arguments.uit {
        write(path, &made.bestand)?;
    }
    for waarschuwing in &made.waarschuwingen {
        output::note(&format!("Let op: {}", waarschuwing.melding));
    }
    output::note("Zet deze regels in de instellingen van de gemeente:");
    output::text(&made.toml);
    Ok(0)
}
