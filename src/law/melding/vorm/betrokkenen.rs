//! The shapes of what is done for and towards the persons.

use super::{BESLUITNUMMER, KANAAL, KENMERK, OM, PERSOON, Soort, vorm};
use crate::words::vorm::{DRIE, KORT, REGEL, VRIJ, Veld, Vorm};

const WIE_HET_IS: &str = "uithuisgeplaatste, of h1 voor de eerste huisgenoot.";

pub(super) static MELDING_BURGEMEESTER: Soort = Soort {
    naam: "meldingBurgemeester",
    vorm: vorm![
        "meldingBurgemeester",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("aanNaam", KORT, "Aan wie het is gemeld."),
        Veld::moet("kanaal", KANAAL, "Hoe."),
        Veld::mag("tekst", VRIJ, "Wat is gemeld, en het antwoord."),
    ],
    plat: &[],
    vertrouwelijk: &[],
};

pub(super) static BEREIKBAARHEID: Soort = Soort {
    naam: "bereikbaarheid",
    vorm: vorm![
        "bereikbaarheid",
        KENMERK,
        BESLUITNUMMER,
        Veld::mag("telefoon", Vorm::Telefoon, "Telefoonnummer."),
        Veld::mag("email", Vorm::Email, "E-mailadres."),
        Veld::mag("verblijf", REGEL, "Waar hij of zij verblijft, of onbekend."),
        Veld::mag("elektronischAkkoord", Vorm::JaNee, "Of elektronisch bericht goed is."),
    ],
    plat: &[],
    vertrouwelijk: &["telefoon", "email", "verblijf", "elektronischAkkoord"],
};

pub(super) static RAADSMAN: Soort = Soort {
    naam: "raadsman",
    vorm: vorm![
        "raadsman",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet(
            "stap",
            Vorm::Keuze(&["gewenst", "nietGewenst", "later", "raadGemeld", "gesproken"]),
            "Gevraagd en gewenst, niet gewenst of later; gemeld aan de Raad voor Rechtsbijstand; gesproken.",
        ),
        Veld::mag("raadsman", KORT, "Naam van de advocaat."),
        Veld::mag("meldingsnummer", KORT, "Nummer van de melding bij de Raad voor Rechtsbijstand."),
        Veld::mag("getekend", Vorm::JaNee, "Of hij of zij de keuze heeft getekend."),
        Veld::mag("tekst", VRIJ, "Wat is gezegd."),
    ],
    plat: &["stap"],
    vertrouwelijk: &[],
};

pub(super) static MEDEDELING: Soort = Soort {
    naam: "mededeling",
    vorm: vorm![
        "mededeling",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("aan", MEDEDELING_AAN, "Aan wie."),
        Veld::mag("persoon", PERSOON, "Welke huisgenoot: h1 voor de eerste."),
        Veld::moet("over", Vorm::Keuze(&["besluit", "uitspraak", "geenVerlenging", "einde"]), "Waarover."),
        Veld::moet("gevolgen", Vorm::JaNee, "Of ook de gevolgen van overtreding zijn verteld (artikel 2 lid 8)."),
        Veld::moet("wijze", KANAAL, "Hoe."),
        Veld::mag("aanNaam", KORT, "Naam van wie het is verteld."),
        Veld::mag("tekst", VRIJ, "Wat is verteld."),
    ],
    plat: &["aan", "persoon", "over", "gevolgen"],
    vertrouwelijk: &[],
};

const MEDEDELING_AAN: Vorm = Vorm::Keuze(&[
    "huisgenoot",
    "instantie",
    "veiligThuis",
    "politie",
    "meldkamer",
    "raadsman",
    "uithuisgeplaatste",
    "ander",
]);

