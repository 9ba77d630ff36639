//! The letter that no verlenging follows (checklist C4): a mededeling and no besluit, to each reader on its own. It says
//! until when the huisverbod holds, what is then allowed, and whom to call.

use super::super::texts::{Teksten, TekstenFout};
use super::bel::BelUren;
use super::deel::Gemeentehuis;
use super::{Bij, Lezer, Persoon, Tijdstip};
use serde::{Deserialize, Serialize};

/// All that the letter shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GeenVerlengingInvoer {
    /// The gemeente as sender.
    pub gemeente: Gemeentehuis,
    /// To whom it is addressed.
    pub aan: Persoon,
    /// Number of the besluit that ends.
    pub besluitnummer: String,
    /// Whether a huisgenoot reads it.
    pub achterblijver: bool,
    /// Name of the uithuisgeplaatste.
    pub uithuisgeplaatste: String,
    /// The end.
    pub einde: Tijdstip,
    /// Address of the home.
    pub woning: String,
    /// The aangewezen instantie.
    pub instantie: BelUren,
    /// Police, no emergency.
    pub politie: String,
    /// Emergency.
    pub alarm: String,
}

/// The letter for this reader.
///
/// # Errors
/// The text catalogue is not complete, or there is no such person.
pub fn van(bij: &Bij<'_>, lezer: Lezer<'_>) -> Result<GeenVerlengingInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    Ok(GeenVerlengingInvoer {
        gemeente: Gemeentehuis::van(bij.gemeente),
        aan: lezer.persoon(bij.zaak, t)?,
        besluitnummer: bij.nummer.to_owned(),
        achterblijver: lezer.achterblijver(),
        uithuisgeplaatste: bij.zaak.uithuisgeplaatste.naam.voluit(),
        einde: Tijdstip::van(bij.einde, t)?,
        woning: bij.zaak.woning.adres(),
        instantie: BelUren::instantie(bij.gemeente),
        politie: bij.gemeente.nummers.politie.clone(),
        alarm: bij.gemeente.nummers.alarm.clone(),
    })
}
