//! The rules of the refusal of a request (Awb 1:3 lid 2). Who is refused an extension after the end is refused for that
//! very reason, so no rule asks for a running besluit.

use super::{W4, W5};
use crate::law::beslissen::{self, Doorgang, gehoord, onbekend};
use crate::law::besluit::bevoegdheid::bevindingen::{R21, R23};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::Wie;
use crate::law::geheim::R78;
use crate::law::opstellen::{self, N12};
use crate::law::regels::Effect::{Waarschuwt, Weigert};
use crate::law::regels::Toets::Functie as F;
use crate::law::regels::Wanneer::Wijzigen;
use crate::law::regels::{Effect, Gevonden, Toets, houd};
use crate::law::wijziging::GetoetsteAfwijzing;
use crate::law::wijziging::gegevens::AfwijzingGegevens;
use crate::words::bevinding::Bevinding;

type Functie = super::Functie<AfwijzingGegevens>;
type Regel = crate::law::regels::Regel<Functie>;

const fn regel(
    nummer: &'static str,
    artikel: &'static str,
    effect: Effect,
    tekst: &'static str,
    toets: Toets<Functie>,
) -> Regel {
    Regel::nieuw(nummer, artikel, Wijzigen, effect, tekst, toets)
}

/// The rules.
pub static REGELS: &[Regel] = &[
    regel("N7", "Awb 4:7", Weigert, beslissen::N7, F(|g, k| beslissen::n7(&g.zienswijzen, g.niet_gehoord.as_ref(), k))),
    regel("N7", "Awb 4:7", Waarschuwt, "De aanvrager is gehoord.", F(n7_aanvrager)),
    regel("N9", "Awb 3:40", Weigert, beslissen::N9, F(|g, _| beslissen::n9(&g.besluit))),
    regel("N12", "EVRM 6.2; Awb 3:46", Weigert, N12, F(n12_woorden)),
    regel(
        "R20",
        "Wth 2.1; Gemeentewet 77, 78",
        Weigert,
        beslissen::R20,
        F(|g, k| beslissen::bevoegd("R20", Macht::Afwijzen, &g.besluit, k)),
    ),
    regel("R21", "Wth 3.1", Weigert, R21, F(|g, k| beslissen::bevoegd("R21", Macht::Afwijzen, &g.besluit, k))),
    regel("R23", "Awb 10:10, 10:11", Weigert, R23, F(|g, _| beslissen::r23(&g.besluit))),
    regel("R32", "Awb 3:40", Weigert, beslissen::R32, F(|g, k| beslissen::r32(&g.besluit, k))),
    regel("R78", "AVG 5, 32", Weigert, R78, F(|g, k| beslissen::r78(g, &[], k))),
    regel("W4", "Awb 3:46", Weigert, W4, F(w4_motivering)),
    regel("W5", "Awb 1:3, 4:1", Weigert, W5, F(w5_verzoek)),
];

/// Holds a refusal against the rules.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(gegevens: AfwijzingGegevens, kader: &VervolgKader<'_>) -> Result<GetoetsteAfwijzing, Vec<Bevinding>> {
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), |_| false);
    let besluit = gegevens.besluit.als_besluit();
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Afwijzen, &besluit, kader.gemeente, kader.regime, false);
    let Doorgang { bevoegdheid, terzijde, waarschuwingen } = Doorgang::bepaal(uitkomst, bevoegdheid)?;
    Ok(GetoetsteAfwijzing { gegevens, bevoegdheid, terzijde, waarschuwingen })
}

/// Whether who asks is a person of the dossier by his capacity.
fn uit_dossier(van: Wie) -> bool {
    match van {
        Wie::Uithuisgeplaatste | Wie::Achterblijver => true,
        Wie::Gemachtigde
        | Wie::VeiligThuis
        | Wie::Instantie
        | Wie::Politie
        | Wie::OpenbaarMinisterie
        | Wie::Gemeente
        | Wie::Ander => false,
    }
}

fn n7_aanvrager(gegevens: &AfwijzingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let (verzoek, niet) = (&gegevens.verzoek, gegevens.niet_gehoord.as_ref());
    let sinds = Some(verzoek.tijdstip);
    if !uit_dossier(verzoek.van) || gehoord(&verzoek.persoon, &gegevens.zienswijzen, niet, sinds, &gegevens.besluit) {
        return Vec::new();
    }
    let melding = "Geef wie het vroeg de kans te reageren vóór de afwijzing, of leg vast waarom niet.";
    vec![Gevonden::nieuw("/zienswijzen", "zienswijze-ontbreekt", melding)]
}

fn n12_woorden(gegevens: &AfwijzingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let motivering = [("/motivering".to_owned(), gegevens.motivering.as_str())];
    let niet = gegevens.niet_gehoord.iter().map(|niet| ("/nietGehoord/reden".to_owned(), niet.reden.as_str()));
    let teksten = motivering.into_iter().chain(niet).chain(opstellen::teksten(&gegevens.feiten));
    opstellen::woordkeuze(kader.regime, kader.zaak, teksten)
}

fn w4_motivering(gegevens: &AfwijzingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let leeg = Gevonden::nieuw("/motivering", "motivering-ontbreekt", W4);
    let mut uit = opstellen::eigen_woorden("/motivering", &gegevens.motivering, kader.regime, leeg);
    uit.extend(beslissen::feiten_later(&gegevens.feiten, &gegevens.besluit));
    uit
}

fn w5_verzoek(gegevens: &AfwijzingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let verzoek = &gegevens.verzoek;
    let mut uit = Vec::new();
    if verzoek.tekst.trim().is_empty() {
        let melding = "Een verzoek is schriftelijk. Neem over wat is gevraagd.";
        uit.push(Gevonden::nieuw("/verzoek/tekst", "verzoek-leeg", melding));
    }
    if verzoek.tijdstip > gegevens.besluit.genomen_tijdstip {
        uit.push(Gevonden::nieuw("/verzoek/tijdstip", "verzoek-na-besluit", "Het verzoek is van na het besluit."));
    }
    if uit_dossier(verzoek.van) && kader.persoon(&verzoek.persoon).is_none() {
        uit.push(onbekend("/verzoek/persoon".to_owned()));
    }
    uit
}
