use crate::screen::{attribute, settle, show, text};
use allium::components::{Progress, ProgressLine};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_bar_and_the_text_follow_the_question() {
    let progress = |section, position, about| Progress { section, position, about };
    let now = RwSignal::new(progress("Safety first", 1, Some(12)));
    show(move || view! { <ProgressLine progress=now.into() /> });
    let bar = || (attribute("progress", "value").unwrap(), attribute("progress", "max").unwrap());
    assert_eq!(bar(), ("0".to_owned(), "12".to_owned()), "nothing is answered yet");
    assert!(text("p").contains("question 1 of about 12"));
    now.set(progress("About you", 5, Some(9)));
    settle().await;
    assert_eq!(bar(), ("4".to_owned(), "9".to_owned()));
    assert!(text("p").starts_with("About you"));
    assert!(text("p").contains("question 5 of about 9"));
    now.set(progress("About you", 10, Some(9)));
    settle().await;
    assert!(text("p").contains("question 10, one of the last"));
    now.set(progress("About you", 2, None));
    settle().await;
    assert!(text("p").ends_with("question 2"));
}
