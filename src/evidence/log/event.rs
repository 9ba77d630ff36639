//! A signed event: a legal fact in its envelope (decisions 1 and 2).
//!
//! The signed bytes are kept as they are, and are accepted only when writing what was read gives the same bytes.

use super::fields::{DOCUMENT, DOCUMENTEN, INVOER, Opening, Openingen, VOLGENDE, genormaliseerd, verwacht};
use crate::evidence::document::DocumentSlot;
use crate::law::dossier::{Feit, Gebeurtenis};
use crate::words::hash::Hash256;
use crate::words::json::{SchrijfFout, canoniek, lees as lees_json};
use crate::words::moment::Moment;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use thiserror::Error;

/// Name and version of the format.
pub const SCHEMA: &str = "waarmerk/gebeurtenis/v1";
const TEKEN_DOEL: &[u8] = b"waarmerk/event/v1\n";

/// Why an event is not accepted.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum EventFout {
    /// Not JSON, or with findings.
    #[error("geen geldige gebeurtenis: {0}")]
    Json(String),
    /// Another schema.
    #[error("onbekende vorm van gebeurtenis: {0}")]
    Schema(String),
    /// Readable, but not in the one spelling.
    #[error("niet in de vaste schrijfwijze")]
    NietCanoniek,
    /// A string outside Unicode normalisation form C.
    #[error("tekst die niet in NFC staat")]
    NietNfc,
    /// A value without canonical form.
    #[error("een waarde zonder vaste schrijfwijze: {0}")]
    Schrijf(#[from] SchrijfFout),
    /// `vorige` must be absent in the first event of a dossier, and only there.
    #[error("gebeurtenis {0} moet een vorige hebben; alleen de eerste heeft er geen")]
    Vorige(u64),
    /// A slot that this type does not have.
    #[error("veld {0} hoort niet bij deze soort gebeurtenis")]
    OnbekendVeld(String),
    /// A slot that this type always has.
    #[error("veld {0} ontbreekt")]
    OntbrekendVeld(String),
    /// The public key is not the one the event names.
    #[error("de gebeurtenis noemt een andere sleutel")]
    AndereSleutel,
    /// The signature does not hold.
    #[error("de handtekening klopt niet")]
    Handtekening,
}

/// The name of a public key of an event signer.
#[must_use]
pub fn sleutel_id(sleutel: &VerifyingKey) -> Hash256 {
    Hash256::of(&[b"waarmerk/sleutel/v1\n", sleutel.as_bytes()])
}

/// The identity of a signed event: its bytes and its signature.
#[must_use]
pub fn gebeurtenis_id(bytes: &[u8], handtekening: &[u8; 64]) -> Hash256 {
    Hash256::of(&[b"waarmerk/signed/v1\n", bytes, handtekening])
}

/// The envelope, as it is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    schema: String,
    oorsprong: String,
    kenmerk: String,
    volgnummer: u64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    vorige: Option<Hash256>,
    gesteld_tijdstip: Moment,
    geregistreerd_tijdstip: Moment,
    sleutel: Hash256,
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    demonstratie: bool,
    #[serde(flatten)]
    gebeurtenis: Gebeurtenis,
    velden: BTreeMap<String, Hash256>,
}

impl Event {
    /// Reads the signed bytes.
    ///
    /// # Errors
    /// An [`EventFout`] for any other spelling, an unknown schema, or a wrong set of slots.
    pub fn lees(bytes: &[u8]) -> Result<Self, EventFout> {
        let json = |bevindingen: &[crate::words::bevinding::Bevinding]| {
            EventFout::Json(bevindingen.first().map_or_else(String::new, |eerste| eerste.melding.clone()))
        };
        let (waarde, bevindingen) = lees_json(bytes).map_err(|bevindingen| json(&bevindingen))?;
        if !bevindingen.is_empty() {
            return Err(json(&bevindingen));
        }
        let waarde = waarde.als_serde();
        let schema = waarde.get("schema").and_then(Value::as_str).unwrap_or_default();
        if schema != SCHEMA {
            return Err(EventFout::Schema(crate::words::json::veilige_naam(schema)));
        }
        if !genormaliseerd(&waarde) {
            return Err(EventFout::NietNfc);
        }
        let event: Self = serde_json::from_value(waarde).map_err(|fout| EventFout::Json(fout.to_string()))?;
        if canoniek(&event)? != bytes {
            return Err(EventFout::NietCanoniek);
        }
        event.velden_kloppen()?;
        if (event.volgnummer == 1) != event.vorige.is_none() || event.volgnummer == 0 {
            return Err(EventFout::Vorige(event.volgnummer));
        }
        Ok(event)
    }

