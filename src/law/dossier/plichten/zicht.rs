//! What the duties look at: the facts that were known and not corrected, and the besluiten with their ends as other
//! besluiten and courts changed them. It is a walk of its own: a duty depends on nothing that the answers compute.

use super::geldend::{geldend, uitspraken};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::feiten::{
    Aangezegd, Feit, Gebeurtenis, Gemeld, Intrekking, Melding, Oplegging, Rechtsgevolgen, Uitspraak, UitspraakSoort,
    Wijziging,
};
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::Rol;
use crate::words::moment::Moment;

/// What a rule about a running huisverbod sees.
pub struct Zicht<'a> {
    pub(super) nu: Moment,
    pub(super) regime: &'static Regime,
    pub(super) huisverbod: Huisverbod<'a>,
    pub(super) besluiten: Vec<Besluit<'a>>,
    feiten: Vec<&'a Gebeurtenis>,
    uitspraken: Vec<&'a Uitspraak>,
}

/// The huisverbod as it was spoken, written down, or both.
#[derive(Clone, Copy)]
pub(super) struct Huisverbod<'a> {
    pub(super) aangezegd: Option<Moment>,
    pub(super) opgelegd: Option<&'a Oplegging>,
    /// When it was decided: if it was spoken first, then.
    pub(super) genomen: Moment,
    pub(super) ingang: Moment,
    pub(super) rol: Rol,
    pub(super) uithuisgeplaatste: &'a str,
    pub(super) nummer: &'a str,
    eind: Moment,
}

/// A besluit of the dossier.
#[derive(Clone, Copy)]
pub(super) struct Besluit<'a> {
    pub(super) nummer: &'a str,
    pub(super) soort: BesluitSoort,
    pub(super) genomen: Moment,
    /// From when it works, apart from being made known.
    pub(super) begin: Moment,
    pub(super) feit: &'a Gebeurtenis,
    /// The end that it was given itself.
    eind: Option<Moment>,
}

impl<'a> Zicht<'a> {
    /// The view at this moment of what was recorded by then; none without a huisverbod.
    pub(super) fn op(feiten: &'a [Feit], nu: Moment) -> Option<Self> {
        let geldend = geldend(feiten, Some(nu));
        let feiten: Vec<&Gebeurtenis> = geldend.iter().map(|(_, gebeurtenis)| *gebeurtenis).collect();
        let (huisverbod, regime) = Huisverbod::uit(&feiten)?;
        let regime = Regime::met_naam(regime).unwrap_or_else(|| Regime::voor(huisverbod.ingang.datum()));
        let besluiten = feiten.iter().filter_map(|feit| Besluit::uit(feit, &huisverbod)).collect();
        Some(Self { nu, regime, huisverbod, besluiten, feiten, uitspraken: uitspraken(&geldend) })
    }

