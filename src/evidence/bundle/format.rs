//! The container: a ZIP in exactly one form, so that parsing and writing are inverse (`FORMAAT.md`).
//!
//! Every entry is stored, dated 1980-01-01, without extra fields, comments or flags, in the order of the names. Reading
//! goes on after a finding as far as the bytes allow, so that one flipped bit does not hide what else is wrong.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use thiserror::Error;

/// Largest bundle and largest sum of its parts, in bytes.
pub const GRENS: u64 = 200_000_000;
/// Most parts.
const MEESTE_DELEN: usize = 40_000;
const LOKAAL: usize = 30;
const CENTRAAL: usize = 46;
const LOKAAL_TEKEN: [u8; 4] = *b"PK\x03\x04";

/// What is wrong with the container.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum VormFout {
    /// A name that no part may have.
    #[error("Onveilige bestandsnaam in de bundel: item {0}.")]
    OnveiligeNaam(usize),
    /// A name twice, or a directory that says otherwise than the parts.
    #[error("De bundel is niet eenduidig.")]
    NietEenduidig,
    /// Too large.
    #[error("Te groot na uitpakken (grens 200 MB).")]
    TeGroot,
    /// Any other byte than the fixed form has there, counted from 0.
    #[error("Niet in de vaste vorm (byte {0}).")]
    VasteVorm(usize),
    /// The checksum of a part does not fit its bytes.
    #[error("Onderdeel {0} is beschadigd (bytes {1} tot {2} van de bundel).")]
    Beschadigd(String, usize, usize),
}

/// The parts of a bundle by name.
pub type Delen<'a> = BTreeMap<String, &'a [u8]>;

/// Writes the parts.
///
/// # Errors
/// [`VormFout::TeGroot`], or [`VormFout::OnveiligeNaam`] for a name that the reader would refuse.
pub fn schrijf(delen: &Delen<'_>) -> Result<Vec<u8>, VormFout> {
    if let Some(item) = delen.keys().position(|naam| !veilig(naam)) {
        return Err(VormFout::OnveiligeNaam(item.saturating_add(1)));
    }
    let totaal = delen.values().fold(0_u64, |som, inhoud| som.saturating_add(inhoud.len() as u64));
    if totaal > GRENS || delen.len() > MEESTE_DELEN {
        return Err(VormFout::TeGroot);
    }
    let (mut uit, mut gids) = (Vec::new(), Vec::new());
    for (naam, inhoud) in delen {
        let item = Item { naam, crc: crc32(inhoud), lengte: klein(inhoud.len())?, begin: klein(uit.len())? };
        uit.extend(item.lokaal());
        uit.extend(*inhoud);
        gids.push(item);
    }
    let slot = gids_bytes(&gids, klein(uit.len())?)?;
    uit.extend(slot);
    if uit.len() as u64 > GRENS { Err(VormFout::TeGroot) } else { Ok(uit) }
}

/// Reads the parts, with everything that is wrong with the container.
#[must_use]
pub fn lees(bytes: &[u8]) -> (Delen<'_>, Vec<VormFout>) {
    let mut lezer = Lezer { bytes, plaats: 0, totaal: 0, delen: Delen::new(), items: Vec::new(), fouten: Vec::new() };
    if bytes.len() as u64 > GRENS {
        return (lezer.delen, vec![VormFout::TeGroot]);
    }
    while lezer.rest().starts_with(&LOKAAL_TEKEN) {
        if let Err(fout) = lezer.item() {
            lezer.fouten.push(fout);
            return (lezer.delen, lezer.fouten);
        }
    }
    lezer.slot();
    (lezer.delen, lezer.fouten)
}

