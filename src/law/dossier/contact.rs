//! The contact ban, person by person: under which besluit he may not seek contact with whom, since when, and what he
//! provably knew of that besluit (ECLI:NL:RBROT:2020:10158: whoever is added later is covered from the bekendmaking of
//! that besluit).

use super::antwoord::{PersoonAntwoord, VanKracht};
use super::feiten::{ContactWijze, Gemeld, Wijziging};
use super::kennis::{self, Graad, Kennis};
use super::kracht::{self, Kracht};
use super::staat::{Rechter, Staat, Termijn};
use super::zinnen::{self, tijd};
use crate::words::moment::Moment;

/// The answer about the besluit as a whole: what holds for whoever it names.
pub(super) struct Geheel<'a> {
    pub(super) kracht: &'a Kracht,
    pub(super) kennis: &'a Kennis,
}

/// The answers for every person whom the contact ban names, or named, or will name.
pub(super) fn personen(staat: &Staat, termijn: &Termijn, geheel: &Geheel<'_>, op: Moment) -> Vec<PersoonAntwoord> {
    let mut genoemd: Vec<&String> = termijn.contactverbod.iter().collect();
    for wijziging in staat.wijzigingen(&termijn.nummer) {
        genoemd.extend(wijziging.erbij.iter().filter(|persoon| !termijn.contactverbod.contains(persoon)));
    }
    genoemd.sort();
    genoemd.dedup();
    genoemd.into_iter().map(|persoon| over(staat, termijn, geheel, persoon, op)).collect()
}

fn over(staat: &Staat, termijn: &Termijn, geheel: &Geheel<'_>, persoon: &str, op: Moment) -> PersoonAntwoord {
    let bij_besluit = termijn.contactverbod.iter().any(|een| een == persoon);
    let mut stand = if bij_besluit { genoemd(staat, termijn, geheel, persoon, op) } else { nog_niet(persoon) };
    for wijziging in staat.wijzigingen(&termijn.nummer) {
        if wijziging.eraf.iter().any(|een| een == persoon) && wijziging.geldig_vanaf_tijdstip <= op {
            stand = eraf(wijziging, persoon);
        }
        if wijziging.erbij.iter().any(|een| een == persoon) && stand.kracht.van_kracht == VanKracht::Nee {
            stand = erbij(staat, wijziging, geheel, op);
        }
    }
    let delen = delen(staat, &termijn.nummer, persoon, op);
    let nummer = if stand.nummer.is_empty() { termijn.nummer.clone() } else { stand.nummer };
    let kracht = if stand.kracht.van_kracht == VanKracht::Nee { stand.kracht } else { stand.kracht.met(delen) };
    PersoonAntwoord {
        persoon: persoon.to_owned(),
        van_kracht: kracht.van_kracht,
        waarom_code: kracht.code.to_owned(),
        waarom: kracht.waarom,
        kennis: stand.graad,
        besluit: nummer,
    }
}

/// How one person stands, and under which besluit; no number is the besluit of the term.
struct Stand {
    nummer: String,
    kracht: Kracht,
    graad: Graad,
}

/// Named in the besluit; whoever only the paper names is covered from the bekendmaking of the paper.
fn genoemd(staat: &Staat, termijn: &Termijn, geheel: &Geheel<'_>, persoon: &str, op: Moment) -> Stand {
    let gezegd = termijn.aanzegging.as_ref().is_none_or(|eerder| eerder.contactverbod.iter().any(|een| een == persoon));
    let (kracht, graad) = if gezegd {
        (geheel.kracht.clone(), geheel.kennis.graad)
    } else {
        let papier = Termijn { aanzegging: None, ..termijn.clone() };
        (kracht::op(staat, &papier, op), kennis::voor(staat, &papier.nummer, None, op).graad)
    };
    Stand { nummer: String::new(), kracht, graad }
}

fn nog_niet(persoon: &str) -> Stand {
    let kracht = Kracht::nee("geenContactverbod", format!("Het contactverbod noemt {persoon} niet."));
    Stand { nummer: String::new(), kracht, graad: Graad::Geen }
}

