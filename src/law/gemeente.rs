//! What a gemeente is and whom it has: burgemeester, waarnemers, mandaatregister, court, helpers. These facts come from
//! the configuration, never from a zaak (product page of the design; Wth art. 2, 3 and 8).

pub mod instellingen;

pub use self::instellingen::VORM;

use crate::words::moment::{Datum, Moment};
use serde::{Deserialize, Serialize};

/// The settings of one gemeente.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Gemeente {
    /// Four-digit code (CBS).
    pub code: String,
    /// Name, as in "gemeente Voorbeeldgemeente".
    pub naam: String,
    /// Address of the town hall, on one line.
    pub adres: String,
    /// Telephone number by day.
    pub telefoon: String,
    /// Number where the uithuisgeplaatste tells where he can be reached, day and night.
    pub telefoon_bereikbaarheid: String,
    /// E-mail address for the same.
    pub email: String,
    /// Web address where a document can be checked; the QR code points there.
    pub verificatie_adres: String,
    /// The woonplaatsen that lie in the gemeente (R02).
    pub woonplaatsen: Vec<String>,
    /// Who was or is burgemeester, or stood in, and when.
    pub bestuurders: Vec<Bestuurder>,
    /// The mandaatregister.
    #[serde(default)]
    pub mandaten: Vec<Mandaat>,
    /// The court of the first instance.
    pub rechtbank: Rechtbank,
    /// The aangewezen instantie voor advies of hulpverlening (art. 2 lid 8).
    pub instantie: Contact,
    /// Veilig Thuis.
    pub veilig_thuis: Contact,
    /// The number for a lawyer, on working days.
    pub advocaat_werkdagen: Contact,
    /// The number for a lawyer, at night and in weekends.
    pub advocaat_weekend: Contact,
    /// Where to turn for a bed.
    pub opvang: Contact,
    /// Other numbers a folder prints.
    pub nummers: Nummers,
    /// Whether this is the built-in gemeente of the demonstration.
    #[serde(default)]
    pub demonstratie: bool,
}

/// Someone who holds or held the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bestuurder {
    /// Name.
    pub naam: String,
    /// "burgemeester", "waarnemend burgemeester" or "locoburgemeester".
    pub functie: String,
    /// First day.
    pub van: Datum,
    /// Last day; absent while it lasts.
    pub tot_en_met: Option<Datum>,
}

/// One mandaatbesluit (Wth art. 3; Awb 10:3-10:12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Mandaat {
    /// Its number.
    pub nummer: String,
    /// Day of the mandaatbesluit.
    pub datum: Datum,
    /// Who gave it; anyone but the burgemeester makes it an ondermandaat, which the Wth forbids (R22).
    pub gegeven_door: String,
    /// To decide, or only to sign what the burgemeester decided.
    pub soort: MandaatSoort,
    /// The powers, as articles of the Wth: "2.1", "2.3", "2.7", "2.8", "5.1".
    pub bevoegdheden: Vec<String>,
    /// To whom: service numbers, or empty for every hulpofficier.
    #[serde(default)]
    pub mandatarissen: Vec<String>,
    /// From when.
    pub van_tijdstip: Moment,
    /// Until when, exclusive; absent while it lasts.
    pub tot_tijdstip: Option<Moment>,
}

/// The kinds of mandaat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MandaatSoort {
    /// Beslissingsmandaat (Awb 10:1).
    Beslissing,
    /// Ondertekeningsmandaat (Awb 10:11).
    Ondertekening,
}

/// The court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rechtbank {
    /// Name.
    pub naam: String,
    /// Postal address, on one line.
    pub adres: String,
    /// Where beroep can be filed online.
    pub digitaal: String,
}

/// A name with a telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Contact {
    /// Name.
    pub naam: String,
    /// Telephone number.
    pub telefoon: String,
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
