//! Who must be told: the huisgenoten, the instantie, Veilig Thuis, the police (art. 2 lid 8, 3 lid 2, 8; Awb 3:43).

use super::open::{Open, na_uren};
use super::zicht::{Besluit, Zicht};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::feiten::{Gebeurtenis, Gemeld, MededelingAan, Melding, Onderwerp, Uitspraak, UitspraakSoort};
use crate::law::zaak::gegevens::Rol;

/// The hulpofficier tells the burgemeester. It never lapses: the burgemeester must know what was done in his name.
pub(super) fn r24(zicht: &Zicht<'_>) -> Vec<Open> {
    let huisverbod = &zicht.huisverbod;
    let gemeld = zicht.laatste(|wat| matches!(wat, Gemeld::MeldingBurgemeester {})).is_some();
    if huisverbod.rol != Rol::Hulpofficier || gemeld {
        return Vec::new();
    }
    let uiterlijk = na_uren(huisverbod.genomen, zicht.regime.melding_burgemeester_uren);
    let open = Open::nieuw("meldingBurgemeester", huisverbod.genomen, "De melding aan de burgemeester ontbreekt.");
    vec![open.bij(huisverbod.nummer).uiterlijk(uiterlijk)]
}

/// Each adult huisgenoot is told of the oplegging, the verlenging, and the wijziging that adds him: the content and the
/// consequences of a violation. It lapses when that besluit no longer runs.
pub(super) fn r75(zicht: &Zicht<'_>) -> Vec<Open> {
    let besluiten = met_soort(zicht, |soort| soort != BesluitSoort::Intrekking);
    besluiten.flat_map(|besluit| huisgenoten(zicht, besluit, true)).collect()
}

/// The instantie is told of each besluit, and Veilig Thuis when there is (a suspicion of) child abuse.
pub(super) fn r76(zicht: &Zicht<'_>) -> Vec<Open> {
    let besluiten = met_soort(zicht, |soort| soort != BesluitSoort::Intrekking);
    besluiten.flat_map(|besluit| hulpverlening(zicht, besluit)).collect()
}

/// The police and the meldkamer know of running bans: at oplegging, verlenging and wijziging (practice).
pub(super) fn r76b(zicht: &Zicht<'_>) -> Vec<Open> {
    let besluiten = met_soort(zicht, |soort| soort != BesluitSoort::Intrekking);
    besluiten.flat_map(|besluit| handhaving(zicht, besluit)).collect()
}

/// All of them are told of an intrekking at or before the moment from which it works; of one that works back, when it is
/// decided. It lapses when what it withdraws would have ended by itself.
pub(super) fn r63(zicht: &Zicht<'_>) -> Vec<Open> {
    let besluiten = met_soort(zicht, |soort| soort == BesluitSoort::Intrekking);
    let alle = besluiten.flat_map(|besluit| {
        let uiterlijk = Some(besluit.begin.max(besluit.genomen));
        let open = huisgenoten(zicht, besluit, false).into_iter();
        let open = open.chain(hulpverlening(zicht, besluit)).chain(handhaving(zicht, besluit));
        open.map(move |open| open.uiterlijk(uiterlijk)).collect::<Vec<_>>()
    });
    alle.collect()
}

/// After an uitspraak the burgemeester tells the huisgenoten and the police at once; the meldkamer too, unless all stayed
/// as it was (practice). It lapses when the huisverbod would have ended by itself.
pub(super) fn r64b(zicht: &Zicht<'_>) -> Vec<Open> {
    zicht.uitspraken().flat_map(|uitspraak| na_uitspraak(zicht, uitspraak)).collect()
}

fn na_uitspraak(zicht: &Zicht<'_>, uitspraak: &Uitspraak) -> Vec<Open> {
    let einden = zicht.termijnen().filter_map(|besluit| zicht.gesteld_einde(besluit));
    if einden.max().is_none_or(|einde| einde <= zicht.nu) {
        return Vec::new();
    }
    let open = |aan, persoon: Option<&str>, code, wie: &str| {
        let verteld = |melding: &Melding| {
            melding.tijdstip >= uitspraak.tijdstip && is_mededeling(melding, aan, persoon, Onderwerp::Uitspraak)
        };
        let nog = !zicht.meldingen().any(verteld);
        let tekst = format!("Vertel {wie} meteen wat de rechter heeft beslist.");
        let nummer = uitspraak.besluiten.first();
        nog.then(|| {
            let open = Open::nieuw(code, uitspraak.tijdstip, tekst);
            let open = nummer.map_or(open.clone(), |nummer| open.bij(nummer));
            persoon.map_or(open.clone(), |persoon| open.voor(persoon))
        })
    };
    let huisgenoten = zicht.huisverbod.meerderjarig().iter();
    let huisgenoten = huisgenoten
        .map(|p| open(MededelingAan::Huisgenoot, Some(p), "uitspraakHuisgenoot", &format!("huisgenoot {p}")));
    let politie = open(MededelingAan::Politie, None, "uitspraakPolitie", "de politie");
    let anders = uitspraak.uitspraak != UitspraakSoort::InStandGelaten;
    let meldkamer = anders.then(|| open(MededelingAan::Meldkamer, None, "uitspraakMeldkamer", "de meldkamer"));
    huisgenoten.chain([politie, meldkamer.flatten()]).flatten().collect()
}

