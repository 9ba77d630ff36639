//! What every act after the oplegging starts from: the dossier, the zaak as it stands now, and how the besluiten stand.

use super::dossier::{Loaded, LoadedEvent};
use super::{Desk, DeskError};
use crate::doors::render::stuk::Bij;
use crate::doors::store::Rows;
use crate::doors::vault::DossierId;
use crate::evidence::log::fields::Openingen;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::besluit::vervolg::VervolgKader;
use crate::law::dossier::{BesluitKort, Gebeurtenis, Gemeld, LaatsteBesluit};
use crate::law::gemeente::Gemeente;
use crate::law::regime::Regime;
use crate::law::verlenging::gegevens::ContactverbodOpnieuw;
use crate::law::wijziging::gegevens::Uitgezonderd;
use crate::law::wijziging::{WijzigingGegevens, pas_contact_toe, pas_toe};
use crate::law::zaak::gegevens::{Gegevens, Geheim};
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The dossier as an act after the oplegging sees it.
#[derive(Clone, Debug)]
pub(super) struct Follow {
    pub(super) gemeente: Gemeente,
    pub(super) regime: &'static Regime,
    pub(super) kenmerk: String,
    pub(super) zaak: Gegevens,
    pub(super) ingang: Moment,
    pub(super) laatste: LaatsteBesluit,
    pub(super) besluiten: Vec<BesluitKort>,
    /// What nobody but staff may see, ever recorded in this dossier.
    pub(super) geheim: Vec<Geheim>,
    pub(super) nu: Moment,
}

impl Follow {
    /// What the rules see.
    pub(super) fn kader(&self) -> VervolgKader<'_> {
        VervolgKader {
            gemeente: &self.gemeente,
            regime: self.regime,
            kenmerk: &self.kenmerk,
            zaak: &self.zaak,
            ingang: self.ingang,
            laatste: self.laatste.clone(),
            besluiten: self.besluiten.clone(),
            nu: self.nu,
        }
    }

    /// What the papers beside a besluit start from.
    pub(super) fn bij<'a>(
        &'a self,
        soort: BesluitSoort,
        nummer: &'a str,
        zaak: &'a Gegevens,
        einde: Moment,
    ) -> Bij<'a> {
        Bij { soort, nummer, zaak, ingang: self.ingang, einde, regime: self.regime, gemeente: &self.gemeente }
    }
}

/// What nobody but staff may see, of everyone in the zaak.
pub(super) fn secrets(zaak: &Gegevens) -> Vec<Geheim> {
    zaak.huisgenoten.iter().filter_map(|huisgenoot| huisgenoot.geheim.clone()).collect()
}

impl Desk {
    /// Opens a dossier for an act after the oplegging.
    ///
    /// # Errors
    /// A finding when there is no besluit on paper yet.
    pub(super) fn follow(&self, rows: &Rows<'_>, id: &DossierId) -> Result<(Loaded, Follow), DeskError> {
        let loaded = self.load(rows, id)?;
        let nu = self.clock.now();
        let gemeente = self.gemeente_of(loaded.kenmerk())?.clone();
        let (Some(zaak), Some(oplegging), Some(laatste)) =
            (loaded.zaak()?, loaded.fold.oplegging(), loaded.fold.laatste(nu))
        else {
            let melding = "In dit dossier staat nog geen besluit op schrift. Leg eerst de oplegging vast.";
            return Err(DeskError::Bevindingen(vec![Bevinding::vorm("/kenmerk", "geen-oplegging", melding)]));
        };
        let follow = Follow {
            regime: Regime::met_naam(&oplegging.regime).ok_or_else(|| no_regime(&oplegging.regime))?,
            kenmerk: loaded.kenmerk().to_owned(),
            ingang: oplegging.ingang_tijdstip,
            besluiten: loaded.fold.besluiten(nu),
            gemeente,
            geheim: loaded.secrets(),
            zaak,
            laatste,
            nu,
        };
        Ok((loaded, follow))
    }
}

fn no_regime(naam: &str) -> DeskError {
    DeskError::Onverwacht(format!("onbekend regime {naam}"))
}

impl Loaded {
    /// The zaak of the oplegging with later changes applied, `geheim` included; none before there is an oplegging.
    pub(super) fn zaak(&self) -> Result<Option<Gegevens>, DeskError> {
        let mut zaak: Option<Gegevens> = None;
        for event in &self.events {
            match event.event.gebeurtenis() {
                Gebeurtenis::Opgelegd(_) => zaak = Some(imposed(&event.openings)?),
                Gebeurtenis::Gewijzigd(feit) => {
                    let wijziging = changed(&event.openings, self.kenmerk(), feit)?;
                    zaak = zaak.map(|zaak| pas_toe(zaak, &wijziging));
                }
                Gebeurtenis::Melding(melding) => {
                    let told = told_secret(event);
                    if let (Gemeld::Geheim { persoon }, Some(zaak), Some(geheim)) = (&melding.wat, zaak.as_mut(), told)
                    {
                        set_secret(zaak, persoon, geheim);
                    }
                }
                Gebeurtenis::Verlengd(_) => {
                    let verboden: Vec<ContactverbodOpnieuw> = list(&event.openings, "/contactverbod")?;
                    let eraf: Vec<Uitgezonderd> = list(&event.openings, "/uitgezonderd")?;
                    zaak = zaak.map(|zaak| pas_contact_toe(zaak, &verboden, &eraf));
                }
                Gebeurtenis::Aangezegd(_)
                | Gebeurtenis::Ingetrokken(_)
                | Gebeurtenis::Bekrachtigd(_)
                | Gebeurtenis::Afgewezen(_)
                | Gebeurtenis::Uitreiking(_)
                | Gebeurtenis::Uitspraak(_) => {}
            }
        }
        Ok(zaak)
    }

