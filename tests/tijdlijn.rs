//! The fold of a dossier and the answer to "was it in force, and how strong is the proof of knowledge?".
//!
//! Each file in `tests/cases/tijdlijn` is one case: what differs from `basis.toml`, the questions, and the expected
//! answers. To add one, copy a file; no Rust is needed (`LEESMIJ.md` beside the cases says how). The end of a term is
//! computed from `dagen`, as at sealing.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waarmerk::law::besluit::beslissing::BesluitSoort;
use waarmerk::law::dossier::{
    Antwoord, Dossier, DossierFout, Fase, Feit, Gebeurtenis, Graad, PersoonAntwoord, VanKracht,
};
use waarmerk::words::moment::Moment;

/// What every case starts from: per kind of fact its fields.
type Basis = BTreeMap<String, toml::Table>;

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    uitleg: String,
    bron: String,
    opgelegd: Option<toml::Table>,
    #[serde(default)]
    uitreiking: Vec<toml::Table>,
    /// Facts of every kind, in the order in which they were recorded, after the ones above.
    #[serde(default)]
    feit: Vec<toml::Table>,
    /// The order in which the facts are recorded, when it is not oplegging first ("opgelegd", "uitreiking 1", "feit 1").
    volgorde: Option<Vec<String>>,
    /// The fold refuses the last fact, with this name of the error.
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
    /// One line per person: "p2 ja bekendgemaakt A O1".
    personen: Option<Vec<String>>,
    /// One part of a sentence per permission.
    toestemmingen: Option<Vec<String>>,
    fase: Option<Fase>,
    loopt: Option<bool>,
    /// The last besluit and how it stands: "V1 geschorst".
    laatste: Option<String>,
    /// The persons of its contact ban.
    laatste_contactverbod: Option<Vec<String>>,
    pogingen: Option<usize>,
}

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/tijdlijn")
}

fn lees<T: serde::de::DeserializeOwned>(pad: &Path) -> T {
    let tekst = std::fs::read_to_string(pad).unwrap();
    toml::from_str(&tekst).unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
}

fn basis() -> Basis {
    lees(&map().join("basis.toml"))
}

fn gevallen() -> BTreeMap<String, Geval> {
    let paden = std::fs::read_dir(map()).unwrap().map(|pad| pad.unwrap().path());
    let paden = paden.filter(|pad| pad.extension().is_some_and(|soort| soort == "toml"));
    let paden = paden.filter(|pad| pad.file_name().unwrap() != "basis.toml");
    paden.map(|pad| (pad.file_stem().unwrap().to_string_lossy().into_owned(), lees(&pad))).collect()
}

fn moment(velden: &Map<String, Value>, naam: &str) -> Moment {
    let tekst = velden.get(naam).unwrap_or_else(|| panic!("{naam} ontbreekt"));
    Moment::lees(tekst.as_str().unwrap()).unwrap_or_else(|fout| panic!("{naam} {tekst}: {fout}"))
}

/// Start and end of the terms that were made so far: what a verlenging is counted from.
#[derive(Default)]
struct Tot {
    ingang: Option<Moment>,
    einde: Option<Moment>,
}

/// Makes one fact: the fields of `basis.toml`, what the case says instead, and what follows from those.
fn maak(basis: &Basis, soort: &str, anders: &toml::Table, tot: &mut Tot) -> Feit {
    let Value::Object(mut velden) = json!(basis[soort]) else { panic!("een tabel is een object") };
    let Value::Object(anders) = json!(anders) else { panic!("een tabel is een object") };
    velden.extend(anders);
    velden.remove("soort");
    let neem = |velden: &mut Map<String, Value>, naam: &str| {
        velden.remove(naam).map(|tekst| Moment::lees(tekst.as_str().unwrap()).unwrap())
    };
    let (geregistreerd, gesteld) = (neem(&mut velden, "geregistreerdTijdstip"), neem(&mut velden, "gesteldTijdstip"));
    if let Some(ingang) = tot.ingang
        && soort == "verlengd"
    {
        velden.entry("beginTijdstip").or_insert(json!(tot.einde.unwrap_or(ingang)));
    }
    if let Some(dagen) = velden.remove("dagen") {
        let eigen = ["ingangTijdstip", "tijdstip"].into_iter().find(|naam| velden.contains_key(*naam));
        let begin = eigen.map_or_else(|| tot.ingang, |naam| Some(moment(&velden, naam)));
        let begin = begin.unwrap_or_else(|| moment(&velden, "beginTijdstip"));
        let (einde, _) = begin.plus_dagen(u32::try_from(dagen.as_u64().unwrap()).unwrap()).unwrap();
        velden.entry("eindTijdstip").or_insert(json!(einde));
        if let Some(verwacht) = velden.remove("verwachtEinde") {
            assert_eq!(velden["eindTijdstip"], verwacht);
        }
        tot.ingang = tot.ingang.or(Some(begin));
        tot.einde = Some(moment(&velden, "eindTijdstip"));
    }
    if soort == "opgelegd" {
        let ingang = velden["ingangTijdstip"].clone();
        velden.entry("genomenTijdstip").or_insert(ingang);
    }
    if let Some(genomen) = velden.get("genomenTijdstip").cloned() {
        let standaard: &[&str] = match soort {
            "ingetrokken" | "gewijzigd" => &["ondertekendTijdstip", "geldigVanafTijdstip"],
            "afgewezen" => &["ondertekendTijdstip", "verzochtTijdstip"],
            "verlengd" | "bekrachtigd" => &["ondertekendTijdstip"],
            _ => &[],
        };
        for naam in standaard {
            velden.entry(*naam).or_insert(genomen.clone());
        }
    }
    let wat = format!("{soort}: {velden:?}");
    let feit = json!({"soort": soort, "feit": velden});
    let gebeurtenis: Gebeurtenis = serde_json::from_value(feit).unwrap_or_else(|fout| panic!("{wat}: {fout}"));
    let gesteld = gesteld.unwrap_or_else(|| gebeurtenis.gesteld());
    Feit { gebeurtenis, gesteld, geregistreerd: geregistreerd.unwrap_or(gesteld) }
}

