//! The verdict: a list of checks, an answer, and what is not proven. Negative is an answer, not an error.

use crate::evidence::document::DocumentSoort;
use crate::law::dossier::{Antwoord, Graad, VanKracht};
use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use serde::Serialize;

/// The verdict as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Oordeel {
    /// Every check that applies holds, under the policy of the reader.
    Geldig,
    /// At least one check fails.
    Ongeldig,
    /// Nothing fails, but something that is needed could not be established.
    NietTeBeoordelen,
}

impl Oordeel {
    /// The exit code of `verify`.
    #[must_use]
    pub fn uitgang(self) -> u8 {
        match self {
            Self::Geldig => 0,
            Self::Ongeldig => 1,
            Self::NietTeBeoordelen => 2,
        }
    }

    fn woord(self) -> &'static str {
        match self {
            Self::Geldig => "GELDIG",
            Self::Ongeldig => "ONGELDIG",
            Self::NietTeBeoordelen => "NIET TE BEOORDELEN",
        }
    }
}

/// The outcome of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the words say what they are")]
pub enum Uitkomst {
    Ok,
    Fout,
    NietTeBeoordelen,
    NietVanToepassing,
}

impl Uitkomst {
    fn woord(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Fout => "FOUT",
            Self::NietTeBeoordelen => "niet te beoordelen",
            Self::NietVanToepassing => "niet van toepassing",
        }
    }
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Controle {
    /// Stable word for programs.
    pub code: &'static str,
    /// Its outcome.
    pub uitkomst: Uitkomst,
    /// What was compared with what, in Dutch.
    pub vergeleken: String,
}

/// The log that made the bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Afzender {
    /// Its origin.
    pub oorsprong: String,
    /// SHA-256 of its key, as shown in the bundle.
    pub vingerafdruk: Option<Hash256>,
    /// Whether the policy lists it.
    pub vastgesteld: bool,
}

/// Who sealed a PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verzegelaar {
    /// Name in the certificate.
    pub onderwerp: String,
    /// SHA-256 of the certificate.
    pub certificaat: Hash256,
    /// When it says to have sealed; its own statement.
    pub tijdstip: Moment,
    /// Whether the policy lists the certificate.
    pub vastgesteld: bool,
}

/// The document in hand, as the bundle knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InHand {
    /// Kind.
    pub soort: DocumentSoort,
    /// The besluit it belongs to.
    pub besluitnummer: String,
    /// For whom it is meant.
    pub voor: String,
    /// Language.
    pub taal: String,
    /// Printed code.
    pub code: String,
}

/// The answer for one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpTijdstip {
    /// The moment that was asked.
    pub tijdstip: Moment,
    /// As it was recorded by then.
    pub zoals_toen_bekend: Antwoord,
    /// As known at the checkpoint of the bundle.
    pub zoals_nu_rechtens: Antwoord,
}

/// Between which proven times the newest event lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tijd {
    /// Not earlier than this.
    pub niet_eerder_dan: String,
    /// Not later than this.
    pub uiterlijk_op: String,
}

impl Tijd {
    /// Nobody outside the installation bounds the times.
    #[must_use]
    pub fn niet_bewezen() -> Self {
        Self { niet_eerder_dan: "niet bewezen".to_owned(), uiterlijk_op: "niet bewezen".to_owned() }
    }
}

/// What `verify` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Stands first when the events say that they were made in a demonstration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub demonstratie: bool,
    /// The verdict.
    pub oordeel: Oordeel,
    /// The verdict in a sentence.
    pub bericht: String,
    /// The dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kenmerk: Option<String>,
    /// The log that made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub afzender: Option<Afzender>,
    /// Who sealed the PDF that was handed in alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verzegelaar: Option<Verzegelaar>,
    /// The document in hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<InHand>,
    /// Every check.
    pub controles: Vec<Controle>,
    /// The answer for the moment that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub op_tijdstip: Option<OpTijdstip>,
    /// Proven times.
    pub tijd: Tijd,
    /// What is not proven; never empty.
    pub niet_bewezen: Vec<String>,
}

