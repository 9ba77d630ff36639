//! What is handed in, made of the stories of the demonstration: the same data for another person, home and moment.

use super::leven::Tijd;
use serde_json::{Value, json};
use waarmerk::words::moment::{Datum, Moment};

const ZAKEN: [&str; 5] = [
    include_str!("../../templates/demo/zaak-1-partner.json"),
    include_str!("../../templates/demo/5-zaak.json"),
    include_str!("../../templates/demo/4-zaak.json"),
    include_str!("../../templates/demo/zaak-3-ouder-en-zoon.json"),
    include_str!("../../templates/demo/zaak-2-gezin.json"),
];

pub const MINUUT: Tijd = 60;
pub const UUR: Tijd = 3600;

pub fn moment(tijd: Tijd) -> Moment {
    Moment::van_seconden(tijd).unwrap()
}

pub fn tekst(tijd: Tijd) -> String {
    moment(tijd).to_string()
}

pub fn lees(tekst: &str) -> Tijd {
    Moment::lees(tekst).unwrap().seconden()
}

fn dag(tijd: Tijd) -> String {
    tekst(tijd)[..10].to_owned()
}

/// So many calendar days later, at the same clock time.
pub fn na_dagen(tijd: Tijd, dagen: u32) -> Tijd {
    moment(tijd).plus_dagen(dagen).unwrap().0.seconden()
}

/// Calendar days between two moments.
pub fn dagen(van: Tijd, tot: Tijd) -> i64 {
    i64::from(moment(van).datum().dagen_tot(moment(tot).datum()))
}

/// Moves every instant and every day, but the dates of birth.
fn verschuif(waarde: &mut Value, sleutel: &str, seconden: Tijd) {
    match waarde {
        Value::Object(velden) => velden.iter_mut().for_each(|(naam, veld)| verschuif(veld, naam, seconden)),
        Value::Array(delen) => delen.iter_mut().for_each(|deel| verschuif(deel, sleutel, seconden)),
        Value::String(tijd) if Moment::lees(tijd).is_ok() => *tijd = tekst(lees(tijd) + seconden),
        Value::String(datum) if sleutel == "datum" => {
            let ochtend = Datum::lees(datum).unwrap().om(6).unwrap();
            *datum = dag(ochtend.seconden() + seconden);
        }
        _ => {}
    }
}

/// The nth zaak, starting at this moment: one of five stories for another person and another home.
pub fn zaak(nummer: usize, ingang: Tijd) -> Value {
    let mut zaak: Value = serde_json::from_str(ZAKEN[nummer % ZAKEN.len()]).unwrap();
    let eerst = lees(zaak["besluit"]["ingangTijdstip"].as_str().unwrap());
    verschuif(&mut zaak, "", ingang - eerst);
    zaak["woning"]["huisnummer"] = json!(100 + nummer);
    // A wish for a lawyer comes as a melding here, so that one list holds them all.
    zaak["raadsman"]["antwoord"] = json!("later");
    zaak["uithuisgeplaatste"]["naam"]["voornamen"] = json!(format!("Test{}", letters(nummer)));
    zaak
}

pub fn letters(nummer: usize) -> String {
    nummer.to_string().bytes().map(|cijfer| char::from(b'a' + (cijfer - b'0'))).collect()
}

/// Who decides, and when.
fn besluit(hulpofficier: bool, genomen: Tijd) -> Value {
    let wie = if hulpofficier {
        json!({"rol": "hulpofficier", "naam": "A. Jansen", "nummer": "HOV-0417"})
    } else {
        json!({"rol": "burgemeester", "naam": "B. van Voorbeeld"})
    };
    let mut besluit =
        json!({"beslisser": wie, "genomenTijdstip": tekst(genomen), "ondertekendTijdstip": tekst(genomen + MINUUT)});
    if hulpofficier {
        besluit["mandaat"] = json!("MB-2025-01");
    }
    besluit
}

/// A besluit after the oplegging, of a story or a case, decided at this moment.
fn vervolg(basis: &str, kenmerk: &str, hulpofficier: bool, genomen: Tijd) -> Value {
    let mut waarde: Value = serde_json::from_str(basis).unwrap();
    waarde["kenmerk"] = json!(kenmerk);
    waarde["besluit"] = besluit(hulpofficier, genomen);
    if let Some(feiten) = waarde.get_mut("feiten").and_then(Value::as_array_mut) {
        feiten.iter_mut().for_each(|feit| feit["datum"] = json!(dag(genomen)));
    }
    waarde
}

