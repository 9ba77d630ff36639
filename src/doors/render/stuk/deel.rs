//! What the besluiten after the oplegging have in common: sender and addressee, the besluiten that came before, facts,
//! who was not heard, how it was decided, and the remedies.

mod rechtsmiddelen;

pub use self::rechtsmiddelen::Rechtsmiddelen;

use super::super::texts::{Teksten, TekstenFout};
use super::opleggen::dictum::leeftijd_van_kind;
use super::opleggen::motivering::spreker;
use super::opleggen::{AkkoordTekst, BeslisserTekst, ContactverbodTekst};
use super::{Lezer, Persoon, alineas, alineas_van, relatie, van_lijst, voluit};
use crate::law::besluit::beslissing::{Beslissing, BesluitSoort};
use crate::law::besluit::bevoegdheid::Bevoegdheid;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::BesluitKort;
use crate::law::gemeente::Gemeente;
use crate::law::intrekking::gegevens::NieuwFeit;
use crate::law::regime::Regime;
use crate::law::verlenging::gegevens::{ContactverbodOpnieuw, NietGehoord};
use crate::law::zaak::gegevens::{Gegevens, Huisgenoot};
use crate::words::moment::Datum;
use serde::{Deserialize, Serialize};

/// The gemeente in the letterhead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Gemeentehuis {
    /// Name.
    pub naam: String,
    /// Address on one line.
    pub adres: String,
    /// Telephone number by day.
    pub telefoon: String,
}

/// What stands above every besluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Hoofd {
    /// Number of the besluit.
    pub besluitnummer: String,
    /// Day of the besluit.
    pub datum: String,
    /// To whom it is addressed.
    pub aan: Persoon,
}

/// The law that every besluit names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DeelRecht {
    /// Title of the law.
    pub wet: String,
    /// The article that the besluit rests on.
    pub artikel: String,
    /// Article on keeping.
    pub artikel_bewaren: String,
    /// "vijf jaar"
    pub bewaren: String,
}

/// What an offence is punished with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StrafTekst {
    /// The article.
    pub artikel: String,
    /// The penalty.
    pub woorden: String,
}

/// A besluit that came before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EerderBesluit {
    /// What kind, as a phrase.
    pub soort: String,
    /// Its number.
    pub nummer: String,
    /// Its day.
    pub datum: String,
    /// Its start; absent for a besluit without a term.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub begin: Option<String>,
    /// Its end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub einde: Option<String>,
}

/// A fact with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NieuwFeitTekst {
    /// The fact.
    pub tekst: Vec<String>,
    /// Its day.
    pub datum: String,
    /// Where it comes from.
    pub bron: String,
}

/// Why somebody was not heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NietGehoordTekst {
    /// Who.
    pub wie: String,
    /// Which exception.
    pub grond: String,
    /// Why it applies here.
    pub reden: Vec<String>,
    /// Who decided so.
    pub door: String,
}

/// How the besluit was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BeslissingTekst {
    /// When it was decided.
    pub genomen: String,
    /// When it was signed.
    pub ondertekend: String,
    /// By whom, and by what power.
    pub beslisser: BeslisserTekst,
    /// How and in which words, when not on paper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub akkoord: Option<AkkoordTekst>,
}

impl Gemeentehuis {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        Self { naam: gemeente.naam.clone(), adres: gemeente.adres.clone(), telefoon: gemeente.telefoon.clone() }
    }
}

impl Hoofd {
    pub(super) fn van(
        nummer: &str,
        besluit: &Beslissing,
        lezer: Lezer<'_>,
        zaak: &Gegevens,
        t: &Teksten,
    ) -> Result<Self, TekstenFout> {
        Ok(Self {
            besluitnummer: nummer.to_owned(),
            datum: t.weekdag(besluit.genomen_tijdstip.datum())?,
            aan: lezer.persoon(zaak, t)?,
        })
    }
}

impl DeelRecht {
    /// The law, for a besluit that rests on the article of this subject.
    pub(super) fn van(regime: &Regime, onderwerp: &str) -> Self {
        Self {
            wet: regime.citeertitel.clone(),
            artikel: regime.artikel(onderwerp).to_owned(),
            artikel_bewaren: regime.artikel("bewaren").to_owned(),
            bewaren: regime.bewaren_woorden.clone(),
        }
    }
}

impl StrafTekst {
    pub(super) fn van(regime: &Regime) -> Self {
        Self { artikel: regime.artikel("straf").to_owned(), woorden: regime.straf.clone() }
    }
}

