//! Signed notes (c2sp.org/signed-note), Ed25519 only (type 0x01), read in exactly one spelling.
//!
//! A note is text that ends in a newline, an empty line, and signature lines. Lines of unknown keys are ignored, as the
//! specification demands; whoever needs every byte covered asks [`Note::signatures`] that there are no others.

use crate::words::hash::Hash256;
use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;
use thiserror::Error;

/// The type byte of Ed25519 signatures.
const ED25519: u8 = 0x01;
/// Most signature lines that are read; the specification asks for at least 16.
const MOST_SIGNATURES: usize = 64;
const DASH: &str = "\u{2014} ";

/// Why a note or a key is not accepted.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NoteFout {
    /// Not UTF-8, or a control character.
    #[error("geen tekst in UTF-8 zonder besturingstekens")]
    Tekens,
    /// No empty line before the signatures, or no newline at the end.
    #[error("de lege regel voor de ondertekening of het laatste regeleinde ontbreekt")]
    Vorm,
    /// A signature line of another form.
    #[error("niet-canonieke codering van een handtekeningregel")]
    Regel,
    /// More signature lines than are read.
    #[error("te veel handtekeningregels")]
    TeVeel,
    /// A name that is empty or holds a space or a plus.
    #[error("een sleutelnaam is leeg of bevat een spatie of een plus")]
    Naam,
    /// A verifier key of another form, of another type, with a wrong key id, or weak.
    #[error("geen geldige sleutel van de vorm naam+id+base64")]
    Sleutel,
    /// No line of a known key.
    #[error("geen handtekening van een bekende sleutel")]
    Onbekend,
    /// A line of a known key that does not hold.
    #[error("de handtekening van een bekende sleutel klopt niet")]
    Ongeldig,
}

/// A verifier key: a name and an Ed25519 public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VKey {
    name: String,
    key: VerifyingKey,
}

impl VKey {
    /// The verifier key of this name and public key.
    ///
    /// # Errors
    /// [`NoteFout::Naam`] or, for a weak key, [`NoteFout::Sleutel`].
    pub fn new(name: &str, key: VerifyingKey) -> Result<Self, NoteFout> {
        if !valid_name(name) {
            return Err(NoteFout::Naam);
        }
        if key.is_weak() {
            return Err(NoteFout::Sleutel);
        }
        Ok(Self { name: name.to_owned(), key })
    }

    /// Reads `name+hex8+base64(0x01 || public key)`.
    ///
    /// # Errors
    /// A [`NoteFout`]; the key id must be the recommended one.
    pub fn parse(text: &str) -> Result<Self, NoteFout> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(_), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteFout::Sleutel);
        };
        let key = BASE64.decode(key.as_bytes()).map_err(|_| NoteFout::Sleutel)?;
        let key = key.split_first().filter(|(kind, _)| **kind == ED25519).ok_or(NoteFout::Sleutel)?.1;
        let key = VerifyingKey::try_from(key).map_err(|_| NoteFout::Sleutel)?;
        let vkey = Self::new(name, key)?;
        if vkey.to_string() != text {
            return Err(NoteFout::Sleutel);
        }
        Ok(vkey)
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The public key.
    #[must_use]
    pub fn key(&self) -> &VerifyingKey {
        &self.key
    }

    /// The four bytes by which signature lines name the key.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        let hash = Hash256::of(&[self.name.as_bytes(), b"\n", &[ED25519], self.key.as_bytes()]);
        let [a, b, c, d, ..] = hash.0;
        [a, b, c, d]
    }

    /// SHA-256 of the text of the key: what two people compare by telephone.
    #[must_use]
    pub fn fingerprint(&self) -> Hash256 {
        Hash256::of(&[self.to_string().as_bytes()])
    }
}

impl fmt::Display for VKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut key = vec![ED25519];
        key.extend(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, HEXLOWER.encode(&self.id()), BASE64.encode(&key))
    }
}

fn valid_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

/// One signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// Name of the key.
    pub name: String,
    /// Id of the key.
    pub id: [u8; 4],
    /// The signature.
    pub signature: Vec<u8>,
}

/// A note as it was read. Its text says nothing until [`Note::verify`] holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

impl Note {
    /// The text, signed with each of these keys.
    ///
    /// # Errors
    /// [`NoteFout::Tekens`] or [`NoteFout::Vorm`] for a text that no note can have, [`NoteFout::Naam`] for a name.
    pub fn sign(text: &str, name: &str, key: &SigningKey) -> Result<Self, NoteFout> {
        let vkey = VKey::new(name, key.verifying_key())?;
        let signature = key.sign(text.as_bytes()).to_bytes().to_vec();
        let line = NoteSignature { name: name.to_owned(), id: vkey.id(), signature };
        let note = Self { text: text.to_owned(), signatures: vec![line] };
        Self::parse(note.to_string().as_bytes())
    }

    /// Reads a note. Writing it again gives the same bytes.
    ///
    /// # Errors
    /// A [`NoteFout`] for any other spelling.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteFout> {
        let note = std::str::from_utf8(bytes).map_err(|_| NoteFout::Tekens)?;
        if note.chars().any(|c| c < ' ' && c != '\n') {
            return Err(NoteFout::Tekens);
        }
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteFout::Vorm)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteFout::Vorm)?;
        let signatures = lines.split('\n').map(parse_line).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > MOST_SIGNATURES {
            return Err(NoteFout::TeVeel);
        }
        Ok(Self { text: format!("{text}\n"), signatures })
    }

    /// The text, its last newline included.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature lines in order.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Checks the lines of the known keys: each must hold (`verify_strict`), and there must be one.
    ///
    /// # Errors
    /// [`NoteFout::Onbekend`] or [`NoteFout::Ongeldig`].
    pub fn verify<'k>(&self, known: &'k [VKey]) -> Result<Vec<&'k VKey>, NoteFout> {
        let mut holding = Vec::new();
        for line in &self.signatures {
            let Some(key) = known.iter().find(|key| key.name == line.name && key.id() == line.id) else { continue };
            let signature = Signature::from_slice(&line.signature).map_err(|_| NoteFout::Ongeldig)?;
            key.key.verify_strict(self.text.as_bytes(), &signature).map_err(|_| NoteFout::Ongeldig)?;
            holding.push(key);
        }
        if holding.is_empty() {
            return Err(NoteFout::Onbekend);
        }
        Ok(holding)
    }
}

fn parse_line(line: &str) -> Result<NoteSignature, NoteFout> {
    let (name, signature) = line.strip_prefix(DASH).and_then(|rest| rest.split_once(' ')).ok_or(NoteFout::Regel)?;
    if !valid_name(name) {
        return Err(NoteFout::Naam);
    }
    let bytes = BASE64.decode(signature.as_bytes()).map_err(|_| NoteFout::Regel)?;
    let (id, signature) = bytes.split_first_chunk::<4>().ok_or(NoteFout::Regel)?;
    if signature.is_empty() {
        return Err(NoteFout::Regel);
    }
    Ok(NoteSignature { name: name.to_owned(), id: *id, signature: signature.to_vec() })
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for line in &self.signatures {
            let bytes: Vec<u8> = line.id.iter().chain(&line.signature).copied().collect();
            writeln!(f, "{DASH}{} {}", line.name, BASE64.encode(&bytes))?;
        }
        Ok(())
    }
}
