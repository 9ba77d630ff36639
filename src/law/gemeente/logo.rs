//! What an SVG must be before it may stand on a besluit: small, well-formed, made of shapes alone. Only what is on the
//! list is allowed; a document that fetches, runs or hides something is no place to try.

use crate::words::bevinding::Bevinding;
use std::collections::BTreeSet;

/// Most bytes of a logo.
pub(super) const GROOTSTE_LOGO: usize = 64 << 10;
/// Deepest nesting.
const DIEPSTE: usize = 32;
const SVG: &str = "http://www.w3.org/2000/svg";
/// What a logo may be made of. Text is not: its letters would depend on the fonts at hand.
const ONDERDELEN: [&str; 17] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
];
/// What leads outside the drawing, in an attribute or a style, without white space and in small letters.
const NAAR_BUITEN: [&str; 6] = ["//", "data:", "javascript:", "expression(", "@", "\\"];

/// What is wrong with a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gebrek {
    TeGroot,
    GeenSvg,
    Script,
    VreemdeInhoud,
    Gebeurtenis,
    Verwijzing,
    Onderdeel,
}

impl Gebrek {
    fn bevinding(self) -> Bevinding {
        let (code, melding) = match self {
            Self::TeGroot => ("logo-te-groot", "Het logo is te groot. Maximaal 64 KB."),
            Self::GeenSvg => ("logo-geen-svg", "Het logo is geen goede SVG. Bewaar het opnieuw als gewone SVG."),
            Self::Script => ("logo-script", "Het logo bevat een script. Haal dat weg."),
            Self::VreemdeInhoud => ("logo-vreemde-inhoud", "Het logo bevat foreignObject. Haal dat weg."),
            Self::Gebeurtenis => {
                ("logo-gebeurtenis", "Het logo bevat een opdracht bij een gebeurtenis (on…). Haal die weg.")
            }
            Self::Verwijzing => {
                ("logo-verwijzing", "Het logo verwijst naar iets buiten het bestand. Haal die verwijzing weg.")
            }
            Self::Onderdeel => (
                "logo-onderdeel",
                "Het logo mag alleen uit vormen en kleurverlopen bestaan. Zet tekst om naar vormen; haal de rest weg.",
            ),
        };
        Bevinding::vorm("/logo", code, melding)
    }
}

/// All that is wrong with a logo.
pub(super) fn gebreken(svg: &str) -> Vec<Bevinding> {
    let mut gevonden = BTreeSet::new();
    if svg.len() > GROOTSTE_LOGO {
        gevonden.insert(Gebrek::TeGroot);
    } else if lees(svg, &mut gevonden).is_none() {
        gevonden.insert(Gebrek::GeenSvg);
    }
    gevonden.into_iter().map(Gebrek::bevinding).collect()
}

/// Walks the whole text; `None` when it is not well-formed.
fn lees(svg: &str, gevonden: &mut BTreeSet<Gebrek>) -> Option<()> {
    let mut rest = svg.trim_start_matches('\u{feff}').trim();
    if let Some(na) = rest.strip_prefix("<?xml ") {
        rest = na.split_once("?>")?.1.trim_start();
    }
    let mut open: Vec<&str> = Vec::new();
    let mut wortel: Option<Vec<(&str, &str)>> = None;
    while !rest.is_empty() {
        let in_stijl = open.last() == Some(&"style");
        if let Some(na) = rest.strip_prefix("<!--") {
            // A comment may not split a word of a style.
            rest = if in_stijl { None } else { na.split_once("-->") }?.1;
        } else if let Some(na) = rest.strip_prefix("<!DOCTYPE") {
            gevonden.insert(Gebrek::Verwijzing);
            rest = na.split_once('>')?.1;
        } else if let Some(na) = rest.strip_prefix("</") {
            let (naam, na) = na.split_once('>')?;
            rest = (open.pop()? == naam.trim_end()).then_some(na)?;
        } else if let Some(na) = rest.strip_prefix('<') {
            let (teken, na) = teken(na)?;
            // One root, and nothing after it.
            (wortel.is_none() || !open.is_empty()).then_some(())?;
            let wortel = wortel.get_or_insert_with(|| teken.kenmerken.clone());
            teken.toets(wortel, gevonden)?;
            rest = na;
            if !teken.leeg {
                open.push(teken.naam);
            }
            (open.len() <= DIEPSTE).then_some(())?;
        } else {
            let (tekst, na) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            (goede_tekst(tekst) && (tekst.trim().is_empty() || !open.is_empty())).then_some(())?;
            if in_stijl && naar_buiten(tekst) {
                gevonden.insert(Gebrek::Verwijzing);
            }
            rest = na;
        }
    }
    let svg = wortel?.contains(&("xmlns", SVG));
    (open.is_empty() && svg).then_some(())
}

