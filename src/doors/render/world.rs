//! The world that Typst sees: the built-in templates, two fonts, and per document its data, its texts and its QR code.
//! There is no file system, no package, no network and no clock behind it.
//!
//! The fonts are subsets of Noto Sans 2.004 (OFL 1.1) as Debian packs it (fonts-noto-core), for Regular and Bold made by:
//! `pyftsubset NotoSans-X.ttf --unicodes=20-7E,A0-24F,2B0-2FF,300-36F,3C0,400-52F,1E00-1EFF,2000-206F,2070-209C,20A0-20BF,`
//! `2105,2113,2116,2117,2120,2122,2126,2150-215E --layout-features='*' --no-hinting --desubroutinize --notdef-outline`
//! `--name-IDs='*'`.

use super::RenderFout;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static LETTERS: [&[u8]; 2] =
    [include_bytes!("../../../fonts/NotoSans-Regular.ttf"), include_bytes!("../../../fonts/NotoSans-Bold.ttf")];

static SJABLONEN: &[(&str, &str)] = &[
    ("/templates/huisstijl.typ", include_str!("../../../templates/huisstijl.typ")),
    ("/templates/besluit/opleggen.typ", include_str!("../../../templates/besluit/opleggen.typ")),
    ("/templates/folder/uithuisgeplaatste.typ", include_str!("../../../templates/folder/uithuisgeplaatste.typ")),
    ("/templates/akte/uitreiking.typ", include_str!("../../../templates/akte/uitreiking.typ")),
    ("/templates/akte/afschrift.typ", include_str!("../../../templates/akte/afschrift.typ")),
    ("/templates/besluit/delen.typ", include_str!("../../../templates/besluit/delen.typ")),
    ("/templates/besluit/verlengen.typ", include_str!("../../../templates/besluit/verlengen.typ")),
    ("/templates/besluit/intrekken.typ", include_str!("../../../templates/besluit/intrekken.typ")),
    ("/templates/besluit/wijzigen.typ", include_str!("../../../templates/besluit/wijzigen.typ")),
    ("/templates/besluit/bekrachtigen.typ", include_str!("../../../templates/besluit/bekrachtigen.typ")),
    ("/templates/besluit/afwijzen.typ", include_str!("../../../templates/besluit/afwijzen.typ")),
    ("/templates/brief/geen-verlenging.typ", include_str!("../../../templates/brief/geen-verlenging.typ")),
    ("/templates/brief/kaart.typ", include_str!("../../../templates/brief/kaart.typ")),
    ("/templates/formulier/delen.typ", include_str!("../../../templates/formulier/delen.typ")),
    ("/templates/brief/mededeling-huisgenoot.typ", include_str!("../../../templates/brief/mededeling-huisgenoot.typ")),
    ("/templates/brief/mededeling-instantie.typ", include_str!("../../../templates/brief/mededeling-instantie.typ")),
    (
        "/templates/brief/mededeling-veilig-thuis.typ",
        include_str!("../../../templates/brief/mededeling-veilig-thuis.typ"),
    ),
    ("/templates/brief/mededeling-politie.typ", include_str!("../../../templates/brief/mededeling-politie.typ")),
    ("/templates/formulier/raadsman.typ", include_str!("../../../templates/formulier/raadsman.typ")),
    ("/templates/formulier/bereikbaarheid.typ", include_str!("../../../templates/formulier/bereikbaarheid.typ")),
    ("/templates/formulier/sleutels.typ", include_str!("../../../templates/formulier/sleutels.typ")),
    ("/templates/formulier/sleutels-terug.typ", include_str!("../../../templates/formulier/sleutels-terug.typ")),
    ("/templates/formulier/hulp.typ", include_str!("../../../templates/formulier/hulp.typ")),
    ("/templates/formulier/instemming.typ", include_str!("../../../templates/formulier/instemming.typ")),
    ("/templates/formulier/begeleid-contact.typ", include_str!("../../../templates/formulier/begeleid-contact.typ")),
    ("/templates/formulier/spullen-halen.typ", include_str!("../../../templates/formulier/spullen-halen.typ")),
    (
        "/templates/formulier/verklaring-aanzegging.typ",
        include_str!("../../../templates/formulier/verklaring-aanzegging.typ"),
    ),
    ("/templates/formulier/verslag-horen.typ", include_str!("../../../templates/formulier/verslag-horen.typ")),
    ("/templates/lijst/feitenblad.typ", include_str!("../../../templates/lijst/feitenblad.typ")),
    ("/templates/lijst/printlijst.typ", include_str!("../../../templates/lijst/printlijst.typ")),
    ("/templates/lijst/inventaris.typ", include_str!("../../../templates/lijst/inventaris.typ")),
    ("/templates/lijst/lopende.typ", include_str!("../../../templates/lijst/lopende.typ")),
    ("/templates/besluit/mandaat.typ", include_str!("../../../templates/besluit/mandaat.typ")),
    ("/templates/nood/vorm.typ", include_str!("../../../templates/nood/vorm.typ")),
    ("/templates/nood/besluit.typ", include_str!("../../../templates/nood/besluit.typ")),
    ("/templates/nood/akte.typ", include_str!("../../../templates/nood/akte.typ")),
    ("/templates/nood/folder.typ", include_str!("../../../templates/nood/folder.typ")),
    ("/templates/nood/achterblijver.typ", include_str!("../../../templates/nood/achterblijver.typ")),
];

