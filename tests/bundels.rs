//! The bundles that the real desk gives out: made, judged, and attacked. What one of them proves is in `malleable.rs`;
//! here they are the ones that a court would receive.

use crate::opslag::{Opslag, geschreven, lang, leg_op, reik_uit, uitreiking, zaak};
use std::collections::{BTreeMap, BTreeSet};
use waarmerk::desk::{Antwoord, Desk};
use waarmerk::doors::signer::Signer;
use waarmerk::evidence::bundle::content::{
    AANLOOP, BLADEN, Blad, CHECKPOINT, LEESMIJ, MANIFEST, SLEUTELS, documentnaam, naam,
};
use waarmerk::evidence::bundle::policy::{Beleid, Regel};
use waarmerk::evidence::bundle::verdict::{Oordeel, Uitkomst, Verdict};
use waarmerk::evidence::bundle::verify::beoordeel;
use waarmerk::evidence::bundle::{content, format, report};
use waarmerk::evidence::document::DocumentSoort;
use waarmerk::evidence::log::checkpoint::Checkpoint;
use waarmerk::evidence::log::fields::{Openingen, VOLGENDE};
use waarmerk::evidence::log::leaf::{LENGTE, Leaf};
use waarmerk::evidence::log::merkle::CompactRange;
use waarmerk::evidence::log::note::Note;
use waarmerk::law::regime::Regime;
use waarmerk::words::hash::Hash256;
use waarmerk::words::json::canoniek;
use waarmerk::words::moment::{Datum, Moment};

const ZAAD: [u8; 32] = [7; 32];

/// Parts that can be changed.
type Delen = BTreeMap<String, Vec<u8>>;

/// A store with a story in it: other people's acts before, between and after those of the dossier.
struct Verhaal {
    opslag: Opslag,
    desk: Desk,
    antwoord: Antwoord,
}

impl Verhaal {
    fn speel(opslag: Opslag) -> Self {
        let desk = opslag.desk();
        leg_op(&desk, &geschreven(&zaak(1))).unwrap();
        let antwoord = leg_op(&desk, &geschreven(&zaak(0))).unwrap().antwoord;
        leg_op(&desk, &geschreven(&zaak(2))).unwrap();
        for soort in [2, 0] {
            let bytes = geschreven(&uitreiking(soort, &antwoord.kenmerk, &antwoord.documenten[0].code));
            reik_uit(&desk, &bytes).unwrap();
        }
        leg_op(&desk, &geschreven(&zaak(4))).unwrap();
        Self { opslag, desk, antwoord }
    }

    fn bundel(&self) -> Vec<u8> {
        self.desk.bundel(&crate::opslag::beller(), &self.antwoord.kenmerk).unwrap()
    }

    fn beleid(&self) -> Beleid {
        self.desk.beleid().unwrap()
    }

    fn signer(&self) -> Signer {
        Signer::open(&self.opslag.dir().join("sleutels"), None).unwrap()
    }
}

fn echt() -> Verhaal {
    Verhaal::speel(Opslag::met_zaad(ZAAD))
}

fn oordeel(bundel: &[u8], beleid: &Beleid) -> Verdict {
    let verdict = beoordeel(bundel, beleid, None, None);
    assert!(!verdict.niet_bewezen.is_empty() && !verdict.controles.is_empty());
    verdict
}

fn geldig(bundel: &[u8], beleid: &Beleid) -> Verdict {
    let verdict = oordeel(bundel, beleid);
    assert_eq!(verdict.oordeel, Oordeel::Geldig, "{}", verdict.als_tekst());
    verdict
}

/// Whether this check fails.
fn faalt(verdict: &Verdict, code: &str) -> bool {
    verdict.controles.iter().any(|controle| controle.code == code && controle.uitkomst == Uitkomst::Fout)
}

