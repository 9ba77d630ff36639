//! Recording an act: two transactions with the rendering between them (decision 24).
//!
//! A reserves numbers, codes, salts and tags under the idempotency key. B, under the write lock, reads state and head
//! again, re-runs the rules that depend on state, takes the recorded time, signs the event, and commits content, event,
//! leaf and head together. Then the leaf is read back and re-hashed before a checkpoint is signed over it. Nothing
//! leaves the house before that.

use super::dossier::{Loaded, StoredSigned, file_name};
use super::proposal::Paper;
use super::{Antwoord, Caller, Desk, DeskError, DocumentAntwoord, Made, Request};
use crate::doors::dice::uuid_text;
use crate::doors::keyring::Keyring;
use crate::doors::render::stuk::Stuk;
use crate::doors::render::{Huisstijl, Kader};
use crate::doors::store::{Document, NewEvent, Reservation, Rows};
use crate::doors::vault::{DossierId, Place, VaultKey};
use crate::evidence::document::DocumentSlot;
use crate::evidence::log::event::Ontwerp;
use crate::evidence::log::leaf::Leaf;
use crate::evidence::seal::verzegel;
use crate::law::dossier::{DossierFout, Gebeurtenis};
use crate::law::gemeente::Gemeente;
use crate::words::bevinding::Bevinding;
use crate::words::hash::Hash256;
use crate::words::json::canoniek;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A reservation older than this, in seconds, has lapsed.
const RESERVATION_SECONDS: i64 = 600;

/// For what numbers, codes and salts are reserved.
pub(super) struct Plan<'a> {
    pub(super) request: Request<'a>,
    /// The dossier, when it exists already.
    pub(super) dossier: Option<DossierId>,
    pub(super) gemeente: &'a str,
    /// Number of documents.
    pub(super) documents: usize,
    /// Number of slots besides documents, `invoer` and `volgende`.
    pub(super) slots: usize,
}

/// What transaction A put aside, encrypted under the key of the dossier.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Aside {
    kenmerk: String,
    codes: Vec<String>,
    zouten: Vec<Hash256>,
    blad_zout: Hash256,
    eerste_tag: Hash256,
    volgende: Hash256,
}

/// A reservation in hand.
pub(super) struct Reserved {
    key: [u8; 32],
    pub(super) dossier: DossierId,
    vault: VaultKey,
    made: i64,
    aside: Aside,
}

impl Reserved {
    pub(super) fn kenmerk(&self) -> &str {
        &self.aside.kenmerk
    }

    pub(super) fn codes(&self) -> &[String] {
        &self.aside.codes
    }
}

/// A rendered and sealed document, not yet recorded.
pub(super) struct Sealed {
    pub(super) slot: DocumentSlot,
    bytes: Vec<u8>,
    source: Source,
}

/// What a document was rendered from, to rebuild it years later with the same version of the program.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) versie: String,
    pub(super) stuk: Stuk,
    pub(super) kader: Kader,
}

/// An act, ready to be recorded.
pub(super) struct Act<'a> {
    pub(super) caller: &'a Caller,
    pub(super) request: Request<'a>,
    pub(super) fact: Gebeurtenis,
    pub(super) slots: BTreeMap<String, Value>,
    /// The sealed document that was in hand, for an uitreiking.
    pub(super) in_hand: Option<DocumentSlot>,
    pub(super) documents: Vec<Sealed>,
    /// Look-up words of the dossier.
    pub(super) words: Vec<[u8; 32]>,
    /// The answer but for id, event and documents.
    pub(super) answer: Antwoord,
}

impl Desk {
    pub(super) fn request_key(&self, request: &Request<'_>) -> [u8; 32] {
        self.keyring.search().look_up("herhaling", request.key.as_bytes())
    }

    fn request_hash(&self, request: &Request<'_>) -> [u8; 32] {
        self.keyring.search().look_up("verzoek", request.bytes)
    }

