//! Random acts on the real desk beside a model in memory that is too simple to be wrong: which dossiers there are, which
//! answers were given. After every act the two must say the same; every few acts the whole log is checked and every
//! bundle judged. All of it follows from a seed, which is printed.

use crate::opslag::{Opslag, Worp, beller, geschreven, lang, leg_op, reik_uit, uitreiking, zaak};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use waarmerk::desk::{Antwoord, Desk, DeskError, Made, Request};
use waarmerk::evidence::bundle::verdict::{Oordeel, Uitkomst};
use waarmerk::words::hash::Hash256;

/// A dossier as the model knows it.
struct Dossier {
    zaak: usize,
    kenmerk: String,
    /// Codes and hashes of its documents, those of the oplegging first.
    documenten: Vec<(String, Hash256)>,
    gebeurtenissen: usize,
}

/// The model: nothing but what was answered.
struct Model {
    opslag: Opslag,
    desk: Desk,
    worp: Worp,
    dossiers: Vec<Dossier>,
    /// The first answer of each request, by verb and bytes.
    antwoorden: Vec<(&'static str, Vec<u8>, Antwoord)>,
    /// How often each kind of act was done.
    gedaan: BTreeMap<&'static str, usize>,
    volgende_zaak: usize,
}

impl Model {
    fn nieuw(zaad: u64) -> Self {
        let opslag = Opslag::met_zaad(Hash256::of(&[&zaad.to_be_bytes()]).0);
        let desk = opslag.desk();
        Self {
            opslag,
            desk,
            worp: Worp::nieuw(zaad),
            dossiers: Vec::new(),
            antwoorden: Vec::new(),
            gedaan: BTreeMap::new(),
            volgende_zaak: 0,
        }
    }

    fn stap(&mut self) {
        let naam = match self.worp.onder(14) {
            0..3 => self.opleggen(),
            3..6 => self.uitreiken(),
            6..8 => self.herhalen(),
            8 => self.loopt_al(),
            9 => self.slechte_zaak(),
            10 => self.slechte_uitreiking(),
            11 => self.ander_verzoek(),
            12 => self.proef(),
            _ => self.heropenen(),
        };
        *self.gedaan.entry(naam).or_default() += 1;
        if let Some(plek) = self.een_dossier() {
            self.beeld_klopt(plek);
        }
    }

    fn een_dossier(&mut self) -> Option<usize> {
        (!self.dossiers.is_empty()).then(|| self.worp.onder(self.dossiers.len()))
    }

    fn opleggen(&mut self) -> &'static str {
        let nummer = self.volgende_zaak;
        self.volgende_zaak += 1;
        let bytes = geschreven(&zaak(nummer));
        let made = leg_op(&self.desk, &bytes).unwrap();
        // Numbers run on: a request that was refused takes none.
        assert_eq!(made.antwoord.kenmerk, format!("HV-9999-2026-{:05}", self.dossiers.len() + 1));
        assert_eq!(made.antwoord.documenten.len(), 3);
        let documenten = self.gemaakt(&made);
        let kenmerk = made.antwoord.kenmerk.clone();
        self.dossiers.push(Dossier { zaak: nummer, kenmerk, documenten, gebeurtenissen: 1 });
        self.antwoorden.push(("opleggen", bytes, made.antwoord));
        "opleggen"
    }

