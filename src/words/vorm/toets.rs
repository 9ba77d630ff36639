//! The checker: walks a value beside its shape and collects every finding.

use super::{Veld, Vorm};
use crate::words::bevinding::Bevinding;
use crate::words::json::{Waarde, veilige_naam, wijzerdeel};
use crate::words::moment::{Datum, Moment, MomentFout};
use crate::words::tekst::{self, LANGSTE_NAAM, TekstFout};
use serde_json::Value;
use std::collections::BTreeMap;

/// Checks a value: what it is in its one spelling (NFC, nulls dropped), the findings that refuse it, the warnings.
#[must_use]
pub fn toets(vorm: &Vorm, waarde: &Waarde) -> (Value, Vec<Bevinding>, Vec<Bevinding>) {
    let mut toetser = Toetser { pad: String::new(), fouten: Vec::new(), waarschuwingen: Vec::new() };
    let netjes = toetser.waarde(vorm, waarde).unwrap_or(Value::Null);
    (netjes, toetser.fouten, toetser.waarschuwingen)
}

/// What comes down to a field that was not filled in.
const NIET_INGEVULD: [&str; 4] = ["veld-ontbreekt", "veld-leeg", "leeg-niet-toegestaan", "keuze-ongeldig"];

struct Toetser {
    pad: String,
    fouten: Vec<Bevinding>,
    waarschuwingen: Vec<Bevinding>,
}

impl Toetser {
    fn fout(&mut self, code: &str, melding: impl Into<String>) -> Option<Value> {
        self.fouten.push(Bevinding::vorm(self.pad.clone(), code, melding));
        None
    }

    /// Does the work one level deeper.
    fn in_deel<T>(&mut self, deel: &str, werk: impl FnOnce(&mut Self) -> T) -> T {
        let lengte = self.pad.len();
        self.pad.push('/');
        self.pad.push_str(&wijzerdeel(deel));
        let uit = werk(self);
        self.pad.truncate(lengte);
        uit
    }

    fn waarde(&mut self, vorm: &Vorm, waarde: &Waarde) -> Option<Value> {
        match (vorm, waarde) {
            // The reader of JSON has noted it.
            (_, Waarde::OngeldigGetal) | (Vorm::OfNul(_), Waarde::Nul) => None,
            (Vorm::OfNul(vorm), _) => self.waarde(vorm, waarde),
            (Vorm::Object(velden), Waarde::Object(gegeven)) => Some(self.object(velden, gegeven)),
            (Vorm::Object(_), _) if self.pad.is_empty() => self.fout("json-geen-object", "Verwacht een object."),
            (_, Waarde::Nul) => {
                self.fout("leeg-niet-toegestaan", "Hier mag geen null staan. Laat het veld weg of vul het in.")
            }
            (Vorm::Lijst { deel, min, max }, Waarde::Lijst(delen)) => self.lijst(deel, *min, *max, delen),
            (Vorm::Getal { min, max }, Waarde::Getal(getal)) if (min..=max).contains(&getal) => Some((*getal).into()),
            (Vorm::Huisnummer, Waarde::Getal(1..=99_999)) => Some(waarde.als_serde()),
            (Vorm::JaNee, Waarde::Bool(waar)) => Some((*waar).into()),
            (Vorm::Geboorte, Waarde::Object(gegeven)) => Some(self.object(&GEBOORTE_DEEL, gegeven)),
            (_, Waarde::Tekst(tekst)) if vorm.is_tekst() => self.tekst(vorm, tekst),
            _ => {
                let (code, melding) = vorm.verkeerd();
                self.fout(code, melding)
            }
        }
    }

    fn object(&mut self, velden: &[Veld], gegeven: &BTreeMap<String, Waarde>) -> Value {
        let mut uit = serde_json::Map::new();
        for veld in velden {
            let netjes = self.in_deel(veld.naam, |toetser| toetser.veld(veld, gegeven.get(veld.naam)));
            if let Some(netjes) = netjes {
                uit.insert(veld.naam.to_owned(), netjes);
            }
        }
        for naam in gegeven.keys().filter(|naam| velden.iter().all(|veld| veld.naam != naam.as_str())) {
            let veilig = veilige_naam(naam);
            let hint = tekst::lijkt_op(naam, velden.iter().map(|veld| veld.naam));
            let hint = hint.map(|bekend| format!(" Bedoelt u '{bekend}'?")).unwrap_or_default();
            self.in_deel(&veilig, |toetser| toetser.fout("onbekend-veld", format!("Onbekend veld '{veilig}'.{hint}")));
        }
        Value::Object(uit)
    }

