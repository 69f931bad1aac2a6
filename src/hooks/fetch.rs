//! Fetches the site's own JSON.

use gloo_net::http::Request;

/// Why a file could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, or the connection broke.
    NoAnswer,
    /// The server has no such file.
    Missing,
    /// The file is cut short, or of another format version.
    Unreadable,
}

/// Fetches one file of this site as text; `path` is under the site's root, without a leading slash.
///
/// # Errors
/// [`FetchError::NoAnswer`] or [`FetchError::Missing`].
pub async fn text(path: &str) -> Result<String, FetchError> {
    let response = Request::get(&format!("/{path}")).send().await.map_err(|_| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    response.text().await.map_err(|_| FetchError::NoAnswer)
}
