//! Recording an uitreiking or a failed poging, and making the sealed afschrift of the akte.

use super::dossier::{Loaded, LoadedEvent};
use super::proposal::{Asked, Names, P1, Paper, Proposal};
use super::{Action, Caller, Desk, DeskError, Made, Request};
use crate::doors::render::stuk::{self, Stuk};
use crate::doors::render::texts::TekstenFout;
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::evidence::document::DocumentSlot;
use crate::law::dossier::{BesluitKort, Gebeurtenis};
use crate::law::gemeente::Gemeente;
use crate::law::uitreiking::{self, DocumentKort, GetoetsteUitreiking, UitreikKader, UitreikingGegevens, toets};
use crate::law::zaak::gegevens::{Geheim, Uithuisgeplaatste};
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// An uitreiking that kept to all rules.
struct HandedOver {
    getoetst: GetoetsteUitreiking,
    target: DocumentSlot,
    bestemd: Uithuisgeplaatste,
    gemeente: Gemeente,
    end: Option<Moment>,
    secrets: Vec<Geheim>,
}

impl Proposal for HandedOver {
    fn about(&self) -> Option<String> {
        Some(self.getoetst.gegevens().besluitnummer.clone())
    }

    fn fact(&self, _: &Names<'_>) -> Gebeurtenis {
        Gebeurtenis::Uitreiking(self.getoetst.feit())
    }

    fn slots(&self) -> BTreeMap<String, Value> {
        self.getoetst.velden()
    }

    fn papers(&self, _: &Names<'_>) -> Result<Vec<Paper>, TekstenFout> {
        let target = &self.target;
        let in_hand =
            stuk::afschrift::Uitgereikt { soort: target.soort, code: &target.code, sha256: &target.sha256.hex() };
        let afschrift = stuk::afschrift::van(self.getoetst.gegevens(), in_hand, &self.bestemd, &self.gemeente)?;
        Ok(vec![Paper::new(P1, Stuk::Afschrift(Box::new(afschrift)))])
    }

    fn in_hand(&self) -> Option<DocumentSlot> {
        Some(self.target.clone())
    }

    fn end(&self) -> Option<Moment> {
        self.end
    }

    fn warnings(&self) -> &[Bevinding] {
        self.getoetst.waarschuwingen()
    }

    fn secrets(&self) -> Vec<Geheim> {
        self.secrets.clone()
    }
}

impl Desk {
    /// Records an uitreiking or poging, in one dossier when its name in URLs is given. The same request again gives the
    /// first answer.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn uitreiken(&self, caller: &Caller, only: Option<&str>, request: Request<'_>) -> Result<Made, DeskError> {
        self.admit(caller, Action::Uitreiken, None)?;
        if let Some(made) = self.repeated(&request)? {
            return Ok(made);
        }
        self.writable()?;
        let (gegevens, noted) = uitreiking::lees(request.bytes)?;
        let id = self.named(&gegevens.kenmerk, only)?;
        let gemeente = self.gemeente_of_dossier(&id)?;
        let asked = Asked { caller, request, dossier: Some(id), gemeente, noted: &noted };
        self.perform(asked, |rows| self.handed_over(rows, &id, &gegevens))
    }

    fn handed_over(
        &self,
        rows: &Rows<'_>,
        id: &DossierId,
        gegevens: &UitreikingGegevens,
    ) -> Result<HandedOver, DeskError> {
        let (loaded, follow) = self.follow(rows, id)?;
        let besluit = follow.besluiten.iter().find(|besluit| besluit.nummer == gegevens.besluitnummer);
        let kader = UitreikKader {
            besluitnummers: follow.besluiten.iter().map(|besluit| besluit.nummer.clone()).collect(),
            documenten: documents(&loaded),
            woning: &follow.zaak.woning,
            genomen: besluit.map_or(follow.ingang, |besluit| besluit.genomen),
            ingang: starts(&loaded, besluit, follow.ingang),
            verblijf_bekend: stay_known(&loaded, &follow.zaak.uithuisgeplaatste),
            pogingen: loaded.fold.mislukte_pogingen(),
            nu: follow.nu,
        };
        let getoetst = toets(gegevens.clone(), &kader)?;
        Ok(HandedOver {
            target: target(&loaded, getoetst.document())?,
            end: Some(follow.laatste.einde),
            bestemd: follow.zaak.uithuisgeplaatste,
            gemeente: follow.gemeente,
            secrets: follow.geheim,
            getoetst,
        })
    }
}

/// From when the besluit that is handed over holds: one that only eases or confirms, from when it was taken.
fn starts(loaded: &Loaded, besluit: Option<&BesluitKort>, ingang: Moment) -> Moment {
    let nummer = besluit.map(|besluit| besluit.nummer.as_str()).unwrap_or_default();
    let starts = loaded.fold.feiten().iter().find_map(|feit| match &feit.gebeurtenis {
        Gebeurtenis::Opgelegd(feit) if feit.besluitnummer == nummer => Some(feit.ingang_tijdstip),
        Gebeurtenis::Verlengd(feit) if feit.besluitnummer == nummer => Some(feit.begin_tijdstip),
        Gebeurtenis::Opgelegd(_)
        | Gebeurtenis::Verlengd(_)
        | Gebeurtenis::Aangezegd(_)
        | Gebeurtenis::Ingetrokken(_)
        | Gebeurtenis::Gewijzigd(_)
        | Gebeurtenis::Bekrachtigd(_)
        | Gebeurtenis::Afgewezen(_)
        | Gebeurtenis::Uitreiking(_)
        | Gebeurtenis::Uitspraak(_)
        | Gebeurtenis::Melding(_) => None,
    });
    starts.or_else(|| besluit.map(|besluit| besluit.genomen)).unwrap_or(ingang)
}

/// Whether it is known where he stays: as last told (R34).
fn stay_known(loaded: &Loaded, persoon: &Uithuisgeplaatste) -> bool {
    loaded.fold.bereikbaar().unwrap_or(persoon.bereikbaarheid.verblijf != "onbekend")
}

/// The documents of the dossier that can be handed over.
fn documents(loaded: &Loaded) -> Vec<DocumentKort> {
    let short = loaded.events.iter().flat_map(|event| {
        event.documents().into_iter().map(|slot| DocumentKort {
            code: slot.code.clone(),
            sha256: slot.sha256.hex(),
            soort: slot.soort.woord().to_owned(),
            taal: slot.taal.clone(),
            voor: slot.voor.clone(),
            besluitnummer: event.besluitnummer().to_owned(),
        })
    });
    short.collect()
}

/// The whole slot of the document that was in hand.
fn target(loaded: &Loaded, document: &DocumentKort) -> Result<DocumentSlot, DeskError> {
    let slots = loaded.events.iter().flat_map(LoadedEvent::documents);
    slots.into_iter().find(|slot| slot.code == document.code).ok_or(DeskError::NietGevonden)
}
