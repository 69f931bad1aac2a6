//! Fields of a form that is still text: which one was turned, and how to turn one.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// Name and value of the list or slider that was turned.
pub fn turned(event: &web_sys::Event) -> Option<(String, String)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    Some((element.get_attribute("name")?, value(&element)?))
}

/// Lets a field hold a value. Words say what the value means, where the value is a step: they stand in the element `<id>-words` too.
pub fn show(id: &str, to: &str, words: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Some(element) = document.get_element_by_id(id) else { return };
    if value(&element).is_some_and(|value| value != to) {
        if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            field.set_value(to);
        } else if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
            list.set_value(to);
        }
    }
    if !words.is_empty() {
        let _ = element.set_attribute("aria-valuetext", words);
        if let Some(told) = document.get_element_by_id(&format!("{id}-words")) {
            told.set_text_content(Some(words));
        }
    }
}

fn value(element: &Element) -> Option<String> {
    let field = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    field.or_else(|| element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))
}
