//! The letters and forms beside a besluit, read back from the PDF: against expected texts and checklists, for every kind of
//! besluit and under another regime; and nobody reads how the other side can be reached.

use crate::stukken::{CODE, bladen, draai, gemaakt, geschreven, kader, wortel, zaak, zonder_wit};
use serde::Deserialize;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use waarmerk::doors::render::Render;
use waarmerk::doors::render::stuk::brief::{
    mededeling_huisgenoot, mededeling_instantie, mededeling_politie, mededeling_veilig_thuis,
};
use waarmerk::doors::render::stuk::formulier::verklaring_aanzegging::{self, AanzeggingGegevens};
use waarmerk::doors::render::stuk::formulier::verslag_horen::{self, HorenGegevens, HorenPassage, HorenVraag, Lezer};
use waarmerk::doors::render::stuk::formulier::{
    begeleid_contact, bereikbaarheid, hulp, instemming, raadsman, sleutels, sleutels_terug, spullen_halen,
};
use waarmerk::doors::render::stuk::{Bij, Stuk};
use waarmerk::law::besluit::beslissing::BesluitSoort;
use waarmerk::law::besluit::termijn::Termijn;
use waarmerk::law::dossier::feiten::{HorenUitkomst, Kanaal, VerzoekOm};
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::regime::Regime;
use waarmerk::law::zaak::gegevens::{Aanzegging, Drie, Gegevens};
use waarmerk::law::zaak::lees;
use waarmerk::words::moment::Moment;

const SOORTEN: [BesluitSoort; 6] = [
    BesluitSoort::Oplegging,
    BesluitSoort::Verlenging,
    BesluitSoort::Intrekking,
    BesluitSoort::Wijziging,
    BesluitSoort::Bekrachtiging,
    BesluitSoort::Afwijzing,
];

fn map() -> PathBuf {
    wortel().join("tests/cases/stukken/brieven")
}

/// The example case with what the file beside the cases puts over it, by place; `null` takes a field away.
fn geval(naam: &str) -> Gegevens {
    let mut zaak = zaak(if naam == "vol" { "alles" } else { "partner" });
    let erover: Value = serde_json::from_slice(&fs::read(map().join(format!("{naam}.json"))).unwrap()).unwrap();
    for (plek, waarde) in erover.as_object().unwrap() {
        let (ouder, veld) = plek.rsplit_once('/').unwrap();
        let ouder = zaak.pointer_mut(ouder).unwrap();
        match waarde {
            Value::Null => drop(ouder.as_object_mut().unwrap().remove(veld)),
            _ => ouder[veld] = waarde.clone(),
        }
    }
    lees(zaak.to_string().as_bytes()).unwrap_or_else(|fouten| panic!("{fouten:#?}")).0
}

fn bij<'a>(zaak: &'a Gegevens, soort: BesluitSoort, regime: &'static Regime) -> Bij<'a> {
    let ingang = zaak.besluit.ingang_tijdstip;
    let termijn = Termijn::van_oplegging(ingang, regime).unwrap();
    let (nummer, einde) = match soort {
        BesluitSoort::Verlenging => ("HV-9999-2026-000007-V1", termijn.uiterste_verlenging()),
        BesluitSoort::Intrekking => ("HV-9999-2026-000007-I1", ingang.plus_dagen(5).unwrap().0),
        _ => ("HV-9999-2026-000007-O1", termijn.einde()),
    };
    Bij { soort, nummer, zaak, ingang, einde, regime, gemeente: Gemeente::voorbeeld() }
}

/// Who reads a document.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Voor {
    Huisgenoot,
    Uithuisgeplaatste,
    Beiden,
    Dienst,
    Instantie,
}

