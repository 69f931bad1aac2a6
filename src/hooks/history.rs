//! The browser's history: the step of the assessment that an entry holds. Addresses are written by the router alone.
//!
//! A step has no address of its own, so that nothing answered shows in one; the router has nothing to know of it.

use wasm_bindgen::JsValue;

fn history() -> Option<web_sys::History> {
    super::window()?.history().ok()
}

/// The step that the current entry holds. It survives a reload.
pub fn step() -> Option<String> {
    state()?.as_string()
}

/// What the current entry holds, to be carried along when its address is rewritten.
pub fn state() -> Option<JsValue> {
    history()?.state().ok().filter(JsValue::is_string)
}

/// Whether the current entry names a spot within its page.
pub fn is_jump() -> bool {
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

/// Path and query of the address bar.
pub fn address() -> Option<String> {
    let location = super::window()?.location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}
