//! Scroll positions: a new page starts at its top, Back returns to where the reader was.
//!
//! Within the app only this module restores a position. When the page is left for good the browser gets that back, so that a reload and a return
//! from another site find the place too.

use super::{after_paint, events};
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::time::Duration;

thread_local! {
    /// The last position seen at each address, in CSS pixels from the top.
    static SEEN: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
    /// The position to return to, while a step through the history is under way.
    static RETURNED_TO: Cell<Option<f64>> = const { Cell::new(None) };
}

/// How long a step through the history takes to reach the app. A step within a page ends here; one to another page is noted by then.
const STEP: Duration = Duration::from_millis(50);

fn address() -> Option<String> {
    super::window()?.location().href().ok()
}

/// Notes positions as scrolls end, for as long as the page lives; `unless` says when not to.
pub fn watch(unless: impl Fn() -> bool + 'static) {
    // Reading the position forces layout, so it waits for the paint.
    events::capture_forever(&["scrollend"], move |_| {
        if !unless() {
            after_paint(note);
        }
    });
    events::capture_forever(&["pagehide"], |_| set_restoration(web_sys::ScrollRestoration::Auto));
}

fn set_restoration(mode: web_sys::ScrollRestoration) {
    if let Some(Ok(history)) = super::window().map(|window| window.history()) {
        let _ = history.set_scroll_restoration(mode);
    }
}

/// Notes where the reader is at the current address, which is about to be left for another page of the app.
pub fn note() {
    let Some(window) = super::window() else { return };
    if let (Some(address), Ok(y)) = (address(), window.scroll_y()) {
        SEEN.with(|seen| {
            if let Ok(mut seen) = seen.try_borrow_mut() {
                seen.retain(|(listed, _)| *listed != address);
                seen.push((address, y));
            }
        });
    }
}

/// Leaves the restoring of positions on Back to this module: the entry at hand and those made from it are no longer the browser's to restore.
pub fn take_charge() {
    set_restoration(web_sys::ScrollRestoration::Manual);
}

/// Notes steps through the history, for as long as the page lives.
///
/// To be called before the router is there: browsers call the listeners of `popstate` in the order in which they were added, and run what the router
/// queued before they call the next.
pub fn watch_history() {
    events::capture_forever(&["popstate"], |_| {
        RETURNED_TO.set(Some(last_seen()));
        set_timeout(|| RETURNED_TO.set(None), STEP);
    });
}

/// Where the reader last was at the address that a step through the history has just led to, in CSS pixels from the top; `None` without a step.
pub fn returned_to() -> Option<f64> {
    RETURNED_TO.get()
}

/// 0 if the address is new.
fn last_seen() -> f64 {
    let seen = |address: String| {
        SEEN.with(|seen| {
            let seen = seen.try_borrow().ok()?;
            seen.iter().find(|(listed, _)| *listed == address).map(|(_, y)| *y)
        })
    };
    address().and_then(seen).unwrap_or(0.0)
}

/// Scrolls to a position, in CSS pixels from the top.
pub fn to(y: f64) {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Scrolls to the element that the address's hash names. False if there is no hash or no such element.
pub fn to_hash() -> bool {
    let element = || {
        let window = super::window()?;
        let hash = window.location().hash().ok()?;
        window.document()?.get_element_by_id(hash.strip_prefix('#')?)
    };
    element().is_some_and(|element| {
        element.scroll_into_view();
        true
    })
}
