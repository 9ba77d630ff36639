//! How things stand now: for whom the contact ban holds once more, why the danger lasts, and what was asked again.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::opleggen::{ContactverbodTekst, Uitgezonderd};
use super::super::{alineas, alineas_van, relatie, van_lijst, voluit};
use super::deel::{self, EerderBesluit};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::BesluitKort;
use crate::law::regime::Regime;
use crate::law::verlenging::VerlengingGegevens;
use crate::law::verlenging::gegevens::{AdviesGegevens, Doel, RaadsmanAntwoord, RaadsmanVraag};
use crate::law::zaak::gegevens::{Drie, Gegevens, Grond};
use crate::words::moment::Datum;
use serde::{Deserialize, Serialize};

/// A person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Genoemd {
    /// Full name.
    pub naam: String,
    /// "uw partner"
    pub relatie: String,
}

/// The advice of the instantie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AdviesTekst {
    /// Who gave it.
    pub van: String,
    /// When.
    pub wanneer: String,
    /// What it says.
    pub tekst: Vec<String>,
}

impl AdviesTekst {
    pub(super) fn van(advies: &AdviesGegevens, t: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self { van: advies.van.clone(), wanneer: voluit(advies.tijdstip, t)?, tekst: alineas(&advies.tekst) })
    }
}

/// The oplegging and the verlengingen before this one.
pub(super) fn eerder(kader: &VervolgKader<'_>, t: &Teksten) -> Result<Vec<EerderBesluit>, TekstenFout> {
    let loopt = |besluit: &&BesluitKort| match besluit.soort {
        BesluitSoort::Oplegging | BesluitSoort::Verlenging => true,
        BesluitSoort::Intrekking | BesluitSoort::Wijziging | BesluitSoort::Bekrachtiging | BesluitSoort::Afwijzing => {
            false
        }
    };
    kader.besluiten.iter().filter(loopt).map(|besluit| EerderBesluit::van(besluit, kader, t)).collect()
}

pub(super) fn contactverbod(
    gegevens: &VerlengingGegevens,
    kader: &VervolgKader<'_>,
    op: Datum,
    t: &Teksten,
) -> Result<Vec<ContactverbodTekst>, TekstenFout> {
    gegevens.contactverbod.iter().map(|opnieuw| deel::verbod(opnieuw, kader, op, t)).collect()
}

/// Everyone of the home for whom the ban does not hold again, with the reason: that of this besluit for who is left out now,
/// else that of the zaak, when it has one.
pub(super) fn uitgezonderd(
    gegevens: &VerlengingGegevens,
    zaak: &Gegevens,
    t: &Teksten,
) -> Result<Vec<Uitgezonderd>, TekstenFout> {
    let verboden = |nummer: usize| gegevens.contactverbod.iter().any(|verbod| verbod.persoon == format!("h{nummer}"));
    let vrij = (1..).zip(&zaak.huisgenoten).filter(|(nummer, _)| !verboden(*nummer));
    let nu = |nummer: usize| gegevens.uitgezonderd.iter().find(|eraf| eraf.persoon == format!("h{nummer}"));
    let een = vrij.map(|(nummer, h)| {
        let reden = nu(nummer).map(|eraf| &eraf.reden).or(h.uitzondering.as_ref());
        let reden = alineas_van(reden).unwrap_or_default();
        Ok(Uitgezonderd { naam: h.naam.voluit(), relatie: relatie(h.relatie, t)?, reden })
    });
    een.collect()
}

/// That the danger, or the serious suspicion of it, lasts (art. 9 lid 1).
pub(super) fn grond(grond: Grond, regime: &Regime, t: &Teksten) -> Result<String, TekstenFout> {
    let gevaar = [("grond", regime.gronden.gevaar.as_str())];
    match grond {
        Grond::Gevaar => t.zin("verlengingswoorden.grond_gevaar", &gevaar),
        Grond::ErnstigVermoeden => t.zin("verlengingswoorden.grond_vermoeden", &gevaar),
    }
}

pub(super) fn bedreigd(zaak: &Gegevens, t: &Teksten) -> Result<Vec<Genoemd>, TekstenFout> {
    let bedreigd = zaak.huisgenoten.iter().filter(|h| h.bedreigd);
    bedreigd.map(|h| Ok(Genoemd { naam: h.naam.voluit(), relatie: relatie(h.relatie, t)? })).collect()
}

pub(super) fn doelen(doelen: &[Doel], t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    doelen.iter().map(|doel| van_lijst("verlengingsdoel", doel, t)).collect()
}

pub(super) fn detentie(gegevens: &VerlengingGegevens, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let zin = match gegevens.gedetineerd {
        Drie::Ja => t.woord("verlengingswoorden.gedetineerd")?,
        Drie::Nee => return Ok(Vec::new()),
        Drie::Onbekend => t.woord("verlengingswoorden.gedetineerd_onbekend")?,
    };
    let bezoek = alineas_van(gegevens.bezoek_detentie.as_ref()).unwrap_or_default();
    Ok(std::iter::once(zin).chain(bezoek).collect())
}

/// That he was asked for a lawyer again, and what he said (N15).
pub(super) fn raadsman(vraag: &RaadsmanVraag, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let gevraagd = vraag.gevraagd_tijdstip.map(|moment| {
        let wanneer = voluit(moment, t)?;
        t.zin("verlengingswoorden.raadsman_gevraagd", &[("wanneer", &wanneer)])
    });
    let antwoord = match vraag.antwoord {
        RaadsmanAntwoord::Ja => "verlengingswoorden.raadsman_ja",
        RaadsmanAntwoord::Nee => "verlengingswoorden.raadsman_nee",
        RaadsmanAntwoord::Later => "verlengingswoorden.raadsman_later",
        RaadsmanAntwoord::NietGevraagd => "verlengingswoorden.raadsman_niet_gevraagd",
    };
    let eerst = gevraagd.into_iter().chain([t.woord(antwoord)]).collect::<Result<Vec<_>, _>>()?;
    Ok(eerst.into_iter().chain(alineas_van(vraag.reden.as_ref()).unwrap_or_default()).collect())
}
