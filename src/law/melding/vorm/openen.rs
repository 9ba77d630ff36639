//! The shapes of what opens a dossier: a spoken huisverbod, or a request.

use super::{BESLUITNUMMER, OM, PERSOON, Soort, WIE, vorm};
use crate::law::zaak::invoer::{BESLISSER, NAAM, WONING};
use crate::words::vorm::{KORT, REGEL, VRIJ, Veld, Vorm};

const GEMEENTE: &str = "Code van de bevoegde gemeente (CBS, vier cijfers).";

pub(super) static AANZEGGING: Soort = Soort {
    naam: "aanzegging",
    vorm: vorm![
        "aanzegging",
        Veld::moet("gemeente", Vorm::Gemeentecode, GEMEENTE),
        Veld::moet("uithuisgeplaatste", Vorm::Object(&UITHUISGEPLAATSTE), "Aan wie het is aangezegd."),
        Veld::moet("woning", Vorm::Object(&WONING), "De woning waarvoor het huisverbod geldt."),
        Veld::moet("personen", NAMEN, "Voor wie het contactverbod is uitgesproken; mag leeg zijn."),
        Veld::moet("plaats", REGEL, "Waar het is aangezegd."),
        Veld::mag("spoedReden", VRIJ, "Waarom het niet op papier kon wachten (artikel 2 lid 7)."),
        Veld::mag("procesVerbaal", KORT, "Nummer van het proces-verbaal daarvan."),
        Veld::moet("beslisser", Vorm::Object(&BESLISSER), "Wie besliste."),
        Veld::mag("mandaat", KORT, "Nummer van het mandaatbesluit in het register van de gemeente."),
    ],
    plat: &[],
    vertrouwelijk: &[],
};

const NAMEN: Vorm = Vorm::Lijst { deel: &Vorm::Object(&NAAM), min: 0, max: 30 };

static UITHUISGEPLAATSTE: [Veld; 2] = [
    Veld::moet("naam", Vorm::Object(&NAAM), "Naam."),
    Veld::mag("geboorteDatum", Vorm::Geboorte, "Geboortedatum, zo volledig als bekend."),
];

pub(super) static VERZOEK: Soort = Soort {
    naam: "verzoek",
    vorm: vorm![
        "verzoek",
        Veld::mag("kenmerk", KORT, "Kenmerk van het dossier, als dat er is."),
        Veld::mag("gemeente", Vorm::Gemeentecode, GEMEENTE),
        BESLUITNUMMER,
        Veld::moet("om", OM, "Wat is gevraagd."),
        Veld::moet("van", WIE, "Wie het vraagt."),
        Veld::mag("persoon", PERSOON, "Welke persoon dat is: uithuisgeplaatste, of h1 voor de eerste huisgenoot."),
        Veld::moet("schriftelijk", Vorm::JaNee, "Of het schriftelijk is gevraagd. Dan is het antwoord een besluit."),
        Veld::moet("tekst", VRIJ, "Het verzoek."),
        Veld::mag("betreft", Vorm::Object(&BETREFT), "Persoon en woning, bij een verzoek zonder dossier."),
    ],
    plat: &["om", "van", "schriftelijk"],
    vertrouwelijk: &[],
};

static BETREFT: [Veld; 2] = [
    Veld::moet("persoon", REGEL, "Wie de woning zou moeten verlaten."),
    Veld::moet("woning", REGEL, "Om welke woning het gaat."),
];
