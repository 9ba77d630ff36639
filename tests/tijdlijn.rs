//! The fold of a dossier and the answer to "was it in force, and how strong is the proof of knowledge?".
//!
//! Each file in `tests/cases/tijdlijn` is one case: what differs from `basis.toml`, the questions, and the expected
//! answers. To add one, copy a file; no Rust is needed. The end of the term is computed from `dagen`, as at sealing.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waarmerk::law::dossier::{Antwoord, Dossier, DossierFout, Feit, Gebeurtenis, Graad, VanKracht};
use waarmerk::words::moment::Moment;

/// What every case starts from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Basis {
    opgelegd: toml::Table,
    uitreiking: toml::Table,
}

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    uitleg: String,
    bron: String,
    opgelegd: Option<toml::Table>,
    #[serde(default)]
    uitreiking: Vec<toml::Table>,
    /// The order in which the facts are recorded, when it is not oplegging first ("opgelegd", "uitreiking 1").
    volgorde: Option<Vec<String>>,
    /// The fold refuses, with this name of the error.
    weigert: Option<String>,
    #[serde(default)]
    vraag: Vec<Vraag>,
}

/// One question with the expected answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Vraag {
    op: Moment,
    zoals_bekend_op: Option<Moment>,
    van_kracht: VanKracht,
    waarom_code: String,
    kennis: Graad,
    besluit: Option<String>,
    waarom_bevat: Option<String>,
    gronden: Option<usize>,
    #[serde(default)]
    gronden_bevatten: Vec<String>,
    ontbreekt: Option<Vec<String>>,
    uitzonderingen: Option<Vec<String>>,
}

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/tijdlijn")
}

fn lees<T: serde::de::DeserializeOwned>(pad: &Path) -> T {
    let tekst = std::fs::read_to_string(pad).unwrap();
    toml::from_str(&tekst).unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
}

fn gevallen() -> BTreeMap<String, Geval> {
    let paden = std::fs::read_dir(map()).unwrap().map(|pad| pad.unwrap().path());
    let paden = paden.filter(|pad| pad.file_name().unwrap() != "basis.toml");
    paden.map(|pad| (pad.file_stem().unwrap().to_string_lossy().into_owned(), lees(&pad))).collect()
}

fn samen(basis: &toml::Table, anders: &toml::Table) -> Map<String, Value> {
    let Value::Object(mut velden) = json!(basis) else { panic!("een tabel is een object") };
    let Value::Object(anders) = json!(anders) else { panic!("een tabel is een object") };
    velden.extend(anders);
    velden
}

/// Takes what is not part of the fact itself: when it was recorded.
fn geregistreerd(velden: &mut Map<String, Value>, anders: &Value) -> Moment {
    let tekst = velden.remove("geregistreerdTijdstip").unwrap_or_else(|| anders.clone());
    Moment::lees(tekst.as_str().unwrap()).unwrap()
}

fn opgelegd(basis: &Basis, anders: &toml::Table) -> Feit {
    let mut velden = samen(&basis.opgelegd, anders);
    let dagen = velden.remove("dagen").unwrap().as_u64().unwrap();
    let ingang = Moment::lees(velden["ingangTijdstip"].as_str().unwrap()).unwrap();
    let (einde, _) = ingang.plus_dagen(u32::try_from(dagen).unwrap()).unwrap();
    velden.entry("eindTijdstip").or_insert(json!(einde));
    let genomen = velden.entry("genomenTijdstip").or_insert(json!(ingang)).clone();
    if let Some(verwacht) = velden.remove("verwachtEinde") {
        assert_eq!(velden["eindTijdstip"], verwacht);
    }
    let geregistreerd = geregistreerd(&mut velden, &genomen);
    feit(json!({"soort": "opgelegd", "feit": velden}), geregistreerd)
}

fn uitreiking(basis: &Basis, anders: &toml::Table) -> Feit {
    let mut velden = samen(&basis.uitreiking, anders);
    let tijdstip = velden["tijdstip"].clone();
    let geregistreerd = geregistreerd(&mut velden, &tijdstip);
    feit(json!({"soort": "uitreiking", "feit": velden}), geregistreerd)
}

fn feit(waarde: Value, geregistreerd: Moment) -> Feit {
    let gebeurtenis: Gebeurtenis = serde_json::from_value(waarde).unwrap();
    let gesteld = gebeurtenis.gesteld();
    Feit { gebeurtenis, gesteld, geregistreerd }
}

fn dossier(basis: &Basis, geval: &Geval) -> Result<Dossier, DossierFout> {
    let mut feiten: BTreeMap<String, Feit> = BTreeMap::new();
    let mut volgorde = Vec::new();
    if let Some(anders) = &geval.opgelegd {
        feiten.insert("opgelegd".to_owned(), opgelegd(basis, anders));
        volgorde.push("opgelegd".to_owned());
    }
    for (nummer, anders) in (1..).zip(&geval.uitreiking) {
        feiten.insert(format!("uitreiking {nummer}"), uitreiking(basis, anders));
        volgorde.push(format!("uitreiking {nummer}"));
    }
    let volgorde = geval.volgorde.as_ref().unwrap_or(&volgorde);
    volgorde.iter().try_fold(Dossier::leeg(), |dossier, naam| dossier.volgt(&feiten[naam]))
}

