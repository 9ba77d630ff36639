//! What the rules of every act after the oplegging see beside the data: the zaak as it stands now, and how the besluiten
//! stand.

use crate::law::dossier::{BesluitKort, LaatsteBesluit};
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Gegevens, Huisgenoot};
use crate::words::moment::Moment;

/// The dossier and the clock, for the rules of a verlenging, intrekking, wijziging, bekrachtiging or afwijzing.
#[derive(Clone, Debug)]
pub struct VervolgKader<'a> {
    /// The gemeente whose burgemeester decides.
    pub gemeente: &'a Gemeente,
    /// The law of the day of imposing.
    pub regime: &'static Regime,
    /// Kenmerk of the dossier.
    pub kenmerk: &'a str,
    /// The zaak, with later changes applied; what became `geheim` later stands in it.
    pub zaak: &'a Gegevens,
    /// The start of the oplegging.
    pub ingang: Moment,
    /// The last besluit of the huisverbod.
    pub laatste: LaatsteBesluit,
    /// Every besluit of the dossier, in order.
    pub besluiten: Vec<BesluitKort>,
    /// The moment of recording.
    pub nu: Moment,
}

impl VervolgKader<'_> {
    /// The huisgenoot of this name in the input ("h1"), with its number in the dossier ("p2").
    #[must_use]
    pub fn huisgenoot(&self, naam: &str) -> Option<(&Huisgenoot, String)> {
        let plaats: usize = naam.strip_prefix('h')?.parse().ok()?;
        let huisgenoot = self.zaak.huisgenoten.get(plaats.checked_sub(1)?)?;
        Some((huisgenoot, format!("p{}", plaats.checked_add(1)?)))
    }

    /// The number in the dossier of a person as the input names him: "p1" for "uithuisgeplaatste", "p2" for "h1".
    #[must_use]
    pub fn persoon(&self, naam: &str) -> Option<String> {
        if naam == "uithuisgeplaatste" {
            Some("p1".to_owned())
        } else {
            self.huisgenoot(naam).map(|(_, nummer)| nummer)
        }
    }

    /// The besluit with this number.
    #[must_use]
    pub fn besluit(&self, nummer: &str) -> Option<&BesluitKort> {
        self.besluiten.iter().find(|besluit| besluit.nummer == nummer)
    }
}
