//! A good bundle is `geldig`; no byte of it can be changed and no part of it replaced without a verdict that says so.

use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use waarmerk::evidence::bundle::content::{BLADEN, Blad, CHECKPOINT, LEESMIJ, MANIFEST};
use waarmerk::evidence::bundle::policy::{Beleid, EventSleutel, Regel};
use waarmerk::evidence::bundle::verdict::{Oordeel, Uitkomst, Verdict};
use waarmerk::evidence::bundle::verify::{beoordeel, verify};
use waarmerk::evidence::bundle::{BundelInvoer, GebeurtenisInvoer, Vraag, afdruk, format, maak, report};
use waarmerk::evidence::document::{DocumentSlot, DocumentSoort};
use waarmerk::evidence::log::checkpoint::Checkpoint;
use waarmerk::evidence::log::event::{Event, EventFout, Ontwerp, Signed};
use waarmerk::evidence::log::fields::{VOLGENDE, vaste_velden};
use waarmerk::evidence::log::leaf::Leaf;
use waarmerk::evidence::log::merkle::{CompactRange, root};
use waarmerk::evidence::log::note::VKey;
use waarmerk::evidence::seal::{CertificaatGegevens, PemZegelaar, Zegelaar, Zegelsleutel, verzegel};
use waarmerk::law::dossier::Gebeurtenis;
use waarmerk::law::zaak::invoer::VELDEN;
use waarmerk::words::hash::Hash256;
use waarmerk::words::moment::Moment;

const OORSPRONG: &str = "waarmerk.example/9999";
const CODE: &str = "0123-4567-89AB-CDEF-GHJK";
const PDF: &[u8] = include_bytes!("vectors/zegel/een.pdf");

/// Parts that can be changed.
type Eigen = BTreeMap<String, Vec<u8>>;

fn bytes(zaad: &str) -> [u8; 32] {
    Hash256::of(&[b"test/", zaad.as_bytes()]).0
}

fn moment(tekst: &str) -> Moment {
    Moment::lees(tekst).unwrap()
}

fn opgelegd() -> Gebeurtenis {
    serde_json::from_value(json!({"soort": "opgelegd", "feit": {
        "besluitnummer": "HV-9999-2026-1-O1", "regime": "wth", "grond": "gevaar",
        "genomenTijdstip": "2026-11-21T22:10:00+01:00", "ingangTijdstip": "2026-11-21T22:15:00+01:00",
        "eindTijdstip": "2026-12-01T22:15:00+01:00", "zoneVersie": "2026b", "rol": "hulpofficier",
        "mandaat": "MB-2025-01", "bevoegdheidAfgeweken": false, "uithuisgeplaatste": "p1", "woning": "w1",
        "contactverbod": ["p2"], "uitzonderingen": [], "aanzeggingProcesVerbaal": false}}))
    .unwrap()
}

fn uitgereikt() -> Gebeurtenis {
    serde_json::from_value(json!({"soort": "uitreiking", "feit": {
        "besluitnummer": "HV-9999-2026-1-O1", "stuk": "besluit", "aan": "p1", "ontvanger": "uithuisgeplaatste",
        "wijze": "inPersoon", "uitkomst": "uitgereikt", "tijdstip": "2026-11-21T22:30:00+01:00",
        "hoedanigheid": "politie", "identiteit": "document", "taalBegrepen": "ja", "tolk": false,
        "toegelicht": ["adres", "contactverbod", "einde", "straf"], "getekend": true, "voorgelezen": false,
        "procesVerbaal": false, "vergeleken": "code"}}))
    .unwrap()
}

/// Keys, log and dossier of a small installation; everything follows from the seed.
struct Huis {
    zaad: &'static str,
    log: SigningKey,
    event: SigningKey,
    zegel: PemZegelaar,
}

impl Huis {
    fn nieuw(zaad: &'static str) -> Self {
        let sleutel = |rol: &str| SigningKey::from_bytes(&bytes(&format!("{zaad}/{rol}")));
        let zegel = Zegelsleutel::van_bytes(&bytes(&format!("{zaad}/zegel"))).unwrap();
        let gegevens = CertificaatGegevens {
            naam: "Zegel van de Voorbeeldgemeente",
            organisatie: "Voorbeeldgemeente",
            serienummer: [0x41; 20],
            geldig_van: moment("2026-01-01T00:00:00+01:00"),
            geldig_tot: moment("2029-01-01T00:00:00+01:00"),
        };
        let certificaat = zegel.certificaat(&gegevens).unwrap();
        let zegel = PemZegelaar::nieuw(zegel, certificaat).unwrap();
        Self { zaad, log: sleutel("log"), event: sleutel("event"), zegel }
    }

    fn vkey(&self) -> VKey {
        VKey::new(OORSPRONG, self.log.verifying_key()).unwrap()
    }

    fn regels(&self) -> Vec<Regel> {
        let event =
            EventSleutel { oorsprong: OORSPRONG.to_owned(), sleutel: self.event.verifying_key(), van: 0, tot: None };
        let zegel = Hash256::of(&[self.zegel.certificaat()]);
        vec![Regel::Log(self.vkey()), Regel::Event(event), Regel::Zegel(OORSPRONG.to_owned(), zegel)]
    }

