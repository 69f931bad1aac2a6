//! The browser's history: entries hold the step of the assessment. Only the router writes URLs.
//!
//! A step has no URL of its own, so that no URL reveals what was answered. The router does not know the steps.

use wasm_bindgen::JsValue;

fn history() -> Option<web_sys::History> {
    super::window()?.history().ok()
}

/// The step in the current entry. It survives a reload.
pub fn step() -> Option<String> {
    state()?.as_string()
}

/// The state of the current entry, to keep when its URL is rewritten.
pub fn state() -> Option<JsValue> {
    history()?.state().ok().filter(JsValue::is_string)
}

/// Whether the current URL has a hash.
pub fn has_hash() -> bool {
    super::window()
        .and_then(|window| window.location().hash().ok())
        .is_some_and(|hash| !hash.is_empty())
}

/// Adds an entry for a step. If the browser refuses, Back leaves the page instead of going one step back.
pub fn push_step(step: &str) {
    if let Some(history) = history() {
        let _ = history.push_state(&JsValue::from_str(step), "");
    }
}

/// Rewrites the current entry's step.
pub fn replace_step(step: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_str(step), "");
    }
}

/// Goes one entry back.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Path and query of the current URL.
pub fn url() -> Option<String> {
    let location = super::window()?.location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}
