//! A dossier read from the store: its events opened, their signatures checked, the fold over their facts.

use super::record::{Source, document_row, event_place, tag_place, unexpected};
use super::{Action, Caller, Desk, DeskError};
use crate::doors::dice::{uuid_from_text, uuid_text};
use crate::doors::store::{Document, Rows};
use crate::doors::vault::{DossierId, Place, VaultKey};
use crate::evidence::document::DocumentSlot;
use crate::evidence::log::event::{Event, Signed, gebeurtenis_id};
use crate::evidence::log::fields::{DOCUMENTEN, Openingen};
use crate::evidence::log::leaf::Leaf;
use crate::law::dossier::plichten::{Plicht, TermijnRegel, plichten, r79, r80, termijnen};
use crate::law::dossier::{Antwoord, Dossier, Fase};
use crate::words::bevinding::Bevinding;
use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// A signed event as it lies in the store, before encryption.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredSigned {
    /// The signed bytes; they are JSON, so they are text.
    bytes: String,
    handtekening: String,
    blad_tag: Hash256,
    blad_zout: Hash256,
    openingen: Openingen,
}

impl StoredSigned {
    pub(super) fn new(signed: &Signed, blad_tag: Hash256, blad_zout: Hash256) -> Result<Self, DeskError> {
        let bytes =
            String::from_utf8(signed.bytes.clone()).map_err(|error| DeskError::Onverwacht(error.to_string()))?;
        let handtekening = data_encoding::HEXLOWER.encode(&signed.handtekening);
        Ok(Self { bytes, handtekening, blad_tag, blad_zout, openingen: signed.openingen.clone() })
    }
}

/// An event, opened.
#[derive(Debug)]
pub(super) struct LoadedEvent {
    pub(super) event: Event,
    pub(super) bytes: Vec<u8>,
    pub(super) signature: [u8; 64],
    pub(super) openings: Openingen,
    /// Index of its leaf.
    pub(super) leaf: u64,
    pub(super) leaf_tag: Hash256,
    pub(super) leaf_salt: Hash256,
}

impl LoadedEvent {
    pub(super) fn id(&self) -> Hash256 {
        gebeurtenis_id(&self.bytes, &self.signature)
    }

    /// The documents it made.
    pub(super) fn documents(&self) -> Vec<DocumentSlot> {
        let made = (0..self.openings.len()).map_while(|n| self.openings.get(&format!("{DOCUMENTEN}{n}")));
        made.filter_map(|opening| opening.als_document()).collect()
    }

    /// The besluit it is about; empty when it is about none.
    pub(super) fn besluitnummer(&self) -> &str {
        self.event.gebeurtenis().besluitnummer().unwrap_or_default()
    }

    /// What the names of its files begin with.
    pub(super) fn prefix(&self) -> &str {
        self.event.gebeurtenis().besluitnummer().unwrap_or(self.event.kenmerk())
    }
}

/// A dossier, opened.
pub(super) struct Loaded {
    pub(super) id: DossierId,
    vault: VaultKey,
    next_tag: Option<Vec<u8>>,
    pub(super) events: Vec<LoadedEvent>,
    pub(super) fold: Dossier,
}

impl Loaded {
    pub(super) fn vault(&self) -> &VaultKey {
        &self.vault
    }

    /// Kenmerk of the dossier; empty before its first event.
    pub(super) fn kenmerk(&self) -> &str {
        self.events.first().map_or("", |first| first.event.kenmerk())
    }

    pub(super) fn last_registered(&self) -> Option<Moment> {
        self.events.last().map(|last| last.event.geregistreerd())
    }

    /// The tag that the next leaf must carry; none before the first event.
    pub(super) fn next_tag(&self) -> Result<Option<Hash256>, DeskError> {
        let Some(closed) = &self.next_tag else { return Ok(None) };
        let tag = self.vault.open(tag_place(&self.id), closed)?;
        let tag = tag.try_into().map_err(|_| DeskError::Onverwacht("tag van verkeerde lengte".to_owned()))?;
        Ok(Some(Hash256(tag)))
    }

    /// The leaf at this index, made anew from the stored event.
    pub(super) fn leaf_at(&self, place: u64) -> Result<Leaf, DeskError> {
        let event = self.events.iter().find(|event| event.leaf == place);
        let event = event.ok_or_else(|| DeskError::Onverwacht("het blad hoort niet bij dit dossier".to_owned()))?;
        Ok(Leaf::maak(event.leaf_tag.0, &event.leaf_salt.0, &event.id()))
    }
}

