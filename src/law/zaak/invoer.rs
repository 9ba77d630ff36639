//! The shape of the zaak as data: every field, what it may hold and what it means. The checker and the JSON Schema
//! (`waarmerk schema zaak`) come from it. Where a rule of the law asks for a field, its text stands beside it.

use crate::words::vorm::{DRIE, KORT, REGEL, VRIJ, VRIJ_OF_LEEG, Veld, Vorm};

/// The zaak.
pub static VORM: Vorm = Vorm::Object(&VELDEN);

/// Most facts.
const MEESTE_FEITEN: usize = 200;
/// Most huisgenoten.
const MEESTE_HUISGENOTEN: usize = 30;

/// Text of R07, for a zaak without ground.
pub(super) const R07: &str = "Kies: ernstig en onmiddellijk gevaar, of een ernstig vermoeden daarvan.";
/// Text of R08, for a fact without code or source.
pub(in crate::law) const R08: &str =
    "Koppel elk feit aan een bron en aan een categorie uit de bijlage van het Besluit.";
/// Text of R12, for a zaak without weighing.
pub(in crate::law) const R12: &str = "Beschrijf de afweging van belangen, ook die van de kinderen.";
/// Text of N2, for a zaak that does not say why this person.
pub(super) const N2: &str = "Leg uit waarom het huisverbod aan deze persoon wordt opgelegd en niet aan een ander.";
/// Text of N5, for a zaak that does not name other measures.
pub(super) const N5: &str =
    "Noem de andere maatregelen die lopen, of dat er geen zijn, en waarom dit huisverbod nodig is.";
/// Text of R33, for an aanzegging without reason.
pub(super) const R33: &str = "Leg vast waarom het huisverbod mondeling moest worden aangezegd.";

