//! The mandaatbesluit held against the law. Cases stand as data in `cases/mandaat`: a change to one good mandaatbesluit,
//! and the findings that must come of it, all of them and no others.

use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::mandaat::{GetoetstMandaat, lees, toets};
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::moment::Moment;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    geval: Vec<Geval>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    naam: String,
    #[serde(default)]
    #[expect(dead_code, reason = "it is there for the reader of the case")]
    bron: String,
    nu: Option<Moment>,
    #[serde(default)]
    zet: Vec<Zet>,
    #[serde(default)]
    weg: Vec<String>,
    #[serde(default)]
    bevinding: Vec<Verwacht>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zet {
    veld: String,
    waarde: Value,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Verwacht {
    veld: String,
    regel: Option<String>,
    code: String,
    melding: Option<String>,
}

impl Verwacht {
    fn is(&self, bevinding: &Bevinding) -> bool {
        self.veld == bevinding.veld
            && self.regel == bevinding.regel
            && self.code == bevinding.code
            && self.melding.as_ref().is_none_or(|deel| bevinding.melding.contains(deel.as_str()))
    }
}

fn map() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/mandaat")
}

fn gevallen(bestand: &str) -> Vec<Geval> {
    let tekst = std::fs::read_to_string(map().join(bestand)).unwrap();
    toml::from_str::<Bestand>(&tekst).unwrap_or_else(|fout| panic!("{bestand}: {fout}")).geval
}

fn ouder<'a>(waarde: &'a mut Value, veld: &'a str) -> (&'a mut serde_json::Map<String, Value>, &'a str) {
    let (boven, naam) = veld.rsplit_once('/').unwrap();
    (waarde.pointer_mut(boven).unwrap().as_object_mut().unwrap(), naam)
}

fn getoetst(geval: &Geval) -> Result<GetoetstMandaat, Vec<Bevinding>> {
    let mut waarde: Value = serde_json::from_slice(&std::fs::read(map().join("basis.json")).unwrap()).unwrap();
    for Zet { veld, waarde: nieuw } in &geval.zet {
        let (velden, naam) = ouder(&mut waarde, veld);
        velden.insert(naam.to_owned(), nieuw.clone());
    }
    for veld in &geval.weg {
        let (velden, naam) = ouder(&mut waarde, veld);
        velden.remove(naam).unwrap();
    }
    let nu = geval.nu.unwrap_or_else(|| Moment::lees("2026-11-22T12:00:00+01:00").unwrap());
    let (gegevens, _) = lees(waarde.to_string().as_bytes())?;
    toets(gegevens, Gemeente::voorbeeld(), nu)
}

/// The mandaatbesluit of a good case, for who prints it.
#[cfg(feature = "service")]
pub(crate) fn goed(naam: &str) -> GetoetstMandaat {
    getoetst(gevallen("goed.toml").iter().find(|geval| geval.naam == naam).unwrap()).unwrap()
}

#[test]
fn goed_wordt_aangenomen_en_past_in_het_register() {
    let gevallen = gevallen("goed.toml");
    assert!(gevallen.len() > 5);
    for geval in &gevallen {
        let mandaat = getoetst(geval).unwrap_or_else(|fouten| panic!("{}: {fouten:#?}", geval.naam));
        let gegevens = mandaat.gegevens();
        // As a gemeente would do it: the block at the place of the old register.
        let mut register = toml::from_str::<toml::Table>(Gemeente::voorbeeld_toml()).unwrap();
        let blok: toml::Table = toml::from_str(&gegevens.als_toml()).unwrap();
        register.insert("mandaten".to_owned(), blok["mandaten"].clone());
        let gemeente = Gemeente::lees(&register.to_string()).unwrap_or_else(|fout| panic!("{}: {fout:#?}", geval.naam));
        let [rij] = gemeente.mandaten.as_slice() else { panic!("{}: één rij", geval.naam) };
        assert_eq!(rij.nummer, gegevens.nummer, "{}", geval.naam);
        assert_eq!(rij.datum, gegevens.datum, "{}", geval.naam);
        assert_eq!(rij.gegeven_door, gegevens.ondertekenaar.functie, "{}", geval.naam);
        assert_eq!(rij.soort, gegevens.soort, "{}", geval.naam);
        assert_eq!(rij.bevoegdheden, gegevens.bevoegdheden, "{}", geval.naam);
        assert_eq!(rij.mandatarissen, gegevens.mandatarissen, "{}", geval.naam);
        assert_eq!((rij.van_tijdstip, rij.tot_tijdstip), (gegevens.van_tijdstip, gegevens.tot_tijdstip));
    }
}

#[test]
fn elke_fout_wordt_genoemd_en_geen_andere() {
    let gevallen = gevallen("geweigerd.toml");
    assert!(gevallen.len() > 10);
    for geval in &gevallen {
        let Err(fouten) = getoetst(geval) else { panic!("{}: niet geweigerd", geval.naam) };
        let past = fouten.len() == geval.bevinding.len()
            && geval.bevinding.iter().all(|verwacht| fouten.iter().any(|fout| verwacht.is(fout)));
        assert!(past, "{}: {fouten:#?} in plaats van {:#?}", geval.naam, geval.bevinding);
    }
}
