//! The form of the bundle: the container, its parts, and the parts that follow from the others.

use super::controles::Controles;
use crate::evidence::bundle::content::{DeelFout, Inhoud, LEESMIJ, MANIFEST};
use crate::evidence::bundle::format::{Delen, VormFout};
use crate::evidence::bundle::report::{self, Manifest, SCHEMA, leesmij, manifest_bytes};
use crate::words::json::{lees as lees_json, veilige_naam};

/// The container.
pub(super) fn bundel(bytes: &[u8], fouten: &[VormFout], c: &mut Controles) {
    for fout in fouten {
        c.fout("zip", fout.to_string());
    }
    if fouten.is_empty() {
        c.ok("zip", format!("{} bytes staan in de vaste vorm", bytes.len()));
    }
}

/// Whether this is a version that we know; of another nothing more is read.
pub(super) fn versie(delen: &Delen<'_>, c: &mut Controles) -> bool {
    let Some(bytes) = delen.get(MANIFEST) else { return true };
    let Ok((waarde, _)) = lees_json(bytes) else { return true };
    let waarde = waarde.als_serde();
    let schema = waarde.get("schema").and_then(|schema| schema.as_str()).unwrap_or_default();
    let nummer = schema.strip_prefix("waarmerk/bundel/v").filter(|nummer| nummer.parse::<u32>().is_ok());
    match nummer {
        Some(nummer) if schema != SCHEMA => {
            c.open("versie", format!("Versie {} onbekend; dit programma kent versie 1.", veilige_naam(nummer)));
            false
        }
        _ => true,
    }
}

/// Each part by itself.
pub(super) fn delen(delen: &Delen<'_>, fouten: &[DeelFout], c: &mut Controles) {
    for fout in fouten {
        c.fout("onderdeel", fout.to_string());
    }
    if fouten.is_empty() {
        c.ok("onderdeel", format!("{} onderdelen gelezen, elk in de vaste schrijfwijze", delen.len()));
    }
}

/// The manifest lists exactly the parts, with their lengths and hashes.
pub(super) fn manifest(delen: &Delen<'_>, bundel: &[u8], c: &mut Controles) {
    let Some(bytes) = delen.get(MANIFEST) else { return c.fout("manifest", format!("{MANIFEST}: ontbreekt")) };
    let verwacht = manifest_bytes(delen).unwrap_or_default();
    if verwacht == *bytes {
        return c.ok("manifest", "lengte, SHA-256 en SHA-512 van elk onderdeel");
    }
    let gelezen: Option<Manifest> = serde_json::from_slice(bytes).ok();
    let nu = report::manifest(delen);
    let mut genoemd = false;
    for deel in gelezen.iter().flat_map(|gelezen| &gelezen.delen) {
        let zelfde = nu.delen.iter().find(|ander| ander.pad == deel.pad);
        if zelfde != Some(deel) {
            genoemd = true;
            c.fout("manifest", afwijking(&deel.pad, delen.get(&deel.pad).copied(), bundel));
        }
    }
    for deel in &nu.delen {
        let bekend = gelezen.as_ref().is_some_and(|gelezen| gelezen.delen.iter().any(|ander| ander.pad == deel.pad));
        if gelezen.is_some() && !bekend {
            genoemd = true;
            c.fout("manifest", format!("{}: staat niet in {MANIFEST}", deel.pad));
        }
    }
    if !genoemd {
        c.fout("manifest", verschil(MANIFEST, bytes, &verwacht));
    }
}

fn afwijking(pad: &str, deel: Option<&[u8]>, bundel: &[u8]) -> String {
    let Some(deel) = deel else { return format!("{}: ontbreekt", veilige_naam(pad)) };
    let begin = deel.as_ptr().addr().saturating_sub(bundel.as_ptr().addr());
    let einde = begin.saturating_add(deel.len());
    format!("{pad} (bytes {begin} tot {einde} van de bundel): andere inhoud dan {MANIFEST} zegt")
}

/// The text for a court is the one that follows from the rest.
pub(super) fn afgeleid(delen: &Delen<'_>, inhoud: &Inhoud<'_>, c: &mut Controles) {
    let Some(bytes) = delen.get(LEESMIJ) else { return c.fout("leesmij", format!("{LEESMIJ}: ontbreekt")) };
    match leesmij(inhoud) {
        Some(verwacht) if verwacht.as_bytes() == *bytes => {
            c.ok("leesmij", format!("{LEESMIJ} volgt uit de onderdelen"))
        }
        Some(verwacht) => c.fout("leesmij", verschil(LEESMIJ, bytes, verwacht.as_bytes())),
        None => c.terzijde("leesmij", "niet na te maken: gebeurtenissen of checkpoint zijn niet te lezen"),
    }
}

fn verschil(naam: &str, staat: &[u8], verwacht: &[u8]) -> String {
    let gelijk = staat.iter().zip(verwacht).take_while(|(a, b)| a == b).count();
    format!("{naam}: wijkt vanaf byte {gelijk} af van wat uit de onderdelen volgt")
}
