//! The meldingen of every kind, what a court decides, and corrections.

use super::invoer::{self, MINUUT, UUR};
use super::leven::{Melding, Tijd, Uitspraak, Wat};
use super::{Verwacht, Wereld};
use serde_json::{Value, json};

impl Wereld {
    /// A moment between the first fact of a dossier and now.
    fn eerder(&mut self, plek: usize) -> Tijd {
        if self.kans(2) { self.nu } else { self.tussen(self.dossiers[plek].feiten[0].0, self.nu) }
    }

    fn een_van<T: Copy>(&mut self, lijst: &[T]) -> T {
        lijst[self.worp.onder(lijst.len())]
    }

    /// One besluit of the dossier; empty when there is none.
    fn een_besluit(&mut self, plek: usize) -> String {
        let besluiten: Vec<String> = self.dossiers[plek].besluiten.iter().map(|(nummer, _)| nummer.clone()).collect();
        if besluiten.is_empty() { String::new() } else { besluiten[self.worp.onder(besluiten.len())].clone() }
    }

    /// One adult huisgenoot who is in the dossier.
    fn een_huisgenoot(&mut self, plek: usize) -> Option<String> {
        let dossier = &self.dossiers[plek];
        let bekend = if dossier.kijk().papier().is_some() {
            dossier.adults()
        } else {
            dossier.kijk().verbod().map(|v| v.contact.clone()).unwrap_or_default()
        };
        (!bekend.is_empty()).then(|| bekend[self.worp.onder(bekend.len())].clone())
    }

    pub fn melden(&mut self) -> bool {
        let plek = self.worp.onder(self.dossiers.len());
        let tijdstip = self.eerder(plek);
        let persoon = self.een_huisgenoot(plek);
        let nummer = self.een_besluit(plek);
        let op_papier = self.dossiers[plek].kijk().papier().is_some();
        let mut feit = Melding { tijdstip, ..Melding::default() };
        let mut stukken = Vec::new();
        let meer = match (self.worp.onder(20), &persoon) {
            (0, _) => {
                feit.soort = "verzoek";
                let om = self.een_van(&["verlengen", "intrekken"]);
                json!({"om": om, "van": "uithuisgeplaatste", "persoon": "uithuisgeplaatste", "schriftelijk": true,
                    "tekst": "Ik vraag u daarom."})
            }
            (1, _) => {
                feit.soort = "meldingBurgemeester";
                json!({"aanNaam": "B. van Voorbeeld", "kanaal": "telefonisch"})
            }
            (2 | 3, _) => {
                feit.soort = "bereikbaarheid";
                feit.goed = self.kans(2);
                if feit.goed { json!({"verblijf": "bij een vriend"}) } else { json!({"verblijf": "onbekend"}) }
            }
            (4 | 5, _) => {
                feit.soort = "raadsman";
                feit.stap = self.een_van(&["gewenst", "gewenst", "nietGewenst", "later", "raadGemeld", "gesproken"]);
                json!({"stap": feit.stap})
            }
            (6..10, _) if !nummer.is_empty() => {
                feit.soort = "mededeling";
                feit.stap = self.een_van(&["huisgenoot", "huisgenoot", "instantie", "veiligThuis", "politie"]);
                feit.nummer.clone_from(&nummer);
                feit.goed = !self.kans(4);
                let mut meer = json!({"besluitnummer": nummer, "aan": feit.stap, "over": "besluit",
                    "gevolgen": feit.goed, "wijze": "telefonisch"});
                if feit.stap == "huisgenoot" {
                    let Some(persoon) = persoon else { return false };
                    meer["persoon"] = json!(invoer::huisgenoot(&persoon));
                    feit.persoon = persoon;
                }
                meer
            }
            (10 | 11, _) => {
                feit.soort = "sleutels";
                feit.stap = self.een_van(&["ingenomen", "ingenomen", "bewijsGegeven", "teruggegeven"]);
                json!({"stap": feit.stap})
            }
            (12, _) => {
                feit.soort = "horen";
                stukken.extend(op_papier.then(|| ("verslagHoren", "gemeente".to_owned())));
                json!({"persoon": "uithuisgeplaatste", "voornemen": "verlengen", "uitkomst": "gehoord",
                    "kanaal": "telefonisch", "verklaring": "Ik wil naar huis."})
            }
            (13, _) => {
                feit.soort = "zorgadvies";
                feit.stap = self.een_van(&["opleggen", "verlengen", "nietVerlengen", "geen"]);
                json!({"advies": feit.stap, "van": "Hulpteam Voorbeeld", "tekst": "Zo adviseren wij."})
            }
            (14, _) => {
                feit.soort = "hulp";
                json!({"stap": self.een_van(&["aangeboden", "aanvaard", "bevestigd", "geweigerd"]),
                    "welke": "gesprekken", "hulpverlener": "Hulpteam Voorbeeld"})
            }
            (15, Some(persoon)) => {
                feit.soort = "toestemming";
                json!({"wat": "begeleidContact", "personen": [invoer::huisgenoot(persoon)],
                    "vanTijdstip": invoer::tekst(tijdstip + UUR), "totTijdstip": invoer::tekst(tijdstip + 3 * UUR),
                    "begeleidDoor": "Hulpteam Voorbeeld", "grondslag": "het besluit"})
            }
            (16, _) if !nummer.is_empty() => {
                feit.soort = self.een_van(&["overtreding", "procedure", "eigenBericht", "aankondiging"]);
                Self::over_het_besluit(feit.soort, &nummer)
            }
            (17, _) if self.kans(3) => {
                feit.soort = "geenVerlenging";
                if op_papier {
                    stukken.push(("mededelingGeenVerlenging", "p1".to_owned()));
                    let anderen = self.dossiers[plek].adults();
                    stukken.extend(anderen.into_iter().map(|p| ("mededelingGeenVerlenging", p)));
                }
                json!({"aan": ["uithuisgeplaatste", "achterblijver"], "kanaal": "telefonisch"})
            }
            (18, Some(persoon)) => {
                feit.soort = "geheim";
                let telefoon = format!("+316999{:05}", self.antwoorden.len());
                json!({"persoon": invoer::huisgenoot(persoon), "telefoon": telefoon})
            }
            _ => return false,
        };
        let kenmerk = self.dossiers[plek].kenmerk.clone();
        let melding = invoer::melding(feit.soort, &kenmerk, tijdstip, meer);
        if self.antwoorden.iter().any(|(_, bytes, _)| *bytes == crate::opslag::geschreven(&melding)) {
            return false;
        }
        let naam = feit.soort;
        self.doe(naam, "melden", Some(plek), &melding, Verwacht::Gedaan { wat: Wat::Melding(feit), stukken });
        true
    }

