//! By what power a besluit is taken (Wth art. 2 and 3; Awb 10:1-10:11; Gemeentewet art. 77 and 78). A [`Bevoegdheid`] can only be made here, by
//! [`Bevoegdheid::bepaal`]; that nobody but the burgemeester can verlengen or intrekken is one match arm.

pub mod bevindingen;

use crate::law::gemeente::bestuurders::BURGEMEESTER;
use crate::law::gemeente::mandaten::Stand;
use crate::law::gemeente::{Bestuurder, Gemeente, Mandaat, MandaatSoort, VervangingsGrond};
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Beslisser, BesluitGegevens, Rol};

/// The powers of the Wth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Macht {
    /// To impose (art. 2 lid 1).
    Opleggen,
    /// To extend (art. 9 lid 1).
    Verlengen,
    /// To withdraw (art. 2 lid 9).
    Intrekken,
    /// To change a besluit that was taken (Awb 6:19).
    Wijzigen,
    /// To confirm a besluit that was taken without power, or by who could not show it.
    Bekrachtigen,
    /// To refuse a request (Awb 1:3 lid 2).
    Afwijzen,
}

impl Macht {
    /// The article for which the hulpofficier can have a mandaat; none for what only the burgemeester can do (art. 3).
    #[must_use]
    pub fn mandaatartikel(self, regime: &Regime) -> Option<&str> {
        match self {
            Self::Opleggen => {
                Some(regime.macht_opleggen.as_str()).filter(|a| regime.mandateerbaar.iter().any(|m| m == a))
            }
            Self::Verlengen | Self::Intrekken | Self::Wijzigen | Self::Bekrachtigen | Self::Afwijzen => None,
        }
    }
}

/// Why the power lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gebrek {
    /// The hulpofficier can never have it (R21).
    NietTeMandateren,
    /// No mandaat that holds for this person, power and moment (R20).
    GeenMandaat,
    /// The mandaat does not come from the burgemeester (R22).
    Ondermandaat,
    /// He does not hold the office on that day (R20).
    NietInFunctie,
    /// A locoburgemeester, and the burgemeester is neither verhinderd nor absent then (R20; Gemeentewet art. 77).
    GeenVervanging,
    /// A mandaat is named by who needs none (R20).
    MandaatZonderReden,
    /// An ondertekeningsmandaat without the akkoord of the burgemeester before it (R23).
    AkkoordOntbreekt,
}

/// The power by which a besluit is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bevoegdheid {
    orgaan: String,
    beslisser: Beslisser,
    functie: String,
    vervanging: Option<VervangingsGrond>,
    mandaat: Option<Mandaat>,
    afgeweken: bool,
}

impl Bevoegdheid {
    /// Establishes the power. When the burgemeester set R20 aside, what R20 would refuse is marked instead.
    ///
    /// # Errors
    /// All that lacks.
    pub fn bepaal(
        macht: Macht,
        besluit: &BesluitGegevens,
        gemeente: &Gemeente,
        regime: &Regime,
        r20_afgeweken: bool,
    ) -> Result<Self, Vec<Gebrek>> {
        let (terzijde, blijvend): (Vec<_>, Vec<_>) = gebreken(macht, besluit, gemeente, regime)
            .into_iter()
            .partition(|gebrek| r20_afgeweken && gebrek.van_r20());
        if !blijvend.is_empty() {
            return Err(blijvend);
        }
        let (functie, vervanging, mandaat) = match besluit.beslisser.rol {
            Rol::Hulpofficier => ("hulpofficier van justitie", None, gezocht(besluit, gemeente).cloned()),
            Rol::Burgemeester => (BURGEMEESTER, None, None),
            Rol::Waarnemer => {
                let drager = drager(besluit, gemeente);
                let grond = drager.and_then(|b| b.vervanging(besluit.genomen_tijdstip)).map(|v| v.grond);
                (drager.map_or("waarnemend burgemeester", |b| b.functie.as_str()), grond, None)
            }
        };
        Ok(Self {
            orgaan: gemeente.orgaan(),
            beslisser: besluit.beslisser.clone(),
            functie: functie.to_owned(),
            vervanging,
            mandaat,
            afgeweken: !terzijde.is_empty(),
        })
    }

    /// Whether R20 was set aside: then the power is disputable.
    #[must_use]
    pub fn afgeweken(&self) -> bool {
        self.afgeweken
    }

    /// The mandaat it rests on.
    #[must_use]
    pub fn mandaat(&self) -> Option<&Mandaat> {
        self.mandaat.as_ref()
    }

    /// Why a locoburgemeester decides (Gemeentewet art. 77).
    #[must_use]
    pub fn vervanging(&self) -> Option<VervangingsGrond> {
        self.vervanging
    }

    /// The office of who decides or signs.
    #[must_use]
    pub fn functie(&self) -> &str {
        &self.functie
    }

    /// Who decides or signs.
    #[must_use]
    pub fn beslisser(&self) -> &Beslisser {
        &self.beslisser
    }

