//! Rung 5: the service over HTTP. This file is the table of routes.
//!
//! It listens on the loopback address only, until there are accounts; `Host` and `Origin` are checked from the first
//! day. Each act runs on the synchronous desk through one bounded `spawn_blocking`.

pub mod api;
pub mod error;
mod guard;
mod pages;

use crate::desk::Desk;
use crate::doors::config::Server;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use thiserror::Error;
use tokio::sync::Semaphore;

/// Acts and checks that may run at the same time.
const PERMITS: usize = 2;

/// Why the service does not start.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Not a loopback address.
    #[error("de dienst luistert alleen op deze computer zelf (127.0.0.1 of ::1), niet op {0}")]
    NotLoopback(IpAddr),
    /// The port cannot be had, or the service failed.
    #[error("de dienst kan niet starten op {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
}

/// What every request shares.
#[derive(Clone, Debug)]
pub struct Shared {
    desk: Arc<Desk>,
    permits: Arc<Semaphore>,
    /// Requests under an idempotency key that are being worked on.
    running: Arc<Mutex<BTreeSet<String>>>,
    port: u16,
}

/// The table of routes.
fn routes(shared: Shared) -> Router {
    let table = Router::new()
        .route("/", get(pages::show).post(pages::check))
        .route("/stijl.css", get(pages::style))
        .route("/v1/openapi.json", get(api::openapi::show))
        .route("/v1/huisverboden", get(api::huisverboden::running).post(api::huisverboden::impose))
        .route("/v1/huisverboden/{id}", get(api::huisverboden::show))
        .route("/v1/huisverboden/{id}/documenten", get(api::huisverboden::documents))
        .route("/v1/huisverboden/{id}/documenten/{code}", get(api::huisverboden::document))
        .route("/v1/huisverboden/{id}/uitreikingen", post(api::huisverboden::hand_over))
        .route("/v1/huisverboden/{id}/verlengingen", post(api::huisverboden::extend))
        .route("/v1/huisverboden/{id}/intrekkingen", post(api::huisverboden::withdraw))
        .route("/v1/huisverboden/{id}/meldingen", post(api::huisverboden::report))
        .route("/v1/huisverboden/{id}/inventaris", get(api::huisverboden::inventory))
        .route("/v1/meldingen", post(api::huisverboden::report_new))
        .route("/v1/huisverboden/{id}/bundel", get(api::huisverboden::bundle))
        .route("/v1/verificaties", post(api::verificaties::verify))
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::method_not_allowed)
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(shared.clone(), guard::check));
    shielded(table).with_state(shared)
}

/// Puts the outermost two around a table of routes: a panic becomes an answer, and every answer has the fixed headers.
pub fn shielded<S: Clone + Send + Sync + 'static>(table: Router<S>) -> Router<S> {
    table.layer(from_fn(guard::shield)).layer(from_fn(guard::headers))
}

/// Serves until the process is told to stop.
///
/// # Errors
/// [`ServeError`] when the address is not loopback or cannot be had.
pub fn serve(desk: Desk, server: &Server, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    if !server.host.is_loopback() {
        return Err(ServeError::NotLoopback(server.host));
    }
    let address = SocketAddr::new(server.host, server.port);
    let failed = |error| ServeError::Listen(address, error);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await.map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        let shared = Shared {
            desk: Arc::new(desk),
            permits: Arc::new(Semaphore::new(PERMITS)),
            running: Arc::default(),
            port: bound.port(),
        };
        ready(bound);
        axum::serve(listener, routes(shared)).with_graceful_shutdown(stopped()).await.map_err(failed)
    })
}

async fn stopped() {
    let interrupt = async { tokio::signal::ctrl_c().await.unwrap_or_default() };
    let terminate = async {
        if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            signal.recv().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}

impl Shared {
    /// Runs an act on the desk, bounded in number, away from the threads that answer.
    async fn at_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk) -> Result<T, error::Problem> + Send + 'static,
    ) -> Result<T, error::Problem> {
        let permit = self.permits.clone().acquire_owned().await.map_err(|_| error::Problem::internal("gestopt"))?;
        let desk = self.desk.clone();
        let outcome = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work(&desk)
        });
        outcome.await.map_err(|_| error::Problem::internal("paniek"))?
    }
}
