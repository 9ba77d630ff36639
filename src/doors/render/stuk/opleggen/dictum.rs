//! What the besluit orders: the home, the persons with whom contact is forbidden, and the reachability that was told.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::{alineas, alineas_van, relatie};
use crate::law::besluit::termijn::Termijn;
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Bereikbaarheid, Contactverbod, Geboorte, Gegevens, Huisgenoot, Woning};
use crate::words::moment::Datum;
use serde::{Deserialize, Serialize};

/// The home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WoningTekst {
    /// Address on one line.
    pub adres: String,
    /// What "bij de woning" means here.
    pub bij_de_woning: Vec<String>,
}

/// One person with whom contact is forbidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ContactverbodTekst {
    /// Full name.
    pub naam: String,
    /// "uw kind"
    pub relatie: String,
    /// Age, for a child.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub leeftijd: Option<String>,
    /// Why for this person.
    pub reden: Vec<String>,
    /// What the child wishes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wens: Option<Vec<String>>,
    /// Whether contact by telephone was considered.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub telefonisch_contact: Option<Vec<String>>,
    /// Exceptions, each a whole sentence.
    pub uitzonderingen: Vec<String>,
}

/// One person who is excepted from the contact ban.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Uitgezonderd {
    /// Full name.
    pub naam: String,
    /// "uw kind"
    pub relatie: String,
    /// Why.
    pub reden: Vec<String>,
}

impl WoningTekst {
    pub(in super::super) fn van(woning: &Woning) -> Self {
        Self { adres: woning.adres(), bij_de_woning: alineas(&woning.bij_de_woning) }
    }
}

pub(in super::super) fn contactverbod(
    gegevens: &Gegevens,
    termijn: &Termijn,
    t: &Teksten,
) -> Result<Vec<ContactverbodTekst>, TekstenFout> {
    let verboden = gegevens.huisgenoten.iter().filter_map(|h| Some((h, h.contactverbod.as_ref()?)));
    verboden.map(|(huisgenoot, verbod)| een(huisgenoot, verbod, termijn, t)).collect()
}

fn een(
    h: &Huisgenoot,
    verbod: &Contactverbod,
    termijn: &Termijn,
    t: &Teksten,
) -> Result<ContactverbodTekst, TekstenFout> {
    Ok(ContactverbodTekst {
        naam: h.naam.voluit(),
        relatie: relatie(h.relatie, t)?,
        leeftijd: leeftijd_van_kind(h.geboorte_datum, termijn.ingang().datum(), termijn.regime(), t)?,
        reden: alineas(&verbod.reden),
        wens: alineas_van(verbod.wens.as_ref()),
        telefonisch_contact: alineas_van(verbod.telefonisch_contact.as_ref()),
        uitzonderingen: verbod.uitzonderingen.clone(),
    })
}

/// The age of who is not of age, when the day of birth is known.
pub(in super::super) fn leeftijd_van_kind(
    geboorte: Geboorte,
    op: Datum,
    regime: &Regime,
    t: &Teksten,
) -> Result<Option<String>, TekstenFout> {
    let Geboorte::Dag(dag) = geboorte else { return Ok(None) };
    let jaren = dag.jaren_op(op);
    if jaren >= regime.meerderjarig_jaren {
        return Ok(None);
    }
    t.zin("zinnen.leeftijd", &[("jaren", &jaren.to_string())]).map(Some)
}

pub(in super::super) fn uitgezonderd(gegevens: &Gegevens, t: &Teksten) -> Result<Vec<Uitgezonderd>, TekstenFout> {
    let vrij = gegevens.huisgenoten.iter().filter(|huisgenoot| huisgenoot.contactverbod.is_none());
    let vrij = vrij.filter_map(|huisgenoot| Some((huisgenoot, huisgenoot.uitzondering.as_ref()?)));
    let tekst = |(h, reden): (&Huisgenoot, &String)| {
        Ok(Uitgezonderd { naam: h.naam.voluit(), relatie: relatie(h.relatie, t)?, reden: alineas(reden) })
    };
    vrij.map(tekst).collect()
}

/// What was told about where or how the uithuisgeplaatste can be reached.
pub(in crate::doors::render::stuk) fn bereikbaarheid(
    opgave: &Bereikbaarheid,
    t: &Teksten,
) -> Result<Vec<String>, TekstenFout> {
    let telefoon =
        opgave.telefoon.as_deref().map(|nummer| t.zin("zinnen.bereikbaar_telefoon", &[("telefoon", nummer)]));
    let email = opgave.email.as_deref().map(|adres| t.zin("zinnen.bereikbaar_email", &[("email", adres)]));
    let verblijf = match opgave.verblijf.as_str() {
        "onbekend" => t.woord("zinnen.bereikbaar_onbekend"),
        bekend => t.zin("zinnen.bereikbaar_verblijf", &[("verblijf", bekend)]),
    };
    telefoon.into_iter().chain(email).chain([verblijf]).collect()
}
