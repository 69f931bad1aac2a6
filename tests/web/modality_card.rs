use crate::screen::{attribute, click, count, settle, show, text};
use allium::components::{CardMatch, ModalityCard};
use allium::domain::content::{Course, ModalityLayers, SessionLength, Tradition, Traits};
use allium::domain::index::{Index, ModalityCard as Card};
use allium::domain::markup::{self, element};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn card() -> Card {
    Card {
        id: "dry-needling".into(),
        name: "Dry needling".to_owned(),
        also_called: Vec::new(),
        tradition: Tradition::West,
        category: "sports".into(),
        summary: "Thin needles in tight muscle.".to_owned(),
        layers: ModalityLayers {
            primary: Vec::new(),
            secondary: Vec::new(),
        },
        traits: Traits {
            hands_on: true,
            needles: true,
            undressing: false,
            movement: false,
            mind: false,
            home_practice: false,
            group: false,
        },
        session: SessionLength {
            min_minutes: 20,
            max_minutes: 40,
        },
        course: Course {
            min_sessions: 3,
            max_sessions: 6,
            weeks: None,
            review_after: None,
            note: String::new(),
        },
        cost: None,
        grades: Vec::new(),
    }
}

fn show_card() -> (RwSignal<CardMatch>, RwSignal<bool>) {
    let (matched, picked) = (RwSignal::new(None), RwSignal::new(false));
    let on_compare = Callback::new(move |()| picked.update(|picked| *picked = !*picked));
    show(move || {
        let (card, index) = (card(), Index::default());
        view! { <ModalityCard card=&card index=&index matched picked=picked.into() on_compare /> }.into_any()
    });
    (matched, picked)
}

#[wasm_bindgen_test]
async fn a_match_is_marked_and_explained_until_the_search_ends() {
    let (matched, _) = show_card();
    let is_plain = || count("mark") == 0 && text("h3") == "Dry needling" && text(".modality-card__reason").is_empty();
    assert!(is_plain());
    for found in ["Dry", "needling"] {
        let reason = element("span").text(&format!("Also {found}"));
        matched.set(Some((vec![element("mark").text(found), markup::text(" and so on")], vec![reason])));
        settle().await;
        assert_eq!((count("mark"), text("mark")), (1, found.to_owned()));
        assert_eq!(text("h3"), format!("{found} and so on"));
        assert_eq!(text(".modality-card__reason"), format!("Also {found}"));
    }
    matched.set(None);
    settle().await;
    assert!(is_plain());
}

#[wasm_bindgen_test]
async fn a_card_links_to_its_page_and_can_be_picked() {
    let (_, picked) = show_card();
    assert_eq!(attribute("h3 a", "href").as_deref(), Some("/modalities/dry-needling"));
    click("button").await;
    assert!(picked.get_untracked());
    assert_eq!(attribute("button", "aria-pressed").as_deref(), Some("true"));
}
