//! Keys pressed anywhere on the page.

use super::events::{self, Event, Listener, Phase};
use wasm_bindgen::JsCast;
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

/// Listens to these keys. Where the answer is true, the browser does nothing of its own.
pub fn on_press(call: impl Fn(&Press) -> bool + 'static) -> Option<Listener> {
    events::anywhere(&["keydown"], Phase::Bubble, move |event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = pressed.key();
        if !KEYS.contains(&key.as_str()) || pressed.alt_key() || pressed.is_composing() {
            return;
        }
        let press = Press {
            key,
            command: pressed.ctrl_key() || pressed.meta_key(),
            typing: is_field(&event),
        };
        if call(&press) {
            event.prevent_default();
        }
    })
}

fn is_field(event: &Event) -> bool {
    let fields = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, [contenteditable]";
    events::field(event).is_some_and(|field| field.matches(fields))
}
