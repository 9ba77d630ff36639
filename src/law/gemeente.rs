//! What a gemeente is and whom it has: burgemeester, waarnemers, mandaatregister, court, helpers. These facts come from
//! the configuration, never from a zaak (product page of the design; Wth art. 2, 3 and 8).

pub mod bestuurders;
pub mod contacten;
pub mod huisstijl;
pub mod instellingen;
mod logo;
pub mod mandaten;
mod velden;

pub use self::bestuurders::{Bestuurder, Vervanging, VervangingsGrond};
pub use self::contacten::{Behandelaar, Contact, Nummers, Raad, Rechtbank};
pub use self::huisstijl::Huisstijl;
pub use self::mandaten::{Instemming, Mandaat, MandaatSoort, MandaatStand};
pub use self::velden::VORM;

use crate::words::moment::Datum;
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
    /// The instantie outside its hours, when that is another number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instantie_buiten_uren: Option<Contact>,
    /// Veilig Thuis.
    pub veilig_thuis: Contact,
    /// The number for a lawyer, on working days.
    pub advocaat_werkdagen: Contact,
    /// The number for a lawyer, at night and in weekends.
    pub advocaat_weekend: Contact,
    /// Where to turn for a bed.
    pub opvang: Contact,
    /// The unit of the police that hears of each huisverbod.
    pub politie: Contact,
    /// The meldkamer, which must know of running huisverboden.
    pub meldkamer: Contact,
    /// The Raad voor Rechtsbijstand, which hears of a wish for a lawyer (art. 5).
    pub raad_voor_rechtsbijstand: Raad,
    /// Other numbers a folder prints.
    pub nummers: Nummers,
    /// Day on which the plain numbers (those without a day of their own) were last checked.
    pub nummers_gecontroleerd_datum: Datum,
    /// How its letters look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub huisstijl: Option<Huisstijl>,
    /// The gemeente that handles for this one. The competent gemeente stays this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behandelaar: Option<Behandelaar>,
    /// Whether this is the built-in gemeente of the demonstration.
    #[serde(default)]
    pub demonstratie: bool,
}

impl Gemeente {
    /// The organ that decides. Derived, never typed: only the burgemeester has the power (Wth art. 2 lid 1).
    #[must_use]
    pub fn orgaan(&self) -> String {
        format!("de burgemeester van {}", self.naam)
    }
}
