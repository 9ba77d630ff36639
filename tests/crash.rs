//! Killed, crowded and out of room: the real program, several at once on one store. Whatever it answered is there
//! afterwards, the log is clean, and the same request again is the same act.
//!
//! A kill proves nothing about a power cut (the pages that were written are still in the cache); it proves that there is
//! no moment from which the program cannot go on.

use crate::opslag::{Opslag, Worp, beller, geschreven, lang, uitreiking, zaak};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use waarmerk::desk::{Antwoord, DossierBeeld, LogRapport};
use waarmerk::doors::store::{Store, StoreError};
use waarmerk::words::hash::Hash256;
use waarmerk::words::moment::Moment;

/// An act on its way.
struct Daad {
    verb: &'static str,
    pad: PathBuf,
    kind: Child,
}

/// One request, with the answer that was given, if one was.
#[derive(Clone)]
struct Verzoek {
    verb: &'static str,
    pad: PathBuf,
    antwoord: Option<Antwoord>,
}

fn start(opslag: &Opslag, verb: &'static str, pad: &Path) -> Child {
    let mut opdracht = opslag.programma(&[verb]);
    opdracht.arg(pad).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    opdracht.spawn().unwrap()
}

/// What was printed before the process ended: an answer counts when it is whole, even if the process died after it.
fn antwoord(kind: Child) -> (Option<Antwoord>, Output) {
    let uitvoer = kind.wait_with_output().unwrap();
    (gelezen(&uitvoer.stdout), uitvoer)
}

/// A printed answer, its instant back from UTC to the one spelling inside the program.
fn gelezen(bytes: &[u8]) -> Option<Antwoord> {
    let mut waarde: Value = serde_json::from_slice(bytes).ok()?;
    waarde.as_object_mut()?.remove("eindTijdstipTijdzone")?;
    let einde: jiff::Timestamp = waarde["eindTijdstip"].as_str()?.parse().ok()?;
    waarde["eindTijdstip"] = serde_json::json!(Moment::van_seconden(einde.as_second())?);
    serde_json::from_value(waarde).ok()
}

fn fout(uitvoer: &Output) -> String {
    let tekst = [uitvoer.stdout.as_slice(), &uitvoer.stderr].concat();
    format!("{}: {}", uitvoer.status, String::from_utf8_lossy(&tekst))
}

/// Runs an act to its end; it must succeed.
fn doe(opslag: &Opslag, verb: &'static str, pad: &Path) -> Antwoord {
    let (antwoord, uitvoer) = antwoord(start(opslag, verb, pad));
    assert!(uitvoer.status.success(), "{}", fout(&uitvoer));
    antwoord.unwrap()
}

/// `waarmerk log check` by the real program.
fn schoon(opslag: &Opslag) -> LogUitkomst {
    let uitvoer = opslag.programma(&["log", "check"]).output().unwrap();
    assert!(uitvoer.status.success(), "{}", fout(&uitvoer));
    let rapport: Value = serde_json::from_slice(&uitvoer.stdout).unwrap();
    let getal = |naam: &str| usize::try_from(rapport[naam].as_u64().unwrap()).unwrap();
    assert_eq!(rapport["fouten"].as_array().unwrap().len(), 0);
    assert_eq!(getal("bladen"), getal("gebeurtenissen"));
    LogUitkomst { dossiers: getal("dossiers"), gebeurtenissen: getal("gebeurtenissen") }
}

struct LogUitkomst {
    dossiers: usize,
    gebeurtenissen: usize,
}

/// The mark of what was signed is never above the leaves that are there. Read without opening the installation, since
/// that already mends.
fn hoogwater_onder_de_bladen(opslag: &Opslag) {
    let mark = std::fs::read_to_string(opslag.dir().join("sleutels/hoogwater")).unwrap();
    let mark: u64 = mark.split(' ').next().unwrap().parse().unwrap();
    let store = Store::open(&opslag.dir().join("waarmerk.db")).unwrap();
    let bladen = store.read::<u64, StoreError>(|rows| rows.size()).unwrap();
    assert!(mark <= bladen, "hoogwater {mark}, {bladen} bladen");
}

