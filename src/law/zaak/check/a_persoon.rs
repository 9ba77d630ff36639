//! Group A: person, home and grounds.

use super::Proef;
use crate::law::regels::Gevonden;
use crate::law::zaak::gegevens::{Drie, Feit, Geboorte, Grond, Grondslag, Huisgenoot};
use crate::words::moment::Datum;
use crate::words::nederlands;
use std::collections::BTreeSet;

/// Text of R02.
pub const R02: &str = "Vul één woning in deze gemeente in (straat, nummer, toevoeging, postcode, plaats).";
/// Text of R03.
pub const R03: &str = "BRP-adres wijkt af. Leg vast waaruit blijkt dat hij hier feitelijk woont.";
/// Text of R04.
pub const R04: &str = "Noem ten minste één bewoner voor wie het gevaar bestaat.";
/// Text of R06.
pub const R06: &str = "Vul de namen in voor wie het contactverbod geldt.";
/// Text of R10.
pub const R10: &str = "Leg het overleg met Veilig Thuis vast (vóór de oplegging).";
/// Text of R13.
pub const R13: &str = "Dit systeem is niet bedoeld voor een huisverbod wegens woonoverlast.";

/// Hours between incident and decision after which the danger needs explaining.
const LANG_GELEDEN_UREN: i64 = 48;
/// Letters that a weighing has at least, beside stock sentences.
pub(in crate::law) const KORTSTE_AFWEGING: usize = 40;
/// Facts of the annex that speak of violence against children.
const GEWELD_TEGEN_KINDEREN: [&str; 3] = ["2d3", "2i3", "2i4"];

pub(super) fn r01_minderjarig(proef: &Proef<'_>) -> Vec<Gevonden> {
    let persoon = &proef.gegevens.uithuisgeplaatste;
    let Some((vroegste, _)) = persoon.geboorte_datum.grenzen() else { return Vec::new() };
    let jaren = vroegste.jaren_op(proef.dag());
    if jaren >= proef.regime.meerderjarig_jaren {
        return Vec::new();
    }
    let (naam, dag) = (persoon.naam.voluit(), nederlands::datum(proef.dag()));
    let melding =
        format!("Alleen een meerderjarige kan een huisverbod krijgen. {naam} was op {dag} {} jaar.", jaren.max(0));
    vec![Gevonden::nieuw("/uithuisgeplaatste/geboorteDatum", "minderjarig", melding)]
}

pub(super) fn r01_onzeker(proef: &Proef<'_>) -> Vec<Gevonden> {
    let persoon = &proef.gegevens.uithuisgeplaatste;
    let zeker = persoon.geboorte_datum.grenzen().is_some_and(|(_, laatste)| meerderjarig(laatste, proef));
    let onvolledig = !matches!(persoon.geboorte_datum, Geboorte::Dag(_));
    if zeker || !onvolledig {
        return Vec::new();
    }
    let melding = "De geboortedatum is niet volledig bekend. Leg vast waaruit blijkt dat deze persoon meerderjarig is.";
    vec![Gevonden::nieuw("/uithuisgeplaatste/geboorteDatum", "geboortedatum-onvolledig", melding)]
}

fn meerderjarig(geboren: Datum, proef: &Proef<'_>) -> bool {
    geboren.jaren_op(proef.dag()) >= proef.regime.meerderjarig_jaren
}

/// Whether somebody of the home is, or may be, a minor.
pub(super) fn is_kind(huisgenoot: &Huisgenoot, proef: &Proef<'_>) -> bool {
    huisgenoot.is_kind(proef.regime.meerderjarig_jaren, proef.dag())
}

