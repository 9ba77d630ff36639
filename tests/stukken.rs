//! The documents as a reader gets them: their text, read back from the PDF in the order of its tags, against checklists and
//! expected documents that a jurist can read; their data never more than is printed; the same bytes twice; and everything
//! that must stop a document. `platen` writes all templates to `target/platen` to look at.

use serde::Deserialize;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use waarmerk::doors::render::stuk::{Bij, Stuk, afschrift, akte, folder, opleggen};
use waarmerk::doors::render::texts::{Teksten, TekstenFout};
use waarmerk::doors::render::{Huisstijl, Kader, Render, RenderFout};
use waarmerk::evidence::document::DocumentSoort;
use waarmerk::law::besluit::Besluit;
use waarmerk::law::besluit::termijn::Termijn;
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::regime::Regime;
use waarmerk::law::zaak::check::{AANLOOP, Toetskader, toets};
use waarmerk::law::zaak::lees;
use waarmerk::words::moment::Moment;
use waarmerk::words::tekst;

pub(crate) const CODE: &str = "7K3Q-9F2M-X0TR-4B8Z-N6CV";

pub(crate) fn wortel() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn map() -> PathBuf {
    wortel().join("tests/cases/stukken")
}

pub(crate) fn kader() -> Kader {
    Kader {
        kenmerk: "HV-9999-2026-000007".to_owned(),
        code: CODE.to_owned(),
        tijdstip: Moment::lees("2026-11-21T23:06:00+01:00").unwrap(),
        demonstratie: true,
        concept: false,
        verificatie_adres: Gemeente::voorbeeld().verificatie_adres.clone(),
        huisstijl: Huisstijl::default(),
        behandelaar: None,
    }
}

/// The example cases, and "alles": the second with every optional part filled in.
pub(crate) fn zaak(naam: &str) -> Value {
    let bestand = match naam {
        "partner" => "zaak-1-partner",
        "gezin" | "alles" => "zaak-2-gezin",
        "zoon" => "zaak-3-ouder-en-zoon",
        _ => panic!("geen zaak {naam}"),
    };
    let pad = wortel().join("templates/demo").join(format!("{bestand}.json"));
    let mut zaak: Value = serde_json::from_slice(&fs::read(pad).unwrap()).unwrap();
    if naam == "alles" {
        let erover: Value = serde_json::from_slice(&fs::read(map().join("alles.json")).unwrap()).unwrap();
        for (veld, waarde) in erover.as_object().unwrap() {
            match veld.strip_suffix('+') {
                Some(lijst) => zaak[lijst].as_array_mut().unwrap().extend(waarde.as_array().unwrap().iter().cloned()),
                None => zaak[veld] = waarde.clone(),
            }
        }
    }
    zaak
}

pub(crate) fn besluit(zaak: &Value) -> Besluit {
    let (gegevens, _) = lees(zaak.to_string().as_bytes()).unwrap_or_else(|fouten| panic!("{fouten:#?}"));
    let nu = gegevens.besluit.genomen_tijdstip.plus_seconden(60).unwrap();
    let kader =
        Toetskader { gemeente: Gemeente::voorbeeld(), nu, lopend: Vec::new(), aanloop: AANLOOP, aangezegd: None };
    let getoetst = toets(gegevens, &kader).unwrap_or_else(|fouten| panic!("{fouten:#?}"));
    Besluit::opleggen(getoetst, "HV-9999-2026-000007", "HV-9999-2026-000007-O1")
}

fn opgelegd(zaak: &Value) -> Stuk {
    Stuk::Oplegging(Box::new(opleggen::van(&besluit(zaak), Gemeente::voorbeeld()).unwrap()))
}

fn gevouwen(zaak: &Value) -> Stuk {
    Stuk::FolderUithuisgeplaatste(Box::new(folder::van(&besluit(zaak), Gemeente::voorbeeld()).unwrap()))
}

