//! What the command line prints: JSON for programs on standard output, Dutch for people on standard error.

use crate::desk::Made;
use crate::words::bevinding::Bevinding;
use crate::words::json::antwoord;
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::Path;

use super::CliError;

/// One JSON object on standard output, with every instant in UTC and its offset beside it (decision 33).
pub(super) fn json<T: Serialize + ?Sized>(value: &T) {
    text(&antwoord(value).unwrap_or_default());
}

/// Text on standard output. A reader that has gone away is no error of ours.
pub(super) fn text(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// A line for people on standard error.
pub(super) fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Progress, only for somebody who is watching.
pub(super) fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        note(text);
    }
}

/// All findings: JSON for programs, a list for people.
pub(super) fn findings(bevindingen: &[Bevinding]) {
    json(&serde_json::json!({ "fouten": bevindingen }));
    note("Er is niets vastgelegd. Herstel eerst dit:");
    for bevinding in bevindingen {
        note(&format!("  {}", line(bevinding)));
    }
}

fn line(bevinding: &Bevinding) -> String {
    let rule = bevinding.regel.as_ref().map(|regel| format!("[{regel}] ")).unwrap_or_default();
    let field = if bevinding.veld.is_empty() { String::new() } else { format!("{}: ", bevinding.veld) };
    format!("{rule}{field}{}", bevinding.melding)
}

/// Writes the files of an act and prints its answer. The paths in the answer are those that were written.
pub(super) fn made(mut made: Made, uit: Option<&Path>) -> Result<(), CliError> {
    if let Some(dir) = uit {
        std::fs::create_dir_all(dir).map_err(|error| CliError::File(dir.to_owned(), error))?;
        for (name, bytes) in &made.bestanden {
            super::write(&dir.join(name), bytes)?;
        }
        for document in &mut made.antwoord.documenten {
            document.pad = dir.join(&document.pad).display().to_string();
        }
    }
    json(&made.antwoord);
    for waarschuwing in &made.antwoord.waarschuwingen {
        note(&format!("Let op: {}", line(waarschuwing)));
    }
    for vraag in &made.antwoord.vragen {
        note(&format!("Vraag: {vraag}"));
    }
    Ok(())
}
