//! Append format v1: what a seal writes behind the rendered file, byte for byte.
//!
//! A line end (the file has none behind `%%EOF`, and PDF/A wants the first object on a line of its own), the signature,
//! a field without appearance on the first page, that page and the catalog again with only the field added, a classic
//! cross-reference section with these four objects, a trailer that keeps `/Root`, `/Info` and `/ID`. All of it follows
//! from the file, the time, the name and the CMS.

use super::pdf::{Pdf, VormFout};
use super::token::Item;
use super::{ZegelFout, legible};
use crate::words::moment::Moment;
use data_encoding::{HEXLOWER, HEXUPPER};
use std::collections::BTreeMap;

/// Bytes kept for the CMS.
pub(super) const RESERVED: usize = 4096;
/// Characters of a name, at most.
pub(super) const NAME_MAX: usize = 200;
/// What stands in front of the hexadecimal digits of `/Contents`, and behind them.
const BRACKETS: (&[u8], &[u8]) = (b"<", b">");
/// `/Contents` with its brackets.
const CONTENTS: usize = 2 * RESERVED + 2;
/// Width of the array of `/ByteRange`, filled with spaces.
const RANGE: usize = 40;

/// An append without its CMS.
pub(super) struct Plan {
    head: Vec<u8>,
    tail: Vec<u8>,
}

impl Plan {
    /// Lays out the append for this file.
    pub(super) fn new(pdf: &Pdf<'_>, tijdstip: Moment, naam: &str) -> Result<Self, ZegelFout> {
        let start = start(pdf, tijdstip, naam)?;
        let key = b"/Contents";
        let before = sum(&[pdf.len(), start.len(), RANGE, key.len()])?;
        let after = sum(&[before, CONTENTS])?;
        let tail = tail(pdf, after)?;
        let range = format!("[0 {before} {after} {}]", tail.len());
        let head = [start.as_slice(), format!("{range:<RANGE$}").as_bytes(), key].concat();
        Ok(Self { head, tail })
    }

    /// The append up to `/Contents`.
    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// The append behind `/Contents`.
    pub(super) fn tail(&self) -> &[u8] {
        &self.tail
    }

    /// The append with this CMS in it.
    pub(super) fn write(&self, cms: &[u8]) -> Result<Vec<u8>, ZegelFout> {
        let room = RESERVED.checked_sub(cms.len()).ok_or(ZegelFout::TeGroot { lengte: cms.len(), grens: RESERVED })?;
        let digits = [HEXLOWER.encode(cms), "00".repeat(room)].concat();
        Ok([self.head.as_slice(), BRACKETS.0, digits.as_bytes(), BRACKETS.1, &self.tail].concat())
    }
}

/// The digits of `/Contents` in an append, when it starts as this plan does.
pub(super) fn contents<'a>(plan: &Plan, append: &'a [u8]) -> Option<&'a [u8]> {
    append.strip_prefix(plan.head())?.strip_prefix(BRACKETS.0)?.get(..2 * RESERVED)
}

/// The first bytes of every append to this file.
pub(super) fn opening(pdf: &Pdf<'_>) -> Vec<u8> {
    let number = pdf.size();
    format!("\n{number} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:").into_bytes()
}

/// What stands between time and name.
pub(super) const BETWEEN: &[u8] = b"Z)/Name<FEFF";

fn start(pdf: &Pdf<'_>, tijdstip: Moment, naam: &str) -> Result<Vec<u8>, ZegelFout> {
    if !legible(naam, NAME_MAX) {
        return Err(ZegelFout::Naam { grens: NAME_MAX });
    }
    let time: String = tijdstip.utc().chars().filter(char::is_ascii_digit).collect();
    if time.len() != 14 || !matches!(time.get(..2), Some("19" | "20" | "21")) {
        return Err(ZegelFout::Tijdstip);
    }
    let units: Vec<u8> = naam.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let name = HEXUPPER.encode(&units);
    Ok([opening(pdf).as_slice(), time.as_bytes(), BETWEEN, name.as_bytes(), b">/ByteRange"].concat())
}

