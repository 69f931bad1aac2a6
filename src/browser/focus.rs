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

/// Takes the focus from wherever it is.
pub fn leave() {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    if let Some(Ok(element)) = active.map(JsCast::dyn_into::<web_sys::HtmlElement>) {
        let _ = element.blur();
    }
}