/// A bundle with changed parts, closed again as its maker would close it: whatever follows from the rest fits.
fn verbouw(bundel: &[u8], verander: impl FnOnce(&mut Delen)) -> Vec<u8> {
    let mut delen: Delen = format::lees(bundel).0.into_iter().map(|(naam, bytes)| (naam, bytes.to_vec())).collect();
    verander(&mut delen);
    let (inhoud, fouten) = content::lees(&geleend(&delen));
    assert!(fouten.is_empty(), "{fouten:?}");
    let mut sleutels = inhoud.sleutels.clone().unwrap();
    sleutels.zegels = inhoud.certificaten();
    let leesmij = report::leesmij(&inhoud).unwrap();
    delen.insert(SLEUTELS.to_owned(), sleutels.to_string().into_bytes());
    delen.insert(LEESMIJ.to_owned(), leesmij.into_bytes());
    let manifest = report::manifest_bytes(&geleend(&delen)).unwrap();
    delen.insert(MANIFEST.to_owned(), manifest);
    format::schrijf(&geleend(&delen)).unwrap()
}

fn geleend(delen: &Delen) -> format::Delen<'_> {
    delen.iter().map(|(naam, bytes)| (naam.clone(), bytes.as_slice())).collect()
}

/// Only the shortest document stays in.
fn een_document(bundel: &[u8]) -> Vec<u8> {
    verbouw(bundel, |delen| {
        let pdfs = delen.iter().filter(|(naam, _)| naam.ends_with(".pdf"));
        let kortste = pdfs.min_by_key(|(_, bytes)| bytes.len()).unwrap().0.clone();
        delen.retain(|naam, _| !naam.ends_with(".pdf") || *naam == kortste);
    })
}

fn openingen(delen: &Delen, nummer: u64) -> Openingen {
    serde_json::from_slice(&delen[&naam(nummer, ".openingen.json")]).unwrap()
}

fn zet_openingen(delen: &mut Delen, nummer: u64, openingen: &Openingen) {
    delen.insert(naam(nummer, ".openingen.json"), canoniek(openingen).unwrap());
}

/// Runs over the places with as many threads as there are cores, each on a copy of its own.
fn op_elke_plaats(bundel: &[u8], plaatsen: &[usize], proef: impl Fn(&mut Vec<u8>, usize) + Sync) {
    let draden = std::thread::available_parallelism().map_or(2, |aantal| aantal.get());
    std::thread::scope(|scope| {
        for deel in plaatsen.chunks(plaatsen.len().div_ceil(draden)) {
            let (proef, mut kopie) = (&proef, bundel.to_vec());
            scope.spawn(move || {
                deel.iter().for_each(|plaats| proef(&mut kopie, *plaats));
                assert!(kopie == bundel, "the copy was not put back");
            });
        }
    });
}

#[test]
fn elke_byte_van_een_bundel_met_een_document() {
    let opslag = Opslag::met_zaad(ZAAD);
    let desk = opslag.desk();
    let antwoord = leg_op(&desk, &geschreven(&zaak(0))).unwrap().antwoord;
    let beleid = desk.beleid().unwrap();
    let bundel = een_document(&desk.bundel(&crate::opslag::beller(), &antwoord.kenmerk).unwrap());
    let goed = geldig(&bundel, &beleid);
    assert_eq!(goed.controles.iter().filter(|c| c.code == "zegel" && c.uitkomst == Uitkomst::Ok).count(), 1);
    let begin = bundel.windows(5).position(|deel| deel == b"%PDF-").unwrap();
    let lengte = format::lees(&bundel).0.iter().find(|(naam, _)| naam.ends_with(".pdf")).unwrap().1.len();
    let romp = begin..begin + lengte;
    let plaatsen = (0..bundel.len()).filter(|plaats| lang() || !romp.contains(plaats) || plaats % 97 == 0);
    let plaatsen: Vec<usize> = plaatsen.collect();
    eprintln!("{} of {} bytes flipped in turn", plaatsen.len(), bundel.len());
    op_elke_plaats(&bundel, &plaatsen, |kopie, plaats| {
        let masker = 1_u8 << (plaats % 8);
        kopie[plaats] ^= masker;
        let verdict = oordeel(kopie, &beleid);
        kopie[plaats] ^= masker;
        assert_ne!(verdict.oordeel, Oordeel::Geldig, "byte {plaats}");
    });
}

