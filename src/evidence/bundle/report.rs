//! The parts of a bundle that follow from the others: the manifest and the text for a court. Making writes them, `verify`
//! makes them again and compares, so that no byte of them can say something else.

use super::content::{Inhoud, MANIFEST, Stap, documentnaam};
use super::format::Delen;
use crate::evidence::log::checkpoint::Checkpoint;
use crate::words::hash::{Hash256, Hash512};
use crate::words::json::{SchrijfFout, canoniek};
use crate::words::moment::Moment;
use crate::words::nederlands;
use serde::{Deserialize, Serialize};

/// Name and version of the bundle format.
pub const SCHEMA: &str = "waarmerk/bundel/v1";

/// The list of parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name and version of the format.
    pub schema: String,
    /// Every part but the manifest itself, in order of name.
    pub delen: Vec<ManifestDeel>,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestDeel {
    /// Its name.
    pub pad: String,
    /// Its length in bytes.
    pub lengte: u64,
    /// Its SHA-256.
    pub sha256: Hash256,
    /// Its SHA-512.
    pub sha512: Hash512,
}

/// The manifest of these parts.
#[must_use]
pub fn manifest(delen: &Delen<'_>) -> Manifest {
    let deel = |(pad, bytes): (&String, &&[u8])| ManifestDeel {
        pad: pad.clone(),
        lengte: bytes.len() as u64,
        sha256: Hash256::of(&[bytes]),
        sha512: Hash512::of(bytes),
    };
    Manifest { schema: SCHEMA.to_owned(), delen: delen.iter().filter(|(pad, _)| *pad != MANIFEST).map(deel).collect() }
}

/// The manifest as it stands in the bundle.
///
/// # Errors
/// A [`SchrijfFout`] for lengths that have no canonical form.
pub fn manifest_bytes(delen: &Delen<'_>) -> Result<Vec<u8>, SchrijfFout> {
    canoniek(&manifest(delen))
}

/// What no bundle of this version proves.
#[must_use]
pub fn nooit_bewezen() -> Vec<String> {
    [
        "dat er buiten dit logboek of in een tweede dossier niets is besloten of uitgereikt",
        "wanneer iets gebeurde: elk tijdstip is een opgave of de klok van de installatie; niemand daarbuiten heeft het begrensd",
        "dat de hele installatie niet is teruggezet naar een eerdere stand: alleen getuigen kunnen dat zien",
        "wie invoerde is niet vastgesteld",
        "dat waar is wat in de documenten en in de opgaven staat",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// The text for a court; `None` when what it tells of could not be read.
#[must_use]
pub fn leesmij(inhoud: &Inhoud<'_>) -> Option<String> {
    let (_, checkpoint) = inhoud.checkpoint.as_ref()?;
    let eerste = inhoud.stappen.first()?;
    let mut tekst = kop(eerste, checkpoint);
    tekst.push_str("\nGEBEURTENISSEN\n\n");
    for stap in &inhoud.stappen {
        tekst.push_str(&gebeurtenis(stap));
    }
    tekst.push_str("\nDOCUMENTEN\n\n");
    tekst.push_str(&documenten(inhoud));
    tekst.push_str(UITLEG);
    for zin in nooit_bewezen() {
        tekst.extend(["- ", &zin, "\n"]);
    }
    Some(tekst)
}

fn kop(eerste: &Stap<'_>, checkpoint: &Checkpoint) -> String {
    let event = &eerste.event;
    let demonstratie = if event.demonstratie() { "DEMONSTRATIE: dit is geen echte zaak.\n\n" } else { "" };
    format!(
        "{demonstratie}BEWIJSBUNDEL BIJ EEN TIJDELIJK HUISVERBOD\n\n\
         Kenmerk:  {}\n\
         Logboek:  {}\n\
         Stand:    {} bladen, wortel {}\n\n\
         Deze bundel bevat wat er in dit dossier is vastgelegd. U kunt ermee nagaan of daar later iets\n\
         aan is veranderd, zonder internet en zonder de gemeente. Personen hebben hier een nummer: p1 is\n\
         de uithuisgeplaatste, p2 en verder zijn de huisgenoten.\n",
        event.kenmerk(),
        event.oorsprong(),
        checkpoint.size,
        checkpoint.root
    )
}

/// "21 november 2026 22:10 uur (+01:00)"; to the second it stands in the event.
fn tijd(moment: Moment) -> String {
    format!("{} uur ({})", nederlands::datum_en_tijd(moment), moment.offset())
}

fn gebeurtenis(stap: &Stap<'_>) -> String {
    let event = &stap.event;
    let wat = event.gebeurtenis().zin();
    let weg = event.velden().len().saturating_sub(stap.openingen.len());
    format!(
        "{}. {wat}\n   gebeurd volgens opgave: {}\n   vastgelegd:             {}\n   blad {} van het logboek; {} velden geopend, {weg} weggelaten\n",
        stap.nummer,
        tijd(event.gesteld()),
        tijd(event.geregistreerd()),
        stap.blad.index,
        stap.openingen.len(),
    )
}

fn documenten(inhoud: &Inhoud<'_>) -> String {
    let mut tekst = String::new();
    for stap in &inhoud.stappen {
        for slot in stap.documenten() {
            let waar = if inhoud.documenten.contains_key(&slot.code) {
                documentnaam(&slot.code)
            } else {
                "niet in deze bundel".to_owned()
            };
            let soort = serde_json::to_value(slot.soort).ok();
            let soort = soort.as_ref().and_then(|soort| soort.as_str()).unwrap_or_default();
            tekst.push_str(&format!(
                "{} (gebeurtenis {}): {soort}, taal {}, voor {}\n   {waar}\n   SHA-256 {}\n",
                slot.code, stap.nummer, slot.taal, slot.voor, slot.sha256
            ));
        }
    }
    if tekst.is_empty() {
        tekst.push_str("Geen document is geopend.\n");
    }
    tekst
}

/// The fixed text on how to check.
const UITLEG: &str = include_str!("leesmij.txt");
