//! How the rows of the inventory look things up in the facts.

use super::super::feiten::{
    Feit, Gebeurtenis, Gemeld, HulpStap, Instantie, IntrekkingGrond, MededelingAan, Onderwerp, Oplegging,
    ProcedureStap, RaadsmanStap, SleutelStap, VerzoekOm,
};
use super::Plek;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::uitreiking::{Hoedanigheid, Uitkomst, Uitreiking};
use crate::law::zaak::gegevens::Rol;
use std::collections::BTreeSet;

const STUK_FOLDER: &str = "folder";

/// The facts that count, each with its volgnummer.
pub(super) struct Kijk<'a> {
    feiten: Vec<(u64, &'a Feit)>,
}

impl<'a> Kijk<'a> {
    pub(super) fn op(feiten: &'a [Feit]) -> Self {
        let alle = || (1_u64..).zip(feiten);
        let fout: BTreeSet<u64> = alle().filter_map(|(_, feit)| corrigeert(feit)).collect();
        Self { feiten: alle().filter(|(nummer, _)| !fout.contains(nummer)).collect() }
    }

    pub(super) fn oplegging(&self) -> Option<(Plek, &'a Oplegging)> {
        self.feiten.iter().find_map(|(nummer, feit)| {
            if let Gebeurtenis::Opgelegd(oplegging) = &feit.gebeurtenis {
                Some((plek(*nummer, feit, Some(rol(oplegging.rol))), oplegging))
            } else {
                None
            }
        })
    }

    /// Whether anything was imposed, spoken or on paper.
    pub(super) fn begonnen(&self) -> bool {
        self.oplegging().is_some() || self.aanzegging().is_some()
    }

    /// The spoken aanzegging: its own fact, or as the oplegging tells it.
    pub(super) fn aanzegging(&self) -> Option<Plek> {
        self.aangezegd().map(|(plek, _)| plek)
    }

    /// The same, when there is a proces-verbaal of it.
    pub(super) fn aanzegging_op_ambtseed(&self) -> Option<Plek> {
        self.aangezegd().filter(|(_, proces_verbaal)| *proces_verbaal).map(|(plek, _)| plek)
    }

    fn aangezegd(&self) -> Option<(Plek, bool)> {
        let eigen = self.feiten.iter().find_map(|(nummer, feit)| {
            if let Gebeurtenis::Aangezegd(aangezegd) = &feit.gebeurtenis {
                Some((plek(*nummer, feit, Some(rol(aangezegd.rol))), aangezegd.proces_verbaal))
            } else {
                None
            }
        });
        let op_papier = self.oplegging().and_then(|(plek, oplegging)| {
            let wanneer = oplegging.aangezegd_tijdstip?;
            Some((Plek { wanneer, ..plek }, oplegging.aanzegging_proces_verbaal))
        });
        match (eigen, op_papier) {
            (Some((plek, een)), Some((_, ander))) => Some((plek, een || ander)),
            (Some(een), None) | (None, Some(een)) => Some(een),
            (None, None) => None,
        }
    }

    pub(super) fn door_hulpofficier(&self) -> bool {
        self.feiten.iter().any(|(_, feit)| besluit(feit).is_some_and(|(_, rol)| rol == Rol::Hulpofficier))
    }

    pub(super) fn kindermishandeling(&self) -> bool {
        self.oplegging().is_some_and(|(_, oplegging)| oplegging.kindermishandeling)
    }

