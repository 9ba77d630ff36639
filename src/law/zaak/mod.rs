//! The zaak: what was handed in, read strictly and then held against the law. Only [`check`] can make a [`Zaak`].

pub mod check;
pub mod gegevens;
pub mod invoer;
mod leeftijd;
mod papier;

use self::gegevens::{Gegevens, Naam};
use self::invoer::{VELDEN, VORM};
use crate::law::besluit::termijn::Termijn;
use crate::law::geheim;
use crate::law::regime::Regime;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use crate::words::{json, nederlands, vorm};
use serde_json::Value;
use std::collections::BTreeMap;

/// Data that kept to all rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zaak {
    gegevens: Gegevens,
}

impl Zaak {
    /// The data.
    #[must_use]
    pub fn gegevens(&self) -> &Gegevens {
        &self.gegevens
    }

    /// One value per fixed slot, `false` where nothing was handed in. What is `geheim` of the huisgenoten is a slot of
    /// its own, so that the huisgenoten can be opened without it.
    #[must_use]
    pub fn velden(&self) -> BTreeMap<String, Value> {
        let mut open = self.gegevens.clone();
        let geheim = geheim::neem_uit(&mut open.huisgenoten, 2);
        let alles = serde_json::to_value(&open).unwrap_or_default();
        let los = |naam: &str| alles.get(naam).cloned().unwrap_or(Value::Bool(false));
        let mut uit: BTreeMap<_, _> = VELDEN.iter().map(|veld| (format!("/{}", veld.naam), los(veld.naam))).collect();
        uit.insert("/geheim".to_owned(), geheim);
        uit
    }

    /// The name of a person by number: `p1` is the uithuisgeplaatste, `p2` the first huisgenoot.
    #[must_use]
    pub fn persoon(&self, nummer: &str) -> Option<&Naam> {
        let plaats: usize = nummer.strip_prefix('p')?.parse().ok()?;
        match plaats.checked_sub(2) {
            None if plaats == 1 => Some(&self.gegevens.uithuisgeplaatste.naam),
            None => None,
            Some(plaats) => self.gegevens.huisgenoten.get(plaats).map(|huisgenoot| &huisgenoot.naam),
        }
    }
}

/// Reads the JSON of a zaak, with the warnings.
///
/// # Errors
/// All findings about grammar and shape. A typed end is refused in the words of R31, with the end as it is computed.
pub fn lees(bytes: &[u8]) -> Result<(Gegevens, Vec<Bevinding>), Vec<Bevinding>> {
    let (waarde, mut fouten) = json::lees(bytes)?;
    vorm::neem(&VORM, &waarde, &mut fouten).map_err(|fouten| {
        let einde = getypte_ingang(&waarde).and_then(berekend_einde);
        fouten.into_iter().map(|fout| getypt_einde(fout, einde.as_deref())).collect()
    })
}

fn getypte_ingang(waarde: &json::Waarde) -> Option<Moment> {
    let waarde = waarde.als_serde();
    Moment::lees(waarde.pointer("/besluit/ingangTijdstip")?.as_str()?).ok()
}

fn berekend_einde(ingang: Moment) -> Option<String> {
    let regime = Regime::voor(ingang.datum());
    let termijn = Termijn::van_oplegging(ingang, regime)?;
    Some(check::r31_melding(&termijn))
}

fn getypt_einde(fout: Bevinding, melding: Option<&str>) -> Bevinding {
    match melding {
        Some(melding) if fout.code == "onbekend-veld" && fout.veld.ends_with("/eindTijdstip") => Bevinding::regel(
            fout.veld,
            "R31",
            "einde-berekend",
            format!("{melding} Het einde wordt berekend; laat dit veld weg."),
        ),
        _ => fout,
    }
}

/// The moment in the words of a finding.
fn in_woorden(moment: Moment) -> String {
    nederlands::weekdag_en_tijd(moment)
}
