//! The log: signing a checkpoint over what is stored, and checking the whole installation against itself.
//!
//! Before each signature, under an exclusive lock, the root at the size of the high-water mark is computed anew and must
//! equal it; otherwise the installation was set back and only reads. Then the mark is raised and on the disk, and only
//! then the note is signed (decision 26).

use super::dossier::{Loaded, open_file, open_source};
use super::{Desk, DeskError};
use crate::doors::keyring::HighWater;
use crate::doors::store::{Document, Rows};
use crate::evidence::bundle::policy::{Beleid, EventSleutel, Regel};
use crate::evidence::log::checkpoint::Checkpoint;
use crate::evidence::log::fields::VOLGENDE;
use crate::evidence::log::merkle::{self, CompactRange};
use crate::evidence::log::note::{Note, VKey};
use crate::evidence::seal::controleer;
use crate::words::hash::{Hash256, Hash512};
use serde::Serialize;

/// What checking the installation found.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogRapport {
    /// Identity of the log.
    pub oorsprong: String,
    /// Number of leaves.
    pub bladen: u64,
    /// Number of dossiers.
    pub dossiers: u64,
    /// Number of events.
    pub gebeurtenissen: u64,
    /// Number of documents.
    pub documenten: u64,
    /// Documents that were rendered anew and came out the same.
    pub herbouwd: u64,
    /// Documents made with another version of the program, which cannot be rebuilt with this one.
    pub andere_versie: u64,
    /// The newest checkpoint.
    pub checkpoint: Option<String>,
    /// What is wrong; empty when all is well.
    pub fouten: Vec<String>,
}

impl Desk {
    /// Signs a checkpoint over all leaves, or gives the one that stands. `None` for an empty log.
    ///
    /// # Errors
    /// [`DeskError::ReadOnly`] when the store is behind what was signed.
    pub fn publish(&self) -> Result<Option<String>, DeskError> {
        let _lock = self.keyring.lock()?;
        let mark = self.keyring.high_water()?;
        let (hashes, stored) = self.store.read(|rows| -> Result<_, DeskError> {
            let size = rows.size()?;
            if size < mark.size {
                let melding = format!("Deze opslag is teruggezet (opslag {size} bladen, ondertekend {}).", mark.size);
                return Err(DeskError::ReadOnly(melding));
            }
            Ok((leaf_hashes(&rows.leaves(0, size)?), rows.checkpoint()?))
        })?;
        let size = hashes.len() as u64;
        let root = self.root_beyond(mark, &hashes)?;
        if size == 0 {
            return Ok(None);
        }
        if let Some((_, note)) = stored.filter(|(found, _)| *found == size) {
            return Ok(Some(note));
        }
        self.keyring.raise(HighWater { size, root })?;
        let checkpoint = Checkpoint { origin: self.origin.clone(), size, root };
        let note = checkpoint.sign(self.signer.log())?.to_string();
        self.store.write(|rows| rows.add_checkpoint(size, &note).map_err(DeskError::from))?;
        Ok(Some(note))
    }

    /// The root over all leaves, by two different computations that must agree, and through the marked one.
    fn root_beyond(&self, mark: HighWater, hashes: &[Hash256]) -> Result<Hash256, DeskError> {
        let mut range = CompactRange::default();
        for (hash, before) in hashes.iter().zip(0_u64..) {
            check_mark(mark, before, &range)?;
            range.append(*hash);
        }
        check_mark(mark, hashes.len() as u64, &range)?;
        let root = range.root();
        if root != merkle::root(hashes) {
            return Err(DeskError::Onverwacht("twee berekeningen van de wortel verschillen".to_owned()));
        }
        Ok(root)
    }

    /// The policy under which the bundles of this installation are valid: its own keys.
    ///
    /// # Errors
    /// [`DeskError::Onverwacht`] when the keys cannot stand in one policy.
    pub fn beleid(&self) -> Result<Beleid, DeskError> {
        let oorsprong = self.origin.clone();
        let sleutel = EventSleutel {
            oorsprong: oorsprong.clone(),
            sleutel: self.signer.event().verifying_key(),
            van: 0,
            tot: None,
        };
        let certificaat = Hash256::of(&[self.signer.zegel().certificaat()]);
        let regels = vec![
            Regel::Log(VKey::new(&oorsprong, self.signer.log().verifying_key())?),
            Regel::Event(sleutel),
            Regel::Zegel(oorsprong, certificaat),
        ];
        Beleid::van(regels).map_err(|error| DeskError::Onverwacht(error.to_string()))
    }

    /// Checks everything that is stored against everything else.
    ///
    /// # Errors
    /// [`DeskError`] when the checking itself cannot be done; what it finds stands in the report.
    pub fn log_check(&self) -> Result<LogRapport, DeskError> {
        let mut rapport = LogRapport { oorsprong: self.origin.clone(), ..LogRapport::default() };
        if let Some(reason) = &self.read_only {
            rapport.fouten.push(reason.clone());
        }
        self.store.read(|rows| -> Result<(), DeskError> {
            rapport.fouten.extend(rows.integrity()?);
            rapport.bladen = rows.size()?;
            let leaves = rows.leaves(0, rapport.bladen)?;
            self.check_checkpoint(rows, &leaves, &mut rapport)?;
            for id in rows.dossiers()? {
                match self.load(rows, &id) {
                    Ok(loaded) => self.check_dossier(rows, &loaded, &leaves, &mut rapport)?,
                    Err(error) => {
                        rapport.fouten.push(format!("dossier {}: {error}", crate::doors::dice::uuid_text(&id)))
                    }
                }
            }
            Ok(())
        })?;
        if rapport.gebeurtenissen != rapport.bladen {
            let (events, leaves) = (rapport.gebeurtenissen, rapport.bladen);
            rapport.fouten.push(format!("{leaves} bladen bij {events} gebeurtenissen"));
        }
        Ok(rapport)
    }

