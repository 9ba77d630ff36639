//! Content that acts has no place in a sealed file: scripts, actions other than a link, forms, media, files.
//!
//! The renderer writes none of it. One embedded file is allowed: `gegevens.json`, the data of the document itself, as its
//! source (PDF/A-3, ISO 19005-3 §6.8).

use super::pdf::VormFout;
use super::token::{Item, Kind};

/// Keys that start something, or that belong to a form, a signature or encryption.
#[rustfmt::skip]
const KEYS: &[&[u8]] = &[
    b"AA", b"AcroForm", b"ByteRange", b"Collection", b"Encrypt", b"JS", b"JavaScript", b"Launch", b"OpenAction",
    b"Perms", b"PresSteps", b"RichMediaContent", b"XFA",
];
/// Actions (ISO 32000-1 §12.6.4) other than `GoTo` and `URI`.
#[rustfmt::skip]
const ACTIONS: &[&[u8]] = &[
    b"GoTo3DView", b"GoToE", b"GoToR", b"Hide", b"ImportData", b"JavaScript", b"Launch", b"Movie", b"Named",
    b"Rendition", b"ResetForm", b"RichMediaExecute", b"SetOCGState", b"Sound", b"SubmitForm", b"Thread", b"Trans",
];
/// Annotations and objects that carry media, files, forms or programs.
#[rustfmt::skip]
const SUBTYPES: &[&[u8]] = &[
    b"3D", b"FileAttachment", b"Movie", b"PS", b"RichMedia", b"Screen", b"Sound", b"TrapNet", b"Widget",
];
/// Objects that hide other objects, or signatures.
const TYPES: &[&[u8]] = &[b"DocTimeStamp", b"ObjStm", b"Sig", b"XRef"];
/// The one embedded file.
const DATA: &[u8] = b"(gegevens.json)";

/// Refuses an object with content that acts, at any depth.
pub(super) fn check(number: u32, item: &Item<'_>, stream: bool) -> Result<(), VormFout> {
    let elsewhere = stream && item.get(b"F").is_some();
    if elsewhere || acts(item) { Err(VormFout::ActieveInhoud(number)) } else { Ok(()) }
}

fn acts(item: &Item<'_>) -> bool {
    match &item.kind {
        Kind::Dict(entries) => entries.iter().any(|(key, value)| forbidden(key, value) || acts(value)),
        Kind::Array(items) => items.iter().any(acts),
        Kind::Name(_) | Kind::Text | Kind::Ref(_) | Kind::Word => false,
    }
}

fn forbidden(key: &[u8], value: &Item<'_>) -> bool {
    let among = |names: &[&[u8]]| names.iter().any(|name| value.is_name(name));
    match key {
        b"S" => among(ACTIONS),
        b"Subtype" => among(SUBTYPES),
        b"Type" => among(TYPES),
        other => KEYS.contains(&other),
    }
}

/// The embedded files met so far.
#[derive(Debug, Default)]
pub(super) struct Attachments {
    files: u8,
    specifications: u8,
}

impl Attachments {
    /// Counts an object that is an embedded file or names one; refuses the second, and any but `gegevens.json`.
    pub(super) fn count(&mut self, number: u32, item: &Item<'_>) -> Result<(), VormFout> {
        let is = |kind: &[u8]| item.get(b"Type").is_some_and(|own| own.is_name(kind));
        if is(b"EmbeddedFile") {
            self.files = self.files.saturating_add(1);
        }
        let specification = is(b"Filespec") || item.get(b"EF").is_some();
        if specification {
            self.specifications = self.specifications.saturating_add(1);
        }
        if self.files > 1 || self.specifications > 1 || (specification && !is_data(item)) {
            return Err(VormFout::Bijlage(number));
        }
        Ok(())
    }
}

fn is_data(item: &Item<'_>) -> bool {
    let named = |key: &[u8]| item.get(key).is_some_and(|value| value.raw == DATA);
    named(b"F") && named(b"UF") && item.get(b"AFRelationship").is_some_and(|value| value.is_name(b"Source"))
}
