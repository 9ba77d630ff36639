//! The CMS of the seal (RFC 5652) in the PAdES B-B profile (ETSI EN 319 142-1 §6, EN 319 122-1).
//!
//! Signed are the content type, the message digest and the hash of the certificate (signing-certificate-v2, RFC 5035);
//! the time stands in the PDF (`/M`), not here. The CMS is a function of certificate, digest and signature, so that the
//! check can write it again and compare.

use super::{CertificaatFout, ZegelFout};
use crate::words::hash::Hash256;
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{OctetString, OctetStringRef, SetOfVec};
use der::{Any, Decode, Encode, Sequence, Tagged};
use spki::{AlgorithmIdentifierOwned, ObjectIdentifier};
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::certificate::Certificate;

/// `ESSCertIDv2` (RFC 5035 §4): SHA-256 is the default and left out.
#[derive(Sequence)]
struct EssCertIdV2 {
    cert_hash: OctetString,
}

/// `SigningCertificateV2` (RFC 5035 §3).
#[derive(Sequence)]
struct SigningCertificateV2 {
    certs: Vec<EssCertIdV2>,
}

/// What a CMS adds to the certificate and the digest.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) certificate: Vec<u8>,
    pub(super) digest: Vec<u8>,
    pub(super) signature: Vec<u8>,
}

/// The bytes that the signature is made over: the attributes as a `SET OF` in DER (RFC 5652 §5.4).
pub(super) fn to_be_signed(certificate: &[u8], digest: &Hash256) -> Result<Vec<u8>, ZegelFout> {
    attributes(certificate, digest).and_then(|set| set.to_der()).map_err(|_| ZegelFout::Cms)
}

/// The whole CMS, in DER.
pub(super) fn assemble(certificate: &[u8], digest: &Hash256, signature: &[u8]) -> Result<Vec<u8>, ZegelFout> {
    let parsed = Certificate::from_der(certificate).map_err(|_| ZegelFout::Certificaat(CertificaatFout::Vorm))?;
    signed_data(parsed, attributes(certificate, digest).map_err(|_| ZegelFout::Cms)?, signature)
        .and_then(|data| {
            ContentInfo { content_type: rfc5911::ID_SIGNED_DATA, content: Any::encode_from(&data)? }.to_der()
        })
        .map_err(|_| ZegelFout::Cms)
}

/// The parts of a CMS with one certificate and one signer. Whether the rest is as it should be, the caller finds by
/// writing it again.
pub(super) fn read(cms: &[u8]) -> Option<Parts> {
    let data: SignedData = ContentInfo::from_der(cms).ok()?.content.decode_as().ok()?;
    let certificates = data.certificates?;
    let [CertificateChoices::Certificate(certificate)] = certificates.0.as_slice() else { return None };
    let [signer] = data.signer_infos.0.as_slice() else { return None };
    let attribute = signer.signed_attrs.as_ref()?.iter().find(|own| own.oid == rfc5911::ID_MESSAGE_DIGEST)?;
    let [digest] = attribute.values.as_slice() else { return None };
    Some(Parts {
        certificate: certificate.to_der().ok()?,
        digest: digest.decode_as::<&OctetStringRef>().ok()?.as_bytes().to_vec(),
        signature: signer.signature.as_bytes().to_vec(),
    })
}

fn signed_data(certificate: Certificate, attributes: Attributes, signature: &[u8]) -> der::Result<SignedData> {
    let tbs = certificate.tbs_certificate();
    let signer = IssuerAndSerialNumber { issuer: tbs.issuer().clone(), serial_number: tbs.serial_number().clone() };
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(signer),
        digest_alg: algorithm(rfc5912::ID_SHA_256),
        signed_attrs: Some(attributes),
        signature_algorithm: algorithm(rfc5912::ECDSA_WITH_SHA_256),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    Ok(SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![algorithm(rfc5912::ID_SHA_256)])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: rfc5911::ID_DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(vec![CertificateChoices::Certificate(certificate)])?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![info])?,
    })
}

fn attributes(certificate: &[u8], digest: &Hash256) -> der::Result<Attributes> {
    let certificate_hash = EssCertIdV2 { cert_hash: OctetString::new(Hash256::of(&[certificate]).0)? };
    let attributes = vec![
        attribute(rfc5911::ID_CONTENT_TYPE, &rfc5911::ID_DATA)?,
        attribute(rfc5911::ID_MESSAGE_DIGEST, &OctetString::new(digest.0)?)?,
        attribute(rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2, &SigningCertificateV2 { certs: vec![certificate_hash] })?,
    ];
    SetOfVec::try_from(attributes)
}

fn attribute<T: Tagged + der::EncodeValue>(oid: ObjectIdentifier, value: &T) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![Any::encode_from(value)?])? })
}

/// Without parameters, as RFC 5754 §2 and RFC 5758 §3.2 want.
fn algorithm(oid: ObjectIdentifier) -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid, parameters: None }
}
