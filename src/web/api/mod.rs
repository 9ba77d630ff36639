//! The API under `/v1`, by the NL API Design Rules: Dutch names, problem+json with all findings, UTC with the offset
//! beside it.

pub(super) mod huisverboden;
pub mod openapi;
pub(super) mod verificaties;

use super::error::Problem;
use super::guard::text;
use crate::words::json::antwoord;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// Largest JSON body, in bytes (decision 19).
const BODY: usize = 1 << 20;
/// How long a body may take to arrive.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// A line in the log of the service: what happened, never with whom.
pub(super) fn log_line(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "waarmerk: {}", text.escape_debug());
}

/// Names from the path. One that cannot be decoded is as unknown as any other.
#[derive(Debug)]
pub(super) struct Names<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Names<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let found = Path::<T>::from_request_parts(parts, state).await;
        found.map(|Path(names)| Self(names)).map_err(|_| Problem::not_found())
    }
}

/// What came too late.
pub(super) fn too_slow() -> Problem {
    Problem::new(StatusCode::REQUEST_TIMEOUT, "te-traag", "Het verzoek kwam niet binnen 10 seconden.")
}

/// Reads a body of one of the accepted types, up to a limit.
pub(super) async fn body(headers: &HeaderMap, body: Body, types: &[&str], limit: usize) -> Result<Vec<u8>, Problem> {
    let given = text(headers, header::CONTENT_TYPE).unwrap_or_default();
    let given = given.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !types.contains(&given.as_str()) {
        let detail = format!("Stuur de inhoud als {}.", types.join(" of "));
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "inhoudstype", &detail));
    }
    let read = tokio::time::timeout(PATIENCE, to_bytes(body, limit)).await;
    let read = read.map_err(|_| too_slow())?;
    let megabytes = limit >> 20;
    let bytes = read
        .map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "te-groot", &format!("Maximaal {megabytes} MB.")))?;
    Ok(bytes.to_vec())
}

/// Reads a JSON body.
pub(super) async fn json_body(headers: &HeaderMap, content: Body) -> Result<Vec<u8>, Problem> {
    body(headers, content, &["application/json"], BODY).await
}

/// Refuses an `Accept` that rules out what the route gives.
pub(super) fn accept(headers: &HeaderMap, given: &str) -> Result<(), Problem> {
    let Some(accept) = text(headers, header::ACCEPT) else { return Ok(()) };
    let family = given.split('/').next().unwrap_or_default();
    let fits = |range: &str| {
        let range = range.split(';').next().unwrap_or_default().trim();
        range == "*/*" || range == given || range == format!("{family}/*") || range == "application/problem+json"
    };
    if accept.split(',').any(fits) {
        return Ok(());
    }
    Err(Problem::new(StatusCode::NOT_ACCEPTABLE, "niet-te-leveren", &format!("Hier is alleen {given} te krijgen.")))
}

/// A JSON answer, with every instant in UTC and its offset beside it.
pub(super) fn json_answer<T: Serialize>(status: StatusCode, value: &T) -> Result<Response, Problem> {
    let text = antwoord(value).map_err(|error| Problem::internal(&error.to_string()))?;
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok((status, kind, text).into_response())
}

/// A file as answer.
pub(super) fn file_answer(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
