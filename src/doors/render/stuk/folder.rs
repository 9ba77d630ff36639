//! The folder for the uithuisgeplaatste (checklists C10 and C10a): explanation, no decision.

use super::super::texts::{Teksten, TekstenFout};
use super::bel::{Bel, BelNummers, BelUren};
use super::{Tijdstip, alineas, klok_uitleg, voluit};
use crate::law::besluit::Besluit;
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use serde::{Deserialize, Serialize};

/// All that the folder shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FolderInvoer {
    /// The gemeente.
    pub gemeente: FolderGemeente,
    /// Number of the besluit that it explains.
    pub besluitnummer: String,
    /// Name of the uithuisgeplaatste.
    pub aan: String,
    /// The end.
    pub einde: Tijdstip,
    /// What the clock change does, when it does.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub klok_uitleg: Option<String>,
    /// Until when the reachability must be told.
    pub bereikbaar_tot: String,
    /// The latest end of a verlenging.
    pub verlenging_tot: String,
    /// The home.
    pub woning: FolderWoning,
    /// With whom contact is forbidden.
    pub contactverbod: Vec<FolderContactverbod>,
    /// The aangewezen instantie.
    pub instantie: BelUren,
    /// Veilig Thuis.
    pub veilig_thuis: Bel,
    /// Telephone number for a lawyer, on working days.
    pub advocaat_werkdagen: String,
    /// Telephone number for a lawyer, at night and in weekends.
    pub advocaat_weekend: String,
    /// Where to turn for a bed.
    pub opvang: Bel,
    /// Other numbers.
    pub nummers: BelNummers,
    /// What the law says, in words.
    pub recht: FolderRecht,
}

/// The gemeente in the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FolderGemeente {
    /// Name.
    pub naam: String,
    /// Telephone number by day.
    pub telefoon: String,
    /// Number to tell where one can be reached.
    pub telefoon_bereikbaarheid: String,
}

/// The home in the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FolderWoning {
    /// Address on one line.
    pub adres: String,
    /// What "bij de woning" means here.
    pub bij_de_woning: Vec<String>,
}

/// One name in the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FolderContactverbod {
    /// Full name.
    pub naam: String,
    /// The exceptions, as the besluit has them.
    pub uitzonderingen: Vec<String>,
}

/// What the law says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FolderRecht {
    /// "vier weken"
    pub totaal: String,
    /// What an offence is punished with.
    pub straf: String,
    /// "zes weken"
    pub beroep: String,
    /// "drie dagen"
    pub zitting: String,
    /// "24 uur"
    pub raadsman: String,
    /// "vijf jaar"
    pub bewaren: String,
}

impl FolderRecht {
    fn van(regime: &Regime) -> Self {
        Self {
            totaal: regime.totaal_woorden.clone(),
            straf: regime.straf.clone(),
            beroep: regime.beroep_woorden.clone(),
            zitting: regime.zitting_woorden.clone(),
            raadsman: regime.raadsman_woorden.clone(),
            bewaren: regime.bewaren_woorden.clone(),
        }
    }
}

/// The folder that goes with this besluit.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(besluit: &Besluit, gemeente: &Gemeente) -> Result<FolderInvoer, TekstenFout> {
    met_termijn(besluit, besluit.termijn(), gemeente)
}

/// The same for another term than the besluit has: how it would read under a trial regime.
///
/// # Errors
/// The text catalogue is not complete.
pub fn met_termijn(besluit: &Besluit, termijn: &Termijn, gemeente: &Gemeente) -> Result<FolderInvoer, TekstenFout> {
    let teksten = Teksten::nederlands();
    let gegevens = besluit.zaak().gegevens();
    let contactverbod = gegevens.huisgenoten.iter().filter_map(|huisgenoot| {
        let verbod = huisgenoot.contactverbod.as_ref()?;
        Some(FolderContactverbod { naam: huisgenoot.naam.voluit(), uitzonderingen: verbod.uitzonderingen.clone() })
    });
    Ok(FolderInvoer {
        gemeente: FolderGemeente {
            naam: gemeente.naam.clone(),
            telefoon: gemeente.telefoon.clone(),
            telefoon_bereikbaarheid: gemeente.telefoon_bereikbaarheid.clone(),
        },
        besluitnummer: besluit.nummer().to_owned(),
        aan: gegevens.uithuisgeplaatste.naam.voluit(),
        einde: Tijdstip::van(termijn.einde(), teksten)?,
        klok_uitleg: klok_uitleg(termijn.ingang(), termijn.einde(), termijn.wisseling(), teksten)?,
        bereikbaar_tot: voluit(super::bereikbaar_tot(termijn), teksten)?,
        verlenging_tot: voluit(termijn.uiterste_verlenging(), teksten)?,
        woning: FolderWoning { adres: gegevens.woning.adres(), bij_de_woning: alineas(&gegevens.woning.bij_de_woning) },
        contactverbod: contactverbod.collect(),
        instantie: BelUren::instantie(gemeente),
        veilig_thuis: Bel::van(&gemeente.veilig_thuis),
        advocaat_werkdagen: gemeente.advocaat_werkdagen.telefoon.clone(),
        advocaat_weekend: gemeente.advocaat_weekend.telefoon.clone(),
        opvang: Bel::van(&gemeente.opvang),
        nummers: BelNummers::van(gemeente),
        recht: FolderRecht::van(termijn.regime()),
    })
}
