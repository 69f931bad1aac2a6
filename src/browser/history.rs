//! Steps within one page as entries of the browser's history: the address stays the same, so nothing answered shows in it.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

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

/// Calls back on every move through the history until dropped.
pub struct Listener(Closure<dyn FnMut()>);

/// Listens to moves through the history, before the router hears of them.
pub fn on_move(call: impl FnMut() + 'static) -> Listener {
    let closure = Closure::<dyn FnMut()>::new(call);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback_and_bool("popstate", closure.as_ref().unchecked_ref(), true);
    }
    Listener(closure)
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback_and_bool("popstate", self.0.as_ref().unchecked_ref(), true);
        }
    }
}
