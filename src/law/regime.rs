//! Law as data, by version: a [`Regime`] holds durations, powers, articles and the words for them, a [`Bijlage`] the facts
//! of the annex of the Besluit tijdelijk huisverbod. The date of imposing chooses; an issued besluit keeps its regime.
//!
//! The files are built in. That they parse is an invariant of the program, held by the tests.

use crate::law::zaak::gegevens::Grond;
use crate::words::moment::Datum;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One version of the Wth.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    /// Its name, as it stands in a besluit ("wth").
    pub naam: String,
    /// Whether [`Regime::voor`] may choose it; a trial regime is off.
    pub aan: bool,
    /// First day of imposing for which it holds.
    pub van: Datum,
    /// "Wet tijdelijk huisverbod".
    pub citeertitel: String,
    /// "Wth".
    pub afkorting: String,
    /// Calendar days of an oplegging.
    pub oplegging_dagen: u32,
    /// The same in words.
    pub oplegging_woorden: String,
    /// Calendar days of an oplegging and its verlenging together, from the start.
    pub totaal_dagen: u32,
    /// The same in words.
    pub totaal_woorden: String,
    /// Hours that the start may lie after the moment of recording.
    pub aanloop_uren: u32,
    /// Years from which somebody is of age.
    pub meerderjarig_jaren: i16,
    /// Years from which a child is given the chance to speak to the judge.
    pub kind_gehoord_jaren: i16,
    /// Hours to tell where one can be reached.
    pub bereikbaarheid_uren: u32,
    /// The same in words.
    pub bereikbaarheid_woorden: String,
    /// Hours within which a lawyer comes.
    pub raadsman_uren: u32,
    /// The same in words.
    pub raadsman_woorden: String,
    /// Days within which the judge hears a request for a voorlopige voorziening.
    pub zitting_dagen: u32,
    /// The same in words.
    pub zitting_woorden: String,
    /// Hour of the clock at which the griffie closes; what comes later counts as received on the next working day.
    pub griffie_sluit_uur: i8,
    /// Weeks to file a beroep.
    pub beroep_weken: u32,
    /// The same in words.
    pub beroep_woorden: String,
    /// Hours within which the hulpofficier reports to the burgemeester (art. 3 lid 2 says onverwijld; R24).
    pub melding_burgemeester_uren: u32,
    /// Day on which both sides should have been heard about a verlenging; a day is a calendar day after the start (N18).
    pub horen_dag: u32,
    /// Day on which the zorgadvies should be there (N18).
    pub zorgadvies_dag: u32,
    /// Day on which the verlenging should be decided (N18).
    pub verlengbesluit_dag: u32,
    /// Hour of the clock at which the office closes: what good practice asks on a day is late after it (N18).
    pub kantoor_sluit_uur: i8,
    /// Hours before the end by which a verlenging should be in hand (N18).
    pub in_hand_uren: u32,
    /// Days after the start before which a verlenging warns: there are hardly any new facts yet.
    pub verlenging_vroeg_dagen: u32,
    /// Years that a dossier is kept.
    pub bewaren_jaren: u32,
    /// The same in words.
    pub bewaren_woorden: String,
    /// What an offence is punished with.
    pub straf: String,
    /// The articles for which a hulpofficier can have a mandaat or machtiging.
    pub mandateerbaar: Vec<String>,
    /// The article that is the power to impose.
    pub macht_opleggen: String,
    /// Sentences that are no motivation.
    pub standaardzinnen: Vec<String>,
    /// Beginnings of words that do not belong in a besluit.
    pub verboden_woorden: Vec<String>,
    /// The grounds in words.
    pub gronden: Gronden,
    /// The articles by subject ("opleggen" is "artikel 2, eerste lid").
    pub artikelen: BTreeMap<String, String>,
}

/// The two grounds in words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gronden {
    /// Danger.
    pub gevaar: String,
    /// A serious suspicion of it.
    pub ernstig_vermoeden: String,
}