fn lege_akte(zaak: &Value) -> Stuk {
    Stuk::Akte(Box::new(akte::van(&Bij::van_oplegging(&besluit(zaak), Gemeente::voorbeeld()), CODE).unwrap()))
}

#[derive(Deserialize)]
struct Uitreikingen {
    uitreiking: Vec<UitreikingGeval>,
}

#[derive(Deserialize)]
struct UitreikingGeval {
    naam: String,
    json: String,
}

fn afschriften() -> Vec<(String, Stuk)> {
    let gevallen: Uitreikingen = toml::from_str(&fs::read_to_string(map().join("uitreikingen.toml")).unwrap()).unwrap();
    let besluit = besluit(&zaak("gezin"));
    let sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let document = afschrift::Uitgereikt { soort: DocumentSoort::Besluit, code: CODE, sha256 };
    let aan = &besluit.zaak().gegevens().uithuisgeplaatste;
    let een = |geval: UitreikingGeval| {
        let uitreiking = serde_json::from_str(&geval.json).unwrap();
        let invoer = afschrift::van(&uitreiking, document, aan, Gemeente::voorbeeld()).unwrap();
        (geval.naam, Stuk::Afschrift(Box::new(invoer)))
    };
    gevallen.uitreiking.into_iter().map(een).collect()
}

/// The documents of an oplegging and of an uitreiking under this regime.
pub(crate) fn onder(regime: &'static Regime) -> Vec<(String, Stuk)> {
    let (besluit, gemeente) = (besluit(&zaak("alles")), Gemeente::voorbeeld());
    let termijn = Termijn::van_oplegging(besluit.termijn().ingang(), regime).unwrap();
    let bij = Bij { einde: termijn.einde(), regime, ..Bij::van_oplegging(&besluit, gemeente) };
    let eerst = [
        ("besluit", Stuk::Oplegging(Box::new(opleggen::met_termijn(&besluit, &termijn, gemeente).unwrap()))),
        ("folder", Stuk::FolderUithuisgeplaatste(Box::new(folder::met_termijn(&besluit, &termijn, gemeente).unwrap()))),
        ("akte", Stuk::Akte(Box::new(akte::van(&bij, CODE).unwrap()))),
    ];
    let afschriften = afschriften().into_iter().map(|(naam, stuk)| (format!("afschrift-{naam}"), stuk));
    eerst.into_iter().map(|(naam, stuk)| (naam.to_owned(), stuk)).chain(afschriften).collect()
}

/// Every document that is held against an expected text.
fn alle() -> Vec<(String, Stuk)> {
    let mut uit = Vec::new();
    for naam in ["partner", "gezin", "zoon", "alles"] {
        uit.push((format!("{naam}-besluit"), opgelegd(&zaak(naam))));
    }
    for naam in ["partner", "gezin"] {
        uit.push((format!("{naam}-folder"), gevouwen(&zaak(naam))));
    }
    uit.push(("gezin-akte".to_owned(), lege_akte(&zaak("gezin"))));
    uit.extend(afschriften().into_iter().map(|(naam, stuk)| (format!("afschrift-{naam}"), stuk)));
    uit
}

pub(crate) fn geschreven(naam: &str, pdf: &[u8]) -> PathBuf {
    let map = wortel().join("target/stukken");
    fs::create_dir_all(&map).unwrap();
    let pad = map.join(format!("{naam}.pdf"));
    fs::write(&pad, pdf).unwrap();
    pad
}

pub(crate) fn draai(programma: &str, argumenten: &[&str]) -> String {
    let uit = Command::new(programma).args(argumenten).output().unwrap_or_else(|fout| panic!("{programma}: {fout}"));
    assert!(uit.status.success(), "{programma}: {}", String::from_utf8_lossy(&uit.stderr));
    // Poppler prints the title of a heading with an accent as raw UTF-16; the text below it is right.
    String::from_utf8_lossy(&uit.stdout).into_owned()
}

