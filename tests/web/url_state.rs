//! The URL follows the state of the page, and the state follows the URL.

use crate::screen::{settle, show, wait_for_paint};
use allium::domain::explore::{Filters, Sort};
use allium::domain::lens::Lens;
use allium::state::{HistoryEntry, QueryState, UrlHandle, UrlWriter, use_url_state};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::History;
use leptos_router::components::Router;
use wasm_bindgen_test::wasm_bindgen_test;

fn query() -> String {
    window().location().search().unwrap()
}

fn history() -> History {
    window().history().unwrap()
}

/// Shows a page at this query and returns its state.
async fn open_at<T: QueryState>(query: &str) -> UrlHandle<T> {
    let url = window().location().pathname().unwrap() + query;
    // A new entry, so that there is none to go forward to.
    history().push_state_with_url(&JsValue::NULL, "", Some(&url)).unwrap();
    let handle = StoredValue::new(None);
    show(move || {
        let page = move || {
            UrlWriter::provide();
            handle.set_value(Some(use_url_state::<T>()));
        };
        view! { <Router>{page()}</Router> }
    });
    settle().await;
    handle.get_value().unwrap()
}

/// Goes one entry back and waits until the browser has done so.
async fn go_back() {
    let popstate = js_sys::Promise::new(&mut |done, _| {
        let listener = StoredValue::new(None::<WindowListenerHandle>);
        let handle = window_event_listener(ev::popstate, move |_| {
            done.call0(&JsValue::NULL).unwrap();
            listener.try_update_value(|listener| listener.take().map(WindowListenerHandle::remove));
        });
        listener.set_value(Some(handle));
    });
    history().back().unwrap();
    wasm_bindgen_futures::JsFuture::from(popstate).await.unwrap();
    wait_for_paint().await;
}

#[wasm_bindgen_test]
async fn the_state_starts_from_the_url() {
    assert_eq!(open_at::<Lens>("?lens=west").await.state.get_untracked(), Lens::West);
    assert_eq!(open_at::<Lens>("").await.state.get_untracked(), Lens::Both);
    let filters = open_at::<Filters>("?q=sore+neck&sort=time").await;
    assert_eq!(filters.state.read_untracked().query, "sore neck");
    assert_eq!(query(), "?q=sore+neck&sort=time", "reading writes nothing");
}

#[wasm_bindgen_test]
async fn unknown_url_values_are_listed() {
    let filters = open_at::<Filters>("?sort=sideways").await;
    assert_eq!(filters.unknown.get_untracked(), ["sideways"]);
    assert_eq!(filters.state.read_untracked().sort, Sort::default());
}

#[wasm_bindgen_test]
async fn the_url_follows_after_the_paint_and_keeps_other_parameters() {
    let lens = open_at::<Lens>("?q=neck").await;
    lens.set(Lens::East, HistoryEntry::Push);
    assert_eq!(lens.state.get_untracked(), Lens::East, "the page does not wait");
    assert_eq!(query(), "?q=neck");
    wait_for_paint().await;
    assert_eq!(query(), "?q=neck&lens=east");
    lens.set(Lens::Both, HistoryEntry::Push);
    wait_for_paint().await;
    assert_eq!(query(), "?q=neck");
}

#[wasm_bindgen_test]
async fn back_undoes_one_change() {
    let lens = open_at::<Lens>("").await;
    for step in [Lens::West, Lens::East] {
        lens.set(step, HistoryEntry::Push);
        wait_for_paint().await;
    }
    go_back().await;
    assert_eq!((lens.state.get_untracked(), query()), (Lens::West, "?lens=west".to_owned()));
    go_back().await;
    assert_eq!((lens.state.get_untracked(), query()), (Lens::Both, String::new()));
}

#[wasm_bindgen_test]
async fn changes_in_one_frame_are_one_history_entry() {
    let lens = open_at::<Lens>("").await;
    let before = history().length().unwrap();
    lens.set(Lens::East, HistoryEntry::Push);
    lens.set(Lens::West, HistoryEntry::Replace);
    wait_for_paint().await;
    assert_eq!(query(), "?lens=west");
    assert_eq!(history().length().unwrap(), before + 1);
    lens.set(Lens::East, HistoryEntry::Replace);
    wait_for_paint().await;
    assert_eq!(query(), "?lens=east");
    assert_eq!(history().length().unwrap(), before + 1);
}

#[wasm_bindgen_test]
async fn a_pending_change_is_dropped_when_the_reader_goes_back() {
    let lens = open_at::<Lens>("").await;
    lens.set(Lens::West, HistoryEntry::Push);
    wait_for_paint().await;
    lens.set(Lens::East, HistoryEntry::Push);
    // Before the paint.
    window().dispatch_event(&leptos::web_sys::Event::new("popstate").unwrap()).unwrap();
    wait_for_paint().await;
    assert_eq!(query(), "?lens=west");
}
