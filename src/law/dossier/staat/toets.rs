//! What cannot follow. A fact that breaks a rule of the desk can be true all the same; refused is only what contradicts
//! itself, the clock, or the dossier it is recorded in.

use super::{Besluit, Staat};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::feiten::{
    Aangezegd, Feit, Gebeurtenis, Gemeld, Intrekking, Melding, Oplegging, Rechtsgevolgen, Uitspraak, UitspraakSoort,
    Verlenging, Wijziging,
};
use crate::law::dossier::fout::DossierFout;
use crate::law::uitreiking::Uitreiking;
use crate::law::uitreiking::feit::SPELING_SECONDEN;
use crate::words::moment::Moment;

const MET_TERMIJN: &[BesluitSoort] = &[BesluitSoort::Oplegging, BesluitSoort::Verlenging];
const IN_TE_TREKKEN: &[BesluitSoort] =
    &[BesluitSoort::Oplegging, BesluitSoort::Verlenging, BesluitSoort::Wijziging, BesluitSoort::Afwijzing];
const TE_BEKRACHTIGEN: &[BesluitSoort] =
    &[BesluitSoort::Oplegging, BesluitSoort::Verlenging, BesluitSoort::Intrekking, BesluitSoort::Wijziging];

impl Staat {
    pub(super) fn toets(&self, feit: &Feit) -> Result<(), DossierFout> {
        self.toets_tijden(feit)?;
        if self.aantal == 0 && !kan_eerste_zijn(&feit.gebeurtenis) {
            return Err(DossierFout::NietOpgelegd);
        }
        match &feit.gebeurtenis {
            Gebeurtenis::Aangezegd(feit) => self.toets_aanzegging(feit),
            Gebeurtenis::Opgelegd(feit) => self.toets_oplegging(feit),
            Gebeurtenis::Verlengd(feit) => self.toets_verlenging(feit),
            Gebeurtenis::Ingetrokken(feit) => self.toets_intrekking(feit),
            Gebeurtenis::Gewijzigd(feit) => self.toets_wijziging(feit),
            Gebeurtenis::Bekrachtigd(feit) => {
                self.toets_nieuw(&feit.besluitnummer)?;
                self.toets_over(&feit.bekrachtigt, TE_BEKRACHTIGEN, feit.genomen_tijdstip)
            }
            Gebeurtenis::Afgewezen(feit) => self.toets_nieuw(&feit.besluitnummer),
            Gebeurtenis::Uitreiking(feit) => self.toets_uitreiking(feit),
            Gebeurtenis::Uitspraak(feit) => self.toets_uitspraak(feit),
            Gebeurtenis::Melding(feit) => self.toets_melding(feit),
        }
    }

    fn toets_tijden(&self, feit: &Feit) -> Result<(), DossierFout> {
        let (gesteld, geregistreerd) = (feit.gesteld, feit.geregistreerd);
        if gesteld != feit.gebeurtenis.gesteld() {
            return Err(DossierFout::AnderTijdstip { gesteld, feit: feit.gebeurtenis.gesteld() });
        }
        if geregistreerd.plus_seconden(SPELING_SECONDEN).is_some_and(|grens| gesteld > grens) {
            return Err(DossierFout::InDeToekomst { gesteld, geregistreerd });
        }
        match self.geregistreerd {
            Some(vorige) if geregistreerd < vorige => Err(DossierFout::TerugInDeTijd { vorige, geregistreerd }),
            Some(_) | None => Ok(()),
        }
    }

    fn toets_aanzegging(&self, feit: &Aangezegd) -> Result<(), DossierFout> {
        match self.termijnen.first() {
            Some(eerste) => Err(DossierFout::AlOpgelegd(eerste.nummer.clone())),
            None => {
                self.toets_nieuw(&feit.besluitnummer)?;
                volgorde(feit.tijdstip, feit.eind_tijdstip)
            }
        }
    }

    fn toets_oplegging(&self, feit: &Oplegging) -> Result<(), DossierFout> {
        match (self.termijnen.first(), &self.aanzegging) {
            (Some(eerste), _) if eerste.op_papier => Err(DossierFout::AlOpgelegd(eerste.nummer.clone())),
            (_, Some(eerder)) => toets_papier(feit, eerder),
            (_, None) => self.toets_nieuw(&feit.besluitnummer),
        }?;
        volgorde(feit.ingang_tijdstip, feit.eind_tijdstip)
    }

