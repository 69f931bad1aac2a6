use crate::screen::{attribute, click, count, is_hidden, settle, show, text};
use allium::components::CompareTray;
use allium::domain::ids::ModalityId;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[derive(Clone, Copy)]
struct Tray {
    picked: RwSignal<Vec<(ModalityId, String)>>,
    is_full: RwSignal<bool>,
    hidden: RwSignal<bool>,
}

impl Tray {
    /// Shows a tray from which entries can be removed.
    fn show() -> Self {
        let tray = Self {
            picked: RwSignal::new(Vec::new()),
            is_full: RwSignal::new(false),
            hidden: RwSignal::new(false),
        };
        let Self { picked, is_full, hidden } = tray;
        let listed = Memo::new(move |_| picked.get());
        let href = Signal::derive(move || format!("/compare/{}", picked.read().len()));
        let on_remove = Callback::new(move |id| picked.update(|picked| picked.retain(|(listed, _)| *listed != id)));
        show(move || view! { <CompareTray picked=listed is_full=is_full.into() href hidden=hidden.into() on_remove /> });
        tray
    }

    async fn pick(self, names: &[&str]) {
        self.picked.set(names.iter().map(|name| ((*name).into(), (*name).to_owned())).collect());
        settle().await;
    }
}

#[wasm_bindgen_test]
async fn the_tray_says_how_many_more_can_be_picked() {
    let tray = Tray::show();
    let mut messages = Vec::new();
    for names in [&["a"][..], &["a", "b"], &["a", "b", "c"]] {
        tray.pick(names).await;
        assert_eq!(count("li"), u32::try_from(names.len()).unwrap());
        messages.push(text("[role=status]"));
    }
    tray.is_full.set(true);
    settle().await;
    messages.push(text("[role=status]"));
    assert!(messages.iter().all(|words| !words.is_empty()), "{messages:?}");
    messages.dedup();
    assert_eq!(messages.len(), 4, "all are different: {messages:?}");
}

#[wasm_bindgen_test]
async fn the_link_to_the_comparison_needs_two() {
    let tray = Tray::show();
    tray.pick(&["a"]).await;
    assert!(is_hidden("a"));
    tray.pick(&["a", "b"]).await;
    assert!(!is_hidden("a"));
    assert_eq!(attribute("a", "href").as_deref(), Some("/compare/2"));
    tray.pick(&["b"]).await;
    assert!(is_hidden("a"));
}

#[wasm_bindgen_test]
async fn an_entry_is_removed_and_the_others_stay() {
    let tray = Tray::show();
    tray.pick(&["a", "b", "c"]).await;
    click("[aria-label='Remove b']").await;
    assert_eq!(
        tray.picked.read_untracked().iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(),
        ["a", "c"]
    );
    assert_eq!(count("li"), 2);
}

#[wasm_bindgen_test]
async fn the_tray_can_be_hidden() {
    let tray = Tray::show();
    assert!(!is_hidden("aside"));
    tray.hidden.set(true);
    settle().await;
    assert!(is_hidden("aside"));
}
