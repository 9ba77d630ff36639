//! Why it is extended: the danger now, the facts since, the purpose and the weighing (R08, R12, R52; N5, N6, N8, N12, N16,
//! N17). A verlenging is no copy of the oplegging.

use super::{N16, R52};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::regels::Gevonden;
use crate::law::regime::bijlage;
use crate::law::verlenging::VerlengingGegevens;
use crate::law::verlenging::gegevens::Doel;
use crate::law::zaak::gegevens::Drie;
use crate::law::zaak::invoer::{R08, R12};
use crate::law::{beslissen, opstellen};
use crate::words::moment::Moment;

/// Texts that say that there is no other measure.
const GEEN_MAATREGEL: [&str; 6] = ["geen", "nee", "nvt", "niet van toepassing", "geen andere maatregelen", "onbekend"];
/// What the law never extends for.
const VREEMDE_DOELEN: [Doel; 6] =
    [Doel::Huisvesting, Doel::Wachtlijst, Doel::Echtscheiding, Doel::Straf, Doel::Detentie, Doel::Tijdgebrek];
/// Seconds before the decision in which a statement is too late to be read.
const TE_LAAT_GELEZEN: i64 = 3600;

pub(super) fn r08_feiten(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let bijlage = bijlage(kader.ingang.datum());
    let mut uit = Vec::new();
    for (plaats, feit) in gegevens.feiten.iter().enumerate() {
        if bijlage.feit(&feit.bijlage).is_none() {
            let melding = format!("{R08} Deze code staat niet in de bijlage ({}).", bijlage.versie);
            uit.push(Gevonden::nieuw(format!("/feiten/{plaats}/bijlage"), "buiten-bijlage", melding));
        }
        if feit.bron.trim().is_empty() {
            uit.push(Gevonden::nieuw(format!("/feiten/{plaats}/bron"), "bron-ontbreekt", R08));
        }
        if feit.tekst.trim().is_empty() {
            uit.push(Gevonden::nieuw(format!("/feiten/{plaats}/tekst"), "feit-leeg", R08));
        }
        if feit.datum > gegevens.besluit.genomen_tijdstip.datum() {
            uit.push(beslissen::feit_later(plaats));
        }
    }
    uit
}

pub(super) fn r12_afweging(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let leeg = Gevonden::nieuw("/belangenafweging", "afweging-ontbreekt", R12);
    let mut uit = opstellen::eigen_woorden("/belangenafweging", &gegevens.belangenafweging, kader.regime, leeg);
    let kinderen = kader.zaak.huisgenoten.iter().any(|h| !beslissen::volwassen(h, &gegevens.besluit, kader));
    if kinderen && gegevens.belangen_kinderen.is_none() {
        uit.push(Gevonden::nieuw("/belangenKinderen", "belangen-kinderen-ontbreken", R12));
    }
    uit
}

pub(super) fn r52_dreiging(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let leeg = Gevonden::nieuw("/dreiging", "dreiging-ontbreekt", R52);
    let mut uit = opstellen::eigen_woorden("/dreiging", &gegevens.dreiging, kader.regime, leeg);
    if gegevens.feiten.is_empty() {
        let melding = format!("{R52} Noem ten minste één feit, met code en bron.");
        uit.push(Gevonden::nieuw("/feiten", "geen-feiten", melding));
    }
    if gegevens.advies.tekst.trim().is_empty() {
        let melding = format!("{R52} Het advies van de instantie hoort daarbij.");
        uit.push(Gevonden::nieuw("/advies/tekst", "advies-ontbreekt", melding));
    }
    if gegevens.advies.tijdstip > gegevens.besluit.genomen_tijdstip {
        uit.push(Gevonden::nieuw("/advies/tijdstip", "advies-na-besluit", "Het advies ligt na het besluit."));
    }
    uit
}

/// Fresh facts, not a copy: what stands in the oplegging word for word, and an advice from before it.
pub(super) fn r52_kopie(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let zaak = kader.zaak;
    let eerder =
        [Some(&zaak.keuze_van_de_persoon), Some(&zaak.belangenafweging), zaak.incident.as_ref().map(|i| &i.tekst)];
    let eerder = eerder.into_iter().flatten().chain(zaak.feiten.iter().map(|feit| &feit.tekst));
    let eerder: Vec<_> = eerder.collect();
    let feiten = gegevens.feiten.iter().enumerate();
    let feiten = feiten.map(|(plaats, feit)| (format!("/feiten/{plaats}/tekst"), &feit.tekst));
    let teksten = [("/dreiging", &gegevens.dreiging), ("/belangenafweging", &gegevens.belangenafweging)];
    let teksten = teksten.into_iter().map(|(veld, tekst)| (veld.to_owned(), tekst)).chain(feiten);
    let gelijk = teksten.filter(|(_, tekst)| eerder.iter().any(|oud| opstellen::zelfde(tekst, oud)));
    let melding = "De motivering is gelijk aan die van de oplegging.";
    let mut uit: Vec<_> = gelijk.map(|(veld, _)| Gevonden::nieuw(veld, "motivering-gelijk", melding)).collect();
    if gegevens.advies.tijdstip <= kader.ingang {
        let melding = "Het advies is van vóór het huisverbod. Vraag wat de instantie nu adviseert.";
        uit.push(Gevonden::nieuw("/advies/tijdstip", "advies-oud", melding));
    }
    uit
}

