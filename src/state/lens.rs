//! The lens: whose account comes first and whose words are used, on every page.

use super::UrlHandle;
use super::url_state::use_url_state;
use crate::domain::lens::Lens;
use leptos::prelude::*;

/// The lens of the page at hand, from context. It lives in the address, and links carry it along.
pub fn use_lens() -> UrlHandle<Lens> {
    use_context().unwrap_or_else(use_url_state)
}
