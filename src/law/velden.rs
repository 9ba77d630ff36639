//! The slots of an event from what was handed in: one value per top-level field, `false` where nothing was handed in
//! (decision 3).

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// One value per slot; `namen` are the names of the fields that are slots. These types have text keys and whole numbers
/// only, so they always have a JSON value.
pub(in crate::law) fn velden<T: Serialize>(gegevens: &T, namen: &[&str]) -> BTreeMap<String, Value> {
    let alles = serde_json::to_value(gegevens).unwrap_or_default();
    let los = |naam: &str| alles.get(naam).cloned().unwrap_or(Value::Bool(false));
    namen.iter().map(|naam| (format!("/{naam}"), los(naam))).collect()
}
