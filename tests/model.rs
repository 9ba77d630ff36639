//! Random lives on the real desk beside a plain model: several dossiers at once, acts in any order, by a hulpofficier or
//! the burgemeester, at moments that only go forward. The model ([`leven`]) is the list of what was accepted; after every
//! act one dossier is held against it: in force at a moment in both views, open duties, documents, order of events. It
//! also says which acts must be refused, and by which rule. At intervals the whole log is checked, at the end every bundle
//! is judged. All of it follows from a seed; a failure tells the seed and the steps until then.

mod daden;
mod invoer;
mod leven;
mod meldingen;

use self::invoer::{MINUUT, UUR, lees, moment, tekst};
use self::leven::{Kijk, Kracht, Plicht, Tijd, Wat};
use crate::opslag::{Opslag, Worp, beller, geschreven, lang, sleutel};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use waarmerk::desk::{Antwoord, Desk, DeskError, Made, Opening, Request};
use waarmerk::evidence::bundle::verdict::{Oordeel, Uitkomst};
use waarmerk::law::dossier::VanKracht;
use waarmerk::words::hash::Hash256;

/// The rules of which the duties are compared.
const PLICHTEN: [&str; 9] = ["R24", "R33", "R38", "R39", "R55", "R75", "R76", "R77", "N18"];

/// When a life begins. In the autumn: many a term ends in winter time.
const BEGIN: &str = "2026-10-12T09:00:00+02:00";

/// A document, as the answer told it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stuk {
    nummer: String,
    soort: String,
    voor: String,
    code: String,
    sha256: Hash256,
}

/// A dossier as the model knows it.
struct Dossier {
    /// Which person and home.
    zaak: usize,
    kenmerk: String,
    feiten: Vec<(Tijd, Wat)>,
    stukken: Vec<Stuk>,
    /// Each besluit with the moment of its decision.
    besluiten: Vec<(String, Tijd)>,
    /// Which huisgenoten are adults, the first one first.
    volwassen: Vec<bool>,
    verblijf_bekend: bool,
}

impl Dossier {
    fn kijk(&self) -> Kijk<'_> {
        Kijk::op(&self.feiten, None)
    }

    /// The adult huisgenoten by number.
    fn adults(&self) -> Vec<String> {
        let genummerd = (2..).zip(&self.volwassen).filter(|(_, volwassen)| **volwassen);
        genummerd.map(|(nummer, _)| format!("p{nummer}")).collect()
    }

    /// The number that the next besluit of this kind gets.
    fn volgende(&self, letter: char) -> String {
        let begin = format!("{}-{letter}", self.kenmerk);
        let aantal = self.besluiten.iter().filter(|(nummer, _)| nummer.starts_with(&begin)).count();
        format!("{begin}{}", aantal + 1)
    }

    fn genomen(&self, nummer: &str) -> Tijd {
        self.besluiten.iter().find(|(welk, _)| welk == nummer).unwrap().1
    }

    fn geregistreerd(&self) -> Tijd {
        self.feiten.last().unwrap().0
    }
}

