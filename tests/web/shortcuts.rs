use crate::screen::{click, count, settle, show, wait_for_paint};
use allium::components::Shortcuts;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

async fn show_shortcuts(single_keys: RwSignal<bool>) -> RwSignal<bool> {
    let open = RwSignal::new(true);
    show(move || view! { <Shortcuts open single_keys /> });
    settle().await;
    assert_eq!(count("#keys:modal"), 1);
    open
}

#[wasm_bindgen_test]
async fn the_checkbox_follows_the_signal() {
    let single_keys = RwSignal::new(true);
    show_shortcuts(single_keys).await;
    for on in [true, false, true] {
        single_keys.set(on);
        settle().await;
        assert_eq!(count("#single-keys:checked"), u32::from(on));
    }
}

#[wasm_bindgen_test]
async fn the_checkbox_toggles_single_key_shortcuts() {
    let single_keys = RwSignal::new(true);
    show_shortcuts(single_keys).await;
    for on in [false, true] {
        click("#single-keys").await;
        assert_eq!(single_keys.get_untracked(), on);
    }
}

#[wasm_bindgen_test]
async fn the_dialog_closes_by_its_button() {
    let open = show_shortcuts(RwSignal::new(true)).await;
    click(".palette__close").await;
    wait_for_paint().await;
    assert!(!open.get_untracked());
    assert_eq!(count("#keys[open]"), 0);
}
