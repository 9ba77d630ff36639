//! Group F, as far as it stands in the way of a besluit: what only staff may see is in no text that he gets.

use super::Proef;
use crate::law::geheim;
use crate::law::regels::Gevonden;

/// Text of R78.
pub(super) const R78: &str = "Dit document bevat gegevens die hij niet mag zien.";

pub(super) fn r78_geheim(proef: &Proef<'_>) -> Vec<Gevonden> {
    let zaak = serde_json::to_value(proef.gegevens).unwrap_or_default();
    geheim::gevonden(&zaak, proef.gegevens.huisgenoten.iter().filter_map(|huisgenoot| huisgenoot.geheim.as_ref()))
}
