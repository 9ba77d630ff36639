//! `waarmerk serve`: the service on this machine. The only place where the command line knows the web.

use super::{CliError, StoreArgs, output};
use crate::desk::Desk;
use clap::Args;

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Poort, in plaats van die in de instellingen
    #[arg(long)]
    port: Option<u16>,
    /// Toon de beschrijving van de API (OpenAPI) en stop
    #[arg(long)]
    beschrijving: bool,
}

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    if arguments.beschrijving {
        output::json(&crate::web::api::openapi::description());
        return Ok(0);
    }
    serve(store.desk()?, arguments.port)
}

pub(super) fn serve(desk: Desk, port: Option<u16>) -> Result<u8, CliError> {
    let mut server = desk.config().server.clone();
    server.port = port.unwrap_or(server.port);
    if let Some(reason) = desk.alleen_lezen() {
        output::note(&format!("Alleen lezen: {reason}"));
    }
    crate::web::serve(desk, &server, |address| output::note(&format!("Waarmerk luistert op http://{address}")))
        .map_err(|error| CliError::Usage(error.to_string()))?;
    Ok(0)
}
