//! In force: from the start or the first bekendmaking, whichever is later, until the end, exclusive (decisions 12 and 13).
//!
//! Bekendmaking is the spoken aanzegging (Wth art. 2 lid 7), handing over the besluit itself in person or to the
//! gemachtigde, sending it, or depositing it (Awb 3:41). A folder, an akte, a telephone call or an announcement is none.

use super::antwoord::VanKracht;
use super::feiten::Oplegging;
use super::zinnen;
use crate::law::uitreiking::{IdentiteitWijze, OntvangerSoort, Uitkomst, Uitreiking, Wijze};
use crate::words::moment::Moment;

const DAG_SECONDEN: i64 = 24 * 60 * 60;

/// Whether it was in force, and why.
pub(super) struct Kracht {
    pub(super) van_kracht: VanKracht,
    pub(super) code: &'static str,
    pub(super) waarom: String,
}

/// The answer for a moment within the term.
pub(super) fn op(besluit: &Oplegging, handelingen: &[&Uitreiking], moment: Moment) -> Kracht {
    let gedaan = || handelingen.iter().copied().filter(|handeling| handeling.tijdstip <= moment);
    let aangezegd = besluit.aangezegd_tijdstip.filter(|aangezegd| *aangezegd <= moment);
    let bekend: Vec<&Uitreiking> = gedaan().filter(|handeling| maakt_bekend(handeling)).collect();
    let eerste = bekend.iter().map(|handeling| handeling.tijdstip).chain(aangezegd).min();
    let Some(eerste) = eerste else { return niet_bekend(gedaan().find(|handeling| ontvangst_geweigerd(handeling))) };
    let zeker = aangezegd.is_some() || bekend.iter().any(|handeling| zonder_voorbehoud(handeling));
    let aantekeningen: Vec<(VanKracht, &'static str, String)> =
        [afgeweken(besluit), laatste_klokuur(besluit, moment), voorbehoud(zeker)].into_iter().flatten().collect();
    let (begin, einde) = (zinnen::tijd(eerste), zinnen::tijd(besluit.eind_tijdstip));
    let bekend = format!("Bekendgemaakt op {begin}; de termijn loopt tot {einde}.");
    let zinnen = std::iter::once(bekend.as_str()).chain(aantekeningen.iter().map(|(.., zin)| zin.as_str()));
    let waarom = zinnen.collect::<Vec<_>>().join(" ");
    match aantekeningen.first() {
        Some((van_kracht, code, _)) => Kracht { van_kracht: *van_kracht, code, waarom },
        None => Kracht { van_kracht: VanKracht::Ja, code: "bekendgemaakt", waarom },
    }
}

fn niet_bekend(geweigerd: Option<&Uitreiking>) -> Kracht {
    match geweigerd {
        Some(handeling) => Kracht {
            van_kracht: VanKracht::Betwistbaar,
            code: "weigertOntvangst",
            waarom: format!(
                "De ontvangst is op {} geweigerd; of dat bekendmaking is, is niet beslist.",
                zinnen::tijd(handeling.tijdstip)
            ),
        },
        None => Kracht {
            van_kracht: VanKracht::Nee,
            code: "nogNietBekend",
            waarom: "Het besluit was nog niet bekendgemaakt; daarvóór geldt het niet (Awb 3:40).".to_owned(),
        },
    }
}

fn maakt_bekend(handeling: &Uitreiking) -> bool {
    let uitgereikt = handeling.is_besluit() && handeling.uitkomst == Uitkomst::Uitgereikt;
    let ontvanger = match handeling.ontvanger {
        OntvangerSoort::Uithuisgeplaatste | OntvangerSoort::Gemachtigde => true,
        OntvangerSoort::Achterblijver | OntvangerSoort::Minderjarige | OntvangerSoort::Ander => false,
    };
    match handeling.wijze {
        Wijze::Toezending | Wijze::Nederlegging => uitgereikt,
        Wijze::InPersoon => uitgereikt && ontvanger,
    }
}

fn ontvangst_geweigerd(handeling: &Uitreiking) -> bool {
    let geweigerd = handeling.uitkomst == Uitkomst::OntvangstGeweigerd;
    geweigerd && handeling.is_besluit() && handeling.in_persoon()
}

/// Handing over to somebody whose identity was not established may have reached nobody; no case was found on handing over
/// to a gemachtigde. Both count, with a note.
fn zonder_voorbehoud(handeling: &Uitreiking) -> bool {
    let vast = handeling.identiteit != IdentiteitWijze::NietVastgesteld;
    handeling.wijze != Wijze::InPersoon || (handeling.in_persoon() && vast)
}

fn voorbehoud(zeker: bool) -> Option<(VanKracht, &'static str, String)> {
    let zin = "Dat was alleen aan de gemachtigde, of aan iemand van wie de identiteit niet is vastgesteld.";
    (!zeker).then(|| (VanKracht::JaMetAantekening, "bekendgemaaktMetVoorbehoud", zin.to_owned()))
}

/// Without authority the besluit stands until it is annulled, but a court may do so (ECLI:NL:RBAMS:2011:BQ7795).
fn afgeweken(besluit: &Oplegging) -> Option<(VanKracht, &'static str, String)> {
    let zin = "Voor dit besluit was geen geldig mandaat aanwezig; de burgemeester heeft dat opzij gezet.";
    besluit.bevoegdheid_afgeweken.then(|| (VanKracht::Betwistbaar, "zonderMandaat", zin.to_owned()))
}

/// In autumn the same clock time comes an hour later than so many times 24 hours: that last hour can be disputed.
fn laatste_klokuur(besluit: &Oplegging, moment: Moment) -> Option<(VanKracht, &'static str, String)> {
    let (ingang, einde) = (besluit.ingang_tijdstip, besluit.eind_tijdstip);
    let dagen = ingang.datum().dag().until(einde.datum().dag()).ok()?.get_days();
    let etmalen = ingang.plus_seconden(i64::from(dagen).checked_mul(DAG_SECONDEN)?)?;
    let zin = format!(
        "Door de wisseling naar wintertijd zijn er {dagen} etmalen voorbij op {}; het laatste klokuur is betwistbaar.",
        zinnen::tijd(etmalen)
    );
    (etmalen <= moment && moment < einde).then_some((VanKracht::Betwistbaar, "laatsteKlokuur", zin))
}
