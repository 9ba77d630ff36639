//! When it is decided, from when it holds and until when (R50, R51, R56). It begins at the end of the besluit before it;
//! nobody types that.

use super::{R50, R51};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::Stand;
use crate::law::regels::Gevonden;
use crate::law::verlenging::VerlengingGegevens;
use crate::words::moment::Moment;
use crate::words::nederlands::{datum_en_tijd, weekdag_en_tijd};

pub(super) fn r50_op_tijd(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let (genomen, einde) = (gegevens.besluit.genomen_tijdstip, kader.laatste.einde);
    let mut uit = Vec::new();
    if genomen >= einde {
        let melding =
            format!("Het huisverbod is om {} geëindigd en kan niet meer worden verlengd.", weekdag_en_tijd(einde));
        uit.push(Gevonden::nieuw("/besluit/genomenTijdstip", "al-geeindigd", melding));
    }
    if genomen < kader.ingang {
        let melding = "Er liep op dat moment nog geen huisverbod om te verlengen.";
        uit.push(Gevonden::nieuw("/besluit/genomenTijdstip", "voor-de-oplegging", melding));
    }
    uit
}

/// Taken in time, but recorded after the end: nothing holds until it is made known.
pub(super) fn r50_laat_vastgelegd(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    if gegevens.besluit.genomen_tijdstip >= kader.laatste.einde || kader.nu < kader.laatste.einde {
        return Vec::new();
    }
    let melding = format!("{R50} Het wordt pas daarna vastgelegd. Tot de bekendmaking geldt er niets.");
    vec![Gevonden::nieuw("/besluit/genomenTijdstip", "laat-vastgelegd", melding)]
}

pub(super) fn r51_einde(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let einde = gegevens.eind_tijdstip;
    let Some((uiterlijk, _)) = kader.ingang.plus_dagen(kader.regime.totaal_dagen) else {
        return vec![Gevonden::nieuw("/eindTijdstip", "einde-onberekenbaar", R51)];
    };
    let mut uit = Vec::new();
    if einde > uiterlijk {
        let melding = format!("Verlengen kan tot uiterlijk {}.", datum_en_tijd(uiterlijk));
        uit.push(Gevonden::nieuw("/eindTijdstip", "einde-te-laat", melding));
    }
    if einde <= kader.laatste.einde {
        let melding = format!("De verlenging begint op {}. Het einde ligt daarna.", datum_en_tijd(kader.laatste.einde));
        uit.push(Gevonden::nieuw("/eindTijdstip", "einde-voor-begin", melding));
    }
    if gegevens.kloktijd_reden.is_none() && !zelfde_kloktijd(einde, kader) {
        let klok = kader.ingang.klok();
        let (uur, minuut) = (klok.hour(), klok.minute());
        let melding =
            format!("Kies als kloktijd {uur:02}:{minuut:02}, zoals bij de ingang, of leg uit waarom een andere tijd.");
        uit.push(Gevonden::nieuw("/eindTijdstip", "andere-kloktijd", melding));
    }
    uit
}

/// Whether it is the clock time of the start on some day of the total term; where the clock skips it, the jump.
fn zelfde_kloktijd(einde: Moment, kader: &VervolgKader<'_>) -> bool {
    let op_dag = |dagen| kader.ingang.plus_dagen(dagen).map(|(moment, _)| moment);
    einde.klok().time() == kader.ingang.klok().time()
        || (1..=kader.regime.totaal_dagen).filter_map(op_dag).any(|moment| moment == einde)
}

pub(super) fn r56_stand(_: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let opleggingen = kader.besluiten.iter().filter(|besluit| besluit.soort == BesluitSoort::Oplegging);
    let standen = opleggingen.map(|besluit| besluit.stand).chain([kader.laatste.stand]);
    let woord = standen.filter_map(|stand| match stand {
        Stand::Loopt | Stand::Geeindigd => None,
        Stand::Ingetrokken => Some("ingetrokken"),
        Stand::Geschorst => Some("geschorst"),
        Stand::Vernietigd => Some("vernietigd"),
    });
    let gevonden = woord.take(1).map(|woord| {
        Gevonden::nieuw("/kenmerk", "huisverbod-weg", format!("Dit huisverbod is {woord} en kan niet worden verlengd."))
    });
    gevonden.collect()
}

/// So early that there is hardly anything new.
pub(super) fn r52_vroeg(gegevens: &VerlengingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let dagen = kader.regime.verlenging_vroeg_dagen;
    let vroeg = kader.ingang.plus_dagen(dagen).is_some_and(|(grens, _)| gegevens.besluit.genomen_tijdstip < grens);
    if !vroeg {
        return Vec::new();
    }
    let melding = "Het huisverbod loopt nog maar kort. Zijn er al nieuwe feiten die een verlenging dragen?";
    vec![Gevonden::nieuw("/besluit/genomenTijdstip", "vroege-verlenging", melding)]
}
