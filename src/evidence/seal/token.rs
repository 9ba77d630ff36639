//! One PDF value at a time (ISO 32000-1 §7.3), read strictly: no comments, no stream, bounded nesting.

use std::borrow::Cow;

/// How deep values may be nested; the renderer stays far below it.
const DEPTH: u8 = 32;
/// How many entries a dictionary may have; the renderer puts long lists in arrays.
const ENTRIES: usize = 512;

/// A value with the exact bytes that it was read from.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) raw: &'a [u8],
    pub(super) kind: Kind<'a>,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Kind<'a> {
    /// A dictionary, in written order, without doubled keys.
    Dict(Vec<(Cow<'a, [u8]>, Item<'a>)>),
    Array(Vec<Item<'a>>),
    /// A name, decoded and without its slash.
    Name(Cow<'a, [u8]>),
    /// A string, literal or hexadecimal; only its raw bytes are kept.
    Text,
    /// A reference to an object of generation 0.
    Ref(u32),
    /// A number, `true`, `false` or `null`.
    Word,
}

impl<'a> Item<'a> {
    /// The value of a key, when this is a dictionary that has it.
    pub(super) fn get(&self, key: &[u8]) -> Option<&Item<'a>> {
        self.entries().iter().find(|(name, _)| name.as_ref() == key).map(|(_, item)| item)
    }

    /// The object number, when this is a reference.
    pub(super) fn reference(&self) -> Option<u32> {
        match self.kind {
            Kind::Ref(number) => Some(number),
            Kind::Dict(_) | Kind::Array(_) | Kind::Name(_) | Kind::Text | Kind::Word => None,
        }
    }

    /// The elements, when this is an array.
    pub(super) fn array(&self) -> Option<&[Item<'a>]> {
        match &self.kind {
            Kind::Array(items) => Some(items),
            Kind::Dict(_) | Kind::Name(_) | Kind::Text | Kind::Ref(_) | Kind::Word => None,
        }
    }

    /// Whether this is the given name.
    pub(super) fn is_name(&self, name: &[u8]) -> bool {
        match &self.kind {
            Kind::Name(own) => own.as_ref() == name,
            Kind::Dict(_) | Kind::Array(_) | Kind::Text | Kind::Ref(_) | Kind::Word => false,
        }
    }

    /// The entries, when this is a dictionary; none for any other value.
    pub(super) fn entries(&self) -> &[(Cow<'a, [u8]>, Item<'a>)] {
        match &self.kind {
            Kind::Dict(entries) => entries,
            Kind::Array(_) | Kind::Name(_) | Kind::Text | Kind::Ref(_) | Kind::Word => &[],
        }
    }

    /// The number, when this is an unsigned integer in its one spelling.
    pub(super) fn integer(&self) -> Option<usize> {
        let (value, rest) = digits(self.raw)?;
        rest.is_empty().then_some(value)
    }
}

/// Reads one value; answers it with the bytes behind it.
pub(super) fn read(bytes: &[u8]) -> Option<(Item<'_>, &[u8])> {
    value(bytes, DEPTH)
}

/// Reads an unsigned integer without leading zeros.
pub(super) fn digits(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let count = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, rest) = bytes.split_at_checked(count)?;
    if number.is_empty() || (number.len() > 1 && number.starts_with(b"0")) {
        return None;
    }
    Some((std::str::from_utf8(number).ok()?.parse().ok()?, rest))
}

fn value(bytes: &[u8], depth: u8) -> Option<(Item<'_>, &[u8])> {
    let depth = depth.checked_sub(1)?;
    let (kind, rest) = match *bytes.first()? {
        b'<' if bytes.starts_with(b"<<") => dict(bytes.get(2..)?, depth)?,
        b'<' => (Kind::Text, hex(bytes.get(1..)?)?),
        b'(' => (Kind::Text, literal(bytes.get(1..)?)?),
        b'[' => array(bytes.get(1..)?, depth)?,
        b'/' => name(bytes.get(1..)?).map(|(name, rest)| (Kind::Name(name), rest))?,
        _ => reference(bytes).or_else(|| word(bytes))?,
    };
    let raw = bytes.get(..bytes.len().checked_sub(rest.len())?)?;
    Some((Item { raw, kind }, rest))
}

fn dict(mut bytes: &[u8], depth: u8) -> Option<(Kind<'_>, &[u8])> {
    let mut entries: Vec<(Cow<'_, [u8]>, Item<'_>)> = Vec::new();
    loop {
        bytes = skip(bytes);
        if let Some(rest) = bytes.strip_prefix(b">>") {
            return Some((Kind::Dict(entries), rest));
        }
        let (key, rest) = name(bytes.strip_prefix(b"/")?)?;
        let (item, rest) = value(skip(rest), depth)?;
        if entries.len() == ENTRIES || entries.iter().any(|(other, _)| *other == key) {
            return None;
        }
        entries.push((key, item));
        bytes = rest;
    }
}

fn array(mut bytes: &[u8], depth: u8) -> Option<(Kind<'_>, &[u8])> {
    let mut items = Vec::new();
    loop {
        bytes = skip(bytes);
        if let Some(rest) = bytes.strip_prefix(b"]") {
            return Some((Kind::Array(items), rest));
        }
        let (item, rest) = value(bytes, depth)?;
        items.push(item);
        bytes = rest;
    }
}

fn name(bytes: &[u8]) -> Option<(Cow<'_, [u8]>, &[u8])> {
    let (raw, rest) = regular(bytes)?;
    if !raw.contains(&b'#') {
        return Some((Cow::Borrowed(raw), rest));
    }
    let mut decoded = Vec::with_capacity(raw.len());
    let mut left = raw;
    while let Some((byte, tail)) = left.split_first() {
        if *byte == b'#' {
            let (pair, tail) = tail.split_at_checked(2)?;
            decoded.extend(data_encoding::HEXUPPER_PERMISSIVE.decode(pair).ok()?);
            left = tail;
        } else {
            decoded.push(*byte);
            left = tail;
        }
    }
    Some((Cow::Owned(decoded), rest))
}

fn hex(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().position(|b| !b.is_ascii_hexdigit())?;
    bytes.get(end..)?.strip_prefix(b">")
}

fn literal(mut bytes: &[u8]) -> Option<&[u8]> {
    let mut open = 1_usize;
    while let Some((byte, rest)) = bytes.split_first() {
        bytes = rest;
        match *byte {
            b'\\' => bytes = rest.split_first()?.1,
            b'(' => open = open.checked_add(1)?,
            b')' => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return Some(bytes);
        }
    }
    None
}

fn reference(bytes: &[u8]) -> Option<(Kind<'_>, &[u8])> {
    let (number, rest) = digits(bytes)?;
    let rest = rest.strip_prefix(b" 0 R")?;
    let ends = rest.first().is_none_or(|b| is_space(*b) || is_delimiter(*b));
    ends.then_some((Kind::Ref(u32::try_from(number).ok()?), rest))
}

fn word(bytes: &[u8]) -> Option<(Kind<'_>, &[u8])> {
    let (raw, rest) = regular(bytes)?;
    let numeric = raw.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+'));
    (numeric || matches!(raw, b"true" | b"false" | b"null")).then_some((Kind::Word, rest))
}

fn regular(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|b| is_space(*b) || is_delimiter(*b)).unwrap_or(bytes.len());
    if end == 0 { None } else { bytes.split_at_checked(end) }
}

fn skip(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|b| !is_space(*b)).unwrap_or(bytes.len());
    bytes.get(start..).unwrap_or_default()
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
