//! `/v1/huisverboden`: imposing, looking up, handing over, taking out the bundle.

use super::{Names, accept, file_answer, json_answer, json_body};
use crate::desk::{Caller, Desk, DeskError, Made, Request};
use crate::web::Shared;
use crate::web::error::Problem;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

/// Longest idempotency key.
const KEY: usize = 255;

/// `POST /v1/huisverboden`
pub(in crate::web) async fn impose(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    accept(&headers, "application/json")?;
    let act = Act {
        route: "POST /v1/huisverboden".to_owned(),
        work: |desk: &Desk, request: Request<'_>| desk.opleggen(&Caller::Loopback, request),
    };
    act.run(&shared, &headers, body).await
}

/// `POST /v1/meldingen`: what opens a dossier, a spoken huisverbod or a request.
pub(in crate::web) async fn report_new(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    accept(&headers, "application/json")?;
    let act = Act {
        route: "POST /v1/meldingen".to_owned(),
        work: |desk: &Desk, request: Request<'_>| desk.melden(&Caller::Loopback, None, request),
    };
    act.run(&shared, &headers, body).await
}

/// The acts on one dossier: the name of the act in the URL, and the act.
macro_rules! acts {
    ($($(#[$uitleg:meta])* $name:ident: $path:literal => $act:ident;)+) => { $(
        $(#[$uitleg])*
        pub(in crate::web) async fn $name(
            State(shared): State<Shared>,
            Names(id): Names<String>,
            headers: HeaderMap,
            body: Body,
        ) -> Result<Response, Problem> {
            accept(&headers, "application/json")?;
            let route = format!(concat!("POST /v1/huisverboden/{}/", $path), id);
            let work = move |desk: &Desk, request: Request<'_>| {
                desk.known(&Caller::Loopback, &id)?;
                desk.$act(&Caller::Loopback, Some(&id), request)
            };
            Act { route, work }.run(&shared, &headers, body).await
        }
    )+ };
}

acts! {
    /// `POST /v1/huisverboden/{id}/uitreikingen`
    hand_over: "uitreikingen" => uitreiken;
    /// `POST /v1/huisverboden/{id}/verlengingen`
    extend: "verlengingen" => verlengen;
    /// `POST /v1/huisverboden/{id}/intrekkingen`
    withdraw: "intrekkingen" => intrekken;
    /// `POST /v1/huisverboden/{id}/meldingen`
    report: "meldingen" => melden;
}

/// `GET /v1/huisverboden`: those that run, of all gemeenten that are set up here.
pub(in crate::web) async fn running(State(shared): State<Shared>, headers: HeaderMap) -> Result<Response, Problem> {
    accept(&headers, "application/json")?;
    let lopend = shared.at_desk(|desk| Ok(desk.lopend(&Caller::Loopback, None)?)).await?;
    json_answer(StatusCode::OK, &serde_json::json!({ "huisverboden": lopend }))
}

/// `GET /v1/huisverboden/{id}/inventaris`
pub(in crate::web) async fn inventory(
    State(shared): State<Shared>,
    Names(id): Names<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    accept(&headers, "application/pdf")?;
    let work = move |desk: &Desk| Ok(desk.inventaris(&Caller::Loopback, only_uuid(&id)?)?);
    let (name, bytes) = shared.at_desk(work).await?;
    Ok(file_answer("application/pdf", &name, bytes))
}

/// `GET /v1/huisverboden/{id}`
pub(in crate::web) async fn show(
    State(shared): State<Shared>,
    Names(id): Names<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    accept(&headers, "application/json")?;
    let doel = purpose(query.as_deref().unwrap_or_default())?;
    let work = move |desk: &Desk| {
        for_purpose(desk, &id, doel.as_deref())?;
        Ok(desk.dossier(&Caller::Loopback, only_uuid(&id)?)?)
    };
    let beeld = shared.at_desk(work).await?;
    json_answer(StatusCode::OK, &beeld)
}

/// `GET /v1/huisverboden/{id}/documenten`
pub(in crate::web) async fn documents(
    State(shared): State<Shared>,
    Names(id): Names<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    accept(&headers, "application/json")?;
    let beeld = shared.at_desk(move |desk| Ok(desk.dossier(&Caller::Loopback, only_uuid(&id)?)?)).await?;
    json_answer(StatusCode::OK, &serde_json::json!({ "documenten": beeld.documenten }))
}

/// `GET /v1/huisverboden/{id}/documenten/{code}`
pub(in crate::web) async fn document(
    State(shared): State<Shared>,
    Names((id, code)): Names<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    accept(&headers, "application/pdf")?;
    let work = move |desk: &Desk| Ok(desk.document(&Caller::Loopback, only_uuid(&id)?, &code)?);
    let (name, bytes) = shared.at_desk(work).await?;
    Ok(file_answer("application/pdf", &name, bytes))
}

/// `GET /v1/huisverboden/{id}/bundel`
pub(in crate::web) async fn bundle(
    State(shared): State<Shared>,
    Names(id): Names<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    accept(&headers, "application/zip")?;
    let name = format!("{id}.zip");
    let doel = purpose(query.as_deref().unwrap_or_default())?;
    let work = move |desk: &Desk| {
        for_purpose(desk, &id, doel.as_deref())?;
        Ok(desk.bundel(&Caller::Loopback, only_uuid(&id)?)?)
    };
    let bytes = shared.at_desk(work).await?;
    Ok(file_answer("application/zip", &name, bytes))
}

/// The one query key of a look into a dossier: for what purpose (R80).
fn purpose(query: &str) -> Result<Option<String>, Problem> {
    if query.is_empty() {
        return Ok(None);
    }
    let found = query.strip_prefix("doel=").map(ToOwned::to_owned);
    let wrong = || Problem::new(StatusCode::BAD_REQUEST, "vraag-ongeldig", "Alleen doel is een geldige vraag.");
    found.map(Some).ok_or_else(wrong)
}

fn for_purpose(desk: &Desk, id: &str, doel: Option<&str>) -> Result<(), DeskError> {
    doel.map_or(Ok(()), |doel| desk.doel(&Caller::Loopback, only_uuid(id)?, doel))
}

/// URLs carry the UUID; a kenmerk there is as unknown as anything else.
fn only_uuid(id: &str) -> Result<&str, DeskError> {
    crate::doors::dice::uuid_from_text(id).map(|_| id).ok_or(DeskError::NietGevonden)
}

/// An act over HTTP: once per idempotency key, one at a time per key.
struct Act<W> {
    route: String,
    work: W,
}

impl<W> Act<W>
where
    W: FnOnce(&Desk, Request<'_>) -> Result<Made, DeskError> + Send + 'static,
{
    async fn run(self, shared: &Shared, headers: &HeaderMap, body: Body) -> Result<Response, Problem> {
        let key = headers.get("idempotency-key").and_then(|value| value.to_str().ok());
        let Some(key) = key.filter(|key| !key.is_empty() && key.len() <= KEY) else {
            let detail = "Stuur een Idempotency-Key mee (1 tot 255 tekens).";
            return Err(Problem::new(StatusCode::BAD_REQUEST, "sleutel-ontbreekt", detail));
        };
        let bytes = json_body(headers, body).await?;
        let key = format!("loopback\n{}\n{key}", self.route);
        let _turn = Turn::take(shared, &key)?;
        let work = self.work;
        let made = shared.at_desk(move |desk| Ok(work(desk, Request { bytes: &bytes, key: &key })?)).await?;
        answer(&made)
    }
}

fn answer(made: &Made) -> Result<Response, Problem> {
    let status = if made.antwoord.herhaald { StatusCode::OK } else { StatusCode::CREATED };
    let mut response = json_answer(status, &made.antwoord)?;
    let location = format!("/v1/huisverboden/{}", made.antwoord.id);
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    if made.antwoord.herhaald {
        response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
    }
    Ok(response)
}

/// The turn of one request under its key, given back when it is dropped.
struct Turn {
    shared: Shared,
    key: String,
}

impl Turn {
    fn take(shared: &Shared, key: &str) -> Result<Self, Problem> {
        let mut running = shared.running.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if running.insert(key.to_owned()) {
            return Ok(Self { shared: shared.clone(), key: key.to_owned() });
        }
        Err(Problem::running())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.shared.running.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(&self.key);
    }
}
