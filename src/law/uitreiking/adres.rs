//! Whether a described place is the banned home (R71). Words and numbers are compared, not letters in a row, so that
//! "Lindelaan 12" is not found in "Lindelaan 121". Only the same number with the same letter and addition is the home: a
//! neighbour's door is another place.

use crate::law::zaak::gegevens::Woning;

/// Whether the text names the address of the home.
#[must_use]
pub(super) fn noemt(omschrijving: &str, woning: &Woning) -> bool {
    let tekst = delen(omschrijving);
    let nummer = nummer(woning);
    let begin = [woning.straat.as_deref(), woning.postcode.as_deref()].into_iter().flatten();
    let adres = begin.filter(|_| !nummer.is_empty()).any(|begin| {
        let mut gezocht = delen(begin);
        gezocht.extend(nummer.iter().cloned());
        staat_in(&tekst, &gezocht, true)
    });
    let locatie = woning.locatie.as_deref().map(delen).unwrap_or_default();
    adres || staat_in(&tekst, &locatie, false)
}

fn nummer(woning: &Woning) -> Vec<String> {
    let cijfers = woning.huisnummer.map(|nummer| nummer.to_string());
    let rest = [woning.huisletter.as_deref(), woning.toevoeging.as_deref()].into_iter().flatten();
    cijfers.map(|cijfers| std::iter::once(cijfers).chain(rest.flat_map(delen)).collect()).unwrap_or_default()
}

/// Whether the parts stand there one after another; after a house number no other letter or addition may follow.
fn staat_in(tekst: &[String], gezocht: &[String], nummer: bool) -> bool {
    let past = |(plaats, venster): (usize, &[String])| {
        let volgende = tekst.get(plaats.saturating_add(gezocht.len()));
        venster == gezocht && !(nummer && volgende.is_some_and(|deel| deel.chars().count() < 4 && toevoeging(deel)))
    };
    !gezocht.is_empty() && tekst.windows(gezocht.len()).enumerate().any(past)
}

/// A house letter or addition: one letter, or a number shorter than the digits of a postcode.
fn toevoeging(deel: &str) -> bool {
    deel.chars().count() == 1 || deel.chars().all(|teken| teken.is_ascii_digit())
}

/// Words and numbers in lower case; a letter after a digit begins a new part.
fn delen(tekst: &str) -> Vec<String> {
    let mut delen: Vec<String> = Vec::new();
    let mut vorige = ' ';
    for teken in tekst.to_lowercase().chars() {
        if teken.is_alphanumeric() {
            let zelfde = vorige.is_alphanumeric() && vorige.is_ascii_digit() == teken.is_ascii_digit();
            match delen.last_mut().filter(|_| zelfde) {
                Some(deel) => deel.push(teken),
                None => delen.push(teken.to_string()),
            }
        }
        vorige = teken;
    }
    delen
}
