//! End-to-end tests: the built site in headless Chromium, through WebDriver. `cargo xtask test` serves dist/ and runs them.
//!
//! Each test is a reader's journey, written with the methods of [`browser::Browser`]. After each one, the browser's logs are checked: no error on the
//! console, no request to another origin.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod accessibility;
mod assessment;
mod browser;
mod compare;
mod explorer;
mod keyboard;
mod lens;
mod map;
mod pages;
mod result;
mod takeover;
mod trouble;
