//! The words of what lacks: rules R20-R23 for any power, so that each kind of besluit says the same.

use super::{Gebrek, Macht, gebreken};
use crate::law::gemeente::Gemeente;
use crate::law::gemeente::mandaten::R22;
use crate::law::regels::Gevonden;
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::BesluitGegevens;
use crate::words::nederlands;

/// Text of R21.
pub const R21: &str = "Alleen de burgemeester kan verlengen of intrekken.";
/// Text of R23.
pub const R23: &str = "Vermeld namens wie het besluit is genomen.";

/// What the rules R20-R23 find, each with the number of its rule.
#[must_use]
pub fn gevonden(
    macht: Macht,
    besluit: &BesluitGegevens,
    gemeente: &Gemeente,
    regime: &Regime,
) -> Vec<(&'static str, Gevonden)> {
    let alle = gebreken(macht, besluit, gemeente, regime).into_iter();
    alle.map(|gebrek| (gebrek.regel(macht), gebrek.gevonden(macht, besluit))).collect()
}

impl Gebrek {
    /// The rule that it breaks.
    fn regel(self, macht: Macht) -> &'static str {
        match self {
            Self::GeenMandaat | Self::NietInFunctie | Self::GeenVervanging | Self::MandaatZonderReden => "R20",
            Self::NietTeMandateren if macht == Macht::Opleggen => "R20",
            Self::NietTeMandateren => "R21",
            Self::Ondermandaat => "R22",
            Self::AkkoordOntbreekt => "R23",
        }
    }

    fn gevonden(self, macht: Macht, besluit: &BesluitGegevens) -> Gevonden {
        let tijd = nederlands::datum_en_tijd(besluit.genomen_tijdstip);
        let (veld, code, melding) = match self {
            Self::GeenMandaat => (
                "/besluit/mandaat",
                "geen-mandaat",
                format!("Er is op {tijd} geen geldig mandaat voor deze hulpofficier."),
            ),
            Self::NietInFunctie => (
                "/besluit/beslisser/naam",
                "niet-in-functie",
                format!("Deze naam staat op {tijd} niet als burgemeester of vervanger bij de gemeente."),
            ),
            Self::GeenVervanging => ("/besluit/beslisser/naam", "geen-vervanging", geen_vervanging(&tijd, besluit)),
            Self::MandaatZonderReden => (
                "/besluit/mandaat",
                "mandaat-overbodig",
                "De burgemeester beslist zelf en heeft geen mandaat nodig. Laat dit veld weg, of kies hulpofficier."
                    .to_owned(),
            ),
            Self::NietTeMandateren => ("/besluit/beslisser/rol", "niet-te-mandateren", macht.alleen_burgemeester()),
            Self::Ondermandaat => ("/besluit/mandaat", "ondermandaat", R22.to_owned()),
            Self::AkkoordOntbreekt => (
                "/besluit/akkoord",
                "akkoord-ontbreekt",
                format!("{R23} Bij een ondertekeningsmandaat hoort het akkoord van de burgemeester, vóór het besluit."),
            ),
        };
        Gevonden::nieuw(veld, code, melding)
    }
}

fn geen_vervanging(tijd: &str, besluit: &BesluitGegevens) -> String {
    let naam = &besluit.beslisser.naam;
    format!(
        "Locoburgemeester {naam} kan alleen beslissen bij verhindering of ontstentenis van de burgemeester. \
         Die staat op {tijd} niet bij de gemeente vastgelegd."
    )
}

impl Macht {
    /// That only the burgemeester has this power.
    fn alleen_burgemeester(self) -> String {
        let wat = match self {
            Self::Verlengen | Self::Intrekken => return R21.to_owned(),
            Self::Opleggen => "een huisverbod opleggen",
            Self::Wijzigen => "het huisverbod wijzigen",
            Self::Bekrachtigen => "het besluit bekrachtigen",
            Self::Afwijzen => "het verzoek afwijzen",
        };
        format!("Alleen de burgemeester kan {wat}.")
    }
}