fn tail(pdf: &Pdf<'_>, at: usize) -> Result<Vec<u8>, ZegelFout> {
    let signature = pdf.size();
    let field = signature.checked_add(1).ok_or(VormFout::Tabel)?;
    let size = field.checked_add(1).ok_or(VormFout::Tabel)?;
    let (page_number, page) = pdf.first_page()?;
    let widget = format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(Waarmerk)/TU(Elektronisch zegel van dit stuk)/V {signature} 0 R/F 132\
         /Rect[0 0 0 0]/P {page_number} 0 R>>"
    );
    let objects = BTreeMap::from([
        (field, widget.into_bytes()),
        (page_number, page_with(page, field)?),
        (pdf.root(), catalog_with(pdf.catalog()?, field)?),
    ]);
    let mut bytes = b">>\nendobj\n".to_vec();
    let mut offsets = BTreeMap::from([(signature, sum(&[pdf.len(), 1])?)]);
    for (number, value) in &objects {
        offsets.insert(*number, sum(&[at, bytes.len()])?);
        bytes.extend([format!("{number} 0 obj\n").as_bytes(), value, b"\nendobj\n"].concat());
    }
    let table = sum(&[at, bytes.len()])?;
    bytes.extend(section(pdf, &offsets, size, table));
    Ok(bytes)
}

/// The cross-reference section, trailer and end.
fn section(pdf: &Pdf<'_>, offsets: &BTreeMap<u32, usize>, size: u32, table: usize) -> Vec<u8> {
    let mut runs: Vec<(u32, Vec<usize>)> = Vec::new();
    let mut next = None;
    for (number, offset) in offsets {
        match runs.last_mut() {
            Some((_, run)) if next == Some(*number) => run.push(*offset),
            _ => runs.push((*number, vec![*offset])),
        }
        next = number.checked_add(1);
    }
    let mut bytes = b"xref\n".to_vec();
    for (first, run) in &runs {
        bytes.extend(format!("{first} {}\n", run.len()).into_bytes());
        for offset in run {
            bytes.extend(format!("{offset:010} 00000 n\r\n").into_bytes());
        }
    }
    let root = pdf.root();
    bytes.extend(format!("trailer\n<</Size {size}/Root {root} 0 R").into_bytes());
    if let Some(info) = pdf.info() {
        bytes.extend([b"/Info ", info].concat());
    }
    bytes.extend([b"/ID", pdf.id()].concat());
    bytes.extend(format!("/Prev {}>>\nstartxref\n{table}\n%%EOF\n", pdf.table()).into_bytes());
    bytes
}

/// The page with the field among its annotations, in the tab order of the structure (ISO 14289-1 §7.18.3).
fn page_with(page: &Item<'_>, field: u32) -> Result<Vec<u8>, VormFout> {
    let tabs = match page.get(b"Tabs") {
        None => "/Tabs/S",
        Some(tabs) if tabs.is_name(b"S") => "",
        Some(_) => return Err(VormFout::Bladzijde),
    };
    let mut entries = Vec::new();
    for (key, value) in page.entries() {
        let value = if key.as_ref() == b"Annots" { one_more(value, field)? } else { value.raw.to_vec() };
        entries.extend([b"/", key.as_ref(), space_before(&value), &value].concat());
    }
    entries.extend(tabs.as_bytes());
    if page.get(b"Annots").is_none() {
        entries.extend(format!("/Annots[{field} 0 R]").into_bytes());
    }
    Ok([b"<<".as_slice(), &entries, b">>"].concat())
}

/// The annotations of a page and the field; they stand in the page itself and are references.
fn one_more(annotations: &Item<'_>, field: u32) -> Result<Vec<u8>, VormFout> {
    let references = annotations.array().is_some_and(|items| items.iter().all(|item| item.reference().is_some()));
    let open = annotations.raw.strip_suffix(b"]").filter(|_| references).ok_or(VormFout::Bladzijde)?;
    Ok([open, format!(" {field} 0 R]").as_bytes()].concat())
}

/// A space between a key and a value that does not begin with a delimiter.
fn space_before(value: &[u8]) -> &'static [u8] {
    if matches!(value.first(), Some(b'(' | b'<' | b'[' | b'/')) { b"" } else { b" " }
}

fn catalog_with(catalog: &Item<'_>, field: u32) -> Result<Vec<u8>, VormFout> {
    let open = catalog.raw.strip_suffix(b">>").ok_or(VormFout::Catalogus)?;
    Ok([open, format!("/AcroForm<</Fields[{field} 0 R]/SigFlags 3>>>>").as_bytes()].concat())
}

fn sum(parts: &[usize]) -> Result<usize, ZegelFout> {
    parts.iter().try_fold(0_usize, |total, part| total.checked_add(*part)).ok_or(ZegelFout::Vorm(VormFout::Tabel))
}
