//! What happens on the page, told to plain code.

use super::spot::Spot;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// Something that happened.
pub type Event = web_sys::Event;

/// Names of events in the browser.
pub type Names = &'static [&'static str];

/// When an event is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// On its way in to where it happened, before anything there hears of it.
    Capture,
    /// On its way out.
    Bubble,
}

/// Calls back on events until dropped; what it does may bring about further ones, of which it is told in the midst.
pub struct Listener {
    on: EventTarget,
    names: Names,
    phase: Phase,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(on: EventTarget, names: Names, phase: Phase, call: impl Fn(Event) + 'static) -> Self {
        let closure = Closure::<dyn Fn(Event)>::new(call);
        for name in names {
            let _ = on.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), phase == Phase::Capture);
        }
        Self { on, names, phase, closure }
    }

    /// Keeps listening for as long as the page lives.
    pub fn stay(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for name in self.names {
            let _ = self
                .on
                .remove_event_listener_with_callback_and_bool(name, self.closure.as_ref().unchecked_ref(), self.phase == Phase::Capture);
        }
    }
}

/// Listens within an element.
pub fn within(spot: &Spot, names: Names, phase: Phase, call: impl Fn(Event) + 'static) -> Listener {
    Listener::new(spot.0.clone().into(), names, phase, call)
}

/// Listens anywhere on the page; none where there is no page.
pub fn anywhere(names: Names, phase: Phase, call: impl Fn(Event) + 'static) -> Option<Listener> {
    Some(Listener::new(web_sys::window()?.into(), names, phase, call))
}

/// The element that something happened to.
pub fn field(event: &Event) -> Option<Spot> {
    event.target()?.dyn_into().ok().map(Spot)
}

/// The nearest element that a selector matches, from where something happened outwards.
pub fn nearest(event: &Event, selector: &str) -> Option<Spot> {
    field(event)?.0.closest(selector).ok()?.map(Spot)
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
