//! `POST /v1/verificaties`: judges a bundle or a sealed PDF under the policy of this installation. The file is judged in
//! memory; nothing of it is kept, rendered or run.

use super::{accept, body, json_answer};
use crate::web::Shared;
use crate::web::error::Problem;
use crate::words::moment::Moment;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// Largest file, in bytes (decision 19).
pub(in crate::web) const FILE: usize = 200 << 20;

/// `POST /v1/verificaties?opTijdstip=…`
pub(in crate::web) async fn verify(
    State(shared): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    content: Body,
) -> Result<Response, Problem> {
    accept(&headers, "application/json")?;
    let op = asked(query.as_deref().unwrap_or_default())?;
    let bytes = body(&headers, content, &["application/zip", "application/pdf"], FILE).await?;
    let verdict = shared.at_desk(move |desk| Ok(desk.beoordeel(&bytes, op)?)).await?;
    json_answer(StatusCode::OK, &verdict)
}

/// The one query key. A plus sign in an offset may come unescaped: a space cannot stand in a moment.
fn asked(query: &str) -> Result<Option<Moment>, Problem> {
    if query.is_empty() {
        return Ok(None);
    }
    let wrong = |detail: &str| Problem::new(StatusCode::BAD_REQUEST, "vraag-ongeldig", detail);
    let text = query.strip_prefix("opTijdstip=").ok_or_else(|| wrong("Alleen opTijdstip is een geldige vraag."))?;
    let text = text.replace("%3A", ":").replace("%3a", ":").replace("%2B", "+").replace("%2b", "+");
    Moment::lees(&text).map(Some).map_err(|error| wrong(&error.to_string()))
}
