//! N12: the besluit speaks no guilt and names the right organ, in the words of the gemeente itself. What somebody said is
//! left as it was said: a zienswijze, an advice, and what stands between quotation marks.

use super::Proef;
use crate::law::opstellen;
use crate::law::regels::Gevonden;
use crate::law::zaak::gegevens::{Gegevens, Huisgenoot};

pub(super) fn n12_woorden(proef: &Proef<'_>) -> Vec<Gevonden> {
    opstellen::woordkeuze(proef.regime, proef.gegevens, afgedrukt(proef.gegevens))
}

/// The texts that the besluit prints as the words of the gemeente itself, with their fields.
fn afgedrukt(gegevens: &Gegevens) -> Vec<(String, &str)> {
    let besluit = &gegevens.besluit;
    let vast = [
        ("/keuzeVanDePersoon", Some(&gegevens.keuze_van_de_persoon)),
        ("/andereMaatregelen", Some(&gegevens.andere_maatregelen)),
        ("/belangenafweging", Some(&gegevens.belangenafweging)),
        ("/belangenUithuisgeplaatste", gegevens.belangen_uithuisgeplaatste.as_ref()),
        ("/belangenKinderen", gegevens.belangen_kinderen.as_ref()),
        ("/zorgafhankelijkheid", gegevens.zorgafhankelijkheid.as_ref()),
        ("/toelichtingBronnen", gegevens.toelichting_bronnen.as_ref()),
        ("/nietGehoordReden", gegevens.niet_gehoord_reden.as_ref()),
        ("/tegenstrijdig/toelichting", gegevens.tegenstrijdig.as_ref().and_then(|t| t.toelichting.as_ref())),
        ("/incident/tekst", gegevens.incident.as_ref().map(|incident| &incident.tekst)),
        ("/incident/letsel", gegevens.incident.as_ref().and_then(|incident| incident.letsel.as_ref())),
        ("/eerderHuisverbod/nieuweFeiten", gegevens.eerder_huisverbod.as_ref().map(|eerder| &eerder.nieuwe_feiten)),
        ("/afwijking/reden", gegevens.afwijking.as_ref().map(|afwijking| &afwijking.reden)),
        ("/besluit/aanzegging/spoedReden", besluit.aanzegging.as_ref().map(|aanzegging| &aanzegging.spoed_reden)),
        ("/woning/bijDeWoning", Some(&gegevens.woning.bij_de_woning)),
    ];
    let vast = vast.into_iter().filter_map(|(veld, tekst)| Some((veld.to_owned(), tekst?.as_str())));
    let feiten = gegevens.feiten.iter().enumerate().filter(|(_, feit)| feit.op_papier());
    let feiten = feiten.map(|(plaats, feit)| (format!("/feiten/{plaats}/tekst"), feit.tekst.as_str()));
    let personen = gegevens.huisgenoten.iter().enumerate();
    let personen = personen.flat_map(|(plaats, huisgenoot)| over_persoon(plaats, huisgenoot));
    vast.chain(feiten).chain(personen).chain(antwoorden(gegevens)).collect()
}

/// What the gemeente says about one person of the home.
fn over_persoon(plaats: usize, huisgenoot: &Huisgenoot) -> Vec<(String, &str)> {
    let veld = |naam: &str| format!("/huisgenoten/{plaats}/{naam}");
    let verbod = huisgenoot.contactverbod.as_ref();
    let mut uit: Vec<_> = [
        ("uitzondering", huisgenoot.uitzondering.as_ref()),
        ("contactverbod/reden", verbod.map(|verbod| &verbod.reden)),
        ("contactverbod/telefonischContact", verbod.and_then(|verbod| verbod.telefonisch_contact.as_ref())),
    ]
    .into_iter()
    .filter_map(|(naam, tekst)| Some((veld(naam), tekst?.as_str())))
    .collect();
    let zinnen = verbod.iter().flat_map(|verbod| verbod.uitzonderingen.iter().enumerate());
    uit.extend(zinnen.map(|(nummer, zin)| (veld(&format!("contactverbod/uitzonderingen/{nummer}")), zin.as_str())));
    uit
}

/// What the gemeente answers to a zienswijze.
fn antwoorden(gegevens: &Gegevens) -> impl Iterator<Item = (String, &str)> {
    gegevens.zienswijzen.iter().enumerate().flat_map(|(plaats, zienswijze)| {
        let punten = zienswijze.punten.iter().enumerate();
        punten
            .map(move |(nummer, punt)| (format!("/zienswijzen/{plaats}/punten/{nummer}/waarom"), punt.waarom.as_str()))
    })
}
