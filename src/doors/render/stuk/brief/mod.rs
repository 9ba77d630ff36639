//! The letters beside a besluit (Wth art. 2 lid 8; Awb 3:43; checklist C9): what each reader is told of the huisverbod as
//! it stands after it, and nothing else. Who reads what, is decided by the input types: only the letter to the instantie
//! holds how both sides can be reached.

pub mod mededeling_huisgenoot;
pub mod mededeling_instantie;
pub mod mededeling_politie;
pub mod mededeling_veilig_thuis;

use super::super::texts::{Teksten, TekstenFout};
use super::{Bij, Persoon, Tijdstip, alineas, taal, van_lijst, voluit, woord};
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::gemeente::Gemeente;
use crate::law::zaak::gegevens::{Contactverbod, Huisgenoot};
use serde::{Deserialize, Serialize};

/// The gemeente as sender of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BriefGemeente {
    /// Name.
    pub naam: String,
    /// Address on one line.
    pub adres: String,
    /// Telephone number by day.
    pub telefoon: String,
}

/// The huisverbod after this besluit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HuisverbodTekst {
    /// "Het huisverbod is verlengd"
    pub titel: String,
    /// What the burgemeester decided, with start and end, in a sentence.
    pub wat: String,
    /// Above the moment: "Het huisverbod geldt tot"
    pub kop: String,
    /// The end; after an intrekking the moment from which it no longer holds.
    pub moment: Tijdstip,
    /// The home, on one line.
    pub adres: String,
    /// What holds now; absent after an intrekking.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub geldt: Option<GeldtTekst>,
}

/// What holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GeldtTekst {
    /// What "bij de woning" means here.
    pub zone: Vec<String>,
    /// With whom contact is forbidden.
    pub personen: Vec<VerbodenContact>,
    /// What an offence leads to.
    pub gevolgen: String,
    /// That guided contact is no offence (N4).
    pub begeleid: String,
}

/// One person with whom contact is forbidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerbodenContact {
    /// Full name.
    pub naam: String,
    /// The exceptions, as the besluit has them.
    pub uitzonderingen: Vec<String>,
}

/// One of the household, for who helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Bewoner {
    /// Full name.
    pub naam: String,
    /// "geboren op 14 maart 1970"
    pub geboorte: String,
    /// "partner"
    pub relatie: String,
    /// The language.
    pub taal: String,
}

impl BriefGemeente {
    pub(super) fn van(gemeente: &Gemeente) -> Self {
        Self { naam: gemeente.naam.clone(), adres: gemeente.adres.clone(), telefoon: gemeente.telefoon.clone() }
    }
}

impl HuisverbodTekst {
    fn van(bij: &Bij<'_>, t: &Teksten) -> Result<Self, TekstenFout> {
        let waarden = [
            ("gemeente", bij.gemeente.naam.clone()),
            ("wie", wie(bij)),
            ("begin", voluit(bij.ingang, t)?),
            ("moment", voluit(bij.einde, t)?),
        ];
        let waarden = waarden.each_ref().map(|(naam, waarde)| (*naam, waarde.as_str()));
        Ok(Self {
            titel: per_soort("mededeling.titel", bij.soort, &[], t)?,
            wat: per_soort("mededeling.wat", bij.soort, &waarden, t)?,
            kop: per_soort("mededeling.kader", bij.soort, &[], t)?,
            moment: Tijdstip::van(bij.einde, t)?,
            adres: bij.zaak.woning.adres(),
            geldt: if geldt(bij.soort) { Some(GeldtTekst::van(bij, t)?) } else { None },
        })
    }
}

impl GeldtTekst {
    fn van(bij: &Bij<'_>, t: &Teksten) -> Result<Self, TekstenFout> {
        let (wie, regime) = (wie(bij), bij.regime);
        let gevolgen = [
            ("wie", wie.as_str()),
            ("straf", &regime.straf),
            ("artikel", regime.artikel("straf")),
            ("wet", &regime.citeertitel),
        ];
        Ok(Self {
            zone: alineas(&bij.zaak.woning.bij_de_woning),
            personen: verboden_contacten(bij),
            gevolgen: t.zin("mededeling.gevolgen", &gevolgen)?,
            begeleid: t.zin("mededeling.begeleid", &[("wie", &wie), ("instantie", &bij.gemeente.instantie.naam)])?,
        })
    }
}

impl Bewoner {
    fn van(huisgenoot: &Huisgenoot, t: &Teksten) -> Result<Self, TekstenFout> {
        let Persoon { naam, geboorte } = Persoon::van(&huisgenoot.naam, huisgenoot.geboorte_datum, t)?;
        let relatie = van_lijst("mededeling.relatie", &huisgenoot.relatie, t)?;
        Ok(Self { naam, geboorte, relatie, taal: taal(&huisgenoot.taal, t) })
    }
}

/// Name of the uithuisgeplaatste.
fn wie(bij: &Bij<'_>) -> String {
    bij.zaak.uithuisgeplaatste.naam.voluit()
}

/// Whether the huisverbod still holds after a besluit of this kind.
fn geldt(soort: BesluitSoort) -> bool {
    match soort {
        BesluitSoort::Oplegging
        | BesluitSoort::Verlenging
        | BesluitSoort::Wijziging
        | BesluitSoort::Bekrachtiging
        | BesluitSoort::Afwijzing => true,
        BesluitSoort::Intrekking => false,
    }
}

pub(super) fn verboden_contacten(bij: &Bij<'_>) -> Vec<VerbodenContact> {
    let verboden = bij.zaak.huisgenoten.iter().filter_map(|h| Some((h, h.contactverbod.as_ref()?)));
    let een = |(h, verbod): (&Huisgenoot, &Contactverbod)| VerbodenContact {
        naam: h.naam.voluit(),
        uitzonderingen: verbod.uitzonderingen.clone(),
    };
    verboden.map(een).collect()
}

/// Whether this person is, or may be, a child at the start.
fn is_kind(bij: &Bij<'_>, huisgenoot: &Huisgenoot) -> bool {
    huisgenoot.is_kind(bij.regime.meerderjarig_jaren, bij.ingang.datum())
}

/// The text of a table that has one for each kind of besluit, filled in.
pub(super) fn per_soort(
    tabel: &str,
    soort: BesluitSoort,
    waarden: &[(&str, &str)],
    t: &Teksten,
) -> Result<String, TekstenFout> {
    t.zin(&format!("{tabel}.{}", woord(&soort)), waarden)
}

/// How and when the besluit is made known, as far as that is known beforehand (Awb 3:43; art. 2 lid 7). Where it was
/// spoken is left out: that may be where the uithuisgeplaatste is.
fn bekendmaking(bij: &Bij<'_>, t: &Teksten) -> Result<String, TekstenFout> {
    let wie = wie(bij);
    match (&bij.zaak.besluit.aanzegging, bij.soort) {
        (Some(aanzegging), BesluitSoort::Oplegging) => {
            let wanneer = voluit(aanzegging.tijdstip, t)?;
            t.zin("mededeling.aangezegd", &[("wie", &wie), ("wanneer", &wanneer), ("door", &aanzegging.door)])
        }
        _ => t.zin("mededeling.bekendmaking", &[("wie", &wie)]),
    }
}