    /// Every melding that counts.
    pub(super) fn meldingen(&self) -> impl Iterator<Item = &'a Melding> {
        self.feiten
            .iter()
            .filter_map(|feit| if let Gebeurtenis::Melding(melding) = feit { Some(melding) } else { None })
    }

    /// Every fact that counts.
    pub(super) fn feiten(&self) -> impl Iterator<Item = &'a Gebeurtenis> {
        self.feiten.iter().copied()
    }

    /// Every uitspraak that was not set aside.
    pub(super) fn uitspraken(&self) -> impl Iterator<Item = &'a Uitspraak> {
        self.uitspraken.iter().copied()
    }

    /// The last moment of a melding for which `telt` holds.
    pub(super) fn laatste(&self, telt: impl Fn(&Gemeld) -> bool) -> Option<Moment> {
        self.meldingen().filter(|melding| telt(&melding.wat)).map(|melding| melding.tijdstip).max()
    }

    pub(super) fn besluit(&self, nummer: &str) -> Option<&Besluit<'a>> {
        self.besluiten.iter().find(|besluit| besluit.nummer == nummer)
    }

    /// The huisverbod itself, as a besluit.
    pub(super) fn oplegging(&self) -> Option<&Besluit<'a>> {
        self.besluit(self.huisverbod.nummer)
    }

    /// The oplegging and the verlengingen.
    pub(super) fn termijnen(&self) -> impl Iterator<Item = &Besluit<'a>> {
        self.besluiten.iter().filter(|besluit| besluit.eind.is_some())
    }

    /// The end that a besluit was given, as a wijziging made it earlier. None for one without a term.
    pub(super) fn gesteld_einde(&self, besluit: &Besluit<'_>) -> Option<Moment> {
        let wijzigingen = self.besluiten.iter().filter(|ander| !self.is_vernietigd(ander));
        let wijzigingen = wijzigingen.filter_map(|ander| ander.wijziging()).filter(|w| w.wijzigt == besluit.nummer);
        wijzigingen.filter_map(|wijziging| wijziging.eind_tijdstip).chain(besluit.eind).min()
    }

    /// The end as it stands now: also when it was withdrawn, or annulled by a court.
    pub(super) fn einde(&self, besluit: &Besluit<'_>) -> Option<Moment> {
        let gesteld = self.gesteld_einde(besluit)?;
        let vernietigd = self.vernietigd_vanaf(besluit);
        [Some(gesteld), self.ingetrokken_vanaf(besluit), vernietigd].into_iter().flatten().min()
    }

    /// The end of the whole huisverbod as it stands now.
    pub(super) fn laatste_einde(&self) -> Option<Moment> {
        self.termijnen().filter(|besluit| !self.is_vernietigd(besluit)).filter_map(|b| self.einde(b)).max()
    }

    /// Whether the huisverbod, verlengd or not, still runs.
    pub(super) fn loopt(&self) -> bool {
        self.laatste_einde().is_some_and(|einde| self.nu < einde)
    }

    /// From when it no longer holds because it was withdrawn.
    pub(super) fn ingetrokken_vanaf(&self, besluit: &Besluit<'_>) -> Option<Moment> {
        let intrekkingen = self.besluiten.iter().filter(|ander| !self.is_vernietigd(ander));
        let dit = |feit: &&Intrekking| feit.trekt_in.iter().any(|nummer| nummer == besluit.nummer);
        let intrekkingen = intrekkingen.filter_map(|ander| ander.intrekking()).filter(dit);
        intrekkingen.map(|feit| feit.geldig_vanaf_tijdstip).min()
    }

    /// Whether a court annulled it from its beginning, without leaving effects.
    pub(super) fn is_vernietigd(&self, besluit: &Besluit<'_>) -> bool {
        self.vernietigd_vanaf(besluit).is_some_and(|vanaf| vanaf <= besluit.begin)
    }

    fn vernietigd_vanaf(&self, besluit: &Besluit<'_>) -> Option<Moment> {
        let heel = self.uitspraken().filter(|uitspraak| over_heel(uitspraak, besluit));
        let heel = heel.filter(|uitspraak| uitspraak.tot_tijdstip.is_none());
        let vernietigd = heel.filter(|uitspraak| uitspraak.uitspraak == UitspraakSoort::Vernietiging);
        let vanaf = vernietigd.filter_map(|uitspraak| match uitspraak.rechtsgevolgen {
            Rechtsgevolgen::Geen => Some(uitspraak.vanaf_tijdstip.unwrap_or(besluit.begin)),
            Rechtsgevolgen::InStand => None,
            Rechtsgevolgen::TotTijdstip => uitspraak.rechtsgevolgen_tot_tijdstip,
        });
        vanaf.min()
    }

    /// Since when it is suspended as a whole and without condition, if it is.
    pub(super) fn geschorst_sinds(&self, besluit: &Besluit<'_>) -> Option<Moment> {
        let werkt = |uitspraak: &Uitspraak| uitspraak.vanaf_tijdstip.unwrap_or(uitspraak.tijdstip);
        let gedaan = || self.uitspraken().filter(|u| over_heel(u, besluit) && werkt(u) <= self.nu);
        let schorsing = gedaan().filter(|u| {
            let loopt = u.tot_tijdstip.is_none_or(|tot| self.nu < tot);
            u.uitspraak == UitspraakSoort::Schorsing && !u.voorwaarde && loopt
        });
        let sinds = schorsing.map(werkt).max()?;
        let voorbij = gedaan().any(|u| match u.uitspraak {
            UitspraakSoort::OpheffingSchorsing | UitspraakSoort::InStandGelaten => werkt(u) >= sinds,
            UitspraakSoort::Schorsing
            | UitspraakSoort::VoorwaardeVervuld
            | UitspraakSoort::Vernietiging
            | UitspraakSoort::UitspraakVernietigd => false,
        });
        (!voorbij).then_some(sinds)
    }
}

