//! The rules of the verlenging: one table, one function per rule, all findings at once. Numbers are those of the list of
//! rules in the design; N and J stand for its additions.

mod inhoud;
mod personen;
mod tijd;

use self::{inhoud as i, personen as p, tijd as t};
use super::{GetoetsteVerlenging, VerlengingGegevens};
use crate::law::beslissen::{self, Doorgang};
use crate::law::besluit::bevoegdheid::bevindingen::{R21, R23};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::geheim::R78;
use crate::law::opstellen::{N8, N12};
use crate::law::regels::Effect::{Waarschuwt, Weigert};
use crate::law::regels::Toets::Functie as F;
use crate::law::regels::Wanneer::Verlengen;
use crate::law::regels::{Effect, Gevonden, Toets, houd};
use crate::law::zaak::invoer::{R08, R12};
use crate::words::bevinding::Bevinding;

/// Text of R50.
const R50: &str = "Het besluit tot verlengen valt vóór het einde van het huisverbod.";
/// Text of R51.
pub(super) const R51: &str = "Kies tot wanneer wordt verlengd, op zijn laatst de uiterste dag.";
/// Text of R52.
pub(super) const R52: &str = "Beschrijf waarom de dreiging nu nog bestaat.";
/// Text of R53.
pub(super) const R53: &str = "Bevestig opnieuw voor wie het contactverbod geldt.";
/// Text of R54.
pub(super) const R54: &str = "Leg de zienswijze vast, of waarom niet is gehoord.";
/// Text of J6.
pub(super) const J6: &str = "Zit hij vast? Leg dan vast hoe hij daar is bezocht of gebeld.";
/// Text of N3.
pub(in crate::law) const N3: &str = "Geef per persoon de reden van het contactverbod.";
/// Text of N5.
pub(super) const N5: &str = "Noem de andere maatregelen, en waarom het huisverbod daarnaast nodig is.";
/// Text of N15.
pub(super) const N15: &str = "Is opnieuw een advocaat aangeboden? Vraag het, en leg het antwoord vast.";
/// Text of N16.
pub(super) const N16: &str = "Dit doel past niet bij artikel 9. Verlengen kan alleen als de dreiging voortduurt.";
/// Text of N17.
pub(super) const N17: &str = "Beschrijf wat er sinds de oplegging is gebeurd en wat de hulp deed.";

