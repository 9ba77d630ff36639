//! The verifier that a sceptic can build alone: it needs only the pure core (`--no-default-features`), no network, no
//! store, no account. It knows only the policy that it is given; without one it trusts nobody.

use std::ffi::OsString;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use waarmerk::evidence::bundle::policy::Beleid;
use waarmerk::evidence::bundle::{Vraag, afdruk, format};
use waarmerk::words::moment::Moment;

const GEBRUIK: &str = "Gebruik: waarmerk-verify BESTAND [--policy BELEID] [--document PDF] [--op TIJDSTIP] [--json]\n\
    BESTAND is een bewijsbundel of een verzegelde PDF. TIJDSTIP is bijvoorbeeld 2026-11-21T23:30:00+01:00.\n\
    Uitkomst: 0 geldig, 1 ongeldig, 2 niet te beoordelen, 64 verkeerd gebruik, 74 niet te lezen.";
const VERKEERD_GEBRUIK: u8 = 64;
const INTERN: u8 = 70;
const NIET_TE_LEZEN: u8 = 74;

/// Why there is no verdict: what to say, and the exit code.
struct Afbreken(String, u8);

#[derive(Default)]
struct Opties {
    bestand: Option<PathBuf>,
    beleid: Option<PathBuf>,
    document: Option<PathBuf>,
    op: Option<Moment>,
    json: bool,
    help: bool,
}

fn main() -> ExitCode {
    let uitkomst = std::panic::catch_unwind(|| voer_uit(std::env::args_os().skip(1)));
    let code = match uitkomst {
        Ok(Ok(code)) => code,
        Ok(Err(Afbreken(melding, code))) => {
            eprintln!("{melding}");
            code
        }
        Err(_) => INTERN,
    };
    ExitCode::from(code)
}

fn voer_uit(argumenten: impl Iterator<Item = OsString>) -> Result<u8, Afbreken> {
    let opties = opties(argumenten)?;
    if opties.help {
        return schrijf(GEBRUIK, "\n").map(|()| 0);
    }
    let bestand = opties.bestand.as_deref().ok_or_else(|| verkeerd("Welk bestand?"))?;
    let beleid = opties.beleid.as_deref().map_or_else(|| Ok(Beleid::ingebouwd()), lees_beleid)?;
    let document = opties.document.as_deref().map(lees).transpose()?;
    let bytes = lees(bestand)?;
    let vraag = Vraag { op: opties.op, document: document.as_deref(), json: opties.json };
    let (tekst, code) = afdruk(&bytes, &beleid, &vraag);
    schrijf(&tekst, "").map(|()| code)
}

fn opties(argumenten: impl Iterator<Item = OsString>) -> Result<Opties, Afbreken> {
    let (mut opties, mut rest) = (Opties::default(), argumenten);
    while let Some(argument) = rest.next() {
        let naam = argument.to_str().unwrap_or_default().to_owned();
        let mut waarde = || rest.next().ok_or_else(|| verkeerd(&format!("Achter {naam} hoort een waarde.")));
        match naam.as_str() {
            "--help" | "-h" => opties.help = true,
            "--json" => opties.json = true,
            "--policy" => eenmaal(&mut opties.beleid, PathBuf::from(waarde()?), &naam)?,
            "--document" => eenmaal(&mut opties.document, PathBuf::from(waarde()?), &naam)?,
            "--op" => {
                let tekst = waarde()?;
                let moment = Moment::lees(tekst.to_str().unwrap_or_default());
                eenmaal(&mut opties.op, moment.map_err(|fout| verkeerd(&format!("--op: {fout}")))?, &naam)?;
            }
            onbekend if onbekend.starts_with('-') => return Err(verkeerd(&format!("Onbekende optie {onbekend}."))),
            _ => eenmaal(&mut opties.bestand, PathBuf::from(argument), "BESTAND")?,
        }
    }
    Ok(opties)
}

fn eenmaal<T>(plek: &mut Option<T>, waarde: T, naam: &str) -> Result<(), Afbreken> {
    if plek.replace(waarde).is_some() { Err(verkeerd(&format!("{naam} staat er twee keer."))) } else { Ok(()) }
}

fn verkeerd(melding: &str) -> Afbreken {
    Afbreken(format!("{melding}\n{GEBRUIK}"), VERKEERD_GEBRUIK)
}

fn lees_beleid(pad: &Path) -> Result<Beleid, Afbreken> {
    Beleid::lees(&lees(pad)?).map_err(|fout| verkeerd(&format!("{}: {fout}.", pad.display())))
}

/// The bytes of an ordinary file; one byte more than a bundle may have is enough to refuse it.
fn lees(pad: &Path) -> Result<Vec<u8>, Afbreken> {
    let onleesbaar = |waarom: &str| Afbreken(format!("Kan niet lezen: {} ({waarom}).", pad.display()), NIET_TE_LEZEN);
    let bestand = File::open(pad).map_err(|fout| onleesbaar(&fout.to_string()))?;
    if !bestand.metadata().is_ok_and(|gegevens| gegevens.is_file()) {
        return Err(onleesbaar("geen gewoon bestand"));
    }
    let mut bytes = Vec::new();
    let gelezen = bestand.take(format::GRENS.saturating_add(1)).read_to_end(&mut bytes);
    gelezen.map_err(|fout| onleesbaar(&fout.to_string()))?;
    Ok(bytes)
}

fn schrijf(tekst: &str, einde: &str) -> Result<(), Afbreken> {
    let mut uit = std::io::stdout().lock();
    let geschreven =
        uit.write_all(tekst.as_bytes()).and_then(|()| uit.write_all(einde.as_bytes())).and_then(|()| uit.flush());
    geschreven.map_err(|fout| Afbreken(format!("Kan niet schrijven ({fout})."), NIET_TE_LEZEN))
}
