use crate::screen::{press_key, release_key, show, wait};
use allium::hooks::quick_exit::on_triple_shift;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Listens on an empty screen; returns the number of exits.
fn listen() -> RwSignal<u32> {
    let exits = RwSignal::new(0);
    show(move || on_triple_shift(move || exits.update(|exits| *exits += 1)));
    exits
}

async fn tap(key: &str) {
    press_key("body", key).await;
    release_key("body", key).await;
}

#[wasm_bindgen_test]
async fn three_quick_shifts_exit_once() {
    let exits = listen();
    for _ in 0..3 {
        assert_eq!(exits.get_untracked(), 0);
        tap("Shift").await;
    }
    assert_eq!(exits.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn shifts_far_apart_do_not_exit() {
    let exits = listen();
    for _ in 0..2 {
        tap("Shift").await;
        tap("Shift").await;
        wait(1200).await;
    }
    assert_eq!(exits.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn shift_held_for_other_keys_does_not_exit() {
    let exits = listen();
    for _ in 0..4 {
        press_key("body", "Shift").await;
        tap("A").await;
        release_key("body", "Shift").await;
    }
    assert_eq!(exits.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn another_key_between_starts_anew() {
    let exits = listen();
    for key in ["Shift", "Shift", "a", "Shift", "Shift"] {
        tap(key).await;
    }
    assert_eq!(exits.get_untracked(), 0);
}