    /// One field; what lacks or does not fit is told in the words of the rule that asks for it, if one does.
    fn veld(&mut self, veld: &Veld, gegeven: Option<&Waarde>) -> Option<Value> {
        let eerder = self.fouten.len();
        let uit = match gegeven {
            Some(waarde) => self.waarde(&veld.vorm, waarde),
            None if veld.verplicht => self.fout("veld-ontbreekt", format!("Veld {} ontbreekt.", veld.naam)),
            None => None,
        };
        if let Some((regel, melding)) = veld.regel {
            let hier = self.fouten.iter_mut().skip(eerder).filter(|fout| fout.veld == self.pad);
            for fout in hier.filter(|fout| NIET_INGEVULD.contains(&fout.code.as_str())) {
                fout.regel = Some(regel.to_owned());
                melding.clone_into(&mut fout.melding);
            }
        }
        uit
    }

    fn lijst(&mut self, deel: &Vorm, min: usize, max: usize, delen: &[Waarde]) -> Option<Value> {
        if delen.len() > max {
            return self.fout("te-veel", format!("Maximaal {max}."));
        }
        if delen.len() < min {
            return self.fout("te-weinig", format!("Minimaal {min}."));
        }
        let netjes = delen
            .iter()
            .enumerate()
            .filter_map(|(plaats, waarde)| self.in_deel(&plaats.to_string(), |toetser| toetser.waarde(deel, waarde)));
        Some(Value::Array(netjes.collect()))
    }

    fn tekst(&mut self, vorm: &Vorm, gegeven: &str) -> Option<Value> {
        let (max, regels) =
            if let Vorm::Tekst { max, regels, .. } = vorm { (*max, *regels) } else { (LANGSTE_NAAM, false) };
        let netjes = match tekst::toets(gegeven, max, regels) {
            Ok(netjes) => netjes,
            Err(fout) => return self.tekst_fout(vorm, fout),
        };
        if netjes != gegeven {
            let melding = "De schrijfwijze is omgezet naar de vaste vorm (Unicode NFC).";
            self.waarschuwingen.push(Bevinding::vorm(self.pad.clone(), "genormaliseerd", melding));
        }
        self.gewogen(vorm, netjes)
    }

    fn tekst_fout(&mut self, vorm: &Vorm, fout: TekstFout) -> Option<Value> {
        let code = match (vorm, fout) {
            (Vorm::Naamdeel, TekstFout::TeLang(_)) => "naam-te-lang",
            _ => fout.code(),
        };
        self.fout(code, fout.to_string())
    }

    /// A text of accepted characters, held against its shape.
    fn gewogen(&mut self, vorm: &Vorm, netjes: String) -> Option<Value> {
        if netjes.trim().is_empty() && !matches!(vorm, Vorm::Tekst { leeg: true, .. }) {
            return self.fout("veld-leeg", "Dit veld is leeg. Vul het in, of laat het weg als het niet verplicht is.");
        }
        if matches!(vorm, Vorm::Naamdeel) && tekst::gemengd_schrift(&netjes) {
            let melding =
                "Deze naam heeft letters uit twee schriften. Letters die op elkaar lijken kunnen verschillen.";
            self.waarschuwingen.push(Bevinding::vorm(self.pad.clone(), "gemengd-schrift", melding));
        }
        if matches!(vorm, Vorm::Tijdstip) {
            return self.tijdstip(netjes);
        }
        if vorm.past(&netjes) {
            return Some(netjes.into());
        }
        let (code, melding) = vorm.verkeerd();
        self.fout(code, melding)
    }

    fn tijdstip(&mut self, netjes: String) -> Option<Value> {
        let fout = match Moment::lees(&netjes) {
            Ok(_) => return Some(netjes.into()),
            Err(fout) => fout,
        };
        let regel = matches!(fout, MomentFout::BestaatNiet | MomentFout::TweeKeer).then(|| "R35".to_owned());
        let (veld, code) = (self.pad.clone(), "tijdstip-ongeldig".to_owned());
        self.fouten.push(Bevinding { veld, regel, code, melding: fout.to_string() });
        None
    }
}

/// What may be known of a day of birth.
pub(super) static GEBOORTE_DEEL: [Veld; 2] = [
    Veld::moet("jaar", Vorm::Getal { min: 1900, max: 2199 }, "Geboortejaar."),
    Veld::mag("maand", Vorm::Getal { min: 1, max: 12 }, "Geboortemaand."),
];

impl Vorm {
    /// Whether the value is a JSON string.
    fn is_tekst(&self) -> bool {
        !matches!(
            self,
            Self::Getal { .. } | Self::JaNee | Self::Huisnummer | Self::Lijst { .. } | Self::Object(_) | Self::OfNul(_)
        )
    }