fn eraf(wijziging: &Wijziging, persoon: &str) -> Stand {
    let (nummer, vanaf) = (&wijziging.besluitnummer, tijd(wijziging.geldig_vanaf_tijdstip));
    let zin = format!("Besluit {nummer} haalde {persoon} uit het contactverbod, vanaf {vanaf}.");
    Stand { nummer: nummer.clone(), kracht: Kracht::nee("geenContactverbod", zin), graad: Graad::Geen }
}

/// Added later: no more than the whole, and only from its own start and bekendmaking.
fn erbij(staat: &Staat, wijziging: &Wijziging, geheel: &Geheel<'_>, op: Moment) -> Stand {
    let (nummer, vanaf) = (&wijziging.besluitnummer, wijziging.geldig_vanaf_tijdstip);
    let eigen = if op < vanaf {
        Kracht::nee("nogNietIngegaan", format!("Besluit {nummer} ging pas in op {}.", tijd(vanaf)))
    } else {
        kracht::toegevoegd(staat, nummer, op)
    };
    let graad = kennis::voor(staat, nummer, None, op).graad;
    let kracht = if geheel.kracht.van_kracht < eigen.van_kracht { geheel.kracht.clone() } else { eigen };
    Stand { nummer: nummer.clone(), kracht, graad }
}

/// What the courts left of the contact ban with this person.
fn delen(staat: &Staat, nummer: &str, persoon: &str, op: Moment) -> Vec<Kracht> {
    let delen = staat.rechter_over(nummer, persoon, op).into_iter();
    delen
        .filter_map(|deel| {
            deel.wijze.map_or_else(|| geheel_weg(deel.rechter, persoon), |wijze| beperkt(deel.rechter, wijze))
        })
        .collect()
}

fn geheel_weg(rechter: Rechter, persoon: &str) -> Option<Kracht> {
    kracht::rechter(rechter, &format!("Het contactverbod met {persoon}"))
}

/// One kind of contact is free; the rest of the ban stands.
fn beperkt(rechter: Rechter, wijze: ContactWijze) -> Option<Kracht> {
    let wat = match wijze {
        ContactWijze::Telefonisch => "Het verbod op telefonisch contact",
        ContactWijze::InPersoon => "Het verbod op contact in persoon",
    };
    let kracht = kracht::rechter(rechter, wat)?;
    let waarom = format!("{} De rest van het contactverbod bleef gelden.", kracht.waarom);
    let rest = match kracht.van_kracht {
        VanKracht::Nee => Kracht { van_kracht: VanKracht::JaMetAantekening, code: "beperkt", waarom },
        VanKracht::Betwistbaar | VanKracht::JaMetAantekening | VanKracht::Ja => Kracht { waarom, ..kracht },
    };
    Some(rest)
}

/// The permissions that were given by then and valid at the moment, a sentence each.
pub(super) fn toestemmingen(staat: &Staat, op: Moment) -> Vec<String> {
    let zin = |melding: &super::feiten::Melding| {
        let Gemeld::Toestemming { wat, personen, van_tijdstip, tot_tijdstip } = &melding.wat else { return None };
        let geldt = melding.tijdstip <= op && *van_tijdstip <= op && op < *tot_tijdstip;
        geldt.then(|| zinnen::toestemming(*wat, personen, *van_tijdstip, *tot_tijdstip))
    };
    staat.meldingen().filter_map(zin).collect()
}

/// For whom the dictum prints exceptions, with those that a wijziging added by then.
pub(super) fn uitzonderingen(staat: &Staat, termijn: &Termijn, op: Moment) -> Vec<String> {
    let mut alle = termijn.uitzonderingen.clone();
    let gewijzigd = staat.wijzigingen(&termijn.nummer).filter(|feit| feit.geldig_vanaf_tijdstip <= op);
    alle.extend(gewijzigd.flat_map(|feit| feit.uitzonderingen.clone()));
    alle.sort();
    alle.dedup();
    alle
}
