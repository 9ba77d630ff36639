//! The documents of every besluit after the oplegging, read back from the PDF: against expected texts and the checklists
//! C2 and C3, in every regime, with a letterhead and without; and nobody reads what only the other may know.

use crate::stukken::{CODE, bladen, draai, gemaakt, kader, tekst_van, wortel, zaak, zonder_wit};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use waarmerk::doors::render::stuk::{
    Bij, Lezer, Stuk, afwijzen, bekrachtigen, geen_verlenging, intrekken, kaart, verlengen, wijzigen,
};
use waarmerk::doors::render::{Huisstijl, Kader, Render, RenderFout};
use waarmerk::law::besluit::beslissing::BesluitSoort;
use waarmerk::law::besluit::termijn::Termijn;
use waarmerk::law::besluit::vervolg::VervolgKader;
use waarmerk::law::dossier::{BesluitKort, LaatsteBesluit, Stand};
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::regime::Regime;
use waarmerk::law::zaak::gegevens::Gegevens;
use waarmerk::law::zaak::lees;
use waarmerk::law::{intrekking, verlenging, wijziging};
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::moment::Moment;

/// What reading an input gives: the input with its warnings, or all findings.
type Gelezen<T> = Result<(T, Vec<Bevinding>), Vec<Bevinding>>;

const KENMERK: &str = "HV-9999-2026-000007";

fn map() -> PathBuf {
    wortel().join("tests/cases/stukken/besluiten")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gevallen {
    geval: Vec<Geval>,
}

/// One document of `gevallen.toml`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Geval {
    naam: String,
    stuk: String,
    zaak: String,
    invoer: Option<String>,
    erover: Option<String>,
    lezer: Option<String>,
    verlengd_tot: Option<Moment>,
    vanaf: Option<Moment>,
    /// Instead of what the files say was handed in.
    #[serde(skip)]
    anders: Option<Value>,
}

/// Every document of `gevallen.toml` under this regime.
pub(crate) fn onder(regime: &'static Regime) -> Vec<(String, Stuk)> {
    gevallen().into_iter().map(|geval| (geval.naam.clone(), geval.stuk(regime))).collect()
}

fn gevallen() -> Vec<Geval> {
    toml::from_str::<Gevallen>(&fs::read_to_string(map().join("gevallen.toml")).unwrap()).unwrap().geval
}

fn json_van(naam: &str) -> Value {
    serde_json::from_slice(&fs::read(map().join(format!("{naam}.json"))).unwrap()).unwrap()
}

impl Geval {
    /// What was handed in; none for what follows from the dossier alone.
    fn json(&self) -> Option<Value> {
        if self.anders.is_some() {
            return self.anders.clone();
        }
        let naam = match self.stuk.as_str() {
            "geenVerlenging" | "kaart" => return None,
            _ => self.invoer.as_ref().unwrap_or(&self.naam),
        };
        let mut invoer = json_van(naam);
        if let Some(erover) = &self.erover {
            for (veld, waarde) in json_van(erover).as_object().unwrap() {
                invoer[veld] = waarde.clone();
            }
        }
        Some(invoer)
    }

    /// The same, read as the acts read it.
    fn invoer<T>(&self, lees: fn(&[u8]) -> Gelezen<T>) -> T {
        let invoer = self.json().unwrap().to_string();
        lees(invoer.as_bytes()).unwrap_or_else(|fouten| panic!("{}: {fouten:#?}", self.naam)).0
    }

    fn goed<T>(&self, uitkomst: Result<T, Vec<Bevinding>>) -> T {
        uitkomst.unwrap_or_else(|fouten| panic!("{}: {fouten:#?}", self.naam))
    }

    /// A minute after the signature; without a besluit, nine days after the oplegging.
    fn nu(&self, genomen: Moment) -> Moment {
        let getekend = self.json().map(|invoer| invoer["besluit"]["ondertekendTijdstip"].as_str().unwrap().to_owned());
        getekend.map_or_else(
            || genomen.plus_dagen(9).unwrap().0,
            |getekend| Moment::lees(&getekend).unwrap().plus_seconden(60).unwrap(),
        )
    }

