//! On what ground, which besluiten and from when (R60-R62), and who was heard.

use super::R61;
use crate::law::beslissen::{self, gehoord, huisgenoten, volwassen};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::{BesluitKort, IntrekkingGrond, Stand};
use crate::law::intrekking::IntrekkingGegevens;
use crate::law::opstellen;
use crate::law::regels::Gevonden;
use crate::words::nederlands::datum_en_tijd;

/// Help: a, b and c of art. 2 lid 9, all three. Any other ground: facts.
pub(super) fn r60_grond(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let mut uit = beslissen::feiten_later(&gegevens.feiten, &gegevens.besluit);
    match gegevens.grond {
        IntrekkingGrond::Hulpverlening => uit.extend(hulp(gegevens, kader)),
        IntrekkingGrond::GevaarGeweken | IntrekkingGrond::Onrechtmatig if gegevens.feiten.is_empty() => {
            let melding = "Noem de feiten waaruit blijkt dat het huisverbod niet langer nodig of niet juist is.";
            uit.push(Gevonden::nieuw("/feiten", "feiten-ontbreken", melding));
        }
        IntrekkingGrond::GevaarGeweken | IntrekkingGrond::Onrechtmatig => {}
    }
    uit
}

fn hulp(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let (genomen, mut uit) = (gegevens.besluit.genomen_tijdstip, Vec::new());
    match &gegevens.hulp {
        None => {
            let melding =
                "Leg vast wanneer hij welke hulp heeft aanvaard, en dat hij hulp aan de anderen niet belemmert.";
            uit.push(Gevonden::nieuw("/hulp", "hulp-ontbreekt", melding));
        }
        Some(hulp) => {
            if !hulp.geen_belemmering {
                let melding = "Hij belemmert hulp aan de anderen, of werkt niet mee. Dan geldt deze grond niet.";
                uit.push(Gevonden::nieuw("/hulp/geenBelemmering", "hulp-belemmerd", melding));
            }
            if hulp.aanvaard_tijdstip > genomen {
                let melding = "De hulp is pas na het besluit aanvaard.";
                uit.push(Gevonden::nieuw("/hulp/aanvaardTijdstip", "hulp-na-besluit", melding));
            }
        }
    }
    let instantie = &kader.gemeente.instantie.naam;
    match &gegevens.bevestiging_instantie {
        None => {
            let melding = format!("Bij hulpverlening is een bevestiging van {instantie} nodig.");
            uit.push(Gevonden::nieuw("/bevestigingInstantie", "bevestiging-ontbreekt", melding));
        }
        Some(bevestiging) if bevestiging.tijdstip > genomen => {
            let melding = "De bevestiging is van na het besluit.";
            uit.push(Gevonden::nieuw("/bevestigingInstantie/tijdstip", "bevestiging-na-besluit", melding));
        }
        Some(_) => {}
    }
    uit
}

/// Help accepted is not yet danger gone.
pub(super) fn r61_gevaar(gegevens: &IntrekkingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    if gegevens.grond != IntrekkingGrond::Hulpverlening || gegevens.gevaar_verminderd.is_some() {
        return Vec::new();
    }
    vec![Gevonden::nieuw("/gevaarVerminderd", "gevaar-niet-toegelicht", R61)]
}

