//! Drafting: what courts criticised and a program can see (additions N3-N12 of the design).

use super::a_persoon::is_kind;
use super::{Gevonden, Proef};
use crate::law::zaak::gegevens::Gegevens;
use std::collections::BTreeSet;

/// Nobody drops out silently: a contact ban with its reason, or the reason of the exception.
pub(super) fn n3_een_van_beide(proef: &Proef<'_>) -> Vec<Gevonden> {
    let fout = proef.huisgenoten().filter(|(_, h)| h.contactverbod.is_some() == h.uitzondering.is_some());
    let gevonden = fout.map(|(plaats, huisgenoot)| {
        let naam = huisgenoot.naam.voluit();
        let melding =
            format!("Geef voor {naam} het contactverbod met de reden, of de reden van de uitzondering; één van beide.");
        Gevonden::nieuw(format!("/huisgenoten/{plaats}/contactverbod"), "contactverbod-of-uitzondering", melding)
    });
    gevonden.collect()
}

pub(super) fn n3_telefoon(proef: &Proef<'_>) -> Vec<Gevonden> {
    let kinderen = proef.huisgenoten().filter(|(_, huisgenoot)| is_kind(huisgenoot, proef));
    let zonder = kinderen.filter(|(_, h)| h.contactverbod.as_ref().is_some_and(|v| v.telefonisch_contact.is_none()));
    let gevonden = zonder.map(|(plaats, huisgenoot)| {
        let melding =
            format!("Is telefonisch contact met {} overwogen? Leg vast waarom wel of niet.", huisgenoot.naam.voluit());
        Gevonden::nieuw(
            format!("/huisgenoten/{plaats}/contactverbod/telefonischContact"),
            "telefonisch-contact",
            melding,
        )
    });
    gevonden.collect()
}

pub(super) fn n6_belangen(proef: &Proef<'_>) -> Vec<Gevonden> {
    if proef.gegevens.belangen_uithuisgeplaatste.is_some() {
        return Vec::new();
    }
    let melding = "De belangen van de uithuisgeplaatste ontbreken.";
    vec![Gevonden::nieuw("/belangenUithuisgeplaatste", "belangen-uithuisgeplaatste", melding)]
}

pub(super) fn n7_van_wie(proef: &Proef<'_>) -> Vec<Gevonden> {
    let bekend = |van: &str| {
        let nummer = van.strip_prefix('h').and_then(|nummer| nummer.parse::<usize>().ok());
        van == "uithuisgeplaatste" || nummer.is_some_and(|n| (1..=proef.gegevens.huisgenoten.len()).contains(&n))
    };
    let los = proef.gegevens.zienswijzen.iter().enumerate().filter(|(_, zienswijze)| !bekend(&zienswijze.van));
    let gevonden = los.map(|(plaats, _)| {
        let melding = "Schrijf uithuisgeplaatste, of h1 voor de eerste huisgenoot, h2 voor de tweede.";
        Gevonden::nieuw(format!("/zienswijzen/{plaats}/van"), "persoon-onbekend", melding)
    });
    gevonden.collect()
}

pub(super) fn n7_gehoord(proef: &Proef<'_>) -> Vec<Gevonden> {
    let gehoord = proef.gegevens.zienswijzen.iter().any(|zienswijze| zienswijze.van == "uithuisgeplaatste");
    if gehoord || proef.gegevens.niet_gehoord_reden.is_some() {
        return Vec::new();
    }
    let melding = "Leg de zienswijze van de uithuisgeplaatste vast, of waarom niet is gehoord.";
    vec![Gevonden::nieuw("/zienswijzen", "zienswijze-ontbreekt", melding)]
}

pub(super) fn n8_bronnen(proef: &Proef<'_>) -> Vec<Gevonden> {
    let bronnen: BTreeSet<_> = proef.gegevens.feiten.iter().map(|feit| feit.bron.trim().to_lowercase()).collect();
    if bronnen.len() != 1 || proef.gegevens.toelichting_bronnen.is_some() {
        return Vec::new();
    }
    let melding = "Alle feiten komen uit één bron. Noem een tweede bron, of leg uit waarom deze genoeg is.";
    vec![Gevonden::nieuw("/feiten", "een-bron", melding)]
}

pub(super) fn n12_woorden(proef: &Proef<'_>) -> Vec<Gevonden> {
    let teksten = afgedrukt(proef.gegevens).into_iter();
    let gevonden = teksten.filter_map(|(veld, tekst)| {
        let woord = proef.regime.verboden_woorden.iter().find(|begin| heeft_woord(tekst, begin))?;
        let melding = format!(
            "Het woord '{woord}' hoort niet in een besluit. Beschrijf feiten; schrijf 'aannemelijk' of 'vermoeden'."
        );
        Some(Gevonden::nieuw(veld, "woordkeuze", melding))
    });
    gevonden.collect()
}

fn heeft_woord(tekst: &str, begin: &str) -> bool {
    tekst.to_lowercase().split(|teken: char| !teken.is_alphanumeric()).any(|woord| woord.starts_with(begin))
}

/// The texts that the besluit prints as the words of the gemeente itself; what somebody said is left as it was said.
fn afgedrukt(gegevens: &Gegevens) -> Vec<(String, &str)> {
    let vast = [
        ("/keuzeVanDePersoon", Some(&gegevens.keuze_van_de_persoon)),
        ("/andereMaatregelen", Some(&gegevens.andere_maatregelen)),
        ("/belangenafweging", Some(&gegevens.belangenafweging)),
        ("/belangenUithuisgeplaatste", gegevens.belangen_uithuisgeplaatste.as_ref()),
        ("/belangenKinderen", gegevens.belangen_kinderen.as_ref()),
        ("/zorgafhankelijkheid", gegevens.zorgafhankelijkheid.as_ref()),
        ("/toelichtingBronnen", gegevens.toelichting_bronnen.as_ref()),
        ("/nietGehoordReden", gegevens.niet_gehoord_reden.as_ref()),
        ("/incident/tekst", gegevens.incident.as_ref().map(|incident| &incident.tekst)),
        ("/incident/letsel", gegevens.incident.as_ref().and_then(|incident| incident.letsel.as_ref())),
        ("/afwijking/reden", gegevens.afwijking.as_ref().map(|afwijking| &afwijking.reden)),
    ];
    let vast = vast.into_iter().filter_map(|(veld, tekst)| Some((veld.to_owned(), tekst?.as_str())));
    let feiten = gegevens.feiten.iter().enumerate();
    let feiten = feiten.map(|(plaats, feit)| (format!("/feiten/{plaats}/tekst"), feit.tekst.as_str()));
    let redenen = gegevens.huisgenoten.iter().enumerate().filter_map(|(plaats, huisgenoot)| {
        let verbod = huisgenoot.contactverbod.as_ref()?;
        Some((format!("/huisgenoten/{plaats}/contactverbod/reden"), verbod.reden.as_str()))
    });
    vast.chain(feiten).chain(redenen).collect()
}
