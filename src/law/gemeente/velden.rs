//! The shape of the settings of a gemeente: which there are, what they may hold and what they mean.

use super::bestuurders::FUNCTIES;
use super::logo::GROOTSTE_LOGO;
use crate::words::vorm::{KORT, REGEL, VRIJ, Veld, Vorm};

/// The shape of the settings of a gemeente.
pub static VORM: Vorm = Vorm::Object(&VELDEN);

static VELDEN: [Veld; 25] = [
    Veld::moet("code", Vorm::Gemeentecode, "Code van de gemeente (CBS, vier cijfers)."),
    Veld::moet("naam", KORT, "Naam, zoals in: de burgemeester van Voorbeeldgemeente."),
    Veld::moet("adres", REGEL, "Adres van het gemeentehuis, op één regel."),
    Veld::moet("telefoon", KORT, "Telefoonnummer overdag."),
    Veld::moet(
        "telefoonBereikbaarheid",
        KORT,
        "Nummer waar de uithuisgeplaatste dag en nacht doorgeeft waar hij te bereiken is.",
    ),
    Veld::moet("email", Vorm::Email, "E-mailadres daarvoor."),
    Veld::moet("verificatieAdres", Vorm::Webadres, "Adres waar een document te controleren is."),
    Veld::moet("woonplaatsen", Vorm::Lijst { deel: &KORT, min: 1, max: 500 }, "De woonplaatsen in de gemeente."),
    Veld::moet(
        "bestuurders",
        Vorm::Lijst { deel: &Vorm::Object(&BESTUURDER), min: 1, max: 200 },
        "Burgemeester en vervangers, met data.",
    ),
    Veld::mag("mandaten", Vorm::Lijst { deel: &Vorm::Object(&MANDAAT), min: 0, max: 500 }, "Het mandaatregister."),
    Veld::moet("rechtbank", Vorm::Object(&RECHTBANK), "De rechtbank."),
    Veld::moet("instantie", Vorm::Object(&INSTANTIE), "De aangewezen instantie voor advies of hulpverlening."),
    Veld::mag("instantieBuitenUren", Vorm::Object(&CONTACT), "De instantie buiten haar uren, bij een ander nummer."),
    Veld::moet("veiligThuis", Vorm::Object(&CONTACT), "Veilig Thuis."),
    Veld::moet("advocaatWerkdagen", Vorm::Object(&CONTACT), "Advocaat, op werkdagen."),
    Veld::moet("advocaatWeekend", Vorm::Object(&CONTACT), "Advocaat, 's nachts en in het weekend."),
    Veld::moet("opvang", Vorm::Object(&CONTACT), "Waar te vragen naar een slaapplek."),
    Veld::moet("politie", Vorm::Object(&CONTACT), "De eenheid van de politie die elk huisverbod hoort."),
    Veld::moet("meldkamer", Vorm::Object(&CONTACT), "De meldkamer."),
    Veld::moet("raadVoorRechtsbijstand", Vorm::Object(&RAAD), "De Raad voor Rechtsbijstand."),
    Veld::moet("nummers", Vorm::Object(&NUMMERS), "Andere nummers."),
    Veld::moet(
        "nummersGecontroleerdDatum",
        Vorm::Datum,
        "Dag waarop de nummers zonder eigen dag het laatst zijn gecontroleerd.",
    ),
    Veld::mag("huisstijl", Vorm::Object(&HUISSTIJL), "Hoe de brieven eruitzien."),
    Veld::mag("behandelaar", Vorm::Object(&BEHANDELAAR), "De gemeente die voor deze gemeente behandelt."),
    Veld::mag("demonstratie", Vorm::JaNee, "Of dit de ingebouwde gemeente van de demonstratie is."),
];

static BESTUURDER: [Veld; 5] = [
    Veld::moet("naam", KORT, "Naam."),
    Veld::moet("functie", Vorm::Keuze(&FUNCTIES), "Functie."),
    Veld::moet("van", Vorm::Datum, "Eerste dag."),
    Veld::mag("totEnMet", Vorm::Datum, "Laatste dag."),
    Veld::mag(
        "vervangingen",
        Vorm::Lijst { deel: &Vorm::Object(&VERVANGING), min: 0, max: 500 },
        "Wanneer een locoburgemeester de burgemeester vervangt.",
    ),
];

