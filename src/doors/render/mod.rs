//! Rendering: a [`Stuk`] with its [`Kader`] becomes one PDF file that is PDF/A-3a and PDF/UA-1 at once, tagged, with its
//! fonts and its own data inside. The same stuk and kader give the same bytes in the same version of the program.
//!
//! It fails closed: a character that no font shows, a missing title or alternative text, a text without its value and even
//! a warning stop the document.

mod qr;
pub mod stuk;
pub mod texts;
mod world;

use self::stuk::Stuk;
use self::texts::{Teksten, TekstenFout};
use self::world::{Basis, Bestanden};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use thiserror::Error;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Why no document was made.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum RenderFout {
    /// Characters that the fonts cannot show.
    #[error("Niet af te drukken: {}.", aangeduid(.0))]
    OntbrekendeTekens(Vec<char>),
    /// A text of the catalogue.
    #[error("Een vaste tekst is niet in te vullen: {0}.")]
    Teksten(#[from] TekstenFout),
    /// The data could not be written.
    #[error("De gegevens zijn niet te schrijven: {0}.")]
    Gegevens(String),
    /// The address and code do not fit in a QR code.
    #[error("Het adres is te lang voor een QR-code: {0} tekens.")]
    QrTeLang(usize),
    /// The time of the file cannot be written in a PDF.
    #[error("Het tijdstip {0} past niet in een PDF.")]
    Tijdstip(Moment),
    /// The built-in fonts cannot be read.
    #[error("De ingebouwde lettertypen zijn niet te lezen.")]
    Lettertype,
    /// What Typst says about the template or the export.
    #[error("Het sjabloon geeft een fout: {0}.")]
    Sjabloon(String),
}

fn aangeduid(tekens: &[char]) -> String {
    tekens.iter().map(|teken| format!("{teken} (U+{:04X})", u32::from(*teken))).collect::<Vec<_>>().join(", ")
}

/// What stands around every document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Kader {
    /// Kenmerk of the dossier.
    pub kenmerk: String,
    /// The printed code of this document.
    pub code: String,
    /// The time that the PDF file bears.
    pub tijdstip: Moment,
    /// Whether it comes from the demonstration.
    pub demonstratie: bool,
    /// Whether it is a trial: not sealed, not valid.
    pub concept: bool,
    /// Web address where the file can be checked.
    pub verificatie_adres: String,
    /// How the letters of the gemeente look.
    #[serde(default)]
    pub huisstijl: Huisstijl,
    /// Whom to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behandelaar: Option<String>,
}

/// How the letters of a gemeente look. Without it they have the style of this program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Huisstijl {
    /// The logo, as the text of an SVG.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// Colour of headings and lines, "#RRGGBB".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kleur: Option<String>,
    /// Lines of the letterhead, instead of address and telephone number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub briefhoofd: Vec<String>,
}

impl Huisstijl {
    /// The look of a gemeente as its settings have it.
    #[must_use]
    pub fn van(huisstijl: &crate::law::gemeente::huisstijl::Huisstijl) -> Self {
        Self {
            logo: huisstijl.logo.clone(),
            kleur: Some(huisstijl.kleur.clone()),
            briefhoofd: huisstijl.briefhoofd.clone(),
        }
    }
}

/// Makes PDF files. Making one is cheap, so it is made once and shared.
pub struct Render {
    basis: Basis,
    normen: PdfStandards,
}