/// The fields of the zaak, and so the slots of the event of an oplegging.
pub static VELDEN: [Veld; 28] = [
    Veld::moet("gemeente", Vorm::Gemeentecode, "Code van de bevoegde gemeente (CBS, vier cijfers)."),
    Veld::mag("kenmerk", KORT, "Kenmerk van het dossier dat begon met een mondelinge aanzegging of een verzoek."),
    Veld::mag(
        "grondslag",
        Vorm::Keuze(&["Wth", "Gemeentewet151d"]),
        "Wettelijke grondslag. Alleen de Wth wordt geaccepteerd.",
    ),
    Veld::moet("uithuisgeplaatste", Vorm::Object(&UITHUISGEPLAATSTE), "Wie de woning moet verlaten."),
    Veld::moet("woning", Vorm::Object(&WONING), "De ene woning waarvoor het huisverbod geldt.")
        .volgens("R02", super::check::a_persoon::R02),
    Veld::moet(
        "huisgenoten",
        HUISGENOTEN,
        "Alle anderen die in de woning wonen of er anders dan incidenteel verblijven.",
    )
    .volgens("R04", super::check::a_persoon::R04),
    Veld::moet(
        "grond",
        Vorm::Keuze(&["gevaar", "ernstigVermoeden"]),
        "Ernstig en onmiddellijk gevaar, of een ernstig vermoeden daarvan.",
    )
    .volgens("R07", R07),
    Veld::mag("incident", Vorm::Object(&INCIDENT), "Het voorval. Laat het weg bij een structureel patroon."),
    Veld::moet(
        "keuzeVanDePersoon",
        VRIJ,
        "Waarom juist deze persoon de woning moet verlaten, en waarom niets lichters volstaat.",
    )
    .volgens("N2", N2),
    Veld::moet("andereMaatregelen", VRIJ, "Andere maatregelen die lopen, en waarom dit huisverbod daarnaast nodig is.")
        .volgens("N5", N5),
    Veld::moet(
        "kindermishandeling",
        Vorm::Object(&KINDERMISHANDELING),
        "(Vermoeden van) kindermishandeling, en het overleg met Veilig Thuis.",
    ),
    Veld::moet("eergerelateerd", DRIE, "Of eer een rol speelt."),
    Veld::moet("feiten", FEITEN, "De feiten, elk met bron en code uit de bijlage van het Besluit.").volgens("R08", R08),
    Veld::mag("toelichtingBronnen", VRIJ, "Waarom één bron genoeg is, als alle feiten uit één bron komen."),
    Veld::mag(
        "rihg",
        Vorm::Object(&RIHG),
        "Het risicotaxatie-instrument: datum, invuller en de signalen met hun feiten.",
    ),
    Veld::moet("zienswijzen", ZIENSWIJZEN, "Wat de betrokkenen van het voornemen vinden."),
    Veld::mag("tegenstrijdig", Vorm::Object(&TEGENSTRIJDIG), "Of verklaringen elkaar tegenspreken."),
    Veld::mag(
        "raadsman",
        Vorm::Object(&RAADSMAN),
        "Of een advocaat is aangeboden, en wat hij of zij wil. Zonder antwoord wordt niet opgelegd (regel N15).",
    ),
    Veld::mag("gedetineerd", DRIE, "Of de uithuisgeplaatste vastzit."),
    Veld::mag("weegteam", Vorm::Object(&WEEGTEAM), "Het advies van het weegteam, bij een huisverbod zonder voorval."),
    Veld::mag("nietGehoordReden", VRIJ, "Waarom de uithuisgeplaatste niet is gehoord (artikel 4:11 Awb)."),
    Veld::moet("belangenafweging", VRIJ_OF_LEEG, "De afweging van alle belangen.").volgens("R12", R12),
    Veld::mag(
        "belangenUithuisgeplaatste",
        VRIJ,
        "De belangen van de uithuisgeplaatste: slapen, werk, post, zorg, medicijnen.",
    ),
    Veld::mag("belangenKinderen", VRIJ, "De belangen van elk kind."),
    Veld::mag("zorgafhankelijkheid", VRIJ, "Wie van wiens zorg afhankelijk is, en wie die overneemt."),
    Veld::mag(
        "afwijking",
        Vorm::Object(&AFWIJKING),
        "Besluit van de burgemeester om regel R10, R12 of R20 terzijde te stellen.",
    ),
    Veld::mag(
        "eerderHuisverbod",
        Vorm::Object(&EERDER_HUISVERBOD),
        "Een eerder huisverbod voor deze persoon en woning.",
    ),
    Veld::moet("besluit", Vorm::Object(&BESLUIT), "Wie beslist, en wanneer."),
];

pub(in crate::law) static NAAM: [Veld; 3] = [
    Veld::mag("voornamen", Vorm::Naamdeel, "Voornamen voluit, zoals in de BRP."),
    Veld::mag("voorvoegsel", Vorm::Naamdeel, "Voorvoegsel, zoals van of el."),
    Veld::moet("geslachtsnaam", Vorm::Naamdeel, "Geslachtsnaam."),
];

static VERBLIJF: [Veld; 3] = [
    Veld::moet(
        "soort",
        Vorm::Keuze(&["woont", "verblijftAndersDanIncidenteel"]),
        "Woont er, of verblijft er anders dan incidenteel.",
    ),
    Veld::moet("waaruitBlijkt", VRIJ_OF_LEEG, "Waaruit dat blijkt."),
    Veld::mag("brpAdresWijktAf", Vorm::JaNee, "Of de BRP een ander adres heeft."),
];

static UITHUISGEPLAATSTE: [Veld; 5] = [
    Veld::moet("naam", Vorm::Object(&NAAM), "Naam."),
    Veld::moet("geboorteDatum", Vorm::Geboorte, "Geboortedatum, zo volledig als bekend."),
    Veld::moet("taal", Vorm::Taalcode, "Taal die hij of zij begrijpt."),
    Veld::moet("verblijf", Vorm::Object(&VERBLIJF), "Dat hij of zij in de woning woont of verblijft."),
    Veld::moet(
        "bereikbaarheid",
        Vorm::Object(&BEREIKBAARHEID),
        "Waar of hoe hij of zij te bereiken is (artikel 2 lid 6).",
    ),
];