pub(super) static HOREN: Soort = Soort {
    naam: "horen",
    vorm: vorm![
        "horen",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet("persoon", PERSOON, WIE_HET_IS),
        Veld::moet("voornemen", OM, "Over welk voorgenomen besluit."),
        Veld::moet(
            "uitkomst",
            Vorm::Keuze(&["gehoord", "wildeNiet", "nietBereikt", "nietGevraagd"]),
            "Met welk gevolg."
        ),
        Veld::moet("kanaal", KANAAL, "Hoe."),
        Veld::mag("plaats", REGEL, "Waar."),
        Veld::mag("gedetineerd", DRIE, "Of deze persoon vastzat."),
        Veld::mag("identiteit", IDENTITEIT, "Hoe de identiteit is vastgesteld."),
        Veld::mag("onderVierOgen", Vorm::JaNee, "Of niemand anders uit de woning het kon horen."),
        Veld::mag("duurMinuten", Vorm::Getal { min: 0, max: 1440 }, "Hoe lang, in minuten."),
        Veld::mag("doelVerteld", Vorm::JaNee, "Of het doel van het gesprek is verteld."),
        Veld::mag("feitenVerteld", Vorm::JaNee, "Of de feiten zijn verteld."),
        Veld::mag("verklaring", VRIJ, "Wat is gezegd, zo dicht mogelijk bij de eigen woorden."),
        Veld::mag("vragen", VRIJ, "Welke vragen zijn gesteld."),
        Veld::mag("taal", Vorm::Taalcode, "In welke taal."),
        Veld::mag("tolk", KORT, "De tolk: naam of nummer in het register."),
        Veld::mag("raadsmanGenoemd", Vorm::JaNee, "Of is gewezen op een advocaat."),
        Veld::mag("raadsmanAanwezig", Vorm::JaNee, "Of een advocaat erbij was."),
        Veld::mag("schriftelijkeAanvullingAangeboden", Vorm::JaNee, "Of schriftelijk aanvullen is aangeboden."),
        Veld::mag("voorgelezen", Vorm::JaNee, "Of het verslag is voorgelezen."),
        Veld::mag("akkoord", DRIE, "Of deze persoon het eens is met het verslag."),
        Veld::mag(
            "grond411",
            Vorm::Keuze(&["spoed", "alGehoord", "doelInGevaar"]),
            "Uitzondering van artikel 4:11 Awb."
        ),
        Veld::mag("reden", VRIJ, "Waarom die hier geldt, of waarom deze persoon niet is bereikt."),
        Veld::mag("vertrouwelijkePassages", VRIJ, "Wat is gezegd en de anderen niet mogen zien."),
    ],
    plat: &["persoon", "voornemen", "uitkomst", "kanaal"],
    vertrouwelijk: &["vertrouwelijkePassages"],
};

const IDENTITEIT: Vorm = Vorm::Keuze(&["document", "bekendBijPolitie", "vraagcontrole", "nietVastgesteld"]);

pub(super) static GEEN_VERLENGING: Soort = Soort {
    naam: "geenVerlenging",
    vorm: vorm![
        "geenVerlenging",
        KENMERK,
        BESLUITNUMMER,
        Veld::moet(
            "aan",
            Vorm::Lijst { deel: &Vorm::Keuze(&["uithuisgeplaatste", "achterblijver"]), min: 1, max: 2 },
            "Aan wie het is verteld, elk apart.",
        ),
        Veld::moet("kanaal", KANAAL, "Hoe."),
        Veld::mag("tekst", VRIJ, "Wat is verteld: einde, sleutels, hulp, wie te bellen."),
    ],
    plat: &[],
    vertrouwelijk: &[],
};

pub(super) static GEHEIM: Soort = Soort {
    naam: "geheim",
    vorm: vorm![
        "geheim",
        KENMERK,
        Veld::moet("persoon", PERSOON, WIE_HET_IS),
        Veld::mag("adres", REGEL, "Opvangadres."),
        Veld::mag("telefoon", KORT, "Telefoonnummer."),
        Veld::mag("school", REGEL, "School."),
    ],
    plat: &["persoon"],
    vertrouwelijk: &["adres", "telefoon", "school"],
};