/// The besluiten that people are told of, of the kinds that `telt`, as long as telling makes sense.
fn met_soort<'z, 'a>(
    zicht: &'z Zicht<'a>,
    telt: impl Fn(BesluitSoort) -> bool,
) -> impl Iterator<Item = &'z Besluit<'a>> {
    zicht.besluiten.iter().filter(move |besluit| telt(besluit.soort) && heeft_zin(zicht, besluit))
}

fn heeft_zin(zicht: &Zicht<'_>, besluit: &Besluit<'_>) -> bool {
    let tot = match besluit.feit {
        Gebeurtenis::Aangezegd(_) | Gebeurtenis::Opgelegd(_) | Gebeurtenis::Verlengd(_) => zicht.einde(besluit),
        Gebeurtenis::Ingetrokken(feit) => {
            let oud = feit.trekt_in.iter().filter_map(|nummer| zicht.besluit(nummer));
            oud.filter_map(|oud| zicht.gesteld_einde(oud)).max()
        }
        Gebeurtenis::Gewijzigd(feit) => zicht.besluit(&feit.wijzigt).and_then(|oud| zicht.einde(oud)),
        Gebeurtenis::Bekrachtigd(_)
        | Gebeurtenis::Afgewezen(_)
        | Gebeurtenis::Uitreiking(_)
        | Gebeurtenis::Uitspraak(_)
        | Gebeurtenis::Melding(_) => None,
    };
    tot.is_some_and(|tot| zicht.nu < tot) && !zicht.is_vernietigd(besluit)
}

fn huisgenoten(zicht: &Zicht<'_>, besluit: &Besluit<'_>, gevolgen: bool) -> Vec<Open> {
    let raakt = |persoon: &&String| besluit.wijziging().is_none_or(|wijziging| wijziging.erbij.contains(persoon));
    let personen = zicht.huisverbod.meerderjarig().iter().filter(raakt);
    let personen = personen.filter_map(|persoon| {
        let verteld = || mededelingen(zicht, besluit, MededelingAan::Huisgenoot, Some(persoon));
        let tekst = match (verteld().next(), gevolgen) {
            (None, true) => {
                format!("Vertel huisgenoot {persoon} over {} en over de gevolgen van overtreding.", besluit.woorden())
            }
            (None, false) => format!("Vertel huisgenoot {persoon} over {}.", besluit.woorden()),
            (Some(_), true) if !verteld().any(met_gevolgen) => {
                format!("Vertel huisgenoot {persoon} ook wat de gevolgen van overtreding zijn.")
            }
            (Some(_), _) => return None,
        };
        let open = Open::nieuw("mededelingHuisgenoot", besluit.genomen, tekst);
        Some(open.bij(besluit.nummer).voor(persoon))
    });
    personen.collect()
}

fn hulpverlening(zicht: &Zicht<'_>, besluit: &Besluit<'_>) -> Vec<Open> {
    let instantie = nog(zicht, besluit, MededelingAan::Instantie, "mededelingInstantie", "de hulpverlenende instantie");
    let kind = zicht.huisverbod.kindermishandeling();
    let veilig_thuis =
        kind.then(|| nog(zicht, besluit, MededelingAan::VeiligThuis, "mededelingVeiligThuis", "Veilig Thuis"));
    [instantie, veilig_thuis.flatten()].into_iter().flatten().collect()
}

fn handhaving(zicht: &Zicht<'_>, besluit: &Besluit<'_>) -> Vec<Open> {
    let politie = nog(zicht, besluit, MededelingAan::Politie, "mededelingPolitie", "de politie");
    let meldkamer = nog(zicht, besluit, MededelingAan::Meldkamer, "mededelingMeldkamer", "de meldkamer");
    [politie, meldkamer].into_iter().flatten().collect()
}

fn nog(zicht: &Zicht<'_>, besluit: &Besluit<'_>, aan: MededelingAan, code: &'static str, wie: &str) -> Option<Open> {
    let open = mededelingen(zicht, besluit, aan, None).next().is_none();
    let tekst = format!("Vertel {wie} over {}.", besluit.woorden());
    open.then(|| Open::nieuw(code, besluit.genomen, tekst).bij(besluit.nummer))
}

fn mededelingen<'a>(
    zicht: &Zicht<'a>,
    besluit: &Besluit<'_>,
    aan: MededelingAan,
    persoon: Option<&str>,
) -> impl Iterator<Item = &'a Melding> {
    let over_dit = |melding: &&Melding| melding.besluitnummer.as_deref() == Some(besluit.nummer);
    let melding = zicht.meldingen().filter(over_dit);
    melding.filter(move |melding| is_mededeling(melding, aan, persoon, Onderwerp::Besluit))
}

fn met_gevolgen(melding: &Melding) -> bool {
    matches!(melding.wat, Gemeld::Mededeling { gevolgen: true, .. })
}

/// Whether somebody of this kind, and this person if one is asked for, was told about this.
fn is_mededeling(melding: &Melding, wie: MededelingAan, wat: Option<&str>, onderwerp: Onderwerp) -> bool {
    let Gemeld::Mededeling { aan, persoon, over, .. } = &melding.wat else { return false };
    *aan == wie && *over == onderwerp && wat.is_none_or(|wat| persoon.as_deref() == Some(wat))
}