impl Render {
    /// Reads the built-in fonts and templates.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn nieuw() -> Result<Self, RenderFout> {
        let normen = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]);
        let normen = normen.map_err(|fout| RenderFout::Sjabloon(fout.message().to_string()))?;
        Ok(Self { basis: Basis::nieuw()?, normen })
    }

    /// The PDF file of this document.
    ///
    /// # Errors
    /// Something is missing or cannot be shown; there is no half document.
    pub fn maak(&self, stuk: &Stuk, kader: &Kader) -> Result<Vec<u8>, RenderFout> {
        let gegevens = gegevens(stuk, kader)?;
        let teksten = teksten(stuk, &gegevens)?;
        let stijl = stijl(kader);
        self.toets_tekens(&[&gegevens, &teksten, &stijl])?;
        let bestanden = Bestanden {
            gegevens: geschreven(&gegevens)?,
            teksten: geschreven(&teksten)?,
            stijl: geschreven(&stijl)?,
            qr: qr::svg(&format!("{}#{}", kader.verificatie_adres, kader.code))?,
            logo: kader.huisstijl.logo.clone().unwrap_or_default(),
        };
        let wereld = self.basis.wereld(stuk.sjabloon(), bestanden)?;
        let gemaakt = typst::compile::<PagedDocument>(&wereld);
        let pdf = match gemaakt.output {
            Ok(document) if gemaakt.warnings.is_empty() => self.exporteer(&document, kader),
            Ok(_) => Err(RenderFout::Sjabloon(meldingen(&gemaakt.warnings))),
            Err(fouten) => Err(RenderFout::Sjabloon(meldingen(&fouten))),
        };
        // The cache gives nothing across documents with other data, and would grow without end.
        comemo::evict(0);
        pdf
    }

    /// The characters of this text that the documents cannot show, each once. A new line starts a paragraph.
    #[must_use]
    pub fn ontbrekende_tekens(&self, tekst: &str) -> Vec<char> {
        let gemist: BTreeSet<char> =
            tekst.chars().filter(|teken| *teken != '\n' && !self.basis.toont(*teken)).collect();
        gemist.into_iter().collect()
    }

    fn toets_tekens(&self, waarden: &[&Value]) -> Result<(), RenderFout> {
        let gemist = self.ontbrekende_tekens(&waarden.iter().map(|waarde| tekst_van(waarde)).collect::<String>());
        if gemist.is_empty() { Ok(()) } else { Err(RenderFout::OntbrekendeTekens(gemist)) }
    }

    fn exporteer(&self, document: &PagedDocument, kader: &Kader) -> Result<Vec<u8>, RenderFout> {
        let opties = PdfOptions {
            ident: Smart::Custom(format!("{} {}", kader.kenmerk, kader.code)),
            creator: Smart::Custom(Some(concat!("Waarmerk ", env!("CARGO_PKG_VERSION")).to_owned())),
            timestamp: Some(tijdstempel(kader.tijdstip).ok_or(RenderFout::Tijdstip(kader.tijdstip))?),
            standards: self.normen.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &opties).map_err(|fouten| RenderFout::Sjabloon(meldingen(&fouten)))
    }
}

/// The data as they stand in the file: of the kader what is printed, and all of the stuk.
fn gegevens(stuk: &Stuk, kader: &Kader) -> Result<Value, RenderFout> {
    let fout = |fout: serde_json::Error| RenderFout::Gegevens(fout.to_string());
    let mut alles = stuk.gegevens().map_err(fout)?;
    let mut rand = serde_json::to_value(kader).map_err(fout)?;
    if let (Value::Object(alles), Value::Object(velden)) = (&mut alles, &mut rand) {
        for naam in ["tijdstip", "huisstijl", "behandelaar"] {
            velden.remove(naam);
        }
        alles.insert("kader".to_owned(), rand);
    }
    Ok(alles)
}

/// The letterhead. It stands beside the data, because not every document shows it.
fn stijl(kader: &Kader) -> Value {
    let Huisstijl { logo, kleur, briefhoofd } = &kader.huisstijl;
    json!({"logo": logo.is_some(), "kleur": kleur, "briefhoofd": briefhoofd, "behandelaar": kader.behandelaar})
}

/// The texts of the document, filled in.
fn teksten(stuk: &Stuk, gegevens: &Value) -> Result<Value, RenderFout> {
    let tabellen = std::iter::once("algemeen").chain(stuk.tabel().split(' '));
    let gevuld = tabellen.map(|naam| Ok((naam.to_owned(), Teksten::nederlands().tabel(naam, gegevens)?)));
    gevuld.collect::<Result<Map<_, _>, RenderFout>>().map(Value::Object)
}

fn geschreven(waarde: &Value) -> Result<Vec<u8>, RenderFout> {
    serde_json::to_vec_pretty(waarde).map_err(|fout| RenderFout::Gegevens(fout.to_string()))
}

/// All texts below a value, one after another.
fn tekst_van(waarde: &Value) -> String {
    match waarde {
        Value::String(tekst) => tekst.clone(),
        Value::Array(lijst) => lijst.iter().map(tekst_van).collect(),
        Value::Object(velden) => velden.values().map(tekst_van).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => String::new(),
    }
}

fn tijdstempel(moment: Moment) -> Option<Timestamp> {
    let utc = moment.utc();
    let deel = |van: usize, tot: usize| utc.get(van..tot)?.parse::<u8>().ok();
    let (maand, dag, uur, minuut, seconde) = (deel(5, 7)?, deel(8, 10)?, deel(11, 13)?, deel(14, 16)?, deel(17, 19)?);
    let tijd = Datetime::from_ymd_hms(utc.get(0..4)?.parse().ok()?, maand, dag, uur, minuut, seconde)?;
    Some(Timestamp::new_utc(tijd))
}

fn meldingen(lijst: &[SourceDiagnostic]) -> String {
    lijst.iter().map(|een| een.message.to_string()).collect::<Vec<_>>().join("; ")
}