    fn zaak(&self) -> Gegevens {
        lees(zaak(&self.zaak).to_string().as_bytes()).unwrap_or_else(|fouten| panic!("{fouten:#?}")).0
    }

    fn lezer(&self) -> Lezer<'_> {
        self.lezer.as_deref().map_or(Lezer::Uithuisgeplaatste, Lezer::Achterblijver)
    }

    fn nummer(&self) -> String {
        let letter = match (self.stuk.as_str(), self.verlengd_tot) {
            ("verlenging", None) => "V1",
            ("verlenging", Some(_)) => "V2",
            ("intrekking", _) => "I1",
            ("wijziging", _) => "W1",
            ("bekrachtiging", _) => "B1",
            ("afwijzing", _) => "A1",
            (_, Some(_)) => "V1",
            (_, None) => "O1",
        };
        let letter = if self.vanaf.is_some() { "I1" } else { letter };
        format!("{KENMERK}-{letter}")
    }

    /// The document under this regime.
    fn stuk(&self, regime: &'static Regime) -> Stuk {
        self.stuk_over(&self.zaak(), regime)
    }

    fn stuk_over(&self, zaak: &Gegevens, regime: &'static Regime) -> Stuk {
        let (kader, nummer) = (vervolg(self, zaak, regime), self.nummer());
        match self.stuk.as_str() {
            "verlenging" => {
                let getoetst = self.goed(verlenging::check::toets(self.invoer(verlenging::lees), &kader));
                Stuk::Verlenging(Box::new(verlengen::van(&getoetst, &kader, &nummer).unwrap()))
            }
            "intrekking" => {
                let getoetst = self.goed(intrekking::check::toets(self.invoer(intrekking::lees), &kader));
                Stuk::Intrekking(Box::new(intrekken::van(&getoetst, &kader, &nummer, self.lezer()).unwrap()))
            }
            "wijziging" => {
                let getoetst =
                    self.goed(wijziging::check::toets_wijziging(self.invoer(wijziging::lees_wijziging), &kader));
                Stuk::Wijziging(Box::new(wijzigen::van(&getoetst, &kader, &nummer).unwrap()))
            }
            "bekrachtiging" => {
                let getoetst = self
                    .goed(wijziging::check::toets_bekrachtiging(self.invoer(wijziging::lees_bekrachtiging), &kader));
                Stuk::Bekrachtiging(Box::new(bekrachtigen::van(&getoetst, &kader, &nummer).unwrap()))
            }
            "afwijzing" => {
                let getoetst =
                    self.goed(wijziging::check::toets_afwijzing(self.invoer(wijziging::lees_afwijzing), &kader));
                Stuk::Afwijzing(Box::new(afwijzen::van(&getoetst, &kader, &nummer).unwrap()))
            }
            "geenVerlenging" => {
                let bij = bij(self, zaak, &kader, &nummer);
                Stuk::GeenVerlenging(Box::new(geen_verlenging::van(&bij, self.lezer()).unwrap()))
            }
            "kaart" => Stuk::Kaart(Box::new(kaart::van(&bij(self, zaak, &kader, &nummer)).unwrap())),
            ander => panic!("geen stuk {ander}"),
        }
    }
}

/// The dossier of this case: an oplegging that was decided with power, perhaps extended.
fn vervolg<'a>(geval: &Geval, zaak: &'a Gegevens, regime: &'static Regime) -> VervolgKader<'a> {
    let termijn = Termijn::van_oplegging(zaak.besluit.ingang_tijdstip, regime).unwrap();
    let kort = |letter: &str, soort, genomen, einde| BesluitKort {
        nummer: format!("{KENMERK}-{letter}"),
        soort,
        genomen,
        einde: Some(einde),
        stand: Stand::Loopt,
        zonder_bevoegdheid: geval.stuk == "bekrachtiging",
    };
    let genomen = zaak.besluit.genomen_tijdstip;
    let mut besluiten = vec![kort("O1", BesluitSoort::Oplegging, genomen, termijn.einde())];
    if let Some(tot) = geval.verlengd_tot {
        besluiten.push(kort("V1", BesluitSoort::Verlenging, genomen.plus_dagen(8).unwrap().0, tot));
    }
    let laatste = besluiten.last().unwrap();
    let verboden = (2..).zip(&zaak.huisgenoten).filter(|(_, h)| h.contactverbod.is_some());
    VervolgKader {
        gemeente: Gemeente::voorbeeld(),
        regime,
        kenmerk: KENMERK,
        zaak,
        ingang: termijn.ingang(),
        laatste: LaatsteBesluit {
            nummer: laatste.nummer.clone(),
            einde: laatste.einde.unwrap(),
            stand: Stand::Loopt,
            contactverbod: verboden.map(|(nummer, _)| format!("p{nummer}")).collect(),
        },
        besluiten,
        nu: geval.nu(genomen),
    }
}

