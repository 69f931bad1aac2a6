//! Events: what they happened to, and listeners on the window that need more than `window_event_listener` offers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// The element that an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// An attribute of the nearest element that has it, from the event's target outwards.
pub fn attribute_of_target(event: &Event, name: &str) -> Option<String> {
    target(event)?.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// Calls back on events of these names anywhere in the window, in the capture phase, for as long as the page lives.
pub fn capture_forever(names: &[&str], callback: impl Fn(Event) + 'static) {
    let Some(window) = super::window() else { return };
    let closure = Closure::<dyn Fn(Event)>::new(callback);
    for name in names {
        let _ = window.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), true);
    }
    closure.forget();
}
