//! Before a verlenging: hearing both sides, the advice, the decision, and the last working day (R54, N18; practice).
//!
//! All are listed from the start with their moment; a work list chooses what to show when. They lapse when the first term
//! has ended, when a verlenging or the word that none follows is recorded, and when there is nothing left to extend:
//! withdrawn, annulled, or suspended as a whole and without condition (R56).

use super::open::Open;
use super::zicht::Zicht;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::feiten::{Advies, Gemeld, HorenUitkomst, VerzoekOm};
use crate::law::dossier::zinnen::tijd;
use crate::law::termijnenwet::laatste_werkdag_voor;
use crate::words::moment::Moment;
use crate::words::nederlands;

/// The uithuisgeplaatste and each adult huisgenoot are heard about it, or asked, or a reason of Awb 4:11 is recorded; who
/// could not be reached is not.
pub(super) fn r54(zicht: &Zicht<'_>) -> Vec<Open> {
    if eerste_termijn(zicht).is_none() {
        return Vec::new();
    }
    let uiterlijk = op_dag(zicht, zicht.regime.horen_dag);
    let personen = std::iter::once(zicht.huisverbod.uithuisgeplaatste);
    let personen = personen.chain(zicht.huisverbod.meerderjarig().iter().map(String::as_str));
    let open = personen.filter(|persoon| !gehoord(zicht, persoon)).map(|persoon| {
        let wie = if persoon == zicht.huisverbod.uithuisgeplaatste { "de uithuisgeplaatste" } else { "huisgenoot" };
        let tekst = format!("Vraag {wie} {persoon} naar de zienswijze over een verlenging.");
        Open::nieuw("horen", zicht.huisverbod.ingang, tekst).voor(persoon).uiterlijk(uiterlijk)
    });
    open.collect()
}

/// The advice, the decision (or the word that no verlenging follows), and the last working day as a line of its own.
pub(super) fn n18(zicht: &Zicht<'_>) -> Vec<Open> {
    let Some(einde) = eerste_termijn(zicht) else { return Vec::new() };
    let sinds = zicht.huisverbod.ingang;
    let advies = zicht.laatste(|wat| matches!(wat, Gemeld::Zorgadvies { advies } if *advies != Advies::Opleggen));
    let zorgadvies = advies.is_none_or(|advies| advies < sinds).then(|| {
        Open::nieuw("zorgadvies", sinds, "Vraag het advies van de instantie over een verlenging.")
            .uiterlijk(op_dag(zicht, zicht.regime.zorgadvies_dag))
    });
    let tekst =
        format!("Beslis over een verlenging, of meld dat er geen komt. Het huisverbod duurt tot {}.", tijd(einde));
    let besluit = Open::nieuw("verlengbesluit", sinds, tekst).uiterlijk(op_dag(zicht, zicht.regime.verlengbesluit_dag));
    let werkdag = laatste_werkdag_voor(einde).map(|dag| {
        let tekst = format!("De laatste werkdag voor het einde van het huisverbod is {}.", nederlands::datum(dag));
        Open::nieuw("laatsteWerkdag", sinds, tekst).uiterlijk(dag.om(zicht.regime.kantoor_sluit_uur))
    });
    let alle = [zorgadvies, Some(besluit), werkdag].into_iter().flatten();
    alle.map(|open| open.bij(zicht.huisverbod.nummer)).collect()
}

/// The end of the first term, as long as it runs and nobody has decided what follows it.
fn eerste_termijn(zicht: &Zicht<'_>) -> Option<Moment> {
    let oplegging = zicht.oplegging()?;
    let einde = zicht.einde(oplegging).filter(|einde| zicht.nu < *einde)?;
    let verlengd = zicht.besluiten.iter().any(|besluit| {
        let weg = zicht.is_vernietigd(besluit) || zicht.ingetrokken_vanaf(besluit).is_some();
        besluit.soort == BesluitSoort::Verlenging && !weg
    });
    let geen = zicht.laatste(|wat| matches!(wat, Gemeld::GeenVerlenging {})).is_some();
    let weg = zicht.ingetrokken_vanaf(oplegging).is_some() || zicht.geschorst_sinds(oplegging).is_some();
    (!verlengd && !geen && !weg).then_some(einde)
}

/// The hour at which the office closes, so many calendar days after the start.
fn op_dag(zicht: &Zicht<'_>, dagen: u32) -> Option<Moment> {
    let dag = zicht.huisverbod.ingang.datum().plus_dagen(i32::try_from(dagen).ok()?)?;
    dag.om(zicht.regime.kantoor_sluit_uur)
}

fn gehoord(zicht: &Zicht<'_>, wie: &str) -> bool {
    let gevraagd = |uitkomst| match uitkomst {
        HorenUitkomst::Gehoord | HorenUitkomst::WildeNiet | HorenUitkomst::NietGevraagd => true,
        HorenUitkomst::NietBereikt => false,
    };
    zicht.meldingen().any(|melding| {
        let Gemeld::Horen { persoon, voornemen, uitkomst, .. } = &melding.wat else { return false };
        persoon == wie && *voornemen == VerzoekOm::Verlengen && gevraagd(*uitkomst)
    })
}
