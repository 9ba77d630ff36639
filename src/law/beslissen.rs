//! The rules that all besluiten after the oplegging share: who decides (R20, R21, R23), when (R32, N9), who was heard (N7)
//! and what he may not read (R78).

use crate::law::besluit::beslissing::Beslissing;
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Gebrek, Macht, bevindingen};
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::geheim;
use crate::law::gemeente::Gemeente;
use crate::law::intrekking::gegevens::NieuwFeit;
use crate::law::regels::{Gevonden, Uitkomst};
use crate::law::uitreiking::feit::SPELING_SECONDEN;
use crate::law::verlenging::gegevens::NietGehoord;
use crate::law::zaak::gegevens::{Afwijking, Huisgenoot, Zienswijze};
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde::Serialize;

/// Text of R20.
pub(in crate::law) const R20: &str = "Wie beslist, is daartoe bevoegd op dat moment.";
/// Text of R32.
pub(in crate::law) const R32: &str = "Een besluit ligt niet in de toekomst.";
/// Text of N7.
pub(in crate::law) const N7: &str = "Een zienswijze is van iemand uit dit dossier.";
/// Text of N9.
pub(in crate::law) const N9: &str = "Een besluit is eerst genomen en dan ondertekend.";

/// What the rule of this number (R20 or R21) finds.
pub(in crate::law) fn bevoegd(
    nummer: &str,
    macht: Macht,
    besluit: &Beslissing,
    kader: &VervolgKader<'_>,
) -> Vec<Gevonden> {
    let alle = bevindingen::gevonden(macht, &besluit.als_besluit(), kader.gemeente, kader.regime);
    alle.into_iter().filter(|(regel, _)| *regel == nummer).map(|(_, gevonden)| gevonden).collect()
}

/// R23: an akkoord beside the paper comes from who decides, and before the decision.
pub(in crate::law) fn r23(besluit: &Beslissing) -> Vec<Gevonden> {
    let Some(akkoord) = &besluit.akkoord else { return Vec::new() };
    let mut uit = Vec::new();
    if akkoord.door != besluit.beslisser.naam {
        let melding = format!("{} Het akkoord komt van iemand anders dan wie beslist.", bevindingen::R23);
        uit.push(Gevonden::nieuw("/besluit/akkoord/door", "akkoord-van-ander", melding));
    }
    if akkoord.tijdstip > besluit.genomen_tijdstip {
        let melding = "Het akkoord moet er zijn vóór het besluit.";
        uit.push(Gevonden::nieuw("/besluit/akkoord/tijdstip", "akkoord-te-laat", melding));
    }
    uit
}

/// R20: setting a rule aside is for the burgemeester alone, and before the decision.
pub(in crate::law) fn afwijking(afwijking: &Afwijking, genomen: Moment, gemeente: &Gemeente) -> Vec<Gevonden> {
    let mut uit = Vec::new();
    if !gemeente.bevoegden(afwijking.tijdstip).any(|b| b.naam == afwijking.burgemeester) {
        let melding = "Alleen de burgemeester kan een regel terzijde stellen.";
        uit.push(Gevonden::nieuw("/afwijking/burgemeester", "afwijking-onbevoegd", melding));
    }
    if afwijking.tijdstip > genomen {
        let melding = "De afwijking moet vóór het besluit zijn beslist.";
        uit.push(Gevonden::nieuw("/afwijking/tijdstip", "afwijking-te-laat", melding));
    }
    uit
}

/// R32: a clock in the field may run a little ahead, no more.
pub(in crate::law) fn r32(besluit: &Beslissing, kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let nu = kader.nu.plus_seconden(SPELING_SECONDEN).unwrap_or(kader.nu);
    let mut uit = Vec::new();
    if besluit.genomen_tijdstip > nu {
        let melding = "Het besluit ligt in de toekomst.";
        uit.push(Gevonden::nieuw("/besluit/genomenTijdstip", "besluit-in-de-toekomst", melding));
    }
    if besluit.ondertekend_tijdstip > nu {
        let melding = "De ondertekening ligt in de toekomst.";
        uit.push(Gevonden::nieuw("/besluit/ondertekendTijdstip", "ondertekening-in-de-toekomst", melding));
    }
    uit
}

/// N9: the moments of decision and of signature are two, in this order (ECLI:NL:RBZUT:2010:BK9396).
pub(in crate::law) fn n9(besluit: &Beslissing) -> Vec<Gevonden> {
    if besluit.ondertekend_tijdstip >= besluit.genomen_tijdstip {
        return Vec::new();
    }
    let melding = "Het besluit is ondertekend vóór het is genomen. Controleer beide tijdstippen.";
    vec![Gevonden::nieuw("/besluit/ondertekendTijdstip", "ondertekend-voor-genomen", melding)]
}

