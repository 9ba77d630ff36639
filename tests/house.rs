//! The house rules, held against the source tree: rungs, banned calls, unreached modules, words that do not belong.
//!
//! Each rule is a function from files to findings. Beside the check of the real tree stands a check that the rule finds
//! made-up trespasses, so that a rule that lost its teeth is noticed.

use std::fs;
use std::path::Path;

/// One text file of the tree: its path from the top with `/`, and its text.
struct File {
    path: String,
    text: String,
}

// --- reading the tree ----------------------------------------------------------------------------------------------

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file below `folder`, sorted by path.
fn tree(folder: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(&top().join(folder), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Path, files: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            collect(&entry, files);
        } else if let Ok(text) = fs::read_to_string(&entry) {
            let path = entry.strip_prefix(top()).unwrap().to_str().unwrap().replace('\\', "/");
            files.push(File { path, text });
        }
    }
}

fn rust(folder: &str) -> Vec<File> {
    tree(folder).into_iter().filter(|f| f.path.ends_with(".rs")).collect()
}

fn made_up(path: &str, text: &str) -> Vec<File> {
    vec![File { path: path.to_owned(), text: text.to_owned() }]
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Code,
    Comment,
    Text,
}

/// The source with everything but the wanted parts blanked; lines stay where they are.
fn only(source: &str, wanted: &[Part]) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while !rest.is_empty() {
        let (part, length) = next_part(rest);
        let (piece, after) = rest.split_at(length);
        let keep = wanted.contains(&part);
        out.extend(piece.chars().map(|c| if keep || c == '\n' { c } else { ' ' }));
        rest = after;
    }
    out
}

/// Kind and length of the piece that Rust source starts with: a comment, a text or one character of code.
fn next_part(rest: &str) -> (Part, usize) {
    let until = |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |i| from + i);
    if rest.starts_with("//") {
        return (Part::Comment, until(2, "\n"));
    }
    if rest.starts_with("/*") {
        return (Part::Comment, (until(2, "*/") + 2).min(rest.len()));
    }
    for (open, close) in [("r##\"", "\"##"), ("r#\"", "\"#"), ("r\"", "\"")] {
        if rest.starts_with(open) {
            return (Part::Text, (until(open.len(), close) + close.len()).min(rest.len()));
        }
    }
    if rest.starts_with('"') {
        let mut escaped = true;
        for (i, c) in rest.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return (Part::Text, i + 1),
                _ => {}
            }
        }
        return (Part::Text, rest.len());
    }
    // '"' and '\'' are characters, not the start of a text; any other quote mark is a lifetime or an ordinary character.
    for quoted in ["'\"'", "'\\''", "'\\\"'", "'/'"] {
        if rest.starts_with(quoted) {
            return (Part::Text, quoted.len());
        }
    }
    (Part::Code, rest.chars().next().map_or(0, char::len_utf8))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Line numbers (from 1) of every place where `needle` stands as whole words.
fn lines_with(text: &str, needle: &str) -> Vec<usize> {
    let starts = needle.starts_with(is_word);
    let ends = needle.ends_with(is_word);
    let found = text.match_indices(needle).filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + needle.len()..].chars().next();
        !(starts && before.is_some_and(is_word) || ends && after.is_some_and(is_word))
    });
    found.map(|(at, _)| text[..at].matches('\n').count() + 1).collect()
}

fn finds(files: &[File], needles: &[&str], text_of: impl Fn(&File) -> String) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        let text = text_of(file);
        for needle in needles {
            findings.extend(lines_with(&text, needle).iter().map(|line| format!("{}:{line}: {needle}", file.path)));
        }
    }
    findings
}

#[track_caller]
fn clean(findings: &[String]) {
    assert!(findings.is_empty(), "{} finding(s):\n{}", findings.len(), findings.join("\n"));
}

/// The made-up example must be reported, once for each trespass in it.
#[track_caller]
fn caught(findings: &[String], count: usize) {
    assert_eq!(findings.len(), count, "the rule must find {count} trespass(es), it found: {findings:?}");
}

