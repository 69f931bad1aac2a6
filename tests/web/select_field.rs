use crate::screen::{choose, chosen, settle, show};
use allium::components::SelectField;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// A list on the screen, and what was chosen from it.
fn show_list(value: RwSignal<String>) -> RwSignal<Vec<String>> {
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
async fn a_list_starts_with_the_value_that_it_is_given() {
    show_list(RwSignal::new("knee".to_owned()));
    assert_eq!(chosen("#place"), "knee");
}

#[wasm_bindgen_test]
async fn a_list_follows_its_value() {
    let value = RwSignal::new(String::new());
    let calls = show_list(value);
    for wanted in ["neck", "knee", ""] {
        value.set(wanted.to_owned());
        settle().await;
        assert_eq!(chosen("#place"), wanted);
    }
    assert_eq!(calls.get_untracked(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn choosing_calls_back_once() {
    let value = RwSignal::new("neck".to_owned());
    let calls = show_list(value);
    choose("#place", "knee").await;
    assert_eq!(calls.get_untracked(), ["knee"]);
    assert_eq!(chosen("#place"), "knee");
    value.set("neck".to_owned());
    settle().await;
    assert_eq!(chosen("#place"), "neck", "it still follows");
}
