//! Fetches the site's own JSON.

use crate::domain::wire::{Wire, read};
use gloo_net::http::Request;

/// Why a file could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, or the connection broke.
    NoAnswer,
    /// The server has no such file.
    Missing,
    /// The file is cut short, or not what this version of the app reads.
    Unreadable,
}

/// Fetches and reads one JSON file of this site.
///
/// # Errors
/// [`FetchError`] says whether trying again can help.
pub async fn json<T: Wire>(path: &str) -> Result<T, FetchError> {
    read(&text(path).await?).ok_or(FetchError::Unreadable)
}

/// Fetches one file of this site as text.
///
/// # Errors
/// [`FetchError`] says whether trying again can help.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let response = Request::get(&format!("/{path}")).send().await.map_err(|_| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    response.text().await.map_err(|_| FetchError::NoAnswer)
}
