//! By what power a besluit is taken (Wth art. 2 and 3; Awb 10:1-10:11). A [`Bevoegdheid`] can only be made here, by
//! [`Bevoegdheid::bepaal`]; that nobody but the burgemeester can verlengen or intrekken is one match arm.

use crate::law::gemeente::{Bestuurder, Gemeente, Mandaat, MandaatSoort};
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::{Beslisser, BesluitGegevens, Rol};
use crate::words::moment::Moment;

/// The powers of the Wth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Macht {
    /// To impose (art. 2 lid 1).
    Opleggen,
    /// To extend (art. 9 lid 1).
    Verlengen,
    /// To withdraw (art. 2 lid 9).
    Intrekken,
}

impl Macht {
    /// The article for which the hulpofficier can have a mandaat; none for what only the burgemeester can do (art. 3).
    #[must_use]
    pub fn mandaatartikel(self, regime: &Regime) -> Option<&str> {
        match self {
            Self::Opleggen => {
                Some(regime.macht_opleggen.as_str()).filter(|a| regime.mandateerbaar.iter().any(|m| m == a))
            }
            Self::Verlengen | Self::Intrekken => None,
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
    /// A mandaat is named by who needs none (R20).
    MandaatZonderReden,
    /// An ondertekeningsmandaat without the akkoord of the burgemeester before it (R23).
    AkkoordOntbreekt,
}

/// The power by which a besluit is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bevoegdheid {
    gemeente: String,
    beslisser: Beslisser,
    functie: String,
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
        let beslisser = besluit.beslisser.clone();
        let (functie, mandaat) = match beslisser.rol {
            Rol::Hulpofficier => ("hulpofficier van justitie".to_owned(), gezocht(besluit, gemeente).cloned()),
            Rol::Burgemeester => ("burgemeester".to_owned(), None),
            Rol::Waarnemer => (functie_van(&beslisser, gemeente, besluit.genomen_tijdstip), None),
        };
        Ok(Self { gemeente: gemeente.naam.clone(), beslisser, functie, mandaat, afgeweken: !terzijde.is_empty() })
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
        let (organ, naam, functie) =
            (format!("de burgemeester van {}", self.gemeente), &self.beslisser.naam, &self.functie);
        match (self.beslisser.rol, self.mandaat.as_ref().map(|mandaat| mandaat.soort)) {
            (Rol::Burgemeester, _) => format!("{organ}, {naam}"),
            (Rol::Waarnemer, _) => format!("{organ}, vervangen door {naam}, {functie}"),
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
            Self::GeenMandaat | Self::NietInFunctie | Self::MandaatZonderReden => true,
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
            let zelf = besluit.beslisser.rol == Rol::Burgemeester;
            let past = |b: &&Bestuurder| b.naam == besluit.beslisser.naam && (b.functie == "burgemeester") == zelf;
            let in_functie = in_functie(gemeente, genomen).any(|bestuurder| past(&bestuurder));
            let niet_in_functie = (!in_functie).then_some(Gebrek::NietInFunctie);
            let overbodig = besluit.mandaat.is_some().then_some(Gebrek::MandaatZonderReden);
            niet_in_functie.into_iter().chain(overbodig).collect()
        }
    }
}

fn gebreken_mandaat(artikel: &str, besluit: &BesluitGegevens, gemeente: &Gemeente) -> Vec<Gebrek> {
    let Some(mandaat) = gezocht(besluit, gemeente) else { return vec![Gebrek::GeenMandaat] };
    let genomen = besluit.genomen_tijdstip;
    let loopt = mandaat.van_tijdstip <= genomen && mandaat.tot_tijdstip.is_none_or(|tot| genomen < tot);
    let macht = mandaat.bevoegdheden.iter().any(|bevoegdheid| bevoegdheid == artikel);
    let nummer = besluit.beslisser.nummer.as_ref();
    let voor_hem = mandaat.mandatarissen.is_empty() || nummer.is_some_and(|n| mandaat.mandatarissen.contains(n));
    let akkoord = mandaat.soort == MandaatSoort::Beslissing || akkoord_gegeven(besluit, gemeente);
    let van_burgemeester = FUNCTIES.contains(&mandaat.gegeven_door.as_str());
    let gebreken = [
        (loopt && macht && voor_hem, Gebrek::GeenMandaat),
        (van_burgemeester, Gebrek::Ondermandaat),
        (akkoord, Gebrek::AkkoordOntbreekt),
    ];
    gebreken.into_iter().filter(|(goed, _)| !goed).map(|(_, gebrek)| gebrek).collect()
}

/// The offices that hold the power themselves (Gemeentewet art. 77 and 78).
pub(in crate::law) const FUNCTIES: [&str; 3] = ["burgemeester", "waarnemend burgemeester", "locoburgemeester"];

fn gezocht<'a>(besluit: &BesluitGegevens, gemeente: &'a Gemeente) -> Option<&'a Mandaat> {
    let nummer = besluit.mandaat.as_ref()?;
    gemeente.mandaten.iter().find(|mandaat| mandaat.nummer == *nummer)
}

fn akkoord_gegeven(besluit: &BesluitGegevens, gemeente: &Gemeente) -> bool {
    besluit.akkoord.as_ref().is_some_and(|akkoord| {
        akkoord.tijdstip <= besluit.genomen_tijdstip
            && in_functie(gemeente, akkoord.tijdstip).any(|bestuurder| bestuurder.naam == akkoord.door)
    })
}

/// Who held the office at that moment.
pub(in crate::law) fn in_functie(gemeente: &Gemeente, moment: Moment) -> impl Iterator<Item = &Bestuurder> {
    let dag = moment.datum();
    gemeente.bestuurders.iter().filter(move |b| b.van <= dag && b.tot_en_met.is_none_or(|laatste| dag <= laatste))
}

fn functie_van(beslisser: &Beslisser, gemeente: &Gemeente, moment: Moment) -> String {
    let bestuurder = in_functie(gemeente, moment).find(|bestuurder| bestuurder.naam == beslisser.naam);
    bestuurder.map_or_else(|| "waarnemend burgemeester".to_owned(), |bestuurder| bestuurder.functie.clone())
}
