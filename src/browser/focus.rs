//! Moves keyboard focus, for readers who can't see that the page changed.

use wasm_bindgen::JsCast;

/// Focuses the first element that the selector matches, without scrolling. Nothing happens where there is none.
pub fn on(selector: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(Some(element)) = document.query_selector(selector) else { return };
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A refusal leaves focus where it was.
        let _ = element.focus_with_options(&options);
    }
}

/// Takes the caret out of the text, unless some of it is selected: a click on a label leaves one there, unseen, and a browser looks up its place in
/// every frame.
pub fn drop_caret() {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection.filter(web_sys::Selection::is_collapsed) {
        let _ = selection.remove_all_ranges();
    }
}

/// Takes the focus from wherever it is.
pub fn leave() {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    if let Some(Ok(element)) = active.map(JsCast::dyn_into::<web_sys::HtmlElement>) {
        let _ = element.blur();
    }
}
