//! The settings of a gemeente as a TOML file: read with the same checker as every other input, so an unknown or
//! misspelled setting is refused with the name that was meant, and nothing starts on half a gemeente.

use super::Gemeente;
use crate::law::besluit::bevoegdheid::FUNCTIES;
use crate::law::regime::Regime;
use crate::words::bevinding::Bevinding;
use crate::words::json::Waarde;
use crate::words::vorm::{self, KORT, REGEL, Veld, Vorm};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const VOORBEELD_TOML: &str = include_str!("../../../templates/voorbeeldgemeente.toml");
static VOORBEELD: LazyLock<Gemeente> = LazyLock::new(|| crate::law::regime::ingebouwd(VOORBEELD_TOML));

impl Gemeente {
    /// Reads the settings of one gemeente.
    ///
    /// # Errors
    /// All findings: grammar, unknown or missing settings, and what contradicts itself.
    pub fn lees(toml: &str) -> Result<Self, Vec<Bevinding>> {
        let gemeente = lees_toml(&VORM, toml)?;
        let fouten = Self::gebreken(&gemeente);
        if fouten.is_empty() { Ok(gemeente) } else { Err(fouten) }
    }

    /// The built-in gemeente of the demonstration: no real organisation, address or number.
    #[must_use]
    pub fn voorbeeld() -> &'static Self {
        &VOORBEELD
    }

    /// The built-in settings as text, to start one's own from.
    #[must_use]
    pub fn voorbeeld_toml() -> &'static str {
        VOORBEELD_TOML
    }

    /// What the settings contradict, beyond their shape.
    #[must_use]
    pub fn gebreken(&self) -> Vec<Bevinding> {
        let mut uit = Vec::new();
        if !self.bestuurders.iter().any(|bestuurder| bestuurder.functie == "burgemeester") {
            uit.push(Bevinding::vorm("/bestuurders", "burgemeester-ontbreekt", "Noem ten minste één burgemeester."));
        }
        for (plaats, bestuurder) in self.bestuurders.iter().enumerate() {
            if bestuurder.tot_en_met.is_some_and(|laatste| laatste < bestuurder.van) {
                let veld = format!("/bestuurders/{plaats}/totEnMet");
                uit.push(Bevinding::vorm(veld, "periode-ongeldig", "De laatste dag ligt vóór de eerste."));
            }
        }
        uit.extend(self.gebreken_mandaten());
        uit
    }

    fn gebreken_mandaten(&self) -> Vec<Bevinding> {
        let mut uit = Vec::new();
        let mut nummers = BTreeSet::new();
        for (plaats, mandaat) in self.mandaten.iter().enumerate() {
            if !nummers.insert(&mandaat.nummer) {
                let veld = format!("/mandaten/{plaats}/nummer");
                uit.push(Bevinding::vorm(veld, "mandaat-dubbel", "Dit nummer staat twee keer in het register."));
            }
            if mandaat.tot_tijdstip.is_some_and(|tot| tot <= mandaat.van_tijdstip) {
                let veld = format!("/mandaten/{plaats}/totTijdstip");
                uit.push(Bevinding::vorm(veld, "periode-ongeldig", "Het einde ligt niet na het begin."));
            }
            let mandateerbaar = &Regime::voor(mandaat.datum).mandateerbaar;
            if mandaat.bevoegdheden.iter().any(|artikel| !mandateerbaar.contains(artikel)) {
                let melding = format!("Mandaat kan alleen voor: {}.", mandateerbaar.join(", "));
                uit.push(Bevinding::vorm(format!("/mandaten/{plaats}/bevoegdheden"), "niet-mandateerbaar", melding));
            }
        }
        uit
    }
}

fn van_instelling(fout: Bevinding) -> Bevinding {
    if fout.code != "onbekend-veld" {
        return fout;
    }
    let melding = fout.melding.replacen("Onbekend veld", "Onbekende instelling", 1);
    Bevinding { code: "onbekende-instelling".to_owned(), melding, ..fout }
}

