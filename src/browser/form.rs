//! What a form holds: ticked choices and a typed number. The browser keeps them while the reader chooses.

use super::events::Event;
use super::spot::Spot;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

fn fields(part: &Spot, selector: &str) -> Vec<HtmlInputElement> {
    let Ok(found) = part.0.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The values ticked in a part of a form, each once; where nothing can be ticked, what was typed.
pub fn given(part: &Spot) -> Vec<String> {
    let mut given: Vec<String> = Vec::new();
    for field in fields(part, ":checked, input[type=text]") {
        let value = field.value();
        if !given.contains(&value) {
            given.push(value);
        }
    }
    given
}

/// Lets a turned checkbox take its part: others of the same value follow it, and one that stands alone is not ticked beside another.
pub fn turn(part: &Spot, event: &Event, stands_alone: impl Fn(&str) -> bool) {
    let Some(turned) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let (value, ticked) = (turned.value(), turned.checked());
    for field in fields(part, "input[type=checkbox]") {
        let other = field.value();
        if other == value {
            field.set_checked(ticked);
        } else if ticked && (stands_alone(&value) || stands_alone(&other)) {
            field.set_checked(false);
        }
    }
}