/// The text of the file in the order of its tags: one line for each paragraph, `#` before a heading.
pub(crate) fn tekst_van(pad: &Path) -> String {
    let mut uit: Vec<(String, String)> = Vec::new();
    for regel in draai("pdfinfo", &["-struct-text", pad.to_str().unwrap()]).lines() {
        let regel = regel.trim();
        match regel.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(deel) => uit.last_mut().unwrap().1.push_str(deel),
            None => uit.push((regel.split(' ').next().unwrap_or_default().to_owned(), String::new())),
        }
    }
    let kop = |soort: &str| match soort {
        "H1" => "# ",
        "H2" => "## ",
        "H3" => "### ",
        "TH" => "| ",
        _ => "",
    };
    let regels = uit.iter().filter(|(_, tekst)| !tekst.trim().is_empty());
    regels.map(|(soort, tekst)| format!("{}{}\n", kop(soort), tekst.trim())).collect()
}

pub(crate) fn gemaakt(render: &Render, naam: &str, stuk: &Stuk, kader: &Kader) -> (PathBuf, String) {
    let pdf = render.maak(stuk, kader).unwrap_or_else(|fout| panic!("{naam}: {fout}"));
    let pad = geschreven(naam, &pdf);
    let tekst = tekst_van(&pad);
    (pad, tekst)
}

pub(crate) fn zonder_wit(tekst: &str) -> String {
    tekst.chars().filter(|teken| !teken.is_whitespace()).collect()
}

/// A document of [`alle`], made once: reading the tags back takes poppler seconds.
struct Gemaakt {
    naam: String,
    stuk: Stuk,
    pad: PathBuf,
    tekst: String,
}

static GEMAAKT: LazyLock<Vec<Gemaakt>> = LazyLock::new(|| {
    let render = Render::nieuw().unwrap();
    let een = |(naam, stuk): (String, Stuk)| {
        let (pad, tekst) = gemaakt(&render, &naam, &stuk, &kader());
        Gemaakt { naam, stuk, pad, tekst }
    };
    alle().into_iter().map(een).collect()
});

