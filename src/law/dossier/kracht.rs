//! In force: from the start or the first bekendmaking, whichever is later, until the end, exclusive (decisions 12 and 13).
//!
//! The order is fixed: withdrawn, then the courts, then made known, then what must be told beside a yes. What takes the
//! force away answers at once; of what only casts doubt, the gravest gives the answer and every sentence is told.

use super::antwoord::VanKracht;
use super::bekend::{self, Bekendmaking};
use super::staat::{Rechter, Staat, Termijn};
use super::zinnen::tijd;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::regime::Regime;
use crate::words::moment::Moment;
use crate::words::nederlands;

const DAG_SECONDEN: i64 = 24 * 60 * 60;

/// Whether it was in force, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kracht {
    pub(super) van_kracht: VanKracht,
    pub(super) code: &'static str,
    pub(super) waarom: String,
}

impl Kracht {
    pub(super) fn nee(code: &'static str, waarom: String) -> Self {
        Self { van_kracht: VanKracht::Nee, code, waarom }
    }

    fn betwistbaar(code: &'static str, waarom: String) -> Self {
        Self { van_kracht: VanKracht::Betwistbaar, code, waarom }
    }

    fn met_aantekening(code: &'static str, waarom: String) -> Self {
        Self { van_kracht: VanKracht::JaMetAantekening, code, waarom }
    }

    /// This answer with what must be told beside it: the gravest gives the answer, the first of equals.
    pub(super) fn met(self, aantekeningen: Vec<Self>) -> Self {
        let zinnen: Vec<&str> = std::iter::once(&self).chain(&aantekeningen).map(|een| een.waarom.as_str()).collect();
        let waarom = zinnen.join(" ");
        let gewicht = |een: &Self| een.van_kracht;
        let zwaarste = aantekeningen.into_iter().min_by_key(gewicht).filter(|een| een.van_kracht < self.van_kracht);
        Self { waarom, ..zwaarste.unwrap_or(self) }
    }
}

/// The answer for a moment within the term.
pub(super) fn op(staat: &Staat, termijn: &Termijn, op: Moment) -> Kracht {
    if let Some(kracht) = ingetrokken(staat, &termijn.nummer, op) {
        return kracht;
    }
    let wat = format!("Besluit {}", termijn.nummer);
    let rechter = rechter(staat.rechter(&termijn.nummer, op), &wat);
    if let Some(kracht) = rechter.as_ref().filter(|kracht| kracht.van_kracht == VanKracht::Nee) {
        return kracht.clone();
    }
    let aangezegd = termijn.aanzegging.as_ref().map(|aanzegging| aanzegging.tijdstip);
    let einde = staat.einde(termijn);
    match bekend::van(staat, &termijn.nummer, termijn.soort, aangezegd, op) {
        Bekendmaking::Bekend { eerste, zeker } => {
            let zin = format!("Bekendgemaakt op {}; de termijn loopt tot {}.", tijd(eerste), tijd(einde));
            let bekend = Kracht { van_kracht: VanKracht::Ja, code: "bekendgemaakt", waarom: zin };
            let mogelijk = [
                rechter,
                afgeweken(staat, termijn),
                na_het_einde(staat, termijn),
                grondslag(staat, termijn, op),
                herleefd(staat, termijn, op),
                laatste_klokuur(staat, termijn, op),
                voorbehoud(zeker),
            ];
            bekend.met(mogelijk.into_iter().flatten().collect())
        }
        Bekendmaking::Later(later) if termijn.soort == BesluitSoort::Verlenging => gat(later),
        anders @ (Bekendmaking::OpDezeDag(_)
        | Bekendmaking::Geweigerd(_)
        | Bekendmaking::Later(_)
        | Bekendmaking::Niet) => niet_bekend(anders),
    }
}

