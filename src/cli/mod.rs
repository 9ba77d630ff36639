//! Rung 5: the command line. One file per verb; this one is their table, and the one place where an error becomes an
//! exit code.
//!
//! Output of a legal act is one JSON object on standard output; text for people goes to standard error.
//! 0 done · 1 verify: ongeldig · 2 verify: niet te beoordelen · 64 wrong use · 65 the data break a rule · 70 internal ·
//! 74 cannot read or write · 77 not allowed.

mod bundel;
mod config;
mod demo;
mod dossier;
mod dutch;
mod intrekken;
mod keys;
mod lijst;
mod log;
mod mandaat;
mod melden;
mod noodformulier;
mod opleggen;
mod output;
mod regels;
mod schema;
mod serve;
mod uitreiken;
mod verify;
mod verlengen;
mod vernietigen;

use crate::desk::{Caller, Desk, DeskError, Opening};
use crate::evidence::bundle::format;
use crate::words::bevinding::Bevinding;
use crate::words::hash::Hash256;
use crate::words::moment::Moment;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Exit code: wrong use.
const USAGE: u8 = 64;
/// Exit code: the data break a rule.
const DATA: u8 = 65;
/// Exit code: a broken promise inside.
const INTERNAL: u8 = 70;
/// Exit code: cannot read or write.
const IO: u8 = 74;

/// Largest data of an act, in bytes (decision 19).
const INVOER: u64 = 1 << 20;

/// Maakt, verzegelt en bewijst de documenten van de Wet tijdelijk huisverbod.
#[derive(Debug, Parser)]
#[command(name = "waarmerk", version, disable_help_subcommand = true)]
struct Cli {
    #[command(flatten)]
    store: StoreArgs,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Debug, Args)]
struct StoreArgs {
    /// Map met de opslag [standaard: ./waarmerk-data]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Bestand met instellingen
    #[arg(long, global = true, value_name = "BESTAND")]
    config: Option<PathBuf>,
    /// Vast tijdstip, alleen op een demonstratie
    #[arg(long, global = true, value_name = "TIJDSTIP", value_parser = moment)]
    klok: Option<Moment>,
    /// Vast toeval (64 hexadecimale tekens), alleen op een demonstratie
    #[arg(long, global = true, value_name = "HEX", value_parser = seed)]
    zaad: Option<Seed>,
}

#[derive(Clone, Debug)]
struct Seed([u8; 32]);

fn seed(text: &str) -> Result<Seed, String> {
    Hash256::from_hex(text).map(|hash| Seed(hash.0)).ok_or_else(|| "verwacht 64 kleine hexadecimale tekens".to_owned())
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::lees(text).map_err(|error| error.to_string())
}

/// The table of verbs.
#[derive(Debug, Subcommand)]
enum Verb {
    /// De voorbeeldzaken van oplegging tot oordeel, daarna de dienst op 127.0.0.1:8080
    Demo(demo::Arguments),
    /// Sleutels: een nieuwe opslag maken
    Keys(keys::Arguments),
    /// De dienst op deze computer
    Serve(serve::Arguments),
    /// Een huisverbod opleggen
    Opleggen(opleggen::Arguments),
    /// Een huisverbod verlengen
    Verlengen(verlengen::Arguments),
    /// Een huisverbod intrekken
    Intrekken(intrekken::Arguments),
    /// Een uitreiking of mislukte poging vastleggen
    Uitreiken(uitreiken::Arguments),
    /// Iets anders vastleggen: mededeling, raadsman, uitspraak, toestemming, wijziging, correctie
    Melden(melden::Arguments),
    /// De stand van een dossier, en zijn documenten opnieuw
    Dossier(dossier::Arguments),
    /// De bewijsbundel van een dossier
    Bundel(bundel::Arguments),
    /// De lijst van lopende huisverboden
    Lijst(lijst::Arguments),
    /// Lege formulieren voor de nacht waarin het systeem niet werkt
    Noodformulier(noodformulier::Arguments),
    /// Een mandaatbesluit maken, en de stand van het register
    Mandaat(mandaat::Arguments),
    /// Nagaan of een dossier al vernietigd mag worden
    Vernietigen(vernietigen::Arguments),
    /// Een bewijsbundel of verzegelde PDF controleren
    Verify(verify::Arguments),
    /// Het JSON Schema van een invoer
    Schema(schema::Arguments),
    /// De regels van de wet die worden getoetst
    Regels(regels::Arguments),
    /// De instellingen controleren
    Config(config::Arguments),
    /// Het logboek controleren of een checkpoint tonen
    Log(log::Arguments),
}

/// Why a verb ends without its answer.
#[derive(Debug)]
enum CliError {
    Desk(DeskError),
    /// Wrong use: what to do instead.
    Usage(String),
    /// A file cannot be read or written.
    File(PathBuf, std::io::Error),
}

impl From<DeskError> for CliError {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

/// Runs the command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let parsed = dutch::dutch(Cli::command()).try_get_matches_from(arguments);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    // A panic is a broken invariant: say so in Dutch, without values, and end with the code for it.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        output::note(&format!("Interne fout in waarmerk ({place}). Er is niets bevestigd."));
    }));
    let outcome = std::panic::catch_unwind(|| verb(cli));
    ExitCode::from(match outcome {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => report(&error),
        Err(_) => INTERNAL,
    })
}