static BEREIKBAARHEID: [Veld; 4] = [
    Veld::mag("telefoon", Vorm::Telefoon, "Telefoonnummer."),
    Veld::mag("email", Vorm::Email, "E-mailadres."),
    Veld::moet("verblijf", REGEL, "Waar hij of zij verblijft, of onbekend."),
    Veld::moet("elektronischAkkoord", Vorm::JaNee, "Of elektronisch bericht goed is."),
];

pub(in crate::law) static WONING: [Veld; 8] = [
    Veld::mag("straat", Vorm::Naamdeel, "Straat."),
    Veld::mag("huisnummer", Vorm::Huisnummer, "Huisnummer."),
    Veld::mag("huisletter", Vorm::Huisletter, "Huisletter."),
    Veld::mag("toevoeging", Vorm::Tekst { max: 10, regels: false, leeg: false }, "Toevoeging."),
    Veld::mag("postcode", Vorm::Postcode, "Postcode."),
    Veld::moet("woonplaats", Vorm::Naamdeel, "Woonplaats, in deze gemeente."),
    Veld::mag("locatie", REGEL, "Omschrijving in plaats van een adres: woonboot, woonwagen."),
    Veld::moet("bijDeWoning", VRIJ_OF_LEEG, "Wat hier bij de woning is: portiek, galerij, erf, deel van de straat."),
];

pub(in crate::law) const HUISGENOTEN: Vorm =
    Vorm::Lijst { deel: &Vorm::Object(&HUISGENOOT), min: 0, max: MEESTE_HUISGENOTEN };
pub(in crate::law) static HUISGENOOT: [Veld; 9] = [
    Veld::moet("naam", Vorm::Object(&NAAM), "Naam."),
    Veld::moet("geboorteDatum", Vorm::Geboorte, "Geboortedatum, zo volledig als bekend."),
    Veld::moet("relatie", Vorm::Keuze(&RELATIES), "Wat deze persoon is van de uithuisgeplaatste."),
    Veld::moet("verblijf", Vorm::Object(&VERBLIJF), "Dat deze persoon in de woning woont of verblijft."),
    Veld::mag("geheim", Vorm::Object(&GEHEIM), "Wat alleen medewerkers mogen zien."),
    Veld::moet("bedreigd", Vorm::JaNee, "Of het gevaar voor deze persoon bestaat."),
    Veld::mag(
        "contactverbod",
        Vorm::Object(&CONTACTVERBOD),
        "Het contactverbod voor deze persoon. Laat het weg bij een uitzondering.",
    ),
    Veld::mag("uitzondering", VRIJ, "Waarom het contactverbod niet voor deze persoon geldt."),
    Veld::moet("taal", Vorm::Taalcode, "Taal die deze persoon begrijpt."),
];

const RELATIES: [&str; 11] = [
    "partner",
    "exPartner",
    "kind",
    "stiefkind",
    "ouder",
    "stiefouder",
    "grootouder",
    "kleinkind",
    "broerOfZus",
    "anderFamilielid",
    "huisgenoot",
];

static GEHEIM: [Veld; 3] = [
    Veld::mag("adres", REGEL, "Opvangadres."),
    Veld::mag("telefoon", KORT, "Telefoonnummer."),
    Veld::mag("school", REGEL, "School."),
];

pub(in crate::law) const ZINNEN: Vorm = Vorm::Lijst { deel: &VRIJ, min: 0, max: 20 };
static CONTACTVERBOD: [Veld; 4] = [
    Veld::moet("reden", VRIJ, "Waarom het contactverbod voor deze persoon nodig is."),
    Veld::mag("uitzonderingen", ZINNEN, "Uitzonderingen, elk een hele zin, met wie het contact begeleidt."),
    Veld::mag("wens", VRIJ, "Wat het kind zelf wil, als dat veilig te vragen was."),
    Veld::mag("telefonischContact", VRIJ, "Of telefonisch contact is overwogen, en waarom wel of niet."),
];