/// What a rule of the verlenging is called with.
pub type Functie = fn(&VerlengingGegevens, &VervolgKader<'_>) -> Vec<Gevonden>;
/// One rule of the verlenging.
pub type Regel = crate::law::regels::Regel<Functie>;

const fn regel(
    nummer: &'static str,
    artikel: &'static str,
    effect: Effect,
    tekst: &'static str,
    toets: Toets<Functie>,
) -> Regel {
    Regel::nieuw(nummer, artikel, Verlengen, effect, tekst, toets)
}

/// The same rule, but the burgemeester may set it aside.
const fn afwijkbaar(regel: Regel) -> Regel {
    Regel { afwijkbaar: true, ..regel }
}

/// The rules.
pub static REGELS: &[Regel] = &[
    regel("J5", "Awb 4:8, 4:9", Waarschuwt, "Hij is niet door een celdeur gehoord.", F(p::j5_cel)),
    regel("J6", "Awb 4:8, 4:9", Weigert, J6, F(p::j6_detentie)),
    afwijkbaar(regel("N3", "Wth 1b, 9.1; Awb 3:46", Weigert, N3, F(p::n3_reden))),
    regel("N3", "Wth 1b; IVRK 9", Waarschuwt, "Telefonisch contact met een kind is overwogen.", F(p::n3_telefoon)),
    regel("N5", "Awb 3:4, 3:46", Weigert, N5, F(i::n5_maatregelen)),
    regel("N6", "Awb 3:4", Waarschuwt, "De belangen van de uithuisgeplaatste staan erin.", F(i::n6_belangen)),
    regel("N7", "Awb 4:8", Weigert, beslissen::N7, F(|g, k| beslissen::n7(&g.zienswijzen, g.niet_gehoord.as_ref(), k))),
    regel("N8", "Awb 3:2", Waarschuwt, N8, F(i::n8_bronnen)),
    regel("N9", "Awb 3:40", Weigert, beslissen::N9, F(|g, _| beslissen::n9(&g.besluit))),
    regel("N12", "EVRM 6.2; Awb 3:46", Weigert, N12, F(i::n12_woorden)),
    regel("N15", "Wth 5.1, 9.1", Weigert, N15, F(p::n15_raadsman)),
    afwijkbaar(regel("N16", "Wth 9.1; Awb 3:3", Weigert, N16, F(i::n16_doel))),
    regel("N16", "Wth 9.1; Awb 3:46", Waarschuwt, "Het doel is toegelicht.", F(i::n16_toelichting)),
    regel("N17", "Wth 9.1; Awb 3:46", Waarschuwt, N17, F(i::n17_nieuwe_feiten)),
    regel("N17", "Awb 3:2", Waarschuwt, "Zijn zienswijze is op tijd om te lezen.", F(i::n17_gelezen)),
    regel("R08", "Wth 2.4b, 9.1; Besluit 2", Weigert, R08, F(i::r08_feiten)),
    afwijkbaar(regel("R12", "Awb 3:4; IVRK 3", Weigert, R12, F(i::r12_afweging))),
    afwijkbaar(regel(
        "R20",
        "Wth 9.1; Gemeentewet 77, 78",
        Weigert,
        beslissen::R20,
        F(|g, k| beslissen::bevoegd("R20", Macht::Verlengen, &g.besluit, k)),
    )),
    regel("R20", "Wth 9.1", Weigert, "Een afwijking komt van de burgemeester.", F(p::r20_afwijking)),
    regel("R21", "Wth 3.1", Weigert, R21, F(|g, k| beslissen::bevoegd("R21", Macht::Verlengen, &g.besluit, k))),
    regel("R23", "Awb 10:10, 10:11", Weigert, R23, F(|g, _| beslissen::r23(&g.besluit))),
    regel("R32", "Awb 3:40", Weigert, beslissen::R32, F(|g, k| beslissen::r32(&g.besluit, k))),
    regel("R50", "Wth 9.1", Weigert, R50, F(t::r50_op_tijd)),
    regel("R50", "Wth 9.1; Awb 3:40", Waarschuwt, "Het wordt op tijd vastgelegd.", F(t::r50_laat_vastgelegd)),
    regel("R51", "Wth 9.1, 13", Weigert, R51, F(t::r51_einde)),
    regel("R52", "Wth 9.1, 2.4b", Weigert, R52, F(i::r52_dreiging)),
    regel("R52", "Wth 9.1; Awb 3:46", Waarschuwt, "De motivering is van nu, geen kopie.", F(i::r52_kopie)),
    regel("R52", "Wth 9.1", Waarschuwt, "Er is tijd geweest voor nieuwe feiten.", F(t::r52_vroeg)),
    regel("R53", "Wth 9.1, 2.4c", Weigert, R53, F(p::r53_opnieuw)),
    regel("R54", "Awb 4:8, 4:9, 4:11", Weigert, R54, F(p::r54_gehoord)),
    regel("R54", "Awb 4:8; IVRK 12", Waarschuwt, "Ook een ouder kind is gehoord.", F(p::r54_kinderen)),
    regel("R54", "Awb 4:11", Waarschuwt, "Wie vastzit of een advocaat heeft, is te bereiken.", F(p::r54_niet_bereikt)),
    regel("R56", "Wth 9.1", Weigert, "Dit huisverbod is ingetrokken, geschorst of vernietigd.", F(t::r56_stand)),
    regel("R78", "AVG 5, 32", Weigert, R78, F(|g, k| beslissen::r78(g, &[], k))),
];

/// Holds the data against the rules.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(gegevens: VerlengingGegevens, kader: &VervolgKader<'_>) -> Result<GetoetsteVerlenging, Vec<Bevinding>> {
    let afgeweken =
        |regel: &str| gegevens.afwijking.as_ref().is_some_and(|afwijking| afwijking.regels.iter().any(|r| r == regel));
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), afgeweken);
    let (besluit, r20) = (gegevens.besluit.als_besluit(), afgeweken("R20"));
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Verlengen, &besluit, kader.gemeente, kader.regime, r20);
    let Doorgang { bevoegdheid, terzijde, waarschuwingen } = Doorgang::bepaal(uitkomst, bevoegdheid)?;
    Ok(GetoetsteVerlenging { gegevens, bevoegdheid, terzijde, waarschuwingen })
}
