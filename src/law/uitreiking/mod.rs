//! Making known: what the koerier hands in, the rules it must satisfy (R70-R74, R34, R32), and the plain part that the
//! fold and the grade read.
//!
//! What really happened can always be recorded: an identity that was not established or a language that was not
//! understood lowers the proof and is named, it does not stop the akte. Refused is what did not happen, cannot be true,
//! or should never be done: another document, the banned home, a child, an unsigned akte without a reason.

mod adres;
pub mod check;
pub mod code;
pub mod feit;
pub mod gegevens;
mod vorm;

pub use self::check::{REGELS, toets};
pub use self::feit::Uitreiking;
pub use self::gegevens::{
    Antwoorden, Bezorger, Handtekening, HandtekeningSoort, Hoedanigheid, Identiteit, IdentiteitWijze, Ontvanger,
    OntvangerSoort, Plaats, PlaatsSoort, TaalBegrepen, Toelichting, Toestand, Tolk, Uitkomst, UitreikingGegevens,
    Weigering, Wijze,
};
pub use self::vorm::{VORM, lees};

use crate::law::zaak::gegevens::{Drie, Woning};
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the dossier and the clock tell about an uitreiking.
#[derive(Clone, Debug)]
pub struct UitreikKader<'a> {
    /// The besluiten of the dossier.
    pub besluitnummers: Vec<String>,
    /// The sealed documents of the dossier.
    pub documenten: Vec<DocumentKort>,
    /// The banned home.
    pub woning: &'a Woning,
    /// When the besluit was taken.
    pub genomen: Moment,
    /// From when it holds, once made known.
    pub ingang: Moment,
    /// Whether it is known where the uithuisgeplaatste stays (art. 2 lid 7).
    pub verblijf_bekend: bool,
    /// How many failed attempts the dossier holds (R34).
    pub pogingen: usize,
    /// The moment of recording.
    pub nu: Moment,
}

/// A sealed document, as far as an uitreiking must know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentKort {
    /// Printed code.
    pub code: String,
    /// SHA-256 of the sealed file, hexadecimal.
    pub sha256: String,
    /// "besluit", "folder", "akte" or "afschrift".
    pub soort: String,
    /// BCP 47 code of its language.
    pub taal: String,
    /// The person it is meant for ("p1").
    pub voor: String,
    /// The besluit it belongs to.
    pub besluitnummer: String,
}

/// An uitreiking that satisfies the rules. Only [`toets`] can make one.
#[derive(Clone, Debug)]
pub struct GetoetsteUitreiking {
    gegevens: UitreikingGegevens,
    document: DocumentKort,
    vergeleken: &'static str,
    waarschuwingen: Vec<Bevinding>,
}

impl GetoetsteUitreiking {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &UitreikingGegevens {
        &self.gegevens
    }

    /// The document that was in hand.
    #[must_use]
    pub fn document(&self) -> &DocumentKort {
        &self.document
    }

    /// What is doubtful, but no reason to refuse.
    #[must_use]
    pub fn waarschuwingen(&self) -> &[Bevinding] {
        &self.waarschuwingen
    }

    /// The plain fact for the event.
    #[must_use]
    pub fn feit(&self) -> Uitreiking {
        let invoer = &self.gegevens;
        let mut toegelicht = invoer.toegelicht.clone();
        toegelicht.sort_unstable();
        toegelicht.dedup();
        Uitreiking {
            besluitnummer: invoer.besluitnummer.clone(),
            stuk: self.document.soort.clone(),
            aan: self.document.voor.clone(),
            ontvanger: invoer.aan.wie,
            wijze: invoer.wijze,
            uitkomst: invoer.uitkomst,
            tijdstip: invoer.tijdstip,
            tijd_onbekend: invoer.tijd_onbekend,
            hoedanigheid: invoer.door.hoedanigheid,
            identiteit: invoer
                .identiteit
                .as_ref()
                .map_or(IdentiteitWijze::NietVastgesteld, |identiteit| identiteit.wijze),
            taal_begrepen: invoer.taal.as_ref().map_or(Drie::Onbekend, |taal| taal.begrepen),
            tolk: invoer.tolk.is_some(),
            toegelicht,
            getekend: invoer.handtekening.is_some(),
            voorgelezen: invoer.weigering.as_ref().is_some_and(|weigering| weigering.voorgelezen),
            proces_verbaal: invoer.proces_verbaal.is_some(),
            vergeleken: self.vergeleken.to_owned(),
        }
    }

    /// All that is not plain: one value per fixed slot of the event type, `false` when absent. The slot of the document
    /// is made by whoever knows the sealed file.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        let invoer = &self.gegevens;
        let velden = [
            ("/antwoorden", waarde(invoer.antwoorden.as_ref())),
            ("/door", waarde(Some(&invoer.door))),
            ("/handtekening", waarde(invoer.handtekening.as_ref())),
            ("/identiteit", waarde(invoer.identiteit.as_ref())),
            ("/ontvanger", waarde(Some(&invoer.aan))),
            ("/plaats", waarde(Some(&invoer.plaats))),
            ("/procesVerbaal", waarde(invoer.proces_verbaal.as_ref())),
            ("/reactie", waarde(invoer.reactie.as_ref())),
            ("/reden", waarde(invoer.reden.as_ref())),
            ("/taal", waarde(invoer.taal.as_ref())),
            ("/toestand", waarde(invoer.toestand.as_ref())),
            ("/tolk", waarde(invoer.tolk.as_ref())),
            ("/weigering", waarde(invoer.weigering.as_ref())),
        ];
        velden.into_iter().map(|(slot, waarde)| (slot.to_owned(), waarde)).collect()
    }
}

/// The value of a slot; what is absent is said with `false`. These types have text keys and whole numbers only, so they
/// always have a JSON value.
fn waarde<T: Serialize>(deel: Option<&T>) -> Value {
    deel.and_then(|deel| serde_json::to_value(deel).ok()).unwrap_or(Value::Bool(false))
}
