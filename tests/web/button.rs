use crate::screen::{attribute, click, is_hidden, settle, show, text};
use allium::components::Button;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_button_shows_its_text_and_reports_clicks() {
    let (label, clicks) = (RwSignal::new("Start".to_owned()), RwSignal::new(0));
    show(move || view! { <Button class="button" label on_click=move |()| clicks.update(|clicks| *clicks += 1) /> });
    assert_eq!(text(".button"), "Start");
    assert_eq!(attribute(".button", "aria-expanded"), None);
    assert_eq!(attribute(".button", "aria-label"), None);
    click(".button").await;
    assert_eq!(clicks.get_untracked(), 1);
    label.set("Go on".to_owned());
    settle().await;
    assert_eq!(text(".button"), "Go on");
}

#[wasm_bindgen_test]
async fn a_button_states_whether_the_element_it_controls_is_expanded() {
    let expanded = RwSignal::new(false);
    let toggle = move |()| expanded.update(|expanded| *expanded = !*expanded);
    show(
        move || view! { <Button class="button" label="More" aria_label="More about it".to_owned() controls=("more".to_owned(), expanded.into()) on_click=toggle /> },
    );
    assert_eq!(attribute(".button", "aria-controls").as_deref(), Some("more"));
    assert_eq!(attribute(".button", "aria-label").as_deref(), Some("More about it"));
    assert_eq!(attribute(".button", "aria-expanded").as_deref(), Some("false"));
    click(".button").await;
    assert_eq!(attribute(".button", "aria-expanded").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn a_button_can_be_hidden_and_disabled() {
    let (hidden, disabled, clicks) = (RwSignal::new(true), RwSignal::new(true), RwSignal::new(0));
    show(move || view! { <Button class="button" label="Go" hidden disabled on_click=move |()| clicks.update(|clicks| *clicks += 1) /> });
    assert!(is_hidden(".button"));
    click(".button").await;
    assert_eq!(clicks.get_untracked(), 0);
    hidden.set(false);
    disabled.set(false);
    settle().await;
    assert!(!is_hidden(".button"));
    click(".button").await;
    assert_eq!(clicks.get_untracked(), 1);
}
