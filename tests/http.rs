//! The service, proved by exchanges that anybody can read: each file in `tests/http` is a row of requests with the
//! answers that they must get, over a real connection to a real `waarmerk serve`. `tests/http/LEESMIJ.md` lists what a
//! line may say. On every answer the fixed headers, the form of a problem and the form of instants are held against it.

use super::scripts::{KLOK, all, copy, demo, filled, folder, put, sessions};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

/// Names that stand in the data of the tests; none of them may stand in what the service writes about itself.
const CANARIES: [&str; 8] =
    ["Velthorst", "Canarius", "Zielarz", "Oeverkamp", "Lindelaan", "9999AB", "+3160000", "1970-03-14"];

/// Headers that every answer has.
const ALWAYS: [(&str, &str); 7] = [
    ("api-version", "1.0.0"),
    ("cache-control", "no-store"),
    ("content-security-policy", "default-src 'none';…"),
    // Not no-referrer: under that a browser sends its own form with `Origin: null`, which is refused.
    ("referrer-policy", "same-origin"),
    ("strict-transport-security", "max-age=31536000"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// `waarmerk serve` on a free port; stopped when it is dropped.
struct Server {
    child: Child,
    address: SocketAddr,
    said: Arc<Mutex<String>>,
}

impl Server {
    fn start(store: &Path, more: &[String]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waarmerk"));
        command.args(["serve", "--port", "0", "--klok", KLOK, "--data"]).arg(store).args(more);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (ready, address) = mpsc::channel();
        let (stderr, heard) = (child.stderr.take().unwrap(), said.clone());
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("Waarmerk luistert op http://") {
                    ready.send(address.parse().unwrap()).unwrap();
                }
                heard.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        let address =
            address.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("{}", said.lock().unwrap()));
        Self { child, address, said }
    }

    /// What it wrote about itself, and that no name stands in it.
    fn silent(&self) -> Result<(), String> {
        let said = self.said.lock().unwrap();
        match CANARIES.iter().find(|name| said.contains(*name)) {
            Some(name) => Err(format!("the service wrote {name}: {said}")),
            None => Ok(()),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer, as it came over the line.
#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Result<Self, String> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no complete answer")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Ok(Self {
            status: status.ok_or("no status")?,
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: bytes[end + 4..].to_vec(),
        })
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| *found == name.to_lowercase()).map(|(_, value)| value.as_str())
    }

    /// The value of a header; `…` at the end stands for anything.
    fn has(&self, name: &str, wanted: &str) -> Result<(), String> {
        let found = self.header(name).ok_or_else(|| format!("no header {name}"))?;
        let good = wanted.strip_suffix('…').map_or(found == wanted, |begin| found.starts_with(begin));
        if good { Ok(()) } else { Err(format!("{name} is {found}, not {wanted}")) }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn json(&self) -> Result<Value, String> {
        serde_json::from_slice(&self.body).map_err(|error| format!("no JSON: {error}"))
    }

    /// What must hold of every answer.
    fn always(&self) -> Result<(), String> {
        ALWAYS.iter().try_for_each(|(name, value)| self.has(name, value))?;
        let kind = self.header("content-type").unwrap_or_default();
        if kind.starts_with("application/problem+json") {
            let problem = self.json()?;
            let complete = problem["status"] == self.status
                && ["title", "detail", "code"].iter().all(|name| problem[*name].is_string());
            if !complete || self.status < 400 {
                return Err(format!("no complete problem: {problem}"));
            }
        } else if self.status >= 400 && !kind.starts_with("text/html") {
            return Err(format!("status {} is no problem but {kind}", self.status));
        } else if kind == "application/json" {
            instants(&self.json()?)?;
        }
        Ok(())
    }
}

/// Every instant is UTC, with the offset beside it (decision 33).
fn instants(value: &Value) -> Result<(), String> {
    match value {
        Value::Array(parts) => parts.iter().try_for_each(instants),
        Value::Object(fields) => fields.iter().try_for_each(|(name, part)| {
            let instant = part.as_str().filter(|_| name == "tijdstip" || name.ends_with("Tijdstip"));
            if instant.is_some_and(|text| !text.ends_with('Z') || !fields.contains_key(&format!("{name}Tijdzone"))) {
                return Err(format!("{name} is {part}"));
            }
            instants(part)
        }),
        _ => Ok(()),
    }
}

