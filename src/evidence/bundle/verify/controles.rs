//! The list of checks while it grows, and the verdict that follows from it.

use crate::evidence::bundle::verdict::{Controle, Oordeel, Uitkomst};

/// Checks so far.
#[derive(Default)]
pub(super) struct Controles {
    pub(super) lijst: Vec<Controle>,
    /// What could not be established and is needed.
    open: Vec<String>,
}

impl Controles {
    fn voeg(&mut self, code: &'static str, uitkomst: Uitkomst, vergeleken: String) {
        self.lijst.push(Controle { code, uitkomst, vergeleken });
    }

    /// It holds.
    pub(super) fn ok(&mut self, code: &'static str, vergeleken: impl Into<String>) {
        self.voeg(code, Uitkomst::Ok, vergeleken.into());
    }

    /// It fails.
    pub(super) fn fout(&mut self, code: &'static str, vergeleken: impl Into<String>) {
        self.voeg(code, Uitkomst::Fout, vergeleken.into());
    }

    /// It holds or it fails.
    pub(super) fn of(&mut self, klopt: bool, code: &'static str, vergeleken: impl Into<String>) -> bool {
        let uitkomst = if klopt { Uitkomst::Ok } else { Uitkomst::Fout };
        self.voeg(code, uitkomst, vergeleken.into());
        klopt
    }

    /// It cannot be established, and without it there is no verdict.
    pub(super) fn open(&mut self, code: &'static str, vergeleken: impl Into<String>) {
        let vergeleken = vergeleken.into();
        self.open.push(vergeleken.clone());
        self.voeg(code, Uitkomst::NietTeBeoordelen, vergeleken);
    }

    /// It cannot be established; the verdict does not hang on it.
    pub(super) fn terzijde(&mut self, code: &'static str, vergeleken: impl Into<String>) {
        self.voeg(code, Uitkomst::NietTeBeoordelen, vergeleken.into());
    }

    /// There is nothing to check.
    pub(super) fn nvt(&mut self, code: &'static str, vergeleken: impl Into<String>) {
        self.voeg(code, Uitkomst::NietVanToepassing, vergeleken.into());
    }

    /// One failure outweighs all; then what is open; else it holds.
    pub(super) fn oordeel(&self) -> Oordeel {
        if self.lijst.iter().any(|controle| controle.uitkomst == Uitkomst::Fout) {
            Oordeel::Ongeldig
        } else if self.open.is_empty() {
            Oordeel::Geldig
        } else {
            Oordeel::NietTeBeoordelen
        }
    }

    pub(super) fn eerste_fout(&self) -> &str {
        let fout = self.lijst.iter().find(|controle| controle.uitkomst == Uitkomst::Fout);
        fout.map_or("", |controle| controle.vergeleken.as_str())
    }

    pub(super) fn eerste_open(&self) -> &str {
        self.open.first().map_or("", String::as_str)
    }
}
