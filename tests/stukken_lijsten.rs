//! The lists, the mandaatbesluit and the noodformulieren as a reader gets them: their text, read back from the PDF, against
//! expected texts and checklists that a jurist can read; nothing in the file that is not on the paper; and under another
//! regime no term of this one.

use crate::stukken::{CODE, besluit, bladen, draai, gemaakt, geschreven, kader, wortel, zaak, zonder_wit};
use crate::{inventaris as gevallen, mandaat as mandaten};
use serde::Deserialize;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use waarmerk::doors::render::stuk::lijst::lopende::LopendVerbod;
use waarmerk::doors::render::stuk::lijst::printlijst::PrintRegel;
use waarmerk::doors::render::stuk::lijst::{feitenblad, inventaris, lopende, printlijst};
use waarmerk::doors::render::stuk::{Bij, Stuk, mandaat, nood};
use waarmerk::doors::render::{Kader, Render};
use waarmerk::evidence::document::DocumentSoort;
use waarmerk::law::besluit::Besluit;
use waarmerk::law::besluit::beslissing::BesluitSoort;
use waarmerk::law::dossier::inventaris::posten;
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::regime::Regime;
use waarmerk::words::moment::{Datum, Moment};

fn map() -> PathBuf {
    wortel().join("tests/cases/stukken/lijsten")
}

fn lees<T: serde::de::DeserializeOwned>(naam: &str) -> T {
    toml::from_str(&fs::read_to_string(map().join(naam)).unwrap()).unwrap_or_else(|fout| panic!("{naam}: {fout}"))
}

fn wth() -> &'static Regime {
    Regime::met_naam("wth").unwrap()
}

fn bij(besluit: &Besluit) -> Bij<'_> {
    Bij {
        soort: BesluitSoort::Oplegging,
        nummer: besluit.nummer(),
        zaak: besluit.zaak().gegevens(),
        ingang: besluit.termijn().ingang(),
        einde: besluit.termijn().einde(),
        regime: besluit.termijn().regime(),
        gemeente: Gemeente::voorbeeld(),
    }
}

