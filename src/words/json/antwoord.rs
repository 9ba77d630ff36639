//! Answers for programs: fields in the order of the types, every instant in UTC with the offset beside it (decision 33).

use super::super::moment::Moment;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// The value as JSON text for a program: on every face the same bytes for the same value. Every `…Tijdstip` is UTC, with
/// the offset of Amsterdam in `…TijdstipTijdzone`.
///
/// # Errors
/// When the value does not serialise.
pub fn antwoord<T: Serialize + ?Sized>(waarde: &T) -> Result<String, serde_json::Error> {
    let geordend: Geordend = serde_json::from_str(&serde_json::to_string(waarde)?)?;
    Ok(serde_json::to_string_pretty(&geordend)? + "\n")
}

/// A JSON value whose fields stay in the order in which they were written.
#[derive(Serialize)]
#[serde(untagged)]
enum Geordend {
    Enkel(serde_json::Value),
    Lijst(Vec<Self>),
    Object(Velden),
}

struct Velden(Vec<(String, Geordend)>);

impl Serialize for Velden {
    fn serialize<S: Serializer>(&self, naar: S) -> Result<S::Ok, S::Error> {
        let mut uit = naar.serialize_map(None)?;
        for (naam, waarde) in &self.0 {
            match moment(naam, waarde) {
                Some(moment) => {
                    uit.serialize_entry(naam, &moment.utc())?;
                    uit.serialize_entry(&format!("{naam}Tijdzone"), &moment.offset())?;
                }
                None => uit.serialize_entry(naam, waarde)?,
            }
        }
        uit.end()
    }
}

fn moment(naam: &str, waarde: &Geordend) -> Option<Moment> {
    let Geordend::Enkel(serde_json::Value::String(tekst)) = waarde else { return None };
    if naam == "tijdstip" || naam.ends_with("Tijdstip") { Moment::lees(tekst).ok() } else { None }
}

impl<'de> Deserialize<'de> for Geordend {
    fn deserialize<D: Deserializer<'de>>(van: D) -> Result<Self, D::Error> {
        van.deserialize_any(Lezer)
    }
}

struct Lezer;

impl<'de> Visitor<'de> for Lezer {
    type Value = Geordend;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Geordend, E> {
        Ok(Geordend::Enkel(serde_json::Value::Null))
    }

    fn visit_bool<E>(self, waar: bool) -> Result<Geordend, E> {
        Ok(Geordend::Enkel(waar.into()))
    }

    fn visit_u64<E>(self, getal: u64) -> Result<Geordend, E> {
        Ok(Geordend::Enkel(getal.into()))
    }

    fn visit_i64<E>(self, getal: i64) -> Result<Geordend, E> {
        Ok(Geordend::Enkel(getal.into()))
    }

    fn visit_str<E>(self, tekst: &str) -> Result<Geordend, E> {
        Ok(Geordend::Enkel(tekst.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut delen: A) -> Result<Geordend, A::Error> {
        let mut uit = Vec::new();
        while let Some(deel) = delen.next_element()? {
            uit.push(deel);
        }
        Ok(Geordend::Lijst(uit))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut velden: A) -> Result<Geordend, A::Error> {
        let mut uit = Vec::new();
        while let Some(veld) = velden.next_entry()? {
            uit.push(veld);
        }
        Ok(Geordend::Object(Velden(uit)))
    }
}
