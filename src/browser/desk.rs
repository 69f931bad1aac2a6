//! The assessment's own program: a second build of this crate (`src/bin/assessment.rs`), fetched where the assessment is opened, so that no other
//! page pays for it. It is started once and lives as long as the page.

use super::fetch::{self, FetchError};
use crate::domain::markup::Markup;
use crate::domain::wire::read;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Made by the other program.
    #[derive(Clone)]
    pub type Desk;

    /// Starts the other program; `boot/desk.js` says how.
    #[wasm_bindgen(js_name = alliumDesk, catch)]
    async fn start(index: &str, page: &str) -> Result<JsValue, JsValue>;

    /// Takes over the assessment's frame, if the page holds one.
    #[wasm_bindgen(method)]
    pub fn attach(this: &Desk, lens: &str);
    #[wasm_bindgen(method)]
    fn detach(this: &Desk);
    #[wasm_bindgen(method)]
    fn turn(this: &Desk, lens: &str);
    #[wasm_bindgen(method)]
    fn cases(this: &Desk, cases: &str) -> String;
}

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

fn at_work() -> Option<Desk> {
    DESK.with_borrow(Clone::clone)
}

/// Fetches the program and what it needs, unless it is at work already.
///
/// # Errors
/// As [`fetch::json`].
pub async fn open() -> Result<Desk, FetchError> {
    if let Some(desk) = at_work() {
        return Ok(desk);
    }
    let index = fetch::text("content/index.json").await?;
    let page = fetch::text("content/assessment.json").await?;
    let started = start(&index, &page).await.map_err(|_| FetchError::NoAnswer)?;
    if started.is_falsy() {
        return Err(FetchError::Unreadable);
    }
    // Another call may have been quicker.
    let desk = at_work().unwrap_or_else(|| started.into());
    DESK.set(Some(desk.clone()));
    Ok(desk)
}

/// Tells the program of another lens; nothing where it is not at work.
pub fn turn(lens: &str) {
    if let Some(desk) = at_work() {
        desk.turn(lens);
    }
}

/// Tells the program that its frame is going; nothing where it is not at work.
pub fn detach() {
    if let Some(desk) = at_work() {
        desk.detach();
    }
}

/// Fetches the assessment's cases and runs them: the table of what came out.
///
/// # Errors
/// As [`fetch::json`].
pub async fn cases() -> Result<Markup, FetchError> {
    let desk = open().await?;
    let cases = fetch::text("content/cases.json").await?;
    read(&desk.cases(&cases)).ok_or(FetchError::Unreadable)
}
