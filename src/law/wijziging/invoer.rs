//! The shapes of these besluiten as data.

use super::check::{R31, R62, W4, W5};
use super::gegevens::{AfwijzingGegevens, BekrachtigingGegevens, WijzigingGegevens};
use crate::law::besluit::beslissing;
use crate::law::intrekking::invoer::NIEUWE_FEITEN;
use crate::law::verlenging::invoer::{CONTACTVERBOD, NIET_GEHOORD};
use crate::law::zaak::invoer::{HUISGENOTEN, NAAM, R12, ZIENSWIJZEN};
use crate::words::bevinding::Bevinding;
use crate::words::vorm::{self, KORT, VRIJ, VRIJ_OF_LEEG, Veld, Vorm};

/// Shape of a wijziging.
pub static WIJZIGING: Vorm = Vorm::Object(&WIJZIGING_VELDEN);
/// Shape of a bekrachtiging.
pub static BEKRACHTIGING: Vorm = Vorm::Object(&BEKRACHTIGING_VELDEN);
/// Shape of a refusal.
pub static AFWIJZING: Vorm = Vorm::Object(&AFWIJZING_VELDEN);

/// Most persons in a list.
const MEESTE_PERSONEN: usize = 31;

static WIJZIGING_VELDEN: [Veld; 14] = [
    Veld::moet("kenmerk", KORT, "Kenmerk van het dossier."),
    Veld::moet("wijzigt", KORT, "Nummer van het besluit dat wordt gewijzigd."),
    Veld::moet("reden", VRIJ, "Waarom."),
    Veld::moet("feiten", NIEUWE_FEITEN, "De feiten, elk met de bron."),
    Veld::mag("nieuweHuisgenoten", HUISGENOTEN, "Personen die nog niet in het dossier stonden."),
    Veld::mag(
        "contactverbod",
        CONTACTVERBOD,
        "Voor wie het contactverbod nu geldt, of met andere uitzonderingen geldt.",
    ),
    Veld::mag("uitgezonderd", UITGEZONDERD, "Voor wie het contactverbod niet meer geldt, elk met de reden."),
    Veld::mag(
        "verbeteringen",
        Vorm::Lijst { deel: &Vorm::Object(&VERBETERING), min: 0, max: MEESTE_PERSONEN },
        "Verbeterde namen en geboortedata.",
    ),
    Veld::mag("eindTijdstip", Vorm::Tijdstip, "Een eerder einde. Een later einde kan alleen door verlenging.")
        .volgens("R31", R31),
    Veld::moet("geldigVanafTijdstip", Vorm::Tijdstip, "Vanaf wanneer geldt wat wordt verlicht.").volgens("R62", R62),
    Veld::moet("zienswijzen", ZIENSWIJZEN, "Wat de betrokkenen van de wijziging vinden."),
    Veld::mag("nietGehoord", Vorm::Object(&NIET_GEHOORD), "Wie niet is gehoord, en waarom (artikel 4:11 Awb)."),
    Veld::moet("belangenafweging", VRIJ_OF_LEEG, "De afweging van alle belangen.").volgens("R12", R12),
    Veld::moet("besluit", Vorm::Object(&beslissing::VELDEN), "Wie beslist, en wanneer."),
];

/// Persons for whom the contact ban no longer holds.
pub(in crate::law) const UITGEZONDERD: Vorm =
    Vorm::Lijst { deel: &Vorm::Object(&UITGEZONDERD_VELDEN), min: 0, max: MEESTE_PERSONEN };
static UITGEZONDERD_VELDEN: [Veld; 2] = [
    Veld::moet("persoon", KORT, "h1 voor de eerste huisgenoot, h2 voor de tweede."),
    Veld::moet("reden", VRIJ, "Waarom het contactverbod voor deze persoon niet meer geldt."),
];

static VERBETERING: [Veld; 3] = [
    Veld::moet("persoon", KORT, "uithuisgeplaatste, of h1 voor de eerste huisgenoot."),
    Veld::mag("naam", Vorm::Object(&NAAM), "De juiste naam."),
    Veld::mag("geboorteDatum", Vorm::Geboorte, "De juiste geboortedatum."),
];

static BEKRACHTIGING_VELDEN: [Veld; 5] = [
    Veld::moet("kenmerk", KORT, "Kenmerk van het dossier."),
    Veld::moet("bekrachtigt", KORT, "Nummer van het besluit dat wordt bekrachtigd."),
    Veld::moet("gebrek", VRIJ, "Wat er ontbrak."),
    Veld::moet("motivering", VRIJ_OF_LEEG, "Waarom de burgemeester het besluit voor zijn rekening neemt.")
        .volgens("W4", W4),
    Veld::moet("besluit", Vorm::Object(&beslissing::VELDEN), "Wie beslist, en wanneer."),
];

static AFWIJZING_VELDEN: [Veld; 7] = [
    Veld::moet("kenmerk", KORT, "Kenmerk van het dossier."),
    Veld::moet("verzoek", Vorm::Object(&VERZOEK), "Wat schriftelijk is gevraagd."),
    Veld::moet("feiten", NIEUWE_FEITEN, "De feiten, elk met de bron."),
    Veld::moet("motivering", VRIJ_OF_LEEG, "Waarom het verzoek wordt afgewezen.").volgens("W4", W4),
    Veld::moet("zienswijzen", ZIENSWIJZEN, "Wat de aanvrager en de anderen vinden."),
    Veld::mag("nietGehoord", Vorm::Object(&NIET_GEHOORD), "Wie niet is gehoord, en waarom (artikel 4:11 Awb)."),
    Veld::moet("besluit", Vorm::Object(&beslissing::VELDEN), "Wie beslist, en wanneer."),
];

static VERZOEK: [Veld; 5] = [
    Veld::moet("om", Vorm::Keuze(&["opleggen", "verlengen", "intrekken"]), "Wat is gevraagd."),
    Veld::moet(
        "van",
        Vorm::Keuze(&[
            "uithuisgeplaatste",
            "achterblijver",
            "gemachtigde",
            "veiligThuis",
            "instantie",
            "politie",
            "openbaarMinisterie",
            "gemeente",
            "ander",
        ]),
        "In welke hoedanigheid.",
    ),
    Veld::moet("persoon", KORT, "Wie vraagt: uithuisgeplaatste, of h1; bij een ander de naam."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer het binnenkwam."),
    Veld::moet("tekst", VRIJ_OF_LEEG, "In de eigen woorden van het verzoek.").volgens("W5", W5),
];

/// Reads the JSON of a wijziging, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees_wijziging(bytes: &[u8]) -> Result<(WijzigingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&WIJZIGING, bytes)
}

/// Reads the JSON of a bekrachtiging, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees_bekrachtiging(bytes: &[u8]) -> Result<(BekrachtigingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&BEKRACHTIGING, bytes)
}

/// Reads the JSON of a refusal, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees_afwijzing(bytes: &[u8]) -> Result<(AfwijzingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&AFWIJZING, bytes)
}
