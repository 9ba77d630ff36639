//! Group C: content and time of the besluit.

use super::Proef;
use crate::law::besluit::termijn::Termijn;
use crate::law::regels::Gevonden;
use crate::law::zaak::in_woorden;
use crate::words::moment::Wisseling;

/// Text of R30.
pub(super) const R30: &str = "Het dictum is onvolledig.";
/// Text of R32.
pub(super) const R32: &str = "Het huisverbod kan niet ingaan vóór het is aangezegd of uitgereikt.";
/// Text of R36.
pub(super) const R36: &str = "De rechtsmiddelenclausule ontbreekt.";
/// Text of R37.
pub(super) const R37: &str = "De feiten moeten in het besluit zelf staan.";
/// Text of R40.
pub(super) const R40: &str = "Er loopt al een huisverbod.";

/// A fact this short that starts with "zie" only points to another paper.
const VERWIJZING: usize = 80;

/// Art. 1b: leave, not enter, not stay at or near, not be present, no contact; each part has its data.
pub(super) fn r30_dictum(proef: &Proef<'_>) -> Vec<Gevonden> {
    let woning = &proef.gegevens.woning;
    let mut uit = Vec::new();
    if woning.bij_de_woning.trim().is_empty() {
        let melding = format!("{R30} Omschrijf wat hier bij de woning is (portiek, erf, deel van de straat).");
        uit.push(Gevonden::nieuw("/woning/bijDeWoning", "dictum-onvolledig", melding));
    }
    for (plaats, huisgenoot) in proef.huisgenoten().filter(|(_, huisgenoot)| huisgenoot.contactverbod.is_some()) {
        if huisgenoot.naam.geslachtsnaam.trim().is_empty() {
            let melding = format!("{R30} De naam ontbreekt.");
            uit.push(Gevonden::nieuw(format!("/huisgenoten/{plaats}/naam"), "dictum-onvolledig", melding));
        }
    }
    uit
}

/// R31 in the words of the regime, with the end as it is computed.
#[must_use]
pub fn r31_melding(termijn: &Termijn) -> String {
    format!("Een huisverbod duurt precies {}: tot {}.", termijn.regime().oplegging_woorden, in_woorden(termijn.einde()))
}

pub(super) fn r31_einde(proef: &Proef<'_>) -> Vec<Gevonden> {
    if proef.termijn.is_some() {
        return Vec::new();
    }
    let melding = "Het einde van het huisverbod is niet te berekenen.";
    vec![Gevonden::nieuw("/besluit/ingangTijdstip", "einde-onberekenbaar", melding)]
}

pub(super) fn r32_ingang(proef: &Proef<'_>) -> Vec<Gevonden> {
    let besluit = &proef.gegevens.besluit;
    let aangezegd = besluit.aanzegging.as_ref().map(|aanzegging| aanzegging.tijdstip);
    let uiterlijk = proef.kader.nu.plus_seconden(proef.kader.aanloop).unwrap_or(proef.kader.nu);
    let mut uit = Vec::new();
    if besluit.ingang_tijdstip < besluit.genomen_tijdstip && aangezegd != Some(besluit.ingang_tijdstip) {
        uit.push(Gevonden::nieuw("/besluit/ingangTijdstip", "ingang-te-vroeg", R32));
    }
    if besluit.ingang_tijdstip > uiterlijk {
        let melding = format!("{R32} Het kan op zijn laatst ingaan op {}.", in_woorden(uiterlijk));
        uit.push(Gevonden::nieuw("/besluit/ingangTijdstip", "ingang-te-laat", melding));
    }
    // A besluit that is not taken yet cannot be recorded.
    if besluit.genomen_tijdstip > proef.zojuist() {
        uit.push(Gevonden::nieuw(
            "/besluit/genomenTijdstip",
            "besluit-in-de-toekomst",
            "Het besluit ligt in de toekomst.",
        ));
    }
    if aangezegd.is_some_and(|aangezegd| aangezegd > proef.kader.nu) {
        let melding = "De aanzegging ligt in de toekomst.";
        uit.push(Gevonden::nieuw("/besluit/aanzegging/tijdstip", "aanzegging-in-de-toekomst", melding));
    }
    uit
}

/// A dossier that began with a spoken aanzegging goes on from it: the paper tells the same moment and starts there.
pub(super) fn r33_aangezegd(proef: &Proef<'_>) -> Vec<Gevonden> {
    let Some(bekend) = &proef.kader.aangezegd else { return Vec::new() };
    let (besluit, wanneer) = (&proef.gegevens.besluit, in_woorden(bekend.tijdstip));
    let mut uit = Vec::new();
    if besluit.aanzegging.as_ref().is_none_or(|aanzegging| aanzegging.tijdstip != bekend.tijdstip) {
        let melding = format!("Dit huisverbod is mondeling aangezegd op {wanneer}. Neem die aanzegging over.");
        uit.push(Gevonden::nieuw("/besluit/aanzegging", "aanzegging-anders", melding));
    }
    if besluit.ingang_tijdstip != bekend.tijdstip {
        let melding = format!("Het huisverbod is ingegaan met de aanzegging, op {wanneer}.");
        uit.push(Gevonden::nieuw("/besluit/ingangTijdstip", "ingang-anders-dan-aanzegging", melding));
    }
    uit
}

