//! The one place where an error becomes an HTTP answer: `application/problem+json` (RFC 9457) with all findings.
//! Internal text goes to standard error with a reference, never to the caller.

use crate::desk::DeskError;
use crate::words::bevinding::Bevinding;
use axum::Json;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A problem, ready to be answered.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: String,
    fouten: Vec<Bevinding>,
    retry: bool,
}

impl Problem {
    /// A problem with its status, its stable word and a Dutch text.
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, detail: &str) -> Self {
        Self { status, code, detail: detail.to_owned(), fouten: Vec::new(), retry: false }
    }

    /// An unknown name and a malformed one are the same answer.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "niet-gevonden", "Niet gevonden.")
    }

    /// The same request is being worked on.
    #[must_use]
    pub fn running() -> Self {
        let detail = "Ditzelfde verzoek wordt nog verwerkt. Probeer het zo opnieuw.";
        Self { retry: true, ..Self::new(StatusCode::CONFLICT, "nog-bezig", detail) }
    }

    /// A broken promise inside; the cause goes to standard error.
    #[must_use]
    pub fn internal(cause: &str) -> Self {
        crate::web::api::log_line(&format!("interne fout: {cause}"));
        let detail =
            "Er ging iets mis. Er is niets bevestigd. Heeft het haast, zet het dan op papier en leg het later vast.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "intern", detail)
    }

    fn findings(fouten: Vec<Bevinding>) -> Self {
        // A running huisverbod is a conflict with what exists; everything else is data to mend (decision 15).
        let conflict = fouten.iter().any(|fout| fout.code == "loopt-al");
        let status = if conflict { StatusCode::CONFLICT } else { StatusCode::BAD_REQUEST };
        let detail = "De gegevens kloppen niet. Zie fouten.";
        Self { fouten, ..Self::new(status, "gegevens-kloppen-niet", detail) }
    }
}

impl From<Vec<Bevinding>> for Problem {
    fn from(fouten: Vec<Bevinding>) -> Self {
        Self::findings(fouten)
    }
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Bevindingen(fouten) => Self::findings(fouten),
            DeskError::NietGevonden => Self::not_found(),
            DeskError::AnderVerzoek => {
                Self::new(StatusCode::CONFLICT, "sleutel-hergebruikt", "Deze sleutel hoort bij een ander verzoek.")
            }
            DeskError::Gebruik(text) => Self::new(StatusCode::SERVICE_UNAVAILABLE, "niet-ingesteld", &text),
            DeskError::ReadOnly(text) => Self::new(StatusCode::SERVICE_UNAVAILABLE, "alleen-lezen", &text),
            other @ (DeskError::Onleesbaar(_)
            | DeskError::Store(_)
            | DeskError::Keys(_)
            | DeskError::Signer(_)
            | DeskError::Vault(_)) => {
                crate::web::api::log_line(&format!("opslag: {other}"));
                let detail = "De opslag is niet bereikbaar. Er is niets bevestigd. Heeft het haast, zet het dan op papier en leg het later vast.";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "opslag", detail)
            }
            other @ (DeskError::Dice(_)
            | DeskError::Render(_)
            | DeskError::Zegel(_)
            | DeskError::Event(_)
            | DeskError::Note(_)
            | DeskError::Dossier(_)
            | DeskError::Bundle(_)
            | DeskError::Json(_)
            | DeskError::Onverwacht(_)) => Self::internal(&other.to_string()),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let title = title(self.status);
        let mut body =
            json!({ "status": self.status.as_u16(), "title": title, "detail": self.detail, "code": self.code });
        if !self.fouten.is_empty() {
            body["fouten"] = json!(self.fouten);
        }
        let mut response = (self.status, Json(body)).into_response();
        let problem = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, problem);
        if self.retry {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

/// The title of a status, in Dutch.
fn title(status: StatusCode) -> &'static str {
    match status {
        StatusCode::BAD_REQUEST => "Onjuist verzoek",
        StatusCode::FORBIDDEN => "Niet toegestaan",
        StatusCode::NOT_FOUND => "Niet gevonden",
        StatusCode::METHOD_NOT_ALLOWED => "Deze methode kan hier niet",
        StatusCode::NOT_ACCEPTABLE => "Niet in deze vorm te leveren",
        StatusCode::REQUEST_TIMEOUT => "Het duurde te lang",
        StatusCode::CONFLICT => "Botst met wat er al is",
        StatusCode::PAYLOAD_TOO_LARGE => "Te groot",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "Inhoud van een andere soort",
        StatusCode::MISDIRECTED_REQUEST => "Niet voor deze dienst",
        StatusCode::SERVICE_UNAVAILABLE => "Nu niet beschikbaar",
        _ => "Interne fout",
    }
}

/// Any path that is no route, a trailing slash among them.
pub(super) async fn not_found() -> Problem {
    Problem::not_found()
}

/// A route that has other methods; axum adds `Allow`.
pub(super) async fn method_not_allowed(_: Method) -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "methode", "Deze methode kan hier niet.")
}