impl EerderBesluit {
    /// This besluit of the dossier. The oplegging starts at the start of the huisverbod, a verlenging at the end before it.
    pub(super) fn van(besluit: &BesluitKort, kader: &VervolgKader<'_>, t: &Teksten) -> Result<Self, TekstenFout> {
        let begin = match besluit.soort {
            BesluitSoort::Oplegging => Some(kader.ingang),
            BesluitSoort::Verlenging => {
                let eerder = kader.besluiten.iter().take_while(|ander| ander.nummer != besluit.nummer);
                eerder.filter_map(|ander| ander.einde).last()
            }
            BesluitSoort::Intrekking
            | BesluitSoort::Wijziging
            | BesluitSoort::Bekrachtiging
            | BesluitSoort::Afwijzing => None,
        };
        Ok(Self {
            soort: van_lijst("besluitsoort", &besluit.soort, t)?,
            nummer: besluit.nummer.clone(),
            datum: t.weekdag(besluit.genomen.datum())?,
            begin: begin.map(|begin| voluit(begin, t)).transpose()?,
            einde: besluit.einde.map(|einde| voluit(einde, t)).transpose()?,
        })
    }

    /// The besluit with this number.
    pub(super) fn met_nummer(nummer: &str, kader: &VervolgKader<'_>, t: &Teksten) -> Result<Self, TekstenFout> {
        let besluit = kader.besluit(nummer).ok_or_else(|| TekstenFout::Ontbreekt(nummer.to_owned()))?;
        Self::van(besluit, kader, t)
    }
}

impl NietGehoordTekst {
    pub(super) fn van(gegevens: &NietGehoord, zaak: &Gegevens, t: &Teksten) -> Result<Self, TekstenFout> {
        let namen: Vec<String> = gegevens.wie.iter().map(|wie| spreker(zaak, wie)).collect();
        Ok(Self {
            wie: namen.join(", "),
            grond: van_lijst("niet_gehoord", &gegevens.grond, t)?,
            reden: alineas(&gegevens.reden),
            door: gegevens.door.clone(),
        })
    }
}

impl BeslissingTekst {
    pub(super) fn van(
        besluit: &Beslissing,
        bevoegdheid: &Bevoegdheid,
        regime: &Regime,
        t: &Teksten,
    ) -> Result<Self, TekstenFout> {
        Ok(Self {
            genomen: voluit(besluit.genomen_tijdstip, t)?,
            ondertekend: voluit(besluit.ondertekend_tijdstip, t)?,
            beslisser: BeslisserTekst::van(bevoegdheid, regime, t)?,
            akkoord: besluit.akkoord.as_ref().map(|akkoord| AkkoordTekst::van(akkoord, t)).transpose()?,
        })
    }
}

/// The facts outside the annex, in the order of the input.
pub(super) fn nieuwe_feiten(feiten: &[NieuwFeit], t: &Teksten) -> Result<Vec<NieuwFeitTekst>, TekstenFout> {
    let een = |feit: &NieuwFeit| {
        Ok(NieuwFeitTekst { tekst: alineas(&feit.tekst), datum: t.dag(feit.datum)?, bron: feit.bron.clone() })
    };
    feiten.iter().map(een).collect()
}

/// The huisgenoot that the input names so.
pub(super) fn huisgenoot<'a>(zaak: &'a Gegevens, naam: &str) -> Result<&'a Huisgenoot, TekstenFout> {
    let plaats = naam.strip_prefix('h').and_then(|nummer| nummer.parse::<usize>().ok()?.checked_sub(1));
    let gevonden = plaats.and_then(|plaats| zaak.huisgenoten.get(plaats));
    gevonden.ok_or_else(|| TekstenFout::Ontbreekt(naam.to_owned()))
}

/// The contact ban towards one person, once more.
pub(super) fn verbod(
    opnieuw: &ContactverbodOpnieuw,
    kader: &VervolgKader<'_>,
    op: Datum,
    t: &Teksten,
) -> Result<ContactverbodTekst, TekstenFout> {
    let persoon = huisgenoot(kader.zaak, &opnieuw.persoon)?;
    Ok(ContactverbodTekst {
        naam: persoon.naam.voluit(),
        relatie: relatie(persoon.relatie, t)?,
        leeftijd: leeftijd_van_kind(persoon.geboorte_datum, op, kader.regime, t)?,
        reden: alineas(&opnieuw.reden),
        wens: alineas_van(opnieuw.wens.as_ref()),
        telefonisch_contact: alineas_van(opnieuw.telefonisch_contact.as_ref()),
        uitzonderingen: opnieuw.uitzonderingen.clone(),
    })
}

/// The names for whom the contact ban of the last besluit holds, as changed.
pub(super) fn verboden(kader: &VervolgKader<'_>) -> Vec<String> {
    let genummerd = (2..).zip(&kader.zaak.huisgenoten);
    let verboden = genummerd.filter(|(nummer, _)| kader.laatste.contactverbod.contains(&format!("p{nummer}")));
    verboden.map(|(_, huisgenoot)| huisgenoot.naam.voluit()).collect()
}
