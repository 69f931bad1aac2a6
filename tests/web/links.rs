use crate::screen::{attribute, click, show};
use allium::hooks::links;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows a link. A click writes the lens into its URL, but does not navigate.
fn show_link(url: &'static str) -> RwSignal<Option<String>> {
    let lens = RwSignal::new(None);
    let set_lens = move |event: leptos::ev::MouseEvent| {
        links::set_query_value(&event, "lens", lens.get_untracked());
        event.prevent_default();
    };
    show(move || view! { <div on:click=set_lens><a href=url>"To " <b>"there"</b></a></div> });
    lens
}

fn href() -> String {
    attribute("a", "href").unwrap()
}

#[wasm_bindgen_test]
async fn a_clicked_link_carries_the_lens() {
    let lens = show_link("/modalities?q=sore%20neck#yoga");
    for (chosen, expected) in [
        (Some("east"), "/modalities?q=sore%20neck&lens=east#yoga"),
        (Some("west"), "/modalities?q=sore%20neck&lens=west#yoga"),
        (None, "/modalities?q=sore%20neck#yoga"),
    ] {
        lens.set(chosen.map(str::to_owned));
        click("b").await;
        assert_eq!(href(), expected);
    }
}

#[wasm_bindgen_test]
async fn a_link_to_another_site_carries_nothing() {
    let lens = show_link("https://example.org/");
    lens.set(Some("east".to_owned()));
    click("b").await;
    assert_eq!(href(), "https://example.org/");
}
