//! The rules of a wijzigingsbesluit.

use super::{R31, R62, personen as p};
use crate::law::beslissen::{self, Doorgang, gehoord, huisgenoten, volwassen};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::bevoegdheid::bevindingen::{R21, R23};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::Stand;
use crate::law::geheim::R78;
use crate::law::opstellen::{self, N12};
use crate::law::regels::Effect::{Waarschuwt, Weigert};
use crate::law::regels::Toets::Functie as F;
use crate::law::regels::Wanneer::Wijzigen;
use crate::law::regels::{Effect, Gevonden, Toets, houd};
use crate::law::verlenging::check::N3;
use crate::law::wijziging::GetoetsteWijziging;
use crate::law::wijziging::gegevens::WijzigingGegevens;
use crate::law::zaak::invoer::R12;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use crate::words::nederlands::datum_en_tijd;

type Functie = super::Functie<WijzigingGegevens>;
type Regel = crate::law::regels::Regel<Functie>;

/// Who must leave, as the input names him.
const HIJ: &str = "uithuisgeplaatste";

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
    regel("N3", "Wth 1b; Awb 3:46", Weigert, N3, F(p::n3_reden)),
    regel("N7", "Awb 4:8", Weigert, beslissen::N7, F(|g, k| beslissen::n7(&g.zienswijzen, g.niet_gehoord.as_ref(), k))),
    regel("N7", "Awb 4:8", Waarschuwt, "Wie de wijziging raakt, is gehoord.", F(n7_geraakt)),
    regel("N9", "Awb 3:40", Weigert, beslissen::N9, F(|g, _| beslissen::n9(&g.besluit))),
    regel("N12", "EVRM 6.2; Awb 3:46", Weigert, N12, F(n12_woorden)),
    regel("R01", "Wth 2.2", Weigert, "De uithuisgeplaatste is meerderjarig.", F(p::r01_minderjarig)),
    regel("R05", "Wth 1b, 2.4c", Weigert, "Wie wordt genoemd, hoort bij de woning.", F(p::r05_personen)),
    regel("R06", "Wth 1b", Weigert, "De lijst van het contactverbod klopt en is niet leeg.", F(p::r06_lijst)),
    regel("R12", "Awb 3:4; IVRK 3", Weigert, R12, F(r12_afweging)),
    regel(
        "R20",
        "Wth 2.1; Gemeentewet 77, 78",
        Weigert,
        beslissen::R20,
        F(|g, k| beslissen::bevoegd("R20", Macht::Wijzigen, &g.besluit, k)),
    ),
    regel("R21", "Wth 3.1", Weigert, R21, F(|g, k| beslissen::bevoegd("R21", Macht::Wijzigen, &g.besluit, k))),
    regel("R23", "Awb 10:10, 10:11", Weigert, R23, F(|g, _| beslissen::r23(&g.besluit))),
    regel("R31", "Wth 2.1, 9.1, 13", Weigert, R31, F(r31_einde)),
    regel("R32", "Awb 3:40", Weigert, beslissen::R32, F(|g, k| beslissen::r32(&g.besluit, k))),
    regel("R62", "Awb 3:40", Weigert, R62, F(r62_moment)),
    regel("R78", "AVG 5, 32", Weigert, R78, F(|g, k| beslissen::r78(g, &g.nieuwe_huisgenoten, k))),
    regel("W1", "Awb 1:3", Weigert, "Een wijziging verandert iets.", F(w1_iets)),
    regel("W2", "Awb 6:19", Weigert, "Wat wordt gewijzigd, is een besluit dat nog loopt.", F(w2_loopt)),
    regel(
        "W3",
        "Awb 3:2, 3:46",
        Weigert,
        "Een ruimer contactverbod rust op feiten van vóór het besluit.",
        F(w3_feiten),
    ),
];

