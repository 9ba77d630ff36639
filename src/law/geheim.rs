//! What the uithuisgeplaatste may never see of the others: shelter address, telephone, school (R78; AVG art. 5 and 32). A
//! text gives it away in many spellings, so texts and secrets are folded first: no case, diacritics, spaces or signs. A
//! finding names the place of the text and never what was found.

use crate::law::regels::Gevonden;
use crate::law::zaak::gegevens::{Geheim, Huisgenoot};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text of R78.
pub(in crate::law) const R78: &str = "Dit document bevat gegevens die hij niet mag zien.";

/// Fields that never come into what the uithuisgeplaatste gets.
const NIET_VOOR_HEM: [&str; 2] = ["geheim", "veiligheid"];
/// Digits of a telephone number without its country or trunk code.
const NUMMER_CIJFERS: usize = 9;
/// Fewer digits are no telephone number.
const MINSTE_CIJFERS: usize = 6;
/// Fewer letters are no name.
const MINSTE_LETTERS: usize = 4;
/// Letters that a school needs beside its kind before that alone gives it away.
const MINSTE_EIGEN_LETTERS: usize = 6;
/// Kinds of school before the name.
const SCHOOLSOORTEN: [&str; 13] = [
    "basisschool",
    "openbare",
    "school",
    "obs",
    "cbs",
    "rkbs",
    "bs",
    "sbo",
    "kindcentrum",
    "kinderopvang",
    "kdc",
    "college",
    "lyceum",
];

/// Where the strings of this value give away one of these secrets.
pub fn gevonden<'a>(teksten: &Value, geheimen: impl Iterator<Item = &'a Geheim>) -> Vec<Gevonden> {
    let naalden: Vec<_> = geheimen.flat_map(naalden).collect();
    let mut uit = Vec::new();
    if !naalden.is_empty() {
        zoek(teksten, "", &naalden, &mut uit);
    }
    uit
}

/// Takes what is `geheim` out of these huisgenoten, for a slot of its own; the first of them has this number.
pub(in crate::law) fn neem_uit(huisgenoten: &mut [Huisgenoot], eerste: usize) -> Value {
    let mut uit = Vec::new();
    for (huisgenoot, nummer) in huisgenoten.iter_mut().zip(eerste..) {
        if let Some(weg) = huisgenoot.geheim.take() {
            uit.push(serde_json::json!({"persoon": format!("p{nummer}"), "geheim": weg}));
        }
    }
    if uit.is_empty() { Value::Bool(false) } else { Value::Array(uit) }
}

