//! M3-M6 and R78: what a melding names stands in the dossier, a correctie corrects what can be corrected, and a request
//! belongs to one dossier or opens one.

use super::{Regel, lijst};
use crate::law::dossier::{Onderwerp, VerzoekOm};
use crate::law::melding::persoon::{is_bekend, is_huisgenoot};
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};

/// The words of the facts that a correctie can set aside; a besluit is changed by another besluit.
const TE_CORRIGEREN: [&str; 3] = ["melding", "uitreiking", "uitspraak"];

pub(super) const M3: Regel = Regel::nieuw(
    "M3",
    "Awb 1:3 en 3:41",
    Wanneer::Melden,
    Effect::Weigert,
    "Het genoemde besluit hoort bij dit dossier; een mededeling over een besluit noemt het.",
    Toets::Functie(besluitnummer),
);

pub(super) const M4: Regel = Regel::nieuw(
    "M4",
    "Wth 2 lid 4, onder c",
    Wanneer::Melden,
    Effect::Weigert,
    "De genoemde personen horen bij dit dossier.",
    Toets::Functie(personen),
);

pub(super) const M5: Regel = Regel::nieuw(
    "M5",
    "Awb 3:2",
    Wanneer::Melden,
    Effect::Weigert,
    "Een correctie noemt een eerder vastgelegd feit dat geen besluit is.",
    Toets::Functie(correctie),
);

pub(super) const M6: Regel = Regel::nieuw(
    "M6",
    "Awb 1:3 lid 3",
    Wanneer::Melden,
    Effect::Weigert,
    "Een verzoek hoort bij een dossier, of opent er een: dan is het een verzoek om op te leggen en zegt het voor wie en waar.",
    Toets::Functie(verzoek),
);

pub(super) const R78: Regel = Regel::nieuw(
    "R78",
    "Wth 10; AVG 5",
    Wanneer::Melden,
    Effect::Weigert,
    "Een melding van geheime gegevens zegt wat geheim is.",
    Toets::Functie(geheim),
);

fn besluitnummer(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let nummer = gegevens.algemeen.besluitnummer.as_deref();
    let onbekend = nummer.is_some_and(|nummer| kader.besluit(nummer).is_none());
    let over_besluit = if let Inhoud::Mededeling(mededeling) = &gegevens.inhoud {
        mededeling.over == Onderwerp::Besluit
    } else {
        false
    };
    let veld = "/besluitnummer";
    lijst([
        (onbekend, veld, "besluit-onbekend", "Dit dossier heeft geen besluit met dit nummer."),
        (
            nummer.is_none() && over_besluit,
            veld,
            "besluit-ontbreekt",
            "Over welk besluit is dit verteld? Vul het nummer in.",
        ),
    ])
}

fn personen(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let iedereen = |naam: &str| is_bekend(naam, kader.personen);
    let een = |naam: Option<&String>, past: &dyn Fn(&str) -> bool| {
        naam.filter(|naam| !past(naam)).map(|_| onbekend("/persoon".to_owned())).into_iter().collect()
    };
    let huisgenoten = |namen: &[String]| {
        let vreemd = namen.iter().enumerate().filter(|(_, naam)| !is_huisgenoot(naam, kader.personen));
        vreemd.map(|(plaats, _)| onbekend(format!("/personen/{plaats}"))).collect()
    };
    match &gegevens.inhoud {
        Inhoud::Verzoek(verzoek) => een(verzoek.persoon.as_ref(), &iedereen),
        Inhoud::Horen(horen) => een(Some(&horen.persoon), &iedereen),
        Inhoud::Geheim(geheim) => een(Some(&geheim.persoon), &iedereen),
        Inhoud::Mededeling(mededeling) => een(mededeling.persoon.as_ref(), &|naam| is_huisgenoot(naam, kader.personen)),
        Inhoud::Toestemming(toestemming) => huisgenoten(&toestemming.personen),
        Inhoud::Uitspraak(uitspraak) => huisgenoten(&uitspraak.personen),
        Inhoud::Aanzegging(_)
        | Inhoud::MeldingBurgemeester(_)
        | Inhoud::Bereikbaarheid(_)
        | Inhoud::Raadsman(_)
        | Inhoud::Sleutels(_)
        | Inhoud::Zorgadvies(_)
        | Inhoud::Hulp(_)
        | Inhoud::Overtreding(_)
        | Inhoud::Procedure(_)
        | Inhoud::EigenBericht(_)
        | Inhoud::Aankondiging(_)
        | Inhoud::GeenVerlenging(_)
        | Inhoud::Correctie(_) => Vec::new(),
    }
}

fn onbekend(veld: String) -> Gevonden {
    let melding = "Deze persoon staat niet in dit dossier. Kies h1 voor de eerste huisgenoot, h2 voor de tweede.";
    Gevonden::nieuw(veld, "persoon-onbekend", melding)
}

fn correctie(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Correctie(correctie) = &gegevens.inhoud else { return Vec::new() };
    let (code, melding) = match kader.feit(correctie.volgnummer) {
        None => ("feit-onbekend", "Dit dossier heeft nog geen feit met dit volgnummer.".to_owned()),
        Some(woord) if TE_CORRIGEREN.contains(&woord) => return Vec::new(),
        Some(woord) => {
            let melding = format!("Dit feit ({woord}) is geen melding, maar een besluit. Maak een wijzigingsbesluit.");
            ("feit-is-besluit", melding)
        }
    };
    vec![Gevonden::nieuw("/volgnummer", code, melding)]
}

fn verzoek(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Verzoek(verzoek) = &gegevens.inhoud else { return Vec::new() };
    let (kenmerk, gemeente) = (gegevens.kenmerk().is_some(), gegevens.gemeente().is_some());
    let opent = gemeente && !kenmerk;
    lijst([
        (
            kenmerk == gemeente,
            "/kenmerk",
            "dossier-onduidelijk",
            "Vul het kenmerk van het dossier in, of de gemeente als er nog geen dossier is; niet allebei.",
        ),
        (
            opent && verzoek.om != VerzoekOm::Opleggen,
            "/om",
            "verzoek-zonder-dossier",
            "Zonder dossier kan alleen om opleggen worden gevraagd. Vul het kenmerk in.",
        ),
        (
            opent && verzoek.betreft.is_none(),
            "/betreft",
            "betreft-ontbreekt",
            "Zeg wie de woning zou moeten verlaten, en om welke woning het gaat.",
        ),
    ])
}

fn geheim(gegevens: &MeldingGegevens, _: &MeldKader<'_>) -> Vec<Gevonden> {
    let Inhoud::Geheim(geheim) = &gegevens.inhoud else { return Vec::new() };
    let leeg = geheim.adres.is_none() && geheim.telefoon.is_none() && geheim.school.is_none();
    lijst([(leeg, "/adres", "geheim-leeg", "Vul in wat geheim is: adres, telefoonnummer of school.")])
}
