//! Moves keyboard focus, for readers who can't see that the page changed.

use super::events;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    super::window()?.document()
}

/// Focuses the first element that the selector matches, without scrolling. Does nothing if there is none.
pub fn on(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A refusal leaves focus where it was.
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the element with this id has the focus.
pub fn is_on(id: &str) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| active.id() == id)
}

/// Steps from the focused element to the next or the previous one of those that the selector matches; the page scrolls to it. From outside of them
/// the next one is the first. False if there is none in that direction.
pub fn step(selector: &str, forward: bool) -> bool {
    let target = || {
        let document = document()?;
        let found = document.query_selector_all(selector).ok()?;
        let all: Vec<HtmlElement> = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect();
        let active = document.active_element();
        let here = active.and_then(|active| all.iter().position(|element| *AsRef::<Element>::as_ref(element) == active));
        let next = match (here, forward) {
            (None, true) => 0,
            (Some(at), true) => at + 1,
            (at, false) => at?.checked_sub(1)?,
        };
        all.into_iter().nth(next)
    };
    target().is_some_and(|element| element.focus().is_ok())
}

/// Scrolls the element with this id into view, no further than needed.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether an event comes from a field in which letters are text.
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
