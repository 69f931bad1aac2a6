//! What happens on the page, for what is drawn as still trees.

use super::spot::Spot;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Something that happened.
pub type Event = web_sys::Event;

/// Calls back on events of one name within an element until dropped.
pub struct Listener {
    on: web_sys::EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

const CLOSE: &str = "close";

/// Listens within an element.
pub fn within(spot: &Spot, name: &'static str, call: impl FnMut(Event) + 'static) -> Listener {
    let closure = Closure::<dyn FnMut(Event)>::new(call);
    let on: web_sys::EventTarget = spot.0.clone().into();
    // That a dialog closes is heard on the way in only.
    let _ = on.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), name == CLOSE);
    Listener { on, name, closure }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .on
            .remove_event_listener_with_callback_and_bool(self.name, self.closure.as_ref().unchecked_ref(), self.name == CLOSE);
    }
}

/// The element that something happened to.
pub fn field(event: &Event) -> Option<Spot> {
    event.target()?.dyn_into().ok().map(Spot)
}

/// The key that was pressed, by its name in the browser; empty where it was none.
pub fn key(event: &Event) -> String {
    event
        .dyn_ref::<web_sys::KeyboardEvent>()
        .map(web_sys::KeyboardEvent::key)
        .unwrap_or_default()
}

/// How many presses in quick succession this one is the last of: 2 for the second half of a double click, 0 for a key.
pub fn presses(event: &Event) -> i32 {
    event.dyn_ref::<web_sys::UiEvent>().map_or(0, web_sys::UiEvent::detail)
}
