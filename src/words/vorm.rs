//! Shapes of input as data: one table per kind of input says which fields there are, what they may hold and what they
//! mean. Checking ([`toets`]) and the JSON Schema ([`schema`]) both come from that table, so they cannot differ.
//!
//! Checking walks the whole value and collects every finding; it never stops at the first, and never echoes a value.

mod schema;
mod toets;

pub use self::schema::{schema, schema_een_van};
pub use self::toets::toets;

use super::bevinding::Bevinding;
use super::json;
use super::tekst::{LANGSTE_NAAM, LANGSTE_TEKST};
use serde::de::DeserializeOwned;

/// What a value may be.
#[derive(Debug)]
pub enum Vorm {
    /// Text of at most `max` characters.
    Tekst {
        /// Most characters.
        max: usize,
        /// Whether new lines are allowed.
        regels: bool,
        /// Whether it may be empty; then a rule of the law judges that.
        leeg: bool,
    },
    /// Part of a name: one line, and mixed scripts are noted.
    Naamdeel,
    /// A whole number.
    Getal {
        /// Smallest.
        min: u64,
        /// Largest.
        max: u64,
    },
    /// `true` or `false`.
    JaNee,
    /// One word of a closed list.
    Keuze(&'static [&'static str]),
    /// A day, `2026-11-21`.
    Datum,
    /// A moment, `2026-11-21T22:10:00+01:00`.
    Tijdstip,
    /// A day of birth: a day, `{"jaar": 1970}`, `{"jaar": 1970, "maand": 3}` or `"onbekend"`.
    Geboorte,
    /// House number, 1-99999.
    Huisnummer,
    /// One letter after the house number.
    Huisletter,
    /// Postcode, `1011AB`, as the post has them.
    Postcode,
    /// Language code (BCP 47, `nl` or `zh-Hans`), or `onbekend`.
    Taalcode,
    /// Telephone number, E.164.
    Telefoon,
    /// E-mail address.
    Email,
    /// Web address, https only.
    Webadres,
    /// Lower-case hexadecimal of exactly this many digits.
    Hex(usize),
    /// Code of a gemeente: four digits.
    Gemeentecode,
    /// A list.
    Lijst {
        /// Shape of each part.
        deel: &'static Vorm,
        /// Fewest parts.
        min: usize,
        /// Most parts.
        max: usize,
    },
    /// An object with these fields and no others.
    Object(&'static [Veld]),
    /// The same, or `null`, which is dropped.
    OfNul(&'static Vorm),
}

/// One field of an object.
#[derive(Debug)]
pub struct Veld {
    /// Its name in JSON.
    pub naam: &'static str,
    /// What it may hold.
    pub vorm: Vorm,
    /// Whether it must be there.
    pub verplicht: bool,
    /// What it means, in Dutch, for the schema.
    pub uitleg: &'static str,
    /// The rule of the law that asks for it, with its text, when it lacks.
    pub regel: Option<(&'static str, &'static str)>,
}

impl Veld {
    /// A field that must be there.
    #[must_use]
    pub const fn moet(naam: &'static str, vorm: Vorm, uitleg: &'static str) -> Self {
        Self { naam, vorm, verplicht: true, uitleg, regel: None }
    }

    /// A field that may be left out.
    #[must_use]
    pub const fn mag(naam: &'static str, vorm: Vorm, uitleg: &'static str) -> Self {
        Self { naam, vorm, verplicht: false, uitleg, regel: None }
    }

    /// The same field, asked for by a rule of the law.
    #[must_use]
    pub const fn volgens(self, regel: &'static str, melding: &'static str) -> Self {
        Self {
            naam: self.naam,
            vorm: self.vorm,
            verplicht: self.verplicht,
            uitleg: self.uitleg,
            regel: Some((regel, melding)),
        }
    }
}

/// Free text over more lines.
pub const VRIJ: Vorm = Vorm::Tekst { max: LANGSTE_TEKST, regels: true, leeg: false };
/// Free text over more lines that may be empty: a rule of the law judges that.
pub const VRIJ_OF_LEEG: Vorm = Vorm::Tekst { max: LANGSTE_TEKST, regels: true, leeg: true };
/// One line.
pub const REGEL: Vorm = Vorm::Tekst { max: 500, regels: false, leeg: false };
/// A name, a number, a few words.
pub const KORT: Vorm = Vorm::Tekst { max: LANGSTE_NAAM, regels: false, leeg: false };
/// Yes, no, or not known.
pub const DRIE: Vorm = Vorm::Keuze(&["ja", "nee", "onbekend"]);

/// Reads JSON of this shape into its type, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees<T: DeserializeOwned>(vorm: &Vorm, bytes: &[u8]) -> Result<(T, Vec<Bevinding>), Vec<Bevinding>> {
    let (waarde, mut fouten) = json::lees(bytes)?;
    neem(vorm, &waarde, &mut fouten)
}

/// The same for a value that was read already, with the findings noted so far.
///
/// # Errors
/// All findings about shape, after those noted so far.
pub fn neem<T: DeserializeOwned>(
    vorm: &Vorm,
    waarde: &json::Waarde,
    fouten: &mut Vec<Bevinding>,
) -> Result<(T, Vec<Bevinding>), Vec<Bevinding>> {
    let (netjes, nieuw, waarschuwingen) = toets(vorm, waarde);
    fouten.extend(nieuw);
    if !fouten.is_empty() {
        return Err(std::mem::take(fouten));
    }
    match serde_json::from_value(netjes) {
        Ok(gelezen) => Ok((gelezen, waarschuwingen)),
        Err(_) => Err(vec![Bevinding::vorm("", "vorm-ongeldig", "De gegevens hebben niet de verwachte vorm.")]),
    }
}