    fn over_het_besluit(soort: &str, nummer: &str) -> Value {
        match soort {
            "overtreding" => json!({"wat": "Hij stond bij de poort.", "plaats": "achtertuin"}),
            "procedure" => {
                json!({"besluitnummer": nummer, "stap": "beroepIngesteld", "van": "gemachtigde", "aanwezig": false})
            }
            "eigenBericht" => json!({"besluitnummer": nummer, "kanaal": "bericht", "tekst": "Het duurt nog even.",
                "noemtEinde": true}),
            _ => json!({"besluitnummer": nummer, "kanaal": "telefonisch", "tekst": "Er komt een besluit."}),
        }
    }

    /// What a court decides: about the huisverbod or a verlenging, whole, for one person or in time; about another besluit
    /// only whether it is annulled.
    pub fn uitspraak(&mut self) -> bool {
        let Some(plek) = self.kies(|d| !d.besluiten.is_empty()) else { return false };
        let nummer = self.een_besluit(plek);
        let dossier = &self.dossiers[plek];
        let termijn = dossier.kijk().termijn(&nummer);
        let eerdere: Vec<usize> = (1..)
            .zip(&dossier.feiten)
            .filter_map(|(plaats, (_, wat))| matches!(wat, Wat::Uitspraak(_)).then_some(plaats))
            .collect();
        let laatste_besluit = dossier.besluiten.iter().map(|(_, genomen)| *genomen).max().unwrap();
        let tijdstip = self.tussen(laatste_besluit, self.nu);
        let mut feit = Uitspraak { over: vec![nummer.clone()], tijdstip, ..Uitspraak::default() };
        let mut meer = json!({"instantie": "rechtbank", "besluiten": [nummer], "zaaknummer": "VOB 26/0000",
            "samenvatting": format!("Zo is beslist, keer {}.", self.antwoorden.len())});
        let soort = match termijn {
            None => 5,
            Some(_) => self.worp.onder(11),
        };
        feit.soort = match soort {
            0..4 => "schorsing",
            4 => "opheffingSchorsing",
            5..8 => "vernietiging",
            8 => "voorwaardeVervuld",
            9 => "inStandGelaten",
            _ => "uitspraakVernietigd",
        };
        let volgt = matches!(feit.soort, "opheffingSchorsing" | "voorwaardeVervuld" | "uitspraakVernietigd");
        if volgt && eerdere.is_empty() {
            return false;
        }
        if feit.soort == "schorsing" && self.kans(3) {
            feit.voorwaarde = true;
            feit.uiterlijk = Some(tijdstip + UUR * self.tijd(2, 30));
            meer["voorwaarde"] = json!({"tekst": "Hij meldt zich bij de hulpverlening.",
                "uiterlijkTijdstip": invoer::tekst(feit.uiterlijk.unwrap())});
        }
        if feit.soort == "uitspraakVernietigd" {
            let welke = self.een_van(&eerdere);
            feit.teniet = Some(welke);
            meer["doetTeniet"] = json!(welke);
        }
        if let Some(termijn) = termijn
            && matches!(feit.soort, "schorsing" | "vernietiging")
        {
            self.omvang(&mut feit, &mut meer, &termijn.contact);
        }
        meer["uitspraak"] = json!(feit.soort);
        let kenmerk = self.dossiers[plek].kenmerk.clone();
        let melding = invoer::melding("uitspraak", &kenmerk, tijdstip, meer);
        let (naam, wat) = (feit.soort, Wat::Uitspraak(feit));
        self.doe(naam, "melden", Some(plek), &melding, Verwacht::Gedaan { wat, stukken: Vec::new() });
        true
    }

