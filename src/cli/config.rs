//! `waarmerk config check`: reads the settings and says what is wrong with them.

use super::{CliError, StoreArgs, output};
use crate::desk::DeskError;
use crate::doors::clock::{Clock, SystemClock};
use crate::doors::config::Config;
use clap::{Args, Subcommand};

/// Arguments of `config`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Leest het bestand van --config
    Check,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    match arguments.what {
        What::Check => {
            let Some(path) = &store.config else {
                return Err(CliError::Usage("Geef het bestand met --config.".to_owned()));
            };
            let config = Config::read(path).map_err(DeskError::from)?;
            let namen: Vec<_> = config.gemeenten.iter().map(|gemeente| gemeente.naam.as_str()).collect();
            let waarschuwingen = config.unchecked_numbers(SystemClock.now().datum());
            output::json(&serde_json::json!({
                "gemeenten": namen,
                "host": config.server.host,
                "port": config.server.port,
                "waarschuwingen": waarschuwingen,
            }));
            for waarschuwing in &waarschuwingen {
                output::note(&format!("Let op: {}: {}", waarschuwing.veld, waarschuwing.melding));
            }
            Ok(0)
        }
    }
}
