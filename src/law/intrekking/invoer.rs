//! The shape of the intrekking as data. It has no end: from `geldigVanafTijdstip` nothing holds any more.

use super::IntrekkingGegevens;
use super::check::{R60, R62};
use crate::law::besluit::beslissing;
use crate::law::verlenging::invoer::NIET_GEHOORD;
use crate::law::zaak::invoer::ZIENSWIJZEN;
use crate::words::bevinding::Bevinding;
use crate::words::vorm::{self, KORT, REGEL, VRIJ, Veld, Vorm};

/// The shape.
pub static VORM: Vorm = Vorm::Object(&VELDEN);

/// Most besluiten of one dossier.
const MEESTE_BESLUITEN: usize = 50;
/// Most facts.
const MEESTE_FEITEN: usize = 200;

static VELDEN: [Veld; 16] = [
    Veld::moet("kenmerk", KORT, "Kenmerk van het dossier."),
    Veld::mag(
        "besluiten",
        Vorm::Lijst { deel: &KORT, min: 1, max: MEESTE_BESLUITEN },
        "Nummers van de besluiten die worden ingetrokken. Laat het weg voor alle die nog niet zijn geëindigd.",
    ),
    Veld::moet("grond", Vorm::Keuze(&["hulpverlening", "gevaarGeweken", "onrechtmatig"]), "De grond.")
        .volgens("R60", R60),
    Veld::moet("feiten", NIEUWE_FEITEN, "De feiten, elk met de bron."),
    Veld::mag("hulp", Vorm::Object(&HULP), "De aanvaarding van hulp, bij de grond hulpverlening."),
    Veld::mag("bevestigingInstantie", Vorm::Object(&BEVESTIGING), "De bevestiging van de instantie."),
    Veld::mag("gevaarVerminderd", VRIJ, "Waarom het gevaar is verminderd."),
    Veld::moet("geldigVanafTijdstip", Vorm::Tijdstip, "Vanaf wanneer het huisverbod niet meer geldt.")
        .volgens("R62", R62),
    Veld::mag("exTunc", Vorm::JaNee, "Of de intrekking uitdrukkelijk terugwerkt."),
    Veld::moet("zienswijzen", ZIENSWIJZEN, "Wat de betrokkenen van de intrekking vinden."),
    Veld::mag("nietGehoord", Vorm::Object(&NIET_GEHOORD), "Wie niet is gehoord, en waarom (artikel 4:11 Awb)."),
    Veld::moet("watBlijft", VRIJ, "Wat door andere maatregelen verboden blijft."),
    Veld::mag("afspraken", VRIJ, "Afspraken over hulp."),
    Veld::mag("sleutels", VRIJ, "Wanneer en waar de sleutels terugkomen."),
    Veld::mag("veiligheid", VRIJ, "Over veiligheid, alleen voor het afschrift van de achterblijver."),
    Veld::moet("besluit", Vorm::Object(&beslissing::VELDEN), "Wie beslist, en wanneer."),
];

/// Facts outside the annex.
pub(in crate::law) const NIEUWE_FEITEN: Vorm =
    Vorm::Lijst { deel: &Vorm::Object(&NIEUW_FEIT), min: 0, max: MEESTE_FEITEN };
static NIEUW_FEIT: [Veld; 3] = [
    Veld::moet("datum", Vorm::Datum, "Dag van het feit."),
    Veld::moet("tekst", VRIJ, "Het feit, zoals het in het besluit komt."),
    Veld::moet("bron", REGEL, "Waar het uit blijkt."),
];

static HULP: [Veld; 4] = [
    Veld::moet("aanvaardTijdstip", Vorm::Tijdstip, "Wanneer hij of zij de hulp aanvaardde (onder a)."),
    Veld::moet("welke", VRIJ, "Welke hulp."),
    Veld::moet(
        "geenBelemmering",
        Vorm::JaNee,
        "Of hij of zij hulp aan de anderen niet belemmert, en meewerkt (onder c).",
    ),
    Veld::moet("waaruitBlijkt", VRIJ, "Waaruit dat blijkt."),
];

static BEVESTIGING: [Veld; 4] = [
    Veld::moet("instantie", KORT, "Welke instantie."),
    Veld::moet("door", KORT, "Door wie daar."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer."),
    Veld::moet("tekst", VRIJ, "In welke woorden."),
];

/// Reads the JSON, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees(bytes: &[u8]) -> Result<(IntrekkingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&VORM, bytes)
}