/// Cut off, a byte taken out, a byte put in: never `geldig`, and never a panic.
#[test]
fn korter_en_langer() {
    let verhaal = echt();
    let (beleid, bundel) = (verhaal.beleid(), een_document(&verhaal.bundel()));
    let stap = if lang() { 7 } else { 397 };
    let plaatsen: Vec<usize> = (0..bundel.len()).step_by(stap).collect();
    op_elke_plaats(&bundel, &plaatsen, |kopie, plaats| {
        assert_ne!(oordeel(&kopie[..plaats], &beleid).oordeel, Oordeel::Geldig, "cut at {plaats}");
        let byte = kopie.remove(plaats);
        assert_ne!(oordeel(kopie, &beleid).oordeel, Oordeel::Geldig, "without byte {plaats}");
        kopie.insert(plaats, byte);
        kopie.insert(plaats, byte ^ 1);
        assert_ne!(oordeel(kopie, &beleid).oordeel, Oordeel::Geldig, "one byte more at {plaats}");
        kopie.remove(plaats);
    });
    let verlengd = [bundel.as_slice(), b"\n"].concat();
    assert_eq!(oordeel(&verlengd, &beleid).oordeel, Oordeel::Ongeldig);
}

#[test]
fn een_echte_bundel_is_geldig_en_volledig() {
    let verhaal = echt();
    let (bundel, beleid) = (verhaal.bundel(), verhaal.beleid());
    assert!(bundel == verhaal.bundel(), "a bundle is a read: the same state gives the same bytes");
    let op = Moment::lees("2026-11-22T11:45:00+01:00").unwrap();
    let verdict = beoordeel(&bundel, &beleid, Some(op), None);
    assert_eq!(verdict.oordeel, Oordeel::Geldig, "{}", verdict.als_tekst());
    assert!(verdict.demonstratie && verdict.bericht.starts_with("Demonstratie."));
    assert_eq!(verdict.kenmerk.as_deref(), Some(verhaal.antwoord.kenmerk.as_str()));
    let streng = [beleid.to_string(), format!("volledig {}\n", verdict.afzender.unwrap().oorsprong)].concat();
    geldig(&bundel, &Beleid::lees(streng.as_bytes()).unwrap());
    let nu = serde_json::to_value(verdict.op_tijdstip.unwrap()).unwrap();
    assert_eq!(nu["zoalsNuRechtens"]["vanKracht"], "ja", "{nu}");
    assert_eq!(nu["zoalsNuRechtens"]["kennis"], "A", "{nu}");
}

/// The whole story played again by somebody with other keys, also under the name of the real log.
#[test]
fn met_andere_sleutels_nooit_geldig() {
    let verhaal = echt();
    let beleid = verhaal.beleid();
    let oorsprong = geldig(&verhaal.bundel(), &beleid).afzender.unwrap().oorsprong;
    let vreemd = Verhaal::speel(Opslag::met_zaad([8; 32]));
    geldig(&vreemd.bundel(), &vreemd.beleid());
    let onbekend = oordeel(&vreemd.bundel(), &beleid);
    assert_eq!(onbekend.oordeel, Oordeel::NietTeBeoordelen);
    assert!(onbekend.bericht.contains("afzender niet vastgesteld"), "{}", onbekend.bericht);
    assert!(!onbekend.afzender.unwrap().vastgesteld);
    let vals = Verhaal::speel(Opslag::vals([9; 32], &oorsprong));
    geldig(&vals.bundel(), &vals.beleid());
    let nagemaakt = oordeel(&vals.bundel(), &beleid);
    assert_eq!(nagemaakt.oordeel, Oordeel::Ongeldig);
    assert!(faalt(&nagemaakt, "checkpoint") && faalt(&nagemaakt, "handtekening"));
    assert_eq!(oordeel(&verhaal.bundel(), &Beleid::ingebouwd()).oordeel, Oordeel::NietTeBeoordelen);
    // With the log key of the victim the thief still has no event key, and the seals are not on the list.
    let half: Vec<Regel> = vec![Regel::Log(
        waarmerk::evidence::log::note::VKey::new(&oorsprong, vals.signer().log().verifying_key()).unwrap(),
    )];
    let half = Beleid::van(half).unwrap().to_string();
    let rest: String = beleid.to_string().lines().skip(1).map(|regel| format!("{regel}\n")).collect();
    let gestolen = Beleid::lees([half, rest].concat().as_bytes()).unwrap();
    assert!(faalt(&oordeel(&vals.bundel(), &gestolen), "handtekening"));
}

