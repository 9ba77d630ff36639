//! M1 and M2: a fact does not lie ahead of the clock, and not before the dossier unless it can come before a besluit.

use super::{Regel, lijst};
use crate::law::dossier::ToestemmingSoort;
use crate::law::melding::{Inhoud, MeldKader, MeldingGegevens};
use crate::law::regels::{Effect, Gevonden, Toets, Wanneer};
use crate::law::uitreiking::feit::SPELING_SECONDEN;

pub(super) const M1: Regel = Regel::nieuw(
    "M1",
    "Awb 3:2",
    Wanneer::Melden,
    Effect::Weigert,
    "Wat wordt vastgelegd, is gebeurd: het ligt niet in de toekomst.",
    Toets::Functie(toekomst),
);

pub(super) const M2: Regel = Regel::nieuw(
    "M2",
    "Awb 3:2",
    Wanneer::Melden,
    Effect::Weigert,
    "Wat alleen na het begin van een dossier kan gebeuren, ligt daar niet voor.",
    Toets::Functie(voor_begin),
);

fn toekomst(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let grens = kader.nu.plus_seconden(SPELING_SECONDEN).unwrap_or(kader.nu);
    let fout = gegevens.tijdstip() > grens;
    lijst([(fout, "/tijdstip", "tijdstip-in-de-toekomst", "Dit tijdstip ligt in de toekomst.")])
}

fn voor_begin(gegevens: &MeldingGegevens, kader: &MeldKader<'_>) -> Vec<Gevonden> {
    let eerder = kader.begonnen.is_some_and(|begonnen| gegevens.tijdstip() < begonnen);
    let fout = eerder && !kan_vooraf(&gegevens.inhoud);
    lijst([(fout, "/tijdstip", "tijdstip-voor-dossier", "Dit tijdstip ligt vóór het begin van dit dossier.")])
}

/// What can happen before there is a besluit: a request, hearing and advice about an intention, help that was offered
/// already, what is asked and taken at the station, and a permission that a judge gave before.
fn kan_vooraf(inhoud: &Inhoud) -> bool {
    match inhoud {
        Inhoud::Aanzegging(_)
        | Inhoud::Verzoek(_)
        | Inhoud::Bereikbaarheid(_)
        | Inhoud::Raadsman(_)
        | Inhoud::Sleutels(_)
        | Inhoud::Horen(_)
        | Inhoud::Zorgadvies(_)
        | Inhoud::Hulp(_)
        | Inhoud::Aankondiging(_)
        | Inhoud::Geheim(_) => true,
        Inhoud::Toestemming(toestemming) => {
            matches!(toestemming.wat, ToestemmingSoort::Omgangsregeling | ToestemmingSoort::RechterCommissaris)
        }
        Inhoud::MeldingBurgemeester(_)
        | Inhoud::Mededeling(_)
        | Inhoud::Overtreding(_)
        | Inhoud::Procedure(_)
        | Inhoud::Uitspraak(_)
        | Inhoud::EigenBericht(_)
        | Inhoud::GeenVerlenging(_)
        | Inhoud::Correctie(_) => false,
    }
}
