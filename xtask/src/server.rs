//! A static file server with the production headers, precompressed files, paths without `.html`, and the 404 page.

use crate::headers::{IMMUTABLE, REVALIDATE, SECURITY_HEADERS, is_hashed};
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderName, HeaderValue, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};

/// Binds a port on 127.0.0.1; 0 binds any free one.
pub async fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow::anyhow!("port {port} is in use: stop the program that uses it, or choose another with --port"),
        ErrorKind::PermissionDenied => anyhow::anyhow!("port {port} needs more privileges: choose one from 1024 up with --port"),
        _ => anyhow::anyhow!("port {port} can't be used: {error}"),
    })
}

/// The URL of a listener.
pub fn address(listener: &TcpListener) -> Result<String> {
    let address: SocketAddr = listener.local_addr()?;
    Ok(format!("http://{address}"))
}

/// Serves the folder until the process ends.
pub async fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    let not_found = ServeFile::new(folder.join("404.html")).precompressed_br().precompressed_gzip();
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip().not_found_service(not_found);
    let site = ServiceBuilder::new()
        .layer(from_fn(add_headers))
        .layer(from_fn(add_html_suffix))
        .service(files);
    axum::serve(listener, Router::new().fallback_service(site))
        .await
        .context("the server stopped")
}

/// Rewrites `/modalities/x` to `/modalities/x.html`.
async fn add_html_suffix(mut request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_end_matches('/');
    let is_page = !path.is_empty() && !path.rsplit('/').next().unwrap_or_default().contains('.');
    if is_page {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        let file = format!("{path}.html{query}");
        if let Ok(file) = file.parse::<PathAndQuery>() {
            *request.uri_mut() = Uri::from(file);
        }
    }
    next.run(request).await
}

async fn add_headers(request: Request, next: Next) -> Response {
    let cache = if is_hashed(request.uri().path()) { IMMUTABLE } else { REVALIDATE };
    let mut response = next.run(request).await;
    for (name, value) in SECURITY_HEADERS.into_iter().chain([("cache-control", cache)]) {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
