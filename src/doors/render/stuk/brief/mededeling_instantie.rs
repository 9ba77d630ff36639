//! The letter to the aangewezen instantie (Wth art. 2 lid 8, checklist C9): content of the huisverbod, and what is needed
//! to help both sides at once. It is the one letter that holds how each can be reached; it goes to nobody else.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::opleggen::bereikbaarheid;
use super::super::{Bij, Persoon, taal};
use super::{Bewoner, BriefGemeente, HuisverbodTekst, is_kind, per_soort, wie};
use crate::law::zaak::gegevens::{Geheim, Huisgenoot};
use serde::{Deserialize, Serialize};

/// All that the letter shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MededelingInstantieInvoer {
    /// The gemeente.
    pub gemeente: BriefGemeente,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// The instantie.
    pub instantie: Bel,
    /// The huisverbod as it stands.
    pub huisverbod: HuisverbodTekst,
    /// What is asked of the instantie.
    pub vraag: String,
    /// Who had to leave.
    pub uithuisgeplaatste: Hulpvrager,
    /// The adults at home.
    pub volwassenen: Vec<Hulpvrager>,
    /// The children.
    pub kinderen: Vec<Bewoner>,
}

/// One adult whom the instantie calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Hulpvrager {
    /// Full name.
    pub naam: String,
    /// "geboren op 14 maart 1970"
    pub geboorte: String,
    /// "partner"; absent for who had to leave.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub relatie: Option<String>,
    /// The language.
    pub taal: String,
    /// How to reach this person.
    pub bereikbaar: Vec<String>,
}

/// The letter to the instantie.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<MededelingInstantieInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (kinderen, volwassenen): (Vec<_>, Vec<_>) = bij.zaak.huisgenoten.iter().partition(|h| is_kind(bij, h));
    Ok(MededelingInstantieInvoer {
        gemeente: BriefGemeente::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        instantie: Bel::van(&bij.gemeente.instantie),
        huisverbod: HuisverbodTekst::van(bij, t)?,
        vraag: per_soort("mededeling.vraag_instantie", bij.soort, &[("wie", &wie(bij))], t)?,
        uithuisgeplaatste: uithuisgeplaatste(bij, t)?,
        volwassenen: volwassenen.into_iter().map(|h| volwassene(h, t)).collect::<Result<_, _>>()?,
        kinderen: kinderen.into_iter().map(|h| Bewoner::van(h, t)).collect::<Result<_, _>>()?,
    })
}

fn uithuisgeplaatste(bij: &Bij<'_>, t: &Teksten) -> Result<Hulpvrager, TekstenFout> {
    let hij = &bij.zaak.uithuisgeplaatste;
    let Persoon { naam, geboorte } = Persoon::van(&hij.naam, hij.geboorte_datum, t)?;
    let bereikbaar = bereikbaarheid(&hij.bereikbaarheid, t)?;
    Ok(Hulpvrager { naam, geboorte, relatie: None, taal: taal(&hij.taal, t), bereikbaar })
}

fn volwassene(huisgenoot: &Huisgenoot, t: &Teksten) -> Result<Hulpvrager, TekstenFout> {
    let Bewoner { naam, geboorte, relatie, taal } = Bewoner::van(huisgenoot, t)?;
    let bereikbaar = geheim(huisgenoot.geheim.as_ref(), t)?;
    Ok(Hulpvrager { naam, geboorte, relatie: Some(relatie), taal, bereikbaar })
}

/// How who stayed can be reached; the school is for nobody here.
fn geheim(geheim: Option<&Geheim>, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let telefoon = geheim.and_then(|geheim| geheim.telefoon.as_deref());
    let adres = geheim.and_then(|geheim| geheim.adres.as_deref());
    let telefoon = match telefoon {
        Some(nummer) => t.zin("zinnen.bereikbaar_telefoon", &[("telefoon", nummer)])?,
        None => t.woord("mededeling.telefoon_onbekend")?,
    };
    let adres = match adres {
        Some(adres) => t.zin("zinnen.bereikbaar_verblijf", &[("verblijf", adres)])?,
        None => t.woord("mededeling.verblijf_woning")?,
    };
    Ok(vec![telefoon, adres])
}