/// What the desk tells about a dossier.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DossierBeeld {
    /// That this is a demonstration; absent otherwise.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub demonstratie: bool,
    /// Name in URLs.
    pub id: String,
    /// Kenmerk.
    pub kenmerk: String,
    /// Where it stands in its life.
    pub fase: Fase,
    /// Number of the last besluit of the huisverbod; absent while there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub besluitnummer: Option<String>,
    /// From when it holds once made known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ingang_tijdstip: Option<Moment>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eind_tijdstip: Option<Moment>,
    /// Number of events.
    pub gebeurtenissen: usize,
    /// What happened, in order.
    pub verloop: Vec<Stap>,
    /// What must still be done, with the hours left.
    pub plichten: Vec<Plicht>,
    /// The terms that run.
    pub termijnen: Vec<TermijnRegel>,
    /// In force and known at this moment.
    pub nu: Antwoord,
    /// Its documents.
    pub documenten: Vec<DocumentBeeld>,
}

/// One event in the order of the dossier.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stap {
    /// Number within the dossier, from 1.
    pub volgnummer: u64,
    /// What happened, without names.
    pub wat: String,
    /// When it is said to have happened.
    pub gesteld_tijdstip: Moment,
    /// When it was recorded.
    pub geregistreerd_tijdstip: Moment,
}

/// What the desk tells about one document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentBeeld {
    /// File name.
    pub naam: String,
    /// The besluit it belongs to.
    pub besluitnummer: String,
    /// What the event commits to.
    #[serde(flatten)]
    pub slot: DocumentSlot,
}

impl Stap {
    fn of(event: &Event) -> Self {
        Self {
            volgnummer: event.volgnummer(),
            wat: event.gebeurtenis().zin(),
            gesteld_tijdstip: event.gesteld(),
            geregistreerd_tijdstip: event.geregistreerd(),
        }
    }
}

impl Desk {
    /// Opens a dossier and checks it against itself: signatures, order, head.
    pub(super) fn load(&self, rows: &Rows<'_>, id: &DossierId) -> Result<Loaded, DeskError> {
        let head = rows.head(id)?.ok_or(DeskError::NietGevonden)?;
        let vault = self.keyring.dossier(id)?;
        let mut events = Vec::new();
        let mut fold = Dossier::leeg();
        for stored in rows.events(id)? {
            let plain = vault.open(event_place(id, &stored.number.to_be_bytes()), &stored.content)?;
            let event = self.open_event(&plain, stored.leaf)?;
            fold = fold.volgt(&event.event.feit())?;
            events.push(event);
        }
        let loaded = Loaded { id: *id, vault, next_tag: head.next_tag, events, fold };
        if loaded.events.last().map(|last| last.id().0) != head.last {
            return Err(DeskError::Onverwacht("de kop van het dossier klopt niet".to_owned()));
        }
        Ok(loaded)
    }

