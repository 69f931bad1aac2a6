//! Leaving the site at once, so that somebody who comes in sees another page and Back does not lead here.

use super::events::{self, Listener, Phase};
use std::cell::Cell;

/// Puts another page in the place of this one.
pub fn for_page(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(address);
    }
}

/// Listens for a key pressed and let go `times` in a row; `name` is its name in the browser.
pub fn on_key(name: &'static str, times: u32, call: impl Fn() + 'static) -> Option<Listener> {
    let pressed = Cell::new(0);
    events::anywhere(&["keyup"], Phase::Bubble, move |event| {
        let so_far = if events::key(&event) == name { pressed.get() + 1 } else { 0 };
        pressed.set(so_far % times);
        if so_far == times {
            call();
        }
    })
}
