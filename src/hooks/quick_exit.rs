//! Leaving the site at once, so that somebody who comes in sees another page.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// The most milliseconds between two presses that belong together.
const MAX_PAUSE: f64 = 1000.0;

/// Puts another page in the place of this one.
pub fn go_to(address: &str) {
    if let Some(window) = super::window() {
        let _ = window.location().replace(address);
    }
}

/// Calls back when Shift is pressed and let go three times in quick succession, with nothing else in between: resting on Shift, typing capitals,
/// selecting text and scrolling sideways with it do not count. Listens until the owner is cleaned up.
pub fn on_triple_shift(callback: impl Fn() + 'static) {
    let counted = StoredValue::new(Counted::default());
    let is_shift = |event: &KeyboardEvent| event.key() == "Shift";
    let down = window_event_listener(ev::keydown, move |event| {
        counted.update_value(|counted| {
            if !is_shift(&event) {
                *counted = Counted::default();
            } else if !event.repeat() {
                counted.is_alone = true;
            }
        });
    });
    let spoil = move || counted.update_value(|counted| *counted = Counted::default());
    let others = [
        window_event_listener(ev::pointerdown, move |_| spoil()),
        window_event_listener(ev::wheel, move |_| spoil()),
    ];
    let up = window_event_listener(ev::keyup, move |event| {
        let times = is_shift(&event)
            .then(|| counted.try_update_value(|counted| counted.count(event.time_stamp())))
            .flatten();
        if times == Some(3) {
            spoil();
            callback();
        }
    });
    on_cleanup(move || {
        down.remove();
        up.remove();
        others.into_iter().for_each(WindowListenerHandle::remove);
    });
}

/// Presses so far.
#[derive(Clone, Copy, Default)]
struct Counted {
    is_alone: bool,
    times: u32,
    /// When the last one ended, in the time of events.
    last: f64,
}

impl Counted {
    fn count(&mut self, now: f64) -> u32 {
        if !std::mem::take(&mut self.is_alone) {
            *self = Self::default();
            return 0;
        }
        self.times = if now - self.last <= MAX_PAUSE { self.times + 1 } else { 1 };
        self.last = now;
        self.times
    }
}
