//! The key of the seal: ECDSA P-256 with SHA-256, deterministic (RFC 6979), so that the same document is sealed with the
//! same bytes again. The 32 bytes of a new key come from the caller.

use super::certificate::{self, CertificaatGegevens};
use super::{CertificaatFout, ZegelFout, Zegelaar};
use der::pem::LineEnding;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey, VerifyingKey};
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use std::collections::BTreeSet;
use std::fmt;

/// Label of a certificate in PEM (RFC 7468 §5).
const LABEL: &str = "CERTIFICATE";
/// Different byte values that 32 random bytes have at the least.
const VARIETY: usize = 16;

/// The private key of a seal. It is wiped from memory when it goes.
#[derive(Clone)]
pub struct Zegelsleutel(SigningKey);

impl Zegelsleutel {
    /// The key of 32 random bytes.
    ///
    /// # Errors
    /// [`ZegelFout::ZwakkeSleutel`] for zero, for a number beyond the order of the curve, and for bytes with so little
    /// variety that they are not random.
    pub fn van_bytes(bytes: &[u8; 32]) -> Result<Self, ZegelFout> {
        if bytes.iter().collect::<BTreeSet<_>>().len() < VARIETY {
            return Err(ZegelFout::ZwakkeSleutel);
        }
        SigningKey::from_slice(bytes).map(Self).map_err(|_| ZegelFout::ZwakkeSleutel)
    }

    /// Reads PKCS#8 in PEM.
    ///
    /// # Errors
    /// [`ZegelFout::Sleutel`] for anything else than a P-256 key; [`ZegelFout::ZwakkeSleutel`] as above.
    pub fn van_pem(pem: &str) -> Result<Self, ZegelFout> {
        let key = SigningKey::from_pkcs8_pem(pem).map_err(|_| ZegelFout::Sleutel)?;
        Self::van_bytes(&key.to_bytes().into())
    }

    /// Writes PKCS#8 in PEM; the text wipes itself from memory.
    ///
    /// # Errors
    /// [`ZegelFout::Sleutel`] when the key cannot be written.
    pub fn pem(&self) -> Result<impl std::ops::Deref<Target = String> + use<>, ZegelFout> {
        self.0.to_pkcs8_pem(LineEnding::LF).map_err(|_| ZegelFout::Sleutel)
    }

    /// Makes the certificate that this key signs itself, in DER.
    ///
    /// # Errors
    /// [`ZegelFout::Certificaat`] naming what is wrong with the name or the validity.
    pub fn certificaat(&self, gegevens: &CertificaatGegevens<'_>) -> Result<Vec<u8>, ZegelFout> {
        certificate::self_signed(&self.0, gegevens)
    }
}

impl fmt::Debug for Zegelsleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Zegelsleutel")
    }
}

/// A key with its certificate.
#[derive(Clone, Debug)]
pub struct PemZegelaar {
    key: Zegelsleutel,
    certificate: Vec<u8>,
}

impl PemZegelaar {
    /// Reads the key (PKCS#8) and its certificate, both in PEM.
    ///
    /// # Errors
    /// A [`ZegelFout`] that names the key, the certificate, or that they are no pair.
    pub fn van_pem(sleutel: &str, certificaat: &str) -> Result<Self, ZegelFout> {
        let (label, der) =
            der::pem::decode_vec(certificaat.as_bytes()).map_err(|_| ZegelFout::Certificaat(CertificaatFout::Vorm))?;
        if label != LABEL {
            return Err(ZegelFout::Certificaat(CertificaatFout::Vorm));
        }
        Self::nieuw(Zegelsleutel::van_pem(sleutel)?, der)
    }

    /// Joins a key and its certificate (DER).
    ///
    /// # Errors
    /// [`ZegelFout::Certificaat`] for a certificate that cannot carry a seal, [`ZegelFout::GeenPaar`] for one of another
    /// key.
    pub fn nieuw(sleutel: Zegelsleutel, certificaat: Vec<u8>) -> Result<Self, ZegelFout> {
        let facts = certificate::read(&certificaat).map_err(ZegelFout::Certificaat)?;
        if facts.key != VerifyingKey::from(&sleutel.0) {
            return Err(ZegelFout::GeenPaar);
        }
        Ok(Self { key: sleutel, certificate: certificaat })
    }
}

impl Zegelaar for PemZegelaar {
    fn teken(&self, bytes: &[u8]) -> Result<Vec<u8>, ZegelFout> {
        let signature: DerSignature = self.key.0.try_sign(bytes).map_err(|_| ZegelFout::Sleutel)?;
        Ok(signature.as_bytes().to_vec())
    }

    fn certificaat(&self) -> &[u8] {
        &self.certificate
    }
}

/// Writes a certificate (DER) as PEM.
///
/// # Errors
/// [`ZegelFout::Certificaat`] when it is too long for PEM.
pub fn certificaat_pem(der: &[u8]) -> Result<String, ZegelFout> {
    der::pem::encode_string(LABEL, LineEnding::LF, der).map_err(|_| ZegelFout::Certificaat(CertificaatFout::Vorm))
}
