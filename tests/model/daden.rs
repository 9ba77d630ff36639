//! The acts: what is chosen, what is handed in, and what the model expects of it.

use super::invoer::{self, MINUUT, UUR, na_dagen};
use super::leven::{Manier, Stand, Termijn, Tijd, Verbod, Wat};
use super::{Dossier, Verwacht, Wereld};
use crate::opslag::lang;
use serde_json::{Value, json};

type Stukken = Vec<(&'static str, String)>;

/// Kinds of paper for one reader each.
fn voor(lijst: &[(&'static str, &str)]) -> Stukken {
    lijst.iter().map(|(soort, wie)| (*soort, (*wie).to_owned())).collect()
}

/// The letters that go with a besluit: to each adult huisgenoot, and to the organisations.
fn brieven(volwassen: &[String], kindermishandeling: bool) -> Stukken {
    let mut uit: Stukken = volwassen.iter().map(|p| ("mededelingHuisgenoot", p.clone())).collect();
    uit.extend(organisaties(kindermishandeling));
    uit
}

fn organisaties(kindermishandeling: bool) -> Stukken {
    let mut uit = voor(&[("mededelingInstantie", "instantie")]);
    if kindermishandeling {
        uit.extend(voor(&[("mededelingVeiligThuis", "veiligThuis")]));
    }
    uit.extend(voor(&[("mededelingPolitie", "politie")]));
    uit
}

fn van_oplegging(volwassen: &[String], kindermishandeling: bool) -> Stukken {
    let mut uit = voor(&[("besluit", "p1"), ("folder", "p1"), ("akte", "p1"), ("kaart", "p1")]);
    uit.extend(brieven(volwassen, kindermishandeling));
    uit.extend(voor(&[
        ("opgaveBereikbaarheid", "p1"),
        ("meldingRaad", "raad"),
        ("bewijsSleutels", "p1"),
        ("spullenHalen", "p1"),
        ("begeleidContact", "p1"),
        ("aanvaardingHulp", "p1"),
        ("instemming", "p1"),
        ("feitenblad", "gemeente"),
        ("printlijst", "gemeente"),
    ]));
    uit
}

/// Which huisgenoten of a zaak are adults: the children of the stories were born in this century.
fn volwassen(zaak: &Value) -> Vec<bool> {
    let huisgenoten = zaak["huisgenoten"].as_array().unwrap().iter();
    huisgenoten.map(|h| !h["geboorteDatum"].as_str().is_some_and(|dag| dag.starts_with("20"))).collect()
}

fn personen(aantal: usize) -> Vec<String> {
    (2..2 + aantal).map(|nummer| format!("p{nummer}")).collect()
}

impl Wereld {
    /// One act: those that the state does not allow are passed over.
    pub fn daad(&mut self) {
        if self.dossiers.is_empty() {
            self.opleggen();
            return;
        }
        while !self.een_daad() {}
    }

    fn een_daad(&mut self) -> bool {
        match self.worp.onder(60) {
            0..2 => self.opleggen(),
            2..4 => self.aanzeggen(),
            4..9 => self.op_papier(),
            9 => self.verzoek_vooraf(),
            10..13 => self.loopt_al(),
            13..20 => self.verlengen(),
            20..22 => self.intrekken(),
            22..26 => self.wijzigen(),
            26..28 => self.bekrachtigen(),
            28..30 => self.afwijzen(),
            30..43 => self.uitreiken(),
            43..50 => self.melden(),
            50..54 => self.uitspraak(),
            54..56 => self.corrigeren(),
            56..58 => self.slechte_melding(),
            58 => {
                self.herhalen();
                true
            }
            _ => {
                self.ander_verzoek();
                true
            }
        }
    }

    fn vol(&self) -> bool {
        self.dossiers.len() >= if lang() { 20 } else { 8 }
    }

    fn volgende_kenmerk(&self) -> String {
        let jaar = format!("HV-9999-{}-", &invoer::tekst(self.nu)[..4]);
        let aantal = self.dossiers.iter().filter(|dossier| dossier.kenmerk.starts_with(&jaar)).count();
        format!("{jaar}{:05}", aantal + 1)
    }

    fn nieuw_dossier(&mut self, zaak: usize, gegevens: &Value, besluiten: Vec<(String, Tijd)>) {
        self.dossiers.push(Dossier {
            zaak,
            kenmerk: self.volgende_kenmerk(),
            feiten: Vec::new(),
            stukken: Vec::new(),
            besluiten,
            volwassen: volwassen(gegevens),
            verblijf_bekend: gegevens["uithuisgeplaatste"]["bereikbaarheid"]["verblijf"] != "onbekend",
        });
    }

    fn volgende_zaak(&mut self) -> usize {
        self.zaken += 1;
        self.zaken
    }

    /// The paper of a zaak, as the model reads it.
    fn verbod(gegevens: &Value, nummer: &str, gesproken: Option<Tijd>) -> Verbod {
        let tijd = |veld: &str| invoer::lees(gegevens["besluit"][veld].as_str().unwrap());
        let (ingang, alle) = (tijd("ingangTijdstip"), volwassen(gegevens));
        let bereikbaarheid = &gegevens["uithuisgeplaatste"]["bereikbaarheid"];
        let genummerd = personen(alle.len()).into_iter().zip(&alle);
        Verbod {
            nummer: nummer.to_owned(),
            genomen: tijd("genomenTijdstip"),
            ingang,
            einde: na_dagen(ingang, 10),
            contact: personen(alle.len()),
            volwassen: genummerd.filter(|(_, volwassen)| **volwassen).map(|(p, _)| p).collect(),
            hulpofficier: gegevens["besluit"]["beslisser"]["rol"] == "hulpofficier",
            onbevoegd: false,
            kindermishandeling: gegevens["kindermishandeling"]["vermoeden"] == "ja",
            bereikbaar: bereikbaarheid["telefoon"].is_string()
                || bereikbaarheid["email"].is_string()
                || bereikbaarheid["verblijf"] != "onbekend",
            gesproken,
        }
    }

    /// Whether a huisverbod runs for this person and home in another dossier.
    fn loopt_elders(&self, zaak: usize, behalve: Option<usize>) -> bool {
        let anderen = self.dossiers.iter().enumerate().filter(|(plek, d)| Some(*plek) != behalve && d.zaak == zaak);
        anderen.into_iter().any(|(_, dossier)| dossier.kijk().loopt(self.nu))
    }

    fn opleggen(&mut self) -> bool {
        if self.vol() {
            return false;
        }
        let nummer = self.volgende_zaak();
        let mut gegevens = invoer::zaak(nummer, self.nu - MINUUT * self.tijd(0, 40));
        if self.kans(3) {
            gegevens["besluit"]["ingangTijdstip"] = json!(invoer::tekst(self.nu + MINUUT * self.tijd(5, 90)));
        }
        self.leg_op("opleggen", nummer, &gegevens);
        true
    }

    /// Imposes in a new dossier.
    fn leg_op(&mut self, naam: &str, zaak: usize, gegevens: &Value) {
        let nummer = format!("{}-O1", self.volgende_kenmerk());
        let verbod = Self::verbod(gegevens, &nummer, None);
        self.nieuw_dossier(zaak, gegevens, vec![(nummer, verbod.genomen)]);
        let stukken = van_oplegging(&verbod.volwassen, verbod.kindermishandeling);
        self.doe(naam, "opleggen", None, gegevens, Verwacht::Gedaan { wat: Wat::Opgelegd(verbod), stukken });
    }

    /// The same person and home in other words: refused while one runs.
    fn loopt_al(&mut self) -> bool {
        let Some(plek) = self.kies(|d| d.kijk().verbod().is_some()) else { return false };
        let zaak = self.dossiers[plek].zaak;
        let loopt = self.loopt_elders(zaak, None);
        if !loopt && self.vol() {
            return false;
        }
        let mut gegevens = invoer::zaak(zaak, self.nu - 10 * MINUUT);
        gegevens["zorgafhankelijkheid"] = json!(format!("Anders gezegd, keer {}.", self.antwoorden.len()));
        if loopt {
            self.doe("loopt al", "opleggen", None, &gegevens, Verwacht::Geweigerd(vec!["R40"]));
        } else {
            self.leg_op("opnieuw opleggen", zaak, &gegevens);
        }
        true
    }

    /// Spoken; the paper follows, or does not.
    fn aanzeggen(&mut self) -> bool {
        if self.vol() {
            return false;
        }
        let zaak = self.volgende_zaak();
        let tijdstip = self.nu - MINUUT * self.tijd(0, 30);
        let gegevens = invoer::zaak(zaak, tijdstip);
        let genoemd = self.worp.onder(gegevens["huisgenoten"].as_array().unwrap().len() + 1);
        let (mandaat, proces_verbaal) = (!self.kans(2), self.kans(2));
        let nummer = format!("{}-O1", self.volgende_kenmerk());
        let verbod = Verbod {
            nummer: nummer.clone(),
            genomen: tijdstip,
            ingang: tijdstip,
            einde: na_dagen(tijdstip, 10),
            contact: personen(genoemd),
            hulpofficier: true,
            onbevoegd: !mandaat,
            gesproken: Some(tijdstip),
            ..Verbod::default()
        };
        self.nieuw_dossier(zaak, &gegevens, vec![(nummer, tijdstip)]);
        let melding = invoer::aanzegging(&gegevens, tijdstip, genoemd, mandaat, proces_verbaal);
        let stukken = voor(&[("verklaringAanzegging", "p1")]);
        self.doe("aanzegging", "melden", None, &melding, Verwacht::Gedaan { wat: Wat::Aangezegd(verbod), stukken });
        true
    }

    /// A request to impose opens a dossier.
    fn verzoek_vooraf(&mut self) -> bool {
        if self.vol() {
            return false;
        }
        let zaak = self.volgende_zaak();
        let tijdstip = self.nu - 5 * MINUUT;
        let mut melding = json!({"soort": "verzoek", "gemeente": "9999", "tijdstip": invoer::tekst(tijdstip),
            "door": {"naam": "balie van de gemeente", "hoedanigheid": "ambtenaar"}, "om": "opleggen",
            "van": "achterblijver", "schriftelijk": true, "tekst": "Ik vraag om een huisverbod."});
        melding["betreft"] = json!({"persoon": format!("Test {}", invoer::letters(zaak)), "woning": "Lindelaan 12"});
        self.nieuw_dossier(zaak, &invoer::zaak(zaak, tijdstip), Vec::new());
        let wat = Wat::Melding(super::leven::Melding { soort: "verzoek", tijdstip, ..Default::default() });
        self.doe("verzoek vooraf", "melden", None, &melding, Verwacht::Gedaan { wat, stukken: Vec::new() });
        true
    }

    /// The paper of what was spoken, or of what was asked.
    fn op_papier(&mut self) -> bool {
        let nu = self.nu;
        let kan = |d: &Dossier| d.kijk().papier().is_none() && d.kijk().verbod().is_none_or(|v| nu < v.einde);
        let Some(plek) = self.kies(kan) else { return false };
        let dossier = &self.dossiers[plek];
        let gesproken = dossier.kijk().verbod().map(|v| v.ingang);
        let (zaak, kenmerk) = (dossier.zaak, dossier.kenmerk.clone());
        let mut gegevens = invoer::zaak(zaak, gesproken.unwrap_or(nu - 10 * MINUUT));
        gegevens["kenmerk"] = json!(kenmerk);
        if let Some(tijd) = gesproken {
            gegevens["besluit"]["genomenTijdstip"] = json!(invoer::tekst(nu));
            gegevens["besluit"]["ondertekendTijdstip"] = json!(invoer::tekst(nu));
            gegevens["besluit"]["aanzegging"] = json!({"tijdstip": invoer::tekst(tijd), "plaats": "voor de woning",
                "door": "A. Jansen", "spoedReden": "Hij wilde de woning weer in."});
        }
        let nummer = format!("{kenmerk}-O1");
        let verbod = Self::verbod(&gegevens, &nummer, gesproken);
        if self.loopt_elders(zaak, Some(plek)) {
            self.doe("papier", "opleggen", Some(plek), &gegevens, Verwacht::Geweigerd(vec!["R40"]));
            return true;
        }
        self.dossiers[plek].besluiten = vec![(nummer, verbod.genomen)];
        let stukken = van_oplegging(&verbod.volwassen, verbod.kindermishandeling);
        let naam = if gesproken.is_some() { "papier na aanzegging" } else { "papier na verzoek" };
        self.doe(naam, "opleggen", Some(plek), &gegevens, Verwacht::Gedaan { wat: Wat::Opgelegd(verbod), stukken });
        true
    }

    /// A dossier for a besluit after the oplegging; now and then one without paper, which is refused.
    fn met_papier(&mut self) -> Option<usize> {
        let nu = self.nu;
        let zonder = self.kans(12);
        let lopend = !self.kans(4);
        self.kies(|d| match d.kijk().papier() {
            None => zonder,
            Some(v) => !zonder && v.ingang + 3 * UUR <= nu && (!lopend || d.kijk().loopt(nu)),
        })
    }

    /// What the model knows of the dossier for a later besluit: the last term, its stand, and the rules broken so far.
    fn stand_van_zaken(&self, plek: usize, hulpofficier: bool) -> Option<(Termijn, Stand, Vec<&'static str>)> {
        let kijk = self.dossiers[plek].kijk();
        kijk.papier()?;
        let laatste = kijk.termijnen().pop()?;
        let stand = kijk.stand(&laatste, self.nu);
        Some((laatste, stand, if hulpofficier { vec!["R21"] } else { Vec::new() }))
    }

    fn doe_vervolg(
        &mut self,
        (naam, verb): (&str, &'static str),
        plek: usize,
        invoer: &Value,
        regels: Vec<&'static str>,
        gedaan: (Option<String>, Wat, Stukken),
    ) -> bool {
        let (nummer, wat, stukken) = gedaan;
        if !regels.is_empty() {
            self.doe(naam, verb, Some(plek), invoer, Verwacht::Geweigerd(regels));
            return true;
        }
        let genomen = self.nu;
        self.dossiers[plek].besluiten.extend(nummer.map(|nummer| (nummer, genomen)));
        self.doe(naam, verb, Some(plek), invoer, Verwacht::Gedaan { wat, stukken });
        true
    }

    /// Without paper there is nothing to go on from.
    fn zonder_papier(&mut self, plek: usize, naam: &str, verb: &'static str, invoer: &Value) -> bool {
        self.doe(naam, verb, Some(plek), invoer, Verwacht::Geweigerd(vec!["geen-oplegging"]));
        true
    }

    pub fn verlengen(&mut self) -> bool {
        let Some(plek) = self.met_papier() else { return false };
        let (nu, hulpofficier) = (self.nu, self.kans(5));
        let dossier = &self.dossiers[plek];
        let (kenmerk, volwassen) = (dossier.kenmerk.clone(), dossier.adults());
        let Some((laatste, stand, mut regels)) = self.stand_van_zaken(plek, hulpofficier) else {
            let invoer = invoer::verlenging(&kenmerk, false, nu, nu + 100 * UUR, &["p2".to_owned()], &volwassen);
            return self.zonder_papier(plek, "verlenging", "verlengen", &invoer);
        };
        let kijk = self.dossiers[plek].kijk();
        let contact = kijk.besloten_contact(&laatste, nu);
        let (ingang, eerste) = (kijk.verbod().unwrap().ingang, kijk.termijnen().remove(0));
        let weg = [kijk.stand(&eerste, nu), stand].iter().any(|s| !matches!(s, Stand::Loopt | Stand::Geeindigd));
        if contact.is_empty() {
            return false;
        }
        let vroegst = (1..60).find(|dagen| na_dagen(ingang, *dagen) > laatste.tot).unwrap();
        let over_de_limiet = self.kans(6) || vroegst > 28;
        let dagen = if over_de_limiet {
            vroegst.max(29)
        } else {
            vroegst + u32::try_from(self.worp.onder(usize::try_from(29 - vroegst).unwrap())).unwrap()
        };
        let einde = na_dagen(ingang, dagen);
        regels.extend(over_de_limiet.then_some("R51"));
        regels.extend((nu >= laatste.tot).then_some("R50"));
        regels.extend(weg.then_some("R56"));
        let invoer = invoer::verlenging(&kenmerk, hulpofficier, nu, einde, &contact, &volwassen);
        let nummer = self.dossiers[plek].volgende('V');
        let mut stukken = voor(&[("besluit", "p1"), ("akte", "p1"), ("kaart", "p1")]);
        stukken.extend(brieven(&volwassen, self.kindermishandeling(plek)));
        stukken.extend(voor(&[("meldingRaad", "raad"), ("opgaveBereikbaarheid", "p1"), ("printlijst", "gemeente")]));
        let wat =
            Wat::Verlengd { nummer: nummer.clone(), verlengt: laatste.nummer, begin: laatste.tot, einde, contact };
        self.doe_vervolg(("verlenging", "verlengen"), plek, &invoer, regels, (Some(nummer), wat, stukken))
    }

    fn kindermishandeling(&self, plek: usize) -> bool {
        self.dossiers[plek].kijk().papier().is_some_and(|v| v.kindermishandeling)
    }

    pub fn intrekken(&mut self) -> bool {
        let Some(plek) = self.met_papier() else { return false };
        let (nu, hulpofficier, ex_tunc) = (self.nu, self.kans(5), self.kans(5));
        let dossier = &self.dossiers[plek];
        let (kenmerk, volwassen) = (dossier.kenmerk.clone(), dossier.adults());
        let vanaf = if ex_tunc { nu - 2 * UUR } else { nu + MINUUT * self.tijd(0, 300) };
        let invoer = invoer::intrekking(&kenmerk, hulpofficier, nu, vanaf, ex_tunc);
        let Some((_, _, mut regels)) = self.stand_van_zaken(plek, hulpofficier) else {
            return self.zonder_papier(plek, "intrekking", "intrekken", &invoer);
        };
        let kijk = self.dossiers[plek].kijk();
        let lopend = |t: &Termijn| matches!(kijk.stand(t, nu), Stand::Loopt | Stand::Geschorst);
        let oud: Vec<String> = kijk.termijnen().into_iter().filter(lopend).map(|t| t.nummer).collect();
        regels.extend(oud.is_empty().then_some("R62"));
        let nummer = self.dossiers[plek].volgende('I');
        let mut stukken = voor(&[("besluit", "p1"), ("akte", "p1"), ("kaart", "p1"), ("bewijsTeruggave", "p1")]);
        stukken.extend(volwassen.into_iter().map(|p| ("besluit", p)));
        stukken.extend(organisaties(self.kindermishandeling(plek)));
        stukken.extend(voor(&[("printlijst", "gemeente")]));
        let wat = Wat::Ingetrokken { nummer: nummer.clone(), oud, vanaf };
        self.doe_vervolg(("intrekking", "intrekken"), plek, &invoer, regels, (Some(nummer), wat, stukken))
    }

    fn wijzigen(&mut self) -> bool {
        let Some(plek) = self.met_papier() else { return false };
        let (nu, hulpofficier) = (self.nu, self.kans(5));
        let kenmerk = self.dossiers[plek].kenmerk.clone();
        let nieuw_nummer = self.antwoorden.len();
        let Some((laatste, stand, mut regels)) = self.stand_van_zaken(plek, hulpofficier) else {
            let oud = format!("{kenmerk}-O1");
            let invoer = invoer::wijziging(&kenmerk, &oud, false, nu, nu, Some(nieuw_nummer), None);
            return self.zonder_papier(plek, "wijziging", "melden", &invoer);
        };
        let loopt = matches!(stand, Stand::Loopt | Stand::Geschorst);
        let contact = self.dossiers[plek].kijk().besloten_contact(&laatste, nu);
        let soort = if loopt && !contact.is_empty() && laatste.tot > nu + 5 * UUR { self.worp.onder(4) } else { 0 };
        let vanaf = if soort == 0 || soort == 3 { self.tussen(nu, nu + 2 * UUR) } else { nu };
        let einde = match soort {
            1 => Some(self.tussen(nu + UUR, laatste.tot - UUR)),
            2 => Some(laatste.tot + 24 * UUR),
            _ => None,
        };
        let nieuw = einde.is_none().then_some(nieuw_nummer);
        regels.extend((!loopt).then_some("W2"));
        regels.extend((soort == 2 || einde.is_some_and(|einde| einde <= laatste.begin)).then_some("R31"));
        let invoer = invoer::wijziging(&kenmerk, &laatste.nummer, hulpofficier, nu, vanaf, nieuw, einde);
        let nummer = self.dossiers[plek].volgende('W');
        let erbij = nieuw.map(|_| format!("p{}", self.dossiers[plek].volwassen.len() + 2));
        if regels.is_empty() && erbij.is_some() {
            self.dossiers[plek].volwassen.push(true);
        }
        let mut stukken = voor(&[("besluit", "p1"), ("akte", "p1")]);
        stukken.extend(einde.iter().flat_map(|_| voor(&[("kaart", "p1")])));
        stukken.extend(brieven(&self.dossiers[plek].adults(), self.kindermishandeling(plek)));
        stukken.extend(voor(&[("printlijst", "gemeente")]));
        let naam = if nieuw.is_some() { "wijziging erbij" } else { "wijziging einde" };
        let wat = Wat::Gewijzigd { nummer: nummer.clone(), oud: laatste.nummer, vanaf, erbij, einde };
        self.doe_vervolg((naam, "melden"), plek, &invoer, regels, (Some(nummer), wat, stukken))
    }

    fn bekrachtigen(&mut self) -> bool {
        let Some(plek) = self.kies(|d| d.kijk().papier().is_some()) else { return false };
        let (nu, hulpofficier) = (self.nu, self.kans(5));
        let kenmerk = self.dossiers[plek].kenmerk.clone();
        let oud = format!("{kenmerk}-O1");
        let invoer = invoer::bekrachtiging(&kenmerk, &oud, hulpofficier, nu);
        let regels = if hulpofficier { vec!["R21"] } else { Vec::new() };
        let nummer = self.dossiers[plek].volgende('B');
        let stukken = voor(&[("besluit", "p1"), ("akte", "p1"), ("printlijst", "gemeente")]);
        let wat = Wat::Bekrachtigd { nummer: nummer.clone(), oud };
        self.doe_vervolg(("bekrachtiging", "melden"), plek, &invoer, regels, (Some(nummer), wat, stukken))
    }

    fn afwijzen(&mut self) -> bool {
        let Some(plek) = self.kies(|d| d.kijk().papier().is_some()) else { return false };
        let (nu, hulpofficier, door_hem) = (self.nu, self.kans(5), self.kans(2));
        let invoer = invoer::afwijzing(&self.dossiers[plek].kenmerk.clone(), hulpofficier, nu, door_hem);
        let regels = if hulpofficier { vec!["R21"] } else { Vec::new() };
        let nummer = self.dossiers[plek].volgende('A');
        let stukken = match door_hem {
            true => voor(&[("besluit", "p1"), ("akte", "p1"), ("printlijst", "gemeente")]),
            false => voor(&[("besluit", "p2"), ("printlijst", "gemeente")]),
        };
        self.doe_vervolg(("afwijzing", "melden"), plek, &invoer, regels, (Some(nummer), Wat::Afgewezen, stukken))
    }

    /// Of any besluit, in every way, also when it may not.
    fn uitreiken(&mut self) -> bool {
        let Some(plek) = self.kies(|d| d.kijk().papier().is_some()) else { return false };
        let dossier = &self.dossiers[plek];
        let soorten = ["besluit", "besluit", "besluit", "besluit", "folder", "akte"];
        let soort = soorten[self.worp.onder(soorten.len())];
        let stukken: Vec<_> = dossier.stukken.iter().filter(|s| s.soort == soort).cloned().collect();
        let stuk = stukken[self.worp.onder(stukken.len())].clone();
        let dossier = &self.dossiers[plek];
        let (kenmerk, genomen) = (dossier.kenmerk.clone(), dossier.genomen(&stuk.nummer));
        let (bekend, pogingen) = (dossier.kijk().bereikbaarheid(), dossier.kijk().pogingen());
        let verblijf_bekend = bekend.unwrap_or(dossier.verblijf_bekend);
        let tijdstip = if self.kans(2) { self.nu } else { self.tussen(genomen, self.nu) };
        let document = if self.kans(2) { stuk.code.clone() } else { stuk.sha256.hex() };
        let wijze = self.worp.onder(13);
        let basis = match wijze {
            0..4 => 0,
            4 => 1,
            9 | 11 => 2,
            _ => 0,
        };
        let mut invoer = invoer::uitreiking(basis, &kenmerk, &stuk.nummer, &document, tijdstip);
        invoer["plaats"]["omschrijving"] = json!(format!("balie, bezoek {}", self.antwoorden.len()));
        let mut regels = Vec::new();
        let manier = match wijze {
            0..5 => Manier::Hemzelf,
            5 => {
                invoer["identiteit"] = json!({"wijze": "nietVastgesteld"});
                Manier::HemzelfMisschien
            }
            6 => {
                invoer["aan"] = json!({"wie": "gemachtigde", "naam": "Mr. A. Raadsman"});
                Manier::Gemachtigde
            }
            7 => {
                invoer["aan"] = json!({"wie": "ander", "naam": "B. Buurman"});
                Manier::Ander
            }
            8 => {
                invoer::zonder_ontmoeting(&mut invoer);
                invoer["wijze"] = json!("toezending");
                Manier::Toegezonden
            }
            9 | 11 => Manier::NietAangetroffen,
            10 => {
                invoer::zonder_ontmoeting(&mut invoer);
                invoer["wijze"] = json!("nederlegging");
                regels.extend((verblijf_bekend || pogingen == 0).then_some("R34"));
                Manier::Neergelegd
            }
            _ => {
                if self.kans(2) {
                    invoer["aan"] = json!({"wie": "achterblijver", "naam": "I. ten Hoeve"});
                    regels.push("R71");
                    Manier::Ander
                } else {
                    invoer["uitkomst"] = json!("ontvangstGeweigerd");
                    invoer.as_object_mut().unwrap().remove("handtekening");
                    invoer["weigering"] = json!({"reden": "Hij neemt het niet aan.", "voorgelezen": true});
                    Manier::Geweigerd
                }
            }
        };
        if stuk.voor != "p1" && !regels.contains(&"R71") {
            regels.push("R71");
        }
        if self.kans(12) && regels.is_empty() {
            invoer["tijdstip"] = json!(invoer::tekst(self.nu + UUR));
            regels.push("R73");
        }
        let naam = if manier == Manier::NietAangetroffen { "poging" } else { "uitreiking" };
        let wat = Wat::Uitgereikt { nummer: stuk.nummer, besluit: soort == "besluit", manier, tijdstip };
        let stukken = voor(&[("afschrift", "p1")]);
        if regels.is_empty() {
            self.tel(format!("uitgereikt {manier:?}"));
        }
        self.doe_vervolg((naam, "uitreiken"), plek, &invoer, regels, (None, wat, stukken))
    }
}
