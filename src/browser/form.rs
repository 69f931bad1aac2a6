//! What a form holds: ticked choices and a typed number. The browser keeps them while the reader chooses.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

fn form(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("form").ok()?
}

fn fields(form: &Element, selector: &str) -> Vec<HtmlInputElement> {
    let Ok(found) = form.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The values ticked in the form that an event happened in, each once; where nothing can be ticked, what was typed.
pub fn given(event: &Event) -> Vec<String> {
    let Some(form) = form(event) else { return Vec::new() };
    let mut given: Vec<String> = Vec::new();
    for field in fields(&form, ":checked, input[type=text]") {
        let value = field.value();
        if !given.contains(&value) {
            given.push(value);
        }
    }
    given
}

/// Lets a turned checkbox take its part: others of the same value follow it, and one that stands alone is not ticked beside another.
pub fn turn(event: &Event, stands_alone: impl Fn(&str) -> bool) {
    let Some(turned) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let Some(form) = form(event) else { return };
    let (value, ticked) = (turned.value(), turned.checked());
    for field in fields(&form, "input[type=checkbox]") {
        let other = field.value();
        if other == value {
            field.set_checked(ticked);
        } else if ticked && (stands_alone(&value) || stands_alone(&other)) {
            field.set_checked(false);
        }
    }
}
