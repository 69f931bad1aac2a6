//! Quick exit: leaves the site at once, so that somebody who enters the room sees another page.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// Maximum number of milliseconds between two presses.
const MAX_PAUSE: f64 = 1000.0;

/// Goes to another page, which replaces this one in the history.
pub fn go_to(url: &str) {
    if let Some(window) = super::window() {
        let _ = window.location().replace(url);
    }
}

/// Calls `callback` when Shift is pressed and released three times in quick succession. Holding Shift, typing capitals, selecting text and scrolling
/// sideways with it do not count. Listens until the owner is cleaned up.
pub fn on_triple_shift(callback: impl Fn() + 'static) {
    let presses = StoredValue::new(ShiftPresses::default());
    let reset = move || presses.set_value(ShiftPresses::default());
    let is_shift = |event: &KeyboardEvent| event.key() == "Shift";
    let down = window_event_listener(ev::keydown, move |event| {
        if !is_shift(&event) {
            reset();
        } else if !event.repeat() {
            presses.update_value(|presses| presses.is_alone = true);
        }
    });
    let pointer = [
        window_event_listener(ev::pointerdown, move |_| reset()),
        window_event_listener(ev::wheel, move |_| reset()),
    ];
    let up = window_event_listener(ev::keyup, move |event| {
        if is_shift(&event) && presses.try_update_value(|presses| presses.count(event.time_stamp())) == Some(3) {
            reset();
            callback();
        }
    });
    on_cleanup(move || {
        down.remove();
        up.remove();
        pointer.into_iter().for_each(WindowListenerHandle::remove);
    });
}

/// Presses of Shift in quick succession.
#[derive(Clone, Copy, Default)]
struct ShiftPresses {
    /// Whether nothing else happened during the current press.
    is_alone: bool,
    count: u32,
    /// Timestamp of the event that ended the last press.
    last: f64,
}

impl ShiftPresses {
    /// Counts a press that ends now, and returns how many there were.
    fn count(&mut self, now: f64) -> u32 {
        if !std::mem::take(&mut self.is_alone) {
            *self = Self::default();
            return 0;
        }
        self.count = if now - self.last <= MAX_PAUSE { self.count + 1 } else { 1 };
        self.last = now;
        self.count
    }
}
