//! The lawyer and where he can be reached: the terms of twenty-four hours (art. 2 lid 6, 5 lid 1).

use super::open::{Open, na_uren};
use super::zicht::Zicht;
use crate::law::dossier::feiten::{Gebeurtenis, Gemeld, RaadsmanStap};
use crate::law::dossier::zinnen::tijd;
use crate::words::moment::Moment;

/// He tells where or how he can be reached, within the hours after the start. What no longer holds must be told anew, but
/// then the law names no term. When the hours are over it stays, until the huisverbod has ended.
pub(super) fn r38(zicht: &Zicht<'_>) -> Vec<Open> {
    let huisverbod = &zicht.huisverbod;
    let uiterlijk = na_uren(huisverbod.ingang, zicht.regime.bereikbaarheid_uren);
    let eerst = (huisverbod.ingang, huisverbod.opgelegd.is_some_and(|oplegging| oplegging.bereikbaar));
    let later = zicht.meldingen().filter_map(|melding| {
        if let Gemeld::Bereikbaarheid { bekend } = melding.wat { Some((melding.tijdstip, bekend)) } else { None }
    });
    let mut stand: Vec<(Moment, bool)> = std::iter::once(eerst).chain(later).collect();
    stand.sort_by_key(|(moment, _)| *moment);
    let sinds = stand.iter().rev().take_while(|(_, bekend)| !bekend).last().map(|(moment, _)| *moment);
    let Some(sinds) = sinds.filter(|_| zicht.loopt()) else { return Vec::new() };
    let uiterlijk = uiterlijk.filter(|uiterlijk| sinds <= *uiterlijk);
    let tekst = if uiterlijk.is_some_and(|uiterlijk| uiterlijk < zicht.nu) {
        let uren = &zicht.regime.bereikbaarheid_woorden;
        format!("De termijn van {uren} voor het doorgeven van de bereikbaarheid is voorbij.")
    } else {
        "De uithuisgeplaatste moet nog doorgeven waar of hoe hij bereikbaar is.".to_owned()
    };
    let open = Open::nieuw("bereikbaarheid", sinds, tekst).bij(huisverbod.nummer);
    vec![open.voor(huisverbod.uithuisgeplaatste).uiterlijk(uiterlijk)]
}

/// A lawyer speaks with him within the hours after each wish. It lapses when he wants none any more, or when the
/// huisverbod has ended.
pub(super) fn r39(zicht: &Zicht<'_>) -> Vec<Open> {
    let open = wensen(zicht, RaadsmanStap::Gesproken).map(|sinds| {
        let uiterlijk = na_uren(sinds, zicht.regime.raadsman_uren);
        let tekst = uiterlijk.map(|uiterlijk| format!("De raadsman moet er uiterlijk {} zijn.", tijd(uiterlijk)));
        Open::nieuw("raadsman", sinds, tekst.unwrap_or_default()).uiterlijk(uiterlijk)
    });
    open.map(|open| open.voor(zicht.huisverbod.uithuisgeplaatste)).collect()
}

/// The Raad voor Rechtsbijstand is told of each wish, also when a lawyer came already; it lapses as R39 does.
pub(super) fn n19(zicht: &Zicht<'_>) -> Vec<Open> {
    let tekst = "Meld de wens van een raadsman aan de Raad voor Rechtsbijstand.";
    let open = wensen(zicht, RaadsmanStap::RaadGemeld).map(|sinds| Open::nieuw("raadMelden", sinds, tekst));
    open.map(|open| open.voor(zicht.huisverbod.uithuisgeplaatste)).collect()
}

/// He would say later whether he wants a lawyer: ask again. It lapses when the huisverbod has ended.
pub(super) fn n15(zicht: &Zicht<'_>) -> Vec<Open> {
    let antwoord = |stap| match stap {
        RaadsmanStap::Gewenst | RaadsmanStap::NietGewenst | RaadsmanStap::Later | RaadsmanStap::Gesproken => true,
        RaadsmanStap::RaadGemeld => false,
    };
    let laatste = stappen(zicht).filter(|(_, stap)| antwoord(*stap)).max_by_key(|(moment, _)| *moment);
    let later = laatste.filter(|(_, stap)| *stap == RaadsmanStap::Later && zicht.loopt());
    let tekst = "Vraag opnieuw of de uithuisgeplaatste een raadsman wil.";
    let open = later.map(|(sinds, _)| Open::nieuw("raadsmanVragen", sinds, tekst));
    open.map(|open| open.voor(zicht.huisverbod.uithuisgeplaatste)).into_iter().collect()
}

/// The wishes that this step, or a later word that he wants none, did not follow.
fn wensen(zicht: &Zicht<'_>, vervuld: RaadsmanStap) -> impl Iterator<Item = Moment> {
    let klaar = stappen(zicht).filter(|(_, stap)| *stap == vervuld || *stap == RaadsmanStap::NietGewenst);
    let klaar = klaar.map(|(moment, _)| moment).max();
    let gewenst = stappen(zicht).filter(|(_, stap)| *stap == RaadsmanStap::Gewenst && zicht.loopt());
    gewenst.map(|(moment, _)| moment).filter(move |wens| klaar.is_none_or(|klaar| klaar < *wens))
}

/// What was recorded about the lawyer: with the oplegging, with a verlenging, and on its own.
fn stappen(zicht: &Zicht<'_>) -> impl Iterator<Item = (Moment, RaadsmanStap)> {
    zicht.feiten().filter_map(|feit| {
        let gevraagd = match feit {
            Gebeurtenis::Opgelegd(oplegging) => oplegging.raadsman,
            Gebeurtenis::Verlengd(verlenging) => verlenging.raadsman,
            Gebeurtenis::Melding(melding) => {
                let Gemeld::Raadsman { stap } = melding.wat else { return None };
                return Some((melding.tijdstip, stap));
            }
            Gebeurtenis::Aangezegd(_)
            | Gebeurtenis::Ingetrokken(_)
            | Gebeurtenis::Gewijzigd(_)
            | Gebeurtenis::Bekrachtigd(_)
            | Gebeurtenis::Afgewezen(_)
            | Gebeurtenis::Uitreiking(_)
            | Gebeurtenis::Uitspraak(_) => None,
        };
        gevraagd.map(|gevraagd| (gevraagd.tijdstip, gevraagd.stap))
    })
}