    /// Under this key numbers are reserved: a request and its bytes. Other bytes under the same request key must not take
    /// up what was put aside for the first ones.
    fn reservation_key(&self, request: &Request<'_>) -> [u8; 32] {
        let both = [self.request_key(request), self.request_hash(request)].concat();
        self.keyring.search().look_up("reservering", &both)
    }

    /// The answer of the same request, when its act was recorded before.
    pub(super) fn repeated(&self, request: &Request<'_>) -> Result<Option<Made>, DeskError> {
        self.store.read(|rows| self.repeated_in(rows, request))
    }

    fn repeated_in(&self, rows: &Rows<'_>, request: &Request<'_>) -> Result<Option<Made>, DeskError> {
        let key = self.request_key(request);
        let Some((hash, dossier, closed)) = rows.answer(&key)? else { return Ok(None) };
        if hash != self.request_hash(request) {
            return Err(DeskError::AnderVerzoek);
        }
        let loaded = self.load(rows, &dossier)?;
        let plain = loaded.vault().open(answer_place(&dossier, &key), &closed)?;
        let mut antwoord: Antwoord = serde_json::from_slice(&plain).map_err(unexpected)?;
        antwoord.herhaald = true;
        let bestanden = antwoord.documenten.iter().map(|document| {
            let (_, bytes) = self.document_with_code(rows, &loaded, &document.code)?;
            Ok((document.pad.clone(), bytes))
        });
        let bestanden = bestanden.collect::<Result<_, DeskError>>()?;
        Ok(Some(Made { antwoord, bestanden }))
    }

    /// Transaction A. A reservation of the same request is taken up again; one that lapsed is put on record.
    pub(super) fn reserve(&self, plan: &Plan<'_>) -> Result<Reserved, DeskError> {
        let key = self.reservation_key(&plan.request);
        let now = self.clock.now().seconden();
        if let Some(found) = self.store.read(|rows| rows.reservation(&key).map_err(DeskError::from))? {
            if now.saturating_sub(found.made) <= RESERVATION_SECONDS {
                return self.taken_up(key, &found);
            }
            self.store.write(|rows| rows.lapse(&key).map_err(DeskError::from))?;
        }
        let (dossier, vault) = match plan.dossier {
            Some(dossier) => (dossier, self.keyring.dossier(&dossier)?),
            None => self.new_dossier(&self.keyring)?,
        };
        let zouten = (0..plan.slots + plan.documents + 2).map(|_| self.draw_hash());
        let codes = (0..plan.documents).map(|_| self.dice.code());
        let mut aside = Aside {
            kenmerk: String::new(),
            codes: codes.collect::<Result<_, _>>()?,
            zouten: zouten.collect::<Result<_, _>>()?,
            blad_zout: self.draw_hash()?,
            eerste_tag: self.draw_hash()?,
            volgende: self.draw_hash()?,
        };
        let before = self.store.write(|rows| -> Result<Option<Reservation>, DeskError> {
            // The same request at the same moment, from another process, may have been first.
            if let Some(found) = rows.reservation(&key)? {
                return Ok(Some(found));
            }
            aside.kenmerk = match plan.dossier {
                Some(dossier) => self.load(rows, &dossier)?.kenmerk().to_owned(),
                None => self.number(rows, &dossier, plan.gemeente)?,
            };
            let content = vault.close(reservation_place(&dossier, &key), &canoniek(&aside)?, &self.dice)?;
            rows.reserve(&key, &Reservation { dossier, made: now, content })?;
            Ok(None)
        })?;
        match before {
            Some(found) => self.taken_up(key, &found),
            None => Ok(Reserved { key, dossier, vault, made: now, aside }),
        }
    }

