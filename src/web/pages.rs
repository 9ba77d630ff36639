//! The one plain page: "Controleer een bestand". It works without script, and keeps nothing.

use super::Shared;
use super::api::verificaties::FILE;
use super::api::{PATIENCE, too_slow};
use super::error::Problem;
use crate::evidence::bundle::verdict::Verdict;
use crate::words::moment::Moment;
use crate::words::nederlands::datum_en_tijd;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, context};
use tokio::time::timeout;

/// `GET /stijl.css`
pub(super) async fn style() -> Response {
    let mut response = include_str!("../../templates/pages/stijl.css").into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    response
}

/// `GET /`
pub(super) async fn show(State(shared): State<Shared>) -> Result<Response, Problem> {
    page(StatusCode::OK, &View { demonstratie: shared.desk.demonstratie(), ..View::default() })
}

/// `POST /`: the same page with the verdict above the form.
pub(super) async fn check(
    State(shared): State<Shared>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    let demonstratie = shared.desk.demonstratie();
    let read = async { read(form.map_err(|_| BROKEN.to_owned())?).await };
    let asked = match timeout(PATIENCE, read).await.map_err(|_| too_slow())? {
        Ok(asked) => asked,
        Err(fout) => {
            let view = View { demonstratie, fout: Some(fout), ..View::default() };
            return page(StatusCode::BAD_REQUEST, &view);
        }
    };
    let Asked { naam, bytes, op } = asked;
    let verdict = shared.at_desk(move |desk| Ok(desk.beoordeel(&bytes, op)?)).await?;
    page(StatusCode::OK, &View { demonstratie, naam, oordeel: Some(verdict), fout: None })
}

/// How much of the name of a file is shown.
const NAME: usize = 100;

/// What is said of a form that cannot be read.
const BROKEN: &str = "Het bestand is niet goed aangekomen. Probeer het opnieuw.";

/// What the form asks.
struct Asked {
    naam: String,
    bytes: Vec<u8>,
    op: Option<Moment>,
}

async fn read(mut form: Multipart) -> Result<Asked, String> {
    let mut asked = Asked { naam: String::new(), bytes: Vec::new(), op: None };
    let broken = |_| BROKEN.to_owned();
    while let Some(mut field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file: String = field.file_name().unwrap_or_default().chars().take(NAME).collect();
        let mut content = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            content.extend_from_slice(&chunk);
            if content.len() > FILE {
                return Err(format!("Het bestand is te groot. Maximaal {} MB.", FILE >> 20));
            }
        }
        match name.as_str() {
            "bestand" => (asked.naam, asked.bytes) = (file, content),
            "op" => asked.op = moment(&String::from_utf8_lossy(&content))?,
            _ => {}
        }
    }
    if asked.bytes.is_empty() {
        return Err("Kies eerst een bestand: een bewijsbundel (zip) of een verzegelde PDF.".to_owned());
    }
    Ok(asked)
}

/// A moment from the form: the local clock, to the minute. Where the clock shows a time twice, the first is meant, which
/// is said on the page.
fn moment(text: &str) -> Result<Option<Moment>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let clock = format!("{text}:00");
    let read = ["+02:00", "+01:00"].iter().find_map(|offset| Moment::lees(&format!("{clock}{offset}")).ok());
    read.map(Some).ok_or_else(|| "Dit tijdstip bestaat niet. Kies een datum en een tijd.".to_owned())
}

#[derive(Default)]
struct View {
    demonstratie: bool,
    /// The name of the file, as the browser gave it.
    naam: String,
    oordeel: Option<Verdict>,
    fout: Option<String>,
}

fn page(status: StatusCode, view: &View) -> Result<Response, Problem> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let source = include_str!("../../templates/pages/controleer.html");
    let wrong = |error: minijinja::Error| Problem::internal(&error.to_string());
    environment.add_template("controleer.html", source).map_err(wrong)?;
    let template = environment.get_template("controleer.html").map_err(wrong)?;
    let values = context! {
        demonstratie => view.demonstratie,
        naam => view.naam.as_str(),
        op => view.oordeel.as_ref().and_then(|oordeel| oordeel.op_tijdstip.as_ref()).map(|op| datum_en_tijd(op.tijdstip)),
        fout => view.fout.as_deref(),
        oordeel => view.oordeel.as_ref().map(|oordeel| minijinja::Value::from(Serde(oordeel))),
    };
    let html = template.render(values).map_err(wrong)?;
    Ok((status, Html(html)).into_response())
}
