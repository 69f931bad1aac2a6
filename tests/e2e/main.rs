//! End to end: the built site in headless Chromium, through WebDriver. `cargo xtask test` serves dist/ and runs these.
//!
//! Each test is a reader's way through the site, told in the verbs of [`browser::Browser`]. After each one the browser's own
//! records are read: no error on the console, no request to another origin, no answer in an address.
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
