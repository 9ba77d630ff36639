//! The shapes of what happens while it runs and after.

use super::{BESLUIT_MOET, BESLUITNUMMER, KANAAL, KENMERK, PERSONEN, Soort, WIE, vorm};
use crate::words::json::GROOTSTE_GETAL;
use crate::words::vorm::{KORT, REGEL, VRIJ, Veld, Vorm};

const VOLGNUMMER: Vorm = Vorm::Getal { min: 1, max: GROOTSTE_GETAL };

pub(super) static SLEUTELS: Soort = Soort {
    naam: "sleutels",
    vorm: vorm![
        "sleutels",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("stap", Vorm::Keuze(&["ingenomen", "bewijsGegeven", "teruggegeven"]), "Wat er is gebeurd."),
        Veld::mag("aantal", Vorm::Getal { min: 1, max: 1000 }, "Hoeveel sleutels."),
        Veld::mag("soortSleutels", REGEL, "Welke sleutels."),
        Veld::mag("vanWie", KORT, "Van wie."),
        Veld::mag("aan", KORT, "Aan wie."),
        Veld::mag("plaats", REGEL, "Waar."),
        Veld::mag("teruggaveAfspraak", VRIJ, "Hoe ze na het einde terugkomen."),
    ],
    plat: &["stap"],
    vertrouwelijk: &[],
};

pub(super) static ZORGADVIES: Soort = Soort {
    naam: "zorgadvies",
    vorm: vorm![
        "zorgadvies",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet(
            "advies",
            Vorm::Keuze(&["opleggen", "verlengen", "nietVerlengen", "intrekken", "geen"]),
            "Wat het advies is."
        ),
        Veld::moet("van", KORT, "Van wie het advies komt."),
        Veld::moet("tekst", VRIJ, "Het advies."),
    ],
    plat: &["advies"],
    vertrouwelijk: &[],
};

pub(super) static HULP: Soort = Soort {
    naam: "hulp",
    vorm: vorm![
        "hulp",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet(
            "stap",
            Vorm::Keuze(&["aangeboden", "aanvaard", "bevestigd", "geweigerd"]),
            "Aangeboden, aanvaard door de uithuisgeplaatste, bevestigd door de instantie, of geweigerd.",
        ),
        Veld::moet("welke", REGEL, "Welke hulp."),
        Veld::moet("hulpverlener", KORT, "Wie de hulp geeft of bevestigt."),
        Veld::mag("tekst", VRIJ, "Wat is gezegd of afgesproken."),
    ],
    plat: &["stap"],
    vertrouwelijk: &[],
};

pub(super) static TOESTEMMING: Soort = Soort {
    naam: "toestemming",
    vorm: vorm![
        "toestemming",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("wat", TOESTEMMING_WAT, "Wat is toegestaan."),
        Veld::moet("personen", PERSONEN, "Met wie, als het om contact gaat: h1 voor de eerste huisgenoot."),
        Veld::moet("vanTijdstip", Vorm::Tijdstip, "Vanaf wanneer."),
        Veld::moet("totTijdstip", Vorm::Tijdstip, "Tot wanneer."),
        Veld::mag("plaats", REGEL, "Waar."),
        Veld::mag("voorwaarden", VRIJ, "Onder welke voorwaarden."),
        Veld::mag("begeleidDoor", KORT, "Wie erbij is."),
        Veld::moet("grondslag", REGEL, "Wie of wat het toestaat."),
    ],
    plat: &["wat", "personen", "vanTijdstip", "totTijdstip"],
    vertrouwelijk: &[],
};

const TOESTEMMING_WAT: Vorm =
    Vorm::Keuze(&["begeleidContact", "spullenHalen", "systeemgesprek", "omgangsregeling", "rechterCommissaris"]);

pub(super) static OVERTREDING: Soort = Soort {
    naam: "overtreding",
    vorm: vorm![
        "overtreding",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("wat", VRIJ, "Wat er is gebeurd."),
        Veld::moet("plaats", REGEL, "Waar."),
        Veld::mag("procesVerbaalNummer", KORT, "Nummer van het proces-verbaal."),
        Veld::mag("aangifte", Vorm::JaNee, "Of aangifte is gedaan."),
    ],
    plat: &[],
    vertrouwelijk: &[],
};