    fn check_checkpoint(
        &self,
        rows: &Rows<'_>,
        leaves: &[[u8; 65]],
        rapport: &mut LogRapport,
    ) -> Result<(), DeskError> {
        let Some((size, text)) = rows.checkpoint()? else {
            if !leaves.is_empty() {
                rapport.fouten.push("er is geen checkpoint over de bladen".to_owned());
            }
            return Ok(());
        };
        rapport.checkpoint = Some(text.clone());
        let note = Note::parse(text.as_bytes())?;
        let vkey = VKey::new(&self.origin, self.signer.log().verifying_key())?;
        if note.verify(&[vkey]).is_err() {
            rapport.fouten.push("de handtekening onder het checkpoint klopt niet".to_owned());
        }
        let covered = usize::try_from(size).ok().and_then(|size| leaves.get(..size)).unwrap_or_default();
        let expected = Checkpoint { origin: self.origin.clone(), size, root: merkle::root(&leaf_hashes(covered)) };
        if note.text() != expected.to_string() {
            rapport.fouten.push("het checkpoint past niet bij de bladen".to_owned());
        }
        if size != leaves.len() as u64 {
            rapport.fouten.push(format!("het checkpoint dekt {size} van {} bladen", leaves.len()));
        }
        Ok(())
    }

    fn check_dossier(
        &self,
        rows: &Rows<'_>,
        loaded: &Loaded,
        leaves: &[[u8; 65]],
        rapport: &mut LogRapport,
    ) -> Result<(), DeskError> {
        let kenmerk = loaded.kenmerk().to_owned();
        rapport.dossiers += 1;
        let mut expected_tag = None;
        for event in &loaded.events {
            rapport.gebeurtenissen += 1;
            let number = event.event.volgnummer();
            let leaf = loaded.leaf_at(event.leaf)?;
            let stored = usize::try_from(event.leaf).ok().and_then(|place| leaves.get(place));
            if stored != Some(&leaf.bytes()) {
                rapport.fouten.push(format!("{kenmerk} gebeurtenis {number}: het blad past er niet bij"));
            }
            if expected_tag.is_some_and(|tag| tag != event.leaf_tag.0) {
                rapport.fouten.push(format!("{kenmerk} gebeurtenis {number}: het merkteken is niet het aangekondigde"));
            }
            expected_tag = event.openings.get(VOLGENDE).and_then(|opening| opening.als_tag());
            for (pointer, opening) in &event.openings {
                if event.event.velden().get(pointer) != Some(&opening.verbintenis(pointer)?) {
                    rapport.fouten.push(format!("{kenmerk} gebeurtenis {number}: veld {pointer} past niet"));
                }
            }
        }
        if loaded.next_tag()?.map(|tag| tag.0) != expected_tag {
            rapport.fouten.push(format!("{kenmerk}: het volgende merkteken klopt niet"));
        }
        for document in rows.documents(&loaded.id)? {
            rapport.documenten += 1;
            if let Err(fault) = self.check_document(loaded, &document, rapport) {
                rapport.fouten.push(format!("{kenmerk} document {}-{}: {fault}", document.event, document.number));
            }
        }
        Ok(())
    }

    /// A stored document must be the one its event commits to, carry an intact seal, and come out the same when it is
    /// rendered anew (decision 9).
    fn check_document(&self, loaded: &Loaded, stored: &Document, rapport: &mut LogRapport) -> Result<(), DeskError> {
        let fault = |text: &str| Err(DeskError::Onverwacht(text.to_owned()));
        let bytes = open_file(loaded, stored)?;
        let event = loaded.events.iter().find(|event| event.event.volgnummer() == stored.event);
        let slots = event.map(super::dossier::LoadedEvent::documents).unwrap_or_default();
        let slot = usize::try_from(stored.number).ok().and_then(|number| slots.get(number));
        match slot {
            None => return fault("de gebeurtenis noemt dit document niet"),
            Some(slot) if slot.sha256 != Hash256::of(&[&bytes]) || slot.sha512 != Hash512::of(&bytes) => {
                return fault("de bytes zijn niet die van de gebeurtenis");
            }
            Some(_) => {}
        }
        let zegel = controleer(&bytes)?;
        let source = open_source(loaded, stored)?;
        if source.versie != env!("CARGO_PKG_VERSION") {
            rapport.andere_versie += 1;
            return Ok(());
        }
        let again = self.render.maak(&source.stuk, &source.kader)?;
        if bytes.get(..zegel.prefix_lengte) != Some(again.as_slice()) {
            return fault("opnieuw opgemaakt komt er iets anders uit");
        }
        rapport.herbouwd += 1;
        Ok(())
    }
}

fn leaf_hashes(leaves: &[[u8; 65]]) -> Vec<Hash256> {
    leaves.iter().map(|leaf| merkle::leaf_hash(leaf)).collect()
}

fn check_mark(mark: HighWater, size: u64, range: &CompactRange) -> Result<(), DeskError> {
    if mark.size == size && mark.root != range.root() {
        let melding = "De bladen zijn niet meer die waarover eerder een checkpoint is ondertekend.".to_owned();
        return Err(DeskError::ReadOnly(melding));
    }
    Ok(())
}