static INCIDENT: [Veld; 5] = [
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet("plaats", REGEL, "Waar."),
    Veld::moet("tekst", VRIJ, "Wie wat deed, en tegen wie."),
    Veld::moet("aanwezig", Vorm::Lijst { deel: &REGEL, min: 0, max: 50 }, "Wie erbij waren."),
    Veld::mag("letsel", VRIJ, "Letsel."),
];

static KINDERMISHANDELING: [Veld; 2] = [
    Veld::moet("vermoeden", DRIE, "Of (een vermoeden van) kindermishandeling een reden is voor het huisverbod."),
    Veld::mag("overleg", Vorm::OfNul(&Vorm::Object(&OVERLEG)), "Het overleg met Veilig Thuis over het voornemen."),
];

static OVERLEG: [Veld; 3] = [
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer; vóór het besluit."),
    Veld::moet("naam", KORT, "Met wie."),
    Veld::moet("uitkomst", VRIJ, "Wat eruit kwam."),
];

pub(in crate::law) const FEITEN: Vorm = Vorm::Lijst { deel: &Vorm::Object(&FEIT), min: 0, max: MEESTE_FEITEN };
static FEIT: [Veld; 5] = [
    Veld::moet(
        "id",
        Vorm::Tekst { max: 20, regels: false, leeg: false },
        "Naam van het feit binnen de zaak, zoals f1.",
    ),
    Veld::moet("datum", Vorm::Datum, "Dag van het feit, of vanaf wanneer het bekend is."),
    Veld::moet(
        "bijlage",
        Vorm::Tekst { max: 5, regels: false, leeg: true },
        "Code in de bijlage van het Besluit, zoals 2c1.",
    )
    .volgens("R08", R08),
    Veld::moet("tekst", VRIJ_OF_LEEG, "Het feit, zoals het in het besluit komt."),
    Veld::moet("bron", Vorm::Tekst { max: 500, regels: false, leeg: true }, "Waar het uit blijkt.").volgens("R08", R08),
];

static RIHG: [Veld; 3] = [
    Veld::moet("datum", Vorm::Datum, "Wanneer ingevuld."),
    Veld::moet("ingevuldDoor", KORT, "Door wie."),
    Veld::moet("signalen", Vorm::Lijst { deel: &Vorm::Object(&SIGNAAL), min: 0, max: 50 }, "De signalen."),
];

static SIGNAAL: [Veld; 2] = [
    Veld::moet("signaal", KORT, "Naam van het signaal."),
    Veld::moet("feiten", Vorm::Lijst { deel: &KORT, min: 0, max: MEESTE_FEITEN }, "De feiten eronder, zoals f1."),
];