fn bij<'a>(geval: &Geval, zaak: &'a Gegevens, kader: &VervolgKader<'a>, nummer: &'a str) -> Bij<'a> {
    let soort = match (geval.vanaf, geval.verlengd_tot) {
        (Some(_), _) => BesluitSoort::Intrekking,
        (None, Some(_)) => BesluitSoort::Verlenging,
        (None, None) => BesluitSoort::Oplegging,
    };
    let einde = geval.vanaf.unwrap_or(kader.laatste.einde);
    Bij { soort, nummer, zaak, ingang: kader.ingang, einde, regime: kader.regime, gemeente: kader.gemeente }
}

fn wth() -> &'static Regime {
    Regime::met_naam("wth").unwrap()
}

/// A document, made once: reading the tags back takes poppler seconds.
struct Gemaakt {
    naam: String,
    stuk: Stuk,
    pad: PathBuf,
    tekst: String,
}

static GEMAAKT: LazyLock<Vec<Gemaakt>> = LazyLock::new(|| {
    let render = Render::nieuw().unwrap();
    let een = |geval: Geval| {
        let stuk = geval.stuk(wth());
        let (pad, tekst) = gemaakt(&render, &geval.naam, &stuk, &kader());
        Gemaakt { naam: geval.naam, stuk, pad, tekst }
    };
    gevallen().into_iter().map(een).collect()
});

fn met_naam(naam: &str) -> &'static Gemaakt {
    GEMAAKT.iter().find(|stuk| stuk.naam == naam).unwrap_or_else(|| panic!("geen {naam}"))
}

/// Each document reads exactly as the expected text beside the cases. A wished-for change: copy the text that the test
/// wrote to `target/stukken` over the expected one, and read the difference before it goes in.
#[test]
fn besluiten_lezen_zoals_verwacht() {
    let mut anders = Vec::new();
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        fs::write(pad.with_extension("txt"), tekst).unwrap();
        if fs::read_to_string(map().join(format!("{naam}.txt"))).unwrap_or_default() != *tekst {
            anders.push(format!("target/stukken/{naam}.txt"));
        }
    }
    assert!(anders.is_empty(), "anders dan in tests/cases/stukken/besluiten: {anders:?}");
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
    stuk: String,
    tekst: Vec<String>,
    #[serde(default)]
    nooit: Vec<String>,
}

#[test]
fn besluiten_bevatten_alle_eisen() {
    let eisen: Eisen = toml::from_str(&fs::read_to_string(map().join("eisen.toml")).unwrap()).unwrap();
    let c2 = (1..=7).map(|nummer| format!("C2.{nummer}"));
    let rest = ["C3", "C4", "N10", "N11", "N12", "N14", "N15", "N16", "N17"].map(str::to_owned);
    for nummer in c2.chain(rest) {
        let genoemd = |eis: &Eis| eis.nummer.split(' ').any(|deel| deel == nummer);
        assert!(eisen.eis.iter().any(genoemd), "{nummer} heeft geen eis");
    }
    let mut gemist = Vec::new();
    for Eis { nummer, waarom, stuk, tekst, nooit } in &eisen.eis {
        let gelezen = &met_naam(stuk).tekst;
        let weg = tekst.iter().filter(|zin| !gelezen.contains(zin.as_str()));
        gemist.extend(weg.map(|zin| format!("{nummer} ({waarom}), {stuk}: {zin}")));
        let toch = nooit.iter().filter(|zin| gelezen.contains(zin.as_str()));
        gemist.extend(toch.map(|zin| format!("{nummer} ({waarom}), {stuk}, toch: {zin}")));
    }
    assert!(gemist.is_empty(), "{gemist:#?}");
}

