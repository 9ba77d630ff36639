//! The Dutch sentences of an answer: what was done, when, how and by whom, without names.

use super::feiten::{Gemeld, Kanaal, Melding, ProcedureStap, ToestemmingSoort, Wie};
use super::kennis::Graad;
use super::staat::Aanzegging;
use crate::law::uitreiking::{Hoedanigheid, IdentiteitWijze, OntvangerSoort, Toelichting, Uitkomst, Uitreiking, Wijze};
use crate::law::zaak::gegevens::Drie;
use crate::words::moment::Moment;
use crate::words::nederlands;

/// "21 november 2026 22:10 uur (+01:00)": the offset tells the two hours of an October night apart.
pub(in crate::law) fn tijd(moment: Moment) -> String {
    format!("{} uur ({})", nederlands::datum_en_tijd(moment), moment.offset())
}

/// The sentence of a spoken aanzegging.
pub(super) fn aanzegging(aanzegging: &Aanzegging, graad: Graad) -> String {
    let bewijs = if aanzegging.proces_verbaal { "met" } else { "zonder" };
    format!("Mondelinge aanzegging op {}, {bewijs} proces-verbaal. {}", tijd(aanzegging.tijdstip), slot(graad))
}

/// The sentence of an act of his own, or of an announcement.
pub(super) fn gemeld(melding: &Melding, graad: Graad) -> String {
    let wat = match &melding.wat {
        Gemeld::Procedure { stap, van, aanwezig } => procedure(*stap, *van, *aanwezig),
        Gemeld::EigenBericht { kanaal } => format!("zelf het besluit of het einde genoemd, {}", kanaal_naam(*kanaal)),
        Gemeld::Aankondiging { kanaal } => {
            format!("alleen aangekondigd, {}; dat is geen bekendmaking", kanaal_naam(*kanaal))
        }
        Gemeld::Verzoek { .. }
        | Gemeld::MeldingBurgemeester {}
        | Gemeld::Bereikbaarheid { .. }
        | Gemeld::Raadsman { .. }
        | Gemeld::Mededeling { .. }
        | Gemeld::Sleutels { .. }
        | Gemeld::Horen { .. }
        | Gemeld::Zorgadvies { .. }
        | Gemeld::Hulp { .. }
        | Gemeld::Toestemming { .. }
        | Gemeld::Overtreding { .. }
        | Gemeld::GeenVerlenging {}
        | Gemeld::Geheim { .. }
        | Gemeld::Correctie { .. } => "melding".to_owned(),
    };
    format!("Op {}: {wat}. {}", tijd(melding.tijdstip), slot(graad))
}

/// The sentence of a permission.
pub(super) fn toestemming(wat: ToestemmingSoort, personen: &[String], van: Moment, tot: Moment) -> String {
    let wat = match wat {
        ToestemmingSoort::BegeleidContact => "Begeleid contact",
        ToestemmingSoort::SpullenHalen => "Spullen halen onder begeleiding",
        ToestemmingSoort::Systeemgesprek => "Een gesprek met de hulpverlening en de huisgenoten",
        ToestemmingSoort::Omgangsregeling => "Contact volgens een omgangsregeling van de rechter",
        ToestemmingSoort::RechterCommissaris => "Contact met toestemming van de rechter-commissaris",
    };
    let met = if personen.is_empty() { String::new() } else { format!(" met {}", personen.join(" en ")) };
    format!("{wat}{met} was toegestaan van {} tot {}.", tijd(van), tijd(tot))
}

fn procedure(stap: ProcedureStap, van: Wie, aanwezig: bool) -> String {
    let wie = if van == Wie::Gemachtigde { "door de gemachtigde" } else { "zelf" };
    let zelf_erbij = if aanwezig { ", hij was er zelf bij" } else { "" };
    match stap {
        ProcedureStap::BeroepIngesteld => format!("{wie} beroep ingesteld tegen dit besluit{zelf_erbij}"),
        ProcedureStap::VoorzieningGevraagd => format!("{wie} een voorlopige voorziening gevraagd{zelf_erbij}"),
        ProcedureStap::HogerBeroepIngesteld => format!("{wie} hoger beroep ingesteld{zelf_erbij}"),
        ProcedureStap::Zitting => format!("het besluit is op een zitting besproken{zelf_erbij}"),
        ProcedureStap::Ingetrokken => format!("{wie} het beroep of verzoek ingetrokken{zelf_erbij}"),
    }
}

fn kanaal_naam(kanaal: Kanaal) -> &'static str {
    match kanaal {
        Kanaal::InPersoon => "in persoon",
        Kanaal::Telefonisch => "telefonisch",
        Kanaal::Beeldbellen => "met beeldbellen",
        Kanaal::Celintercom => "door de celintercom",
        Kanaal::Schriftelijk => "schriftelijk",
        Kanaal::Bericht => "in een bericht",
    }
}