/// Genomen, ondertekend and uitgereikt are three moments (ECLI:NL:RBZUT:2010:BK9396).
pub(super) fn n9_ondertekend(proef: &Proef<'_>) -> Vec<Gevonden> {
    let besluit = &proef.gegevens.besluit;
    let Some(ondertekend) = besluit.ondertekend_tijdstip else { return Vec::new() };
    let veld = "/besluit/ondertekendTijdstip";
    let mut uit = Vec::new();
    if ondertekend < besluit.genomen_tijdstip {
        let melding = "Een besluit wordt pas ondertekend als het is genomen.";
        uit.push(Gevonden::nieuw(veld, "ondertekend-voor-besluit", melding));
    }
    if ondertekend > proef.zojuist() {
        uit.push(Gevonden::nieuw(veld, "ondertekend-in-de-toekomst", "De ondertekening ligt in de toekomst."));
    }
    uit
}

pub(super) fn n9_ontbreekt(proef: &Proef<'_>) -> Vec<Gevonden> {
    if proef.gegevens.besluit.ondertekend_tijdstip.is_some() {
        return Vec::new();
    }
    let melding = "Genomen, ondertekend en uitgereikt zijn drie momenten. Vul in wanneer het besluit is ondertekend.";
    vec![Gevonden::nieuw("/besluit/ondertekendTijdstip", "ondertekend-ontbreekt", melding)]
}

pub(super) fn n25_weegteam(proef: &Proef<'_>) -> Vec<Gevonden> {
    let genomen = proef.gegevens.besluit.genomen_tijdstip.datum();
    let te_laat = proef.gegevens.weegteam.iter().filter(|weegteam| weegteam.datum > genomen);
    let gevonden = te_laat.map(|_| {
        Gevonden::nieuw("/weegteam/datum", "advies-na-besluit", "Het advies van het weegteam ligt na het besluit.")
    });
    gevonden.collect()
}

pub(super) fn r35_wisseling(proef: &Proef<'_>) -> Vec<Gevonden> {
    let Some(termijn) = &proef.termijn else { return Vec::new() };
    let einde = in_woorden(termijn.einde());
    let melding = match termijn.wisseling() {
        Wisseling::Geen => return Vec::new(),
        Wisseling::Gat => {
            format!("Het einde valt in het uur dat de zomertijd overslaat. Het huisverbod eindigt op {einde}.")
        }
        Wisseling::Dubbel => {
            format!(
                "Het einde komt twee keer voor door de wintertijd. Het huisverbod eindigt de eerste keer: {einde}, zomertijd."
            )
        }
    };
    vec![Gevonden::nieuw("/besluit/ingangTijdstip", "einde-bij-wisseling", melding)]
}

pub(super) fn r36_rechtsmiddel(proef: &Proef<'_>) -> Vec<Gevonden> {
    let rechtbank = &proef.kader.gemeente.rechtbank;
    let delen = [&rechtbank.naam, &rechtbank.adres, &rechtbank.digitaal];
    if delen.iter().all(|deel| !deel.trim().is_empty()) {
        return Vec::new();
    }
    let melding = format!("{R36} Vul de rechtbank in bij de instellingen van de gemeente (naam, adres, digitaal).");
    vec![Gevonden::nieuw("/gemeente", "rechtbank-ontbreekt", melding)]
}

pub(super) fn r37_motivering(proef: &Proef<'_>) -> Vec<Gevonden> {
    let elders = |tekst: &str| {
        let kaal = tekst.trim().to_lowercase();
        kaal.is_empty() || (kaal.starts_with("zie ") && kaal.chars().count() < VERWIJZING)
    };
    let feiten = proef.gegevens.feiten.iter().enumerate().filter(|(_, feit)| elders(&feit.tekst));
    let mut uit: Vec<_> =
        feiten.map(|(plaats, _)| Gevonden::nieuw(format!("/feiten/{plaats}/tekst"), "feiten-elders", R37)).collect();
    if proef.gegevens.incident.as_ref().is_some_and(|incident| elders(&incident.tekst)) {
        uit.push(Gevonden::nieuw("/incident/tekst", "feiten-elders", R37));
    }
    uit
}

pub(super) fn r40_loopt_al(proef: &Proef<'_>) -> Vec<Gevonden> {
    let lopend = proef.kader.lopend.iter().filter(|ander| ander.loopt);
    let gevonden = lopend.map(|ander| {
        let melding = format!("{R40} Kenmerk {}, tot {}.", ander.kenmerk, in_woorden(ander.einde));
        Gevonden::nieuw("/uithuisgeplaatste", "loopt-al", melding)
    });
    gevonden.collect()
}

pub(super) fn r40_nieuwe_feiten(proef: &Proef<'_>) -> Vec<Gevonden> {
    let eerder = proef.kader.lopend.iter().any(|ander| !ander.loopt);
    if !eerder || proef.gegevens.eerder_huisverbod.is_some() {
        return Vec::new();
    }
    let melding = "Er was eerder een huisverbod voor deze persoon en woning. Noem de nieuwe feiten.";
    vec![Gevonden::nieuw("/eerderHuisverbod", "nieuwe-feiten-ontbreken", melding)]
}