    fn velden_kloppen(&self) -> Result<(), EventFout> {
        let documenten = self.velden.keys().filter(|wijzer| wijzer.starts_with(DOCUMENTEN)).count();
        let verwacht = verwacht(&self.gebeurtenis, documenten);
        if let Some(wijzer) = self.velden.keys().find(|wijzer| !verwacht.contains(*wijzer)) {
            return Err(EventFout::OnbekendVeld(crate::words::json::veilige_naam(wijzer)));
        }
        match verwacht.into_iter().find(|wijzer| !self.velden.contains_key(wijzer)) {
            Some(wijzer) => Err(EventFout::OntbrekendVeld(wijzer)),
            None => Ok(()),
        }
    }

    /// Checks the signature (`verify_strict`) under the key that the event names.
    ///
    /// # Errors
    /// [`EventFout::AndereSleutel`] or [`EventFout::Handtekening`].
    pub fn controleer(&self, bytes: &[u8], handtekening: &[u8; 64], sleutel: &VerifyingKey) -> Result<(), EventFout> {
        if sleutel_id(sleutel) != self.sleutel {
            return Err(EventFout::AndereSleutel);
        }
        let handtekening = Signature::from_bytes(handtekening);
        sleutel.verify_strict(&te_tekenen(bytes), &handtekening).map_err(|_| EventFout::Handtekening)
    }

    /// The log to which the event belongs.
    #[must_use]
    pub fn oorsprong(&self) -> &str {
        &self.oorsprong
    }

    /// The dossier.
    #[must_use]
    pub fn kenmerk(&self) -> &str {
        &self.kenmerk
    }

    /// Number within the dossier, from 1.
    #[must_use]
    pub fn volgnummer(&self) -> u64 {
        self.volgnummer
    }

    /// Id of the previous event of the dossier; none for the first.
    #[must_use]
    pub fn vorige(&self) -> Option<&Hash256> {
        self.vorige.as_ref()
    }

    /// When it was recorded, by the clock of the installation.
    #[must_use]
    pub fn geregistreerd(&self) -> Moment {
        self.geregistreerd_tijdstip
    }

    /// When it is said to have happened.
    #[must_use]
    pub fn gesteld(&self) -> Moment {
        self.gesteld_tijdstip
    }

    /// Name of the key that signed.
    #[must_use]
    pub fn sleutel(&self) -> &Hash256 {
        &self.sleutel
    }

    /// Whether it was made in a demonstration.
    #[must_use]
    pub fn demonstratie(&self) -> bool {
        self.demonstratie
    }

    /// The legal fact.
    #[must_use]
    pub fn gebeurtenis(&self) -> &Gebeurtenis {
        &self.gebeurtenis
    }

    /// The commitments by pointer.
    #[must_use]
    pub fn velden(&self) -> &BTreeMap<String, Hash256> {
        &self.velden
    }

    /// The fact with its two times, for the fold.
    #[must_use]
    pub fn feit(&self) -> Feit {
        Feit {
            gebeurtenis: self.gebeurtenis.clone(),
            gesteld: self.gesteld_tijdstip,
            geregistreerd: self.geregistreerd_tijdstip,
        }
    }
}

fn te_tekenen(bytes: &[u8]) -> Vec<u8> {
    [TEKEN_DOEL, bytes].concat()
}

