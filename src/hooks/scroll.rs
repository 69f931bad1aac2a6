//! Scroll positions: a new page starts at its top, Back returns to where the reader was.
//!
//! Within the app only this module restores positions. When the reader leaves the site the browser takes over, so that a reload and a return from
//! another site restore them too.

use super::{after_paint, events};
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::time::Duration;

thread_local! {
    /// The last position at each URL, in CSS pixels from the top.
    static SAVED: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
    /// The position to return to, during Back or Forward.
    static RETURN_POSITION: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Time after Back or Forward in which the app reads the position, if they lead to another page.
const TRAVERSAL: Duration = Duration::from_millis(50);

fn url() -> Option<String> {
    super::window()?.location().href().ok()
}

/// Saves positions when scrolling ends, except while `unless` is true.
pub fn watch(unless: impl Fn() -> bool + 'static) {
    // Reading the position forces layout, so it waits for the paint.
    events::capture_forever(&["scrollend"], move |_| {
        if !unless() {
            after_paint(save);
        }
    });
    events::capture_forever(&["pagehide"], |_| set_restoration(web_sys::ScrollRestoration::Auto));
}

fn set_restoration(mode: web_sys::ScrollRestoration) {
    if let Some(Ok(history)) = super::window().map(|window| window.history()) {
        let _ = history.set_scroll_restoration(mode);
    }
}

/// Saves the position at the current URL, before the reader leaves it for another page of the app.
pub fn save() {
    let Some(window) = super::window() else { return };
    if let (Some(url), Ok(y)) = (url(), window.scroll_y()) {
        SAVED.with(|saved| {
            if let Ok(mut saved) = saved.try_borrow_mut() {
                saved.retain(|(listed, _)| *listed != url);
                saved.push((url, y));
            }
        });
    }
}

/// Makes this module restore positions instead of the browser, for the current history entry and those added from it.
pub fn restore_manually() {
    set_restoration(web_sys::ScrollRestoration::Manual);
}

/// Finds the position to return to on Back and Forward.
///
/// Call it before the router is created: browsers call the listeners of `popstate` in the order in which they were added, and run what the router
/// queued before they call the next.
pub fn watch_history() {
    events::capture_forever(&["popstate"], |_| {
        RETURN_POSITION.set(Some(saved_position()));
        set_timeout(|| RETURN_POSITION.set(None), TRAVERSAL);
    });
}

/// The position to return to after Back or Forward, in CSS pixels from the top; `None` after other navigation.
pub fn return_position() -> Option<f64> {
    RETURN_POSITION.get()
}

/// 0 if the URL is new.
fn saved_position() -> f64 {
    let saved = |url: String| {
        SAVED.with(|saved| {
            let saved = saved.try_borrow().ok()?;
            saved.iter().find(|(listed, _)| *listed == url).map(|(_, y)| *y)
        })
    };
    url().and_then(saved).unwrap_or(0.0)
}

/// Scrolls to a position, in CSS pixels from the top.
pub fn to(y: f64) {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Scrolls to the element that the URL's hash names. Returns false if there is no hash or no such element.
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