    pub(super) fn uithuisgeplaatste(&self) -> &'a [String] {
        self.oplegging().map(|(_, oplegging)| std::slice::from_ref(&oplegging.uithuisgeplaatste)).unwrap_or_default()
    }

    /// The adult huisgenoten.
    pub(super) fn meerderjarig(&self) -> &'a [String] {
        self.oplegging().map(|(_, oplegging)| oplegging.meerderjarig.as_slice()).unwrap_or_default()
    }

    /// The besluiten of this kind with their numbers. A spoken aanzegging is none: it has no paper.
    pub(super) fn besluiten(&self, soort: BesluitSoort) -> Vec<(Plek, &'a str)> {
        let een = |(nummer, feit): &(u64, &'a Feit)| {
            let (welke, door) = besluit(feit)?;
            (welke? == soort).then_some(())?;
            Some((plek(*nummer, feit, Some(rol(door))), feit.gebeurtenis.besluitnummer()?))
        };
        self.feiten.iter().filter_map(een).collect()
    }

    pub(super) fn heeft(&self, soort: BesluitSoort) -> bool {
        !self.besluiten(soort).is_empty()
    }

    pub(super) fn intrekking_om(&self, grond: IntrekkingGrond) -> bool {
        self.feiten.iter().any(|(_, feit)| matches!(&feit.gebeurtenis, Gebeurtenis::Ingetrokken(i) if i.grond == grond))
    }

    /// The first hand-over of this besluit that succeeded.
    pub(super) fn akte(&self, besluit: &str) -> Option<Plek> {
        self.uitreiking(|uitreiking| uitreiking.is_besluit() && uitreiking.besluitnummer == besluit)
    }

    pub(super) fn folder(&self) -> Option<Plek> {
        self.uitreiking(|uitreiking| uitreiking.stuk == STUK_FOLDER)
    }

    fn uitreiking(&self, past: impl Fn(&Uitreiking) -> bool) -> Option<Plek> {
        self.feiten.iter().find_map(|(nummer, feit)| {
            let Gebeurtenis::Uitreiking(uitreiking) = &feit.gebeurtenis else { return None };
            (uitreiking.uitkomst == Uitkomst::Uitgereikt && past(uitreiking))
                .then(|| plek(*nummer, feit, Some(hoedanigheid(uitreiking.hoedanigheid))))
        })
    }

    /// The first melding that is this.
    pub(super) fn melding(&self, past: impl Fn(&Gemeld) -> bool) -> Option<Plek> {
        self.meldingen().find(|(.., wat)| past(wat)).map(|(nummer, feit, _)| plek(nummer, feit, None))
    }

    fn meldingen(&self) -> impl DoubleEndedIterator<Item = (u64, &'a Feit, &'a Gemeld)> + '_ {
        self.feiten.iter().filter_map(|(nummer, feit)| {
            if let Gebeurtenis::Melding(melding) = &feit.gebeurtenis {
                Some((*nummer, *feit, &melding.wat))
            } else {
                None
            }
        })
    }

    /// That it is known how he can be reached: the last word about it counts.
    pub(super) fn bereikbaarheid(&self) -> Option<Plek> {
        let laatste = self.meldingen().rev().find_map(|(nummer, feit, wat)| {
            if let Gemeld::Bereikbaarheid { bekend } = wat { Some((*bekend, plek(nummer, feit, None))) } else { None }
        });
        match laatste {
            Some((bekend, plek)) => bekend.then_some(plek),
            None => self.oplegging().filter(|(_, oplegging)| oplegging.bereikbaar).map(|(plek, _)| plek),
        }
    }

    /// The last of these steps about the lawyer.
    pub(super) fn raadsman(&self, stappen: &[RaadsmanStap]) -> Option<Plek> {
        let past = |wat: &Gemeld| matches!(wat, Gemeld::Raadsman { stap } if stappen.contains(stap));
        self.meldingen().rev().find(|(.., wat)| past(wat)).map(|(nummer, feit, _)| plek(nummer, feit, None))
    }

    pub(super) fn wil_raadsman(&self) -> bool {
        self.raadsman(&[RaadsmanStap::Gewenst]).is_some()
    }

    pub(super) fn sleutels(&self, welke: SleutelStap) -> Option<Plek> {
        self.melding(|wat| matches!(wat, Gemeld::Sleutels { stap } if *stap == welke))
    }

    pub(super) fn hulp(&self, welke: HulpStap) -> Option<Plek> {
        self.melding(|wat| matches!(wat, Gemeld::Hulp { stap } if *stap == welke))
    }

    pub(super) fn gehoord(&self, wie: &str, over: VerzoekOm) -> Option<Plek> {
        self.melding(
            |wat| matches!(wat, Gemeld::Horen { persoon, voornemen, .. } if persoon == wie && *voornemen == over),
        )
    }

    /// The notice about this besluit to one of these. Who names no besluit told about the first.
    pub(super) fn mededeling(&self, wie: &[MededelingAan], persoon: Option<&str>, besluit: &str) -> Option<Plek> {
        let eerste = self.oplegging().map(|(_, oplegging)| oplegging.besluitnummer.as_str());
        self.feiten.iter().find_map(|(nummer, feit)| {
            let Gebeurtenis::Melding(melding) = &feit.gebeurtenis else { return None };
            let Gemeld::Mededeling { aan, persoon: aan_wie, over, .. } = &melding.wat else { return None };
            let past = wie.contains(aan)
                && *over == Onderwerp::Besluit
                && persoon.is_none_or(|persoon| aan_wie.as_deref() == Some(persoon))
                && melding.besluitnummer.as_deref().or(eerste) == Some(besluit);
            past.then(|| plek(*nummer, feit, None))
        })
    }

    /// Whether something was asked of a court, and not withdrawn.
    pub(super) fn procedure_loopt(&self) -> bool {
        let stap =
            |welke: ProcedureStap| self.melding(|wat| matches!(wat, Gemeld::Procedure { stap, .. } if *stap == welke));
        let gevraagd =
            [ProcedureStap::BeroepIngesteld, ProcedureStap::VoorzieningGevraagd, ProcedureStap::HogerBeroepIngesteld];
        gevraagd.into_iter().any(|welke| stap(welke).is_some()) && stap(ProcedureStap::Ingetrokken).is_none()
    }

    /// The last uitspraak.
    pub(super) fn uitspraak(&self) -> Option<Plek> {
        self.feiten.iter().rev().find_map(|(nummer, feit)| {
            if let Gebeurtenis::Uitspraak(uitspraak) = &feit.gebeurtenis {
                Some(plek(*nummer, feit, Some(rechter(uitspraak.instantie))))
            } else {
                None
            }
        })
    }

    pub(super) fn mededeling_uitspraak(&self) -> Option<Plek> {
        self.melding(|wat| matches!(wat, Gemeld::Mededeling { over: Onderwerp::Uitspraak, .. }))
    }
}

