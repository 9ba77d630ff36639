//! The log: the leaves, the tree over them, and whether the dossier is complete up to the checkpoint (decision 4).

use super::controles::Controles;
use crate::evidence::bundle::content::{Inhoud, Stap};
use crate::evidence::bundle::policy::Beleid;
use crate::evidence::log::leaf::Leaf;
use crate::evidence::log::merkle::CompactRange;
use crate::words::hash::Hash256;
use std::collections::{BTreeMap, BTreeSet};

/// Leaves, tree, tags. Answers whether the dossier is proven complete up to the checkpoint.
pub(super) fn controleer(inhoud: &Inhoud<'_>, beleid: &Beleid, c: &mut Controles) -> bool {
    let (Some(eerste), Some(bladen), Some(aanloop), Some((_, checkpoint))) =
        (inhoud.stappen.first(), &inhoud.bladen, &inhoud.aanloop, &inhoud.checkpoint)
    else {
        c.fout("boom", "zonder gebeurtenis, bladen, aanloop en checkpoint is er geen boom na te rekenen");
        return false;
    };
    let begin = eerste.blad.index;
    let grootte = begin.checked_add(bladen.len() as u64);
    let hoort = format!("{} bladen vanaf blad {begin}, boom van {} bladen", bladen.len(), checkpoint.size);
    c.of(grootte == Some(checkpoint.size), "boom-grootte", hoort);
    wortel(begin, aanloop, bladen, &checkpoint.root, c);
    let bladen = Bladen { begin, bladen };
    for stap in &inhoud.stappen {
        blad(stap, &bladen, c);
    }
    let stijgt = inhoud.stappen.is_sorted_by(|een, ander| een.blad.index < ander.blad.index);
    c.of(stijgt, "volgorde", "de bladen staan in de volgorde van de gebeurtenissen");
    let volledig = tags(&inhoud.stappen, &bladen, c);
    volledigheid(volledig, beleid.eist_volledigheid(&checkpoint.origin), checkpoint.size, c)
}

fn wortel(begin: u64, aanloop: &[Hash256], bladen: &[Leaf], verwacht: &Hash256, c: &mut Controles) {
    let Some(mut boom) = CompactRange::from_hashes(begin, aanloop.to_vec()) else {
        return c.fout("boom", "Het bewijs hoort niet bij deze boom: de aanloop heeft een ander aantal hashes.");
    };
    for blad in bladen {
        boom.append(blad.hash());
    }
    let wortel = boom.root();
    c.of(wortel == *verwacht, "boom", format!("nagerekende wortel {wortel}, checkpoint {verwacht}"));
}

struct Bladen<'a> {
    begin: u64,
    bladen: &'a [Leaf],
}

impl Bladen<'_> {
    fn op(&self, index: u64) -> Option<&Leaf> {
        self.bladen.get(usize::try_from(index.checked_sub(self.begin)?).ok()?)
    }

    /// The indices at which each of these tags stands.
    fn plaatsen(&self, tags: BTreeSet<[u8; 32]>) -> BTreeMap<[u8; 32], Vec<u64>> {
        let mut uit: BTreeMap<[u8; 32], Vec<u64>> = BTreeMap::new();
        for (blad, index) in self.bladen.iter().zip(self.begin..).filter(|(blad, _)| tags.contains(blad.tag())) {
            uit.entry(*blad.tag()).or_default().push(index);
        }
        uit
    }
}

/// The leaf at the index is the commitment to this very event.
fn blad(stap: &Stap<'_>, bladen: &Bladen<'_>, c: &mut Controles) {
    let (nummer, index) = (stap.nummer, stap.blad.index);
    match bladen.op(index) {
        Some(blad) => {
            let nagemaakt = Leaf::maak(*blad.tag(), &stap.blad.zout.0, &stap.id());
            c.of(
                nagemaakt == *blad,
                "blad",
                format!("gebeurtenis {nummer} is vastgelegd in blad {index} van het logboek"),
            );
        }
        None => c.fout("blad", format!("gebeurtenis {nummer}: blad {index} ligt buiten de boom")),
    }
}

/// Follows the tags: each leaf carries the tag that the event before it announced, and no tag stands twice. The answer is
/// whether the tag after the last event is opened and stands nowhere.
fn tags(stappen: &[Stap<'_>], bladen: &Bladen<'_>, c: &mut Controles) -> bool {
    let keten = schakels(stappen, bladen, c);
    let eigen = stappen.iter().filter_map(|stap| bladen.op(stap.blad.index)).map(|blad| *blad.tag());
    let dubbel: Vec<u64> = bladen.plaatsen(eigen.collect()).into_values().filter(|op| op.len() > 1).flatten().collect();
    let enig = c.of(dubbel.is_empty(), "splitsing", splitsing(&dubbel));
    let Some(laatste) = stappen.last().and_then(Stap::volgende) else { return false };
    let achtergehouden = bladen.plaatsen(BTreeSet::from([laatste])).into_values().flatten().next();
    if let Some(index) = achtergehouden {
        let wat = format!("blad {index} is van een latere gebeurtenis in dit dossier, die niet in de bundel zit");
        c.fout("achtergehouden", wat);
    }
    keten && enig && achtergehouden.is_none()
}

/// Whether every tag but the last is opened and stands on the leaf of the next event.
fn schakels(stappen: &[Stap<'_>], bladen: &Bladen<'_>, c: &mut Controles) -> bool {
    const CODE: &str = "kenteken";
    let mut keten = true;
    for (stap, volgende) in stappen.iter().zip(stappen.iter().skip(1)) {
        let (nummer, index) = (stap.nummer, volgende.blad.index);
        if let Some(aangekondigd) = stap.volgende() {
            let klopt = bladen.op(index).map(Leaf::tag) == Some(&aangekondigd);
            keten &=
                c.of(klopt, CODE, format!("blad {index} draagt het kenteken dat gebeurtenis {nummer} aankondigde"));
        } else {
            keten = false;
            c.terzijde(CODE, format!("gebeurtenis {nummer}: het aangekondigde kenteken is weggelaten"));
        }
    }
    keten
}

fn splitsing(dubbel: &[u64]) -> String {
    if dubbel.is_empty() {
        return "elk kenteken van dit dossier staat op één blad".to_owned();
    }
    let bladen: Vec<String> = dubbel.iter().map(u64::to_string).collect();
    format!("splitsing: hetzelfde kenteken staat op de bladen {}", bladen.join(" en "))
}

fn volledigheid(volledig: bool, vereist: bool, grootte: u64, c: &mut Controles) -> bool {
    match (volledig, vereist) {
        (true, _) => c.ok(
            "volledigheid",
            format!("na de laatste gebeurtenis is er tot blad {grootte} geen andere in dit dossier"),
        ),
        (false, true) => {
            c.open("volledigheid", "niet vast te stellen of de bundel volledig is, en het beleid eist dat")
        }
        (false, false) => c.terzijde("volledigheid", "niet vast te stellen of de bundel volledig is"),
    }
    volledig
}
