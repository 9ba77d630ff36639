//! The documents. Each has its own input type with only the fields that it may show, all of them finished texts; a
//! template cannot reach the zaak. The types are stored, so that a file can be made again.

pub mod afschrift;
pub mod afwijzen;
pub mod akte;
pub mod bekrachtigen;
pub mod bel;
pub mod brief;
pub mod deel;
pub mod folder;
pub mod formulier;
pub mod geen_verlenging;
pub mod intrekken;
pub mod kaart;
pub mod lijst;
pub mod mandaat;
pub mod nood;
pub mod opleggen;
pub mod verlengen;
pub mod wijzigen;

use super::texts::{Teksten, TekstenFout};
use crate::evidence::document::DocumentSoort;
use crate::law::besluit::Besluit;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Geboorte, Gegevens, Naam, Relatie};
use crate::words::moment::{Moment, Wisseling};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One row per document: its name and input type, its kind in an event, its template and its table in the text catalogue.
macro_rules! stukken {
    ($($(#[$uitleg:meta])* $naam:ident($invoer:ty) => $soort:ident, $sjabloon:literal, $tabel:literal;)+) => {
        /// A document with its data.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "stuk", content = "gegevens", rename_all = "camelCase")]
        pub enum Stuk {
            $($(#[$uitleg])* $naam(Box<$invoer>),)+
        }

        impl Stuk {
            /// What kind of document it is in an event.
            #[must_use]
            pub fn soort(&self) -> DocumentSoort {
                match self { $(Self::$naam(_) => DocumentSoort::$soort,)+ }
            }

            /// Where its template stands.
            pub(super) fn sjabloon(&self) -> &'static str {
                match self { $(Self::$naam(_) => $sjabloon,)+ }
            }

            /// Its table in the text catalogue; more of them with a space between.
            pub(super) fn tabel(&self) -> &'static str {
                match self { $(Self::$naam(_) => $tabel,)+ }
            }

            /// Its data alone.
            ///
            /// # Errors
            /// The data have no JSON form.
            pub fn gegevens(&self) -> Result<Value, serde_json::Error> {
                match self { $(Self::$naam(invoer) => serde_json::to_value(invoer),)+ }
            }
        }
    };
}

stukken! {
    /// The besluit tot oplegging.
    Oplegging(opleggen::OpleggenInvoer) => Besluit, "/templates/besluit/opleggen.typ", "opleggen";
    /// The folder for the uithuisgeplaatste.
    FolderUithuisgeplaatste(folder::FolderInvoer) => Folder, "/templates/folder/uithuisgeplaatste.typ", "folder";
    /// The blank akte van uitreiking.
    Akte(akte::AkteInvoer) => Akte, "/templates/akte/uitreiking.typ", "akte";
    /// The record of one uitreiking or poging.
    Afschrift(afschrift::AfschriftInvoer) => Afschrift, "/templates/akte/afschrift.typ", "afschrift";
    /// The besluit tot verlenging.
    Verlenging(verlengen::VerlengInvoer) => Besluit, "/templates/besluit/verlengen.typ", "besluit verlengen";
    /// The besluit tot intrekking, for one reader.
    Intrekking(intrekken::IntrekInvoer) => Besluit, "/templates/besluit/intrekken.typ", "besluit intrekken";
    /// The wijzigingsbesluit.
    Wijziging(wijzigen::WijzigInvoer) => Besluit, "/templates/besluit/wijzigen.typ", "besluit wijzigen";
    /// The bekrachtigingsbesluit.
    Bekrachtiging(bekrachtigen::BekrachtigInvoer) => Besluit, "/templates/besluit/bekrachtigen.typ", "besluit bekrachtigen";
    /// The refusal of a request, for who asked.
    Afwijzing(afwijzen::AfwijsInvoer) => Besluit, "/templates/besluit/afwijzen.typ", "besluit afwijzen";
    /// The letter that no verlenging follows, for one reader.
    GeenVerlenging(geen_verlenging::GeenVerlengingInvoer) => MededelingGeenVerlenging, "/templates/brief/geen-verlenging.typ", "geen_verlenging";
    /// The card with the end.
    Kaart(kaart::KaartInvoer) => Kaart, "/templates/brief/kaart.typ", "kaart";
    /// The letter to an adult huisgenoot.
    MededelingHuisgenoot(brief::mededeling_huisgenoot::MededelingHuisgenootInvoer) => MededelingHuisgenoot, "/templates/brief/mededeling-huisgenoot.typ", "mededeling_huisgenoot";
    /// The letter to the aangewezen instantie.
    MededelingInstantie(brief::mededeling_instantie::MededelingInstantieInvoer) => MededelingInstantie, "/templates/brief/mededeling-instantie.typ", "mededeling_instantie";
    /// The letter to Veilig Thuis.
    MededelingVeiligThuis(brief::mededeling_veilig_thuis::MededelingVeiligThuisInvoer) => MededelingVeiligThuis, "/templates/brief/mededeling-veilig-thuis.typ", "mededeling_veilig_thuis";
    /// The notice to police and meldkamer.
    MededelingPolitie(brief::mededeling_politie::MededelingPolitieInvoer) => MededelingPolitie, "/templates/brief/mededeling-politie.typ", "mededeling_politie";
    /// The wish for a lawyer and the notice to the Raad voor Rechtsbijstand.
    MeldingRaad(formulier::raadsman::RaadsmanInvoer) => MeldingRaad, "/templates/formulier/raadsman.typ", "raadsman";
    /// The form to tell where or how one can be reached.
    OpgaveBereikbaarheid(formulier::bereikbaarheid::BereikbaarheidInvoer) => OpgaveBereikbaarheid, "/templates/formulier/bereikbaarheid.typ", "bereikbaarheid";
    /// The receipt for the keys.
    BewijsSleutels(formulier::sleutels::SleutelsInvoer) => BewijsSleutels, "/templates/formulier/sleutels.typ", "sleutels";
    /// The receipt for the keys that were given back.
    BewijsTeruggave(formulier::sleutels_terug::SleutelsTerugInvoer) => BewijsTeruggave, "/templates/formulier/sleutels-terug.typ", "sleutels_terug";
    /// The acceptance of help, and the confirmation of the instantie.
    AanvaardingHulp(formulier::hulp::HulpInvoer) => AanvaardingHulp, "/templates/formulier/hulp.typ", "hulp";
    /// The consent to exchange data.
    Instemming(formulier::instemming::InstemmingInvoer) => Instemming, "/templates/formulier/instemming.typ", "instemming";
    /// The permission for guided contact.
    BegeleidContact(formulier::begeleid_contact::BegeleidContactInvoer) => BegeleidContact, "/templates/formulier/begeleid-contact.typ", "begeleid_contact";
    /// The agreement to fetch things.
    SpullenHalen(formulier::spullen_halen::SpullenHalenInvoer) => SpullenHalen, "/templates/formulier/spullen-halen.typ", "spullen_halen";
    /// The statement of a spoken aanzegging.
    VerklaringAanzegging(formulier::verklaring_aanzegging::VerklaringInvoer) => VerklaringAanzegging, "/templates/formulier/verklaring-aanzegging.typ", "verklaring_aanzegging";
    /// The report of a hearing.
    VerslagHoren(formulier::verslag_horen::HorenInvoer) => VerslagHoren, "/templates/formulier/verslag-horen.typ", "verslag_horen";
    /// The facts in the order of the annex.
    Feitenblad(lijst::feitenblad::FeitenbladInvoer) => Feitenblad, "/templates/lijst/feitenblad.typ", "feitenblad";
    /// What to print, how often, for whom.
    Printlijst(lijst::printlijst::PrintlijstInvoer) => Printlijst, "/templates/lijst/printlijst.typ", "printlijst";
    /// The inventory of the dossier.
    Inventaris(lijst::inventaris::InventarisInvoer) => Inventaris, "/templates/lijst/inventaris.typ", "inventaris";
    /// The huisverboden that run, for the police.
    LopendeHuisverboden(lijst::lopende::LopendeInvoer) => LopendeHuisverboden, "/templates/lijst/lopende.typ", "lopende";
    /// The mandaatbesluit.
    Mandaatbesluit(mandaat::MandaatInvoer) => Mandaatbesluit, "/templates/besluit/mandaat.typ", "mandaat";
    /// The blank besluit, for the night on which the system is down.
    NoodBesluit(nood::besluit::NoodBesluitInvoer) => Noodformulier, "/templates/nood/besluit.typ", "nood_besluit";
    /// The blank akte, for the same night.
    NoodAkte(nood::akte::NoodAkteInvoer) => Noodformulier, "/templates/nood/akte.typ", "nood_akte akte";
    /// The blank folder for the uithuisgeplaatste, for the same night.
    NoodFolder(nood::folder::NoodFolderInvoer) => Noodformulier, "/templates/nood/folder.typ", "nood_folder";
    /// The blank folder for the achterblijver, for the same night.
    NoodFolderAchterblijver(nood::achterblijver::NoodAchterblijverInvoer) => Noodformulier, "/templates/nood/achterblijver.typ", "nood_achterblijver";
}

impl Stuk {
    /// The name of its template: "besluit" for the blank besluit of the emergency forms.
    #[must_use]
    pub fn naam(&self) -> &'static str {
        let bestand = self.sjabloon().rsplit('/').next().unwrap_or_default();
        bestand.strip_suffix(".typ").unwrap_or(bestand)
    }

    /// BCP 47 code of its language.
    #[must_use]
    pub fn taal(&self) -> &'static str {
        "nl"
    }
}