/// What a huisgenoot or he himself said.
fn zienswijze(van: &str, tijd: Tijd) -> Value {
    json!({"van": van, "tijdstip": tekst(tijd), "wijze": "telefonisch", "onderVierOgen": true, "duurMinuten": 20,
        "taal": "nl", "tekst": format!("Zo zie ik het, {van}."),
        "punten": [{"punt": "Eigen kijk.", "gevolgd": false, "waarom": "De veiligheid gaat voor."}]})
}

pub fn verlenging(
    kenmerk: &str,
    hulpofficier: bool,
    genomen: Tijd,
    einde: Tijd,
    contact: &[String],
    volwassen: &[String],
) -> Value {
    let basis = include_str!("../../templates/demo/4-verlenging.json");
    let mut waarde = vervolg(basis, kenmerk, hulpofficier, genomen);
    waarde["eindTijdstip"] = json!(tekst(einde));
    waarde["advies"]["tijdstip"] = json!(tekst(genomen - UUR));
    waarde["raadsman"]["antwoord"] = json!("later");
    waarde["raadsman"]["gevraagdTijdstip"] = json!(tekst(genomen - UUR));
    let wie = std::iter::once("uithuisgeplaatste".to_owned()).chain(volwassen.iter().map(|p| huisgenoot(p)));
    waarde["zienswijzen"] = wie.map(|wie| zienswijze(&wie, genomen - UUR)).collect();
    let opnieuw = contact.iter().map(|p| {
        json!({"persoon": huisgenoot(p), "reden": format!("Contact met {} is nog niet veilig.", huisgenoot(p)),
            "telefonischContact": "Dat is overwogen en kan nog niet."})
    });
    waarde["contactverbod"] = opnieuw.collect();
    waarde
}

/// "h1" for "p2".
pub fn huisgenoot(persoon: &str) -> String {
    let nummer: usize = persoon[1..].parse().unwrap();
    if nummer == 1 { "uithuisgeplaatste".to_owned() } else { format!("h{}", nummer - 1) }
}

pub fn intrekking(kenmerk: &str, hulpofficier: bool, genomen: Tijd, vanaf: Tijd, ex_tunc: bool) -> Value {
    let basis = include_str!("../../templates/demo/4-intrekking.json");
    let mut waarde = vervolg(basis, kenmerk, hulpofficier, genomen);
    waarde["hulp"]["aanvaardTijdstip"] = json!(tekst(genomen - 2 * UUR));
    waarde["bevestigingInstantie"]["tijdstip"] = json!(tekst(genomen - UUR));
    waarde["geldigVanafTijdstip"] = json!(tekst(vanaf));
    waarde["zienswijzen"] = json!([zienswijze("uithuisgeplaatste", genomen - UUR), zienswijze("h1", genomen - UUR)]);
    if ex_tunc {
        waarde["exTunc"] = json!(true);
    }
    waarde
}

/// A wijziging that adds the nth new person, or brings the end forward.
pub fn wijziging(
    kenmerk: &str,
    oud: &str,
    hulpofficier: bool,
    genomen: Tijd,
    vanaf: Tijd,
    nieuw: Option<usize>,
    einde: Option<Tijd>,
) -> Value {
    let basis = include_str!("../cases/wijzigen/wijziging.json");
    let mut waarde = vervolg(basis, kenmerk, hulpofficier, genomen);
    waarde["soort"] = json!("wijziging");
    waarde["wijzigt"] = json!(oud);
    waarde["geldigVanafTijdstip"] = json!(tekst(vanaf));
    waarde["zienswijzen"] = json!([zienswijze("uithuisgeplaatste", genomen - UUR)]);
    let velden = waarde.as_object_mut().unwrap();
    velden.remove("uitgezonderd");
    velden.remove("verbeteringen");
    match nieuw {
        Some(nummer) => {
            let persoon = &mut waarde["nieuweHuisgenoten"][0];
            persoon["naam"] = json!({"voornamen": format!("Nieuw{}", letters(nummer)), "geslachtsnaam": "Tuinstra"});
            persoon.as_object_mut().unwrap().remove("geheim");
        }
        None => {
            velden_weg(&mut waarde, "nieuweHuisgenoten");
            waarde["eindTijdstip"] = json!(tekst(einde.unwrap()));
        }
    }
    waarde
}

