//! Who made the bundle: the signatures under the keys of the policy (decision 5). Keys in the bundle are shown only.

use super::controles::Controles;
use crate::evidence::bundle::content::{Inhoud, SLEUTELS, Stap};
use crate::evidence::bundle::policy::Beleid;
use crate::evidence::bundle::verdict::Afzender;
use crate::evidence::log::note::{NoteFout, VKey};
use crate::words::hash::Hash256;
use std::collections::BTreeSet;

/// Origin, checkpoint signature, event signatures and the shown keys.
pub(super) fn controleer(inhoud: &Inhoud<'_>, beleid: &Beleid, c: &mut Controles) -> Option<Afzender> {
    let (_, checkpoint) = inhoud.checkpoint.as_ref()?;
    let oorsprong = checkpoint.origin.clone();
    let anders = inhoud.stappen.iter().filter(|stap| stap.event.oorsprong() != oorsprong).count();
    c.of(anders == 0, "oorsprong", format!("oorsprong {oorsprong} in checkpoint en gebeurtenissen"));
    let bekend = beleid.logs(&oorsprong);
    let vingerafdruk = inhoud.sleutels.as_ref().map(|sleutels| sleutels.log.fingerprint());
    if bekend.is_empty() {
        let afdruk = vingerafdruk.map_or_else(|| "onbekend".to_owned(), |hash| hash.hex());
        c.open(
            "afzender",
            format!("afzender niet vastgesteld: {oorsprong} staat niet in het beleid (vingerafdruk {afdruk})"),
        );
    } else {
        c.ok("afzender", format!("{oorsprong} staat in het beleid"));
    }
    let ondertekend = checkpoint_ondertekend(inhoud, &bekend, c);
    for stap in &inhoud.stappen {
        gebeurtenis(stap, inhoud, beleid, !bekend.is_empty(), c);
    }
    getoonde_sleutels(inhoud, ondertekend.as_ref(), c);
    Some(Afzender { oorsprong, vingerafdruk, vastgesteld: ondertekend.is_some() && !bekend.is_empty() })
}

/// The key that signed the checkpoint: one of the policy, or, when the policy does not know the log, the shown one.
fn checkpoint_ondertekend(inhoud: &Inhoud<'_>, bekend: &[VKey], c: &mut Controles) -> Option<VKey> {
    let (note, checkpoint) = inhoud.checkpoint.as_ref()?;
    let getoond: Vec<VKey> = inhoud.sleutels.iter().map(|sleutels| sleutels.log.clone()).collect();
    let sleutels = if bekend.is_empty() { &getoond } else { bekend };
    let enige = match note.signatures() {
        [_] => note.verify(sleutels),
        _ => Err(NoteFout::TeVeel),
    };
    match enige {
        Ok(houdt) => {
            let sleutel = houdt.first().map(|sleutel| (*sleutel).clone())?;
            let wat = format!("checkpoint met {} bladen, sleutel {}", checkpoint.size, sleutel.fingerprint());
            if bekend.is_empty() {
                c.terzijde("checkpoint", format!("{wat}; die is niet vertrouwd"))
            } else {
                c.ok("checkpoint", wat)
            }
            Some(sleutel)
        }
        Err(fout) => {
            c.fout("checkpoint", format!("bewijs/checkpoint: {fout}"));
            None
        }
    }
}

fn gebeurtenis(stap: &Stap<'_>, inhoud: &Inhoud<'_>, beleid: &Beleid, bekend: bool, c: &mut Controles) {
    const CODE: &str = "handtekening";
    let (event, nummer, index) = (&stap.event, stap.nummer, stap.blad.index);
    if !bekend {
        let Some(sleutel) = inhoud.sleutels.as_ref().and_then(|sleutels| sleutels.events.get(event.sleutel())) else {
            return c.fout(CODE, format!("gebeurtenis {nummer}: sleutel {} staat niet in {SLEUTELS}", event.sleutel()));
        };
        return match event.controleer(stap.bytes, &stap.handtekening, sleutel) {
            Ok(()) => {
                c.terzijde(CODE, format!("gebeurtenis {nummer}, sleutel {}; die is niet vertrouwd", event.sleutel()))
            }
            Err(fout) => c.fout(CODE, format!("gebeurtenis {nummer}: {fout}")),
        };
    }
    let regels = beleid.event_sleutels(event.oorsprong(), event.sleutel());
    let Some(eerste) = regels.first() else {
        return c.fout(CODE, format!("gebeurtenis {nummer}: Sleutel staat niet op de lijst ({})", event.sleutel()));
    };
    if let Err(fout) = event.controleer(stap.bytes, &stap.handtekening, &eerste.sleutel) {
        return c.fout(CODE, format!("gebeurtenis {nummer}: {fout}"));
    }
    let geldt = regels.iter().any(|regel| regel.geldt_op(index));
    let wat = if geldt { "geldt" } else { "geldt volgens het beleid niet" };
    c.of(geldt, CODE, format!("gebeurtenis {nummer}: sleutel {} {wat} op blad {index}", event.sleutel()));
}

/// `sleutels.txt` holds the keys that signed and sealed, and no others.
fn getoonde_sleutels(inhoud: &Inhoud<'_>, ondertekend: Option<&VKey>, c: &mut Controles) {
    let Some(sleutels) = &inhoud.sleutels else { return };
    let events: BTreeSet<&Hash256> = inhoud.stappen.iter().map(|stap| stap.event.sleutel()).collect();
    let klopt = ondertekend.is_none_or(|log| *log == sleutels.log)
        && sleutels.events.keys().collect::<BTreeSet<_>>() == events
        && sleutels.zegels == inhoud.certificaten();
    c.of(klopt, "sleutels", format!("{SLEUTELS} noemt precies de sleutels die hebben getekend en verzegeld"));
}
