use crate::screen::{attribute, click, count, settle, show, text};
use allium::components::OtherHits;
use allium::domain::search::{Found, Hit, Kind, Reason};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn show_hits() -> (RwSignal<Option<Arc<Found>>>, RwSignal<Vec<String>>) {
    let (found, suggestions) = (RwSignal::new(None), RwSignal::new(Vec::new()));
    let on_suggestion = Callback::new(move |words| suggestions.update(|suggestions| suggestions.push(words)));
    show(move || view! { <OtherHits found=Memo::new(move |_| found.get()) on_suggestion /> });
    (found, suggestions)
}

fn hit(kind: Kind, name: &str, url: &str) -> Hit {
    Hit {
        kind,
        position: 0,
        id: name.to_lowercase(),
        name: name.to_owned(),
        url: url.to_owned(),
        score: 1,
        reason: Reason::Name,
    }
}

#[wasm_bindgen_test]
async fn nothing_is_shown_without_a_search() {
    let (found, _) = show_hits();
    assert_eq!(text(".explorer__found"), "");
    found.set(Some(Arc::new(Found {
        hits: vec![hit(Kind::Complaint, "Neck pain", "/complaints/neck-pain")],
        suggestion: Some("neck".to_owned()),
        partial_match: true,
        ..Found::default()
    })));
    settle().await;
    assert_ne!(text(".explorer__found"), "");
    found.set(None);
    settle().await;
    assert_eq!(text(".explorer__found"), "");
}

#[wasm_bindgen_test]
async fn a_suggestion_can_be_chosen() {
    let (found, suggestions) = show_hits();
    for words in ["acupuncture", "massage"] {
        found.set(Some(Arc::new(Found {
            suggestion: Some(words.to_owned()),
            ..Found::default()
        })));
        settle().await;
        assert_eq!(text("button"), words);
        click("button").await;
    }
    assert_eq!(suggestions.get_untracked(), ["acupuncture", "massage"]);
}

#[wasm_bindgen_test]
async fn a_partial_match_is_announced() {
    let (found, _) = show_hits();
    for partial_match in [false, true, false] {
        found.set(Some(Arc::new(Found {
            partial_match,
            ..Found::default()
        })));
        settle().await;
        assert_eq!(count("p"), u32::from(partial_match));
    }
}

#[wasm_bindgen_test]
async fn other_pages_are_listed_and_practices_are_not() {
    let (found, _) = show_hits();
    let hits = |name: &str| vec![hit(Kind::Practice, "Yoga", "/modalities/yoga"), hit(Kind::Document, name, "/about")];
    found.set(Some(Arc::new(Found {
        hits: hits("About neck pain"),
        words: vec!["neck".to_owned()],
        ..Found::default()
    })));
    settle().await;
    assert_eq!(count("li"), 1);
    assert_eq!((text("li a"), text("li mark")), ("About neck pain".to_owned(), "neck".to_owned()));
    assert_eq!(attribute("li a", "href").as_deref(), Some("/about"));
    found.set(Some(Arc::new(Found {
        hits: hits("About knee pain"),
        ..Found::default()
    })));
    settle().await;
    assert_eq!((text("li a"), count("mark")), ("About knee pain".to_owned(), 0));
}