fn feiten(basis: &Basis, geval: &Geval) -> Vec<Feit> {
    let mut feiten: BTreeMap<String, Feit> = BTreeMap::new();
    let mut namen = Vec::new();
    let mut tot = Tot::default();
    let opgelegd = geval.opgelegd.iter().map(|anders| ("opgelegd".to_owned(), "opgelegd", anders));
    let uitgereikt = (1..).zip(&geval.uitreiking).map(|(n, anders)| (format!("uitreiking {n}"), "uitreiking", anders));
    let verder =
        (1..).zip(&geval.feit).map(|(n, anders)| (format!("feit {n}"), anders["soort"].as_str().unwrap(), anders));
    for (naam, soort, anders) in opgelegd.chain(uitgereikt).chain(verder) {
        feiten.insert(naam.clone(), maak(basis, soort, anders, &mut tot));
        namen.push(naam);
    }
    geval.volgorde.as_ref().unwrap_or(&namen).iter().map(|naam| feiten[naam].clone()).collect()
}

fn vouw(feiten: &[Feit]) -> Result<Dossier, DossierFout> {
    feiten.iter().try_fold(Dossier::leeg(), |dossier, feit| dossier.volgt(feit))
}

fn dossier(basis: &Basis, geval: &Geval) -> Result<Dossier, DossierFout> {
    vouw(&feiten(basis, geval))
}

fn woord(waarde: &impl serde::Serialize) -> String {
    json!(waarde).as_str().unwrap().to_owned()
}

fn kort(nummer: &str) -> &str {
    nummer.rsplit('-').next().unwrap()
}

fn regel(een: &PersoonAntwoord) -> String {
    let (kracht, kennis) = (woord(&een.van_kracht), woord(&een.kennis));
    format!("{} {kracht} {} {kennis} {}", een.persoon, een.waarom_code, kort(&een.besluit))
}