    /// Whether a non-empty text of accepted characters has this shape.
    fn past(&self, tekst: &str) -> bool {
        match self {
            Self::Tekst { .. } | Self::Naamdeel => true,
            Self::Keuze(woorden) => woorden.contains(&tekst),
            Self::Datum => Datum::lees(tekst).is_some(),
            Self::Tijdstip => Moment::lees(tekst).is_ok(),
            Self::Geboorte => tekst == "onbekend" || Datum::lees(tekst).is_some(),
            Self::Huisletter => tekst.len() == 1 && tekst.bytes().all(|b| b.is_ascii_alphabetic()),
            Self::Postcode => is_postcode(tekst),
            Self::Taalcode => is_taalcode(tekst),
            Self::Telefoon => is_telefoon(tekst),
            Self::Email => is_email(tekst),
            Self::Webadres => is_webadres(tekst),
            Self::Hex(lengte) => {
                tekst.len() == *lengte && tekst.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
            }
            Self::Gemeentecode => tekst.len() == 4 && tekst.bytes().all(|b| b.is_ascii_digit()),
            Self::Getal { .. }
            | Self::JaNee
            | Self::Huisnummer
            | Self::Lijst { .. }
            | Self::Object(_)
            | Self::OfNul(_) => false,
        }
    }

    /// What to say of a value that does not have this shape.
    fn verkeerd(&self) -> (&'static str, String) {
        match self {
            Self::Tekst { .. } | Self::Naamdeel => ("type-ongeldig", "Verwacht een tekst.".to_owned()),
            Self::Getal { min, max } => {
                ("getal-ongeldig", format!("Verwacht een heel getal van {min} tot en met {max}."))
            }
            Self::JaNee => ("type-ongeldig", "Verwacht true of false.".to_owned()),
            Self::Keuze(woorden) => ("keuze-ongeldig", format!("Kies uit: {}.", woorden.join(", "))),
            Self::Datum => ("datum-ongeldig", "Verwacht een bestaande datum als 2026-11-21.".to_owned()),
            Self::Tijdstip => ("tijdstip-ongeldig", MomentFout::Vorm.to_string()),
            Self::Geboorte => {
                let melding = "Verwacht een datum als 1970-03-14, {\"jaar\": 1970} of \"onbekend\".";
                ("datum-ongeldig", melding.to_owned())
            }
            Self::Huisnummer => {
                ("adres-ongeldig", "Verwacht een huisnummer van 1 tot en met 99999, als getal.".to_owned())
            }
            Self::Huisletter => ("adres-ongeldig", "Verwacht één letter.".to_owned()),
            Self::Postcode => ("adres-ongeldig", "Verwacht een bestaande postcode als 1011AB.".to_owned()),
            Self::Taalcode => ("taal-ongeldig", "Verwacht een taalcode als nl, pl of zh-Hans, of onbekend.".to_owned()),
            Self::Telefoon => ("telefoon-ongeldig", "Verwacht een telefoonnummer als +31612345678.".to_owned()),
            Self::Email => ("email-ongeldig", "Verwacht een e-mailadres.".to_owned()),
            Self::Webadres => ("webadres-ongeldig", "Verwacht een adres dat begint met https://.".to_owned()),
            Self::Hex(lengte) => {
                ("hex-ongeldig", format!("Verwacht {lengte} cijfers of kleine letters a tot en met f."))
            }
            Self::Gemeentecode => ("gemeente-ongeldig", "Verwacht een gemeentecode van vier cijfers.".to_owned()),
            Self::Lijst { .. } => ("type-ongeldig", "Verwacht een lijst.".to_owned()),
            Self::Object(_) => ("json-geen-object", "Verwacht een object.".to_owned()),
            Self::OfNul(vorm) => vorm.verkeerd(),
        }
    }
}

/// Four digits of which the first is no zero, two capitals; the post never issued SA, SD and SS.
fn is_postcode(tekst: &str) -> bool {
    let Some((cijfers, letters)) = tekst.split_at_checked(4) else { return false };
    let goede_cijfers = cijfers.bytes().all(|b| b.is_ascii_digit()) && !cijfers.starts_with('0');
    let goede_letters = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase());
    goede_cijfers && goede_letters && !["SA", "SD", "SS"].contains(&letters)
}

fn is_taalcode(tekst: &str) -> bool {
    let mut delen = tekst.split('-');
    let taal = delen.next().is_some_and(|t| (2..=3).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_lowercase()));
    let rest = delen.all(|deel| (2..=8).contains(&deel.len()) && deel.bytes().all(|b| b.is_ascii_alphanumeric()));
    tekst == "onbekend" || (taal && rest)
}

fn is_telefoon(tekst: &str) -> bool {
    let cijfers = tekst.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&cijfers.len()) && cijfers.bytes().all(|b| b.is_ascii_digit()) && !cijfers.starts_with('0')
}

fn is_email(tekst: &str) -> bool {
    let heel = tekst.is_ascii() && !tekst.contains(' ');
    heel && tekst.split_once('@').is_some_and(|(voor, na)| !voor.is_empty() && na.contains('.') && !na.contains('@'))
}

fn is_webadres(tekst: &str) -> bool {
    tekst.is_ascii() && !tekst.contains(' ') && tekst.strip_prefix("https://").is_some_and(|rest| !rest.is_empty())
}
