//! The inventory of a dossier: per item whether it is there, lacks, or does not apply, by whom and when (checklists C1-C9).
//! One static table; the court and the jurist read it from top to bottom. A fact that was corrected no longer counts.

mod zoek;

use self::zoek::Kijk;
use super::feiten::{Feit, Gemeld, HulpStap, IntrekkingGrond, MededelingAan, RaadsmanStap, SleutelStap, VerzoekOm};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::Rol;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// Whether an item is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PostStand {
    /// It is there.
    Aanwezig,
    /// It should be there.
    Ontbreekt,
    /// It need not be there.
    NietVanToepassing,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// What it is, as a word ("akteOplegging"); its text stands in the catalogue.
    pub onderwerp: &'static str,
    /// The article that asks for it; empty when none does.
    pub artikel: String,
    /// The besluit that it belongs to.
    pub besluit: Option<String>,
    /// The person that it is about ("p2").
    pub persoon: Option<String>,
    /// Whether it is there.
    pub stand: PostStand,
    /// By whom, as a word ("hulpofficier"), when the fact says so.
    pub wie: Option<&'static str>,
    /// When.
    pub wanneer: Option<Moment>,
    /// Volgnummer of the fact where it stands.
    pub vindplaats: Option<u64>,
}

/// One row of the table: what it is, the subject of its article, and how it is looked up.
struct Rij(&'static str, &'static str, fn(&Kijk<'_>) -> Vec<Vondst>);

/// What a row found: the item without its name.
struct Vondst {
    besluit: Option<String>,
    persoon: Option<String>,
    /// Whether it should be there.
    nodig: bool,
    waar: Option<Plek>,
}

/// Where something stands.
#[derive(Clone, Copy)]
struct Plek {
    volgnummer: u64,
    wanneer: Moment,
    wie: Option<&'static str>,
}

impl Vondst {
    fn van(nodig: bool, waar: Option<Plek>) -> Vec<Self> {
        vec![Self { besluit: None, persoon: None, nodig, waar }]
    }
}

static RIJEN: &[Rij] = &[
    Rij("aanzegging", "aanzegging", |k| Vondst::van(false, k.aanzegging())),
    Rij("procesVerbaalAanzegging", "aanzegging", |k| Vondst::van(k.aanzegging().is_some(), k.aanzegging_op_ambtseed())),
    Rij("oplegging", "opleggen", |k| Vondst::van(true, k.oplegging().map(|(plek, _)| plek))),
    Rij("mandaat", "mandaat", mandaat),
    Rij("meldingBurgemeester", "melding_burgemeester", |k| {
        Vondst::van(k.door_hulpofficier(), k.melding(|wat| matches!(wat, Gemeld::MeldingBurgemeester {})))
    }),
    Rij("akteOplegging", "", |k| aktes(k, BesluitSoort::Oplegging)),
    Rij("folder", "", |k| Vondst::van(k.oplegging().is_some(), k.folder())),
    Rij("bereikbaarheid", "bereikbaarheid", |k| Vondst::van(k.oplegging().is_some(), k.bereikbaarheid())),
    Rij("raadsmanGevraagd", "raadsman", |k| Vondst::van(k.begonnen(), k.raadsman(&GEVRAAGD))),
    Rij("meldingRaad", "raadsman", |k| Vondst::van(k.wil_raadsman(), k.raadsman(&[RaadsmanStap::RaadGemeld]))),
    Rij("raadsmanGesproken", "raadsman", |k| Vondst::van(k.wil_raadsman(), k.raadsman(&[RaadsmanStap::Gesproken]))),
    Rij("bewijsSleutels", "sleutels", |k| {
        Vondst::van(k.sleutels(SleutelStap::Ingenomen).is_some(), k.sleutels(SleutelStap::BewijsGegeven))
    }),
    Rij("mededelingHuisgenoot", "mededeling", huisgenoten),
    Rij("mededelingInstantie", "mededeling", |k| mededelingen(k, &[MededelingAan::Instantie], true)),
    Rij("mededelingVeiligThuis", "mededeling", |k| {
        mededelingen(k, &[MededelingAan::VeiligThuis], k.kindermishandeling())
    }),
    Rij("mededelingPolitie", "", |k| mededelingen(k, &[MededelingAan::Politie, MededelingAan::Meldkamer], true)),
    Rij("horenUithuisgeplaatste", "", |k| horen(k, k.uithuisgeplaatste())),
    Rij("horenHuisgenoot", "", |k| horen(k, k.meerderjarig())),
    Rij("zorgadvies", "", |k| {
        Vondst::van(k.heeft(BesluitSoort::Verlenging), k.melding(|wat| matches!(wat, Gemeld::Zorgadvies { .. })))
    }),
    Rij("verlenging", "verlengen", |k| besluiten(k, BesluitSoort::Verlenging)),
    Rij("akteVerlenging", "", |k| aktes(k, BesluitSoort::Verlenging)),
    Rij("geenVerlenging", "", |k| Vondst::van(false, k.melding(|wat| matches!(wat, Gemeld::GeenVerlenging {})))),
    Rij("wijziging", "", |k| besluiten(k, BesluitSoort::Wijziging)),
    Rij("akteWijziging", "", |k| aktes(k, BesluitSoort::Wijziging)),
    Rij("bekrachtiging", "", |k| besluiten(k, BesluitSoort::Bekrachtiging)),
    Rij("akteBekrachtiging", "", |k| aktes(k, BesluitSoort::Bekrachtiging)),
    Rij("hulpAanvaard", "intrekken", |k| Vondst::van(om_hulp(k), k.hulp(HulpStap::Aanvaard))),
    Rij("hulpBevestigd", "intrekken", |k| Vondst::van(om_hulp(k), k.hulp(HulpStap::Bevestigd))),
    Rij("intrekking", "intrekken", |k| besluiten(k, BesluitSoort::Intrekking)),
    Rij("akteIntrekking", "", |k| aktes(k, BesluitSoort::Intrekking)),
    Rij("teruggaveSleutels", "sleutels", |k| {
        let nodig = k.sleutels(SleutelStap::Ingenomen).is_some() && k.heeft(BesluitSoort::Intrekking);
        Vondst::van(nodig, k.sleutels(SleutelStap::Teruggegeven))
    }),
    Rij("afwijzing", "", |k| besluiten(k, BesluitSoort::Afwijzing)),
    Rij("akteAfwijzing", "", |k| aktes(k, BesluitSoort::Afwijzing)),
    Rij("toestemming", "", |k| Vondst::van(false, k.melding(|wat| matches!(wat, Gemeld::Toestemming { .. })))),
    Rij("procesVerbaalOvertreding", "straf", |k| {
        let met = k.melding(|wat| matches!(wat, Gemeld::Overtreding { proces_verbaal: true }));
        Vondst::van(k.melding(|wat| matches!(wat, Gemeld::Overtreding { .. })).is_some(), met)
    }),
    Rij("uitspraak", "uitspraak", |k| Vondst::van(k.procedure_loopt(), k.uitspraak())),
    Rij("mededelingUitspraak", "uitspraak", |k| Vondst::van(k.uitspraak().is_some(), k.mededeling_uitspraak())),
];

/// The answers to the question whether he wants a lawyer.
const GEVRAAGD: [RaadsmanStap; 3] = [RaadsmanStap::Gewenst, RaadsmanStap::NietGewenst, RaadsmanStap::Later];
/// The besluiten that the others must be told about (art. 2 lid 8; R63).
const MEE_TE_DELEN: [BesluitSoort; 3] = [BesluitSoort::Oplegging, BesluitSoort::Verlenging, BesluitSoort::Intrekking];

/// All items, in the order of the table. The facts stand in the order of their volgnummers, from 1.
#[must_use]
pub fn posten(feiten: &[Feit], regime: &Regime) -> Vec<Post> {
    let kijk = Kijk::op(feiten);
    let van_rij = |Rij(onderwerp, artikel, vind): &Rij| {
        let artikel = regime.artikel(artikel);
        let (onderwerp, vondsten) = (*onderwerp, vind(&kijk));
        let post = move |vondst| post(onderwerp, artikel, vondst);
        vondsten.into_iter().map(post).collect::<Vec<_>>()
    };
    RIJEN.iter().flat_map(van_rij).collect()
}

fn post(onderwerp: &'static str, artikel: &str, vondst: Vondst) -> Post {
    let stand = match (vondst.waar, vondst.nodig) {
        (Some(_), _) => PostStand::Aanwezig,
        (None, true) => PostStand::Ontbreekt,
        (None, false) => PostStand::NietVanToepassing,
    };
    Post {
        onderwerp,
        artikel: artikel.to_owned(),
        besluit: vondst.besluit,
        persoon: vondst.persoon,
        stand,
        wie: vondst.waar.and_then(|plek| plek.wie),
        wanneer: vondst.waar.map(|plek| plek.wanneer),
        vindplaats: vondst.waar.map(|plek| plek.volgnummer),
    }
}

/// The mandaat of the hulpofficier; whoever decides himself needs none.
fn mandaat(kijk: &Kijk<'_>) -> Vec<Vondst> {
    let plek = kijk.oplegging().and_then(|(plek, oplegging)| {
        (oplegging.rol == Rol::Hulpofficier && oplegging.mandaat.is_some() && !oplegging.bevoegdheid_afgeweken)
            .then_some(plek)
    });
    Vondst::van(kijk.door_hulpofficier(), plek)
}

/// Each besluit of this kind; one row that says that there is none.
fn besluiten(kijk: &Kijk<'_>, soort: BesluitSoort) -> Vec<Vondst> {
    let besluiten = kijk.besluiten(soort).into_iter().map(|(plek, nummer)| Vondst {
        besluit: Some(nummer.to_owned()),
        persoon: None,
        nodig: true,
        waar: Some(plek),
    });
    of_geen(besluiten.collect())
}

/// The akte of each besluit of this kind.
fn aktes(kijk: &Kijk<'_>, soort: BesluitSoort) -> Vec<Vondst> {
    let aktes = kijk.besluiten(soort).into_iter().map(|(_, nummer)| Vondst {
        besluit: Some(nummer.to_owned()),
        persoon: None,
        nodig: true,
        waar: kijk.akte(nummer),
    });
    of_geen(aktes.collect())
}

fn of_geen(vondsten: Vec<Vondst>) -> Vec<Vondst> {
    if vondsten.is_empty() { Vondst::van(false, None) } else { vondsten }
}

/// The notice about each besluit to one of these.
fn mededelingen(kijk: &Kijk<'_>, aan: &[MededelingAan], nodig: bool) -> Vec<Vondst> {
    let een = |(_, nummer): (Plek, &str)| Vondst {
        besluit: Some(nummer.to_owned()),
        persoon: None,
        nodig,
        waar: kijk.mededeling(aan, None, nummer),
    };
    of_geen(MEE_TE_DELEN.iter().flat_map(|soort| kijk.besluiten(*soort)).map(een).collect())
}

/// The notice about each besluit to each adult huisgenoot.
fn huisgenoten(kijk: &Kijk<'_>) -> Vec<Vondst> {
    let een = |nummer: &str, persoon: &String| Vondst {
        besluit: Some(nummer.to_owned()),
        persoon: Some(persoon.clone()),
        nodig: true,
        waar: kijk.mededeling(&[MededelingAan::Huisgenoot], Some(persoon), nummer),
    };
    let besluiten = MEE_TE_DELEN.iter().flat_map(|soort| kijk.besluiten(*soort));
    of_geen(besluiten.flat_map(|(_, nummer)| kijk.meerderjarig().iter().map(move |p| een(nummer, p))).collect())
}

/// The hearing of each of these persons about the verlenging; also that it did not succeed is an outcome.
fn horen(kijk: &Kijk<'_>, personen: &[String]) -> Vec<Vondst> {
    let een = |persoon: &String| Vondst {
        besluit: None,
        persoon: Some(persoon.clone()),
        nodig: kijk.heeft(BesluitSoort::Verlenging),
        waar: kijk.gehoord(persoon, VerzoekOm::Verlengen),
    };
    of_geen(personen.iter().map(een).collect())
}

fn om_hulp(kijk: &Kijk<'_>) -> bool {
    kijk.intrekking_om(IntrekkingGrond::Hulpverlening)
}
