use crate::screen::{count, painted, press, settle, show};
use allium::components::Shortcuts;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

async fn open_list(single_keys: RwSignal<bool>) -> RwSignal<bool> {
    let open = RwSignal::new(true);
    show(move || view! { <Shortcuts open single_keys /> });
    settle().await;
    assert_eq!(count("#keys:modal"), 1);
    open
}

#[wasm_bindgen_test]
async fn the_switch_follows_whether_single_keys_work() {
    let single_keys = RwSignal::new(true);
    open_list(single_keys).await;
    for on in [true, false, true] {
        single_keys.set(on);
        settle().await;
        assert_eq!(count("#single-keys:checked"), u32::from(on));
    }
}

#[wasm_bindgen_test]
async fn the_switch_turns_single_keys_off_and_on() {
    let single_keys = RwSignal::new(true);
    open_list(single_keys).await;
    for on in [false, true] {
        press("#single-keys").await;
        assert_eq!(single_keys.get_untracked(), on);
    }
}

#[wasm_bindgen_test]
async fn the_list_closes_by_its_button() {
    let open = open_list(RwSignal::new(true)).await;
    press(".palette__close").await;
    painted().await;
    assert!(!open.get_untracked());
    assert_eq!(count("#keys[open]"), 0);
}
