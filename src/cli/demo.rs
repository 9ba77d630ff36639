//! `waarmerk demo`: the example cases through the whole main job, then the service.
//!
//! The short stories are played at the noon of the demonstration, so that their papers fit together on any day; with
//! `--klok` at that moment. The long ones are over by then: each act is recorded at its own moment. Playing it again in
//! the same directory gives the same answers, since the same request is the same act.

mod story;

use self::story::{STORIES, Step, Story, Verb};
use super::opleggen::request_key;
use super::{CliError, StoreArgs, caller, output, write};
use crate::desk::{Aanleg, Desk, DeskError, Made, Opening, Request, maak_aan};
use crate::evidence::bundle::verdict::Verdict;
use crate::words::moment::Moment;
use clap::Args;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Arguments of `demo`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Map waarin alles komt
    #[arg(long, value_name = "DIR", default_value = "./waarmerk-demo")]
    dir: PathBuf,
    /// Stop na de oordelen
    #[arg(long)]
    no_serve: bool,
    /// Poort van de dienst
    #[arg(long)]
    port: Option<u16>,
}

/// When the demonstration was set up, before its first story.
const FOUNDED: &str = "2026-10-01T09:00:00+02:00";
/// The noon at which the short stories are played.
const NOON: &str = "2026-11-22T12:00:00+01:00";

pub(super) fn run(store: &StoreArgs, arguments: &Arguments) -> Result<u8, CliError> {
    let dir = &arguments.dir;
    std::fs::create_dir_all(dir).map_err(|error| CliError::File(dir.clone(), error))?;
    let given = store.opening();
    let opening = Opening {
        dir: store.data.clone().unwrap_or_else(|| dir.join("gegevens")),
        klok: given.klok.or(Moment::lees(NOON).ok()),
        ..given.clone()
    };
    if !opening.dir.join("waarmerk.db").exists() {
        let naam = "Gemeente Voorbeeldgemeente (demonstratie)".to_owned();
        // The keys must be there before the first story begins.
        let klok = opening.klok.min(Moment::lees(FOUNDED).ok());
        maak_aan(&Opening { klok, ..opening.clone() }, &Aanleg { naam, oorsprong: None, demonstratie: true })?;
    }
    let as_it_is = Opening { klok: None, zaad: None, ..opening.clone() };
    if !Desk::open(&as_it_is)?.demonstratie() {
        return Err(CliError::Usage("In deze map staat een echte opslag. Kies een andere map met --dir.".to_owned()));
    }
    let beleid = dir.join("beleid.txt");
    write(&beleid, Desk::open(&opening)?.beleid()?.to_string().as_bytes())?;
    for (story, number) in STORIES.iter().zip(1..) {
        output::progress(&format!("Zaak {number} van {}: {}", STORIES.len(), story.titel));
        play(&opening, story, number, dir, &beleid)?;
    }
    output::text(&format!("Alles staat in {}. Het beleid staat in {}.\n", dir.display(), beleid.display()));
    if arguments.no_serve {
        return Ok(0);
    }
    // From here on the real clock runs, unless another was asked for.
    super::serve::serve(Desk::open(&Opening { dir: opening.dir, ..given })?, arguments.port)
}

/// What a story has made so far.
#[derive(Default)]
struct Played {
    kenmerk: String,
    /// Code of the besluit for the uithuisgeplaatste, by number of the besluit.
    codes: BTreeMap<String, String>,
}

fn play(opening: &Opening, story: &Story, number: u8, dir: &Path, beleid: &Path) -> Result<(), CliError> {
    let mut played = Played::default();
    for step in story.steps {
        let klok = step.klok.and_then(|klok| Moment::lees(klok).ok()).or(opening.klok);
        let desk = Desk::open(&Opening { klok, ..opening.clone() })?;
        let data = filled(step, &played)?;
        let made = act(&desk, step.verb, data.as_bytes())?;
        played.note(&made);
        let target = dir.join(&played.kenmerk);
        save(&made, &target)?;
        write(&target.join(format!("{}.json", step.naam)), data.as_bytes())?;
    }
    let desk = Desk::open(opening)?;
    let bundle = dir.join(&played.kenmerk).join(format!("{}.zip", played.kenmerk));
    let bytes = desk.bundel(&caller(), &played.kenmerk)?;
    write(&bundle, &bytes)?;
    output::text(&format!("Zaak {number}. {}\n", story.titel));
    for vraag in story.vragen {
        let op = Moment::lees(vraag).map_err(|error| CliError::Usage(error.to_string()))?;
        tell(vraag, &desk.beoordeel(&bytes, Some(op))?, &bundle, beleid);
    }
    Ok(())
}