fn vergelijk(wat: &str, vraag: &Vraag, antwoord: &Antwoord) {
    let wat = format!("{wat}, op {}", vraag.op);
    assert_eq!(antwoord.van_kracht, vraag.van_kracht, "{wat}: {}", antwoord.waarom);
    assert_eq!(antwoord.waarom_code, vraag.waarom_code, "{wat}: {}", antwoord.waarom);
    assert_eq!(antwoord.kennis, vraag.kennis, "{wat}: {:?}", antwoord.gronden);
    if let Some(besluit) = &vraag.besluit {
        let nummer = antwoord.besluit.as_deref().unwrap_or("geen");
        assert!(nummer == besluit || kort(nummer) == besluit, "{wat}: {nummer}");
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
    if let Some(personen) = &vraag.personen {
        assert_eq!(&antwoord.personen.iter().map(regel).collect::<Vec<_>>(), personen, "{wat}");
    }
    if let Some(delen) = &vraag.toestemmingen {
        assert_eq!(antwoord.toestemmingen.len(), delen.len(), "{wat}: {:?}", antwoord.toestemmingen);
        for (zin, deel) in antwoord.toestemmingen.iter().zip(delen) {
            assert!(zin.contains(deel), "{wat}: {deel} in {zin}");
        }
    }
    assert!(antwoord.kennis != Graad::A || antwoord.ontbreekt.is_empty(), "{wat}: A mist niets");
    assert!(antwoord.personen.iter().all(|een| een.van_kracht <= antwoord.van_kracht), "{wat}: een deel is geen meer");
}

/// What the dossier says beside the answer, of the facts that were recorded by then.
fn vergelijk_stand(wat: &str, vraag: &Vraag, feiten: &[Feit]) {
    let bekend = |feit: &&Feit| vraag.zoals_bekend_op.is_none_or(|grens| feit.geregistreerd <= grens);
    let dossier = vouw(&feiten.iter().filter(bekend).cloned().collect::<Vec<_>>()).unwrap();
    let wat = format!("{wat}, op {}", vraag.op);
    if let Some(fase) = vraag.fase {
        assert_eq!(dossier.staat().fase(vraag.op), fase, "{wat}");
    }
    if let Some(loopt) = vraag.loopt {
        assert_eq!(dossier.loopt_op(vraag.op), loopt, "{wat}");
    }
    let laatste = dossier.laatste(vraag.op);
    if let Some(verwacht) = &vraag.laatste {
        let laatste = laatste.as_ref().unwrap();
        assert_eq!(
            &format!("{} {}", kort(&laatste.nummer), format!("{:?}", laatste.stand).to_lowercase()),
            verwacht,
            "{wat}"
        );
        let besluiten = dossier.besluiten(vraag.op);
        let zelfde = besluiten.iter().find(|besluit| besluit.nummer == laatste.nummer).unwrap();
        assert_eq!((zelfde.einde, zelfde.stand), (Some(laatste.einde), laatste.stand), "{wat}");
    }
    if let Some(verwacht) = &vraag.laatste_contactverbod {
        assert_eq!(&laatste.unwrap().contactverbod, verwacht, "{wat}");
    }
    if let Some(pogingen) = vraag.pogingen {
        assert_eq!(dossier.mislukte_pogingen(), pogingen, "{wat}");
    }
}

#[test]
fn elk_geval_geeft_het_verwachte_antwoord() {
    let basis = basis();
    let mut fouten = Vec::new();
    for (naam, geval) in gevallen() {
        let wat = format!("{naam} ({}; {})", geval.uitleg, geval.bron);
        let proef = std::panic::AssertUnwindSafe(|| een_geval(&basis, &geval, &wat));
        if std::panic::catch_unwind(proef).is_err() {
            fouten.push(naam);
        }
    }
    assert!(fouten.is_empty(), "{fouten:?}");
}

fn een_geval(basis: &Basis, geval: &Geval, wat: &str) {
    let feiten = feiten(basis, geval);
    match (vouw(&feiten), &geval.weigert) {
        (Err(fout), Some(verwacht)) => {
            let naam = format!("{fout:?}");
            assert_eq!(naam.split(['(', ' ']).next().unwrap(), verwacht, "{wat}: {fout}");
            let tot_daar = vouw(&feiten[..feiten.len() - 1]);
            assert!(tot_daar.is_ok(), "{wat}: al eerder geweigerd: {}", tot_daar.unwrap_err());
        }
        (Err(fout), None) => panic!("{wat}: geweigerd: {fout}"),
        (Ok(_), Some(verwacht)) => panic!("{wat}: niet geweigerd met {verwacht}"),
        (Ok(dossier), None) => {
            assert!(!geval.vraag.is_empty(), "{wat}: geen vraag");
            for vraag in &geval.vraag {
                vergelijk(wat, vraag, &dossier.op(vraag.op, vraag.zoals_bekend_op));
                vergelijk_stand(wat, vraag, &feiten);
            }
        }
    }
}

#[test]
fn de_gevallen_dekken_elke_graad_en_elk_antwoord() {
    let gevallen = gevallen();
    assert!(gevallen.len() >= 100, "{} gevallen", gevallen.len());
    let vragen = || gevallen.values().flat_map(|geval| &geval.vraag);
    let graden: BTreeSet<Graad> = vragen().map(|vraag| vraag.kennis).collect();
    assert_eq!(graden, BTreeSet::from([Graad::Geen, Graad::E, Graad::D, Graad::C, Graad::B, Graad::A]));
    let antwoorden: BTreeSet<VanKracht> = vragen().map(|vraag| vraag.van_kracht).collect();
    assert_eq!(antwoorden.len(), 4);
    let codes: BTreeSet<&str> = vragen().map(|vraag| vraag.waarom_code.as_str()).collect();
    let alle = [
        "afgelopen",
        "alleenDatumBekend",
        "bekendgemaakt",
        "bekendgemaaktMetVoorbehoud",
        "bekrachtigd",
        "gat",
        "geenBesluit",
        "geschorst",
        "grondslagVervallen",
        "ingetrokken",
        "intrekkingVernietigd",
        "laatsteKlokuur",
        "naHetEindeVerlengd",
        "nogNietBekend",
        "nogNietIngegaan",
        "rechtsgevolgenInStand",
        "vernietigd",
        "voorwaardelijkGeschorst",
        "weigertOntvangst",
        "zonderMandaat",
    ];
    assert_eq!(codes, BTreeSet::from(alle));
    let regels = vragen().flat_map(|vraag| vraag.personen.iter().flatten());
    let alleen: BTreeSet<&str> = regels.map(|regel| regel.split(' ').nth(2).unwrap()).collect();
    assert!(alleen.is_superset(&BTreeSet::from(["beperkt", "geenContactverbod", "nogNietBekend", "vernietigd"])));
    let fasen: BTreeSet<Fase> = vragen().filter_map(|vraag| vraag.fase).collect();
    assert_eq!(fasen.len(), 9, "{fasen:?}");
}

/// Every reason to refuse stands in the code once, so the cases are held against the code itself.
#[test]
fn de_gevallen_dekken_elke_weigering_en_elk_feit() {
    let bron = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law/dossier/fout.rs");
    let bron = std::fs::read_to_string(bron).unwrap();
    let namen = bron.lines().filter_map(|regel| regel.strip_prefix("    "));
    let namen = namen.filter(|regel| regel.starts_with(|teken: char| teken.is_ascii_uppercase()));
    let namen: BTreeSet<&str> = namen.map(|regel| regel.split(['(', ' ', ',']).next().unwrap()).collect();
    assert!(namen.len() >= 15, "{namen:?}");
    let gevallen = gevallen();
    let geweigerd: BTreeSet<&str> = gevallen.values().filter_map(|geval| geval.weigert.as_deref()).collect();
    assert_eq!(geweigerd, namen);
    let basis = basis();
    let soorten: BTreeSet<&str> =
        gevallen.values().flat_map(|geval| feiten(&basis, geval)).map(|feit| feit.gebeurtenis.woord()).collect();
    assert_eq!(soorten.len(), 10, "{soorten:?}");
}

/// The vectors of the case law, one file each: 1, 3, 5 up to and including 49.
#[test]
fn elke_vector_van_de_rechtspraak_heeft_een_geval() {
    let gevallen = gevallen();
    for nummer in (1..50).step_by(2) {
        let begin = format!("b{nummer:02}-");
        assert_eq!(gevallen.keys().filter(|naam| naam.starts_with(&begin)).count(), 1, "{begin}");
    }
}

/// Known for ever is known now; before the first record nothing was known.
#[test]
fn wat_later_is_vastgelegd_telt_toen_niet() {
    let basis = basis();
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
    let basis = basis();
    for Feit { gebeurtenis, .. } in gevallen().values().flat_map(|geval| feiten(&basis, geval)) {
        let bytes = waarmerk::words::json::canoniek(&gebeurtenis).unwrap();
        assert_eq!(serde_json::from_slice::<Gebeurtenis>(&bytes).unwrap(), gebeurtenis);
    }
}

/// An answer is what a verdict prints: written and read again it is the same.
#[test]
fn antwoorden_overleven_json() {
    let basis = basis();
    for (naam, geval) in gevallen().into_iter().filter(|(_, geval)| geval.weigert.is_none()) {
        let dossier = dossier(&basis, &geval).unwrap();
        for vraag in &geval.vraag {
            let antwoord = dossier.op(vraag.op, vraag.zoals_bekend_op);
            assert_eq!(serde_json::from_value::<Antwoord>(json!(antwoord)).unwrap(), antwoord, "{naam}");
        }
    }
}

#[test]
fn een_besluit_loopt_tot_zijn_einde() {
    let basis = basis();
    let opgelegd = maak(&basis, "opgelegd", &toml::Table::new(), &mut Tot::default());
    let dossier = Dossier::leeg().volgt(&opgelegd).unwrap();
    assert_eq!(dossier.feiten().len(), 1);
    let einde = dossier.oplegging().unwrap().eind_tijdstip;
    assert!(dossier.loopt_op(einde.plus_seconden(-1).unwrap()));
    assert!(!dossier.loopt_op(einde));
    assert!(!Dossier::leeg().loopt_op(einde));
    assert!(Dossier::leeg().laatste(einde).is_none());
}

/// The number of the next besluit of a kind follows from how many there are.
#[test]
fn besluiten_worden_per_soort_geteld() {
    let basis = basis();
    let gevallen = gevallen();
    let dossier = dossier(&basis, &gevallen["leven-van-begin-tot-eind"]).unwrap();
    let aantal = |soort| dossier.hoogste_nummer(soort);
    assert_eq!((aantal(BesluitSoort::Oplegging), aantal(BesluitSoort::Verlenging)), (1, 1));
    assert_eq!((aantal(BesluitSoort::Wijziging), aantal(BesluitSoort::Intrekking)), (1, 1));
    assert_eq!((aantal(BesluitSoort::Bekrachtiging), aantal(BesluitSoort::Afwijzing)), (0, 1));
    assert!(dossier.aanzegging().is_some() && dossier.uitreikingen().count() == 3);
}
