//! The bewijsbundel: one file with everything that a stranger needs to check a dossier offline (`FORMAAT.md`).

pub mod content;
pub mod format;
pub mod keys;
pub mod policy;
pub mod report;
pub mod verdict;
pub mod verify;

use self::content::{AANLOOP, BLADEN, Blad, CHECKPOINT, DeelFout, LEESMIJ, MANIFEST, SLEUTELS, documentnaam, naam};
use self::format::VormFout;
use self::keys::Sleutels;
use self::policy::Beleid;
use crate::evidence::log::event::sleutel_id;
use crate::evidence::log::fields::Openingen;
use crate::evidence::log::leaf::Leaf;
use crate::evidence::log::note::VKey;
use crate::words::hash::Hash256;
use crate::words::json::{SchrijfFout, antwoord, canoniek};
use crate::words::moment::Moment;
use ed25519_dalek::VerifyingKey;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// One event for a bundle. To redact is to leave openings out.
#[derive(Clone, Debug)]
pub struct GebeurtenisInvoer {
    /// The signed bytes.
    pub bytes: Vec<u8>,
    /// The signature.
    pub handtekening: [u8; 64],
    /// The openings that the reader may see.
    pub openingen: Openingen,
    /// Its leaf.
    pub blad: Blad,
}

/// Everything from which a bundle is made; the same input gives the same bytes.
#[derive(Clone, Debug)]
pub struct BundelInvoer {
    /// The events of the dossier from the first on.
    pub gebeurtenissen: Vec<GebeurtenisInvoer>,
    /// The hashes of the compact range before the leaf of the first event.
    pub aanloop: Vec<Hash256>,
    /// All leaves from that of the first event up to the size of the checkpoint.
    pub bladen: Vec<Leaf>,
    /// The signed checkpoint.
    pub checkpoint: String,
    /// The key of the log.
    pub log: VKey,
    /// The keys of the events.
    pub event_sleutels: Vec<VerifyingKey>,
    /// The sealed files by printed code.
    pub documenten: BTreeMap<String, Vec<u8>>,
}

/// Why no bundle can be made of this.
#[derive(Debug, Error)]
pub enum BundelFout {
    /// A value without canonical form.
    #[error(transparent)]
    Schrijf(#[from] SchrijfFout),
    /// A container that the reader would refuse.
    #[error(transparent)]
    Vorm(#[from] VormFout),
    /// A part that the reader would refuse.
    #[error(transparent)]
    Deel(#[from] DeelFout),
    /// No events.
    #[error("een bundel zonder gebeurtenissen")]
    Leeg,
}

/// Makes a bundle.
///
/// # Errors
/// A [`BundelFout`] for input that the reader would refuse. Whether it also verifies is for [`verify::verify`] to say.
pub fn maak(invoer: &BundelInvoer) -> Result<Vec<u8>, BundelFout> {
    let mut eigen: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (gebeurtenis, nummer) in invoer.gebeurtenissen.iter().zip(1_u64..) {
        eigen.insert(naam(nummer, ".json"), gebeurtenis.bytes.clone());
        eigen.insert(naam(nummer, ".handtekening"), gebeurtenis.handtekening.to_vec());
        eigen.insert(naam(nummer, ".openingen.json"), canoniek(&gebeurtenis.openingen)?);
        eigen.insert(naam(nummer, ".blad.json"), canoniek(&gebeurtenis.blad)?);
    }
    eigen.insert(AANLOOP.to_owned(), invoer.aanloop.iter().flat_map(|hash| hash.0).collect());
    eigen.insert(BLADEN.to_owned(), invoer.bladen.iter().flat_map(Leaf::bytes).collect());
    eigen.insert(CHECKPOINT.to_owned(), invoer.checkpoint.clone().into_bytes());
    for (code, pdf) in &invoer.documenten {
        eigen.insert(documentnaam(code), pdf.clone());
    }
    eigen.insert(SLEUTELS.to_owned(), sleutels(invoer, BTreeSet::new()).to_string().into_bytes());
    let zegels = gelezen(&eigen)?.certificaten();
    eigen.insert(SLEUTELS.to_owned(), sleutels(invoer, zegels).to_string().into_bytes());
    let leesmij = report::leesmij(&gelezen(&eigen)?).ok_or(BundelFout::Leeg)?;
    eigen.insert(LEESMIJ.to_owned(), leesmij.into_bytes());
    let manifest = report::manifest_bytes(&geleend(&eigen))?;
    eigen.insert(MANIFEST.to_owned(), manifest);
    Ok(format::schrijf(&geleend(&eigen))?)
}

fn geleend(eigen: &BTreeMap<String, Vec<u8>>) -> format::Delen<'_> {
    eigen.iter().map(|(naam, bytes)| (naam.clone(), bytes.as_slice())).collect()
}

fn gelezen(eigen: &BTreeMap<String, Vec<u8>>) -> Result<content::Inhoud<'_>, DeelFout> {
    let (inhoud, fouten) = content::lees(&geleend(eigen));
    fouten.into_iter().next().map_or(Ok(inhoud), Err)
}

fn sleutels(invoer: &BundelInvoer, zegels: BTreeSet<Hash256>) -> Sleutels {
    let events = invoer.event_sleutels.iter().map(|sleutel| (sleutel_id(sleutel), *sleutel)).collect();
    Sleutels { log: invoer.log.clone(), events, zegels }
}

/// Judges one file and prints the verdict, as JSON or for people: what both programs write, and their exit code.
#[must_use]
pub fn afdruk(bestand: &[u8], beleid: &Beleid, vraag: &Vraag<'_>) -> (String, u8) {
    let verdict = verify::beoordeel(bestand, beleid, vraag.op, vraag.document);
    let tekst = if vraag.json { antwoord(&verdict).unwrap_or_default() } else { verdict.als_tekst() };
    (tekst, verdict.oordeel.uitgang())
}

/// What is asked beside the verdict itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vraag<'a> {
    /// The moment for which to answer.
    pub op: Option<Moment>,
    /// The document in hand.
    pub document: Option<&'a [u8]>,
    /// Whether to answer in JSON.
    pub json: bool,
}
