//! The element of the shell that holds the app, and the address it was opened at.

use std::future::Future;
use wasm_bindgen::JsCast;

/// Id of the element that holds the app.
const POINT: &str = "app";

/// The element that holds the app; none where the shell lacks it.
pub fn point() -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(POINT)?.dyn_into().ok()
}

/// The path that the element's content was prerendered for; none where it is empty.
pub fn made_for(point: &web_sys::HtmlElement) -> Option<String> {
    point.get_attribute("data-path")
}

/// Takes away everything in the element.
pub fn clear(point: &web_sys::HtmlElement) {
    while let Some(child) = point.first_child() {
        if point.remove_child(&child).is_err() {
            return;
        }
    }
}

/// The path of the address; empty where there is none.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Runs a future on the browser's event loop.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