fn plek(volgnummer: u64, feit: &Feit, wie: Option<&'static str>) -> Plek {
    Plek { volgnummer, wanneer: feit.gesteld, wie }
}

/// Which earlier fact this one takes back.
fn corrigeert(feit: &Feit) -> Option<u64> {
    let Gebeurtenis::Melding(melding) = &feit.gebeurtenis else { return None };
    if let Gemeld::Correctie { volgnummer } = melding.wat { Some(volgnummer) } else { None }
}

/// The kind of besluit, when there is paper, and in which role it was decided.
fn besluit(feit: &Feit) -> Option<(Option<BesluitSoort>, Rol)> {
    match &feit.gebeurtenis {
        Gebeurtenis::Aangezegd(feit) => Some((None, feit.rol)),
        Gebeurtenis::Opgelegd(feit) => Some((Some(BesluitSoort::Oplegging), feit.rol)),
        Gebeurtenis::Verlengd(feit) => Some((Some(BesluitSoort::Verlenging), feit.rol)),
        Gebeurtenis::Ingetrokken(feit) => Some((Some(BesluitSoort::Intrekking), feit.rol)),
        Gebeurtenis::Gewijzigd(feit) => Some((Some(BesluitSoort::Wijziging), feit.rol)),
        Gebeurtenis::Bekrachtigd(feit) => Some((Some(BesluitSoort::Bekrachtiging), feit.rol)),
        Gebeurtenis::Afgewezen(feit) => Some((Some(BesluitSoort::Afwijzing), feit.rol)),
        Gebeurtenis::Uitreiking(_) | Gebeurtenis::Uitspraak(_) | Gebeurtenis::Melding(_) => None,
    }
}

fn rol(rol: Rol) -> &'static str {
    match rol {
        Rol::Burgemeester => "burgemeester",
        Rol::Waarnemer => "waarnemer",
        Rol::Hulpofficier => "hulpofficier",
    }
}

fn hoedanigheid(hoedanigheid: Hoedanigheid) -> &'static str {
    match hoedanigheid {
        Hoedanigheid::Politie => "politie",
        Hoedanigheid::Boa => "boa",
        Hoedanigheid::Ambtenaar => "ambtenaar",
        Hoedanigheid::Koerier => "koerier",
    }
}

fn rechter(instantie: Instantie) -> &'static str {
    match instantie {
        Instantie::Voorzieningenrechter => "voorzieningenrechter",
        Instantie::Rechtbank => "rechtbank",
        Instantie::Afdeling => "afdeling",
    }
}
