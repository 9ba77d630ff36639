//! `Gegevens`: what a gemeente or hulpofficier hands in, in the words of the law (Wth art. 2; Besluit tijdelijk
//! huisverbod, annex). A form posts the same type as the JSON. Nothing here has been checked against the law yet; only
//! [`super::check`] can make a [`super::Zaak`] of it.
//!
//! Who is who: persons are numbered within the dossier: `p1` is the uithuisgeplaatste, `p2` the first huisgenoot in the
//! order in which they were handed in, and so on; `w1` is the home.

use crate::law::verlenging::gegevens::RaadsmanVraag;
use crate::words::moment::{Datum, Moment};
use serde::{Deserialize, Serialize};

/// The data of one zaak for an oplegging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Gegevens {
    /// Four-digit code of the competent gemeente (CBS).
    pub gemeente: String,
    /// Kenmerk of the dossier that began with a spoken aanzegging or a request; absent for a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kenmerk: Option<String>,
    /// Legal basis, for whoever fills the field: only the Wth is accepted (R13).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grondslag: Option<Grondslag>,
    /// Who must leave.
    pub uithuisgeplaatste: Uithuisgeplaatste,
    /// The one home.
    pub woning: Woning,
    /// Everyone else who lives or stays there, endangered or not.
    pub huisgenoten: Vec<Huisgenoot>,
    /// Danger, or a serious suspicion of it (art. 2 lid 1).
    pub grond: Grond,
    /// The incident; absent for a structural pattern.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<Incident>,
    /// Why this person must leave, and not another, and why no lighter measure is enough.
    pub keuze_van_de_persoon: String,
    /// Other measures that run, and why this one is needed beside them.
    pub andere_maatregelen: String,
    /// Child abuse, or a suspicion of it (art. 2 lid 3).
    pub kindermishandeling: Kindermishandeling,
    /// Whether honour plays a part.
    pub eergerelateerd: Drie,
    /// The facts, each with its code in the annex and its source.
    pub feiten: Vec<Feit>,
    /// Why one source is enough, when all facts come from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toelichting_bronnen: Option<String>,
    /// The risk assessment: date, author, and the signals linked to facts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rihg: Option<Rihg>,
    /// What the persons said.
    pub zienswijzen: Vec<Zienswijze>,
    /// Whether statements contradict each other, and why one is followed (R11).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tegenstrijdig: Option<Tegenstrijdig>,
    /// Whether he was asked for a lawyer, and what he said (N15).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raadsman: Option<RaadsmanVraag>,
    /// Whether he is detained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gedetineerd: Option<Drie>,
    /// The advice of the weegteam, for a huisverbod without incident (N25).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weegteam: Option<Weegteam>,
    /// Why the uithuisgeplaatste was not heard (Awb 4:11), when he was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub niet_gehoord_reden: Option<String>,
    /// The weighing of all interests.
    pub belangenafweging: String,
    /// The interests of the uithuisgeplaatste by name: sleep, work, post, care, medicine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub belangen_uithuisgeplaatste: Option<String>,
    /// The interests of each child, when there are children (R12).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub belangen_kinderen: Option<String>,
    /// Who depends on whose care, and who takes that over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zorgafhankelijkheid: Option<String>,
    /// Why rule R10, R12 or R20 is set aside by the burgemeester.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub afwijking: Option<Afwijking>,
    /// An earlier huisverbod for this person and home, and the new facts since (R40).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eerder_huisverbod: Option<EerderHuisverbod>,
    /// Who decides, and when.
    pub besluit: BesluitGegevens,
}

/// The legal basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grondslag {
    /// Wet tijdelijk huisverbod.
    #[serde(rename = "Wth")]
    Wth,
    /// Art. 151d Gemeentewet: nuisance. Always refused.
    #[serde(rename = "Gemeentewet151d")]
    Gemeentewet151d,
}

/// Yes, no, or not known; "unknown" is never stored as "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Drie {
    /// Yes.
    Ja,
    /// No.
    Nee,
    /// Not known.
    Onbekend,
}

/// The person who must leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Uithuisgeplaatste {
    /// Full name.
    pub naam: Naam,
    /// Day of birth, perhaps partly or wholly unknown.
    pub geboorte_datum: Geboorte,
    /// BCP 47 code of the language he understands, or "onbekend".
    pub taal: String,
    /// That he lives or stays in the home, and what shows it (R03).
    pub verblijf: Verblijf,
    /// Where or how he can be reached (art. 2 lid 6).
    pub bereikbaarheid: Bereikbaarheid,
}

/// A name, as in the BRP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Naam {
    /// First names; absent for who has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voornamen: Option<String>,
    /// "van", "de", "el".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voorvoegsel: Option<String>,
    /// Family name.
    pub geslachtsnaam: String,
}