fn zoek(waarde: &Value, pad: &str, naalden: &[Naald], uit: &mut Vec<Gevonden>) {
    match waarde {
        Value::String(tekst) => {
            let tekst = vouw(tekst);
            if naalden.iter().any(|naald| naald.staat_in(&tekst)) {
                uit.push(Gevonden::nieuw(pad, "geheim-gevonden", R78));
            }
        }
        Value::Array(delen) => {
            delen.iter().enumerate().for_each(|(plaats, deel)| zoek(deel, &format!("{pad}/{plaats}"), naalden, uit));
        }
        Value::Object(velden) => {
            for (naam, deel) in velden.iter().filter(|(naam, _)| !NIET_VOOR_HEM.contains(&naam.as_str())) {
                let naam = naam.replace('~', "~0").replace('/', "~1");
                zoek(deel, &format!("{pad}/{naam}"), naalden, uit);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// One letter or digit of a folded text, and whether a word or a number begins with it.
#[derive(Clone, Copy)]
struct Teken {
    teken: char,
    begin: bool,
}

fn vouw(tekst: &str) -> Vec<Teken> {
    let mut uit: Vec<Teken> = Vec::new();
    let mut los = true;
    for teken in tekst.nfd().filter(|teken| !is_combining_mark(*teken)).flat_map(char::to_lowercase) {
        let teken = kaal(teken);
        if !teken.is_alphanumeric() {
            los = true;
            continue;
        }
        let ander_soort = uit.last().is_some_and(|vorig| vorig.teken.is_numeric() != teken.is_numeric());
        uit.push(Teken { teken, begin: los || ander_soort });
        los = false;
    }
    uit
}

/// Letters that Unicode does not take apart.
fn kaal(teken: char) -> char {
    match teken {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ı' => 'i',
        'ß' => 's',
        ander => ander,
    }
}

/// The words and numbers of a text, folded.
fn woorden(tekst: &str) -> Vec<String> {
    let mut uit: Vec<String> = Vec::new();
    for teken in vouw(tekst) {
        match uit.last_mut() {
            Some(woord) if !teken.begin => woord.push(teken.teken),
            _ => uit.push(teken.teken.to_string()),
        }
    }
    uit
}

/// What to look for.
struct Naald {
    tekens: Vec<char>,
    /// Whether it must be whole words and numbers.
    heel: bool,
}

impl Naald {
    fn nieuw(tekst: &str, heel: bool) -> Self {
        Self { tekens: tekst.chars().collect(), heel }
    }

    fn staat_in(&self, tekst: &[Teken]) -> bool {
        let lengte = self.tekens.len();
        let vensters = tekst.windows(lengte.max(1)).enumerate();
        vensters.into_iter().any(|(plaats, venster)| {
            let gelijk = venster.iter().map(|teken| teken.teken).eq(self.tekens.iter().copied());
            let begint = venster.first().is_some_and(|teken| teken.begin);
            let eindigt = tekst.get(plaats.saturating_add(lengte)).is_none_or(|teken| teken.begin);
            gelijk && (!self.heel || (begint && eindigt))
        })
    }
}

fn naalden(geheim: &Geheim) -> Vec<Naald> {
    let telefoon = geheim.telefoon.iter().flat_map(|nummers| telefoon(nummers));
    let adres = geheim.adres.iter().flat_map(|tekst| adres(tekst));
    telefoon.chain(adres).chain(geheim.school.iter().flat_map(|tekst| school(tekst))).collect()
}

/// The last nine digits: so it is found with 06, +31 6 and 0031 6.
fn telefoon(nummers: &str) -> Vec<Naald> {
    let los = nummers.split(|teken: char| teken.is_alphabetic() || ",;/".contains(teken));
    let cijfers = los.map(|nummer| nummer.chars().filter(char::is_ascii_digit).collect::<Vec<_>>());
    let lang = cijfers.filter(|cijfers| cijfers.len() >= MINSTE_CIJFERS);
    lang.map(|cijfers| {
        let begin = cijfers.len().saturating_sub(NUMMER_CIJFERS);
        Naald { tekens: cijfers.into_iter().skip(begin).collect(), heel: false }
    })
    .collect()
}

/// Street and number, postcode and number, and a name before them; without a number the name alone.
fn adres(tekst: &str) -> Vec<Naald> {
    let delen: Vec<_> = tekst.split([',', ';', '\n']).map(woorden).collect();
    let postcode = delen.iter().find_map(|deel| deel.windows(2).find_map(als_postcode));
    let huisnummer = delen.iter().enumerate().find_map(|(plaats, deel)| Some((plaats, huisnummer(deel)?)));
    let Some((plaats, (straat, nummer))) = huisnummer else {
        return delen.first().into_iter().flat_map(|deel| naam(&deel.concat())).collect();
    };
    let mut uit = Vec::new();
    let straat = if straat.is_empty() { voorafgaand(&delen, plaats) } else { straat };
    if !straat.is_empty() {
        uit.push(Naald::nieuw(&format!("{straat}{nummer}"), true));
    }
    if let Some(code) = postcode {
        uit.push(Naald::nieuw(&format!("{code}{nummer}"), true));
        uit.push(Naald::nieuw(&format!("{nummer}{code}"), true));
    }
    let ervoor = delen.iter().take(plaats).filter(|deel| deel.concat() != straat);
    uit.extend(ervoor.flat_map(|deel| naam(&deel.concat())));
    uit
}

/// The street in the part before this one.
fn voorafgaand(delen: &[Vec<String>], plaats: usize) -> String {
    let vorig = plaats.checked_sub(1).and_then(|vorig| delen.get(vorig));
    vorig.map(|deel| deel.concat()).unwrap_or_default()
}

fn als_postcode(paar: &[String]) -> Option<String> {
    let [cijfers, letters] = paar else { return None };
    let past = cijfers.len() == 4 && getal(cijfers) && letters.len() == 2 && !getal(letters);
    past.then(|| format!("{cijfers}{letters}"))
}

fn getal(woord: &str) -> bool {
    woord.chars().all(|teken| teken.is_ascii_digit())
}

/// The words before the first number that is no postcode, and that number. A number that begins a street ("2e
/// Helmersstraat") is part of it.
fn huisnummer(deel: &[String]) -> Option<(String, String)> {
    let los = |plaats: usize| deel.get(plaats..).and_then(|rest| rest.get(..2)).and_then(als_postcode).is_none();
    let eerste = |plaats: usize| plaats > 0 || deel.len() == 1;
    let (plaats, nummer) =
        deel.iter().enumerate().find(|(plaats, woord)| getal(woord) && eerste(*plaats) && los(*plaats))?;
    let ervoor = deel.get(..plaats).unwrap_or_default();
    Some((ervoor.concat(), nummer.clone()))
}

fn naam(kaal: &str) -> Option<Naald> {
    (kaal.chars().count() >= MINSTE_LETTERS).then(|| Naald::nieuw(kaal, true))
}

/// Its name, with and without the kind of school before it, and its address when it has one.
fn school(tekst: &str) -> Vec<Naald> {
    let (voluit, rest) = tekst.split_once(',').unwrap_or((tekst, ""));
    let woorden = woorden(voluit);
    let eigen = woorden.iter().skip_while(|woord| SCHOOLSOORTEN.contains(&woord.as_str())).cloned().collect::<String>();
    let kort = (eigen.chars().count() >= MINSTE_EIGEN_LETTERS).then(|| Naald::nieuw(&eigen, true));
    let adres = if huisnummer(&self::woorden(rest)).is_some() { adres(rest) } else { Vec::new() };
    naam(&woorden.concat()).into_iter().chain(kort).chain(adres).collect()
}
