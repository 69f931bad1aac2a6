use crate::screen::{attribute, click, find, is_hidden, settle, show, texts};
use allium::components::Accounts;
use allium::domain::content::Tradition;
use allium::domain::lens::Lens;
use allium::domain::markup::{Markup, element};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const WEST: &str = "#account-west";
const EAST: &str = "#account-east";
const WEST_TOGGLE: &str = "[aria-controls=account-west]";
const EAST_TOGGLE: &str = "[aria-controls=account-east]";

async fn show_accounts(first: Tradition, start: Lens) -> RwSignal<Lens> {
    let account = |name: &str| -> Markup {
        element("div")
            .child(element("h3").text(name))
            .child(element("div").child(element("p").text("All of it.")))
    };
    let lens = RwSignal::new(start);
    show(move || view! { <Accounts first lens=lens.into() accounts=vec![account("West"), account("East")] /> });
    settle().await;
    lens
}

async fn set_lens(lens: RwSignal<Lens>, to: Lens) {
    lens.set(to);
    settle().await;
}

#[wasm_bindgen_test]
async fn the_both_lens_expands_both_accounts_in_their_order() {
    for (first, order) in [(Tradition::West, ["West", "East"]), (Tradition::East, ["East", "West"])] {
        show_accounts(first, Lens::Both).await;
        assert_eq!(texts("h3"), order);
        assert!(!is_hidden(WEST) && !is_hidden(EAST));
        assert!(is_hidden(WEST_TOGGLE) && is_hidden(EAST_TOGGLE), "there is nothing to collapse");
    }
}

#[wasm_bindgen_test]
async fn a_single_lens_puts_the_other_account_second_and_collapses_it() {
    for first in Tradition::ALL {
        let lens = show_accounts(first, Lens::Both).await;
        let both = texts("h3");
        for (chosen, order, open, collapsed, toggle) in [
            (Lens::West, ["West", "East"], WEST, EAST, EAST_TOGGLE),
            (Lens::East, ["East", "West"], EAST, WEST, WEST_TOGGLE),
        ] {
            set_lens(lens, chosen).await;
            assert_eq!(texts("h3"), order);
            assert!(!is_hidden(open) && is_hidden(collapsed));
            assert!(!is_hidden(toggle));
            assert_eq!(attribute(toggle, "aria-expanded").as_deref(), Some("false"));
        }
        set_lens(lens, Lens::Both).await;
        assert_eq!(texts("h3"), both);
        assert!(!is_hidden(WEST) && !is_hidden(EAST));
    }
}

#[wasm_bindgen_test]
async fn a_page_may_start_with_one_lens() {
    show_accounts(Tradition::West, Lens::East).await;
    assert_eq!(texts("h3"), ["East", "West"]);
    assert!(is_hidden(WEST) && !is_hidden(EAST));
}

#[wasm_bindgen_test]
async fn a_collapsed_account_expands_and_collapses_in_place() {
    show_accounts(Tradition::West, Lens::West).await;
    let body = find(EAST);
    click(EAST_TOGGLE).await;
    assert!(!is_hidden(EAST));
    assert_eq!(attribute(EAST_TOGGLE, "aria-expanded").as_deref(), Some("true"));
    assert!(!is_hidden(EAST_TOGGLE), "it can be collapsed again");
    click(EAST_TOGGLE).await;
    assert!(is_hidden(EAST));
    assert!(body.is_same_node(Some(&find(EAST))));
}

#[wasm_bindgen_test]
async fn another_lens_shows_its_account_whatever_was_expanded_before() {
    let lens = show_accounts(Tradition::West, Lens::West).await;
    click(EAST_TOGGLE).await;
    set_lens(lens, Lens::East).await;
    assert!(is_hidden(WEST) && !is_hidden(EAST));
    assert!(is_hidden(EAST_TOGGLE) && !is_hidden(WEST_TOGGLE));
}

#[wasm_bindgen_test]
async fn an_expanded_account_is_collapsed_when_the_lens_returns() {
    for between in [Lens::East, Lens::Both] {
        let lens = show_accounts(Tradition::West, Lens::West).await;
        click(EAST_TOGGLE).await;
        set_lens(lens, between).await;
        set_lens(lens, Lens::West).await;
        assert!(is_hidden(EAST));
    }
}
