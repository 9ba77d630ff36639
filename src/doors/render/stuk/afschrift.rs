//! The afschrift of one uitreiking or failed poging (checklist C6): what was recorded, who claims it, and what the original
//! is. It never draws a signature, and it claims nothing that was not handed in.

use super::super::texts::{Teksten, TekstenFout};
use super::{Afzender, Persoon, Tijdstip, alineas, taal, van_lijst};
use crate::evidence::document::DocumentSoort;
use crate::law::gemeente::Gemeente;
use crate::law::uitreiking::{
    Handtekening, HandtekeningSoort, OntvangerSoort, Toelichting, Uitkomst, UitreikingGegevens, Wijze,
};
use crate::law::zaak::gegevens::{Drie, Uithuisgeplaatste};
use serde::{Deserialize, Serialize};

/// All that the afschrift shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AfschriftInvoer {
    /// The gemeente.
    pub gemeente: Afzender,
    /// Title: an uitreiking, or one that failed.
    pub titel: String,
    /// For whom the document is meant.
    pub aan: Persoon,
    /// What came of it.
    pub uitkomst: String,
    /// When.
    pub wanneer: Tijdstip,
    /// Who claims this.
    pub opgave: String,
    /// What the original is, and whether the receiver signed.
    pub origineel: String,
    /// All that was recorded, by subject.
    pub rubrieken: Vec<Rubriek>,
}

/// One subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rubriek {
    /// Heading.
    pub kop: String,
    /// What was recorded about it.
    pub regels: Vec<Regel>,
}

/// One recorded value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Regel {
    /// What it is.
    pub label: String,
    /// The value, as paragraphs.
    pub waarde: Vec<String>,
}

/// The sealed document that was in hand.
#[derive(Clone, Copy, Debug)]
pub struct Uitgereikt<'a> {
    /// Kind.
    pub soort: DocumentSoort,
    /// Printed code.
    pub code: &'a str,
    /// SHA-256 of the sealed file, hexadecimal.
    pub sha256: &'a str,
}

/// The afschrift of this uitreiking of this document.
///
/// # Errors
/// The text catalogue is not complete.
pub fn van(
    uitreiking: &UitreikingGegevens,
    document: Uitgereikt<'_>,
    bestemd: &Uithuisgeplaatste,
    gemeente: &Gemeente,
) -> Result<AfschriftInvoer, TekstenFout> {
    let teksten = Teksten::nederlands();
    let gelukt = uitreiking.uitkomst == Uitkomst::Uitgereikt;
    let hoedanigheid = van_lijst("uitreiking.hoedanigheid", &uitreiking.door.hoedanigheid, teksten)?;
    let opgave = [("naam", uitreiking.door.naam.as_str()), ("hoedanigheid", hoedanigheid.as_str())];
    Ok(AfschriftInvoer {
        gemeente: Afzender::van(gemeente),
        titel: teksten.woord(if gelukt { "uitreiking.titel_uitgereikt" } else { "uitreiking.titel_poging" })?,
        aan: Persoon::van(&bestemd.naam, bestemd.geboorte_datum, teksten)?,
        uitkomst: teksten.woord(uitkomst(uitreiking))?,
        wanneer: wanneer(uitreiking, teksten)?,
        opgave: teksten.zin("uitreiking.opgave", &opgave)?,
        origineel: origineel(uitreiking, teksten)?,
        rubrieken: rubrieken(uitreiking, document, &Opschrijver { teksten })?,
    })
}

fn uitkomst(uitreiking: &UitreikingGegevens) -> &'static str {
    match (uitreiking.uitkomst, uitreiking.wijze, uitreiking.aan.wie) {
        (Uitkomst::OntvangstGeweigerd, _, _) => "uitreiking.kader_geweigerd",
        (Uitkomst::NietAangetroffen, _, _) => "uitreiking.kader_niet",
        (Uitkomst::Uitgereikt, Wijze::Toezending, _) => "uitreiking.kader_toegezonden",
        (Uitkomst::Uitgereikt, Wijze::Nederlegging, _) => "uitreiking.kader_nedergelegd",
        (Uitkomst::Uitgereikt, Wijze::InPersoon, OntvangerSoort::Gemachtigde) => "uitreiking.kader_gemachtigde",
        (Uitkomst::Uitgereikt, Wijze::InPersoon, _) => "uitreiking.kader_uitgereikt",
    }
}

