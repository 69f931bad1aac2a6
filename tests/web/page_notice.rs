use crate::screen::{click, count, show, text};
use allium::components::LoadError;
use allium::hooks::fetch::FetchError;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_load_error_says_why_and_can_be_retried() {
    let mut headings = Vec::new();
    for error in [FetchError::NoAnswer, FetchError::Missing, FetchError::Unreadable] {
        let retries = RwSignal::new(0);
        show(move || view! { <LoadError error on_retry=move |()| retries.update(|retries| *retries += 1) /> });
        assert_eq!(count("[role=alert]"), 1);
        headings.push(text("h1"));
        click("button").await;
        assert_eq!(retries.get_untracked(), 1);
    }
    headings.dedup();
    assert_eq!(headings.len(), 3, "{headings:?}");
}
