//! What a wijzigingsbesluit changes: for whom the contact ban holds too, differently or no longer, whose data were
//! wrong, and an earlier end.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::opleggen::dictum::leeftijd_van_kind;
use super::super::opleggen::{ContactverbodTekst, Uitgezonderd};
use super::super::{Persoon, alineas, alineas_van, relatie, voluit};
use super::deel;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::wijziging::WijzigingGegevens;
use crate::law::wijziging::gegevens::{Uitgezonderd as Vrijgesteld, Verbetering};
use crate::law::zaak::gegevens::{Contactverbod, Huisgenoot};
use crate::words::moment::{Datum, Moment};
use serde::{Deserialize, Serialize};

/// An earlier end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EindeTekst {
    /// What it was.
    pub was: String,
    /// What it is now.
    pub wordt: String,
}

/// Corrected data of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerbeterdTekst {
    /// As it stood.
    pub was: Persoon,
    /// As it is now.
    pub wordt: Persoon,
}

/// What changes for the contact ban, and how it then is.
pub(super) struct Veranderingen {
    pub(super) erbij: Vec<ContactverbodTekst>,
    pub(super) anders: Vec<ContactverbodTekst>,
    pub(super) eraf: Vec<Uitgezonderd>,
    pub(super) verboden: Vec<String>,
}

impl EindeTekst {
    pub(super) fn van(was: Moment, wordt: Moment, t: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self { was: voluit(was, t)?, wordt: voluit(wordt, t)? })
    }
}

impl Veranderingen {
    pub(super) fn van(
        gegevens: &WijzigingGegevens,
        kader: &VervolgKader<'_>,
        t: &Teksten,
    ) -> Result<Self, TekstenFout> {
        let op = gegevens.besluit.genomen_tijdstip.datum();
        let (al, nog_niet): (Vec<_>, Vec<_>) = gegevens.contactverbod.iter().partition(|v| gold(kader, &v.persoon));
        let tekst = |verbod| deel::verbod(verbod, kader, op, t);
        let nieuw = gegevens.nieuwe_huisgenoten.iter().filter_map(|h| Some((h, h.contactverbod.as_ref()?)));
        let nieuw = nieuw.map(|(h, verbod)| nieuwe(h, verbod, kader, op, t));
        let eraf = gegevens.uitgezonderd.iter().map(|vrij| vrijgesteld(vrij, kader, t));
        Ok(Self {
            erbij: nog_niet.into_iter().map(tekst).chain(nieuw).collect::<Result<_, _>>()?,
            anders: al.into_iter().map(tekst).collect::<Result<_, _>>()?,
            eraf: eraf.collect::<Result<_, _>>()?,
            verboden: verboden(gegevens, kader),
        })
    }
}

/// Whether the contact ban held for this person.
fn gold(kader: &VervolgKader<'_>, persoon: &str) -> bool {
    kader.persoon(persoon).is_some_and(|nummer| kader.laatste.contactverbod.contains(&nummer))
}

fn nieuwe(
    h: &Huisgenoot,
    verbod: &Contactverbod,
    kader: &VervolgKader<'_>,
    op: Datum,
    t: &Teksten,
) -> Result<ContactverbodTekst, TekstenFout> {
    Ok(ContactverbodTekst {
        naam: h.naam.voluit(),
        relatie: relatie(h.relatie, t)?,
        leeftijd: leeftijd_van_kind(h.geboorte_datum, op, kader.regime, t)?,
        reden: alineas(&verbod.reden),
        wens: alineas_van(verbod.wens.as_ref()),
        telefonisch_contact: alineas_van(verbod.telefonisch_contact.as_ref()),
        uitzonderingen: verbod.uitzonderingen.clone(),
    })
}

fn vrijgesteld(vrij: &Vrijgesteld, kader: &VervolgKader<'_>, t: &Teksten) -> Result<Uitgezonderd, TekstenFout> {
    let h = deel::huisgenoot(kader.zaak, &vrij.persoon)?;
    Ok(Uitgezonderd { naam: h.naam.voluit(), relatie: relatie(h.relatie, t)?, reden: alineas(&vrij.reden) })
}

/// The names for whom the contact ban holds after the change, corrected where they were wrong.
fn verboden(gegevens: &WijzigingGegevens, kader: &VervolgKader<'_>) -> Vec<String> {
    let zit_in = |persoon: &str| {
        let eraf = gegevens.uitgezonderd.iter().any(|vrij| vrij.persoon == persoon);
        let erbij = gegevens.contactverbod.iter().any(|verbod| verbod.persoon == persoon);
        erbij || (gold(kader, persoon) && !eraf)
    };
    let naam = |persoon: &str, h: &Huisgenoot| {
        let beter = gegevens.verbeteringen.iter().find(|verbetering| verbetering.persoon == persoon);
        beter.and_then(|verbetering| verbetering.naam.as_ref()).unwrap_or(&h.naam).voluit()
    };
    let bekend = (1..).zip(&kader.zaak.huisgenoten).map(|(nummer, h)| (format!("h{nummer}"), h));
    let bekend = bekend.filter(|(persoon, _)| zit_in(persoon)).map(|(persoon, h)| naam(&persoon, h));
    let nieuw = gegevens.nieuwe_huisgenoten.iter().filter(|h| h.contactverbod.is_some()).map(|h| h.naam.voluit());
    bekend.chain(nieuw).collect()
}

pub(super) fn verbeterd(
    gegevens: &WijzigingGegevens,
    kader: &VervolgKader<'_>,
    t: &Teksten,
) -> Result<Vec<VerbeterdTekst>, TekstenFout> {
    let een = |verbetering: &Verbetering| {
        let (naam, geboorte) = if verbetering.persoon == "uithuisgeplaatste" {
            let u = &kader.zaak.uithuisgeplaatste;
            (&u.naam, u.geboorte_datum)
        } else {
            let h = deel::huisgenoot(kader.zaak, &verbetering.persoon)?;
            (&h.naam, h.geboorte_datum)
        };
        let beter = verbetering.naam.as_ref().unwrap_or(naam);
        Ok(VerbeterdTekst {
            was: Persoon::van(naam, geboorte, t)?,
            wordt: Persoon::van(beter, verbetering.geboorte_datum.unwrap_or(geboorte), t)?,
        })
    };
    gegevens.verbeteringen.iter().map(een).collect()
}
