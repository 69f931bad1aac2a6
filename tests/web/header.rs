use crate::screen::{attribute, count, is_hidden, press, settle, show};
use allium::components::Header;
use allium::domain::lens::Lens;
use allium::domain::route::Route;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[derive(Clone, Copy)]
struct Head {
    route: RwSignal<Option<Route>>,
    lens: RwSignal<Lens>,
    searches: RwSignal<u32>,
}

impl Head {
    fn show() -> Self {
        let head = Self {
            route: RwSignal::new(Some(Route::Home)),
            lens: RwSignal::new(Lens::Both),
            searches: RwSignal::new(0),
        };
        let Self { route, lens, searches } = head;
        show(move || {
            let route = Memo::new(move |_| route.get());
            let on_search = move |()| searches.update(|searches| *searches += 1);
            view! { <Header route lens=lens.into() on_lens=move |chosen| lens.set(chosen) on_search /> }
        });
        head
    }

    async fn go(self, route: Option<Route>) {
        self.route.set(route);
        settle().await;
    }
}

#[wasm_bindgen_test]
async fn the_link_to_the_page_at_hand_says_so() {
    let head = Head::show();
    assert_eq!(count("[aria-current]"), 0);
    for route in [Route::Explorer, Route::Assessment, Route::Document("evidence".into())] {
        let path = route.path();
        head.go(Some(route)).await;
        assert_eq!(count("[aria-current]"), 1);
        assert_eq!(attribute("[aria-current=page]", "href"), Some(path));
    }
    head.go(Some(Route::Modality("yoga".into()))).await;
    assert_eq!(count("[aria-current]"), 0);
}

#[wasm_bindgen_test]
async fn the_lens_hides_where_it_changes_nothing() {
    let head = Head::show();
    for (route, hidden) in [
        (Some(Route::Home), true),
        (Some(Route::Explorer), false),
        (Some(Route::Document("about".into())), true),
        (Some(Route::Modality("yoga".into())), false),
        (None, true),
    ] {
        head.go(route.clone()).await;
        assert_eq!(is_hidden(".lens-control"), hidden, "{route:?}");
    }
}

#[wasm_bindgen_test]
async fn the_lens_is_chosen_and_followed_in_the_header() {
    let head = Head::show();
    head.go(Some(Route::Explorer)).await;
    press("input[value=west]").await;
    assert_eq!(head.lens.get_untracked(), Lens::West);
    head.lens.set(Lens::East);
    settle().await;
    assert_eq!(count("input[value=east]:checked"), 1);
}

#[wasm_bindgen_test]
async fn the_search_opens_from_the_header() {
    let head = Head::show();
    press(".header__search").await;
    assert_eq!(head.searches.get_untracked(), 1);
}
