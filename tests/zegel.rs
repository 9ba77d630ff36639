//! The seal: what is sealed passes, and nothing else does.

use p256::ecdsa::Signature;
use proptest::prelude::*;
use serde::Deserialize;
use std::sync::LazyLock;
use waarmerk::evidence::seal::*;
use waarmerk::words::hash::Hash256;
use waarmerk::words::moment::Moment;

const EEN: &[u8] = include_bytes!("vectors/zegel/een.pdf");
const TWEE: &[u8] = include_bytes!("vectors/zegel/twee.pdf");
const NAAM: &str = "Voorbeeldgemeente (demonstratie) – zegel";

static VERZEGELD: LazyLock<Vec<u8>> = LazyLock::new(|| verzegel(EEN, &zegelaar("een"), tijdstip(), NAAM).unwrap());
static MET_KOPPELING: LazyLock<Vec<u8>> = LazyLock::new(|| verzegel(TWEE, &zegelaar("een"), tijdstip(), NAAM).unwrap());

fn tijdstip() -> Moment {
    Moment::lees("2026-11-21T22:12:30+01:00").unwrap()
}

fn sleutel(zaad: &str) -> Zegelsleutel {
    Zegelsleutel::van_bytes(&Hash256::of(&[b"test/", zaad.as_bytes()]).0).unwrap()
}

fn gegevens() -> CertificaatGegevens<'static> {
    CertificaatGegevens {
        naam: "Zegel van de Voorbeeldgemeente",
        organisatie: "Voorbeeldgemeente",
        serienummer: [0xc1; 20],
        geldig_van: Moment::lees("2026-01-01T00:00:00+01:00").unwrap(),
        geldig_tot: Moment::lees("2029-01-01T00:00:00+01:00").unwrap(),
    }
}

fn zegelaar(zaad: &str) -> PemZegelaar {
    let sleutel = sleutel(zaad);
    let certificaat = sleutel.certificaat(&gegevens()).unwrap();
    PemZegelaar::nieuw(sleutel, certificaat).unwrap()
}

#[test]
fn wat_verzegeld_is_klopt() {
    for (pdf, verzegeld) in [(EEN, &*VERZEGELD), (TWEE, &*MET_KOPPELING)] {
        let zegel = controleer(verzegeld).unwrap();
        assert!(verzegeld.starts_with(pdf), "het stuk is het begin van het verzegelde bestand");
        assert_eq!((zegel.prefix_lengte, zegel.f0_lengte), (pdf.len(), verzegeld.len()));
        assert_eq!(zegel.certificaat_sha256, Hash256::of(&[zegelaar("een").certificaat()]));
        assert_eq!(zegel.onderwerp, "CN=Zegel van de Voorbeeldgemeente,O=Voorbeeldgemeente");
        assert_eq!((zegel.tijdstip, zegel.naam.as_str()), (tijdstip(), NAAM));
        assert!(zegel.binnen_geldigheid());
    }
}

#[test]
fn zelfde_gegevens_zelfde_bytes() {
    let vast: Gevallen = gevallen();
    for (stuk, verzegeld) in [("een", &*VERZEGELD), ("twee", &*MET_KOPPELING)] {
        let pdf = if stuk == "een" { EEN } else { TWEE };
        assert_eq!(&verzegel(pdf, &zegelaar("een"), tijdstip(), NAAM).unwrap(), verzegeld);
        assert_eq!(Hash256::of(&[verzegeld]).hex(), vast.sha256[stuk], "aanhangsel versie 1 is veranderd ({stuk})");
    }
}

/// Each byte of the first file with one bit flipped; of the second file the seal, and every 11th byte in front of it.
/// In the seal also the bit that only changes the case of a letter: another spelling of the same hexadecimal digit.
#[test]
fn elke_omgedraaide_byte_wordt_gezien() {
    for (goed, prefix, stap) in [(&*VERZEGELD, EEN.len(), 1), (&*MET_KOPPELING, TWEE.len(), 11)] {
        let mut bytes = goed.clone();
        for plaats in (0..prefix).step_by(stap).chain(prefix..goed.len()) {
            let maskers = if plaats < prefix { vec![1_u8 << (plaats % 8)] } else { vec![1_u8 << (plaats % 8), 0x20] };
            for masker in maskers {
                bytes[plaats] ^= masker;
                assert!(controleer(&bytes).is_err(), "byte {plaats}, masker {masker:#x}");
                bytes[plaats] ^= masker;
            }
        }
    }
}