impl<'a> Huisverbod<'a> {
    fn uit(feiten: &[&'a Gebeurtenis]) -> Option<(Self, &'a str)> {
        let gesproken =
            feiten.iter().find_map(|feit| if let Gebeurtenis::Aangezegd(feit) = feit { Some(feit) } else { None });
        let geschreven =
            feiten.iter().find_map(|feit| if let Gebeurtenis::Opgelegd(feit) = feit { Some(feit) } else { None });
        match geschreven {
            Some(oplegging) => Some((Self::geschreven(oplegging, gesproken), &oplegging.regime)),
            None => gesproken.map(|feit| (Self::gesproken(feit), feit.regime.as_str())),
        }
    }

    fn geschreven(oplegging: &'a Oplegging, gesproken: Option<&'a Aangezegd>) -> Self {
        let aangezegd = gesproken.map(|feit| feit.tijdstip).or(oplegging.aangezegd_tijdstip);
        Self {
            aangezegd,
            opgelegd: Some(oplegging),
            genomen: aangezegd.unwrap_or(oplegging.genomen_tijdstip),
            ingang: oplegging.ingang_tijdstip,
            rol: oplegging.rol,
            uithuisgeplaatste: &oplegging.uithuisgeplaatste,
            nummer: &oplegging.besluitnummer,
            eind: oplegging.eind_tijdstip,
        }
    }

    fn gesproken(feit: &'a Aangezegd) -> Self {
        Self {
            aangezegd: Some(feit.tijdstip),
            opgelegd: None,
            genomen: feit.tijdstip,
            ingang: feit.tijdstip,
            rol: feit.rol,
            uithuisgeplaatste: &feit.uithuisgeplaatste,
            nummer: &feit.besluitnummer,
            eind: feit.eind_tijdstip,
        }
    }

    /// The adult huisgenoten; who they are stands in the paper alone.
    pub(super) fn meerderjarig(&self) -> &'a [String] {
        self.opgelegd.map(|oplegging| oplegging.meerderjarig.as_slice()).unwrap_or_default()
    }

    /// Whether (a suspicion of) child abuse is a reason.
    pub(super) fn kindermishandeling(&self) -> bool {
        self.opgelegd.is_some_and(|oplegging| oplegging.kindermishandeling)
    }
}

impl<'a> Besluit<'a> {
    /// The besluit that this fact is. What was spoken and then written down is one besluit, told by its paper.
    fn uit(feit: &'a Gebeurtenis, huisverbod: &Huisverbod<'a>) -> Option<Self> {
        use BesluitSoort::{Afwijzing, Bekrachtiging, Intrekking, Oplegging, Verlenging, Wijziging};
        let (soort, begin, eind) = match feit {
            Gebeurtenis::Aangezegd(_) if huisverbod.opgelegd.is_some() => return None,
            Gebeurtenis::Aangezegd(_) | Gebeurtenis::Opgelegd(_) => {
                (Oplegging, huisverbod.ingang, Some(huisverbod.eind))
            }
            Gebeurtenis::Verlengd(feit) => (Verlenging, feit.begin_tijdstip, Some(feit.eind_tijdstip)),
            Gebeurtenis::Ingetrokken(feit) => (Intrekking, feit.geldig_vanaf_tijdstip, None),
            Gebeurtenis::Gewijzigd(feit) => (Wijziging, feit.geldig_vanaf_tijdstip, None),
            Gebeurtenis::Bekrachtigd(feit) => (Bekrachtiging, feit.genomen_tijdstip, None),
            Gebeurtenis::Afgewezen(feit) => (Afwijzing, feit.genomen_tijdstip, None),
            Gebeurtenis::Uitreiking(_) | Gebeurtenis::Uitspraak(_) | Gebeurtenis::Melding(_) => return None,
        };
        let genomen = if soort == Oplegging { huisverbod.genomen } else { feit.gesteld() };
        Some(Self { nummer: feit.besluitnummer()?, soort, genomen, begin, feit, eind })
    }

    pub(super) fn intrekking(&self) -> Option<&'a Intrekking> {
        if let Gebeurtenis::Ingetrokken(feit) = self.feit { Some(feit) } else { None }
    }

    pub(super) fn wijziging(&self) -> Option<&'a Wijziging> {
        if let Gebeurtenis::Gewijzigd(feit) = self.feit { Some(feit) } else { None }
    }

    /// The besluit in words, as it stands in a sentence.
    pub(super) fn woorden(&self) -> &'static str {
        match self.soort {
            BesluitSoort::Oplegging => "het huisverbod",
            BesluitSoort::Verlenging => "de verlenging",
            BesluitSoort::Intrekking => "de intrekking",
            BesluitSoort::Wijziging => "de wijziging",
            BesluitSoort::Bekrachtiging => "de bekrachtiging",
            BesluitSoort::Afwijzing => "de afwijzing",
        }
    }
}

fn over_heel(uitspraak: &Uitspraak, besluit: &Besluit<'_>) -> bool {
    let heel = uitspraak.personen.is_empty() && uitspraak.contact_wijze.is_none();
    heel && uitspraak.besluiten.iter().any(|nummer| nummer == besluit.nummer)
}