    /// What was reserved before for the same request. If its act is recorded by now, transaction B finds that out.
    fn taken_up(&self, key: [u8; 32], found: &Reservation) -> Result<Reserved, DeskError> {
        let vault = self.keyring.dossier(&found.dossier)?;
        let plain = vault.open(reservation_place(&found.dossier, &key), &found.content)?;
        let aside = serde_json::from_slice(&plain).map_err(unexpected)?;
        Ok(Reserved { key, dossier: found.dossier, vault, made: found.made, aside })
    }

    fn draw_hash(&self) -> Result<Hash256, crate::doors::dice::DiceError> {
        self.dice.draw().map(Hash256)
    }

    fn new_dossier(&self, keyring: &Keyring) -> Result<(DossierId, VaultKey), DeskError> {
        let dossier = self.dice.uuid()?;
        Ok((dossier, keyring.new_dossier(&dossier, &self.dice)?))
    }

    fn number(&self, rows: &Rows<'_>, dossier: &DossierId, gemeente: &str) -> Result<String, DeskError> {
        let year = self.clock.now().datum().dag().year();
        let kenmerk = format!("HV-{gemeente}-{year}-{:05}", rows.next_number(gemeente, year)?);
        rows.add_dossier(dossier, gemeente, &self.kenmerk_word(&kenmerk))?;
        Ok(kenmerk)
    }

    pub(super) fn kenmerk_word(&self, kenmerk: &str) -> [u8; 32] {
        self.keyring.search().look_up("kenmerk", kenmerk.as_bytes())
    }

    /// Renders and seals one paper under its reserved code.
    pub(super) fn seal(&self, reserved: &Reserved, place: usize, paper: Paper) -> Result<Sealed, DeskError> {
        let code = reserved.codes().get(place);
        let code = code.ok_or_else(|| DeskError::Onverwacht("te weinig codes gereserveerd".to_owned()))?;
        let gemeente = self.gemeente_of(reserved.kenmerk())?;
        let kader = self.kader(gemeente, reserved.kenmerk(), code);
        let bytes = self.rendered_and_sealed(&paper.stuk, &kader, gemeente)?;
        let slot = DocumentSlot::van(paper.stuk.soort(), paper.stuk.taal(), &paper.voor, code, &bytes);
        let source = Source { versie: env!("CARGO_PKG_VERSION").to_owned(), stuk: paper.stuk, kader };
        Ok(Sealed { slot, bytes, source })
    }

    /// The sealed file of a paper.
    pub(super) fn rendered_and_sealed(
        &self,
        stuk: &Stuk,
        kader: &Kader,
        gemeente: &Gemeente,
    ) -> Result<Vec<u8>, DeskError> {
        let sealer = format!("Gemeente {}", gemeente.naam);
        Ok(verzegel(&self.render.maak(stuk, kader)?, self.signer.zegel(), kader.tijdstip, &sealer)?)
    }

    /// What stands around every paper of this gemeente now.
    pub(super) fn kader(&self, gemeente: &Gemeente, kenmerk: &str, code: &str) -> Kader {
        Kader {
            kenmerk: kenmerk.to_owned(),
            code: code.to_owned(),
            tijdstip: self.clock.now(),
            demonstratie: self.demonstration,
            concept: false,
            verificatie_adres: gemeente.verificatie_adres.clone(),
            huisstijl: gemeente.huisstijl.as_ref().map(Huisstijl::van).unwrap_or_default(),
            behandelaar: gemeente.behandelaar.as_ref().map(|behandelaar| behandelaar.naam.clone()),
        }
    }

    /// The gemeente in whose name the dossier was opened.
    pub(super) fn gemeente_of(&self, kenmerk: &str) -> Result<&Gemeente, DeskError> {
        self.gemeente(kenmerk.split('-').nth(1).unwrap_or_default())
    }

