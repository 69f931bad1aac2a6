//! The verbs that the tests are told in.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, window};

/// Draws a component on an empty screen.
pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let document = window().unwrap().document().unwrap();
    if let Some(old) = document.get_element_by_id("screen") {
        old.remove();
    }
    let screen = document.create_element("div").unwrap();
    screen.set_id("screen");
    document.body().unwrap().append_child(&screen).unwrap();
    leptos::mount::mount_to(screen.unchecked_into(), view).forget();
}

/// Presses what the selector matches first.
pub async fn press(selector: &str) {
    find(selector).dyn_into::<HtmlElement>().unwrap().click();
    leptos::task::tick().await;
}

/// How many elements the selector matches.
pub fn count(selector: &str) -> u32 {
    window().unwrap().document().unwrap().query_selector_all(selector).unwrap().length()
}

fn find(selector: &str) -> Element {
    window()
        .unwrap()
        .document()
        .unwrap()
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing matches {selector}"))
}