    fn beleid(&self) -> Beleid {
        Beleid::van(self.regels()).unwrap()
    }

    fn pdf(&self) -> Vec<u8> {
        verzegel(PDF, &self.zegel, moment("2026-11-21T22:12:00+01:00"), "Voorbeeldgemeente").unwrap()
    }

    fn teken(
        &self,
        vorige: Option<(u64, Hash256)>,
        gebeurtenis: Gebeurtenis,
        geregistreerd: &str,
        slot: DocumentSlot,
    ) -> Signed {
        let nummer = vorige.map_or(1, |(nummer, _)| nummer + 1);
        let mut teller = 0;
        let vast = vaste_velden(&gebeurtenis).iter().map(|wijzer| ((*wijzer).to_owned(), Value::Bool(false)));
        let velden: BTreeMap<_, _> = vast.chain([("/woning".to_owned(), json!({"straat": "Lindelaan"}))]).collect();
        let eerste = nummer == 1;
        let ontwerp = Ontwerp {
            oorsprong: OORSPRONG.to_owned(),
            kenmerk: "HV-9999-2026-1".to_owned(),
            vorige,
            gesteld: gebeurtenis.gesteld(),
            geregistreerd: moment(geregistreerd),
            demonstratie: true,
            invoer: "console:proef".to_owned(),
            velden: velden.into_iter().filter(|(wijzer, _)| eerste || wijzer != "/woning").collect(),
            document: (!eerste).then(|| slot.clone()),
            documenten: if eerste { vec![slot] } else { Vec::new() },
            volgende: bytes(&format!("{}/tag/{}", self.zaad, nummer + 1)),
            gebeurtenis,
        };
        let zout = || {
            teller += 1;
            bytes(&format!("{}/zout/{nummer}/{teller}", self.zaad))
        };
        ontwerp.teken(&self.event, zout).unwrap()
    }

    /// Seven leaves: event 1 is leaf 3, event 2 is leaf 5, the others belong to nobody that we know.
    fn invoer(&self) -> BundelInvoer {
        let pdf = self.pdf();
        let slot = DocumentSlot::van(DocumentSoort::Besluit, "nl", "p1", CODE, &pdf);
        let een = self.teken(None, opgelegd(), "2026-11-21T22:12:00+01:00", slot.clone());
        let twee = self.teken(Some((1, een.id())), uitgereikt(), "2026-11-21T22:40:00+01:00", slot);
        let zout = |nummer: u64| Hash256(bytes(&format!("{}/bladzout/{nummer}", self.zaad)));
        let blad = |nummer: u64, signed: &Signed| {
            Leaf::maak(bytes(&format!("{}/tag/{nummer}", self.zaad)), &zout(nummer).0, &signed.id())
        };
        let vreemd = |nummer: usize| Leaf::maak(bytes(&format!("vreemd/{nummer}")), &[0; 32], &Hash256([9; 32]));
        let mut bladen: Vec<Leaf> = (0..7).map(vreemd).collect();
        bladen[3] = blad(1, &een);
        bladen[5] = blad(2, &twee);
        let gebeurtenis = |signed: Signed, index: u64, nummer: u64| GebeurtenisInvoer {
            bytes: signed.bytes,
            handtekening: signed.handtekening,
            openingen: signed.openingen,
            blad: Blad { index, zout: zout(nummer) },
        };
        let mut invoer = BundelInvoer {
            gebeurtenissen: vec![gebeurtenis(een, 3, 1), gebeurtenis(twee, 5, 2)],
            aanloop: Vec::new(),
            bladen,
            checkpoint: String::new(),
            log: self.vkey(),
            event_sleutels: vec![self.event.verifying_key()],
            documenten: BTreeMap::from([(CODE.to_owned(), pdf)]),
        };
        self.sluit(&mut invoer);
        invoer
    }

    /// Signs a checkpoint over all leaves and keeps those from the first event on.
    fn sluit(&self, invoer: &mut BundelInvoer) {
        let hashes: Vec<Hash256> = invoer.bladen.iter().map(Leaf::hash).collect();
        let begin = usize::try_from(invoer.gebeurtenissen[0].blad.index).unwrap();
        let mut aanloop = CompactRange::default();
        hashes[..begin].iter().for_each(|hash| aanloop.append(*hash));
        let checkpoint = Checkpoint { origin: OORSPRONG.to_owned(), size: hashes.len() as u64, root: root(&hashes) };
        invoer.checkpoint = checkpoint.sign(&self.log).unwrap().to_string();
        invoer.aanloop = aanloop.hashes().to_vec();
        invoer.bladen.drain(..begin);
    }
}

fn oordeel(verdict: &Verdict) -> Oordeel {
    assert!(!verdict.niet_bewezen.is_empty());
    verdict.oordeel
}

/// The codes of the checks that fail.
fn fouten(verdict: &Verdict) -> Vec<&'static str> {
    let mut codes: Vec<_> =
        verdict.controles.iter().filter(|controle| controle.uitkomst == Uitkomst::Fout).map(|c| c.code).collect();
    codes.dedup();
    codes
}