/// Everything of an event but its signature and its salts.
#[derive(Clone, Debug)]
pub struct Ontwerp {
    /// The log.
    pub oorsprong: String,
    /// The dossier.
    pub kenmerk: String,
    /// Number and id of the previous event of the dossier.
    pub vorige: Option<(u64, Hash256)>,
    /// When it is said to have happened.
    pub gesteld: Moment,
    /// When it is recorded.
    pub geregistreerd: Moment,
    /// Whether it is made in a demonstration.
    pub demonstratie: bool,
    /// Who entered it.
    pub invoer: String,
    /// The legal fact.
    pub gebeurtenis: Gebeurtenis,
    /// The value of each slot but those of documents and of the next tag.
    pub velden: BTreeMap<String, Value>,
    /// The document that an uitreiking is about.
    pub document: Option<DocumentSlot>,
    /// The documents that the event made, in order.
    pub documenten: Vec<DocumentSlot>,
    /// The tag that the leaf of the next event must carry.
    pub volgende: [u8; 32],
}

impl Ontwerp {
    /// Commits to each slot with a fresh salt and signs. What the reader would refuse is not signed.
    ///
    /// # Errors
    /// An [`EventFout`] for values without canonical form or a wrong set of slots.
    pub fn teken(self, sleutel: &SigningKey, mut zout: impl FnMut() -> [u8; 32]) -> Result<Signed, EventFout> {
        let mut waarden = self.velden;
        let eigen = self.documenten.iter().enumerate().map(|(nummer, slot)| (format!("{DOCUMENTEN}{nummer}"), slot));
        for (wijzer, slot) in eigen.chain(self.document.iter().map(|slot| (DOCUMENT.to_owned(), slot))) {
            let slot = serde_json::to_value(slot).map_err(|fout| EventFout::Json(fout.to_string()))?;
            waarden.insert(wijzer, slot);
        }
        waarden.insert(INVOER.to_owned(), self.invoer.into());
        waarden.insert(VOLGENDE.to_owned(), Hash256(self.volgende).hex().into());
        if !waarden.values().all(genormaliseerd) {
            return Err(EventFout::NietNfc);
        }
        let openingen: Openingen =
            waarden.into_iter().map(|(wijzer, waarde)| (wijzer, Opening { zout: Hash256(zout()), waarde })).collect();
        let velden = openingen
            .iter()
            .map(|(wijzer, opening)| Ok((wijzer.clone(), opening.verbintenis(wijzer)?)))
            .collect::<Result<_, SchrijfFout>>()?;
        let event = Event {
            schema: SCHEMA.to_owned(),
            oorsprong: self.oorsprong,
            kenmerk: self.kenmerk,
            volgnummer: self.vorige.as_ref().map_or(1, |(nummer, _)| nummer.saturating_add(1)),
            vorige: self.vorige.map(|(_, id)| id),
            gesteld_tijdstip: self.gesteld,
            geregistreerd_tijdstip: self.geregistreerd,
            sleutel: sleutel_id(&sleutel.verifying_key()),
            demonstratie: self.demonstratie,
            gebeurtenis: self.gebeurtenis,
            velden,
        };
        let bytes = canoniek(&event)?;
        let event = Event::lees(&bytes)?;
        let handtekening = sleutel.sign(&te_tekenen(&bytes)).to_bytes();
        event.controleer(&bytes, &handtekening, &sleutel.verifying_key())?;
        Ok(Signed { event, bytes, handtekening, openingen })
    }
}

/// A signed event with its openings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    event: Event,
    /// The signed bytes.
    pub bytes: Vec<u8>,
    /// The signature.
    pub handtekening: [u8; 64],
    /// Salt and value of every slot; to be stored encrypted.
    pub openingen: Openingen,
}

impl Signed {
    /// Its identity.
    #[must_use]
    pub fn id(&self) -> Hash256 {
        gebeurtenis_id(&self.bytes, &self.handtekening)
    }

    /// The envelope.
    #[must_use]
    pub fn event(&self) -> &Event {
        &self.event
    }
}