/// Everything that was answered is there, with the same documents, and asked again gives the same answer.
fn niets_verloren(opslag: &Opslag, verzoeken: &[Verzoek]) {
    let desk = opslag.desk();
    let mut beelden: BTreeMap<String, DossierBeeld> = BTreeMap::new();
    for verzoek in verzoeken {
        let Some(gegeven) = &verzoek.antwoord else { continue };
        let beeld = beelden
            .entry(gegeven.kenmerk.clone())
            .or_insert_with(|| desk.dossier(&beller(), &gegeven.kenmerk).expect("an acknowledged dossier is lost"));
        assert_eq!(beeld.id, gegeven.id);
        for document in &gegeven.documenten {
            let slot = beeld.documenten.iter().find(|ander| ander.slot.code == document.code).unwrap();
            let (_, bytes) = desk.document(&beller(), &gegeven.kenmerk, &document.code).unwrap();
            assert_eq!((slot.slot.sha256, Hash256::of(&[&bytes])), (document.sha256, document.sha256));
        }
        let bytes = std::fs::read(&verzoek.pad).unwrap();
        let opnieuw = match verzoek.verb {
            "opleggen" => crate::opslag::leg_op(&desk, &bytes),
            _ => crate::opslag::reik_uit(&desk, &bytes),
        };
        assert_eq!(opnieuw.unwrap().antwoord, Antwoord { herhaald: true, ..gegeven.clone() });
    }
}

/// Asks everything that got no answer again, twice: made once, then repeated. No request ever makes two acts.
fn maak_af(opslag: &Opslag, verzoeken: &mut [Verzoek]) {
    for verzoek in verzoeken.iter_mut().filter(|verzoek| verzoek.antwoord.is_none()) {
        let eerst = doe(opslag, verzoek.verb, &verzoek.pad);
        let daarna = doe(opslag, verzoek.verb, &verzoek.pad);
        assert_eq!(daarna, Antwoord { herhaald: true, ..eerst.clone() });
        verzoek.antwoord = Some(Antwoord { herhaald: false, ..eerst });
    }
    let opgelegd = verzoeken.iter().filter(|verzoek| verzoek.verb == "opleggen").count();
    let antwoorden = verzoeken.iter().filter_map(|verzoek| verzoek.antwoord.as_ref());
    let events: BTreeSet<Hash256> = antwoorden.clone().map(|antwoord| antwoord.event).collect();
    let kenmerken: BTreeSet<&str> = antwoorden.map(|antwoord| antwoord.kenmerk.as_str()).collect();
    let gevonden = schoon(opslag);
    assert_eq!((gevonden.dossiers, kenmerken.len()), (opgelegd, opgelegd), "one dossier for each request");
    assert_eq!(
        (gevonden.gebeurtenissen, events.len()),
        (verzoeken.len(), verzoeken.len()),
        "one event for each request"
    );
}

/// How long an act takes when it is left alone, among others.
fn duur(opslag: &Opslag) -> Duration {
    let begin = Instant::now();
    let kinderen: Vec<Child> = (900..903)
        .map(|nummer| start(opslag, "opleggen", &opslag.bestand(&format!("{nummer}.json"), &geschreven(&zaak(nummer)))))
        .collect();
    for kind in kinderen {
        let (antwoord, uitvoer) = antwoord(kind);
        assert!(antwoord.is_some(), "{}", fout(&uitvoer));
    }
    begin.elapsed()
}

/// Three acts at once: a new zaak, and pogingen in dossiers that were answered before (an oplegging makes some eighteen
/// documents, a poging one).
fn drie(opslag: &Opslag, ronde: usize, verzoeken: &[Verzoek], worp: &mut Worp) -> Vec<Daad> {
    let opleggingen: Vec<&Antwoord> =
        verzoeken.iter().filter(|v| v.verb == "opleggen").filter_map(|v| v.antwoord.as_ref()).collect();
    (0..3)
        .map(|plek| {
            let (verb, waarde) = match opleggingen.get(worp.onder(opleggingen.len().max(1))) {
                Some(gegeven) if plek > 0 => {
                    // Each poging with its own words: otherwise it would be the same request.
                    let mut poging = uitreiking(2, &gegeven.kenmerk, &gegeven.documenten[0].code);
                    poging["reden"] = format!("Er deed niemand open, ronde {ronde}, {plek}.").into();
                    ("uitreiken", poging)
                }
                _ => ("opleggen", zaak(3 * ronde + plek)),
            };
            let pad = opslag.bestand(&format!("{ronde}-{plek}.json"), &geschreven(&waarde));
            Daad { verb, kind: start(opslag, verb, &pad), pad }
        })
        .collect()
}

