//! What holds for every document that there is: under the 14-day regime none remembers a term of the law of today, and none
//! has a word that stands in no document. A new kind of document does not compile here until it is named, and fails until
//! it is made.

use crate::stukken::{draai, geschreven, kader, wortel};
use crate::{stukken, stukken_besluiten, stukken_brieven, stukken_lijsten};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;
use waarmerk::doors::render::Render;
use waarmerk::doors::render::stuk::Stuk;
use waarmerk::law::regime::Regime;

/// The kinds of document, and which one this is.
macro_rules! soorten {
    ($($soort:ident)+) => {
        const SOORTEN: &[&str] = &[$(stringify!($soort)),+];

        fn soort(stuk: &Stuk) -> &'static str {
            match stuk { $(Stuk::$soort(_) => stringify!($soort),)+ }
        }
    };
}

soorten! {
    Oplegging FolderUithuisgeplaatste Akte Afschrift
    Verlenging Intrekking Wijziging Bekrachtiging Afwijzing GeenVerlenging Kaart
    MededelingHuisgenoot MededelingInstantie MededelingVeiligThuis MededelingPolitie
    MeldingRaad OpgaveBereikbaarheid BewijsSleutels BewijsTeruggave AanvaardingHulp Instemming BegeleidContact
    SpullenHalen VerklaringAanzegging VerslagHoren
    Feitenblad Printlijst Inventaris LopendeHuisverboden Mandaatbesluit
    NoodBesluit NoodAkte NoodFolder NoodFolderAchterblijver
}

/// Name, kind, words with one space between them, and the last page.
type Gelezen = (String, &'static str, String, String);

/// Every document under the trial regime.
static TEKSTEN: LazyLock<Vec<Gelezen>> = LazyLock::new(|| {
    let (render, proef) = (Render::nieuw().unwrap(), Regime::met_naam("proef14").unwrap());
    let alle = [stukken::onder(proef), stukken_besluiten::onder(proef), stukken_brieven::onder(proef)];
    let alle = alle.into_iter().flatten().chain(stukken_lijsten::onder(proef));
    let een = |(naam, stuk): (String, Stuk)| {
        let pdf = render.maak(&stuk, &kader()).unwrap_or_else(|fout| panic!("{naam}: {fout}"));
        let pad = geschreven(&format!("alle-{naam}"), &pdf);
        let tekst = draai("pdftotext", &[pad.to_str().unwrap(), "-"]).to_lowercase();
        let woorden = tekst.split(|teken: char| !teken.is_alphanumeric()).filter(|woord| !woord.is_empty());
        let woorden = format!(" {} ", woorden.collect::<Vec<_>>().join(" "));
        let laatste = tekst.trim_end().rsplit('\u{c}').next().unwrap().to_owned();
        (naam, soort(&stuk), woorden, laatste)
    };
    alle.map(een).collect()
});

#[test]
fn elk_soort_stuk_is_gemaakt() {
    let gemaakt: BTreeSet<_> = TEKSTEN.iter().map(|(_, soort, ..)| *soort).collect();
    let gemist: Vec<_> = SOORTEN.iter().filter(|soort| !gemaakt.contains(*soort)).collect();
    assert!(gemist.is_empty(), "van deze stukken wordt er geen gemaakt: {gemist:?}");
}

#[test]
fn geen_stuk_onthoudt_een_oude_termijn() {
    let oud = ["10 dagen", "tien dagen", "18 dagen", "achttien dagen", "28 dagen", "achtentwintig dagen", "vier weken"];
    let mut gevonden = Vec::new();
    for (naam, _, woorden, _) in TEKSTEN.iter() {
        gevonden.extend(oud.iter().filter(|oud| woorden.contains(&format!(" {oud} "))).map(|oud| (naam, oud)));
    }
    assert!(gevonden.is_empty(), "{gevonden:?}");
    let nieuw = TEKSTEN.iter().filter(|(_, _, woorden, _)| woorden.contains(" zes weken ")).count();
    assert!(nieuw > 10, "de eigen termijnen staan er wel: {nieuw}");
}

/// The remedies are one page, to be given to a lawyer.
#[test]
fn rechtsmiddelen_staan_op_een_bladzijde() {
    let met =
        TEKSTEN.iter().filter(|(_, _, woorden, _)| woorden.contains(" wat u kunt doen als u het niet eens bent "));
    let breder: Vec<_> = met.clone().filter(|(.., laatste)| !laatste.contains("bijlage: rechtsmiddelen")).collect();
    assert!(met.count() > 10 && breder.is_empty(), "{:?}", breder.iter().map(|(naam, ..)| naam).collect::<Vec<_>>());
}

#[test]
fn geen_stuk_heeft_een_verboden_woord() {
    #[derive(Deserialize)]
    struct Woorden {
        verboden: Vec<String>,
    }
    let bestand = wortel().join("tests/cases/stukken/woorden.toml");
    let lijst: Woorden = toml::from_str(&fs::read_to_string(bestand).unwrap()).unwrap();
    let wth = Regime::met_naam("wth").unwrap();
    let verboden: Vec<String> = lijst.verboden.into_iter().chain(wth.verboden_woorden.clone()).collect();
    let mut gevonden = Vec::new();
    for (naam, _, woorden, _) in TEKSTEN.iter() {
        let fout = |woord: &&str| verboden.iter().any(|verboden| woord.starts_with(verboden.as_str()));
        gevonden.extend(woorden.split(' ').filter(fout).map(|woord| (naam, woord)));
    }
    assert!(gevonden.is_empty(), "{gevonden:?}");
}
