//! The rules of a bekrachtigingsbesluit: the burgemeester takes for his own account what was decided without power
//! (ECLI:NL:RBAMS:2011:BQ7795).

use super::W4;
use crate::law::beslissen::{self, Doorgang};
use crate::law::besluit::bevoegdheid::bevindingen::{R21, R23};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::geheim::R78;
use crate::law::opstellen::{self, N12};
use crate::law::regels::Effect::{Waarschuwt, Weigert};
use crate::law::regels::Toets::Functie as F;
use crate::law::regels::Wanneer::Wijzigen;
use crate::law::regels::{Effect, Gevonden, Toets, houd};
use crate::law::wijziging::GetoetsteBekrachtiging;
use crate::law::wijziging::gegevens::BekrachtigingGegevens;
use crate::words::bevinding::Bevinding;

type Functie = super::Functie<BekrachtigingGegevens>;
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
    regel("N9", "Awb 3:40", Weigert, beslissen::N9, F(|g, _| beslissen::n9(&g.besluit))),
    regel("N12", "EVRM 6.2; Awb 3:46", Weigert, N12, F(n12_woorden)),
    regel(
        "R20",
        "Wth 2.1; Gemeentewet 77, 78",
        Weigert,
        beslissen::R20,
        F(|g, k| beslissen::bevoegd("R20", Macht::Bekrachtigen, &g.besluit, k)),
    ),
    regel("R21", "Wth 3.1", Weigert, R21, F(|g, k| beslissen::bevoegd("R21", Macht::Bekrachtigen, &g.besluit, k))),
    regel("R23", "Awb 10:10, 10:11", Weigert, R23, F(|g, _| beslissen::r23(&g.besluit))),
    regel("R32", "Awb 3:40", Weigert, beslissen::R32, F(|g, k| beslissen::r32(&g.besluit, k))),
    regel("R78", "AVG 5, 32", Weigert, R78, F(|g, k| beslissen::r78(g, &[], k))),
    regel("W2", "Awb 3:2", Weigert, "Wat wordt bekrachtigd, is een eerder besluit in dit dossier.", F(w2_bestaat)),
    regel("W2", "Awb 3:2", Waarschuwt, "Wat wordt bekrachtigd, was onbevoegd genomen.", F(w2_onbevoegd)),
    regel("W4", "Awb 3:46", Weigert, W4, F(w4_motivering)),
];

/// Holds a bekrachtiging against the rules.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(
    gegevens: BekrachtigingGegevens,
    kader: &VervolgKader<'_>,
) -> Result<GetoetsteBekrachtiging, Vec<Bevinding>> {
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), |_| false);
    let besluit = gegevens.besluit.als_besluit();
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Bekrachtigen, &besluit, kader.gemeente, kader.regime, false);
    let Doorgang { bevoegdheid, terzijde, waarschuwingen } = Doorgang::bepaal(uitkomst, bevoegdheid)?;
    Ok(GetoetsteBekrachtiging { gegevens, bevoegdheid, terzijde, waarschuwingen })
}

fn n12_woorden(gegevens: &BekrachtigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let teksten = [("/gebrek", &gegevens.gebrek), ("/motivering", &gegevens.motivering)];
    opstellen::woordkeuze(kader.regime, kader.zaak, teksten.map(|(veld, tekst)| (veld.to_owned(), tekst.as_str())))
}

fn w2_bestaat(gegevens: &BekrachtigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let genomen = gegevens.besluit.genomen_tijdstip;
    if kader.besluit(&gegevens.bekrachtigt).is_some_and(|besluit| besluit.genomen <= genomen) {
        return Vec::new();
    }
    let melding = "Dit is geen eerder besluit in dit dossier.";
    vec![Gevonden::nieuw("/bekrachtigt", "besluit-onbekend", melding)]
}

fn w2_onbevoegd(gegevens: &BekrachtigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    if kader.besluit(&gegevens.bekrachtigt).is_none_or(|besluit| besluit.zonder_bevoegdheid) {
        return Vec::new();
    }
    let melding = "Dit besluit is bevoegd genomen, of al bekrachtigd. Is een bekrachtiging nodig?";
    vec![Gevonden::nieuw("/bekrachtigt", "was-bevoegd", melding)]
}

fn w4_motivering(gegevens: &BekrachtigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let leeg = Gevonden::nieuw("/motivering", "motivering-ontbreekt", W4);
    opstellen::eigen_woorden("/motivering", &gegevens.motivering, kader.regime, leeg)
}
