//! For whom it holds again (R53, N3), who was heard (R54, J5, J6) and whether he was asked for a lawyer (N15).

use super::{J6, N3, N15, R53, R54};
use crate::law::beslissen::{self, gehoord, huisgenoten, onbekend, volwassen};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::regels::Gevonden;
use crate::law::verlenging::VerlengingGegevens;
use crate::law::verlenging::gegevens::RaadsmanAntwoord;
use crate::law::zaak::gegevens::{Drie, ZienswijzeWijze};
use std::collections::BTreeSet;

/// Who must leave, as the input names him.
const HIJ: &str = "uithuisgeplaatste";
/// Parts of a reason that only says that he could not be reached.
const NIET_BEREIKT: [&str; 3] = ["niet bereik", "onbereikbaar", "niet te bereiken"];

/// Everyone under the contact ban is confirmed or left out, with the reason; nobody drops out silently.
pub(super) fn r53_opnieuw(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let opnieuw = gegevens.contactverbod.iter().enumerate();
    let opnieuw = opnieuw.map(|(plaats, v)| (format!("/contactverbod/{plaats}/persoon"), &v.persoon));
    let eraf = gegevens.uitgezonderd.iter().enumerate();
    let eraf = eraf.map(|(plaats, u)| (format!("/uitgezonderd/{plaats}/persoon"), &u.persoon));
    let (mut uit, mut gezien) = (Vec::new(), BTreeSet::new());
    for (veld, persoon) in opnieuw.chain(eraf) {
        let Some((huisgenoot, nummer)) = kader.huisgenoot(persoon) else {
            uit.push(onbekend(veld));
            continue;
        };
        let naam = huisgenoot.naam.voluit();
        if !kader.laatste.contactverbod.contains(&nummer) {
            let melding =
                format!("Het contactverbod geldt nu niet voor {naam}. Daarvoor is een wijzigingsbesluit nodig.");
            uit.push(Gevonden::nieuw(veld, "niet-onder-contactverbod", melding));
        } else if !gezien.insert(nummer) {
            let melding = format!("{naam} staat hier twee keer.");
            uit.push(Gevonden::nieuw(veld, "persoon-dubbel", melding));
        }
    }
    for (_, huisgenoot) in missend(kader, &gezien) {
        let melding = format!("{R53} {huisgenoot} ontbreekt.");
        uit.push(Gevonden::nieuw("/contactverbod", "persoon-ontbreekt", melding));
    }
    if gegevens.contactverbod.is_empty() && uit.is_empty() {
        uit.push(Gevonden::nieuw("/contactverbod", "contactverbod-leeg", R53));
    }
    uit
}

fn missend(kader: &VervolgKader<'_>, gezien: &BTreeSet<String>) -> Vec<(String, String)> {
    let alle =
        huisgenoten(kader).filter_map(|(wie, huisgenoot)| Some((kader.persoon(&wie)?, huisgenoot.naam.voluit())));
    alle.filter(|(nummer, _)| kader.laatste.contactverbod.contains(nummer) && !gezien.contains(nummer)).collect()
}

pub(super) fn n3_reden(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let zonder = gegevens.contactverbod.iter().enumerate().filter(|(_, verbod)| verbod.reden.trim().is_empty());
    let gevonden = zonder.map(|(plaats, verbod)| {
        let naam = kader.huisgenoot(&verbod.persoon).map(|(h, _)| h.naam.voluit()).unwrap_or_default();
        Gevonden::nieuw(
            format!("/contactverbod/{plaats}/reden"),
            "reden-ontbreekt",
            format!("{N3} {naam}").trim().to_owned(),
        )
    });
    gevonden.collect()
}

pub(super) fn n3_telefoon(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let zonder = gegevens.contactverbod.iter().enumerate().filter(|(_, verbod)| verbod.telefonisch_contact.is_none());
    let gevonden = zonder.filter_map(|(plaats, verbod)| {
        let (kind, _) = kader.huisgenoot(&verbod.persoon).filter(|(h, _)| !volwassen(h, &gegevens.besluit, kader))?;
        let melding =
            format!("Is telefonisch contact met {} overwogen? Leg vast waarom wel of niet.", kind.naam.voluit());
        Some(Gevonden::nieuw(format!("/contactverbod/{plaats}/telefonischContact"), "telefonisch-contact", melding))
    });
    gevonden.collect()
}