#[test]
fn veertig_keer_gedood() {
    const ZAAD: u64 = 0x5741_4152_4d45_524b;
    let keren = if lang() { 400 } else { 40 };
    let opslag = Opslag::nieuw();
    let lengte = duur(&opslag);
    let mut worp = Worp::nieuw(ZAAD);
    let (mut verzoeken, mut gedood, mut ronde): (Vec<Verzoek>, _, _) = (Vec::new(), 0, 0);
    while gedood < keren {
        let mut daden = drie(&opslag, ronde, &verzoeken, &mut worp);
        // One or all of them, at any moment of their life.
        let allemaal = worp.onder(3) == 0;
        let wachten = lengte.mul_f64(worp.onder(1000) as f64 / 1000.0);
        std::thread::sleep(wachten);
        let doelwit = worp.onder(daden.len());
        for (plek, daad) in daden.iter_mut().enumerate() {
            if (allemaal || plek == doelwit) && daad.kind.try_wait().unwrap().is_none() {
                daad.kind.kill().unwrap();
                gedood += 1;
            }
        }
        for daad in daden {
            let (gegeven, uitvoer) = antwoord(daad.kind);
            let doodgegaan = uitvoer.status.code().is_none();
            assert!(doodgegaan || uitvoer.status.success(), "a survivor failed. {}", fout(&uitvoer));
            assert!(doodgegaan || gegeven.is_some(), "success without an answer");
            verzoeken.push(Verzoek { verb: daad.verb, pad: daad.pad, antwoord: gegeven });
        }
        hoogwater_onder_de_bladen(&opslag);
        if ronde % 8 == 7 {
            schoon(&opslag);
        }
        ronde += 1;
        assert!(ronde < 40 * keren, "nothing lives long enough to be killed");
    }
    let beantwoord = verzoeken.iter().filter(|verzoek| verzoek.antwoord.is_some()).count();
    eprintln!(
        "seed {ZAAD:#x}: {gedood} kills in {ronde} rounds, {} requests, {beantwoord} answered, 0 lost",
        verzoeken.len()
    );
    assert!(beantwoord > 0 && beantwoord < verzoeken.len(), "some got their answer, some did not");
    schoon(&opslag);
    niets_verloren(&opslag, &verzoeken);
    let mut eerste: Vec<Verzoek> = (900..903)
        .map(|nummer| Verzoek {
            verb: "opleggen",
            pad: opslag.bestand(&format!("{nummer}.json"), &geschreven(&zaak(nummer))),
            antwoord: None,
        })
        .collect();
    verzoeken.append(&mut eerste);
    maak_af_zonder_nieuwe(&opslag, &mut verzoeken);
    maak_af(&opslag, &mut verzoeken);
    niets_verloren(&opslag, &verzoeken);
}

/// The acts that measured the time were answered already; their answers are asked again.
fn maak_af_zonder_nieuwe(opslag: &Opslag, verzoeken: &mut [Verzoek]) {
    for verzoek in verzoeken.iter_mut().rev().take(3) {
        let antwoord = doe(opslag, verzoek.verb, &verzoek.pad);
        assert!(antwoord.herhaald);
        verzoek.antwoord = Some(Antwoord { herhaald: false, ..antwoord });
    }
}

/// Six programs at once: each its own number, one chain of leaves.
#[test]
fn tegelijk_is_geen_dubbel_nummer_en_geen_splitsing() {
    let opslag = Opslag::nieuw();
    for ronde in 0..2 {
        let paden = (0..6).map(|plek| {
            let nummer = 10 * ronde + plek;
            opslag.bestand(&format!("{nummer}.json"), &geschreven(&zaak(nummer)))
        });
        let kinderen: Vec<Child> = paden.map(|pad| start(&opslag, "opleggen", &pad)).collect();
        let kenmerken: BTreeSet<String> = kinderen
            .into_iter()
            .map(|kind| {
                let (antwoord, uitvoer) = antwoord(kind);
                antwoord.unwrap_or_else(|| panic!("{}", fout(&uitvoer))).kenmerk
            })
            .collect();
        assert_eq!(kenmerken.len(), 6);
        hoogwater_onder_de_bladen(&opslag);
        let gevonden = schoon(&opslag);
        assert_eq!((gevonden.dossiers, gevonden.gebeurtenissen), (6 * (ronde + 1), 6 * (ronde + 1)));
    }
}