fn geldig(bundel: &[u8], beleid: &Beleid) -> Verdict {
    let verdict = verify(bundel, beleid, None, None);
    assert_eq!(verdict.oordeel, Oordeel::Geldig, "{}", verdict.als_tekst());
    verdict
}

/// Writes the parts of a bundle again after a change, with a manifest that fits.
fn verbouw(bundel: &[u8], verander: impl FnOnce(&mut Eigen)) -> Vec<u8> {
    let mut delen: Eigen = format::lees(bundel).0.into_iter().map(|(naam, bytes)| (naam, bytes.to_vec())).collect();
    verander(&mut delen);
    let had_manifest = delen.contains_key(MANIFEST);
    let geleend = |delen: &Eigen| -> Vec<(String, Vec<u8>)> {
        delen.iter().map(|(naam, bytes)| (naam.clone(), bytes.clone())).collect()
    };
    let kopie = geleend(&delen);
    let slices = kopie.iter().map(|(naam, bytes)| (naam.clone(), bytes.as_slice())).collect();
    if had_manifest {
        delen.insert(MANIFEST.to_owned(), report::manifest_bytes(&slices).unwrap());
    }
    let kopie = geleend(&delen);
    format::schrijf(&kopie.iter().map(|(naam, bytes)| (naam.clone(), bytes.as_slice())).collect()).unwrap()
}

