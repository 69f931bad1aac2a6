//! Scroll positions: a new page starts at its top, Back returns to where the reader was.

use super::events::{self, Listener, Phase};
use super::frame;
use std::cell::RefCell;

thread_local! {
    /// The last position seen at each address, in pixels from the top.
    static SEEN: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
}

fn address(window: &web_sys::Window) -> Option<String> {
    window.location().href().ok()
}

/// Listens to scrolls, to note where each ends: once it is painted, for asking where the page stands makes a browser lay it out.
pub fn on_end() -> Option<Listener> {
    events::anywhere(&["scrollend"], Phase::Capture, |_| frame::after_paint(note))
}

/// Notes where the reader stands at the current address.
pub fn note() {
    let Some(window) = web_sys::window() else { return };
    if let (Some(address), Ok(y)) = (address(&window), window.scroll_y()) {
        SEEN.with_borrow_mut(|seen| {
            seen.retain(|(listed, _)| *listed != address);
            seen.push((address, y));
        });
    }
}

/// Where the reader last was at the current address, in pixels from the top; the top where the address is new.
pub fn last_seen() -> f64 {
    let address = web_sys::window().as_ref().and_then(address);
    address
        .and_then(|address| SEEN.with_borrow(|seen| seen.iter().find(|(listed, _)| *listed == address).map(|(_, y)| *y)))
        .unwrap_or(0.0)
}

/// Scrolls to a position, in pixels from the top.
pub fn to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Scrolls to the top.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls to the element that the address's hash names. False where there is no hash or no such element.
pub fn to_hash() -> bool {
    let element = || {
        let window = web_sys::window()?;
        let hash = window.location().hash().ok()?;
        window.document()?.get_element_by_id(hash.strip_prefix('#')?)
    };
    element().is_some_and(|element| {
        element.scroll_into_view();
        true
    })
}