#[test]
fn afgeknipt_wordt_gezien() {
    for lengte in (0..VERZEGELD.len()).step_by(7).chain(EEN.len() - 3..EEN.len() + 3) {
        assert!(controleer(&VERZEGELD[..lengte]).is_err(), "eerste {lengte} bytes");
    }
}

#[derive(Deserialize)]
struct Gevallen {
    sha256: std::collections::BTreeMap<String, String>,
    geval: Vec<Geval>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    naam: String,
    stuk: String,
    #[serde(default)]
    vervang: Option<[String; 2]>,
    #[serde(default)]
    achteraan: String,
    verwacht: String,
}

fn gevallen() -> Gevallen {
    toml::from_str(include_str!("vectors/zegel/gevallen.toml")).unwrap()
}

#[test]
fn gevallen_van_bestanden() {
    for geval in gevallen().geval {
        let mut bytes = match geval.stuk.as_str() {
            "een" => EEN.to_vec(),
            "twee" => TWEE.to_vec(),
            "een verzegeld" => VERZEGELD.clone(),
            "twee verzegeld" => MET_KOPPELING.clone(),
            "leeg" => Vec::new(),
            anders => panic!("{anders}"),
        };
        if let Some([oud, nieuw]) = &geval.vervang {
            let plaats = bytes.windows(oud.len()).position(|deel| deel == oud.as_bytes());
            let plaats = plaats.unwrap_or_else(|| panic!("{}: {oud} staat er niet", geval.naam));
            bytes.splice(plaats..plaats + oud.len(), nieuw.bytes());
        }
        bytes.extend(geval.achteraan.bytes());
        let gevonden = match controleer(&bytes) {
            Ok(_) => "goed".to_owned(),
            Err(fout) => fout.to_string(),
        };
        assert_eq!(gevonden, geval.verwacht, "{}", geval.naam);
    }
}

type Draai = fn(Signature) -> Option<Vec<u8>>;

/// What a wrong signer may do.
struct Anders {
    zegelaar: PemZegelaar,
    certificaat: Vec<u8>,
    draai: Draai,
}

impl Zegelaar for Anders {
    fn teken(&self, bytes: &[u8]) -> Result<Vec<u8>, ZegelFout> {
        let goed = Signature::from_der(&self.zegelaar.teken(bytes)?).unwrap();
        (self.draai)(goed).ok_or(ZegelFout::Sleutel)
    }

    fn certificaat(&self) -> &[u8] {
        &self.certificaat
    }
}

fn met_handtekening(draai: Draai) -> Result<Vec<u8>, ZegelFout> {
    let zegelaar = zegelaar("een");
    let certificaat = zegelaar.certificaat().to_vec();
    verzegel(EEN, &Anders { zegelaar, certificaat, draai }, tijdstip(), NAAM)
}

#[test]
fn handtekeningen() {
    assert_eq!(met_handtekening(|goed| Some(goed.to_der().as_bytes().to_vec())).unwrap(), *VERZEGELD);
    let hoog = met_handtekening(|goed| {
        let (r, s) = goed.split_scalars();
        Some(Signature::from_scalars(r, -s).ok()?.to_der().as_bytes().to_vec())
    });
    assert!(controleer(&hoog.unwrap()).is_ok(), "de andere waarde van s geldt ook");
    let geweigerd: [Draai; 5] = [
        |_| Some(b"\x30\x06\x02\x01\x00\x02\x01\x01".to_vec()), // r = 0
        |_| Some(b"\x30\x06\x02\x01\x01\x02\x01\x00".to_vec()), // s = 0
        |_| Some(b"\x30\x06\x02\x01\x01\x02\x01\x01".to_vec()), // r = s = 1
        |goed| Some([goed.to_der().as_bytes(), b"\0"].concat()),
        |_| Some(Vec::new()),
    ];
    for draai in geweigerd {
        assert_eq!(met_handtekening(draai), Err(ZegelFout::Handtekening));
    }
    assert!(matches!(met_handtekening(|_| Some(vec![0; 4000])), Err(ZegelFout::TeGroot { grens: 4096, .. })));
    assert_eq!(met_handtekening(|_| None), Err(ZegelFout::Sleutel));
}