#[test]
fn het_document_in_de_hand() {
    let verhaal = echt();
    let (bundel, beleid) = (verhaal.bundel(), verhaal.beleid());
    let pdf = |code: &str| verhaal.desk.document(&crate::opslag::beller(), &verhaal.antwoord.kenmerk, code).unwrap().1;
    let besluit = pdf(&verhaal.antwoord.documenten[0].code);
    let verdict = beoordeel(&bundel, &beleid, None, Some(&besluit));
    assert_eq!(verdict.oordeel, Oordeel::Geldig, "{}", verdict.als_tekst());
    let in_hand = verdict.document.unwrap();
    assert_eq!((in_hand.soort, in_hand.voor.as_str()), (DocumentSoort::Besluit, "p1"));
    // Whether the PDF itself lies in the bundle makes no difference.
    let zonder = verbouw(&bundel, |delen| delen.retain(|naam, _| !naam.ends_with(".pdf")));
    assert_eq!(beoordeel(&zonder, &beleid, None, Some(&besluit)).oordeel, Oordeel::Geldig);
    let ander = &crate::opslag::leg_op(&verhaal.desk, &geschreven(&zaak(1))).unwrap().bestanden[0].1;
    for (wat, document) in [("of another dossier", ander), ("empty", &Vec::new()), ("cut", &besluit[..9].to_vec())] {
        let verdict = beoordeel(&bundel, &beleid, None, Some(document));
        assert_eq!(verdict.oordeel, Oordeel::Ongeldig, "{wat}");
        assert!(faalt(&verdict, "document-in-hand"), "{wat}");
    }
    let mut geraakt = besluit;
    *geraakt.last_mut().unwrap() ^= 1;
    assert_eq!(beoordeel(&bundel, &beleid, None, Some(&geraakt)).oordeel, Oordeel::Ongeldig);
}

/// To redact is to leave an opening out: the rest stays proven, and what was left out is counted.
#[test]
fn weglaten_blijft_geldig_en_wordt_genoemd() {
    let verhaal = echt();
    let (bundel, beleid) = (verhaal.bundel(), verhaal.beleid());
    for weg in ["/geheim", "/huisgenoten", "/uithuisgeplaatste", "/feiten", "/woning"] {
        let kaal = verbouw(&bundel, |delen| {
            let mut open = openingen(delen, 1);
            assert!(open.remove(weg).is_some(), "{weg}");
            zet_openingen(delen, 1, &open);
        });
        let verdict = geldig(&kaal, &beleid);
        let genoemd = verdict.controles.iter().find(|c| c.code == "opening").unwrap();
        let (open, alle) = genoemd.vergeleken.split_once(": ").unwrap().1.split_once(" van ").unwrap();
        let alle = alle.split_once(' ').unwrap().0;
        assert_eq!(open.parse::<u32>().unwrap() + 1, alle.parse::<u32>().unwrap(), "{}", genoemd.vergeleken);
        assert!(String::from_utf8_lossy(format::lees(&kaal).0[LEESMIJ]).contains("1 weggelaten"));
    }
    // Another value under the same salt is no redaction.
    let vals = verbouw(&bundel, |delen| {
        let mut open = openingen(delen, 1);
        open.get_mut("/grond").unwrap().waarde = "ernstigVermoeden".into();
        zet_openingen(delen, 1, &open);
    });
    assert!(faalt(&oordeel(&vals, &beleid), "opening"));
}