    /// Only for one person, from another moment, or with the effects in place.
    fn omvang(&mut self, feit: &mut Uitspraak, meer: &mut Value, contact: &[String]) {
        let tijdstip = feit.tijdstip;
        match self.worp.onder(6) {
            0 if contact.len() > 1 && self.dossiers.iter().any(|d| d.kijk().papier().is_some()) => {
                let persoon = contact[0].clone();
                meer["personen"] = json!([invoer::huisgenoot(&persoon)]);
                feit.persoon = Some(persoon);
            }
            1 => {
                let vanaf = self.tussen(tijdstip - 20 * UUR, tijdstip + 5 * UUR);
                meer["vanafTijdstip"] = json!(invoer::tekst(vanaf));
                feit.vanaf = Some(vanaf);
            }
            2 if feit.soort == "vernietiging" => {
                meer["rechtsgevolgen"] = json!("inStand");
                feit.gevolgen = Some(None);
            }
            3 if feit.soort == "vernietiging" => {
                let tot = tijdstip + MINUUT * self.tijd(1, 600);
                meer["rechtsgevolgen"] = json!("totTijdstip");
                meer["rechtsgevolgenTotTijdstip"] = json!(invoer::tekst(tot));
                feit.gevolgen = Some(Some(tot));
            }
            _ => {}
        }
    }

    /// What was recorded wrongly no longer counts; a besluit is no such thing.
    pub fn corrigeren(&mut self) -> bool {
        let plek = self.worp.onder(self.dossiers.len());
        let dossier = &self.dossiers[plek];
        let volgnummer = 1 + self.worp.onder(dossier.feiten.len());
        let dossier = &self.dossiers[plek];
        let al = dossier.feiten.iter().any(|(_, wat)| matches!(wat, Wat::Correctie(welk) if *welk == volgnummer));
        let besluit = match &dossier.feiten[volgnummer - 1].1 {
            Wat::Uitgereikt { .. } | Wat::Uitspraak(_) => false,
            Wat::Melding(melding) if volgnummer > 1 || melding.soort != "verzoek" => false,
            Wat::Melding(_) | Wat::Correctie(_) => return false,
            _ => true,
        };
        if al {
            return false;
        }
        let meer = json!({"volgnummer": volgnummer, "reden": "Dit was een ander dossier."});
        let melding = invoer::melding("correctie", &dossier.kenmerk.clone(), self.nu, meer);
        let verwacht = if besluit {
            Verwacht::Geweigerd(vec!["M5"])
        } else {
            Verwacht::Gedaan { wat: Wat::Correctie(volgnummer), stukken: Vec::new() }
        };
        self.doe("correctie", "melden", Some(plek), &melding, verwacht);
        true
    }

    pub fn slechte_melding(&mut self) -> bool {
        let plek = self.worp.onder(self.dossiers.len());
        let kenmerk = self.dossiers[plek].kenmerk.clone();
        let nu = self.nu;
        let (soort, tijd, meer, regel) = match self.worp.onder(5) {
            0 => ("overtreding", nu + UUR, json!({"wat": "Later.", "plaats": "poort"}), "M1"),
            1 => {
                let einde = json!({"aan": "huisgenoot", "over": "einde", "gevolgen": true, "wijze": "telefonisch"});
                ("mededeling", nu, einde, "R75")
            }
            2 => {
                let om = json!({"wat": "spullenHalen", "personen": [], "vanTijdstip": invoer::tekst(nu),
                    "totTijdstip": invoer::tekst(nu - UUR), "grondslag": "het besluit"});
                ("toestemming", nu, om, "N23")
            }
            3 => {
                let fout = json!({"besluitnummer": "HV-9999-2026-99999-O1", "wat": "Iets.", "plaats": "poort"});
                ("overtreding", nu, fout, "M3")
            }
            _ => {
                let begin = self.dossiers[plek].feiten[0].0 - 48 * UUR;
                ("overtreding", begin, json!({"wat": "Vroeger.", "plaats": "poort"}), "M2")
            }
        };
        let melding = invoer::melding(soort, &kenmerk, tijd, meer);
        self.doe("slechte melding", "melden", Some(plek), &melding, Verwacht::Geweigerd(vec![regel]));
        true
    }
}
