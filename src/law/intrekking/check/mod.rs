//! The rules of the intrekking: one table, one function per rule, all findings at once.

mod inhoud;

use self::inhoud as i;
use super::{GetoetsteIntrekking, IntrekkingGegevens};
use crate::law::beslissen::{self, Doorgang};
use crate::law::besluit::bevoegdheid::bevindingen::{R21, R23};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::geheim::R78;
use crate::law::opstellen::N12;
use crate::law::regels::Effect::{Waarschuwt, Weigert};
use crate::law::regels::Toets::Functie as F;
use crate::law::regels::Wanneer::Intrekken;
use crate::law::regels::{Effect, Gevonden, Toets, houd};
use crate::words::bevinding::Bevinding;

/// Text of R60.
pub(super) const R60: &str = "Kies de grond: hulpverlening, gevaar geweken of onrechtmatig, met de feiten erbij.";
/// Text of R61.
const R61: &str = "Beschrijf ook waarom het gevaar is verminderd.";
/// Text of R62.
pub(super) const R62: &str = "Vul in vanaf welk moment de intrekking geldt.";

/// What a rule of the intrekking is called with.
pub type Functie = fn(&IntrekkingGegevens, &VervolgKader<'_>) -> Vec<Gevonden>;
/// One rule of the intrekking.
pub type Regel = crate::law::regels::Regel<Functie>;

const fn regel(
    nummer: &'static str,
    artikel: &'static str,
    effect: Effect,
    tekst: &'static str,
    toets: Toets<Functie>,
) -> Regel {
    Regel::nieuw(nummer, artikel, Intrekken, effect, tekst, toets)
}

/// The rules.
pub static REGELS: &[Regel] = &[
    regel("N7", "Awb 4:8", Weigert, beslissen::N7, F(|g, k| beslissen::n7(&g.zienswijzen, g.niet_gehoord.as_ref(), k))),
    regel("N7", "Awb 4:8", Waarschuwt, "Wie achterblijft, is gehoord.", F(i::n7_achterblijver)),
    regel("N9", "Awb 3:40", Weigert, beslissen::N9, F(|g, _| beslissen::n9(&g.besluit))),
    regel("N12", "EVRM 6.2; Awb 3:46", Weigert, N12, F(i::n12_woorden)),
    regel(
        "R20",
        "Wth 2.9; Gemeentewet 77, 78",
        Weigert,
        beslissen::R20,
        F(|g, k| beslissen::bevoegd("R20", Macht::Intrekken, &g.besluit, k)),
    ),
    regel("R21", "Wth 3.1", Weigert, R21, F(|g, k| beslissen::bevoegd("R21", Macht::Intrekken, &g.besluit, k))),
    regel("R23", "Awb 10:10, 10:11", Weigert, R23, F(|g, _| beslissen::r23(&g.besluit))),
    regel("R32", "Awb 3:40", Weigert, beslissen::R32, F(|g, k| beslissen::r32(&g.besluit, k))),
    regel("R60", "Wth 2.9", Weigert, R60, F(i::r60_grond)),
    regel("R61", "Wth 2.9; Awb 3:46", Waarschuwt, R61, F(i::r61_gevaar)),
    regel("R62", "Wth 2.9", Weigert, "Wat wordt ingetrokken, is een besluit dat nog loopt.", F(i::r62_besluiten)),
    regel("R62", "Awb 3:40", Weigert, R62, F(i::r62_moment)),
    regel("R62", "Awb 3:40", Waarschuwt, "Het moment van de intrekking heeft gevolg.", F(i::r62_zonder_gevolg)),
    regel("R78", "AVG 5, 32", Weigert, R78, F(|g, k| beslissen::r78(g, &[], k))),
];

/// Holds the data against the rules.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(gegevens: IntrekkingGegevens, kader: &VervolgKader<'_>) -> Result<GetoetsteIntrekking, Vec<Bevinding>> {
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), |_| false);
    let besluit = gegevens.besluit.als_besluit();
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Intrekken, &besluit, kader.gemeente, kader.regime, false);
    let Doorgang { bevoegdheid, terzijde, waarschuwingen } = Doorgang::bepaal(uitkomst, bevoegdheid)?;
    let trekt_in = i::trekt_in(&gegevens, kader);
    Ok(GetoetsteIntrekking { gegevens, bevoegdheid, trekt_in, terzijde, waarschuwingen })
}
