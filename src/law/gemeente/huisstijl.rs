//! How the letters of a gemeente look: logo, one colour, letterhead. A letter must stay legible for whoever gets it, so
//! the colour keeps the contrast that WCAG 2.1 (1.4.3) asks of text on white.

use super::logo;
use crate::words::bevinding::Bevinding;
use serde::{Deserialize, Serialize};

/// The house style.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Huisstijl {
    /// The logo, as the text of an SVG.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// The file beside the configuration that holds the logo; whoever reads the configuration puts its text in `logo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_bestand: Option<String>,
    /// Colour of headings and lines, "#RRGGBB".
    pub kleur: String,
    /// Lines of the letterhead.
    #[serde(default)]
    pub briefhoofd: Vec<String>,
}

impl Huisstijl {
    /// What is wrong with it, beyond its shape.
    pub(super) fn gebreken(&self) -> Vec<Bevinding> {
        let bestand = match (&self.logo, &self.logo_bestand) {
            (Some(_), Some(_)) => {
                let melding = "Geef het logo óf als logo, óf als logoBestand.";
                Some(Bevinding::vorm("/logoBestand", "logo-dubbel", melding))
            }
            (None, Some(_)) => {
                let melding = "Een logoBestand kan alleen in een instellingenbestand staan, met het logo ernaast.";
                Some(Bevinding::vorm("/logoBestand", "logo-ongelezen", melding))
            }
            (_, None) => None,
        };
        let logo = self.logo.iter().flat_map(|svg| logo::gebreken(svg));
        bestand.into_iter().chain(logo).chain(gebrek_kleur(&self.kleur)).collect()
    }
}

fn gebrek_kleur(kleur: &str) -> Option<Bevinding> {
    let Some(rgb) = rgb(kleur) else {
        return Some(Bevinding::vorm("/kleur", "kleur-ongeldig", "Verwacht een kleur als #1F4E79."));
    };
    (!leesbaar_op_wit(rgb)).then(|| {
        let melding = "Deze kleur is te licht voor tekst op wit papier (contrast minder dan 4,5:1). Kies donkerder.";
        Bevinding::vorm("/kleur", "kleur-te-licht", melding)
    })
}

fn rgb(kleur: &str) -> Option<[u8; 3]> {
    let cijfers = kleur.strip_prefix('#').filter(|c| c.len() == 6 && c.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let deel = |van: usize| u8::from_str_radix(cijfers.get(van..van.saturating_add(2))?, 16).ok();
    Some([deel(0)?, deel(2)?, deel(4)?])
}

/// One, in the fixed-point numbers of the contrast.
const EEN: u128 = 1_000_000;
/// One, in the powers on the way there.
const FIJN: u128 = 1_000_000_000_000_000_000;

/// Whether text in this colour has a contrast of at least 4.5:1 on white: (1 + 0.05) / (luminance + 0.05).
fn leesbaar_op_wit([rood, groen, blauw]: [u8; 3]) -> bool {
    let delen = [(rood, 2126_u128), (groen, 7152), (blauw, 722)];
    let helderheid: u128 = delen.iter().map(|(kanaal, gewicht)| lineair(*kanaal).saturating_mul(*gewicht)).sum();
    let helderheid = helderheid / 10_000;
    EEN.saturating_mul(1050) >= helderheid.saturating_add(EEN / 20).saturating_mul(4500)
}

/// The linear share of one channel of sRGB, in millionths: c / 12.92, or ((c + 0.055) / 1.055) to the power 2.4.
fn lineair(kanaal: u8) -> u128 {
    let kanaal = u128::from(kanaal);
    if kanaal <= 10 {
        return kanaal.saturating_mul(EEN).saturating_mul(100) / (255 * 1292);
    }
    let maal = |een: u128, twee: u128| een.saturating_mul(twee) / FIJN;
    let basis = kanaal.saturating_mul(1000).saturating_add(14_025).saturating_mul(FIJN) / 269_025;
    let vierde = maal(maal(basis, basis), maal(basis, basis));
    vijfde_wortel(maal(vierde, maal(vierde, vierde)))
}

/// The fifth root of a number of at most one, in millionths: 2.4 is twelve fifths.
fn vijfde_wortel(waarde: u128) -> u128 {
    let doel = waarde.saturating_mul(EEN.saturating_mul(EEN));
    let (mut laag, mut hoog) = (0, EEN);
    while laag < hoog {
        let midden = laag.saturating_add(hoog).saturating_add(1) / 2;
        if midden.saturating_pow(5) <= doel {
            laag = midden;
        } else {
            hoog = midden.saturating_sub(1);
        }
    }
    laag
}