    fn uitreiken(&mut self) -> &'static str {
        let Some(plek) = self.een_dossier() else { return "uitreiken: niets" };
        let soort = self.worp.onder(3);
        let met_hash = self.worp.onder(2) == 0;
        let dossier = &self.dossiers[plek];
        let (code, hash) = &dossier.documenten[0];
        let document = if met_hash { hash.hex() } else { code.clone() };
        let mut waarde = uitreiking(soort, &dossier.kenmerk, &document);
        // Something in it that no earlier one had, or it would be the same request.
        waarde["plaats"]["omschrijving"] = json!(format!("balie, bezoek {}", self.antwoorden.len()));
        let bytes = geschreven(&waarde);
        let made = reik_uit(&self.desk, &bytes).unwrap();
        assert_eq!((&made.antwoord.kenmerk, made.antwoord.documenten.len()), (&dossier.kenmerk, 1));
        let nieuw = self.gemaakt(&made);
        let dossier = &mut self.dossiers[plek];
        dossier.documenten.extend(nieuw);
        dossier.gebeurtenissen += 1;
        self.antwoorden.push(("uitreiken", bytes, made.antwoord));
        if soort == 2 { "poging" } else { "uitreiken" }
    }

    /// The documents of a new act: the files are what the answer says.
    fn gemaakt(&self, made: &Made) -> Vec<(String, Hash256)> {
        assert!(!made.antwoord.herhaald && made.antwoord.demonstratie);
        assert!(self.antwoorden.iter().all(|(_, _, eerder)| eerder.event != made.antwoord.event));
        bestanden_kloppen(made);
        made.antwoord.documenten.iter().map(|document| (document.code.clone(), document.sha256)).collect()
    }

    /// The same request again, however long ago, is the same act with the same answer and the same files.
    fn herhalen(&mut self) -> &'static str {
        if self.antwoorden.is_empty() {
            return "herhalen: niets";
        }
        let plek = self.worp.onder(self.antwoorden.len());
        let (verb, bytes, eerder) = &self.antwoorden[plek];
        let made = if *verb == "opleggen" { leg_op(&self.desk, bytes) } else { reik_uit(&self.desk, bytes) }.unwrap();
        bestanden_kloppen(&made);
        assert_eq!(made.antwoord, Antwoord { herhaald: true, ..eerder.clone() });
        "herhalen"
    }

    /// The same person and home in other words: one runs already.
    fn loopt_al(&mut self) -> &'static str {
        let Some(plek) = self.een_dossier() else { return "loopt al: niets" };
        let mut waarde = zaak(self.dossiers[plek].zaak);
        waarde["zorgafhankelijkheid"] = json!(format!("Anders gezegd, keer {}.", self.worp.onder(1 << 30)));
        let codes = codes(leg_op(&self.desk, &geschreven(&waarde)));
        assert_eq!(codes, ["loopt-al"]);
        "loopt al"
    }

    fn slechte_zaak(&mut self) -> &'static str {
        let mut waarde = zaak(self.volgende_zaak);
        let (bytes, verwacht) = match self.worp.onder(5) {
            0 => (geschreven(&waarde)[..400].to_vec(), None),
            1 => (vec![b'{', 0xff, b'}'], None),
            2 => {
                waarde["bsn"] = json!("123456782");
                (geschreven(&waarde), Some("/bsn"))
            }
            3 => {
                waarde.as_object_mut().unwrap().remove("belangenafweging");
                (geschreven(&waarde), Some("/belangenafweging"))
            }
            _ => {
                waarde["gemeente"] = json!("0001");
                (geschreven(&waarde), Some("/gemeente"))
            }
        };
        let fouten = bevindingen(leg_op(&self.desk, &bytes));
        assert!(verwacht.is_none_or(|veld| fouten.iter().any(|(gevonden, _)| gevonden == veld)), "{fouten:?}");
        "slechte zaak"
    }

    fn slechte_uitreiking(&mut self) -> &'static str {
        let Some(plek) = self.een_dossier() else { return "slechte uitreiking: niets" };
        let dossier = &self.dossiers[plek];
        let mut waarde = uitreiking(0, &dossier.kenmerk, &dossier.documenten[0].0);
        let veld = match self.worp.onder(4) {
            0 => {
                waarde["kenmerk"] = json!("HV-9999-2026-99999");
                "/kenmerk"
            }
            1 => {
                waarde["document"] = json!("0000-0000-0000-0000-0000");
                "/document"
            }
            2 => {
                waarde["naarWaarheid"] = json!(false);
                "/naarWaarheid"
            }
            _ => {
                waarde["tijdstip"] = json!("2026-11-23T11:30:00+01:00");
                "/tijdstip"
            }
        };
        let fouten = bevindingen(reik_uit(&self.desk, &geschreven(&waarde)));
        assert!(fouten.iter().any(|(gevonden, _)| gevonden == veld), "{veld}: {fouten:?}");
        "slechte uitreiking"
    }

    /// The same key with other bytes is another request, and is refused.
    fn ander_verzoek(&mut self) -> &'static str {
        let Some((_, bytes, _)) = self.antwoorden.iter().find(|(verb, ..)| *verb == "opleggen") else {
            return "ander verzoek: niets";
        };
        let key = crate::opslag::sleutel("opleggen", bytes);
        let ander = geschreven(&zaak(self.volgende_zaak));
        let uitkomst = self.desk.opleggen(&beller(), Request { bytes: &ander, key: &key });
        assert!(matches!(uitkomst, Err(DeskError::AnderVerzoek)), "{uitkomst:?}");
        "ander verzoek"
    }

    /// A trial makes papers and leaves nothing.
    fn proef(&mut self) -> &'static str {
        let made = self.desk.opleggen_proef(&beller(), &geschreven(&zaak(self.volgende_zaak))).unwrap();
        assert_eq!((made.antwoord.kenmerk.as_str(), made.bestanden.len()), ("CONCEPT", 3));
        "proef"
    }

    fn heropenen(&mut self) -> &'static str {
        self.desk = self.opslag.desk();
        assert_eq!(self.desk.alleen_lezen(), None);
        "heropenen"
    }

    /// What the desk tells about a dossier is what the model remembers.
    fn beeld_klopt(&self, plek: usize) {
        let dossier = &self.dossiers[plek];
        let beeld = self.desk.dossier(&beller(), &dossier.kenmerk).unwrap();
        assert_eq!((&beeld.kenmerk, beeld.gebeurtenissen), (&dossier.kenmerk, dossier.gebeurtenissen));
        let documenten: Vec<_> = beeld.documenten.iter().map(|een| (een.slot.code.clone(), een.slot.sha256)).collect();
        assert_eq!(documenten, dossier.documenten);
        assert_eq!(self.desk.dossier(&beller(), &beeld.id).unwrap().kenmerk, dossier.kenmerk);
    }

    /// Everything against everything.
    fn alles_klopt(&self) {
        let rapport = self.desk.log_check().unwrap();
        assert_eq!(rapport.fouten, Vec::<String>::new());
        let gebeurtenissen: usize = self.dossiers.iter().map(|dossier| dossier.gebeurtenissen).sum();
        let documenten: usize = self.dossiers.iter().map(|dossier| dossier.documenten.len()).sum();
        let geteld = [rapport.dossiers, rapport.gebeurtenissen, rapport.bladen, rapport.documenten, rapport.herbouwd];
        let verwacht = [self.dossiers.len(), gebeurtenissen, gebeurtenissen, documenten, documenten];
        assert_eq!(geteld.map(|aantal| usize::try_from(aantal).unwrap()), verwacht);
        for plek in 0..self.dossiers.len() {
            self.beeld_klopt(plek);
            self.bundel_klopt(plek);
        }
    }

    fn bundel_klopt(&self, plek: usize) {
        let kenmerk = &self.dossiers[plek].kenmerk;
        let bundel = self.desk.bundel(&beller(), kenmerk).unwrap();
        assert!(bundel == self.desk.bundel(&beller(), kenmerk).unwrap(), "the same state gives the same bytes");
        let verdict = self.desk.beoordeel(&bundel, None).unwrap();
        assert_eq!(verdict.oordeel, Oordeel::Geldig, "{}", verdict.als_tekst());
        let volledig = verdict.controles.iter().find(|controle| controle.code == "volledigheid").unwrap();
        assert_eq!(volledig.uitkomst, Uitkomst::Ok, "{}", verdict.als_tekst());
    }
}

