//! Verification: every part of a bundle against every other and against the policy of the reader. Nothing in a bundle is
//! believed because the bundle says so; every check is listed, also after the first that fails.

mod afzender;
mod boom;
mod controles;
mod keten;
mod pdf;
mod stukken;
mod vorm;
mod vraag;

use self::controles::Controles;
use super::content::{self, Inhoud};
use super::format;
use super::policy::Beleid;
use super::report::nooit_bewezen;
use super::verdict::{Oordeel, OpTijdstip, Tijd, Verdict};
use crate::law::dossier::Gebeurtenis;
use crate::words::moment::Moment;

pub use self::pdf::verify_pdf;

/// Judges one file: a bundle, or a sealed PDF alone.
#[must_use]
pub fn beoordeel(bestand: &[u8], beleid: &Beleid, op: Option<Moment>, document: Option<&[u8]>) -> Verdict {
    if bestand.starts_with(b"%PDF-") { verify_pdf(bestand, beleid) } else { verify(bestand, beleid, op, document) }
}

/// Judges a bundle.
#[must_use]
pub fn verify(bundel: &[u8], beleid: &Beleid, op: Option<Moment>, document: Option<&[u8]>) -> Verdict {
    let mut c = Controles::default();
    let (delen, fouten) = format::lees(bundel);
    vorm::bundel(bundel, &fouten, &mut c);
    if !vorm::versie(&delen, &mut c) {
        return zonder_inhoud(c);
    }
    let (inhoud, fouten) = content::lees(&delen);
    vorm::delen(&delen, &fouten, &mut c);
    vorm::manifest(&delen, bundel, &mut c);
    let afzender = afzender::controleer(&inhoud, beleid, &mut c);
    keten::controleer(&inhoud, &mut c);
    let volledig = boom::controleer(&inhoud, beleid, &mut c);
    stukken::controleer(&inhoud, beleid, &mut c);
    vorm::afgeleid(&delen, &inhoud, &mut c);
    let in_hand = document.and_then(|document| stukken::in_hand(&inhoud, document, &mut c));
    let op_tijdstip = vraag::antwoord(&inhoud, op, volledig, &mut c);
    let niet_bewezen = niet_bewezen(&inhoud, volledig, op_tijdstip.as_ref());
    let oordeel = c.oordeel();
    Verdict {
        demonstratie: demonstratie(&inhoud),
        oordeel,
        bericht: bericht(oordeel, &c, &inhoud),
        kenmerk: inhoud.stappen.first().map(|stap| stap.event.kenmerk().to_owned()),
        afzender,
        verzegelaar: None,
        document: in_hand,
        controles: c.lijst,
        op_tijdstip,
        tijd: Tijd::niet_bewezen(),
        niet_bewezen,
    }
}

/// The verdict on a bundle of an unknown version: nothing of it is read further.
fn zonder_inhoud(c: Controles) -> Verdict {
    let oordeel = c.oordeel();
    Verdict {
        demonstratie: false,
        oordeel,
        bericht: bericht(oordeel, &c, &Inhoud::default()),
        kenmerk: None,
        afzender: None,
        verzegelaar: None,
        document: None,
        controles: c.lijst,
        op_tijdstip: None,
        tijd: Tijd::niet_bewezen(),
        niet_bewezen: nooit_bewezen(),
    }
}

fn demonstratie(inhoud: &Inhoud<'_>) -> bool {
    inhoud.stappen.iter().any(|stap| stap.event.demonstratie())
}

fn bericht(oordeel: Oordeel, c: &Controles, inhoud: &Inhoud<'_>) -> String {
    let begin = if demonstratie(inhoud) { "Demonstratie. " } else { "" };
    let zin = match oordeel {
        Oordeel::Geldig => "Alle controles kloppen onder dit beleid. Lees ook wat niet is bewezen.".to_owned(),
        Oordeel::Ongeldig => format!("Niet alles klopt: {}", c.eerste_fout()),
        Oordeel::NietTeBeoordelen => format!("Niet te beoordelen: {}", c.eerste_open()),
    };
    format!("{begin}{zin}")
}

/// What this bundle does not prove.
fn niet_bewezen(inhoud: &Inhoud<'_>, volledig: bool, op: Option<&OpTijdstip>) -> Vec<String> {
    let mut zinnen = nooit_bewezen();
    if !volledig {
        zinnen.push(
            "dat de bundel volledig is: na het laatste stuk kan er in dit dossier meer zijn vastgelegd".to_owned(),
        );
    }
    let vergeleken =
        |gebeurtenis: &Gebeurtenis| matches!(gebeurtenis, Gebeurtenis::Uitreiking(feit) if feit.vergeleken == "code");
    if inhoud.stappen.iter().any(|stap| vergeleken(stap.event.gebeurtenis())) {
        zinnen.push("dat papier met een gedrukte code dezelfde tekst draagt als het bestand met die code".to_owned());
    }
    let gat = |op: &OpTijdstip| op.zoals_toen_bekend.waarom_code == "gat" || op.zoals_nu_rechtens.waarom_code == "gat";
    if op.is_some_and(gat) {
        zinnen.push(
            "of een verlenging die na het eerste einde bekend is gemaakt, terugwerkt: dat is niet beslist".to_owned(),
        );
    }
    if demonstratie(inhoud) {
        zinnen.push("iets over een echte zaak: dit is een demonstratie".to_owned());
    }
    zinnen
}
