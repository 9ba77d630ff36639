//! Each fact as one Dutch sentence, without names: for the text of a bundle and for the list of a dossier.

use super::Gebeurtenis;
use crate::law::dossier::zinnen::tijd;
use serde::Serialize;

/// The word that a value of a closed list has in JSON.
fn woord<T: Serialize>(waarde: &T) -> String {
    let waarde = serde_json::to_value(waarde).ok();
    waarde.as_ref().and_then(|waarde| waarde.as_str()).unwrap_or_default().to_owned()
}

impl Gebeurtenis {
    /// What happened, in one sentence without names and without a full stop.
    #[must_use]
    pub fn zin(&self) -> String {
        match self {
            Self::Aangezegd(feit) => format!(
                "huisverbod mondeling aangezegd, besluit {}, geldt tot {}",
                feit.besluitnummer,
                tijd(feit.eind_tijdstip)
            ),
            Self::Opgelegd(feit) => {
                format!("huisverbod opgelegd, besluit {}, geldt tot {}", feit.besluitnummer, tijd(feit.eind_tijdstip))
            }
            Self::Verlengd(feit) => format!(
                "besluit {} verlengd, besluit {}, van {} tot {}",
                feit.verlengt,
                feit.besluitnummer,
                tijd(feit.begin_tijdstip),
                tijd(feit.eind_tijdstip)
            ),
            Self::Ingetrokken(feit) => format!(
                "{} ingetrokken, besluit {}, vanaf {}",
                feit.trekt_in.join(" en "),
                feit.besluitnummer,
                tijd(feit.geldig_vanaf_tijdstip)
            ),
            Self::Gewijzigd(feit) => format!("besluit {} gewijzigd, besluit {}", feit.wijzigt, feit.besluitnummer),
            Self::Bekrachtigd(feit) => {
                format!("besluit {} bekrachtigd, besluit {}", feit.bekrachtigt, feit.besluitnummer)
            }
            Self::Afgewezen(feit) => {
                format!("verzoek om {} afgewezen, besluit {}", woord(&feit.om), feit.besluitnummer)
            }
            Self::Uitreiking(feit) => format!(
                "uitreiking van {} bij besluit {}, uitkomst: {}",
                feit.stuk,
                feit.besluitnummer,
                woord(&feit.uitkomst)
            ),
            Self::Uitspraak(feit) => {
                format!("uitspraak over {}: {}", feit.besluiten.join(" en "), woord(&feit.uitspraak))
            }
            Self::Melding(feit) => {
                let soort = serde_json::to_value(&feit.wat).ok();
                let soort = soort.as_ref().and_then(|wat| wat.get("soort")).and_then(|soort| soort.as_str());
                format!("melding: {}", soort.unwrap_or_default())
            }
        }
    }
}