/// Holds a wijziging against the rules.
///
/// # Errors
/// All findings that refuse the act.
pub fn toets(gegevens: WijzigingGegevens, kader: &VervolgKader<'_>) -> Result<GetoetsteWijziging, Vec<Bevinding>> {
    let uitkomst = houd(REGELS, |functie| functie(&gegevens, kader), |_| false);
    let besluit = gegevens.besluit.als_besluit();
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Wijzigen, &besluit, kader.gemeente, kader.regime, false);
    let Doorgang { bevoegdheid, terzijde, waarschuwingen } = Doorgang::bepaal(uitkomst, bevoegdheid)?;
    let eerste_nieuwe = kader.zaak.huisgenoten.len().saturating_add(2);
    Ok(GetoetsteWijziging { gegevens, eerste_nieuwe, bevoegdheid, terzijde, waarschuwingen })
}

fn r12_afweging(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let leeg = Gevonden::nieuw("/belangenafweging", "afweging-ontbreekt", R12);
    opstellen::eigen_woorden("/belangenafweging", &gegevens.belangenafweging, kader.regime, leeg)
}

/// Only what makes it heavier, or takes protection away, must be heard; a correction need not.
fn n7_geraakt(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let (besluit, niet) = (&gegevens.besluit, gegevens.niet_gehoord.as_ref());
    let is_gehoord = |wie: &str| gehoord(wie, &gegevens.zienswijzen, niet, Some(kader.ingang), besluit);
    let zwaarder =
        !gegevens.contactverbod.is_empty() || gegevens.nieuwe_huisgenoten.iter().any(|h| h.contactverbod.is_some());
    let hij = (zwaarder && !is_gehoord(HIJ)).then(|| kader.zaak.uithuisgeplaatste.naam.voluit());
    let geraakt = |wie: &String| {
        gegevens.eind_tijdstip.is_some()
            || gegevens.contactverbod.iter().any(|v| v.persoon == *wie)
            || gegevens.uitgezonderd.iter().any(|u| u.persoon == *wie)
    };
    let anderen =
        huisgenoten(kader).filter(|(wie, h)| geraakt(wie) && volwassen(h, besluit, kader) && !is_gehoord(wie));
    let namen = hij.into_iter().chain(anderen.map(|(_, h)| h.naam.voluit()));
    let melding = |naam: String| format!("Leg de zienswijze van {naam} vast, of waarom niet is gehoord.");
    namen.map(|naam| Gevonden::nieuw("/zienswijzen", "zienswijze-ontbreekt", melding(naam))).collect()
}

fn n12_woorden(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let vast = [
        ("/reden", Some(&gegevens.reden)),
        ("/belangenafweging", Some(&gegevens.belangenafweging)),
        ("/nietGehoord/reden", gegevens.niet_gehoord.as_ref().map(|niet| &niet.reden)),
    ];
    let vast = vast.into_iter().filter_map(|(veld, tekst)| Some((veld.to_owned(), tekst?.as_str())));
    let verbod = gegevens.contactverbod.iter().enumerate();
    let verbod = verbod.map(|(plaats, v)| (format!("/contactverbod/{plaats}/reden"), v.reden.as_str()));
    let eraf = gegevens.uitgezonderd.iter().enumerate();
    let eraf = eraf.map(|(plaats, u)| (format!("/uitgezonderd/{plaats}/reden"), u.reden.as_str()));
    let nieuw = gegevens.nieuwe_huisgenoten.iter().enumerate().filter_map(|(plaats, h)| {
        Some((format!("/nieuweHuisgenoten/{plaats}/contactverbod/reden"), h.contactverbod.as_ref()?.reden.as_str()))
    });
    let feiten = opstellen::teksten(&gegevens.feiten);
    opstellen::woordkeuze(kader.regime, kader.zaak, vast.chain(feiten).chain(verbod).chain(eraf).chain(nieuw))
}

