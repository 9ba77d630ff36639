//! Terms: of the huisverbod as courts recorded them, of a verlenging, under the Algemene termijnenwet, and against the
//! time zones of Python. Cases stand as data in `cases/termijn`; a jurist can add one without Rust.

use proptest::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use waarmerk::law::besluit::termijn::{Termijn, TermijnFout, dagen, limiet, zelfde_kloktijd};
use waarmerk::law::regime::Regime;
use waarmerk::law::termijnenwet::{
    beroep_tot_en_met, einde_termijn, feestdag, is_werkdag, laatste_werkdag_voor, met_twee_werkdagen,
    verzoek_ontvangen, zitting_uiterlijk,
};
use waarmerk::words::moment::{Datum, Moment, Wisseling};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand<T> {
    geval: Vec<T>,
}

fn top(pad: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(pad)
}

fn lees<T: DeserializeOwned>(naam: &str) -> T {
    let tekst = fs::read_to_string(top("tests/cases/termijn").join(naam)).unwrap();
    toml::from_str(&tekst).unwrap_or_else(|fout| panic!("{naam}: {fout}"))
}

/// At least so many cases, so that a file that got lost is noticed.
fn gevallen<T: DeserializeOwned>(naam: &str, minstens: usize) -> Vec<T> {
    let gevallen = lees::<Bestand<T>>(naam).geval;
    assert!(gevallen.len() >= minstens, "{naam}: {} gevallen, er waren er meer", gevallen.len());
    gevallen
}

fn regime(naam: Option<&str>, dag: Datum) -> &'static Regime {
    naam.map_or_else(|| Regime::voor(dag), |naam| Regime::met_naam(naam).unwrap())
}

fn woord(wisseling: Wisseling) -> &'static str {
    match wisseling {
        Wisseling::Geen => "",
        Wisseling::Gat => "gat",
        Wisseling::Dubbel => "dubbel",
    }
}

fn wth() -> &'static Regime {
    Regime::met_naam("wth").unwrap()
}

fn datum(tekst: &str) -> Datum {
    Datum::lees(tekst).unwrap()
}

// --- the huisverbod ------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Oplegging {
    bron: String,
    ingang: Moment,
    einde: Moment,
    uiterlijk: Option<Moment>,
    uren: Option<i64>,
    #[serde(default)]
    wisseling: String,
    regime: Option<String>,
}