fn velden_weg(waarde: &mut Value, naam: &str) {
    waarde.as_object_mut().unwrap().remove(naam);
}

pub fn bekrachtiging(kenmerk: &str, oud: &str, hulpofficier: bool, genomen: Tijd) -> Value {
    let basis = include_str!("../cases/wijzigen/bekrachtiging.json");
    let mut waarde = vervolg(basis, kenmerk, hulpofficier, genomen);
    waarde["soort"] = json!("bekrachtiging");
    waarde["bekrachtigt"] = json!(oud);
    waarde
}

pub fn afwijzing(kenmerk: &str, hulpofficier: bool, genomen: Tijd, door_hem: bool) -> Value {
    let basis = include_str!("../cases/wijzigen/afwijzing.json");
    let mut waarde = vervolg(basis, kenmerk, hulpofficier, genomen);
    waarde["soort"] = json!("afwijzing");
    let (van, persoon) = if door_hem { ("uithuisgeplaatste", "uithuisgeplaatste") } else { ("achterblijver", "h1") };
    waarde["verzoek"] = json!({"om": "intrekken", "van": van, "persoon": persoon,
        "tijdstip": tekst(genomen - 2 * UUR), "tekst": "Ik vraag u het huisverbod in te trekken."});
    waarde["zienswijzen"] = json!([zienswijze(persoon, genomen - UUR)]);
    waarde
}

/// A spoken huisverbod for the person and home of a zaak.
pub fn aanzegging(zaak: &Value, tijd: Tijd, genoemd: usize, mandaat: bool, proces_verbaal: bool) -> Value {
    let namen: Vec<&Value> = zaak["huisgenoten"].as_array().unwrap().iter().map(|h| &h["naam"]).collect();
    let persoon = &zaak["uithuisgeplaatste"];
    let mut waarde = json!({"soort": "aanzegging", "gemeente": "9999", "tijdstip": tekst(tijd),
        "door": {"naam": "A. Jansen", "hoedanigheid": "politie", "nummer": "HOV-0417"},
        "uithuisgeplaatste": {"naam": persoon["naam"], "geboorteDatum": persoon["geboorteDatum"]},
        "woning": zaak["woning"], "personen": namen[..genoemd], "plaats": "voor de woning",
        "spoedReden": "Hij wilde de woning weer in.",
        "beslisser": {"rol": "hulpofficier", "naam": "A. Jansen", "nummer": "HOV-0417"}});
    if mandaat {
        waarde["mandaat"] = json!("MB-2025-01");
    }
    if proces_verbaal {
        waarde["procesVerbaal"] = json!("PV-9999-2026-2001");
    }
    waarde
}

/// A melding of this kind; `meer` holds its own fields.
pub fn melding(soort: &str, kenmerk: &str, tijd: Tijd, meer: Value) -> Value {
    let mut waarde = json!({"soort": soort, "kenmerk": kenmerk, "tijdstip": tekst(tijd),
        "door": {"naam": "P. de Wit", "hoedanigheid": "politie", "nummer": "HOV-0522"}});
    let velden = waarde.as_object_mut().unwrap();
    velden.extend(meer.as_object().unwrap().clone());
    waarde
}

/// The three hand-overs of the stories as a base: signed, refused to sign, not found.
pub fn uitreiking(soort: usize, kenmerk: &str, nummer: &str, document: &str, tijd: Tijd) -> Value {
    let mut waarde = crate::opslag::uitreiking(soort, kenmerk, document);
    waarde["besluitnummer"] = json!(nummer);
    waarde["tijdstip"] = json!(tekst(tijd));
    waarde
}

/// Takes away what only who was met can have.
pub fn zonder_ontmoeting(waarde: &mut Value) {
    for naam in ["identiteit", "taal", "toegelicht", "toestand", "reactie", "handtekening", "weigering", "antwoorden"] {
        velden_weg(waarde, naam);
    }
}
