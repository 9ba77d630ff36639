//! What `waarmerk regels` says about its proofs is true: every rule names a case that breaks it and one that is just
//! good, and the case files hold them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};
use waarmerk::law::regels::alle;

/// What the index says of one rule.
type Gevallen = BTreeMap<String, Vec<String>>;

fn index() -> BTreeMap<String, Gevallen> {
    toml::from_str(include_str!("../templates/regels.toml")).unwrap()
}

/// Something done to an index.
type Verandering = fn(&mut BTreeMap<String, Gevallen>);

/// A case, with the rules that it must find, by effect.
#[derive(Default)]
struct Geval {
    gevonden: BTreeSet<String>,
    /// Duties of a running dossier that this case holds open, and those that it sees fulfilled.
    open: BTreeSet<String>,
    vervuld: BTreeSet<String>,
}

/// The lists in which a case names what it must find, and the effect that this has.
const LIJSTEN: [(&str, &str); 3] = [("fout", "weigert"), ("bevinding", "weigert"), ("waarschuwing", "waarschuwt")];

fn tabellen<'a>(tabel: &'a Table, naam: &str) -> impl Iterator<Item = &'a Table> + use<'a> {
    tabel.get(naam).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn geval(tabel: &Table) -> Geval {
    let mut geval = Geval::default();
    for (lijst, effect) in LIJSTEN {
        let regels = tabellen(tabel, lijst).filter_map(|gevonden| gevonden.get("regel").and_then(Value::as_str));
        geval.gevonden.extend(regels.map(|regel| format!("{regel} {effect}")));
    }
    for moment in tabellen(tabel, "moment") {
        let Some(open) = moment.get("open").and_then(Value::as_array) else { continue };
        let over = tabel.get("regels").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        if open.is_empty() { &mut geval.vervuld } else { &mut geval.open }.extend(over.map(str::to_owned));
    }
    // Destroying and looking in are asked of the dossier itself, not of its duties.
    for (vraag, regel) in [("vernietigen", "R79"), ("inzien", "R80")] {
        for antwoord in tabellen(tabel, vraag) {
            let kant = if antwoord.contains_key("melding") { &mut geval.open } else { &mut geval.vervuld };
            kant.insert(regel.to_owned());
        }
    }
    geval
}

/// All cases under their names: the file, and the name of the case in it.
fn gevallen() -> BTreeMap<String, Geval> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut uit = BTreeMap::new();
    for map in ["opleggen", "verlengen", "intrekken", "wijzigen", "melden", "mandaat", "uitreiken", "plichten"] {
        for pad in bestanden(&top.join(map)) {
            let naam = format!("{map}/{}", pad.file_name().unwrap().to_string_lossy());
            let tabel: Table = toml::from_str(&fs::read_to_string(&pad).unwrap()).unwrap();
            if tabel.contains_key("goed") {
                uit.insert(format!("{naam}: goed"), geval(&tabel));
            }
            for deel in tabellen(&tabel, "geval") {
                let kop = deel.get("naam").or(deel.get("uitleg")).and_then(Value::as_str).unwrap();
                uit.insert(format!("{naam}: {kop}"), geval(deel));
            }
            if !tabel.contains_key("geval") {
                uit.insert(naam, geval(&tabel));
            }
        }
    }
    uit
}

fn bestanden(map: &Path) -> Vec<PathBuf> {
    let alle = fs::read_dir(map).unwrap().map(|deel| deel.unwrap().path());
    alle.filter(|pad| pad.extension().is_some_and(|einde| einde == "toml")).collect()
}

/// The rows of all tables: number, moment and effect, with the texts that share them.
fn rijen() -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut rijen: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for kop in alle() {
        let rij = format!("{} {} {}", kop.nummer, kop.moment.woord(), kop.effect.woord());
        rijen.entry(rij).or_default().insert(kop.tekst);
    }
    rijen
}

/// What is wrong with an index.
fn fouten(index: &BTreeMap<String, Gevallen>) -> Vec<String> {
    let (rijen, gevallen) = (rijen(), gevallen());
    let mut fouten: Vec<String> = index
        .keys()
        .filter(|rij| !rijen.contains_key(*rij))
        .map(|rij| format!("{rij}: there is no such rule"))
        .collect();
    for (rij, teksten) in &rijen {
        let Some(genoemd) = index.get(rij) else {
            fouten.push(format!("{rij}: not in the index"));
            continue;
        };
        for kant in ["breekt", "goed"] {
            let namen = genoemd.get(kant).map(Vec::as_slice).unwrap_or_default();
            let nodig = if kant == "breekt" { teksten.len() } else { 1 };
            if namen.len() < nodig {
                fouten.push(format!("{rij}: {} cases under {kant}, {nodig} rules", namen.len()));
            }
            for naam in namen {
                match gevallen.get(naam) {
                    None => fouten.push(format!("{rij}: no case {naam}")),
                    Some(geval) if !past(rij, kant, geval) => fouten.push(format!("{rij}: {kant} not by {naam}")),
                    Some(_) => {}
                }
            }
        }
    }
    fouten
}

/// Whether a case proves what the index says of it.
fn past(rij: &str, kant: &str, geval: &Geval) -> bool {
    let [nummer, moment, effect] = rij.splitn(3, ' ').collect::<Vec<_>>()[..] else { return false };
    let breekt = kant == "breekt";
    match moment {
        "lopend" | "inzien" | "vernietigen" => if breekt { &geval.open } else { &geval.vervuld }.contains(nummer),
        _ => geval.gevonden.contains(&format!("{nummer} {effect}")) == breekt,
    }
}

#[test]
fn elke_regel_noemt_een_geval_dat_hem_breekt_en_een_dat_goed_is() {
    let fouten = fouten(&index());
    assert!(fouten.is_empty(), "{}", fouten.join("\n"));
}

/// A check that accepts everything proves nothing.
#[test]
fn de_index_kan_fout_zijn() {
    let verkeerd: [(&str, Verandering); 5] = [
        ("not in the index", |index| drop(index.remove("R50 verlengen weigert"))),
        ("there is no such rule", |index| drop(index.insert("R99 verlengen weigert".to_owned(), Gevallen::new()))),
        ("no case", |index| {
            let gevallen = index.get_mut("R50 verlengen weigert").unwrap();
            gevallen.insert("goed".to_owned(), vec!["verlengen/tijd.toml: bestaat niet".to_owned()]);
        }),
        ("0 cases under breekt", |index| {
            index.get_mut("R50 verlengen weigert").unwrap().insert("breekt".to_owned(), Vec::new());
        }),
        ("breekt not by", |index| {
            let gevallen = index.get_mut("R50 verlengen weigert").unwrap();
            gevallen.insert("breekt".to_owned(), gevallen["goed"].clone());
        }),
    ];
    for (gezegd, maak_fout) in verkeerd {
        let mut index = index();
        maak_fout(&mut index);
        let fouten = fouten(&index);
        assert!(fouten.iter().any(|fout| fout.contains(gezegd)), "{gezegd}: {fouten:?}");
    }
}
