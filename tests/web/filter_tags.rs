use crate::screen::{click, is_hidden, settle, show, texts};
use allium::components::FilterTags;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

type Tags = RwSignal<Vec<(usize, usize, String)>>;

/// Shows tags, hidden if there are none; also returns how often all were cleared.
fn show_tags() -> (Tags, RwSignal<u32>) {
    let (tags, cleared): (Tags, _) = (RwSignal::new(Vec::new()), RwSignal::new(0));
    let hidden = Signal::derive(move || tags.read().is_empty());
    let on_remove = Callback::new(move |place| tags.update(|tags| tags.retain(|(group, option, _)| (*group, *option) != place)));
    let on_clear = Callback::new(move |()| cleared.update(|cleared| *cleared += 1));
    show(move || view! { <FilterTags tags=Memo::new(move |_| tags.get()) hidden on_remove on_clear /> });
    (tags, cleared)
}

async fn select(tags: Tags, selected: &[(usize, usize, &str)]) {
    tags.set(
        selected
            .iter()
            .map(|(group, option, words)| (*group, *option, (*words).to_owned()))
            .collect(),
    );
    settle().await;
}

fn labels() -> Vec<String> {
    texts("li").into_iter().map(|words| words.trim_end_matches('×').to_owned()).collect()
}

#[wasm_bindgen_test]
async fn the_tags_follow_the_selection() {
    let (tags, _) = show_tags();
    assert!(is_hidden("ul"));
    select(tags, &[(0, 1, "Neck"), (2, 0, "Needles")]).await;
    assert!(!is_hidden("ul"));
    assert_eq!(labels(), ["Neck", "Needles"]);
    select(tags, &[(1, 4, "Strong"), (2, 0, "Needles")]).await;
    assert_eq!(labels(), ["Strong", "Needles"]);
}

#[wasm_bindgen_test]
async fn a_tag_can_be_removed() {
    let (tags, cleared) = show_tags();
    select(tags, &[(0, 1, "Neck"), (0, 2, "Knee")]).await;
    click("[aria-label='Remove filter Neck']").await;
    assert_eq!(labels(), ["Knee"]);
    click("[aria-label='Remove filter Knee']").await;
    assert!(is_hidden("ul"));
    assert_eq!(cleared.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn all_tags_can_be_cleared() {
    let (tags, cleared) = show_tags();
    select(tags, &[(0, 1, "Neck")]).await;
    click(".explorer__clear").await;
    assert_eq!(cleared.get_untracked(), 1);
}
