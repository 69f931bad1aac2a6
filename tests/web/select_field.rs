use crate::screen::{choose, selected_value, settle, show};
use allium::components::SelectField;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows a select field; returns the values that were chosen.
fn show_field(value: RwSignal<String>) -> RwSignal<Vec<String>> {
    let calls = RwSignal::new(Vec::new());
    let on_choose = move |chosen: String| {
        calls.update(|calls| calls.push(chosen.clone()));
        value.set(chosen);
    };
    let options = ["", "neck", "knee"].map(|option| (option.to_owned(), format!("The {option}")));
    show(move || view! { <SelectField class="" label_class="" select_class="" id="place" label="Place" options=options.into() value on_choose /> });
    calls
}

#[wasm_bindgen_test]
async fn a_field_starts_with_its_value() {
    show_field(RwSignal::new("knee".to_owned()));
    assert_eq!(selected_value("#place"), "knee");
}

#[wasm_bindgen_test]
async fn a_field_follows_its_value() {
    let value = RwSignal::new(String::new());
    let calls = show_field(value);
    for expected in ["neck", "knee", ""] {
        value.set(expected.to_owned());
        settle().await;
        assert_eq!(selected_value("#place"), expected);
    }
    assert_eq!(calls.get_untracked(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn choosing_calls_back_once() {
    let value = RwSignal::new("neck".to_owned());
    let calls = show_field(value);
    choose("#place", "knee").await;
    assert_eq!(calls.get_untracked(), ["knee"]);
    assert_eq!(selected_value("#place"), "knee");
    value.set("neck".to_owned());
    settle().await;
    assert_eq!(selected_value("#place"), "neck", "it still follows the signal");
}
