//! Reads a PDF in the one form that the renderer (typst 0.15.1) writes, and in no other.
//!
//! One section: a fixed header, objects that fill the file without a gap, a classic cross-reference table that names each
//! of them, a trailer, `startxref`, `%%EOF` without a line end. No object streams, no free or doubled objects, no update.
//! So nothing can hide between the objects, and each byte in front of a seal has one meaning.

use super::active;
use super::token::{self, Item};
use std::collections::BTreeMap;
use thiserror::Error;

const HEADER: &[u8] = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n";
const EOF: &[u8] = b"%%EOF";
const FREE: &[u8] = b"0000000000 65535 f\r\n";
const ENTRY: usize = 20;
/// How many times `%%EOF` may occur inside streams before the true end.
const CANDIDATES: usize = 16;
/// Levels of the page tree.
const LEVELS: usize = 16;

/// What in a file differs from the one form.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum VormFout {
    /// The first bytes.
    #[error("het begin is anders")]
    Begin,
    /// No `startxref` and `%%EOF` where a table of objects leads to.
    #[error("het einde ontbreekt of verwijst niet naar de objecttabel")]
    Einde,
    /// Bytes behind the end.
    #[error("na byte {0} staat er nog iets")]
    Staart(usize),
    /// The table of objects.
    #[error("de objecttabel is anders")]
    Tabel,
    /// The trailer.
    #[error("de trailer is anders")]
    Trailer,
    /// An object.
    #[error("object {0} is anders")]
    Object(u32),
    /// The catalog.
    #[error("de catalogus is anders")]
    Catalogus,
    /// The first page, or the way to it.
    #[error("de eerste bladzijde is anders")]
    Bladzijde,
    /// Content that acts: scripts, actions, forms, media.
    #[error("actieve inhoud in object {0}")]
    ActieveInhoud(u32),
    /// An embedded file other than one `gegevens.json`.
    #[error("een ander bijgevoegd bestand dan gegevens.json in object {0}")]
    Bijlage(u32),
}

/// A file in the one form.
#[derive(Debug)]
pub(super) struct Pdf<'a> {
    bytes: &'a [u8],
    objects: BTreeMap<u32, Item<'a>>,
    frame: Frame<'a>,
}

/// What stands behind the objects.
#[derive(Debug)]
struct Frame<'a> {
    table: usize,
    offsets: BTreeMap<usize, u32>,
    size: u32,
    root: u32,
    info: Option<&'a [u8]>,
    id: &'a [u8],
}

impl<'a> Pdf<'a> {
    /// Reads a whole file.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, VormFout> {
        let pdf = Self::front(bytes)?;
        if pdf.len() == bytes.len() { Ok(pdf) } else { Err(VormFout::Staart(pdf.len())) }
    }

    /// Reads the file that these bytes start with, up to its `%%EOF`.
    pub(super) fn front(bytes: &'a [u8]) -> Result<Self, VormFout> {
        if !bytes.starts_with(HEADER) {
            return Err(VormFout::Begin);
        }
        let mut fault = VormFout::Einde;
        let mut from = 0;
        for _ in 0..CANDIDATES {
            let Some(end) = next_eof(bytes, from) else { break };
            let section = bytes.get(..end).unwrap_or_default();
            match Frame::read(section) {
                Ok(frame) => return Self::with_objects(section, frame),
                Err(VormFout::Einde) => {}
                Err(other) => fault = other,
            }
            from = end;
        }
        Err(fault)
    }

    /// The bytes of the file.
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Length of the file.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Offset of the cross-reference table.
    pub(super) fn table(&self) -> usize {
        self.frame.table
    }

    /// One more than the highest object number.
    pub(super) fn size(&self) -> u32 {
        self.frame.size
    }

    /// Object number of the catalog.
    pub(super) fn root(&self) -> u32 {
        self.frame.root
    }

    /// The reference to the information dictionary, as written.
    pub(super) fn info(&self) -> Option<&'a [u8]> {
        self.frame.info
    }

    /// The file identifier, as written.
    pub(super) fn id(&self) -> &'a [u8] {
        self.frame.id
    }

    /// The catalog.
    pub(super) fn catalog(&self) -> Result<&Item<'a>, VormFout> {
        self.typed(self.root(), b"Catalog").ok_or(VormFout::Catalogus)
    }

    /// The first page and its object number.
    pub(super) fn first_page(&self) -> Result<(u32, &Item<'a>), VormFout> {
        let mut number = self.catalog()?.get(b"Pages").and_then(Item::reference).ok_or(VormFout::Bladzijde)?;
        for _ in 0..LEVELS {
            if let Some(page) = self.typed(number, b"Page") {
                return Ok((number, page));
            }
            let kids = self.typed(number, b"Pages").and_then(|node| node.get(b"Kids")?.array());
            number = kids.and_then(<[Item<'_>]>::first).and_then(Item::reference).ok_or(VormFout::Bladzijde)?;
        }
        Err(VormFout::Bladzijde)
    }

    fn typed(&self, number: u32, kind: &[u8]) -> Option<&Item<'a>> {
        self.objects.get(&number).filter(|item| item.get(b"Type").is_some_and(|own| own.is_name(kind)))
    }

    fn with_objects(bytes: &'a [u8], frame: Frame<'a>) -> Result<Self, VormFout> {
        let ends = frame.offsets.keys().skip(1).copied().chain([frame.table]);
        let mut objects = BTreeMap::new();
        let mut attachments = active::Attachments::default();
        let mut expected = HEADER.len();
        for ((start, number), end) in frame.offsets.iter().zip(ends) {
            let slice = bytes.get(*start..end).filter(|_| *start == expected).ok_or(VormFout::Object(*number))?;
            let (item, stream) = object(*number, slice).ok_or(VormFout::Object(*number))?;
            active::check(*number, &item, stream)?;
            attachments.count(*number, &item)?;
            objects.insert(*number, item);
            expected = end;
        }
        let pdf = Self { bytes, objects, frame };
        pdf.catalog()?;
        pdf.first_page()?;
        Ok(pdf)
    }
}