impl Naam {
    /// The name as it is printed: first names, prefix, family name.
    #[must_use]
    pub fn voluit(&self) -> String {
        let delen = [self.voornamen.as_deref(), self.voorvoegsel.as_deref(), Some(self.geslachtsnaam.as_str())];
        delen.into_iter().flatten().filter(|deel| !deel.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// A day of birth as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Geboorte {
    /// The day.
    Dag(Datum),
    /// Only the year, perhaps the month.
    Deel(GeboorteDeel),
    /// Nothing: the text "onbekend".
    Onbekend(Onbekend),
}

/// A day of birth of which only a part is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GeboorteDeel {
    /// Year.
    pub jaar: u16,
    /// Month, 1-12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maand: Option<u8>,
}

/// The text "onbekend".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Onbekend {
    /// Not known.
    #[serde(rename = "onbekend")]
    Onbekend,
}

/// How somebody belongs to the home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Verblijf {
    /// Lives there, or stays there more than incidentally.
    pub soort: VerblijfSoort,
    /// What shows it.
    pub waaruit_blijkt: String,
    /// Whether the BRP has another address (R03).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brp_adres_wijkt_af: Option<bool>,
}

/// The two ways of belonging to a home (art. 1, onder b).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum VerblijfSoort {
    /// Lives there.
    Woont,
    /// Stays there more than incidentally.
    VerblijftAndersDanIncidenteel,
}

/// Where or how the uithuisgeplaatste can be reached; never shown to the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bereikbaarheid {
    /// Telephone number, E.164.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefoon: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where he stays, or "onbekend".
    pub verblijf: String,
    /// Whether he agreed to be reached electronically (Awb 2:8).
    pub elektronisch_akkoord: bool,
}

/// The home: an address, or a place without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Woning {
    /// Street; absent when `locatie` is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub straat: Option<String>,
    /// House number, 1-99999.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub huisnummer: Option<u32>,
    /// House letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub huisletter: Option<String>,
    /// Addition to the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toevoeging: Option<String>,
    /// Postcode, "1011AB".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Woonplaats; must be one of the gemeente (R02).
    pub woonplaats: String,
    /// A description instead of an address: houseboat, caravan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locatie: Option<String>,
    /// What "bij de woning" means on the ground: porch, gallery, yard, part of the street.
    pub bij_de_woning: String,
}

impl Woning {
    /// The address on one line, as it is printed.
    #[must_use]
    pub fn adres(&self) -> String {
        match (&self.straat, self.huisnummer) {
            (Some(straat), Some(nummer)) => {
                let letter = self.huisletter.as_deref().unwrap_or_default();
                let toevoeging = self.toevoeging.as_ref().map(|t| format!("-{t}")).unwrap_or_default();
                let postcode = self.postcode.as_deref().unwrap_or_default();
                let (cijfers, letters) = postcode.split_at_checked(4).unwrap_or((postcode, ""));
                format!("{straat} {nummer}{letter}{toevoeging}, {cijfers} {letters} {}", self.woonplaats)
            }
            _ => format!("{}, {}", self.locatie.as_deref().unwrap_or_default(), self.woonplaats),
        }
    }
}

/// Someone else of the home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Huisgenoot {
    /// Full name.
    pub naam: Naam,
    /// Day of birth.
    pub geboorte_datum: Geboorte,
    /// What this person is to the uithuisgeplaatste.
    pub relatie: Relatie,
    /// That this person lives or stays there, and what shows it.
    pub verblijf: Verblijf,
    /// What nobody but staff may see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geheim: Option<Geheim>,
    /// Whether this person is in danger.
    pub bedreigd: bool,
    /// The contact ban for this person, with its reason; absent when excepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contactverbod: Option<Contactverbod>,
    /// Why this person is excepted from the contact ban.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uitzondering: Option<String>,
    /// BCP 47 code of the language, or "onbekend".
    pub taal: String,
}

/// What somebody is to the uithuisgeplaatste: a closed list, each a whole phrase in the text catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum Relatie {
    Partner,
    ExPartner,
    Kind,
    Stiefkind,
    Ouder,
    Stiefouder,
    Grootouder,
    Kleinkind,
    BroerOfZus,
    AnderFamilielid,
    Huisgenoot,
}

/// Shelter address and the like: never printed in what the uithuisgeplaatste gets, and without `Display`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Geheim {
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adres: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefoon: Option<String>,
    /// School.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school: Option<String>,
}

impl std::fmt::Debug for Geheim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Geheim(…)")
    }
}

/// The contact ban towards one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Contactverbod {
    /// Why for this person.
    pub reden: String,
    /// Exceptions that are printed in the dictum, each a whole sentence with who guides it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitzonderingen: Vec<String>,
    /// For a child: what it wishes, as far as that could safely be asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wens: Option<String>,
    /// For a child: whether contact by telephone was considered, and why (not).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefonisch_contact: Option<String>,
}

/// The two grounds of art. 2 lid 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Grond {
    /// Serious and immediate danger.
    Gevaar,
    /// A serious suspicion of it.
    ErnstigVermoeden,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Incident {
    /// When.
    pub tijdstip: Moment,
    /// Where.
    pub plaats: String,
    /// Who did what to whom.
    pub tekst: String,
    /// Who were present.
    pub aanwezig: Vec<String>,
    /// Injury, when there is any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letsel: Option<String>,
}

/// Child abuse (art. 2 lid 3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Kindermishandeling {
    /// Whether it, or a suspicion of it, is a reason for the huisverbod.
    pub vermoeden: Drie,
    /// The consultation with Veilig Thuis before imposing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overleg: Option<Overleg>,
}

