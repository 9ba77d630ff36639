//! C8, N23 and the policy of knowledge: keys, permissions, and what an announcement or an own message proves.

use super::{Regel, lijst};
use crate::law::dossier::{SleutelStap, Stand, ToestemmingSoort};
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};

pub(super) const C8: Regel = Regel::nieuw(
    "C8",
    "Wth 4 lid 2",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Van ingenomen sleutels staat vast hoeveel, welke, van wie, waar en hoe ze terugkomen.",
    Toets::Functie(sleutels),
);

pub(super) const N23: Regel = Regel::nieuw(
    "N23",
    "Wth 1, onder b",
    Wanneer::Melden,
    Effect::Weigert,
    "Een toestemming heeft een begin en een einde; bij contact staat vast met wie.",
    Toets::Functie(toestemming),
);

pub(super) const N23_DUUR: Regel = Regel::nieuw(
    "N23",
    "Wth 1, onder b",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Een toestemming past binnen het huisverbod; bij begeleid contact staat vast wie erbij is.",
    Toets::Functie(binnen_huisverbod),
);

pub(super) const KENNIS: Regel = Regel::nieuw(
    "kennis-1",
    "Wth 11; HR 2016:2239",
    Wanneer::Melden,
    Effect::Weigert,
    "In een eigen bericht noemt de uithuisgeplaatste zelf het einde of het besluit.",
    Toets::Functie(eigen_bericht),
);

pub(super) const KENNIS_AANKONDIGING: Regel = Regel::nieuw(
    "kennis-1",
    "HR 2016:2766",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Een aankondiging is geen bekendmaking.",
    Toets::Functie(aankondiging),
);

fn sleutels(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Sleutels(sleutels) = &gegevens.inhoud else { return Vec::new() };
    let ingenomen = sleutels.stap == SleutelStap::Ingenomen;
    let code = "sleutels-onvolledig";
    lijst([
        (
            sleutels.stap == SleutelStap::Teruggegeven && !kader.sleutels_ingenomen,
            "/stap",
            "sleutels-niet-ingenomen",
            "In dit dossier staat niet dat er sleutels zijn ingenomen.",
        ),
        (ingenomen && sleutels.aantal.is_none(), "/aantal", code, "Vul in hoeveel sleutels zijn ingenomen."),
        (
            ingenomen && sleutels.soort_sleutels.is_none(),
            "/soortSleutels",
            code,
            "Vul in welke sleutels zijn ingenomen.",
        ),
        (ingenomen && sleutels.van_wie.is_none(), "/vanWie", code, "Vul in van wie de sleutels zijn ingenomen."),
        (ingenomen && sleutels.plaats.is_none(), "/plaats", code, "Vul in waar de sleutels zijn ingenomen."),
        (
            ingenomen && sleutels.teruggave_afspraak.is_none(),
            "/teruggaveAfspraak",
            code,
            "Vul in hoe de sleutels na het einde terugkomen.",
        ),
    ])
}

/// Whether the permission is about contact with somebody.
fn gaat_over_contact(wat: ToestemmingSoort) -> bool {
    match wat {
        ToestemmingSoort::BegeleidContact
        | ToestemmingSoort::Systeemgesprek
        | ToestemmingSoort::Omgangsregeling
        | ToestemmingSoort::RechterCommissaris => true,
        ToestemmingSoort::SpullenHalen => false,
    }
}

fn toestemming(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Toestemming(toestemming) = &gegevens.inhoud else { return Vec::new() };
    let andersom = toestemming.tot_tijdstip <= toestemming.van_tijdstip;
    let zonder = gaat_over_contact(toestemming.wat) && toestemming.personen.is_empty();
    lijst([
        (andersom, "/totTijdstip", "einde-voor-begin", "Het einde ligt niet na het begin."),
        (zonder, "/personen", "personen-ontbreken", "Vul in met wie contact is toegestaan."),
    ])
}

fn binnen_huisverbod(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Toestemming(toestemming) = &gegevens.inhoud else { return Vec::new() };
    let geldig = kader.besluiten.iter().filter(|b| !matches!(b.stand, Stand::Ingetrokken | Stand::Vernietigd));
    let einde = geldig.filter_map(|besluit| besluit.einde).max();
    let alleen = toestemming.wat == ToestemmingSoort::BegeleidContact && toestemming.begeleid_door.is_none();
    lijst([
        (
            einde.is_some_and(|einde| toestemming.tot_tijdstip > einde),
            "/totTijdstip",
            "langer-dan-huisverbod",
            "De toestemming loopt langer dan het huisverbod.",
        ),
        (alleen, "/begeleidDoor", "begeleider-ontbreekt", "Vul in wie bij het contact is."),
    ])
}

fn eigen_bericht(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::EigenBericht(bericht) = &gegevens.inhoud else { return Vec::new() };
    let niets = !bericht.noemt_einde && gegevens.algemeen.besluitnummer.is_none();
    let melding = "Een eigen bericht telt alleen als daarin het einde of het besluit wordt genoemd. \
                   Vul in welk besluit dat is.";
    lijst([(niets, "/besluitnummer", "bericht-noemt-niets", melding)])
}

fn aankondiging(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let fout = matches!(gegevens.inhoud, Inhoud::Aankondiging(_));
    let melding = "Een aankondiging is geen bekendmaking en bewijst geen kennis. Reik het besluit uit.";
    lijst([(fout, "", "geen-bekendmaking", melding)])
}