/// The bundle up to the last act but one, under the checkpoint that covers the last.
#[test]
fn de_laatste_gebeurtenis_afgeknipt() {
    let verhaal = echt();
    let (bundel, beleid) = (verhaal.bundel(), verhaal.beleid());
    let knip = |delen: &mut Delen| {
        let codes: Vec<String> = openingen(delen, 3)
            .iter()
            .filter(|(wijzer, _)| wijzer.starts_with("/documenten/"))
            .filter_map(|(_, opening)| opening.als_document())
            .map(|slot| documentnaam(&slot.code))
            .collect();
        delen.retain(|deel, _| !deel.starts_with("gebeurtenissen/0003") && !codes.contains(deel));
    };
    let afgeknipt = oordeel(&verbouw(&bundel, knip), &beleid);
    assert_eq!(afgeknipt.oordeel, Oordeel::Ongeldig);
    assert!(faalt(&afgeknipt, "achtergehouden"), "{}", afgeknipt.als_tekst());
    // Who also hides the tag keeps a valid bundle that says less: never `ja` without a note.
    let verborgen = verbouw(&bundel, |delen| {
        knip(delen);
        let mut open = openingen(delen, 2);
        assert!(open.remove(VOLGENDE).is_some());
        zet_openingen(delen, 2, &open);
    });
    let op = Moment::lees("2026-11-22T11:45:00+01:00").unwrap();
    let verdict = beoordeel(&verborgen, &beleid, Some(op), None);
    assert_eq!(verdict.oordeel, Oordeel::Geldig);
    assert!(verdict.niet_bewezen.iter().any(|zin| zin.contains("dat de bundel volledig is")));
    let op = serde_json::to_value(verdict.op_tijdstip.unwrap()).unwrap();
    assert_ne!(op["zoalsNuRechtens"]["vanKracht"], "ja");
    let ontbreekt = op["zoalsNuRechtens"]["ontbreekt"].as_array().unwrap();
    assert!(ontbreekt.iter().any(|zin| zin.as_str().unwrap().contains("niets bekend na checkpoint")), "{op}");
    let oorsprong = verdict.afzender.unwrap().oorsprong;
    let streng = Beleid::lees(format!("{beleid}volledig {oorsprong}\n").as_bytes()).unwrap();
    assert_eq!(oordeel(&verborgen, &streng).oordeel, Oordeel::NietTeBeoordelen);
    // The real log up to the last act but one is a smaller tree, under no checkpoint that was ever signed.
    let kleiner = verbouw(&bundel, |delen| {
        knip(delen);
        let bladen = delen.get_mut(BLADEN).unwrap();
        bladen.truncate(bladen.len() - 2 * LENGTE);
    });
    assert!(faalt(&oordeel(&kleiner, &beleid), "boom-grootte"));
}

/// The owner of the log key forks a dossier: the tag of one of its leaves on a second leaf.
#[test]
fn een_tweede_blad_met_hetzelfde_kenteken() {
    let verhaal = echt();
    let (bundel, beleid, signer) = (verhaal.bundel(), verhaal.beleid(), verhaal.signer());
    for nummer in 1..=3 {
        let gesplitst = verbouw(&bundel, |delen| {
            let plek = |nummer| -> Blad { serde_json::from_slice(&delen[&naam(nummer, ".blad.json")]).unwrap() };
            let (begin, van) = (plek(1).index, plek(nummer).index);
            let bytes = delen[BLADEN].clone();
            let mut bladen: Vec<Leaf> = bytes.chunks(LENGTE).map(|blad| Leaf::lees(blad).unwrap()).collect();
            let tag = *bladen[usize::try_from(van - begin).unwrap()].tag();
            bladen.push(Leaf::maak(tag, &[1; 32], &Hash256([2; 32])));
            let aanloop = delen[AANLOOP].chunks(32).map(|hash| Hash256(hash.try_into().unwrap())).collect();
            let mut boom = CompactRange::from_hashes(begin, aanloop).unwrap();
            bladen.iter().for_each(|blad| boom.append(blad.hash()));
            let tekst = Note::parse(&delen[CHECKPOINT]).unwrap().text().to_owned();
            let oud = Checkpoint::parse(&tekst).unwrap();
            let nieuw = Checkpoint { size: oud.size + 1, root: boom.root(), ..oud };
            delen.insert(CHECKPOINT.to_owned(), nieuw.sign(signer.log()).unwrap().to_string().into_bytes());
            delen.insert(BLADEN.to_owned(), bladen.iter().flat_map(Leaf::bytes).collect());
        });
        let verdict = oordeel(&gesplitst, &beleid);
        assert_eq!(verdict.oordeel, Oordeel::Ongeldig);
        assert!(faalt(&verdict, "splitsing") && !faalt(&verdict, "boom"), "{}", verdict.als_tekst());
    }
}