    /// The one formula of signature (Awb 10:10 and 10:11).
    #[must_use]
    pub fn formule(&self) -> String {
        let (organ, naam, functie) = (&self.orgaan, &self.beslisser.naam, &self.functie);
        let wegens = self.vervanging.map(|grond| format!("wegens {} ", grond.woord())).unwrap_or_default();
        match (self.beslisser.rol, self.mandaat.as_ref().map(|mandaat| mandaat.soort)) {
            (Rol::Burgemeester, _) => format!("{organ}, {naam}"),
            (Rol::Waarnemer, _) => format!("{organ}, {wegens}vervangen door {naam}, {functie}"),
            (Rol::Hulpofficier, Some(MandaatSoort::Ondertekening)) => {
                format!("overeenkomstig het door {organ} genomen besluit, ondertekend door {naam}, {functie}")
            }
            (Rol::Hulpofficier, _) => format!("namens {organ}, {naam}, {functie}"),
        }
    }
}

impl Gebrek {
    /// Whether it is R20 that refuses, the rule that the burgemeester may set aside.
    fn van_r20(self) -> bool {
        match self {
            Self::GeenMandaat | Self::NietInFunctie | Self::GeenVervanging | Self::MandaatZonderReden => true,
            Self::NietTeMandateren | Self::Ondermandaat | Self::AkkoordOntbreekt => false,
        }
    }
}

/// All that lacks, for the rules R20-R23.
#[must_use]
pub fn gebreken(macht: Macht, besluit: &BesluitGegevens, gemeente: &Gemeente, regime: &Regime) -> Vec<Gebrek> {
    let genomen = besluit.genomen_tijdstip;
    match besluit.beslisser.rol {
        Rol::Hulpofficier => match macht.mandaatartikel(regime) {
            None => vec![Gebrek::NietTeMandateren],
            Some(artikel) => gebreken_mandaat(artikel, besluit, gemeente),
        },
        Rol::Burgemeester | Rol::Waarnemer => {
            let onbevoegd = match drager(besluit, gemeente) {
                None => Some(Gebrek::NietInFunctie),
                Some(bestuurder) => (!bestuurder.bevoegd(genomen)).then_some(Gebrek::GeenVervanging),
            };
            let overbodig = besluit.mandaat.is_some().then_some(Gebrek::MandaatZonderReden);
            onbevoegd.into_iter().chain(overbodig).collect()
        }
    }
}

fn gebreken_mandaat(artikel: &str, besluit: &BesluitGegevens, gemeente: &Gemeente) -> Vec<Gebrek> {
    let Some(mandaat) = gezocht(besluit, gemeente) else { return vec![Gebrek::GeenMandaat] };
    let genomen = besluit.genomen_tijdstip;
    let loopt = matches!(mandaat.gang(genomen), Stand::Geldt(_));
    let macht = mandaat.bevoegdheden.iter().any(|bevoegdheid| bevoegdheid == artikel);
    let nummer = besluit.beslisser.nummer.as_ref();
    let voor_hem = mandaat.mandatarissen.is_empty() || nummer.is_some_and(|n| mandaat.mandatarissen.contains(n));
    let akkoord = mandaat.soort == MandaatSoort::Beslissing || akkoord_gegeven(besluit, gemeente);
    let gebreken = [
        (loopt && macht && voor_hem, Gebrek::GeenMandaat),
        (!mandaat.is_ondermandaat(), Gebrek::Ondermandaat),
        (akkoord, Gebrek::AkkoordOntbreekt),
    ];
    gebreken.into_iter().filter(|(goed, _)| !goed).map(|(_, gebrek)| gebrek).collect()
}

fn gezocht<'a>(besluit: &BesluitGegevens, gemeente: &'a Gemeente) -> Option<&'a Mandaat> {
    let nummer = besluit.mandaat.as_ref()?;
    gemeente.mandaten.iter().find(|mandaat| mandaat.nummer == *nummer)
}

fn akkoord_gegeven(besluit: &BesluitGegevens, gemeente: &Gemeente) -> bool {
    besluit.akkoord.as_ref().is_some_and(|akkoord| {
        akkoord.tijdstip <= besluit.genomen_tijdstip
            && gemeente.bevoegden(akkoord.tijdstip).any(|bestuurder| bestuurder.naam == akkoord.door)
    })
}

/// Who decides, as he stands in the list: in his role and in office on that day, and with the power if he has it then.
fn drager<'a>(besluit: &BesluitGegevens, gemeente: &'a Gemeente) -> Option<&'a Bestuurder> {
    let (beslisser, genomen) = (&besluit.beslisser, besluit.genomen_tijdstip);
    let zelf = beslisser.rol == Rol::Burgemeester;
    let past = |b: &&Bestuurder| b.naam == beslisser.naam && (b.functie == BURGEMEESTER) == zelf;
    let in_functie = || gemeente.bestuurders.iter().filter(past).filter(|b| b.in_functie(genomen.datum()));
    in_functie().find(|b| b.bevoegd(genomen)).or_else(|| in_functie().next())
}
