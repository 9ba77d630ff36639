//! The feitenblad (N13): the facts of the zaak in the order of the annex, for judge and lawyer. No scores.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{Afzender, Bij, Persoon, alineas};
use crate::law::regime::{Bijlage, BijlageFeit, bijlage};
use crate::law::zaak::gegevens::Feit;
use serde::{Deserialize, Serialize};

/// All that the feitenblad shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeitenbladInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// About whom.
    pub aan: Persoon,
    /// The home.
    pub woning: String,
    /// The Besluit whose annex it is.
    pub bijlage: String,
    /// Version of the annex.
    pub versie: String,
    /// The parts of the annex that have facts.
    pub delen: Vec<FeitenbladDeel>,
}

/// One part of the annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeitenbladDeel {
    /// Its name.
    pub naam: String,
    /// The article that names it.
    pub artikel: String,
    /// Its categories that have facts.
    pub categorieen: Vec<FeitenbladCategorie>,
}

/// One category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeitenbladCategorie {
    /// Its code.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Its facts.
    pub feiten: Vec<FeitenbladFeit>,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FeitenbladFeit {
    /// Its code.
    pub code: String,
    /// The fact.
    pub tekst: Vec<String>,
    /// Its day.
    pub datum: String,
    /// Where it comes from.
    pub bron: String,
}

/// The feitenblad beside this besluit.
///
/// # Errors
/// The text catalogue is not complete, or a fact has a code that the annex does not know.
pub fn van(bij: &Bij<'_>) -> Result<FeitenbladInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let annex = bijlage(bij.ingang.datum());
    let aan = &bij.zaak.uithuisgeplaatste;
    Ok(FeitenbladInvoer {
        gemeente: Afzender::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        aan: Persoon::van(&aan.naam, aan.geboorte_datum, t)?,
        woning: bij.zaak.woning.adres(),
        bijlage: annex.besluit.clone(),
        versie: annex.versie.clone(),
        delen: delen(&bij.zaak.feiten, annex, t)?,
    })
}

/// The facts, in the order of the annex; those with one code in the order of their days.
fn delen(feiten: &[Feit], annex: &Bijlage, t: &Teksten) -> Result<Vec<FeitenbladDeel>, TekstenFout> {
    if let Some(onbekend) = feiten.iter().find(|feit| annex.feit(&feit.bijlage).is_none()) {
        return Err(TekstenFout::Ontbreekt(format!("bijlage.{}", onbekend.bijlage)));
    }
    let mut delen: Vec<FeitenbladDeel> = Vec::new();
    for in_bijlage in &annex.feiten {
        let mut van_code: Vec<&Feit> = feiten.iter().filter(|feit| feit.bijlage == in_bijlage.code).collect();
        van_code.sort_by_key(|feit| feit.datum);
        for feit in van_code {
            categorie(&mut delen, in_bijlage).push(FeitenbladFeit {
                code: feit.bijlage.clone(),
                tekst: alineas(&feit.tekst),
                datum: t.dag(feit.datum)?,
                bron: feit.bron.clone(),
            });
        }
    }
    Ok(delen)
}

/// The facts of the category of this fact, which is the last one so far or a new one.
fn categorie<'a>(delen: &'a mut Vec<FeitenbladDeel>, feit: &BijlageFeit) -> &'a mut Vec<FeitenbladFeit> {
    let deel = achteraan(
        delen,
        |deel| deel.artikel == feit.artikel,
        || FeitenbladDeel { naam: feit.deel_naam.clone(), artikel: feit.artikel.clone(), categorieen: Vec::new() },
    );
    let categorie = achteraan(
        &mut deel.categorieen,
        |categorie| categorie.code == feit.categorie,
        || FeitenbladCategorie { code: feit.categorie.clone(), naam: feit.categorie_naam.clone(), feiten: Vec::new() },
    );
    &mut categorie.feiten
}

/// The last of the list when it is the one, else a new last one.
fn achteraan<T>(lijst: &mut Vec<T>, is: impl Fn(&T) -> bool, nieuw: impl FnOnce() -> T) -> &mut T {
    let laatste = lijst.len().saturating_sub(1);
    let plaats = if lijst.last().is_some_and(is) { laatste } else { lijst.len() };
    if plaats == lijst.len() {
        lijst.push(nieuw());
    }
    &mut lijst[plaats]
}