static VERVANGING: [Veld; 3] = [
    Veld::moet("grond", Vorm::Keuze(&["verhindering", "ontstentenis"]), "Waarom (Gemeentewet artikel 77)."),
    Veld::moet("vanTijdstip", Vorm::Tijdstip, "Vanaf wanneer."),
    Veld::mag("totTijdstip", Vorm::Tijdstip, "Tot wanneer."),
];

static MANDAAT: [Veld; 11] = [
    Veld::moet("nummer", KORT, "Nummer van het mandaatbesluit."),
    Veld::moet("datum", Vorm::Datum, "Dag van het mandaatbesluit."),
    Veld::moet("gegevenDoor", KORT, "Wie het gaf: de burgemeester of zijn vervanger."),
    Veld::moet(
        "soort",
        Vorm::Keuze(&["beslissing", "ondertekening"]),
        "Om te beslissen, of alleen om te ondertekenen.",
    ),
    Veld::moet("bevoegdheden", Vorm::Lijst { deel: &KORT, min: 1, max: 20 }, "Artikelen van de Wth, zoals 2.1."),
    Veld::mag(
        "mandatarissen",
        Vorm::Lijst { deel: &KORT, min: 0, max: 1000 },
        "Dienstnummers; leeg is elke hulpofficier.",
    ),
    Veld::mag(
        "instemming",
        Vorm::Object(&INSTEMMING),
        "De instemming van wie boven de hulpofficieren staat (Awb 10:4).",
    ),
    Veld::mag("instructies", VRIJ, "Instructies van de burgemeester (Awb 10:6)."),
    Veld::moet("vanTijdstip", Vorm::Tijdstip, "Vanaf wanneer."),
    Veld::mag("totTijdstip", Vorm::Tijdstip, "Tot wanneer."),
    Veld::mag("ingetrokkenTijdstip", Vorm::Tijdstip, "Wanneer het is ingetrokken (Awb 10:8)."),
];

static INSTEMMING: [Veld; 2] =
    [Veld::moet("door", KORT, "Wie instemde."), Veld::moet("datum", Vorm::Datum, "Dag van de instemming.")];

static RECHTBANK: [Veld; 5] = [
    Veld::moet("naam", KORT, "Naam."),
    Veld::moet("adres", REGEL, "Postadres, op één regel."),
    Veld::moet("bezoekadres", REGEL, "Bezoekadres, op één regel."),
    Veld::moet("telefoon", KORT, "Telefoonnummer."),
    Veld::moet("digitaal", REGEL, "Waar beroep digitaal kan."),
];

const NAAM: Veld = Veld::moet("naam", KORT, "Naam.");
const TELEFOON: Veld = Veld::moet("telefoon", KORT, "Telefoonnummer.");
const EMAIL: Veld = Veld::moet("email", Vorm::Email, "E-mailadres.");
const UREN: Veld = Veld::mag("uren", KORT, "Wanneer het nummer bereikbaar is.");
const GECONTROLEERD: Veld =
    Veld::moet("gecontroleerdDatum", Vorm::Datum, "Dag waarop het nummer het laatst is gecontroleerd.");

static CONTACT: [Veld; 4] = [NAAM, TELEFOON, UREN, GECONTROLEERD];
static INSTANTIE: [Veld; 4] =
    [NAAM, TELEFOON, Veld::moet("uren", KORT, "Wanneer het nummer bereikbaar is."), GECONTROLEERD];
static RAAD: [Veld; 5] = [NAAM, TELEFOON, EMAIL, UREN, GECONTROLEERD];
static BEHANDELAAR: [Veld; 3] = [NAAM, TELEFOON, EMAIL];

static HUISSTIJL: [Veld; 4] = [
    Veld::mag(
        "logo",
        Vorm::Tekst { max: GROOTSTE_LOGO, regels: true, leeg: false },
        "Het logo, als tekst van een SVG (maximaal 64 KB).",
    ),
    Veld::mag("logoBestand", KORT, "Of het SVG-bestand met het logo, naast het instellingenbestand."),
    Veld::moet("kleur", KORT, "Kleur van koppen en lijnen, zoals #1F4E79."),
    Veld::mag("briefhoofd", Vorm::Lijst { deel: &KORT, min: 0, max: 6 }, "Regels van het briefhoofd."),
];

static NUMMERS: [Veld; 3] = [
    Veld::moet("alarm", KORT, "Alarm."),
    Veld::moet("politie", KORT, "Politie, geen spoed."),
    Veld::moet("zelfmoordpreventie", KORT, "Zelfmoordpreventie."),
];
