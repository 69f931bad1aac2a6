use crate::screen::{count, press, show, text};
use allium::components::LoadError;
use allium::hooks::fetch::FetchError;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_page_that_did_not_load_says_why_and_tries_again() {
    let mut said = Vec::new();
    for error in [FetchError::NoAnswer, FetchError::Missing, FetchError::Unreadable] {
        let tries = RwSignal::new(0);
        show(move || view! { <LoadError error on_retry=move |()| tries.update(|tries| *tries += 1) /> });
        assert_eq!(count("[role=alert]"), 1);
        said.push(text("h1"));
        press("button").await;
        assert_eq!(tries.get_untracked(), 1);
    }
    said.dedup();
    assert_eq!(said.len(), 3, "{said:?}");
}
