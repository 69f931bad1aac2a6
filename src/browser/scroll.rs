//! Scroll positions: a new page starts at its top, Back returns to where the reader was.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

thread_local! {
    /// The last position seen at each address, in pixels from the top.
    static SEEN: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
}

fn address(window: &web_sys::Window) -> Option<String> {
    let location = window.location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

/// Takes scrolling on Back into our own hands and remembers positions for as long as the page lives.
pub fn remember() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let note = Closure::<dyn Fn()>::new(|| {
        let Some(window) = web_sys::window() else { return };
        if let (Some(address), Ok(y)) = (address(&window), window.scroll_y()) {
            SEEN.with_borrow_mut(|seen| {
                seen.retain(|(listed, _)| *listed != address);
                seen.push((address, y));
            });
        }
    });
    let _ = window.add_event_listener_with_callback("scrollend", note.as_ref().unchecked_ref());
    // The listener lives as long as the page.
    note.forget();
}

/// Scrolls to where the reader last was at the current address, or to the top.
pub fn restore() {
    let Some(window) = web_sys::window() else { return };
    let y = address(&window)
        .and_then(|address| SEEN.with_borrow(|seen| seen.iter().find(|(listed, _)| *listed == address).map(|(_, y)| *y)))
        .unwrap_or(0.0);
    window.scroll_to_with_x_and_y(0.0, y);
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