/// What it withdraws: what was named, or every oplegging and verlenging that has not ended.
pub(super) fn trekt_in(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<String> {
    let lopend = kader.besluiten.iter().filter(|besluit| is_huisverbod(besluit) && loopt(besluit.stand));
    gegevens.besluiten.clone().unwrap_or_else(|| lopend.map(|besluit| besluit.nummer.clone()).collect())
}

fn is_huisverbod(besluit: &BesluitKort) -> bool {
    matches!(besluit.soort, BesluitSoort::Oplegging | BesluitSoort::Verlenging)
}

fn loopt(stand: Stand) -> bool {
    matches!(stand, Stand::Loopt | Stand::Geschorst)
}

pub(super) fn r62_besluiten(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let Some(genoemd) = &gegevens.besluiten else {
        if trekt_in(gegevens, kader).is_empty() {
            let melding = "Er loopt geen besluit dat kan worden ingetrokken.";
            return vec![Gevonden::nieuw("/besluiten", "niets-in-te-trekken", melding)];
        }
        return Vec::new();
    };
    let gevonden = genoemd.iter().enumerate().filter_map(|(plaats, nummer)| {
        let (code, melding) = match kader.besluit(nummer) {
            Some(besluit) if is_huisverbod(besluit) => weg(besluit, gegevens.ex_tunc)?,
            _ => ("besluit-onbekend", "Dit is geen huisverbod of verlenging in dit dossier."),
        };
        Some(Gevonden::nieuw(format!("/besluiten/{plaats}"), code, melding))
    });
    gevonden.collect()
}

/// Why it can no longer be withdrawn; what has ended can be, when the intrekking expressly works back.
fn weg(besluit: &BesluitKort, ex_tunc: bool) -> Option<(&'static str, &'static str)> {
    match besluit.stand {
        Stand::Loopt | Stand::Geschorst => None,
        Stand::Geeindigd if ex_tunc => None,
        Stand::Geeindigd => Some(("besluit-geeindigd", "Dit besluit is al geëindigd.")),
        Stand::Ingetrokken => Some(("al-ingetrokken", "Dit besluit is al ingetrokken.")),
        Stand::Vernietigd => Some(("al-vernietigd", "Dit besluit is vernietigd.")),
    }
}

pub(super) fn r62_moment(gegevens: &IntrekkingGegevens, _: &VervolgKader<'_>) -> Vec<Gevonden> {
    if gegevens.ex_tunc || gegevens.geldig_vanaf_tijdstip >= gegevens.besluit.genomen_tijdstip {
        return Vec::new();
    }
    let melding = "De intrekking kan niet gelden vóór het besluit, behalve als zij uitdrukkelijk terugwerkt (exTunc).";
    vec![Gevonden::nieuw("/geldigVanafTijdstip", "geldt-te-vroeg", melding)]
}

/// A moment that changes nothing, or does not do what it says.
pub(super) fn r62_zonder_gevolg(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let vanaf = gegevens.geldig_vanaf_tijdstip;
    let mut uit = Vec::new();
    if gegevens.ex_tunc && vanaf >= gegevens.besluit.genomen_tijdstip {
        let melding = "De intrekking werkt niet terug: zij geldt pas vanaf het besluit of later.";
        uit.push(Gevonden::nieuw("/exTunc", "werkt-niet-terug", melding));
    }
    if vanaf >= kader.laatste.einde {
        let melding = format!("Het huisverbod eindigt zelf al op {}.", datum_en_tijd(kader.laatste.einde));
        uit.push(Gevonden::nieuw("/geldigVanafTijdstip", "na-het-einde", melding));
    }
    uit
}

/// The achterblijver can be belanghebbende: hear her before the home opens again (Awb 4:8).
pub(super) fn n7_achterblijver(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let niet = gegevens.niet_gehoord.as_ref();
    let is_gehoord = |wie: &str| gehoord(wie, &gegevens.zienswijzen, niet, Some(kader.ingang), &gegevens.besluit);
    let stil = huisgenoten(kader).filter(|(wie, h)| volwassen(h, &gegevens.besluit, kader) && !is_gehoord(wie));
    let gevonden = stil.map(|(_, huisgenoot)| {
        let melding = format!("Leg de zienswijze van {} vast, of waarom niet is gehoord.", huisgenoot.naam.voluit());
        Gevonden::nieuw("/zienswijzen", "zienswijze-ontbreekt", melding)
    });
    gevonden.collect()
}

pub(super) fn n12_woorden(gegevens: &IntrekkingGegevens, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let vast = [
        ("/hulp/welke", gegevens.hulp.as_ref().map(|hulp| &hulp.welke)),
        ("/hulp/waaruitBlijkt", gegevens.hulp.as_ref().map(|hulp| &hulp.waaruit_blijkt)),
        ("/gevaarVerminderd", gegevens.gevaar_verminderd.as_ref()),
        ("/nietGehoord/reden", gegevens.niet_gehoord.as_ref().map(|niet| &niet.reden)),
        ("/watBlijft", Some(&gegevens.wat_blijft)),
        ("/afspraken", gegevens.afspraken.as_ref()),
        ("/sleutels", gegevens.sleutels.as_ref()),
        ("/veiligheid", gegevens.veiligheid.as_ref()),
    ];
    let vast = vast.into_iter().filter_map(|(veld, tekst)| Some((veld.to_owned(), tekst?.as_str())));
    opstellen::woordkeuze(kader.regime, kader.zaak, vast.chain(opstellen::teksten(&gegevens.feiten)))
}