    /// Transaction B, then the reading back, then the checkpoint. `recheck` re-runs the rules that depend on state.
    pub(super) fn record(
        &self,
        reserved: Reserved,
        act: Act<'_>,
        recheck: impl FnOnce(&Rows<'_>) -> Result<(), DeskError>,
    ) -> Result<Made, DeskError> {
        let request = act.request;
        let recorded = self.store.write(|rows| {
            if let Some(made) = self.repeated_in(rows, &request)? {
                return Ok((made, None));
            }
            if self.clock.now().seconden().saturating_sub(reserved.made) > RESERVATION_SECONDS {
                return Err(DeskError::Gebruik("Het maken duurde te lang. Geef de opdracht opnieuw.".to_owned()));
            }
            recheck(rows)?;
            let (made, leaf) = self.commit(rows, &reserved, act)?;
            Ok((made, Some(leaf)))
        });
        if let Err(DeskError::Bevindingen(_) | DeskError::Gebruik(_) | DeskError::AnderVerzoek) = recorded {
            self.store.write(|rows| rows.lapse(&reserved.key).map_err(DeskError::from))?;
        }
        let (made, leaf) = recorded?;
        if let Some(leaf) = leaf {
            self.read_back(&reserved.dossier, leaf)?;
            self.publish()?;
        }
        Ok(made)
    }

    fn commit(&self, rows: &Rows<'_>, reserved: &Reserved, act: Act<'_>) -> Result<(Made, u64), DeskError> {
        let dossier = &reserved.dossier;
        let head = rows.head(dossier)?.ok_or(DeskError::NietGevonden)?;
        let previous = self.load(rows, dossier)?;
        let tag = previous.next_tag()?.unwrap_or(reserved.aside.eerste_tag);
        let registered = previous.last_registered().map_or(self.clock.now(), |last| last.max(self.clock.now()));
        let draft = Ontwerp {
            oorsprong: self.origin.clone(),
            kenmerk: reserved.aside.kenmerk.clone(),
            vorige: head.last.map(|last| (head.count, Hash256(last))),
            gesteld: act.fact.gesteld(),
            geregistreerd: registered,
            demonstratie: self.demonstration,
            invoer: act.caller.name(),
            gebeurtenis: act.fact,
            velden: act.slots,
            document: act.in_hand,
            documenten: act.documents.iter().map(|document| document.slot.clone()).collect(),
            volgende: reserved.aside.volgende.0,
        };
        // One salt per slot, per document, for `invoer` and for `volgende`; a salt too few would sign over an unsalted value.
        let needed = draft.velden.len() + usize::from(draft.document.is_some()) + draft.documenten.len() + 2;
        if reserved.aside.zouten.len() < needed {
            return Err(DeskError::Onverwacht("te weinig zouten gereserveerd".to_owned()));
        }
        let mut salts = reserved.aside.zouten.iter();
        let signed = draft.teken(self.signer.event(), || salts.next().map_or([0; 32], |salt| salt.0))?;
        let id = signed.id();
        // What the fold would not accept is not recorded: nobody could ever read the dossier again.
        previous.fold.clone().volgt(&signed.event().feit()).map_err(|fout| does_not_fit(&fout))?;

        let place = rows.size()?;
        let leaf = Leaf::maak(tag.0, &reserved.aside.blad_zout.0, &id);
        rows.add_leaf(place, &leaf.bytes())?;
        let number = head.count.saturating_add(1);
        let stored = StoredSigned::new(&signed, tag, reserved.aside.blad_zout)?;
        let content =
            reserved.vault.close(event_place(dossier, &number.to_be_bytes()), &canoniek(&stored)?, &self.dice)?;
        let next_tag = reserved.vault.close(tag_place(dossier), &reserved.aside.volgende.0, &self.dice)?;
        rows.append(&NewEvent { head: &head, id: id.0, leaf: place, content: &content, next_tag: &next_tag })?;
        for (document, index) in act.documents.iter().zip(0_u64..) {
            self.store_document(rows, reserved, number, index, document)?;
        }
        for word in &act.words {
            rows.add_word(word, dossier)?;
        }
        // Only here is it certain which event of the dossier this is, and so what its files are called.
        let prefix = act.answer.besluitnummer.clone().unwrap_or_else(|| reserved.aside.kenmerk.clone());
        let name = |slot: &DocumentSlot| file_name(&prefix, number, slot);
        let documenten =
            act.documents.iter().map(|document| DocumentAntwoord::van(&document.slot, &name(&document.slot)));
        let documenten = documenten.collect();
        let bestanden = act.documents.into_iter().map(|document| (name(&document.slot), document.bytes)).collect();
        let antwoord = Antwoord { id: uuid_text(dossier), event: id, documenten, ..act.answer };
        let key = self.request_key(&act.request);
        let closed = reserved.vault.close(answer_place(dossier, &key), &canoniek(&antwoord)?, &self.dice)?;
        rows.add_answer(&key, &self.request_hash(&act.request), dossier, &closed)?;
        rows.use_reservation(&reserved.key)?;
        Ok((Made { antwoord, bestanden }, place))
    }

    fn store_document(
        &self,
        rows: &Rows<'_>,
        reserved: &Reserved,
        event: u64,
        number: u64,
        document: &Sealed,
    ) -> Result<(), DeskError> {
        let row = document_row(event, number);
        let place = |column| Place { table: "document", dossier: &reserved.dossier, row: &row, column };
        let source = serde_json::to_vec(&document.source).map_err(unexpected)?;
        let stored = Document {
            event,
            number,
            code: self.code_word(&document.slot.code),
            file: reserved.vault.close(place("bestand"), &document.bytes, &self.dice)?,
            source: reserved.vault.close(place("bron"), &source, &self.dice)?,
        };
        Ok(rows.add_document(&reserved.dossier, &stored)?)
    }

    pub(super) fn code_word(&self, code: &str) -> [u8; 32] {
        self.keyring.search().look_up("code", code.as_bytes())
    }

    /// Reads the event back from the disk and hashes it anew: what the checkpoint will cover is what is stored.
    fn read_back(&self, dossier: &DossierId, place: u64) -> Result<(), DeskError> {
        self.store.read(|rows| {
            let loaded: Loaded = self.load(rows, dossier)?;
            let leaf = loaded.leaf_at(place)?;
            let stored = rows.leaves(place, place.saturating_add(1))?;
            if stored.first() == Some(&leaf.bytes()) {
                return Ok(());
            }
            Err(DeskError::ReadOnly("Het teruggelezen blad is niet het blad dat is vastgelegd.".to_owned()))
        })
    }
}

/// A fact that keeps to the rules and still cannot follow on what the dossier holds.
fn does_not_fit(fout: &DossierFout) -> DeskError {
    DeskError::Bevindingen(vec![Bevinding::vorm("", "past-niet-in-dossier", fout.to_string())])
}

pub(super) fn document_row(event: u64, number: u64) -> [u8; 16] {
    let mut row = [0; 16];
    row[..8].copy_from_slice(&event.to_be_bytes());
    row[8..].copy_from_slice(&number.to_be_bytes());
    row
}

pub(super) fn event_place<'a>(dossier: &'a DossierId, row: &'a [u8; 8]) -> Place<'a> {
    Place { table: "gebeurtenis", dossier, row, column: "inhoud" }
}

pub(super) fn tag_place(dossier: &DossierId) -> Place<'_> {
    Place { table: "dossier", dossier, row: b"", column: "volgende" }
}

fn answer_place<'a>(dossier: &'a DossierId, key: &'a [u8; 32]) -> Place<'a> {
    Place { table: "herhaling", dossier, row: key, column: "antwoord" }
}

fn reservation_place<'a>(dossier: &'a DossierId, key: &'a [u8; 32]) -> Place<'a> {
    Place { table: "reservering", dossier, row: key, column: "inhoud" }
}

#[expect(clippy::needless_pass_by_value, reason = "the form map_err asks for")]
pub(super) fn unexpected(error: serde_json::Error) -> DeskError {
    DeskError::Onverwacht(error.to_string())
}
