//! What judges criticised, as far as a program can see it: lines C3-C25 of the list of drafting advice. They warn, since
//! only a reader can say whether the text is good; what a program cannot see at all is asked (`super::vragen`).

use super::Proef;
use super::a_persoon::{KORTSTE_AFWEGING, eigen_letters, kaal};
use crate::law::regels::Gevonden;
use crate::law::zaak::gegevens::{Drie, Feit, Gegevens, Naam};
use std::collections::BTreeSet;

/// Days between decision and recording after which the year or month may be a slip.
const RUIM_GELEDEN_DAGEN: i64 = 30;
/// Letters that a text about other measures has at least: what runs, and why this is needed beside it.
const KORTSTE_MAATREGELEN: usize = 20;
/// Letters of a word that tells who somebody is.
const KORTSTE_WOORD: usize = 4;
/// Words that say that something is confidential.
const VERTROUWELIJK: [&str; 4] = ["vertrouwelijk", "geheimhouding", "8:29", "niet delen met"];
/// Beginnings of words that tell of detention.
const DETENTIE: [&str; 8] =
    ["aanhoud", "aangehouden", "hecht", "detenti", "gedetineerd", "bewaring", "verzeker", "vast"];
/// The part of the annex about what happened, and in it the category of what is only expected.
const VERLOOP: (u8, &str) = (2, "2j");

/// The danger and the choice are two questions with two answers (ECLI:NL:RBROT:2020:5960).
pub(super) fn c3_twee_vragen(proef: &Proef<'_>) -> Vec<Gevonden> {
    let gegevens = proef.gegevens;
    let (keuze, afweging) = (kaal(&gegevens.keuze_van_de_persoon), kaal(&gegevens.belangenafweging));
    let voorval = gegevens.incident.as_ref().map(|incident| kaal(&incident.tekst)).unwrap_or_default();
    let zelfde = |een: &str, ander: &str| !een.is_empty() && een == ander;
    if !zelfde(&keuze, &afweging) && !zelfde(&keuze, &voorval) && !zelfde(&afweging, &voorval) {
        return Vec::new();
    }
    let melding = "Motiveer eerst het gevaar, daarna de keuze. Nu staat twee keer dezelfde tekst.";
    vec![Gevonden::nieuw("/keuzeVanDePersoon", "zelfde-motivering", melding)]
}

/// A stock sentence is no motivation; for the weighing itself it refuses (R12).
pub(super) fn c4_standaardzin(proef: &Proef<'_>) -> Vec<Gevonden> {
    let standaard = &proef.regime.standaardzinnen;
    let leeg = |tekst: &str| {
        let over = eigen_letters(tekst, standaard);
        over < KORTSTE_AFWEGING && over < kaal(tekst).chars().count()
    };
    let gevonden = redenen(proef.gegevens).into_iter().filter(|(_, tekst)| leeg(tekst)).map(|(veld, _)| {
        let melding = "Deze zin is standaardtekst. Vul de reden voor dit geval in.";
        Gevonden::nieuw(veld, "standaardtekst", melding)
    });
    gevonden.collect()
}

/// The reasons beside the weighing, with their fields.
fn redenen(gegevens: &Gegevens) -> Vec<(String, &str)> {
    let vast = [
        ("/keuzeVanDePersoon", Some(&gegevens.keuze_van_de_persoon)),
        ("/belangenUithuisgeplaatste", gegevens.belangen_uithuisgeplaatste.as_ref()),
        ("/belangenKinderen", gegevens.belangen_kinderen.as_ref()),
    ];
    let vast = vast.into_iter().filter_map(|(veld, tekst)| Some((veld.to_owned(), tekst?.as_str())));
    let verboden = gegevens.huisgenoten.iter().enumerate().filter_map(|(plaats, huisgenoot)| {
        let verbod = huisgenoot.contactverbod.as_ref()?;
        Some((format!("/huisgenoten/{plaats}/contactverbod/reden"), verbod.reden.as_str()))
    });
    vast.chain(verboden).collect()
}

/// A baby, a child of twelve and a child in care differ (ECLI:NL:RBAMS:2010:BN5638).
pub(super) fn c6_ieder_apart(proef: &Proef<'_>) -> Vec<Gevonden> {
    let mut gezien = BTreeSet::new();
    let verboden = proef.huisgenoten().filter_map(|(plaats, h)| Some((plaats, h, h.contactverbod.as_ref()?)));
    let dubbel = verboden.filter(|(_, _, verbod)| !gezien.insert(kaal(&verbod.reden)));
    let gevonden = dubbel.map(|(plaats, huisgenoot, _)| {
        let melding = format!("Motiveer het contactverbod voor {} apart.", huisgenoot.naam.voluit());
        Gevonden::nieuw(format!("/huisgenoten/{plaats}/contactverbod/reden"), "zelfde-reden", melding)
    });
    gevonden.collect()
}