/// The same request six times at once is one act; each asker gets that one answer.
#[test]
fn hetzelfde_verzoek_tegelijk_is_een_daad() {
    let opslag = Opslag::nieuw();
    for ronde in 0..4 {
        let pad = opslag.bestand(&format!("{ronde}.json"), &geschreven(&zaak(ronde)));
        let kinderen: Vec<Child> = (0..6).map(|_| start(&opslag, "opleggen", &pad)).collect();
        let antwoorden: Vec<Antwoord> = kinderen
            .into_iter()
            .map(|kind| {
                let (antwoord, uitvoer) = antwoord(kind);
                antwoord.unwrap_or_else(|| panic!("{}", fout(&uitvoer)))
            })
            .collect();
        assert_eq!(antwoorden.iter().filter(|antwoord| !antwoord.herhaald).count(), 1);
        let kaal = antwoorden.into_iter().map(|antwoord| Antwoord { herhaald: false, ..antwoord });
        assert_eq!(
            kaal.map(|antwoord| geschreven(&serde_json::to_value(antwoord).unwrap())).collect::<BTreeSet<_>>().len(),
            1
        );
        assert_eq!(schoon(&opslag).dossiers, ronde + 1);
    }
    // The same person and home in other words, at once: one is imposed, the others hear that one runs (R40).
    let kinderen: Vec<Child> = (0..4)
        .map(|plek| {
            let mut waarde = zaak(50);
            waarde["zorgafhankelijkheid"] = format!("Geen, gezegd op wijze {plek}.").into();
            start(&opslag, "opleggen", &opslag.bestand(&format!("r40-{plek}.json"), &geschreven(&waarde)))
        })
        .collect();
    let uitkomsten: Vec<Output> = kinderen.into_iter().map(|kind| antwoord(kind).1).collect();
    assert_eq!(uitkomsten.iter().filter(|uitvoer| uitvoer.status.success()).count(), 1);
    for uitvoer in uitkomsten.iter().filter(|uitvoer| !uitvoer.status.success()) {
        assert_eq!(uitvoer.status.code(), Some(65), "{}", fout(uitvoer));
        assert!(String::from_utf8_lossy(&uitvoer.stdout).contains("loopt-al"));
    }
    assert_eq!(schoon(&opslag).dossiers, 5);
}

/// Pogingen in one dossier at once: each its own event, and its own file in the one directory they all write to.
#[test]
fn pogingen_tegelijk_in_een_dossier() {
    let opslag = Opslag::nieuw();
    let opgelegd = doe(&opslag, "opleggen", &opslag.bestand("zaak.json", &geschreven(&zaak(0))));
    let uit = opslag.bestand("x", b"").with_file_name("uit");
    let kinderen: Vec<Child> = (0..5)
        .map(|plek| {
            let mut poging = uitreiking(2, &opgelegd.kenmerk, &opgelegd.documenten[0].code);
            poging["reden"] = format!("Er deed niemand open, poging {plek}.").into();
            let pad = opslag.bestand(&format!("{plek}.json"), &geschreven(&poging));
            let mut opdracht = opslag.programma(&["uitreiken"]);
            opdracht.arg(pad).arg("--uit").arg(&uit).stdout(Stdio::piped()).stderr(Stdio::piped());
            opdracht.spawn().unwrap()
        })
        .collect();
    for kind in kinderen {
        let (gegeven, uitvoer) = antwoord(kind);
        let document = gegeven.unwrap_or_else(|| panic!("{}", fout(&uitvoer))).documenten.remove(0);
        assert_eq!(Hash256::of(&[&std::fs::read(&document.pad).unwrap()]), document.sha256, "{}", document.pad);
    }
    assert_eq!(std::fs::read_dir(&uit).unwrap().count(), 5);
    let gevonden = schoon(&opslag);
    assert_eq!((gevonden.dossiers, gevonden.gebeurtenissen), (1, 6));
}