/// The TOML value as the checker reads it; dates become text, and what JSON input has no form for is no number.
/// Reads settings of this shape.
///
/// # Errors
/// All findings: grammar, unknown, missing or wrong settings, with the name that was probably meant.
pub fn lees_toml<T: serde::de::DeserializeOwned>(vorm: &Vorm, toml: &str) -> Result<T, Vec<Bevinding>> {
    let tabel: toml::Table = toml::from_str(toml).map_err(|fout| {
        let regel = fout.span().and_then(|span| toml.get(..span.start)).unwrap_or_default().matches('\n').count();
        vec![Bevinding::vorm("", "toml-ongeldig", format!("Geen geldige TOML (regel {}).", regel.saturating_add(1)))]
    })?;
    let waarde = als_waarde(toml::Value::Table(tabel));
    let gelezen = vorm::neem(vorm, &waarde, &mut Vec::new());
    gelezen.map(|(waarde, _)| waarde).map_err(|fouten| fouten.into_iter().map(van_instelling).collect())
}

fn als_waarde(waarde: toml::Value) -> Waarde {
    match waarde {
        toml::Value::String(tekst) => Waarde::Tekst(tekst),
        toml::Value::Integer(getal) => u64::try_from(getal).map_or(Waarde::Nul, Waarde::Getal),
        toml::Value::Float(_) => Waarde::Nul,
        toml::Value::Boolean(waar) => Waarde::Bool(waar),
        toml::Value::Datetime(tijd) => Waarde::Tekst(tijd.to_string()),
        toml::Value::Array(delen) => Waarde::Lijst(delen.into_iter().map(als_waarde).collect()),
        toml::Value::Table(velden) => {
            Waarde::Object(velden.into_iter().map(|(naam, w)| (naam, als_waarde(w))).collect())
        }
    }
}

/// The shape of the settings of a gemeente.
pub static VORM: Vorm = Vorm::Object(&VELDEN);

static VELDEN: [Veld; 18] = [
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
    Veld::moet("instantie", Vorm::Object(&CONTACT), "De aangewezen instantie voor advies of hulpverlening."),
    Veld::moet("veiligThuis", Vorm::Object(&CONTACT), "Veilig Thuis."),
    Veld::moet("advocaatWerkdagen", Vorm::Object(&CONTACT), "Advocaat, op werkdagen."),
    Veld::moet("advocaatWeekend", Vorm::Object(&CONTACT), "Advocaat, 's nachts en in het weekend."),
    Veld::moet("opvang", Vorm::Object(&CONTACT), "Waar te vragen naar een slaapplek."),
    Veld::moet("nummers", Vorm::Object(&NUMMERS), "Andere nummers."),
    Veld::mag("demonstratie", Vorm::JaNee, "Of dit de ingebouwde gemeente van de demonstratie is."),
];

static BESTUURDER: [Veld; 4] = [
    Veld::moet("naam", KORT, "Naam."),
    Veld::moet("functie", Vorm::Keuze(&FUNCTIES), "Functie."),
    Veld::moet("van", Vorm::Datum, "Eerste dag."),
    Veld::mag("totEnMet", Vorm::Datum, "Laatste dag."),
];

static MANDAAT: [Veld; 8] = [
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
    Veld::moet("vanTijdstip", Vorm::Tijdstip, "Vanaf wanneer."),
    Veld::mag("totTijdstip", Vorm::Tijdstip, "Tot wanneer."),
];

static RECHTBANK: [Veld; 3] = [
    Veld::moet("naam", KORT, "Naam."),
    Veld::moet("adres", REGEL, "Postadres, op één regel."),
    Veld::moet("digitaal", REGEL, "Waar beroep digitaal kan."),
];

static CONTACT: [Veld; 2] = [Veld::moet("naam", KORT, "Naam."), Veld::moet("telefoon", KORT, "Telefoonnummer.")];

static NUMMERS: [Veld; 3] = [
    Veld::moet("alarm", KORT, "Alarm."),
    Veld::moet("politie", KORT, "Politie, geen spoed."),
    Veld::moet("zelfmoordpreventie", KORT, "Zelfmoordpreventie."),
];
