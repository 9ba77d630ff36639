//! `waarmerk regels`: the rules of the law that are held against the data, from the same tables by which they are.

use super::{CliError, output};
use clap::Args;

/// Arguments of `regels`.
#[derive(Debug, Args)]
pub(super) struct Arguments {}

pub(super) fn run(_: &Arguments) -> Result<u8, CliError> {
    for regel in crate::law::zaak::check::REGELS {
        line(regel.nummer, &format!("{:?}", regel.effect), regel.artikel, regel.tekst);
    }
    for regel in crate::law::uitreiking::REGELS {
        line(regel.nummer, &format!("{:?}", regel.effect), regel.artikel, regel.tekst);
    }
    Ok(0)
}

fn line(nummer: &str, effect: &str, artikel: &str, tekst: &str) {
    output::text(&format!("{nummer:<9} {:<11} {artikel:<28} {tekst}\n", effect.to_lowercase()));
}
