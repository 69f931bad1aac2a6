use crate::screen::{click, count, settle, show};
use allium::components::LensControl;
use allium::domain::lens::Lens;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn both_is_the_default_and_exactly_one_is_selected() {
    let lens = RwSignal::new(Lens::Both);
    show(move || view! { <LensControl lens on_choose=move |chosen| lens.set(chosen) /> });
    assert_eq!(count("input[type=radio]"), 3);
    assert_eq!(count("input[value=both]:checked"), 1);
    click("input[value=east]").await;
    assert_eq!(lens.get_untracked(), Lens::East);
    assert_eq!(count("input:checked"), 1);
    click("input[value=both]").await;
    assert_eq!(lens.get_untracked(), Lens::Both);
}

#[wasm_bindgen_test]
async fn the_control_follows_the_lens() {
    let lens = RwSignal::new(Lens::Both);
    show(move || view! { <LensControl lens on_choose=|_| {} /> });
    lens.set(Lens::West);
    settle().await;
    assert_eq!(count("input[value=west]:checked"), 1);
}
