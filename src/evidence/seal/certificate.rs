//! The certificate of a seal: what must hold before it may carry one, and how a self-made one is written (RFC 5280).

use super::{CertificaatFout, ZegelFout, legible};
use crate::words::moment::Moment;
use const_oid::db::rfc4519;
use der::asn1::{GeneralizedTime, SetOfVec};
use der::{Any, Decode, Encode, Tag};
use p256::ecdsa::{DerSignature, SigningKey, VerifyingKey};
use p256::pkcs8::EncodePublicKey;
use spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use std::time::Duration;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder, CertificateBuilder};
use x509_cert::certificate::{Certificate, TbsCertificate};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier};
use x509_cert::ext::{Extension, ToExtension};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};

/// Characters of a name in a certificate, at most (RFC 5280, `ub-common-name` and `ub-organization-name`).
const NAME_MAX: usize = 64;
/// Characters of a whole subject, at most.
const SUBJECT_MAX: usize = 1024;

/// What a self-made certificate says. The caller brings chance and time.
#[derive(Clone, Copy, Debug)]
pub struct CertificaatGegevens<'a> {
    /// Common name of the holder.
    pub naam: &'a str,
    /// Organisation of the holder.
    pub organisatie: &'a str,
    /// Twenty random bytes for the serial number; the first two bits are set to 01.
    pub serienummer: [u8; 20],
    /// First moment of the validity.
    pub geldig_van: Moment,
    /// Last moment of the validity.
    pub geldig_tot: Moment,
}

/// What a check needs of a certificate.
pub(super) struct Facts {
    pub(super) key: VerifyingKey,
    pub(super) subject: String,
    pub(super) from: Moment,
    pub(super) until: Moment,
}

/// Reads a certificate that may carry a seal.
pub(super) fn read(der: &[u8]) -> Result<Facts, CertificaatFout> {
    let certificate = Certificate::from_der(der).map_err(|_| CertificaatFout::Vorm)?;
    if certificate.to_der().ok().as_deref() != Some(der) {
        return Err(CertificaatFout::Vorm);
    }
    let tbs = certificate.tbs_certificate();
    let info = tbs.subject_public_key_info().to_der().map_err(|_| CertificaatFout::Vorm)?;
    let info = SubjectPublicKeyInfoRef::try_from(info.as_slice()).map_err(|_| CertificaatFout::Sleutel)?;
    let key = VerifyingKey::try_from(info).map_err(|_| CertificaatFout::Sleutel)?;
    match tbs.get_extension::<KeyUsage>().map_err(|_| CertificaatFout::Gebruik)? {
        Some((_, usage)) if !usage.digital_signature() && !usage.non_repudiation() => {
            return Err(CertificaatFout::Gebruik);
        }
        Some(_) | None => {}
    }
    let subject = tbs.subject().to_string();
    if !legible(&subject, SUBJECT_MAX) {
        return Err(CertificaatFout::Naam);
    }
    let validity = tbs.validity();
    let (from, until) = (moment(&validity.not_before)?, moment(&validity.not_after)?);
    if until < from {
        return Err(CertificaatFout::Geldigheid);
    }
    Ok(Facts { key, subject, from, until })
}

/// Writes a certificate that the key signs itself: for signing documents, no authority.
pub(super) fn self_signed(key: &SigningKey, gegevens: &CertificaatGegevens<'_>) -> Result<Vec<u8>, ZegelFout> {
    let fout = ZegelFout::Certificaat;
    let holder = name(gegevens).ok_or(fout(CertificaatFout::Naam))?;
    let validity = validity(gegevens).ok_or(fout(CertificaatFout::Geldigheid))?;
    let der = build(key, holder, validity, gegevens.serienummer).ok_or(fout(CertificaatFout::Vorm))?;
    read(&der).map_err(fout)?;
    Ok(der)
}

fn build(key: &SigningKey, holder: Name, validity: Validity, mut serial: [u8; 20]) -> Option<Vec<u8>> {
    if let Some(first) = serial.first_mut() {
        *first = (*first & 0x3f) | 0x40;
    }
    let public = key.verifying_key().to_public_key_der().ok()?;
    let info = SubjectPublicKeyInfoOwned::from_der(public.as_bytes()).ok()?;
    let serial = SerialNumber::new(&serial).ok()?;
    let builder = CertificateBuilder::new(Sealer(holder), serial, validity, info).ok()?;
    builder.build::<_, DerSignature>(key).ok()?.to_der().ok()
}

/// The profile of a certificate that seals documents and is its own issuer. It names no extended key usage: with
/// documentSigning (RFC 9336) alone, NSS based readers call the certificate damaged instead of unknown.
struct Sealer(Name);

impl BuilderProfile for Sealer {
    fn get_issuer(&self, subject: &Name) -> Name {
        subject.clone()
    }

    fn get_subject(&self) -> Name {
        self.0.clone()
    }

    fn build_extensions(
        &self,
        key: SubjectPublicKeyInfoRef<'_>,
        _issuer: SubjectPublicKeyInfoRef<'_>,
        _tbs: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
        Ok(vec![
            (&BasicConstraints { ca: false, path_len_constraint: None }).to_extension(&self.0, &[])?,
            (&usage).to_extension(&self.0, &[])?,
            (&SubjectKeyIdentifier::try_from(key)?).to_extension(&self.0, &[])?,
        ])
    }
}

fn name(gegevens: &CertificaatGegevens<'_>) -> Option<Name> {
    let mut sequence = RdnSequence::default();
    for (oid, text) in [(rfc4519::O, gegevens.organisatie), (rfc4519::CN, gegevens.naam)] {
        if !legible(text, NAME_MAX) {
            return None;
        }
        let value = Any::new(Tag::Utf8String, text.as_bytes()).ok()?;
        sequence.push(RelativeDistinguishedName::from(
            SetOfVec::try_from(vec![AttributeTypeAndValue { oid, value }]).ok()?,
        ));
    }
    Name::from_der(&sequence.to_der().ok()?).ok()
}

fn validity(gegevens: &CertificaatGegevens<'_>) -> Option<Validity> {
    let time = |moment: Moment| {
        let since = Duration::from_secs(u64::try_from(moment.seconden()).ok()?);
        Some(Time::GeneralTime(GeneralizedTime::from_unix_duration(since).ok()?))
    };
    Some(Validity::new(time(gegevens.geldig_van)?, time(gegevens.geldig_tot)?))
}

fn moment(time: &Time) -> Result<Moment, CertificaatFout> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok();
    seconds.and_then(Moment::van_seconden).ok_or(CertificaatFout::Geldigheid)
}
