//! The zaak held against the law. Cases stand as data in `cases/opleggen`: a change to one good zaak, and the findings
//! that must come of it, all of them and no others. Terms are in `termijnen.rs`.

use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use waarmerk::law::besluit::Besluit;
use waarmerk::law::besluit::bevoegdheid::{Bevoegdheid, Gebrek, Macht};
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::regels::{Wanneer, alle};
use waarmerk::law::regime::{self, Regime};
use waarmerk::law::zaak::check::{AANLOOP, AangezegdKort, Getoetst, Lopend, REGELS, Toetskader, VRAGEN, toets};
use waarmerk::law::zaak::gegevens::{Beslisser, BesluitGegevens, Rol};
use waarmerk::law::zaak::invoer::VORM;
use waarmerk::law::zaak::lees;
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::moment::{Datum, Moment, Wisseling};
use waarmerk::words::{json, tekst, vorm};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    geval: Vec<Geval>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    naam: String,
    /// "goed" or "geweigerd".
    verwacht: String,
    /// Moment of recording.
    nu: Option<Moment>,
    #[serde(default)]
    zet: Vec<Zet>,
    #[serde(default)]
    weg: Vec<String>,
    #[serde(default)]
    kopieer: Vec<Kopieer>,
    /// Changes to the settings of the gemeente.
    #[serde(default)]
    gemeente: Vec<Zet>,
    #[serde(default)]
    lopend: Vec<Ander>,
    /// When the dossier began with a spoken aanzegging: the moment that was recorded.
    aangezegd: Option<Moment>,
    /// The rules, each with its effect, that this case just keeps to.
    #[serde(default)]
    rand: Vec<String>,
    /// Replaces one text by another in the JSON as it is handed in.
    vervang: Option<[String; 2]>,
    /// The whole input, instead of the changed zaak.
    ruw: Option<String>,
    hex: Option<String>,
    herhaald: Option<Herhaald>,
    #[serde(default)]
    bevinding: Vec<Verwacht>,
    #[serde(default)]
    waarschuwing: Vec<Verwacht>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Zet {
    pub(crate) veld: String,
    waarde: Option<toml::Value>,
    /// JSON text, for what TOML cannot say.
    json: Option<String>,
    herhaald: Option<Herhaald>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Herhaald {
    tekst: String,
    aantal: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kopieer {
    lijst: String,
    tot: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ander {
    kenmerk: String,
    einde: Moment,
    loopt: bool,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verwacht {
    veld: String,
    pub(crate) regel: Option<String>,
    code: String,
    /// Part of the text.
    melding: Option<String>,
}

impl Verwacht {
    fn is(&self, bevinding: &Bevinding) -> bool {
        self.veld == bevinding.veld
            && self.regel == bevinding.regel
            && self.code == bevinding.code
            && self.melding.as_ref().is_none_or(|deel| bevinding.melding.contains(deel.as_str()))
    }
}

pub(crate) fn gevallen(map: &str) -> Vec<PathBuf> {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(map);
    let mut paden: Vec<_> = fs::read_dir(map).unwrap().map(|item| item.unwrap().path()).collect();
    paden.retain(|pad| pad.extension().is_some_and(|soort| soort == "toml"));
    paden.sort();
    paden
}

fn basis() -> Value {
    serde_json::from_str(include_str!("cases/opleggen/basis.json")).unwrap()
}

pub(crate) fn zet(doel: &mut Value, zet: &Zet) {
    let (boven, naam) = zet.veld.rsplit_once('/').unwrap();
    let waarde = match (&zet.waarde, &zet.json, &zet.herhaald) {
        (Some(waarde), None, None) => serde_json::to_value(waarde).unwrap(),
        (None, Some(tekst), None) => serde_json::from_str(tekst).unwrap(),
        (None, None, Some(herhaald)) => herhaald.tekst.repeat(herhaald.aantal).into(),
        _ => panic!("{}: één van waarde, json, herhaald", zet.veld),
    };
    match doel.pointer_mut(boven).unwrap_or_else(|| panic!("{boven} bestaat niet")) {
        Value::Object(velden) => {
            velden.insert(naam.to_owned(), waarde);
        }
        Value::Array(delen) if naam == "-" => delen.push(waarde),
        Value::Array(delen) => delen[naam.parse::<usize>().unwrap()] = waarde,
        _ => panic!("{boven} is geen object of lijst"),
    }
}

pub(crate) fn weg(doel: &mut Value, veld: &str) {
    let (boven, naam) = veld.rsplit_once('/').unwrap();
    match doel.pointer_mut(boven).unwrap() {
        Value::Object(velden) => assert!(velden.remove(naam).is_some(), "{veld} stond er niet"),
        Value::Array(delen) => {
            delen.remove(naam.parse().unwrap());
        }
        _ => panic!("{boven} is geen object of lijst"),
    }
}

fn kopieer(doel: &mut Value, kopieer: &Kopieer) {
    let Some(Value::Array(delen)) = doel.pointer_mut(&kopieer.lijst) else { panic!("geen lijst") };
    let eerste = delen[0].clone();
    delen.resize(kopieer.tot, eerste);
}

impl Geval {
    fn bytes(&self) -> Vec<u8> {
        if let Some(hex) = &self.hex {
            return data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap();
        }
        if let Some(herhaald) = &self.herhaald {
            return herhaald.tekst.repeat(herhaald.aantal).into_bytes();
        }
        if let Some(ruw) = &self.ruw {
            return ruw.clone().into_bytes();
        }
        let mut zaak = basis();
        self.kopieer.iter().for_each(|k| kopieer(&mut zaak, k));
        self.zet.iter().for_each(|z| zet(&mut zaak, z));
        self.weg.iter().for_each(|veld| weg(&mut zaak, veld));
        let tekst = zaak.to_string();
        match &self.vervang {
            Some([oud, nieuw]) => {
                assert!(tekst.contains(oud.as_str()), "{}: {oud} staat er niet", self.naam);
                tekst.replacen(oud.as_str(), nieuw, 1).into_bytes()
            }
            None => tekst.into_bytes(),
        }
    }

    fn gemeente(&self) -> Gemeente {
        let mut gemeente = serde_json::to_value(Gemeente::voorbeeld()).unwrap();
        self.gemeente.iter().for_each(|z| zet(&mut gemeente, z));
        serde_json::from_value(gemeente).unwrap()
    }

    fn draai(&self) -> Result<(Getoetst, Vec<Bevinding>), Vec<Bevinding>> {
        let (gegevens, mut waarschuwingen) = lees(&self.bytes())?;
        let gemeente = self.gemeente();
        let lopend = self.lopend.iter().map(|a| Lopend { kenmerk: a.kenmerk.clone(), einde: a.einde, loopt: a.loopt });
        let nu = self.nu.unwrap_or_else(|| Moment::lees("2026-11-21T22:20:00+01:00").unwrap());
        let kader = Toetskader {
            gemeente: &gemeente,
            nu,
            lopend: lopend.collect(),
            aanloop: AANLOOP,
            aangezegd: self.aangezegd.map(|tijdstip| AangezegdKort { tijdstip, besluitnummer: "O1".to_owned() }),
        };
        let getoetst = toets(gegevens, &kader)?;
        waarschuwingen.extend_from_slice(getoetst.waarschuwingen());
        Ok((getoetst, waarschuwingen))
    }
}

pub(crate) fn vergelijk(wat: &str, verwacht: &[Verwacht], gevonden: &[Bevinding], fouten: &mut Vec<String>) {
    for bevinding in gevonden.iter().filter(|b| !verwacht.iter().any(|v| v.is(b))) {
        fouten.push(format!("{wat}: onverwacht {bevinding:?}"));
    }
    for verwachting in verwacht.iter().filter(|v| !gevonden.iter().any(|b| v.is(b))) {
        fouten.push(format!("{wat}: ontbreekt {verwachting:?}"));
    }
}

#[test]
fn gevallen_van_opleggen() {
    let (mut fouten, mut namen) = (Vec::new(), BTreeSet::new());
    for pad in gevallen("opleggen") {
        let bestand: Bestand =
            toml::from_str(&fs::read_to_string(&pad).unwrap()).unwrap_or_else(|f| panic!("{pad:?}: {f}"));
        for geval in bestand.geval {
            assert!(namen.insert(geval.naam.clone()), "twee gevallen heten {}", geval.naam);
            match (geval.draai(), geval.verwacht.as_str()) {
                (Ok((_, waarschuwingen)), "goed") => {
                    vergelijk(&geval.naam, &geval.waarschuwing, &waarschuwingen, &mut fouten);
                }
                (Err(gevonden), "geweigerd") => {
                    assert!(!geval.bevinding.is_empty(), "{}: noem wat er mis is", geval.naam);
                    vergelijk(&geval.naam, &geval.bevinding, &gevonden, &mut fouten);
                }
                (Ok(_), _) => fouten.push(format!("{}: geaccepteerd, had geweigerd moeten worden", geval.naam)),
                (Err(gevonden), _) => fouten.push(format!("{}: geweigerd: {gevonden:?}", geval.naam)),
            }
        }
    }
    assert!(namen.len() > 60, "te weinig gevallen gelezen: {}", namen.len());
    assert!(fouten.is_empty(), "{} fouten\n{}", fouten.len(), fouten.join("\n"));
}

fn alle_gevallen() -> Vec<Geval> {
    let bestanden = gevallen("opleggen").into_iter().map(|pad| fs::read_to_string(pad).unwrap());
    bestanden.flat_map(|tekst| toml::from_str::<Bestand>(&tekst).unwrap().geval).collect()
}

/// Every row of the table has a case that breaks it and one that just keeps to it. Rows with one number and effect are told
/// apart by what they find.
#[test]
fn elke_regel_breekt_en_houdt() {
    let (mut gebroken, mut gehouden, mut fouten) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    let gevallen = alle_gevallen();
    for geval in &gevallen {
        let lijsten = [(&geval.bevinding, "weigert"), (&geval.waarschuwing, "waarschuwt")];
        for (verwacht, effect) in lijsten.iter().flat_map(|(lijst, effect)| lijst.iter().map(move |v| (v, *effect))) {
            if let Some(regel) = &verwacht.regel {
                let codes: &mut BTreeSet<&str> = gebroken.entry(format!("{regel} {effect}")).or_default();
                codes.insert(&verwacht.code);
            }
        }
        for rij in &geval.rand {
            *gehouden.entry(rij.clone()).or_insert(0_usize) += 1;
            let (regel, effect) = rij.split_once(' ').unwrap();
            if effect == "weigert" && geval.verwacht == "goed" {
                continue;
            }
            if geval.verwacht != "goed" || geval.waarschuwing.iter().any(|v| v.regel.as_deref() == Some(regel)) {
                fouten.push(format!("{}: houdt zich niet aan {rij}", geval.naam));
            }
        }
    }
    let rijen: Vec<_> = REGELS.iter().map(|regel| format!("{} {}", regel.nummer, regel.effect.woord())).collect();
    for rij in &rijen {
        let aantal = rijen.iter().filter(|ander| *ander == rij).count();
        if gebroken.get(rij).is_none_or(|codes| codes.len() < aantal) {
            fouten.push(format!("{rij}: geen geval dat breekt"));
        }
        if gehouden.get(rij).is_none_or(|keer| *keer < aantal) {
            fouten.push(format!("{rij}: geen geval dat het net haalt"));
        }
    }
    fouten.extend(gehouden.keys().filter(|rij| !rijen.contains(rij)).map(|rij| format!("{rij}: geen regel")));
    assert!(fouten.is_empty(), "{fouten:#?}");
}

/// What `waarmerk regels` tells of opleggen has a case here, from whichever table it comes.
#[test]
fn elke_regel_van_opleggen_wordt_genoemd() {
    let gevallen = alle_gevallen();
    let verwacht = gevallen.iter().flat_map(|geval| [&geval.bevinding, &geval.waarschuwing]).flatten();
    let genoemd: BTreeSet<_> = verwacht.filter_map(|verwacht| verwacht.regel.as_deref()).collect();
    let koppen: Vec<_> = alle().into_iter().filter(|kop| kop.moment == Wanneer::Opleggen).collect();
    assert!(koppen.len() >= REGELS.len());
    let zonder: Vec<_> = koppen.iter().filter(|kop| !genoemd.contains(kop.nummer)).collect();
    assert!(zonder.is_empty(), "zonder geval: {zonder:?}");
}

/// All lines of advice are there, each seen by a rule that exists or asked; what belongs to a later act names its rules there.
#[test]
fn vragen_zijn_heel() {
    let nummers: Vec<_> = VRAGEN.iter().map(|vraag| vraag.nummer.to_owned()).collect();
    assert_eq!(nummers, (1..=27).map(|nummer| format!("C{nummer}")).collect::<Vec<_>>());
    for vraag in VRAGEN {
        assert!(vraag.vraag.ends_with(['?', '.']) && !vraag.bron.is_empty(), "{}", vraag.nummer);
        let bestaat = |nummer: &&str| REGELS.iter().any(|regel| regel.nummer == *nummer);
        let onbekend: Vec<_> = vraag.regels.iter().filter(|nummer| !bestaat(nummer)).collect();
        assert!(onbekend.is_empty() || vraag.moment != Wanneer::Opleggen, "{}: {onbekend:?}", vraag.nummer);
    }
    let open: Vec<_> = VRAGEN.iter().filter(|vraag| vraag.is_open()).map(|vraag| vraag.nummer).collect();
    assert_eq!(open, ["C11", "C14", "C20", "C26"]);
    let rijen = REGELS.iter().filter(|regel| regel.nummer.starts_with('C'));
    let zonder: Vec<_> =
        rijen.filter(|regel| !VRAGEN.iter().any(|vraag| vraag.regels.contains(&regel.nummer))).collect();
    assert!(zonder.is_empty(), "{zonder:?}");
}

#[test]
fn voorbeeldzaken_zijn_goed() {
    let zaken = [
        ("zaak-1-partner", "2026-11-21T22:12:00+01:00", vec![]),
        ("zaak-2-gezin", "2026-11-21T23:05:00+01:00", vec![]),
        ("zaak-3-ouder-en-zoon", "2026-11-22T10:35:00+01:00", vec!["brp-wijkt-af"]),
    ];
    for (naam, nu, verwacht) in zaken {
        let pad = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/demo").join(format!("{naam}.json"));
        let (gegevens, vooraf) = lees(&fs::read(pad).unwrap()).unwrap_or_else(|fouten| panic!("{naam}: {fouten:#?}"));
        assert_eq!(vooraf, [], "{naam}");
        let nu = Moment::lees(nu).unwrap();
        let kader =
            Toetskader { gemeente: Gemeente::voorbeeld(), nu, lopend: Vec::new(), aanloop: AANLOOP, aangezegd: None };
        let getoetst = toets(gegevens, &kader).unwrap_or_else(|fouten| panic!("{naam}: {fouten:#?}"));
        let codes: Vec<_> = getoetst.waarschuwingen().iter().map(|waarschuwing| waarschuwing.code.as_str()).collect();
        assert_eq!(codes, verwacht, "{naam}: {:#?}", getoetst.waarschuwingen());
        let besluit = Besluit::opleggen(getoetst, "HV-9999-2026-0001", "HV-9999-2026-0001-O1");
        assert!(besluit.velden().values().all(|waarde| json::canoniek(waarde).is_ok()), "{naam}: niet canoniek");
        let open = besluit.velden().into_iter().filter(|(slot, _)| slot != "/geheim");
        for (slot, waarde) in open {
            assert!(!waarde.to_string().contains("\"geheim\""), "{naam}: geheim in {slot}");
        }
    }
}

#[test]
fn slots_zijn_altijd_dezelfde() {
    let geval: Geval = toml::from_str("naam = 'x'\nverwacht = 'goed'").unwrap();
    let (getoetst, _) = geval.draai().unwrap();
    let velden = getoetst.zaak().velden();
    assert_eq!(velden.len(), 29);
    assert_eq!(velden["/geheim"][0]["persoon"], "p2");
    assert_eq!(velden["/afwijking"], Value::Bool(false));
    assert_eq!(getoetst.zaak().persoon("p1").unwrap().voluit(), "Johan Willem van Dalen");
    assert_eq!(getoetst.zaak().persoon("p2").unwrap().voluit(), "Maria Kowalska");
    assert_eq!(getoetst.zaak().persoon("p9"), None);
    assert_eq!(
        getoetst.bevoegdheid().formule(),
        "namens de burgemeester van Voorbeeldgemeente, A. Jansen, hulpofficier van justitie"
    );
}

/// The hulpofficier can impose under a mandaat, and can never extend or withdraw, whatever the register says.
#[test]
fn alleen_de_burgemeester_verlengt_en_trekt_in() {
    let (gegevens, _) = lees(basis().to_string().as_bytes()).unwrap();
    let (mut gemeente, regime) = (Gemeente::voorbeeld().clone(), Regime::met_naam("wth").unwrap());
    gemeente.mandaten[0].bevoegdheden.extend(["2.9".to_owned(), "9.1".to_owned()]);
    gemeente.bestuurders[1].vervangingen[0].tot_tijdstip = None;
    let bepaal = |macht, besluit: &BesluitGegevens| Bevoegdheid::bepaal(macht, besluit, &gemeente, regime, true);
    assert!(bepaal(Macht::Opleggen, &gegevens.besluit).is_ok());
    for macht in [Macht::Verlengen, Macht::Intrekken] {
        assert_eq!(bepaal(macht, &gegevens.besluit), Err(vec![Gebrek::NietTeMandateren]));
    }
    let mut besluit = gegevens.besluit;
    besluit.mandaat = None;
    for (rol, naam, formule) in [
        (Rol::Burgemeester, "B. van Voorbeeld", "de burgemeester van Voorbeeldgemeente, B. van Voorbeeld"),
        (
            Rol::Waarnemer,
            "L. Invaller",
            "de burgemeester van Voorbeeldgemeente, wegens verhindering vervangen door L. Invaller, locoburgemeester",
        ),
    ] {
        besluit.beslisser = Beslisser { rol, naam: naam.to_owned(), nummer: None };
        for macht in [Macht::Opleggen, Macht::Verlengen, Macht::Intrekken] {
            assert_eq!(bepaal(macht, &besluit).unwrap().formule(), formule);
        }
    }
}

/// Day number of a calendar day, counted without the library that is tested (Hinnant, "days from civil").
fn dagnummer(jaar: i64, maand: i64, dag: i64) -> i64 {
    let jaar = if maand <= 2 { jaar - 1 } else { jaar };
    let era = jaar.div_euclid(400);
    let yoe = jaar - era * 400;
    let doy = (153 * (maand + if maand > 2 { -3 } else { 9 }) + 2) / 5 + dag - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

/// Offset of Amsterdam by the European rule: summer time from the last Sunday of March to that of October, 01:00 UTC.
fn offset(jaar: i64, utc: i64) -> i64 {
    let zondag = |maand| {
        let laatste = dagnummer(jaar, maand, 31);
        laatste - (laatste + 4).rem_euclid(7)
    };
    let zomer = zondag(3) * 86_400 + 3600..zondag(10) * 86_400 + 3600;
    if zomer.contains(&utc) { 7200 } else { 3600 }
}

#[test]
fn termijn_tegen_een_tweede_rekenwijze() {
    let mut wisselingen = BTreeSet::new();
    for dag in 0..366 * 4 {
        for (uur, minuut) in [(0, 0), (1, 59), (2, 0), (2, 30), (2, 59), (3, 0), (22, 15)] {
            let begin =
                Moment::van_seconden((dagnummer(2025, 1, 1) + dag) * 86_400 + uur * 3600 + minuut * 60).unwrap();
            let klok = begin.klok();
            for n in [10_u32, 14, 28, 42] {
                let na = klok.date().checked_add(jiff::Span::new().days(i64::from(n))).unwrap();
                let jaar = i64::from(na.year());
                let lokaal = dagnummer(jaar, i64::from(na.month()), i64::from(na.day())) * 86_400
                    + i64::from(klok.hour()) * 3600
                    + i64::from(klok.minute()) * 60;
                let mogelijk: Vec<_> = [7200, 3600].into_iter().filter(|o| offset(jaar, lokaal - o) == *o).collect();
                let (verwacht, soort) = match mogelijk.as_slice() {
                    [een] => (lokaal - een, Wisseling::Geen),
                    [zomer, _] => (lokaal - zomer, Wisseling::Dubbel),
                    _ => ((lokaal - 7200).div_euclid(86_400) * 86_400 + 3600, Wisseling::Gat),
                };
                let (einde, wisseling) = begin.plus_dagen(n).unwrap();
                assert_eq!((einde.seconden(), wisseling), (verwacht, soort), "{begin} + {n}");
                wisselingen.insert(format!("{wisseling:?}"));
            }
        }
    }
    assert_eq!(wisselingen.len(), 3, "de lus raakte niet elke wisseling: {wisselingen:?}");
}

#[test]
fn bijlage_is_heel() {
    let bijlage = regime::bijlage(Datum::lees("2026-11-21").unwrap());
    let categorieen: BTreeSet<_> = bijlage.feiten.iter().map(|feit| &feit.categorie).collect();
    let delen: BTreeSet<_> = bijlage.feiten.iter().map(|feit| feit.deel).collect();
    let codes: BTreeSet<_> = bijlage.feiten.iter().map(|feit| &feit.code).collect();
    assert_eq!((delen.len(), categorieen.len(), bijlage.feiten.len(), codes.len()), (3, 20, 79, 79));
    assert_eq!(bijlage.feit("2c4").unwrap().tekst, "verwurging");
    assert_eq!(bijlage.feit("2c9"), None);
}

#[test]
fn regime_kiest_op_datum_en_proef_staat_uit() {
    for dag in ["2008-01-01", "2009-01-01", "2026-11-21", "2030-01-01"] {
        assert_eq!(Regime::voor(Datum::lees(dag).unwrap()).naam, "wth");
    }
    let proef = Regime::met_naam("proef14").unwrap();
    assert_eq!((proef.aan, proef.oplegging_dagen, proef.totaal_dagen), (false, 14, 42));
    let wth = Regime::met_naam("wth").unwrap();
    assert_eq!(wth.artikelen.keys().collect::<Vec<_>>(), proef.artikelen.keys().collect::<Vec<_>>());
    assert_eq!(wth.artikel("straf"), "artikel 11");
}

/// No duration of the law stands as a word or number in the law's code.
#[test]
fn geen_termijn_buiten_het_regime() {
    fn rust(map: &Path, uit: &mut Vec<PathBuf>) {
        for item in fs::read_dir(map).unwrap().map(|item| item.unwrap().path()) {
            if item.is_dir() {
                rust(&item, uit);
            } else {
                uit.push(item);
            }
        }
    }
    let mut paden = Vec::new();
    rust(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law"), &mut paden);
    assert!(paden.len() > 10);
    for pad in paden {
        for (nummer, regel) in fs::read_to_string(&pad).unwrap().lines().enumerate() {
            let code = regel.split("//").next().unwrap_or_default();
            let gevonden =
                ["tien dagen", "vier weken", "twee jaren", "vierde categorie", "plus_dagen(10", "plus_dagen(28"];
            assert!(gevonden.iter().all(|woord| !code.contains(woord)), "{pad:?}:{}: {regel}", nummer + 1);
        }
    }
}

#[test]
fn instellingen_van_een_gemeente() {
    let goed = Gemeente::voorbeeld_toml();
    assert_eq!(Gemeente::lees(goed).as_ref(), Ok(Gemeente::voorbeeld()));
    let slecht = [
        (
            goed.replace("telefoonBereikbaarheid =", "telefoonBereikbaarheit ="),
            "onbekende-instelling",
            "Onbekende instelling 'telefoonBereikbaarheit'. Bedoelt u 'telefoonBereikbaarheid'?",
        ),
        (
            goed.replace("woonplaatsen = [\"Voorbeeldstad\", \"Voorbeelddorp\"]", "woonplaatsen = []"),
            "te-weinig",
            "Minimaal 1.",
        ),
        (
            goed.replace("functie = \"burgemeester\"", "functie = \"locoburgemeester\""),
            "burgemeester-ontbreekt",
            "ten minste één burgemeester",
        ),
        (goed.replace("\"2.8\", \"5.1\"]", "\"2.8\", \"9.1\"]"), "niet-mandateerbaar", "Mandaat kan alleen voor: 2.1"),
        (goed.replace("https://voorbeeldgemeente", "http://voorbeeldgemeente"), "webadres-ongeldig", "https://"),
        (goed.replace("code = \"9999\"", "code = "), "toml-ongeldig", "regel 4"),
        (goed.replace("totTijdstip = \"2027", "totTijdstip = \"2024"), "periode-ongeldig", "niet na het begin"),
    ];
    for (toml, code, melding) in slecht {
        let fouten = Gemeente::lees(&toml).unwrap_err();
        assert!(fouten.iter().any(|f| f.code == code && f.melding.contains(melding)), "{code}: {fouten:#?}");
    }
}

/// The schema comes from the same table as the checker; every field has its explanation, and nulls stand where allowed.
#[test]
fn schema_van_de_zaak() {
    fn beschreven(pad: &str, waarde: &Value) {
        if let Some(velden) = waarde.get("properties").and_then(Value::as_object) {
            assert_eq!(waarde["additionalProperties"], Value::Bool(false), "{pad}");
            for (naam, veld) in velden {
                assert!(veld["description"].as_str().is_some_and(|uitleg| uitleg.len() > 3), "{pad}/{naam}");
                beschreven(&format!("{pad}/{naam}"), veld);
            }
        }
        if let Some(deel) = waarde.get("items") {
            beschreven(pad, deel);
        }
    }
    let schema = vorm::schema(&VORM, "zaak");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    beschreven("", &schema);
    let overleg = &schema["properties"]["kindermishandeling"]["properties"]["overleg"]["oneOf"];
    assert_eq!(overleg[1]["type"], "null");
}

/// Every field of the type has its place in the shape, and the other way round: a zaak with all fields reads and
/// writes as the same value.
#[test]
fn vorm_en_type_zijn_gelijk() {
    let vol = include_str!("cases/opleggen/vol.json");
    let (gegevens, _) = lees(vol.as_bytes()).unwrap_or_else(|fouten| panic!("{fouten:#?}"));
    let gelezen = serde_json::to_value(&gegevens).unwrap();
    assert_eq!(gelezen, serde_json::from_str::<Value>(vol).unwrap());
    fn namen(schema: &Value, waarde: &Value, pad: &str, zonder: &mut Vec<String>) {
        match (schema.get("properties").and_then(Value::as_object), waarde) {
            (Some(velden), _) => {
                for (naam, deel) in velden {
                    match waarde.get(naam) {
                        Some(waarde) => namen(deel, waarde, &format!("{pad}/{naam}"), zonder),
                        None => zonder.push(format!("{pad}/{naam}")),
                    }
                }
            }
            (None, Value::Array(delen)) => namen(&schema["items"], &delen[0], &format!("{pad}/0"), zonder),
            _ => {}
        }
    }
    let mut zonder = Vec::new();
    namen(&vorm::schema(&VORM, "zaak"), &gelezen, "", &mut zonder);
    assert_eq!(zonder, ["/huisgenoten/0/uitzondering", "/woning/locatie"], "vul vol.json aan");
}

#[test]
fn tekens() {
    assert_eq!(tekst::toets("Nguy\u{1ec5}n", 200, false).unwrap(), "Nguyễn");
    assert_eq!(tekst::toets("e\u{301}", 200, false).unwrap(), "é");
    for goed in ["Ян Ковальский", "Łukasz Żółć", "d’Hondt – “ja” „nee” … € ½ °", "ẞ", "a\u{331}", "Oʼzbek", "£ ₺ ⅓ ℅"]
    {
        assert!(tekst::toets(goed, 200, false).is_ok(), "{goed}");
    }
    for (slecht, code) in [
        ("a\0b", "stuurteken"),
        ("a\tb", "stuurteken"),
        ("a\nb", "stuurteken"),
        ("a\u{7f}", "stuurteken"),
        ("a\u{202e}b", "onzichtbaar-teken"),
        ("a\u{200b}b", "onzichtbaar-teken"),
        ("a\u{ad}b", "onzichtbaar-teken"),
        ("a\u{2066}b", "onzichtbaar-teken"),
        ("王", "teken-niet-afdrukbaar"),
        ("α", "teken-niet-afdrukbaar"),
        ("😀", "teken-niet-afdrukbaar"),
        ("aaaaaaaaaaa", "te-lang"),
    ] {
        assert_eq!(tekst::toets(slecht, 10, false).unwrap_err().code(), code, "{slecht:?}");
    }
    assert!(tekst::toets("a\nb", 10, true).is_ok());
    assert!(tekst::toets("王", 10, false).unwrap_err().to_string().contains("U+738B"));
    assert!(tekst::gemengd_schrift("Ivаn") && !tekst::gemengd_schrift("Ivan") && !tekst::gemengd_schrift("Иван"));
    assert_eq!(tekst::lijkt_op("poort", ["port", "host"]), Some("port"));
    assert_eq!(tekst::lijkt_op("geboortedatum", ["geboorteDatum", "naam"]), Some("geboorteDatum"));
    assert_eq!(tekst::lijkt_op("isAdmin", ["grond", "feiten"]), None);
    assert!(tekst::bereik().iter().all(|(van, tot)| van <= tot));
}