/// The sentence of an uitreiking or poging.
pub(super) fn handeling(handeling: &Uitreiking, graad: Graad) -> String {
    let wat = format!("Akte van {}: {} {}", tijd(handeling.tijdstip), handeling.stuk, gebeurd(handeling));
    let door = format!("door {}", hoedanigheid(handeling));
    let bijzonder = if handeling.aangetroffen() && handeling.wijze == Wijze::InPersoon {
        vec![identiteit(handeling.identiteit), taal(handeling), toegelicht(&handeling.toegelicht), reactie(handeling)]
    } else {
        Vec::new()
    };
    let delen: Vec<String> = std::iter::once(door).chain(bijzonder).collect();
    format!("{wat} {}. {}", delen.join("; "), slot(graad))
}

/// The names of the explained, or not explained, points.
pub(super) fn punten(punten: &[Toelichting]) -> String {
    punten.iter().map(|punt| punt_naam(*punt)).collect::<Vec<_>>().join(", ")
}

fn slot(graad: Graad) -> String {
    match graad {
        Graad::Geen => "Dit bewijst geen kennis.".to_owned(),
        Graad::A | Graad::B | Graad::C | Graad::D | Graad::E => format!("Graad {graad}."),
    }
}

fn gebeurd(handeling: &Uitreiking) -> String {
    let aan = match handeling.ontvanger {
        OntvangerSoort::Uithuisgeplaatste => "in persoon",
        OntvangerSoort::Gemachtigde => "aan de gemachtigde",
        OntvangerSoort::Achterblijver => "aan de achterblijver",
        OntvangerSoort::Minderjarige => "aan een minderjarige",
        OntvangerSoort::Ander => "aan een ander",
    };
    match (handeling.uitkomst, handeling.wijze) {
        (Uitkomst::NietAangetroffen, _) => "niet uitgereikt, niemand aangetroffen,".to_owned(),
        (Uitkomst::OntvangstGeweigerd, _) => format!("{aan} aangeboden, ontvangst geweigerd,"),
        (Uitkomst::Uitgereikt, Wijze::InPersoon) => format!("{aan} uitgereikt"),
        (Uitkomst::Uitgereikt, Wijze::Toezending) => "toegezonden".to_owned(),
        (Uitkomst::Uitgereikt, Wijze::Nederlegging) => "neergelegd".to_owned(),
    }
}

fn hoedanigheid(handeling: &Uitreiking) -> String {
    let wie = match handeling.hoedanigheid {
        Hoedanigheid::Politie => "de politie",
        Hoedanigheid::Boa => "een buitengewoon opsporingsambtenaar",
        Hoedanigheid::Ambtenaar => "een ambtenaar",
        Hoedanigheid::Koerier => "een koerier zonder ambtelijke hoedanigheid",
    };
    format!("{wie} {} proces-verbaal", if handeling.proces_verbaal { "met" } else { "zonder" })
}

fn identiteit(wijze: IdentiteitWijze) -> String {
    match wijze {
        IdentiteitWijze::Document => "identiteit vastgesteld met een document",
        IdentiteitWijze::BekendBijPolitie => "persoon bekend bij de politie",
        IdentiteitWijze::Vraagcontrole => "identiteit vastgesteld met controlevragen",
        IdentiteitWijze::NietVastgesteld => "identiteit niet vastgesteld",
    }
    .to_owned()
}

fn taal(handeling: &Uitreiking) -> String {
    let taal = match handeling.taal_begrepen {
        Drie::Ja => "taal begrepen",
        Drie::Nee => "taal niet begrepen",
        Drie::Onbekend => "onbekend of hij de taal begreep",
    };
    format!("{taal}{}", if handeling.tolk { ", met tolk" } else { "" })
}

fn toegelicht(toegelicht: &[Toelichting]) -> String {
    if toegelicht.is_empty() { "niets toegelicht".to_owned() } else { format!("toegelicht: {}", punten(toegelicht)) }
}

fn punt_naam(punt: Toelichting) -> &'static str {
    match punt {
        Toelichting::Adres => "adres",
        Toelichting::Contactverbod => "contactverbod",
        Toelichting::Einde => "einde",
        Toelichting::Straf => "straf",
        Toelichting::Rechtsmiddelen => "rechtsmiddelen",
        Toelichting::Raadsman => "raadsman",
    }
}

fn reactie(handeling: &Uitreiking) -> String {
    match (handeling.getekend, handeling.voorgelezen) {
        (true, true) => "getekend en voorgelezen",
        (true, false) => "getekend",
        (false, true) => "niet getekend, wel voorgelezen",
        (false, false) => "niet getekend en niet voorgelezen",
    }
    .to_owned()
}
