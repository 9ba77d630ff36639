//! The inventory of a dossier: each file in `tests/cases/inventaris` has facts, and says of every item whether it is there,
//! by whom and where, or lacks. What it does not name, does not apply. To add a case, copy a file; no Rust is needed.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use waarmerk::law::dossier::inventaris::{Post, PostStand, posten};
use waarmerk::law::dossier::{Feit, Gebeurtenis};
use waarmerk::law::regime::Regime;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    uitleg: String,
    #[serde(default)]
    feit: Vec<toml::Table>,
    /// "akteOplegging O1 politie #4": item, besluit, person, by whom, and the number of the fact.
    aanwezig: Vec<String>,
    /// "mededelingHuisgenoot O1 p2"
    ontbreekt: Vec<String>,
}

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/inventaris")
}

fn lees<T: serde::de::DeserializeOwned>(pad: &Path) -> T {
    toml::from_str(&std::fs::read_to_string(pad).unwrap()).unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
}

/// A fact: what `basis.toml` has for its kind, with what the case says over it; a melding stands as it is.
fn feit(basis: &toml::Table, anders: &toml::Table) -> Feit {
    let Value::Object(mut anders) = json!(anders) else { panic!("een tabel is een object") };
    let soort = anders.remove("soort").unwrap();
    let mut velden: Map<String, Value> = match basis.get(soort.as_str().unwrap()) {
        Some(vast) => json!(vast).as_object().unwrap().clone(),
        None => Map::new(),
    };
    velden.extend(anders);
    let gebeurtenis: Gebeurtenis = serde_json::from_value(json!({"soort": soort, "feit": velden})).unwrap();
    let gesteld = gebeurtenis.gesteld();
    Feit { gebeurtenis, gesteld, geregistreerd: gesteld }
}

/// The facts of a case, for who prints an inventory.
#[cfg(feature = "service")]
pub(crate) fn feiten_van(naam: &str) -> Vec<Feit> {
    let basis: toml::Table = lees(&map().join("basis.toml"));
    let geval: Geval = lees(&map().join(format!("{naam}.toml")));
    geval.feit.iter().map(|anders| feit(&basis, anders)).collect()
}

fn regel(post: &Post) -> String {
    let besluit = post.besluit.as_ref().map(|nummer| nummer.rsplit('-').next().unwrap().to_owned());
    let plaats = post.vindplaats.map(|nummer| format!("#{nummer}"));
    let wie = post.wie.map(ToOwned::to_owned);
    let delen = [Some(post.onderwerp.to_owned()), besluit, post.persoon.clone(), wie, plaats];
    delen.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[test]
fn posten_volgen_uit_de_feiten() {
    let basis: toml::Table = lees(&map().join("basis.toml"));
    let paden = std::fs::read_dir(map()).unwrap().map(|pad| pad.unwrap().path());
    let gevallen: Vec<_> = paden.filter(|pad| pad.file_name().unwrap() != "basis.toml").collect();
    assert!(gevallen.len() >= 6);
    for pad in gevallen {
        let geval: Geval = lees(&pad);
        let feiten: Vec<Feit> = geval.feit.iter().map(|anders| feit(&basis, anders)).collect();
        let gevonden = posten(&feiten, Regime::met_naam("wth").unwrap());
        let van = |stand| gevonden.iter().filter(|post| post.stand == stand).map(regel).collect::<Vec<_>>();
        let naam = pad.file_stem().unwrap().to_string_lossy().into_owned();
        assert_eq!(van(PostStand::Aanwezig), geval.aanwezig, "{naam} ({}): aanwezig", geval.uitleg);
        assert_eq!(van(PostStand::Ontbreekt), geval.ontbreekt, "{naam} ({}): ontbreekt", geval.uitleg);
        let aanwezig = gevonden.iter().filter(|post| post.stand == PostStand::Aanwezig);
        assert!(aanwezig.clone().all(|post| post.wanneer.is_some() && post.vindplaats.is_some()), "{naam}");
        let weg = gevonden.iter().filter(|post| post.stand != PostStand::Aanwezig);
        assert!(weg.clone().all(|post| post.wanneer.is_none() && post.wie.is_none()), "{naam}");
    }
}

#[test]
fn artikelen_komen_uit_het_regime() {
    let posten = posten(&[], Regime::met_naam("wth").unwrap());
    let artikel = |onderwerp: &str| posten.iter().find(|post| post.onderwerp == onderwerp).unwrap().artikel.clone();
    assert_eq!(artikel("bewijsSleutels"), "artikel 4, tweede lid");
    assert_eq!(artikel("mededelingHuisgenoot"), "artikel 2, achtste lid");
    assert_eq!(artikel("folder"), "");
}
