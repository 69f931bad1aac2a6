//! Allium: a guide to caring for a body that hurts, Western and Eastern practices side by side.
//!
//! Five rooms, each knowing only what stands to its right:
//!
//! ```text
//! main, prerender ──▶ ui ───▶ browser ──▶ domain ──▶ serde, std
//! assessment ───────▶ desk ─▶ text ─────────▶┘
//! ```
//!
//! - [`domain`]: the content model and its checks, grades, search and filters, the assessment. Pure.
//! - [`text`]: pages of text, drawn from the content into still trees. Pure.
//! - `browser`: the only code that touches the browser: fetch, storage, scrolling, focus.
//! - `ui`: the pages, drawn with Leptos; the prerenderer draws the same ones natively.
//! - `desk`: the assessment, drawn with still trees: a program of its own.
//!
//! Without a feature the crate is `domain` and `text`. `hydrate` builds the app for the browser, `ssr` the prerenderer, `desk` the
//! assessment's own program.

// A page's view is one type; the deepest is nested beyond the default.
#![recursion_limit = "512"]

pub mod domain;
pub mod render;

#[cfg(any(feature = "app", feature = "desk"))]
pub mod browser;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "app")]
pub mod ui;