#[test]
fn certificaat_van_een_ander() {
    let (een, twee) = (zegelaar("een"), zegelaar("twee"));
    assert_eq!(PemZegelaar::nieuw(sleutel("een"), twee.certificaat().to_vec()).unwrap_err(), ZegelFout::GeenPaar);
    let zegel = controleer(&verzegel(EEN, &twee, tijdstip(), NAAM).unwrap()).unwrap();
    assert_ne!(zegel.certificaat_sha256, Hash256::of(&[een.certificaat()]), "een ander zegel is een ander certificaat");
    let certificaat = twee.certificaat().to_vec();
    let anders = Anders { zegelaar: een, certificaat, draai: |goed| Some(goed.to_der().as_bytes().to_vec()) };
    assert_eq!(verzegel(EEN, &anders, tijdstip(), NAAM), Err(ZegelFout::Handtekening));
}

#[test]
fn certificaten_van_elders() {
    use CertificaatFout::{Gebruik, Naam, Sleutel, Vorm};
    let met = |pem: &str| PemZegelaar::van_pem(&sleutel("een").pem().unwrap(), pem);
    let goed = met(include_str!("vectors/zegel/certificaten/p256.pem")).unwrap();
    let zegel = controleer(&verzegel(EEN, &goed, tijdstip(), NAAM).unwrap()).unwrap();
    assert_eq!(zegel.onderwerp, "CN=Zegel,O=Voorbeeldgemeente");
    for (pem, fout) in [
        (include_str!("vectors/zegel/certificaten/versleutelen.pem"), Gebruik),
        (include_str!("vectors/zegel/certificaten/rsa.pem"), Sleutel),
        (include_str!("vectors/zegel/certificaten/p384.pem"), Sleutel),
        (include_str!("vectors/zegel/certificaten/ed25519.pem"), Sleutel),
        (include_str!("vectors/zegel/certificaten/stuurteken.pem"), Naam),
        (include_str!("vectors/zegel/certificaten/omgekeerd.pem"), Naam),
        (&*sleutel("een").pem().unwrap(), Vorm),
        ("", Vorm),
    ] {
        assert_eq!(met(pem).unwrap_err(), ZegelFout::Certificaat(fout), "{pem}");
    }
}

#[test]
fn sleutels_en_certificaten() {
    for zwak in [[0; 32], [0xff; 32], [7; 32]] {
        assert_eq!(Zegelsleutel::van_bytes(&zwak).unwrap_err(), ZegelFout::ZwakkeSleutel);
    }
    let sleutel = sleutel("een");
    let certificaat = sleutel.certificaat(&gegevens()).unwrap();
    let gelezen = PemZegelaar::van_pem(&sleutel.pem().unwrap(), &certificaat_pem(&certificaat).unwrap()).unwrap();
    assert_eq!(verzegel(EEN, &gelezen, tijdstip(), NAAM).unwrap(), *VERZEGELD);
    assert_eq!(Zegelsleutel::van_pem("geen sleutel").unwrap_err(), ZegelFout::Sleutel);
    assert_eq!(format!("{sleutel:?}"), "Zegelsleutel", "de sleutel staat nooit in een logregel");
    let fout = |gegevens: CertificaatGegevens<'_>| sleutel.certificaat(&gegevens).unwrap_err();
    for naam in ["", " spatie", "regel\neinde", &"x".repeat(65)] {
        assert_eq!(fout(CertificaatGegevens { naam, ..gegevens() }), ZegelFout::Certificaat(CertificaatFout::Naam));
    }
    let achteruit = CertificaatGegevens { geldig_tot: Moment::van_seconden(0).unwrap(), ..gegevens() };
    assert_eq!(fout(achteruit), ZegelFout::Certificaat(CertificaatFout::Geldigheid));
    let geknipt = certificaat[..certificaat.len() - 1].to_vec();
    assert_eq!(PemZegelaar::nieuw(sleutel, geknipt).unwrap_err(), ZegelFout::Certificaat(CertificaatFout::Vorm));
}