type Papier = (&'static str, Voor, Stuk);

fn brieven(bij: &Bij<'_>) -> Vec<Papier> {
    let h1 = &bij.zaak.huisgenoten[0];
    let mut uit: Vec<Papier> = vec![
        (
            "mededeling-huisgenoot",
            Voor::Huisgenoot,
            Stuk::MededelingHuisgenoot(Box::new(mededeling_huisgenoot::van(bij, h1).unwrap())),
        ),
        (
            "mededeling-instantie",
            Voor::Instantie,
            Stuk::MededelingInstantie(Box::new(mededeling_instantie::van(bij).unwrap())),
        ),
        ("mededeling-politie", Voor::Dienst, Stuk::MededelingPolitie(Box::new(mededeling_politie::van(bij).unwrap()))),
    ];
    if mededeling_veilig_thuis::nodig(bij.zaak) {
        let brief = mededeling_veilig_thuis::van(bij).unwrap();
        uit.push(("mededeling-veilig-thuis", Voor::Dienst, Stuk::MededelingVeiligThuis(Box::new(brief))));
    }
    uit
}

fn formulieren(bij: &Bij<'_>) -> Vec<Papier> {
    let (hij, h1) = (&bij.zaak.uithuisgeplaatste, &bij.zaak.huisgenoten[0]);
    let vraag = bij.zaak.raadsman.as_ref();
    let voor_hem = Voor::Uithuisgeplaatste;
    vec![
        ("raadsman", voor_hem, Stuk::MeldingRaad(Box::new(raadsman::van(bij, vraag).unwrap()))),
        ("bereikbaarheid", voor_hem, Stuk::OpgaveBereikbaarheid(Box::new(bereikbaarheid::van(bij).unwrap()))),
        ("sleutels", voor_hem, Stuk::BewijsSleutels(Box::new(sleutels::van(bij).unwrap()))),
        ("sleutels-terug", voor_hem, Stuk::BewijsTeruggave(Box::new(sleutels_terug::van(bij).unwrap()))),
        ("hulp", voor_hem, Stuk::AanvaardingHulp(Box::new(hulp::van(bij).unwrap()))),
        (
            "instemming",
            voor_hem,
            Stuk::Instemming(Box::new(instemming::van(bij, &hij.naam, hij.geboorte_datum).unwrap())),
        ),
        (
            "instemming-huisgenoot",
            Voor::Huisgenoot,
            Stuk::Instemming(Box::new(instemming::van(bij, &h1.naam, h1.geboorte_datum).unwrap())),
        ),
        ("begeleid-contact", Voor::Beiden, Stuk::BegeleidContact(Box::new(begeleid_contact::van(bij).unwrap()))),
        ("spullen-halen", Voor::Beiden, Stuk::SpullenHalen(Box::new(spullen_halen::van(bij).unwrap()))),
        ("verklaring-aanzegging", voor_hem, verklaring(bij)),
    ]
}

/// Of the case with an aanzegging everything, else the least that can be known.
fn verklaring(bij: &Bij<'_>) -> Stuk {
    let kaal = Aanzegging {
        tijdstip: bij.ingang,
        plaats: "in de woning".to_owned(),
        door: "A. Jansen, hulpofficier van justitie".to_owned(),
        spoed_reden: "Het gevaar kon niet wachten.".to_owned(),
        proces_verbaal: None,
    };
    let gezegd = bij.zaak.besluit.aanzegging.as_ref();
    let namen: Vec<String> = match gezegd {
        Some(_) => bij.zaak.huisgenoten.iter().map(|h| h.naam.voluit()).collect(),
        None => Vec::new(),
    };
    let hij = &bij.zaak.uithuisgeplaatste;
    let woning = bij.zaak.woning.adres();
    let gegevens = AanzeggingGegevens {
        naam: &hij.naam,
        geboorte: hij.geboorte_datum,
        woning: &woning,
        contactverbod: &namen,
        aanzegging: gezegd.unwrap_or(&kaal),
    };
    let termijn = Termijn::van_oplegging(bij.ingang, bij.regime).unwrap();
    Stuk::VerklaringAanzegging(Box::new(verklaring_aanzegging::van(gegevens, &termijn, bij.gemeente).unwrap()))
}

fn gesproken(tekst: &str, vertrouwelijk: bool) -> HorenPassage {
    HorenPassage { tekst: tekst.to_owned(), vertrouwelijk }
}

const VERTROUWELIJK: [&str; 2] = ["Ik slaap vanaf morgen bij mijn zus.", "Bij de school van de jongste."];

fn gehoord() -> HorenGegevens {
    let open = "Ik wil rust. Hij mag de kinderen zien als er iemand bij is.\nIk wil dat hij hulp krijgt.";
    HorenGegevens {
        naam: "Samira Bouzidi-Lahlou".to_owned(),
        hoedanigheid: "huisgenoot".to_owned(),
        voornemen: VerzoekOm::Verlengen,
        tijdstip: Moment::lees("2026-11-28T10:00:00+01:00").unwrap(),
        duur_minuten: Some(35),
        kanaal: Kanaal::InPersoon,
        plaats: Some("spreekkamer van Hulpteam Voorbeeld".to_owned()),
        onder_vier_ogen: Some(true),
        taal: "ar".to_owned(),
        tolk: Some("tolk 4711".to_owned()),
        raadsman_aanwezig: Some("mr. D. Advocaat".to_owned()),
        raadsman_gevraagd: true,
        uitkomst: HorenUitkomst::Gehoord,
        niet_gehoord_reden: None,
        doel_verteld: true,
        feiten_verteld: true,
        verklaring: vec![gesproken(open, false), gesproken(VERTROUWELIJK[0], true)],
        vragen: vec![
            HorenVraag { vraag: "Bent u bang?".to_owned(), antwoord: gesproken("Nu niet.", false) },
            HorenVraag { vraag: "Waar komt u elke dag?".to_owned(), antwoord: gesproken(VERTROUWELIJK[1], true) },
        ],
        schriftelijk_aangeboden: true,
        voorgelezen: true,
        akkoord: Some(true),
        auteur: "J. Secretaris, ambtenaar openbare orde en veiligheid".to_owned(),
    }
}

fn niet_gehoord() -> HorenGegevens {
    HorenGegevens {
        naam: "Daniël van den Oeverkamp".to_owned(),
        hoedanigheid: "uithuisgeplaatste".to_owned(),
        kanaal: Kanaal::Telefonisch,
        duur_minuten: None,
        plaats: None,
        onder_vier_ogen: None,
        taal: "onbekend".to_owned(),
        tolk: None,
        raadsman_aanwezig: None,
        raadsman_gevraagd: false,
        uitkomst: HorenUitkomst::NietBereikt,
        niet_gehoord_reden: Some(
            "Drie keer gebeld, steeds geen gehoor. Ook de advocaat kon hem niet bereiken.".to_owned(),
        ),
        doel_verteld: false,
        feiten_verteld: false,
        verklaring: Vec::new(),
        vragen: Vec::new(),
        schriftelijk_aangeboden: false,
        voorgelezen: false,
        akkoord: None,
        ..gehoord()
    }
}

fn verslagen() -> Vec<Papier> {
    let een = |horen: &HorenGegevens, lezer| {
        Stuk::VerslagHoren(Box::new(verslag_horen::van(horen, lezer, Gemeente::voorbeeld()).unwrap()))
    };
    vec![
        ("horen-dossier", Voor::Dienst, een(&gehoord(), Lezer::Dossier)),
        ("horen-gehoorde", Voor::Huisgenoot, een(&gehoord(), Lezer::Gehoorde)),
        ("horen-ander", Voor::Uithuisgeplaatste, een(&gehoord(), Lezer::Ander)),
        ("horen-niet", Voor::Dienst, een(&niet_gehoord(), Lezer::Dossier)),
    ]
}

/// Every letter, form and report under this regime, for every kind of besluit.
pub(crate) fn onder(regime: &'static Regime) -> Vec<(String, Stuk)> {
    let zaak = geval("vol");
    let een = |soort| {
        let bij = bij(&zaak, soort, regime);
        let papieren = brieven(&bij).into_iter().chain(formulieren(&bij));
        papieren.map(|(naam, _, stuk)| (format!("{soort:?}-{naam}").to_lowercase(), stuk)).collect::<Vec<_>>()
    };
    let verslagen = verslagen().into_iter().map(|(naam, _, stuk)| (naam.to_owned(), stuk));
    SOORTEN.into_iter().flat_map(een).chain(verslagen).collect()
}

/// Every letter and form that is held against an expected text.
fn alle() -> Vec<(String, Voor, Stuk)> {
    let wth = Regime::met_naam("wth").unwrap();
    let mut uit = Vec::new();
    for naam in ["vol", "kaal"] {
        let zaak = geval(naam);
        let bij = bij(&zaak, BesluitSoort::Oplegging, wth);
        let papieren = brieven(&bij).into_iter().chain(formulieren(&bij));
        uit.extend(papieren.map(|(stuk, voor, wat)| (format!("{naam}-{stuk}"), voor, wat)));
    }
    let vol = geval("vol");
    for (woord, soort) in [("verlenging", BesluitSoort::Verlenging), ("intrekking", BesluitSoort::Intrekking)] {
        let papieren = brieven(&bij(&vol, soort, wth));
        uit.extend(papieren.into_iter().map(|(stuk, voor, wat)| (format!("{woord}-{stuk}"), voor, wat)));
    }
    uit.extend(verslagen().into_iter().map(|(stuk, voor, wat)| (stuk.to_owned(), voor, wat)));
    uit
}

struct Gemaakt {
    naam: String,
    voor: Voor,
    stuk: Stuk,
    pad: PathBuf,
    tekst: String,
}

static GEMAAKT: LazyLock<Vec<Gemaakt>> = LazyLock::new(|| {
    let render = Render::nieuw().unwrap();
    let een = |(naam, voor, stuk): (String, Voor, Stuk)| {
        let (pad, tekst) = gemaakt(&render, &naam, &stuk, &kader());
        Gemaakt { naam, voor, stuk, pad, tekst }
    };
    alle().into_iter().map(een).collect()
});

/// Each reads exactly as the expected text beside the cases; `target/stukken` has what was made.
#[test]
fn brieven_lezen_zoals_verwacht() {
    let mut anders = Vec::new();
    for Gemaakt { naam, pad, tekst, .. } in GEMAAKT.iter() {
        fs::write(pad.with_extension("txt"), tekst).unwrap();
        if fs::read_to_string(map().join(format!("{naam}.txt"))).unwrap_or_default() != *tekst {
            anders.push(format!("target/stukken/{naam}.txt"));
        }
    }
    assert!(anders.is_empty(), "anders dan in tests/cases/stukken/brieven: {anders:?}");
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
    niet: Vec<String>,
}

#[test]
fn brieven_bevatten_alle_eisen() {
    let eisen: Eisen = toml::from_str(&fs::read_to_string(map().join("eisen.toml")).unwrap()).unwrap();
    for nummer in ["C7", "C8", "C9", "N4", "N10", "N14", "N15", "N19", "N20", "N21", "N22", "N23", "N24", "A1"] {
        let genoemd = |eis: &Eis| eis.nummer.split(' ').any(|deel| deel == nummer);
        assert!(eisen.eis.iter().any(genoemd), "{nummer} heeft geen eis");
    }
    let mut fout = Vec::new();
    for eis in &eisen.eis {
        let stuk = GEMAAKT.iter().find(|stuk| stuk.naam == eis.stuk).unwrap_or_else(|| panic!("geen {}", eis.stuk));
        let weg = eis.tekst.iter().filter(|zin| !stuk.tekst.contains(zin.as_str()));
        let teveel = eis.niet.iter().filter(|zin| stuk.tekst.contains(zin.as_str()));
        let wie = format!("{} in {} ({})", eis.nummer, eis.stuk, eis.waarom);
        fout.extend(weg.map(|zin| format!("{wie} mist: {zin}")).chain(teveel.map(|zin| format!("{wie} heeft: {zin}"))));
    }
    assert!(fout.is_empty(), "{fout:#?}");
}

/// What the attached data hold, can be read on paper; and a stored document comes back whole.
#[test]
fn brieven_dragen_niet_meer_dan_gedrukt() {
    for Gemaakt { naam, stuk, pad, tekst, .. } in GEMAAKT.iter() {
        let gedrukt = zonder_wit(&format!("{tekst}{}", draai("pdftotext", &["-l", "1", pad.to_str().unwrap(), "-"])));
        let mut teksten = Vec::new();
        bladen(&stuk.gegevens().unwrap(), &mut teksten);
        let meer: Vec<_> = teksten.iter().filter(|tekst| !gedrukt.contains(&zonder_wit(tekst))).collect();
        assert!(meer.is_empty(), "{naam}: wel in de gegevens, niet gedrukt: {meer:#?}");
        let opnieuw: Stuk = serde_json::from_str(&serde_json::to_string(stuk).unwrap()).unwrap();
        assert_eq!(opnieuw, *stuk, "{naam}");
        assert!(draai("pdftotext", &[pad.to_str().unwrap(), "-"]).contains(CODE), "{naam}");
    }
}

/// How either side can be reached stands only in the letter to the instantie and in one's own papers.
#[test]
fn niemand_leest_waar_de_ander_is() {
    let (vol, kaal) = (geval("vol"), geval("kaal"));
    let mut van_hem = Vec::new();
    bladen(&serde_json::to_value(&vol.uithuisgeplaatste.bereikbaarheid).unwrap(), &mut van_hem);
    let mut van_hen = Vec::new();
    for huisgenoot in vol.huisgenoten.iter().chain(&kaal.huisgenoten) {
        bladen(&serde_json::to_value(&huisgenoot.geheim).unwrap(), &mut van_hen);
    }
    assert!(van_hem.len() == 3 && van_hen.len() > 3, "{van_hem:?} {}", van_hen.len());
    let wth = Regime::met_naam("wth").unwrap();
    for soort in SOORTEN {
        let bij = bij(&vol, soort, wth);
        for (naam, voor, stuk) in brieven(&bij).into_iter().chain(formulieren(&bij)) {
            let opgeslagen = serde_json::to_string(&stuk).unwrap();
            let staat = |waarden: &[String]| waarden.iter().any(|waarde| opgeslagen.contains(waarde.as_str()));
            let (hem, hen) = match voor {
                Voor::Instantie => (true, true),
                Voor::Uithuisgeplaatste => (staat(&van_hem), false),
                Voor::Huisgenoot | Voor::Beiden | Voor::Dienst => (false, false),
            };
            assert_eq!((staat(&van_hem), staat(&van_hen)), (hem, hen), "{naam} {soort:?}");
        }
    }
    for stuk in GEMAAKT.iter().filter(|stuk| stuk.voor != Voor::Instantie) {
        for waarde in van_hen.iter() {
            assert!(!stuk.tekst.contains(waarde.as_str()), "{}: {waarde}", stuk.naam);
        }
        assert!(
            stuk.voor == Voor::Uithuisgeplaatste || van_hem.iter().all(|waarde| !stuk.tekst.contains(waarde.as_str())),
            "{}",
            stuk.naam
        );
    }
    assert!(GEMAAKT.iter().all(|stuk| !stuk.tekst.contains("Verborgen Boom")), "de school staat nergens");
}

/// The copy for the other side has nothing that was said in confidence, not even the question, and not where.
#[test]
fn vertrouwelijk_blijft_weg_bij_de_ander() {
    let met = |naam: &str| GEMAAKT.iter().find(|stuk| stuk.naam == naam).unwrap();
    let (dossier, eigen, ander) = (met("horen-dossier"), met("horen-gehoorde"), met("horen-ander"));
    for zin in VERTROUWELIJK {
        assert!(dossier.tekst.contains(zin) && eigen.tekst.contains(zin), "{zin}");
        assert!(!ander.tekst.contains(zin) && !serde_json::to_string(&ander.stuk).unwrap().contains(zin), "{zin}");
    }
    for zin in ["Waar komt u elke dag?", "spreekkamer van Hulpteam Voorbeeld"] {
        assert!(dossier.tekst.contains(zin) && !ander.tekst.contains(zin), "{zin}");
    }
    assert!(ander.tekst.contains("een deel weggelaten") && !dossier.tekst.contains("een deel weggelaten"));
}

/// The hours of the lawyer are computed only from a known wish.
#[test]
fn uren_van_de_raadsman() {
    let wth = Regime::met_naam("wth").unwrap();
    let mut zaak = geval("vol");
    let uiterlijk = |zaak: &Gegevens| {
        raadsman::van(&bij(zaak, BesluitSoort::Oplegging, wth), zaak.raadsman.as_ref()).unwrap().uiterlijk
    };
    assert_eq!(uiterlijk(&zaak).as_deref(), Some("zondag 22 november 2026, 23.10 uur (wintertijd)"));
    zaak.raadsman = None;
    assert_eq!(uiterlijk(&zaak), None);
}

#[test]
fn veilig_thuis_alleen_bij_kindermishandeling() {
    let mut zaak = geval("vol");
    assert!(mededeling_veilig_thuis::nodig(&zaak));
    for antwoord in [Drie::Nee, Drie::Onbekend] {
        zaak.kindermishandeling.vermoeden = antwoord;
        assert!(!mededeling_veilig_thuis::nodig(&zaak));
    }
}

/// Who is excepted from the contact ban reads so, and is not told to leave messages unanswered.
#[test]
fn brief_voor_wie_is_uitgezonderd() {
    let zaak = geval("vol");
    let bij = bij(&zaak, BesluitSoort::Oplegging, Regime::met_naam("wth").unwrap());
    let tom = zaak.huisgenoten.last().unwrap();
    let brief = mededeling_huisgenoot::van(&bij, tom).unwrap();
    assert!(brief.eigen.unwrap().starts_with("U staat niet in deze lijst."));
    assert!(brief.doen.iter().all(|zin| !zin.contains("Antwoord niet")), "{:?}", brief.doen);
}

/// Every kind of besluit under another regime: everything can be made, and no term of the old one is left.
#[test]
fn brieven_onder_een_ander_regime() {
    let (render, zaak) = (Render::nieuw().unwrap(), geval("vol"));
    let proef = Regime::met_naam("proef14").unwrap();
    for soort in SOORTEN {
        let bij = bij(&zaak, soort, proef);
        for (naam, _, stuk) in brieven(&bij).into_iter().chain(formulieren(&bij)) {
            let naam = format!("proef14-{soort:?}-{naam}").to_lowercase();
            let pad = geschreven(&naam, &render.maak(&stuk, &kader()).unwrap_or_else(|fout| panic!("{naam}: {fout}")));
            let tekst = draai("pdftotext", &[pad.to_str().unwrap(), "-"]);
            let woorden = format!(" {} ", tekst.split(|t: char| !t.is_alphanumeric()).collect::<Vec<_>>().join(" "));
            for oud in ["tien dagen", "10 dagen", "18 dagen", "28 dagen", "vier weken", "1 december 2026"] {
                assert!(!woorden.contains(&format!(" {oud} ")), "{naam}: {oud}");
            }
            let einde = soort == BesluitSoort::Oplegging && !naam.contains("instemming");
            assert!(!einde || woorden.contains(" 5 december 2026 "), "{naam}: het einde");
        }
    }
}

/// The longest names and texts stay on the paper; written to look at, and for the PDF checkers.
#[test]
fn brieven_lopen_niet_van_het_papier() {
    let (render, mut zaak) = (Render::nieuw().unwrap(), geval("vol"));
    let lang = "Maximiliaan-Alexander Bartholomeus Wolfgang Konstantijn Nguyễn-Wiśniewska-Øster‘t Hoen";
    zaak.uithuisgeplaatste.naam.voornamen = Some(lang.to_owned());
    zaak.huisgenoten.iter_mut().for_each(|h| h.naam.voornamen = Some(lang.to_owned()));
    zaak.woning.bij_de_woning = "de galerij, het portiek en de stoep voor alle nummers in deze straat; ".repeat(12);
    let bij = bij(&zaak, BesluitSoort::Oplegging, Regime::met_naam("wth").unwrap());
    for (naam, _, stuk) in brieven(&bij).into_iter().chain(formulieren(&bij)) {
        let pad = geschreven(&format!("lang-{naam}"), &render.maak(&stuk, &kader()).unwrap());
        let woorden = draai("pdftotext", &["-bbox", pad.to_str().unwrap(), "-"]);
        let rechts =
            woorden.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
        assert!(rechts.clone().count() > 50 && rechts.clone().all(|x| x < 540.0), "{naam}");
    }
}

/// Writes every letter and form to the folder in `WAARMERK_STUKKEN` (else `target/stukken`): for the PDF checkers, and to
/// look at.
#[test]
fn platen() {
    let render = Render::nieuw().unwrap();
    let map = std::env::var_os("WAARMERK_STUKKEN").map_or_else(|| wortel().join("target/stukken"), PathBuf::from);
    fs::create_dir_all(&map).unwrap();
    for (naam, _, stuk) in alle() {
        fs::write(map.join(format!("{naam}.pdf")), render.maak(&stuk, &kader()).unwrap()).unwrap();
    }
}