impl Regime {
    /// The regime for an oplegging on this day: the newest that is on and has begun; before all of them, the first.
    #[must_use]
    pub fn voor(datum: Datum) -> &'static Self {
        REGIMES.iter().rfind(|regime| regime.aan && regime.van <= datum).unwrap_or(&WTH)
    }

    /// The regime of this name, on or off.
    #[must_use]
    pub fn met_naam(naam: &str) -> Option<&'static Self> {
        REGIMES.iter().find(|regime| regime.naam == naam)
    }

    /// The article on this subject; empty for a subject that the regime does not know.
    #[must_use]
    pub fn artikel(&self, onderwerp: &str) -> &str {
        self.artikelen.get(onderwerp).map(String::as_str).unwrap_or_default()
    }

    /// The ground in words.
    #[must_use]
    pub fn grond(&self, grond: Grond) -> &str {
        match grond {
            Grond::Gevaar => &self.gronden.gevaar,
            Grond::ErnstigVermoeden => &self.gronden.ernstig_vermoeden,
        }
    }
}

/// The annex of the Besluit tijdelijk huisverbod: the only facts on which a huisverbod may rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bijlage {
    /// Its version ("2009-01-01").
    pub versie: String,
    /// Title of the Besluit.
    pub besluit: String,
    /// The facts, in the order of the annex.
    pub feiten: Vec<BijlageFeit>,
}

/// One fact of the annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BijlageFeit {
    /// Our code: part, letter of the category, number of the fact ("2c1").
    pub code: String,
    /// Number of the part.
    pub deel: u8,
    /// Name of the part.
    pub deel_naam: String,
    /// Article of the Besluit that names the part.
    pub artikel: String,
    /// Code of the category ("2c").
    pub categorie: String,
    /// Name of the category.
    pub categorie_naam: String,
    /// The fact, literally.
    pub tekst: String,
}

impl Bijlage {
    /// The fact with this code.
    #[must_use]
    pub fn feit(&self, code: &str) -> Option<&BijlageFeit> {
        self.feiten.iter().find(|feit| feit.code == code)
    }
}

/// The annex that holds on this day. There is one so far.
#[must_use]
pub fn bijlage(_datum: Datum) -> &'static Bijlage {
    &BIJLAGE_2009
}

static WTH: LazyLock<Regime> = LazyLock::new(|| ingebouwd(include_str!("../../templates/regime/wth.toml")));
/// All regimes, by first day.
static REGIMES: LazyLock<[Regime; 2]> =
    LazyLock::new(|| [WTH.clone(), ingebouwd(include_str!("../../templates/regime/proef14.toml"))]);
static BIJLAGE_2009: LazyLock<Bijlage> =
    LazyLock::new(|| plat(ingebouwd(include_str!("../../templates/regime/bijlage-2009-01-01.toml"))));

/// A file that is built in; one that does not parse is a broken program, and the tests parse each of them.
#[expect(clippy::expect_used, reason = "a built-in file is an invariant of the program")]
pub(in crate::law) fn ingebouwd<T: DeserializeOwned>(tekst: &str) -> T {
    toml::from_str(tekst).expect("a built-in file parses")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BijlageBestand {
    versie: String,
    besluit: String,
    delen: Vec<Deel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deel {
    nummer: u8,
    artikel: String,
    naam: String,
    categorieen: Vec<Categorie>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Categorie {
    code: String,
    naam: String,
    feiten: Vec<String>,
}

fn plat(bestand: BijlageBestand) -> Bijlage {
    let mut feiten = Vec::new();
    for deel in &bestand.delen {
        for categorie in &deel.categorieen {
            for (nummer, tekst) in (1_u8..).zip(&categorie.feiten) {
                feiten.push(BijlageFeit {
                    code: format!("{}{nummer}", categorie.code),
                    deel: deel.nummer,
                    deel_naam: deel.naam.clone(),
                    artikel: deel.artikel.clone(),
                    categorie: categorie.code.clone(),
                    categorie_naam: categorie.naam.clone(),
                    tekst: tekst.clone(),
                });
            }
        }
    }
    Bijlage { versie: bestand.versie, besluit: bestand.besluit, feiten }
}