/// From what every paper beside a besluit is made: the besluit, and the zaak as it stands now.
#[derive(Clone, Copy, Debug)]
pub struct Bij<'a> {
    /// Which kind of besluit.
    pub soort: BesluitSoort,
    /// Its number.
    pub nummer: &'a str,
    /// The zaak, with later changes applied.
    pub zaak: &'a Gegevens,
    /// The start of the huisverbod: of the oplegging, also beside a verlenging.
    pub ingang: Moment,
    /// Until when it now holds; for an intrekking, the moment from which it no longer does.
    pub einde: Moment,
    /// The law that it was counted by.
    pub regime: &'static Regime,
    /// The gemeente.
    pub gemeente: &'a Gemeente,
}

impl<'a> Bij<'a> {
    /// The title of the besluit.
    ///
    /// # Errors
    /// The text catalogue is not complete.
    pub fn titel(&self) -> Result<String, TekstenFout> {
        van_lijst("besluit_titel", &self.soort, Teksten::nederlands())
    }

    /// What the papers beside an oplegging start from.
    #[must_use]
    pub fn van_oplegging(besluit: &'a Besluit, gemeente: &'a Gemeente) -> Self {
        Self {
            soort: BesluitSoort::Oplegging,
            nummer: besluit.nummer(),
            zaak: besluit.zaak().gegevens(),
            ingang: besluit.termijn().ingang(),
            einde: besluit.termijn().einde(),
            regime: besluit.termijn().regime(),
            gemeente,
        }
    }
}