/// The same clock and the same chance give the same bytes: keys, documents, bundles, policy.
#[test]
fn twee_keer_hetzelfde() {
    let (een, twee) = (echt(), echt());
    assert_eq!(een.beleid().to_string(), twee.beleid().to_string());
    assert!(een.bundel() == twee.bundel());
    assert_eq!(een.antwoord, twee.antwoord);
    let ander = Verhaal::speel(Opslag::met_zaad([8; 32]));
    assert!(een.bundel() != ander.bundel(), "the seed does something");
}

/// The demonstration as a user plays it, twice.
#[test]
fn de_demo_twee_keer() {
    let opslag = Opslag::nieuw();
    let speel = |naam: &str| -> BTreeMap<String, Vec<u8>> {
        let map = opslag.dir().with_file_name(naam);
        let mut opdracht = std::process::Command::new(env!("CARGO_BIN_EXE_waarmerk"));
        opdracht.args(["demo", "--no-serve", "--zaad", &"5a".repeat(32), "--dir"]).arg(&map);
        let uitvoer = opdracht.output().unwrap();
        assert!(uitvoer.status.success(), "{}", String::from_utf8_lossy(&uitvoer.stderr));
        let mut bestanden = BTreeMap::new();
        for rij in std::fs::read_dir(&map).unwrap().map(|rij| rij.unwrap().path()) {
            let binnen: Vec<_> = match std::fs::read_dir(&rij) {
                Ok(lijst) if !rij.ends_with("gegevens") => lijst.map(|rij| rij.unwrap().path()).collect(),
                Ok(_) => Vec::new(),
                Err(_) => vec![rij],
            };
            for pad in binnen {
                let naam = pad.strip_prefix(&map).unwrap().display().to_string();
                bestanden.insert(naam, std::fs::read(&pad).unwrap());
            }
        }
        bestanden
    };
    let (een, twee) = (speel("een"), speel("twee"));
    assert_eq!(een.keys().collect::<BTreeSet<_>>(), twee.keys().collect::<BTreeSet<_>>());
    // Five bundles, the eighteen inputs of the stories, one policy; all else are documents.
    let documenten = een.keys().filter(|naam| naam.ends_with(".pdf")).count();
    assert_eq!(een.len(), documenten + 5 + 18 + 1);
    assert!(documenten > 5 * 10, "{documenten} documenten");
    for (naam, bytes) in &een {
        assert!(*bytes == twee[naam], "{naam}");
    }
}

/// Every stored document, rendered anew, is the beginning of its sealed file.
#[test]
fn elk_document_is_te_herbouwen() {
    let verhaal = echt();
    let rapport = verhaal.desk.log_check().unwrap();
    assert_eq!(rapport.fouten, Vec::<String>::new());
    assert_eq!((rapport.bladen, rapport.gebeurtenissen, rapport.dossiers), (6, 6, 4));
    assert!(rapport.documenten > 4 * 10, "{} documenten", rapport.documenten);
    assert_eq!((rapport.herbouwd, rapport.andere_versie), (rapport.documenten, 0));
}

/// The trial regime of fourteen days is there for tests; no date of imposing leads to it.
#[test]
fn het_proefregime_is_niet_te_kiezen() {
    assert!(Regime::met_naam("proef14").is_some());
    for jaar in 1990..2100_i16 {
        for (maand, dag) in [(1, 1), (3, 1), (6, 30), (12, 31)] {
            let datum = Datum::lees(&format!("{jaar}-{maand:02}-{dag:02}")).unwrap();
            let regime = Regime::voor(datum);
            assert_eq!((regime.naam.as_str(), regime.oplegging_dagen, regime.totaal_dagen), ("wth", 10, 28), "{jaar}");
        }
    }
}
