//! Imposing a huisverbod: from the data to the sealed beschikking with all that goes with it, recorded.

use super::papers;
use super::proposal::{Asked, Names, Paper, Proposal};
use super::{Action, Caller, Desk, DeskError, Made, Request};
use crate::doors::render::texts::TekstenFout;
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::law::besluit::Besluit;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::Gebeurtenis;
use crate::law::gemeente::Gemeente;
use crate::law::regels::Wanneer;
use crate::law::zaak;
use crate::law::zaak::check::{AANLOOP, AangezegdKort, Getoetst, Lopend, Toetskader, VRAGEN, toets};
use crate::law::zaak::gegevens::{Geboorte, Gegevens, Geheim, Naam, Woning};
use crate::words::bevinding::Bevinding;
use crate::words::json::canoniek;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// An oplegging that kept to all rules.
struct Imposed {
    getoetst: Getoetst,
    gemeente: Gemeente,
    word: [u8; 32],
}

impl Imposed {
    fn besluit(&self, names: &Names<'_>) -> Besluit {
        Besluit::opleggen(self.getoetst.clone(), names.kenmerk, names.number)
    }
}

impl Proposal for Imposed {
    fn takes_number(&self) -> Option<BesluitSoort> {
        Some(BesluitSoort::Oplegging)
    }

    fn fact(&self, names: &Names<'_>) -> Gebeurtenis {
        Gebeurtenis::Opgelegd(self.besluit(names).oplegging())
    }

    fn slots(&self) -> BTreeMap<String, Value> {
        self.getoetst.zaak().velden()
    }

    fn papers(&self, names: &Names<'_>) -> Result<Vec<Paper>, TekstenFout> {
        papers::imposed(&self.besluit(names), &self.gemeente, names)
    }

    fn words(&self) -> Vec<[u8; 32]> {
        vec![self.word]
    }

    fn end(&self) -> Option<Moment> {
        Some(self.getoetst.termijn().einde())
    }

    fn warnings(&self) -> &[Bevinding] {
        self.getoetst.waarschuwingen()
    }

    fn secrets(&self) -> Vec<Geheim> {
        super::follow::secrets(self.getoetst.zaak().gegevens())
    }
}

impl Desk {
    /// Imposes. The same request again gives the first answer.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn opleggen(&self, caller: &Caller, request: Request<'_>) -> Result<Made, DeskError> {
        self.admit(caller, Action::Opleggen, None)?;
        if let Some(made) = self.repeated(&request)? {
            return Ok(made);
        }
        self.writable()?;
        let (gegevens, noted) = zaak::lees(request.bytes)?;
        let gemeente = self.gemeente(&gegevens.gemeente)?;
        let dossier = self.continued(&gegevens)?;
        let asked = Asked { caller, request, dossier, gemeente, noted: &noted };
        self.perform(asked, |rows| self.imposed(rows, &gegevens, gemeente, dossier))
    }

    /// Checks, and renders a concept of every document. Seals and stores nothing.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn opleggen_proef(&self, caller: &Caller, bytes: &[u8]) -> Result<Made, DeskError> {
        self.admit(caller, Action::Opleggen, None)?;
        self.writable()?;
        let (gegevens, noted) = zaak::lees(bytes)?;
        let gemeente = self.gemeente(&gegevens.gemeente)?;
        let dossier = self.continued(&gegevens)?;
        let mut made = self.rehearse(gemeente, &noted, |rows| self.imposed(rows, &gegevens, gemeente, dossier))?;
        made.antwoord.vragen = open_questions(Wanneer::Opleggen);
        Ok(made)
    }

    /// The dossier that the zaak names: one that began with a spoken huisverbod or a request.
    fn continued(&self, gegevens: &Gegevens) -> Result<Option<DossierId>, DeskError> {
        let Some(kenmerk) = &gegevens.kenmerk else { return Ok(None) };
        let id = self.store.read(|rows| self.find(rows, kenmerk)).map_err(|_| super::unknown_kenmerk())?;
        let imposed = self.store.read(|rows| self.load(rows, &id))?.fold.oplegging().is_some();
        if imposed {
            let melding = "In dit dossier is al een huisverbod opgelegd.";
            return Err(DeskError::Bevindingen(vec![Bevinding::vorm("/kenmerk", "al-opgelegd", melding)]));
        }
        Ok(Some(id))
    }

    /// All rules on the data and on the state of the store.
    fn imposed(
        &self,
        rows: &Rows<'_>,
        gegevens: &Gegevens,
        gemeente: &Gemeente,
        dossier: Option<DossierId>,
    ) -> Result<Imposed, DeskError> {
        let nu = self.clock.now();
        let persoon = &gegevens.uithuisgeplaatste;
        let word = self.person_and_home(&persoon.naam, persoon.geboorte_datum, &gegevens.woning)?;
        let begun = dossier.map(|id| self.load(rows, &id)).transpose()?;
        let aangezegd = begun.as_ref().and_then(|begun| begun.fold.aanzegging()).map(|aanzegging| AangezegdKort {
            tijdstip: aanzegging.tijdstip,
            besluitnummer: aanzegging.besluitnummer.clone(),
        });
        let lopend = self.others(rows, &word, dossier, nu)?;
        let kader = Toetskader { gemeente, nu, lopend, aanloop: AANLOOP, aangezegd };
        Ok(Imposed { getoetst: toets(gegevens.clone(), &kader)?, gemeente: gemeente.clone(), word })
    }

    /// The huisverboden of the same person and home (R40), but for the dossier that goes on.
    fn others(
        &self,
        rows: &Rows<'_>,
        word: &[u8; 32],
        except: Option<DossierId>,
        nu: Moment,
    ) -> Result<Vec<Lopend>, DeskError> {
        let mut lopend = Vec::new();
        for id in rows.with_word(word)?.into_iter().filter(|id| Some(*id) != except) {
            let loaded = self.load(rows, &id)?;
            if let Some(laatste) = loaded.fold.laatste(nu) {
                lopend.push(Lopend {
                    kenmerk: loaded.kenmerk().to_owned(),
                    einde: laatste.einde,
                    loopt: loaded.fold.loopt_op(nu),
                });
            }
        }
        Ok(lopend)
    }

    /// Look-up word of person and home: keyed, so that nobody can try names on the database.
    pub(super) fn person_and_home(
        &self,
        naam: &Naam,
        geboren: Geboorte,
        woning: &Woning,
    ) -> Result<[u8; 32], DeskError> {
        let plek = woning.postcode.as_deref().or(woning.locatie.as_deref()).unwrap_or_default();
        let value = (naam.voluit().to_lowercase(), geboren, plek.to_lowercase(), woning.huisnummer.unwrap_or_default());
        Ok(self.keyring.search().look_up("persoon en woning", &canoniek(&value)?))
    }
}

/// What only a reader can answer about a draft; what a program sees is a finding.
pub(super) fn open_questions(moment: Wanneer) -> Vec<String> {
    let asked = VRAGEN.iter().filter(|vraag| vraag.is_open() && vraag.moment == moment);
    asked.map(|vraag| vraag.vraag.to_owned()).collect()
}
