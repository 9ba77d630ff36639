//! Group B: authority. What lacks is established once, in `law::besluit::bevoegdheid`; the rules give it its words.

use super::{Gevonden, Proef};
use crate::law::besluit::bevoegdheid::{Gebrek, Macht, gebreken, in_functie};
use crate::words::nederlands;

/// Text of R22.
pub(super) const R22: &str = "Ondermandaat is niet toegestaan.";
/// Text of R23.
pub(super) const R23: &str = "Vermeld namens wie het besluit is genomen.";

fn gevonden(proef: &Proef<'_>, woorden: impl Fn(Gebrek) -> Option<Gevonden>) -> Vec<Gevonden> {
    let alle = gebreken(Macht::Opleggen, &proef.gegevens.besluit, proef.kader.gemeente, proef.regime);
    alle.into_iter().filter_map(woorden).collect()
}

pub(super) fn r20_mandaat(proef: &Proef<'_>) -> Vec<Gevonden> {
    let tijd = nederlands::datum_en_tijd(proef.gegevens.besluit.genomen_tijdstip);
    gevonden(proef, |gebrek| match gebrek {
        Gebrek::GeenMandaat | Gebrek::NietTeMandateren => {
            let melding = format!("Er is op {tijd} geen geldig mandaat voor deze hulpofficier.");
            Some(Gevonden::nieuw("/besluit/mandaat", "geen-mandaat", melding))
        }
        Gebrek::NietInFunctie => {
            let melding = format!("Deze naam staat op {tijd} niet als burgemeester of vervanger bij de gemeente.");
            Some(Gevonden::nieuw("/besluit/beslisser/naam", "niet-in-functie", melding))
        }
        Gebrek::MandaatZonderReden => {
            let melding =
                "De burgemeester beslist zelf en heeft geen mandaat nodig. Laat dit veld weg, of kies hulpofficier.";
            Some(Gevonden::nieuw("/besluit/mandaat", "mandaat-overbodig", melding))
        }
        Gebrek::Ondermandaat | Gebrek::AkkoordOntbreekt => None,
    })
}

/// Setting a rule aside is for the burgemeester alone, and before the decision.
pub(super) fn r20_afwijking(proef: &Proef<'_>) -> Vec<Gevonden> {
    let Some(afwijking) = &proef.gegevens.afwijking else { return Vec::new() };
    let mut uit = Vec::new();
    if !in_functie(proef.kader.gemeente, afwijking.tijdstip).any(|b| b.naam == afwijking.burgemeester) {
        let melding = "Alleen de burgemeester kan een regel terzijde stellen.";
        uit.push(Gevonden::nieuw("/afwijking/burgemeester", "afwijking-onbevoegd", melding));
    }
    if afwijking.tijdstip > proef.gegevens.besluit.genomen_tijdstip {
        let melding = "De afwijking moet vóór het besluit zijn beslist.";
        uit.push(Gevonden::nieuw("/afwijking/tijdstip", "afwijking-te-laat", melding));
    }
    uit
}

pub(super) fn r22_ondermandaat(proef: &Proef<'_>) -> Vec<Gevonden> {
    gevonden(proef, |gebrek| {
        (gebrek == Gebrek::Ondermandaat).then(|| Gevonden::nieuw("/besluit/mandaat", "ondermandaat", R22))
    })
}

pub(super) fn r23_namens_wie(proef: &Proef<'_>) -> Vec<Gevonden> {
    gevonden(proef, |gebrek| {
        let melding =
            format!("{R23} Bij een ondertekeningsmandaat hoort het akkoord van de burgemeester, vóór het besluit.");
        (gebrek == Gebrek::AkkoordOntbreekt).then(|| Gevonden::nieuw("/besluit/akkoord", "akkoord-ontbreekt", melding))
    })
}
