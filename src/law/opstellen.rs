//! Drafting that every besluit shares: own words instead of stock sentences, words that do not belong in a besluit, more
//! than one source (additions N8 and N12 of the design; ECLI:NL:RBROT:2020:5960).

use crate::law::intrekking::gegevens::NieuwFeit;
use crate::law::regels::Gevonden;
use crate::law::regime::Regime;
use crate::law::zaak::check::a_persoon::{KORTSTE_AFWEGING, eigen_letters};
use crate::law::zaak::gegevens::Gegevens;
use std::collections::BTreeSet;

/// Text of N12.
pub(in crate::law) const N12: &str = "Geen woorden over schuld, en geen college.";
/// Text of N8.
pub(in crate::law) const N8: &str =
    "Alle feiten komen uit één bron. Noem een tweede bron, of leg uit waarom deze genoeg is.";

/// Most letters after the beginning of a word, so that a plural is found and another word is not.
const LANGSTE_UITGANG: usize = 3;

/// N12: words that do not belong in a besluit, one finding per text. What stands between quotation marks was said by
/// somebody, and nobody is refused for what he is called.
pub(in crate::law) fn woordkeuze<'a>(
    regime: &Regime,
    zaak: &Gegevens,
    teksten: impl IntoIterator<Item = (String, &'a str)>,
) -> Vec<Gevonden> {
    let namen = namen(zaak);
    let gevonden = teksten.into_iter().filter_map(|(veld, tekst)| {
        let woord = regime.verboden_woorden.iter().find(|begin| heeft_woord(tekst, begin, &namen))?;
        let melding = format!(
            "Het woord '{woord}' hoort niet in een besluit. Beschrijf feiten; schrijf 'aannemelijk' of 'vermoeden'."
        );
        Some(Gevonden::nieuw(veld, "woordkeuze", melding))
    });
    gevonden.collect()
}

fn heeft_woord(tekst: &str, begin: &str, namen: &BTreeSet<String>) -> bool {
    let eigen = buiten_aanhaling(tekst).to_lowercase();
    let mut woorden = eigen.split(|teken: char| !teken.is_alphanumeric());
    woorden.any(|woord| {
        let uitgang = woord.strip_prefix(begin);
        uitgang.is_some_and(|uitgang| uitgang.chars().count() <= LANGSTE_UITGANG) && !namen.contains(woord)
    })
}

/// The text without what stands between quotation marks; a quotation that does not end counts as the writer's own.
fn buiten_aanhaling(tekst: &str) -> String {
    let (mut eigen, mut aangehaald, mut binnen) = (String::new(), String::new(), false);
    for teken in tekst.chars() {
        if matches!(teken, '"' | '“' | '”' | '„' | '«' | '»') {
            if binnen {
                aangehaald.clear();
            }
            binnen = !binnen;
            eigen.push(' ');
        } else if binnen {
            aangehaald.push(teken);
        } else {
            eigen.push(teken);
        }
    }
    eigen + &aangehaald
}

/// The words of the names of the zaak: nobody is refused for what he is called.
fn namen(gegevens: &Gegevens) -> BTreeSet<String> {
    let alle = gegevens.huisgenoten.iter().map(|huisgenoot| &huisgenoot.naam);
    let alle = alle.chain([&gegevens.uithuisgeplaatste.naam]).map(|naam| naam.voluit().to_lowercase());
    alle.flat_map(|naam| naam.split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>()).collect()
}

/// N8: all facts from one source, and nothing says why that is enough.
pub(in crate::law) fn een_bron<'a>(bronnen: impl Iterator<Item = &'a str>, toegelicht: bool) -> Vec<Gevonden> {
    let bronnen: BTreeSet<_> = bronnen.map(|bron| bron.trim().to_lowercase()).collect();
    if bronnen.len() != 1 || toegelicht {
        return Vec::new();
    }
    vec![Gevonden::nieuw("/feiten", "een-bron", N8)]
}

/// A text that must be there, in own words: empty or a stock sentence is found.
pub(in crate::law) fn eigen_woorden(veld: &str, tekst: &str, regime: &Regime, leeg: Gevonden) -> Vec<Gevonden> {
    if tekst.trim().is_empty() {
        vec![leeg]
    } else if eigen_letters(tekst, &regime.standaardzinnen) < KORTSTE_AFWEGING {
        let melding = "Deze zin is standaardtekst. Vul de motivering voor dit geval in.";
        vec![Gevonden::nieuw(veld, "standaardtekst", melding)]
    } else {
        Vec::new()
    }
}

/// Whether two texts are the same but for case, spaces and signs.
pub(in crate::law) fn zelfde(een: &str, ander: &str) -> bool {
    let kaal = |tekst: &str| tekst.to_lowercase().chars().filter(|teken| teken.is_alphanumeric()).collect::<String>();
    let een = kaal(een);
    !een.is_empty() && een == kaal(ander)
}

/// The texts of facts outside the annex.
pub(in crate::law) fn teksten(feiten: &[NieuwFeit]) -> impl Iterator<Item = (String, &str)> {
    feiten.iter().enumerate().map(|(plaats, feit)| (format!("/feiten/{plaats}/tekst"), feit.tekst.as_str()))
}