impl<'a> Frame<'a> {
    fn read(section: &'a [u8]) -> Result<Self, VormFout> {
        let (table, end) = startxref(section).ok_or(VormFout::Einde)?;
        let bytes = section.get(table..end).ok_or(VormFout::Einde)?;
        let (size, bytes) = bytes.strip_prefix(b"xref\n0 ").and_then(token::digits).ok_or(VormFout::Einde)?;
        let entries = size.checked_mul(ENTRY).ok_or(VormFout::Tabel)?;
        let (entries, trailer) =
            bytes.strip_prefix(b"\n").and_then(|b| b.split_at_checked(entries)).ok_or(VormFout::Tabel)?;
        let offsets = read_offsets(entries).ok_or(VormFout::Tabel)?;
        let trailer = trailer.strip_prefix(b"trailer\n").ok_or(VormFout::Trailer)?;
        let (trailer, rest) = token::read(trailer).ok_or(VormFout::Trailer)?;
        if rest != b"\n" {
            return Err(VormFout::Trailer);
        }
        Self::from_trailer(table, offsets, size, &trailer).ok_or(VormFout::Trailer)
    }

    fn from_trailer(table: usize, offsets: BTreeMap<usize, u32>, size: usize, trailer: &Item<'a>) -> Option<Self> {
        let root = trailer.get(b"Root")?.reference()?;
        let info = trailer.get(b"Info");
        let id = trailer.get(b"ID").filter(|id| id.array().is_some_and(|parts| parts.len() == 2))?;
        let keys = if info.is_some() { 4 } else { 3 };
        let sound = trailer.get(b"Size")?.integer()? == size
            && trailer.entries().len() == keys
            && info.is_none_or(|info| info.reference().is_some());
        let size = u32::try_from(size).ok()?;
        sound.then_some(Self { table, offsets, size, root, info: info.map(|info| info.raw), id: id.raw })
    }
}

/// The end of the first `%%EOF` from here on.
fn next_eof(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let rest = bytes.get(from..)?;
        let at = from.checked_add(rest.iter().position(|b| *b == b'%')?)?;
        if bytes.get(at..)?.starts_with(EOF) {
            return at.checked_add(EOF.len());
        }
        from = at.checked_add(1)?;
    }
}

/// The offset that `startxref` names, and where `startxref` itself begins.
fn startxref(section: &[u8]) -> Option<(usize, usize)> {
    let bytes = section.strip_suffix(EOF)?.strip_suffix(b"\n")?;
    let count = bytes.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let (before, number) = bytes.split_at_checked(bytes.len().checked_sub(count)?)?;
    let (number, _) = token::digits(number)?;
    Some((number, before.strip_suffix(b"startxref\n")?.len()))
}

/// The offset of each object; only object 0 may be free.
fn read_offsets(entries: &[u8]) -> Option<BTreeMap<usize, u32>> {
    let entries = entries.strip_prefix(FREE)?;
    let mut offsets = BTreeMap::new();
    for (number, entry) in (1_u32..).zip(entries.chunks(ENTRY)) {
        let offset = entry.strip_suffix(b" 00000 n\r\n").filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
        let offset = std::str::from_utf8(offset).ok()?.parse().ok()?;
        if offsets.insert(offset, number).is_some() {
            return None;
        }
    }
    Some(offsets)
}

/// The value of an object, and whether a stream follows it.
fn object(number: u32, slice: &[u8]) -> Option<(Item<'_>, bool)> {
    let body = slice.strip_prefix(format!("{number} 0 obj\n").as_bytes())?.strip_suffix(b"\nendobj\n")?;
    let (item, rest) = token::read(body)?;
    if rest.is_empty() {
        return Some((item, false));
    }
    let stream = rest.strip_prefix(b"\nstream\n")?.strip_suffix(b"\nendstream")?;
    let length = item.get(b"Length")?.integer()?;
    (length == stream.len()).then_some((item, true))
}
