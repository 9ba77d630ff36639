//! Taking out the bundle of a dossier. A read: the same state gives the same bytes; that it was given out stands in the
//! access log.

use super::dossier::{Loaded, open_file};
use super::{Action, Caller, Desk, DeskError};
use crate::doors::store::Rows;
use crate::evidence::bundle::content::Blad;
use crate::evidence::bundle::verdict::Verdict;
use crate::evidence::bundle::{BundelInvoer, GebeurtenisInvoer, maak, verify};
use crate::evidence::log::checkpoint::Checkpoint;
use crate::evidence::log::leaf::Leaf;
use crate::evidence::log::merkle::{CompactRange, leaf_hash};
use crate::evidence::log::note::{Note, VKey};
use crate::words::moment::Moment;
use std::collections::BTreeMap;

impl Desk {
    /// The bundle of a dossier, by kenmerk or by its name in URLs, up to the newest checkpoint.
    ///
    /// # Errors
    /// [`DeskError::NietGevonden`] for an unknown dossier.
    pub fn bundel(&self, caller: &Caller, name: &str) -> Result<Vec<u8>, DeskError> {
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.admit(caller, Action::Bundelen, Some(&id))?;
        let note = match self.publish() {
            // A store that was set back still hands out what it has, under the checkpoint that it has.
            Err(DeskError::ReadOnly(_)) => {
                self.store.read(|rows| rows.checkpoint().map_err(DeskError::from))?.map(|found| found.1)
            }
            other => other?,
        };
        let note = note.ok_or(DeskError::NietGevonden)?;
        self.store.read(|rows| {
            let loaded = self.load(rows, &id)?;
            Ok(maak(&self.bundle_input(rows, &loaded, note)?)?)
        })
    }

    fn bundle_input(&self, rows: &Rows<'_>, loaded: &Loaded, note: String) -> Result<BundelInvoer, DeskError> {
        let unexpected = |text: &str| DeskError::Onverwacht(text.to_owned());
        let text = Note::parse(note.as_bytes())?.text().to_owned();
        let size = Checkpoint::parse(&text).map_err(|error| DeskError::Onverwacht(error.to_string()))?.size;
        let first = loaded.events.first().ok_or(DeskError::NietGevonden)?.leaf;
        let mut before = CompactRange::default();
        for leaf in rows.leaves(0, first)? {
            before.append(leaf_hash(&leaf));
        }
        let leaves = rows.leaves(first, size)?;
        let leaves =
            leaves.iter().map(|bytes| Leaf::lees(bytes).ok_or_else(|| unexpected("een blad van een andere vorm")));
        let mut documenten = BTreeMap::new();
        for stored in rows.documents(&loaded.id)? {
            let event = loaded.events.iter().find(|event| event.event.volgnummer() == stored.event);
            let slots = event.map(super::dossier::LoadedEvent::documents).unwrap_or_default();
            let slot = usize::try_from(stored.number).ok().and_then(|number| slots.get(number).cloned());
            let slot = slot.ok_or_else(|| unexpected("een document zonder gebeurtenis"))?;
            documenten.insert(slot.code, open_file(loaded, &stored)?);
        }
        let gebeurtenissen = loaded.events.iter().map(|event| GebeurtenisInvoer {
            bytes: event.bytes.clone(),
            handtekening: event.signature,
            openingen: event.openings.clone(),
            blad: Blad { index: event.leaf, zout: event.leaf_salt },
        });
        Ok(BundelInvoer {
            gebeurtenissen: gebeurtenissen.collect(),
            aanloop: before.hashes().to_vec(),
            bladen: leaves.collect::<Result<_, _>>()?,
            checkpoint: note,
            log: VKey::new(&self.origin, self.signer.log().verifying_key())?,
            event_sleutels: vec![self.signer.event().verifying_key()],
            documenten,
        })
    }

    /// Judges a bundle or a sealed PDF under the policy of this installation.
    ///
    /// # Errors
    /// [`DeskError::Onverwacht`] when the own policy cannot be made.
    pub fn beoordeel(&self, bytes: &[u8], op: Option<Moment>) -> Result<Verdict, DeskError> {
        Ok(verify::beoordeel(bytes, &self.beleid()?, op, None))
    }
}
