//! Moves keyboard focus, for readers who can't see that the page changed.

use super::{document, events};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses the first element that the selector matches, without scrolling. Does nothing if there is none.
pub fn on(selector: &str) {
    if let Some(element) = document().and_then(|document| document.query_selector(selector).ok().flatten()) {
        on_element(&element);
    }
}

/// Focuses an element without scrolling.
pub fn on_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // If the browser refuses, the focus stays where it was.
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the element with this id has the focus.
pub fn is_on(id: &str) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| active.id() == id)
}

/// Moves focus to the next or the previous element that the selector matches, and scrolls to it. If none of them has the focus, the next one is the
/// first. Returns false if there is none in that direction.
pub fn step(selector: &str, forward: bool) -> bool {
    let target = || {
        let document = document()?;
        let found = document.query_selector_all(selector).ok()?;
        let all: Vec<HtmlElement> = (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect();
        let active = document.active_element();
        let current = active.and_then(|active| all.iter().position(|element| *AsRef::<Element>::as_ref(element) == active));
        let next = match (current, forward) {
            (None, true) => 0,
            (Some(i), true) => i + 1,
            (i, false) => i?.checked_sub(1)?,
        };
        all.into_iter().nth(next)
    };
    target().is_some_and(|element| element.focus().is_ok())
}

/// Scrolls as little as needed to bring the element with this id into view.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether an event comes from a field that accepts text.
pub fn is_typing(event: &web_sys::Event) -> bool {
    let fields = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, [contenteditable]";
    events::target(event).is_some_and(|element| element.matches(fields).unwrap_or(false))
}

/// Clears a collapsed selection: a click on a label leaves an invisible caret in its text, whose position browsers compute in every frame.
pub fn drop_caret() {
    let selection = super::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection.filter(web_sys::Selection::is_collapsed) {
        let _ = selection.remove_all_ranges();
    }
}
