//! The terms of a dossier that are no duty of the gemeente: beroep, hearing, limit, end, destruction.

use super::bekendmaking::bekendgemaakt;
use super::vernietigen::vernietigen_vanaf;
use super::zicht::Zicht;
use crate::law::besluit::termijn::limiet;
use crate::law::dossier::feiten::{Feit, Gemeld, ProcedureStap};
use crate::law::dossier::zinnen::tijd;
use crate::law::termijnenwet::{beroep_tot_en_met, zitting_uiterlijk};
use crate::words::moment::{Datum, Moment};
use crate::words::nederlands;
use serde::Serialize;

/// A term and when it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TermijnRegel {
    /// Stable word for programs.
    pub code: &'static str,
    /// In one Dutch sentence, without names.
    pub tekst: String,
    /// The besluit that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub besluitnummer: Option<String>,
    /// When it ends.
    #[serde(flatten)]
    pub tot: Grens,
}

/// The end of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Grens {
    /// A whole day; what the day means says the sentence.
    #[serde(rename = "totDatum")]
    Datum(Datum),
    /// A moment.
    #[serde(rename = "totTijdstip")]
    Tijdstip(Moment),
}

/// The terms, in this order: end of each besluit, limit of a verlenging, beroep, hearing, destruction.
#[must_use]
pub fn termijnen(feiten: &[Feit], nu: Moment) -> Vec<TermijnRegel> {
    let Some(zicht) = Zicht::op(feiten, nu) else { return Vec::new() };
    let geweest: Vec<Feit> = feiten.iter().filter(|feit| feit.geregistreerd <= nu).cloned().collect();
    let vernietigen = vernietigen_vanaf(&geweest).map(|vanaf| {
        let dag = nederlands::datum(vanaf);
        regel("vernietigen", format!("Het dossier moet vanaf {dag} worden vernietigd."), None, Grens::Datum(vanaf))
    });
    let mut alle = einden(&zicht);
    alle.extend(uiterste(&zicht));
    alle.extend(beroep(&zicht));
    alle.extend(zittingen(&zicht));
    alle.extend(vernietigen);
    alle
}

fn regel(code: &'static str, tekst: String, besluitnummer: Option<&str>, tot: Grens) -> TermijnRegel {
    TermijnRegel { code, tekst, besluitnummer: besluitnummer.map(str::to_owned), tot }
}

/// The end of the oplegging and of each verlenging as it stands now; none for what a court annulled from its beginning.
fn einden(zicht: &Zicht<'_>) -> Vec<TermijnRegel> {
    let besluiten = zicht.termijnen().filter(|besluit| !zicht.is_vernietigd(besluit));
    let einden = besluiten.filter_map(|besluit| Some((besluit, zicht.einde(besluit)?)));
    let einden = einden.map(|(besluit, einde)| {
        let werkwoord = if zicht.nu < einde { "duurt tot" } else { "duurde tot" };
        let wat = besluit.woorden();
        let tekst = format!("Besluit {} ({wat}) {werkwoord} {}.", besluit.nummer, tijd(einde));
        regel("einde", tekst, Some(besluit.nummer), Grens::Tijdstip(einde))
    });
    einden.collect()
}

/// Until when it can be extended at most, while it runs.
fn uiterste(zicht: &Zicht<'_>) -> Option<TermijnRegel> {
    let limiet = limiet(zicht.huisverbod.ingang, zicht.regime).filter(|_| zicht.loopt())?;
    let tekst = format!("Verlengen kan tot uiterlijk {}.", tijd(limiet));
    Some(regel("limiet", tekst, Some(zicht.huisverbod.nummer), Grens::Tijdstip(limiet)))
}

/// Until and including when beroep can be filed against each besluit of which the paper was made known. Of a spoken
/// huisverbod too: only what is in writing is a besluit (Awb 1:3, 6:7, 6:8).
fn beroep(zicht: &Zicht<'_>) -> Vec<TermijnRegel> {
    let regels = zicht.besluiten.iter().filter_map(|besluit| {
        let laatste = beroep_tot_en_met(bekendgemaakt(zicht, besluit)?.datum(), zicht.regime)?;
        let (nummer, dag) = (besluit.nummer, nederlands::datum(laatste));
        let tekst = format!("Beroep tegen besluit {nummer} kan tot en met {dag}.");
        Some(regel("beroep", tekst, Some(nummer), Grens::Datum(laatste)))
    });
    regels.collect()
}

/// When the judge hears at the latest who asked for a voorlopige voorziening, until there was a hearing or an uitspraak,
/// or the request was withdrawn (art. 6).
fn zittingen(zicht: &Zicht<'_>) -> Vec<TermijnRegel> {
    let stappen = || {
        zicht.meldingen().filter_map(|melding| {
            if let Gemeld::Procedure { stap, .. } = melding.wat { Some((melding, stap)) } else { None }
        })
    };
    let klaar = |vraag: Moment| {
        let gestopt = |stap| stap == ProcedureStap::Zitting || stap == ProcedureStap::Ingetrokken;
        zicht.uitspraken().any(|uitspraak| uitspraak.tijdstip >= vraag)
            || stappen().any(|(melding, stap)| melding.tijdstip >= vraag && gestopt(stap))
    };
    let open =
        stappen().filter(|(melding, stap)| *stap == ProcedureStap::VoorzieningGevraagd && !klaar(melding.tijdstip));
    let regels = open.filter_map(|(melding, _)| {
        let dag = zitting_uiterlijk(melding.tijdstip, zicht.regime)?;
        let tekst = format!("De zitting over de voorlopige voorziening is uiterlijk op {}.", nederlands::datum(dag));
        Some(regel("zitting", tekst, melding.besluitnummer.as_deref(), Grens::Datum(dag)))
    });
    regels.collect()
}
