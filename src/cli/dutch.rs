//! The command line in Dutch: help and argument errors. The parser knows English only, so its headings are set here and
//! its errors are told anew from what it found.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, ArgAction, Command};

/// The command with Dutch headings and a Dutch help option, and so for every command below it.
pub(super) fn dutch(command: Command) -> Command {
    let top = command.get_name() == "waarmerk";
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Deze uitleg");
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
        .help_template("{about}\n\nGebruik: {usage}\n\n{all-args}")
        .subcommand_help_heading("Opdrachten")
        .subcommand_value_name("OPDRACHT")
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "Gegevens" } else { "Opties" };
            arg.help_heading(heading).hide_default_value(true).hide_possible_values(true)
        });
    let command = if top { command.arg(version()) } else { command };
    names.iter().fold(command, |command, name| command.mut_subcommand(name, dutch))
}

fn version() -> Arg {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    version.help("De versie van dit programma").help_heading("Opties")
}

/// The help or version text, ready to print.
pub(super) fn help(error: &Error) -> String {
    error.render().to_string().replace("[OPTIONS]", "[OPTIES]")
}

/// What is wrong with the arguments, in one or two lines.
pub(super) fn explained(error: &Error) -> String {
    let given = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("Onbekende optie of te veel gegevens: '{given}'."),
        ErrorKind::InvalidSubcommand => {
            format!("Onbekende opdracht '{}'.", text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("Er ontbreekt: {given}."),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "Noem een opdracht.".to_owned()
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("Achter {given} hoort een waarde."),
        ErrorKind::InvalidValue => {
            format!("'{value}' past niet bij {given}. Kies uit: {}.", text(error, ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(|cause| format!(" {cause}")).unwrap_or_default();
            format!("'{value}' past niet bij {given}.{reason}")
        }
        ErrorKind::ArgumentConflict => format!("{given} kan hier niet, of staat er twee keer."),
        ErrorKind::InvalidUtf8 => "De opdracht bevat tekens die niet te lezen zijn.".to_owned(),
        _ => "Verkeerd gebruik.".to_owned(),
    };
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant = meant.map(|kind| text(error, kind)).into_iter().find(|meant| !meant.is_empty());
    meant.map_or(what.clone(), |meant| format!("{what} Bedoelt u '{meant}'?"))
}

fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
