//! Helpers to render a component, act on it and read the page.

use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};
use std::any::Any;
use std::cell::RefCell;
use std::time::Duration;

thread_local! {
    /// Handle of the mounted view. Dropping it ends its effects.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Renders a component on an empty screen.
pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    render_into(&clear(), view);
}

/// Clears the screen and returns its element.
pub fn clear() -> HtmlElement {
    drop(MOUNTED.take());
    if let Some(old) = document().get_element_by_id("screen") {
        old.remove();
    }
    let screen = document().create_element("div").unwrap();
    screen.set_id("screen");
    document().body().unwrap().append_child(&screen).unwrap();
    let screen: HtmlElement = screen.unchecked_into();
    // The first view starts the effect executor, which a test may need before it renders anything.
    render_into(&screen, || ());
    screen
}

/// Renders a component in an element, which may not be in the document yet.
pub fn render_into<V: IntoView + 'static>(parent: &HtmlElement, view: impl FnOnce() -> V + 'static) {
    keep(leptos::mount::mount_to(parent.clone(), view));
}

fn keep<M: Mountable + 'static>(handle: leptos::mount::UnmountHandle<M>) {
    MOUNTED.set(Some(Box::new(handle)));
}

/// Clicks the first element that the selector matches.
pub async fn click(selector: &str) {
    find(selector).dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

/// Replaces the text of a field, as if typed.
pub async fn type_into(selector: &str, text: &str) {
    find(selector).dyn_into::<HtmlInputElement>().unwrap().set_value(text);
    dispatch(selector, "input");
    settle().await;
}

/// Chooses an option of a select element by its value.
pub async fn choose(selector: &str, value: &str) {
    find(selector).dyn_into::<HtmlSelectElement>().unwrap().set_value(value);
    dispatch(selector, "input");
    dispatch(selector, "change");
    settle().await;
}

/// Presses a key.
pub async fn press_key(selector: &str, key: &str) {
    dispatch_key(selector, "keydown", &[("key", key.into())]).await;
}

/// Releases a key.
pub async fn release_key(selector: &str, key: &str) {
    dispatch_key(selector, "keyup", &[("key", key.into())]).await;
}

/// Presses a key during IME composition, reported as in most browsers, or as in WebKit for the key that ends the composition.
pub async fn press_key_composing(selector: &str, key: &str, is_webkit: bool) {
    let composing = if is_webkit {
        ("keyCode", JsValue::from(229))
    } else {
        ("isComposing", JsValue::TRUE)
    };
    dispatch_key(selector, "keydown", &[("key", key.into()), composing]).await;
}

async fn dispatch_key(selector: &str, name: &str, properties: &[(&str, JsValue)]) {
    let init = js_sys::Object::new();
    for (name, value) in [("bubbles", JsValue::TRUE), ("cancelable", JsValue::TRUE)].iter().chain(properties) {
        js_sys::Reflect::set(&init, &(*name).into(), value).unwrap();
    }
    let constructor = js_sys::Reflect::get(&window(), &"KeyboardEvent".into()).unwrap();
    let event = js_sys::Reflect::construct(constructor.unchecked_ref::<js_sys::Function>(), &js_sys::Array::of2(&name.into(), &init)).unwrap();
    find(selector).dispatch_event(event.unchecked_ref()).unwrap();
    settle().await;
}

fn dispatch(selector: &str, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    find(selector).dispatch_event(&event).unwrap();
}

/// Waits until effects have run, and those that they trigger.
pub async fn settle() {
    leptos::task::tick().await;
    leptos::task::tick().await;
}

/// Waits until the next frame is painted and callbacks of `after_paint` have run.
pub async fn wait_for_paint() {
    let paint = js_sys::Promise::new(&mut |done, _| {
        allium::hooks::after_paint(move || {
            done.call0(&JsValue::NULL).unwrap();
        });
    });
    wasm_bindgen_futures::JsFuture::from(paint).await.unwrap();
    settle().await;
}

/// Waits for so many milliseconds.
pub async fn wait(milliseconds: u64) {
    let timeout = js_sys::Promise::new(&mut |done, _| {
        let done = move || {
            done.call0(&JsValue::NULL).unwrap();
        };
        set_timeout(done, Duration::from_millis(milliseconds));
    });
    wasm_bindgen_futures::JsFuture::from(timeout).await.unwrap();
}

/// How many elements the selector matches.
pub fn count(selector: &str) -> u32 {
    document().query_selector_all(selector).unwrap().length()
}

/// The text of the first match, with single spaces.
pub fn text(selector: &str) -> String {
    let text = find(selector).text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of each match.
pub fn texts(selector: &str) -> Vec<String> {
    let all = document().query_selector_all(selector).unwrap();
    (0..all.length()).map(|at| all.get(at).unwrap().text_content().unwrap()).collect()
}

/// An attribute of the first match.
pub fn attribute(selector: &str, name: &str) -> Option<String> {
    find(selector).get_attribute(name)
}

/// The value of an input.
pub fn value(selector: &str) -> String {
    find(selector).dyn_into::<HtmlInputElement>().unwrap().value()
}

/// The value of a select element.
pub fn selected_value(selector: &str) -> String {
    find(selector).dyn_into::<HtmlSelectElement>().unwrap().value()
}

/// Whether the element or an ancestor has the attribute `hidden`.
pub fn is_hidden(selector: &str) -> bool {
    find(selector).closest("[hidden]").unwrap().is_some()
}

/// The id of the focused element.
pub fn focused_id() -> String {
    document().active_element().map(|active| active.id()).unwrap_or_default()
}

/// The first element that the selector matches.
pub fn find(selector: &str) -> Element {
    document()
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing matches {selector}"))
}

fn document() -> Document {
    leptos::prelude::document()
}
