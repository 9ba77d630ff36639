//! The open duties of a huisverbod, its terms, and the keeping of its dossier.
//!
//! The files in `tests/cases/plichten` hold the cases by subject. A case names the facts in the order in which they were
//! recorded, as far as they differ from `basis.toml`, and then moments with all duties that are open: the code, the
//! besluit, the person, and after a colon the whole hours that are left (negative is late). With `regels` a case is about
//! those rules alone. To add one, copy one; no Rust is needed.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waarmerk::law::dossier::plichten::{
    DOELEN, Grens, Plicht, REGELS, plichten, r79, r80, termijnen, vernietigen_vanaf,
};
use waarmerk::law::dossier::{Feit, Gebeurtenis};
use waarmerk::law::regels::Wanneer;
use waarmerk::words::moment::{Datum, Moment};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    geval: Vec<Geval>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    uitleg: String,
    /// Only these rules; all when absent.
    regels: Option<BTreeSet<String>>,
    /// In the order of recording; each table holds one fact.
    #[serde(default)]
    feit: Vec<BTreeMap<String, toml::Table>>,
    #[serde(default)]
    moment: Vec<Op>,
    #[serde(default)]
    vernietigen: Vec<Vernietigen>,
    #[serde(default)]
    inzien: Vec<Inzien>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Op {
    nu: Moment,
    open: Option<Vec<String>>,
    /// Each stands in the text of an open duty.
    #[serde(default)]
    tekst: Vec<String>,
    termijnen: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vernietigen {
    op: Datum,
    melding: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inzien {
    doel: String,
    melding: Option<String>,
}

type Basis = BTreeMap<String, toml::Table>;

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/plichten")
}

fn lees<T: serde::de::DeserializeOwned>(pad: &Path) -> T {
    let tekst = std::fs::read_to_string(pad).unwrap();
    toml::from_str(&tekst).unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
}

fn gevallen() -> Vec<(String, Geval)> {
    let paden: BTreeSet<PathBuf> = std::fs::read_dir(map()).unwrap().map(|pad| pad.unwrap().path()).collect();
    let paden = paden.into_iter().filter(|pad| pad.file_name().unwrap() != "basis.toml");
    let gevallen = paden.flat_map(|pad| {
        let naam = pad.file_stem().unwrap().to_string_lossy().into_owned();
        let gevallen = lees::<Bestand>(&pad).geval;
        gevallen.into_iter().map(move |geval| (format!("{naam}: {}", geval.uitleg), geval))
    });
    gevallen.collect()
}

/// What a jurist leaves out: the end follows from `dagen`, what was decided begins then, and it was recorded then.
fn feit(basis: &Basis, soort: &str, anders: &toml::Table) -> Feit {
    let mut velden: Map<String, Value> = Map::new();
    for tabel in [&basis[soort], anders] {
        velden.extend(json!(tabel).as_object().unwrap().clone());
    }
    let geregistreerd = velden.remove("geregistreerdTijdstip");
    if let Some(dagen) = velden.remove("dagen") {
        let begin = ["ingangTijdstip", "tijdstip", "beginTijdstip"].iter().find_map(|naam| velden.get(*naam)).unwrap();
        let begin = Moment::lees(begin.as_str().unwrap()).unwrap();
        let (einde, _) = begin.plus_dagen(u32::try_from(dagen.as_u64().unwrap()).unwrap()).unwrap();
        velden.entry("eindTijdstip").or_insert(json!(einde));
    }
    if let Some(genomen) = velden.get("genomenTijdstip").or(velden.get("ingangTijdstip")).cloned() {
        velden.entry("genomenTijdstip").or_insert(genomen.clone());
        if soort != "opgelegd" {
            velden.entry("ondertekendTijdstip").or_insert(genomen);
        }
    }
    if soort == "melding" {
        let plat: Vec<&str> = vec!["tijdstip", "besluitnummer"];
        let (buiten, wat): (Map<_, _>, Map<_, _>) =
            velden.into_iter().partition(|(naam, _)| plat.contains(&naam.as_str()));
        velden = buiten;
        velden.insert("wat".to_owned(), Value::Object(wat));
    }
    let waarde = json!({"soort": soort, "feit": velden});
    let gebeurtenis: Gebeurtenis =
        serde_json::from_value(waarde.clone()).unwrap_or_else(|fout| panic!("{waarde}: {fout}"));
    let gesteld = gebeurtenis.gesteld();
    let geregistreerd = geregistreerd.map_or(gesteld, |tekst| Moment::lees(tekst.as_str().unwrap()).unwrap());
    Feit { gebeurtenis, gesteld, geregistreerd }
}

fn feiten(basis: &Basis, geval: &Geval) -> Vec<Feit> {
    let een = |tabel: &BTreeMap<String, toml::Table>| {
        assert_eq!(tabel.len(), 1, "een feit is één tabel");
        let (soort, anders) = tabel.first_key_value().unwrap();
        feit(basis, soort, anders)
    };
    let feiten: Vec<Feit> = geval.feit.iter().map(een).collect();
    assert!(feiten.is_sorted_by_key(|feit| feit.geregistreerd), "{}: feiten in volgorde", geval.uitleg);
    feiten
}

/// "horen O1 p2: 5"
fn regel(plicht: &Plicht) -> String {
    let over = plicht.uren_over.map(|uren| format!(": {uren}")).unwrap_or_default();
    format!("{}{over}", sleutel(plicht))
}

fn sleutel(plicht: &Plicht) -> String {
    let delen = [Some(plicht.code), plicht.besluitnummer.as_deref(), plicht.persoon.as_deref()];
    delen.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn open(geval: &Geval, feiten: &[Feit], nu: Moment) -> Vec<Plicht> {
    let telt = |plicht: &Plicht| geval.regels.as_ref().is_none_or(|regels| regels.contains(plicht.regel));
    plichten(feiten, nu).into_iter().filter(telt).collect()
}

fn grens(tot: Grens) -> String {
    match tot {
        Grens::Datum(dag) => dag.to_string(),
        Grens::Tijdstip(moment) => moment.to_string(),
    }
}

/// What holds for every duty, whatever the case.
fn klopt(wat: &str, plichten: &[Plicht], nu: Moment) {
    for plicht in plichten {
        assert_eq!(plicht.te_laat, plicht.uiterlijk.is_some_and(|uiterlijk| uiterlijk < nu), "{wat}: {plicht:?}");
        assert_eq!(plicht.te_laat, plicht.uren_over.is_some_and(|uren| uren < 0), "{wat}: {plicht:?}");
        assert!(plicht.uren_open >= 0 && plicht.tekst.ends_with('.'), "{wat}: {plicht:?}");
        let json = json!(plicht);
        assert!(json["sindsTijdstip"].is_string() && json.get("sinds").is_none(), "{wat}: {json}");
        assert_eq!(json.get("uiterlijkTijdstip").is_some(), plicht.uiterlijk.is_some(), "{wat}: {json}");
    }
    let met_eind = plichten.iter().take_while(|plicht| plicht.uiterlijk.is_some()).count();
    assert!(plichten[met_eind..].iter().all(|plicht| plicht.uiterlijk.is_none()), "{wat}: volgorde");
    assert!(plichten[..met_eind].is_sorted_by_key(|plicht| plicht.uiterlijk), "{wat}: volgorde");
    let een = plichten.iter().map(|plicht| (sleutel(plicht), plicht.sinds)).collect::<BTreeSet<_>>();
    assert_eq!(een.len(), plichten.len(), "{wat}: twee keer dezelfde plicht");
}

#[test]
fn elk_moment_geeft_de_verwachte_plichten() {
    let basis: Basis = lees(&map().join("basis.toml"));
    for (naam, geval) in gevallen() {
        let feiten = feiten(&basis, &geval);
        assert!(geval.moment.len() + geval.vernietigen.len() + geval.inzien.len() > 0, "{naam}: geen vraag");
        for op in &geval.moment {
            let wat = format!("{naam}, op {}", op.nu);
            klopt(&wat, &plichten(&feiten, op.nu), op.nu);
            let gevonden = open(&geval, &feiten, op.nu);
            if let Some(open) = &op.open {
                assert_eq!(&gevonden.iter().map(regel).collect::<Vec<_>>(), open, "{wat}");
            }
            for deel in &op.tekst {
                assert!(gevonden.iter().any(|plicht| plicht.tekst.contains(deel)), "{wat}: {deel} in {gevonden:#?}");
            }
            if let Some(verwacht) = &op.termijnen {
                let gevonden = termijnen(&feiten, op.nu);
                let gevonden = gevonden.iter().map(|termijn| {
                    let delen = [Some(termijn.code), termijn.besluitnummer.as_deref()];
                    let naam = delen.into_iter().flatten().collect::<Vec<_>>().join(" ");
                    format!("{naam}: {}", grens(termijn.tot))
                });
                assert_eq!(&gevonden.collect::<Vec<_>>(), verwacht, "{wat}");
            }
        }
        for geval in &geval.vernietigen {
            let gevonden: Vec<String> = r79(&feiten, geval.op).into_iter().map(|g| g.melding).collect();
            assert_eq!(gevonden, geval.melding.iter().cloned().collect::<Vec<_>>(), "{naam}, op {}", geval.op);
        }
        for geval in &geval.inzien {
            let gevonden: Vec<String> = r80(&geval.doel).into_iter().map(|g| g.melding).collect();
            assert_eq!(gevonden, geval.melding.iter().cloned().collect::<Vec<_>>(), "{naam}, {}", geval.doel);
        }
    }
}

/// Each rule has a case in which its duty is open, one in which a recorded fact takes it away, and one in which it is
/// late, if it has a last moment.
#[test]
fn elke_regel_heeft_open_vervuld_en_te_laat() {
    let basis: Basis = lees(&map().join("basis.toml"));
    let [mut gezien, mut vervuld, mut met_eind, mut te_laat, mut rand] = [const { BTreeSet::new() }; 5];
    for (_, geval) in gevallen() {
        let feiten = feiten(&basis, &geval);
        for (eerst, dan) in geval.moment.iter().zip(geval.moment.iter().skip(1).map(Some).chain([None])) {
            let daarna = |plicht: &Plicht, nu| plichten(&feiten, nu).iter().any(|p| sleutel(p) == sleutel(plicht));
            for plicht in open(&geval, &feiten, eerst.nu) {
                let bekend = |dan: Moment| feiten.iter().any(|f| eerst.nu < f.geregistreerd && f.geregistreerd <= dan);
                if dan.is_some_and(|dan| bekend(dan.nu) && !daarna(&plicht, dan.nu)) {
                    vervuld.insert(plicht.regel);
                }
                gezien.extend((!plicht.te_laat).then_some(plicht.regel));
                met_eind.extend(plicht.uiterlijk.map(|_| plicht.regel));
                te_laat.extend(plicht.te_laat.then_some(plicht.regel));
                rand.extend((plicht.uiterlijk == Some(eerst.nu)).then_some(plicht.regel));
            }
        }
    }
    let lopend: BTreeSet<&str> = REGELS.iter().filter(|r| r.moment == Wanneer::Lopend).map(|r| r.nummer).collect();
    assert_eq!(gezien, lopend, "open");
    assert_eq!(vervuld, lopend, "vervuld");
    assert_eq!(te_laat, met_eind, "te laat");
    assert_eq!(rand, met_eind, "op het laatste moment zelf");
    let melding =
        |gevallen: Vec<Option<String>>| (gevallen.iter().any(Option::is_some), gevallen.iter().any(Option::is_none));
    let vernietigen = gevallen().into_iter().flat_map(|(_, g)| g.vernietigen).map(|v| v.melding).collect();
    let inzien = gevallen().into_iter().flat_map(|(_, g)| g.inzien).map(|v| v.melding).collect();
    assert_eq!((melding(vernietigen), melding(inzien)), ((true, true), (true, true)));
}

#[test]
fn zonder_huisverbod_is_er_niets() {
    let nu = Moment::lees("2026-11-21T22:15:00+01:00").unwrap();
    assert!(plichten(&[], nu).is_empty() && termijnen(&[], nu).is_empty());
    assert_eq!(vernietigen_vanaf(&[]), None);
    assert!(r79(&[], nu.datum()).is_empty());
    assert!(DOELEN.iter().all(|doel| r80(doel).is_empty()));
}

/// What is recorded later changes nothing about earlier: every moment of every case, with the later facts left out.
#[test]
fn later_vastgelegde_feiten_tellen_niet() {
    let basis: Basis = lees(&map().join("basis.toml"));
    for (naam, geval) in gevallen() {
        let feiten = feiten(&basis, &geval);
        for op in &geval.moment {
            let toen: Vec<Feit> = feiten.iter().filter(|feit| feit.geregistreerd <= op.nu).cloned().collect();
            assert_eq!(plichten(&feiten, op.nu), plichten(&toen, op.nu), "{naam}, op {}", op.nu);
            assert_eq!(termijnen(&feiten, op.nu), termijnen(&toen, op.nu), "{naam}, op {}", op.nu);
        }
    }
}