// --- the top level and the folders ---------------------------------------------------------------------------------

const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "publiccode.yml",
    "src",
    "templates",
    "fonts",
    "tests",
];
const SRC: &[&str] = &["lib.rs", "main.rs", "bin", "words", "law", "evidence", "doors", "desk", "web", "cli"];
const TEMPLATES: &[&str] =
    &["besluit", "brief", "folder", "formulier", "akte", "lijst", "nood", "teksten", "regime", "pages", "demo"];
/// What a build or a demo leaves behind, as in `.gitignore`.
const IGNORED: &[&str] = &["target", "waarmerk-data", "waarmerk-demo"];

fn names(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(top().join(folder)) else { return Vec::new() };
    entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
}

fn unlisted(names: &[String], allowed: &[&str]) -> Vec<String> {
    let known = |n: &str| allowed.contains(&n) || IGNORED.contains(&n) || n.starts_with('.');
    names.iter().filter(|n| !known(n)).cloned().collect()
}

#[test]
fn folders_hold_only_what_the_plan_names() {
    clean(&unlisted(&names("."), TOP));
    clean(&unlisted(&names("src"), SRC));
    // Single files beside the folders belong to several of them, as the house style does.
    let folders: Vec<String> = names("templates").into_iter().filter(|n| !n.contains('.')).collect();
    clean(&unlisted(&folders, TEMPLATES));
    caught(&unlisted(&["docs".to_owned(), "src".to_owned(), ".ci".to_owned()], TOP), 1);
}

// --- rungs ---------------------------------------------------------------------------------------------------------

fn rung(folder: &str) -> Option<u8> {
    match folder {
        "words" => Some(0),
        "law" => Some(1),
        "evidence" => Some(2),
        "doors" => Some(3),
        "desk" => Some(4),
        "web" | "cli" => Some(5),
        _ => None,
    }
}

/// The first names after each `crate::`, also inside `crate::{a::b, c}`.
fn imported(code: &str, root: &str) -> Vec<String> {
    let dense: String = code.split_whitespace().collect();
    let mut found = Vec::new();
    for (at, _) in dense.match_indices(root) {
        let after = &dense[at + root.len()..];
        match after.strip_prefix('{') {
            Some(list) => found.extend(first_names(list)),
            None => found.push(after.chars().take_while(|c| is_word(*c)).collect()),
        }
    }
    found
}

fn first_names(list: &str) -> Vec<String> {
    let mut depth = 1_usize;
    let mut names = vec![String::new()];
    let mut taking = true;
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(String::new()),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        taking = if c == ',' && depth == 1 { true } else { taking && is_word(c) };
        if taking && is_word(c) {
            names.last_mut().unwrap().push(c);
        }
    }
    names.retain(|n| !n.is_empty());
    names
}

fn allowed(path: &str, own: &str, other: &str) -> bool {
    let serve = path == "src/cli/serve.rs" || path.starts_with("src/cli/serve/");
    match (rung(own), rung(other)) {
        (Some(own_rung), Some(other_rung)) if own_rung == other_rung => own == other || other == "web" && serve,
        (Some(own_rung), Some(other_rung)) => other_rung < own_rung,
        _ => true,
    }
}

/// Imports that go upward or sideways.
fn climbs(files: &[File]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        let code = only(&file.text, &[Part::Code]);
        let parts: Vec<&str> = file.path.trim_end_matches(".rs").trim_end_matches("/mod").split('/').skip(1).collect();
        let own = parts[0];
        for other in imported(&code, "crate::").iter().filter(|other| !allowed(&file.path, own, other)) {
            findings.push(format!("{}: {own} may not use {other}", file.path));
        }
        let out_of_the_rung = "super::".repeat(parts.len());
        if rung(own).is_some() && code.contains(&out_of_the_rung) {
            findings.push(format!("{}: leaves its rung through {out_of_the_rung}", file.path));
        }
        if own == "bin" {
            let core = |n: &&String| rung(n).is_some_and(|r| r <= 2);
            let strange: Vec<_> = imported(&code, "waarmerk::").into_iter().filter(|n| !core(&n)).collect();
            findings.extend(strange.iter().map(|n| format!("{}: a program of the core may not use {n}", file.path)));
        }
    }
    findings
}