fn moment() -> Moment {
    Moment::lees("2026-12-04T03:05:00+01:00").unwrap()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invoer {
    printlijst: Vec<PrintRegel>,
    lopende: Vec<LopendVerbod>,
}

/// Every list and emergency form under this regime.
pub(crate) fn onder(regime: &'static Regime) -> Vec<(String, Stuk)> {
    let alle = lijsten().into_iter().chain(noodformulieren(regime));
    alle.map(|(naam, stuk)| (naam.to_owned(), stuk)).collect()
}

fn lijsten() -> Vec<(&'static str, Stuk)> {
    let invoer: Invoer = lees("invoer.toml");
    let (vol, kort) = (besluit(&zaak("alles")), besluit(&zaak("partner")));
    let gemeente = Gemeente::voorbeeld();
    let feitenblad = |besluit| Stuk::Feitenblad(Box::new(feitenblad::van(&bij(besluit)).unwrap()));
    let printlijst =
        |besluit, regels: &[_]| Stuk::Printlijst(Box::new(printlijst::van(&bij(besluit), regels).unwrap()));
    let inventaris = |besluit, naam| {
        let posten = posten(&gevallen::feiten_van(naam), wth());
        Stuk::Inventaris(Box::new(inventaris::van(&bij(besluit), &posten, moment()).unwrap()))
    };
    let lopende =
        |verboden: &[_]| Stuk::LopendeHuisverboden(Box::new(lopende::van(verboden, gemeente, moment()).unwrap()));
    let mandaat = |naam| Stuk::Mandaatbesluit(Box::new(mandaat::van(&mandaten::goed(naam), gemeente).unwrap()));
    vec![
        ("feitenblad-vol", feitenblad(&vol)),
        ("feitenblad-kort", feitenblad(&kort)),
        ("printlijst-vol", printlijst(&vol, &invoer.printlijst)),
        ("printlijst-kort", printlijst(&kort, &[])),
        ("inventaris-vol", inventaris(&vol, "volledig")),
        ("inventaris-kort", inventaris(&kort, "net-opgelegd")),
        ("lopende-vol", lopende(&invoer.lopende)),
        ("lopende-kort", lopende(&[])),
        ("mandaat-vol", mandaat("alles ingevuld")),
        ("mandaat-kort", mandaat("alleen wat moet")),
        ("mandaat-ondertekening", mandaat("ondertekeningsmandaat")),
    ]
}

const NOOD: [&str; 4] = ["nood-besluit", "nood-akte", "nood-folder", "nood-achterblijver"];

fn noodformulieren(regime: &'static Regime) -> Vec<(&'static str, Stuk)> {
    NOOD.into_iter().zip(nood::met_regime(Gemeente::voorbeeld(), regime).unwrap()).collect()
}

fn alle() -> Vec<(&'static str, Stuk)> {
    lijsten().into_iter().chain(noodformulieren(wth())).collect()
}

/// A noodformulier belongs to no dossier.
fn kader_van(naam: &str) -> Kader {
    if NOOD.contains(&naam) { Kader { kenmerk: nood::KENMERK.to_owned(), ..kader() } } else { kader() }
}

struct Gemaakt {
    naam: &'static str,
    stuk: Stuk,
    pad: PathBuf,
    tekst: String,
}

static GEMAAKT: LazyLock<Vec<Gemaakt>> = LazyLock::new(|| {
    let render = Render::nieuw().unwrap();
    let een = |(naam, stuk): (&'static str, Stuk)| {
        let (pad, tekst) = gemaakt(&render, naam, &stuk, &kader_van(naam));
        Gemaakt { naam, stuk, pad, tekst }
    };
    alle().into_iter().map(een).collect()
});

/// Each document reads exactly as the expected text; see `stukken.rs` for how a wished-for change goes in.
#[test]
fn lijsten_lezen_zoals_verwacht() {
    let mut anders = Vec::new();
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        fs::write(pad.with_extension("txt"), tekst).unwrap();
        if fs::read_to_string(map().join(format!("{naam}.txt"))).unwrap_or_default() != *tekst {
            anders.push(format!("target/stukken/{naam}.txt"));
        }
    }
    assert!(anders.is_empty(), "anders dan in tests/cases/stukken/lijsten: {anders:?}");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Eisen {
    /// Every item of the checklists: each needs at least one demand.
    punten: Vec<String>,
    eis: Vec<Eis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Eis {
    punt: String,
    waarom: String,
    stuk: String,
    tekst: Vec<String>,
}

#[test]
fn elk_punt_van_de_controlelijsten_staat_erin() {
    let eisen: Eisen = lees("eisen.toml");
    for punt in &eisen.punten {
        assert!(eisen.eis.iter().any(|eis| eis.punt.split(' ').any(|deel| deel == punt)), "{punt} heeft geen eis");
    }
    let mut gemist = Vec::new();
    for eis in &eisen.eis {
        let gemaakt = GEMAAKT.iter().find(|gemaakt| gemaakt.naam == eis.stuk);
        let gemaakt = gemaakt.unwrap_or_else(|| panic!("geen {}", eis.stuk));
        let weg = eis.tekst.iter().filter(|zin| !gemaakt.tekst.contains(zin.as_str()));
        gemist.extend(weg.map(|zin| format!("{} ({}): {zin}", eis.punt, eis.waarom)));
    }
    assert!(gemist.is_empty(), "{gemist:#?}");
}

/// What the blank besluit shares with the besluit is the same, word for word.
#[test]
fn noodbesluit_zegt_hetzelfde_als_het_besluit() {
    #[derive(Deserialize)]
    struct Catalogus {
        opleggen: toml::Table,
        nood_besluit: toml::Table,
    }
    let teksten = fs::read_to_string(wortel().join("templates/teksten/nl.toml")).unwrap();
    let teksten: Catalogus = toml::from_str(&teksten).unwrap();
    // These are other sentences by their nature: they say what is to be filled in.
    let eigen = [
        "inleiding",
        "aan",
        "dictum_intro",
        "duur_verlenging",
        "kop_contact",
        "contact_reden",
        "bereikbaar",
        "bereikbaar_opgave",
        "kop_grond",
        "kop_incident",
        "kop_feiten",
        "feiten_intro",
        "feit_datum",
        "kader_begin",
        "genomen",
        "akkoord",
        "aanzegging",
        "aanzegging_wanneer",
        "aanzegging_door",
        "aanzegging_spoed",
        "aanzegging_pv",
    ];
    let beide = teksten.nood_besluit.iter().filter(|(sleutel, _)| !eigen.contains(&sleutel.as_str()));
    let beide: Vec<_> =
        beide.filter_map(|(sleutel, nood)| Some((sleutel, nood, teksten.opleggen.get(sleutel)?))).collect();
    assert!(beide.len() > 40, "{}", beide.len());
    for (sleutel, nood, besluit) in beide {
        assert_eq!(nood, besluit, "{sleutel}");
    }
}

/// Exactly one file is attached, and every text in it can be read on paper.
#[test]
fn bijlage_van_een_lijst_is_nooit_meer_dan_gedrukt() {
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        let doel = pad.with_extension("json");
        draai("pdfdetach", &["-save", "1", "-o", doel.to_str().unwrap(), pad.to_str().unwrap()]);
        let gegevens: Value = serde_json::from_slice(&fs::read(&doel).unwrap()).unwrap();
        assert_eq!(gegevens["kader"]["kenmerk"], kader_van(naam).kenmerk, "{naam}");
        let gedrukt = zonder_wit(&format!("{tekst}{}", draai("pdftotext", &["-l", "1", pad.to_str().unwrap(), "-"])));
        let mut teksten = Vec::new();
        bladen(&gegevens, &mut teksten);
        let meer: Vec<_> = teksten.iter().filter(|tekst| !gedrukt.contains(&zonder_wit(tekst))).collect();
        assert!(meer.is_empty(), "{naam}: wel in gegevens.json, niet gedrukt: {meer:#?}");
    }
}

#[test]
fn soort_en_kader_kloppen() {
    let soort = |naam: &str| GEMAAKT.iter().find(|gemaakt| gemaakt.naam == naam).unwrap().stuk.soort();
    assert_eq!(soort("feitenblad-vol"), DocumentSoort::Feitenblad);
    assert_eq!(soort("printlijst-vol"), DocumentSoort::Printlijst);
    assert_eq!(soort("inventaris-vol"), DocumentSoort::Inventaris);
    assert_eq!(soort("lopende-vol"), DocumentSoort::LopendeHuisverboden);
    assert_eq!(soort("mandaat-vol"), DocumentSoort::Mandaatbesluit);
    for naam in NOOD {
        assert_eq!(soort(naam), DocumentSoort::Noodformulier, "{naam}");
        let pad = &GEMAAKT.iter().find(|gemaakt| gemaakt.naam == naam).unwrap().pad;
        let tekst = draai("pdftotext", &["-layout", pad.to_str().unwrap(), "-"]);
        let bladen: Vec<&str> = tekst.split('\u{c}').filter(|blad| !blad.trim().is_empty()).collect();
        for (blad, nummer) in bladen.iter().zip(1..) {
            for zin in ["Kenmerk: noodformulier", CODE, &format!("Pagina {nummer} van {}", bladen.len())] {
                assert!(blad.contains(zin), "{naam}, bladzijde {nummer}: {zin}");
            }
        }
    }
}

/// Scores, addresses that are secret and words that judge stand in none of them.
#[test]
fn lijsten_zeggen_niets_dat_niet_mag() {
    for naam in ["alles", "partner"] {
        let zaak = zaak(naam);
        let mut geheim = Vec::new();
        zaak["huisgenoten"].as_array().unwrap().iter().for_each(|h| bladen(&h["geheim"], &mut geheim));
        for Gemaakt { naam, tekst, .. } in GEMAAKT.iter() {
            assert!(geheim.iter().all(|waarde| !tekst.contains(waarde.as_str())), "{naam}");
        }
    }
    for Gemaakt { naam, tekst, .. } in GEMAAKT.iter() {
        let woorden = tekst.to_lowercase();
        let mut woorden = woorden.split(|teken: char| !teken.is_alphanumeric());
        let fout = woorden.find(|woord| {
            ["dader", "pleger", "slachtoffer", "schuldig", "college"].iter().any(|begin| woord.starts_with(begin))
        });
        assert_eq!(fout, None, "{naam}");
    }
}

/// Under another regime the blank papers have its durations and no text remembers the old ones.
#[test]
fn noodformulieren_onder_een_ander_regime() {
    let render = Render::nieuw().unwrap();
    for (naam, stuk) in noodformulieren(Regime::met_naam("proef14").unwrap()) {
        let (_, tekst) = gemaakt(&render, &format!("proef14-{naam}"), &stuk, &kader_van(naam));
        assert!(tekst.contains("veertien dagen"), "{naam}");
        let woorden = format!(" {} ", tekst.split(|t: char| !t.is_alphanumeric()).collect::<Vec<_>>().join(" "));
        for oud in ["tien dagen", "10 dagen", "18 dagen", "28 dagen", "vier weken"] {
            assert!(!woorden.contains(&format!(" {oud} ")), "{naam}: {oud}");
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Einden {
    einde: Vec<Einde>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Einde {
    regime: String,
    begin: Datum,
}

/// The printed table gives the same day as the law counts.
#[test]
fn hulptabel_rekent_als_de_wet() {
    let einden: Einden = lees("einden.toml");
    assert!(einden.einde.len() > 6);
    for Einde { regime, begin } in einden.einde {
        let regime = Regime::met_naam(&regime).unwrap();
        let akte = nood::akte::van(Gemeente::voorbeeld(), regime).unwrap();
        let einde = begin.plus_dagen(i32::try_from(regime.oplegging_dagen).unwrap()).unwrap();
        let (dag, anders) = (begin.dag(), einde.dag());
        let kolom = usize::try_from(31 - dag.days_in_month()).unwrap();
        let rij = akte.dagen.iter().find(|rij| rij.begin == dag.day().to_string()).unwrap();
        let ster = if dag.month() == anders.month() { "" } else { "*" };
        assert_eq!(rij.einden[kolom], format!("{}{ster}", anders.day()), "{begin}");
        let naam = |datum: Datum| {
            usize::try_from(datum.dag().weekday().to_monday_zero_offset())
                .map(|nummer| &akte.weekdagen[nummer])
                .unwrap()
        };
        assert_eq!(naam(begin).einde, naam(einde).begin, "{begin}");
    }
    let akte = nood::akte::van(Gemeente::voorbeeld(), wth()).unwrap();
    assert_eq!(akte.weekdagen[0].begin, "maandag");
    assert_eq!(akte.dagen[30].einden[1], "–", "31 april bestaat niet");
}

/// Today's law chooses the regime of the forms.
#[test]
fn noodformulieren_volgen_de_wet_van_de_dag() {
    let gemeente = Gemeente::voorbeeld();
    let vandaag = nood::alle(gemeente, Datum::lees("2026-11-22").unwrap()).unwrap();
    assert_eq!(vandaag, nood::met_regime(gemeente, wth()).unwrap());
    assert_eq!(vandaag.len(), NOOD.len());
}

#[test]
fn dezelfde_lijst_geeft_dezelfde_bytes() {
    let (een, ander) = (Render::nieuw().unwrap(), Render::nieuw().unwrap());
    for (naam, stuk) in alle() {
        let opnieuw: Stuk = serde_json::from_str(&serde_json::to_string(&stuk).unwrap()).unwrap();
        assert_eq!(opnieuw, stuk, "{naam}: niet heel terug uit JSON");
        assert_eq!(een.maak(&stuk, &kader_van(naam)), ander.maak(&opnieuw, &kader_van(naam)), "{naam}");
    }
}

/// Writes every template to the folder in `WAARMERK_STUKKEN` (else `target/stukken`): for the PDF checkers, and to look at.
#[test]
fn platen_van_de_lijsten() {
    let render = Render::nieuw().unwrap();
    let map = std::env::var_os("WAARMERK_STUKKEN").map_or_else(|| wortel().join("target/stukken"), PathBuf::from);
    fs::create_dir_all(&map).unwrap();
    for (naam, stuk) in alle() {
        fs::write(map.join(format!("{naam}.pdf")), render.maak(&stuk, &kader_van(naam)).unwrap()).unwrap();
    }
    let (naam, stuk) = &lijsten()[4];
    let concept = Kader { demonstratie: false, concept: true, ..kader() };
    geschreven(&format!("{naam}-concept"), &render.maak(stuk, &concept).unwrap());
}
