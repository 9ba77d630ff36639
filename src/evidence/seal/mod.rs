//! The seal in the PDF: PAdES B-B (ETSI EN 319 142-1) with ECDSA P-256, so that ordinary readers can check it.
//!
//! A seal is an incremental update behind the rendered file: the rendered bytes stay an exact prefix. What is written is
//! "append format v1", a function of the prefix, the CMS, the time and the name, so that the check can write it again
//! and compare every byte. Keys and times come in as values.

mod active;
mod append;
mod certificate;
mod check;
mod keys;
mod pades;
mod pdf;
mod token;

pub use certificate::CertificaatGegevens;
pub use check::{Zegel, controleer};
pub use keys::{PemZegelaar, Zegelsleutel, certificaat_pem};
pub use pdf::VormFout;

use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use thiserror::Error;

/// Who can set a seal: a key file, or later a key in hardware.
pub trait Zegelaar {
    /// The ECDSA signature, in DER, over the SHA-256 of these bytes.
    ///
    /// # Errors
    /// [`ZegelFout::Sleutel`] when the key does not sign.
    fn teken(&self, bytes: &[u8]) -> Result<Vec<u8>, ZegelFout>;

    /// The certificate of the key, in DER.
    fn certificaat(&self) -> &[u8];
}

/// Why a file cannot be sealed, or why its seal does not hold.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ZegelFout {
    /// Not a file in the one form that is sealed.
    #[error("Dit bestand heeft niet de vorm van een stuk van Waarmerk, of het is gewijzigd: {0}.")]
    Vorm(#[from] VormFout),
    /// A rendered file without a seal.
    #[error("Dit bestand draagt geen zegel.")]
    GeenZegel,
    /// The bytes behind the rendered file are not those of a seal.
    #[error(
        "Dit bestand is gewijzigd, of het is niet door Waarmerk verzegeld: vanaf byte {plaats} staat er iets anders dan een zegel."
    )]
    Afwijking {
        /// Offset in the file of the first byte that differs.
        plaats: usize,
    },
    /// The content is not what was sealed.
    #[error("Dit bestand is na het verzegelen gewijzigd: de inhoud past niet bij het zegel.")]
    Gewijzigd,
    /// A seal that holds, with more bytes behind it.
    #[error("Na de ondertekening is er iets toegevoegd. De eerste {ongeschonden} bytes zijn ongeschonden.")]
    IetsToegevoegd {
        /// Length of the sealed file (F0) at the start.
        ongeschonden: usize,
    },
    /// The CMS is not the one that append format v1 holds.
    #[error("Het zegel is niet in de vaste vorm (CMS).")]
    Cms,
    /// The signature was not made with the key of the certificate.
    #[error("De handtekening in het zegel klopt niet.")]
    Handtekening,
    /// A certificate that cannot carry a seal.
    #[error("Het certificaat is niet bruikbaar voor een zegel: {0}.")]
    Certificaat(CertificaatFout),
    /// A key that cannot be read or does not sign.
    #[error("De zegelsleutel is niet bruikbaar: verwacht een P-256-sleutel (PKCS#8, PEM).")]
    Sleutel,
    /// A key that is too regular to be random.
    #[error("De zegelsleutel is te zwak: de bytes zijn niet willekeurig.")]
    ZwakkeSleutel,
    /// A key and a certificate that are no pair.
    #[error("De zegelsleutel en het certificaat horen niet bij elkaar.")]
    GeenPaar,
    /// A name that cannot stand in the seal.
    #[error(
        "De naam van de verzegelaar is leeg, te lang (grens {grens} tekens), of bevat een teken dat men niet ziet."
    )]
    Naam {
        /// The greatest number of characters.
        grens: usize,
    },
    /// A time that a PDF cannot hold.
    #[error("Het tijdstip van het zegel ligt buiten de jaren 1900 tot en met 2199.")]
    Tijdstip,
    /// A CMS that is longer than the space kept for it.
    #[error("Het zegel is te groot ({lengte} bytes, grens {grens}).")]
    TeGroot {
        /// Length of the CMS.
        lengte: usize,
        /// Bytes kept for it.
        grens: usize,
    },
}

/// Why a certificate cannot carry a seal.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CertificaatFout {
    /// No X.509 certificate in DER.
    #[error("het is geen X.509-certificaat in de vaste vorm (DER)")]
    Vorm,
    /// Another key than ECDSA P-256.
    #[error("de sleutel is geen ECDSA P-256")]
    Sleutel,
    /// A key usage without digital signature and without non-repudiation.
    #[error("het gebruik van de sleutel staat geen handtekening toe")]
    Gebruik,
    /// A name with control characters, or none.
    #[error("de naam van de houder ontbreekt, is te lang of bevat een teken dat men niet ziet")]
    Naam,
    /// A validity that ends before it begins, or outside the years 1970 to 2199.
    #[error("de geldigheid loopt niet vooruit")]
    Geldigheid,
}

/// Seals a rendered PDF. The result starts with exactly the given bytes. The signature is
/// verified before it is written, so that what leaves passes [`controleer`].
///
/// # Errors
/// [`ZegelFout::Vorm`] for a file in another form than the renderer writes; the other variants name the key, the
/// certificate, the name or the time.
pub fn verzegel(pdf: &[u8], zegelaar: &dyn Zegelaar, tijdstip: Moment, naam: &str) -> Result<Vec<u8>, ZegelFout> {
    let prefix = pdf::Pdf::read(pdf)?;
    let plan = append::Plan::new(&prefix, tijdstip, naam)?;
    let digest = Hash256::of(&[pdf, plan.head(), plan.tail()]);
    let certificate = zegelaar.certificaat();
    let signature = zegelaar.teken(&pades::to_be_signed(certificate, &digest)?)?;
    let cms = pades::assemble(certificate, &digest, &signature)?;
    let append = plan.write(&cms)?;
    check::signed(&cms, &digest)?;
    Ok([pdf, &append].concat())
}

/// Whether a name can be shown as it is: not empty, no spaces around it, no control character, none that turns the
/// direction of the text.
fn legible(name: &str, max: usize) -> bool {
    let hidden = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    !name.is_empty() && name.trim() == name && name.chars().count() <= max && !name.chars().any(hidden)
}
