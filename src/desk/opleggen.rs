//! Imposing a huisverbod: from the data to the sealed beschikking, folder and akte, recorded.

use super::dossier::file_name;
use super::record::{Act, Plan};
use super::{Action, Antwoord, Caller, Desk, DeskError, DocumentAntwoord, Made, Request};
use crate::doors::render::stuk::{self, Stuk};
use crate::doors::render::{Kader, RenderFout};
use crate::doors::store::Rows;
use crate::evidence::document::DocumentSlot;
use crate::law::besluit::Besluit;
use crate::law::dossier::Gebeurtenis;
use crate::law::gemeente::Gemeente;
use crate::law::zaak;
use crate::law::zaak::check::{AANLOOP, Getoetst, Lopend, Toetskader, toets};
use crate::law::zaak::gegevens::Gegevens;
use crate::words::hash::Hash256;
use crate::words::json::canoniek;
use crate::words::moment::Moment;

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
        let (gegevens, mut waarschuwingen) = zaak::lees(request.bytes)?;
        let gemeente = self.gemeente(&gegevens.gemeente)?;
        let word = self.person_and_home(&gegevens)?;
        let getoetst = self.store.read(|rows| self.toets(rows, &gegevens, gemeente, &word))?;
        waarschuwingen.extend_from_slice(getoetst.waarschuwingen());
        let plan = Plan {
            request,
            dossier: None,
            gemeente: &gemeente.code,
            documents: 3,
            slots: getoetst.zaak().velden().len(),
        };
        let reserved = self.reserve(&plan)?;
        let nummer = format!("{}-O1", reserved.kenmerk());
        let besluit = Besluit::opleggen(getoetst, reserved.kenmerk(), &nummer);
        let documents = stukken(&besluit, reserved.code(0)?, gemeente)?.into_iter().enumerate();
        let documents = documents.map(|(number, stuk)| self.seal(&reserved, number, stuk));
        let documents = documents.collect::<Result<Vec<_>, _>>()?;
        let answer = Antwoord {
            demonstratie: self.demonstration,
            id: String::new(),
            kenmerk: reserved.kenmerk().to_owned(),
            besluitnummer: nummer,
            eind_tijdstip: besluit.termijn().einde(),
            documenten: Vec::new(),
            event: Hash256([0; 32]),
            waarschuwingen,
            herhaald: false,
        };
        let act = Act {
            caller,
            request,
            fact: Gebeurtenis::Opgelegd(besluit.oplegging()),
            claimed: gegevens.besluit.genomen_tijdstip,
            slots: besluit.velden(),
            in_hand: None,
            documents,
            words: vec![word],
            answer,
        };
        self.record(reserved, act, |rows| self.toets(rows, &gegevens, gemeente, &word).map(|_| ()))
    }

    /// Checks, and renders a concept of every document. Seals and stores nothing.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn opleggen_proef(&self, caller: &Caller, bytes: &[u8]) -> Result<Made, DeskError> {
        self.admit(caller, Action::Opleggen, None)?;
        self.writable()?;
        let (gegevens, mut waarschuwingen) = zaak::lees(bytes)?;
        let gemeente = self.gemeente(&gegevens.gemeente)?;
        let word = self.person_and_home(&gegevens)?;
        let getoetst = self.store.read(|rows| self.toets(rows, &gegevens, gemeente, &word))?;
        waarschuwingen.extend_from_slice(getoetst.waarschuwingen());
        let besluit = Besluit::opleggen(getoetst, CONCEPT, CONCEPT);
        let mut documenten = Vec::new();
        let mut bestanden = Vec::new();
        for stuk in stukken(&besluit, CONCEPT, gemeente)? {
            let kader = Kader {
                kenmerk: CONCEPT.to_owned(),
                code: CONCEPT.to_owned(),
                tijdstip: self.clock.now(),
                demonstratie: self.demonstration,
                concept: true,
                verificatie_adres: gemeente.verificatie_adres.clone(),
            };
            let bytes = self.render.maak(&stuk, &kader)?;
            let slot = DocumentSlot::van(stuk.soort(), stuk.taal(), "p1", "", &bytes);
            let pad = file_name(CONCEPT, 0, &slot);
            documenten.push(DocumentAntwoord::van(&slot, &pad));
            bestanden.push((pad, bytes));
        }
        let antwoord = Antwoord {
            demonstratie: self.demonstration,
            id: String::new(),
            kenmerk: CONCEPT.to_owned(),
            besluitnummer: CONCEPT.to_owned(),
            eind_tijdstip: besluit.termijn().einde(),
            documenten,
            event: Hash256([0; 32]),
            waarschuwingen,
            herhaald: false,
        };
        Ok(Made { antwoord, bestanden })
    }

    /// All rules on the data and on the state of the store.
    fn toets(
        &self,
        rows: &Rows<'_>,
        gegevens: &Gegevens,
        gemeente: &Gemeente,
        word: &[u8; 32],
    ) -> Result<Getoetst, DeskError> {
        let nu = self.clock.now();
        let lopend = self.lopend(rows, word, nu)?;
        let kader = Toetskader { gemeente, nu, lopend, aanloop: AANLOOP };
        Ok(toets(gegevens.clone(), &kader)?)
    }

    /// The huisverboden of the same person and home (R40).
    fn lopend(&self, rows: &Rows<'_>, word: &[u8; 32], nu: Moment) -> Result<Vec<Lopend>, DeskError> {
        let mut lopend = Vec::new();
        for id in rows.with_word(word)? {
            let loaded = self.load(rows, &id)?;
            if let Some(oplegging) = loaded.fold.oplegging() {
                lopend.push(Lopend {
                    kenmerk: loaded.kenmerk().to_owned(),
                    einde: oplegging.eind_tijdstip,
                    loopt: loaded.fold.loopt_op(nu),
                });
            }
        }
        Ok(lopend)
    }

    /// Look-up word of person and home: keyed, so that nobody can try names on the database.
    fn person_and_home(&self, gegevens: &Gegevens) -> Result<[u8; 32], DeskError> {
        let persoon = &gegevens.uithuisgeplaatste;
        let woning = &gegevens.woning;
        let plek = woning.postcode.as_deref().or(woning.locatie.as_deref()).unwrap_or_default();
        let naam = persoon.naam.voluit().to_lowercase();
        let value = (naam, persoon.geboorte_datum, plek.to_lowercase(), woning.huisnummer.unwrap_or_default());
        Ok(self.keyring.search().look_up("persoon en woning", &canoniek(&value)?))
    }
}

const CONCEPT: &str = "CONCEPT";

/// The documents of an oplegging; the akte names the code of the besluit that is handed over with it.
fn stukken(besluit: &Besluit, code: &str, gemeente: &Gemeente) -> Result<Vec<Stuk>, DeskError> {
    let stukken = || {
        Ok(vec![
            Stuk::Oplegging(Box::new(stuk::opleggen::van(besluit, gemeente)?)),
            Stuk::FolderUithuisgeplaatste(Box::new(stuk::folder::van(besluit, gemeente)?)),
            Stuk::Akte(Box::new(stuk::akte::van(besluit, code, gemeente)?)),
        ])
    };
    stukken().map_err(|fout| DeskError::Render(RenderFout::Teksten(fout)))
}
