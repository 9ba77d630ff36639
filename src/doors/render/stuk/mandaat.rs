//! The mandaatbesluit (checklist C5): who may do what in the name of the burgemeester, since when, and under which
//! conditions.

use super::super::texts::{Teksten, TekstenFout};
use super::{Afzender, alineas_van, voluit};
use crate::law::gemeente::{Gemeente, MandaatSoort};
use crate::law::mandaat::GetoetstMandaat;
use crate::law::regime::Regime;
use serde::{Deserialize, Serialize};

/// All that the mandaatbesluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MandaatInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Its address.
    pub adres: String,
    /// Number of the mandaatbesluit.
    pub nummer: String,
    /// Day of the mandaatbesluit.
    pub datum: String,
    /// The kind, and what it means.
    pub soort: SoortTekst,
    /// To whom.
    pub mandatarissen: Vec<String>,
    /// The powers.
    pub bevoegdheden: Vec<BevoegdheidTekst>,
    /// From when.
    pub van: String,
    /// Until when.
    pub tot: String,
    /// The consent.
    pub instemming: String,
    /// The conditions.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub voorwaarden: Option<Vec<String>>,
    /// The instructions.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub instructies: Option<Vec<String>>,
    /// Who signs.
    pub ondertekenaar: OndertekenaarTekst,
    /// What the law says, in words.
    pub recht: MandaatRecht,
}

/// The kind of mandaat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SoortTekst {
    /// "mandaat om te beslissen"
    pub naam: String,
    /// What it means.
    pub uitleg: String,
    /// The formula of signature.
    pub formule: String,
}

/// One power.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BevoegdheidTekst {
    /// The article.
    pub artikel: String,
    /// What may be done.
    pub wat: String,
    /// "mandaat", or "machtiging" for what is no besluit.
    pub wijze: String,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct OndertekenaarTekst {
    /// Name.
    pub naam: String,
    /// Function.
    pub functie: String,
}

/// What the law says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MandaatRecht {
    /// Title of the law.
    pub wet: String,
    /// Article on mandaat.
    pub artikel_mandaat: String,
    /// Article on the report to the burgemeester.
    pub artikel_melding: String,
}

/// The mandaatbesluit in words.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(mandaat: &GetoetstMandaat, gemeente: &Gemeente) -> Result<MandaatInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (gegevens, regime) = (mandaat.gegevens(), mandaat.regime());
    let tot = match gegevens.tot_tijdstip {
        Some(tot) => voluit(tot, t),
        None => t.woord("mandaat_woord.zonder_einde"),
    };
    let instemming = mandaat.instemming();
    let ingestemd = [("door", instemming.door.as_str()), ("dag", &t.dag(instemming.datum)?)];
    Ok(MandaatInvoer {
        gemeente: Afzender::van(gemeente),
        adres: gemeente.adres.clone(),
        nummer: gegevens.nummer.clone(),
        datum: t.dag(gegevens.datum)?,
        soort: soort(gegevens.soort, gemeente, t)?,
        mandatarissen: mandatarissen(&gegevens.mandatarissen, t)?,
        bevoegdheden: bevoegdheden(&gegevens.bevoegdheden, regime, t)?,
        van: voluit(gegevens.van_tijdstip, t)?,
        tot: tot?,
        instemming: t.zin("mandaat_woord.instemming", &ingestemd)?,
        voorwaarden: alineas_van(gegevens.voorwaarden.as_ref()),
        instructies: alineas_van(gegevens.instructies.as_ref()),
        ondertekenaar: OndertekenaarTekst {
            naam: gegevens.ondertekenaar.naam.clone(),
            functie: gegevens.ondertekenaar.functie.clone(),
        },
        recht: MandaatRecht {
            wet: regime.citeertitel.clone(),
            artikel_mandaat: regime.artikel("mandaat").to_owned(),
            artikel_melding: regime.artikel("melding_burgemeester").to_owned(),
        },
    })
}

fn soort(soort: MandaatSoort, gemeente: &Gemeente, t: &Teksten) -> Result<SoortTekst, TekstenFout> {
    let tabel = match soort {
        MandaatSoort::Beslissing => "mandaat_woord.beslissing",
        MandaatSoort::Ondertekening => "mandaat_woord.ondertekening",
    };
    Ok(SoortTekst {
        naam: t.woord(&format!("{tabel}.naam"))?,
        uitleg: t.woord(&format!("{tabel}.uitleg"))?,
        formule: t.zin(&format!("{tabel}.formule"), &[("gemeente", &gemeente.naam)])?,
    })
}

fn mandatarissen(nummers: &[String], t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    if nummers.is_empty() {
        return Ok(vec![t.woord("mandaat_woord.iedere")?]);
    }
    nummers.iter().map(|nummer| t.zin("mandaat_woord.een", &[("nummer", nummer)])).collect()
}

fn bevoegdheden(artikelen: &[String], regime: &Regime, t: &Teksten) -> Result<Vec<BevoegdheidTekst>, TekstenFout> {
    let een = |artikel: &String| {
        let deel = |naam: &str| t.woord(&format!("mandaat_macht.{}.{naam}", artikel.replace('.', "_")));
        let onderwerp = deel("onderwerp")?;
        Ok(BevoegdheidTekst {
            artikel: regime.artikel(&onderwerp).to_owned(),
            wat: deel("wat")?,
            wijze: deel("wijze")?,
        })
    };
    artikelen.iter().map(een).collect()
}
