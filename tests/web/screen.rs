//! The verbs that the tests are told in.

use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};
use std::any::Any;
use std::cell::RefCell;

thread_local! {
    /// What is on the screen. Letting go of it ends its effects.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Draws a component on an empty screen.
pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    draw(&clear(), view);
}

/// An empty screen.
pub fn clear() -> HtmlElement {
    drop(SHOWN.take());
    if let Some(old) = document().get_element_by_id("screen") {
        old.remove();
    }
    let screen = document().create_element("div").unwrap();
    screen.set_id("screen");
    document().body().unwrap().append_child(&screen).unwrap();
    let screen: HtmlElement = screen.unchecked_into();
    // The first view of all starts what runs effects; it is there even for a test that acts before it draws.
    draw(&screen, || ());
    screen
}

/// Draws a component in an element that may be about to stand on the screen.
pub fn draw<V: IntoView + 'static>(parent: &HtmlElement, view: impl FnOnce() -> V + 'static) {
    keep(leptos::mount::mount_to(parent.clone(), view));
}

fn keep<M: Mountable + 'static>(handle: leptos::mount::UnmountHandle<M>) {
    SHOWN.set(Some(Box::new(handle)));
}

/// Presses what the selector matches first.
pub async fn press(selector: &str) {
    find(selector).dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

/// Types a text in a field, in place of what is there.
pub async fn type_into(selector: &str, text: &str) {
    find(selector).dyn_into::<HtmlInputElement>().unwrap().set_value(text);
    dispatch(selector, "input");
    settle().await;
}

/// Chooses an option of a list by its value.
pub async fn choose(selector: &str, value: &str) {
    find(selector).dyn_into::<HtmlSelectElement>().unwrap().set_value(value);
    dispatch(selector, "input");
    dispatch(selector, "change");
    settle().await;
}

/// Presses a key.
pub async fn key(selector: &str, key: &str) {
    press_key(selector, &[("key", key.into())]).await;
}

/// Presses a key while an input method composes: as most browsers tell it, or as WebKit tells the last one.
pub async fn key_composing(selector: &str, key: &str, is_webkit: bool) {
    let told = if is_webkit {
        ("keyCode", JsValue::from(229))
    } else {
        ("isComposing", JsValue::TRUE)
    };
    press_key(selector, &[("key", key.into()), told]).await;
}

async fn press_key(selector: &str, properties: &[(&str, JsValue)]) {
    let init = js_sys::Object::new();
    for (name, value) in [("bubbles", JsValue::TRUE), ("cancelable", JsValue::TRUE)].iter().chain(properties) {
        js_sys::Reflect::set(&init, &(*name).into(), value).unwrap();
    }
    let constructor = js_sys::Reflect::get(&window(), &"KeyboardEvent".into()).unwrap();
    let event = js_sys::Reflect::construct(
        constructor.unchecked_ref::<js_sys::Function>(),
        &js_sys::Array::of2(&"keydown".into(), &init),
    )
    .unwrap();
    find(selector).dispatch_event(event.unchecked_ref()).unwrap();
    settle().await;
}

fn dispatch(selector: &str, name: &str) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &bubbles).unwrap();
    find(selector).dispatch_event(&event).unwrap();
}

/// Lets effects run, and those that they wake.
pub async fn settle() {
    leptos::task::tick().await;
    leptos::task::tick().await;
}

/// Waits until the next frame is painted, and what waited for it is done.
pub async fn painted() {
    let painted = js_sys::Promise::new(&mut |done, _| {
        allium::hooks::after_paint(move || {
            done.call0(&JsValue::NULL).unwrap();
        });
    });
    wasm_bindgen_futures::JsFuture::from(painted).await.unwrap();
    settle().await;
}

/// How many elements the selector matches.
pub fn count(selector: &str) -> u32 {
    document().query_selector_all(selector).unwrap().length()
}

/// The text of what the selector matches first, with single spaces.
pub fn text(selector: &str) -> String {
    let text = find(selector).text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of everything the selector matches.
pub fn texts(selector: &str) -> Vec<String> {
    let all = document().query_selector_all(selector).unwrap();
    (0..all.length()).map(|at| all.get(at).unwrap().text_content().unwrap()).collect()
}

/// An attribute of what the selector matches first.
pub fn attribute(selector: &str, name: &str) -> Option<String> {
    find(selector).get_attribute(name)
}

/// What stands in a field.
pub fn value(selector: &str) -> String {
    find(selector).dyn_into::<HtmlInputElement>().unwrap().value()
}

/// The value that is chosen in a list.
pub fn chosen(selector: &str) -> String {
    find(selector).dyn_into::<HtmlSelectElement>().unwrap().value()
}

/// Whether the element, or one around it, is hidden.
pub fn is_hidden(selector: &str) -> bool {
    find(selector).closest("[hidden]").unwrap().is_some()
}

/// Id of the element that has the focus.
pub fn focused() -> String {
    document().active_element().map(|active| active.id()).unwrap_or_default()
}

/// What the selector matches first.
pub fn find(selector: &str) -> Element {
    document()
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing matches {selector}"))
}

fn document() -> Document {
    leptos::prelude::document()
}
