//! The forms beside a besluit (checklists C7 and C8; N19-N24): what is known is printed, the rest is filled in by hand.
//! Whoever signs one reads it, so no form holds where or how the other side can be reached.

pub mod begeleid_contact;
pub mod bereikbaarheid;
pub mod hulp;
pub mod instemming;
pub mod raadsman;
pub mod sleutels;
pub mod sleutels_terug;
pub mod spullen_halen;
pub mod verklaring_aanzegging;
pub mod verslag_horen;

use super::super::texts::{Teksten, TekstenFout};
use super::brief::per_soort;
use super::{Bij, Persoon, voluit};
use serde::{Deserialize, Serialize};

/// Which huisverbod a form is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Huisverbod {
    /// Number of the besluit.
    pub besluitnummer: String,
    /// Name of the uithuisgeplaatste.
    pub naam: String,
    /// "geboren op 14 maart 1970"
    pub geboorte: String,
    /// The home, on one line.
    pub woning: String,
    /// "Huisverbod tot", or from when it no longer holds.
    pub tot_label: String,
    /// That moment.
    pub tot: String,
}

impl Huisverbod {
    fn van(bij: &Bij<'_>, t: &Teksten) -> Result<Self, TekstenFout> {
        let hij = &bij.zaak.uithuisgeplaatste;
        let Persoon { naam, geboorte } = Persoon::van(&hij.naam, hij.geboorte_datum, t)?;
        Ok(Self {
            besluitnummer: bij.nummer.to_owned(),
            naam,
            geboorte,
            woning: bij.zaak.woning.adres(),
            tot_label: per_soort("formulier.tot", bij.soort, &[], t)?,
            tot: voluit(bij.einde, t)?,
        })
    }
}

/// An article with its law: "artikel 4, tweede lid, van de Wet tijdelijk huisverbod"
fn artikel(bij: &Bij<'_>, onderwerp: &str, t: &Teksten) -> Result<String, TekstenFout> {
    t.zin("formulier.artikel", &[("artikel", bij.regime.artikel(onderwerp)), ("wet", &bij.regime.citeertitel)])
}