/// Each document reads exactly as the expected text beside the cases. A wished-for change: copy the text that the test
/// wrote to `target/stukken` over the expected one, and read the difference before it goes in.
#[test]
fn stukken_lezen_zoals_verwacht() {
    let mut anders = Vec::new();
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        fs::write(pad.with_extension("txt"), tekst).unwrap();
        if fs::read_to_string(map().join(format!("{naam}.txt"))).unwrap_or_default() != *tekst {
            anders.push(format!("target/stukken/{naam}.txt"));
        }
    }
    assert!(anders.is_empty(), "anders dan in tests/cases/stukken: {anders:?}");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Eisen {
    eis: Vec<Eis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Eis {
    nummer: String,
    waarom: String,
    zaak: String,
    tekst: Vec<String>,
}

#[test]
fn besluit_bevat_alle_eisen() {
    let eisen: Eisen = toml::from_str(&fs::read_to_string(map().join("c1.toml")).unwrap()).unwrap();
    let lijst = (1..=19).map(|nummer| format!("C1.{nummer}")).chain((1..=14).map(|nummer| format!("N{nummer}")));
    for nummer in lijst {
        let genoemd = |eis: &Eis| eis.nummer.split(' ').any(|deel| deel == nummer);
        assert!(eisen.eis.iter().any(genoemd), "{nummer} heeft geen eis");
    }
    let mut gemist = Vec::new();
    for eis in &eisen.eis {
        let naam = format!("{}-besluit", eis.zaak);
        let stuk = GEMAAKT.iter().find(|stuk| stuk.naam == naam).unwrap_or_else(|| panic!("geen {naam}"));
        let weg = eis.tekst.iter().filter(|zin| !stuk.tekst.contains(zin.as_str()));
        gemist.extend(weg.map(|zin| format!("{} ({}): {zin}", eis.nummer, eis.waarom)));
    }
    assert!(gemist.is_empty(), "{gemist:#?}");
}

pub(crate) fn bladen(waarde: &Value, uit: &mut Vec<String>) {
    match waarde {
        Value::String(tekst) => uit.push(tekst.clone()),
        Value::Array(lijst) => lijst.iter().for_each(|deel| bladen(deel, uit)),
        Value::Object(velden) => velden.values().for_each(|deel| bladen(deel, uit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Exactly one file is attached, and every text in it can be read on paper.
#[test]
fn bijlage_is_nooit_meer_dan_gedrukt() {
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        let doel = pad.with_extension("json");
        let lijst = draai("pdfdetach", &["-list", pad.to_str().unwrap()]);
        assert!(lijst.starts_with("1 embedded files") && lijst.contains("gegevens.json"), "{naam}: {lijst}");
        draai("pdfdetach", &["-save", "1", "-o", doel.to_str().unwrap(), pad.to_str().unwrap()]);
        let gegevens: Value = serde_json::from_slice(&fs::read(&doel).unwrap()).unwrap();
        assert_eq!(gegevens["kader"]["kenmerk"], kader().kenmerk, "{naam}");
        assert_eq!(gegevens["kader"]["code"], CODE, "{naam}");
        // What stands below each page is no part of the tags.
        let gedrukt = zonder_wit(&format!("{tekst}{}", draai("pdftotext", &["-l", "1", pad.to_str().unwrap(), "-"])));
        let mut teksten = Vec::new();
        bladen(&gegevens, &mut teksten);
        let meer: Vec<_> = teksten.iter().filter(|tekst| !gedrukt.contains(&zonder_wit(tekst))).collect();
        assert!(meer.is_empty(), "{naam}: wel in gegevens.json, niet gedrukt: {meer:#?}");
    }
}

#[test]
fn elke_bladzijde_heeft_kenmerk_code_en_nummer() {
    let render = Render::nieuw().unwrap();
    let concept = Kader { demonstratie: false, concept: true, ..kader() };
    let echt = Kader { demonstratie: false, ..kader() };
    let een_van_elk = ["gezin-besluit", "gezin-folder", "gezin-akte", "afschrift-poging"];
    for (naam, stuk) in alle().into_iter().filter(|(naam, _)| een_van_elk.contains(&naam.as_str())) {
        for (soort, kader, strook) in
            [("demo", &kader(), "DEMONSTRATIE"), ("concept", &concept, "CONCEPT · niet verzegeld"), ("echt", &echt, "")]
        {
            let pad = geschreven(&format!("blad-{soort}-{naam}"), &render.maak(&stuk, kader).unwrap());
            let tekst = draai("pdftotext", &["-layout", pad.to_str().unwrap(), "-"]);
            let bladen: Vec<&str> = tekst.split('\u{c}').filter(|blad| !blad.trim().is_empty()).collect();
            for (blad, nummer) in bladen.iter().zip(1..) {
                for zin in [strook, &kader.kenmerk, CODE, &format!("Pagina {nummer} van {}", bladen.len())] {
                    assert!(blad.contains(zin), "{naam} {soort}, bladzijde {nummer}: {zin}");
                }
                let los = ["DEMONSTRATIE", "CONCEPT"].iter().filter(|woord| !strook.starts_with(**woord));
                assert!(los.clone().all(|woord| !blad.contains(woord)), "{naam} {soort}, bladzijde {nummer}");
            }
        }
    }
}

#[test]
fn hetzelfde_stuk_geeft_dezelfde_bytes() {
    let (een, ander) = (Render::nieuw().unwrap(), Render::nieuw().unwrap());
    for (naam, stuk) in alle() {
        let opnieuw: Stuk = serde_json::from_str(&serde_json::to_string(&stuk).unwrap()).unwrap();
        assert_eq!(opnieuw, stuk, "{naam}: niet heel terug uit JSON");
        assert_eq!(een.maak(&stuk, &kader()), ander.maak(&opnieuw, &kader()), "{naam}");
    }
}

/// What was typed comes out as it was typed: nothing in it is Typst, a template or markup.
#[test]
fn injectie_komt_letterlijk_terug() {
    let render = Render::nieuw().unwrap();
    let gemeen = [
        "#read(\"/etc/passwd\")",
        "#eval(\"1+1\")",
        "$x^2$",
        "*vet* _schuin_ `code`",
        "{{7*7}}",
        "{{ gemeente.naam }}",
        "{% include \"x\" %}",
        "= Kop",
        "<label> @ref",
        "#set page(width: 1pt)",
        "\\u{41} \\#let",
        "// weg",
        "/* weg */",
        "https://voorbeeld.invalid",
        "--- -- ... ~ 'a' \"b\"",
        "#import \"@preview/x:1.0.0\"",
        "]#panic()[",
        "O'Brien ʼt Hoen",
    ];
    let mut zaak = zaak("gezin");
    let alles = gemeen.join(" ");
    zaak["uithuisgeplaatste"]["naam"]["voornamen"] = gemeen[0].into();
    zaak["huisgenoten"][0]["naam"]["geslachtsnaam"] = gemeen[4].into();
    zaak["huisgenoten"][0]["contactverbod"]["reden"] = alles.clone().into();
    zaak["feiten"][0]["tekst"] = alles.clone().into();
    zaak["feiten"][0]["bron"] = alles.clone().into();
    zaak["incident"]["tekst"] = gemeen.join("\n").into();
    zaak["incident"]["plaats"] = alles.clone().into();
    zaak["woning"]["bijDeWoning"] = alles.clone().into();
    zaak["belangenafweging"] = alles.clone().into();
    for (naam, stuk) in [("besluit", opgelegd(&zaak)), ("folder", gevouwen(&zaak)), ("akte", lege_akte(&zaak))] {
        let (_, tekst) = gemaakt(&render, &format!("injectie-{naam}"), &stuk, &kader());
        assert!(zonder_wit(&tekst).contains(&zonder_wit(gemeen[0])), "{naam}");
        if naam != "akte" {
            assert!(zonder_wit(&tekst).contains(&zonder_wit(&alles)), "{naam}: {tekst}");
        }
        for zin in gemeen.iter().filter(|_| naam == "besluit") {
            assert!(zonder_wit(&tekst).contains(&zonder_wit(zin)), "{naam}: {zin}");
        }
        assert!(!tekst.contains("root:x:") && !tekst.contains("49"), "{naam}: iets is uitgevoerd");
    }
}

#[test]
fn ontbrekend_teken_houdt_het_stuk_tegen() {
    let render = Render::nieuw().unwrap();
    let mut invoer = opleggen::van(&besluit(&zaak("gezin")), Gemeente::voorbeeld()).unwrap();
    invoer.aan.naam = "王 Li ع".to_owned();
    let fout = render.maak(&Stuk::Oplegging(Box::new(invoer)), &kader()).unwrap_err();
    assert_eq!(fout, RenderFout::OntbrekendeTekens(vec!['ع', '王']));
    assert_eq!(fout.to_string(), "Niet af te drukken: ع (U+0639), 王 (U+738B).");
    assert_eq!(render.ontbrekende_tekens("Zoë Ŵ Nguyễn Мария"), Vec::<char>::new());
    assert_eq!(render.ontbrekende_tekens("a\u{1f600}b\u{1f600}"), vec!['\u{1f600}']);
}

/// What intake accepts can be printed, all of it, in both weights.
#[test]
fn letters_dekken_alles_wat_wordt_aangenomen() {
    let render = Render::nieuw().unwrap();
    let tekens: String = tekst::bereik().iter().flat_map(|(van, tot)| *van..=*tot).collect();
    assert_eq!(render.ontbrekende_tekens(&tekens), Vec::<char>::new());
    let mut invoer = opleggen::van(&besluit(&zaak("gezin")), Gemeente::voorbeeld()).unwrap();
    invoer.grond.clone_from(&tekens);
    invoer.belangenafweging = vec![tekens];
    render.maak(&Stuk::Oplegging(Box::new(invoer)), &kader()).unwrap();
}

#[test]
fn tekst_zonder_waarde_is_een_fout() {
    let teksten = Teksten::nederlands();
    let fout = teksten.zin("zinnen.geboren", &[("dagen", "1 mei 1980")]).unwrap_err();
    assert_eq!(fout, TekstenFout::Waarde { tekst: "geboren op {{ dag }}".to_owned(), naam: "dag".to_owned() });
    assert_eq!(teksten.woord("zinnen.bestaatNiet"), Err(TekstenFout::Ontbreekt("zinnen.bestaatNiet".to_owned())));
    assert_eq!(teksten.zin("zinnen.geboren", &[("dag", "{{ dag }}")]).unwrap(), "geboren op {{ dag }}");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Woorden {
    verboden: Vec<String>,
}

#[test]
fn verboden_woorden_staan_in_geen_tekst() {
    let woorden: Woorden = toml::from_str(&fs::read_to_string(map().join("woorden.toml")).unwrap()).unwrap();
    let regimes = ["wth", "proef14"].iter().flat_map(|naam| Regime::met_naam(naam).unwrap().verboden_woorden.clone());
    let verboden: Vec<String> = woorden.verboden.into_iter().chain(regimes).collect();
    let teksten = fs::read_to_string(wortel().join("templates/teksten/nl.toml")).unwrap().to_lowercase();
    let gevonden = |teksten: &str| {
        let woorden = teksten.split(|teken: char| !teken.is_alphanumeric());
        woorden
            .filter(|woord| verboden.iter().any(|v| woord.starts_with(v.as_str())))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(gevonden(&teksten), Vec::<String>::new());
    assert_eq!(gevonden("de pleger en het slachtoffer"), ["pleger", "slachtoffer"]);
}

/// Under another regime the documents have its durations, and no text remembers the old ones.
#[test]
fn ander_regime_andere_termijnen() {
    let (render, gezin) = (Render::nieuw().unwrap(), besluit(&zaak("gezin")));
    let proef = Termijn::van_oplegging(gezin.termijn().ingang(), Regime::met_naam("proef14").unwrap()).unwrap();
    let gemeente = Gemeente::voorbeeld();
    let gewoon = Bij::van_oplegging(&gezin, gemeente);
    let proef_bij = Bij { einde: proef.einde(), regime: proef.regime(), ..gewoon };
    let stukken = [
        ("besluit", Stuk::Oplegging(Box::new(opleggen::met_termijn(&gezin, &proef, gemeente).unwrap()))),
        ("folder", Stuk::FolderUithuisgeplaatste(Box::new(folder::met_termijn(&gezin, &proef, gemeente).unwrap()))),
        ("akte", Stuk::Akte(Box::new(akte::van(&proef_bij, CODE).unwrap()))),
    ];
    for (naam, stuk) in stukken {
        let (_, tekst) = gemaakt(&render, &format!("proef14-{naam}"), &stuk, &kader());
        assert!(tekst.contains("zaterdag 5 december 2026"), "{naam}: het einde");
        let woorden = format!(" {} ", tekst.split(|t: char| !t.is_alphanumeric()).collect::<Vec<_>>().join(" "));
        for oud in ["tien dagen", "10 dagen", "28 dagen", "vier weken", "1 december 2026", "19 december 2026"] {
            assert!(!woorden.contains(&format!(" {oud} ")), "{naam}: {oud}");
        }
        assert!(naam == "akte" || tekst.contains("2 januari 2027"), "{naam}: de uiterste verlenging");
    }
}

#[test]
fn geheim_staat_nergens() {
    for naam in ["partner", "zoon"] {
        let zaak = zaak(naam);
        let mut geheim = Vec::new();
        zaak["huisgenoten"].as_array().unwrap().iter().for_each(|h| bladen(&h["geheim"], &mut geheim));
        assert!(!geheim.is_empty(), "{naam}");
        let van_de_zaak: Vec<_> = GEMAAKT.iter().filter(|stuk| stuk.naam.starts_with(naam)).collect();
        assert!(!van_de_zaak.is_empty(), "{naam}");
        for stuk in van_de_zaak {
            let opgeslagen = serde_json::to_string(&stuk.stuk).unwrap();
            for waarde in &geheim {
                assert!(!opgeslagen.contains(waarde) && !stuk.tekst.contains(waarde), "{}: {waarde}", stuk.naam);
            }
        }
    }
}

/// Whether honour plays a part, and what the registers say of the person in danger (3f4), never reach him: not on paper,
/// and not through a signal that rests on nothing else.
#[test]
fn wat_niet_op_zijn_papier_komt() {
    let zonder = zaak("gezin");
    let mut met = zonder.clone();
    met["eergerelateerd"] = "ja".into();
    let feit = serde_json::json!({
        "id": "f99", "datum": "2026-11-10", "bijlage": "3f4", "tekst": "Mevrouw is in 2014 zelf geregistreerd.",
        "bron": "politieregistratie"
    });
    met["feiten"].as_array_mut().unwrap().insert(0, feit);
    let signaal = serde_json::json!({"signaal": "sociaal isolement", "feiten": ["f99"]});
    met["rihg"]["signalen"].as_array_mut().unwrap().insert(0, signaal);
    met["rihg"]["signalen"][1]["feiten"].as_array_mut().unwrap().push("f99".into());
    assert_eq!(opgelegd(&met), opgelegd(&zonder));
    assert_eq!(gevouwen(&met), gevouwen(&zonder));
    assert_eq!(lege_akte(&met), lege_akte(&zonder));
}

/// N10: the remedies begin on a page of their own, after everything else, so that it can be given to a lawyer.
#[test]
fn rechtsmiddelen_staan_apart() {
    for Gemaakt { naam, pad, .. } in GEMAAKT.iter().filter(|stuk| stuk.naam.ends_with("-besluit")) {
        let tekst = draai("pdftotext", &[pad.to_str().unwrap(), "-"]);
        let bladen: Vec<&str> = tekst.split('\u{c}').collect();
        let plaats = bladen.iter().position(|blad| blad.contains("Bijlage: Rechtsmiddelen")).unwrap();
        let voor = bladen[plaats].split("Bijlage: Rechtsmiddelen").next().unwrap().trim();
        assert!(voor.is_empty() || voor.starts_with("DEMONSTRATIE") && !voor.contains('\n'), "{naam}: {voor}");
        let bijlage = bladen[plaats..].concat();
        assert!(!bijlage.contains("Ondertekening") && bijlage.contains("Nacht en weekend"), "{naam}");
    }
}

/// The shortest case that the rules accept, and one with long names, many persons, facts and words.
fn uitersten() -> [(&'static str, Value); 2] {
    let mut kort = zaak("partner");
    for veld in ["belangenafweging", "keuzeVanDePersoon", "andereMaatregelen", "belangenUithuisgeplaatste"] {
        kort[veld] = "Haar veiligheid weegt vanavond zwaarder dan zijn bed.".into();
    }
    let mut lang = zaak("alles");
    let lange_naam = "Maximiliaan-Alexander Bartholomeus Wolfgang Konstantijn";
    lang["uithuisgeplaatste"]["naam"]["voornamen"] = lange_naam.into();
    lang["uithuisgeplaatste"]["naam"]["geslachtsnaam"] = "Nguyễn-Wiśniewska-Øster‘t Hoen tot Voorbeeldschoten".into();
    lang["belangenafweging"] =
        format!("{}\n", "Dit weegt zwaar, en daarom staat het er helemaal. ".repeat(40)).repeat(3).into();
    let feit = lang["feiten"][0].clone();
    for nummer in 100..140 {
        let mut meer = feit.clone();
        meer["id"] = format!("f{nummer}").into();
        meer["bron"] = "x".repeat(90).into();
        lang["feiten"].as_array_mut().unwrap().push(meer);
    }
    [("kort", kort), ("lang", lang)]
}

/// However long a name, source or hash is: nothing is printed beyond the right margin, where paper or column ends.
#[test]
fn niets_loopt_van_het_papier() {
    let render = Render::nieuw().unwrap();
    let [_, (_, lang)] = uitersten();
    let mut stukken =
        vec![("lang-besluit", opgelegd(&lang)), ("lang-folder", gevouwen(&lang)), ("lang-akte", lege_akte(&lang))];
    stukken.extend(afschriften().into_iter().map(|(_, stuk)| ("afschrift", stuk)));
    for (naam, stuk) in stukken {
        let pad = geschreven(&format!("rand-{naam}"), &render.maak(&stuk, &kader()).unwrap());
        let woorden = draai("pdftotext", &["-bbox", pad.to_str().unwrap(), "-"]);
        let rechts =
            woorden.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
        // A4 is 595 points wide, the margin 2 cm.
        assert!(
            rechts.clone().count() > 50 && rechts.clone().all(|x| x < 540.0),
            "{naam}: {:?}",
            rechts.reduce(f64::max)
        );
    }
}

/// Writes every template, shortest, longest and example cases, as draft too, to the folder in `WAARMERK_STUKKEN` (else
/// `target/stukken`): for the PDF checkers, and to look at.
#[test]
fn platen() {
    let render = Render::nieuw().unwrap();
    let map = std::env::var_os("WAARMERK_STUKKEN").map_or_else(|| wortel().join("target/stukken"), PathBuf::from);
    fs::create_dir_all(&map).unwrap();
    let mut stukken = alle();
    for (naam, zaak) in uitersten() {
        stukken.push((format!("{naam}-besluit"), opgelegd(&zaak)));
        stukken.push((format!("{naam}-folder"), gevouwen(&zaak)));
        stukken.push((format!("{naam}-akte"), lege_akte(&zaak)));
    }
    for (naam, stuk) in &stukken {
        fs::write(map.join(format!("{naam}.pdf")), render.maak(stuk, &kader()).unwrap()).unwrap();
    }
    let (naam, stuk) = &stukken[0];
    let concept = Kader { demonstratie: false, concept: true, ..kader() };
    fs::write(map.join(format!("{naam}-concept.pdf")), render.maak(stuk, &concept).unwrap()).unwrap();
}

/// Memory stays flat: two versions of the cache library would make its eviction do nothing.
#[test]
fn geheugen_blijft_vlak() {
    let render = Render::nieuw().unwrap();
    let stuk = opgelegd(&zaak("gezin"));
    let gebruikt = || {
        let statm = fs::read_to_string("/proc/self/statm").unwrap_or_default();
        statm.split(' ').nth(1).and_then(|bladen| bladen.parse::<u64>().ok()).unwrap_or_default() * 4 / 1024
    };
    let maak = |nummer: u32| {
        render.maak(&stuk, &Kader { code: format!("{CODE}{nummer}"), ..kader() }).unwrap();
    };
    (0..20).for_each(maak);
    let voor = gebruikt();
    (20..120).for_each(maak);
    assert!(gebruikt() < voor + 100, "van {voor} MB naar {} MB", gebruikt());
}