fn origineel(uitreiking: &UitreikingGegevens, teksten: &Teksten) -> Result<String, TekstenFout> {
    match (&uitreiking.handtekening, &uitreiking.weigering) {
        (Some(Handtekening { soort: HandtekeningSoort::Halen, .. }), _) => teksten.woord("uitreiking.origineel_halen"),
        (Some(Handtekening { sha256: Some(sha256), .. }), _) => {
            teksten.zin("uitreiking.origineel_scan", &[("sha256", sha256)])
        }
        (Some(_), _) => teksten.woord("uitreiking.origineel_papier"),
        (None, Some(_)) => teksten.woord("uitreiking.origineel_geweigerd"),
        (None, None) => teksten.woord("uitreiking.origineel_geen"),
    }
}

/// Writes lines with the labels of the catalogue; what was not recorded gives no line.
struct Opschrijver<'a> {
    teksten: &'a Teksten,
}

impl Opschrijver<'_> {
    fn regel(&self, label: &str, waarde: Option<&str>) -> Result<Option<Regel>, TekstenFout> {
        let Some(waarde) = waarde.map(alineas).filter(|waarde| !waarde.is_empty()) else { return Ok(None) };
        Ok(Some(Regel { label: self.teksten.woord(&format!("uitreiking.label.{label}"))?, waarde }))
    }

    fn lijst<T: Serialize>(&self, label: &str, tabel: &str, waarde: Option<&T>) -> Result<Option<Regel>, TekstenFout> {
        let waarde = waarde.map(|waarde| van_lijst(tabel, waarde, self.teksten)).transpose()?;
        self.regel(label, waarde.as_deref())
    }

    fn rubriek<const N: usize>(&self, kop: &str, regels: [Option<Regel>; N]) -> Result<Rubriek, TekstenFout> {
        let kop = self.teksten.woord(&format!("uitreiking.rubriek.{kop}"))?;
        Ok(Rubriek { kop, regels: regels.into_iter().flatten().collect() })
    }
}

fn rubrieken(
    u: &UitreikingGegevens,
    document: Uitgereikt<'_>,
    op: &Opschrijver<'_>,
) -> Result<Vec<Rubriek>, TekstenFout> {
    let rubrieken = [
        op.rubriek(
            "stuk",
            [
                op.lijst("soort", "uitreiking.soort", Some(&document.soort))?,
                op.regel("besluitnummer", Some(&u.besluitnummer))?,
                op.regel("code", Some(document.code))?,
                op.regel("sha256", Some(document.sha256))?,
            ],
        )?,
        op.rubriek(
            "ontvanger",
            [
                op.lijst(
                    "gegeven",
                    "uitreiking.ontvanger",
                    Some(&u.aan.wie).filter(|_| u.uitkomst == Uitkomst::Uitgereikt),
                )?,
                op.regel("naam", u.aan.naam.as_deref())?,
                op.regel("reden", u.reden.as_deref())?,
            ],
        )?,
        op.rubriek(
            "waar",
            [
                op.regel("wanneer", Some(&wanneer(u, op.teksten)?.voluit))?,
                op.lijst("plaats_soort", "uitreiking.plaats", Some(&u.plaats.soort))?,
                op.regel("plaats", Some(&u.plaats.omschrijving))?,
            ],
        )?,
        door(u, op)?,
        identiteit(u, op)?,
        uitleg(u, op)?,
        op.rubriek(
            "reactie",
            [
                op.lijst("toestand", "uitreiking.toestand", u.toestand.as_ref())?,
                op.regel("reactie", u.reactie.as_deref())?,
            ],
        )?,
        tekenen(u, op)?,
        antwoorden(u, op)?,
    ];
    Ok(rubrieken.into_iter().filter(|rubriek| !rubriek.regels.is_empty()).collect())
}

fn door(u: &UitreikingGegevens, op: &Opschrijver<'_>) -> Result<Rubriek, TekstenFout> {
    op.rubriek(
        "door",
        [
            op.regel("naam", Some(&u.door.naam))?,
            op.lijst("hoedanigheid", "uitreiking.hoedanigheid", Some(&u.door.hoedanigheid))?,
            op.regel("nummer", Some(&u.door.nummer))?,
            op.regel("werkgever", u.door.werkgever.as_deref())?,
            op.regel("proces_verbaal", u.proces_verbaal.as_deref())?,
        ],
    )
}

