//! Writing JSON in one way only (RFC 8785): the bytes over which hashes and signatures are made.

use super::GROOTSTE_GETAL;
use std::collections::BTreeMap;
use thiserror::Error;

/// A value that has no canonical form.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SchrijfFout {
    /// Only whole numbers from 0 to 2^53 - 1 are written.
    #[error("een getal buiten 0 tot 2^53")]
    Getal,
    /// `null` is never written: what is absent is left out.
    #[error("een null")]
    Nul,
    /// Keys are ASCII.
    #[error("een veldnaam buiten ASCII")]
    Veldnaam,
    /// The value does not serialise at all.
    #[error("geen JSON-waarde: {0}")]
    Geen(String),
}

/// The canonical bytes (RFC 8785) of anything that serialises: keys in order, no white space, whole numbers only, no
/// null. `Option::None` must be skipped by the type itself.
///
/// # Errors
/// A [`SchrijfFout`] for a value that has no canonical form.
pub fn canoniek<T: serde::Serialize + ?Sized>(waarde: &T) -> Result<Vec<u8>, SchrijfFout> {
    let waarde = serde_json::to_value(waarde).map_err(|fout| SchrijfFout::Geen(fout.to_string()))?;
    let mut uit = Vec::new();
    schrijf(&waarde, &mut uit)?;
    Ok(uit)
}

fn schrijf(waarde: &serde_json::Value, uit: &mut Vec<u8>) -> Result<(), SchrijfFout> {
    use serde_json::Value;
    match waarde {
        Value::Null => return Err(SchrijfFout::Nul),
        Value::Bool(waar) => uit.extend(if *waar { b"true".as_slice() } else { b"false" }),
        Value::Number(getal) => {
            let getal = getal.as_u64().filter(|getal| *getal <= GROOTSTE_GETAL).ok_or(SchrijfFout::Getal)?;
            uit.extend(getal.to_string().bytes());
        }
        Value::String(tekst) => schrijf_tekst(tekst, uit),
        Value::Array(delen) => {
            uit.push(b'[');
            for (plaats, deel) in delen.iter().enumerate() {
                if plaats > 0 {
                    uit.push(b',');
                }
                schrijf(deel, uit)?;
            }
            uit.push(b']');
        }
        Value::Object(velden) => {
            // ASCII keys: byte order is the UTF-16 order that RFC 8785 asks for.
            let velden: BTreeMap<_, _> = velden.iter().collect();
            uit.push(b'{');
            for (plaats, (naam, deel)) in velden.into_iter().enumerate() {
                if !naam.is_ascii() {
                    return Err(SchrijfFout::Veldnaam);
                }
                if plaats > 0 {
                    uit.push(b',');
                }
                schrijf_tekst(naam, uit);
                uit.push(b':');
                schrijf(deel, uit)?;
            }
            uit.push(b'}');
        }
    }
    Ok(())
}

fn schrijf_tekst(tekst: &str, uit: &mut Vec<u8>) {
    uit.push(b'"');
    for teken in tekst.chars() {
        match teken {
            '"' => uit.extend(b"\\\""),
            '\\' => uit.extend(b"\\\\"),
            '\u{8}' => uit.extend(b"\\b"),
            '\t' => uit.extend(b"\\t"),
            '\n' => uit.extend(b"\\n"),
            '\u{c}' => uit.extend(b"\\f"),
            '\r' => uit.extend(b"\\r"),
            '\0'..='\x1f' => uit.extend(format!("\\u{:04x}", u32::from(teken)).bytes()),
            _ => uit.extend(teken.to_string().bytes()),
        }
    }
    uit.push(b'"');
}
