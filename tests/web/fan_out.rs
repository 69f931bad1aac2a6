use crate::screen::{settle, show, texts};
use allium::hooks::reactive::fan_out;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows numbers, each with how often it was rendered.
fn show_numbers(len: usize) -> RwSignal<Vec<u32>> {
    let numbers = RwSignal::new(vec![1, 2, 3]);
    show(move || {
        let render = move |number: RwSignal<u32>| {
            let times = StoredValue::new(0);
            let words = move || {
                times.update_value(|times| *times += 1);
                format!("{}, {}", number.get(), times.get_value())
            };
            view! { <li>{words}</li> }
        };
        fan_out(len, move || numbers.get()).into_iter().map(render).collect_view()
    });
    numbers
}

#[wasm_bindgen_test]
async fn only_effects_of_a_changed_item_run_again() {
    let numbers = show_numbers(3);
    settle().await;
    assert_eq!(texts("li"), ["1, 1", "2, 1", "3, 1"]);
    numbers.set(vec![1, 5, 3]);
    settle().await;
    assert_eq!(texts("li"), ["1, 1", "5, 2", "3, 1"]);
    numbers.set(vec![4, 5, 6]);
    settle().await;
    assert_eq!(texts("li"), ["4, 2", "5, 2", "6, 2"]);
}

#[wasm_bindgen_test]
async fn there_are_as_many_signals_as_items_whatever_is_computed() {
    let numbers = show_numbers(4);
    assert_eq!(texts("li"), ["1, 1", "2, 1", "3, 1", "0, 1"]);
    numbers.set(vec![7]);
    settle().await;
    assert_eq!(texts("li"), ["7, 2", "2, 1", "3, 1", "0, 1"]);
}