fn r31_einde(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let Some(einde) = gegevens.eind_tijdstip else { return Vec::new() };
    let Some(nu) = kader.besluit(&gegevens.wijzigt).and_then(|besluit| besluit.einde) else { return Vec::new() };
    if einde >= nu {
        let melding = format!("{R31} Het einde is nu {}.", datum_en_tijd(nu));
        return vec![Gevonden::nieuw("/eindTijdstip", "einde-later", melding)];
    }
    if einde <= gegevens.besluit.genomen_tijdstip {
        let melding = "Een einde dat al voorbij is, is een intrekking. Neem dan een intrekkingsbesluit.";
        return vec![Gevonden::nieuw("/eindTijdstip", "einde-voorbij", melding)];
    }
    let begin = begin(&gegevens.wijzigt, kader);
    if einde <= begin {
        let melding = format!("Dit besluit begint pas op {}. Trek het in als het niet nodig is.", datum_en_tijd(begin));
        return vec![Gevonden::nieuw("/eindTijdstip", "einde-voor-begin", melding)];
    }
    Vec::new()
}

/// From when a besluit with a term holds: a verlenging from the end of the one before it.
fn begin(nummer: &str, kader: &VervolgKader<'_>) -> Moment {
    let eerder = kader.besluiten.iter().take_while(|besluit| besluit.nummer != nummer);
    eerder.filter_map(|besluit| besluit.einde).max().unwrap_or(kader.ingang)
}

fn r62_moment(gegevens: &WijzigingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    if gegevens.geldig_vanaf_tijdstip >= gegevens.besluit.genomen_tijdstip {
        return Vec::new();
    }
    let melding = "De wijziging kan niet gelden vóór het besluit.";
    vec![Gevonden::nieuw("/geldigVanafTijdstip", "geldt-te-vroeg", melding)]
}

fn w1_iets(gegevens: &WijzigingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let leeg =
        gegevens.verbeteringen.iter().enumerate().filter(|(_, v)| v.naam.is_none() && v.geboorte_datum.is_none());
    let melding = "Vul de juiste naam of geboortedatum in.";
    let mut uit: Vec<_> = leeg
        .map(|(plaats, _)| Gevonden::nieuw(format!("/verbeteringen/{plaats}"), "verbetering-leeg", melding))
        .collect();
    let lijsten = [
        gegevens.nieuwe_huisgenoten.is_empty(),
        gegevens.contactverbod.is_empty(),
        gegevens.uitgezonderd.is_empty(),
        gegevens.verbeteringen.is_empty(),
    ];
    if lijsten.iter().all(|leeg| *leeg) && gegevens.eind_tijdstip.is_none() {
        let melding = "Deze wijziging verandert niets. Noem ten minste één wijziging.";
        uit.push(Gevonden::nieuw("", "niets-gewijzigd", melding));
    }
    uit
}

fn w2_loopt(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let besluit = kader.besluit(&gegevens.wijzigt);
    let huisverbod = besluit.filter(|b| matches!(b.soort, BesluitSoort::Oplegging | BesluitSoort::Verlenging));
    let (code, melding) = match huisverbod.map(|besluit| besluit.stand) {
        None => ("besluit-onbekend", "Dit is geen huisverbod of verlenging in dit dossier."),
        Some(Stand::Loopt | Stand::Geschorst) => return Vec::new(),
        Some(Stand::Geeindigd) => ("besluit-geeindigd", "Dit besluit is al geëindigd."),
        Some(Stand::Ingetrokken) => ("al-ingetrokken", "Dit besluit is al ingetrokken."),
        Some(Stand::Vernietigd) => ("al-vernietigd", "Dit besluit is vernietigd."),
    };
    vec![Gevonden::nieuw("/wijzigt", code, melding)]
}

fn w3_feiten(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let mut uit = beslissen::feiten_later(&gegevens.feiten, &gegevens.besluit);
    let erbij = gegevens.contactverbod.iter().filter_map(|verbod| kader.persoon(&verbod.persoon));
    let ruimer = erbij.into_iter().any(|nummer| !kader.laatste.contactverbod.contains(&nummer))
        || gegevens.nieuwe_huisgenoten.iter().any(|h| h.contactverbod.is_some());
    if ruimer && gegevens.feiten.is_empty() {
        let melding = "Noem de feiten waarom het contactverbod nu ook voor deze persoon geldt.";
        uit.push(Gevonden::nieuw("/feiten", "feiten-ontbreken", melding));
    }
    uit
}