/// What the model expects of an act: done, with these documents (kind and reader); or refused by these rules.
enum Verwacht {
    Gedaan { wat: Wat, stukken: Vec<(&'static str, String)> },
    Geweigerd(Vec<&'static str>),
}

/// The world: the store, the clock, the dossiers, and what was done until now.
struct Wereld {
    zaad: u64,
    opslag: Opslag,
    desk: Desk,
    nu: Tijd,
    worp: Worp,
    dossiers: Vec<Dossier>,
    /// The first answer of each request, by verb and bytes.
    antwoorden: Vec<(&'static str, Vec<u8>, Antwoord)>,
    gedaan: BTreeMap<String, usize>,
    stappen: Vec<String>,
    zaken: usize,
}

impl Drop for Wereld {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("seed {}, {} steps:\n{}", self.zaad, self.stappen.len(), self.stappen.join("\n"));
        }
    }
}

impl Wereld {
    fn nieuw(zaad: u64) -> Self {
        let opslag = Opslag::op_tijd(Hash256::of(&[&zaad.to_be_bytes()]).0, BEGIN);
        let nu = lees(BEGIN);
        let desk = open(&opslag, nu);
        let (dossiers, antwoorden, stappen) = (Vec::new(), Vec::new(), Vec::new());
        let (worp, gedaan) = (Worp::nieuw(zaad), BTreeMap::new());
        Self { zaad, opslag, desk, nu, worp, dossiers, antwoorden, gedaan, stappen, zaken: 0 }
    }

    fn stap(&mut self) {
        self.nu += match self.worp.onder(10) {
            0..6 => MINUUT * self.tijd(1, 60),
            6..9 => UUR * self.tijd(1, 9) + MINUUT * self.tijd(0, 59),
            _ => UUR * self.tijd(9, 40) + MINUUT * self.tijd(0, 59),
        };
        self.desk = open(&self.opslag, self.nu);
        self.daad();
        let plek = self.worp.onder(self.dossiers.len());
        self.klopt(plek);
    }

    /// Weeks later all has ended: what comes then comes too late.
    fn na_afloop(&mut self) {
        self.nu += 40 * 24 * UUR;
        self.desk = open(&self.opslag, self.nu);
        for poging in 0..40 {
            let _ = if poging % 2 == 0 { self.verlengen() } else { self.intrekken() };
        }
    }

    fn tijd(&mut self, van: Tijd, tot: Tijd) -> Tijd {
        van + Tijd::try_from(self.worp.onder(usize::try_from(tot - van).unwrap() + 1)).unwrap()
    }

    /// A whole minute between two moments.
    fn tussen(&mut self, van: Tijd, tot: Tijd) -> Tijd {
        van + MINUUT * self.tijd(0, ((tot - van) / MINUUT).max(0))
    }

    fn kans(&mut self, een_op: usize) -> bool {
        self.worp.onder(een_op) == 0
    }

    /// One of these dossiers.
    fn kies(&mut self, past: impl Fn(&Dossier) -> bool) -> Option<usize> {
        let passend: Vec<usize> = (0..self.dossiers.len()).filter(|plek| past(&self.dossiers[*plek])).collect();
        (!passend.is_empty()).then(|| passend[self.worp.onder(passend.len())])
    }

    fn tel(&mut self, wat: impl Into<String>) {
        *self.gedaan.entry(wat.into()).or_default() += 1;
    }

    fn vraag(&self, verb: &str, bytes: &[u8]) -> Result<Made, DeskError> {
        let key = sleutel(verb, bytes);
        let (request, beller) = (Request { bytes, key: &key }, beller());
        match verb {
            "opleggen" => self.desk.opleggen(&beller, request),
            "verlengen" => self.desk.verlengen(&beller, None, request),
            "intrekken" => self.desk.intrekken(&beller, None, request),
            "uitreiken" => self.desk.uitreiken(&beller, None, request),
            _ => self.desk.melden(&beller, None, request),
        }
    }

    /// Does an act, and holds the outcome against what the model expects. In the dossier at `plek`, or in a new one.
    fn doe(&mut self, naam: &str, verb: &'static str, plek: Option<usize>, invoer: &Value, verwacht: Verwacht) {
        let waar = plek.map_or("nieuw", |plek| &self.dossiers[plek].kenmerk);
        self.stappen.push(format!("{} {naam} ({verb}) in {waar}: {invoer}", tekst(self.nu)));
        let bytes = geschreven(invoer);
        match (self.vraag(verb, &bytes), verwacht) {
            (Ok(made), Verwacht::Gedaan { wat, stukken }) => {
                let gemaakt: Vec<_> =
                    made.antwoord.documenten.iter().map(|d| (d.soort.woord(), d.voor.clone())).collect();
                assert_eq!(gemaakt, stukken, "documents of {naam}");
                self.tel(naam);
                self.leg_vast(plek, wat, &made);
                self.antwoorden.push((verb, bytes, made.antwoord));
            }
            (Err(DeskError::Bevindingen(fouten)), Verwacht::Geweigerd(regels)) => {
                let gevonden: BTreeSet<&str> =
                    fouten.iter().map(|fout| fout.regel.as_deref().unwrap_or(&fout.code)).collect();
                // Who has no mandaat lacks the power as well.
                let gevonden: BTreeSet<&str> =
                    gevonden.into_iter().filter(|r| *r != "R20" || !regels.contains(&"R21")).collect();
                assert_eq!(gevonden, regels.iter().copied().collect(), "{naam}: {fouten:?}");
                regels.iter().for_each(|regel| self.tel(format!("geweigerd {regel}")));
            }
            (Ok(_), Verwacht::Geweigerd(regels)) => panic!("{naam} must be refused by {regels:?}"),
            (Err(fout), Verwacht::Gedaan { .. }) => panic!("{naam} was refused: {fout:?}"),
            (Err(fout), Verwacht::Geweigerd(regels)) => panic!("{naam} must be refused by {regels:?}: {fout:?}"),
        }
    }

    fn leg_vast(&mut self, plek: Option<usize>, wat: Wat, made: &Made) {
        let antwoord = &made.antwoord;
        assert!(!antwoord.herhaald && antwoord.demonstratie);
        assert!(self.antwoorden.iter().all(|(_, _, eerder)| eerder.event != antwoord.event));
        bestanden_kloppen(made);
        let plek = plek.unwrap_or(self.dossiers.len() - 1);
        let dossier = &mut self.dossiers[plek];
        if dossier.kenmerk.is_empty() {
            dossier.kenmerk.clone_from(&antwoord.kenmerk);
        }
        assert_eq!(dossier.kenmerk, antwoord.kenmerk);
        let nummer = antwoord.besluitnummer.clone().unwrap_or_default();
        dossier.stukken.extend(antwoord.documenten.iter().map(|d| Stuk {
            nummer: nummer.clone(),
            soort: d.soort.woord().to_owned(),
            voor: d.voor.clone(),
            code: d.code.clone(),
            sha256: d.sha256,
        }));
        dossier.feiten.push((self.nu, wat));
    }

    /// The same request again, however long ago, is the same act with the same answer and the same files.
    fn herhalen(&mut self) {
        let plek = self.worp.onder(self.antwoorden.len());
        let (verb, bytes, eerder) = &self.antwoorden[plek];
        let made = self.vraag(verb, bytes).unwrap();
        bestanden_kloppen(&made);
        assert_eq!(made.antwoord, Antwoord { herhaald: true, ..eerder.clone() });
        self.tel("herhaald");
    }

    /// The same key with other bytes is another request, and is refused.
    fn ander_verzoek(&mut self) {
        let (_, bytes, _) = self.antwoorden.iter().find(|(verb, ..)| *verb == "opleggen").unwrap();
        let ander = geschreven(&invoer::zaak(9000, self.nu));
        let uitkomst = self.desk.opleggen(&beller(), Request { bytes: &ander, key: &sleutel("opleggen", bytes) });
        assert!(matches!(uitkomst, Err(DeskError::AnderVerzoek)), "{uitkomst:?}");
        self.tel("ander verzoek");
    }

    /// What the desk tells about a dossier is what the model says.
    fn klopt(&mut self, plek: usize) {
        let dossier = &self.dossiers[plek];
        let beeld = self.desk.dossier(&beller(), &dossier.kenmerk).unwrap();
        let kenmerk = &dossier.kenmerk;
        let gekend = beeld.documenten.iter().map(|een| Stuk {
            nummer: een.besluitnummer.clone(),
            soort: een.slot.soort.woord().to_owned(),
            voor: een.slot.voor.clone(),
            code: een.slot.code.clone(),
            sha256: een.slot.sha256,
        });
        assert!(gekend.eq(dossier.stukken.iter().cloned()), "documents of {kenmerk}");
        let verloop: Vec<_> =
            beeld.verloop.iter().map(|s| (s.volgnummer, s.geregistreerd_tijdstip.seconden())).collect();
        let verwacht: Vec<_> = (1..).zip(&dossier.feiten).map(|(nummer, (bij, _))| (nummer, *bij)).collect();
        assert_eq!((verloop, beeld.gebeurtenissen), (verwacht, dossier.feiten.len()), "events of {kenmerk}");
        let kijk = dossier.kijk();
        let mut open: Vec<Plicht> = beeld
            .plichten
            .iter()
            .filter(|plicht| PLICHTEN.contains(&plicht.regel))
            .map(|p| {
                let of_niets = |tekst: &Option<String>| tekst.clone().unwrap_or_default();
                (p.regel.to_owned(), p.code.to_owned(), of_niets(&p.besluitnummer), of_niets(&p.persoon))
            })
            .collect();
        open.sort();
        assert_eq!(open, kijk.plichten(self.nu), "duties of {kenmerk} at {}", tekst(self.nu));
        assert_eq!(vertaald(beeld.nu.van_kracht), kijk.kracht(self.nu), "{kenmerk} now: {:?}", beeld.nu);
        let genoemd = personen(&beeld.nu);
        let bedoeld = kijk.contact(self.nu);
        assert!(bedoeld.is_none_or(|contact| contact == genoemd), "contact in {kenmerk}: {:?}", beeld.nu);
        for (regel, ..) in open {
            self.tel(format!("plicht {regel}"));
        }
        self.tel(format!("nu {}", beeld.nu.waarom_code));
    }

    /// In force at a moment in the past, as known then and as the law stands now, from the bundle.
    fn bundel_klopt(&mut self, plek: usize) {
        let dossier = &self.dossiers[plek];
        let begin = dossier.feiten[0].0 - UUR;
        let einde = dossier.kijk().termijnen().pop().map_or(self.nu, |termijn| termijn.eind + UUR);
        let op = self.tussen(begin, self.nu.min(einde));
        let dossier = &self.dossiers[plek];
        let kenmerk = &dossier.kenmerk;
        let bundel = self.desk.bundel(&beller(), kenmerk).unwrap();
        assert!(bundel == self.desk.bundel(&beller(), kenmerk).unwrap(), "the same state gives the same bytes");
        let verdict = self.desk.beoordeel(&bundel, Some(moment(op))).unwrap();
        assert_eq!(verdict.oordeel, Oordeel::Geldig, "{}", verdict.als_tekst());
        let volledig = verdict.controles.iter().find(|controle| controle.code == "volledigheid").unwrap();
        assert_eq!(volledig.uitkomst, Uitkomst::Ok, "{}", verdict.als_tekst());
        let antwoord = verdict.op_tijdstip.unwrap();
        let toen = Kijk::op(&dossier.feiten, Some(op)).kracht(op);
        let (vraag, toen_bekend) = (tekst(op), &antwoord.zoals_toen_bekend);
        assert_eq!(vertaald(toen_bekend.van_kracht), toen, "{kenmerk} at {vraag}, as known then: {toen_bekend:?}");
        let nu = match dossier.kijk().kracht(op) {
            // After the last fact nothing is known.
            Kracht::Ja if op > dossier.geregistreerd() => Kracht::Aantekening,
            kracht => kracht,
        };
        let nu_rechtens = &antwoord.zoals_nu_rechtens;
        assert_eq!(vertaald(nu_rechtens.van_kracht), nu, "{kenmerk} at {vraag}, as it stands: {nu_rechtens:?}");
        self.tel(format!("toen {toen:?}, nu {nu:?}"));
    }

    /// The whole log against the model.
    fn log_klopt(&self) {
        let rapport = self.desk.log_check().unwrap();
        assert_eq!(rapport.fouten, Vec::<String>::new());
        let gebeurtenissen: usize = self.dossiers.iter().map(|dossier| dossier.feiten.len()).sum();
        let documenten: usize = self.dossiers.iter().map(|dossier| dossier.stukken.len()).sum();
        let geteld = [rapport.dossiers, rapport.gebeurtenissen, rapport.bladen, rapport.documenten, rapport.herbouwd];
        let verwacht = [self.dossiers.len(), gebeurtenissen, gebeurtenissen, documenten, documenten];
        assert_eq!(geteld.map(|aantal| usize::try_from(aantal).unwrap()), verwacht);
    }
}

fn open(opslag: &Opslag, nu: Tijd) -> Desk {
    Desk::open(&Opening { klok: Some(moment(nu)), ..opslag.opening() }).unwrap()
}

fn vertaald(kracht: VanKracht) -> Kracht {
    match kracht {
        VanKracht::Nee => Kracht::Nee,
        VanKracht::Betwistbaar => Kracht::Betwistbaar,
        VanKracht::JaMetAantekening => Kracht::Aantekening,
        VanKracht::Ja => Kracht::Ja,
    }
}

fn personen(antwoord: &waarmerk::law::dossier::Antwoord) -> BTreeSet<String> {
    let geldt = antwoord.personen.iter().filter(|persoon| persoon.van_kracht != VanKracht::Nee);
    geldt.map(|persoon| persoon.persoon.clone()).collect()
}

fn bestanden_kloppen(made: &Made) {
    let antwoord = made.antwoord.documenten.iter().map(|document| (document.pad.clone(), document.sha256));
    let bestanden = made.bestanden.iter().map(|(pad, bytes)| (pad.clone(), Hash256::of(&[bytes])));
    assert!(antwoord.eq(bestanden));
}

/// What the ordinary run must have met at least so often.
const GEHAALD: [(&str, usize); 22] = [
    ("opleggen", 3),
    ("aanzegging", 2),
    ("papier na aanzegging", 2),
    ("verlenging", 2),
    ("intrekking", 2),
    ("wijziging erbij", 2),
    ("wijziging einde", 1),
    ("bekrachtiging", 2),
    ("afwijzing", 2),
    ("uitreiking", 8),
    ("schorsing", 2),
    ("vernietiging", 2),
    ("correctie", 2),
    ("herhaald", 2),
    ("ander verzoek", 1),
    ("geweigerd R21", 2),
    ("geweigerd R40", 2),
    ("geweigerd R50", 2),
    ("geweigerd R51", 2),
    ("geweigerd R56", 2),
    ("geweigerd R62", 1),
    ("geweigerd R71", 1),
];

#[test]
fn willekeurige_levens() {
    let (zaden, stappen) = if lang() { (20, 300) } else { (2, 120) };
    let mut gedaan: BTreeMap<String, usize> = BTreeMap::new();
    for zaad in 1..=zaden {
        let mut wereld = Wereld::nieuw(zaad);
        for stap in 1..=stappen {
            wereld.stap();
            if stap % 4 == 0 {
                let plek = wereld.worp.onder(wereld.dossiers.len());
                wereld.bundel_klopt(plek);
            }
            if stap % 60 == 0 && stap < stappen {
                wereld.log_klopt();
            }
        }
        wereld.na_afloop();
        wereld.log_klopt();
        (0..wereld.dossiers.len()).for_each(|plek| {
            wereld.klopt(plek);
            wereld.bundel_klopt(plek);
        });
        let (aantal, feiten) = (wereld.dossiers.len(), wereld.antwoorden.len());
        eprintln!("seed {zaad}: {stappen} steps, {feiten} acts in {aantal} dossiers");
        for (wat, keer) in std::mem::take(&mut wereld.gedaan) {
            *gedaan.entry(wat).or_default() += keer;
        }
    }
    eprintln!("{gedaan:#?}");
    let te_weinig: Vec<_> =
        GEHAALD.iter().filter(|(wat, minst)| gedaan.get(*wat).copied().unwrap_or_default() < *minst).collect();
    assert!(te_weinig.is_empty(), "too seldom: {te_weinig:?}");
}

/// The same seed gives the same acts and the same answers, to the byte.
#[test]
fn dezelfde_levens_geven_dezelfde_bytes() {
    let speel = || {
        let mut wereld = Wereld::nieuw(77);
        (0..14).for_each(|_| wereld.stap());
        let bundels = wereld.dossiers.iter().map(|dossier| wereld.desk.bundel(&beller(), &dossier.kenmerk).unwrap());
        let bundels: Vec<Vec<u8>> = bundels.collect();
        (std::mem::take(&mut wereld.antwoorden), bundels)
    };
    let (een, twee) = (speel(), speel());
    assert!(een.0 == twee.0 && een.1 == twee.1 && !een.1.is_empty());
}