/// Who was there and is not of the home is a witness (ECLI:NL:RBAMS:2011:BQ3610).
pub(super) fn c9_getuige(proef: &Proef<'_>) -> Vec<Gevonden> {
    let gegevens = proef.gegevens;
    let bronnen: String = gegevens.feiten.iter().map(|feit| format!("{} ", feit.bron.to_lowercase())).collect();
    let namen = gegevens.huisgenoten.iter().map(|huisgenoot| &huisgenoot.naam);
    let namen: BTreeSet<String> = namen.chain([&gegevens.uithuisgeplaatste.naam]).flat_map(delen).collect();
    let bekend = |wie: &str| {
        let woorden = woorden(wie);
        wie.to_lowercase().contains("kind") || woorden.iter().any(|w| namen.contains(w) || bronnen.contains(w.as_str()))
    };
    let aanwezig = gegevens.incident.iter().flat_map(|incident| incident.aanwezig.iter().enumerate());
    let gevonden = aanwezig.filter(|(_, wie)| !bekend(wie)).map(|(plaats, _)| {
        let melding = "Er was een getuige. Is die gehoord? Noem de verklaring als bron van een feit.";
        Gevonden::nieuw(format!("/incident/aanwezig/{plaats}"), "getuige-niet-gehoord", melding)
    });
    gevonden.collect()
}

fn delen(naam: &Naam) -> Vec<String> {
    woorden(&naam.voluit())
}

/// The words of a text that are long enough to tell somebody by, without titles.
fn woorden(tekst: &str) -> Vec<String> {
    let klein = tekst.to_lowercase();
    let woorden = klein.split(|teken: char| !teken.is_alphanumeric());
    let lang = woorden.filter(|woord| woord.chars().count() >= KORTSTE_WOORD && !["heer", "mevrouw"].contains(woord));
    lang.map(ToOwned::to_owned).collect()
}

/// An expected reaction alone does not carry a huisverbod (ECLI:NL:RBROT:2010:BO0555).
pub(super) fn c13_verwachting(proef: &Proef<'_>) -> Vec<Gevonden> {
    let (deel, verwachting) = VERLOOP;
    let gebeurd = |feit: &Feit| {
        let in_deel = proef.bijlage.feit(&feit.bijlage).is_some_and(|feit| feit.deel == deel);
        in_deel && !feit.bijlage.starts_with(verwachting)
    };
    let feiten = &proef.gegevens.feiten;
    if proef.gegevens.incident.is_some() || feiten.is_empty() || feiten.iter().any(gebeurd) {
        return Vec::new();
    }
    let melding = "Alleen een verwachte reactie is onvoldoende; noem feiten.";
    vec![Gevonden::nieuw("/feiten", "alleen-verwachting", melding)]
}

/// Slips in a year are known from the files (ECLI:NL:RBARN:2010:BN2421, ECLI:NL:RBAMS:2009:BJ3149).
pub(super) fn c18_jaartal(proef: &Proef<'_>) -> Vec<Gevonden> {
    let (gegevens, nu) = (proef.gegevens, proef.kader.nu);
    let genomen = gegevens.besluit.genomen_tijdstip;
    let dagen = nu.seconden().saturating_sub(genomen.seconden()).checked_div(86_400).unwrap_or_default();
    let mut uit = Vec::new();
    if dagen >= RUIM_GELEDEN_DAGEN {
        let melding = format!("Het besluit ligt {dagen} dagen terug. Kloppen het jaar en de maand?");
        uit.push(Gevonden::nieuw("/besluit/genomenTijdstip", "jaartal-ongebruikelijk", melding));
    }
    if let Some((geboren, _)) = gegevens.uithuisgeplaatste.geboorte_datum.grenzen() {
        let vroeg = gegevens.feiten.iter().enumerate().filter(|(_, feit)| feit.datum <= geboren);
        uit.extend(vroeg.map(|(plaats, _)| {
            let melding = "Dit feit ligt vóór de geboorte van de uithuisgeplaatste. Klopt het jaar?";
            Gevonden::nieuw(format!("/feiten/{plaats}/datum"), "jaartal-ongebruikelijk", melding)
        }));
    }
    uit
}

/// What is confidential goes to the judge apart (Awb 8:29; ECLI:NL:RBNHO:2016:3635).
pub(super) fn c23_vertrouwelijk(proef: &Proef<'_>) -> Vec<Gevonden> {
    let gemerkt = |tekst: &str| {
        let klein = tekst.to_lowercase();
        VERTROUWELIJK.iter().any(|woord| klein.contains(woord))
    };
    let feiten = proef.gegevens.feiten.iter().enumerate();
    let gevonden = feiten.filter(|(_, feit)| gemerkt(&feit.bron) || gemerkt(&feit.tekst)).map(|(plaats, _)| {
        let melding = "Dit stuk is als vertrouwelijk gemerkt; neem het niet in het besluit op.";
        Gevonden::nieuw(format!("/feiten/{plaats}/bron"), "vertrouwelijk", melding)
    });
    gevonden.collect()
}

/// Another measure does not stand in the way, when the besluit says what this one adds (ECLI:NL:RBMAA:2011:BQ1534).
pub(super) fn c25_meerwaarde(proef: &Proef<'_>) -> Vec<Gevonden> {
    let tekst = &proef.gegevens.andere_maatregelen;
    let mut uit = Vec::new();
    if kaal(tekst).chars().count() < KORTSTE_MAATREGELEN {
        let melding = "Noem welke andere maatregelen er zijn of niet zijn, en waarom dit huisverbod nodig is.";
        uit.push(Gevonden::nieuw("/andereMaatregelen", "maatregelen-kort", melding));
    }
    let klein = tekst.to_lowercase();
    let genoemd = DETENTIE.iter().any(|begin| klein.contains(begin));
    if proef.gegevens.gedetineerd == Some(Drie::Ja) && !genoemd {
        let melding = "De uithuisgeplaatste zit vast. Motiveer de meerwaarde van het huisverbod daarnaast.";
        uit.push(Gevonden::nieuw("/andereMaatregelen", "meerwaarde-ontbreekt", melding));
    }
    uit
}