pub(super) fn n5_maatregelen(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let tekst = gegevens.andere_maatregelen.trim();
    let geen = tekst.is_empty() || GEEN_MAATREGEL.iter().any(|geen| opstellen::zelfde(tekst, geen));
    if tekst.is_empty() {
        return vec![Gevonden::nieuw("/andereMaatregelen", "maatregelen-ontbreken", super::N5)];
    }
    if !geen || gegevens.gedetineerd != Drie::Ja {
        return Vec::new();
    }
    let melding = "Hij zit vast: dat is een andere maatregel. Leg uit waarom het huisverbod daarnaast nodig is.";
    vec![Gevonden::nieuw("/andereMaatregelen", "detentie-niet-genoemd", melding)]
}

pub(super) fn n6_belangen(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    if gegevens.belangen_uithuisgeplaatste.is_some() {
        return Vec::new();
    }
    let melding = "De belangen van de uithuisgeplaatste ontbreken.";
    vec![Gevonden::nieuw("/belangenUithuisgeplaatste", "belangen-uithuisgeplaatste", melding)]
}

pub(super) fn n8_bronnen(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    opstellen::een_bron(gegevens.feiten.iter().map(|feit| feit.bron.as_str()), gegevens.toelichting_bronnen.is_some())
}

pub(super) fn n12_woorden(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let vast = [
        ("/kloktijdReden", gegevens.kloktijd_reden.as_ref()),
        ("/duurReden", Some(&gegevens.duur_reden)),
        ("/toelichtingBronnen", gegevens.toelichting_bronnen.as_ref()),
        ("/dreiging", Some(&gegevens.dreiging)),
        ("/verloopHulp", Some(&gegevens.verloop_hulp)),
        ("/doelToelichting", gegevens.doel_toelichting.as_ref()),
        ("/nietGehoord/reden", gegevens.niet_gehoord.as_ref().map(|niet| &niet.reden)),
        ("/belangenafweging", Some(&gegevens.belangenafweging)),
        ("/belangenUithuisgeplaatste", gegevens.belangen_uithuisgeplaatste.as_ref()),
        ("/belangenKinderen", gegevens.belangen_kinderen.as_ref()),
        ("/andereMaatregelen", Some(&gegevens.andere_maatregelen)),
        ("/afwijking/reden", gegevens.afwijking.as_ref().map(|afwijking| &afwijking.reden)),
    ];
    let vast = vast.into_iter().filter_map(|(veld, tekst)| Some((veld.to_owned(), tekst?.as_str())));
    let feiten = gegevens.feiten.iter().enumerate();
    let feiten = feiten.map(|(plaats, feit)| (format!("/feiten/{plaats}/tekst"), feit.tekst.as_str()));
    let verboden = gegevens.contactverbod.iter().enumerate();
    let redenen = verboden.map(|(plaats, v)| (format!("/contactverbod/{plaats}/reden"), v.reden.as_str()));
    let eraf = gegevens.uitgezonderd.iter().enumerate();
    let eraf = eraf.map(|(plaats, u)| (format!("/uitgezonderd/{plaats}/reden"), u.reden.as_str()));
    opstellen::woordkeuze(kader.regime, kader.zaak, vast.chain(feiten).chain(redenen).chain(eraf))
}

/// Only danger carries a verlenging (ECLI:NL:RBAMS:2015:4586).
pub(super) fn n16_doel(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    if !gegevens.doelen.iter().all(|doel| VREEMDE_DOELEN.contains(doel)) {
        return Vec::new();
    }
    vec![Gevonden::nieuw("/doelen", "doel-past-niet", N16)]
}

/// Help that must start, or no cooperation: then say why the danger therefore lasts.
pub(super) fn n16_toelichting(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let zacht = |doel: &Doel| matches!(doel, Doel::HulpOpStarten | Doel::GeenMedewerking);
    let dreiging = gegevens.doelen.contains(&Doel::Dreiging);
    if dreiging || !gegevens.doelen.iter().any(zacht) || gegevens.doel_toelichting.is_some() {
        return Vec::new();
    }
    let melding = "Hulp die nog moet beginnen, of geen medewerking, is alleen niet genoeg. Leg uit waarom de dreiging daardoor duurt.";
    vec![Gevonden::nieuw("/doelToelichting", "doel-niet-toegelicht", melding)]
}

pub(super) fn n17_nieuwe_feiten(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let begin = kader.ingang.datum();
    if gegevens.feiten.is_empty() || gegevens.feiten.iter().any(|feit| feit.datum > begin) {
        return Vec::new();
    }
    let melding = "Geen enkel feit is van na de oplegging. Noem wat er sindsdien is gebeurd, met de datum.";
    vec![Gevonden::nieuw("/feiten", "geen-nieuwe-feiten", melding)]
}

/// His statement is taken in time to be read, not the hour before.
pub(super) fn n17_gelezen(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let genomen = gegevens.besluit.genomen_tijdstip;
    let te_laat = |moment: Moment| genomen.seconden().saturating_sub(moment.seconden()) < TE_LAAT_GELEZEN;
    let mut van_hem = gegevens.zienswijzen.iter().filter(|z| z.van == "uithuisgeplaatste" && z.tijdstip <= genomen);
    let eerste = van_hem.next();
    if eerste.is_none_or(|z| !te_laat(z.tijdstip)) || van_hem.any(|z| !te_laat(z.tijdstip)) {
        return Vec::new();
    }
    let melding = "Hij is pas in het laatste uur voor het besluit gehoord. Is zijn zienswijze gelezen en gewogen?";
    vec![Gevonden::nieuw("/zienswijzen", "laat-gehoord", melding)]
}
