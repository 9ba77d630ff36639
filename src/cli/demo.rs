//! `waarmerk demo`: the three example cases through the whole main job, then the service.
//!
//! The acts are played at the noon of the story, so that its papers fit together on any day; with `--klok` at that
//! moment. Playing it again in the same directory gives the same answers, since the same request is the same act.

use super::opleggen::request_key;
use super::{CliError, StoreArgs, caller, output, write};
use crate::desk::{Aanleg, Desk, DeskError, Made, Opening, Request, maak_aan};
use crate::evidence::bundle::verdict::Verdict;
use crate::words::moment::Moment;
use clap::Args;
use serde_json::{Value, json};
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

/// One case of the story.
struct Story {
    titel: &'static str,
    zaak: &'static str,
    uitreiking: &'static str,
    /// The moment on which the court asks.
    vraag: &'static str,
}

/// The noon at which the story is played.
const NOON: &str = "2026-11-22T12:00:00+01:00";

/// The example cases.
const STORIES: [Story; 3] = [
    Story {
        titel: "Acuut, partner: in persoon uitgereikt en getekend",
        zaak: include_str!("../../templates/demo/zaak-1-partner.json"),
        uitreiking: include_str!("../../templates/demo/uitreiking-1.json"),
        vraag: "2026-11-25T20:00:00+01:00",
    },
    Story {
        titel: "Acuut, gezin: geweigerd te tekenen en voorgelezen",
        zaak: include_str!("../../templates/demo/zaak-2-gezin.json"),
        uitreiking: include_str!("../../templates/demo/uitreiking-2.json"),
        vraag: "2026-11-26T07:30:00+01:00",
    },
    Story {
        titel: "Structureel, ouder en zoon: niet aangetroffen",
        zaak: include_str!("../../templates/demo/zaak-3-ouder-en-zoon.json"),
        uitreiking: include_str!("../../templates/demo/uitreiking-3.json"),
        vraag: "2026-11-24T16:00:00+01:00",
    },
];

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
        maak_aan(&opening, &Aanleg { naam, oorsprong: None, demonstratie: true })?;
    }
    let as_it_is = Opening { klok: None, zaad: None, ..opening.clone() };
    if !Desk::open(&as_it_is)?.demonstratie() {
        return Err(CliError::Usage("In deze map staat een echte opslag. Kies een andere map met --dir.".to_owned()));
    }
    let desk = Desk::open(&opening)?;
    let beleid = dir.join("beleid.txt");
    write(&beleid, desk.beleid()?.to_string().as_bytes())?;
    for (story, number) in STORIES.iter().zip(1..) {
        output::progress(&format!("Zaak {number} van {}: {}", STORIES.len(), story.titel));
        play(&desk, story, number, dir, &beleid)?;
    }
    output::text(&format!("Alles staat in {}. Het beleid staat in {}.\n", dir.display(), beleid.display()));
    drop(desk);
    if arguments.no_serve {
        return Ok(0);
    }
    // From here on the real clock runs, unless another was asked for.
    super::serve::serve(Desk::open(&Opening { dir: opening.dir, ..given })?, arguments.port)
}

fn play(desk: &Desk, story: &Story, number: u8, dir: &Path, beleid: &Path) -> Result<(), CliError> {
    let opgelegd = act(story.zaak, |bytes| {
        let key = request_key("opleggen", bytes);
        desk.opleggen(&caller(), Request { bytes, key: &key })
    })?;
    let antwoord = &opgelegd.antwoord;
    let target = dir.join(&antwoord.kenmerk);
    save(&opgelegd, &target)?;
    let uitreiking = filled(story.uitreiking, antwoord.kenmerk.as_str(), &antwoord.besluitnummer, &opgelegd)?;
    let uitgereikt = act(&uitreiking, |bytes| {
        let key = request_key("uitreiken", bytes);
        desk.uitreiken(&caller(), Request { bytes, key: &key })
    })?;
    save(&uitgereikt, &target)?;
    write(&target.join("zaak.json"), story.zaak.as_bytes())?;
    write(&target.join("uitreiking.json"), uitreiking.as_bytes())?;
    let bundle = target.join(format!("{}.zip", antwoord.kenmerk));
    let bytes = desk.bundel(&caller(), &antwoord.kenmerk)?;
    write(&bundle, &bytes)?;
    let op = Moment::lees(story.vraag).map_err(|error| CliError::Usage(error.to_string()))?;
    let verdict = desk.beoordeel(&bytes, Some(op))?;
    tell(story, number, &verdict, &bundle, beleid);
    Ok(())
}

fn act(data: &str, work: impl FnOnce(&[u8]) -> Result<Made, DeskError>) -> Result<Made, CliError> {
    Ok(work(data.as_bytes())?)
}

fn save(made: &Made, dir: &Path) -> Result<(), CliError> {
    std::fs::create_dir_all(dir).map_err(|error| CliError::File(dir.to_owned(), error))?;
    made.bestanden.iter().try_for_each(|(name, bytes)| write(&dir.join(name), bytes))
}

/// The uitreiking of the story, filled with what was just made.
fn filled(story: &str, kenmerk: &str, besluitnummer: &str, made: &Made) -> Result<String, DeskError> {
    let broken = || DeskError::Onverwacht("het verhaal van de demonstratie is stuk".to_owned());
    let mut uitreiking: Value = serde_json::from_str(story).map_err(|_| broken())?;
    let fields = uitreiking.as_object_mut().ok_or_else(broken)?;
    let besluit = made.antwoord.documenten.first().ok_or_else(broken)?;
    fields.insert("kenmerk".to_owned(), json!(kenmerk));
    fields.insert("besluitnummer".to_owned(), json!(besluitnummer));
    fields.insert("document".to_owned(), json!(besluit.code));
    serde_json::to_string_pretty(&uitreiking).map_err(|_| broken())
}

fn tell(story: &Story, number: u8, verdict: &Verdict, bundle: &Path, beleid: &Path) {
    let word = |value: Value| value.as_str().unwrap_or_default().to_owned();
    let answer = verdict.op_tijdstip.as_ref().map(|op| &op.zoals_nu_rechtens);
    let kracht = answer.map(|answer| word(json!(answer.van_kracht))).unwrap_or_default();
    let kennis = answer.map(|answer| word(json!(answer.kennis))).unwrap_or_default();
    output::text(&format!(
        "Zaak {number}. {}\n  oordeel: {}; op {}: van kracht: {kracht}; kennis: {kennis}\n  controleer zelf: waarmerk verify {} --policy {} --op {}\n",
        story.titel,
        word(json!(verdict.oordeel)),
        story.vraag,
        bundle.display(),
        beleid.display(),
        story.vraag,
    ));
}
