//! The mandaatbesluit (checklist C5; Wth art. 3; Awb 10:3-10:12): what is handed in, the rules that it must satisfy, and the
//! block that goes into the register of the gemeente, where R20 finds it.

use crate::law::gemeente::bestuurders::FUNCTIES;
use crate::law::gemeente::mandaten::R22;
use crate::law::gemeente::{Gemeente, Instemming, MandaatSoort};
use crate::law::regels::{Effect, Gevonden, Regel, Toets, Wanneer, houd};
use crate::law::regime::Regime;
use crate::words::bevinding::Bevinding;
use crate::words::moment::{Datum, Moment};
use crate::words::nederlands;
use crate::words::vorm::{self, KORT, VRIJ, Veld, Vorm};
use serde::{Deserialize, Serialize};

/// The data of a mandaatbesluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MandaatGegevens {
    /// Its number in the register.
    pub nummer: String,
    /// Day on which it was taken.
    pub datum: Datum,
    /// To decide, or only to sign what the burgemeester decided.
    pub soort: MandaatSoort,
    /// The powers, as articles of the Wth.
    pub bevoegdheden: Vec<String>,
    /// Service numbers of the hulpofficieren; empty is every hulpofficier.
    #[serde(default)]
    pub mandatarissen: Vec<String>,
    /// From when.
    pub van_tijdstip: Moment,
    /// Until when, exclusive; absent while it lasts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tot_tijdstip: Option<Moment>,
    /// The consent of who is responsible for the hulpofficieren (Awb 10:4).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub instemming: Option<Instemming>,
    /// Instructions (Awb 10:6).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub instructies: Option<String>,
    /// Conditions.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub voorwaarden: Option<String>,
    /// Who gives it.
    pub ondertekenaar: Ondertekenaar,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Ondertekenaar {
    /// Name.
    pub naam: String,
    /// Function.
    pub functie: String,
}

/// The shape.
pub static VORM: Vorm = Vorm::Object(&VELDEN);

static VELDEN: [Veld; 11] = [
    Veld::moet("nummer", KORT, "Nummer van het mandaatbesluit."),
    Veld::moet("datum", Vorm::Datum, "Dag van het mandaatbesluit."),
    Veld::moet(
        "soort",
        Vorm::Keuze(&["beslissing", "ondertekening"]),
        "Om te beslissen, of alleen om te ondertekenen.",
    ),
    Veld::moet("bevoegdheden", Vorm::Lijst { deel: &KORT, min: 1, max: 20 }, "Artikelen van de Wth, zoals 2.1."),
    Veld::mag(
        "mandatarissen",
        Vorm::Lijst { deel: &KORT, min: 0, max: 1000 },
        "Dienstnummers; leeg is elke hulpofficier.",
    ),
    Veld::moet("vanTijdstip", Vorm::Tijdstip, "Vanaf wanneer."),
    Veld::mag("totTijdstip", Vorm::Tijdstip, "Tot wanneer."),
    Veld::mag(
        "instemming",
        Vorm::Object(&INSTEMMING),
        "Instemming van wie verantwoordelijk is voor de hulpofficieren (Awb 10:4).",
    ),
    Veld::mag("instructies", VRIJ, "Instructies (Awb 10:6)."),
    Veld::mag("voorwaarden", VRIJ, "Voorwaarden."),
    Veld::moet("ondertekenaar", Vorm::Object(&ONDERTEKENAAR), "Wie het mandaat geeft."),
];

static INSTEMMING: [Veld; 2] = [
    Veld::moet("door", KORT, "Naam en functie van wie instemde."),
    Veld::moet("datum", Vorm::Datum, "Dag van de instemming."),
];

static ONDERTEKENAAR: [Veld; 2] =
    [Veld::moet("naam", KORT, "Naam."), Veld::moet("functie", KORT, "Functie: burgemeester of wie vervangt.")];

/// Reads the JSON, with the warnings.
///
/// # Errors
/// All findings about grammar and shape.
pub fn lees(bytes: &[u8]) -> Result<(MandaatGegevens, Vec<Bevinding>), Vec<Bevinding>> {
    vorm::lees(&VORM, bytes)
}

/// A mandaatbesluit that keeps to all rules. Only [`toets`] can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GetoetstMandaat {
    gegevens: MandaatGegevens,
    instemming: Instemming,
}

impl GetoetstMandaat {
    /// What was handed in.
    #[must_use]
    pub fn gegevens(&self) -> &MandaatGegevens {
        &self.gegevens
    }

    /// The consent; without it there is no mandaat.
    #[must_use]
    pub fn instemming(&self) -> &Instemming {
        &self.instemming
    }

    /// The law on the day of the mandaatbesluit.
    #[must_use]
    pub fn regime(&self) -> &'static Regime {
        Regime::voor(self.gegevens.datum)
    }
}

/// What a rule of a mandaatbesluit is called with.
pub type Functie = fn(&MandaatGegevens, &Gemeente) -> Vec<Gevonden>;

const fn regel(nummer: &'static str, artikel: &'static str, tekst: &'static str, functie: Functie) -> Regel<Functie> {
    Regel::nieuw(nummer, artikel, Wanneer::Mandateren, Effect::Weigert, tekst, Toets::Functie(functie))
}

/// The rules.
pub static REGELS: &[Regel<Functie>] = &[
    regel("R20", "Awb 10:3; Gemeentewet 77, 78", "Wie mandaat geeft, heeft het ambt op die dag.", r20_in_functie),
    regel("R20", "Awb 10:4", "Wie boven de mandatarissen staat, stemt in, vóór het begint.", r20_instemming),
    regel("R21", "Wth 3.1", "Verlengen en intrekken zijn niet te mandateren.", r21_mandateerbaar),
    regel("R22", "Wth 3.1", "Ondermandaat is niet toegestaan.", r22_ondermandaat),
];

