//! The statement of a spoken aanzegging (Wth art. 2 lid 7), for the lawyer and the Raad voor Rechtsbijstand while there
//! is no besluit on paper yet: who, when, where, by whom, why it could not wait. It comes before a besluit, so it is made
//! of plain values.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::brief::BriefGemeente;
use super::super::{Persoon, Tijdstip, alineas, voluit};
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::zaak::gegevens::{Aanzegging, Geboorte, Naam};
use serde::{Deserialize, Serialize};

/// All that the statement shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerklaringInvoer {
    /// The gemeente.
    pub gemeente: BriefGemeente,
    /// To whom it was spoken.
    pub aan: Persoon,
    /// The home, on one line.
    pub woning: String,
    /// With whom contact is forbidden, when that was said.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub contactverbod: Vec<String>,
    /// When.
    pub wanneer: String,
    /// Where.
    pub plaats: String,
    /// By whom.
    pub door: String,
    /// Why it could not wait.
    pub spoed: Vec<String>,
    /// Number of the proces-verbaal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proces_verbaal: Option<String>,
    /// The end.
    pub einde: Tijdstip,
    /// The end in a sentence.
    pub duur: String,
    /// The article on the aanzegging, with its law.
    pub artikel: String,
    /// "24 uur"
    pub raadsman: String,
    /// "zes weken"
    pub beroep: String,
    /// Name of the court.
    pub rechtbank: String,
}

/// What was spoken, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct AanzeggingGegevens<'a> {
    /// Name of the uithuisgeplaatste.
    pub naam: &'a Naam,
    /// Day of birth, as far as it is known.
    pub geboorte: Geboorte,
    /// The home, on one line.
    pub woning: &'a str,
    /// Names of the persons with whom contact is forbidden, as far as they were said.
    pub contactverbod: &'a [String],
    /// When, where, by whom and why.
    pub aanzegging: &'a Aanzegging,
}

/// The statement of this aanzegging, with the term that it began.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(
    gegevens: AanzeggingGegevens<'_>,
    termijn: &Termijn,
    gemeente: &Gemeente,
) -> Result<VerklaringInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (aanzegging, regime) = (gegevens.aanzegging, termijn.regime());
    let einde = Tijdstip::van(termijn.einde(), t)?;
    let duur = [("duur", regime.oplegging_woorden.as_str()), ("einde", &einde.voluit)];
    let artikel = [("artikel", regime.artikel("aanzegging")), ("wet", regime.citeertitel.as_str())];
    Ok(VerklaringInvoer {
        gemeente: BriefGemeente::van(gemeente),
        aan: Persoon::van(gegevens.naam, gegevens.geboorte, t)?,
        woning: gegevens.woning.to_owned(),
        contactverbod: gegevens.contactverbod.to_vec(),
        wanneer: voluit(aanzegging.tijdstip, t)?,
        plaats: aanzegging.plaats.clone(),
        door: aanzegging.door.clone(),
        spoed: alineas(&aanzegging.spoed_reden),
        proces_verbaal: aanzegging.proces_verbaal.clone(),
        duur: t.zin("formulier.aanzegging_duur", &duur)?,
        einde,
        artikel: t.zin("formulier.artikel", &artikel)?,
        raadsman: regime.raadsman_woorden.clone(),
        beroep: regime.beroep_woorden.clone(),
        rechtbank: gemeente.rechtbank.naam.clone(),
    })
}