    fn toets_verlenging(&self, feit: &Verlenging) -> Result<(), DossierFout> {
        self.toets_opgelegd()?;
        self.toets_nieuw(&feit.besluitnummer)?;
        self.toets_over(&feit.verlengt, MET_TERMIJN, feit.genomen_tijdstip)?;
        volgorde(feit.begin_tijdstip, feit.eind_tijdstip)
    }

    fn toets_intrekking(&self, feit: &Intrekking) -> Result<(), DossierFout> {
        self.toets_nieuw(&feit.besluitnummer)?;
        feit.trekt_in.iter().try_for_each(|nummer| self.toets_over(nummer, IN_TE_TREKKEN, feit.genomen_tijdstip))
    }

    fn toets_wijziging(&self, feit: &Wijziging) -> Result<(), DossierFout> {
        self.toets_opgelegd()?;
        self.toets_nieuw(&feit.besluitnummer)?;
        self.toets_over(&feit.wijzigt, MET_TERMIJN, feit.genomen_tijdstip)?;
        let (Some(nieuw), Some(termijn)) = (feit.eind_tijdstip, self.termijn(&feit.wijzigt)) else { return Ok(()) };
        let einde = self.einde(termijn);
        volgorde(termijn.begin, nieuw)?;
        if nieuw > einde { Err(DossierFout::LaterEinde { einde, nieuw }) } else { Ok(()) }
    }

    /// Paper cannot be handed over before it was decided; a note about what was spoken can.
    fn toets_uitreiking(&self, feit: &Uitreiking) -> Result<(), DossierFout> {
        let besluit = self.gekend(&feit.besluitnummer)?;
        na_besluit(feit.tijdstip, if feit.is_besluit() { besluit.genomen } else { besluit.vroegst })
    }

    fn toets_uitspraak(&self, feit: &Uitspraak) -> Result<(), DossierFout> {
        if feit.besluiten.is_empty() {
            return Err(DossierFout::OnvolledigeUitspraak("het besluit waar zij over gaat"));
        }
        for nummer in &feit.besluiten {
            na_besluit(feit.tijdstip, self.gekend(nummer)?.vroegst)?;
        }
        if let (Some(vanaf), Some(tot)) = (feit.vanaf_tijdstip, feit.tot_tijdstip) {
            volgorde(vanaf, tot)?;
        }
        if feit.rechtsgevolgen == Rechtsgevolgen::TotTijdstip && feit.rechtsgevolgen_tot_tijdstip.is_none() {
            return Err(DossierFout::OnvolledigeUitspraak("het tijdstip tot wanneer de rechtsgevolgen blijven"));
        }
        match (feit.uitspraak, feit.doet_teniet) {
            (UitspraakSoort::UitspraakVernietigd, None) => {
                Err(DossierFout::OnvolledigeUitspraak("de eerdere uitspraak die zij tenietdoet"))
            }
            (_, Some(nummer)) if !self.uitspraken.iter().any(|eerder| eerder.volgnummer == nummer) => {
                Err(DossierFout::GeenUitspraak(nummer))
            }
            (_, Some(_) | None) => Ok(()),
        }
    }

    fn toets_melding(&self, feit: &Melding) -> Result<(), DossierFout> {
        feit.besluitnummer.iter().try_for_each(|nummer| self.gekend(nummer).map(|_| ()))?;
        match &feit.wat {
            Gemeld::Correctie { volgnummer } => self.toets_correctie(*volgnummer),
            Gemeld::Toestemming { van_tijdstip, tot_tijdstip, .. } => volgorde(*van_tijdstip, *tot_tijdstip),
            Gemeld::Verzoek { .. }
            | Gemeld::MeldingBurgemeester {}
            | Gemeld::Bereikbaarheid { .. }
            | Gemeld::Raadsman { .. }
            | Gemeld::Mededeling { .. }
            | Gemeld::Sleutels { .. }
            | Gemeld::Horen { .. }
            | Gemeld::Zorgadvies { .. }
            | Gemeld::Hulp { .. }
            | Gemeld::Overtreding { .. }
            | Gemeld::Procedure { .. }
            | Gemeld::EigenBericht { .. }
            | Gemeld::Aankondiging { .. }
            | Gemeld::GeenVerlenging {}
            | Gemeld::Geheim { .. } => Ok(()),
        }
    }

