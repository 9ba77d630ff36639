//! The meldingen: each file in `tests/cases/melden` is one kind, with one good melding (`goed`, beside the fields that all
//! have), what its plain fact must hold, and cases that say what differs and which findings that gives. `rand` marks a
//! case at the edge of a rule. To add one, copy a case; no Rust is needed.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use waarmerk::evidence::log::fields::vaste_velden;
use waarmerk::law::besluit::beslissing::BesluitSoort;
use waarmerk::law::dossier::{BesluitKort, Gebeurtenis, Stand};
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::melding::check::{REGELS, toets};
use waarmerk::law::melding::{GetoetsteMelding, MeldKader, MeldingGegevens, SOORTEN, lees, schema};
use waarmerk::law::regime::Regime;
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::json::canoniek;
use waarmerk::words::moment::Moment;

/// The number that an aanzegging gets in these tests.
const BESLUITNUMMER: &str = "HV-9999-2026-7-O1";

/// One kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    /// Fields of [`algemeen`] that this kind does not have.
    #[serde(default)]
    zonder: Vec<String>,
    /// What differs in the dossier or on the clock, for all cases.
    #[serde(default)]
    kader: Tabel,
    /// The good melding.
    goed: Tabel,
    /// What its plain fact holds.
    feit: Tabel,
    /// Its warnings, all of them; also those of every case that is not refused.
    #[serde(default)]
    waarschuwing: Vec<Verwacht>,
    /// Its fields that only staff and the court may see.
    #[serde(default)]
    vertrouwelijk: Vec<String>,
    #[serde(default)]
    geval: Vec<Geval>,
}

type Tabel = BTreeMap<String, toml::Value>;

/// One case: the good melding, with a difference.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    naam: String,
    /// The rule at whose edge it lies.
    rand: Option<String>,
    /// Fields that are left out.
    #[serde(default)]
    weg: Vec<String>,
    /// Fields with another value.
    #[serde(default)]
    zet: Tabel,
    /// What differs in the dossier or on the clock.
    #[serde(default)]
    kader: Tabel,
    /// What differs in the first mandaat of the gemeente.
    #[serde(default)]
    mandaat: Tabel,
    #[serde(default)]
    fout: Vec<Verwacht>,
    #[serde(default)]
    waarschuwing: Vec<Verwacht>,
    #[serde(default)]
    feit: Tabel,
}

/// An expected finding.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verwacht {
    veld: String,
    regel: Option<String>,
    code: String,
    melding: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Kader {
    personen: usize,
    besluiten: Vec<Besluit>,
    gebeurtenissen: Vec<String>,
    sleutels_ingenomen: bool,
    /// A moment, or `false`.
    begonnen: Value,
    nu: Moment,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Besluit {
    nummer: String,
    soort: BesluitSoort,
    genomen: Moment,
    einde: Option<Moment>,
    stand: String,
}

impl Besluit {
    fn kort(self) -> BesluitKort {
        let stand = match self.stand.as_str() {
            "loopt" => Stand::Loopt,
            "vernietigd" => Stand::Vernietigd,
            ander => panic!("geen stand: {ander}"),
        };
        let Self { nummer, soort, genomen, einde, .. } = self;
        BesluitKort { nummer, soort, genomen, einde, stand, zonder_bevoegdheid: false }
    }
}

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/melden")
}

fn json_uit(naam: &str) -> Map<String, Value> {
    serde_json::from_slice(&std::fs::read(map().join(naam)).unwrap()).unwrap()
}

fn bestanden() -> BTreeMap<String, Bestand> {
    let paden = std::fs::read_dir(map()).unwrap().map(|pad| pad.unwrap().path());
    let paden = paden.filter(|pad| pad.extension().is_some_and(|soort| soort == "toml"));
    let lees = |pad: &Path| {
        toml::from_str(&std::fs::read_to_string(pad).unwrap())
            .unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
    };
    paden.map(|pad| (pad.file_stem().unwrap().to_string_lossy().into_owned(), lees(&pad))).collect()
}

fn met(basis: &mut Map<String, Value>, tabel: &Tabel) {
    basis.extend(tabel.iter().map(|(naam, waarde)| (naam.clone(), json!(waarde))));
}

/// The object that holds the field, and the name of the field in it.
fn houder<'a>(waarde: &'a mut Value, wijzer: &str) -> (&'a mut Map<String, Value>, String) {
    let (boven, naam) = wijzer.rsplit_once('/').unwrap();
    let houder = waarde.pointer_mut(boven).unwrap_or_else(|| panic!("{wijzer} bestaat niet"));
    (houder.as_object_mut().unwrap(), naam.to_owned())
}

