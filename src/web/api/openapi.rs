//! The description of the API (OpenAPI 3.1), made from the same shapes by which the input is checked.

use crate::words::vorm;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

/// `GET /v1/openapi.json`, readable for any page.
pub(in crate::web) async fn show() -> Response {
    let mut response = axum::Json(description()).into_response();
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// The description as JSON.
#[must_use]
pub fn description() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Waarmerk",
            "version": "1.0.0",
            "description": "Huisverboden opleggen, uitreiken en bewijzen (Wet tijdelijk huisverbod).",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
            "contact": { "name": "Beheer van deze installatie", "email": "beheer@voorbeeldgemeente.invalid",
                         "url": "https://voorbeeldgemeente.invalid/waarmerk" },
        },
        "servers": [{ "url": "/v1", "description": "Alleen op deze computer" }],
        "tags": [{ "name": "huisverboden" }, { "name": "verificaties" }, { "name": "beschrijving" }],
        "paths": paths(),
        "components": { "schemas": schemas() },
    })
}

fn paths() -> Value {
    let pdf = binary("application/pdf", "Het verzegelde document.");
    let zip = binary("application/zip", "De bewijsbundel.");
    let on_dossier = |name: &str, summary: &str, schema: &str| {
        json!({ "post": with_body(operation(name, "huisverboden", summary, &[id(), idempotency()], act_answers()),
            &json!({ "application/json": { "schema": reference(schema) } })) })
    };
    json!({
        "/openapi.json": {
            "get": operation("beschrijvingOpvragen", "beschrijving", "Deze beschrijving", &[],
                answers("200", described("De beschrijving.", "application/json", &json!({ "type": "object" })), &[])),
        },
        "/huisverboden": {
            "get": operation("lopendeHuisverboden", "huisverboden", "De huisverboden die nu lopen", &[],
                answers("200", described("De lijst.", "application/json", &json!({ "type": "object", "properties": {
                    "huisverboden": { "type": "array", "items": { "type": "object" } } } })), &["400"])),
            "post": with_body(
                operation("huisverbodOpleggen", "huisverboden", "Legt een huisverbod op en geeft de verzegelde documenten",
                    &[idempotency()], act_answers()),
                &json!({ "application/json": { "schema": reference("Zaak") } })),
        },
        "/huisverboden/{id}": {
            "get": operation("huisverbodOpvragen", "huisverboden", "De stand van een dossier", &[id(), purpose()],
                answers("200", described("Het dossier.", "application/json", &reference("Dossier")), &["400", "404"])),
        },
        "/huisverboden/{id}/documenten": {
            "get": operation("documentenOpvragen", "huisverboden", "De documenten van een dossier", &[id()],
                answers("200", described("De documenten.", "application/json", &json!({ "type": "object", "properties": {
                    "documenten": { "type": "array", "items": { "type": "object" } } } })), &["400", "404"])),
        },
        "/huisverboden/{id}/documenten/{code}": {
            "get": operation("documentOpvragen", "huisverboden", "Een verzegeld document",
                &[id(), path_parameter("code", "De gedrukte code")], answers("200", pdf.clone(), &["400", "404"])),
        },
        "/huisverboden/{id}/uitreikingen":
            on_dossier("uitreikingVastleggen", "Legt een uitreiking of een mislukte poging vast", "Uitreiking"),
        "/huisverboden/{id}/verlengingen": on_dossier("huisverbodVerlengen", "Verlengt een huisverbod", "Verlenging"),
        "/huisverboden/{id}/intrekkingen": on_dossier("huisverbodIntrekken", "Trekt een huisverbod in", "Intrekking"),
        "/huisverboden/{id}/meldingen": on_dossier("meldingVastleggen",
            "Legt iets anders vast: mededeling, raadsman, uitspraak, toestemming, wijziging, correctie", "Melding"),
        "/huisverboden/{id}/inventaris": {
            "get": operation("inventarisOpvragen", "huisverboden", "De inventaris van een dossier", &[id()],
                answers("200", pdf.clone(), &["400", "404"])),
        },
        "/meldingen": {
            "post": with_body(operation("dossierBeginnen", "huisverboden",
                    "Begint een dossier met een mondelinge aanzegging of een verzoek", &[idempotency()], act_answers()),
                &json!({ "application/json": { "schema": reference("Melding") } })),
        },
        "/huisverboden/{id}/bundel": {
            "get": operation("bundelOpvragen", "huisverboden", "De bewijsbundel van een dossier", &[id(), purpose()],
                answers("200", zip, &["400", "404"])),
        },
        "/verificaties": {
            "post": with_body(
                operation("bestandControleren", "verificaties", "Controleert een bewijsbundel of een verzegelde PDF",
                    &[query("opTijdstip", "Het moment waarover wordt gevraagd (RFC 3339, met het tijdsverschil van Nederland)")],
                    answers("200", described("Het oordeel.", "application/json", &reference("Oordeel")), &["400", "413", "415"])),
                &json!({ "application/zip": { "schema": file() }, "application/pdf": { "schema": file() } })),
        },
    })
}