/// What a besluit adds to another: only from its own bekendmaking.
pub(super) fn toegevoegd(staat: &Staat, nummer: &str, moment: Moment) -> Kracht {
    if let Some(kracht) = ingetrokken(staat, nummer, moment) {
        return kracht;
    }
    let rechter = rechter(staat.rechter(nummer, moment), &format!("Besluit {nummer}"));
    if let Some(kracht) = rechter.as_ref().filter(|kracht| kracht.van_kracht == VanKracht::Nee) {
        return kracht.clone();
    }
    match bekend::van(staat, nummer, BesluitSoort::Wijziging, None, moment) {
        Bekendmaking::Bekend { eerste, zeker } => {
            let waarom = format!("Besluit {nummer} is bekendgemaakt op {}.", tijd(eerste));
            let bekend = Kracht { van_kracht: VanKracht::Ja, code: "bekendgemaakt", waarom };
            bekend.met([rechter, voorbehoud(zeker)].into_iter().flatten().collect())
        }
        anders @ (Bekendmaking::OpDezeDag(_)
        | Bekendmaking::Geweigerd(_)
        | Bekendmaking::Later(_)
        | Bekendmaking::Niet) => niet_bekend(anders),
    }
}

fn ingetrokken(staat: &Staat, nummer: &str, op: Moment) -> Option<Kracht> {
    let feit = staat.ingetrokken(nummer, op)?;
    let (door, vanaf) = (&feit.besluitnummer, tijd(feit.geldig_vanaf_tijdstip));
    Some(Kracht::nee("ingetrokken", format!("Besluit {nummer} is ingetrokken met besluit {door}, vanaf {vanaf}.")))
}

/// What the courts did, in words; `wat` is the besluit, or the part of it.
pub(super) fn rechter(rechter: Rechter, wat: &str) -> Option<Kracht> {
    match rechter {
        Rechter::Niets => None,
        Rechter::Vernietigd => Some(Kracht::nee("vernietigd", format!("{wat} is door de rechter vernietigd."))),
        Rechter::Geschorst => Some(Kracht::nee("geschorst", format!("{wat} was door de rechter geschorst."))),
        Rechter::VoorwaardeLoopt => Some(Kracht::nee(
            "voorwaardelijkGeschorst",
            format!("{wat} was door de rechter onder voorwaarde geschorst; de tijd daarvoor liep nog."),
        )),
        Rechter::VoorwaardeVoorbij => Some(Kracht::betwistbaar(
            "voorwaardelijkGeschorst",
            format!(
                "{wat} was onder voorwaarde geschorst; niet is vastgelegd of op tijd aan de voorwaarde is voldaan."
            ),
        )),
        Rechter::RechtsgevolgenInStand => Some(Kracht::met_aantekening(
            "rechtsgevolgenInStand",
            format!("{wat} is door de rechter vernietigd, maar de rechtsgevolgen bleven in stand."),
        )),
    }
}

fn gat(later: Moment) -> Kracht {
    let zin = format!(
        "De verlenging is pas bekendgemaakt op {}; tussen het vorige einde en dat tijdstip gold zij niet (Awb 3:40). Of \
         zij daarna terugwerkt, is niet beslist.",
        tijd(later)
    );
    Kracht::nee("gat", zin)
}

fn niet_bekend(bekendmaking: Bekendmaking) -> Kracht {
    match bekendmaking {
        Bekendmaking::Geweigerd(moment) => Kracht::betwistbaar(
            "weigertOntvangst",
            format!("De ontvangst is op {} geweigerd; of dat bekendmaking is, is niet beslist.", tijd(moment)),
        ),
        Bekendmaking::OpDezeDag(moment) => Kracht::betwistbaar(
            "alleenDatumBekend",
            format!("Het besluit is toegezonden op {}; hoe laat, is niet bekend.", nederlands::datum(moment.datum())),
        ),
        Bekendmaking::Bekend { .. } | Bekendmaking::Later(_) | Bekendmaking::Niet => {
            let zin = "Het besluit was nog niet bekendgemaakt; daarvóór geldt het niet (Awb 3:40).";
            Kracht::nee("nogNietBekend", zin.to_owned())
        }
    }
}

fn voorbehoud(zeker: bool) -> Option<Kracht> {
    let zin = "Dat was alleen aan de gemachtigde, of aan iemand van wie de identiteit niet is vastgesteld.";
    (!zeker).then(|| Kracht::met_aantekening("bekendgemaaktMetVoorbehoud", zin.to_owned()))
}