fn act(desk: &Desk, verb: Verb, bytes: &[u8]) -> Result<Made, DeskError> {
    let key = request_key(verb.word(), bytes);
    let request = Request { bytes, key: &key };
    match verb {
        Verb::Opleggen => desk.opleggen(&caller(), request),
        Verb::Verlengen => desk.verlengen(&caller(), None, request),
        Verb::Intrekken => desk.intrekken(&caller(), None, request),
        Verb::Uitreiken => desk.uitreiken(&caller(), None, request),
        Verb::Melden => desk.melden(&caller(), None, request),
    }
}

impl Played {
    fn note(&mut self, made: &Made) {
        self.kenmerk.clone_from(&made.antwoord.kenmerk);
        let besluit = made.antwoord.documenten.iter().find(|d| d.soort.woord() == "besluit" && d.voor == "p1");
        if let (Some(nummer), Some(besluit)) = (&made.antwoord.besluitnummer, besluit) {
            self.codes.insert(nummer.clone(), besluit.code.clone());
        }
    }

    /// The whole number of a besluit that a story calls "O1".
    fn number(&self, short: &str) -> String {
        format!("{}-{short}", self.kenmerk)
    }
}

fn save(made: &Made, dir: &Path) -> Result<(), CliError> {
    std::fs::create_dir_all(dir).map_err(|error| CliError::File(dir.to_owned(), error))?;
    made.bestanden.iter().try_for_each(|(name, bytes)| write(&dir.join(name), bytes))
}

/// The data of a step, with the names that were made before it.
fn filled(step: &Step, played: &Played) -> Result<String, DeskError> {
    if step.verb == Verb::Opleggen {
        return Ok(step.gegevens.to_owned());
    }
    let broken = || DeskError::Onverwacht("het verhaal van de demonstratie is stuk".to_owned());
    let mut data: Value = serde_json::from_str(step.gegevens).map_err(|_| broken())?;
    let fields = data.as_object_mut().ok_or_else(broken)?;
    fields.insert("kenmerk".to_owned(), json!(played.kenmerk));
    names(fields, played, step.verb);
    serde_json::to_string_pretty(&data).map_err(|_| broken())
}

/// "O1" becomes the number of that besluit; an uitreiking is of the oplegging unless it says otherwise.
fn names(fields: &mut Map<String, Value>, played: &Played, verb: Verb) {
    if let Some(short) = fields.get("besluitnummer").and_then(Value::as_str).map(|short| played.number(short)) {
        fields.insert("besluitnummer".to_owned(), json!(short));
    }
    if let Some(shorts) = fields.get("besluiten").and_then(Value::as_array) {
        let whole: Vec<String> = shorts.iter().filter_map(Value::as_str).map(|short| played.number(short)).collect();
        fields.insert("besluiten".to_owned(), json!(whole));
    }
    if verb == Verb::Uitreiken {
        let besluit = fields.get("besluitnummer").and_then(Value::as_str).map(ToOwned::to_owned);
        let besluit = besluit.unwrap_or_else(|| played.number("O1"));
        fields.insert("document".to_owned(), json!(played.codes.get(&besluit)));
        fields.insert("besluitnummer".to_owned(), json!(besluit));
    }
}

fn tell(vraag: &str, verdict: &Verdict, bundle: &Path, beleid: &Path) {
    let word = |value: Value| value.as_str().unwrap_or_default().to_owned();
    let answer = verdict.op_tijdstip.as_ref().map(|op| &op.zoals_nu_rechtens);
    let kracht = answer.map(|answer| word(json!(answer.van_kracht))).unwrap_or_default();
    let waarom = answer.map(|answer| answer.waarom_code.clone()).unwrap_or_default();
    let kennis = answer.map(|answer| word(json!(answer.kennis))).unwrap_or_default();
    output::text(&format!(
        "  oordeel: {}; op {vraag}: van kracht: {kracht} ({waarom}); kennis: {kennis}\n  controleer zelf: waarmerk verify {} --policy {} --op {vraag}\n",
        word(json!(verdict.oordeel)),
        bundle.display(),
        beleid.display(),
    ));
}
