//! The letter to Veilig Thuis (Wth art. 2 lid 8, checklist C9), when child abuse or a suspicion of it is a reason: the
//! content of the huisverbod and who the children are. It holds nobody's number or stay.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::{Bij, Persoon, voluit};
use super::{Bewoner, BriefGemeente, HuisverbodTekst, is_kind, per_soort, wie};
use crate::law::zaak::gegevens::{Drie, Gegevens};
use serde::{Deserialize, Serialize};

/// All that the letter shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MededelingVeiligThuisInvoer {
    /// The gemeente.
    pub gemeente: BriefGemeente,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// Veilig Thuis.
    pub veilig_thuis: Bel,
    /// The huisverbod as it stands.
    pub huisverbod: HuisverbodTekst,
    /// Why Veilig Thuis is told.
    pub waarom: String,
    /// The consultation before the besluit, when there was one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub overleg: Option<String>,
    /// What is asked of Veilig Thuis.
    pub vraag: String,
    /// Who had to leave.
    pub uithuisgeplaatste: Persoon,
    /// The adults at home.
    pub volwassenen: Vec<Bewoner>,
    /// The children.
    pub kinderen: Vec<Bewoner>,
    /// The instantie that helps.
    pub instantie: Bel,
}

/// Whether this letter is to be made: only then may Veilig Thuis be told.
#[must_use]
pub fn nodig(zaak: &Gegevens) -> bool {
    zaak.kindermishandeling.vermoeden == Drie::Ja
}

/// The letter to Veilig Thuis.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<MededelingVeiligThuisInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (kinderen, volwassenen): (Vec<_>, Vec<_>) = bij.zaak.huisgenoten.iter().partition(|h| is_kind(bij, h));
    let hij = &bij.zaak.uithuisgeplaatste;
    let recht = [("artikel", bij.regime.artikel("mededeling")), ("wet", bij.regime.citeertitel.as_str())];
    Ok(MededelingVeiligThuisInvoer {
        gemeente: BriefGemeente::van(bij.gemeente),
        besluitnummer: bij.nummer.to_owned(),
        veilig_thuis: Bel::van(&bij.gemeente.veilig_thuis),
        huisverbod: HuisverbodTekst::van(bij, t)?,
        waarom: t.zin("mededeling.waarom_veilig_thuis", &recht)?,
        overleg: overleg(bij.zaak, t)?,
        vraag: per_soort("mededeling.vraag_veilig_thuis", bij.soort, &[("wie", &wie(bij))], t)?,
        uithuisgeplaatste: Persoon::van(&hij.naam, hij.geboorte_datum, t)?,
        volwassenen: volwassenen.into_iter().map(|h| Bewoner::van(h, t)).collect::<Result<_, _>>()?,
        kinderen: kinderen.into_iter().map(|h| Bewoner::van(h, t)).collect::<Result<_, _>>()?,
        instantie: Bel::van(&bij.gemeente.instantie),
    })
}

fn overleg(zaak: &Gegevens, t: &Teksten) -> Result<Option<String>, TekstenFout> {
    let Some(overleg) = &zaak.kindermishandeling.overleg else { return Ok(None) };
    let wanneer = voluit(overleg.tijdstip, t)?;
    t.zin("mededeling.overleg", &[("wanneer", &wanneer), ("naam", &overleg.naam)]).map(Some)
}