/// Without authority the besluit stands until it is annulled, but a court may do so; the burgemeester can confirm it
/// (ECLI:NL:RBAMS:2011:BQ7795).
fn afgeweken(staat: &Staat, termijn: &Termijn) -> Option<Kracht> {
    if !termijn.bevoegdheid_afgeweken {
        return None;
    }
    Some(match staat.bekrachtigd(&termijn.nummer) {
        Some(nummer) => Kracht::met_aantekening(
            "bekrachtigd",
            format!(
                "Voor dit besluit was geen geldige bevoegdheid; de burgemeester bekrachtigde het met besluit {nummer}."
            ),
        ),
        None if termijn.op_papier => Kracht::betwistbaar(
            "zonderMandaat",
            "Voor dit besluit was geen geldig mandaat aanwezig; de burgemeester heeft dat opzij gezet.".to_owned(),
        ),
        None => Kracht::betwistbaar(
            "zonderMandaat",
            "Bij de mondelinge aanzegging is geen geldige bevoegdheid gevonden.".to_owned(),
        ),
    })
}

/// What has ended cannot be extended (R50), yet a court treated such a besluit as a verlenging
/// (ECLI:NL:RBROT:2020:10182).
fn na_het_einde(staat: &Staat, termijn: &Termijn) -> Option<Kracht> {
    let vorige = staat.termijn(termijn.verlengt.as_deref()?)?;
    let einde = staat.einde(vorige);
    let (genomen, geeindigd) = (tijd(termijn.genomen), tijd(einde));
    let zin = format!(
        "De verlenging is genomen op {genomen}, toen besluit {} al was geëindigd ({geeindigd}).",
        vorige.nummer
    );
    (termijn.genomen >= einde).then(|| Kracht::betwistbaar("naHetEindeVerlengd", zin))
}

/// A verlenging rests on what it extends: was that withdrawn, suspended or annulled and the verlenging not, a court must
/// say what is left (R56).
fn grondslag(staat: &Staat, termijn: &Termijn, op: Moment) -> Option<Kracht> {
    let mut eerder = termijn.verlengt.as_deref().and_then(|nummer| staat.termijn(nummer));
    while let Some(vorige) = eerder {
        let weg = staat.ingetrokken(&vorige.nummer, staat.einde(vorige)).is_some()
            || staat.rechter(&vorige.nummer, op) > Rechter::RechtsgevolgenInStand;
        if weg {
            let zin = format!(
                "Besluit {}, waarop de verlenging steunt, is ingetrokken, geschorst of vernietigd.",
                vorige.nummer
            );
            return Some(Kracht::betwistbaar("grondslagVervallen", zin));
        }
        eerder = vorige.verlengt.as_deref().and_then(|nummer| staat.termijn(nummer));
    }
    None
}

/// He was told that it was withdrawn; that a court annulled the intrekking later does not settle what held meanwhile.
fn herleefd(staat: &Staat, termijn: &Termijn, op: Moment) -> Option<Kracht> {
    let feit = staat.herleefd(&termijn.nummer, op)?;
    let zin = format!("Besluit {} trok dit besluit in, en is zelf door de rechter vernietigd.", feit.besluitnummer);
    Some(Kracht::betwistbaar("intrekkingVernietigd", zin))
}

/// In autumn the same clock time comes an hour later than so many times 24 hours: that last hour can be disputed, of an
/// oplegging, and of a verlenging to the very limit, which is counted from the same start.
fn laatste_klokuur(staat: &Staat, termijn: &Termijn, moment: Moment) -> Option<Kracht> {
    let eerste = staat.termijnen().first()?;
    let einde = termijn.eind;
    let dagen = eerste.begin.datum().dag().until(einde.datum().dag()).ok()?.get_days();
    let geteld = termijn.soort == BesluitSoort::Oplegging
        || Regime::met_naam(eerste.regime.as_deref()?)
            .is_some_and(|regime| u32::try_from(dagen) == Ok(regime.totaal_dagen));
    let etmalen = eerste.begin.plus_seconden(i64::from(dagen).checked_mul(DAG_SECONDEN)?)?;
    let zin = format!(
        "Door de wisseling naar wintertijd zijn er {dagen} etmalen voorbij op {}; het laatste klokuur is betwistbaar.",
        tijd(etmalen)
    );
    (geteld && etmalen <= moment && moment < einde).then(|| Kracht::betwistbaar("laatsteKlokuur", zin))
}