fn vergelijk(wat: &str, vraag: &Vraag, antwoord: &Antwoord) {
    let wat = format!("{wat}, op {}", vraag.op);
    assert_eq!(antwoord.van_kracht, vraag.van_kracht, "{wat}: {}", antwoord.waarom);
    assert_eq!(antwoord.waarom_code, vraag.waarom_code, "{wat}: {}", antwoord.waarom);
    assert_eq!(antwoord.kennis, vraag.kennis, "{wat}: {:?}", antwoord.gronden);
    if let Some(besluit) = &vraag.besluit {
        assert_eq!(antwoord.besluit.as_deref().unwrap_or("geen"), besluit, "{wat}");
    }
    if let Some(deel) = &vraag.waarom_bevat {
        assert!(antwoord.waarom.contains(deel), "{wat}: {}", antwoord.waarom);
    }
    if let Some(aantal) = vraag.gronden {
        assert_eq!(antwoord.gronden.len(), aantal, "{wat}: {:?}", antwoord.gronden);
    }
    for deel in &vraag.gronden_bevatten {
        assert!(antwoord.gronden.iter().any(|zin| zin.contains(deel)), "{wat}: {deel} in {:?}", antwoord.gronden);
    }
    if let Some(ontbreekt) = &vraag.ontbreekt {
        assert_eq!(&antwoord.ontbreekt, ontbreekt, "{wat}");
    }
    if let Some(uitzonderingen) = &vraag.uitzonderingen {
        assert_eq!(&antwoord.uitzonderingen, uitzonderingen, "{wat}");
    }
    assert!(antwoord.kennis != Graad::A || antwoord.ontbreekt.is_empty(), "{wat}: A mist niets");
}

#[test]
fn elk_geval_geeft_het_verwachte_antwoord() {
    let basis: Basis = lees(&map().join("basis.toml"));
    for (naam, geval) in gevallen() {
        let wat = format!("{naam} ({}; {})", geval.uitleg, geval.bron);
        match (dossier(&basis, &geval), &geval.weigert) {
            (Err(fout), Some(verwacht)) => {
                assert!(format!("{fout:?}").starts_with(verwacht.as_str()), "{wat}: {fout:?}")
            }
            (Err(fout), None) => panic!("{wat}: geweigerd: {fout}"),
            (Ok(_), Some(verwacht)) => panic!("{wat}: niet geweigerd met {verwacht}"),
            (Ok(dossier), None) => {
                assert!(!geval.vraag.is_empty(), "{wat}: geen vraag");
                for vraag in &geval.vraag {
                    vergelijk(&wat, vraag, &dossier.op(vraag.op, vraag.zoals_bekend_op));
                }
            }
        }
    }
}

#[test]
fn de_gevallen_dekken_elke_graad_en_elk_antwoord() {
    let gevallen = gevallen();
    assert!(gevallen.len() >= 30, "{} gevallen", gevallen.len());
    let vragen = || gevallen.values().flat_map(|geval| &geval.vraag);
    let graden: BTreeSet<Graad> = vragen().map(|vraag| vraag.kennis).collect();
    assert_eq!(graden, BTreeSet::from([Graad::Geen, Graad::E, Graad::D, Graad::C, Graad::B, Graad::A]));
    let antwoorden: BTreeSet<VanKracht> = vragen().map(|vraag| vraag.van_kracht).collect();
    assert_eq!(antwoorden.len(), 4);
    let codes: BTreeSet<&str> = vragen().map(|vraag| vraag.waarom_code.as_str()).collect();
    let alle = [
        "afgelopen",
        "bekendgemaakt",
        "bekendgemaaktMetVoorbehoud",
        "geenBesluit",
        "laatsteKlokuur",
        "nogNietBekend",
        "nogNietIngegaan",
        "weigertOntvangst",
        "zonderMandaat",
    ];
    assert_eq!(codes, BTreeSet::from(alle));
}

/// Known for ever is known now; before the first record nothing was known.
#[test]
fn wat_later_is_vastgelegd_telt_toen_niet() {
    let basis: Basis = lees(&map().join("basis.toml"));
    for (naam, geval) in gevallen().into_iter().filter(|(_, geval)| geval.weigert.is_none()) {
        let dossier = dossier(&basis, &geval).unwrap();
        for vraag in &geval.vraag {
            let nu = dossier.op(vraag.op, None);
            let eeuwig = Moment::lees("2199-12-31T00:00:00+01:00").unwrap();
            let ooit = Moment::lees("2000-01-01T00:00:00+01:00").unwrap();
            assert_eq!(dossier.op(vraag.op, Some(eeuwig)), nu, "{naam}");
            assert_eq!(dossier.op(vraag.op, Some(ooit)).waarom_code, "geenBesluit", "{naam}");
        }
    }
}

/// The plain facts are what events carry: written and read again they are the same, and they hold no float or null.
#[test]
fn feiten_overleven_de_canonieke_vorm() {
    let basis: Basis = lees(&map().join("basis.toml"));
    let feiten = [opgelegd(&basis, &toml::Table::new()), uitreiking(&basis, &toml::Table::new())];
    for Feit { gebeurtenis, .. } in feiten {
        let bytes = waarmerk::words::json::canoniek(&gebeurtenis).unwrap();
        assert_eq!(serde_json::from_slice::<Gebeurtenis>(&bytes).unwrap(), gebeurtenis);
    }
}

#[test]
fn een_besluit_loopt_tot_zijn_einde() {
    let basis: Basis = lees(&map().join("basis.toml"));
    let dossier = Dossier::leeg().volgt(&opgelegd(&basis, &toml::Table::new())).unwrap();
    let einde = dossier.oplegging().unwrap().eind_tijdstip;
    assert!(dossier.loopt_op(einde.plus_seconden(-1).unwrap()));
    assert!(!dossier.loopt_op(einde));
    assert!(!Dossier::leeg().loopt_op(einde));
}
