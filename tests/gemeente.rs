//! The settings of a gemeente. Cases stand as data in `cases/gemeente`: a change to the Voorbeeldgemeente, and the
//! findings that must come of it, all of them and no others. What a mandaat or a vervanging means for a besluit stands
//! in `cases/opleggen/b-bevoegdheid.toml`.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use waarmerk::law::besluit::bevoegdheid::{Bevoegdheid, Gebrek, Macht, bevindingen};
use waarmerk::law::gemeente::{Gemeente, VORM, VervangingsGrond};
use waarmerk::law::regime::Regime;
use waarmerk::law::zaak::gegevens::{Beslisser, BesluitGegevens, Rol};
use waarmerk::law::zaak::lees;
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::moment::{Datum, Moment};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    geval: Vec<Geval>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    naam: String,
    #[serde(default)]
    zet: Vec<Zet>,
    #[serde(default)]
    weg: Vec<String>,
    /// Replaces a text in the logo.
    logo: Option<[String; 2]>,
    #[serde(default)]
    bevinding: Vec<Verwacht>,
    /// The day on which the numbers are looked at, with what must be checked again.
    vandaag: Option<Datum>,
    #[serde(default)]
    waarschuwing: Vec<Verwacht>,
    /// The moment at which the register is asked for, with its lines.
    register: Option<Moment>,
    #[serde(default)]
    mandaat: Vec<Mandaat>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zet {
    veld: String,
    waarde: toml::Value,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Verwacht {
    veld: String,
    regel: Option<String>,
    code: String,
    /// Part of the text.
    melding: Option<String>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Mandaat {
    nummer: String,
    geldt: bool,
    waarom: String,
}

impl Verwacht {
    fn is(&self, bevinding: &Bevinding) -> bool {
        self.veld == bevinding.veld
            && self.regel == bevinding.regel
            && self.code == bevinding.code
            && self.melding.as_ref().is_none_or(|deel| bevinding.melding.contains(deel.as_str()))
    }
}

fn vergelijk(wat: &str, verwacht: &[Verwacht], gevonden: &[Bevinding], fouten: &mut Vec<String>) {
    for bevinding in gevonden.iter().filter(|b| !verwacht.iter().any(|v| v.is(b))) {
        fouten.push(format!("{wat}: onverwacht {bevinding:?}"));
    }
    for verwachting in verwacht.iter().filter(|v| !gevonden.iter().any(|b| v.is(b))) {
        fouten.push(format!("{wat}: ontbreekt {verwachting:?}"));
    }
}

/// The Voorbeeldgemeente as its file has it.
fn basis() -> Value {
    let tabel: toml::Table = toml::from_str(Gemeente::voorbeeld_toml()).unwrap();
    serde_json::to_value(tabel).unwrap()
}

/// Puts a value in its place; `None` takes it away.
fn verander(doel: &mut Value, veld: &str, waarde: Option<Value>) {
    let (boven, naam) = veld.rsplit_once('/').unwrap();
    match (doel.pointer_mut(boven).unwrap_or_else(|| panic!("{boven} bestaat niet")), waarde) {
        (Value::Object(velden), Some(waarde)) => drop(velden.insert(naam.to_owned(), waarde)),
        (Value::Object(velden), None) => assert!(velden.remove(naam).is_some(), "{veld} stond er niet"),
        (Value::Array(delen), Some(waarde)) if naam == "-" => delen.push(waarde),
        (Value::Array(delen), Some(waarde)) => delen[naam.parse::<usize>().unwrap()] = waarde,
        (Value::Array(delen), None) => drop(delen.remove(naam.parse().unwrap())),
        _ => panic!("{boven} is geen object of lijst"),
    }
}

impl Geval {
    fn lees(&self) -> Result<Gemeente, Vec<Bevinding>> {
        let mut gemeente = basis();
        for zet in &self.zet {
            verander(&mut gemeente, &zet.veld, Some(serde_json::to_value(&zet.waarde).unwrap()));
        }
        self.weg.iter().for_each(|veld| verander(&mut gemeente, veld, None));
        if let Some([oud, nieuw]) = &self.logo {
            let logo = gemeente["huisstijl"]["logo"].as_str().unwrap();
            assert!(logo.contains(oud.as_str()), "{}: {oud} staat niet in het logo", self.naam);
            let logo = logo.replacen(oud.as_str(), nieuw, 1);
            verander(&mut gemeente, "/huisstijl/logo", Some(logo.into()));
        }
        Gemeente::lees(&toml::to_string(&gemeente).unwrap())
    }

    fn draai(&self, fouten: &mut Vec<String>) {
        let gemeente = match self.lees() {
            Ok(gemeente) => gemeente,
            Err(gevonden) => return vergelijk(&self.naam, &self.bevinding, &gevonden, fouten),
        };
        vergelijk(&self.naam, &self.bevinding, &[], fouten);
        if let Some(vandaag) = self.vandaag {
            vergelijk(&self.naam, &self.waarschuwing, &gemeente.te_controleren(vandaag), fouten);
        }
        if let Some(op) = self.register {
            let regel = |stand: waarmerk::law::gemeente::MandaatStand| Mandaat {
                nummer: stand.nummer,
                geldt: stand.geldt,
                waarom: stand.waarom,
            };
            let register: Vec<_> = gemeente.register(op).into_iter().map(regel).collect();
            if register != self.mandaat {
                fouten.push(format!("{}: {register:?}", self.naam));
            }
        }
    }
}

fn gevallen() -> Vec<Geval> {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/gemeente");
    let mut paden: Vec<_> = fs::read_dir(map).unwrap().map(|item| item.unwrap().path()).collect();
    paden.sort();
    let lees = |pad: std::path::PathBuf| {
        let tekst = fs::read_to_string(&pad).unwrap();
        toml::from_str::<Bestand>(&tekst).unwrap_or_else(|fout| panic!("{pad:?}: {fout}")).geval
    };
    paden.into_iter().flat_map(lees).collect()
}

#[test]
fn gevallen_van_een_gemeente() {
    let (mut fouten, mut namen) = (Vec::new(), BTreeSet::new());
    for geval in gevallen() {
        assert!(namen.insert(geval.naam.clone()), "twee gevallen heten {}", geval.naam);
        assert!(geval.waarschuwing.is_empty() || geval.vandaag.is_some(), "{}: vandaag ontbreekt", geval.naam);
        geval.draai(&mut fouten);
    }
    assert!(namen.len() > 60, "te weinig gevallen gelezen: {}", namen.len());
    assert!(fouten.is_empty(), "{} fouten\n{}", fouten.len(), fouten.join("\n"));
}

/// Every field of the shape stands in the example (or is its own alternative), so whoever copies it sees them all.
#[test]
fn voorbeeld_noemt_elke_instelling() {
    fn zonder(schema: &Value, waarde: &Value, pad: &str, uit: &mut BTreeSet<String>, gezien: &mut BTreeSet<String>) {
        let Some(velden) = schema.get("properties").and_then(Value::as_object) else {
            for deel in waarde.as_array().into_iter().flatten() {
                zonder(&schema["items"], deel, pad, uit, gezien);
            }
            return;
        };
        for (naam, deel) in velden {
            let veld = format!("{pad}/{naam}");
            match waarde.get(naam) {
                Some(waarde) => {
                    gezien.insert(veld.clone());
                    zonder(deel, waarde, &veld, uit, gezien);
                }
                None => drop(uit.insert(veld)),
            }
        }
    }
    let (mut uit, mut gezien) = (BTreeSet::new(), BTreeSet::new());
    zonder(&waarmerk::words::vorm::schema(&VORM, "gemeente"), &basis(), "", &mut uit, &mut gezien);
    let nooit: Vec<_> = uit.difference(&gezien).cloned().collect();
    assert_eq!(nooit, ["/bestuurders/totEnMet", "/huisstijl/logoBestand", "/mandaten/ingetrokkenTijdstip"]);
}

/// No number or address of the example can be somebody's.
#[test]
fn voorbeeld_is_verzonnen() {
    fn teksten(waarde: &Value, naam: &str, uit: &mut Vec<(String, String)>) {
        match waarde {
            Value::String(tekst) => uit.push((naam.to_owned(), tekst.clone())),
            Value::Array(delen) => delen.iter().for_each(|deel| teksten(deel, naam, uit)),
            Value::Object(velden) => velden.iter().for_each(|(naam, deel)| teksten(deel, naam, uit)),
            _ => {}
        }
    }
    let mut alle = Vec::new();
    teksten(&basis(), "", &mut alle);
    let mut geteld = 0;
    for (naam, tekst) in alle {
        if naam.starts_with("telefoon") || ["politie", "zelfmoordpreventie"].contains(&naam.as_str()) {
            let cijfers: String = tekst.chars().filter(char::is_ascii_digit).collect();
            assert!(cijfers.get(4..8) == Some("0000") || cijfers.get(3..7) == Some("0000"), "{naam} {tekst}");
            geteld += 1;
        }
        if naam == "email" || tekst.contains("https://") {
            assert!(tekst.contains(".invalid"), "{naam} {tekst}");
            geteld += 1;
        }
    }
    assert!(geteld > 15, "{geteld}");
}

/// Contrast to the last step, against the ratios everybody knows: #767676 is the lightest grey that may carry text.
#[test]
fn lichtste_grijs() {
    let leesbaar = |kleur: String| {
        let mut gemeente = Gemeente::voorbeeld().clone();
        gemeente.huisstijl.as_mut().unwrap().kleur = kleur;
        gemeente.gebreken().is_empty()
    };
    let lichtste = |kleur: &dyn Fn(u8) -> String| {
        let goed: Vec<_> = (0..=u8::MAX).map(|kanaal| leesbaar(kleur(kanaal))).collect();
        assert!(goed.windows(2).all(|paar| paar[0] || !paar[1]), "lichter is nooit leesbaarder");
        goed.iter().filter(|goed| **goed).count().checked_sub(1)
    };
    assert_eq!(lichtste(&|k| format!("#{k:02X}{k:02X}{k:02X}")), Some(0x76));
    assert_eq!(lichtste(&|k| format!("#{k:02X}0000")), Some(0xEE));
    assert_eq!(lichtste(&|k| format!("#00{k:02X}00")), Some(0x8A));
    assert_eq!(lichtste(&|k| format!("#0000{k:02X}")), Some(0xFF));
    assert!(leesbaar("#1f4e79".to_owned()));
}

fn besluit(rol: Rol, naam: &str, genomen: &str) -> BesluitGegevens {
    let (gegevens, _) = lees(include_bytes!("cases/opleggen/basis.json")).unwrap();
    let genomen_tijdstip = Moment::lees(genomen).unwrap();
    let beslisser = Beslisser { rol, naam: naam.to_owned(), nummer: None };
    BesluitGegevens { beslisser, genomen_tijdstip, mandaat: None, ..gegevens.besluit }
}

const MACHTEN: [Macht; 6] =
    [Macht::Opleggen, Macht::Verlengen, Macht::Intrekken, Macht::Wijzigen, Macht::Bekrachtigen, Macht::Afwijzen];

/// A hulpofficier has no power but to impose, and is told so in the words of R21.
#[test]
fn alleen_de_burgemeester() {
    let (gegevens, _) = lees(include_bytes!("cases/opleggen/basis.json")).unwrap();
    let regime = Regime::met_naam("wth").unwrap();
    let mut gemeente = Gemeente::voorbeeld().clone();
    let artikelen = ["2.9", "9.1", "3.1"].map(str::to_owned);
    gemeente.mandaten[0].bevoegdheden.extend(artikelen);
    let meldingen = MACHTEN.map(|macht| {
        let gevonden = bevindingen::gevonden(macht, &gegevens.besluit, &gemeente, regime);
        let bepaald = Bevoegdheid::bepaal(macht, &gegevens.besluit, &gemeente, regime, true);
        assert_eq!(bepaald.is_ok(), gevonden.is_empty(), "{macht:?}");
        gevonden.into_iter().map(|(regel, gevonden)| format!("{regel} {}", gevonden.melding)).collect::<Vec<_>>()
    });
    let verlengen = "R21 Alleen de burgemeester kan verlengen of intrekken.";
    assert_eq!(
        meldingen.map(|melding| melding.join("\n")),
        [
            "",
            verlengen,
            verlengen,
            "R21 Alleen de burgemeester kan het huisverbod wijzigen.",
            "R21 Alleen de burgemeester kan het besluit bekrachtigen.",
            "R21 Alleen de burgemeester kan het verzoek afwijzen.",
        ]
    );
}

/// A locoburgemeester has every power while he stands in, to the minute, and no power outside it.
#[test]
fn locoburgemeester_alleen_bij_vervanging() {
    let (gemeente, regime) = (Gemeente::voorbeeld(), Regime::met_naam("wth").unwrap());
    let gevallen = [
        ("2026-08-03T08:59:00+02:00", false),
        ("2026-08-03T09:00:00+02:00", true),
        ("2026-08-24T08:59:00+02:00", true),
        ("2026-08-24T09:00:00+02:00", false),
    ];
    for (genomen, goed) in gevallen {
        let besluit = besluit(Rol::Waarnemer, "L. Invaller", genomen);
        for macht in MACHTEN {
            let bepaald = Bevoegdheid::bepaal(macht, &besluit, gemeente, regime, false);
            let Ok(bevoegdheid) = bepaald else {
                assert_eq!((bepaald, goed), (Err(vec![Gebrek::GeenVervanging]), false), "{genomen}");
                continue;
            };
            assert!(goed, "{genomen}");
            assert_eq!(bevoegdheid.vervanging(), Some(VervangingsGrond::Verhindering));
            assert_eq!(
                bevoegdheid.formule(),
                "de burgemeester van Voorbeeldgemeente, wegens verhindering vervangen door L. Invaller, locoburgemeester"
            );
        }
    }
    assert_eq!(VervangingsGrond::Ontstentenis.in_woorden(), "bij ontstentenis van de burgemeester");
}

/// A waarnemend burgemeester has the office itself: his days suffice.
#[test]
fn waarnemend_burgemeester_heeft_geen_vervanging_nodig() {
    let (mut gemeente, regime) = (Gemeente::voorbeeld().clone(), Regime::met_naam("wth").unwrap());
    let mut ander = gemeente.bestuurders[0].clone();
    ander.functie = "waarnemend burgemeester".to_owned();
    ander.naam = "W. Tijdelijk".to_owned();
    ander.tot_en_met = Datum::lees("2026-11-21");
    gemeente.bestuurders.push(ander);
    assert_eq!(gemeente.gebreken(), []);
    for (genomen, goed) in [("2026-11-21T23:59:00+01:00", true), ("2026-11-22T00:00:00+01:00", false)] {
        let besluit = besluit(Rol::Waarnemer, "W. Tijdelijk", genomen);
        let bepaald = Bevoegdheid::bepaal(Macht::Verlengen, &besluit, &gemeente, regime, false);
        assert_eq!(bepaald.as_ref().err(), (!goed).then(|| vec![Gebrek::NietInFunctie]).as_ref());
        if let Ok(bevoegdheid) = bepaald {
            let formule = "de burgemeester van Voorbeeldgemeente, vervangen door W. Tijdelijk, waarnemend burgemeester";
            assert_eq!((bevoegdheid.formule().as_str(), bevoegdheid.vervanging()), (formule, None));
        }
    }
}

/// The logo in a file beside the settings, and nowhere else.
#[cfg(feature = "service")]
#[test]
fn logo_uit_een_bestand() {
    use waarmerk::doors::config::Config;
    let map = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("logo-{}", std::process::id()));
    fs::create_dir_all(&map).unwrap();
    let goed = Gemeente::voorbeeld().huisstijl.as_ref().and_then(|huisstijl| huisstijl.logo.clone()).unwrap();
    fs::write(map.join("logo.svg"), &goed).unwrap();
    fs::write(map.join("groot.svg"), format!("{goed}{}", " ".repeat(64 << 10))).unwrap();
    fs::write(map.join("script.svg"), goed.replacen("<rect", "<script/><rect", 1)).unwrap();
    fs::write(map.join("bytes.svg"), [0xff, 0xfe, 0x00]).unwrap();
    let lees = |bestand: &str| {
        let mut gemeente = basis();
        verander(&mut gemeente, "/huisstijl/logo", None);
        verander(&mut gemeente, "/huisstijl/logoBestand", Some(bestand.into()));
        let pad = map.join("gemeente.toml");
        fs::write(&pad, toml::to_string(&serde_json::json!({ "gemeenten": [gemeente] })).unwrap()).unwrap();
        Config::read(&pad).map(|config| config.gemeenten[0].clone()).map_err(|fout| fout.to_string())
    };
    let gelezen = lees("logo.svg");
    for (bestand, melding) in [
        ("groot.svg", "/gemeenten/0/huisstijl/logo: Het logo is te groot. Maximaal 64 KB."),
        ("script.svg", "/gemeenten/0/huisstijl/logo: Het logo bevat een script. Haal dat weg."),
        ("bytes.svg", "Het logo is geen goede SVG."),
        ("weg.svg", "/gemeenten/0/huisstijl/logoBestand: Dit bestand is niet te lezen."),
        ("../logo.svg", "Noem alleen de naam van een bestand dat naast de instellingen staat."),
        ("/etc/hostname", "Noem alleen de naam van een bestand dat naast de instellingen staat."),
    ] {
        let fout = lees(bestand).unwrap_err();
        assert!(fout.contains(melding) && fout.lines().count() == 1, "{bestand}: {fout}");
    }
    fs::remove_dir_all(&map).unwrap();
    assert_eq!(gelezen.as_ref(), Ok(Gemeente::voorbeeld()));
}

/// A file may hold more gemeenten; each finding and warning names the one it is about.
#[cfg(feature = "service")]
#[test]
fn meer_gemeenten_in_een_bestand() {
    use waarmerk::doors::config::Config;
    let lees = |gemeenten: &[Value]| {
        let config = Config::parse(&toml::to_string(&serde_json::json!({ "gemeenten": gemeenten })).unwrap());
        config.map_err(|fout| fout.to_string())
    };
    let (een, mut ander) = (basis(), basis());
    let dubbel = lees(&[een.clone(), ander.clone()]).unwrap_err();
    assert_eq!(dubbel, "/gemeenten/1/code: Deze gemeente staat er twee keer in.");
    verander(&mut ander, "/code", Some("9998".into()));
    verander(&mut ander, "/opvang/gecontroleerdDatum", Some("2025-01-01".into()));
    let oud = lees(&[een, ander]).unwrap().unchecked_numbers(Datum::lees("2026-11-21").unwrap());
    let velden: Vec<_> = oud.iter().map(|bevinding| bevinding.veld.as_str()).collect();
    assert_eq!(velden, ["/gemeenten/1/opvang/gecontroleerdDatum"]);
}
