//! The command line, proved by sessions that anybody can read: each file in `tests/scripts` is a row of commands with
//! the answers that they must give. To add one, copy a file; no Rust is needed. `tests/scripts/LEESMIJ.md` lists what a
//! line may say.

use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use waarmerk::words::moment::Moment;

/// The moment at which the demonstration stands still.
pub const KLOK: &str = "2026-11-22T12:00:00+01:00";

/// Chance of the demonstration: the same codes in every run.
const ZAAD: &str = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";

/// A folder for this test run, empty at the start.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gezichten").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What `demo` makes, once for all tests. Sessions work on a copy.
pub fn demo() -> &'static Path {
    static DEMO: LazyLock<PathBuf> = LazyLock::new(|| {
        let dir = folder("demo");
        let made = Command::new(env!("CARGO_BIN_EXE_waarmerk"))
            .env("USER", "proef")
            .args(["demo", "--no-serve", "--klok", KLOK, "--zaad", ZAAD, "--dir"])
            .arg(&dir)
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        fs::write(dir.join("uitvoer.txt"), made.stdout).unwrap();
        fs::write(dir.join("gemeente.toml"), settings()).unwrap();
        dir
    });
    &DEMO
}

/// Settings for a real store: the Voorbeeldgemeente, no longer as a demonstration.
fn settings() -> String {
    let lines =
        include_str!("../templates/voorbeeldgemeente.toml").lines().filter(|line| !line.starts_with("demonstratie"));
    let lines = lines.map(|line| {
        match line.strip_prefix("[[").map(|rest| ("[[", rest)).or(line.strip_prefix('[').map(|rest| ("[", rest))) {
            Some((open, rest)) => format!("{open}gemeenten.{rest}\n"),
            None => format!("{line}\n"),
        }
    });
    format!("[[gemeenten]]\n{}", lines.collect::<String>())
}

/// Copies a file, or a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).unwrap_or_else(|error| panic!("{} -> {}: {error}", from.display(), to.display()));
        return;
    }
    fs::create_dir_all(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// Fills in `{name}` for every known name; braces around anything else stay as they are.
pub fn filled(text: &str, names: &BTreeMap<String, String>) -> String {
    names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// Changes one place in a JSON value; `null` takes it out.
pub fn put(document: &mut Value, pointer: &str, new: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap_or_else(|| panic!("no {pointer}")) {
        Value::Object(fields) if new.is_null() => drop(fields.remove(key)),
        Value::Object(fields) => drop(fields.insert(key.to_owned(), new)),
        Value::Array(parts) if key == "-" => parts.push(new),
        Value::Array(parts) => parts[key.parse::<usize>().unwrap()] = new,
        _ => panic!("no place {pointer}"),
    }
}

/// The files of a folder with this extension, by name.
pub fn sessions(folder: &str, extension: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder)).unwrap();
    let mut all: Vec<_> = all.map(|entry| entry.unwrap().path()).collect();
    all.retain(|path| path.extension().is_some_and(|found| found == extension));
    all.sort();
    assert!(!all.is_empty());
    all
}

/// Runs a session in every file, two at a time, and tells of all that fail.
pub fn all(files: &[PathBuf], run: impl Fn(&Path) -> Result<(), String> + Sync) {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut wrong = Vec::new();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::SeqCst)) {
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(file)));
            let told = |panic: Box<dyn std::any::Any + Send>| {
                Err(panic.downcast_ref::<String>().cloned().unwrap_or_else(|| "panic".to_owned()))
            };
            if let Err(error) = outcome.unwrap_or_else(told) {
                wrong.push(format!("{}: {error}", file.file_name().unwrap().to_string_lossy()));
            }
        }
        wrong
    };
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..2).map(|_| scope.spawn(worker)).collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What a command gave.
#[derive(Default)]
struct Gave {
    command: String,
    code: i32,
    out: String,
    err: String,
    /// Whether its exit code has been looked at.
    judged: bool,
}

struct Session {
    dir: PathBuf,
    names: BTreeMap<String, String>,
    gave: Gave,
}

#[test]
fn elke_sessie_geeft_wat_er_staat() {
    demo();
    all(&sessions("scripts", "txt"), |file| {
        let text = fs::read_to_string(file).unwrap();
        let dir = folder(file.file_stem().unwrap().to_str().unwrap());
        let mut session = Session { dir, names: BTreeMap::new(), gave: Gave { judged: true, ..Gave::default() } };
        session.names.insert("demo".to_owned(), demo().display().to_string());
        session.names.insert("hier".to_owned(), session.dir.display().to_string());
        session.clock();
        let mut lines = text.lines().zip(1..).peekable();
        while let Some((line, number)) = lines.next() {
            let mut block = String::new();
            while let Some((more, _)) = lines.next_if(|(next, _)| next.starts_with("| ") || *next == "|") {
                block.push_str(more.get(2..).unwrap_or_default());
                block.push('\n');
            }
            session.line(line, &block).map_err(|error| session.told(number, line, &error))?;
        }
        session.done().map_err(|error| session.told(0, "end", &error))
    });
}

