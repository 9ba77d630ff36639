//! The letter to one adult huisgenoot (Wth art. 2 lid 8, checklist C9): content of the huisverbod, what an offence leads
//! to, that nobody of the home can permit anything, what to do, and the own right of beroep. Nothing in it tells where or
//! how the uithuisgeplaatste can be reached.

use super::super::super::texts::{Teksten, TekstenFout};
use super::super::bel::{Bel, BelUren, Loket};
use super::super::{Bij, Persoon, klok_uitleg, voluit};
use super::{BriefGemeente, HuisverbodTekst, bekendmaking, geldt, wie};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::zaak::gegevens::Huisgenoot;
use crate::words::moment::Wisseling;
use serde::{Deserialize, Serialize};

/// All that the letter shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MededelingHuisgenootInvoer {
    /// The gemeente.
    pub gemeente: BriefGemeente,
    /// Number of the besluit.
    pub besluitnummer: String,
    /// To whom.
    pub aan: Persoon,
    /// Name of the uithuisgeplaatste.
    pub wie: String,
    /// Why this letter comes.
    pub waarom: String,
    /// The huisverbod as it stands.
    pub huisverbod: HuisverbodTekst,
    /// What the clock change does, when it does.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub klok_uitleg: Option<String>,
    /// Whether the contact ban is about the reader; absent after an intrekking.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub eigen: Option<String>,
    /// What the reader can do when the huisverbod is broken, or when it has ended and home is not safe.
    pub doen: Vec<String>,
    /// How it is made known.
    pub bekendmaking: String,
    /// Until when it can be extended, when it still can.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub langer: Option<String>,
    /// The aangewezen instantie.
    pub instantie: BelUren,
    /// Veilig Thuis.
    pub veilig_thuis: Bel,
    /// Emergency.
    pub alarm: String,
    /// Police, no emergency.
    pub politie: String,
    /// The court.
    pub rechtbank: Loket,
    /// "zes weken"
    pub beroep: String,
    /// "drie dagen"
    pub zitting: String,
    /// "vijf jaar"
    pub bewaren: String,
}

/// The letter for this huisgenoot.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(bij: &Bij<'_>, voor: &Huisgenoot) -> Result<MededelingHuisgenootInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (wie, gemeente, regime) = (wie(bij), bij.gemeente, bij.regime);
    let loopt = geldt(bij.soort);
    Ok(MededelingHuisgenootInvoer {
        gemeente: BriefGemeente::van(gemeente),
        besluitnummer: bij.nummer.to_owned(),
        aan: Persoon::van(&voor.naam, voor.geboorte_datum, t)?,
        waarom: waarom(bij, t)?,
        huisverbod: HuisverbodTekst::van(bij, t)?,
        klok_uitleg: if loopt { klok_uitleg(bij.ingang, bij.einde, Wisseling::Geen, t)? } else { None },
        eigen: if loopt { Some(eigen(&wie, voor, t)?) } else { None },
        doen: doen(bij, voor, &wie, t)?,
        bekendmaking: bekendmaking(bij, t)?,
        langer: langer(bij, &wie, t)?,
        instantie: BelUren::instantie(gemeente),
        veilig_thuis: Bel::van(&gemeente.veilig_thuis),
        alarm: gemeente.nummers.alarm.clone(),
        politie: gemeente.nummers.politie.clone(),
        rechtbank: Loket::rechtbank(gemeente),
        beroep: regime.beroep_woorden.clone(),
        zitting: regime.zitting_woorden.clone(),
        bewaren: regime.bewaren_woorden.clone(),
        wie,
    })
}

/// The law orders the letter at the oplegging; afterwards the burgemeester sends it all the same (N15).
fn waarom(bij: &Bij<'_>, t: &Teksten) -> Result<String, TekstenFout> {
    if bij.soort == BesluitSoort::Oplegging {
        let regime = bij.regime;
        let waarden = [("artikel", regime.artikel("mededeling")), ("wet", regime.citeertitel.as_str())];
        return t.zin("mededeling.waarom_wet", &waarden);
    }
    t.woord("mededeling.waarom")
}

fn eigen(wie: &str, voor: &Huisgenoot, t: &Teksten) -> Result<String, TekstenFout> {
    let sleutel = if voor.contactverbod.is_some() { "mededeling.eigen_wel" } else { "mededeling.eigen_niet" };
    t.zin(sleutel, &[("wie", wie)])
}

fn doen(bij: &Bij<'_>, voor: &Huisgenoot, wie: &str, t: &Teksten) -> Result<Vec<String>, TekstenFout> {
    let sleutels: &[&str] = match (geldt(bij.soort), voor.contactverbod.is_some()) {
        (true, true) => &["mededeling.doen_komt", "mededeling.doen_bericht", "mededeling.doen_melden"],
        (true, false) => &["mededeling.doen_komt", "mededeling.doen_melden"],
        (false, _) => &["mededeling.doen_gevaar", "mededeling.doen_afspraken"],
    };
    let nummers = &bij.gemeente.nummers;
    let instantie = &bij.gemeente.instantie;
    let waarden = [
        ("wie", wie),
        ("alarm", nummers.alarm.as_str()),
        ("politie", &nummers.politie),
        ("instantie", &instantie.naam),
        ("telefoon", &instantie.telefoon),
    ];
    sleutels.iter().map(|sleutel| t.zin(sleutel, &waarden)).collect()
}

fn langer(bij: &Bij<'_>, wie: &str, t: &Teksten) -> Result<Option<String>, TekstenFout> {
    let uiterste = bij.ingang.plus_dagen(bij.regime.totaal_dagen).map(|(moment, _)| moment);
    let Some(uiterste) = uiterste.filter(|uiterste| geldt(bij.soort) && bij.einde < *uiterste) else {
        return Ok(None);
    };
    t.zin("mededeling.langer", &[("wie", wie), ("tot", &voluit(uiterste, t)?)]).map(Some)
}
