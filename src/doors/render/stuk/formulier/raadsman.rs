//! The wish for a lawyer and, on its own page, the notice to the Raad voor Rechtsbijstand (Wth art. 5; N15 and N19). The
//! hours run from the wish; only a known moment gives a computed end.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::{BelRaad, BelUren};
use super::super::opleggen::bereikbaarheid;
use super::super::{Afzender, Bij, taal, van_lijst, voluit};
use super::{Huisverbod, artikel};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::verlenging::gegevens::{RaadsmanAntwoord, RaadsmanVraag};
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// All that the form shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RaadsmanInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Which huisverbod.
    pub huisverbod: Huisverbod,
    /// The start.
    pub begin: String,
    /// What was asked and answered already.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub antwoord: Option<String>,
    /// Until when the lawyer must be there, when the moment of the wish is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uiterlijk: Option<String>,
    /// "24 uur"
    pub binnen: String,
    /// The article with its law.
    pub artikel: String,
    /// A lawyer on working days.
    pub advocaat_werkdagen: BelUren,
    /// A lawyer at night and in weekends.
    pub advocaat_weekend: BelUren,
    /// The language of the uithuisgeplaatste.
    pub taal: String,
    /// How the lawyer can reach him.
    pub bereikbaar: Vec<String>,
    /// Whether he is detained.
    pub gedetineerd: String,
    /// The court.
    pub rechtbank: String,
    /// Where the notice goes.
    pub raad: BelRaad,
    /// What goes with the notice.
    pub bijlagen: Vec<String>,
}

/// The form beside this besluit, with what was asked already.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>, vraag: Option<&RaadsmanVraag>) -> Result<RaadsmanInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let hij = &bij.zaak.uithuisgeplaatste;
    Ok(RaadsmanInvoer {
        gemeente: Afzender::van(bij.gemeente),
        huisverbod: Huisverbod::van(bij, t)?,
        begin: voluit(bij.ingang, t)?,
        antwoord: vraag.map(|vraag| antwoord(vraag, t)).transpose()?.flatten(),
        uiterlijk: vraag.and_then(|vraag| uiterlijk(bij, vraag)).map(|moment| voluit(moment, t)).transpose()?,
        binnen: bij.regime.raadsman_woorden.clone(),
        artikel: artikel(bij, "raadsman", t)?,
        advocaat_werkdagen: BelUren::van(&bij.gemeente.advocaat_werkdagen),
        advocaat_weekend: BelUren::van(&bij.gemeente.advocaat_weekend),
        taal: taal(&hij.taal, t),
        bereikbaar: bereikbaarheid(&hij.bereikbaarheid, t)?,
        gedetineerd: match bij.zaak.gedetineerd {
            Some(antwoord) => van_lijst("drie", &antwoord, t)?,
            None => t.woord("drie.onbekend")?,
        },
        rechtbank: bij.gemeente.rechtbank.naam.clone(),
        raad: BelRaad::van(bij.gemeente),
        bijlagen: bijlagen(bij, t)?,
    })
}

fn antwoord(vraag: &RaadsmanVraag, t: &Teksten) -> Result<Option<String>, TekstenFout> {
    let Some(moment) = vraag.gevraagd_tijdstip else { return Ok(None) };
    let antwoord = match vraag.antwoord {
        RaadsmanAntwoord::Ja => "formulier.raadsman_ja",
        RaadsmanAntwoord::Nee => "formulier.raadsman_nee",
        RaadsmanAntwoord::Later => "formulier.raadsman_later",
        RaadsmanAntwoord::NietGevraagd => return Ok(None),
    };
    let wanneer = voluit(moment, t)?;
    t.zin("formulier.raadsman_gevraagd", &[("wanneer", &wanneer), ("antwoord", &t.woord(antwoord)?)]).map(Some)
}

/// The hours of art. 5 lid 1, elapsed time from the wish.
fn uiterlijk(bij: &Bij<'_>, vraag: &RaadsmanVraag) -> Option<Moment> {
    let wens = vraag.gevraagd_tijdstip.filter(|_| vraag.antwoord == RaadsmanAntwoord::Ja)?;
    wens.plus_seconden(i64::from(bij.regime.raadsman_uren).saturating_mul(3600))
}

/// The Raad wants the signed application and the besluit, or the statement of a spoken aanzegging.
fn bijlagen(bij: &Bij<'_>, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let gesproken = bij.soort == BesluitSoort::Oplegging && bij.zaak.besluit.aanzegging.is_some();
    let sleutels: &[&str] = if gesproken {
        &["bijlage_aanvraag", "bijlage_besluit", "bijlage_verklaring"]
    } else {
        &["bijlage_aanvraag", "bijlage_besluit"]
    };
    sleutels.iter().map(|sleutel| t.woord(&format!("formulier.{sleutel}"))).collect()
}