/// Sends bytes and reads until the service closes the connection.
fn send(address: SocketAddr, request: &[u8]) -> Result<Answer, String> {
    let mut stream = TcpStream::connect(address).map_err(|error| error.to_string())?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    // An answer may come before the whole request has gone out.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    Answer::read(&answer).map_err(|error| format!("{error} ({read:?})"))
}

/// A request as bytes.
fn request(line: &str, headers: &[(String, String)], body: Option<&[u8]>, address: SocketAddr) -> Vec<u8> {
    let mut text = format!("{line} HTTP/1.1\r\nConnection: close\r\n");
    let given = |name: &str| headers.iter().any(|(found, _)| found.eq_ignore_ascii_case(name));
    if !given("host") {
        text.push_str(&format!("Host: {address}\r\n"));
    }
    if let Some(body) = body.filter(|_| !given("transfer-encoding")) {
        text.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut bytes = (text + "\r\n").into_bytes();
    bytes.extend_from_slice(body.unwrap_or_default());
    bytes
}

/// One file of exchanges.
struct Session {
    dir: PathBuf,
    server: Server,
    names: BTreeMap<String, String>,
    kept: BTreeMap<String, Vec<u8>>,
}

#[test]
fn elk_verzoek_krijgt_zijn_antwoord() {
    demo();
    all(&sessions("http", "txt"), |file| {
        let text = fs::read_to_string(file).unwrap();
        let dir = folder(&format!("http-{}", file.file_stem().unwrap().to_str().unwrap()));
        copy(&demo().join("gegevens"), &dir.join("opslag"));
        expired(&dir.join("verlopen.toml"));
        let mut names = BTreeMap::from([
            ("demo".to_owned(), demo().display().to_string()),
            ("hier".to_owned(), dir.display().to_string()),
        ]);
        let options =
            text.lines().find_map(|line| line.strip_prefix("% ")).map(|line| filled(line, &names)).unwrap_or_default();
        let options: Vec<String> = options.split_whitespace().map(str::to_owned).collect();
        let server = Server::start(&dir.join("opslag"), &options);
        names.insert("host".to_owned(), server.address.to_string());
        names.insert("lang".to_owned(), "a".repeat(10_000));
        names.insert("poort".to_owned(), server.address.port().to_string());
        let mut session = Session { dir, server, names, kept: BTreeMap::new() };
        for exchange in text.split("\n== ").skip(1) {
            let name = exchange.lines().next().unwrap_or_default();
            session.exchange(exchange).map_err(|error| format!("{name}: {error}"))?;
        }
        session.server.silent()
    });
}

/// Settings in which the mandate has just ended (B40).
fn expired(path: &Path) {
    let settings = fs::read_to_string(demo().join("gemeente.toml")).unwrap();
    let from = "vanTijdstip = \"2025-01-10T00:00:00+01:00\"\n";
    let ended = format!("{from}totTijdstip = \"2026-11-21T22:09:00+01:00\"\n");
    fs::write(path, settings.replacen(from, &ended, 1)).unwrap();
}

impl Session {
    fn exchange(&mut self, text: &str) -> Result<(), String> {
        let (asked, wanted) = text.split_once("\n-- ").ok_or("no answer stands here")?;
        let asked = asked.split_once('\n').ok_or("no request stands here")?.1;
        let (head, body) = asked.split_once("\n\n").map_or((asked, None), |(head, body)| (head, Some(body)));
        let head = filled(head, &self.names);
        let mut lines = head.lines();
        let line = lines.next().unwrap_or_default();
        let mut headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let body = body.map(|body| self.body(&filled(body, &self.names), &mut headers)).transpose()?;
        let begin = Instant::now();
        let answer = send(self.server.address, &request(line, &headers, body.as_deref(), self.server.address))?;
        let told = |error: String| {
            format!(
                "{error}\n  {} {:?}\n  {}",
                answer.status,
                answer.headers,
                answer.text().chars().take(2000).collect::<String>()
            )
        };
        answer.always().map_err(told)?;
        let mut wanted = wanted.lines();
        let status = wanted.next().unwrap_or_default().trim();
        if status != answer.status.to_string() {
            return Err(told(format!("status {}, not {status}", answer.status)));
        }
        for line in wanted.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            self.holds(&filled(line, &self.names), &answer, begin.elapsed())
                .map_err(|error| told(format!("{line}: {error}")))?;
        }
        Ok(())
    }

    /// The body that a request describes.
    fn body(&self, text: &str, headers: &mut Vec<(String, String)>) -> Result<Vec<u8>, String> {
        let text = text.trim_end_matches('\n');
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let words: Vec<&str> = first.split(' ').collect();
        let file = |name: &str| fs::read(self.dir.join(name)).map_err(|error| format!("{name}: {error}"));
        match words.as_slice() {
            ["@bestand", name] => file(name),
            ["@antwoord", name] => self.kept.get(*name).cloned().ok_or_else(|| format!("no answer {name}")),
            ["@herhaal", times, what] => Ok(what.repeat(times.parse().unwrap()).into_bytes()),
            ["@bytes", hex] => Ok(data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap()),
            ["@json", name] => {
                let mut document: Value = serde_json::from_slice(&file(name)?).unwrap();
                for line in rest.lines() {
                    let (pointer, value) = line.split_once(' ').ok_or("a pointer and a value")?;
                    put(
                        &mut document,
                        pointer,
                        serde_json::from_str(value).map_err(|error| format!("{value}: {error}"))?,
                    );
                }
                Ok(serde_json::to_vec(&document).unwrap())
            }
            ["@zonder-einde"] => {
                headers.push(("Transfer-Encoding".to_owned(), "chunked".to_owned()));
                Ok(b"1\r\n{\r\n".to_vec())
            }
            ["@formulier", parts @ ..] => {
                headers.push(("Content-Type".to_owned(), "multipart/form-data; boundary=grens".to_owned()));
                let mut body = Vec::new();
                for part in parts {
                    let (name, value) = part.split_once('=').ok_or("name=value")?;
                    let content = match value.strip_prefix('@') {
                        Some(kept) if self.kept.contains_key(kept) => self.kept[kept].clone(),
                        Some(path) => file(path)?,
                        None => value.as_bytes().to_vec(),
                    };
                    let head =
                        format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"x\"\r\n\r\n");
                    body.extend([head.as_bytes(), &content, b"\r\n"].concat());
                }
                body.extend(b"--grens--\r\n");
                Ok(body)
            }
            _ => Ok(text.as_bytes().to_vec()),
        }
    }

    /// One line of what the answer must be.
    fn holds(&mut self, line: &str, answer: &Answer, took: Duration) -> Result<(), String> {
        let (verb, rest) = line.split_once(' ').ok_or("no such line")?;
        let is = |good: bool| if good { Ok(()) } else { Err("not so".to_owned()) };
        match verb {
            "bevat" => is(answer.text().contains(rest)),
            "niet" => is(!answer.text().contains(rest)),
            "begint" => is(answer.body.starts_with(rest.as_bytes())),
            "zonder" => is(answer.header(rest).is_none()),
            "zoals" => is(self.kept.get(rest) == Some(&answer.body)),
            "na" => is(took >= Duration::from_secs(rest.parse().unwrap())),
            "voor" => is(took < Duration::from_secs(rest.parse().unwrap())),
            "bewaar" => {
                self.kept.insert(rest.to_owned(), answer.body.clone());
                Ok(())
            }
            "json" => {
                let (pointer, wanted) = rest.split_once(' ').ok_or("a pointer and a value")?;
                let found = answer.json()?.pointer(pointer).cloned().ok_or_else(|| format!("no {pointer}"))?;
                is(serde_json::from_str::<Value>(wanted).ok() == Some(found))
            }
            "neem" => {
                let (name, pointer) = rest.split_once(' ').ok_or("a name and a pointer")?;
                let found = answer.json()?.pointer(pointer).cloned().ok_or_else(|| format!("no {pointer}"))?;
                self.names.insert(name.to_owned(), found.as_str().map_or_else(|| found.to_string(), str::to_owned));
                Ok(())
            }
            header => answer.has(header.strip_suffix(':').ok_or("no such line")?, rest),
        }
    }
}

