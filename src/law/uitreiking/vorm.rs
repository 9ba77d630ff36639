//! The shape of an uitreiking as it is handed in. What the akte needs in which case is not shape but law: those fields
//! are optional or may be empty here, and R70 and R73 judge them.

use super::UitreikingGegevens;
use crate::words::bevinding::Bevinding;
use crate::words::vorm::{self, DRIE, KORT, REGEL, VRIJ, VRIJ_OF_LEEG, Veld, Vorm};

/// One line that a rule judges when it is empty.
const REGEL_OF_LEEG: Vorm = Vorm::Tekst { max: 500, regels: false, leeg: true };
/// Furthest point of a signature, in tenths of a millimetre.
const VERSTE_PUNT: u64 = 100_000;

/// The shape.
pub static VORM: Vorm = Vorm::Object(&[
    Veld::moet("kenmerk", KORT, "Kenmerk van het dossier."),
    Veld::moet("besluitnummer", KORT, "Nummer van het besluit dat bekend wordt gemaakt."),
    Veld::moet("document", KORT, "Het stuk in handen: de gedrukte code, of de SHA-256 van het bestand."),
    Veld::moet("aan", AAN, "Aan wie is uitgereikt.").volgens("R73", "De akte is niet compleet: ontvanger."),
    Veld::moet("wijze", Vorm::Keuze(&["inPersoon", "toezending", "nederlegging"]), "Hoe is bekendgemaakt."),
    Veld::moet("uitkomst", Vorm::Keuze(&["uitgereikt", "ontvangstGeweigerd", "nietAangetroffen"]), "Met welk gevolg."),
    Veld::mag("reden", Vorm::OfNul(&VRIJ_OF_LEEG), "Waarom het niet lukte."),
    Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer, op de minuut."),
    Veld::mag("tijdOnbekend", Vorm::JaNee, "Bij toezending: of alleen de dag bekend is, niet de tijd."),
    Veld::moet("plaats", PLAATS, "Waar.").volgens("R73", "De akte is niet compleet: plaats."),
    Veld::moet("door", DOOR, "Wie heeft uitgereikt.").volgens("R73", "De akte is niet compleet: wie uitreikt."),
    Veld::mag("identiteit", Vorm::OfNul(&IDENTITEIT), "Hoe de identiteit is vastgesteld."),
    Veld::mag("taal", Vorm::OfNul(&TAAL), "In welke taal is uitgelegd."),
    Veld::mag("tolk", Vorm::OfNul(&TOLK), "De tolk."),
    Veld::mag("toegelicht", Vorm::Lijst { deel: &PUNT, min: 0, max: 6 }, "Wat is toegelicht."),
    Veld::mag("toestand", Vorm::OfNul(&TOESTAND), "In welke toestand hij was."),
    Veld::mag("reactie", Vorm::OfNul(&VRIJ), "Wat hij zei of deed."),
    Veld::mag("handtekening", Vorm::OfNul(&HANDTEKENING), "Hoe hij de akte heeft getekend."),
    Veld::mag("weigering", Vorm::OfNul(&WEIGERING), "Dat hij niet tekende, en waarom."),
    Veld::mag("procesVerbaal", Vorm::OfNul(&KORT), "Nummer van het ambtsedig proces-verbaal van deze uitreiking."),
    Veld::mag("antwoorden", Vorm::OfNul(&ANTWOORDEN), "Wat tegelijk is gevraagd."),
    Veld::moet("naarWaarheid", Vorm::JaNee, "Verklaring dat dit naar waarheid is opgemaakt."),
]);

const AAN: Vorm = Vorm::Object(&[
    Veld::moet(
        "wie",
        Vorm::Keuze(&["uithuisgeplaatste", "gemachtigde", "achterblijver", "minderjarige", "ander"]),
        "In wiens handen het stuk kwam.",
    ),
    Veld::mag("naam", Vorm::OfNul(&REGEL_OF_LEEG), "Naam, als het niet de uithuisgeplaatste zelf is."),
]);

