//! The chain of the dossier: numbers, previous events, times, and the openings of each event.

use super::controles::Controles;
use crate::evidence::bundle::content::{Inhoud, Stap};

/// Every link from the first event to the last.
pub(super) fn controleer(inhoud: &Inhoud<'_>, c: &mut Controles) {
    if inhoud.stappen.is_empty() {
        return c.fout("keten", "de bundel bevat geen leesbare gebeurtenis");
    }
    let mut vorig: Option<&Stap<'_>> = None;
    for stap in &inhoud.stappen {
        schakel(vorig, stap, c);
        openingen(stap, c);
        vorig = Some(stap);
    }
    let kenmerken = inhoud.stappen.is_sorted_by(|een, ander| een.event.kenmerk() == ander.event.kenmerk());
    c.of(kenmerken, "kenmerk", "elke gebeurtenis hoort bij hetzelfde dossier");
}

fn schakel(vorig: Option<&Stap<'_>>, stap: &Stap<'_>, c: &mut Controles) {
    let (event, nummer) = (&stap.event, stap.nummer);
    let verwacht = vorig.map_or(1, |vorig| vorig.nummer.saturating_add(1));
    let volgt = event.volgnummer() == nummer && nummer == verwacht;
    let id = vorig.map(Stap::id);
    let wat = match vorig {
        Some(vorig) => format!("gebeurtenis {nummer} volgt op {} (id {})", vorig.nummer, vorig.id()),
        None => format!("gebeurtenis {nummer} is de eerste van het dossier"),
    };
    c.of(volgt && event.vorige() == id.as_ref(), "keten", wat);
    if let Some(vorig) = vorig {
        let (toen, nu) = (vorig.event.geregistreerd(), event.geregistreerd());
        c.of(nu >= toen, "registratie", format!("gebeurtenis {nummer}: vastgelegd op {nu}, de vorige op {toen}"));
    }
}

/// Each opening that was left in gives the signed commitment.
fn openingen(stap: &Stap<'_>, c: &mut Controles) {
    let velden = stap.event.velden();
    let mis = stap.openingen.iter().find(|(wijzer, opening)| {
        let verbintenis = opening.verbintenis(wijzer).ok();
        verbintenis.is_none() || velden.get(*wijzer) != verbintenis.as_ref()
    });
    let nummer = stap.nummer;
    match mis {
        Some((wijzer, _)) => {
            let wijzer = crate::words::json::veilige_naam(wijzer);
            c.fout("opening", format!("gebeurtenis {nummer}: veld {wijzer} past niet bij wat is ondertekend"));
        }
        None => {
            let (open, alle) = (stap.openingen.len(), velden.len());
            c.ok(
                "opening",
                format!("gebeurtenis {nummer}: {open} van {alle} velden geopend, elk past bij wat is ondertekend"),
            );
        }
    }
}