pub(in crate::law) const ZIENSWIJZEN: Vorm = Vorm::Lijst { deel: &Vorm::Object(&ZIENSWIJZE), min: 0, max: 60 };
static ZIENSWIJZE: [Veld; 11] = [
    Veld::moet("van", KORT, "uithuisgeplaatste, of h1 voor de eerste huisgenoot, h2 voor de tweede."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet(
        "wijze",
        Vorm::Keuze(&["mondeling", "telefonisch", "beeldbellen", "celintercom", "schriftelijk"]),
        "Hoe.",
    ),
    Veld::moet("tekst", VRIJ, "Zo dicht mogelijk bij de eigen woorden."),
    Veld::mag("plaats", REGEL, "Waar."),
    Veld::mag("onderVierOgen", Vorm::JaNee, "Of niemand anders uit de woning het kon horen."),
    Veld::mag("duurMinuten", Vorm::Getal { min: 0, max: 1440 }, "Hoe lang, in minuten."),
    Veld::mag("raadsmanGenoemd", Vorm::JaNee, "Of is gewezen op een advocaat."),
    Veld::mag("taal", Vorm::Taalcode, "In welke taal."),
    Veld::mag("tolk", KORT, "De tolk: naam of nummer in het register."),
    Veld::mag(
        "punten",
        Vorm::Lijst { deel: &Vorm::Object(&PUNT), min: 0, max: 50 },
        "Per punt: gevolgd of niet, en waarom.",
    ),
];

static TEGENSTRIJDIG: [Veld; 2] = [
    Veld::moet("tegenstrijdig", DRIE, "Of verklaringen elkaar tegenspreken."),
    Veld::mag("toelichting", VRIJ, "Waarom het gevaar toch aannemelijk is."),
];

/// The question whether he wants a lawyer.
pub(in crate::law) static RAADSMAN: [Veld; 3] = [
    Veld::mag("gevraagdTijdstip", Vorm::Tijdstip, "Wanneer het is gevraagd."),
    Veld::moet("antwoord", Vorm::Keuze(&["ja", "nee", "later", "nietGevraagd"]), "Wat hij of zij wil."),
    Veld::mag("reden", VRIJ, "Waarom het niet is gevraagd."),
];

static WEEGTEAM: [Veld; 3] = [
    Veld::moet("datum", Vorm::Datum, "Dag van het advies."),
    Veld::moet("deelnemers", REGEL, "Wie erin zaten."),
    Veld::moet("advies", VRIJ, "Wat het weegteam adviseert."),
];

static PUNT: [Veld; 3] = [
    Veld::moet("punt", VRIJ, "Het punt."),
    Veld::moet("gevolgd", Vorm::JaNee, "Of het is gevolgd."),
    Veld::moet("waarom", VRIJ, "Waarom (niet)."),
];

pub(in crate::law) static AFWIJKING: [Veld; 4] = [
    Veld::moet("regels", Vorm::Lijst { deel: &Vorm::Keuze(&["R10", "R12", "R20"]), min: 1, max: 3 }, "De regels."),
    Veld::moet("reden", VRIJ, "Waarom; het besluit drukt dit af."),
    Veld::moet("burgemeester", KORT, "Naam van de burgemeester of vervanger die dit besliste."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
];

static EERDER_HUISVERBOD: [Veld; 2] = [
    Veld::moet("kenmerk", KORT, "Kenmerk van het eerdere huisverbod."),
    Veld::moet("nieuweFeiten", VRIJ, "Wat er sindsdien nieuw is."),
];

static BESLUIT: [Veld; 7] = [
    Veld::moet("beslisser", Vorm::Object(&BESLISSER), "Wie beslist."),
    Veld::mag("mandaat", KORT, "Nummer van het mandaatbesluit in het register van de gemeente."),
    Veld::mag("akkoord", Vorm::Object(&AKKOORD), "Het akkoord van de burgemeester, bij een ondertekeningsmandaat."),
    Veld::moet("genomenTijdstip", Vorm::Tijdstip, "Wanneer het besluit is genomen."),
    Veld::mag("ondertekendTijdstip", Vorm::Tijdstip, "Wanneer het is ondertekend, op de minuut."),
    Veld::moet("ingangTijdstip", Vorm::Tijdstip, "Vanaf wanneer het huisverbod geldt. Het einde wordt berekend."),
    Veld::mag(
        "aanzegging",
        Vorm::Object(&AANZEGGING),
        "De mondelinge aanzegging, als het huisverbod eerst is uitgesproken (artikel 2 lid 7).",
    ),
];

/// Who decides.
pub(in crate::law) static BESLISSER: [Veld; 3] = [
    Veld::moet("rol", Vorm::Keuze(&["burgemeester", "waarnemer", "hulpofficier"]), "In welke rol."),
    Veld::moet("naam", KORT, "Naam."),
    Veld::mag("nummer", KORT, "Dienstnummer."),
];

pub(in crate::law) static AKKOORD: [Veld; 4] = [
    Veld::moet("door", KORT, "Wie het gaf."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet("wijze", KORT, "Hoe, bijvoorbeeld telefonisch."),
    Veld::moet("woorden", VRIJ, "In welke woorden."),
];

static AANZEGGING: [Veld; 5] = [
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet("plaats", REGEL, "Waar."),
    Veld::moet("door", KORT, "Door wie."),
    Veld::moet("spoedReden", VRIJ, "Waarom het niet op papier kon wachten.").volgens("R33", R33),
    Veld::mag("procesVerbaal", KORT, "Nummer van het proces-verbaal daarvan."),
];