fn verb(cli: Cli) -> Result<u8, CliError> {
    let store = &cli.store;
    match cli.verb {
        Verb::Demo(arguments) => demo::run(store, &arguments),
        Verb::Keys(arguments) => keys::run(store, &arguments),
        Verb::Serve(arguments) => serve::run(store, &arguments),
        Verb::Opleggen(arguments) => opleggen::run(store, &arguments),
        Verb::Verlengen(arguments) => verlengen::run(store, &arguments),
        Verb::Intrekken(arguments) => intrekken::run(store, &arguments),
        Verb::Melden(arguments) => melden::run(store, &arguments),
        Verb::Lijst(arguments) => lijst::run(store, &arguments),
        Verb::Noodformulier(arguments) => noodformulier::run(store, &arguments),
        Verb::Mandaat(arguments) => mandaat::run(store, &arguments),
        Verb::Vernietigen(arguments) => vernietigen::run(store, &arguments),
        Verb::Uitreiken(arguments) => uitreiken::run(store, &arguments),
        Verb::Dossier(arguments) => dossier::run(store, &arguments),
        Verb::Bundel(arguments) => bundel::run(store, &arguments),
        Verb::Verify(arguments) => verify::run(store, &arguments),
        Verb::Schema(arguments) => schema::run(&arguments),
        Verb::Regels(arguments) => regels::run(&arguments),
        Verb::Config(arguments) => config::run(store, &arguments),
        Verb::Log(arguments) => log::run(store, &arguments),
    }
}

/// The one place where an error becomes an exit code.
fn report(error: &CliError) -> u8 {
    match error {
        CliError::Desk(DeskError::Bevindingen(bevindingen)) => {
            output::findings(bevindingen);
            DATA
        }
        CliError::Desk(DeskError::NietGevonden) => {
            output::note("Er is geen dossier of document met deze naam.");
            DATA
        }
        CliError::Desk(DeskError::Gebruik(text)) | CliError::Usage(text) => {
            output::note(text);
            USAGE
        }
        CliError::Desk(DeskError::AnderVerzoek) => {
            output::note("Deze sleutel hoort bij een ander verzoek.");
            DATA
        }
        CliError::Desk(DeskError::ReadOnly(text)) => {
            output::note(&format!("Alleen lezen: {text}"));
            IO
        }
        CliError::Desk(DeskError::Onleesbaar(text)) => {
            output::note(text);
            IO
        }
        CliError::Desk(
            error @ (DeskError::Store(_) | DeskError::Keys(_) | DeskError::Signer(_) | DeskError::Vault(_)),
        ) => {
            output::note(&error.to_string());
            IO
        }
        CliError::Desk(
            error @ (DeskError::Dice(_)
            | DeskError::Render(_)
            | DeskError::Zegel(_)
            | DeskError::Event(_)
            | DeskError::Note(_)
            | DeskError::Dossier(_)
            | DeskError::Bundle(_)
            | DeskError::Json(_)
            | DeskError::Onverwacht(_)),
        ) => {
            output::note(&format!("Interne fout: {error}"));
            INTERNAL
        }
        CliError::File(path, error) => {
            output::note(&format!("Kan niet lezen of schrijven: {} ({})", path.display(), reason(error)));
            IO
        }
    }
}

/// Why a file cannot be used, in Dutch where that is known.
fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => "bestaat niet".to_owned(),
        ErrorKind::PermissionDenied => "geen toegang".to_owned(),
        ErrorKind::IsADirectory => "is een map".to_owned(),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "in de weg staat een bestand".to_owned(),
        ErrorKind::StorageFull => "de schijf is vol".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "hier kan niets worden geschreven".to_owned(),
        _ => error.to_string(),
    }
}

/// Argument errors become 64: clap's own 2 means something else here (decision 34).
fn usage(error: &clap::Error) -> ExitCode {
    use clap::error::ErrorKind;
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::text(&dutch::help(error));
            ExitCode::SUCCESS
        }
        _ => {
            output::note(&dutch::explained(error));
            output::note("Zie: waarmerk --help");
            ExitCode::from(USAGE)
        }
    }
}

impl StoreArgs {
    fn dir(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("waarmerk-data"))
    }

    /// Whether a store was named; trust never comes from the default directory.
    fn named_data(&self) -> bool {
        self.data.is_some()
    }

    fn opening(&self) -> Opening {
        Opening {
            dir: self.dir(),
            config: self.config.clone(),
            klok: self.klok,
            zaad: self.zaad.as_ref().map(|seed| seed.0),
        }
    }

    fn desk(&self) -> Result<Desk, CliError> {
        Ok(Desk::open(&self.opening())?)
    }
}

/// Who stands at the console, by the name the operating system gives.
fn caller() -> Caller {
    Caller::Console(crate::doors::config::console_user())
}

/// The bytes of an ordinary file; one byte more than a bundle may have is enough to refuse it.
fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    read_up_to(path, format::GRENS).map_err(|error| CliError::File(path.to_owned(), error))
}

/// The data of an act: at most as much as the service takes (decision 19).
fn read_data(path: &Path) -> Result<Vec<u8>, CliError> {
    let bytes = read_up_to(path, INVOER).map_err(|error| CliError::File(path.to_owned(), error))?;
    if bytes.len() as u64 > INVOER {
        let melding = format!("Maximaal {} MB.", INVOER >> 20);
        return Err(DeskError::Bevindingen(vec![Bevinding::vorm("", "te-groot", melding)]).into());
    }
    Ok(bytes)
}

fn read_up_to(path: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(std::io::Error::other("geen gewoon bestand"));
    }
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    std::fs::write(path, bytes).map_err(|error| CliError::File(path.to_owned(), error))
}
