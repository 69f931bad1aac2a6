//! Keys pressed anywhere on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::KeyboardEvent;

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// Its name in the browser: a letter, or `Enter`, `ArrowDown`.
    pub key: String,
    /// Whether Control or Command was held.
    pub command: bool,
    /// Whether it was meant for a field, where letters are text.
    pub typing: bool,
}

/// The keys that are listened for.
const KEYS: [&str; 3] = ["k", "/", "?"];

/// Calls back on these keys for as long as the page lives. Where the answer is true, the browser does nothing of its own.
pub fn on_press(mut call: impl FnMut(&Press) -> bool + 'static) {
    let closure = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if event.alt_key() || event.is_composing() {
            return;
        }
        let key = event.key();
        if !KEYS.contains(&key.as_str()) {
            return;
        }
        let press = Press {
            key,
            command: event.ctrl_key() || event.meta_key(),
            typing: is_field(&event),
        };
        if call(&press) {
            event.prevent_default();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("keydown", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

fn is_field(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let fields = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, [contenteditable]";
    element.is_some_and(|element| element.matches(fields).unwrap_or(false))
}