/// Letters, digits, `-`, `_` and `.` in segments that do not begin with a dot and that no system takes for a device.
fn veilig(naam: &str) -> bool {
    let teken = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let apparaat = |deel: &str| {
        let stam = deel.split('.').next().unwrap_or_default().to_ascii_uppercase();
        let genummerd = stam.strip_prefix("COM").or(stam.strip_prefix("LPT")).is_some_and(|rest| rest.len() == 1);
        genummerd || ["CON", "PRN", "AUX", "NUL"].contains(&stam.as_str())
    };
    let deel = |deel: &str| !deel.is_empty() && !deel.starts_with('.') && deel.chars().all(teken) && !apparaat(deel);
    naam.len() <= 200 && naam.split('/').all(deel)
}

fn klein(getal: usize) -> Result<u32, VormFout> {
    u32::try_from(getal).map_err(|_| VormFout::TeGroot)
}

struct Item<'a> {
    naam: &'a str,
    crc: u32,
    lengte: u32,
    begin: u32,
}

impl Item<'_> {
    /// Version 1.0, no flags, stored, 00:00:00 on 1980-01-01, checksum and lengths, length of the name, no extra field.
    fn kern(&self) -> Vec<u8> {
        let mut uit = vec![10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        uit.extend(self.crc.to_le_bytes());
        uit.extend(self.lengte.to_le_bytes());
        uit.extend(self.lengte.to_le_bytes());
        uit.extend(u16::try_from(self.naam.len()).unwrap_or(u16::MAX).to_le_bytes());
        uit.extend([0, 0]);
        uit
    }

    fn lokaal(&self) -> Vec<u8> {
        [&LOKAAL_TEKEN, self.kern().as_slice(), self.naam.as_bytes()].concat()
    }

    fn centraal(&self) -> Vec<u8> {
        let begin = self.begin.to_le_bytes();
        [b"PK\x01\x02\x0a\0".as_slice(), &self.kern(), &[0; 10], &begin, self.naam.as_bytes()].concat()
    }
}

/// The directory and its end record.
fn gids_bytes(items: &[Item<'_>], begin: u32) -> Result<Vec<u8>, VormFout> {
    let mut uit: Vec<u8> = items.iter().flat_map(Item::centraal).collect();
    let (lengte, aantal) = (klein(uit.len())?, u16::try_from(items.len()).map_err(|_| VormFout::TeGroot)?);
    uit.extend(b"PK\x05\x06\0\0\0\0");
    uit.extend(aantal.to_le_bytes());
    uit.extend(aantal.to_le_bytes());
    uit.extend(lengte.to_le_bytes());
    uit.extend(begin.to_le_bytes());
    uit.extend([0, 0]);
    Ok(uit)
}

struct Lezer<'a> {
    bytes: &'a [u8],
    plaats: usize,
    totaal: u64,
    delen: Delen<'a>,
    items: Vec<Item<'a>>,
    fouten: Vec<VormFout>,
}