fn schemas() -> Value {
    json!({
        "Zaak": embedded(vorm::schema(&crate::law::zaak::invoer::VORM, "Zaak")),
        "Uitreiking": embedded(vorm::schema(&crate::law::uitreiking::VORM, "Uitreiking")),
        "Verlenging": embedded(vorm::schema(&crate::law::verlenging::VORM, "Verlenging")),
        "Intrekking": embedded(vorm::schema(&crate::law::intrekking::VORM, "Intrekking")),
        "Melding": embedded(crate::law::melding::schema()),
        "Antwoord": {
            "type": "object",
            "description": "Wat er is vastgelegd en gemaakt.",
            "required": ["id", "kenmerk", "documenten", "event", "waarschuwingen"],
            "properties": {
                "id": { "type": "string", "format": "uuid" },
                "kenmerk": text(), "besluitnummer": text(),
                "eindTijdstip": instant(), "eindTijdstipTijdzone": text(),
                "documenten": { "type": "array", "items": { "type": "object" } },
                "event": text(),
                "waarschuwingen": { "type": "array", "items": finding() },
                "herhaald": { "type": "boolean" }, "demonstratie": { "type": "boolean" },
            },
        },
        "Dossier": {
            "type": "object",
            "description": "De stand van een dossier.",
            "properties": {
                "id": { "type": "string", "format": "uuid" }, "kenmerk": text(), "fase": text(), "besluitnummer": text(),
                "verloop": { "type": "array", "items": { "type": "object" } },
                "plichten": { "type": "array", "items": { "type": "object" } },
                "termijnen": { "type": "array", "items": { "type": "object" } },
                "ingangTijdstip": instant(), "ingangTijdstipTijdzone": text(),
                "eindTijdstip": instant(), "eindTijdstipTijdzone": text(),
                "gebeurtenissen": { "type": "integer" }, "nu": { "type": "object" },
                "documenten": { "type": "array", "items": { "type": "object" } },
            },
        },
        "Oordeel": {
            "type": "object",
            "description": "Wat is gecontroleerd, wat is bewezen en wat niet.",
            "required": ["oordeel", "controles", "nietBewezen"],
            "properties": {
                "oordeel": { "type": "string", "enum": ["geldig", "ongeldig", "nietTeBeoordelen"] },
                "controles": { "type": "array", "items": { "type": "object" } },
                "opTijdstip": { "type": "object" }, "tijd": { "type": "object" },
                "nietBewezen": { "type": "array", "items": text() },
            },
        },
    })
}

/// A schema as a component: without the words of a document of its own.
fn embedded(mut schema: Value) -> Value {
    if let Some(fields) = schema.as_object_mut() {
        fields.remove("$schema");
        fields.remove("$id");
    }
    schema
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn instant() -> Value {
    json!({ "type": "string", "format": "date-time" })
}

fn file() -> Value {
    json!({ "type": "string", "format": "binary" })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn finding() -> Value {
    json!({ "type": "object", "required": ["veld", "code", "melding"], "properties": {
        "veld": text(), "regel": text(), "code": text(), "melding": text() } })
}

fn problem() -> Value {
    json!({ "type": "object", "required": ["status", "title", "detail"], "properties": {
        "status": { "type": "integer" }, "title": text(), "detail": text(), "code": text(),
        "fouten": { "type": "array", "items": finding() } } })
}

fn path_parameter(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": description, "schema": text() })
}

fn id() -> Value {
    path_parameter("id", "UUID van het dossier")
}

fn query(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": description, "schema": text() })
}

fn purpose() -> Value {
    query("doel", "Doel van de inzage: opleggen, verlengen, naleving, beroep of toezicht")
}

fn idempotency() -> Value {
    json!({ "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "Hetzelfde verzoek onder dezelfde sleutel is dezelfde handeling",
            "schema": { "type": "string", "minLength": 1, "maxLength": 255 } })
}

fn operation(operation_id: &str, tag: &str, summary: &str, parameters: &[Value], responses: Value) -> Value {
    json!({ "operationId": operation_id, "tags": [tag], "summary": summary, "parameters": parameters, "responses": responses })
}

fn with_body(mut operation: Value, content: &Value) -> Value {
    operation["requestBody"] = json!({ "required": true, "content": content });
    operation
}

fn described(description: &str, kind: &str, schema: &Value) -> Value {
    json!({ "description": description, "headers": version_header(), "content": { kind: { "schema": schema } } })
}

fn binary(kind: &str, description: &str) -> Value {
    described(description, kind, &file())
}

fn version_header() -> Value {
    json!({ "API-Version": { "description": "Volledige versie van de API", "schema": text() } })
}

fn act_answers() -> Value {
    let made = described("Vastgelegd.", "application/json", &reference("Antwoord"));
    let mut responses = answers("201", made, &["400", "404", "409", "413", "415", "503"]);
    responses["200"] = described("Dit verzoek was al vastgelegd.", "application/json", &reference("Antwoord"));
    responses
}

fn answers(status: &str, good: Value, problems: &[&str]) -> Value {
    let mut responses = Map::new();
    responses.insert(status.to_owned(), good);
    for status in problems {
        let answer = described("Waarom het niet kan.", "application/problem+json", &problem());
        responses.insert((*status).to_owned(), answer);
    }
    Value::Object(responses)
}
