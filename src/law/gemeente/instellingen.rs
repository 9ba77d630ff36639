//! The settings of a gemeente as a TOML file: read with the same checker as every other input, so an unknown or
//! misspelled setting is refused with the name that was meant, and nothing starts on half a gemeente.

use super::{Gemeente, VORM};
use crate::words::bevinding::Bevinding;
use crate::words::json::Waarde;
use crate::words::vorm::{self, Vorm};
use std::sync::LazyLock;

const VOORBEELD_TOML: &str = include_str!("../../../templates/voorbeeldgemeente.toml");
static VOORBEELD: LazyLock<Gemeente> = LazyLock::new(|| crate::law::regime::ingebouwd(VOORBEELD_TOML));

impl Gemeente {
    /// Reads the settings of one gemeente.
    ///
    /// # Errors
    /// All findings: grammar, unknown or missing settings, and what contradicts itself.
    pub fn lees(toml: &str) -> Result<Self, Vec<Bevinding>> {
        let gemeente = lees_toml(&VORM, toml)?;
        let fouten = Self::gebreken(&gemeente);
        if fouten.is_empty() { Ok(gemeente) } else { Err(fouten) }
    }

    /// The built-in gemeente of the demonstration: no real organisation, address or number.
    #[must_use]
    pub fn voorbeeld() -> &'static Self {
        &VOORBEELD
    }

    /// The built-in settings as text, to start one's own from.
    #[must_use]
    pub fn voorbeeld_toml() -> &'static str {
        VOORBEELD_TOML
    }

    /// What the settings contradict, beyond their shape.
    #[must_use]
    pub fn gebreken(&self) -> Vec<Bevinding> {
        let mut uit = self.gebreken_bestuurders();
        uit.extend(self.gebreken_mandaten());
        let huisstijl = self.huisstijl.iter().flat_map(super::Huisstijl::gebreken);
        uit.extend(huisstijl.map(|bevinding| onder("/huisstijl", bevinding)));
        uit
    }
}

/// The same finding, seen from one level up.
#[must_use]
pub fn onder(pad: &str, bevinding: Bevinding) -> Bevinding {
    Bevinding { veld: format!("{pad}{}", bevinding.veld), ..bevinding }
}

fn van_instelling(fout: Bevinding) -> Bevinding {
    if fout.code != "onbekend-veld" {
        return fout;
    }
    let melding = fout.melding.replacen("Onbekend veld", "Onbekende instelling", 1);
    Bevinding { code: "onbekende-instelling".to_owned(), melding, ..fout }
}

/// Reads settings of this shape.
///
/// # Errors
/// All findings: grammar, unknown, missing or wrong settings, with the name that was probably meant.
pub fn lees_toml<T: serde::de::DeserializeOwned>(vorm: &Vorm, toml: &str) -> Result<T, Vec<Bevinding>> {
    let tabel: toml::Table = toml::from_str(toml).map_err(|fout| {
        let regel = fout.span().and_then(|span| toml.get(..span.start)).unwrap_or_default().matches('\n').count();
        vec![Bevinding::vorm("", "toml-ongeldig", format!("Geen geldige TOML (regel {}).", regel.saturating_add(1)))]
    })?;
    let waarde = als_waarde(toml::Value::Table(tabel));
    let gelezen = vorm::neem(vorm, &waarde, &mut Vec::new());
    gelezen.map(|(waarde, _)| waarde).map_err(|fouten| fouten.into_iter().map(van_instelling).collect())
}

/// The TOML value as the checker reads it; dates become text, and what JSON input has no form for is no number.
fn als_waarde(waarde: toml::Value) -> Waarde {
    match waarde {
        toml::Value::String(tekst) => Waarde::Tekst(tekst),
        toml::Value::Integer(getal) => u64::try_from(getal).map_or(Waarde::Nul, Waarde::Getal),
        toml::Value::Float(_) => Waarde::Nul,
        toml::Value::Boolean(waar) => Waarde::Bool(waar),
        toml::Value::Datetime(tijd) => Waarde::Tekst(tijd.to_string()),
        toml::Value::Array(delen) => Waarde::Lijst(delen.into_iter().map(als_waarde).collect()),
        toml::Value::Table(velden) => {
            Waarde::Object(velden.into_iter().map(|(naam, w)| (naam, als_waarde(w))).collect())
        }
    }
}
