//! What every request and every answer passes: `Host` and `Origin` on the way in, the fixed headers on the way out.

use super::Shared;
use super::error::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

/// Version of the API, on every answer.
const API_VERSION: &str = "1.0.0";
/// Fixed headers (API Design Rules, security headers).
const HEADERS: [(&str, &str); 7] = [
    ("api-version", API_VERSION),
    ("cache-control", "no-store"),
    (
        "content-security-policy",
        "default-src 'none'; img-src data:; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    // Not no-referrer: under that a browser sends its own form with `Origin: null`, which is refused.
    ("referrer-policy", "same-origin"),
    ("strict-transport-security", "max-age=31536000"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// Refuses a request that was not meant for this service: another name in `Host` (421), another site in `Origin` (403).
/// Compressed bodies are refused before they are read (415).
pub(super) async fn check(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let names = ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{}", shared.port));
    let host = text(headers, header::HOST).unwrap_or_default();
    if !names.iter().any(|name| name == host) || request.uri().authority().is_some() {
        return Problem::new(StatusCode::MISDIRECTED_REQUEST, "host", "Dit verzoek is niet voor deze dienst.")
            .into_response();
    }
    let from_here = |origin: &str| names.iter().any(|name| origin == format!("http://{name}"));
    if text(headers, header::ORIGIN).is_some_and(|origin| !from_here(origin)) {
        return Problem::new(StatusCode::FORBIDDEN, "herkomst", "Dit verzoek komt van een andere site.")
            .into_response();
    }
    if *request.method() == Method::POST && headers.contains_key(header::CONTENT_ENCODING) {
        let problem = Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "compressie", "Stuur ongecomprimeerd.");
        return problem.into_response();
    }
    next.run(request).await
}

/// A panic in a request is a broken invariant: one answer says so, and the service goes on.
pub(super) async fn shield(request: Request, next: Next) -> Response {
    let mut work = pin!(next.run(request));
    let outcome = poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(poll) => poll.map(Some),
        Err(_) => Poll::Ready(None),
    });
    outcome.await.unwrap_or_else(|| Problem::internal("paniek").into_response())
}

/// Sets the fixed headers.
pub(super) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A header as text.
pub(super) fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
