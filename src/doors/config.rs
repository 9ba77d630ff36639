//! The configuration, read once at the start: where to listen, the seal of the gemeente, and the gemeenten themselves.
//! An unknown setting stops the start; a typing error must not silently mean the default (B93).

use crate::law::gemeente::{Gemeente, Huisstijl, VORM as GEMEENTE, instellingen};
use crate::words::bevinding::Bevinding;
use crate::words::moment::Datum;
use crate::words::vorm::{KORT, REGEL, Veld, Vorm};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::io::Read;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What is wrong with the configuration.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// Cannot be read.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Not what a configuration may hold.
    #[error("{0}")]
    Content(String),
}

/// All settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where the service listens.
    pub server: Server,
    /// A seal key of one's own instead of the self-made one.
    pub zegel: Option<SealFiles>,
    /// The gemeenten.
    pub gemeenten: Vec<Gemeente>,
}

/// Where the service listens. Loopback only, until there are accounts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Server {
    /// IP address.
    pub host: IpAddr,
    /// Port.
    pub port: u16,
}

impl Default for Server {
    fn default() -> Self {
        Self { host: Ipv4Addr::LOCALHOST.into(), port: 8080 }
    }
}

/// A PEM pair: PKCS#8 key and X.509 certificate, both ECDSA P-256.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealFiles {
    /// The key.
    pub sleutel: PathBuf,
    /// The certificate.
    pub certificaat: PathBuf,
}

/// The shape of the settings.
static VORM: Vorm = Vorm::Object(&VELDEN);

static VELDEN: [Veld; 3] = [
    Veld::mag("server", Vorm::Object(&SERVER), "Waar de dienst luistert."),
    Veld::mag("zegel", Vorm::Object(&ZEGEL), "Een eigen zegelsleutel met certificaat (PEM)."),
    Veld::moet("gemeenten", Vorm::Lijst { deel: &GEMEENTE, min: 1, max: 400 }, "De gemeenten."),
];

static SERVER: [Veld; 2] = [
    Veld::mag("host", KORT, "IP-adres op deze computer zelf: 127.0.0.1 of ::1."),
    Veld::mag("port", Vorm::Getal { min: 1, max: 65_535 }, "Poort."),
];

static ZEGEL: [Veld; 2] = [
    Veld::moet("sleutel", REGEL, "Bestand met de sleutel (PKCS#8, PEM, P-256)."),
    Veld::moet("certificaat", REGEL, "Bestand met het certificaat (X.509, PEM)."),
];

impl Config {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// [`ConfigError`] with a Dutch text that names the setting.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| ConfigError::File { path: path.display().to_string(), source })?;
        Self::beside(&text, path.parent())
    }

    /// Reads the text of a configuration that has no files beside it.
    ///
    /// # Errors
    /// [`ConfigError::Content`] with a Dutch text that names the setting.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        Self::beside(text, None)
    }

    /// Reads the text of a configuration, and the logos in that directory.
    fn beside(text: &str, dir: Option<&Path>) -> Result<Self, ConfigError> {
        let mut config: Self = instellingen::lees_toml(&VORM, text).map_err(|fouten: Vec<Bevinding>| said(&fouten))?;
        let (mut fouten, mut codes) = (Vec::new(), BTreeSet::new());
        for (place, gemeente) in config.gemeenten.iter_mut().enumerate() {
            let unread =
                dir.zip(gemeente.huisstijl.as_mut()).and_then(|(dir, huisstijl)| add_logo(huisstijl, dir).err());
            let twice = (!codes.insert(gemeente.code.clone()))
                .then(|| Bevinding::vorm("/code", "gemeente-dubbel", "Deze gemeente staat er twee keer in."));
            let found = unread.into_iter().chain(twice).chain(gemeente.gebreken());
            fouten.extend(found.map(|fout| instellingen::onder(&format!("/gemeenten/{place}"), fout)));
        }
        if fouten.is_empty() { Ok(config) } else { Err(said(&fouten)) }
    }

    /// The telephone numbers that must be checked again; they stop nothing.
    #[must_use]
    pub fn unchecked_numbers(&self, today: Datum) -> Vec<Bevinding> {
        let of = |(place, gemeente): (usize, &Gemeente)| {
            let found = gemeente.te_controleren(today).into_iter();
            found.map(|fout| instellingen::onder(&format!("/gemeenten/{place}"), fout)).collect::<Vec<_>>()
        };
        self.gemeenten.iter().enumerate().flat_map(of).collect()
    }

    /// The settings of the demonstration: the built-in Voorbeeldgemeente.
    #[must_use]
    pub fn demonstration() -> Self {
        Self { gemeenten: vec![Gemeente::voorbeeld().clone()], ..Self::default() }
    }
}

/// Most bytes that are read of a logo: one more than is allowed, enough to refuse it.
const LOGO: u64 = (64 << 10) + 1;

/// Puts the text of the file that holds the logo in its place. The file stands beside the configuration, in no other
/// directory.
fn add_logo(huisstijl: &mut Huisstijl, dir: &Path) -> Result<(), Bevinding> {
    if huisstijl.logo.is_some() {
        return Ok(());
    }
    let Some(name) = huisstijl.logo_bestand.take() else { return Ok(()) };
    let refused = |code: &str, melding: &str| Bevinding::vorm("/huisstijl/logoBestand", code, melding);
    if name.starts_with('.') || name.contains(['/', '\\', ':']) {
        return Err(refused("logo-elders", "Noem alleen de naam van een bestand dat naast de instellingen staat."));
    }
    let path = dir.join(name);
    let text = std::fs::metadata(&path).and_then(|about| {
        let mut text = Vec::new();
        if about.is_file() {
            std::fs::File::open(&path)?.take(LOGO).read_to_end(&mut text)?;
        }
        Ok(text)
    });
    let text = text.map_err(|_| refused("logo-onleesbaar", "Dit bestand is niet te lezen."))?;
    let text = String::from_utf8_lossy(&text);
    huisstijl.logo = Some(text.into_owned());
    Ok(())
}

/// All findings, a line each.
fn said(fouten: &[Bevinding]) -> ConfigError {
    let lines = fouten.iter().map(|fout| format!("{}: {}", fout.veld, fout.melding));
    ConfigError::Content(lines.collect::<Vec<_>>().join("\n"))
}

/// The name the operating system gives to whoever runs the program.
#[expect(clippy::disallowed_methods, reason = "this is the door")]
#[must_use]
pub fn console_user() -> String {
    std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "onbekend".to_owned())
}