/// The zaak of the demonstration for somebody else.
fn zaak(name: &str) -> Vec<u8> {
    let text = fs::read(demo().join("HV-9999-2026-00001/zaak.json")).unwrap();
    let mut zaak: Value = serde_json::from_slice(&text).unwrap();
    put(&mut zaak, "/uithuisgeplaatste/naam/geslachtsnaam", name.into());
    serde_json::to_vec(&zaak).unwrap()
}

/// Requests at the same time, each with its key and body.
fn together(server: &Server, requests: &[(&str, Vec<u8>)]) -> Vec<Answer> {
    std::thread::scope(|scope| {
        let hands: Vec<_> = requests
            .iter()
            .map(|(key, body)| {
                let headers = [("Content-Type", "application/json"), ("Idempotency-Key", key)];
                let headers: Vec<_> =
                    headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
                let bytes = request("POST /v1/huisverboden", &headers, Some(body), server.address);
                scope.spawn(move || send(server.address, &bytes).unwrap())
            })
            .collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).collect()
    })
}

/// B19 and B49 in a race: one is made, whoever comes with it.
#[test]
fn tegelijk_wordt_er_een_gemaakt() {
    let dir = folder("http-tegelijk");
    copy(&demo().join("gegevens"), &dir.join("opslag"));
    let server = Server::start(&dir.join("opslag"), &[]);

    let same: Vec<_> = (0..6).map(|_| ("een", zaak("Canarius"))).collect();
    let answers = together(&server, &same);
    let made: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert_eq!(made.len(), 1, "{answers:?}");
    let event = made[0].json().unwrap()["event"].clone();
    for answer in &answers {
        answer.always().unwrap();
        match answer.status {
            201 => {}
            200 => {
                answer.has("Idempotent-Replayed", "true").unwrap();
                assert_eq!(answer.json().unwrap()["event"], event);
            }
            _ => {
                assert_eq!((answer.status, &answer.json().unwrap()["code"]), (409, &Value::from("nog-bezig")));
                answer.has("Retry-After", "1").unwrap();
            }
        }
    }

    // Other keys, the same person and home.
    let others: Vec<_> = ["a", "b", "c", "d"].iter().map(|key| (*key, zaak("Canarius-Twee"))).collect();
    let answers = together(&server, &others);
    let of = |status: u16| answers.iter().filter(|answer| answer.status == status).count();
    assert_eq!((of(201), of(409)), (1, 3), "{answers:?}");
    let refused = answers.iter().filter(|answer| answer.status == 409);
    refused.for_each(|answer| assert_eq!(answer.json().unwrap()["fouten"][0]["code"], "loopt-al"));
    server.silent().unwrap();
    drop(server);

    let checked = Command::new(env!("CARGO_BIN_EXE_waarmerk"))
        .args(["log", "check", "--data"])
        .arg(dir.join("opslag"))
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(report["dossiers"], 7);
}

/// A panic in a request is an answer, with everything that an answer has; the service goes on.
#[test]
fn een_paniek_is_een_antwoord() {
    async fn panics() -> &'static str {
        panic!("Canarius")
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    let table = axum::Router::new().route("/", axum::routing::get(panics));
    runtime.spawn(async move { axum::serve(listener, waarmerk::web::shielded(table)).await });
    for _ in 0..2 {
        let answer = send(address, &request("GET /", &[], None, address)).unwrap();
        answer.always().unwrap();
        assert_eq!((answer.status, &answer.json().unwrap()["code"]), (500, &Value::from("intern")));
        assert!(!answer.text().contains("Canarius"));
    }
}
