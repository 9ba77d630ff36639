//! Text from outside: which characters are accepted, how long it may be, and its one spelling (Unicode NFC).
//!
//! A document with a missing glyph must never be made, so what the Latin font lacks is refused at intake, by name. What
//! a reader cannot see (zero width, direction marks, soft hyphen) is refused too: two texts that look the same must be
//! the same. Control characters have no place in a text; a new line has one, in long texts only.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

/// Longest part of a name.
pub const LANGSTE_NAAM: usize = 200;
/// Longest free text.
pub const LANGSTE_TEKST: usize = 20_000;

/// Latin with all its extensions (Vietnamese among them), Cyrillic, modifier letters and the combining marks that stay
/// after NFC, the punctuation of a Dutch text and the signs of a telephone keyboard. The fonts cover every one of them;
/// a test holds this table against the fonts.
static BEREIK: [(char, char); 19] = [
    ('\u{20}', '\u{7e}'),
    ('\u{a0}', '\u{ac}'),
    ('\u{ae}', '\u{24f}'),
    ('\u{2b0}', '\u{34e}'),
    ('\u{350}', '\u{36f}'),
    ('\u{3c0}', '\u{3c0}'),
    ('\u{400}', '\u{482}'),
    ('\u{48a}', '\u{52f}'),
    ('\u{1e00}', '\u{1eff}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{205e}'),
    ('\u{2074}', '\u{208e}'),
    ('\u{20a0}', '\u{20bf}'),
    ('\u{2105}', '\u{2105}'),
    ('\u{2113}', '\u{2113}'),
    ('\u{2116}', '\u{2117}'),
    ('\u{2120}', '\u{2120}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2150}', '\u{215e}'),
];

/// What a reader cannot see, or what turns the direction of what he reads.
const ONZICHTBAAR: [(char, char); 10] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{2000}', '\u{200f}'),
    ('\u{2028}', '\u{202f}'),
    ('\u{205f}', '\u{206f}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// Why a text is refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum TekstFout {
    /// A control character.
    #[error("Teken {} is niet toegestaan.", aangeduid(*.0))]
    Stuurteken(char),
    /// A character that nobody can see.
    #[error("Teken {} is onzichtbaar en niet toegestaan.", aangeduid(*.0))]
    Onzichtbaar(char),
    /// A character that the documents cannot show.
    #[error("Teken {} kan niet worden afgedrukt. Schrijf het zoals in het paspoort, in Latijnse letters.", aangeduid(*.0))]
    NietAfdrukbaar(char),
    /// Too many characters.
    #[error("Maximaal {0} tekens.")]
    TeLang(usize),
}

impl TekstFout {
    /// Stable word for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Stuurteken(_) => "stuurteken",
            Self::Onzichtbaar(_) => "onzichtbaar-teken",
            Self::NietAfdrukbaar(_) => "teken-niet-afdrukbaar",
            Self::TeLang(_) => "te-lang",
        }
    }
}

fn aangeduid(teken: char) -> String {
    format!("U+{:04X}", u32::from(teken))
}

/// The accepted ranges, ends included. The fonts must cover them.
#[must_use]
pub fn bereik() -> &'static [(char, char)] {
    &BEREIK
}

/// Checks one text and gives its one spelling (NFC). A new line is allowed only in a text of more lines.
///
/// # Errors
/// The first character that is not accepted, or the length.
pub fn toets(tekst: &str, max: usize, meerdere_regels: bool) -> Result<String, TekstFout> {
    let nfc: String = tekst.nfc().collect();
    if nfc.chars().count() > max {
        return Err(TekstFout::TeLang(max));
    }
    match nfc.chars().find_map(|teken| weigering(teken, meerdere_regels)) {
        Some(fout) => Err(fout),
        None => Ok(nfc),
    }
}

fn weigering(teken: char, meerdere_regels: bool) -> Option<TekstFout> {
    if in_een(&BEREIK, teken) || (meerdere_regels && teken == '\n') {
        None
    } else if teken.is_control() {
        Some(TekstFout::Stuurteken(teken))
    } else if in_een(&ONZICHTBAAR, teken) {
        Some(TekstFout::Onzichtbaar(teken))
    } else {
        Some(TekstFout::NietAfdrukbaar(teken))
    }
}

fn in_een(reeksen: &[(char, char)], teken: char) -> bool {
    reeksen.iter().any(|(van, tot)| (*van..=*tot).contains(&teken))
}

/// Whether a name holds both Latin and Cyrillic letters: letters that look the same may then differ.
#[must_use]
pub fn gemengd_schrift(tekst: &str) -> bool {
    let cyrillisch = |teken: &char| ('\u{400}'..='\u{52f}').contains(teken);
    let letters = || tekst.chars().filter(|teken| teken.is_alphabetic());
    letters().any(|teken| cyrillisch(&teken)) && letters().any(|teken| !cyrillisch(&teken))
}

/// The known name that looks most like the given one, if any comes near: at most two letters differ, and never more
/// than a third of the name, apart from capitals and the signs between words.
#[must_use]
pub fn lijkt_op<'a>(naam: &str, bekend: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let kaal = |tekst: &str| tekst.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let gezocht = kaal(naam);
    let grens = gezocht.len().checked_div(3).unwrap_or_default().min(2);
    let afstanden = bekend.into_iter().map(|woord| (afstand(&gezocht, &kaal(woord)), woord));
    afstanden.filter(|(verschil, _)| *verschil <= grens).min().map(|(_, woord)| woord)
}

/// Levenshtein distance.
fn afstand(een: &str, ander: &str) -> usize {
    let mut rij: Vec<usize> = (0..=ander.chars().count()).collect();
    for (i, a) in een.chars().enumerate() {
        let mut schuin = i;
        let mut links = i.saturating_add(1);
        let mut nieuw = vec![links];
        for (b, boven) in ander.chars().zip(rij.iter().skip(1)) {
            links =
                schuin.saturating_add(usize::from(a != b)).min(links.saturating_add(1)).min(boven.saturating_add(1));
            schuin = *boven;
            nieuw.push(links);
        }
        rij = nieuw;
    }
    rij.last().copied().unwrap_or_default()
}
