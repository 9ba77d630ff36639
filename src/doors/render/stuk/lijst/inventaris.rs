//! The inventory of the dossier, for court and jurist: what is there, what lacks, what does not apply.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{Afzender, Bij, Persoon, van_lijst, voluit};
use crate::law::dossier::inventaris::{Post, PostStand};
use crate::law::zaak::gegevens::Gegevens;
use crate::words::moment::Moment;
use serde::{Deserialize, Serialize};

/// All that the inventory shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InventarisInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Number of the last besluit.
    pub besluitnummer: String,
    /// About whom.
    pub aan: Persoon,
    /// The others of the home.
    pub huisgenoten: Vec<String>,
    /// The home.
    pub woning: String,
    /// The start.
    pub begin: String,
    /// The end.
    pub einde: String,
    /// The moment as of which it was made.
    pub moment: String,
    /// How many are there, lack, and do not apply.
    pub telling: String,
    /// The items.
    pub posten: Vec<InventarisPost>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InventarisPost {
    /// What it is, and for whom.
    pub post: String,
    /// Of which besluit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub besluit: Option<String>,
    /// The article that asks for it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub artikel: Option<String>,
    /// Present, missing or not applicable, in words.
    pub stand: String,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wie: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wanneer: Option<String>,
    /// Where in the dossier.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub vindplaats: Option<String>,
}

/// The inventory of the dossier of this besluit, as it stood at that moment.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>, posten: &[Post], moment: Moment) -> Result<InventarisInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let aan = &bij.zaak.uithuisgeplaatste;
    Ok(InventarisInvoer {
        gemeente: Afzender::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        aan: Persoon::van(&aan.naam, aan.geboorte_datum, t)?,
        huisgenoten: bij.zaak.huisgenoten.iter().map(|huisgenoot| huisgenoot.naam.voluit()).collect(),
        woning: bij.zaak.woning.adres(),
        begin: voluit(bij.ingang, t)?,
        einde: voluit(bij.einde, t)?,
        moment: voluit(moment, t)?,
        telling: telling(posten, t)?,
        posten: posten.iter().map(|post| regel(post, bij.zaak, t)).collect::<Result<_, _>>()?,
    })
}

fn telling(posten: &[Post], t: &Teksten) -> Result<String, TekstenFout> {
    let aantal = |stand| posten.iter().filter(|post| post.stand == stand).count().to_string();
    let (er, weg, niet) =
        (aantal(PostStand::Aanwezig), aantal(PostStand::Ontbreekt), aantal(PostStand::NietVanToepassing));
    t.zin("lijst_zin.telling", &[("aanwezig", &er), ("ontbreekt", &weg), ("niet", &niet)])
}

fn regel(post: &Post, zaak: &Gegevens, t: &Teksten) -> Result<InventarisPost, TekstenFout> {
    Ok(InventarisPost {
        post: titel(post, zaak, t)?,
        besluit: post.besluit.as_ref().map(|nummer| t.zin("lijst_zin.besluit", &[("nummer", nummer)])).transpose()?,
        artikel: Some(post.artikel.clone()).filter(|artikel| !artikel.is_empty()),
        stand: van_lijst("inventaris.stand", &post.stand, t)?,
        wie: post.wie.map(|wie| t.woord(&format!("inventaris.wie.{wie}"))).transpose()?,
        wanneer: post.wanneer.map(|wanneer| voluit(wanneer, t)).transpose()?,
        vindplaats: post
            .vindplaats
            .map(|nummer| t.zin("lijst_zin.vindplaats", &[("nummer", &nummer.to_string())]))
            .transpose()?,
    })
}

/// "Mededeling aan huisgenoot: Sanne Vogel"
fn titel(post: &Post, zaak: &Gegevens, t: &Teksten) -> Result<String, TekstenFout> {
    let titel = t.woord(&format!("inventaris.post.{}", post.onderwerp))?;
    match &post.persoon {
        Some(persoon) => t.zin("lijst_zin.persoon", &[("post", &titel), ("naam", &naam(persoon, zaak))]),
        None => Ok(titel),
    }
}

/// The name of "p1", "p2", ...; the number itself for a person that the zaak does not have.
fn naam(persoon: &str, zaak: &Gegevens) -> String {
    let nummer = persoon.strip_prefix('p').and_then(|nummer| nummer.parse::<usize>().ok());
    let huisgenoot = nummer.and_then(|nummer| zaak.huisgenoten.get(nummer.checked_sub(2)?));
    match (nummer, huisgenoot) {
        (Some(1), _) => zaak.uithuisgeplaatste.naam.voluit(),
        (_, Some(huisgenoot)) => huisgenoot.naam.voluit(),
        (_, None) => persoon.to_owned(),
    }
}
