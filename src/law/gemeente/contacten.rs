//! Whom a paper tells people to call, and when each number was last tried. A number that nobody answers is worse than
//! none, so each carries the day of its check; an old one is told, and refuses nothing.

use super::Gemeente;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Datum;
use crate::words::nederlands;
use serde::{Deserialize, Serialize};

/// Years that the check of a number lasts.
const CONTROLE_JAREN: i16 = 1;

/// A name with a telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Contact {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
    /// When it can be reached, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uren: Option<String>,
    /// Day on which the number was last checked.
    pub gecontroleerd_datum: Datum,
}

/// The Raad voor Rechtsbijstand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Raad {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
    /// E-mail address.
    pub email: String,
    /// When it can be reached, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uren: Option<String>,
    /// Day on which the number was last checked.
    pub gecontroleerd_datum: Datum,
}

/// The court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rechtbank {
    /// Name.
    pub naam: String,
    /// Postal address, on one line.
    pub adres: String,
    /// Where it sits, on one line.
    pub bezoekadres: String,
    /// Telephone number.
    pub telefoon: String,
    /// Where beroep can be filed online.
    pub digitaal: String,
}

/// The gemeente that handles for another (a centrumgemeente).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Behandelaar {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
    /// E-mail address.
    pub email: String,
}

/// Numbers that are the same in the whole country, still settings: they change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Nummers {
    /// Emergency.
    pub alarm: String,
    /// Police, no emergency.
    pub politie: String,
    /// Suicide prevention.
    pub zelfmoordpreventie: String,
}

impl Gemeente {
    /// The numbers that have not been checked for more than a year, or whose day of checking lies ahead. They refuse
    /// nothing.
    #[must_use]
    pub fn te_controleren(&self, vandaag: Datum) -> Vec<Bevinding> {
        let oordeel = |(veld, datum): (&str, Datum)| Some(Bevinding { veld: veld.to_owned(), ..oud(datum, vandaag)? });
        self.controles().into_iter().filter_map(oordeel).collect()
    }

    /// Each day of checking, with where it stands.
    fn controles(&self) -> Vec<(&'static str, Datum)> {
        let vast = [
            ("/nummersGecontroleerdDatum", self.nummers_gecontroleerd_datum),
            ("/instantie/gecontroleerdDatum", self.instantie.gecontroleerd_datum),
            ("/veiligThuis/gecontroleerdDatum", self.veilig_thuis.gecontroleerd_datum),
            ("/advocaatWerkdagen/gecontroleerdDatum", self.advocaat_werkdagen.gecontroleerd_datum),
            ("/advocaatWeekend/gecontroleerdDatum", self.advocaat_weekend.gecontroleerd_datum),
            ("/opvang/gecontroleerdDatum", self.opvang.gecontroleerd_datum),
            ("/politie/gecontroleerdDatum", self.politie.gecontroleerd_datum),
            ("/meldkamer/gecontroleerdDatum", self.meldkamer.gecontroleerd_datum),
            ("/raadVoorRechtsbijstand/gecontroleerdDatum", self.raad_voor_rechtsbijstand.gecontroleerd_datum),
        ];
        let buiten = self.instantie_buiten_uren.as_ref();
        let buiten = buiten.map(|contact| ("/instantieBuitenUren/gecontroleerdDatum", contact.gecontroleerd_datum));
        vast.into_iter().chain(buiten).collect()
    }
}

/// What to say of a number that was checked on that day, if anything; the field is for the caller to fill in.
fn oud(datum: Datum, vandaag: Datum) -> Option<Bevinding> {
    if vandaag < datum {
        return Some(Bevinding::vorm("", "controle-in-de-toekomst", "De dag van controle ligt in de toekomst."));
    }
    // A check lasts through the same day a year later, so it is yesterday that must be a full year on.
    let voorbij = vandaag.plus_dagen(-1).is_some_and(|gisteren| datum.jaren_op(gisteren) >= CONTROLE_JAREN);
    voorbij.then(|| {
        let dag = nederlands::datum(datum);
        let melding = format!(
            "Het laatst gecontroleerd op {dag}, langer dan een jaar geleden. Bel het nummer en pas de dag aan."
        );
        Bevinding::vorm("", "nummer-niet-gecontroleerd", melding)
    })
}
