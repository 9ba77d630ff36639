//! The plain fact of a melding: what the fold, the grade and the duties read, and nothing more.

use super::gegevens::{Aanzegging, Inhoud, MeldingGegevens, UitspraakGegevens};
use super::persoon::{nummer, nummers};
use crate::law::besluit::bevoegdheid::{Bevoegdheid, Macht};
use crate::law::besluit::termijn::Termijn;
use crate::law::dossier::{Aangezegd, Gebeurtenis, Gemeld, Melding, Rechtsgevolgen, Uitspraak};
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::law::zaak::gegevens::BesluitGegevens;
use crate::words::moment::{Moment, ZONE_VERSIE};

/// The fact; for a spoken huisverbod still without its number. None only at the end of the calendar.
pub(super) fn gebeurtenis(gegevens: &MeldingGegevens, gemeente: &Gemeente) -> Option<Gebeurtenis> {
    let tijdstip = gegevens.tijdstip();
    let besluitnummer = gegevens.algemeen.besluitnummer.clone();
    let melding = |wat| Gebeurtenis::Melding(Melding { tijdstip, besluitnummer, wat });
    match &gegevens.inhoud {
        Inhoud::Aanzegging(aanzegging) => aangezegd(aanzegging, tijdstip, gemeente).map(Gebeurtenis::Aangezegd),
        Inhoud::Uitspraak(gegeven) => Some(Gebeurtenis::Uitspraak(uitspraak(gegeven, tijdstip))),
        Inhoud::Verzoek(_)
        | Inhoud::MeldingBurgemeester(_)
        | Inhoud::Bereikbaarheid(_)
        | Inhoud::Raadsman(_)
        | Inhoud::Mededeling(_)
        | Inhoud::Sleutels(_)
        | Inhoud::Horen(_)
        | Inhoud::Zorgadvies(_)
        | Inhoud::Hulp(_)
        | Inhoud::Toestemming(_)
        | Inhoud::Overtreding(_)
        | Inhoud::Procedure(_)
        | Inhoud::EigenBericht(_)
        | Inhoud::Aankondiging(_)
        | Inhoud::GeenVerlenging(_)
        | Inhoud::Geheim(_)
        | Inhoud::Correctie(_) => gemeld(&gegevens.inhoud).map(melding),
    }
}

/// What was told; none for what is a fact of its own.
fn gemeld(inhoud: &Inhoud) -> Option<Gemeld> {
    Some(match inhoud {
        Inhoud::Aanzegging(_) | Inhoud::Uitspraak(_) => return None,
        Inhoud::Verzoek(i) => Gemeld::Verzoek { om: i.om, van: i.van, schriftelijk: i.schriftelijk },
        Inhoud::MeldingBurgemeester(_) => Gemeld::MeldingBurgemeester {},
        Inhoud::Bereikbaarheid(i) => Gemeld::Bereikbaarheid { bekend: i.bekend() },
        Inhoud::Raadsman(i) => Gemeld::Raadsman { stap: i.stap },
        Inhoud::Mededeling(i) => Gemeld::Mededeling {
            aan: i.aan,
            persoon: i.persoon.as_deref().map(nummer),
            over: i.over,
            gevolgen: i.gevolgen,
        },
        Inhoud::Sleutels(i) => Gemeld::Sleutels { stap: i.stap },
        Inhoud::Horen(i) => Gemeld::Horen {
            persoon: nummer(&i.persoon),
            voornemen: i.voornemen,
            uitkomst: i.uitkomst,
            kanaal: i.kanaal,
        },
        Inhoud::Zorgadvies(i) => Gemeld::Zorgadvies { advies: i.advies },
        Inhoud::Hulp(i) => Gemeld::Hulp { stap: i.stap },
        Inhoud::Toestemming(i) => Gemeld::Toestemming {
            wat: i.wat,
            personen: nummers(&i.personen),
            van_tijdstip: i.van_tijdstip,
            tot_tijdstip: i.tot_tijdstip,
        },
        Inhoud::Overtreding(i) => Gemeld::Overtreding { proces_verbaal: i.proces_verbaal_nummer.is_some() },
        Inhoud::Procedure(i) => Gemeld::Procedure { stap: i.stap, van: i.van, aanwezig: i.aanwezig },
        Inhoud::EigenBericht(i) => Gemeld::EigenBericht { kanaal: i.kanaal },
        Inhoud::Aankondiging(i) => Gemeld::Aankondiging { kanaal: i.kanaal },
        Inhoud::GeenVerlenging(_) => Gemeld::GeenVerlenging {},
        Inhoud::Geheim(i) => Gemeld::Geheim { persoon: nummer(&i.persoon) },
        Inhoud::Correctie(i) => Gemeld::Correctie { volgnummer: i.volgnummer },
    })
}

fn uitspraak(gegeven: &UitspraakGegevens, tijdstip: Moment) -> Uitspraak {
    Uitspraak {
        tijdstip,
        instantie: gegeven.instantie,
        uitspraak: gegeven.uitspraak,
        besluiten: gegeven.besluiten.clone(),
        vanaf_tijdstip: gegeven.vanaf_tijdstip,
        tot_tijdstip: gegeven.tot_tijdstip,
        personen: nummers(&gegeven.personen),
        contact_wijze: gegeven.contact_wijze,
        voorwaarde: gegeven.voorwaarde.is_some(),
        voorwaarde_uiterlijk_tijdstip: gegeven.voorwaarde.as_ref().and_then(|voorwaarde| voorwaarde.uiterlijk_tijdstip),
        rechtsgevolgen: gegeven.rechtsgevolgen.unwrap_or(Rechtsgevolgen::Geen),
        rechtsgevolgen_tot_tijdstip: gegeven.rechtsgevolgen_tot_tijdstip,
        doet_teniet: gegeven.doet_teniet,
    }
}

/// The end is computed by the law of the day on which it was spoken, as for the oplegging that writes it down.
fn aangezegd(aanzegging: &Aanzegging, tijdstip: Moment, gemeente: &Gemeente) -> Option<Aangezegd> {
    let regime = Regime::voor(tijdstip.datum());
    let termijn = Termijn::van_oplegging(tijdstip, regime)?;
    let besluit = als_besluit(aanzegging, tijdstip);
    let bevoegdheid = Bevoegdheid::bepaal(Macht::Opleggen, &besluit, gemeente, regime, false);
    let genummerd = aanzegging.personen.iter().zip(2_u32..);
    Some(Aangezegd {
        besluitnummer: String::new(),
        regime: regime.naam.clone(),
        tijdstip,
        eind_tijdstip: termijn.einde(),
        zone_versie: ZONE_VERSIE.to_owned(),
        rol: aanzegging.beslisser.rol,
        bevoegdheid_afgeweken: bevoegdheid.is_err(),
        proces_verbaal: aanzegging.proces_verbaal.is_some(),
        uithuisgeplaatste: "p1".to_owned(),
        woning: "w1".to_owned(),
        contactverbod: genummerd.map(|(_, nummer)| format!("p{nummer}")).collect(),
    })
}

/// A spoken huisverbod in the form in which the power is established.
pub(super) fn als_besluit(aanzegging: &Aanzegging, tijdstip: Moment) -> BesluitGegevens {
    BesluitGegevens {
        beslisser: aanzegging.beslisser.clone(),
        mandaat: aanzegging.mandaat.clone(),
        akkoord: None,
        genomen_tijdstip: tijdstip,
        ondertekend_tijdstip: None,
        ingang_tijdstip: tijdstip,
        aanzegging: None,
    }
}