fn invoer(soort: &str, bestand: &Bestand, geval: &Geval) -> Value {
    let mut velden = json_uit("algemeen.json");
    velden.retain(|naam, _| !bestand.zonder.contains(naam));
    velden.insert("soort".to_owned(), soort.into());
    met(&mut velden, &bestand.goed);
    let mut waarde = Value::Object(velden);
    for wijzer in &geval.weg {
        let (houder, naam) = houder(&mut waarde, wijzer);
        assert!(houder.remove(&naam).is_some(), "{soort}, {}: {wijzer} staat er niet", geval.naam);
    }
    for (wijzer, nieuw) in &geval.zet {
        let (houder, naam) = houder(&mut waarde, wijzer);
        houder.insert(naam, json!(nieuw));
    }
    waarde
}

fn gemeente(geval: &Geval) -> Gemeente {
    let mut gemeente = json!(Gemeente::voorbeeld());
    met(gemeente.pointer_mut("/mandaten/0").unwrap().as_object_mut().unwrap(), &geval.mandaat);
    serde_json::from_value(gemeente).unwrap()
}

/// The good melding with what a case changes, through reading and all rules.
fn getoetst(soort: &str, bestand: &Bestand, geval: &Geval) -> Result<GetoetsteMelding, Vec<Bevinding>> {
    let mut kader = json_uit("kader.json");
    met(&mut kader, &bestand.kader);
    met(&mut kader, &geval.kader);
    let kader: Kader = serde_json::from_value(Value::Object(kader)).unwrap();
    let gemeente = gemeente(geval);
    let (gegevens, _) = lees(&serde_json::to_vec(&invoer(soort, bestand, geval)).unwrap())?;
    assert_eq!(gegevens.soort(), soort);
    let kader = MeldKader {
        gemeente: &gemeente,
        regime: Regime::voor(gegevens.tijdstip().datum()),
        personen: kader.personen,
        besluiten: kader.besluiten.into_iter().map(Besluit::kort).collect(),
        gebeurtenissen: kader.gebeurtenissen,
        sleutels_ingenomen: kader.sleutels_ingenomen,
        begonnen: kader.begonnen.as_str().map(|tekst| Moment::lees(tekst).unwrap()),
        nu: kader.nu,
    };
    toets(gegevens, &kader)
}

/// The good melding of every kind, and every case, with its kind.
fn elk(doe: impl Fn(&str, &Bestand, &Geval)) {
    for (soort, bestand) in bestanden() {
        doe(&soort, &bestand, &Geval { naam: "goed".to_owned(), ..Geval::default() });
        bestand.geval.iter().for_each(|geval| doe(&soort, &bestand, geval));
    }
}

/// The same, for what is not refused.
fn elk_goed(doe: impl Fn(&str, &Bestand, &Geval, &GetoetsteMelding)) {
    elk(|soort, bestand, geval| {
        if let Ok(getoetst) = getoetst(soort, bestand, geval) {
            doe(soort, bestand, geval, &getoetst);
        }
    });
}

fn vergelijk<'a>(wat: &str, gekregen: &[Bevinding], verwacht: impl Iterator<Item = &'a Verwacht>) {
    let verwacht: Vec<&Verwacht> = verwacht.collect();
    let kort = |b: &Bevinding| (b.veld.clone(), b.regel.clone(), b.code.clone());
    let gewild: BTreeSet<_> = verwacht.iter().map(|v| (v.veld.clone(), v.regel.clone(), v.code.clone())).collect();
    assert_eq!(gekregen.iter().map(kort).collect::<BTreeSet<_>>(), gewild, "{wat}: {gekregen:#?}");
    assert_eq!(gekregen.len(), verwacht.len(), "{wat}: {gekregen:#?}");
    for Verwacht { veld, melding, .. } in verwacht.iter().filter(|v| v.melding.is_some()) {
        let past = gekregen.iter().any(|b| b.veld == *veld && Some(&b.melding) == melding.as_ref());
        assert!(past, "{wat}: {melding:?} in {gekregen:#?}");
    }
}

/// The plain fact as it stands in an event, without its envelope.
fn feit(getoetst: &GetoetsteMelding) -> Value {
    json!(getoetst.gebeurtenis(BESLUITNUMMER))["feit"].clone()
}

