use crate::screen::{attribute, settle, show, text, type_into, value};
use allium::components::StepSlider;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const STEPS: [&str; 5] = ["none", "little", "half", "much", "all"];

fn show_slider(step: RwSignal<usize>) -> RwSignal<Vec<usize>> {
    let calls = RwSignal::new(Vec::new());
    let on_choose = move |chosen| {
        calls.update(|calls| calls.push(chosen));
        step.set(chosen);
    };
    let steps = STEPS.map(str::to_owned);
    show(move || view! { <StepSlider id="weight" label="Weight" steps=steps.into() start=1 step=step.into() on_choose /> });
    calls
}

#[track_caller]
fn check(step: usize) {
    assert_eq!(value("#weight"), step.to_string());
    assert_eq!(text("output"), STEPS[step]);
    assert_eq!(attribute("#weight", "aria-valuetext").as_deref(), Some(STEPS[step]));
}

#[wasm_bindgen_test]
async fn the_slider_shows_the_label_of_its_step() {
    let step = RwSignal::new(4);
    let calls = show_slider(step);
    settle().await;
    check(4);
    for position in [0, 3] {
        step.set(position);
        settle().await;
        check(position);
    }
    assert_eq!(calls.get_untracked(), Vec::<usize>::new());
}

#[wasm_bindgen_test]
async fn choosing_a_step_calls_back() {
    let calls = show_slider(RwSignal::new(1));
    settle().await;
    check(1);
    type_into("#weight", "2").await;
    check(2);
    type_into("#weight", "9").await;
    check(4);
    assert_eq!(calls.get_untracked(), [2, 4]);
}