const PLAATS: Vorm = Vorm::Object(&[
    Veld::moet(
        "soort",
        Vorm::Keuze(&[
            "politiebureau",
            "detentie",
            "instelling",
            "verblijfadres",
            "openbaar",
            "verbodenWoning",
            "gemeentehuis",
            "anders",
        ]),
        "Soort plaats.",
    ),
    Veld::moet("omschrijving", REGEL_OF_LEEG, "Adres of omschrijving."),
]);

const DOOR: Vorm = Vorm::Object(&[
    Veld::moet("naam", REGEL_OF_LEEG, "Naam."),
    Veld::moet("hoedanigheid", Vorm::Keuze(&["politie", "boa", "ambtenaar", "koerier"]), "In welke hoedanigheid."),
    Veld::moet("nummer", REGEL_OF_LEEG, "Dienstnummer."),
    Veld::mag("werkgever", Vorm::OfNul(&REGEL), "Werkgever."),
]);

static IDENTITEIT: Vorm = Vorm::Object(&[
    Veld::moet(
        "wijze",
        Vorm::Keuze(&["document", "bekendBijPolitie", "vraagcontrole", "nietVastgesteld"]),
        "Hoe de identiteit is vastgesteld.",
    ),
    Veld::mag("soort", Vorm::OfNul(&REGEL_OF_LEEG), "Soort document."),
    Veld::mag("laatsteVier", Vorm::OfNul(&REGEL_OF_LEEG), "Laatste vier tekens van het documentnummer."),
]);

static TAAL: Vorm = Vorm::Object(&[
    Veld::moet("code", Vorm::Taalcode, "Taal van de uitleg."),
    Veld::moet("begrepen", DRIE, "Of hij zei of liet merken dat hij die taal begrijpt."),
]);

static TOLK: Vorm = Vorm::Object(&[
    Veld::mag("naam", Vorm::OfNul(&REGEL), "Naam."),
    Veld::mag("nummer", Vorm::OfNul(&KORT), "Registernummer."),
    Veld::moet("wijze", Vorm::Keuze(&["aanwezig", "telefonisch"]), "Aanwezig of telefonisch."),
]);

static PUNT: Vorm = Vorm::Keuze(&["adres", "contactverbod", "einde", "straf", "rechtsmiddelen", "raadsman"]);

static TOESTAND: Vorm = Vorm::Keuze(&["aanspreekbaar", "onderInvloed", "verward", "agressief", "onbekend"]);

static HANDTEKENING: Vorm = Vorm::Object(&[
    Veld::moet("soort", Vorm::Keuze(&["opPapier", "halen"]), "Op papier, of als halen op een scherm."),
    Veld::mag("sha256", Vorm::OfNul(&Vorm::Hex(64)), "SHA-256 van de scan van de getekende akte."),
    Veld::mag("halen", Vorm::Lijst { deel: &HAAL, min: 0, max: 200 }, "De halen."),
]);

static HAAL: Vorm = Vorm::Lijst { deel: &PUNT_VAN_HAAL, min: 0, max: 2_000 };
static PUNT_VAN_HAAL: Vorm = Vorm::Lijst { deel: &Vorm::Getal { min: 0, max: VERSTE_PUNT }, min: 2, max: 2 };

static WEIGERING: Vorm = Vorm::Object(&[
    Veld::moet("reden", VRIJ_OF_LEEG, "Waarom hij niet tekende.")
        .volgens("R73", "De akte is niet compleet: handtekening of reden."),
    Veld::moet("voorgelezen", Vorm::JaNee, "Of de inhoud is voorgelezen.")
        .volgens("R73", "De akte is niet compleet: voorgelezen of niet."),
]);

static ANTWOORDEN: Vorm = Vorm::Object(&[
    Veld::mag("bereikbaarheid", Vorm::OfNul(&VRIJ), "Waar of hoe hij bereikbaar is (Wth 2 lid 6)."),
    Veld::mag("raadsman", Vorm::OfNul(&DRIE), "Of hij een raadsman wil (Wth 5 lid 1)."),
    Veld::mag("sleutels", Vorm::OfNul(&REGEL), "Ingenomen sleutels, aantal en soort (Wth 4 lid 2)."),
]);

/// Reads what was handed in, with the warnings about its form.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees(bytes: &[u8]) -> Result<(UitreikingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&VORM, bytes)
}
