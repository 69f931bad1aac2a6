//! The result's own program: fetched when the assessment begins, asked for what the answers lead to.
//!
//! It is a second build of this crate (`src/bin/result.rs`), so that no other page pays for it. What it draws comes as still trees; files are
//! written and read by it.

use super::fetch::{self, FetchError};
use crate::domain::still::Still;
use crate::domain::wire::read;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Made by the other program.
    #[derive(Clone)]
    type Desk;

    /// Starts the other program; `boot/desk.js` says how.
    #[wasm_bindgen(js_name = alliumDesk, catch)]
    async fn start(index: &str, flow: &str, result: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn result(this: &Desk, answers: &str, lens: &str, earlier: &str, saved: &str) -> String;
    #[wasm_bindgen(method)]
    fn take_along(this: &Desk, answers: &str, lens: &str) -> String;
    #[wasm_bindgen(method)]
    fn sheet(this: &Desk, answers: &str, lens: &str) -> String;
    #[wasm_bindgen(method)]
    fn take(this: &Desk, what: &str, answers: &str) -> String;
    #[wasm_bindgen(method)]
    async fn open(this: &Desk, field: JsValue) -> JsValue;
    #[wasm_bindgen(method)]
    fn cases(this: &Desk, cases: &str) -> String;
}

/// The program at work.
#[derive(Clone)]
pub struct ResultDesk(Desk);

/// Fetches the program and what it needs.
///
/// # Errors
/// As [`fetch::json`].
pub async fn open_desk() -> Result<ResultDesk, FetchError> {
    let index = fetch::text("content/index.json").await?;
    let flow = fetch::text("content/page/assessment.json").await?;
    let result = fetch::text("content/result.json").await?;
    let desk = start(&index, &flow, &result).await.map_err(|_| FetchError::NoAnswer)?;
    if desk.is_falsy() {
        return Err(FetchError::Unreadable);
    }
    Ok(ResultDesk(desk.into()))
}

impl ResultDesk {
    /// The result, in two trees: what stands before and after what is to take along. `earlier` is a run to compare with, and when it was saved.
    pub fn result(&self, answers: &str, lens: &str, earlier: Option<(&str, &str)>) -> Vec<Still> {
        let (earlier, saved) = earlier.unwrap_or_default();
        read(&self.0.result(answers, lens, earlier, saved)).unwrap_or_default()
    }

    /// The form for what is to take along.
    pub fn take_along(&self, answers: &str, lens: &str) -> Vec<Still> {
        read(&self.0.take_along(answers, lens)).unwrap_or_default()
    }

    /// The sheet for the practice that the form names.
    pub fn sheet(&self, answers: &str, lens: &str) -> Vec<Still> {
        read(&self.0.sheet(answers, lens)).unwrap_or_default()
    }

    /// Writes one of the files, or prints; what to tell the reader.
    pub fn take(&self, what: &str, answers: &str) -> String {
        self.0.take(what, answers)
    }

    /// Reads the file that the reader chose in the field an event happened in: the answers' text, when they were saved, and what to tell of
    /// them.
    ///
    /// # Errors
    /// A sentence for the reader.
    pub async fn open(&self, event: &web_sys::Event) -> Result<(String, String, String), String> {
        let field = event.target().map(JsValue::from).unwrap_or_default();
        let opened = self.0.open(field).await.as_string().unwrap_or_default();
        let parts = read::<Vec<String>>(&opened).and_then(|parts| <[String; 3]>::try_from(parts).ok());
        let [saved, answers, told] = parts.unwrap_or_default();
        if answers.is_empty() { Err(told) } else { Ok((answers, saved, told)) }
    }

    /// Fetches the cases and runs them: the table of what came out.
    ///
    /// # Errors
    /// As [`fetch::json`].
    pub async fn cases(&self) -> Result<Vec<Still>, FetchError> {
        let cases = fetch::text("content/cases.json").await?;
        read(&self.0.cases(&cases)).ok_or(FetchError::Unreadable)
    }
}
