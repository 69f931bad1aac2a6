//! The lens: whose account comes first and whose terms are used, on every page.

use super::UrlHandle;
use super::url_state::use_url_state;
use crate::domain::lens::Lens;
use leptos::prelude::*;

/// The lens of the current page, from context. It is in the URL, and internal links keep it.
pub fn use_lens() -> UrlHandle<Lens> {
    use_context().unwrap_or_else(use_url_state)
}
