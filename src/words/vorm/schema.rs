//! The JSON Schema (2020-12) of a shape, with the explanations in Dutch.

use super::toets::GEBOORTE_DEEL;
use super::{Veld, Vorm};
use crate::words::tekst::LANGSTE_NAAM;
use serde_json::{Map, Value, json};

/// The version of JSON Schema.
const JSON_SCHEMA: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a shape, with its title.
#[must_use]
pub fn schema(vorm: &Vorm, titel: &str) -> Value {
    let mut uit = Map::new();
    uit.insert("$schema".to_owned(), JSON_SCHEMA.into());
    uit.insert("title".to_owned(), titel.into());
    if let Value::Object(deel) = van(vorm) {
        uit.extend(deel);
    }
    Value::Object(uit)
}

/// The schema of a value that has one of these shapes, with its title.
#[must_use]
pub fn schema_een_van<'a>(vormen: impl Iterator<Item = &'a Vorm>, titel: &str) -> Value {
    let vormen: Vec<Value> = vormen.map(van).collect();
    json!({"$schema": JSON_SCHEMA, "title": titel, "oneOf": vormen})
}

fn van(vorm: &Vorm) -> Value {
    match vorm {
        Vorm::Tekst { max, leeg, .. } => json!({"type": "string", "minLength": u8::from(!leeg), "maxLength": max}),
        Vorm::Naamdeel => json!({"type": "string", "minLength": 1, "maxLength": LANGSTE_NAAM}),
        Vorm::Getal { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        Vorm::Huisnummer => json!({"type": "integer", "minimum": 1, "maximum": 99_999}),
        Vorm::JaNee => json!({"type": "boolean"}),
        Vorm::Keuze(woorden) => json!({"type": "string", "enum": woorden}),
        Vorm::Datum => json!({"type": "string", "format": "date"}),
        Vorm::Tijdstip => patroon(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$"),
        Vorm::Geboorte => {
            // The rule set for APIs looks for `format` beside a name that ends in Datum.
            json!({"format": "date", "oneOf": [{"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}, {"const": "onbekend"}, object(&GEBOORTE_DEEL)]})
        }
        Vorm::Huisletter => patroon("^[A-Za-z]$"),
        Vorm::Postcode => patroon("^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$"),
        Vorm::Taalcode => patroon("^(onbekend|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$"),
        Vorm::Telefoon => patroon("^\\+[1-9][0-9]{6,14}$"),
        Vorm::Email => json!({"type": "string", "format": "email"}),
        Vorm::Webadres => patroon("^https://"),
        Vorm::Hex(lengte) => patroon(&format!("^[0-9a-f]{{{lengte}}}$")),
        Vorm::Gemeentecode => patroon("^[0-9]{4}$"),
        Vorm::Lijst { deel, min, max } => {
            json!({"type": "array", "items": van(deel), "minItems": min, "maxItems": max})
        }
        Vorm::Object(velden) => object(velden),
        Vorm::OfNul(vorm) => json!({"oneOf": [van(vorm), {"type": "null"}]}),
    }
}

fn patroon(patroon: &str) -> Value {
    json!({"type": "string", "pattern": patroon})
}

fn object(velden: &[Veld]) -> Value {
    let eigenschappen: Map<String, Value> =
        velden.iter().map(|veld| (veld.naam.to_owned(), beschreven(veld))).collect();
    let verplicht: Vec<&str> = velden.iter().filter(|veld| veld.verplicht).map(|veld| veld.naam).collect();
    json!({"type": "object", "properties": eigenschappen, "required": verplicht, "additionalProperties": false})
}

fn beschreven(veld: &Veld) -> Value {
    let mut uit = van(&veld.vorm);
    if let Value::Object(velden) = &mut uit {
        velden.insert("description".to_owned(), veld.uitleg.into());
    }
    uit
}
