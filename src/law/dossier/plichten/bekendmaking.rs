//! Making known: the paper after a spoken huisverbod, and the handing over of every besluit (Awb 3:40, 3:41).

use super::open::{Open, uren, voor_uren};
use super::zicht::{Besluit, Zicht};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::feiten::Gebeurtenis;
use crate::law::dossier::zinnen::tijd;
use crate::law::uitreiking::{OntvangerSoort, Uitkomst, Uitreiking, Wijze};
use crate::words::moment::Moment;

/// The paper after a spoken aanzegging. It does not lapse at the end, since he can still go to court (art. 2 lid 7).
pub(super) fn r33(zicht: &Zicht<'_>) -> Vec<Open> {
    let huisverbod = &zicht.huisverbod;
    let Some(sinds) = huisverbod.aangezegd.filter(|_| huisverbod.opgelegd.is_none()) else { return Vec::new() };
    if zicht.oplegging().is_some_and(|besluit| zicht.is_vernietigd(besluit)) {
        return Vec::new();
    }
    let al = uren(sinds, zicht.nu).max(0);
    let tekst = format!("Het mondelinge huisverbod staat nog niet op schrift (al {al} uur).");
    vec![Open::nieuw("opschriftstelling", sinds, tekst).bij(huisverbod.nummer)]
}

/// The handing over of that paper; it was in force, so this does not lapse at the end either (art. 2 lid 7).
pub(super) fn r33b(zicht: &Zicht<'_>) -> Vec<Open> {
    let huisverbod = &zicht.huisverbod;
    let Some(sinds) = huisverbod.aangezegd.filter(|_| huisverbod.opgelegd.is_some()) else { return Vec::new() };
    let open = zicht.oplegging().filter(|besluit| !zicht.is_vernietigd(besluit) && niet_bekend(zicht, besluit));
    let al = uren(sinds, zicht.nu).max(0);
    let tekst = format!("Het mondelinge huisverbod staat op schrift, maar is nog niet uitgereikt (al {al} uur).");
    let open = open.map(|besluit| Open::nieuw("uitreikenOpSchrift", sinds, tekst).bij(besluit.nummer));
    open.into_iter().collect()
}

/// A verlenging that was not made known: in hand some hours before the end of the term before it, since without it
/// nothing holds from then on. It lapses when the verlenging itself has ended (decision 13).
pub(super) fn r55(zicht: &Zicht<'_>) -> Vec<Open> {
    let open = zicht.besluiten.iter().filter(|besluit| besluit.soort == BesluitSoort::Verlenging);
    let open = open.filter(|besluit| heeft_zin(zicht, besluit) && niet_bekend(zicht, besluit));
    let open = open.map(|besluit| {
        let einde = tijd(besluit.begin);
        let gevolg = if zicht.nu < besluit.begin {
            format!("Zonder uitreiking of toezending vóór {einde} geldt er niets.")
        } else {
            format!("Sinds {einde} geldt er niets.")
        };
        let tekst = format!("De verlenging is nog niet uitgereikt. {gevolg}");
        let uiterlijk = voor_uren(besluit.begin, zicht.regime.in_hand_uren);
        Open::nieuw("verlengingUitreiken", besluit.genomen, tekst).bij(besluit.nummer).uiterlijk(uiterlijk)
    });
    open.collect()
}

/// Every other besluit that was not made known.
pub(super) fn r55b(zicht: &Zicht<'_>) -> Vec<Open> {
    let open = zicht.besluiten.iter().filter(|besluit| match besluit.soort {
        BesluitSoort::Oplegging => zicht.huisverbod.aangezegd.is_none(),
        BesluitSoort::Verlenging => false,
        BesluitSoort::Intrekking | BesluitSoort::Wijziging | BesluitSoort::Bekrachtiging | BesluitSoort::Afwijzing => {
            true
        }
    });
    let open = open.filter(|besluit| heeft_zin(zicht, besluit) && niet_bekend(zicht, besluit));
    let open = open.map(|besluit| {
        let tekst = format!("Reik {} uit. Daarvóór werkt dit besluit niet.", besluit.woorden());
        Open::nieuw("uitreiken", besluit.genomen, tekst).bij(besluit.nummer)
    });
    open.collect()
}

/// Whether making it known still changes something. An oplegging or verlenging that ended unknown never holds; a
/// wijziging goes with what it changes; the rest can still be taken to court.
fn heeft_zin(zicht: &Zicht<'_>, besluit: &Besluit<'_>) -> bool {
    let loopt = |besluit: &Besluit<'_>| zicht.einde(besluit).is_none_or(|einde| zicht.nu < einde);
    let gewijzigd = besluit.wijziging().and_then(|wijziging| zicht.besluit(&wijziging.wijzigt));
    loopt(gewijzigd.unwrap_or(besluit)) && !zicht.is_vernietigd(besluit)
}

fn niet_bekend(zicht: &Zicht<'_>, besluit: &Besluit<'_>) -> bool {
    bekendgemaakt(zicht, besluit).is_none()
}

/// When the paper of a besluit was first made known. A refused hand-over is not counted: whether it makes known is
/// undecided, and sending it does.
pub(super) fn bekendgemaakt(zicht: &Zicht<'_>, besluit: &Besluit<'_>) -> Option<Moment> {
    let uitreikingen = zicht
        .feiten()
        .filter_map(|feit| if let Gebeurtenis::Uitreiking(uitreiking) = feit { Some(uitreiking) } else { None });
    let dit = uitreikingen.filter(|uitreiking| uitreiking.besluitnummer == besluit.nummer);
    dit.filter(|uitreiking| maakt_bekend(uitreiking, besluit.soort)).map(|uitreiking| uitreiking.tijdstip).min()
}

fn maakt_bekend(uitreiking: &Uitreiking, soort: BesluitSoort) -> bool {
    let ontvanger = match uitreiking.ontvanger {
        OntvangerSoort::Uithuisgeplaatste | OntvangerSoort::Gemachtigde => true,
        // Who asked and was refused can be the achterblijver.
        OntvangerSoort::Achterblijver => soort == BesluitSoort::Afwijzing,
        OntvangerSoort::Minderjarige | OntvangerSoort::Ander => false,
    };
    let wijze = match uitreiking.wijze {
        Wijze::InPersoon => ontvanger,
        Wijze::Toezending => true,
        Wijze::Nederlegging => soort == BesluitSoort::Oplegging,
    };
    wijze && uitreiking.is_besluit() && uitreiking.uitkomst == Uitkomst::Uitgereikt
}