/// No file may grow beyond so many kilobytes: the disk is full at another line of the act each time.
#[test]
fn een_volle_schijf() {
    let opslag = Opslag::nieuw();
    let goed = opslag.bestand("goed.json", &geschreven(&zaak(0)));
    let mut verzoeken = vec![Verzoek { verb: "opleggen", antwoord: Some(doe(&opslag, "opleggen", &goed)), pad: goed }];
    let (mut vol, mut gelukt) = (0, 0);
    for (nummer, grens) in (1..).zip((0..16).step_by(2).chain((16..64).step_by(8)).chain((64..=1600).step_by(256))) {
        let pad = opslag.bestand(&format!("{nummer}.json"), &geschreven(&zaak(nummer)));
        let programma = opslag.programma(&["opleggen"]);
        let mut opdracht = Command::new("bash");
        opdracht.args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"", &grens.to_string()]);
        opdracht.arg(programma.get_program()).args(programma.get_args()).arg(&pad);
        let uitvoer = opdracht.stdin(Stdio::null()).output().unwrap();
        let antwoord = gelezen(&uitvoer.stdout);
        match uitvoer.status.code() {
            Some(0) => gelukt += 1,
            Some(74) => vol += 1,
            _ => panic!("limit {grens} kB. {}", fout(&uitvoer)),
        }
        assert_eq!(uitvoer.status.success(), antwoord.is_some(), "limit {grens} kB. {}", fout(&uitvoer));
        verzoeken.push(Verzoek { verb: "opleggen", pad, antwoord });
        hoogwater_onder_de_bladen(&opslag);
    }
    eprintln!("full disk: {vol} acts refused with 74, {gelukt} with room enough");
    assert!(vol > 5 && gelukt > 0);
    schoon(&opslag);
    niets_verloren(&opslag, &verzoeken);
    maak_af(&opslag, &mut verzoeken);
    // Room for the act and none for its files: the act stands, and asked again writes them.
    let pad = opslag.bestand("uit.json", &geschreven(&zaak(400)));
    let dicht = opslag.bestand("dicht", b"");
    let mut opdracht = opslag.programma(&["opleggen"]);
    let uitvoer = opdracht.arg(&pad).arg("--uit").arg(dicht.join("map")).output().unwrap();
    assert_eq!((uitvoer.status.code(), uitvoer.stdout.len()), (Some(74), 0), "{}", fout(&uitvoer));
    assert!(doe(&opslag, "opleggen", &pad).herhaald);
}

/// The service, from its start to its end by force.
struct Dienst {
    kind: Child,
    adres: String,
}

impl Dienst {
    fn start(opslag: &Opslag) -> Self {
        let mut opdracht = opslag.programma(&["serve", "--port", "0"]);
        opdracht.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).process_group(0);
        let mut kind = opdracht.spawn().unwrap();
        let mut regel = String::new();
        BufReader::new(kind.stderr.take().unwrap()).read_line(&mut regel).unwrap();
        let adres = regel.trim().rsplit("http://").next().unwrap().to_owned();
        Self { kind, adres }
    }
}

/// One request over a connection of its own; `None` when the service died before the answer was whole.
fn post(adres: &str, sleutel: &str, bytes: &[u8]) -> Option<(u16, Value)> {
    let mut verbinding = TcpStream::connect(adres).ok()?;
    verbinding.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let kop = format!(
        "POST /v1/huisverboden HTTP/1.1\r\nHost: {adres}\r\nContent-Type: application/json\r\nIdempotency-Key: {sleutel}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        bytes.len()
    );
    verbinding.write_all(&[kop.as_bytes(), bytes].concat()).ok()?;
    let mut antwoord = Vec::new();
    verbinding.read_to_end(&mut antwoord).ok()?;
    let tekst = String::from_utf8(antwoord).ok()?;
    let (kop, romp) = tekst.split_once("\r\n\r\n")?;
    Some((kop.get(9..12)?.parse().ok()?, serde_json::from_str(romp).ok()?))
}

