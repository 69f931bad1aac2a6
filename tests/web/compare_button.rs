use crate::screen::{attribute, click, show};
use allium::components::CompareButton;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_button_states_whether_its_practice_is_picked() {
    let picked = RwSignal::new(false);
    let on_toggle = Callback::new(move |()| picked.update(|picked| *picked = !*picked));
    show(move || view! { <CompareButton name="Yoga".to_owned() picked=picked.into() on_toggle /> });
    assert_eq!(attribute("button", "aria-label").as_deref(), Some("Compare Yoga"));
    for pressed in ["false", "true", "false"] {
        assert_eq!(attribute("button", "aria-pressed").as_deref(), Some(pressed));
        click("button").await;
    }
}

#[wasm_bindgen_test]
async fn a_refused_pick_leaves_the_button_unpressed() {
    show(|| view! { <CompareButton name="Yoga".to_owned() picked=false.into() on_toggle=Callback::new(|()| {}) /> });
    click("button").await;
    assert_eq!(attribute("button", "aria-pressed").as_deref(), Some("false"));
}
