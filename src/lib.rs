//! Allium: a guide to caring for a body that hurts, Western and Eastern practices side by side.
//!
//! ```text
//! main, prerender ──▶ app ──▶ pages ──▶ components ──▶ hooks ──▶ domain ──▶ serde, std
//!                               └──▶ state ─────────────┘          ▲
//!                                        render ───────────────────┘
//! ```
//!
//! - [`domain`]: the content model and its checks, grades, search and filters, the assessment. Pure.
//! - [`render`]: static markup from the content: whole pages of prose, and the long static parts of live ones. Pure.
//! - `hooks`: browser powers, the only code that names the browser.
//! - `state`: the few things that more than one page knows.
//! - `components`: parts with plain props.
//! - `pages`: one page a file, by the route table in `app`.
//!
//! Without a feature the crate is `domain` and `render`. `csr` builds the app for the browser, `ssr` the prerenderer.

pub mod domain;
pub mod render;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod components;
#[cfg(feature = "app")]
pub mod hooks;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod state;
