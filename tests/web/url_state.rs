//! The address follows the page, and the page follows the address.

use crate::screen::{painted, settle, show};
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

/// State of a page at this query.
async fn arrive<T: QueryState>(query: &str) -> UrlHandle<T> {
    let address = window().location().pathname().unwrap() + query;
    // An entry of its own, so that none lies ahead of it.
    history().push_state_with_url(&JsValue::NULL, "", Some(&address)).unwrap();
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

/// Goes one entry back, and waits until the browser is there.
async fn go_back() {
    let moved = js_sys::Promise::new(&mut |done, _| {
        let listener = StoredValue::new(None::<WindowListenerHandle>);
        let handle = window_event_listener(ev::popstate, move |_| {
            done.call0(&JsValue::NULL).unwrap();
            listener.try_update_value(|listener| listener.take().map(WindowListenerHandle::remove));
        });
        listener.set_value(Some(handle));
    });
    history().back().unwrap();
    wasm_bindgen_futures::JsFuture::from(moved).await.unwrap();
    painted().await;
}

#[wasm_bindgen_test]
async fn the_state_starts_as_the_address_says() {
    assert_eq!(arrive::<Lens>("?lens=west").await.state.get_untracked(), Lens::West);
    assert_eq!(arrive::<Lens>("").await.state.get_untracked(), Lens::Both);
    let filters = arrive::<Filters>("?q=sore+neck&sort=time").await;
    assert_eq!(filters.state.read_untracked().query, "sore neck");
    assert_eq!(query(), "?q=sore+neck&sort=time", "reading writes nothing");
}

#[wasm_bindgen_test]
async fn what_the_address_asks_for_and_nobody_knows_is_named() {
    let filters = arrive::<Filters>("?sort=sideways").await;
    assert_eq!(filters.unknown.get_untracked(), ["sideways"]);
    assert_eq!(filters.state.read_untracked().sort, Sort::default());
}

#[wasm_bindgen_test]
async fn the_address_follows_after_the_paint_and_keeps_what_is_not_its_own() {
    let lens = arrive::<Lens>("?q=neck").await;
    lens.set(Lens::East, HistoryEntry::Push);
    assert_eq!(lens.state.get_untracked(), Lens::East, "the page does not wait");
    assert_eq!(query(), "?q=neck");
    painted().await;
    assert_eq!(query(), "?q=neck&lens=east");
    lens.set(Lens::Both, HistoryEntry::Push);
    painted().await;
    assert_eq!(query(), "?q=neck");
}

#[wasm_bindgen_test]
async fn a_step_can_be_taken_back() {
    let lens = arrive::<Lens>("").await;
    for step in [Lens::West, Lens::East] {
        lens.set(step, HistoryEntry::Push);
        painted().await;
    }
    go_back().await;
    assert_eq!((lens.state.get_untracked(), query()), (Lens::West, "?lens=west".to_owned()));
    go_back().await;
    assert_eq!((lens.state.get_untracked(), query()), (Lens::Both, String::new()));
}

#[wasm_bindgen_test]
async fn changes_of_one_frame_are_one_step() {
    let lens = arrive::<Lens>("").await;
    let before = history().length().unwrap();
    lens.set(Lens::East, HistoryEntry::Push);
    lens.set(Lens::West, HistoryEntry::Replace);
    painted().await;
    assert_eq!(query(), "?lens=west");
    assert_eq!(history().length().unwrap(), before + 1);
    lens.set(Lens::East, HistoryEntry::Replace);
    painted().await;
    assert_eq!(query(), "?lens=east");
    assert_eq!(history().length().unwrap(), before + 1);
}

#[wasm_bindgen_test]
async fn a_change_that_still_waits_is_dropped_where_the_reader_goes_back() {
    let lens = arrive::<Lens>("").await;
    lens.set(Lens::West, HistoryEntry::Push);
    painted().await;
    lens.set(Lens::East, HistoryEntry::Push);
    // Before the paint.
    window().dispatch_event(&leptos::web_sys::Event::new("popstate").unwrap()).unwrap();
    painted().await;
    assert_eq!(query(), "?lens=west");
}
