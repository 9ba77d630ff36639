//! The rules of an uitreiking (R70-R74, R34, R32): each file in `tests/cases/uitreiken` says what differs from the good
//! uitreiking in `basis.json` and which findings that gives. To add one, copy a file; no Rust is needed.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waarmerk::law::uitreiking::code::lees_code;
use waarmerk::law::uitreiking::{self, DocumentKort, GetoetsteUitreiking, REGELS, UitreikKader};
use waarmerk::law::zaak::gegevens::Woning;
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::moment::Moment;

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    uitleg: String,
    bron: String,
    /// Fields that are left out.
    #[serde(default)]
    weg: Vec<String>,
    /// Fields with another value.
    #[serde(default)]
    anders: BTreeMap<String, toml::Value>,
    /// What differs in the dossier or on the clock.
    #[serde(default)]
    kader: BTreeMap<String, toml::Value>,
    /// The findings that refuse it, all of them.
    #[serde(default)]
    fout: Vec<Verwacht>,
    /// The warnings, all of them.
    #[serde(default)]
    waarschuwing: Vec<Verwacht>,
    /// Parts of the plain fact.
    #[serde(default)]
    feit: BTreeMap<String, toml::Value>,
}

/// An expected finding.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Verwacht {
    veld: String,
    regel: Option<String>,
    code: String,
    melding: Option<String>,
}

/// The dossier and the clock, in a form that a case can change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Kader {
    besluitnummers: Vec<String>,
    documenten: Vec<Document>,
    woning: Woning,
    genomen: Moment,
    ingang: Moment,
    verblijf_bekend: bool,
    pogingen: usize,
    nu: Moment,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    code: String,
    sha256: String,
    soort: String,
    voor: String,
    besluitnummer: String,
}

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/uitreiken")
}

fn json_uit(naam: &str) -> Value {
    serde_json::from_slice(&std::fs::read(map().join(naam)).unwrap()).unwrap()
}

fn gevallen() -> BTreeMap<String, Geval> {
    let paden = std::fs::read_dir(map()).unwrap().map(|pad| pad.unwrap().path());
    let paden = paden.filter(|pad| pad.extension().is_some_and(|soort| soort == "toml"));
    let lees = |pad: &Path| {
        toml::from_str(&std::fs::read_to_string(pad).unwrap())
            .unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
    };
    paden.map(|pad| (pad.file_stem().unwrap().to_string_lossy().into_owned(), lees(&pad))).collect()
}

/// The object that holds the field, and the name of the field in it.
fn houder<'a>(waarde: &'a mut Value, wijzer: &str) -> (&'a mut Map<String, Value>, String) {
    let (boven, naam) = wijzer.rsplit_once('/').unwrap();
    let houder = waarde.pointer_mut(boven).unwrap_or_else(|| panic!("{wijzer} bestaat niet"));
    (houder.as_object_mut().unwrap(), naam.to_owned())
}

fn invoer(geval: &Geval) -> Vec<u8> {
    let mut waarde = json_uit("basis.json");
    for wijzer in &geval.weg {
        let (houder, naam) = houder(&mut waarde, wijzer);
        assert!(houder.remove(&naam).is_some(), "{wijzer} staat niet in de basis");
    }
    for (wijzer, nieuw) in &geval.anders {
        let (houder, naam) = houder(&mut waarde, wijzer);
        houder.insert(naam, json!(nieuw));
    }
    serde_json::to_vec(&waarde).unwrap()
}

/// The good uitreiking with what a case changes, through reading and all rules.
fn toets(geval: &Geval) -> Result<GetoetsteUitreiking, Vec<Bevinding>> {
    let mut kader = json_uit("kader.json");
    kader.as_object_mut().unwrap().extend(geval.kader.iter().map(|(naam, waarde)| (naam.clone(), json!(waarde))));
    let kader: Kader = serde_json::from_value(kader).unwrap();
    let kort = |document: Document| DocumentKort {
        code: document.code,
        sha256: document.sha256,
        soort: document.soort,
        taal: "nl".to_owned(),
        voor: document.voor,
        besluitnummer: document.besluitnummer,
    };
    let (gegevens, _) = uitreiking::lees(&invoer(geval))?;
    let kader = UitreikKader {
        besluitnummers: kader.besluitnummers,
        documenten: kader.documenten.into_iter().map(kort).collect(),
        woning: &kader.woning,
        genomen: kader.genomen,
        ingang: kader.ingang,
        verblijf_bekend: kader.verblijf_bekend,
        pogingen: kader.pogingen,
        nu: kader.nu,
    };
    uitreiking::toets(gegevens, &kader)
}

