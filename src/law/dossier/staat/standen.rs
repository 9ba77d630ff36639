//! How each besluit stands at a moment: its end as changed, withdrawn or not, and what the courts left of it.

use super::{Besluit, Rechter, Staat, Termijn};
use crate::law::dossier::feiten::{Intrekking, Wijziging};
use crate::law::dossier::stand::{BesluitKort, LaatsteBesluit, Stand};
use crate::words::moment::Moment;

impl Staat {
    /// The end of a term: as decided, or the earlier end that a wijziging gave it, but never before that wijziging holds.
    pub(in crate::law::dossier) fn einde(&self, termijn: &Termijn) -> Moment {
        let eerder = |wijziging: &Wijziging| Some(wijziging.eind_tijdstip?.max(wijziging.geldig_vanaf_tijdstip));
        self.wijzigingen(&termijn.nummer).filter_map(eerder).fold(termijn.eind, Moment::min)
    }

    /// The wijzigingen of a besluit that were not annulled, in order.
    pub(in crate::law::dossier) fn wijzigingen(&self, nummer: &str) -> impl Iterator<Item = &Wijziging> {
        let van = move |wijziging: &&Wijziging| wijziging.wijzigt == nummer;
        self.wijzigingen.iter().filter(van).filter(|wijziging| !self.nooit_geldig(&wijziging.besluitnummer))
    }

    /// The intrekking of a besluit that works at this moment, made known or not: it favours him.
    pub(in crate::law::dossier) fn ingetrokken(&self, nummer: &str, op: Moment) -> Option<&Intrekking> {
        let van =
            |feit: &&Intrekking| feit.geldig_vanaf_tijdstip <= op && feit.trekt_in.iter().any(|een| een == nummer);
        self.intrekkingen.iter().filter(van).find(|feit| !self.nooit_geldig(&feit.besluitnummer))
    }

    /// The intrekking of a besluit that would work at this moment, had a court not annulled it.
    pub(in crate::law::dossier) fn herleefd(&self, nummer: &str, op: Moment) -> Option<&Intrekking> {
        let van =
            |feit: &&Intrekking| feit.geldig_vanaf_tijdstip <= op && feit.trekt_in.iter().any(|een| een == nummer);
        self.intrekkingen.iter().filter(van).find(|feit| self.nooit_geldig(&feit.besluitnummer))
    }

    /// The number of the bekrachtiging of a besluit.
    pub(in crate::law::dossier) fn bekrachtigd(&self, nummer: &str) -> Option<&str> {
        let van = self.bekrachtigingen.iter().filter(|feit| feit.bekrachtigt == nummer);
        let mut geldig = van.filter(|feit| !self.nooit_geldig(&feit.besluitnummer));
        geldig.next().map(|feit| feit.besluitnummer.as_str())
    }

    /// How a besluit stands; `einde` is the end of its term, if it has one.
    fn stand_van(&self, nummer: &str, einde: Option<Moment>, op: Moment) -> Stand {
        let rechter = self.rechter(nummer, op);
        let tot = einde.map_or(op, |einde| op.min(einde));
        let ingetrokken = self.ingetrokken(nummer, tot).is_some_and(|feit| Some(feit.geldig_vanaf_tijdstip) != einde);
        if rechter == Rechter::Vernietigd {
            Stand::Vernietigd
        } else if ingetrokken {
            Stand::Ingetrokken
        } else if einde.is_some_and(|einde| einde <= op) {
            Stand::Geeindigd
        } else if matches!(rechter, Rechter::Geschorst | Rechter::VoorwaardeLoopt) {
            Stand::Geschorst
        } else {
            Stand::Loopt
        }
    }

    /// How a besluit with a term stands.
    pub(in crate::law::dossier) fn stand(&self, termijn: &Termijn, op: Moment) -> Stand {
        self.stand_van(&termijn.nummer, Some(self.einde(termijn)), op)
    }

    /// The oplegging, or the last verlenging.
    pub(in crate::law::dossier) fn laatste(&self, op: Moment) -> Option<LaatsteBesluit> {
        let termijn = self.termijnen.last()?;
        Some(LaatsteBesluit {
            nummer: termijn.nummer.clone(),
            einde: self.einde(termijn),
            stand: self.stand(termijn, op),
            contactverbod: self.contactverbod(termijn, op),
        })
    }

    /// The persons of the contact ban as decided by now: also whoever was added and does not know it yet.
    fn contactverbod(&self, termijn: &Termijn, op: Moment) -> Vec<String> {
        let mut personen = termijn.contactverbod.clone();
        for wijziging in self.wijzigingen(&termijn.nummer) {
            if wijziging.geldig_vanaf_tijdstip <= op {
                personen.retain(|persoon| !wijziging.eraf.contains(persoon));
            }
            let nieuw: Vec<String> = wijziging.erbij.iter().filter(|een| !personen.contains(een)).cloned().collect();
            personen.extend(nieuw);
        }
        personen.retain(|persoon| {
            let delen = self.rechter_over(&termijn.nummer, persoon, op);
            !delen.iter().any(|deel| deel.wijze.is_none() && deel.rechter == Rechter::Vernietigd)
        });
        personen
    }

    /// Every besluit in short.
    pub(in crate::law::dossier) fn in_het_kort(&self, op: Moment) -> Vec<BesluitKort> {
        self.besluiten.iter().map(|besluit| self.kort(besluit, op)).collect()
    }

    fn kort(&self, besluit: &Besluit, op: Moment) -> BesluitKort {
        let termijn = self.termijn(&besluit.nummer);
        let einde = termijn.map(|termijn| self.einde(termijn));
        let afgeweken = termijn.is_some_and(|termijn| termijn.bevoegdheid_afgeweken);
        BesluitKort {
            nummer: besluit.nummer.clone(),
            soort: besluit.soort,
            genomen: besluit.genomen,
            einde,
            stand: self.stand_van(&besluit.nummer, einde, op),
            zonder_bevoegdheid: afgeweken && self.bekrachtigd(&besluit.nummer).is_none(),
        }
    }
}