/// N7: who was heard, and who was not, are persons of the dossier.
pub(in crate::law) fn n7(
    zienswijzen: &[Zienswijze],
    niet_gehoord: Option<&NietGehoord>,
    kader: &VervolgKader<'_>,
) -> Vec<Gevonden> {
    let gehoord = zienswijzen.iter().enumerate().map(|(plaats, z)| (format!("/zienswijzen/{plaats}/van"), &z.van));
    let niet = niet_gehoord.iter().flat_map(|niet| niet.wie.iter().enumerate());
    let niet = niet.map(|(plaats, wie)| (format!("/nietGehoord/wie/{plaats}"), wie));
    let los = gehoord.chain(niet).filter(|(_, wie)| kader.persoon(wie).is_none());
    los.map(|(veld, _)| onbekend(veld)).collect()
}

/// A person who is not in the dossier.
pub(in crate::law) fn onbekend(veld: String) -> Gevonden {
    let melding = "Schrijf uithuisgeplaatste, of h1 voor de eerste huisgenoot, h2 voor de tweede.";
    Gevonden::nieuw(veld, "persoon-onbekend", melding)
}

/// Whether this person was heard after `sinds` and in time, or there is a reason why not (Awb 4:8, 4:11).
pub(in crate::law) fn gehoord(
    wie: &str,
    zienswijzen: &[Zienswijze],
    niet_gehoord: Option<&NietGehoord>,
    sinds: Option<Moment>,
    besluit: &Beslissing,
) -> bool {
    let op_tijd = |z: &&Zienswijze| sinds.is_none_or(|van| z.tijdstip > van) && z.tijdstip <= besluit.genomen_tijdstip;
    zienswijzen.iter().filter(op_tijd).any(|z| z.van == wie)
        || niet_gehoord.is_some_and(|niet| niet.wie.iter().any(|w| w == wie))
}

/// The huisgenoten with their name in the input ("h1").
pub(in crate::law) fn huisgenoten<'a>(kader: &VervolgKader<'a>) -> impl Iterator<Item = (String, &'a Huisgenoot)> {
    kader.zaak.huisgenoten.iter().zip(1_usize..).map(|(huisgenoot, nummer)| (format!("h{nummer}"), huisgenoot))
}

/// Whether this huisgenoot is of age on the day of the decision.
pub(in crate::law) fn volwassen(huisgenoot: &Huisgenoot, besluit: &Beslissing, kader: &VervolgKader<'_>) -> bool {
    !huisgenoot.is_kind(kader.regime.meerderjarig_jaren, besluit.genomen_tijdstip.datum())
}

/// A fact of after the decision cannot carry it.
pub(in crate::law) fn feiten_later(feiten: &[NieuwFeit], besluit: &Beslissing) -> Vec<Gevonden> {
    let dag = besluit.genomen_tijdstip.datum();
    let later = feiten.iter().enumerate().filter(|(_, feit)| feit.datum > dag);
    later.map(|(plaats, _)| feit_later(plaats)).collect()
}

/// The finding about one fact of after the decision.
pub(in crate::law) fn feit_later(plaats: usize) -> Gevonden {
    Gevonden::nieuw(format!("/feiten/{plaats}/datum"), "feit-na-besluit", "Dit feit ligt na het besluit.")
}

/// R78: no secret of anybody in the dossier, or of whom the besluit adds, in any text of it.
pub(in crate::law) fn r78<T: Serialize>(gegevens: &T, nieuw: &[Huisgenoot], kader: &VervolgKader<'_>) -> Vec<Gevonden> {
    let teksten = serde_json::to_value(gegevens).unwrap_or_default();
    let alle = kader.zaak.huisgenoten.iter().chain(nieuw);
    geheim::gevonden(&teksten, alle.filter_map(|huisgenoot| huisgenoot.geheim.as_ref()))
}

/// What a besluit goes on with when nothing refuses it.
pub(in crate::law) struct Doorgang {
    pub(in crate::law) bevoegdheid: Bevoegdheid,
    pub(in crate::law) terzijde: Vec<Bevinding>,
    pub(in crate::law) waarschuwingen: Vec<Bevinding>,
}

impl Doorgang {
    /// What the rules found and the power together; what was set aside stands first among the warnings.
    pub(in crate::law) fn bepaal(
        uitkomst: Uitkomst,
        bevoegdheid: Result<Bevoegdheid, Vec<Gebrek>>,
    ) -> Result<Self, Vec<Bevinding>> {
        let Uitkomst { mut fouten, terzijde, mut waarschuwingen, .. } = uitkomst;
        match bevoegdheid {
            Ok(bevoegdheid) if fouten.is_empty() => {
                waarschuwingen.splice(..0, terzijde.iter().cloned());
                Ok(Self { bevoegdheid, terzijde, waarschuwingen })
            }
            Ok(_) => Err(fouten),
            Err(_) => {
                fouten.extend(terzijde);
                Err(fouten)
            }
        }
    }
}
