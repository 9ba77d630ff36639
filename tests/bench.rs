//! `cargo bench`: how long the steps of the main job take and what memory they hold, with the machine and its load.
//!
//! Each row has an aim. A bound ten times as loose makes the run fail, so that a step that became slow in kind is
//! noticed on a busy machine too. `cargo bench -- NAME` runs the rows whose name contains NAME.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "a measurement, not an interface")]
#![allow(clippy::disallowed_methods, reason = "to measure is to read the clock")]

mod opslag;

use opslag::Opslag;
use std::fs;
use std::hint::black_box;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use waarmerk::desk::Request;
use waarmerk::doors::render::stuk::{Bij, Stuk, akte, opleggen};
use waarmerk::doors::render::{Huisstijl, Kader, Render};
use waarmerk::doors::store::{Rows, Store, StoreError};
use waarmerk::evidence::seal::{CertificaatGegevens, PemZegelaar, Zegelsleutel, verzegel};
use waarmerk::law::besluit::Besluit;
use waarmerk::law::gemeente::Gemeente;
use waarmerk::law::zaak::check::{AANLOOP, Toetskader, toets};
use waarmerk::law::zaak::lees;
use waarmerk::words::hash::Hash256;
use waarmerk::words::moment::Moment;

/// A failed run is one whose median passes the aim this many times.
const SLACK: u32 = 10;

/// The rows that were asked for, and how many broke their bound.
struct Bench {
    filter: Option<String>,
    broken: u32,
}

impl Bench {
    fn new() -> Self {
        // Cargo itself passes `--bench`.
        let filter = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
        println!("{}", machine());
        println!("{:<44} {:>7} {:>10} {:>10} {:>10}", "step", "times", "p50", "p99", "aim");
        Self { filter, broken: 0 }
    }

    fn wanted(&self, name: &str) -> bool {
        self.filter.as_deref().is_none_or(|filter| name.contains(filter))
    }

    /// Times `step` this often, after a tenth as often to warm up, and prints the row. `step` receives the number of
    /// the round, so that no two rounds need have the same input.
    fn row<T>(&mut self, name: &str, aim: Duration, times: u32, mut step: impl FnMut(u32) -> T) {
        if !self.wanted(name) {
            return;
        }
        let warm_up = times / 10;
        let mut taken = Vec::new();
        for round in 0..warm_up.saturating_add(times) {
            let begin = Instant::now();
            black_box(step(round));
            if round >= warm_up {
                taken.push(begin.elapsed());
            }
        }
        let (p50, p99) = (percentile(&mut taken, 50), percentile(&mut taken, 99));
        println!("{name:<44} {times:>7} {:>10} {:>10} {:>10}", ms(p50), ms(p99), ms(aim));
        self.bound(name, p50 > aim.saturating_mul(SLACK));
    }

    /// Times a program from its start to its end; `command` makes it for each round.
    fn program(&mut self, name: &str, aim: Duration, times: u32, mut command: impl FnMut(u32) -> Command) {
        let mut failed = 0_u32;
        self.row(name, aim, times, |round| {
            let status = command(round).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
            failed = failed.saturating_add(u32::from(!status.is_ok_and(|s| s.success())));
        });
        self.bound(&format!("{name}: {failed} run(s) failed"), failed > 0);
    }

    /// Memory after this many rounds, and after a tenth of them: it may not grow with their number.
    fn memory<T>(&mut self, name: &str, aim_kb: u64, times: u32, mut step: impl FnMut(u32) -> T) {
        if !self.wanted(name) {
            return;
        }
        let mut early = 0;
        for round in 0..times {
            black_box(step(round));
            if round == times / 10 {
                early = resident_kb();
            }
        }
        let late = resident_kb();
        println!(
            "{name:<44} {times:>7} {:>7} MB {:>7} MB {:>7} MB  (after a tenth, at the end, aim)",
            early / 1024,
            late / 1024,
            aim_kb / 1024
        );
        self.bound(name, late > aim_kb.saturating_mul(u64::from(SLACK)) || late > early.saturating_mul(2));
    }

    fn bound(&mut self, name: &str, broken: bool) {
        if broken {
            println!("TOO MUCH: {name}");
            self.broken = self.broken.saturating_add(1);
        }
    }

    fn end(self) -> ExitCode {
        println!("{}", machine());
        println!("{} bound(s) broken", self.broken);
        if self.broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// The value that this percentage of the measurements does not exceed; none at all counts as endless.
fn percentile(taken: &mut [Duration], percent: usize) -> Duration {
    taken.sort_unstable();
    let at = taken.len().saturating_mul(percent) / 100;
    taken.get(at.min(taken.len().saturating_sub(1))).copied().unwrap_or(Duration::MAX)
}

fn ms(time: Duration) -> String {
    format!("{}.{:03} ms", time.as_millis(), time.subsec_micros() % 1000)
}

/// Resident memory of this process.
fn resident_kb() -> u64 {
    field("/proc/self/status", "VmRSS:").and_then(|rss| rss.trim_end_matches("kB").trim().parse().ok()).unwrap_or(0)
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    text.lines()
        .find_map(|line| line.strip_prefix(name))
        .map(|value| value.trim_start_matches([' ', '\t', ':']).trim().to_owned())
}

/// What a number means nothing without.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("machine: {cores} x {model}; load {}", load.split(' ').take(3).collect::<Vec<_>>().join(" "))
}

/// What the document rows are made from: the beschikking of the second example case (nine pages) and its akte (two).
struct Papier {
    render: Render,
    besluit: Stuk,
    akte: Stuk,
    zegel: PemZegelaar,
    nu: Moment,
}

impl Papier {
    fn nieuw() -> Self {
        let gemeente = Gemeente::voorbeeld();
        let nu = Moment::lees(opslag::KLOK).unwrap();
        let (gegevens, _) = lees(&opslag::geschreven(&opslag::zaak(1))).unwrap();
        let kader = Toetskader { gemeente, nu, lopend: Vec::new(), aanloop: AANLOOP, aangezegd: None };
        let besluit =
            Besluit::opleggen(toets(gegevens, &kader).unwrap(), "HV-9999-2026-00001", "HV-9999-2026-00001-O1");
        let sleutel = Zegelsleutel::van_bytes(&Hash256::of(&[b"bench"]).0).unwrap();
        let gegevens = CertificaatGegevens {
            naam: "Voorbeeldgemeente",
            organisatie: "Voorbeeldgemeente",
            serienummer: [7; 20],
            geldig_van: nu,
            geldig_tot: nu.plus_dagen(365).unwrap().0,
        };
        let certificaat = sleutel.certificaat(&gegevens).unwrap();
        Self {
            render: Render::nieuw().unwrap(),
            besluit: Stuk::Oplegging(Box::new(opleggen::van(&besluit, gemeente).unwrap())),
            akte: Stuk::Akte(Box::new(
                akte::van(&Bij::van_oplegging(&besluit, gemeente), "0000-0000-0000-0000-0000").unwrap(),
            )),
            zegel: PemZegelaar::nieuw(sleutel, certificaat).unwrap(),
            nu,
        }
    }