fn identiteit(u: &UitreikingGegevens, op: &Opschrijver<'_>) -> Result<Rubriek, TekstenFout> {
    let identiteit = u.identiteit.as_ref();
    op.rubriek(
        "identiteit",
        [
            op.lijst("wijze", "uitreiking.identiteit", identiteit.map(|i| &i.wijze))?,
            op.regel("document", identiteit.and_then(|i| i.soort.as_deref()))?,
            op.regel("laatste_vier", identiteit.and_then(|i| i.laatste_vier.as_deref()))?,
        ],
    )
}

fn uitleg(u: &UitreikingGegevens, op: &Opschrijver<'_>) -> Result<Rubriek, TekstenFout> {
    let tolk = u.tolk.as_ref();
    let talen = u.taal.as_ref();
    // What was not explained is said only where somebody was met.
    let getroffen = u.uitkomst != Uitkomst::NietAangetroffen && u.wijze == Wijze::InPersoon;
    op.rubriek(
        "uitleg",
        [
            if getroffen { punten(u, true, op)? } else { None },
            if getroffen { punten(u, false, op)? } else { None },
            op.regel("taal", talen.map(|t| taal(&t.code, op.teksten)).as_deref())?,
            op.lijst("begrepen", "drie", talen.map(|t| &t.begrepen))?,
            op.regel("tolk", tolk.and_then(|t| t.naam.as_deref()))?,
            op.regel("tolk_nummer", tolk.and_then(|t| t.nummer.as_deref()))?,
            op.regel("tolk_wijze", tolk.map(|t| t.wijze.as_str()))?,
        ],
    )
}

/// The points that were explained, or those that were not.
fn punten(u: &UitreikingGegevens, wel: bool, op: &Opschrijver<'_>) -> Result<Option<Regel>, TekstenFout> {
    use Toelichting::{Adres, Contactverbod, Einde, Raadsman, Rechtsmiddelen, Straf};
    let alle = [Adres, Contactverbod, Einde, Straf, Rechtsmiddelen, Raadsman];
    let punten = alle.iter().filter(|punt| u.toegelicht.contains(punt) == wel);
    let zinnen =
        punten.map(|punt| van_lijst("uitreiking.toegelicht", punt, op.teksten)).collect::<Result<Vec<_>, _>>()?;
    match (wel, zinnen.is_empty()) {
        (true, true) => op.regel("uitgelegd", Some(&op.teksten.woord("uitreiking.label.niets")?)),
        (true, false) => op.regel("uitgelegd", Some(&zinnen.join("\n"))),
        (false, _) => op.regel("niet_uitgelegd", Some(&zinnen.join("\n"))),
    }
}

fn tekenen(u: &UitreikingGegevens, op: &Opschrijver<'_>) -> Result<Rubriek, TekstenFout> {
    let weigering = u.weigering.as_ref();
    let voorgelezen = weigering.map(|w| if w.voorgelezen { Drie::Ja } else { Drie::Nee });
    op.rubriek(
        "tekenen",
        [
            op.regel("weigering", weigering.map(|w| w.reden.as_str()))?,
            op.lijst("voorgelezen", "drie", voorgelezen.as_ref())?,
        ],
    )
}

fn antwoorden(u: &UitreikingGegevens, op: &Opschrijver<'_>) -> Result<Rubriek, TekstenFout> {
    let antwoorden = u.antwoorden.as_ref();
    op.rubriek(
        "antwoorden",
        [
            op.regel("bereikbaarheid", antwoorden.and_then(|a| a.bereikbaarheid.as_deref()))?,
            op.lijst("raadsman", "drie", antwoorden.and_then(|a| a.raadsman.as_ref()))?,
            op.regel("sleutels", antwoorden.and_then(|a| a.sleutels.as_deref()))?,
        ],
    )
}

/// When it happened. Of a toezending perhaps only the day is known: then no minute is printed.
fn wanneer(uitreiking: &UitreikingGegevens, teksten: &Teksten) -> Result<Tijdstip, TekstenFout> {
    let precies = Tijdstip::van(uitreiking.tijdstip, teksten)?;
    if !uitreiking.tijd_onbekend {
        return Ok(precies);
    }
    let onbekend = teksten.woord("zinnen.tijd_onbekend")?;
    Ok(Tijdstip { voluit: format!("{} ({onbekend})", precies.dag), tijd: onbekend, klok: String::new(), ..precies })
}