#[test]
fn imports_go_down() {
    clean(&climbs(&rust("src")));
    caught(&climbs(&made_up("src/words/x.rs", "use crate::law::zaak;")), 1);
    caught(&climbs(&made_up("src/law/x.rs", "use crate::{\n words::{hash, desk},\n doors::clock,\n};")), 1);
    caught(&climbs(&made_up("src/law/zaak/x.rs", "fn f() { crate::evidence::log::x() }")), 1);
    caught(&climbs(&made_up("src/law/zaak/x.rs", "use super::super::super::doors::clock;")), 1);
    caught(&climbs(&made_up("src/web/api.rs", "use crate::cli::X; use crate::desk::Y;")), 1);
    caught(&climbs(&made_up("src/cli/demo.rs", "use crate::web::X;")), 1);
    caught(&climbs(&made_up("src/cli/serve.rs", "use crate::web::X; // crate::nothing")), 0);
    caught(&climbs(&made_up("src/bin/v.rs", "use waarmerk::{evidence::bundle, doors::store};")), 1);
    caught(&climbs(&made_up("src/law/x.rs", "//! crate::web\nconst A: &str = \"crate::web\";")), 0);
}

// --- the pure core -------------------------------------------------------------------------------------------------

/// Clock, chance, disk, network, environment and the terminal: in the core they come in as values, or not at all.
/// A hash map is here because its order is chance.
const IMPURE: &[&str] = &[
    "SystemTime",
    "Instant",
    "::now(",
    "std::env",
    "env::var",
    "std::fs",
    "fs::",
    "std::net",
    "std::process",
    "std::thread",
    "thread::sleep",
    "rand",
    "rand_core",
    "getrandom",
    "OsRng",
    "SysRng",
    "HashMap",
    "HashSet",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "stdin",
    "stdout",
    "static mut",
    "thread_local!",
    "File::open",
    "option_env!",
];

fn core() -> Vec<File> {
    ["src/words", "src/law", "src/evidence"].iter().flat_map(|folder| rust(folder)).collect()
}

fn impure(files: &[File]) -> Vec<String> {
    finds(files, IMPURE, |f| only(&f.text, &[Part::Code]))
}

#[test]
fn the_core_is_pure() {
    assert!(core().len() > 5, "the core is found");
    clean(&impure(&core()));
    caught(&impure(&made_up("src/law/x.rs", "let t = Timestamp::now();")), 1);
    caught(&impure(&made_up("src/law/x.rs", "use std::collections::HashMap;\nlet e = std::env::args();")), 2);
    caught(&impure(&made_up("src/law/x.rs", "// println! and std::fs\nlet brand = operand;")), 0);
}

// --- every file is reached and says what it is -----------------------------------------------------------------------

fn mod_lines(file: &File) -> Vec<String> {
    let code = only(&file.text, &[Part::Code]);
    let named = code.lines().filter_map(|line| {
        let line = line.trim().strip_suffix(';')?;
        let (visibility, name) = line.rsplit_once("mod ")?;
        (visibility.is_empty() || visibility.starts_with("pub")).then(|| name.trim().to_owned())
    });
    named.collect()
}

/// Files that no `mod` line reaches from the given roots.
fn unreached(files: &[File], roots: &[&str]) -> Vec<String> {
    let mut todo: Vec<String> = roots.iter().map(|&r| r.to_owned()).collect();
    let mut seen = Vec::new();
    while let Some(path) = todo.pop() {
        let Some(file) = files.iter().find(|f| f.path == path) else { continue };
        let (folder, name) = path.rsplit_once('/').unwrap();
        let is_root = roots.contains(&path.as_str()) || name == "mod.rs";
        let home = if is_root { folder.to_owned() } else { path.trim_end_matches(".rs").to_owned() };
        for module in mod_lines(file) {
            todo.extend([format!("{home}/{module}.rs"), format!("{home}/{module}/mod.rs")]);
        }
        seen.push(path);
    }
    files.iter().filter(|f| !seen.contains(&f.path)).map(|f| format!("{}: no mod line reaches it", f.path)).collect()
}