#[test]
fn buiten_de_geldigheid_wordt_gemeld() {
    let later = Moment::lees("2029-06-01T12:00:00+02:00").unwrap();
    let verzegeld = verzegel(EEN, &zegelaar("een"), later, NAAM).unwrap();
    assert!(!controleer(&verzegeld).unwrap().binnen_geldigheid());
}

#[test]
fn namen_en_tijden_van_het_zegel() {
    let zegelaar = zegelaar("een");
    for naam in ["A", "Ünïcode 漢字 𐍈", &"é".repeat(200)] {
        let verzegeld = verzegel(EEN, &zegelaar, tijdstip(), naam).unwrap();
        assert_eq!(controleer(&verzegeld).unwrap().naam, naam);
    }
    for naam in ["", " A", "A\u{7}", "A\u{202e}B", &"e".repeat(201)] {
        assert_eq!(verzegel(EEN, &zegelaar, tijdstip(), naam), Err(ZegelFout::Naam { grens: 200 }));
    }
    for seconden in [-3_000_000_000, 8_000_000_000] {
        let tijdstip = Moment::van_seconden(seconden).unwrap();
        assert_eq!(verzegel(EEN, &zegelaar, tijdstip, NAAM), Err(ZegelFout::Tijdstip));
    }
}

/// The file with bytes put in front of its first object, and a table that is right for it.
fn met_ervoor(erbij: &[u8]) -> Vec<u8> {
    let tabel = EEN.windows(7).rposition(|deel| deel == b"xref\n0 ").unwrap();
    let trailer = EEN.windows(7).rposition(|deel| deel == b"trailer").unwrap();
    let einde = EEN.windows(9).rposition(|deel| deel == b"startxref").unwrap();
    let regels = String::from_utf8(EEN[tabel..trailer].to_vec()).unwrap();
    let verschoven = regels.split_inclusive('\n').map(|regel| match regel.split_once(" 00000 n") {
        Some((plaats, rest)) => format!("{:010} 00000 n{rest}", plaats.parse::<usize>().unwrap() + erbij.len()),
        None => regel.to_owned(),
    });
    let tabel_nu = format!("startxref\n{}\n%%EOF", tabel + erbij.len());
    let (begin, rest) = EEN[..tabel].split_at(16);
    let verschoven: String = verschoven.collect();
    [begin, erbij, rest, verschoven.as_bytes(), &EEN[trailer..einde], tabel_nu.as_bytes()].concat()
}

#[test]
fn niets_verborgen_tussen_de_objecten() {
    let met = |erbij: &[u8]| verzegel(&met_ervoor(erbij), &zegelaar("een"), tijdstip(), NAAM);
    assert_eq!(met(b"").unwrap(), *VERZEGELD);
    for erbij in [b"99 0 obj\n1\nendobj\n".as_slice(), b"1 0 obj\n1\nendobj\n", b"% commentaar\n", b"\n", b"\0"] {
        assert_eq!(met(erbij), Err(ZegelFout::Vorm(VormFout::Object(1))));
    }
}

#[test]
fn een_tweede_zegel_wordt_geweigerd() {
    let fout = verzegel(&VERZEGELD, &zegelaar("een"), tijdstip(), NAAM).unwrap_err();
    assert_eq!(fout, ZegelFout::Vorm(VormFout::Staart(EEN.len())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn willekeurige_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(controleer(&bytes).is_err());
        prop_assert!(controleer(&[EEN, &bytes].concat()).is_err());
    }

    #[test]
    fn willekeurige_ingreep(van in 0..30_000_usize, weg in 0..300_usize, erbij in proptest::collection::vec(any::<u8>(), 0..40)) {
        let mut bytes = MET_KOPPELING.clone();
        let van = van % bytes.len();
        let tot = (van + weg).min(bytes.len());
        bytes.splice(van..tot, erbij);
        prop_assume!(bytes != *MET_KOPPELING);
        prop_assert!(controleer(&bytes).is_err());
    }
}
