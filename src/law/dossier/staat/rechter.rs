//! What the courts left of a besluit at a moment. A schorsing works from its moment until it ends or is lifted, a
//! vernietiging works back unless it says from when, and an uitspraak that was set aside later never counted.

use super::{Genummerd, Staat};
use crate::law::dossier::feiten::{ContactWijze, Rechtsgevolgen, Uitspraak, UitspraakSoort};
use crate::words::moment::Moment;
use std::collections::BTreeSet;

/// What the courts did to a besluit, or to a part of it, the lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::law::dossier) enum Rechter {
    /// Nothing that works at this moment.
    Niets,
    /// Annulled, but the legal effects stay.
    RechtsgevolgenInStand,
    /// Suspended on a condition of which it is not known whether it was met in time.
    VoorwaardeVoorbij,
    /// Suspended while the term of a condition runs.
    VoorwaardeLoopt,
    /// Suspended.
    Geschorst,
    /// Annulled.
    Vernietigd,
}

/// What was decided about a part of the contact ban: for one person, in one or in every kind of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::law::dossier) struct Deel {
    pub(in crate::law::dossier) rechter: Rechter,
    pub(in crate::law::dossier) wijze: Option<ContactWijze>,
}

impl Staat {
    /// What the courts did to the besluit as a whole, as far as it works at this moment.
    pub(in crate::law::dossier) fn rechter(&self, nummer: &str, op: Moment) -> Rechter {
        let over = self.uitspraken_over(nummer);
        let geheel = over.iter().filter(|uitspraak| is_geheel(uitspraak));
        geheel.map(|uitspraak| werking(uitspraak, &over, op)).max().unwrap_or(Rechter::Niets)
    }

    /// What the courts did to the contact ban of this besluit with this person only.
    pub(in crate::law::dossier) fn rechter_over(&self, nummer: &str, persoon: &str, op: Moment) -> Vec<Deel> {
        let over = self.uitspraken_over(nummer);
        let treft = |uitspraak: &&&Uitspraak| {
            !is_geheel(uitspraak) && (uitspraak.personen.is_empty() || noemt(&uitspraak.personen, persoon))
        };
        let deel =
            |uitspraak: &&Uitspraak| Deel { rechter: werking(uitspraak, &over, op), wijze: uitspraak.contact_wijze };
        over.iter().filter(treft).map(deel).filter(|deel| deel.rechter != Rechter::Niets).collect()
    }

    /// Whether the besluit was annulled from its beginning and nothing of it stayed.
    pub(super) fn nooit_geldig(&self, nummer: &str) -> bool {
        self.uitspraken_over(nummer).iter().any(|uitspraak| {
            let alles = is_geheel(uitspraak) && uitspraak.vanaf_tijdstip.is_none() && uitspraak.tot_tijdstip.is_none();
            let weg = uitspraak.rechtsgevolgen == Rechtsgevolgen::Geen;
            uitspraak.uitspraak == UitspraakSoort::Vernietiging && alles && weg
        })
    }

    /// The uitspraken about this besluit that count: not set aside by a later one that itself counts.
    fn uitspraken_over(&self, nummer: &str) -> Vec<&Uitspraak> {
        let mut teniet = BTreeSet::new();
        let mut tellen = Vec::new();
        for Genummerd { volgnummer, feit } in self.uitspraken.iter().rev() {
            if !teniet.contains(volgnummer) {
                teniet.extend(feit.doet_teniet);
                tellen.push(feit);
            }
        }
        tellen.retain(|uitspraak| noemt(&uitspraak.besluiten, nummer));
        tellen
    }
}

fn noemt(lijst: &[String], naam: &str) -> bool {
    lijst.iter().any(|een| een == naam)
}

fn is_geheel(uitspraak: &Uitspraak) -> bool {
    uitspraak.personen.is_empty() && uitspraak.contact_wijze.is_none()
}

fn vanaf(uitspraak: &Uitspraak) -> Moment {
    uitspraak.vanaf_tijdstip.unwrap_or(uitspraak.tijdstip)
}

/// How one uitspraak works at this moment, given every other about the same besluit.
fn werking(uitspraak: &Uitspraak, over: &[&Uitspraak], op: Moment) -> Rechter {
    if uitspraak.tot_tijdstip.is_some_and(|tot| tot <= op) {
        return Rechter::Niets;
    }
    match uitspraak.uitspraak {
        UitspraakSoort::Schorsing => schorsing(uitspraak, over, op),
        UitspraakSoort::Vernietiging if uitspraak.vanaf_tijdstip.is_none_or(|vanaf| vanaf <= op) => {
            vernietiging(uitspraak, op)
        }
        UitspraakSoort::Vernietiging
        | UitspraakSoort::OpheffingSchorsing
        | UitspraakSoort::VoorwaardeVervuld
        | UitspraakSoort::InStandGelaten
        | UitspraakSoort::UitspraakVernietigd => Rechter::Niets,
    }
}

fn vernietiging(uitspraak: &Uitspraak, op: Moment) -> Rechter {
    let blijven = match uitspraak.rechtsgevolgen {
        Rechtsgevolgen::Geen => false,
        Rechtsgevolgen::InStand => true,
        Rechtsgevolgen::TotTijdstip => uitspraak.rechtsgevolgen_tot_tijdstip.is_some_and(|tot| op < tot),
    };
    if blijven { Rechter::RechtsgevolgenInStand } else { Rechter::Vernietigd }
}

fn schorsing(schorsing: &Uitspraak, over: &[&Uitspraak], op: Moment) -> Rechter {
    let begin = vanaf(schorsing);
    let later = |soort: UitspraakSoort| {
        over.iter().any(|later| {
            let moment = vanaf(later);
            later.uitspraak == soort && begin <= moment && moment <= op && omvat(later, schorsing)
        })
    };
    // It is lifted, or ends with the uitspraak in the case itself (Awb 8:85 lid 2).
    let voorbij = later(UitspraakSoort::OpheffingSchorsing) || later(UitspraakSoort::InStandGelaten);
    if op < begin || voorbij {
        Rechter::Niets
    } else if !schorsing.voorwaarde || later(UitspraakSoort::VoorwaardeVervuld) {
        Rechter::Geschorst
    } else if schorsing.voorwaarde_uiterlijk_tijdstip.is_some_and(|uiterlijk| uiterlijk <= op) {
        Rechter::VoorwaardeVoorbij
    } else {
        Rechter::VoorwaardeLoopt
    }
}

/// Whether what was decided later is about all that the schorsing is about.
fn omvat(later: &Uitspraak, schorsing: &Uitspraak) -> bool {
    let personen = later.personen.is_empty()
        || (!schorsing.personen.is_empty() && schorsing.personen.iter().all(|een| noemt(&later.personen, een)));
    personen && (later.contact_wijze.is_none() || later.contact_wijze == schorsing.contact_wijze)
}