    /// Each round has another code, so that no round can use the work of another.
    fn opgemaakt(&self, stuk: &Stuk, ronde: u32) -> Vec<u8> {
        let kader = Kader {
            kenmerk: "HV-9999-2026-00001".to_owned(),
            code: format!("0000-0000-0000-0000-{ronde:04}"),
            tijdstip: self.nu,
            demonstratie: true,
            concept: false,
            verificatie_adres: Gemeente::voorbeeld().verificatie_adres.clone(),
            huisstijl: Huisstijl::default(),
            behandelaar: None,
        };
        self.render.maak(stuk, &kader).unwrap()
    }

    fn verzegeld(&self, pdf: &[u8]) -> Vec<u8> {
        verzegel(pdf, &self.zegel, self.nu, "Voorbeeldgemeente").unwrap()
    }
}

/// One leaf, committed and on the disk before the next: what the store adds to an act.
fn blad(store: &Store, ronde: u32) {
    let mut bytes = [1_u8; 65];
    bytes[1..33].copy_from_slice(&Hash256::of(&[&ronde.to_be_bytes()]).0);
    let add = |rows: &Rows<'_>| -> Result<(), StoreError> { rows.add_leaf(rows.size()?, &bytes) };
    store.write(add).unwrap();
}

fn main() -> ExitCode {
    let mut bench = Bench::new();
    let papier = Papier::nieuw();
    let (besluit, akte) = (&papier.besluit, &papier.akte);
    let (aim, pdf) = (Duration::from_millis(15), papier.opgemaakt(besluit, 0));
    bench.row("render one beschikking (9 pages)", aim, 100, |ronde| papier.opgemaakt(besluit, ronde));
    bench.row("seal it", Duration::from_millis(2), 200, |_| papier.verzegeld(&pdf));
    bench.row("render and seal it", aim, 100, |ronde| papier.verzegeld(&papier.opgemaakt(besluit, ronde)));
    bench.row("render and seal one akte (2 pages)", aim, 100, |ronde| papier.verzegeld(&papier.opgemaakt(akte, ronde)));

    let los = Opslag::nieuw();
    let store = Store::create(&los.dir().join("los.db")).unwrap();
    bench.row("durable append of one leaf", Duration::from_millis(10), 200, |ronde| blad(&store, ronde));

    let opslag = Opslag::nieuw();
    let desk = opslag.desk();
    let leg_op = |nummer: u32| {
        let bytes = opslag::geschreven(&opslag::zaak(usize::try_from(nummer).unwrap()));
        let key = opslag::sleutel("opleggen", &bytes);
        desk.opleggen(&opslag::beller(), Request { bytes: &bytes, key: &key }).unwrap()
    };
    // An oplegging makes some eighteen documents.
    let alles = Duration::from_millis(400);
    bench.row("opleggen, all its documents, recorded", alles, 20, leg_op);
    let kenmerk = leg_op(0).antwoord.kenmerk;
    let bundel = desk.bundel(&opslag::beller(), &kenmerk).unwrap();
    let op = Some(Moment::lees("2026-11-25T20:00:00+01:00").unwrap());
    bench.row("verify a bundle", Duration::from_millis(100), 100, |_| desk.beoordeel(&bundel, op).unwrap());
    drop(desk);

    let verse = Opslag::nieuw();
    let eerste = verse.bestand("zaak.json", &opslag::geschreven(&opslag::zaak(0)));
    bench.program("process start to all concept PDFs", alles, 20, |_| {
        let mut command = verse.programma(&["opleggen", "--proef"]);
        command.arg(&eerste);
        command
    });
    bench.program("process start to all sealed PDFs, recorded", alles, 20, |ronde| {
        let nummer = usize::try_from(ronde).unwrap();
        let zaak = verse.bestand(&format!("zaak-{ronde}.json"), &opslag::geschreven(&opslag::zaak(nummer)));
        let mut command = verse.programma(&["opleggen"]);
        command.arg(zaak);
        command
    });
    // Ten thousand take minutes: `tests/run` asks for a tenth of them, `tests/run --long` for all.
    let rounds = if std::env::var_os("WAARMERK_KORT").is_some() { 1_000 } else { 10_000 };
    let memory = "memory, rendering and sealing akten";
    bench.memory(memory, 60 * 1024, rounds, |ronde| papier.verzegeld(&papier.opgemaakt(akte, ronde)));
    bench.end()
}
