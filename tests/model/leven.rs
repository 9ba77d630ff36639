//! The plain model: a dossier is the list of what was accepted, with the moment of recording, and every question is a walk
//! over that list. It calls nothing of the law in the program; what it says is read from the law itself: in force from
//! start and bekendmaking to the end, withdrawn and annulled is gone, and a duty is open from its cause until what fulfils
//! it.

use std::collections::BTreeSet;

/// Seconds of the calendar of the machine.
pub type Tijd = i64;
/// A duty: rule, code, besluit, person.
pub type Plicht = (String, String, String, String);

/// What was accepted.
#[derive(Clone, Debug)]
pub enum Wat {
    Aangezegd(Verbod),
    Opgelegd(Verbod),
    Verlengd { nummer: String, verlengt: String, begin: Tijd, einde: Tijd, contact: Vec<String> },
    Ingetrokken { nummer: String, oud: Vec<String>, vanaf: Tijd },
    Gewijzigd { nummer: String, oud: String, vanaf: Tijd, erbij: Option<String>, einde: Option<Tijd> },
    Bekrachtigd { nummer: String, oud: String },
    Afgewezen,
    Uitgereikt { nummer: String, besluit: bool, manier: Manier, tijdstip: Tijd },
    Uitspraak(Uitspraak),
    Melding(Melding),
    Correctie(usize),
}

/// The huisverbod as it was spoken, or as it stands on paper.
#[derive(Clone, Debug, Default)]
pub struct Verbod {
    pub nummer: String,
    pub genomen: Tijd,
    pub ingang: Tijd,
    pub einde: Tijd,
    pub contact: Vec<String>,
    pub volwassen: Vec<String>,
    pub hulpofficier: bool,
    pub onbevoegd: bool,
    pub kindermishandeling: bool,
    pub bereikbaar: bool,
    pub gesproken: Option<Tijd>,
}

/// What became of an attempt to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manier {
    Hemzelf,
    HemzelfMisschien,
    Gemachtigde,
    Ander,
    Toegezonden,
    Neergelegd,
    Geweigerd,
    NietAangetroffen,
}

#[derive(Clone, Debug, Default)]
pub struct Melding {
    pub soort: &'static str,
    pub stap: &'static str,
    pub nummer: String,
    pub persoon: String,
    pub goed: bool,
    pub tijdstip: Tijd,
}

#[derive(Clone, Debug, Default)]
pub struct Uitspraak {
    pub soort: &'static str,
    pub over: Vec<String>,
    pub persoon: Option<String>,
    pub vanaf: Option<Tijd>,
    pub gevolgen: Option<Option<Tijd>>,
    pub voorwaarde: bool,
    pub uiterlijk: Option<Tijd>,
    pub teniet: Option<usize>,
    pub tijdstip: Tijd,
}

/// In force or not, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kracht {
    Nee,
    Betwistbaar,
    Aantekening,
    Ja,
}

/// How a besluit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    Loopt,
    Geeindigd,
    Ingetrokken,
    Geschorst,
    Vernietigd,
}

/// What a court left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hof {
    Niets,
    GevolgenBlijven,
    VoorwaardeVoorbij,
    Geschorst,
    Vernietigd,
}

/// A besluit with a beginning and an end.
#[derive(Clone, Debug)]
pub struct Termijn {
    pub nummer: String,
    pub verlengt: Option<String>,
    pub begin: Tijd,
    /// The end as decided.
    pub eind: Tijd,
    /// The end as a wijziging brought it forward.
    pub tot: Tijd,
    pub contact: Vec<String>,
    gesproken: Option<(Tijd, Vec<String>)>,
    onbevoegd: bool,
    dagen: i64,
    vol: bool,
}

/// What is looked at: the facts that were known and not corrected, each with its place from 1.
pub struct Kijk<'a> {
    wat: Vec<(usize, &'a Wat)>,
}

impl<'a> Kijk<'a> {
    pub fn op(feiten: &'a [(Tijd, Wat)], bekend_op: Option<Tijd>) -> Self {
        let bekend = (1..).zip(feiten).filter(|(_, (bij, _))| bekend_op.is_none_or(|op| *bij <= op));
        let mut wat: Vec<(usize, &Wat)> = bekend.map(|(plaats, (_, wat))| (plaats, wat)).collect();
        let fout: BTreeSet<usize> =
            wat.iter().filter_map(|(_, wat)| if let Wat::Correctie(welk) = wat { Some(*welk) } else { None }).collect();
        wat.retain(|(plaats, _)| !fout.contains(plaats));
        Self { wat }
    }

