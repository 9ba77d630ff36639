//! The question of the court: was it in force at a moment, and what was known (decisions 11, 12, 13 and 16)? Asked of the
//! fold over the verified events; answered only when every check holds.

use super::controles::Controles;
use crate::evidence::bundle::content::Inhoud;
use crate::evidence::bundle::verdict::{Oordeel, OpTijdstip};
use crate::law::dossier::{Antwoord, Dossier, DossierFout, VanKracht};
use crate::words::moment::Moment;

/// Folds the events, and answers for the moment if one is asked.
pub(super) fn antwoord(
    inhoud: &Inhoud<'_>,
    op: Option<Moment>,
    volledig: bool,
    c: &mut Controles,
) -> Option<OpTijdstip> {
    let dossier = dossier(inhoud, c);
    let tijdstip = op?;
    let (Some(dossier), Oordeel::Geldig) = (dossier, c.oordeel()) else {
        c.terzijde("vraag", format!("niet beantwoord voor {tijdstip}: dat kan alleen als alle controles kloppen"));
        return None;
    };
    let zoals_toen_bekend = dossier.op(tijdstip, Some(tijdstip));
    let laatste = inhoud.stappen.last().map(|stap| stap.event.geregistreerd());
    let mut zoals_nu_rechtens = dossier.op(tijdstip, None);
    if !volledig || laatste.is_none_or(|laatste| tijdstip > laatste) {
        beperk(&mut zoals_nu_rechtens, laatste, inhoud);
    }
    c.ok("vraag", format!("beantwoord voor {tijdstip} uit {} gebeurtenissen", inhoud.stappen.len()));
    Some(OpTijdstip { tijdstip, zoals_toen_bekend, zoals_nu_rechtens })
}

fn dossier(inhoud: &Inhoud<'_>, c: &mut Controles) -> Option<Dossier> {
    let vouw = |dossier: Dossier, feit| dossier.volgt(&feit);
    let gevouwen: Result<Dossier, DossierFout> =
        inhoud.stappen.iter().map(|stap| stap.event.feit()).try_fold(Dossier::leeg(), vouw);
    match gevouwen {
        Ok(dossier) => {
            c.ok("dossier", "de gebeurtenissen vormen samen een dossier");
            Some(dossier)
        }
        Err(fout) => {
            c.fout("dossier", format!("de gebeurtenissen vormen geen dossier: {fout}"));
            None
        }
    }
}

/// No more than is proven: after the last known event nothing is known.
fn beperk(antwoord: &mut Antwoord, laatste: Option<Moment>, inhoud: &Inhoud<'_>) {
    let alle = antwoord.personen.iter_mut().map(|persoon| &mut persoon.van_kracht);
    for van_kracht in alle.chain([&mut antwoord.van_kracht]).filter(|van_kracht| **van_kracht == VanKracht::Ja) {
        *van_kracht = VanKracht::JaMetAantekening;
    }
    let grootte = inhoud.checkpoint.as_ref().map_or(0, |(_, checkpoint)| checkpoint.size);
    let laatste = laatste.map_or_else(|| "onbekend".to_owned(), |laatste| laatste.to_string());
    antwoord.ontbreekt.push(format!(
        "niets bekend na checkpoint {grootte} (laatst vastgelegd volgens de klok van de installatie: {laatste}, niet bewezen)"
    ));
}
