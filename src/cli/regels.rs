//! `waarmerk regels`: the rules of the law that are held against the data, from the same tables by which they are, each
//! with the cases that prove it. The cases stand in `templates/regels.toml`; a test reads them there.

use super::{CliError, output};
use crate::desk::DeskError;
use crate::law::regels::{Kop, Wanneer, alle};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which cases prove which rule.
const INDEX: &str = include_str!("../../templates/regels.toml");
/// Widest line, in characters.
const BREEDTE: usize = 120;
/// What stands before the text of a rule.
const MARGE: usize = 10;

/// Arguments of `regels`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Als JSON, voor programma's
    #[arg(long)]
    json: bool,
}

/// The cases of a rule.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Gevallen {
    /// Cases that break it.
    breekt: Vec<String>,
    /// Cases that are just good.
    goed: Vec<String>,
}

/// A rule for programs.
#[derive(Debug, Serialize)]
struct Rij {
    nummer: &'static str,
    artikel: &'static str,
    moment: &'static str,
    effect: &'static str,
    tekst: &'static str,
    afwijkbaar: bool,
    #[serde(flatten)]
    gevallen: Gevallen,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, CliError> {
    let index: BTreeMap<String, Gevallen> =
        toml::from_str(INDEX).map_err(|error| DeskError::Onverwacht(error.to_string()))?;
    let rijen = rijen(&index);
    if arguments.json {
        output::json(&serde_json::json!({ "regels": rijen }));
    } else {
        output::text(&leesbaar(&rijen));
    }
    Ok(0)
}

/// All rules, by moment and number. What holds for several besluiten in the same words stands there once.
fn rijen(index: &BTreeMap<String, Gevallen>) -> Vec<Rij> {
    let mut koppen: Vec<Kop> = Vec::new();
    for kop in alle() {
        if !koppen.contains(&kop) {
            koppen.push(kop);
        }
    }
    koppen.sort_by_key(|kop| (kop.moment, volgorde(kop.nummer), kop.effect.woord()));
    koppen.iter().map(|kop| rij(kop, index)).collect()
}

fn rij(kop: &Kop, index: &BTreeMap<String, Gevallen>) -> Rij {
    let (moment, effect) = (kop.moment.woord(), kop.effect.woord());
    Rij {
        nummer: kop.nummer,
        artikel: kop.artikel,
        moment,
        effect,
        tekst: kop.tekst,
        afwijkbaar: kop.afwijkbaar,
        gevallen: index.get(&format!("{} {moment} {effect}", kop.nummer)).cloned().unwrap_or_default(),
    }
}

/// R9 before R10.
fn volgorde(nummer: &str) -> (String, u32, String) {
    let letters: String = nummer.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let rest = nummer.get(letters.len()..).unwrap_or_default();
    let cijfers: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let achter = rest.get(cijfers.len()..).unwrap_or_default().to_owned();
    (letters, cijfers.parse().unwrap_or_default(), achter)
}

fn leesbaar(rijen: &[Rij]) -> String {
    let mut uit = String::new();
    let mut vorige = "";
    for (plaats, rij) in rijen.iter().enumerate() {
        if rij.moment != vorige {
            uit.push_str(&format!("{}{}\n", if vorige.is_empty() { "" } else { "\n" }, kop(rij.moment)));
            vorige = rij.moment;
        }
        let afwijkbaar = if rij.afwijkbaar { " · de burgemeester kan afwijken, met reden" } else { "" };
        uit.push_str(&format!("\n{:<MARGE$}{} · {}{afwijkbaar}\n", rij.nummer, rij.effect, rij.artikel));
        alinea(&mut uit, "", rij.tekst);
        // Rules with the same number, moment and effect have their cases together, below the last of them.
        let samen = |ander: &Rij| (ander.nummer, ander.moment, ander.effect) == (rij.nummer, rij.moment, rij.effect);
        if !rijen.get(plaats.saturating_add(1)).is_some_and(samen) {
            rij.gevallen.breekt.iter().for_each(|geval| alinea(&mut uit, "breekt  ", geval));
            rij.gevallen.goed.iter().for_each(|geval| alinea(&mut uit, "goed    ", geval));
        }
    }
    uit
}

/// The heading of a moment.
fn kop(moment: &str) -> String {
    let koppen = [
        (Wanneer::Opleggen, "BIJ OPLEGGEN"),
        (Wanneer::Verlengen, "BIJ VERLENGEN"),
        (Wanneer::Intrekken, "BIJ INTREKKEN"),
        (Wanneer::Wijzigen, "BIJ WIJZIGEN, BEKRACHTIGEN EN AFWIJZEN"),
        (Wanneer::Melden, "BIJ MELDEN"),
        (Wanneer::Uitreiken, "BIJ UITREIKEN"),
        (Wanneer::Lopend, "ZOLANG HET LOOPT"),
        (Wanneer::Inzien, "BIJ INZIEN"),
        (Wanneer::Vernietigen, "BIJ VERNIETIGEN"),
    ];
    koppen.iter().find(|(wanneer, _)| wanneer.woord() == moment).map_or(moment, |(_, kop)| kop).to_owned()
}

/// A paragraph inside the margin, broken between words.
fn alinea(uit: &mut String, begin: &str, tekst: &str) {
    let marge = " ".repeat(MARGE.saturating_add(begin.chars().count()));
    let mut regel = format!("{}{begin}", " ".repeat(MARGE));
    let mut leeg = true;
    for woord in tekst.split_whitespace() {
        let lengte = regel.chars().count().saturating_add(woord.chars().count());
        if !leeg && lengte >= BREEDTE {
            uit.push_str(regel.trim_end());
            uit.push('\n');
            regel.clone_from(&marge);
            leeg = true;
        }
        if !leeg {
            regel.push(' ');
        }
        regel.push_str(woord);
        leeg = false;
    }
    uit.push_str(regel.trim_end());
    uit.push('\n');
}
