//! Everything else that is recorded: one shape per kind of melding, and the rules that it must satisfy. A spoken
//! huisverbod and an uitspraak are handed in the same way and become facts of their own.
//!
//! What happened can always be recorded. Refused is what cannot be true, what names something that the dossier does not
//! have, and what leaves out the one thing that the fact is about. A spoken aanzegging is never refused by a rule of the
//! law: what lacks becomes a warning, and lacking power is marked in the fact.

pub mod check;
mod feit;
pub mod gegevens;
mod getoetst;
mod persoon;
mod vorm;

pub use self::check::toets;
pub use self::gegevens::{Inhoud, MeldingGegevens};
pub use self::getoetst::GetoetsteMelding;

use crate::law::dossier::BesluitKort;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::law::wijziging;
use crate::words::bevinding::Bevinding;
use crate::words::json::{self, Waarde};
use crate::words::moment::Moment;
use crate::words::tekst::lijkt_op;
use crate::words::vorm::{self as vormen, Vorm};
use serde_json::{Value, json};

/// The besluiten that come in as a melding, each with a shape of its own.
const BESLUITEN: [(&str, &Vorm); 3] = [
    ("wijziging", &wijziging::WIJZIGING),
    ("bekrachtiging", &wijziging::BEKRACHTIGING),
    ("afwijzing", &wijziging::AFWIJZING),
];

/// The kinds of melding, as they stand in `soort`.
pub const SOORTEN: [&str; 19] = [
    "aanzegging",
    "verzoek",
    "meldingBurgemeester",
    "bereikbaarheid",
    "raadsman",
    "mededeling",
    "sleutels",
    "horen",
    "zorgadvies",
    "hulp",
    "toestemming",
    "overtreding",
    "procedure",
    "uitspraak",
    "eigenBericht",
    "aankondiging",
    "geenVerlenging",
    "geheim",
    "correctie",
];

/// What the dossier and the clock tell about a melding.
#[derive(Clone, Debug)]
pub struct MeldKader<'a> {
    /// The gemeente of the dossier, or in which it is opened.
    pub gemeente: &'a Gemeente,
    /// The law of the day of imposing.
    pub regime: &'static Regime,
    /// How many huisgenoten the dossier has.
    pub personen: usize,
    /// Every besluit of the dossier, in order.
    pub besluiten: Vec<BesluitKort>,
    /// The word of each fact, in order: the place of a word, from 1, is the volgnummer of the fact.
    pub gebeurtenissen: Vec<String>,
    /// Whether the dossier tells that keys were taken.
    pub sleutels_ingenomen: bool,
    /// When the first fact of the dossier happened; none for a melding that opens it.
    pub begonnen: Option<Moment>,
    /// The moment of recording.
    pub nu: Moment,
}

impl MeldKader<'_> {
    /// The besluit with this number.
    #[must_use]
    pub fn besluit(&self, nummer: &str) -> Option<&BesluitKort> {
        self.besluiten.iter().find(|besluit| besluit.nummer == nummer)
    }

    /// The word of the fact with this volgnummer.
    #[must_use]
    pub fn feit(&self, volgnummer: u64) -> Option<&str> {
        let plaats = usize::try_from(volgnummer.checked_sub(1)?).ok()?;
        self.gebeurtenissen.get(plaats).map(String::as_str)
    }
}

/// Reads what was handed in, with the warnings about its form. `soort` chooses the shape.
///
/// # Errors
/// All findings about grammar and shape; for an unknown kind the kinds that there are.
pub fn lees(bytes: &[u8]) -> Result<(MeldingGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    let (waarde, mut fouten) = json::lees(bytes)?;
    match soort(&waarde) {
        Ok(soort) => vormen::neem(&soort.vorm, &waarde, &mut fouten),
        Err(fout) => {
            fouten.push(fout);
            Err(fouten)
        }
    }
}

fn soort(waarde: &Waarde) -> Result<&'static vorm::Soort, Bevinding> {
    let Waarde::Object(velden) = waarde else {
        return Err(Bevinding::vorm("", "json-geen-object", "Verwacht een object."));
    };
    let soorten: Vec<&str> = SOORTEN.iter().copied().chain(BESLUITEN.iter().map(|(naam, _)| *naam)).collect();
    let kies = format!("Kies: {}.", soorten.join(", "));
    match velden.get("soort") {
        None => Err(Bevinding::vorm("/soort", "veld-ontbreekt", format!("Veld soort ontbreekt. {kies}"))),
        Some(Waarde::Tekst(naam)) => vorm::soort(naam).ok_or_else(|| {
            let hint = lijkt_op(naam, soorten.iter().copied()).map(|soort| format!(" Bedoelt u '{soort}'?"));
            let melding = format!("Deze soort melding bestaat niet.{} {kies}", hint.unwrap_or_default());
            Bevinding::vorm("/soort", "soort-onbekend", melding)
        }),
        Some(_) => Err(Bevinding::vorm("/soort", "soort-onbekend", format!("Deze soort melding bestaat niet. {kies}"))),
    }
}

/// The JSON Schema of a melding: one of the shapes.
#[must_use]
pub fn schema() -> Value {
    let mut schema = vormen::schema_een_van(vorm::TABEL.iter().map(|soort| &soort.vorm), "Melding");
    if let Some(een_van) = schema.get_mut("oneOf").and_then(Value::as_array_mut) {
        een_van.extend(BESLUITEN.iter().map(|(naam, vorm)| van_besluit(naam, vorm)));
    }
    schema
}

/// The schema of a besluit, with the field that says which it is.
fn van_besluit(naam: &str, vorm: &Vorm) -> Value {
    let mut schema = vormen::schema(vorm, naam);
    if let Some(velden) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        velden.insert("soort".to_owned(), json!({"type": "string", "enum": [naam], "description": "Soort melding."}));
    }
    if let Some(verplicht) = schema.get_mut("required").and_then(Value::as_array_mut) {
        verplicht.push("soort".into());
    }
    if let Some(velden) = schema.as_object_mut() {
        velden.remove("$schema");
    }
    schema
}
