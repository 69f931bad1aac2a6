use crate::screen::{count, find, settle, show, text};
use allium::domain::markup::{Markup, element};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn list(items: &[&str]) -> Markup {
    element("ul").children(items.iter().map(|item| element("li").text(item)))
}

#[wasm_bindgen_test]
async fn markup_becomes_dom_nodes() {
    let drawing = element("svg").attr("viewBox", "0 0 2 2").child(element("path").attr("d", "M0 0h2"));
    let shown = element("div")
        .text("A <b> & ")
        .child(element("em").attr("title", "\"x\"").text("c"))
        .text(" d")
        .child(drawing)
        .child(element("p").text("e"));
    show(|| view! { <section>{shown}</section> });
    assert_eq!(text("section > div"), "A <b> & c de");
    assert_eq!(find("em").get_attribute("title").as_deref(), Some("\"x\""));
    for (selector, is_svg) in [("svg", true), ("svg path", true), ("p", false)] {
        let namespace = find(selector).namespace_uri().unwrap();
        assert_eq!(namespace.ends_with("/svg"), is_svg, "{selector}");
    }
}

#[wasm_bindgen_test]
async fn equal_markup_is_kept_and_different_markup_is_replaced() {
    let items = RwSignal::new(vec!["a", "b"]);
    show(move || view! { <section><p>"before"</p>{move || list(&items.read())}<p>"after"</p></section> });
    let first = find("ul");
    items.set(vec!["a", "b"]);
    settle().await;
    assert!(first.is_same_node(Some(&find("ul"))));
    items.set(vec!["a", "c", "d"]);
    settle().await;
    assert_eq!((count("ul"), count("li")), (1, 3));
    assert_eq!(text("section"), "beforeacdafter");
    assert!(!first.is_connected());
}

#[wasm_bindgen_test]
async fn markup_can_be_removed_and_inserted_again() {
    let is_shown = RwSignal::new(true);
    show(move || view! { <section><p>"before"</p>{move || is_shown.get().then(|| list(&["a"]))}<p>"after"</p></section> });
    for (visible, expected) in [(false, "beforeafter"), (true, "beforeaafter"), (false, "beforeafter")] {
        is_shown.set(visible);
        settle().await;
        assert_eq!(text("section"), expected);
    }
}

#[wasm_bindgen_test]
async fn a_list_of_markup_is_replaced_as_a_whole() {
    let words = RwSignal::new(vec!["a", "b", "c"]);
    show(move || view! { <section>{move || words.read().iter().map(|word| element("i").text(word)).collect::<Vec<_>>()}</section> });
    for expected in [vec!["b"], vec![], vec!["c", "b", "a", "d"]] {
        words.set(expected.clone());
        settle().await;
        assert_eq!(text("section"), expected.concat());
    }
}