/// For whom a copy is. Who reads is addressed, and sees nothing that only the other may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lezer<'a> {
    /// The uithuisgeplaatste.
    Uithuisgeplaatste,
    /// A huisgenoot, as the input names him: "h1" for the first.
    Achterblijver(&'a str),
}

/// A person as addressee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Persoon {
    /// Full name.
    pub naam: String,
    /// "geboren op 14 maart 1970"
    pub geboorte: String,
}

/// A moment in words, in parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Tijdstip {
    /// "dinsdag 1 december 2026"
    pub dag: String,
    /// "22.15 uur"
    pub tijd: String,
    /// "wintertijd"
    pub klok: String,
    /// "dinsdag 1 december 2026, 22.15 uur (wintertijd)"
    pub voluit: String,
}

/// The gemeente as sender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Afzender {
    /// Name.
    pub naam: String,
    /// Telephone number by day.
    pub telefoon: String,
}

impl Lezer<'_> {
    /// Whether a huisgenoot reads.
    fn achterblijver(self) -> bool {
        matches!(self, Self::Achterblijver(_))
    }

    /// Who reads, as addressee.
    fn persoon(self, zaak: &Gegevens, teksten: &Teksten) -> Result<Persoon, TekstenFout> {
        match self {
            Self::Uithuisgeplaatste => {
                let u = &zaak.uithuisgeplaatste;
                Persoon::van(&u.naam, u.geboorte_datum, teksten)
            }
            Self::Achterblijver(naam) => {
                let huisgenoot = deel::huisgenoot(zaak, naam)?;
                Persoon::van(&huisgenoot.naam, huisgenoot.geboorte_datum, teksten)
            }
        }
    }
}