/// Exactly one file is attached, and every text in it can be read on paper.
#[test]
fn besluiten_hechten_nooit_meer_aan_dan_gedrukt() {
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        let doel = pad.with_extension("json");
        draai("pdfdetach", &["-save", "1", "-o", doel.to_str().unwrap(), pad.to_str().unwrap()]);
        let gegevens: Value = serde_json::from_slice(&fs::read(&doel).unwrap()).unwrap();
        let gedrukt = zonder_wit(&format!("{tekst}{}", draai("pdftotext", &["-l", "1", pad.to_str().unwrap(), "-"])));
        let mut teksten = Vec::new();
        bladen(&gegevens, &mut teksten);
        // Where to check stands in the QR code of every besluit; the card only bears the code.
        teksten.retain(|tekst| *tekst != kader().verificatie_adres);
        let meer: Vec<_> = teksten.iter().filter(|tekst| !gedrukt.contains(&zonder_wit(tekst))).collect();
        assert!(meer.is_empty(), "{naam}: wel in gegevens.json, niet gedrukt: {meer:#?}");
        assert!(gedrukt.contains(CODE), "{naam}");
    }
}

#[test]
fn besluiten_zijn_telkens_dezelfde_bytes() {
    let (een, ander) = (Render::nieuw().unwrap(), Render::nieuw().unwrap());
    for Gemaakt { naam, stuk, .. } in GEMAAKT.iter() {
        let opnieuw: Stuk = serde_json::from_str(&serde_json::to_string(stuk).unwrap()).unwrap();
        assert_eq!(opnieuw, *stuk, "{naam}: niet heel terug uit JSON");
        assert_eq!(een.maak(stuk, &kader()), ander.maak(&opnieuw, &kader()), "{naam}");
    }
}

/// What nobody but staff may see, where he stays, and the note on safety: only in the copy where they belong.
#[test]
fn besluiten_zeggen_niets_over_de_ander() {
    for geval in gevallen() {
        let stuk = met_naam(&geval.naam);
        let opgeslagen = serde_json::to_string(&stuk.stuk).unwrap();
        let zaak = zaak(&geval.zaak);
        let mut geheim = Vec::new();
        zaak["huisgenoten"].as_array().unwrap().iter().for_each(|h| bladen(&h["geheim"], &mut geheim));
        let voor_ander = geval.lezer.is_some() || geval.naam == "afwijzen-partner";
        if voor_ander {
            bladen(&zaak["uithuisgeplaatste"]["bereikbaarheid"], &mut geheim);
            geheim.push("op 9 december 2026 vanaf 12.00 uur ophalen".to_owned());
        } else {
            geheim.push("een plan voor uw veiligheid".to_owned());
        }
        for waarde in &geheim {
            assert!(!opgeslagen.contains(waarde) && !stuk.tekst.contains(waarde), "{}: {waarde}", geval.naam);
        }
    }
    assert!(met_naam("intrekken-gezin-h1").tekst.contains("een plan voor uw veiligheid"));
}

/// Words that stand in no document, held against every text that is read: what was typed too.
#[test]
fn besluiten_zonder_verboden_woorden() {
    #[derive(Deserialize)]
    struct Woorden {
        verboden: Vec<String>,
    }
    let bestand = wortel().join("tests/cases/stukken/woorden.toml");
    let woorden: Woorden = toml::from_str(&fs::read_to_string(bestand).unwrap()).unwrap();
    let verboden: Vec<String> = woorden.verboden.into_iter().chain(wth().verboden_woorden.clone()).collect();
    for Gemaakt { naam, tekst, .. } in GEMAAKT.iter() {
        let klein = tekst.to_lowercase();
        let mut woorden = klein.split(|teken: char| !teken.is_alphanumeric());
        let gevonden = woorden.find(|woord| verboden.iter().any(|v| woord.starts_with(v.as_str())));
        assert_eq!(gevonden, None, "{naam}");
        assert!(!klein.contains("verlengd met"), "{naam}: verlengd tot, nooit met");
    }
}