impl Verdict {
    /// The verdict for a terminal, in Dutch.
    #[must_use]
    pub fn als_tekst(&self) -> String {
        let mut regels = Vec::new();
        if self.demonstratie {
            regels.push("DEMONSTRATIE: dit is geen echte zaak.".to_owned());
        }
        regels.push(format!("Oordeel: {}", self.oordeel.woord()));
        regels.push(self.bericht.clone());
        regels.extend(self.kenmerk.iter().map(|kenmerk| format!("Kenmerk: {kenmerk}")));
        regels.extend(self.afzender.iter().map(Afzender::regel));
        regels.extend(self.verzegelaar.iter().map(Verzegelaar::regel));
        regels.extend(self.document.iter().map(InHand::regel));
        if let Some(op) = &self.op_tijdstip {
            regels.extend([String::new(), format!("Op {}", op.tijdstip)]);
            regels.extend(antwoord_regels("zoals toen bekend", &op.zoals_toen_bekend));
            regels.extend(antwoord_regels("zoals nu rechtens", &op.zoals_nu_rechtens));
        }
        regels.extend([String::new(), "Tijd".to_owned()]);
        regels.push(format!(
            "  niet eerder dan: {}; uiterlijk op: {}",
            self.tijd.niet_eerder_dan, self.tijd.uiterlijk_op
        ));
        regels.extend([String::new(), "Niet bewezen".to_owned()]);
        regels.extend(self.niet_bewezen.iter().map(|zin| format!("  - {zin}")));
        regels.extend([String::new(), "Controles".to_owned()]);
        regels.extend(self.controles.iter().map(|c| format!("  {}: {}. {}", c.code, c.uitkomst.woord(), c.vergeleken)));
        regels.push(String::new());
        regels.join("\n")
    }
}

impl Afzender {
    fn regel(&self) -> String {
        let stand = if self.vastgesteld { "vastgesteld volgens het beleid" } else { "afzender niet vastgesteld" };
        let afdruk = self.vingerafdruk.map_or_else(|| "onbekend".to_owned(), |hash| hash.hex());
        format!("Logboek: {} ({stand}; vingerafdruk van de sleutel {afdruk})", self.oorsprong)
    }
}

impl Verzegelaar {
    fn regel(&self) -> String {
        let stand = if self.vastgesteld { "vastgesteld volgens het beleid" } else { "niet vastgesteld" };
        format!(
            "Verzegeld door: {} ({stand}; certificaat {}), volgens het zegel op {}",
            self.onderwerp, self.certificaat, self.tijdstip
        )
    }
}

impl InHand {
    fn regel(&self) -> String {
        let soort = self.soort.woord();
        format!(
            "Document in hand: {soort} bij {}, voor {}, taal {}, code {}",
            self.besluitnummer, self.voor, self.taal, self.code
        )
    }
}

fn antwoord_regels(kop: &str, antwoord: &Antwoord) -> Vec<String> {
    let mut regels = vec![
        format!("  {kop}"),
        format!("    besluit: {}", antwoord.besluit.as_deref().unwrap_or("geen")),
        format!("    van kracht: {}. {}", kracht(antwoord.van_kracht), antwoord.waarom),
        format!("    kennis: {}", graad(antwoord.kennis)),
    ];
    let rij = |naam: &str, zinnen: &[String]| zinnen.iter().map(|zin| format!("    {naam}: {zin}")).collect::<Vec<_>>();
    regels.extend(rij("grond", &antwoord.gronden));
    regels.extend(antwoord.personen.iter().map(|een| {
        let (kracht, graad) = (kracht(een.van_kracht), graad(een.kennis));
        format!("    contact met {}: {kracht} (besluit {}, kennis {graad}). {}", een.persoon, een.besluit, een.waarom)
    }));
    regels.extend(rij("uitzondering", &antwoord.uitzonderingen));
    regels.extend(rij("toestemming", &antwoord.toestemmingen));
    regels.extend(rij("ontbreekt", &antwoord.ontbreekt));
    regels
}

fn kracht(van_kracht: VanKracht) -> &'static str {
    match van_kracht {
        VanKracht::Ja => "ja",
        VanKracht::JaMetAantekening => "ja, met aantekening",
        VanKracht::Betwistbaar => "betwistbaar",
        VanKracht::Nee => "nee",
    }
}

fn graad(kennis: Graad) -> String {
    serde_json::to_value(kennis).ok().and_then(|kennis| kennis.as_str().map(str::to_owned)).unwrap_or_default()
}