fn vergelijk(wat: &str, gekregen: &[Bevinding], verwacht: &[Verwacht]) {
    let kort = |b: &Bevinding| (b.veld.clone(), b.regel.clone(), b.code.clone());
    let gewild: BTreeSet<_> = verwacht.iter().map(|v| (v.veld.clone(), v.regel.clone(), v.code.clone())).collect();
    assert_eq!(gekregen.iter().map(kort).collect::<BTreeSet<_>>(), gewild, "{wat}: {gekregen:#?}");
    for Verwacht { veld, melding, .. } in verwacht.iter().filter(|v| v.melding.is_some()) {
        let past = gekregen.iter().any(|b| b.veld == *veld && Some(&b.melding) == melding.as_ref());
        assert!(past, "{wat}: {melding:?} in {gekregen:#?}");
    }
}

#[test]
fn elk_geval_geeft_precies_de_verwachte_bevindingen() {
    for (naam, geval) in gevallen() {
        let wat = format!("{naam} ({}; {})", geval.uitleg, geval.bron);
        match toets(&geval) {
            Err(fouten) => {
                vergelijk(&wat, &fouten, &geval.fout);
                assert!(geval.feit.is_empty() && geval.waarschuwing.is_empty(), "{wat}: geweigerd: {fouten:#?}");
            }
            Ok(getoetst) => {
                assert!(geval.fout.is_empty(), "{wat}: niet geweigerd");
                vergelijk(&wat, getoetst.waarschuwingen(), &geval.waarschuwing);
                let feit = json!(getoetst.feit());
                for (veld, waarde) in &geval.feit {
                    assert_eq!(feit[veld], json!(waarde), "{wat}: {veld}");
                }
            }
        }
    }
}

#[test]
fn elke_regel_heeft_een_geval_dat_hem_breekt() {
    let gevallen = gevallen();
    let bevindingen = gevallen.values().flat_map(|geval| geval.fout.iter().chain(&geval.waarschuwing));
    let gebroken: BTreeSet<&str> = bevindingen.filter_map(|verwacht| verwacht.regel.as_deref()).collect();
    assert_eq!(gebroken, REGELS.iter().map(|regel| regel.nummer).collect());
    assert!(REGELS.iter().all(|regel| !regel.artikel.is_empty() && regel.tekst.ends_with('.')));
}

/// The slots of the event are fixed: always the same names, and `false` says that there is nothing.
#[test]
fn elk_veld_van_het_event_staat_er_altijd() {
    let slots = [
        "/antwoorden",
        "/door",
        "/handtekening",
        "/identiteit",
        "/ontvanger",
        "/plaats",
        "/procesVerbaal",
        "/reactie",
        "/reden",
        "/taal",
        "/toestand",
        "/tolk",
        "/weigering",
    ];
    let mut leeg = BTreeSet::new();
    for getoetst in gevallen().values().filter_map(|geval| toets(geval).ok()) {
        let velden = getoetst.velden();
        assert_eq!(velden.keys().map(String::as_str).collect::<Vec<_>>(), slots);
        leeg.extend(velden.into_iter().filter(|(_, waarde)| *waarde == json!(false)).map(|(slot, _)| slot));
        assert!(waarmerk::words::json::canoniek(&getoetst.velden()).is_ok());
    }
    let altijd = BTreeSet::from(["/door", "/ontvanger", "/plaats"].map(str::to_owned));
    assert_eq!(leeg, slots.iter().map(|slot| (*slot).to_owned()).filter(|slot| !altijd.contains(slot)).collect());
}

#[test]
fn de_gedrukte_code_kent_een_schrijfwijze() {
    let goed = "7XK2-0M9Q-1ABC-DEFG-HJKM";
    for tekst in [
        goed,
        "7xk2-0m9q-1abc-defg-hjkm",
        "7XK20M9Q1ABCDEFGHJKM",
        "7XK2-OM9Q-IABC-DEFG-HJKM",
        "7xk2 om9q labc defg hjkm",
    ] {
        assert_eq!(lees_code(tekst).as_deref(), Some(goed), "{tekst}");
    }
    for tekst in [
        "",
        "7XK2-0M9Q-1ABC-DEFG-HJK",
        "7XK2-0M9Q-1ABC-DEFG-HJKM0",
        "7XK2-0M9Q-1ABC-DEFG-HJKU",
        "7XK2-0M9Q-1ABC-DEFG-HJK°",
    ] {
        assert_eq!(lees_code(tekst), None, "{tekst}");
    }
}
