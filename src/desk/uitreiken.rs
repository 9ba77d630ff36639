//! Recording an uitreiking or a failed poging, and making the sealed afschrift of the akte.

use super::dossier::Loaded;
use super::record::{Act, Plan};
use super::{Action, Antwoord, Caller, Desk, DeskError, Made, Request};
use crate::doors::render::RenderFout;
use crate::doors::render::stuk::{self, Stuk};
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::evidence::document::DocumentSlot;
use crate::law::dossier::{Gebeurtenis, Oplegging};
use crate::law::uitreiking::{self, DocumentKort, GetoetsteUitreiking, UitreikKader, UitreikingGegevens, toets};
use crate::law::zaak::gegevens::{Uithuisgeplaatste, Woning};
use crate::words::bevinding::Bevinding;
use crate::words::hash::Hash256;
use serde::de::DeserializeOwned;

impl Desk {
    /// Records an uitreiking or poging. The same request again gives the first answer.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn uitreiken(&self, caller: &Caller, request: Request<'_>) -> Result<Made, DeskError> {
        self.hand_over(caller, None, request)
    }

    /// The same for one dossier, by its name in URLs; the data must be about that dossier.
    ///
    /// # Errors
    /// [`DeskError::NietGevonden`] for an unknown dossier, else as [`Self::uitreiken`].
    pub fn uitreiken_in(&self, caller: &Caller, name: &str, request: Request<'_>) -> Result<Made, DeskError> {
        crate::doors::dice::uuid_from_text(name).ok_or(DeskError::NietGevonden)?;
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.hand_over(caller, Some(id), request)
    }

    fn hand_over(&self, caller: &Caller, only: Option<DossierId>, request: Request<'_>) -> Result<Made, DeskError> {
        self.admit(caller, Action::Uitreiken, only.as_ref())?;
        if let Some(made) = self.repeated(&request)? {
            return Ok(made);
        }
        self.writable()?;
        let (gegevens, mut waarschuwingen) = uitreiking::lees(request.bytes)?;
        let id = self.store.read(|rows| self.find(rows, &gegevens.kenmerk)).ok();
        let id = id.filter(|id| only.is_none_or(|only| only == *id)).ok_or_else(unknown_kenmerk)?;
        let loaded = self.store.read(|rows| self.load(rows, &id))?;
        let getoetst = self.toets_uitreiking(&loaded, &gegevens)?;
        waarschuwingen.extend_from_slice(getoetst.waarschuwingen());

        let gemeente = self.gemeente(loaded.kenmerk().split('-').nth(1).unwrap_or_default())?;
        let besluit = loaded.fold.oplegging().ok_or(DeskError::NietGevonden)?;
        let slots = getoetst.velden().len().saturating_add(1);
        let plan = Plan { request, dossier: Some(id), gemeente: &gemeente.code, documents: 1, slots };
        let reserved = self.reserve(&plan)?;
        let target = target(&loaded, getoetst.document())?;
        let in_hand =
            stuk::afschrift::Uitgereikt { soort: target.soort, code: &target.code, sha256: &target.sha256.hex() };
        let bestemd = veld(&loaded, "/uithuisgeplaatste")?;
        let afschrift = stuk::afschrift::van(getoetst.gegevens(), in_hand, &bestemd, gemeente);
        let stuk = Stuk::Afschrift(Box::new(afschrift.map_err(RenderFout::Teksten)?));
        let sealed = self.seal(&reserved, 0, stuk)?;
        let answer = Antwoord {
            demonstratie: self.demonstration,
            id: String::new(),
            kenmerk: loaded.kenmerk().to_owned(),
            besluitnummer: besluit.besluitnummer.clone(),
            eind_tijdstip: besluit.eind_tijdstip,
            documenten: Vec::new(),
            event: Hash256([0; 32]),
            waarschuwingen,
            herhaald: false,
        };
        let act = Act {
            caller,
            request,
            fact: Gebeurtenis::Uitreiking(getoetst.feit()),
            claimed: gegevens.tijdstip,
            slots: getoetst.velden(),
            in_hand: Some(target),
            documents: vec![sealed],
            words: Vec::new(),
            answer,
        };
        let recheck = |rows: &Rows<'_>| {
            let fresh = self.load(rows, &id)?;
            self.toets_uitreiking(&fresh, &gegevens).map(|_| ())
        };
        self.record(reserved, act, recheck)
    }

    fn toets_uitreiking(
        &self,
        loaded: &Loaded,
        gegevens: &UitreikingGegevens,
    ) -> Result<GetoetsteUitreiking, DeskError> {
        let oplegging: &Oplegging = loaded.fold.oplegging().ok_or(DeskError::NietGevonden)?;
        let persoon: Uithuisgeplaatste = veld(loaded, "/uithuisgeplaatste")?;
        let kader = UitreikKader {
            besluitnummers: vec![oplegging.besluitnummer.clone()],
            documenten: documenten(loaded),
            woning: &woning(loaded)?,
            genomen: oplegging.genomen_tijdstip,
            ingang: oplegging.ingang_tijdstip,
            verblijf_bekend: persoon.bereikbaarheid.verblijf != "onbekend",
            pogingen: loaded.fold.mislukte_pogingen(),
            nu: self.clock.now(),
        };
        Ok(toets(gegevens.clone(), &kader)?)
    }
}

fn unknown_kenmerk() -> DeskError {
    let melding = "Er is geen dossier met dit kenmerk.";
    DeskError::Bevindingen(vec![Bevinding::vorm("/kenmerk", "kenmerk-onbekend", melding)])
}

/// A field of the oplegging, as it was handed in.
fn veld<T: DeserializeOwned>(loaded: &Loaded, wijzer: &str) -> Result<T, DeskError> {
    let waarde = loaded.oplegging_veld(wijzer).cloned().ok_or(DeskError::NietGevonden)?;
    serde_json::from_value(waarde).map_err(super::record::unexpected)
}

fn woning(loaded: &Loaded) -> Result<Woning, DeskError> {
    veld(loaded, "/woning")
}

/// The documents of the dossier that can be handed over.
fn documenten(loaded: &Loaded) -> Vec<DocumentKort> {
    let kort = loaded.events.iter().flat_map(|event| {
        event.documents().into_iter().map(|slot| DocumentKort {
            code: slot.code.clone(),
            sha256: slot.sha256.hex(),
            soort: slot.soort.woord().to_owned(),
            taal: slot.taal.clone(),
            voor: slot.voor.clone(),
            besluitnummer: event.besluitnummer().to_owned(),
        })
    });
    kort.collect()
}

/// The whole slot of the document that was in hand.
fn target(loaded: &Loaded, document: &DocumentKort) -> Result<DocumentSlot, DeskError> {
    let slots = loaded.events.iter().flat_map(super::dossier::LoadedEvent::documents);
    slots.into_iter().find(|slot| slot.code == document.code).ok_or(DeskError::NietGevonden)
}
