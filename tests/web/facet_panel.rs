use crate::screen::{click, count, is_hidden, settle, show, texts};
use allium::components::{FacetOption, FacetPanel};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const VALUES: [&str; 3] = ["nerve", "joint", "sleep"];

#[derive(Clone, Copy)]
struct Panel {
    selected: [RwSignal<bool>; 3],
    counts: [RwSignal<usize>; 3],
    hidden: RwSignal<bool>,
    calls: RwSignal<Vec<usize>>,
}

impl Panel {
    fn show() -> Self {
        let panel = Self {
            selected: [false, true, false].map(RwSignal::new),
            counts: [3, 5, 0].map(RwSignal::new),
            hidden: RwSignal::new(false),
            calls: RwSignal::new(Vec::new()),
        };
        let option = |at: usize| FacetOption {
            value: VALUES[at].to_owned(),
            label: format!("The {}", VALUES[at]),
            selected: panel.selected[at].into(),
            count: panel.counts[at],
        };
        let options = [0, 1, 2].map(option);
        let on_toggle = Callback::new(move |at: usize| {
            panel.calls.update(|calls| calls.push(at));
            panel.selected[at].update(|selected| *selected = !*selected);
        });
        show(move || view! { <FacetPanel name="layer" legend="Layer" options=options.into() hidden=panel.hidden on_toggle /> });
        panel
    }
}

#[wasm_bindgen_test]
async fn a_checkbox_follows_the_selection() {
    let panel = Panel::show();
    assert_eq!(count("input:checked"), 1);
    assert_eq!(count("input[name=layer][value=joint]:checked"), 1);
    panel.selected[0].set(true);
    panel.selected[1].set(false);
    settle().await;
    assert_eq!(count("input:checked"), 1);
    assert_eq!(count("input[value=nerve]:checked"), 1);
    assert_eq!(panel.calls.get_untracked(), Vec::<usize>::new());
}

#[wasm_bindgen_test]
async fn a_number_follows_the_count_of_its_filter() {
    let panel = Panel::show();
    assert_eq!(texts(".facet-panel__number"), ["3", "5", "0"]);
    panel.counts[2].set(12);
    settle().await;
    assert_eq!(texts(".facet-panel__number"), ["3", "5", "12"]);
}

#[wasm_bindgen_test]
async fn toggling_a_filter_calls_back_with_its_position() {
    let panel = Panel::show();
    click("input[value=sleep]").await;
    assert_eq!(count("input[value=sleep]:checked"), 1);
    click("input[value=joint]").await;
    assert_eq!(count("input[value=joint]:checked"), 0);
    assert_eq!(panel.calls.get_untracked(), [2, 1]);
}

#[wasm_bindgen_test]
async fn a_group_can_be_hidden() {
    let panel = Panel::show();
    assert!(!is_hidden("fieldset"));
    panel.hidden.set(true);
    settle().await;
    assert!(is_hidden("fieldset"));
}