pub(super) fn r02_woning(proef: &Proef<'_>) -> Vec<Gevonden> {
    let (woning, gemeente) = (&proef.gegevens.woning, proef.kader.gemeente);
    let mut uit = Vec::new();
    if proef.gegevens.gemeente != gemeente.code {
        let melding = format!("Deze gemeente is niet ingericht. Ingericht is {} ({}).", gemeente.naam, gemeente.code);
        uit.push(Gevonden::nieuw("/gemeente", "gemeente-onbekend", melding));
    }
    let delen = [woning.straat.is_some(), woning.huisnummer.is_some(), woning.postcode.is_some()];
    let los = [woning.huisletter.is_some(), woning.toevoeging.is_some()];
    let adres = delen.iter().all(|deel| *deel) && woning.locatie.is_none();
    let locatie = woning.locatie.is_some() && !delen.iter().chain(&los).any(|deel| *deel);
    if !adres && !locatie {
        uit.push(Gevonden::nieuw("/woning", "woning-onvolledig", R02));
    }
    if !gemeente.woonplaatsen.iter().any(|plaats| plaats.to_lowercase() == woning.woonplaats.to_lowercase()) {
        let melding = format!("{R02} Deze plaats ligt niet in de gemeente {}.", gemeente.naam);
        uit.push(Gevonden::nieuw("/woning/woonplaats", "woonplaats-buiten-gemeente", melding));
    }
    uit
}

pub(super) fn r03_verblijf(proef: &Proef<'_>) -> Vec<Gevonden> {
    let verblijf = &proef.gegevens.uithuisgeplaatste.verblijf;
    let mut uit = Vec::new();
    if verblijf.brp_adres_wijkt_af == Some(true) {
        uit.push(Gevonden::nieuw("/uithuisgeplaatste/verblijf", "brp-wijkt-af", R03));
    }
    if verblijf.waaruit_blijkt.trim().is_empty() {
        let melding = "Leg vast waaruit blijkt dat de uithuisgeplaatste hier woont of verblijft.";
        uit.push(Gevonden::nieuw("/uithuisgeplaatste/verblijf/waaruitBlijkt", "verblijf-niet-toegelicht", melding));
    }
    uit
}

pub(super) fn r04_bedreigd(proef: &Proef<'_>) -> Vec<Gevonden> {
    let woont = |huisgenoot: &Huisgenoot| !huisgenoot.verblijf.waaruit_blijkt.trim().is_empty();
    let bedreigd = proef.gegevens.huisgenoten.iter().any(|huisgenoot| huisgenoot.bedreigd && woont(huisgenoot));
    if bedreigd { Vec::new() } else { vec![Gevonden::nieuw("/huisgenoten", "geen-bedreigde", R04)] }
}

pub(super) fn r05_contactverbod(proef: &Proef<'_>) -> Vec<Gevonden> {
    let zonder =
        proef.huisgenoten().filter(|(_, h)| h.contactverbod.is_some() && h.verblijf.waaruit_blijkt.trim().is_empty());
    let gevonden = zonder.map(|(plaats, huisgenoot)| {
        let naam = huisgenoot.naam.voluit();
        let melding = format!(
            "Leg vast waaruit blijkt dat {naam} hier woont of verblijft. {naam} woont of verblijft anders niet in deze woning; \
             het contactverbod kan niet voor deze persoon gelden."
        );
        Gevonden::nieuw(format!("/huisgenoten/{plaats}/verblijf/waaruitBlijkt"), "geen-bewoner", melding)
    });
    gevonden.collect()
}

pub(super) fn r06_lijst(proef: &Proef<'_>) -> Vec<Gevonden> {
    let zelf = &proef.gegevens.uithuisgeplaatste;
    let zelfde = |h: &Huisgenoot| {
        h.naam.voluit().to_lowercase() == zelf.naam.voluit().to_lowercase() && h.geboorte_datum == zelf.geboorte_datum
    };
    let mut uit: Vec<_> = proef
        .huisgenoten()
        .filter(|(_, h)| zelfde(h))
        .map(|(plaats, _)| {
            let melding = "De uithuisgeplaatste kan niet zelf bij de huisgenoten van het contactverbod staan.";
            Gevonden::nieuw(format!("/huisgenoten/{plaats}"), "uithuisgeplaatste-in-lijst", melding)
        })
        .collect();
    if proef.gegevens.huisgenoten.iter().all(|huisgenoot| huisgenoot.contactverbod.is_none()) {
        uit.push(Gevonden::nieuw("/huisgenoten", "contactverbod-leeg", R06));
    }
    uit
}

