//! The shape of the verlenging as data. Its end is chosen, so here it is typed; all that the law asks for a second time
//! (names, weighing, facts) is asked for again.

use super::VerlengingGegevens;
use super::check::{J6, N3, N5, N15, N16, N17, R51, R52, R53, R54};
use crate::law::besluit::beslissing;
use crate::law::wijziging::invoer::UITGEZONDERD;
use crate::law::zaak::invoer::{FEITEN, R12, RAADSMAN, ZIENSWIJZEN, ZINNEN};
use crate::words::bevinding::Bevinding;
use crate::words::vorm::{self, DRIE, KORT, VRIJ, VRIJ_OF_LEEG, Veld, Vorm};

/// The shape.
pub static VORM: Vorm = Vorm::Object(&VELDEN);

/// Most persons in a list.
const MEESTE_PERSONEN: usize = 31;

static VELDEN: [Veld; 24] = [
    Veld::moet("kenmerk", KORT, "Kenmerk van het dossier."),
    Veld::moet("eindTijdstip", Vorm::Tijdstip, "Tot wanneer wordt verlengd; gekozen, op zijn laatst de uiterste dag.")
        .volgens("R51", R51),
    Veld::mag("kloktijdReden", VRIJ, "Waarom het einde op een andere kloktijd ligt dan de ingang."),
    Veld::moet("duurReden", VRIJ, "Waarom juist zo lang."),
    Veld::moet("feiten", FEITEN, "De feiten van nu, elk met bron en code uit de bijlage van het Besluit.")
        .volgens("R52", R52),
    Veld::mag("toelichtingBronnen", VRIJ, "Waarom één bron genoeg is, als alle feiten uit één bron komen."),
    Veld::moet("dreiging", VRIJ_OF_LEEG, "Waarom de dreiging, of het vermoeden ervan, nu nog bestaat.")
        .volgens("R52", R52),
    Veld::moet("verloopHulp", VRIJ, "Hoe de hulp is gegaan sinds de oplegging, en wat die deed.").volgens("N17", N17),
    Veld::moet("advies", Vorm::Object(&ADVIES), "Het advies van de instantie voor advies of hulpverlening.")
        .volgens("R52", R52),
    Veld::moet("doelen", DOELEN, "Waarvoor de verlenging dient.").volgens("N16", N16),
    Veld::mag(
        "doelToelichting",
        VRIJ,
        "Waarom de dreiging daardoor voortduurt, bij een ander doel of zonder medewerking.",
    ),
    Veld::moet("zienswijzen", ZIENSWIJZEN, "Wat de betrokkenen van de verlenging vinden.").volgens("R54", R54),
    Veld::mag("nietGehoord", Vorm::Object(&NIET_GEHOORD), "Wie niet is gehoord, en waarom (artikel 4:11 Awb)."),
    Veld::moet("gedetineerd", DRIE, "Of de uithuisgeplaatste vastzit.").volgens("J6", J6),
    Veld::mag("bezoekDetentie", VRIJ, "Hoe hij of zij daar is bezocht of gebeld."),
    Veld::moet("raadsman", Vorm::Object(&RAADSMAN), "Of opnieuw een advocaat is aangeboden, en het antwoord.")
        .volgens("N15", N15),
    Veld::moet("belangenafweging", VRIJ_OF_LEEG, "De afweging van alle belangen, opnieuw.").volgens("R12", R12),
    Veld::mag("belangenUithuisgeplaatste", VRIJ, "De belangen van de uithuisgeplaatste."),
    Veld::mag("belangenKinderen", VRIJ, "De belangen van elk kind."),
    Veld::moet("andereMaatregelen", VRIJ_OF_LEEG, "Andere maatregelen die nu lopen, en waarom dit daarnaast nodig is.")
        .volgens("N5", N5),
    Veld::moet("contactverbod", CONTACTVERBOD, "Voor wie het contactverbod opnieuw geldt, elk met de reden.")
        .volgens("R53", R53),
    Veld::mag("uitgezonderd", UITGEZONDERD, "Voor wie het contactverbod niet meer geldt, elk met de reden."),
    Veld::mag(
        "afwijking",
        Vorm::Object(&AFWIJKING),
        "Besluit van de burgemeester om regel R12, R20, N3 of N16 terzijde te stellen.",
    ),
    Veld::moet("besluit", Vorm::Object(&beslissing::VELDEN), "Wie beslist, en wanneer."),
];

static ADVIES: [Veld; 3] = [
    Veld::moet("van", KORT, "Wie het gaf."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet("tekst", VRIJ_OF_LEEG, "Wat het zegt.").volgens("R52", R52),
];

const DOELEN: Vorm = Vorm::Lijst {
    deel: &Vorm::Keuze(&[
        "dreiging",
        "hulpOpStarten",
        "geenMedewerking",
        "huisvesting",
        "wachtlijst",
        "echtscheiding",
        "straf",
        "detentie",
        "tijdgebrek",
    ]),
    min: 1,
    max: 9,
};

/// Who was not heard, and why (Awb 4:11).
pub(in crate::law) static NIET_GEHOORD: [Veld; 4] = [
    Veld::moet("wie", Vorm::Lijst { deel: &KORT, min: 1, max: MEESTE_PERSONEN }, "Wie: uithuisgeplaatste, h1, h2."),
    Veld::moet(
        "grond",
        Vorm::Keuze(&["spoed", "alGehoord", "doelInGevaar"]),
        "Welke uitzondering van artikel 4:11 Awb.",
    ),
    Veld::moet("reden", VRIJ, "Waarom die hier geldt."),
    Veld::moet("door", KORT, "Wie dat besloot."),
];

/// The contact ban, once more or anew, each person with the reason.
pub(in crate::law) const CONTACTVERBOD: Vorm =
    Vorm::Lijst { deel: &Vorm::Object(&OPNIEUW), min: 0, max: MEESTE_PERSONEN };
static OPNIEUW: [Veld; 5] = [
    Veld::moet("persoon", KORT, "h1 voor de eerste huisgenoot, h2 voor de tweede."),
    Veld::moet("reden", VRIJ_OF_LEEG, "Waarom het contactverbod voor deze persoon nodig is.").volgens("N3", N3),
    Veld::mag("uitzonderingen", ZINNEN, "Uitzonderingen, elk een hele zin, met wie het contact begeleidt."),
    Veld::mag("wens", VRIJ, "Wat het kind zelf wil, als dat veilig te vragen was."),
    Veld::mag("telefonischContact", VRIJ, "Of telefonisch contact is overwogen, en waarom wel of niet."),
];

static AFWIJKING: [Veld; 4] = [
    Veld::moet(
        "regels",
        Vorm::Lijst { deel: &Vorm::Keuze(&["R12", "R20", "N3", "N16"]), min: 1, max: 4 },
        "De regels.",
    ),
    Veld::moet("reden", VRIJ, "Waarom; het besluit drukt dit af."),
    Veld::moet("burgemeester", KORT, "Naam van de burgemeester of vervanger die dit besliste."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
];

/// Reads the JSON, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees(bytes: &[u8]) -> Result<(VerlengingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&VORM, bytes)
}
