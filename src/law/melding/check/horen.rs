//! C7, J5 and R70: the report of a hearing (Awb 4:7-4:11; ECLI:NL:RBNHO:2014:7925, RBAMS:2015:4586). That somebody could
//! not be heard well is recorded as it was; it warns.

use super::{Regel, lijst};
use crate::law::dossier::{HorenUitkomst, Kanaal};
use crate::law::melding::gegevens::Horen;
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::uitreiking::IdentiteitWijze;
use crate::law::zaak::gegevens::Drie;

pub(super) const C7: Regel = Regel::nieuw(
    "C7",
    "Awb 4:8 en 4:11",
    Wanneer::Melden,
    Effect::Weigert,
    "Een verslag van horen bevat wat is gezegd, of waarom niet is gehoord.",
    Toets::Functie(kern),
);

pub(super) const C7_VOLLEDIG: Regel = Regel::nieuw(
    "C7",
    "Awb 4:7-4:9",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Wie is gehoord, kende doel en feiten, wist van de advocaat, verstond de taal en hoorde het verslag terug.",
    Toets::Functie(volledig),
);

pub(super) const J5: Regel = Regel::nieuw(
    "J5",
    "Awb 4:8; Rb. Noord-Holland 2022",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Horen gebeurt zo dat iemand vrij en rustig kan spreken; wie vastzit, wordt via de inrichting bereikt.",
    Toets::Functie(kanaal),
);

pub(super) const R70: Regel = Regel::nieuw(
    "R70",
    "Awb 3:2",
    Wanneer::Melden,
    Effect::Waarschuwt,
    "Vastgelegd is hoe de identiteit van wie is gehoord is vastgesteld.",
    Toets::Functie(identiteit),
);

fn horen(gegevens: &MeldingGegevens) -> Option<&Horen> {
    if let Inhoud::Horen(horen) = &gegevens.inhoud { Some(horen) } else { None }
}

fn gehoord(gegevens: &MeldingGegevens) -> Option<&Horen> {
    horen(gegevens).filter(|horen| horen.uitkomst == HorenUitkomst::Gehoord)
}

fn kern(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(horen) = horen(gegevens) else { return Vec::new() };
    let uitkomst = horen.uitkomst;
    let niet_gevraagd = uitkomst == HorenUitkomst::NietGevraagd;
    lijst([
        (
            uitkomst == HorenUitkomst::Gehoord && horen.verklaring.is_none(),
            "/verklaring",
            "verklaring-ontbreekt",
            "Schrijf op wat deze persoon zei, zo dicht mogelijk bij de eigen woorden.",
        ),
        (
            niet_gevraagd && horen.grond411.is_none(),
            "/grond411",
            "grond-ontbreekt",
            "Kies de uitzondering waarom niet is gehoord (artikel 4:11 Awb).",
        ),
        (
            niet_gevraagd && horen.reden.is_none(),
            "/reden",
            "reden-ontbreekt",
            "Leg uit waarom deze uitzondering hier geldt.",
        ),
    ])
}

fn volledig(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(horen) = gehoord(gegevens) else { return Vec::new() };
    let niet = |antwoord: Option<bool>| antwoord != Some(true);
    let code = "horen-onvolledig";
    lijst([
        (niet(horen.doel_verteld), "/doelVerteld", code, "Vertel voor welk besluit u iemand hoort."),
        (niet(horen.feiten_verteld), "/feitenVerteld", code, "Vertel op welke feiten het besluit zou rusten."),
        (niet(horen.raadsman_genoemd), "/raadsmanGenoemd", code, "Wijs op het recht op een advocaat."),
        (
            niet(horen.onder_vier_ogen),
            "/onderVierOgen",
            code,
            "Hoor ieder apart, zonder dat een ander uit de woning meeluistert.",
        ),
        (horen.taal.is_none(), "/taal", code, "Leg vast in welke taal is gehoord, en wie de tolk was."),
        (niet(horen.voorgelezen), "/voorgelezen", code, "Lees het verslag voor."),
    ])
}

fn kanaal(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(horen) = horen(gegevens) else { return Vec::new() };
    let vast = horen.gedetineerd == Some(Drie::Ja);
    let gehoord = horen.uitkomst == HorenUitkomst::Gehoord;
    lijst([
        (
            gehoord && horen.kanaal == Kanaal::Celintercom,
            "/kanaal",
            "horen-celintercom",
            "Horen via de celintercom is geen goed horen. Hoor in persoon.",
        ),
        (
            gehoord && vast && horen.kanaal == Kanaal::Telefonisch,
            "/kanaal",
            "horen-telefonisch-in-cel",
            "Telefonisch horen in de cel is kwetsbaar. Hoor in persoon, of leg uit waarom dat niet kon.",
        ),
        (
            vast && horen.uitkomst == HorenUitkomst::NietBereikt,
            "/uitkomst",
            "niet-bereikt-in-detentie",
            "Wie vastzit, is via de inrichting te bereiken. Bezoek of bel daar.",
        ),
    ])
}

fn identiteit(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Some(horen) = gehoord(gegevens) else { return Vec::new() };
    let vastgesteld = horen.identiteit.is_some_and(|wijze| wijze != IdentiteitWijze::NietVastgesteld);
    let melding = "Leg vast hoe de identiteit is vastgesteld.";
    lijst([(!vastgesteld, "/identiteit", "identiteit-niet-vastgesteld", melding)])
}
