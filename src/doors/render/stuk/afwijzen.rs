//! The refusal of a written request to impose, extend or withdraw (checklist C4; Awb 1:3 lid 2), for who asked.

use super::super::texts::{Teksten, TekstenFout};
use super::bel::Bel;
use super::deel::{
    BeslissingTekst, DeelRecht, Gemeentehuis, Hoofd, NietGehoordTekst, NieuwFeitTekst, Rechtsmiddelen, nieuwe_feiten,
};
use super::opleggen::{ZienswijzeTekst, motivering};
use super::{Lezer, Tijdstip, alineas, van_lijst, voluit};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::{Stand, VerzoekOm, Wie};
use crate::law::wijziging::GetoetsteAfwijzing;
use serde::{Deserialize, Serialize};

/// All that the besluit shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AfwijsInvoer {
    /// The gemeente as sender.
    pub gemeente: Gemeentehuis,
    /// Number, day, addressee.
    pub hoofd: Hoofd,
    /// Whether a huisgenoot asked.
    pub achterblijver: bool,
    /// Name of the uithuisgeplaatste.
    pub uithuisgeplaatste: String,
    /// What was asked, in a sentence.
    pub verzoek: VerzoekTekst,
    /// Until when the huisverbod holds; absent when none runs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub einde: Option<Tijdstip>,
    /// Address of the home.
    pub woning: String,
    /// The facts.
    pub feiten: Vec<NieuwFeitTekst>,
    /// Why it is refused.
    pub motivering: Vec<String>,
    /// What was said about the request.
    pub zienswijzen: Vec<ZienswijzeTekst>,
    /// Why somebody was not heard.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub niet_gehoord: Option<NietGehoordTekst>,
    /// When and by whom it was decided.
    pub beslissing: BeslissingTekst,
    /// The aangewezen instantie.
    pub instantie: Bel,
    /// Emergency.
    pub alarm: String,
    /// The law.
    pub recht: DeelRecht,
    /// What the reader can do against it.
    pub rechtsmiddelen: Rechtsmiddelen,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerzoekTekst {
    /// "een huisverbod in te trekken"
    pub om: String,
    /// When it came in.
    pub wanneer: String,
    /// That it was handed in by somebody else for the reader.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub namens: Option<String>,
    /// In its own words.
    pub tekst: Vec<String>,
}

/// The besluit in words, for who asked.
///
/// # Errors
/// The text catalogue is not complete, or the data name a person that there is not.
pub fn van(getoetst: &GetoetsteAfwijzing, kader: &VervolgKader<'_>, nummer: &str) -> Result<AfwijsInvoer, TekstenFout> {
    let t = Teksten::nederlands();
    let (gegevens, zaak, regime, gemeente) = (getoetst.gegevens(), kader.zaak, kader.regime, kader.gemeente);
    let verzoek = &gegevens.verzoek;
    let lezer = match verzoek.persoon.as_str() {
        "uithuisgeplaatste" => Lezer::Uithuisgeplaatste,
        huisgenoot => Lezer::Achterblijver(huisgenoot),
    };
    let achterblijver = lezer.achterblijver();
    let loopt = verzoek.om != VerzoekOm::Opleggen && kader.laatste.stand == Stand::Loopt;
    Ok(AfwijsInvoer {
        gemeente: Gemeentehuis::van(gemeente),
        hoofd: Hoofd::van(nummer, &gegevens.besluit, lezer, zaak, t)?,
        achterblijver,
        uithuisgeplaatste: zaak.uithuisgeplaatste.naam.voluit(),
        verzoek: VerzoekTekst {
            om: van_lijst("verzoek_om", &verzoek.om, t)?,
            wanneer: voluit(verzoek.tijdstip, t)?,
            namens: (verzoek.van == Wie::Gemachtigde).then(|| t.woord("verzoekwoorden.namens")).transpose()?,
            tekst: alineas(&verzoek.tekst),
        },
        einde: loopt.then(|| Tijdstip::van(kader.laatste.einde, t)).transpose()?,
        woning: zaak.woning.adres(),
        feiten: nieuwe_feiten(&gegevens.feiten, t)?,
        motivering: alineas(&gegevens.motivering),
        zienswijzen: motivering::zienswijzen(&gegevens.zienswijzen, zaak, t)?,
        niet_gehoord: gegevens.niet_gehoord.as_ref().map(|n| NietGehoordTekst::van(n, zaak, t)).transpose()?,
        beslissing: BeslissingTekst::van(&gegevens.besluit, getoetst.bevoegdheid(), regime, t)?,
        instantie: Bel::van(&gemeente.instantie),
        alarm: gemeente.nummers.alarm.clone(),
        recht: DeelRecht::van(regime, artikel(verzoek.om)),
        rechtsmiddelen: Rechtsmiddelen::van(BesluitSoort::Afwijzing, achterblijver, regime, gemeente, t)?,
    })
}

fn artikel(om: VerzoekOm) -> &'static str {
    match om {
        VerzoekOm::Opleggen => "opleggen",
        VerzoekOm::Verlengen => "verlengen",
        VerzoekOm::Intrekken => "intrekken",
    }
}