/// A consultation with Veilig Thuis about the intention to impose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Overleg {
    /// When; before the decision.
    pub tijdstip: Moment,
    /// With whom.
    pub naam: String,
    /// What came of it.
    pub uitkomst: String,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Feit {
    /// Name within the zaak ("f1").
    pub id: String,
    /// Day, or the day from which it is known.
    pub datum: Datum,
    /// Code in the annex of the Besluit ("2c1").
    pub bijlage: String,
    /// The fact, as it will be printed.
    pub tekst: String,
    /// Where it comes from.
    pub bron: String,
}

/// The risk assessment instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rihg {
    /// Day on which it was filled in.
    pub datum: Datum,
    /// By whom.
    pub ingevuld_door: String,
    /// Its signals.
    pub signalen: Vec<Signaal>,
}

/// One signal of the RiHG and the facts below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Signaal {
    /// Its name.
    pub signaal: String,
    /// Ids of the facts that carry it.
    pub feiten: Vec<String>,
}

/// What somebody said about the intended decision (Awb 4:8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Zienswijze {
    /// "uithuisgeplaatste", or the number of a huisgenoot in the list ("h1" is the first).
    pub van: String,
    /// When.
    pub tijdstip: Moment,
    /// How.
    pub wijze: ZienswijzeWijze,
    /// As near to the own words as possible.
    pub tekst: String,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plaats: Option<String>,
    /// Whether nobody else of the home could hear it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onder_vier_ogen: Option<bool>,
    /// How long, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duur_minuten: Option<u32>,
    /// Whether the right to a lawyer was mentioned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raadsman_genoemd: Option<bool>,
    /// In which language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taal: Option<String>,
    /// The interpreter (name or register number).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolk: Option<String>,
    /// Per point: followed or not, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub punten: Vec<Punt>,
}

/// Statements that contradict each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Tegenstrijdig {
    /// Whether they do.
    pub tegenstrijdig: Drie,
    /// Why the danger is plausible all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toelichting: Option<String>,
}

/// The advice of a weegteam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Weegteam {
    /// Day.
    pub datum: Datum,
    /// Who sat in it.
    pub deelnemers: String,
    /// What it advised.
    pub advies: String,
}

/// One point of a zienswijze and the answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Punt {
    /// The point.
    pub punt: String,
    /// Whether it is followed.
    pub gevolgd: bool,
    /// Why (not).
    pub waarom: String,
}

/// How a zienswijze was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say what they are")]
pub enum ZienswijzeWijze {
    Mondeling,
    Telefonisch,
    Beeldbellen,
    Celintercom,
    Schriftelijk,
}

/// Rules set aside by the burgemeester; the document prints the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Afwijking {
    /// The rules: R10, R12 or R20.
    pub regels: Vec<String>,
    /// Why.
    pub reden: String,
    /// Name of the burgemeester, or of who stands in for him, who decided so.
    pub burgemeester: String,
    /// When.
    pub tijdstip: Moment,
}

/// An earlier huisverbod.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EerderHuisverbod {
    /// Its kenmerk.
    pub kenmerk: String,
    /// What is new since.
    pub nieuwe_feiten: String,
}

/// Who decides, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BesluitGegevens {
    /// Who decides.
    pub beslisser: Beslisser,
    /// Number of the mandaatbesluit in the register of the gemeente.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandaat: Option<String>,
    /// Under an ondertekeningsmandaat: the recorded akkoord of the burgemeester.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub akkoord: Option<Akkoord>,
    /// When the decision was taken.
    pub genomen_tijdstip: Moment,
    /// When it was signed, when that was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ondertekend_tijdstip: Option<Moment>,
    /// From when it holds: not before the decision, or exactly the aanzegging.
    pub ingang_tijdstip: Moment,
    /// The spoken aanzegging, when it was spoken first (art. 2 lid 7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aanzegging: Option<Aanzegging>,
}

/// Who decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Beslisser {
    /// In which role.
    pub rol: Rol,
    /// Name.
    pub naam: String,
    /// Service number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nummer: Option<String>,
}

/// The roles that can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rol {
    /// The burgemeester.
    Burgemeester,
    /// A waarnemend or locoburgemeester.
    Waarnemer,
    /// The hulpofficier van justitie, under mandaat (art. 3 lid 1).
    Hulpofficier,
}

/// The akkoord of the burgemeester that precedes a signature under an ondertekeningsmandaat (Awb 10:11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Akkoord {
    /// Who gave it.
    pub door: String,
    /// When.
    pub tijdstip: Moment,
    /// How ("telefonisch").
    pub wijze: String,
    /// In which words.
    pub woorden: String,
}

/// A spoken aanzegging (art. 2 lid 7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aanzegging {
    /// When.
    pub tijdstip: Moment,
    /// Where.
    pub plaats: String,
    /// By whom.
    pub door: String,
    /// Why it could not wait for the paper.
    pub spoed_reden: String,
    /// Number of the proces-verbaal of it, when there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proces_verbaal: Option<String>,
}