fn without_head(files: &[File]) -> Vec<String> {
    let bare = |f: &&File| !f.text.starts_with("//! ") || f.text.starts_with(concat!("//! Stu", "b"));
    files.iter().filter(bare).map(|f| format!("{}: does not begin with //! and what it is", f.path)).collect()
}

#[test]
fn every_file_is_reached_and_says_what_it_is() {
    let (src, tests) = (rust("src"), rust("tests"));
    let bins: Vec<&str> = src.iter().map(|f| f.path.as_str()).filter(|p| p.starts_with("src/bin/")).collect();
    let mut findings = unreached(&src, &[&["src/lib.rs", "src/main.rs"], bins.as_slice()].concat());
    findings.extend(unreached(&tests, &["tests/it.rs", "tests/bench.rs"]));
    findings.extend(without_head(&src));
    findings.extend(without_head(&tests));
    clean(&findings);

    let mut files = made_up("src/lib.rs", "pub mod a;\n// pub mod c;");
    files.extend(made_up("src/a/mod.rs", "mod b;"));
    files.extend(made_up("src/a/b.rs", "pub(crate) mod d;"));
    files.extend(made_up("src/a/b/d.rs", ""));
    files.extend(made_up("src/c.rs", ""));
    caught(&unreached(&files, &["src/lib.rs"]), 1);
    caught(&without_head(&made_up("src/a.rs", "use x;\n//! Late.")), 1);
}

// --- words that do not belong ----------------------------------------------------------------------------------------

/// Everything a person wrote. The examples in this file are split with `concat!`, or the rules would find themselves.
fn written() -> Vec<File> {
    ["src", "templates", "tests", ".ci"].iter().flat_map(|folder| tree(folder)).collect()
}

fn unfinished(files: &[File]) -> Vec<String> {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("unimple", "mented!"),
        concat!("to", "do!"),
        concat!("#[ig", "nore"),
    ];
    finds(files, &marks, |f| f.text.clone())
}

#[test]
fn nothing_is_left_unfinished() {
    clean(&unfinished(&written()));
    caught(&unfinished(&made_up("src/x.rs", concat!("// TO", "DO later\nlet methodo = 1;"))), 1);
    caught(&unfinished(&made_up("tests/x.rs", concat!("#[ig", "nore = \"slow\"]"))), 1);
}

/// Absolute paths of somebody's machine. A path that goes on from another (`$DIR/...`, `target/...`) is none.
fn machine_paths(files: &[File]) -> Vec<String> {
    let roots = [concat!("/", "tmp"), concat!("/", "work"), concat!("/", "root"), concat!("/", "home")];
    let mut findings = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            let stands = |root: &str| line.match_indices(root).any(|(at, _)| path_starts(line, at, root.len()));
            findings
                .extend(roots.iter().filter(|root| stands(root)).map(|r| format!("{}:{}: {r}", file.path, number + 1)));
        }
    }
    findings
}

fn path_starts(line: &str, at: usize, length: usize) -> bool {
    let before = line[..at].chars().next_back();
    let after = line[at + length..].chars().next();
    !before.is_some_and(|c| is_word(c) || ".-})/<".contains(c)) && !after.is_some_and(|c| is_word(c) || c == '-')
}

#[test]
fn no_file_knows_somebodys_machine() {
    clean(&machine_paths(&written()));
    caught(&machine_paths(&made_up("src/x.rs", concat!("\"/", "tmp/x\" and \"target/", "tmp\""))), 1);
    caught(&machine_paths(&made_up("tests/run", concat!("cd /", "root/x; ls $DIR/", "work"))), 1);
}