#[test]
fn elk_geval_geeft_precies_de_verwachte_bevindingen() {
    elk(|soort, bestand, geval| {
        let wat = format!("{soort}, {}", geval.naam);
        match getoetst(soort, bestand, geval) {
            Err(fouten) => {
                vergelijk(&wat, &fouten, geval.fout.iter());
                let leeg = geval.feit.is_empty() && geval.waarschuwing.is_empty() && geval.rand.is_none();
                assert!(leeg && !geval.fout.is_empty(), "{wat}: geweigerd: {fouten:#?}");
            }
            Ok(getoetst) => {
                assert!(geval.fout.is_empty(), "{wat}: niet geweigerd");
                vergelijk(&wat, getoetst.waarschuwingen(), bestand.waarschuwing.iter().chain(&geval.waarschuwing));
                let verwacht = if geval.naam == "goed" { &bestand.feit } else { &geval.feit };
                let feit = feit(&getoetst);
                for (wijzer, waarde) in verwacht {
                    assert_eq!(feit.pointer(wijzer), Some(&json!(waarde)), "{wat}: {wijzer} in {feit}");
                }
            }
        }
    });
}

#[test]
fn elke_soort_heeft_een_goede_melding_en_elke_regel_een_geval_dat_hem_breekt_en_een_aan_de_rand() {
    let bestanden = bestanden();
    assert_eq!(bestanden.keys().map(String::as_str).collect::<BTreeSet<_>>(), BTreeSet::from(SOORTEN));
    let gevallen = || bestanden.values().flat_map(|bestand| &bestand.geval);
    let van_gevallen = gevallen().flat_map(|geval| geval.fout.iter().chain(&geval.waarschuwing));
    let alle = van_gevallen.chain(bestanden.values().flat_map(|bestand| &bestand.waarschuwing));
    let gebroken: BTreeSet<&str> = alle.filter_map(|verwacht| verwacht.regel.as_deref()).collect();
    let regels: BTreeSet<&str> = REGELS.iter().map(|regel| regel.nummer).collect();
    assert_eq!(gebroken, regels);
    assert_eq!(gevallen().filter_map(|geval| geval.rand.as_deref()).collect::<BTreeSet<_>>(), regels);
    assert!(REGELS.iter().all(|regel| !regel.artikel.is_empty() && regel.tekst.ends_with('.')));
}

/// A spoken huisverbod is recorded whatever lacks: none of its rules refuses, but for a moment that is yet to come.
#[test]
fn een_aanzegging_wordt_alleen_geweigerd_om_haar_vorm_of_een_tijdstip_in_de_toekomst() {
    let bestanden = bestanden();
    let fouten = bestanden["aanzegging"].geval.iter().flat_map(|geval| &geval.fout);
    let regels: BTreeSet<_> = fouten.filter_map(|fout| fout.regel.as_deref()).collect();
    assert_eq!(regels, BTreeSet::from(["M1"]));
}

/// The slots of the event are fixed: always the same names, and `false` says that there is nothing.
#[test]
fn de_velden_zijn_precies_de_vaste_velden_van_het_event() {
    elk_goed(|soort, _, geval, getoetst| {
        let gebeurtenis = getoetst.gebeurtenis(BESLUITNUMMER);
        let velden = getoetst.velden();
        let vast: BTreeSet<&str> = vaste_velden(&gebeurtenis).iter().copied().collect();
        assert_eq!(velden.keys().map(String::as_str).collect::<BTreeSet<_>>(), vast, "{soort}, {}", geval.naam);
        assert_ne!(velden["/door"], json!(false));
        assert!(canoniek(&velden).is_ok(), "{soort}, {}", geval.naam);
        let eigen = match soort {
            "aanzegging" => "aangezegd",
            "uitspraak" => "uitspraak",
            _ => "melding",
        };
        assert_eq!(gebeurtenis.woord(), eigen);
    });
}

#[test]
fn het_platte_feit_overleeft_de_vaste_schrijfwijze() {
    elk_goed(|soort, _, geval, getoetst| {
        let gebeurtenis = getoetst.gebeurtenis(BESLUITNUMMER);
        let bytes = canoniek(&gebeurtenis).unwrap();
        let terug: Gebeurtenis = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(terug, gebeurtenis, "{soort}, {}", geval.naam);
        assert_eq!(canoniek(&terug).unwrap(), bytes);
        assert_eq!(gebeurtenis.gesteld(), getoetst.gegevens().tijdstip());
    });
}