impl Persoon {
    pub(super) fn van(naam: &Naam, geboorte: Geboorte, teksten: &Teksten) -> Result<Self, TekstenFout> {
        let geboorte = match geboorte {
            Geboorte::Dag(dag) => teksten.zin("zinnen.geboren", &[("dag", &teksten.dag(dag)?)])?,
            Geboorte::Deel(deel) => {
                teksten.zin("zinnen.geboren_deel", &[("deel", &teksten.maand(deel.jaar, deel.maand)?)])?
            }
            Geboorte::Onbekend(_) => teksten.woord("zinnen.geboren_onbekend")?,
        };
        Ok(Self { naam: naam.voluit(), geboorte })
    }
}

impl Tijdstip {
    pub(super) fn van(moment: Moment, teksten: &Teksten) -> Result<Self, TekstenFout> {
        Ok(Self {
            dag: teksten.weekdag(moment.datum())?,
            tijd: teksten.tijd(moment)?,
            klok: teksten.klok(moment)?,
            voluit: voluit(moment, teksten)?,
        })
    }
}

impl Afzender {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        Self { naam: gemeente.naam.clone(), telefoon: gemeente.telefoon.clone() }
    }
}

/// "dinsdag 1 december 2026, 22.15 uur (wintertijd)"
fn voluit(moment: Moment, teksten: &Teksten) -> Result<String, TekstenFout> {
    teksten.zin("datum.voluit", &[("moment", &teksten.moment(moment)?), ("klok", &teksten.klok(moment)?)])
}

/// Free text as paragraphs.
fn alineas(tekst: &str) -> Vec<String> {
    tekst.lines().map(str::trim).filter(|regel| !regel.is_empty()).map(ToOwned::to_owned).collect()
}

/// The same for a text that may be absent.
fn alineas_van(tekst: Option<&String>) -> Option<Vec<String>> {
    tekst.map(|tekst| alineas(tekst)).filter(|alineas| !alineas.is_empty())
}

/// The phrase of the catalogue for a value of a closed list, found by the word that its JSON has.
fn van_lijst<T: Serialize>(tabel: &str, waarde: &T, teksten: &Teksten) -> Result<String, TekstenFout> {
    teksten.woord(&format!("{tabel}.{}", woord(waarde)))
}

/// The word that a value of a closed list has in JSON.
fn woord<T: Serialize>(waarde: &T) -> String {
    let woord = serde_json::to_value(waarde).ok().and_then(|woord| woord.as_str().map(ToOwned::to_owned));
    woord.unwrap_or_default()
}

fn relatie(relatie: Relatie, teksten: &Teksten) -> Result<String, TekstenFout> {
    van_lijst("relatie", &relatie, teksten)
}

/// The name of a language, or its code when the catalogue does not have it.
fn taal(code: &str, teksten: &Teksten) -> String {
    teksten.woord(&format!("talen.{code}")).unwrap_or_else(|_| code.to_owned())
}

/// What the reader must know when the clock changes between start and end.
fn klok_uitleg(
    ingang: Moment,
    einde: Moment,
    wisseling: Wisseling,
    teksten: &Teksten,
) -> Result<Option<String>, TekstenFout> {
    let sleutel = match (wisseling, ingang.zomertijd(), einde.zomertijd()) {
        (Wisseling::Gat, _, _) => "zinnen.klok_gat",
        (Wisseling::Dubbel, _, _) => "zinnen.klok_dubbel",
        (Wisseling::Geen, true, false) => "zinnen.klok_terug",
        (Wisseling::Geen, false, true) => "zinnen.klok_vooruit",
        (Wisseling::Geen, _, _) => return Ok(None),
    };
    teksten.woord(sleutel).map(Some)
}

/// Until when the reachability must be told: hours, so elapsed time (Wth art. 2 lid 6).
fn bereikbaar_tot(termijn: &Termijn) -> Moment {
    let seconden = i64::from(termijn.regime().bereikbaarheid_uren).saturating_mul(3600);
    termijn.ingang().plus_seconden(seconden).unwrap_or_else(|| termijn.einde())
}