#[test]
fn de_dienst_gedood_onder_verzoeken() {
    const ZAAD: u64 = 0x4449_454e_5354;
    let keren = if lang() { 60 } else { 6 };
    let opslag = Opslag::nieuw();
    let mut worp = Worp::nieuw(ZAAD);
    let mut beantwoord: Vec<(usize, Value)> = Vec::new();
    let mut gevraagd = 0;
    for _ in 0..keren {
        let mut dienst = Dienst::start(&opslag);
        // After so many answers, and then at any moment of the acts that are under way.
        let (genoeg, wachten) = (worp.onder(8), Duration::from_millis(u64::try_from(worp.onder(200)).unwrap()));
        let geteld = AtomicUsize::new(0);
        let nieuw = std::thread::scope(|scope| {
            let lopers: Vec<_> = (0..3)
                .map(|loper| {
                    let (adres, begin, geteld) = (dienst.adres.clone(), gevraagd + 40 * loper, &geteld);
                    scope.spawn(move || {
                        let mut gekregen = Vec::new();
                        for nummer in begin..begin + 40 {
                            let bytes = geschreven(&zaak(nummer));
                            let Some((status, waarde)) = post(&adres, &format!("s{nummer}"), &bytes) else { break };
                            assert_eq!(status, 201, "{waarde}");
                            gekregen.push((nummer, waarde));
                            geteld.fetch_add(1, Ordering::SeqCst);
                        }
                        gekregen
                    })
                })
                .collect();
            let begin = Instant::now();
            while geteld.load(Ordering::SeqCst) < genoeg && begin.elapsed() < Duration::from_secs(60) {
                std::thread::sleep(Duration::from_millis(2));
            }
            std::thread::sleep(wachten);
            dienst.kind.kill().unwrap();
            dienst.kind.wait().unwrap();
            lopers.into_iter().flat_map(|loper| loper.join().unwrap()).collect::<Vec<_>>()
        });
        gevraagd += 120;
        beantwoord.extend(nieuw);
        hoogwater_onder_de_bladen(&opslag);
    }
    schoon(&opslag);
    eprintln!("seed {ZAAD:#x}: the service killed {keren} times, {} answered, 0 lost", beantwoord.len());
    assert!(!beantwoord.is_empty());
    let mut dienst = Dienst::start(&opslag);
    for (nummer, gegeven) in &beantwoord {
        let (status, waarde) = post(&dienst.adres, &format!("s{nummer}"), &geschreven(&zaak(*nummer))).unwrap();
        let mut verwacht = gegeven.clone();
        verwacht["herhaald"] = true.into();
        assert_eq!((status, waarde), (200, verwacht));
    }
    dienst.kind.kill().unwrap();
    dienst.kind.wait().unwrap();
    let kenmerken: BTreeSet<&str> =
        beantwoord.iter().map(|(_, antwoord)| antwoord["kenmerk"].as_str().unwrap()).collect();
    assert_eq!(kenmerken.len(), beantwoord.len());
}

/// The report as the library gives it says the same as the program.
#[test]
fn een_teruggezette_opslag_leest_alleen() {
    let opslag = Opslag::nieuw();
    let mut paden = Vec::new();
    for nummer in 0..2 {
        paden.push(opslag.bestand(&format!("{nummer}.json"), &geschreven(&zaak(nummer))));
        doe(&opslag, "opleggen", &paden[nummer]);
        if nummer == 0 {
            std::fs::copy(opslag.dir().join("waarmerk.db"), opslag.dir().join("eerder")).unwrap();
        }
    }
    // The content of yesterday beside the keys of today.
    for rest in ["waarmerk.db-wal", "waarmerk.db-shm"] {
        let _ = std::fs::remove_file(opslag.dir().join(rest));
    }
    std::fs::rename(opslag.dir().join("eerder"), opslag.dir().join("waarmerk.db")).unwrap();
    let nieuw = opslag.bestand("nieuw.json", &geschreven(&zaak(2)));
    for pad in [&nieuw, &paden[1]] {
        let (gegeven, uitvoer) = antwoord(start(&opslag, "opleggen", pad));
        assert_eq!((uitvoer.status.code(), gegeven.is_none()), (Some(74), true), "{}", fout(&uitvoer));
        assert!(String::from_utf8_lossy(&uitvoer.stderr).contains("teruggezet"), "{}", fout(&uitvoer));
    }
    let rapport: LogRapport = opslag.desk().log_check().unwrap();
    assert!(rapport.fouten.iter().any(|fout| fout.contains("teruggezet")), "{:?}", rapport.fouten);
    let uitvoer = opslag.programma(&["log", "check"]).output().unwrap();
    assert_eq!(uitvoer.status.code(), Some(1));
    // What is there can still be read, and its bundle holds.
    assert!(doe(&opslag, "opleggen", &paden[0]).herhaald);
}