    fn alle(&self) -> impl Iterator<Item = &'a Wat> {
        self.wat.iter().map(|(_, wat)| *wat)
    }

    /// The huisverbod: its paper, or what was spoken while there is none.
    pub fn verbod(&self) -> Option<&'a Verbod> {
        self.papier().or_else(|| self.alle().find_map(|w| if let Wat::Aangezegd(v) = w { Some(v) } else { None }))
    }

    pub fn papier(&self) -> Option<&'a Verbod> {
        self.alle().find_map(|w| if let Wat::Opgelegd(v) = w { Some(v) } else { None })
    }

    fn meldingen(&self, soort: &'static str) -> impl Iterator<Item = &'a Melding> {
        self.alle().filter_map(move |w| match w {
            Wat::Melding(m) if m.soort == soort => Some(m),
            _ => None,
        })
    }

    fn laatst(&self, soort: &'static str, stap: &str) -> Option<Tijd> {
        self.meldingen(soort).filter(|m| m.stap == stap).map(|m| m.tijdstip).max()
    }

    /// The oplegging and every verlenging, in order.
    pub fn termijnen(&self) -> Vec<Termijn> {
        let spraak = self.alle().find_map(|w| if let Wat::Aangezegd(v) = w { Some(v) } else { None });
        let mut uit = Vec::new();
        if let Some(v) = self.verbod() {
            let gesproken = spraak.map(|s| (s.ingang, s.contact.clone()));
            uit.push(Termijn {
                nummer: v.nummer.clone(),
                verlengt: None,
                begin: v.ingang,
                eind: v.einde,
                tot: self.vervroegd(&v.nummer, v.einde),
                contact: v.contact.clone(),
                gesproken: gesproken.or(v.gesproken.map(|t| (t, v.contact.clone()))),
                onbevoegd: v.onbevoegd || spraak.is_some_and(|s| s.onbevoegd),
                dagen: crate::model::invoer::dagen(v.ingang, v.einde),
                vol: true,
            });
        }
        for w in self.alle() {
            if let (Wat::Verlengd { nummer, verlengt, begin, einde, contact, .. }, Some(v)) = (w, self.verbod()) {
                let dagen = crate::model::invoer::dagen(v.ingang, *einde);
                uit.push(Termijn {
                    nummer: nummer.clone(),
                    verlengt: Some(verlengt.clone()),
                    begin: *begin,
                    eind: *einde,
                    tot: self.vervroegd(nummer, *einde),
                    contact: contact.clone(),
                    gesproken: None,
                    onbevoegd: false,
                    dagen,
                    vol: dagen == 28,
                });
            }
        }
        uit
    }

    pub fn termijn(&self, nummer: &str) -> Option<Termijn> {
        self.termijnen().into_iter().find(|t| t.nummer == nummer)
    }

    fn vervroegd(&self, welk: &str, einde: Tijd) -> Tijd {
        let eerder = self.alle().filter_map(|w| match w {
            Wat::Gewijzigd { nummer, oud, einde, .. } if oud == welk && !self.nooit(nummer) => *einde,
            _ => None,
        });
        eerder.fold(einde, Tijd::min)
    }

    /// The uitspraken that no later one that counts set aside.
    fn uitspraken(&self) -> Vec<&'a Uitspraak> {
        let (mut weg, mut uit) = (BTreeSet::new(), Vec::new());
        for (plaats, wat) in self.wat.iter().rev() {
            if let Wat::Uitspraak(u) = wat
                && !weg.contains(plaats)
            {
                weg.extend(u.teniet);
                uit.push(u);
            }
        }
        uit
    }

    fn hof(&self, nummer: &str, persoon: Option<&str>, op: Tijd) -> Hof {
        let over: Vec<_> = self.uitspraken().into_iter().filter(|u| u.over.iter().any(|n| n == nummer)).collect();
        let van = |u: &Uitspraak| u.vanaf.unwrap_or(u.tijdstip);
        let later = |s: &Uitspraak, soorten: &[&str]| {
            over.iter().any(|l| {
                let omvat = l.persoon.is_none() || l.persoon == s.persoon;
                soorten.contains(&l.soort) && van(s) <= van(l) && van(l) <= op && omvat
            })
        };
        let werking = |u: &&Uitspraak| match u.soort {
            "vernietiging" if u.vanaf.is_none_or(|v| v <= op) => match u.gevolgen {
                None => Hof::Vernietigd,
                Some(tot) if tot.is_none_or(|tot| op < tot) => Hof::GevolgenBlijven,
                Some(_) => Hof::Vernietigd,
            },
            // A schorsing ends when it is lifted, and when the court decides in the case itself (Awb 8:85).
            "schorsing" if op < van(u) || later(u, &["opheffingSchorsing", "inStandGelaten"]) => Hof::Niets,
            "schorsing" if !u.voorwaarde || later(u, &["voorwaardeVervuld"]) => Hof::Geschorst,
            "schorsing" if u.uiterlijk.is_some_and(|t| t <= op) => Hof::VoorwaardeVoorbij,
            "schorsing" => Hof::Geschorst,
            _ => Hof::Niets,
        };
        let dit = over.iter().filter(|u| u.persoon.as_deref() == persoon);
        dit.map(werking).max().unwrap_or(Hof::Niets)
    }

    /// Annulled from its beginning, and nothing of it stayed.
    fn nooit(&self, nummer: &str) -> bool {
        self.uitspraken().iter().any(|u| {
            let heel = u.persoon.is_none() && u.vanaf.is_none() && u.gevolgen.is_none();
            u.soort == "vernietiging" && heel && u.over.iter().any(|n| n == nummer)
        })
    }

    /// From when each intrekking of this besluit works, and whether it was annulled.
    fn intrekkingen(&self, welk: &str) -> Vec<(Tijd, bool)> {
        let uit = self.alle().filter_map(|w| match w {
            Wat::Ingetrokken { nummer, oud, vanaf } if oud.iter().any(|n| n == welk) => {
                Some((*vanaf, self.nooit(nummer)))
            }
            _ => None,
        });
        uit.collect()
    }

    fn ingetrokken(&self, nummer: &str, op: Tijd) -> bool {
        self.intrekkingen(nummer).iter().any(|(vanaf, nooit)| *vanaf <= op && !nooit)
    }

    pub fn stand(&self, termijn: &Termijn, nu: Tijd) -> Stand {
        match self.hof(&termijn.nummer, None, nu) {
            Hof::Vernietigd => Stand::Vernietigd,
            _ if self.ingetrokken(&termijn.nummer, nu.min(termijn.tot)) => Stand::Ingetrokken,
            _ if termijn.tot <= nu => Stand::Geeindigd,
            Hof::Geschorst => Stand::Geschorst,
            Hof::Niets | Hof::GevolgenBlijven | Hof::VoorwaardeVoorbij => Stand::Loopt,
        }
    }

    pub fn loopt(&self, nu: Tijd) -> bool {
        self.termijnen().iter().any(|termijn| self.stand(termijn, nu) == Stand::Loopt)
    }

    /// When the paper of this besluit was made known, and whether surely to him.
    fn bekend(&self, nummer: &str, oplegging: bool) -> Vec<(Tijd, bool)> {
        let uit = self.alle().filter_map(|w| match w {
            Wat::Uitgereikt { nummer: n, besluit: true, manier, tijdstip } if n == nummer => match manier {
                Manier::Hemzelf | Manier::Toegezonden => Some((*tijdstip, true)),
                Manier::HemzelfMisschien | Manier::Gemachtigde => Some((*tijdstip, false)),
                Manier::Neergelegd if oplegging => Some((*tijdstip, true)),
                Manier::Neergelegd | Manier::Ander | Manier::Geweigerd | Manier::NietAangetroffen => None,
            },
            _ => None,
        });
        uit.collect()
    }

    fn geweigerd(&self, nummer: &str, op: Tijd) -> bool {
        self.alle().any(|w| {
            matches!(w, Wat::Uitgereikt { nummer: n, besluit: true, manier: Manier::Geweigerd, tijdstip }
                if n == nummer && *tijdstip <= op)
        })
    }

    /// Whether and how surely it had been made known; not at all is `Nee`, refused is `Betwistbaar`.
    fn bekendheid(&self, nummer: &str, gesproken: Option<Tijd>, oplegging: bool, op: Tijd) -> Kracht {
        let mut momenten = self.bekend(nummer, oplegging);
        momenten.extend(gesproken.map(|t| (t, true)));
        momenten.retain(|(t, _)| *t <= op);
        match momenten.iter().map(|(_, zeker)| *zeker).max() {
            Some(true) => Kracht::Ja,
            Some(false) => Kracht::Aantekening,
            None if self.geweigerd(nummer, op) => Kracht::Betwistbaar,
            None => Kracht::Nee,
        }
    }

    /// Was it in force? Where two terms cover the moment, the one that holds best.
    pub fn kracht(&self, op: Tijd) -> Kracht {
        let termijnen = self.termijnen();
        let dekt = termijnen.iter().filter(|t| t.begin <= op && op < t.tot);
        dekt.map(|t| self.van(t, t.gesproken.as_ref().map(|g| g.0), op)).max().unwrap_or(Kracht::Nee)
    }

    fn van(&self, t: &Termijn, gesproken: Option<Tijd>, op: Tijd) -> Kracht {
        let hof = self.hof(&t.nummer, None, op);
        if self.ingetrokken(&t.nummer, op) || hof >= Hof::Geschorst {
            return Kracht::Nee;
        }
        let bekend = self.bekendheid(&t.nummer, gesproken, t.verlengt.is_none(), op);
        if bekend < Kracht::Aantekening {
            return bekend;
        }
        let bekrachtigd = self
            .alle()
            .any(|w| matches!(w, Wat::Bekrachtigd { nummer, oud, .. } if *oud == t.nummer && !self.nooit(nummer)));
        let herleefd = self.intrekkingen(&t.nummer).iter().any(|(vanaf, nooit)| *vanaf <= op && *nooit);
        let eerste = self.verbod().map_or(t.begin, |v| v.ingang);
        let laatste_uur = t.vol && eerste + t.dagen * 86_400 <= op && op < t.eind;
        [
            (hof == Hof::GevolgenBlijven, Kracht::Aantekening),
            (hof == Hof::VoorwaardeVoorbij, Kracht::Betwistbaar),
            (t.onbevoegd && bekrachtigd, Kracht::Aantekening),
            (t.onbevoegd && !bekrachtigd, Kracht::Betwistbaar),
            (self.grondslag_weg(t, op), Kracht::Betwistbaar),
            (herleefd, Kracht::Betwistbaar),
            (laatste_uur, Kracht::Betwistbaar),
        ]
        .into_iter()
        .filter(|(geldt, _)| *geldt)
        .map(|(_, kracht)| kracht)
        .fold(bekend, Kracht::min)
    }

    /// Whether one of those that it extends was withdrawn, suspended or annulled.
    fn grondslag_weg(&self, t: &Termijn, op: Tijd) -> bool {
        let eerder = t.verlengt.as_ref().and_then(|nummer| self.termijn(nummer));
        eerder.is_some_and(|e| {
            self.ingetrokken(&e.nummer, e.tot)
                || self.hof(&e.nummer, None, op) >= Hof::VoorwaardeVoorbij
                || self.grondslag_weg(&e, op)
        })
    }

    /// With whom contact was forbidden; none when two terms cover the moment, or none does.
    pub fn contact(&self, op: Tijd) -> Option<BTreeSet<String>> {
        let termijnen = self.termijnen();
        let mut dekt = termijnen.iter().filter(|t| t.begin <= op && op < t.tot);
        let (Some(t), None) = (dekt.next(), dekt.next()) else { return None };
        let geheel = self.van(t, t.gesproken.as_ref().map(|g| g.0), op);
        let vrij = |p: &str| self.hof(&t.nummer, Some(p), op) >= Hof::Geschorst;
        let mut uit = BTreeSet::new();
        for p in &t.contact {
            let genoemd = t.gesproken.as_ref().is_none_or(|(_, namen)| namen.contains(p));
            let kracht = if genoemd { geheel } else { self.van(t, None, op) };
            if kracht > Kracht::Nee && !vrij(p) {
                uit.insert(p.clone());
            }
        }
        for w in self.alle() {
            let Wat::Gewijzigd { nummer, oud, vanaf, erbij: Some(p), .. } = w else { continue };
            let geldt = *oud == t.nummer && !self.nooit(nummer) && *vanaf <= op && geheel > Kracht::Nee;
            let bekend = self.bekendheid(nummer, None, false, op) > Kracht::Nee;
            if geldt && bekend && self.hof(nummer, None, op) < Hof::Geschorst && !vrij(p) {
                uit.insert(p.clone());
            }
        }
        Some(uit)
    }

    /// For whom the contact ban was decided, known to him or not.
    pub fn besloten_contact(&self, t: &Termijn, nu: Tijd) -> Vec<String> {
        let mut uit = t.contact.clone();
        for w in self.alle() {
            if let Wat::Gewijzigd { nummer, oud, erbij: Some(p), .. } = w
                && *oud == t.nummer
                && !self.nooit(nummer)
                && !uit.contains(p)
            {
                uit.push(p.clone());
            }
        }
        uit.retain(|p| self.hof(&t.nummer, Some(p), nu) != Hof::Vernietigd);
        uit
    }

    /// Failed attempts with the last besluit of the huisverbod.
    pub fn pogingen(&self) -> usize {
        let laatste = self.termijnen().pop().map(|t| t.nummer).unwrap_or_default();
        let mislukt = |w: &&Wat| matches!(w, Wat::Uitgereikt { nummer, manier: Manier::NietAangetroffen, .. } if *nummer == laatste);
        self.alle().filter(mislukt).count()
    }

    /// What was last told about where he can be reached.
    pub fn bereikbaarheid(&self) -> Option<bool> {
        self.meldingen("bereikbaarheid").last().map(|m| m.goed)
    }

    // The duties.

    /// From when a besluit is gone because a court annulled it.
    fn weg_vanaf(&self, nummer: &str, begin: Tijd) -> Option<Tijd> {
        let over = self.uitspraken().into_iter();
        let over =
            over.filter(|u| u.soort == "vernietiging" && u.persoon.is_none() && u.over.iter().any(|n| n == nummer));
        let vanaf = over.filter_map(|u| match u.gevolgen {
            None => Some(u.vanaf.unwrap_or(begin)),
            Some(tot) => tot,
        });
        vanaf.min()
    }

    fn vernietigd(&self, nummer: &str, begin: Tijd) -> bool {
        self.weg_vanaf(nummer, begin).is_some_and(|vanaf| vanaf <= begin)
    }

    /// The end of a term as it stands: also withdrawn, or annulled.
    fn werkelijk_einde(&self, t: &Termijn) -> Tijd {
        let ingetrokken = self.intrekkingen(&t.nummer).into_iter().filter(|(_, nooit)| !nooit).map(|(vanaf, _)| vanaf);
        ingetrokken.chain(self.weg_vanaf(&t.nummer, t.begin)).fold(t.tot, Tijd::min)
    }

    fn duurt(&self, nu: Tijd) -> bool {
        self.termijnen().iter().any(|t| !self.vernietigd(&t.nummer, t.begin) && nu < self.werkelijk_einde(t))
    }

    /// The besluiten that people are told of as long as that makes sense, with whom each is about.
    fn te_vertellen(&self, nu: Tijd) -> Vec<(String, Vec<String>)> {
        let Some(verbod) = self.verbod() else { return Vec::new() };
        let mut uit = Vec::new();
        for t in self.termijnen() {
            if nu < self.werkelijk_einde(&t) && !self.vernietigd(&t.nummer, t.begin) {
                uit.push((t.nummer, verbod.volwassen.clone()));
            }
        }
        for w in self.alle() {
            if let Wat::Gewijzigd { nummer, oud, vanaf, erbij, .. } = w
                && self.termijn(oud).is_some_and(|t| nu < self.werkelijk_einde(&t))
                && !self.vernietigd(nummer, *vanaf)
            {
                let nieuw = erbij.iter().filter(|p| verbod.volwassen.contains(p)).cloned().collect();
                uit.push((nummer.clone(), nieuw));
            }
        }
        uit
    }

    fn verteld(&self, nummer: &str, aan: &str, persoon: &str) -> bool {
        self.meldingen("mededeling")
            .any(|m| m.stap == aan && m.nummer == nummer && m.persoon == persoon && (m.goed || aan != "huisgenoot"))
    }

    /// The open duties of these rules: R24, R33, R38, R39, R55, R75, R76, R77, N18.
    pub fn plichten(&self, nu: Tijd) -> Vec<Plicht> {
        let Some(verbod) = self.verbod() else { return Vec::new() };
        let een = |regel: &str, code: &str, nummer: &str, persoon: &str| {
            (regel.to_owned(), code.to_owned(), nummer.to_owned(), persoon.to_owned())
        };
        let o = verbod.nummer.as_str();
        let mut uit = Vec::new();
        if verbod.hulpofficier && self.meldingen("meldingBurgemeester").next().is_none() {
            uit.push(een("R24", "meldingBurgemeester", o, ""));
        }
        if self.papier().is_none() && !self.vernietigd(o, verbod.ingang) {
            uit.push(een("R33", "opschriftstelling", o, ""));
        }
        let mut bereikt: Vec<(Tijd, bool)> = vec![(verbod.ingang, verbod.bereikbaar)];
        bereikt.extend(self.meldingen("bereikbaarheid").map(|m| (m.tijdstip, m.goed)));
        bereikt.sort_by_key(|(tijd, _)| *tijd);
        if self.duurt(nu) && bereikt.last().is_some_and(|(_, bekend)| !bekend) {
            uit.push(een("R38", "bereikbaarheid", o, "p1"));
        }
        let klaar = self.laatst("raadsman", "gesproken").max(self.laatst("raadsman", "nietGewenst"));
        let wensen = self.meldingen("raadsman").filter(|m| m.stap == "gewenst" && klaar.is_none_or(|k| k < m.tijdstip));
        uit.extend(wensen.filter(|_| self.duurt(nu)).map(|_| een("R39", "raadsman", "", "p1")));
        for t in self.termijnen().iter().filter(|t| t.verlengt.is_some()) {
            let open = nu < self.werkelijk_einde(t) && !self.vernietigd(&t.nummer, t.begin);
            if open && self.bekend(&t.nummer, false).is_empty() {
                uit.push(een("R55", "verlengingUitreiken", &t.nummer, ""));
            }
        }
        for (nummer, volwassen) in self.te_vertellen(nu) {
            for persoon in volwassen.iter().filter(|p| !self.verteld(&nummer, "huisgenoot", p)) {
                uit.push(een("R75", "mededelingHuisgenoot", &nummer, persoon));
            }
            if !self.verteld(&nummer, "instantie", "") {
                uit.push(een("R76", "mededelingInstantie", &nummer, ""));
            }
            if verbod.kindermishandeling && !self.verteld(&nummer, "veiligThuis", "") {
                uit.push(een("R76", "mededelingVeiligThuis", &nummer, ""));
            }
        }
        if let Some(genomen) = self.laatst("sleutels", "ingenomen") {
            let sinds = |stap| self.laatst("sleutels", stap).is_some_and(|t| t >= genomen);
            if !sinds("teruggegeven") && !sinds("bewijsGegeven") {
                uit.push(een("R77", "sleutelsBewijs", "", ""));
            }
        }
        if self.kan_verlengen(verbod, nu) {
            let advies = self.meldingen("zorgadvies").filter(|m| m.stap != "opleggen").map(|m| m.tijdstip).max();
            if advies.is_none_or(|t| t < verbod.ingang) {
                uit.push(een("N18", "zorgadvies", o, ""));
            }
            uit.push(een("N18", "verlengbesluit", o, ""));
            uit.push(een("N18", "laatsteWerkdag", o, ""));
        }
        uit.sort();
        uit
    }

    /// The first term runs, and nobody decided what follows it.
    fn kan_verlengen(&self, verbod: &Verbod, nu: Tijd) -> bool {
        let termijnen = self.termijnen();
        let staat = |t: &Termijn| !self.intrekkingen(&t.nummer).iter().any(|(_, nooit)| !nooit);
        let verlengd = termijnen.iter().filter(|t| t.verlengt.is_some());
        let verlengd = verlengd.into_iter().any(|t| staat(t) && !self.vernietigd(&t.nummer, t.begin));
        let geen = self.meldingen("geenVerlenging").next().is_some();
        let eerste = termijnen.first();
        let vrij = eerste.is_some_and(|t| nu < self.werkelijk_einde(t) && staat(t));
        vrij && !verlengd && !geen && !self.geschorst_zonder_voorwaarde(&verbod.nummer, nu)
    }

    fn geschorst_zonder_voorwaarde(&self, nummer: &str, nu: Tijd) -> bool {
        let mut zonder = Kijk { wat: self.wat.clone() };
        zonder.wat.retain(|(_, w)| !matches!(w, Wat::Uitspraak(u) if u.soort == "schorsing" && u.voorwaarde));
        zonder.hof(nummer, None, nu) == Hof::Geschorst
    }
}