/// Holds it against the rules, and against itself.
///
/// # Errors
/// All findings.
pub fn toets(gegevens: MandaatGegevens, gemeente: &Gemeente, nu: Moment) -> Result<GetoetstMandaat, Vec<Bevinding>> {
    let mut fouten = houd(REGELS, |functie| functie(&gegevens, gemeente), |_| false).fouten;
    fouten.extend(tegenspraak(&gegevens, gemeente, nu));
    match gegevens.instemming.clone() {
        Some(instemming) if fouten.is_empty() => Ok(GetoetstMandaat { gegevens, instemming }),
        Some(_) | None => Err(fouten),
    }
}

fn r22_ondermandaat(gegevens: &MandaatGegevens, _: &Gemeente) -> Vec<Gevonden> {
    let fout = !FUNCTIES.contains(&gegevens.ondertekenaar.functie.as_str());
    let gevonden = fout.then(|| Gevonden::nieuw("/ondertekenaar/functie", "ondermandaat", R22));
    gevonden.into_iter().collect()
}

fn r20_in_functie(gegevens: &MandaatGegevens, gemeente: &Gemeente) -> Vec<Gevonden> {
    let Ondertekenaar { naam, functie } = &gegevens.ondertekenaar;
    let dag = gegevens.datum;
    let past = gemeente.bestuurders.iter().any(|b| {
        b.naam == *naam && b.functie == *functie && b.van <= dag && b.tot_en_met.is_none_or(|laatste| dag <= laatste)
    });
    // Who has no such office at all is told so by R22.
    if past || !FUNCTIES.contains(&functie.as_str()) {
        return Vec::new();
    }
    let melding = format!("Deze persoon had op {} deze functie niet.", nederlands::datum(dag));
    vec![Gevonden::nieuw("/ondertekenaar/naam", "niet-in-functie", melding)]
}

/// The mandataris does not work under the burgemeester, so consent is needed, and before it begins.
fn r20_instemming(gegevens: &MandaatGegevens, _: &Gemeente) -> Vec<Gevonden> {
    let (veld, code, melding) = match &gegevens.instemming {
        None => (
            "/instemming",
            "instemming-ontbreekt",
            "Noem wie voor de politie heeft ingestemd met dit mandaat, en wanneer.",
        ),
        Some(instemming) if instemming.datum > gegevens.van_tijdstip.datum() => {
            ("/instemming/datum", "instemming-te-laat", "De instemming is van na het begin van het mandaat.")
        }
        Some(_) => return Vec::new(),
    };
    vec![Gevonden::nieuw(veld, code, melding)]
}

fn r21_mandateerbaar(gegevens: &MandaatGegevens, _: &Gemeente) -> Vec<Gevonden> {
    let mandateerbaar = &Regime::voor(gegevens.datum).mandateerbaar;
    if gegevens.bevoegdheden.iter().all(|artikel| mandateerbaar.contains(artikel)) {
        return Vec::new();
    }
    let melding = format!("Mandaat kan alleen voor: {}.", mandateerbaar.join(", "));
    vec![Gevonden::nieuw("/bevoegdheden", "niet-mandateerbaar", melding)]
}

/// What the data contradict, beyond the rules of the law.
fn tegenspraak(gegevens: &MandaatGegevens, gemeente: &Gemeente, nu: Moment) -> impl Iterator<Item = Bevinding> {
    let dubbel = gemeente.mandaten.iter().any(|mandaat| mandaat.nummer == gegevens.nummer);
    let gevallen = [
        (
            gegevens.tot_tijdstip.is_some_and(|tot| tot <= gegevens.van_tijdstip),
            "/totTijdstip",
            "periode-ongeldig",
            "Het einde ligt niet na het begin.",
        ),
        (
            gegevens.van_tijdstip.datum() < gegevens.datum,
            "/vanTijdstip",
            "begin-voor-besluit",
            "Een mandaat werkt niet terug: begin niet vóór het besluit.",
        ),
        (
            gegevens.datum > nu.datum(),
            "/datum",
            "in-de-toekomst",
            "Het mandaatbesluit is van een dag die nog moet komen.",
        ),
        (dubbel, "/nummer", "mandaat-dubbel", "Dit nummer staat al in het register."),
    ];
    let fout = gevallen.into_iter().filter(|(fout, ..)| *fout);
    fout.map(|(_, veld, code, melding)| Bevinding::vorm(veld, code, melding))
}

/// One row of the register, as the configuration of the gemeente has it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rij<'a> {
    nummer: &'a str,
    datum: Datum,
    gegeven_door: &'a str,
    soort: MandaatSoort,
    bevoegdheden: &'a [String],
    mandatarissen: &'a [String],
    van_tijdstip: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    tot_tijdstip: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    instemming: Option<&'a Instemming>,
}

#[derive(Serialize)]
struct Register<'a> {
    mandaten: [Rij<'a>; 1],
}

impl MandaatGegevens {
    /// The block to put into the configuration of the gemeente.
    #[must_use]
    pub fn als_toml(&self) -> String {
        let rij = Rij {
            nummer: &self.nummer,
            datum: self.datum,
            gegeven_door: &self.ondertekenaar.functie,
            soort: self.soort,
            bevoegdheden: &self.bevoegdheden,
            mandatarissen: &self.mandatarissen,
            van_tijdstip: self.van_tijdstip,
            tot_tijdstip: self.tot_tijdstip,
            instemming: self.instemming.as_ref(),
        };
        // Texts and lists of texts always have a TOML form.
        toml::to_string(&Register { mandaten: [rij] }).unwrap_or_default()
    }
}