/// Under another regime the documents have its durations, and no text remembers the old ones.
#[test]
fn besluiten_onder_een_ander_regime() {
    let (render, proef) = (Render::nieuw().unwrap(), Regime::met_naam("proef14").unwrap());
    for geval in gevallen() {
        let (_, tekst) = gemaakt(&render, &format!("proef14-{}", geval.naam), &geval.stuk(proef), &kader());
        let woorden = format!(" {} ", tekst.split(|t: char| !t.is_alphanumeric()).collect::<Vec<_>>().join(" "));
        for oud in ["10 dagen", "tien dagen", "18 dagen", "achttien dagen", "28 dagen", "vier weken"] {
            assert!(!woorden.contains(&format!(" {oud} ")), "{}: {oud}", geval.naam);
        }
        if geval.naam == "verlengen-gezin" {
            assert!(tekst.contains("tot ten hoogste zes weken nadat het is opgelegd"));
            assert!(tekst.contains("Hier is dat zaterdag 2 januari 2027, 23.05 uur (wintertijd)"));
            assert!(tekst.contains("De eerdere termijn eindigt op zaterdag 5 december 2026, 23.05 uur (wintertijd)."));
        }
    }
}

/// A logo, a colour and other lines above the letter; without them nothing changes, and none of it is attached.
#[test]
fn briefhoofd_van_de_gemeente() {
    let render = Render::nieuw().unwrap();
    let huisstijl = Huisstijl {
        logo: Some(LOGO.to_owned()),
        kleur: Some("#7A1F5C".to_owned()),
        briefhoofd: vec!["Afdeling Veiligheid".to_owned(), "Postbus 0000, 9999 ZZ Voorbeeldstad".to_owned()],
    };
    let versierd = Kader { huisstijl, behandelaar: Some("M. de Behandelaar".to_owned()), ..kader() };
    for naam in ["intrekken-partner", "geen-verlenging-gezin", "kaart-oplegging"] {
        let stuk = &met_naam(naam).stuk;
        let (pad, tekst) = gemaakt(&render, &format!("briefhoofd-{naam}"), stuk, &versierd);
        if naam != "kaart-oplegging" {
            let regels =
                ["Afdeling Veiligheid", "Postbus 0000, 9999 ZZ Voorbeeldstad", "Behandeld door M. de Behandelaar"];
            assert!(regels.iter().all(|regel| tekst.contains(regel)), "{naam}: {tekst}");
            assert!(!tekst.contains("Voorbeeldplein 1"), "{naam}");
            // That a picture has its alternative text, the export itself demands (PDF/UA-1).
            let figuren = draai("pdfinfo", &["-struct", pad.to_str().unwrap()]).matches("Figure").count();
            assert_eq!(figuren, 2, "{naam}: het logo en de QR-code");
        }
        let doel = pad.with_extension("json");
        draai("pdfdetach", &["-save", "1", "-o", doel.to_str().unwrap(), pad.to_str().unwrap()]);
        let bijlage = fs::read_to_string(&doel).unwrap();
        assert!(!bijlage.contains("svg") && !bijlage.contains("7A1F5C") && !bijlage.contains("Behandelaar"), "{naam}");
    }
    let kapot = Huisstijl { logo: Some("<svg".to_owned()), ..Huisstijl::default() };
    let fout = render.maak(&met_naam("intrekken-partner").stuk, &Kader { huisstijl: kapot, ..kader() });
    assert!(matches!(fout, Err(RenderFout::Sjabloon(_))), "{fout:?}");
    let vreemd = Huisstijl { briefhoofd: vec!["王".to_owned()], ..Huisstijl::default() };
    let fout = render.maak(&met_naam("intrekken-partner").stuk, &Kader { huisstijl: vreemd, ..kader() });
    assert_eq!(fout, Err(RenderFout::OntbrekendeTekens(vec!['王'])));
    let kaal = json!({"kenmerk": KENMERK, "code": CODE, "tijdstip": "2026-11-21T23:06:00+01:00", "demonstratie": true,
        "concept": false, "verificatieAdres": kader().verificatie_adres});
    assert_eq!(serde_json::from_value::<Kader>(kaal).unwrap(), kader(), "een bewaard kader van eerder");
}

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60">
<circle cx="30" cy="30" r="28" fill="#7A1F5C"/><rect x="70" y="10" width="220" height="40" fill="#7A1F5C"/></svg>"##;