/// What only staff may see stands in `/vertrouwelijk` and nowhere else, not in the plain fact and not in debug output of
/// the secret types.
#[test]
fn wat_vertrouwelijk_is_staat_nergens_anders() {
    elk_goed(|soort, bestand, geval, getoetst| {
        let wat = format!("{soort}, {}", geval.naam);
        let mut velden = getoetst.velden();
        let apart = velden.remove("/vertrouwelijk").unwrap_or(json!(false));
        let apart = apart.as_object().cloned().unwrap_or_default();
        let ingevuld = invoer(soort, bestand, geval);
        let gewild = bestand.vertrouwelijk.iter().filter(|veld| ingevuld.get(veld.as_str()).is_some());
        assert_eq!(apart.keys().collect::<BTreeSet<_>>(), gewild.collect(), "{wat}");
        let elders = format!("{}{}", json!(velden), json!(getoetst.gebeurtenis(BESLUITNUMMER)));
        for (veld, waarde) in &apart {
            assert_eq!(Some(waarde), ingevuld.get(veld), "{wat}");
            assert!(velden.get("/inhoud").is_none_or(|inhoud| inhoud.get(veld).is_none()), "{wat}: {veld}");
            let geheim = waarde.as_str().filter(|tekst| *tekst != "onbekend");
            assert!(geheim.is_none_or(|tekst| !elders.contains(tekst)), "{wat}: {veld} staat ook in {elders}");
        }
    });
}

/// Every field that is handed in stands in the plain fact, in a slot or in the envelope.
#[test]
fn er_gaat_niets_verloren() {
    elk_goed(|soort, bestand, geval, getoetst| {
        let (velden, feit) = (getoetst.velden(), feit(getoetst));
        let delen = [velden.get("/inhoud"), velden.get("/vertrouwelijk"), Some(&feit), feit.get("wat")];
        for (naam, waarde) in invoer(soort, bestand, geval).as_object().unwrap() {
            let envelop = ["kenmerk", "soort"].contains(&naam.as_str());
            let slot = velden.get(&format!("/{naam}")) == Some(waarde);
            let deel = delen.iter().flatten().any(|deel| deel.get(naam).is_some());
            assert!(envelop || slot || deel, "{soort}, {}: {naam}", geval.naam);
        }
    });
}

#[test]
fn wat_is_ingediend_heeft_een_schrijfwijze() {
    elk_goed(|soort, _, geval, getoetst| {
        let gegevens = getoetst.gegevens();
        let (terug, _) = lees(&canoniek(gegevens).unwrap()).unwrap();
        assert_eq!(terug, *gegevens, "{soort}, {}", geval.naam);
    });
}

#[test]
fn een_onbekende_soort_noemt_de_soorten() {
    for (tekst, veld, code) in [
        (r#"{"soort": "hooren", "iets": 1}"#, "/soort", "soort-onbekend"),
        (r#"{"soort": 3}"#, "/soort", "soort-onbekend"),
        (r#"{"kenmerk": "HV-9999-2026-1"}"#, "/soort", "veld-ontbreekt"),
    ] {
        let fouten = lees(tekst.as_bytes()).unwrap_err();
        assert_eq!(fouten.len(), 1, "{fouten:?}");
        assert_eq!((fouten[0].veld.as_str(), fouten[0].code.as_str()), (veld, code));
        assert!(SOORTEN.iter().all(|soort| fouten[0].melding.contains(soort)), "{fouten:?}");
    }
    let fouten = lees(br#"{"soort": "hooren"}"#).unwrap_err();
    assert!(fouten[0].melding.contains("Bedoelt u 'horen'?"), "{fouten:?}");
    assert_eq!(lees(b"[]").unwrap_err()[0].code, "json-geen-object");
}

#[test]
fn het_schema_kent_elke_soort_een_keer() {
    let schema = schema();
    let vormen = schema["oneOf"].as_array().unwrap();
    let soorten: Vec<_> = vormen.iter().map(|vorm| vorm["properties"]["soort"]["enum"].clone()).collect();
    let besluiten = ["wijziging", "bekrachtiging", "afwijzing"];
    assert_eq!(soorten, SOORTEN.iter().chain(&besluiten).map(|soort| json!([soort])).collect::<Vec<_>>());
    for (plaats, vorm) in vormen.iter().enumerate() {
        let verplicht = vorm["required"].as_array().unwrap();
        let altijd: &[&str] =
            if plaats < SOORTEN.len() { &["soort", "tijdstip", "door"] } else { &["soort", "kenmerk", "besluit"] };
        assert!(altijd.iter().all(|veld| verplicht.contains(&json!(veld))), "{vorm}");
        assert_eq!(vorm["additionalProperties"], json!(false));
        assert!(vorm["properties"].as_object().unwrap().values().all(|veld| veld["description"].is_string()));
    }
}

#[test]
fn geheime_gegevens_komen_niet_in_foutmeldingen_van_het_programma() {
    for soort in ["geheim", "bereikbaarheid"] {
        let bestand = &bestanden()[soort];
        let bytes = serde_json::to_vec(&invoer(soort, bestand, &Geval::default())).unwrap();
        let (gegevens, _): (MeldingGegevens, _) = lees(&bytes).unwrap();
        let getoond = format!("{gegevens:?}");
        assert!(getoond.contains("(…)") && !getoond.contains("weg"), "{getoond}");
    }
}
