//! The twenty-seven lines of advice that follow from what judges criticised. What a program can see is a rule and speaks by
//! itself; the rest is asked of the reader and never claimed as checked (decision 22).

use crate::law::regels::Wanneer::{self, Lopend, Opleggen, Verlengen};

/// One line of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vraag {
    /// Its number in the list ("C1").
    pub nummer: &'static str,
    /// The question, for who drafts the besluit.
    pub vraag: &'static str,
    /// The rulings it rests on, or the law where there is none.
    pub bron: &'static str,
    /// When it is asked.
    pub moment: Wanneer,
    /// The rules that see it; none when only a reader can answer.
    pub regels: &'static [&'static str],
}

impl Vraag {
    /// Whether only a reader can answer: then it is printed as a question.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.regels.is_empty()
    }
}

const fn vraag(
    nummer: &'static str,
    moment: Wanneer,
    regels: &'static [&'static str],
    vraag: &'static str,
    bron: &'static str,
) -> Vraag {
    Vraag { nummer, vraag, bron, moment, regels }
}

/// All lines, in order.
pub static VRAGEN: &[Vraag] = &[
    vraag(
        "C1",
        Opleggen,
        &["R07", "R37"],
        "Is het concrete voorval beschreven: wat, wanneer, waar en tegen wie?",
        "ECLI:NL:RBNHO:2014:10086",
    ),
    vraag(
        "C2",
        Opleggen,
        &["N2"],
        "Staat er waarom het huisverbod aan deze persoon wordt opgelegd, en niet aan de ander?",
        "ECLI:NL:RBNHO:2014:10086; ECLI:NL:RBAMS:2011:BQ3610; ECLI:NL:RBMNE:2023:7527",
    ),
    vraag(
        "C3",
        Opleggen,
        &["C3"],
        "Is eerst het gevaar gemotiveerd, en daarna de keuze om de bevoegdheid te gebruiken?",
        "ECLI:NL:RBROT:2020:5960",
    ),
    vraag(
        "C4",
        Opleggen,
        &["R12", "C4"],
        "Is elke reden voor dit geval geschreven, zonder standaardzinnen?",
        "ECLI:NL:RBROT:2020:5960",
    ),
    vraag(
        "C5",
        Opleggen,
        &["N6"],
        "Zijn de belangen van de uithuisgeplaatste genoemd: slapen, werk, zorg, post, school, uitkering?",
        "ECLI:NL:RBAMS:2011:BQ3610; ECLI:NL:RBAMS:2010:BM1080",
    ),
    vraag(
        "C6",
        Opleggen,
        &["R12", "C6"],
        "Is het contactverbod voor elk kind apart gemotiveerd?",
        "ECLI:NL:RBAMS:2010:BN5638; ECLI:NL:RBHAA:2010:BL5485; ECLI:NL:RBROT:2020:10182",
    ),
    vraag(
        "C7",
        Opleggen,
        &["N3"],
        "Is telefonisch of begeleid contact overwogen, en staat er waarom wel of niet?",
        "ECLI:NL:RBHAA:2010:BL5485",
    ),
    vraag(
        "C8",
        Opleggen,
        &["R09"],
        "Ligt onder elk signaal van het RiHG een feit met een bron?",
        "ECLI:NL:RBAMS:2010:BN5049; LJN BH2366",
    ),
    vraag("C9", Opleggen, &["C9"], "Zijn de getuigen die erbij waren, gehoord?", "ECLI:NL:RBAMS:2011:BQ3610"),
    vraag(
        "C10",
        Opleggen,
        &["R11"],
        "Spreken verklaringen elkaar tegen? Staat er dan wie u volgt, en waarom?",
        "ECLI:NL:RVS:2012:BW5975; ECLI:NL:RVS:2019:2520",
    ),
    vraag(
        "C11",
        Opleggen,
        &[],
        "Staat alles wat meeweegt nu in het besluit? Wat pas op de zitting wordt genoemd, komt te laat.",
        "ECLI:NL:RBNHO:2013:10408",
    ),
    vraag(
        "C12",
        Opleggen,
        &["R07"],
        "Is er snel na het voorval besloten, of staat er waarom het gevaar nog onmiddellijk is?",
        "ECLI:NL:RBROT:2009:BK5164",
    ),
    vraag(
        "C13",
        Opleggen,
        &["C13"],
        "Steunt het gevaar op feiten, en niet alleen op een verwachte reactie?",
        "ECLI:NL:RBROT:2010:BO0555",
    ),
    vraag(
        "C14",
        Verlengen,
        &[],
        "Rust de verlenging op feiten van na de oplegging, en niet op een kopie van de eerste motivering?",
        "Wth artikel 9; ECLI:NL:RBROT:2020:10158; ECLI:NL:RBROT:2020:10159",
    ),
    vraag(
        "C15",
        Verlengen,
        &["N16"],
        "Dient de verlenging om gevaar af te wenden, en niet als drukmiddel of bij gebrek aan iets anders?",
        "ECLI:NL:RBAMS:2015:4586",
    ),
    vraag(
        "C16",
        Verlengen,
        &["R54"],
        "Is de uithuisgeplaatste vóór de verlenging gehoord, ook als hij of zij vastzit?",
        "ECLI:NL:RBNHO:2014:7925",
    ),
    vraag(
        "C17",
        Verlengen,
        &["N15"],
        "Is bij de verlenging opnieuw een advocaat aangeboden?",
        "ECLI:NL:RBAMS:2015:4586",
    ),
    vraag(
        "C18",
        Opleggen,
        &["R31", "C18"],
        "Staan begin en einde er met dag, datum, jaar en kloktijd, en klopt het jaartal?",
        "ECLI:NL:RBARN:2010:BN2421; ECLI:NL:RBAMS:2009:BJ3149",
    ),
    vraag(
        "C19",
        Opleggen,
        &["R31"],
        "Duurt het huisverbod precies zo lang als de wet bepaalt?",
        "ECLI:NL:RBDOR:2009:BK4558",
    ),
    vraag(
        "C20",
        Opleggen,
        &[],
        "Zijn alle namen gespeld zoals in de BRP? Een verbetering achteraf vraagt een eigen besluit en een eigen uitreiking.",
        "ECLI:NL:RBROT:2020:10158",
    ),
    vraag(
        "C21",
        Opleggen,
        &["R23", "N12"],
        "Staat het goede orgaan erin, met de vaste formule van ondertekening?",
        "ECLI:NL:RVS:2019:864; ECLI:NL:RVS:2010:BL8720; ECLI:NL:RBAMS:2011:BQ7795",
    ),
    vraag(
        "C22",
        Opleggen,
        &["R03", "R04", "R05"],
        "Blijkt waaruit dat hij of zij, en ieder die beschermd wordt, hier woont of anders dan incidenteel verblijft?",
        "ECLI:NL:RVS:2021:221; ECLI:NL:RBNHO:2016:3635",
    ),
    vraag(
        "C23",
        Opleggen,
        &["R78", "C23"],
        "Is wat vertrouwelijk is, buiten het besluit gehouden (artikel 8:29 Awb)?",
        "ECLI:NL:RBNHO:2016:3635",
    ),
    vraag(
        "C24",
        Opleggen,
        &["R30"],
        "Is omschreven wat hier bij de woning is: portiek, erf, deel van de straat?",
        "ECLI:NL:HR:2016:2239",
    ),
    vraag(
        "C25",
        Opleggen,
        &["N5", "C25"],
        "Zijn andere maatregelen genoemd, en waarom het huisverbod daarnaast nodig is?",
        "ECLI:NL:RBMAA:2011:BQ1534; ECLI:NL:RBMAA:2009:BH4500; ECLI:NL:RBROT:2020:10158",
    ),
    vraag(
        "C26",
        Lopend,
        &[],
        "Is er een nieuw feit, zoals een vertrek, een gesprek of een veiligheidsplan? Moet het huisverbod dan blijven?",
        "ECLI:NL:RBNHO:2023:2435",
    ),
    vraag(
        "C27",
        Opleggen,
        &["R13"],
        "Gaat het om huiselijk geweld, en niet om woonoverlast (artikel 151d Gemeentewet)?",
        "ECLI:NL:RBOBR:2024:6455",
    ),
];
