use crate::screen::{attribute, is_hidden, press, settle, show, text};
use allium::components::Button;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_button_says_its_words_and_does_its_thing() {
    let (words, presses) = (RwSignal::new("Start".to_owned()), RwSignal::new(0));
    show(move || view! { <Button class="way" words on_click=move |()| presses.update(|presses| *presses += 1) /> });
    assert_eq!(text(".way"), "Start");
    assert_eq!(attribute(".way", "aria-expanded"), None);
    assert_eq!(attribute(".way", "aria-label"), None);
    press(".way").await;
    assert_eq!(presses.get_untracked(), 1);
    words.set("Go on".to_owned());
    settle().await;
    assert_eq!(text(".way"), "Go on");
}

#[wasm_bindgen_test]
async fn a_button_says_whether_what_it_controls_is_expanded() {
    let expanded = RwSignal::new(false);
    let toggle = move |()| expanded.update(|expanded| *expanded = !*expanded);
    show(
        move || view! { <Button class="way" words="More" label="More about it".to_owned() controls=("more".to_owned(), expanded.into()) on_click=toggle /> },
    );
    assert_eq!(attribute(".way", "aria-controls").as_deref(), Some("more"));
    assert_eq!(attribute(".way", "aria-label").as_deref(), Some("More about it"));
    assert_eq!(attribute(".way", "aria-expanded").as_deref(), Some("false"));
    press(".way").await;
    assert_eq!(attribute(".way", "aria-expanded").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn a_button_hides_and_waits_as_it_is_told() {
    let (hidden, disabled, presses) = (RwSignal::new(true), RwSignal::new(true), RwSignal::new(0));
    show(move || view! { <Button class="way" words="Go" hidden disabled on_click=move |()| presses.update(|presses| *presses += 1) /> });
    assert!(is_hidden(".way"));
    press(".way").await;
    assert_eq!(presses.get_untracked(), 0);
    hidden.set(false);
    disabled.set(false);
    settle().await;
    assert!(!is_hidden(".way"));
    press(".way").await;
    assert_eq!(presses.get_untracked(), 1);
}