    /// What nobody but staff may see: all that was ever recorded, since an old address is still an address.
    fn secrets(&self) -> Vec<Geheim> {
        let mut found = Vec::new();
        for event in &self.events {
            let mut fields = Map::new();
            if let Some(opening) = event.openings.get("/geheim") {
                fields.insert("geheim".to_owned(), opening.waarde.clone());
            }
            found.extend(without(&mut fields).into_iter().map(|(_, geheim)| geheim));
            found.extend(told_secret(event));
        }
        found
    }
}

/// What a melding told that only staff may see.
fn told_secret(event: &LoadedEvent) -> Option<Geheim> {
    let Gebeurtenis::Melding(melding) = event.event.gebeurtenis() else { return None };
    let Gemeld::Geheim { .. } = melding.wat else { return None };
    serde_json::from_value(event.openings.get("/vertrouwelijk")?.waarde.clone()).ok()
}

/// The value of every slot as one object; what was not handed in is left out, as it was.
pub(super) fn handed_in(openings: &Openingen) -> Map<String, Value> {
    let top = openings.iter().filter_map(|(pointer, opening)| Some((pointer.strip_prefix('/')?, &opening.waarde)));
    let given = top.filter(|(name, value)| !name.contains('/') && **value != Value::Bool(false));
    given.map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

/// A list in a slot; empty when nothing was handed in.
fn list<T: DeserializeOwned>(openings: &Openingen, pointer: &str) -> Result<Vec<T>, DeskError> {
    match openings.get(pointer).map(|opening| opening.waarde.clone()) {
        None | Some(Value::Bool(false)) => Ok(Vec::new()),
        Some(value) => serde_json::from_value(value).map_err(super::record::unexpected),
    }
}

fn read<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, DeskError> {
    serde_json::from_value(Value::Object(fields)).map_err(super::record::unexpected)
}

fn imposed(openings: &Openingen) -> Result<Gegevens, DeskError> {
    let mut fields = handed_in(openings);
    let secret = without(&mut fields);
    let mut zaak: Gegevens = read(fields)?;
    for (persoon, geheim) in secret {
        set_secret(&mut zaak, &persoon, geheim);
    }
    Ok(zaak)
}

/// Takes away what is no field of the input, and gives what was `geheim`, by person.
fn without(fields: &mut Map<String, Value>) -> Vec<(String, Geheim)> {
    for name in ["invoer", "volgende"] {
        fields.remove(name);
    }
    let secret = fields.remove("geheim").unwrap_or_default();
    let parts = secret.as_array().into_iter().flatten();
    let pairs = parts.filter_map(|part| {
        let persoon = part.get("persoon")?.as_str()?.to_owned();
        Some((persoon, serde_json::from_value(part.get("geheim")?.clone()).ok()?))
    });
    pairs.collect()
}

fn changed(
    openings: &Openingen,
    kenmerk: &str,
    feit: &crate::law::dossier::Wijziging,
) -> Result<WijzigingGegevens, DeskError> {
    let mut fields = handed_in(openings);
    let secret = without(&mut fields);
    fields.insert("kenmerk".to_owned(), kenmerk.into());
    fields.insert("wijzigt".to_owned(), feit.wijzigt.as_str().into());
    fields.insert("geldigVanafTijdstip".to_owned(), feit.geldig_vanaf_tijdstip.to_string().into());
    if let Some(einde) = feit.eind_tijdstip {
        fields.insert("eindTijdstip".to_owned(), einde.to_string().into());
    }
    let mut wijziging: WijzigingGegevens = read(fields)?;
    // The new persons have the first numbers that were added, in their order.
    for (huisgenoot, persoon) in wijziging.nieuwe_huisgenoten.iter_mut().zip(&feit.erbij) {
        huisgenoot.geheim = secret.iter().find(|(wie, _)| wie == persoon).map(|(_, geheim)| geheim.clone());
    }
    Ok(wijziging)
}

fn set_secret(zaak: &mut Gegevens, persoon: &str, geheim: Geheim) {
    let place = persoon.strip_prefix('p').and_then(|number| number.parse::<usize>().ok());
    let place = place.and_then(|place| place.checked_sub(2));
    if let Some(huisgenoot) = place.and_then(|place| zaak.huisgenoten.get_mut(place)) {
        huisgenoot.geheim = Some(geheim);
    }
}
