//! The shapes of the meldingen: one table per kind, with the fields that all have in front. For each kind the table says
//! which of its fields are plain, and which only staff and the court may see; all others go to `/inhoud`.

mod betrokkenen;
mod openen;
mod verloop;

use crate::words::vorm::{KORT, Veld, Vorm};

/// One kind of melding.
#[derive(Debug)]
pub(super) struct Soort {
    /// Its word.
    pub(super) naam: &'static str,
    /// Its shape.
    pub(super) vorm: Vorm,
    /// The fields that stand in the plain fact.
    pub(super) plat: &'static [&'static str],
    /// The fields that only staff and the court may see.
    pub(super) vertrouwelijk: &'static [&'static str],
}

/// All kinds, in the order of [`super::SOORTEN`].
pub(super) static TABEL: [&Soort; 19] = [
    &openen::AANZEGGING,
    &openen::VERZOEK,
    &betrokkenen::MELDING_BURGEMEESTER,
    &betrokkenen::BEREIKBAARHEID,
    &betrokkenen::RAADSMAN,
    &betrokkenen::MEDEDELING,
    &verloop::SLEUTELS,
    &betrokkenen::HOREN,
    &verloop::ZORGADVIES,
    &verloop::HULP,
    &verloop::TOESTEMMING,
    &verloop::OVERTREDING,
    &verloop::PROCEDURE,
    &verloop::UITSPRAAK,
    &verloop::EIGEN_BERICHT,
    &verloop::AANKONDIGING,
    &betrokkenen::GEEN_VERLENGING,
    &betrokkenen::GEHEIM,
    &verloop::CORRECTIE,
];

/// The kind with this word.
#[must_use]
pub(super) fn soort(naam: &str) -> Option<&'static Soort> {
    TABEL.iter().find(|soort| soort.naam == naam).copied()
}

const KENMERK: Veld = Veld::moet("kenmerk", KORT, "Kenmerk van het dossier.");
const TIJDSTIP: Veld = Veld::moet("tijdstip", Vorm::Tijdstip, "Wanneer het gebeurde, op de minuut.");
const DOOR: Veld = Veld::moet("door", Vorm::Object(&DOOR_VELDEN), "Wie het deed, zag of hoorde.");
const BESLUITNUMMER: Veld = Veld::mag("besluitnummer", KORT, "Het besluit waarover het gaat.");
const BESLUIT_MOET: Veld = Veld::moet("besluitnummer", KORT, "Het besluit waarover het gaat.");
const KANAAL: Vorm =
    Vorm::Keuze(&["inPersoon", "telefonisch", "beeldbellen", "celintercom", "schriftelijk", "bericht"]);
const OM: Vorm = Vorm::Keuze(&["opleggen", "verlengen", "intrekken"]);
const WIE: Vorm = Vorm::Keuze(&[
    "uithuisgeplaatste",
    "achterblijver",
    "gemachtigde",
    "veiligThuis",
    "instantie",
    "politie",
    "openbaarMinisterie",
    "gemeente",
    "ander",
]);
/// A person of the dossier, as the input names him.
const PERSOON: Vorm = Vorm::Tekst { max: 20, regels: false, leeg: false };
const PERSONEN: Vorm = Vorm::Lijst { deel: &PERSOON, min: 0, max: 30 };

const HOEDANIGHEID: Vorm =
    Vorm::Keuze(&["politie", "boa", "ambtenaar", "hulpverlener", "koerier", "gemachtigde", "ander"]);

static DOOR_VELDEN: [Veld; 3] = [
    Veld::moet("naam", KORT, "Naam."),
    Veld::moet("hoedanigheid", HOEDANIGHEID, "In welke hoedanigheid."),
    Veld::mag("nummer", KORT, "Dienstnummer."),
];

/// The shape of a kind: the word of the kind, what all have, and its own fields.
macro_rules! vorm {
    ($naam:literal, $($veld:expr),* $(,)?) => {
        crate::words::vorm::Vorm::Object(&[
            crate::words::vorm::Veld::moet("soort", crate::words::vorm::Vorm::Keuze(&[$naam]), "Soort melding."),
            crate::law::melding::vorm::TIJDSTIP,
            crate::law::melding::vorm::DOOR,
            $($veld),*
        ])
    };
}
use vorm;