#[test]
fn termijnen_van_de_rechter() {
    for geval in gevallen::<Oplegging>("rechtspraak.toml", 40) {
        let regime = regime(geval.regime.as_deref(), geval.ingang.datum());
        let termijn = Termijn::van_oplegging(geval.ingang, regime).unwrap();
        let gevonden = (termijn.einde(), woord(termijn.wisseling()));
        assert_eq!(gevonden, (geval.einde, geval.wisseling.as_str()), "{}", geval.bron);
        if let Some(uiterlijk) = geval.uiterlijk {
            assert_eq!(termijn.uiterste_verlenging(), uiterlijk, "{}", geval.bron);
            assert_eq!(limiet(geval.ingang, regime), Some(uiterlijk), "{}", geval.bron);
        }
        if let Some(uren) = geval.uren {
            assert_eq!((termijn.einde().seconden() - geval.ingang.seconden()) / 3600, uren, "{}", geval.bron);
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verlenging {
    bron: String,
    ingang: Moment,
    begin: Moment,
    einde: Moment,
    uitkomst: String,
    limiet: Option<Moment>,
    dagen: Option<u32>,
    kloktijd: Option<String>,
    #[serde(default)]
    wisseling: String,
    regime: Option<String>,
}

#[test]
fn verlengingen() {
    let mut uitkomsten = BTreeSet::new();
    for geval in gevallen::<Verlenging>("verlenging.toml", 25) {
        let regime = regime(geval.regime.as_deref(), geval.ingang.datum());
        let uitkomst = match Termijn::van_verlenging(geval.ingang, geval.begin, geval.einde, regime) {
            Ok(termijn) => {
                assert_eq!((termijn.ingang(), termijn.einde()), (geval.begin, geval.einde), "{}", geval.bron);
                assert_eq!(Some(termijn.uiterste_verlenging()), limiet(geval.ingang, regime), "{}", geval.bron);
                assert_eq!(woord(termijn.wisseling()), geval.wisseling, "{}", geval.bron);
                assert_eq!(Some(dagen(geval.ingang, geval.begin, geval.einde)), geval.dagen, "{}", geval.bron);
                let anders = geval.kloktijd.as_deref() == Some("anders");
                assert_eq!(zelfde_kloktijd(geval.ingang, geval.einde), !anders, "{}", geval.bron);
                "goed"
            }
            Err(TermijnFout::NaLimiet { limiet }) => {
                assert_eq!(Some(limiet), geval.limiet, "{}", geval.bron);
                "na-limiet"
            }
            Err(TermijnFout::Volgorde { begin }) => {
                assert_eq!(begin, geval.begin, "{}", geval.bron);
                "volgorde"
            }
            Err(TermijnFout::Kalender) => "kalender",
        };
        assert_eq!(uitkomst, geval.uitkomst, "{}", geval.bron);
        uitkomsten.insert(uitkomst);
    }
    assert_eq!(uitkomsten.len(), 3, "niet elke uitkomst kwam voor: {uitkomsten:?}");
}

#[test]
fn herinneringen_passen_in_elk_regime() {
    for naam in ["wth", "proef14"] {
        let regime = Regime::met_naam(naam).unwrap();
        let dagen = [regime.verlenging_vroeg_dagen, regime.horen_dag, regime.zorgadvies_dag, regime.verlengbesluit_dag];
        assert!(dagen.is_sorted_by(|een, ander| een < ander), "{naam}: {dagen:?}");
        assert!(regime.verlengbesluit_dag < regime.oplegging_dagen, "{naam}");
        assert!(regime.oplegging_dagen < regime.totaal_dagen, "{naam}");
        assert!(
            (1..24).contains(&regime.in_hand_uren) && (1..24).contains(&regime.melding_burgemeester_uren),
            "{naam}"
        );
        assert!((1..24).contains(&regime.griffie_sluit_uur), "{naam}");
    }
}

// --- the Algemene termijnenwet ---------------------------------------------------------------------------------------

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Beroep {
    bekendmaking: Datum,
    tot_en_met: Datum,
    waarom: String,
}

#[test]
fn beroepstermijnen() {
    for geval in gevallen::<Beroep>("beroep.toml", 27) {
        let gevonden = beroep_tot_en_met(geval.bekendmaking, Regime::voor(geval.bekendmaking));
        assert_eq!(gevonden, Some(geval.tot_en_met), "{}: {}", geval.bekendmaking, geval.waarom);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zitting {
    verzoek: Moment,
    ontvangen: Datum,
    uiterlijk: Datum,
    waarom: String,
}

#[test]
fn zitting_binnen_drie_dagen() {
    for geval in gevallen::<Zitting>("zitting.toml", 21) {
        let regime = Regime::voor(geval.verzoek.datum());
        let ontvangen = verzoek_ontvangen(geval.verzoek, regime);
        assert_eq!(ontvangen, Some(geval.ontvangen), "{}: {}", geval.verzoek, geval.waarom);
        assert_eq!(
            zitting_uiterlijk(geval.verzoek, regime),
            Some(geval.uiterlijk),
            "{}: {}",
            geval.verzoek,
            geval.waarom
        );
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Werkdag {
    voor: Moment,
    werkdag: Datum,
    waarom: String,
}

#[test]
fn laatste_werkdag() {
    for geval in gevallen::<Werkdag>("werkdag.toml", 11) {
        assert_eq!(laatste_werkdag_voor(geval.voor), Some(geval.werkdag), "{}: {}", geval.voor, geval.waarom);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feestdagen {
    pasen: Vec<Datum>,
    jaar: Vec<Jaar>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Jaar {
    jaar: i16,
    dagen: Vec<String>,
}

fn dagen_van(jaar: i16) -> impl Iterator<Item = Datum> {
    let eerste = Datum::van(jaar, 1, 1).unwrap();
    (0..366).map(move |n| eerste.plus_dagen(n).unwrap()).filter(move |dag| dag.dag().year() == jaar)
}

#[test]
fn feestdagen_van_hele_jaren() {
    for jaar in lees::<Feestdagen>("feestdagen.toml").jaar {
        let mut over = jaar.dagen.iter().map(String::as_str).collect::<BTreeSet<_>>();
        for dag in dagen_van(jaar.jaar) {
            let weekend = dag.dag().weekday().to_monday_one_offset() > 5;
            assert_eq!(is_werkdag(dag), !weekend && feestdag(dag).is_none(), "{dag}");
            if let Some(naam) = feestdag(dag) {
                let regel = format!("{dag} {naam}");
                let staat_er = over.iter().copied().find(|dagen| regel.starts_with(dagen));
                assert!(over.remove(staat_er.unwrap_or_else(|| panic!("{regel}: niet verwacht"))));
            }
        }
        assert!(over.is_empty(), "{}: geen feestdag {over:?}", jaar.jaar);
    }
}

/// Easter by another computus (Knuth, The Art of Computer Programming, 1.3.2 exercise 14).
fn pasen(jaar: i32) -> Datum {
    let (g, c) = (jaar % 19 + 1, jaar / 100 + 1);
    let (x, z) = (3 * c / 4 - 12, (8 * c + 5) / 25 - 5);
    let d = 5 * jaar / 4 - x - 10;
    let e = (11 * g + 20 + z - x).rem_euclid(30);
    let e = if e == 24 || (e == 25 && g > 11) { e + 1 } else { e };
    let n = if e > 23 { 74 - e } else { 44 - e };
    let n = n + 7 - (d + n) % 7;
    Datum::van(jaar as i16, 3, 1).unwrap().plus_dagen(n - 1).unwrap()
}

#[test]
fn pasen_volgens_almanak_en_tweede_rekenwijze() {
    let almanak = lees::<Feestdagen>("feestdagen.toml").pasen;
    assert_eq!(
        almanak.iter().map(|dag| i32::from(dag.dag().year())).collect::<Vec<_>>(),
        (2009..=2040).collect::<Vec<_>>()
    );
    for dag in &almanak {
        assert_eq!(pasen(dag.dag().year().into()), *dag);
    }
    for jaar in 2009..=2199 {
        for (na, naam) in
            [(-2, "Goede Vrijdag"), (1, "Tweede Paasdag"), (39, "Hemelvaartsdag"), (50, "Tweede Pinksterdag")]
        {
            let dag = pasen(jaar).plus_dagen(na).unwrap();
            // Two feestdagen can meet on one day: Hemelvaartsdag on 5 May, tweede Paasdag on Koningsdag.
            let samen = [(4, 26), (4, 27), (4, 30), (5, 5)].contains(&(dag.dag().month(), dag.dag().day()));
            assert!(feestdag(dag) == Some(naam) || (samen && feestdag(dag).is_some()), "{dag}: {:?}", feestdag(dag));
        }
    }
}

#[test]
fn buiten_de_kalender() {
    let laatste = Datum::van(9999, 12, 31).unwrap();
    assert_eq!(laatste.plus_dagen(1), None);
    assert_eq!(einde_termijn(laatste), is_werkdag(laatste).then_some(laatste));
    assert_eq!(beroep_tot_en_met(Datum::van(9999, 12, 1).unwrap(), wth()), None);
    // Before the Wth the calendar knows weekends alone.
    assert!(is_werkdag(datum("2008-12-25")) && !is_werkdag(datum("2008-12-27")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn einde_is_een_werkdag_en_niet_eerder(n in 0..70_000_i32) {
        let dag = datum("2009-01-01").plus_dagen(n).unwrap();
        let einde = einde_termijn(dag).unwrap();
        prop_assert!(is_werkdag(einde) && einde >= dag);
        prop_assert!(dag.dagen_tot(einde) <= 6, "{dag}: {einde}");
        prop_assert!((0..dag.dagen_tot(einde)).all(|k| !is_werkdag(dag.plus_dagen(k).unwrap())));
        prop_assert_eq!(einde_termijn(einde), Some(einde));
    }

    #[test]
    fn twee_werkdagen_en_niet_meer_dan_nodig(n in 0..70_000_i32, lengte in 1..20_i32) {
        let eerste = datum("2009-01-01").plus_dagen(n).unwrap();
        let laatste = eerste.plus_dagen(lengte - 1).unwrap();
        let einde = met_twee_werkdagen(eerste, laatste).unwrap();
        let werkdagen = |tot: Datum| {
            (0..=eerste.dagen_tot(tot)).filter(|k| is_werkdag(eerste.plus_dagen(*k).unwrap())).count()
        };
        prop_assert!(einde >= laatste);
        prop_assert!(lengte >= 3 || einde == laatste, "een kortere termijn blijft gelijk");
        prop_assert!(lengte < 3 || werkdagen(einde) >= 2);
        prop_assert!(einde == laatste || (is_werkdag(einde) && werkdagen(einde) == 2));
    }

    #[test]
    fn beroep_en_zitting(n in 0..25_000_i64, seconde in 0..86_400_i64) {
        let verzoek = Moment::van_seconden(datum("2009-01-02").dag().to_zoned(jiff::tz::TimeZone::UTC).unwrap()
            .timestamp().as_second() + n * 86_400 + seconde).unwrap();
        let beroep = beroep_tot_en_met(verzoek.datum(), wth()).unwrap();
        let weken = i32::try_from(wth().beroep_weken).unwrap();
        prop_assert!(is_werkdag(beroep) && (weken * 7..weken * 7 + 7).contains(&verzoek.datum().dagen_tot(beroep)));
        let ontvangen = verzoek_ontvangen(verzoek, wth()).unwrap();
        let zitting = zitting_uiterlijk(verzoek, wth()).unwrap();
        prop_assert!(is_werkdag(ontvangen) && ontvangen >= verzoek.datum() && is_werkdag(zitting));
        prop_assert!(ontvangen.dagen_tot(zitting) >= i32::try_from(wth().zitting_dagen).unwrap());
        let werkdag = laatste_werkdag_voor(verzoek).unwrap();
        prop_assert!(is_werkdag(werkdag) && werkdag < verzoek.datum());
        let daarna = werkdag.plus_dagen(1).unwrap();
        prop_assert!(einde_termijn(daarna).unwrap() >= verzoek.datum());
    }

    #[test]
    fn verlenging_binnen_de_limiet(begin_seconden in 1_230_764_400_i64..2_240_000_000, na in 1..=19 * 86_400_i64) {
        let ingang = Moment::van_seconden(begin_seconden).unwrap();
        let eerste = Termijn::van_oplegging(ingang, wth()).unwrap();
        let einde = eerste.einde().plus_seconden(na).unwrap();
        let grens = limiet(ingang, wth()).unwrap();
        match Termijn::van_verlenging(ingang, eerste.einde(), einde, wth()) {
            Ok(termijn) => {
                prop_assert!(termijn.einde() == einde && einde <= grens);
                prop_assert!(dagen(ingang, eerste.einde(), einde) <= wth().totaal_dagen - wth().oplegging_dagen);
            }
            Err(fout) => {
                prop_assert_eq!(fout, TermijnFout::NaLimiet { limiet: grens });
                prop_assert!(einde > grens);
            }
        }
        // The limit itself always fits, in whole days.
        let heel = Termijn::van_verlenging(ingang, eerste.einde(), grens, wth()).unwrap();
        prop_assert!(zelfde_kloktijd(ingang, heel.einde()));
        let rest = wth().totaal_dagen - wth().oplegging_dagen;
        prop_assert_eq!(dagen(ingang, eerste.einde(), grens), rest);
    }
}

// --- against the time zones of Python ----------------------------------------------------------------------------------

const DAG: i64 = 86_400;
const ROND: i64 = 3 * DAG;

/// First second of the year in universal time.
fn jaar_begin(jaar: i16) -> i64 {
    let eerste = jiff::civil::date(jaar, 1, 1).to_zoned(jiff::tz::TimeZone::UTC).unwrap();
    eerste.timestamp().as_second()
}

fn wisselingen(jaar: i16) -> Vec<i64> {
    let zomer = |seconden| Moment::van_seconden(seconden).unwrap().zomertijd();
    let uren = (jaar_begin(jaar)..jaar_begin(jaar + 1)).step_by(3600);
    uren.filter(|seconden| zomer(*seconden) != zomer(seconden - 1)).collect()
}

/// The same starts in the same order as `zone.py`, each with its end.
fn termen(jaar: i16, dagen: u32) -> impl Iterator<Item = (i64, i64, u8)> {
    let mut begin: Vec<i64> = (jaar_begin(jaar)..jaar_begin(jaar + 1)).step_by(3600).collect();
    for sprong in wisselingen(jaar) {
        for midden in [sprong, sprong - i64::from(dagen) * DAG] {
            begin.extend((midden - ROND..midden + ROND).step_by(60));
        }
    }
    begin.into_iter().map(move |begin| {
        let (einde, wisseling) = Moment::van_seconden(begin).unwrap().plus_dagen(dagen).unwrap();
        let soort = match wisseling {
            Wisseling::Geen => 0,
            Wisseling::Gat => 1,
            Wisseling::Dubbel => 2,
        };
        (begin, einde.seconden(), soort)
    })
}

/// One line as `zone.py` writes it.
fn regel(jaar: i16, dagen: u32) -> String {
    let (mut som, mut soorten) = (Sha256::new(), [0_u32; 3]);
    for (begin, einde, soort) in termen(jaar, dagen) {
        soorten[usize::from(soort)] += 1;
        som.update(begin.to_be_bytes());
        som.update(einde.to_be_bytes());
        som.update([soort]);
    }
    let [_, gat, dubbel] = soorten;
    let som = data_encoding::HEXLOWER.encode(&som.finalize());
    format!("{jaar} {dagen} {} {gat} {dubbel} {som}", soorten.iter().sum::<u32>())
}

fn python(argumenten: &[String]) -> std::process::Child {
    let mut opdracht = Command::new("python3");
    opdracht.arg(top("tests/zone.py")).args(argumenten).stdout(Stdio::piped()).stderr(Stdio::piped());
    opdracht.spawn().unwrap_or_else(|fout| panic!("this test needs python3: {fout}"))
}

/// The first term on which the two differ.
fn verschil(jaar: i16, dagen: u32) -> String {
    let uitvoer = python(&[jaar.to_string(), dagen.to_string()]).wait_with_output().unwrap().stdout;
    let uitvoer = String::from_utf8(uitvoer).unwrap();
    let ons = termen(jaar, dagen).map(|(begin, einde, soort)| format!("{begin} {einde} {soort}"));
    let paar = uitvoer.lines().zip(ons).find(|(python, ons)| python != ons);
    paar.map_or_else(|| "een andere lengte".to_owned(), |(python, ons)| format!("python {python}, wij {ons}"))
}

#[test]
fn termijnen_tegen_python() {
    let mut kind = python(&[]);
    let mut geteld = 0;
    let mut regels = BufReader::new(kind.stdout.take().unwrap()).lines();
    for jaar in 2009..=2040 {
        for dagen in [10, 14, 28, 42] {
            let ons = regel(jaar, dagen);
            let Some(python) = regels.next() else {
                let mut fout = String::new();
                kind.stderr.take().unwrap().read_to_string(&mut fout).unwrap();
                panic!("tests/zone.py stopped at {jaar} {dagen}: {fout}");
            };
            assert_eq!(python.unwrap(), ons, "{}", verschil(jaar, dagen));
            let velden: Vec<_> = ons.split(' ').collect();
            assert!(velden[3] != "0" && velden[4] != "0", "geen gat of dubbel uur geraakt: {ons}");
            geteld += 1;
        }
    }
    assert!(regels.next().is_none() && kind.wait().unwrap().success());
    assert_eq!(geteld, 32 * 4);
}