pub(super) fn r07_onmiddellijk(proef: &Proef<'_>) -> Vec<Gevonden> {
    if proef.gegevens.grond != Grond::Gevaar {
        return Vec::new();
    }
    let Some(incident) = &proef.gegevens.incident else {
        let melding =
            "Er is geen voorval beschreven. Leg uit waarom het gevaar onmiddellijk is, of kies een ernstig vermoeden.";
        return vec![Gevonden::nieuw("/incident", "gevaar-zonder-voorval", melding)];
    };
    let seconden = proef.gegevens.besluit.genomen_tijdstip.seconden().saturating_sub(incident.tijdstip.seconden());
    let uren = seconden.checked_div(3600).unwrap_or_default();
    if uren < LANG_GELEDEN_UREN {
        return Vec::new();
    }
    let melding =
        format!("Er liggen {uren} uur tussen voorval en besluit. Leg uit waarom het gevaar nog onmiddellijk is.");
    vec![Gevonden::nieuw("/incident/tijdstip", "gevaar-niet-recent", melding)]
}

pub(super) fn r08_feiten(proef: &Proef<'_>) -> Vec<Gevonden> {
    let feiten = &proef.gegevens.feiten;
    let mut uit = Vec::new();
    if !feiten.iter().any(Feit::op_papier) {
        uit.push(Gevonden::nieuw("/feiten", "geen-feiten", super::super::invoer::R08));
    }
    let mut gezien = BTreeSet::new();
    for (plaats, feit) in feiten.iter().enumerate() {
        uit.extend(gebreken_feit(plaats, feit, proef));
        if !gezien.insert(&feit.id) {
            let melding = "Twee feiten hebben dezelfde id.";
            uit.push(Gevonden::nieuw(format!("/feiten/{plaats}/id"), "feit-dubbel", melding));
        }
    }
    if proef.gegevens.incident.as_ref().is_some_and(|i| i.tijdstip > proef.gegevens.besluit.genomen_tijdstip) {
        let melding = "Het voorval ligt na het besluit.";
        uit.push(Gevonden::nieuw("/incident/tijdstip", "voorval-na-besluit", melding));
    }
    uit
}

fn gebreken_feit(plaats: usize, feit: &Feit, proef: &Proef<'_>) -> Vec<Gevonden> {
    let r08 = super::super::invoer::R08;
    let mut uit = Vec::new();
    if proef.bijlage.feit(&feit.bijlage).is_none() {
        let melding = format!("{r08} Deze code staat niet in de bijlage ({}).", proef.bijlage.versie);
        uit.push(Gevonden::nieuw(format!("/feiten/{plaats}/bijlage"), "buiten-bijlage", melding));
    }
    if feit.bron.trim().is_empty() {
        uit.push(Gevonden::nieuw(format!("/feiten/{plaats}/bron"), "bron-ontbreekt", r08));
    }
    if feit.datum > proef.gegevens.besluit.genomen_tijdstip.datum() {
        uit.push(Gevonden::nieuw(
            format!("/feiten/{plaats}/datum"),
            "feit-na-besluit",
            "Dit feit ligt na het besluit.",
        ));
    }
    uit
}

