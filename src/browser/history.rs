//! Steps within one page as entries of the browser's history: the address stays the same, so nothing answered shows in it.

use super::events::{self, Listener, Phase};
use super::frame;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// The step of the current entry, if it is one of ours. It survives a reload.
pub fn step() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// What the current entry holds, to be carried along to the next one.
pub fn held() -> Option<JsValue> {
    history()?.state().ok().filter(JsValue::is_string)
}

/// Whether the current entry names a spot within its page.
pub fn is_jump() -> bool {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .is_some_and(|hash| !hash.is_empty())
}

/// Adds an entry for a step. Where the browser refuses, Back leaves the page instead of going one step back.
pub fn push(step: &str) {
    if let Some(history) = history() {
        let _ = history.push_state(&JsValue::from_str(step), "");
    }
}

/// Rewrites the current entry's step.
pub fn replace(step: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_str(step), "");
    }
}

/// Takes the place of this entry and lets go of all that lie ahead of it. Those behind it hold names of steps, never answers.
pub fn forget_steps(step: &str) {
    replace(step);
    push(step);
}

/// Goes one entry back.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Adds an entry with this query, or none where it is empty, under the same path.
pub fn push_query(query: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address(query)));
    }
}

/// Rewrites the query of the current entry.
pub fn replace_query(query: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address(query)));
    }
}

fn address(query: &str) -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
}

/// An entry that is made once the page is painted, for it takes the browser a while.
#[derive(Clone, Default)]
pub struct Later(Rc<RefCell<Option<Entry>>>);

type Entry = Box<dyn FnOnce()>;

impl Later {
    /// Makes the entry after the next frame; one that still waits is made first.
    pub fn make(&self, entry: impl FnOnce() + 'static) {
        self.settle();
        self.0.replace(Some(Box::new(entry)));
        let later = self.clone();
        frame::after_paint(move || later.settle());
    }

    /// Makes the entry that waits, if there is one.
    pub fn settle(&self) {
        let waiting = self.0.take();
        if let Some(entry) = waiting {
            entry();
        }
    }

    /// Drops the entry that waits.
    pub fn forget(&self) {
        self.0.take();
    }
}

/// Listens to moves through the history, before the router hears of them.
pub fn on_move(call: impl Fn() + 'static) -> Option<Listener> {
    events::anywhere(&["popstate"], Phase::Capture, move |_| call())
}