fn bestanden_kloppen(made: &Made) {
    let antwoord = made.antwoord.documenten.iter().map(|document| (document.pad.clone(), document.sha256));
    let bestanden = made.bestanden.iter().map(|(pad, bytes)| (pad.clone(), Hash256::of(&[bytes])));
    assert!(antwoord.eq(bestanden));
}

/// Fields and codes of the findings that refused it.
fn bevindingen(uitkomst: Result<Made, DeskError>) -> Vec<(String, String)> {
    match uitkomst {
        Err(DeskError::Bevindingen(fouten)) => {
            assert!(!fouten.is_empty());
            fouten
                .iter()
                .map(|fout| serde_json::to_value(fout).unwrap())
                .map(|fout| (tekst(&fout, "veld"), tekst(&fout, "code")))
                .collect()
        }
        anders => panic!("{anders:?}"),
    }
}

fn tekst(waarde: &Value, veld: &str) -> String {
    waarde[veld].as_str().unwrap_or_default().to_owned()
}

fn codes(uitkomst: Result<Made, DeskError>) -> Vec<String> {
    bevindingen(uitkomst).into_iter().map(|(_, code)| code).collect()
}

#[test]
fn willekeurige_daden() {
    let (zaden, stappen) = if lang() { (20, 300) } else { (2, 60) };
    for zaad in 1..=zaden {
        let mut model = Model::nieuw(zaad);
        model.opleggen();
        for stap in 1..=stappen {
            model.stap();
            if stap % 15 == 0 {
                model.alles_klopt();
            }
        }
        model.heropenen();
        model.alles_klopt();
        eprintln!("seed {zaad}: {stappen} acts, {:?}", model.gedaan);
        assert!(model.dossiers.len() > 5);
    }
}

/// The same seed gives the same acts and the same answers, to the byte.
#[test]
fn dezelfde_daden_geven_dezelfde_bytes() {
    let speel = || {
        let mut model = Model::nieuw(77);
        (0..25).for_each(|_| model.stap());
        let bundels = model.dossiers.iter().map(|dossier| model.desk.bundel(&beller(), &dossier.kenmerk).unwrap());
        let bundels: Vec<Vec<u8>> = bundels.collect();
        (model.antwoorden, bundels)
    };
    let (een, twee) = (speel(), speel());
    assert!(een.0 == twee.0 && een.1 == twee.1 && !een.1.is_empty());
}