pub(super) fn r09_signalen(proef: &Proef<'_>) -> Vec<Gevonden> {
    let feiten = proef.gegevens.feiten.iter().filter(|feit| feit.op_papier());
    let bekend: BTreeSet<_> = feiten.map(|feit| &feit.id).collect();
    let signalen = proef.gegevens.rihg.iter().flat_map(|rihg| rihg.signalen.iter().enumerate());
    let los = signalen.filter(|(_, signaal)| !signaal.feiten.iter().any(|id| bekend.contains(id)));
    let gevonden = los.map(|(plaats, signaal)| {
        let melding = format!("Signaal {} heeft geen onderliggend feit.", signaal.signaal);
        Gevonden::nieuw(format!("/rihg/signalen/{plaats}/feiten"), "signaal-zonder-feit", melding)
    });
    gevonden.collect()
}

pub(super) fn r10_veilig_thuis(proef: &Proef<'_>) -> Vec<Gevonden> {
    let kindermishandeling = &proef.gegevens.kindermishandeling;
    let opgelegd = proef.opgelegd();
    let vooraf = kindermishandeling.overleg.as_ref().is_some_and(|overleg| overleg.tijdstip <= opgelegd);
    if kindermishandeling.vermoeden != Drie::Ja || vooraf {
        return Vec::new();
    }
    vec![Gevonden::nieuw("/kindermishandeling/overleg", "overleg-ontbreekt", R10)]
}

pub(super) fn r10_onduidelijk(proef: &Proef<'_>) -> Vec<Gevonden> {
    let veld = "/kindermishandeling/vermoeden";
    let feit = proef.gegevens.feiten.iter().any(|feit| GEWELD_TEGEN_KINDEREN.contains(&feit.bijlage.as_str()));
    match proef.gegevens.kindermishandeling.vermoeden {
        Drie::Onbekend => {
            let melding =
                "Of er kindermishandeling is, is niet bekend. Bij een vermoeden is overleg met Veilig Thuis verplicht.";
            vec![Gevonden::nieuw(veld, "kindermishandeling-onbekend", melding)]
        }
        Drie::Nee if feit => {
            let melding = "Een feit noemt geweld tegen een kind. Is er dan geen vermoeden van kindermishandeling?";
            vec![Gevonden::nieuw(veld, "kindermishandeling-tegenspraak", melding)]
        }
        Drie::Ja | Drie::Nee => Vec::new(),
    }
}

pub(super) fn r12_afweging(proef: &Proef<'_>) -> Vec<Gevonden> {
    let r12 = super::super::invoer::R12;
    let afweging = &proef.gegevens.belangenafweging;
    let mut uit = Vec::new();
    if afweging.trim().is_empty() {
        uit.push(Gevonden::nieuw("/belangenafweging", "afweging-ontbreekt", r12));
    } else if eigen_letters(afweging, &proef.regime.standaardzinnen) < KORTSTE_AFWEGING {
        let melding = "Deze zin is standaardtekst. Vul de afweging voor dit geval in.";
        uit.push(Gevonden::nieuw("/belangenafweging", "afweging-standaardtekst", melding));
    }
    let kinderen = proef.huisgenoten().any(|(_, huisgenoot)| is_kind(huisgenoot, proef));
    if kinderen && proef.gegevens.belangen_kinderen.is_none() {
        uit.push(Gevonden::nieuw("/belangenKinderen", "belangen-kinderen-ontbreken", r12));
    }
    uit
}

/// How many letters are left when the stock sentences are taken out.
pub(in crate::law) fn eigen_letters(tekst: &str, standaard: &[String]) -> usize {
    standaard.iter().fold(kaal(tekst), |over, zin| over.replace(&kaal(zin), "")).chars().count()
}

/// A text as its letters alone, to compare.
pub(super) fn kaal(tekst: &str) -> String {
    tekst.to_lowercase().chars().filter(|teken| teken.is_alphabetic()).collect()
}

pub(super) fn r13_grondslag(proef: &Proef<'_>) -> Vec<Gevonden> {
    match proef.gegevens.grondslag {
        None | Some(Grondslag::Wth) => Vec::new(),
        Some(Grondslag::Gemeentewet151d) => vec![Gevonden::nieuw("/grondslag", "verkeerde-grondslag", R13)],
    }
}