    fn open_event(&self, plain: &[u8], leaf: u64) -> Result<LoadedEvent, DeskError> {
        let stored: StoredSigned = serde_json::from_slice(plain).map_err(unexpected)?;
        let bytes = stored.bytes.into_bytes();
        let signature = data_encoding::HEXLOWER.decode(stored.handtekening.as_bytes());
        let signature: [u8; 64] = signature
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| DeskError::Onverwacht("handtekening van verkeerde lengte".to_owned()))?;
        let event = Event::lees(&bytes)?;
        event.controleer(&bytes, &signature, &self.signer.event().verifying_key())?;
        let (leaf_tag, leaf_salt) = (stored.blad_tag, stored.blad_zout);
        Ok(LoadedEvent { event, bytes, signature, openings: stored.openingen, leaf, leaf_tag, leaf_salt })
    }

    /// Finds a dossier by its kenmerk, or by its name in URLs.
    pub(super) fn find(&self, rows: &Rows<'_>, name: &str) -> Result<DossierId, DeskError> {
        let by_kenmerk = rows.dossier_of(&self.kenmerk_word(name))?;
        let found = by_kenmerk.or_else(|| uuid_from_text(name)).ok_or(DeskError::NietGevonden)?;
        let events = rows.head(&found)?.map_or(0, |head| head.count);
        if events == 0 { Err(DeskError::NietGevonden) } else { Ok(found) }
    }

    /// State and documents of a dossier, by kenmerk or by its name in URLs.
    ///
    /// # Errors
    /// [`DeskError::NietGevonden`] for an unknown one.
    pub fn dossier(&self, caller: &Caller, name: &str) -> Result<DossierBeeld, DeskError> {
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.admit(caller, Action::Inzien, Some(&id))?;
        let loaded = self.store.read(|rows| self.load(rows, &id))?;
        let nu = self.clock.now();
        let documenten = loaded.events.iter().flat_map(|event| {
            let number = event.event.volgnummer();
            event.documents().into_iter().map(move |slot| DocumentBeeld {
                naam: file_name(event.prefix(), number, &slot),
                besluitnummer: event.besluitnummer().to_owned(),
                slot,
            })
        });
        let laatste = loaded.fold.laatste(nu);
        let spoken = loaded.fold.aanzegging().map(|spoken| spoken.tijdstip);
        Ok(DossierBeeld {
            demonstratie: self.demonstration,
            id: uuid_text(&id),
            kenmerk: loaded.kenmerk().to_owned(),
            fase: loaded.fold.staat().fase(nu),
            besluitnummer: laatste.as_ref().map(|laatste| laatste.nummer.clone()),
            ingang_tijdstip: loaded.fold.oplegging().map(|oplegging| oplegging.ingang_tijdstip).or(spoken),
            eind_tijdstip: laatste.map(|laatste| laatste.einde),
            gebeurtenissen: loaded.events.len(),
            verloop: loaded.events.iter().map(|event| Stap::of(&event.event)).collect(),
            plichten: plichten(loaded.fold.feiten(), nu),
            termijnen: termijnen(loaded.fold.feiten(), nu),
            nu: loaded.fold.op(nu, None),
            documenten: documenten.collect(),
        })
    }

    /// Records for what purpose somebody looks into a dossier, before the answer (art. 10 lid 2).
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] for a purpose that the law does not name (R80).
    pub fn doel(&self, caller: &Caller, name: &str, doel: &str) -> Result<(), DeskError> {
        let found = r80(doel).into_iter().map(|g| Bevinding::regel(g.veld, "R80", g.code, g.melding));
        let found: Vec<Bevinding> = found.collect();
        if !found.is_empty() {
            return Err(DeskError::Bevindingen(found));
        }
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.admit_for(caller, &format!("{} {doel}", Action::Inzien.name()), Some(&id))
    }

    /// Whether the dossier may be destroyed today (art. 10 lid 1).
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with the first day on which it may (R79).
    pub fn vernietigen_proef(&self, caller: &Caller, name: &str) -> Result<(), DeskError> {
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.admit(caller, Action::Inzien, Some(&id))?;
        let loaded = self.store.read(|rows| self.load(rows, &id))?;
        let found = r79(loaded.fold.feiten(), self.clock.now().datum());
        let found = found.into_iter().map(|g| Bevinding::regel(g.veld, "R79", g.code, g.melding));
        let found: Vec<Bevinding> = found.collect();
        if found.is_empty() { Ok(()) } else { Err(DeskError::Bevindingen(found)) }
    }

    /// One document of a dossier by its printed code, with its file name.
    ///
    /// # Errors
    /// [`DeskError::NietGevonden`] for an unknown dossier or code.
    pub fn document(&self, caller: &Caller, name: &str, code: &str) -> Result<(String, Vec<u8>), DeskError> {
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.admit(caller, Action::Inzien, Some(&id))?;
        self.store.read(|rows| {
            let loaded = self.load(rows, &id)?;
            self.document_with_code(rows, &loaded, code)
        })
    }

    /// A document by its code: its file name and its bytes, compared with what the event commits to.
    pub(super) fn document_with_code(
        &self,
        rows: &Rows<'_>,
        loaded: &Loaded,
        code: &str,
    ) -> Result<(String, Vec<u8>), DeskError> {
        let word = self.code_word(code);
        let stored = rows.documents(&loaded.id)?.into_iter().find(|document| document.code == word);
        let stored = stored.ok_or(DeskError::NietGevonden)?;
        let bytes = open_file(loaded, &stored)?;
        let event = loaded.events.iter().find(|event| event.event.volgnummer() == stored.event);
        let event = event.ok_or(DeskError::NietGevonden)?;
        let slot = event.documents().into_iter().find(|slot| slot.code == code).ok_or(DeskError::NietGevonden)?;
        if Hash256::of(&[&bytes]) != slot.sha256 {
            return Err(DeskError::Onverwacht("een opgeslagen document is gewijzigd".to_owned()));
        }
        Ok((file_name(event.prefix(), stored.event, &slot), bytes))
    }
}

fn document_place<'a>(loaded: &'a Loaded, row: &'a [u8; 16], column: &'static str) -> Place<'a> {
    Place { table: "document", dossier: &loaded.id, row, column }
}

pub(super) fn open_file(loaded: &Loaded, stored: &Document) -> Result<Vec<u8>, DeskError> {
    let row = document_row(stored.event, stored.number);
    Ok(loaded.vault.open(document_place(loaded, &row, "bestand"), &stored.file)?)
}

pub(super) fn open_source(loaded: &Loaded, stored: &Document) -> Result<Source, DeskError> {
    let row = document_row(stored.event, stored.number);
    let plain = loaded.vault.open(document_place(loaded, &row, "bron"), &stored.source)?;
    serde_json::from_slice(&plain).map_err(unexpected)
}

/// The name under which a document leaves the house.
pub(super) fn file_name(prefix: &str, event: u64, slot: &DocumentSlot) -> String {
    let (soort, taal) = (slot.soort.woord(), &slot.taal);
    // What is not for the uithuisgeplaatste says for whom it is: one kind can go to more readers.
    match slot.voor.as_str() {
        super::proposal::P1 => format!("{prefix}-{event:02}-{soort}-{taal}.pdf"),
        voor => format!("{prefix}-{event:02}-{soort}-{voor}-{taal}.pdf"),
    }
}
