//! The huisverboden that run at a moment, for police and meldkamer. The dossier counts, not this list.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{Afzender, Persoon, alineas, voluit};
use crate::law::dossier::{Antwoord, LaatsteBesluit, VanKracht};
use crate::law::gemeente::Gemeente;
use crate::law::zaak::gegevens::Gegevens;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// All that the list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LopendeInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// At which moment it was made.
    pub moment: String,
    /// The number to call in doubt, day and night.
    pub bereikbaar: String,
    /// The huisverboden.
    pub verboden: Vec<LopendVerbod>,
}

/// One huisverbod that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LopendVerbod {
    /// Number of the besluit that holds now.
    pub besluitnummer: String,
    /// Full name.
    pub naam: String,
    /// "geboren op 14 maart 1970"
    pub geboorte: String,
    /// The home.
    pub woning: String,
    /// What "bij de woning" means here.
    pub bij_de_woning: Vec<String>,
    /// Until when.
    pub tot: String,
    /// With whom contact is forbidden.
    pub contactverbod: Vec<String>,
    /// The exceptions that the besluit prints.
    pub uitzonderingen: Vec<String>,
    /// The permissions that hold now.
    pub toestemmingen: Vec<String>,
    /// Whether the besluit was handed over to the uithuisgeplaatste.
    pub uitgereikt: bool,
}

impl LopendVerbod {
    /// One huisverbod as the police sees it: who, where, until when, with whom, and what is allowed now.
    ///
    /// # Errors
    /// The text catalogue is not complete.
    pub fn van(zaak: &Gegevens, laatste: &LaatsteBesluit, antwoord: &Antwoord) -> Result<Self, TekstenFout> {
        let t = Teksten::nederlands();
        let hij = &zaak.uithuisgeplaatste;
        let persoon = Persoon::van(&hij.naam, hij.geboorte_datum, t)?;
        let verboden = || zaak.huisgenoten.iter().filter_map(|h| Some((h, h.contactverbod.as_ref()?)));
        let uitzonderingen = verboden().flat_map(|(huisgenoot, verbod)| {
            let naam = huisgenoot.naam.voluit();
            verbod.uitzonderingen.iter().map(move |zin| format!("{naam}: {zin}"))
        });
        Ok(Self {
            besluitnummer: laatste.nummer.clone(),
            naam: persoon.naam,
            geboorte: persoon.geboorte,
            woning: zaak.woning.adres(),
            bij_de_woning: alineas(&zaak.woning.bij_de_woning),
            tot: voluit(laatste.einde, t)?,
            contactverbod: verboden().map(|(huisgenoot, _)| huisgenoot.naam.voluit()).collect(),
            uitzonderingen: uitzonderingen.collect(),
            toestemmingen: antwoord.toestemmingen.clone(),
            uitgereikt: antwoord.van_kracht != VanKracht::Nee,
        })
    }
}

/// The list of this gemeente at this moment.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(verboden: &[LopendVerbod], gemeente: &Gemeente, moment: Moment) -> Result<LopendeInvoer, TekstenFout> {
    Ok(LopendeInvoer {
        gemeente: Afzender::van(gemeente),
        moment: voluit(moment, Teksten::nederlands())?,
        bereikbaar: gemeente.telefoon_bereikbaarheid.clone(),
        verboden: verboden.to_vec(),
    })
}