fn is_gehoord(wie: &str, gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> bool {
    let niet = gegevens.niet_gehoord.as_ref();
    gehoord(wie, &gegevens.zienswijzen, niet, Some(kader.ingang), &gegevens.besluit)
}

/// Each adult is heard about the verlenging itself, or there is a reason of Awb 4:11.
pub(super) fn r54_gehoord(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let hem = (HIJ.to_owned(), kader.zaak.uithuisgeplaatste.naam.voluit());
    let anderen = huisgenoten(kader).filter(|(_, h)| volwassen(h, &gegevens.besluit, kader));
    let alle = [hem].into_iter().chain(anderen.map(|(wie, h)| (wie, h.naam.voluit())));
    let stil = alle.filter(|(wie, _)| !is_gehoord(wie, gegevens, kader));
    let gevonden = stil.map(|(wie, naam)| {
        let vast = wie == HIJ && gegevens.gedetineerd == Drie::Ja;
        let hint = if vast { " Hij zit vast: bel of bezoek." } else { "" };
        Gevonden::nieuw("/zienswijzen", "zienswijze-ontbreekt", format!("{R54} Het gaat om {naam}.{hint}"))
    });
    gevonden.collect()
}

/// Older children are often skipped: a record per child, or why not.
pub(super) fn r54_kinderen(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let dag = gegevens.besluit.genomen_tijdstip.datum();
    let ouder = huisgenoten(kader)
        .filter(|(_, h)| !volwassen(h, &gegevens.besluit, kader) && !h.is_kind(kader.regime.kind_gehoord_jaren, dag));
    let stil = ouder.filter(|(wie, _)| !is_gehoord(wie, gegevens, kader));
    let gevonden = stil.map(|(_, kind)| {
        let melding = format!("{} is oud genoeg om te zeggen wat zij of hij vindt. {R54}", kind.naam.voluit());
        Gevonden::nieuw("/zienswijzen", "kind-niet-gehoord", melding)
    });
    gevonden.collect()
}

/// "Not reached" is thin for somebody who sits in a cell, or has a lawyer who can be called.
pub(super) fn r54_niet_bereikt(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let Some(niet) = gegevens.niet_gehoord.as_ref().filter(|niet| niet.wie.iter().any(|wie| wie == HIJ)) else {
        return Vec::new();
    };
    let reden = niet.reden.to_lowercase();
    let te_vinden = gegevens.gedetineerd == Drie::Ja || gegevens.raadsman.antwoord == RaadsmanAntwoord::Ja;
    if !te_vinden || !NIET_BEREIKT.iter().any(|deel| reden.contains(deel)) {
        return Vec::new();
    }
    let melding = "Hij zit vast of heeft een advocaat. Is hij daar gebeld of bezocht, of is zijn advocaat gebeld?";
    vec![Gevonden::nieuw("/nietGehoord/reden", "niet-bereikt", melding)]
}

/// Heard through a cell door, or by telephone in a cell, is hardly heard.
pub(super) fn j5_cel(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    let in_de_cel = |wijze: ZienswijzeWijze| match wijze {
        ZienswijzeWijze::Celintercom => true,
        ZienswijzeWijze::Telefonisch => gegevens.gedetineerd == Drie::Ja,
        ZienswijzeWijze::Mondeling | ZienswijzeWijze::Beeldbellen | ZienswijzeWijze::Schriftelijk => false,
    };
    let zo = gegevens.zienswijzen.iter().enumerate().filter(|(_, z)| z.van == HIJ && in_de_cel(z.wijze));
    let melding = "Hij is gehoord via de celintercom of per telefoon in de cel. Leg vast waarom het niet anders kon.";
    zo.map(|(plaats, _)| Gevonden::nieuw(format!("/zienswijzen/{plaats}/wijze"), "gehoord-in-cel", melding)).collect()
}

/// ECLI:NL:RBNHO:2014:7925.
pub(super) fn j6_detentie(gegevens: &VerlengingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    if gegevens.gedetineerd != Drie::Ja || gegevens.bezoek_detentie.is_some() {
        return Vec::new();
    }
    vec![Gevonden::nieuw("/bezoekDetentie", "niet-bezocht", J6)]
}

/// Asked anew, after the oplegging; not asking cannot be explained away (ECLI:NL:RBAMS:2015:4586).
pub(super) fn n15_raadsman(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let vraag = &gegevens.raadsman;
    if vraag.antwoord == RaadsmanAntwoord::NietGevraagd {
        return vec![Gevonden::nieuw("/raadsman/antwoord", "raadsman-niet-gevraagd", N15)];
    }
    let opnieuw = vraag.gevraagd_tijdstip.is_some_and(|t| t > kader.ingang && t <= gegevens.besluit.genomen_tijdstip);
    if opnieuw {
        return Vec::new();
    }
    let melding = format!("{N15} De vraag moet zijn gesteld na de oplegging en vóór dit besluit.");
    vec![Gevonden::nieuw("/raadsman/gevraagdTijdstip", "raadsman-niet-opnieuw", melding)]
}

/// Setting a rule aside is for the burgemeester alone, and before the decision.
pub(super) fn r20_afwijking(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let Some(afwijking) = &gegevens.afwijking else { return Vec::new() };
    beslissen::afwijking(afwijking, gegevens.besluit.genomen_tijdstip, kader.gemeente)
}
