use crate::screen::{attribute, press, show};
use allium::hooks::links;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// A link whose click is not followed, into which a lens is written.
fn show_link(address: &'static str) -> RwSignal<Option<String>> {
    let lens = RwSignal::new(None);
    let carry = move |event: leptos::ev::MouseEvent| {
        links::carry(&event, "lens", lens.get_untracked());
        event.prevent_default();
    };
    show(move || view! { <div on:click=carry><a href=address>"To " <b>"there"</b></a></div> });
    lens
}

fn address() -> String {
    attribute("a", "href").unwrap()
}

#[wasm_bindgen_test]
async fn a_link_that_is_followed_carries_the_lens() {
    let lens = show_link("/modalities?q=sore%20neck#yoga");
    for (chosen, expected) in [
        (Some("east"), "/modalities?q=sore%20neck&lens=east#yoga"),
        (Some("west"), "/modalities?q=sore%20neck&lens=west#yoga"),
        (None, "/modalities?q=sore%20neck#yoga"),
    ] {
        lens.set(chosen.map(str::to_owned));
        press("b").await;
        assert_eq!(address(), expected);
    }
}

#[wasm_bindgen_test]
async fn a_link_to_another_site_carries_nothing() {
    let lens = show_link("https://example.org/");
    lens.set(Some("east".to_owned()));
    press("b").await;
    assert_eq!(address(), "https://example.org/");
}