/// What was handed in for a verlenging, for two persons more and with forty facts, every fourth of them long.
fn uitgebreid(mut invoer: Value) -> Value {
    let verboden = invoer["contactverbod"].as_array_mut().unwrap();
    for (nieuw, als) in [("h5", 3), ("h6", 2)] {
        let mut verbod = verboden[als].clone();
        verbod["persoon"] = json!(nieuw);
        verboden.push(verbod);
    }
    let feiten = invoer["feiten"].as_array_mut().unwrap();
    for nummer in feiten.len()..40 {
        let mut feit = feiten[nummer % 4].clone();
        feit["id"] = json!(format!("f{}", nummer + 1));
        if nummer % 4 == 0 {
            feit["tekst"] = json!([feit["tekst"].as_str().unwrap(); 12].join(" "));
        }
        feiten.push(feit);
    }
    invoer
}

/// Long names and many persons: nothing is printed beyond the right margin.
fn lang() -> Vec<(String, Stuk)> {
    let namen = [
        "Nguyễn Thị Ánh-Nguyệt Đặng Hoàng Bảo Ngọc",
        "Władysława Świętopełk-Wiśniewska",
        "Çağrı Şükrü İğneci-Öztürk",
        "Maximiliaan-Alexander Bartholomeus Konstantijn van ’t Hoen",
    ];
    let uit = gevallen().into_iter().filter(|geval| geval.zaak == "gezin").map(|mut geval| {
        let mut zaak = geval.zaak();
        if geval.stuk == "verlenging" {
            geval.anders = geval.json().map(uitgebreid);
        }
        for (huisgenoot, naam) in zaak.huisgenoten.iter_mut().zip(namen) {
            huisgenoot.naam.geslachtsnaam = naam.to_owned();
        }
        zaak.uithuisgeplaatste.naam.geslachtsnaam =
            "O’Brien-Żółkiewska-Øster tot Voorbeeldschoten en Langenaam".to_owned();
        zaak.huisgenoten.push(zaak.huisgenoten[3].clone());
        zaak.huisgenoten.push(zaak.huisgenoten[2].clone());
        (format!("lang-{}", geval.naam), geval.stuk_over(&zaak, wth()))
    });
    uit.collect()
}

#[test]
fn besluiten_lopen_niet_van_het_papier() {
    let render = Render::nieuw().unwrap();
    for (naam, stuk) in lang() {
        let (pad, _) = gemaakt(&render, &naam, &stuk, &kader());
        let woorden = draai("pdftotext", &["-bbox", pad.to_str().unwrap(), "-"]);
        let rechts =
            woorden.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
        assert!(
            rechts.clone().count() > 50 && rechts.clone().all(|x| x < 540.0),
            "{naam}: {:?}",
            rechts.reduce(f64::max)
        );
        if naam.contains("kaart") {
            assert!(
                draai("pdfinfo", &[pad.to_str().unwrap()]).contains("Pages:           1\n"),
                "{naam}: één bladzijde"
            );
        }
    }
}

/// Writes every document, as draft and with long names too, to the folder in `WAARMERK_STUKKEN` (else `target/stukken`):
/// for the PDF checkers, and to look at.
#[test]
fn platen_van_besluiten() {
    let render = Render::nieuw().unwrap();
    let map = std::env::var_os("WAARMERK_STUKKEN").map_or_else(|| wortel().join("target/stukken"), PathBuf::from);
    fs::create_dir_all(&map).unwrap();
    let gewoon = GEMAAKT.iter().map(|gemaakt| (gemaakt.naam.clone(), gemaakt.stuk.clone()));
    for (naam, stuk) in gewoon.chain(lang()) {
        fs::write(map.join(format!("{naam}.pdf")), render.maak(&stuk, &kader()).unwrap()).unwrap();
    }
    let concept = Kader { demonstratie: false, concept: true, ..kader() };
    for naam in ["verlengen-partner", "kaart-verlenging"] {
        let pad = map.join(format!("{naam}-concept.pdf"));
        fs::write(&pad, render.maak(&met_naam(naam).stuk, &concept).unwrap()).unwrap();
        assert!(tekst_van(&pad).contains("Voor") || naam != "kaart-verlenging");
    }
}
