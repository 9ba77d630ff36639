//! The besluiten after the oplegging held against the law. Cases stand as data in `cases/verlengen`, `cases/intrekken` and
//! `cases/wijzigen`: a change to one good besluit, to the dossier (`kader`), the zaak or the gemeente, and the findings
//! that must come of it, all of them and no others. The dossier of all cases is `verlengen/kader.json` over the zaak of
//! `opleggen/basis.json`.

use crate::opleggen::{Verwacht, Zet, gevallen, vergelijk, weg, zet};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use waarmerk::law::besluit::beslissing::BesluitSoort;
use waarmerk::law::besluit::vervolg::VervolgKader;
use waarmerk::law::dossier::{BesluitKort, LaatsteBesluit, Stand};
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::regels::{Kop, Regel};
use waarmerk::law::regime::Regime;
use waarmerk::law::zaak::gegevens::Gegevens;
use waarmerk::law::{intrekking, verlenging, wijziging};
use waarmerk::words::bevinding::Bevinding;
use waarmerk::words::json;
use waarmerk::words::moment::Moment;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    /// "verlenging", "intrekking", "wijziging", "bekrachtiging" or "afwijzing".
    besluit: String,
    geval: Vec<Geval>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Geval {
    naam: String,
    /// "goed" or "geweigerd".
    verwacht: String,
    #[serde(default)]
    zet: Vec<Zet>,
    #[serde(default)]
    weg: Vec<String>,
    /// Changes to the dossier.
    #[serde(default)]
    kader: Vec<Zet>,
    /// Changes to the zaak.
    #[serde(default)]
    zaak: Vec<Zet>,
    /// Changes to the settings of the gemeente.
    #[serde(default)]
    gemeente: Vec<Zet>,
    #[serde(default)]
    bevinding: Vec<Verwacht>,
    #[serde(default)]
    waarschuwing: Vec<Verwacht>,
    /// What was set aside; it stands among the warnings too.
    #[serde(default)]
    terzijde: Vec<Verwacht>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kader {
    kenmerk: String,
    nu: Moment,
    ingang: Moment,
    regime: String,
    laatste: Laatste,
    besluiten: Vec<Kort>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Laatste {
    nummer: String,
    einde: Moment,
    stand: String,
    contactverbod: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Kort {
    nummer: String,
    soort: BesluitSoort,
    genomen: Moment,
    einde: Option<Moment>,
    stand: String,
    zonder_bevoegdheid: bool,
}

fn stand(woord: &str) -> Stand {
    match woord {
        "loopt" => Stand::Loopt,
        "geeindigd" => Stand::Geeindigd,
        "ingetrokken" => Stand::Ingetrokken,
        "geschorst" => Stand::Geschorst,
        "vernietigd" => Stand::Vernietigd,
        ander => panic!("stand {ander}"),
    }
}

/// What the rules see, owned.
struct Dossier {
    kader: Kader,
    zaak: Gegevens,
    gemeente: Gemeente,
}

impl Dossier {
    fn kader(&self) -> VervolgKader<'_> {
        let laatste = &self.kader.laatste;
        let besluiten = self.kader.besluiten.iter().map(|besluit| BesluitKort {
            nummer: besluit.nummer.clone(),
            soort: besluit.soort,
            genomen: besluit.genomen,
            einde: besluit.einde,
            stand: stand(&besluit.stand),
            zonder_bevoegdheid: besluit.zonder_bevoegdheid,
        });
        VervolgKader {
            gemeente: &self.gemeente,
            regime: Regime::met_naam(&self.kader.regime).unwrap(),
            kenmerk: &self.kader.kenmerk,
            zaak: &self.zaak,
            ingang: self.kader.ingang,
            laatste: LaatsteBesluit {
                nummer: laatste.nummer.clone(),
                einde: laatste.einde,
                stand: stand(&laatste.stand),
                contactverbod: laatste.contactverbod.clone(),
            },
            besluiten: besluiten.collect(),
            nu: self.kader.nu,
        }
    }
}

fn basis(besluit: &str) -> Value {
    let tekst = match besluit {
        "verlenging" => include_str!("cases/verlengen/basis.json"),
        "intrekking" => include_str!("cases/intrekken/basis.json"),
        "wijziging" => include_str!("cases/wijzigen/wijziging.json"),
        "bekrachtiging" => include_str!("cases/wijzigen/bekrachtiging.json"),
        "afwijzing" => include_str!("cases/wijzigen/afwijzing.json"),
        ander => panic!("besluit {ander}"),
    };
    serde_json::from_str(tekst).unwrap()
}

fn met(mut doel: Value, zetten: &[Zet]) -> Value {
    zetten.iter().for_each(|z| zet(&mut doel, z));
    doel
}

/// What came of a case: findings that refuse, or the warnings and what was set aside.
type Uitslag = Result<(Vec<Bevinding>, Vec<Bevinding>), Vec<Bevinding>>;

macro_rules! houd {
    ($lees:path, $toets:path, $bytes:expr, $kader:expr) => {{
        let (gegevens, mut waarschuwingen) = $lees($bytes)?;
        let getoetst = $toets(gegevens, $kader)?;
        waarschuwingen.extend_from_slice(getoetst.waarschuwingen());
        assert!(getoetst.velden().values().all(|waarde| json::canoniek(waarde).is_ok()), "niet canoniek");
        Ok((waarschuwingen, getoetst.terzijde().to_vec()))
    }};
}

impl Geval {
    fn leeg() -> Self {
        toml::from_str("naam = 'x'\nverwacht = 'goed'").unwrap()
    }

    fn dossier(&self) -> Dossier {
        let kader: Value = serde_json::from_str(include_str!("cases/verlengen/kader.json")).unwrap();
        let zaak: Value = serde_json::from_str(include_str!("cases/opleggen/basis.json")).unwrap();
        let gemeente = serde_json::to_value(Gemeente::voorbeeld()).unwrap();
        Dossier {
            kader: serde_json::from_value(met(kader, &self.kader)).unwrap(),
            zaak: serde_json::from_value(met(zaak, &self.zaak)).unwrap(),
            gemeente: serde_json::from_value(met(gemeente, &self.gemeente)).unwrap(),
        }
    }

    fn bytes(&self, besluit: &str) -> Vec<u8> {
        let mut invoer = met(basis(besluit), &self.zet);
        self.weg.iter().for_each(|veld| weg(&mut invoer, veld));
        invoer.to_string().into_bytes()
    }

    fn draai(&self, besluit: &str) -> Uitslag {
        let (bytes, dossier) = (self.bytes(besluit), self.dossier());
        let (bytes, kader) = (&bytes[..], &dossier.kader());
        match besluit {
            "verlenging" => houd!(verlenging::lees, verlenging::check::toets, bytes, kader),
            "intrekking" => houd!(intrekking::lees, intrekking::check::toets, bytes, kader),
            "wijziging" => houd!(wijziging::lees_wijziging, wijziging::check::toets_wijziging, bytes, kader),
            "bekrachtiging" => {
                houd!(wijziging::lees_bekrachtiging, wijziging::check::toets_bekrachtiging, bytes, kader)
            }
            "afwijzing" => houd!(wijziging::lees_afwijzing, wijziging::check::toets_afwijzing, bytes, kader),
            ander => panic!("besluit {ander}"),
        }
    }
}

fn bestanden() -> Vec<Bestand> {
    let paden = ["verlengen", "intrekken", "wijzigen"].into_iter().flat_map(gevallen);
    paden
        .map(|pad| toml::from_str(&fs::read_to_string(&pad).unwrap()).unwrap_or_else(|f| panic!("{pad:?}: {f}")))
        .collect()
}

#[test]
fn gevallen_van_vervolg() {
    let (mut fouten, mut namen) = (Vec::new(), BTreeSet::new());
    for bestand in bestanden() {
        for geval in bestand.geval {
            let naam = format!("{}: {}", bestand.besluit, geval.naam);
            assert!(namen.insert(naam.clone()), "twee gevallen heten {naam}");
            match (geval.draai(&bestand.besluit), geval.verwacht.as_str()) {
                (Ok((waarschuwingen, terzijde)), "goed") => {
                    vergelijk(&naam, &geval.terzijde, &terzijde, &mut fouten);
                    assert!(
                        terzijde.iter().all(|b| waarschuwingen.contains(b)),
                        "{naam}: terzijde zonder waarschuwing"
                    );
                    let rest: Vec<_> = waarschuwingen.into_iter().filter(|b| !terzijde.contains(b)).collect();
                    vergelijk(&naam, &geval.waarschuwing, &rest, &mut fouten);
                }
                (Err(gevonden), "geweigerd") => {
                    assert!(!geval.bevinding.is_empty(), "{naam}: noem wat er mis is");
                    vergelijk(&naam, &geval.bevinding, &gevonden, &mut fouten);
                }
                (Ok(_), _) => fouten.push(format!("{naam}: geaccepteerd, had geweigerd moeten worden")),
                (Err(gevonden), _) => fouten.push(format!("{naam}: geweigerd: {gevonden:?}")),
            }
        }
    }
    assert!(namen.len() > 120, "te weinig gevallen gelezen: {}", namen.len());
    assert!(fouten.is_empty(), "{} fouten\n{}", fouten.len(), fouten.join("\n"));
}

/// Each rule of each table speaks in a case, and is kept to in another that carries its number in its name.
#[test]
fn elke_regel_spreekt_en_zwijgt() {
    let tabellen: BTreeMap<&str, Vec<Kop>> = BTreeMap::from([
        ("verlenging", verlenging::check::REGELS.iter().map(Regel::kop).collect()),
        ("intrekking", intrekking::check::REGELS.iter().map(Regel::kop).collect()),
        ("wijziging", wijziging::check::WIJZIGING.iter().map(Regel::kop).collect()),
        ("bekrachtiging", wijziging::check::BEKRACHTIGING.iter().map(Regel::kop).collect()),
        ("afwijzing", wijziging::check::AFWIJZING.iter().map(Regel::kop).collect()),
    ]);
    let bestanden = bestanden();
    let mut zonder = Vec::new();
    for (besluit, koppen) in tabellen {
        let van = || bestanden.iter().filter(|bestand| bestand.besluit == besluit).flat_map(|bestand| &bestand.geval);
        for kop in koppen {
            let noemt = |lijst: &[Verwacht]| lijst.iter().any(|v| v.regel.as_deref() == Some(kop.nummer));
            let spreekt = |geval: &Geval| match kop.effect.woord() {
                "weigert" => noemt(&geval.bevinding) && (!kop.afwijkbaar || van().any(|g| noemt(&g.terzijde))),
                _ => noemt(&geval.waarschuwing),
            };
            let in_naam = |geval: &&Geval| geval.naam.split(' ').any(|woord| woord == kop.nummer);
            let zwijgt = |geval: &Geval| geval.verwacht == "goed" && !noemt(&geval.waarschuwing);
            if !van().any(spreekt) {
                zonder.push(format!("{besluit} {} {}: geen geval dat {}", kop.nummer, kop.tekst, kop.effect.woord()));
            }
            if !van().filter(in_naam).any(zwijgt) {
                zonder.push(format!("{besluit} {}: geen goed geval", kop.nummer));
            }
        }
    }
    assert!(zonder.is_empty(), "{}", zonder.join("\n"));
}

/// A new huisgenoot gets the next number, and what is `geheim` of her is a slot of its own.
#[test]
fn wijziging_als_feit() {
    let geval = Geval::leeg();
    let (dossier, bytes) = (geval.dossier(), geval.bytes("wijziging"));
    let kader = dossier.kader();
    let (gegevens, _) = wijziging::lees_wijziging(&bytes).unwrap();
    let getoetst = wijziging::check::toets_wijziging(gegevens.clone(), &kader).unwrap();
    let feit = getoetst.feit("HV-9999-2026-0001-W1", &kader);
    assert_eq!((feit.erbij, feit.eraf), (vec!["p4".to_owned()], vec!["p3".to_owned()]));
    assert_eq!((feit.uitzonderingen, feit.verbeterd), (vec!["p4".to_owned()], vec!["p2".to_owned()]));
    let velden = getoetst.velden();
    assert_eq!(velden["/geheim"][0]["persoon"], "p4");
    assert!(!velden["/nieuweHuisgenoten"].to_string().contains("Schuilweg"));
    assert_eq!(velden["/contactverbod"], Value::Bool(false));
    let na = getoetst.toegepast(&dossier.zaak);
    assert_eq!(na, wijziging::pas_toe(dossier.zaak.clone(), &gegevens));
    assert_eq!(na.huisgenoten[0].naam.voluit(), "Maria Anna Kowalska");
    assert!(na.huisgenoten[1].contactverbod.is_none() && na.huisgenoten[1].uitzondering.is_some());
    assert_eq!(na.huisgenoten[2].naam.voluit(), "Anna Kowalska");
    assert_eq!(dossier.zaak.huisgenoten.len() + 1, na.huisgenoten.len());
}

/// A verlenging begins where the besluit before it ends; nobody types that.
#[test]
fn verlenging_als_feit() {
    let geval = Geval::leeg();
    let (dossier, bytes) = (geval.dossier(), geval.bytes("verlenging"));
    let kader = dossier.kader();
    let (gegevens, _) = verlenging::lees(&bytes).unwrap();
    let getoetst = verlenging::check::toets(gegevens, &kader).unwrap();
    let feit = getoetst.feit("HV-9999-2026-0001-V1", &kader);
    assert_eq!(feit.begin_tijdstip, kader.laatste.einde);
    assert_eq!(feit.contactverbod, ["p2", "p3"]);
    assert_eq!(getoetst.bevoegdheid().formule(), "de burgemeester van Voorbeeldgemeente, B. van Voorbeeld");
}

/// Left out is every oplegging and verlenging that has not ended.
#[test]
fn intrekking_van_alles_wat_loopt() {
    let geval = Geval::leeg();
    let (dossier, bytes) = (geval.dossier(), geval.bytes("intrekking"));
    let (gegevens, _) = intrekking::lees(&bytes).unwrap();
    let getoetst = intrekking::check::toets(gegevens, &dossier.kader()).unwrap();
    assert_eq!(getoetst.trekt_in(), ["HV-9999-2026-0001-O1"]);
}
