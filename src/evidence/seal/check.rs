//! The check of a sealed PDF. It reads the rendered file, takes time, name and CMS out of the append, writes the append
//! and the CMS again and compares every byte; then it verifies digest and signature. Nothing is trusted because it is in
//! the file: who the sealer is, the caller decides by the hash of the certificate.

use super::append::{self, Plan};
use super::pdf::Pdf;
use super::{ZegelFout, certificate, pades};
use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use data_encoding::{HEXLOWER, HEXUPPER};
use jiff::civil::DateTime;
use jiff::tz::Offset;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};

/// A seal that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zegel {
    /// Length of the sealed file.
    pub f0_lengte: usize,
    /// Length of the rendered file that it starts with.
    pub prefix_lengte: usize,
    /// SHA-256 of the certificate; a policy lists it, or the sealer is not established.
    pub certificaat_sha256: Hash256,
    /// Holder of the certificate, as the certificate says (RFC 4514).
    pub onderwerp: String,
    /// First moment of the certificate's validity.
    pub geldig_van: Moment,
    /// Last moment of the certificate's validity.
    pub geldig_tot: Moment,
    /// Time of the seal, as the sealer says.
    pub tijdstip: Moment,
    /// Name of the sealer, as the sealer says.
    pub naam: String,
}

impl Zegel {
    /// Whether the claimed time of the seal lies in the certificate's validity, both ends included.
    #[must_use]
    pub fn binnen_geldigheid(&self) -> bool {
        self.geldig_van <= self.tijdstip && self.tijdstip <= self.geldig_tot
    }
}

/// What the append says of itself.
struct Said<'a> {
    tijdstip: Moment,
    naam: String,
    plan: Plan,
    contents: &'a [u8],
}

/// Checks a sealed PDF.
///
/// # Errors
/// [`ZegelFout::GeenZegel`] for a rendered file without a seal, [`ZegelFout::IetsToegevoegd`] for a seal that holds with
/// bytes behind it, and otherwise the first thing that is not as a seal writes it.
pub fn controleer(pdf: &[u8]) -> Result<Zegel, ZegelFout> {
    let prefix = Pdf::front(pdf)?;
    let append = pdf.get(prefix.len()..).unwrap_or_default();
    if append.is_empty() {
        return Err(ZegelFout::GeenZegel);
    }
    let said = said(&prefix, append)?;
    let cms = unpadded(said.contents).ok_or(ZegelFout::Cms)?;
    let expected = said.plan.write(&cms)?;
    if !append.starts_with(&expected) {
        return Err(deviation(&prefix, append, &expected));
    }
    let digest = Hash256::of(&[prefix.bytes(), said.plan.head(), said.plan.tail()]);
    let (facts, certificaat_sha256) = signed(&cms, &digest)?;
    let f0_lengte = prefix.len().saturating_add(expected.len());
    if pdf.len() != f0_lengte {
        return Err(ZegelFout::IetsToegevoegd { ongeschonden: f0_lengte });
    }
    Ok(Zegel {
        f0_lengte,
        prefix_lengte: prefix.len(),
        certificaat_sha256,
        onderwerp: facts.subject,
        geldig_van: facts.from,
        geldig_tot: facts.until,
        tijdstip: said.tijdstip,
        naam: said.naam,
    })
}

/// Verifies the CMS over this digest.
pub(super) fn signed(cms: &[u8], digest: &Hash256) -> Result<(certificate::Facts, Hash256), ZegelFout> {
    let parts = pades::read(cms).ok_or(ZegelFout::Cms)?;
    let facts = certificate::read(&parts.certificate).map_err(ZegelFout::Certificaat)?;
    if parts.digest != digest.0 {
        return Err(ZegelFout::Gewijzigd);
    }
    if pades::assemble(&parts.certificate, digest, &parts.signature)? != cms {
        return Err(ZegelFout::Cms);
    }
    verify(&facts.key, &pades::to_be_signed(&parts.certificate, digest)?, &parts.signature)?;
    Ok((facts, Hash256::of(&[&parts.certificate])))
}

/// ECDSA over SHA-256; the signature stands in its one DER spelling, either value of s counts.
fn verify(key: &VerifyingKey, bytes: &[u8], signature: &[u8]) -> Result<(), ZegelFout> {
    let parsed = Signature::from_der(signature).map_err(|_| ZegelFout::Handtekening)?;
    if parsed.to_der().as_bytes() != signature {
        return Err(ZegelFout::Handtekening);
    }
    key.verify(bytes, &parsed).map_err(|_| ZegelFout::Handtekening)
}

/// Reads the append up to the digits of `/Contents`.
fn said<'a>(prefix: &Pdf<'_>, append: &'a [u8]) -> Result<Said<'a>, ZegelFout> {
    let opening = append::opening(prefix);
    let rest = append.strip_prefix(opening.as_slice()).ok_or_else(|| deviation(prefix, append, &opening))?;
    let other = ZegelFout::Afwijking { plaats: prefix.len().saturating_add(opening.len()) };
    let (tijdstip, naam) = time_and_name(rest).ok_or_else(|| other.clone())?;
    let plan = Plan::new(prefix, tijdstip, &naam).map_err(|_| other)?;
    let contents = append::contents(&plan, append).ok_or_else(|| deviation(prefix, append, plan.head()))?;
    Ok(Said { tijdstip, naam, plan, contents })
}

fn time_and_name(bytes: &[u8]) -> Option<(Moment, String)> {
    let (time, rest) = bytes.split_at_checked(14)?;
    let name = rest.strip_prefix(append::BETWEEN)?;
    let name =
        name.split(|byte| *byte == b'>').next().filter(|name| name.len() <= append::NAME_MAX.saturating_mul(8))?;
    let units: Vec<u16> = HEXUPPER
        .decode(name)
        .ok()?
        .chunks(2)
        .map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)))
        .collect::<Option<_>>()?;
    Some((moment(time)?, String::from_utf16(&units).ok()?))
}

/// Reads `JJJJMMDDUUMMSS` in universal time.
fn moment(digits: &[u8]) -> Option<Moment> {
    let text = std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    let part = |from: usize, until: usize| text.get(from..until)?.parse::<i8>().ok();
    let year = text.get(..4)?.parse().ok()?;
    let time = DateTime::new(year, part(4, 6)?, part(6, 8)?, part(8, 10)?, part(10, 12)?, part(12, 14)?, 0).ok()?;
    Moment::van_seconden(Offset::UTC.to_timestamp(time).ok()?.as_second())
}

/// The CMS without the zeros behind it: as long as its own DER header says.
fn unpadded(contents: &[u8]) -> Option<Vec<u8>> {
    let bytes = HEXLOWER.decode(contents).ok()?;
    let rest = bytes.strip_prefix(&[0x30])?;
    let (length, header) = match *rest.first()? {
        short @ 0..=0x7f => (usize::from(short), 2_usize),
        0x81 => (usize::from(*rest.get(1)?), 3),
        0x82 => (usize::from(u16::from_be_bytes(rest.get(1..3)?.try_into().ok()?)), 4),
        _ => return None,
    };
    bytes.get(..length.checked_add(header)?).map(<[u8]>::to_vec)
}

/// The first byte that is not as expected.
fn deviation(prefix: &Pdf<'_>, append: &[u8], expected: &[u8]) -> ZegelFout {
    let equal = append.iter().zip(expected).take_while(|(own, other)| own == other).count();
    ZegelFout::Afwijking { plaats: prefix.len().saturating_add(equal) }
}