impl<'a> Lezer<'a> {
    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.plaats..).unwrap_or_default()
    }

    /// One local header and its bytes. An error ends the reading.
    fn item(&mut self) -> Result<(), VormFout> {
        let (rest, begin) = (self.rest(), self.plaats);
        let afgebroken = VormFout::VasteVorm(self.bytes.len());
        let getal =
            |plaats: usize| -> Option<u32> { Some(u32::from_le_bytes(*rest.get(plaats..)?.first_chunk::<4>()?)) };
        let (Some(crc), Some(ingepakt), Some(lengte)) = (getal(14), getal(18), getal(22)) else {
            return Err(afgebroken);
        };
        self.totaal = self.totaal.saturating_add(u64::from(lengte.max(ingepakt)));
        if self.totaal > GRENS || self.items.len() >= MEESTE_DELEN {
            return Err(VormFout::TeGroot);
        }
        let namen = rest.get(26..28).and_then(|n| n.first_chunk::<2>()).map(|n| usize::from(u16::from_le_bytes(*n)));
        let naam = namen.and_then(|lengte| rest.get(LOKAAL..)?.get(..lengte)).ok_or_else(|| afgebroken.clone())?;
        let nummer = self.items.len().saturating_add(1);
        let naam = std::str::from_utf8(naam).ok().filter(|naam| veilig(naam)).ok_or(VormFout::OnveiligeNaam(nummer))?;
        let item = Item { naam, crc, lengte, begin: klein(begin)? };
        let kop = item.lokaal();
        if let Some(verschil) = verschil(rest.get(..kop.len()).unwrap_or(rest), &kop) {
            return Err(VormFout::VasteVorm(begin.saturating_add(verschil)));
        }
        let van = begin.saturating_add(kop.len());
        let tot = van.saturating_add(usize::try_from(lengte).unwrap_or(usize::MAX));
        let inhoud = self.bytes.get(van..tot).ok_or(afgebroken)?;
        if crc32(inhoud) != crc {
            self.fouten.push(VormFout::Beschadigd(naam.to_owned(), van, tot));
        }
        self.plaats = tot;
        self.voeg_toe(item, inhoud);
        Ok(())
    }

    fn voeg_toe(&mut self, item: Item<'a>, inhoud: &'a [u8]) {
        if self.delen.contains_key(item.naam) {
            self.fouten.push(VormFout::NietEenduidig);
        } else {
            if self.items.last().is_some_and(|vorig| vorig.naam > item.naam) {
                self.fouten.push(VormFout::VasteVorm(usize::try_from(item.begin).unwrap_or(usize::MAX)));
            }
            self.delen.insert(item.naam.to_owned(), inhoud);
        }
        self.items.push(item);
    }

    /// The directory must be the one that follows from the parts.
    fn slot(&mut self) {
        let verwacht = match klein(self.plaats).and_then(|begin| gids_bytes(&self.items, begin)) {
            Ok(verwacht) => verwacht,
            Err(fout) => return self.fouten.push(fout),
        };
        if let Some(verschil) = verschil(self.rest(), &verwacht) {
            self.fouten.push(self.soort_verschil(verschil));
        }
    }

    /// A directory that names other parts, lengths, checksums or places is ambiguous; all else is a wrong form.
    fn soort_verschil(&self, verschil: usize) -> VormFout {
        let mut begin = 0_usize;
        for item in &self.items {
            let einde = begin.saturating_add(CENTRAAL).saturating_add(item.naam.len());
            if verschil < einde {
                let binnen = verschil.saturating_sub(begin);
                let zegt_anders = matches!(binnen, 16..=29) || binnen >= 42;
                return if zegt_anders { VormFout::NietEenduidig } else { self.vaste_vorm(verschil) };
            }
            begin = einde;
        }
        self.vaste_vorm(verschil)
    }

    fn vaste_vorm(&self, verschil: usize) -> VormFout {
        VormFout::VasteVorm(self.plaats.saturating_add(verschil))
    }
}

/// The first place at which the two differ.
fn verschil(een: &[u8], ander: &[u8]) -> Option<usize> {
    let gelijk = een.iter().zip(ander).take_while(|(a, b)| a == b).count();
    (een.len() != ander.len() || gelijk < een.len()).then_some(gelijk)
}

/// CRC-32 of ISO 3309, as ZIP has it: a checksum against damage, no proof of anything.
fn crc32(bytes: &[u8]) -> u32 {
    let tabel = &*CRC_TABEL;
    let stap = |crc: u32, byte: &u8| {
        let [laagste, ..] = crc.to_le_bytes();
        (crc >> 8) ^ tabel.get(usize::from(laagste ^ byte)).copied().unwrap_or_default()
    };
    !bytes.iter().fold(u32::MAX, stap)
}

static CRC_TABEL: LazyLock<[u32; 256]> = LazyLock::new(|| {
    let deel = |waarde: u32| if waarde & 1 == 1 { (waarde >> 1) ^ 0xedb8_8320 } else { waarde >> 1 };
    std::array::from_fn(|byte| (0..8).fold(u32::try_from(byte).unwrap_or_default(), |waarde, _| deel(waarde)))
});