/// An opening tag.
struct Teken<'a> {
    naam: &'a str,
    kenmerken: Vec<(&'a str, &'a str)>,
    leeg: bool,
}

/// Reads a tag after its `<`, and what follows it.
fn teken(tekst: &str) -> Option<(Teken<'_>, &str)> {
    let (naam, mut rest) = naam(tekst)?;
    let mut kenmerken: Vec<(&str, &str)> = Vec::new();
    loop {
        let ruimte = rest.starts_with(char::is_whitespace);
        rest = rest.trim_start();
        if let Some(na) = rest.strip_prefix("/>") {
            return Some((Teken { naam, kenmerken, leeg: true }, na));
        }
        if let Some(na) = rest.strip_prefix('>') {
            return Some((Teken { naam, kenmerken, leeg: false }, na));
        }
        let (kenmerk, na) = ruimte.then(|| self::naam(rest)).flatten()?;
        let na = na.trim_start().strip_prefix('=')?.trim_start();
        let quote = na.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (waarde, na) = na.strip_prefix(quote)?.split_once(quote)?;
        let nieuw = kenmerken.iter().all(|(ander, _)| *ander != kenmerk);
        (nieuw && !waarde.contains('<') && goede_tekst(waarde)).then_some(())?;
        kenmerken.push((kenmerk, waarde));
        rest = na;
    }
}

fn naam(tekst: &str) -> Option<(&str, &str)> {
    let einde = tekst.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(tekst.len());
    let (naam, rest) = tekst.split_at(einde);
    naam.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_').then_some((naam, rest))
}

/// Whether each `&` begins one of the five entities of XML: another could hide a letter, or need a DTD.
fn goede_tekst(tekst: &str) -> bool {
    let bekend = ["amp;", "lt;", "gt;", "quot;", "apos;"];
    tekst.split('&').skip(1).all(|na| bekend.iter().any(|naam| na.starts_with(naam)))
}

fn naar_buiten(tekst: &str) -> bool {
    let kaal: String = tekst.chars().filter(|c| !c.is_whitespace() && !"\"'".contains(*c)).collect();
    let kaal = kaal.to_lowercase();
    NAAR_BUITEN.iter().any(|deel| kaal.contains(deel)) || kaal.split("url(").skip(1).any(|na| !na.starts_with('#'))
}

impl Teken<'_> {
    /// Notes what is not allowed; `None` for a prefix that the root does not declare.
    fn toets(&self, wortel: &[(&str, &str)], gevonden: &mut BTreeSet<Gebrek>) -> Option<()> {
        let eigen = self.naam.rsplit(':').next().unwrap_or_default().to_lowercase();
        if !ONDERDELEN.contains(&self.naam) {
            gevonden.insert(match eigen.as_str() {
                "script" => Gebrek::Script,
                "foreignobject" => Gebrek::VreemdeInhoud,
                _ => Gebrek::Onderdeel,
            });
        }
        for (kenmerk, waarde) in &self.kenmerken {
            let (voor, eigen) = kenmerk.split_once(':').unwrap_or(("", kenmerk));
            let bekend = matches!(voor, "" | "xml" | "xmlns");
            let verklaard = wortel.iter().any(|(naam, _)| naam.strip_prefix("xmlns:") == Some(voor));
            (bekend || verklaard).then_some(())?;
            if *kenmerk == "xmlns" || voor == "xmlns" {
                continue;
            }
            let eigen = eigen.to_lowercase();
            if eigen.starts_with("on") {
                gevonden.insert(Gebrek::Gebeurtenis);
            }
            let elders = matches!(eigen.as_str(), "href" | "src") && !waarde.trim_start().starts_with('#');
            if elders || eigen == "base" || naar_buiten(waarde) {
                gevonden.insert(Gebrek::Verwijzing);
            }
        }
        Some(())
    }
}
