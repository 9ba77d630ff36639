//! The papers that are made of a melding: the statement of a spoken huisverbod and the report of a hearing.

use super::Follow;
use crate::doors::render::stuk::formulier::verklaring_aanzegging::{self, AanzeggingGegevens, VerklaringInvoer};
use crate::doors::render::stuk::formulier::verslag_horen::{
    self, HorenGegevens, HorenInvoer, HorenPassage, HorenVraag, Lezer,
};
use crate::doors::render::texts::{Teksten, TekstenFout};
use crate::law::besluit::termijn::Termijn;
use crate::law::gemeente::Gemeente;
use crate::law::melding::gegevens::{Door, Horen};
use crate::law::melding::{GetoetsteMelding, Inhoud};
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Aanzegging, Drie, Geboorte, Onbekend};
use crate::words::moment::Moment;

/// The statement of a spoken huisverbod, for the lawyer.
pub(super) fn spoken(
    getoetst: &GetoetsteMelding,
    gemeente: &Gemeente,
) -> Result<Option<VerklaringInvoer>, TekstenFout> {
    let gegevens = getoetst.gegevens();
    let Inhoud::Aanzegging(spoken) = &gegevens.inhoud else { return Ok(None) };
    let tijdstip = gegevens.tijdstip();
    let Some(termijn) = Termijn::van_oplegging(tijdstip, Regime::voor(tijdstip.datum())) else { return Ok(None) };
    let names: Vec<String> = spoken.personen.iter().map(|naam| naam.voluit()).collect();
    let onbekend = Geboorte::Onbekend(Onbekend::Onbekend);
    let aanzegging = Aanzegging {
        tijdstip,
        plaats: spoken.plaats.clone(),
        door: gegevens.algemeen.door.naam.clone(),
        spoed_reden: spoken.spoed_reden.clone().unwrap_or_default(),
        proces_verbaal: spoken.proces_verbaal.clone(),
    };
    let said = AanzeggingGegevens {
        naam: &spoken.uithuisgeplaatste.naam,
        geboorte: spoken.uithuisgeplaatste.geboorte_datum.unwrap_or(onbekend),
        woning: &spoken.woning.adres(),
        contactverbod: &names,
        aanzegging: &aanzegging,
    };
    verklaring_aanzegging::van(said, &termijn, gemeente).map(Some)
}

/// The report of a hearing, in the copy for the dossier.
pub(super) fn heard(getoetst: &GetoetsteMelding, follow: &Follow) -> Result<Option<HorenInvoer>, TekstenFout> {
    let gegevens = getoetst.gegevens();
    let Inhoud::Horen(horen) = &gegevens.inhoud else { return Ok(None) };
    let told = report(horen, &gegevens.algemeen.door, gegevens.tijdstip(), follow)?;
    verslag_horen::van(&told, Lezer::Dossier, &follow.gemeente).map(Some)
}

fn report(horen: &Horen, door: &Door, tijdstip: Moment, follow: &Follow) -> Result<HorenGegevens, TekstenFout> {
    let passage = |vertrouwelijk: bool| move |tekst: &String| HorenPassage { tekst: tekst.clone(), vertrouwelijk };
    let open = horen.verklaring.iter().map(passage(false));
    let closed = horen.vertrouwelijke_passages.iter().map(passage(true));
    let empty = || HorenPassage { tekst: String::new(), vertrouwelijk: false };
    let (naam, hoedanigheid) = who(&horen.persoon, follow)?;
    let unnamed = Teksten::nederlands().woord("zinnen.naam_niet_genoteerd")?;
    Ok(HorenGegevens {
        naam,
        hoedanigheid,
        voornemen: horen.voornemen,
        tijdstip,
        duur_minuten: horen.duur_minuten,
        kanaal: horen.kanaal,
        plaats: horen.plaats.clone(),
        onder_vier_ogen: horen.onder_vier_ogen,
        taal: horen.taal.clone().unwrap_or_else(|| "onbekend".to_owned()),
        tolk: horen.tolk.clone(),
        raadsman_aanwezig: horen.raadsman_aanwezig.unwrap_or_default().then_some(unnamed),
        raadsman_gevraagd: horen.raadsman_genoemd.unwrap_or_default(),
        uitkomst: horen.uitkomst,
        niet_gehoord_reden: horen.reden.clone(),
        doel_verteld: horen.doel_verteld.unwrap_or_default(),
        feiten_verteld: horen.feiten_verteld.unwrap_or_default(),
        verklaring: open.chain(closed).collect(),
        vragen: horen.vragen.iter().map(|vraag| HorenVraag { vraag: vraag.clone(), antwoord: empty() }).collect(),
        schriftelijk_aangeboden: horen.schriftelijke_aanvulling_aangeboden.unwrap_or_default(),
        voorgelezen: horen.voorgelezen.unwrap_or_default(),
        akkoord: horen.akkoord.and_then(|akkoord| match akkoord {
            Drie::Ja => Some(true),
            Drie::Nee => Some(false),
            Drie::Onbekend => None,
        }),
        auteur: door.naam.clone(),
    })
}

/// Name and capacity of who was heard.
fn who(persoon: &str, follow: &Follow) -> Result<(String, String), TekstenFout> {
    let t = Teksten::nederlands();
    let kader = follow.kader();
    match kader.huisgenoot(persoon) {
        Some((huisgenoot, _)) => {
            let child = huisgenoot.is_kind(follow.regime.meerderjarig_jaren, follow.ingang.datum());
            let word = t.woord(if child { "zinnen.hoedanigheid_kind" } else { "zinnen.hoedanigheid_huisgenoot" })?;
            Ok((huisgenoot.naam.voluit(), word))
        }
        None => {
            let word = t.woord("zinnen.hoedanigheid_uithuisgeplaatste")?;
            Ok((follow.zaak.uithuisgeplaatste.naam.voluit(), word))
        }
    }
}