/// Terms of the Wth in words or figures: they stand in the regime, and texts receive them filled in.
fn terms(files: &[File]) -> Vec<String> {
    let needles = [
        "tien dagen",
        "10 dagen",
        "achtentwintig dagen",
        "28 dagen",
        "vier weken",
        "4 weken",
        "achttien dagen",
        "18 dagen",
    ];
    finds(files, &needles, |f| {
        let text = if f.path.ends_with(".rs") { only(&f.text, &[Part::Code, Part::Text]) } else { f.text.clone() };
        text.replace(['~', '\u{a0}'], " ").to_lowercase()
    })
}

#[test]
fn terms_stand_in_the_regime_only() {
    let typst = tree("templates").into_iter().filter(|f| f.path.ends_with(".typ"));
    clean(&terms(&rust("src").into_iter().chain(typst).collect::<Vec<_>>()));
    caught(&terms(&made_up("templates/besluit/x.typ", "Dit duurt Tien dagen of 28~dagen.")), 2);
    caught(&terms(&made_up("src/law/x.rs", "// tien dagen\nlet t = \"vier weken\"; let n = \"210 dagen\";")), 1);
}

/// A document for people calls nobody a perpetrator or a victim; no judge has said so. `templates/regime` is left out
/// because the annex of the Besluit is quoted there to the letter; "Slachtofferhulp" is the name of an organisation.
fn judgements(files: &[File]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|f| !f.path.starts_with("templates/regime/")) {
        let text = file.text.to_lowercase();
        let words = text.split(|c: char| !is_word(c));
        let guilty = words.filter(|w| ["dader", "pleger", "slachtoffer"].iter().any(|g| w.starts_with(g)));
        findings.extend(guilty.filter(|w| !w.starts_with("slachtofferhulp")).map(|w| format!("{}: {w}", file.path)));
    }
    findings
}

#[test]
fn no_document_judges() {
    clean(&judgements(&tree("templates")));
    caught(&judgements(&made_up("templates/folder/x.typ", "De daders en het slachtoffer; Slachtofferhulp belt.")), 2);
    caught(&judgements(&made_up("templates/regime/bijlage.toml", "het slachtoffer")), 0);
}

/// What Waarmerk never claims about its own evidence.
fn claims(files: &[File]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        let text = if file.path.ends_with(".rs") { only(&file.text, &[Part::Text]) } else { file.text.clone() };
        let text = text.to_lowercase();
        let claimed =
            ["gekwalificeerd", "rechtsgeldig", "onweerlegbaar", "qualified"].into_iter().filter(|w| text.contains(w));
        findings.extend(claimed.map(|w| format!("{}: {w}", file.path)));
    }
    findings
}

#[test]
fn no_text_claims_more_than_is_proven() {
    clean(&claims(&rust("src").into_iter().chain(tree("templates")).collect::<Vec<_>>()));
    caught(&claims(&made_up("templates/teksten/nl.toml", "a = \"Een rechtsgeldige handtekening\"")), 1);
    caught(&claims(&made_up("src/x.rs", "// never \"gekwalificeerd\"\nlet a = \"Onweerlegbaar bewijs\";")), 1);
}

/// An exception to a lint says why.
fn silent_exceptions(files: &[File]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        let code = only(&file.text, &[Part::Code, Part::Text]);
        for opening in ["#[allow(", "#![allow(", "#[expect(", "#![expect("] {
            for (at, _) in code.match_indices(opening) {
                let end = code[at..].find(")]").map_or(code.len(), |i| at + i);
                if !code[at..end].contains("reason") {
                    findings.push(format!("{}: {} without reason", file.path, &code[at..end]));
                }
            }
        }
    }
    findings
}

#[test]
fn exceptions_to_lints_say_why() {
    clean(&silent_exceptions(&rust("src")));
    caught(&silent_exceptions(&made_up("src/x.rs", "#[allow(dead_code)]\n#[expect(\n a,\n reason = \"b\"\n)]")), 1);
}