#[test]
fn een_goede_bundel_is_geldig() {
    let huis = Huis::nieuw("a");
    let bundel = maak(&huis.invoer()).unwrap();
    assert_eq!(bundel, maak(&huis.invoer()).unwrap(), "zelfde invoer, zelfde bytes");
    let verdict = geldig(&bundel, &huis.beleid());
    assert!(verdict.demonstratie && verdict.bericht.starts_with("Demonstratie."));
    assert!(serde_json::to_string(&verdict).unwrap().starts_with(r#"{"demonstratie":true,"oordeel":"geldig","#));
    assert!(verdict.als_tekst().starts_with("DEMONSTRATIE"));
    assert!(verdict.niet_bewezen.iter().any(|zin| zin.contains("in een tweede dossier")));
    assert!(verdict.controles.iter().all(|c| c.uitkomst == Uitkomst::Ok), "{}", verdict.als_tekst());
    assert_eq!(beoordeel(&bundel, &huis.beleid(), None, None), verdict);
}

#[test]
fn elke_omgeslagen_byte_valt_op() {
    let huis = Huis::nieuw("a");
    let (beleid, bundel) = (huis.beleid(), maak(&huis.invoer()).unwrap());
    let lengte = huis.pdf().len();
    let pdf = bundel.windows(PDF.len()).position(|deel| deel == PDF).unwrap();
    let binnen_pdf = |plaats: usize| (pdf..pdf + lengte).contains(&plaats);
    let plaatsen: Vec<usize> = (0..bundel.len()).filter(|plaats| !binnen_pdf(*plaats) || plaats % 97 == 0).collect();
    let delen = std::thread::available_parallelism().map_or(2, |aantal| aantal.get());
    std::thread::scope(|scope| {
        for deel in plaatsen.chunks(plaatsen.len().div_ceil(delen)) {
            let (beleid, mut bundel) = (&beleid, bundel.clone());
            scope.spawn(move || {
                for plaats in deel {
                    let masker = 1_u8 << (plaats % 8);
                    bundel[*plaats] ^= masker;
                    let verdict = verify(&bundel, beleid, None, None);
                    bundel[*plaats] ^= masker;
                    assert_ne!(oordeel(&verdict), Oordeel::Geldig, "byte {plaats}");
                }
                geldig(&bundel, beleid);
            });
        }
    });
}

/// One bit flipped and the manifest made to fit again: the part itself must notice.
#[test]
fn een_passend_manifest_verbergt_niets() {
    let huis = Huis::nieuw("a");
    let (beleid, bundel) = (huis.beleid(), maak(&huis.invoer()).unwrap());
    let (delen, _) = format::lees(&bundel);
    for (naam, inhoud) in delen.iter().filter(|(naam, _)| *naam != MANIFEST) {
        let stap = (inhoud.len() / 40).max(1);
        for plaats in (0..inhoud.len()).step_by(stap) {
            let vervalst = verbouw(&bundel, |delen| delen.get_mut(naam).unwrap()[plaats] ^= 1);
            let verdict = verify(&vervalst, &beleid, None, None);
            assert_ne!(oordeel(&verdict), Oordeel::Geldig, "{naam}, byte {plaats}");
        }
    }
}

#[test]
fn met_andere_sleutels_nooit_geldig() {
    let (echt, vals) = (Huis::nieuw("a"), Huis::nieuw("b"));
    let bundel = maak(&vals.invoer()).unwrap();
    geldig(&bundel, &vals.beleid());
    let bekend = verify(&bundel, &echt.beleid(), None, None);
    assert_eq!(oordeel(&bekend), Oordeel::Ongeldig);
    assert!(fouten(&bekend).contains(&"checkpoint") && fouten(&bekend).contains(&"handtekening"));
    let niemand = verify(&bundel, &Beleid::ingebouwd(), None, None);
    assert_eq!(oordeel(&niemand), Oordeel::NietTeBeoordelen);
    assert!(niemand.bericht.contains("afzender niet vastgesteld"));
    assert!(niemand.bericht.contains(&vals.vkey().fingerprint().hex()));
    assert_eq!(fouten(&niemand), Vec::<&str>::new());
}

/// What a holder of only one stolen key can do.
#[test]
fn een_sleutel_is_niet_genoeg() {
    let echt = Huis::nieuw("a");
    for rol in ["log", "event", "zegel"] {
        let mut dief = Huis::nieuw("b");
        match rol {
            "log" => dief.log = echt.log.clone(),
            "event" => dief.event = echt.event.clone(),
            _ => dief.zegel = Huis::nieuw("a").zegel,
        }
        let verdict = verify(&maak(&dief.invoer()).unwrap(), &echt.beleid(), None, None);
        assert_ne!(oordeel(&verdict), Oordeel::Geldig, "{rol}");
    }
}

#[test]
fn weglaten_mag_en_wordt_gezegd() {
    let huis = Huis::nieuw("a");
    let mut invoer = huis.invoer();
    invoer.documenten.clear();
    let zonder_pdf = geldig(&maak(&invoer).unwrap(), &huis.beleid());
    assert!(
        zonder_pdf.controles.iter().any(|c| c.uitkomst == Uitkomst::NietVanToepassing && c.vergeleken.contains(CODE))
    );
    invoer.gebeurtenissen[0].openingen.remove("/woning");
    geldig(&maak(&invoer).unwrap(), &huis.beleid());
    // Without the last tag the bundle is valid, but nobody can say that it is complete.
    invoer.gebeurtenissen[1].openingen.remove(VOLGENDE);
    let onvolledig = maak(&invoer).unwrap();
    let op = Some(moment("2026-11-21T22:35:00+01:00"));
    let verdict = verify(&onvolledig, &huis.beleid(), op, None);
    assert_eq!(oordeel(&verdict), Oordeel::Geldig);
    assert!(verdict.niet_bewezen.iter().any(|zin| zin.contains("volledig")));
    let nu = serde_json::to_value(verdict.op_tijdstip.unwrap()).unwrap();
    assert_eq!(nu["zoalsNuRechtens"]["vanKracht"], "jaMetAantekening");
    let streng = [huis.regels(), vec![Regel::Volledig(OORSPRONG.to_owned())]].concat();
    let streng = Beleid::van(streng).unwrap();
    assert_eq!(oordeel(&verify(&onvolledig, &streng, None, None)), Oordeel::NietTeBeoordelen);
    geldig(&maak(&huis.invoer()).unwrap(), &streng);
    // A PDF without the opening that covers it is covered by nothing.
    let mut invoer = huis.invoer();
    invoer.gebeurtenissen[0].openingen.remove("/documenten/0");
    let verdict = verify(&maak(&invoer).unwrap(), &huis.beleid(), None, None);
    assert_eq!(fouten(&verdict), ["document"]);
}

#[test]
fn de_vraag_van_de_rechter() {
    let huis = Huis::nieuw("a");
    let bundel = maak(&huis.invoer()).unwrap();
    let antwoord = |tijdstip: &str| {
        let verdict = verify(&bundel, &huis.beleid(), Some(moment(tijdstip)), None);
        assert_eq!(oordeel(&verdict), Oordeel::Geldig);
        serde_json::to_value(verdict.op_tijdstip.unwrap()).unwrap()
    };
    // After the uitreiking was recorded: in force and known; what came after the checkpoint nobody can say.
    let later = antwoord("2026-11-23T12:00:00+01:00");
    assert_eq!(later["zoalsToenBekend"]["vanKracht"], "ja");
    assert_eq!(later["zoalsToenBekend"]["kennis"], "A");
    assert_eq!(later["zoalsNuRechtens"]["vanKracht"], "jaMetAantekening");
    let ontbreekt = later["zoalsNuRechtens"]["ontbreekt"].as_array().unwrap();
    assert!(ontbreekt.iter().any(|zin| zin.as_str().unwrap().starts_with("niets bekend na ")));
    // Between uitreiking and recording the installation knew less than is known now.
    let ertussen = antwoord("2026-11-21T22:35:00+01:00");
    assert_eq!(ertussen["zoalsToenBekend"]["kennis"], "geen");
    assert_eq!(ertussen["zoalsNuRechtens"]["kennis"], "A");
    assert_eq!(ertussen["zoalsNuRechtens"]["vanKracht"], "ja");
    // No answer from a bundle that is not valid.
    let verdict = verify(&bundel, &Beleid::ingebouwd(), Some(moment("2026-11-23T12:00:00+01:00")), None);
    assert!(verdict.op_tijdstip.is_none());
    let (tekst, code) =
        afdruk(&bundel, &huis.beleid(), &Vraag { op: Some(moment("2027-01-01T12:00:00+01:00")), ..Vraag::default() });
    assert_eq!(code, 0, "een ontkennend antwoord is geen fout: {tekst}");
    assert!(tekst.contains("van kracht: nee"), "{tekst}");
}

#[test]
fn het_document_in_hand() {
    let huis = Huis::nieuw("a");
    let (bundel, pdf, beleid) = (maak(&huis.invoer()).unwrap(), huis.pdf(), huis.beleid());
    let mut zonder = huis.invoer();
    zonder.documenten.clear();
    for bundel in [&bundel, &maak(&zonder).unwrap()] {
        let verdict = verify(bundel, &beleid, None, Some(&pdf));
        let document = verdict.document.clone().unwrap();
        assert_eq!((oordeel(&verdict), document.besluitnummer.as_str()), (Oordeel::Geldig, "HV-9999-2026-1-O1"));
        assert_eq!((document.soort, document.voor.as_str()), (DocumentSoort::Besluit, "p1"));
    }
    let langer = [pdf.as_slice(), b"\n"].concat();
    let verdict = verify(&bundel, &beleid, None, Some(&langer));
    assert_eq!(fouten(&verdict), ["document-in-hand"]);
    assert!(verdict.bericht.contains(&format!("de eerste {} bytes", pdf.len())));
    assert_eq!(fouten(&verify(&bundel, &beleid, None, Some(PDF))), ["document-in-hand"]);
    // The PDF alone: unchanged and by whom, but no delivery.
    let los = beoordeel(&pdf, &beleid, None, None);
    assert_eq!(oordeel(&los), Oordeel::Geldig, "{}", los.als_tekst());
    assert!(los.bericht.contains("bewijst niet dat het is uitgereikt"));
    assert_eq!(oordeel(&beoordeel(&pdf, &Beleid::ingebouwd(), None, None)), Oordeel::NietTeBeoordelen);
    assert_eq!(oordeel(&beoordeel(&langer, &beleid, None, None)), Oordeel::Ongeldig);
    assert_eq!(oordeel(&beoordeel(PDF, &beleid, None, None)), Oordeel::Ongeldig);
}

#[test]
fn de_geldigheid_van_sleutels_loopt_in_bladen() {
    let huis = Huis::nieuw("a");
    let bundel = maak(&huis.invoer()).unwrap();
    let met = |van, tot| {
        let mut regels = huis.regels();
        let sleutel = huis.event.verifying_key();
        regels[1] = Regel::Event(EventSleutel { oorsprong: OORSPRONG.to_owned(), sleutel, van, tot });
        verify(&bundel, &Beleid::van(regels).unwrap(), None, None).oordeel
    };
    assert_eq!(met(3, Some(6)), Oordeel::Geldig);
    assert_eq!(met(3, Some(5)), Oordeel::Ongeldig, "de grens telt niet mee");
    assert_eq!(met(4, None), Oordeel::Ongeldig);
}

#[test]
fn achterhouden_en_splitsen_vallen_op() {
    let huis = Huis::nieuw("a");
    // The second event withheld, under the checkpoint that counts it.
    let mut invoer = huis.invoer();
    invoer.gebeurtenissen.truncate(1);
    let verdict = verify(&maak(&invoer).unwrap(), &huis.beleid(), None, None);
    assert_eq!(fouten(&verdict), ["achtergehouden"]);
    // The same tag on a second leaf: two histories of one dossier.
    let mut invoer = huis.invoer();
    let tag = *invoer.bladen[2].tag();
    let voor = (0..3).map(|nummer: usize| Leaf::maak(bytes(&format!("vreemd/{nummer}")), &[0; 32], &Hash256([9; 32])));
    invoer.bladen.splice(0..0, voor);
    invoer.bladen[6] = Leaf::maak(tag, &[7; 32], &Hash256([7; 32]));
    huis.sluit(&mut invoer);
    let verdict = verify(&maak(&invoer).unwrap(), &huis.beleid(), None, None);
    assert_eq!(fouten(&verdict), ["splitsing"]);
    assert!(verdict.bericht.contains("splitsing: hetzelfde kenteken staat op de bladen 5 en 6"), "{}", verdict.bericht);
}

/// Changes to the parts, each with the check that must fail (B70-B76, B82-B85).
#[test]
fn veranderde_onderdelen() {
    let huis = Huis::nieuw("a");
    let (bundel, beleid) = (maak(&huis.invoer()).unwrap(), huis.beleid());
    let geval = |verwacht: &[&str], verander: &dyn Fn(&mut Eigen)| {
        let verdict = verify(&verbouw(&bundel, verander), &beleid, None, None);
        assert_eq!(verdict.oordeel, Oordeel::Ongeldig);
        for code in verwacht {
            assert!(fouten(&verdict).contains(code), "{code}: {}", verdict.als_tekst());
        }
    };
    let namen: Vec<String> = format::lees(&bundel).0.into_keys().collect();
    for naam in namen.iter().filter(|naam| !naam.starts_with("documenten/")) {
        let code = match naam.as_str() {
            LEESMIJ => "leesmij",
            MANIFEST => "manifest",
            _ => "onderdeel",
        };
        geval(&[code], &|delen| {
            delen.remove(naam);
        });
    }
    geval(&["onderdeel"], &|delen| drop(delen.insert("extra.txt".to_owned(), Vec::new())));
    geval(&["onderdeel"], &|delen| drop(delen.insert("gebeurtenissen/1.json".to_owned(), Vec::new())));
    geval(&["onderdeel"], &|delen| {
        drop(delen.insert("gebeurtenissen/0003.json".to_owned(), delen["gebeurtenissen/0002.json"].clone()))
    });
    geval(&["document"], &|delen| drop(delen.insert("documenten/X.pdf".to_owned(), b"%PDF-1.7".to_vec())));
    geval(&["boom", "boom-grootte"], &|delen| delen.get_mut(BLADEN).unwrap().truncate(65 * 3));
    geval(&["boom"], &|delen| delen.get_mut("bewijs/aanloop").unwrap().extend([0; 32]));
    geval(&["onderdeel"], &|delen| delen.get_mut("bewijs/aanloop").unwrap().extend([0; 31]));
    geval(&["blad", "boom"], &|delen| drop(delen.insert("gebeurtenissen/0001.blad.json".to_owned(), blad(4, "1"))));
    geval(&["blad"], &|delen| drop(delen.insert("gebeurtenissen/0002.blad.json".to_owned(), blad(7, "2"))));
    geval(&["blad", "volgorde"], &|delen| drop(delen.insert("gebeurtenissen/0002.blad.json".to_owned(), blad(3, "2"))));
    let tekst = |delen: &mut Eigen, naam: &str, van: &str, naar: &str| {
        let oud = String::from_utf8(delen[naam].clone()).unwrap();
        assert!(oud.contains(van), "{naam}: {van}");
        delen.insert(naam.to_owned(), oud.replace(van, naar).into_bytes());
    };
    geval(&["onderdeel"], &|delen| tekst(delen, CHECKPOINT, "\n7\n", "\n007\n"));
    geval(&["checkpoint"], &|delen| tekst(delen, CHECKPOINT, "\n7\n", "\n8\n"));
    geval(&["onderdeel"], &|delen| tekst(delen, CHECKPOINT, "\n", "\r\n"));
    geval(&["oorsprong"], &|delen| tekst(delen, CHECKPOINT, OORSPRONG, "elders.example"));
    geval(&["checkpoint"], &|delen| {
        let regel = String::from_utf8(delen[CHECKPOINT].clone()).unwrap();
        let regel = regel.lines().last().unwrap().replace(OORSPRONG, "elders.example") + "\n";
        delen.get_mut(CHECKPOINT).unwrap().extend(regel.into_bytes());
    });
    geval(&["onderdeel"], &|delen| tekst(delen, "gebeurtenissen/0001.json", ",\"feit\"", ", \"feit\""));
    geval(&["handtekening", "blad", "keten"], &|delen| tekst(delen, "gebeurtenissen/0001.json", "\"p2\"", "\"p3\""));
    geval(&["opening"], &|delen| tekst(delen, "gebeurtenissen/0001.openingen.json", "Lindelaan", "Lindenlaan"));
    geval(&["onderdeel"], &|delen| {
        tekst(delen, "gebeurtenissen/0001.openingen.json", "Lindelaan", "Linde\u{308}laan\u{61}\u{308}")
    });
    geval(&["sleutels"], &|delen| tekst(delen, "sleutels.txt", "zegel ", &format!("zegel {}\nzegel ", "0".repeat(64))));
    geval(&["leesmij"], &|delen| tekst(delen, LEESMIJ, "opgelegd", "ingetrokken"));
    geval(&["handtekening"], &|delen| {
        let een = delen["gebeurtenissen/0001.handtekening"].clone();
        delen.insert("gebeurtenissen/0002.handtekening".to_owned(), een);
    });
}

fn blad(index: u64, nummer: &str) -> Vec<u8> {
    let zout = Hash256(bytes(&format!("a/bladzout/{nummer}")));
    format!("{{\"index\":{index},\"zout\":\"{zout}\"}}").into_bytes()
}

/// Changes to the container (B70-B73, B75), each with the words of the answer.
#[test]
fn veranderde_verpakking() {
    let huis = Huis::nieuw("a");
    let (bundel, beleid) = (maak(&huis.invoer()).unwrap(), huis.beleid());
    let geval = |bytes: Vec<u8>, woorden: &str| {
        let verdict = beoordeel(&bytes, &beleid, None, None);
        assert_eq!(oordeel(&verdict), Oordeel::Ongeldig, "{woorden}");
        let gezegd = verdict.controles.iter().any(|c| c.uitkomst == Uitkomst::Fout && c.vergeleken.contains(woorden));
        assert!(gezegd, "{woorden}: {}", verdict.als_tekst());
    };
    let met = |plaats: usize, byte: u8| {
        let mut bytes = bundel.clone();
        bytes[plaats] = byte;
        bytes
    };
    let gids = bundel.windows(4).position(|vier| vier == b"PK\x01\x02").unwrap();
    geval(Vec::new(), "Niet in de vaste vorm (byte 0)");
    geval(bundel[..bundel.len() / 2].to_vec(), "Niet in de vaste vorm");
    geval(bundel[..bundel.len() - 1].to_vec(), "Niet in de vaste vorm");
    geval([b"x", bundel.as_slice()].concat(), "Niet in de vaste vorm (byte 0)");
    geval([bundel.as_slice(), b"x"].concat(), &format!("Niet in de vaste vorm (byte {})", bundel.len()));
    geval(met(8, 8), "Niet in de vaste vorm (byte 8)");
    geval(met(10, 1), "Niet in de vaste vorm (byte 10)");
    geval(met(6, 1), "Niet in de vaste vorm (byte 6)");
    geval(met(bundel.len() - 2, 1), &format!("Niet in de vaste vorm (byte {})", bundel.len() - 2));
    geval(met(gids + 38, 1), &format!("Niet in de vaste vorm (byte {})", gids + 38));
    geval(met(gids + 46, b'M'), "De bundel is niet eenduidig.");
    geval(met(gids + 24, 0), "De bundel is niet eenduidig.");
    geval(met(25, 0x7f), "Te groot na uitpakken (grens 200 MB).");
    for naam in ["../EESMIJ.txt", "/LEESMIJ.txt", "C:\\SMIJ.txt", "LEES\\IJ.txt", "NUL", "a//b", ".x", "lpt1.txt"] {
        let mut bytes = bundel.clone();
        bytes.splice(30..30 + LEESMIJ.len(), naam.bytes());
        bytes[26] = u8::try_from(naam.len()).unwrap();
        geval(bytes, "Onveilige bestandsnaam in de bundel: item 1.");
    }
    let dubbel = {
        let eerste = bundel.windows(4).skip(4).position(|vier| vier == b"PK\x03\x04").unwrap() + 4;
        [&bundel[..eerste], bundel.as_slice()].concat()
    };
    geval(dubbel, "De bundel is niet eenduidig.");
    let andersom = bundel.windows(8).position(|acht| acht == b"LEESMIJ.").unwrap();
    geval(met(andersom, b'z'), "Niet in de vaste vorm");
}

#[test]
fn een_onbekende_versie_is_niet_te_beoordelen() {
    let huis = Huis::nieuw("a");
    let bundel = maak(&huis.invoer()).unwrap();
    let kopie: Vec<(String, Vec<u8>)> = format::lees(&bundel)
        .0
        .into_iter()
        .map(|(naam, bytes)| {
            let tekst = bytes.to_vec();
            if naam == MANIFEST {
                return (naam, String::from_utf8(tekst).unwrap().replace("bundel/v1", "bundel/v99").into_bytes());
            }
            (naam, tekst)
        })
        .collect();
    let nieuw = format::schrijf(&kopie.iter().map(|(naam, bytes)| (naam.clone(), bytes.as_slice())).collect()).unwrap();
    let verdict = verify(&nieuw, &huis.beleid(), None, None);
    assert_eq!(oordeel(&verdict), Oordeel::NietTeBeoordelen);
    assert!(verdict.bericht.contains("Versie 99 onbekend"));
}

#[test]
fn het_beleid_kent_een_schrijfwijze() {
    let huis = Huis::nieuw("a");
    let tekst = huis.beleid().to_string();
    assert_eq!(Beleid::lees(tekst.as_bytes()).unwrap().to_string(), tekst);
    assert_eq!(Beleid::lees(b"").unwrap(), Beleid::ingebouwd());
    let dubbel = format!("{tekst}{}\n", tekst.lines().next().unwrap());
    let mut zelfde_sleutel = huis.regels();
    zelfde_sleutel[1] = Regel::Event(EventSleutel {
        oorsprong: OORSPRONG.to_owned(),
        sleutel: huis.log.verifying_key(),
        van: 0,
        tot: None,
    });
    assert!(Beleid::van(zelfde_sleutel).is_err(), "een sleutel heeft een rol");
    for fout in [
        tekst.trim_end().to_owned(),
        dubbel,
        tekst.replace('\n', "\r\n"),
        format!("{tekst}tsa x\n"),
        format!("# {tekst}"),
        format!("{tekst}\n"),
        tekst.replace("log waarmerk", "log elders"),
        tekst.replace(" - -", " 0 -"),
        tekst.replace(" - -", " 07 -"),
        tekst.replace("event waarmerk.example/9999 ", "event waarmerk.example/9999 0"),
    ] {
        assert!(Beleid::lees(fout.as_bytes()).is_err(), "{fout}");
    }
}

#[test]
fn een_gebeurtenis_kent_een_schrijfwijze() {
    let huis = Huis::nieuw("a");
    let goed = String::from_utf8(huis.invoer().gebeurtenissen[0].bytes.clone()).unwrap();
    Event::lees(goed.as_bytes()).unwrap();
    let lees = |van: &str, naar: &str| {
        assert!(goed.contains(van), "{van}");
        Event::lees(goed.replacen(van, naar, 1).as_bytes()).unwrap_err()
    };
    assert!(matches!(lees("gebeurtenis/v1", "gebeurtenis/v2"), EventFout::Schema(_)));
    assert!(matches!(lees("{\"demonstratie\":true,", "{\"demonstratie\":false,"), EventFout::NietCanoniek));
    assert!(matches!(lees("\"demonstratie\":true,", "\"demonstratie\":true,\"extra\":1,"), EventFout::NietCanoniek));
    assert!(matches!(
        lees("\"demonstratie\":true,", "\"demonstratie\":true,\"demonstratie\":true,"),
        EventFout::Json(_)
    ));
    assert!(matches!(lees("\"volgnummer\":1", "\"volgnummer\":2"), EventFout::Vorige(2)));
    assert!(matches!(lees("\"volgnummer\":1", "\"volgnummer\":1.0"), EventFout::Json(_)));
    assert!(matches!(lees("MB-2025-01", "Mu\u{308}"), EventFout::NietNfc));
    assert!(matches!(lees("MB-2025-01", "\\u004d"), EventFout::NietCanoniek));
    assert!(matches!(lees("\"/woning\":", "\"/woninh\":"), EventFout::OnbekendVeld(_)));
    assert!(matches!(lees("\"/documenten/0\":", "\"/documenten/1\":"), EventFout::OnbekendVeld(_)));
    assert!(matches!(lees(",\"/zorgafhankelijkheid\":", ",\"/zorgafhankelijkheif\":"), EventFout::OnbekendVeld(_)));
    assert!(matches!(lees("+01:00", "+00:00"), EventFout::Json(_)));
}

/// The fixed slots of an oplegging are the fields of the zaak, and `geheim`.
#[test]
fn de_velden_van_de_zaak_hebben_elk_een_plaats() {
    let mut verwacht: Vec<String> = VELDEN.iter().map(|veld| format!("/{}", veld.naam)).collect();
    verwacht.push("/geheim".to_owned());
    verwacht.sort();
    let mut vast: Vec<String> = vaste_velden(&opgelegd()).iter().map(|wijzer| (*wijzer).to_owned()).collect();
    vast.sort();
    assert_eq!(vast, verwacht);
}

/// The verifier that stands alone: its exit codes and the words that it says them with (B75).
#[test]
fn het_losse_programma() {
    let map = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("los-programma");
    std::fs::create_dir_all(&map).unwrap();
    let huis = Huis::nieuw("a");
    let bundel = maak(&huis.invoer()).unwrap();
    let schrijf = |naam: &str, bytes: &[u8]| std::fs::write(map.join(naam), bytes).unwrap();
    schrijf("bundel.zip", &bundel);
    schrijf("half.zip", &bundel[..bundel.len() / 2]);
    schrijf("leeg.zip", b"");
    schrijf("besluit.pdf", &huis.pdf());
    schrijf("beleid.txt", huis.beleid().to_string().as_bytes());
    schrijf("kapot.txt", b"geheim x\n");
    let gevallen: &[(&[&str], i32, &str)] = &[
        (&["bundel.zip", "--policy", "beleid.txt"], 0, "Oordeel: GELDIG"),
        (&["--json", "--policy", "beleid.txt", "bundel.zip"], 0, "\"oordeel\": \"geldig\""),
        (
            &["bundel.zip", "--policy", "beleid.txt", "--document", "besluit.pdf"],
            0,
            "Document in hand: besluit bij HV-9999",
        ),
        (&["bundel.zip", "--policy", "beleid.txt", "--op", "2026-11-22T12:00:00+01:00"], 0, "kennis: A"),
        (&["besluit.pdf", "--policy", "beleid.txt"], 0, "niet dat het is uitgereikt"),
        (&["half.zip", "--policy", "beleid.txt"], 1, "Niet in de vaste vorm"),
        (&["leeg.zip", "--policy", "beleid.txt"], 1, "Niet in de vaste vorm (byte 0)"),
        (&["bundel.zip", "--policy", "beleid.txt", "--document", "beleid.txt"], 1, "geen van de geopende documenten"),
        (&["bundel.zip"], 2, "afzender niet vastgesteld"),
        (&["besluit.pdf"], 2, "wie het verzegelde is niet vastgesteld"),
        (&[], 64, "Welk bestand?"),
        (&["a", "b"], 64, "BESTAND staat er twee keer."),
        (&["bundel.zip", "--data", "x"], 64, "Onbekende optie --data."),
        (&["bundel.zip", "--op"], 64, "Achter --op hoort een waarde."),
        (&["bundel.zip", "--op", "gisteren"], 64, "--op: Verwacht een bestaand tijdstip"),
        (&["bundel.zip", "--policy", "kapot.txt"], 64, "kapot.txt: regel 1 van het beleid is onbekend of onjuist."),
        (&["."], 74, "Kan niet lezen: ."),
        (&["/dev/zero"], 74, "Kan niet lezen: /dev/zero (geen gewoon bestand)."),
        (&["weg.zip"], 74, "Kan niet lezen: weg.zip"),
        (&["bundel.zip", "--policy", "weg.txt"], 74, "Kan niet lezen: weg.txt"),
    ];
    for (argumenten, code, woorden) in gevallen {
        let mut programma = std::process::Command::new(env!("CARGO_BIN_EXE_waarmerk-verify"));
        let uitkomst = programma.args(*argumenten).current_dir(&map).output().unwrap();
        let gezegd = String::from_utf8([uitkomst.stdout, uitkomst.stderr].concat()).unwrap();
        assert_eq!(uitkomst.status.code(), Some(*code), "{argumenten:?}: {gezegd}");
        assert!(gezegd.contains(woorden), "{argumenten:?}: {gezegd}");
    }
}