/// A runner that accepts everything proves nothing.
#[test]
fn een_sessie_kan_mislukken() {
    let dir = folder("kan-mislukken");
    for wrong in [
        "$ waarmerk regels\n= 1",
        "$ waarmerk regels\nuit> staat er niet",
        "$ waarmerk regels\nuit! R01",
        "wel niets.txt",
        "$ waarmerk verzonnen",
    ] {
        let mut session =
            Session { dir: dir.clone(), names: BTreeMap::new(), gave: Gave { judged: true, ..Gave::default() } };
        let outcome = wrong.lines().try_for_each(|line| session.line(line, "")).and_then(|()| session.done());
        assert!(outcome.is_err(), "{wrong}");
    }
}

impl Session {
    fn told(&self, number: usize, line: &str, error: &str) -> String {
        let Gave { command, code, out, err, .. } = &self.gave;
        let cut = |text: &str| text.chars().take(3000).collect::<String>();
        format!(
            "line {number}: {line}\n  {error}\n  after: {command}\n  exit {code}\n--- stdout\n{}\n--- stderr\n{}",
            cut(out),
            cut(err)
        )
    }

    /// Moments around now, for a store that runs on the real clock.
    fn clock(&mut self) {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        for minutes in [10, 20, 30, 40, 50, 60] {
            let then = Moment::van_seconden(i64::try_from(now).unwrap() - minutes * 60).unwrap().to_string();
            self.names.insert(format!("dag-{minutes}"), then[..10].to_owned());
            self.names.insert(format!("nu-{minutes}"), then);
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// A command whose exit code nobody judged must have ended well.
    fn done(&mut self) -> Result<(), String> {
        if self.gave.judged || self.gave.code == 0 { Ok(()) } else { Err(format!("exit {} and not 0", self.gave.code)) }
    }

    fn line(&mut self, line: &str, block: &str) -> Result<(), String> {
        let line = filled(line, &self.names);
        let block = filled(block, &self.names);
        let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
        let words: Vec<&str> = rest.split_whitespace().collect();
        if !matches!(
            verb,
            "" | "#" | "=" | "uit>" | "uit!" | "fout>" | "fout!" | "uit-leeg" | "fout-leeg" | "json>" | "neem"
        ) {
            self.done()?;
        }
        match (verb, words.as_slice()) {
            ("" | "#", _) => Ok(()),
            ("$", _) => self.run(&words),
            ("=", codes) => self.code(codes),
            ("uit>", _) => holds(&self.gave.out, rest, true),
            ("uit!", _) => holds(&self.gave.out, rest, false),
            ("fout>", _) => holds(&self.gave.err, rest, true),
            ("fout!", _) => holds(&self.gave.err, rest, false),
            ("uit-leeg", _) => {
                if self.gave.out.is_empty() {
                    Ok(())
                } else {
                    Err("there is output".to_owned())
                }
            }
            ("fout-leeg", _) => {
                if self.gave.err.is_empty() {
                    Ok(())
                } else {
                    Err("there are messages".to_owned())
                }
            }
            ("json>", [pointer, ..]) => self.json(pointer, rest[pointer.len()..].trim()),
            ("neem", [name, pointer]) => self.take(name, pointer),
            ("wel", paths) => self.there(paths, true),
            ("niet", paths) => self.there(paths, false),
            _ => self.file(verb, &words, rest, &block),
        }
    }

    /// What is done with files between two commands.
    fn file(&mut self, verb: &str, words: &[&str], rest: &str, block: &str) -> Result<(), String> {
        match (verb, words) {
            ("maak", [name]) => fs::write(self.path(name), block).map_err(|error| error.to_string()),
            ("achter", [name]) => {
                let text = fs::read_to_string(self.path(name)).unwrap() + block;
                fs::write(self.path(name), text).map_err(|error| error.to_string())
            }
            ("kopie", [from, to]) => {
                copy(&self.path(from), &self.path(to));
                Ok(())
            }
            ("wis", [name]) => {
                let path = self.path(name);
                if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
                    .map_err(|error| error.to_string())
            }
            ("rechten", [mode, name]) => {
                let mode = fs::Permissions::from_mode(u32::from_str_radix(mode, 8).unwrap());
                fs::set_permissions(self.path(name), mode).map_err(|error| error.to_string())
            }
            ("zet", [name, pointer, ..]) => {
                let value = rest.splitn(3, ' ').nth(2).unwrap_or_default();
                let mut document: Value = serde_json::from_slice(&fs::read(self.path(name)).unwrap()).unwrap();
                put(&mut document, pointer, serde_json::from_str(value).map_err(|error| format!("{value}: {error}"))?);
                fs::write(self.path(name), serde_json::to_vec_pretty(&document).unwrap())
                    .map_err(|error| error.to_string())
            }
            ("knip", [name, length]) => {
                let bytes = fs::read(self.path(name)).unwrap();
                let length = if *length == "helft" { bytes.len() / 2 } else { length.parse().unwrap() };
                fs::write(self.path(name), &bytes[..length]).map_err(|error| error.to_string())
            }
            // Every so many bytes one bit over.
            ("draai", [name, first, every]) => {
                let mut bytes = fs::read(self.path(name)).unwrap();
                let (first, every): (usize, usize) = (first.parse().unwrap(), every.parse().unwrap());
                bytes.iter_mut().skip(first).step_by(every).for_each(|byte| *byte ^= 1);
                fs::write(self.path(name), bytes).map_err(|error| error.to_string())
            }
            ("sql", [name, ..]) => {
                let database = Connection::open(self.path(name)).unwrap();
                database.execute_batch(rest[name.len()..].trim()).map_err(|error| error.to_string())
            }
            ("groot", [name, bytes]) => {
                fs::write(self.path(name), vec![b' '; bytes.parse().unwrap()]).map_err(|error| error.to_string())
            }
            ("gelijk", [one, two]) => self.same(one, two, true),
            ("anders", [one, two]) => self.same(one, two, false),
            _ => Err(format!("no such line: {verb}")),
        }
    }

    fn run(&mut self, words: &[&str]) -> Result<(), String> {
        let (program, arguments) = words.split_first().ok_or("no command")?;
        let path = match *program {
            "waarmerk" => env!("CARGO_BIN_EXE_waarmerk"),
            "waarmerk-verify" => env!("CARGO_BIN_EXE_waarmerk-verify"),
            "pdftotext" => "pdftotext",
            other => return Err(format!("no program {other}")),
        };
        let arguments = arguments.iter().map(|word| word.trim_matches('\''));
        let ran = Command::new(path).args(arguments).current_dir(&self.dir).env("USER", "proef").output();
        let ran = ran.map_err(|error| format!("{program}: {error}"))?;
        self.gave = Gave {
            command: words.join(" "),
            code: ran.status.code().ok_or("stopped by a signal")?,
            out: String::from_utf8(ran.stdout).map_err(|error| error.to_string())?,
            err: String::from_utf8(ran.stderr).map_err(|error| error.to_string())?,
            judged: false,
        };
        Ok(())
    }

    fn code(&mut self, codes: &[&str]) -> Result<(), String> {
        self.gave.judged = true;
        let found = self.gave.code.to_string();
        if codes.contains(&found.as_str()) { Ok(()) } else { Err(format!("exit {found}, not {}", codes.join(" or "))) }
    }

    fn value(&self, pointer: &str) -> Result<Value, String> {
        let answer: Value = serde_json::from_str(&self.gave.out).map_err(|error| format!("no JSON: {error}"))?;
        answer.pointer(pointer).cloned().ok_or_else(|| format!("no {pointer}"))
    }

    fn json(&self, pointer: &str, wanted: &str) -> Result<(), String> {
        let found = self.value(pointer)?;
        let wanted: Value = serde_json::from_str(wanted).map_err(|error| format!("{wanted}: {error}"))?;
        if found == wanted { Ok(()) } else { Err(format!("{pointer} is {found}, not {wanted}")) }
    }

    fn take(&mut self, name: &str, pointer: &str) -> Result<(), String> {
        let found = self.value(pointer)?;
        let text = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
        self.names.insert(format!("{name}-klein"), text.to_lowercase().replace('-', ""));
        self.names.insert(name.to_owned(), text);
        Ok(())
    }

    fn there(&self, paths: &[&str], wanted: bool) -> Result<(), String> {
        let wrong: Vec<_> = paths.iter().filter(|path| self.path(path).exists() != wanted).collect();
        if wrong.is_empty() { Ok(()) } else { Err(format!("is there: {}; {wrong:?}", !wanted)) }
    }

    fn same(&self, one: &str, two: &str, wanted: bool) -> Result<(), String> {
        let equal = fs::read(self.path(one)).unwrap() == fs::read(self.path(two)).unwrap();
        if equal == wanted { Ok(()) } else { Err(format!("the same bytes: {equal}")) }
    }
}

/// Whether the text holds this; runs of white space count as one, so that the lines of a PDF do not matter.
fn holds(text: &str, part: &str, wanted: bool) -> Result<(), String> {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat(text).contains(&flat(part)) == wanted {
        return Ok(());
    }
    Err(if wanted { format!("does not hold: {part}") } else { format!("holds: {part}") })
}
