//! Drafting: what courts criticised and a program can see (additions N3-N8 of the design, and R11).

use super::Proef;
use super::a_persoon::is_kind;
use crate::law::opstellen;
use crate::law::regels::Gevonden;
use crate::law::zaak::gegevens::Drie;
use std::collections::BTreeSet;

/// Text of R11.
pub(super) const R11: &str = "De verklaringen spreken elkaar tegen. Leg uit waarom het gevaar toch aannemelijk is.";

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

pub(super) fn n8_bronnen(proef: &Proef<'_>) -> Vec<Gevonden> {
    let feiten = proef.gegevens.feiten.iter().filter(|feit| feit.op_papier());
    opstellen::een_bron(feiten.map(|feit| feit.bron.as_str()), proef.gegevens.toelichting_bronnen.is_some())
}

/// Opposed statements are no reason to refuse, when the besluit says whom it follows and why (ECLI:NL:RVS:2012:BW5975).
pub(super) fn r11_tegenstrijdig(proef: &Proef<'_>) -> Vec<Gevonden> {
    let sprekers: BTreeSet<_> = proef.gegevens.zienswijzen.iter().map(|zienswijze| &zienswijze.van).collect();
    let (veld, code, melding) = match &proef.gegevens.tegenstrijdig {
        None if sprekers.len() < 2 => return Vec::new(),
        None => ("/tegenstrijdig", "tegenstrijdig-niet-ingevuld", "Leg vast of de verklaringen elkaar tegenspreken."),
        Some(antwoord) => match (antwoord.tegenstrijdig, &antwoord.toelichting) {
            (Drie::Nee, _) | (Drie::Ja, Some(_)) => return Vec::new(),
            (Drie::Ja, None) => ("/tegenstrijdig/toelichting", "tegenstrijdig-niet-toegelicht", R11),
            (Drie::Onbekend, _) => (
                "/tegenstrijdig/tegenstrijdig",
                "tegenstrijdig-onbekend",
                "Of de verklaringen elkaar tegenspreken, is niet bekend. Ga dat na, en leg uit wie u volgt en waarom.",
            ),
        },
    };
    vec![Gevonden::nieuw(veld, code, melding)]
}

/// Facts about health and about others: what must be said, and not more (AVG 5 and 9).
pub(super) fn n32_gevoelig(proef: &Proef<'_>) -> Vec<Gevonden> {
    let feiten = proef.gegevens.feiten.iter().enumerate();
    let gevoelig = feiten.filter(|(_, feit)| feit.gevoelig());
    let gevonden = gevoelig.map(|(plaats, feit)| {
        let (code, melding) = if feit.op_papier() {
            (
                "feit-gevoelig",
                "Dit feit gaat over gezondheid of over een ander. Druk dit alleen af als de redenen het nodig hebben.",
            )
        } else {
            (
                "feit-niet-afgedrukt",
                "Dit feit gaat over het verleden van een ander. Het komt niet in het besluit en telt niet als reden.",
            )
        };
        Gevonden::nieuw(format!("/feiten/{plaats}/bijlage"), code, melding)
    });
    gevonden.collect()
}
