//! The besluiten of a dossier as the fold keeps them: every one by number, and those with a term in one shape, so that one
//! walk answers for an oplegging, spoken or on paper, and for a verlenging.

use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::feiten::{Aangezegd, Oplegging, Verlenging};
use crate::words::moment::Moment;

/// A besluit, of whatever kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::law::dossier) struct Besluit {
    pub(in crate::law::dossier) nummer: String,
    pub(in crate::law::dossier) soort: BesluitSoort,
    /// When it was decided, of an oplegging the one on paper if there is one.
    pub(in crate::law::dossier) genomen: Moment,
    /// When it was decided or first spoken.
    pub(in crate::law::dossier) vroegst: Moment,
}

/// A besluit that holds for a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::law::dossier) struct Termijn {
    pub(in crate::law::dossier) nummer: String,
    pub(in crate::law::dossier) soort: BesluitSoort,
    /// The besluit that it extends, of a verlenging.
    pub(in crate::law::dossier) verlengt: Option<String>,
    pub(in crate::law::dossier) genomen: Moment,
    pub(in crate::law::dossier) begin: Moment,
    /// The end as decided; a wijziging can bring it forward.
    pub(in crate::law::dossier) eind: Moment,
    /// The regime, of an oplegging.
    pub(in crate::law::dossier) regime: Option<String>,
    pub(in crate::law::dossier) contactverbod: Vec<String>,
    pub(in crate::law::dossier) uitzonderingen: Vec<String>,
    pub(in crate::law::dossier) bevoegdheid_afgeweken: bool,
    pub(in crate::law::dossier) aanzegging: Option<Aanzegging>,
    /// Whether there is paper.
    pub(in crate::law::dossier) op_papier: bool,
}

/// How a besluit was spoken (art. 2 lid 7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::law::dossier) struct Aanzegging {
    pub(in crate::law::dossier) tijdstip: Moment,
    pub(in crate::law::dossier) proces_verbaal: bool,
    /// For whom the contact ban was spoken; whoever the paper adds is bound by the paper only.
    pub(in crate::law::dossier) contactverbod: Vec<String>,
}

impl Besluit {
    pub(super) fn van_aanzegging(feit: &Aangezegd) -> Self {
        let (nummer, soort) = (feit.besluitnummer.clone(), BesluitSoort::Oplegging);
        Self { nummer, soort, genomen: feit.tijdstip, vroegst: feit.tijdstip }
    }

    pub(super) fn van_oplegging(feit: &Oplegging) -> Self {
        let genomen = feit.genomen_tijdstip;
        let vroegst = feit.aangezegd_tijdstip.map_or(genomen, |aangezegd| aangezegd.min(genomen));
        Self { nummer: feit.besluitnummer.clone(), soort: BesluitSoort::Oplegging, genomen, vroegst }
    }
}

impl Termijn {
    pub(super) fn van_aanzegging(feit: &Aangezegd) -> Self {
        Self {
            nummer: feit.besluitnummer.clone(),
            soort: BesluitSoort::Oplegging,
            verlengt: None,
            genomen: feit.tijdstip,
            begin: feit.tijdstip,
            eind: feit.eind_tijdstip,
            regime: Some(feit.regime.clone()),
            contactverbod: feit.contactverbod.clone(),
            uitzonderingen: Vec::new(),
            bevoegdheid_afgeweken: feit.bevoegdheid_afgeweken,
            aanzegging: Some(Aanzegging {
                tijdstip: feit.tijdstip,
                proces_verbaal: feit.proces_verbaal,
                contactverbod: feit.contactverbod.clone(),
            }),
            op_papier: false,
        }
    }

    /// What lacked when it was spoken still lacks on paper: no valid power then is cured by a bekrachtiging only.
    pub(super) fn van_oplegging(feit: &Oplegging, aangezegd: Option<&Aangezegd>) -> Self {
        let eerder = aangezegd.is_some_and(|eerder| eerder.bevoegdheid_afgeweken);
        let proces_verbaal = aangezegd.is_some_and(|eerder| eerder.proces_verbaal) || feit.aanzegging_proces_verbaal;
        let genoemd = aangezegd.map_or(&feit.contactverbod, |eerder| &eerder.contactverbod);
        Self {
            nummer: feit.besluitnummer.clone(),
            soort: BesluitSoort::Oplegging,
            verlengt: None,
            genomen: feit.genomen_tijdstip,
            begin: feit.ingang_tijdstip,
            eind: feit.eind_tijdstip,
            regime: Some(feit.regime.clone()),
            contactverbod: feit.contactverbod.clone(),
            uitzonderingen: feit.uitzonderingen.clone(),
            bevoegdheid_afgeweken: feit.bevoegdheid_afgeweken || eerder,
            aanzegging: feit.aangezegd_tijdstip.map(|tijdstip| Aanzegging {
                tijdstip,
                proces_verbaal,
                contactverbod: genoemd.clone(),
            }),
            op_papier: true,
        }
    }

    pub(super) fn van_verlenging(feit: &Verlenging) -> Self {
        Self {
            nummer: feit.besluitnummer.clone(),
            soort: BesluitSoort::Verlenging,
            verlengt: Some(feit.verlengt.clone()),
            genomen: feit.genomen_tijdstip,
            begin: feit.begin_tijdstip,
            eind: feit.eind_tijdstip,
            regime: None,
            contactverbod: feit.contactverbod.clone(),
            uitzonderingen: feit.uitzonderingen.clone(),
            bevoegdheid_afgeweken: feit.bevoegdheid_afgeweken,
            aanzegging: None,
            op_papier: true,
        }
    }
}