    fn toets_correctie(&self, volgnummer: u64) -> Result<(), DossierFout> {
        let te_corrigeren = self.uitreikingen.iter().any(|feit| feit.volgnummer == volgnummer)
            || self.uitspraken.iter().any(|feit| feit.volgnummer == volgnummer)
            || self.meldingen.iter().any(|feit| feit.volgnummer == volgnummer);
        if volgnummer == self.volgnummer() {
            Err(DossierFout::CorrectieVanZichzelf(volgnummer))
        } else if volgnummer == 0 || volgnummer > self.aantal {
            Err(DossierFout::OnbekendVolgnummer(volgnummer))
        } else if self.gecorrigeerd.contains(&volgnummer) {
            Err(DossierFout::AlGecorrigeerd(volgnummer))
        } else if te_corrigeren {
            Ok(())
        } else {
            Err(DossierFout::NietTeCorrigeren(volgnummer))
        }
    }

    fn toets_opgelegd(&self) -> Result<(), DossierFout> {
        if self.termijnen.is_empty() { Err(DossierFout::NietOpgelegd) } else { Ok(()) }
    }

    fn toets_nieuw(&self, nummer: &str) -> Result<(), DossierFout> {
        match self.gekend(nummer) {
            Ok(_) => Err(DossierFout::DubbelNummer(nummer.to_owned())),
            Err(_) => Ok(()),
        }
    }

    fn toets_over(&self, nummer: &str, soorten: &[BesluitSoort], genomen: Moment) -> Result<(), DossierFout> {
        let besluit = self.gekend(nummer)?;
        if !soorten.contains(&besluit.soort) {
            return Err(DossierFout::AndereSoort { nummer: nummer.to_owned(), soort: besluit.soort });
        }
        na_besluit(genomen, besluit.vroegst)
    }

    fn gekend(&self, nummer: &str) -> Result<&Besluit, DossierFout> {
        let besluit = self.besluiten.iter().find(|besluit| besluit.nummer == nummer);
        besluit.ok_or_else(|| DossierFout::OnbekendBesluit(nummer.to_owned()))
    }
}

fn kan_eerste_zijn(gebeurtenis: &Gebeurtenis) -> bool {
    match gebeurtenis {
        Gebeurtenis::Aangezegd(_) | Gebeurtenis::Opgelegd(_) => true,
        Gebeurtenis::Melding(melding) => matches!(melding.wat, Gemeld::Verzoek { .. }),
        Gebeurtenis::Verlengd(_)
        | Gebeurtenis::Ingetrokken(_)
        | Gebeurtenis::Gewijzigd(_)
        | Gebeurtenis::Bekrachtigd(_)
        | Gebeurtenis::Afgewezen(_)
        | Gebeurtenis::Uitreiking(_)
        | Gebeurtenis::Uitspraak(_) => false,
    }
}

/// The paper writes down what was spoken: same number, same start.
fn toets_papier(feit: &Oplegging, eerder: &Aangezegd) -> Result<(), DossierFout> {
    if feit.besluitnummer != eerder.besluitnummer {
        let (aangezegd, opgelegd) = (eerder.besluitnummer.clone(), feit.besluitnummer.clone());
        return Err(DossierFout::AnderNummer { aangezegd, opgelegd });
    }
    let zelfde = feit.ingang_tijdstip == eerder.tijdstip && feit.aangezegd_tijdstip == Some(eerder.tijdstip);
    if zelfde { Ok(()) } else { Err(DossierFout::AndereAanzegging { aangezegd: eerder.tijdstip }) }
}

fn volgorde(ingang: Moment, einde: Moment) -> Result<(), DossierFout> {
    if einde <= ingang { Err(DossierFout::EindeVoorBegin { ingang, einde }) } else { Ok(()) }
}

fn na_besluit(feit: Moment, genomen: Moment) -> Result<(), DossierFout> {
    if feit < genomen { Err(DossierFout::VoorHetBesluit { feit, genomen }) } else { Ok(()) }
}
