//! The notice to police and meldkamer (checklist C9): who, which home and zone, until when, whose names, which
//! exceptions, and what to do. No number or stay of anyone, no facts.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::Bel;
use super::super::{Bij, Persoon, taal};
use super::{Bewoner, BriefGemeente, HuisverbodTekst, bekendmaking, geldt, wie};
use serde::{Deserialize, Serialize};

/// All that the notice shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MededelingPolitieInvoer {
    /// The gemeente.
    pub gemeente: BriefGemeente,
    /// The unit of the police.
    pub politie: Bel,
    /// The meldkamer.
    pub meldkamer: Bel,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// The huisverbod as it stands.
    pub huisverbod: HuisverbodTekst,
    /// Who had to leave.
    pub uithuisgeplaatste: Persoon,
    /// The language.
    pub taal: String,
    /// Who lives or stays there.
    pub bewoners: Vec<Bewoner>,
    /// What to do.
    pub doen: Vec<String>,
    /// How it is made known.
    pub bekendmaking: String,
    /// The instantie that guides contact.
    pub instantie: Bel,
}

/// The notice to police and meldkamer.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>) -> Result<MededelingPolitieInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let hij = &bij.zaak.uithuisgeplaatste;
    Ok(MededelingPolitieInvoer {
        gemeente: BriefGemeente::van(bij.gemeente),
        politie: Bel::van(&bij.gemeente.politie),
        meldkamer: Bel::van(&bij.gemeente.meldkamer),
        besluitnummer: bij.nummer.to_owned(),
        huisverbod: HuisverbodTekst::van(bij, t)?,
        uithuisgeplaatste: Persoon::van(&hij.naam, hij.geboorte_datum, t)?,
        taal: taal(&hij.taal, t),
        bewoners: bij.zaak.huisgenoten.iter().map(|h| Bewoner::van(h, t)).collect::<Result<_, _>>()?,
        doen: doen(bij, t)?,
        bekendmaking: bekendmaking(bij, t)?,
        instantie: Bel::van(&bij.gemeente.instantie),
    })
}

fn doen(bij: &Bij<'_>, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let sleutels: &[&str] = if geldt(bij.soort) {
        &["politie_systeem", "politie_melding", "politie_toestemming", "politie_uitzondering", "politie_terug"]
    } else {
        &["politie_systeem_uit", "politie_eerder", "politie_ander", "politie_sleutels"]
    };
    let wie = wie(bij);
    let waarden = [("wie", wie.as_str()), ("gemeente", &bij.gemeente.naam), ("telefoon", &bij.gemeente.telefoon)];
    sleutels.iter().map(|sleutel| t.zin(&format!("mededeling.{sleutel}"), &waarden)).collect()
}
