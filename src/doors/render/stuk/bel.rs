//! Whom a document tells its reader to call or to visit. Only what is printed: the day on which a number was last checked
//! is for the office.

use crate::law::gemeente::{Contact, Gemeente};
use serde::{Deserialize, Serialize};

/// A name with a telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bel {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
}

/// The same with its hours, and whom to call outside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BelUren {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
    /// When it can be reached.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uren: Option<String>,
    /// Whom to call at other times.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub buiten_uren: Option<Bel>,
}

/// The court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Loket {
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

/// The Raad voor Rechtsbijstand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BelRaad {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
    /// E-mail address.
    pub email: String,
    /// When it can be reached.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uren: Option<String>,
}

/// Other numbers of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BelNummers {
    /// Emergency.
    pub alarm: String,
    /// Police, no emergency.
    pub politie: String,
    /// Suicide prevention.
    pub zelfmoordpreventie: String,
}

impl Bel {
    pub(super) fn van(contact: &Contact) -> Self {
        Self { naam: contact.naam.clone(), telefoon: contact.telefoon.clone() }
    }
}

impl BelUren {
    pub(super) fn van(contact: &Contact) -> Self {
        let Bel { naam, telefoon } = Bel::van(contact);
        Self { naam, telefoon, uren: contact.uren.clone(), buiten_uren: None }
    }

    /// The aangewezen instantie.
    pub(super) fn instantie(gemeente: &Gemeente) -> Self {
        let buiten_uren = gemeente.instantie_buiten_uren.as_ref().map(Bel::van);
        Self { buiten_uren, ..Self::van(&gemeente.instantie) }
    }
}

impl Loket {
    pub(super) fn rechtbank(gemeente: &Gemeente) -> Self {
        let rechtbank = &gemeente.rechtbank;
        Self {
            naam: rechtbank.naam.clone(),
            adres: rechtbank.adres.clone(),
            bezoekadres: rechtbank.bezoekadres.clone(),
            telefoon: rechtbank.telefoon.clone(),
            digitaal: rechtbank.digitaal.clone(),
        }
    }
}

impl BelRaad {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        let raad = &gemeente.raad_voor_rechtsbijstand;
        Self {
            naam: raad.naam.clone(),
            telefoon: raad.telefoon.clone(),
            email: raad.email.clone(),
            uren: raad.uren.clone(),
        }
    }
}

impl BelNummers {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        let nummers = &gemeente.nummers;
        Self {
            alarm: nummers.alarm.clone(),
            politie: nummers.politie.clone(),
            zelfmoordpreventie: nummers.zelfmoordpreventie.clone(),
        }
    }
}