pub(super) static PROCEDURE: Soort = Soort {
    naam: "procedure",
    vorm: vorm![
        "procedure",
        KENMERK,
        BESLUIT_MOET,
        Veld::moet("stap", PROCEDURE_STAP, "Welke stap."),
        Veld::moet("van", WIE, "Wie de stap zette."),
        Veld::moet("aanwezig", Vorm::JaNee, "Of de uithuisgeplaatste er zelf bij was."),
        Veld::mag("zaaknummer", KORT, "Zaaknummer."),
    ],
    plat: &["stap", "van", "aanwezig"],
    vertrouwelijk: &[],
};

const PROCEDURE_STAP: Vorm =
    Vorm::Keuze(&["beroepIngesteld", "voorzieningGevraagd", "hogerBeroepIngesteld", "zitting", "ingetrokken"]);

pub(super) static UITSPRAAK: Soort = Soort {
    naam: "uitspraak",
    vorm: vorm![
        "uitspraak",
        KENMERK,
        Veld::moet("instantie", Vorm::Keuze(&["voorzieningenrechter", "rechtbank", "afdeling"]), "Welke rechter."),
        Veld::moet("uitspraak", UITSPRAAK_SOORT, "Wat de rechter besliste."),
        Veld::moet("besluiten", Vorm::Lijst { deel: &KORT, min: 1, max: 50 }, "Over welke besluiten."),
        Veld::mag("vanafTijdstip", Vorm::Tijdstip, "Vanaf wanneer, als dat niet het tijdstip van de uitspraak is."),
        Veld::mag("totTijdstip", Vorm::Tijdstip, "Tot wanneer."),
        Veld::mag("personen", PERSONEN, "Alleen voor deze personen; leeg is het hele besluit."),
        Veld::mag("contactWijze", Vorm::Keuze(&["telefonisch", "inPersoon"]), "Alleen voor deze vorm van contact."),
        Veld::mag("voorwaarde", Vorm::Object(&VOORWAARDE), "De voorwaarde van een schorsing."),
        Veld::mag("rechtsgevolgen", RECHTSGEVOLGEN, "Welke gevolgen van een vernietigd besluit blijven."),
        Veld::mag("rechtsgevolgenTotTijdstip", Vorm::Tijdstip, "Tot wanneer die blijven."),
        Veld::mag("doetTeniet", VOLGNUMMER, "Volgnummer van de eerdere uitspraak die deze vernietigt."),
        Veld::moet("zaaknummer", KORT, "Zaaknummer."),
        Veld::mag("ecli", KORT, "ECLI."),
        Veld::moet("samenvatting", VRIJ, "Wat is beslist, in een paar zinnen."),
    ],
    plat: &[],
    vertrouwelijk: &[],
};

const UITSPRAAK_SOORT: Vorm = Vorm::Keuze(&[
    "schorsing",
    "opheffingSchorsing",
    "voorwaardeVervuld",
    "vernietiging",
    "inStandGelaten",
    "uitspraakVernietigd",
]);
const RECHTSGEVOLGEN: Vorm = Vorm::Keuze(&["geen", "inStand", "totTijdstip"]);

static VOORWAARDE: [Veld; 2] = [
    Veld::moet("tekst", VRIJ, "De voorwaarde."),
    Veld::mag("uiterlijkTijdstip", Vorm::Tijdstip, "Wanneer er uiterlijk aan moet zijn voldaan."),
];

pub(super) static EIGEN_BERICHT: Soort = Soort {
    naam: "eigenBericht",
    vorm: vorm![
        "eigenBericht",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("kanaal", KANAAL, "Hoe."),
        Veld::moet("tekst", VRIJ, "In welke woorden."),
        Veld::moet("noemtEinde", Vorm::JaNee, "Of hij of zij zelf het einde noemde."),
    ],
    plat: &["kanaal"],
    vertrouwelijk: &[],
};

pub(super) static AANKONDIGING: Soort = Soort {
    naam: "aankondiging",
    vorm: vorm![
        "aankondiging",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("kanaal", KANAAL, "Hoe."),
        Veld::moet("tekst", VRIJ, "In welke woorden."),
    ],
    plat: &["kanaal"],
    vertrouwelijk: &[],
};

pub(super) static CORRECTIE: Soort = Soort {
    naam: "correctie",
    vorm: vorm![
        "correctie",
        KENMERK,
        Veld::moet("volgnummer", VOLGNUMMER, "Volgnummer van het feit dat fout is vastgelegd."),
        Veld::moet("reden", VRIJ, "Wat er fout was, en wat juist is."),
    ],
    plat: &["volgnummer"],
    vertrouwelijk: &[],
};
