//! Persons as the input names them, and their numbers in the dossier.

/// The uithuisgeplaatste, as the input names him.
pub(super) const UITHUISGEPLAATSTE: &str = "uithuisgeplaatste";

/// The place of a huisgenoot in the list of the zaak, from 1: "h1" is the first. There is one spelling.
#[must_use]
fn huisgenoot(naam: &str) -> Option<usize> {
    let plaats: usize = naam.strip_prefix('h')?.parse().ok()?;
    (plaats > 0 && format!("h{plaats}") == naam).then_some(plaats)
}

/// Whether this names a huisgenoot of a dossier with this many.
#[must_use]
pub(super) fn is_huisgenoot(naam: &str, personen: usize) -> bool {
    huisgenoot(naam).is_some_and(|plaats| plaats <= personen)
}

/// Whether this names anybody of a dossier with this many huisgenoten.
#[must_use]
pub(super) fn is_bekend(naam: &str, personen: usize) -> bool {
    naam == UITHUISGEPLAATSTE || is_huisgenoot(naam, personen)
}

/// The number in the dossier: "p1" for the uithuisgeplaatste, "p2" for "h1".
#[must_use]
pub(super) fn nummer(naam: &str) -> String {
    let plaats = huisgenoot(naam).and_then(|plaats| plaats.checked_add(1)).unwrap_or(1);
    format!("p{plaats}")
}

/// The numbers of several huisgenoten.
#[must_use]
pub(super) fn nummers(namen: &[String]) -> Vec<String> {
    namen.iter().map(|naam| nummer(naam)).collect()
}
