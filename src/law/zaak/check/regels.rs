//! The table of rules. Numbers are those of the list of rules in the design; N stands for its additions.

use super::Effect::{OpenPlicht, Waarschuwt, Weigert};
use super::Toets::{Functie, Vorm};
use super::Wanneer::Opleggen;
use super::{Effect, Regel, Toets, Wanneer};
use super::{a_persoon as a, b_bevoegdheid as b, c_inhoud as c, opstellen as n};
use crate::law::zaak::invoer;

const fn regel(
    nummer: &'static str,
    artikel: &'static str,
    moment: Wanneer,
    effect: Effect,
    tekst: &'static str,
    toets: Toets,
) -> Regel {
    Regel { nummer, artikel, moment, effect, tekst, toets, afwijkbaar: false }
}

/// The same rule, but the burgemeester may set it aside.
const fn afwijkbaar(regel: Regel) -> Regel {
    Regel { afwijkbaar: true, ..regel }
}

/// All rules, in order.
pub static REGELS: &[Regel] = &[
    regel("R01", "Wth 2.2", Opleggen, Weigert, "De uithuisgeplaatste is meerderjarig.", Functie(a::r01_minderjarig)),
    regel("R01", "Wth 2.2", Opleggen, Waarschuwt, "De geboortedatum is volledig bekend.", Functie(a::r01_onzeker)),
    regel("R02", "Wth 1b, 2.4a", Opleggen, Weigert, a::R02, Functie(a::r02_woning)),
    regel("R03", "Wth 2.1", Opleggen, Waarschuwt, a::R03, Functie(a::r03_verblijf)),
    regel("R04", "Wth 2.1", Opleggen, Weigert, a::R04, Functie(a::r04_bedreigd)),
    regel(
        "R05",
        "Wth 1b, 2.4c",
        Opleggen,
        Weigert,
        "Het contactverbod geldt alleen voor wie in de woning woont of verblijft.",
        Functie(a::r05_contactverbod),
    ),
    regel("R06", "Wth 1b", Opleggen, Weigert, a::R06, Functie(a::r06_lijst)),
    regel("R07", "Wth 2.1", Opleggen, Weigert, invoer::R07, Vorm),
    regel("R07", "Wth 2.1", Opleggen, Waarschuwt, "Het gevaar is nog onmiddellijk.", Functie(a::r07_onmiddellijk)),
    regel("R08", "Wth 2.4b; Besluit 2", Opleggen, Weigert, invoer::R08, Functie(a::r08_feiten)),
    regel(
        "R09",
        "Awb 3:2, 3:46",
        Opleggen,
        Waarschuwt,
        "Onder elk signaal van het RiHG ligt een feit.",
        Functie(a::r09_signalen),
    ),
    afwijkbaar(regel("R10", "Wth 2.3", Opleggen, Weigert, a::R10, Functie(a::r10_veilig_thuis))),
    regel(
        "R10",
        "Wth 2.3",
        Opleggen,
        Waarschuwt,
        "Over kindermishandeling is duidelijkheid.",
        Functie(a::r10_onduidelijk),
    ),
    afwijkbaar(regel("R12", "Awb 3:4; IVRK 3", Opleggen, Weigert, invoer::R12, Functie(a::r12_afweging))),
    regel("R13", "Wth 2", Opleggen, Weigert, a::R13, Functie(a::r13_grondslag)),
    afwijkbaar(regel(
        "R20",
        "Wth 2.1, 3.1; Awb 10:1-10:5",
        Opleggen,
        Weigert,
        "Wie beslist, is daartoe bevoegd op dat moment.",
        Functie(b::r20_mandaat),
    )),
    regel("R20", "Wth 2.1", Opleggen, Weigert, "Een afwijking komt van de burgemeester.", Functie(b::r20_afwijking)),
    regel("R22", "Wth 3.1", Opleggen, Weigert, b::R22, Functie(b::r22_ondermandaat)),
    regel("R23", "Awb 10:10, 10:11", Opleggen, Weigert, b::R23, Functie(b::r23_namens_wie)),
    regel("R30", "Wth 1b", Opleggen, Weigert, c::R30, Functie(c::r30_dictum)),
    regel("R31", "Wth 2.1, 13", Opleggen, Weigert, "Het einde wordt berekend.", Functie(c::r31_einde)),
    regel("R32", "Wth 2.7; Awb 3:40", Opleggen, Weigert, c::R32, Functie(c::r32_ingang)),
    regel("R33", "Wth 2.7", Opleggen, Weigert, invoer::R33, Vorm),
    regel(
        "R33",
        "Wth 2.7",
        Opleggen,
        OpenPlicht,
        "Het mondelinge huisverbod komt spoedig op schrift.",
        Functie(c::r33_op_schrift),
    ),
    regel("R35", "Wth 2.4a", Opleggen, Weigert, "Een tijdstip bestaat, en bestaat één keer.", Vorm),
    regel(
        "R35",
        "Wth 2.4a",
        Opleggen,
        Waarschuwt,
        "De wisseling van de klok raakt het einde niet.",
        Functie(c::r35_wisseling),
    ),
    regel("R36", "Awb 3:45, 7:1", Opleggen, Weigert, c::R36, Functie(c::r36_rechtsmiddel)),
    regel("R37", "Wth 2.4b; Awb 3:47", Opleggen, Weigert, c::R37, Functie(c::r37_motivering)),
    regel("R40", "Wth 2.1", Opleggen, Weigert, c::R40, Functie(c::r40_loopt_al)),
    regel(
        "R40",
        "Wth 2.1",
        Opleggen,
        Waarschuwt,
        "Een nieuw huisverbod rust op nieuwe feiten.",
        Functie(c::r40_nieuwe_feiten),
    ),
    regel(
        "N3",
        "Wth 1b",
        Opleggen,
        Weigert,
        "Voor elke huisgenoot is er een contactverbod of een reden van uitzondering.",
        Functie(n::n3_een_van_beide),
    ),
    regel(
        "N3",
        "Awb 3:4",
        Opleggen,
        Waarschuwt,
        "Bij een kind is telefonisch contact overwogen.",
        Functie(n::n3_telefoon),
    ),
    regel(
        "N6",
        "Awb 3:4",
        Opleggen,
        Waarschuwt,
        "De belangen van de uithuisgeplaatste zijn genoemd.",
        Functie(n::n6_belangen),
    ),
    regel(
        "N7",
        "Awb 4:8, 4:11",
        Opleggen,
        Weigert,
        "Een zienswijze is van iemand in deze zaak.",
        Functie(n::n7_van_wie),
    ),
    regel(
        "N7",
        "Awb 4:8, 4:11",
        Opleggen,
        Waarschuwt,
        "De uithuisgeplaatste is gehoord, of er staat waarom niet.",
        Functie(n::n7_gehoord),
    ),
    regel("N8", "Awb 3:46", Opleggen, Waarschuwt, "De feiten komen uit meer dan één bron.", Functie(n::n8_bronnen)),
    regel(
        "N12",
        "Awb 3:46",
        Opleggen,
        Waarschuwt,
        "Het besluit spreekt geen schuld uit en noemt het juiste orgaan.",
        Functie(n::n12_woorden),
    ),
];
