//! Event targets, and listeners on the window in the capture phase, which `window_event_listener` does not offer.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// The element that is the target of an event.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The value of an attribute on the event's target, or on its nearest ancestor that has it.
pub fn attribute_of_target(event: &Event, name: &str) -> Option<String> {
    target(event)?.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// Listens for events of these names on the window in the capture phase, for the lifetime of the page.
pub fn capture_forever(names: &[&str], callback: impl Fn(Event) + 'static) {
    let Some(window) = super::window() else { return };
    let closure = Closure::<dyn Fn(Event)>::new(callback);
    for name in names {
        let _ = window.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), true);
    }
    closure.forget();
}
