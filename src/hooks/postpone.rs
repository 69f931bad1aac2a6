//! Postpones the layout of elements far below the viewport, so that swapping a long page is no long task.

use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Number of elements that are laid out together.
const BATCH: usize = 2;

const PAUSE: Duration = Duration::from_millis(60);

const PROPERTIES: [&str; 2] = ["content-visibility", "contain-intrinsic-height"];

/// Styles the elements well below the viewport so that they keep their height and browsers with `content-visibility` skip their content.
pub fn below_view(elements: &[Element]) -> Vec<HtmlElement> {
    let height = super::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    // All are measured before the first is changed, because measuring after a change forces a new layout.
    let measured: Vec<(HtmlElement, f64)> = elements
        .iter()
        .filter_map(|element| {
            let bounds = element.get_bounding_client_rect();
            let element = element.dyn_ref::<HtmlElement>()?.clone();
            (bounds.top() > 1.5 * height && bounds.height() > 0.0).then_some((element, bounds.height()))
        })
        .collect();
    for (element, height) in &measured {
        for (name, value) in PROPERTIES.into_iter().zip(["auto", &pixels(*height)]) {
            let _ = element.style().set_property(name, value);
        }
    }
    measured.into_iter().map(|(element, _)| element).collect()
}

/// A length to a hundredth of a pixel; formatting a float would bring some 10 KB of code.
fn pixels(length: f64) -> String {
    let hundredths = (length * 100.0).round() as u32;
    format!("{}.{:02}px", hundredths / 100, hundredths % 100)
}

/// Removes the styles again, a few elements at a time with pauses between, from the top.
pub fn resume(mut elements: Vec<HtmlElement>) {
    if elements.is_empty() {
        return;
    }
    let next = move || {
        let rest = elements.split_off(elements.len().min(BATCH));
        for element in elements {
            for name in PROPERTIES {
                let _ = element.style().remove_property(name);
            }
            if element.get_attribute("style").as_deref() == Some("") {
                let _ = element.remove_attribute("style");
            }
        }
        resume(rest);
    };
    set_timeout(next, PAUSE);
}