/// What is the same for every document.
pub(super) struct Basis {
    bibliotheek: LazyHash<Library>,
    boek: LazyHash<FontBook>,
    letters: Vec<Font>,
    bronnen: Vec<Source>,
}

/// What Typst sees while it makes one document.
pub(super) struct Wereld<'a> {
    basis: &'a Basis,
    sjabloon: FileId,
    bestanden: [(FileId, Bytes); 5],
}

/// The files of one document.
pub(super) struct Bestanden {
    pub(super) gegevens: Vec<u8>,
    pub(super) teksten: Vec<u8>,
    pub(super) stijl: Vec<u8>,
    pub(super) qr: String,
    /// Empty when there is none; then no template reads it.
    pub(super) logo: String,
}

/// The id of a file. Typst keeps ids for ever, so only fixed names get one.
fn bestand(pad: &str) -> Result<FileId, RenderFout> {
    let pad = VirtualPath::new(pad).map_err(|_| RenderFout::Sjabloon(pad.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, pad).intern())
}

impl Basis {
    pub(super) fn nieuw() -> Result<Self, RenderFout> {
        let letters: Vec<Font> = LETTERS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
        if letters.len() != LETTERS.len() {
            return Err(RenderFout::Lettertype);
        }
        let bronnen = SJABLONEN.iter().map(|(pad, tekst)| Ok(Source::new(bestand(pad)?, (*tekst).to_owned())));
        Ok(Self {
            bibliotheek: LazyHash::new(Library::default()),
            boek: LazyHash::new(FontBook::from_fonts(letters.iter())),
            bronnen: bronnen.collect::<Result<_, RenderFout>>()?,
            letters,
        })
    }

    /// Whether every font can show this character.
    pub(super) fn toont(&self, teken: char) -> bool {
        self.letters.iter().all(|letter| letter.info().coverage.contains(u32::from(teken)))
    }

    /// The world of one document.
    pub(super) fn wereld(&self, sjabloon: &str, inhoud: Bestanden) -> Result<Wereld<'_>, RenderFout> {
        let bestanden = [
            (bestand("/gegevens.json")?, Bytes::new(inhoud.gegevens)),
            (bestand("/teksten.json")?, Bytes::new(inhoud.teksten)),
            (bestand("/huisstijl.json")?, Bytes::new(inhoud.stijl)),
            (bestand("/qr.svg")?, Bytes::from_string(inhoud.qr)),
            (bestand("/logo.svg")?, Bytes::from_string(inhoud.logo)),
        ];
        Ok(Wereld { basis: self, sjabloon: bestand(sjabloon)?, bestanden })
    }
}

impl Wereld<'_> {
    fn niet_gevonden(id: FileId) -> FileError {
        FileError::NotFound(id.get().vpath().get_with_slash().into())
    }
}

impl World for Wereld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.basis.bibliotheek
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.basis.boek
    }

    fn main(&self) -> FileId {
        self.sjabloon
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.basis.bronnen.iter().find(|bron| bron.id() == id).cloned().ok_or_else(|| Self::niet_gevonden(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let gevonden = self.bestanden.iter().find(|(bekend, _)| *bekend == id);
        gevonden.map(|(_, bytes)| bytes.clone()).ok_or_else(|| Self::niet_gevonden(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.basis.letters.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
