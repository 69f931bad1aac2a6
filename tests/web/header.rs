use crate::screen::{attribute, click, count, is_hidden, settle, show};
use allium::components::Header;
use allium::domain::lens::Lens;
use allium::domain::route::Route;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[derive(Clone, Copy)]
struct TestHeader {
    route: RwSignal<Option<Route>>,
    lens: RwSignal<Lens>,
    searches: RwSignal<u32>,
}

impl TestHeader {
    fn show() -> Self {
        let header = Self {
            route: RwSignal::new(Some(Route::Home)),
            lens: RwSignal::new(Lens::Both),
            searches: RwSignal::new(0),
        };
        let Self { route, lens, searches } = header;
        show(move || {
            let route = Memo::new(move |_| route.get());
            let on_search = move |()| searches.update(|searches| *searches += 1);
            view! { <Header route lens=lens.into() on_lens=move |chosen| lens.set(chosen) on_search /> }
        });
        header
    }

    async fn navigate(self, route: Option<Route>) {
        self.route.set(route);
        settle().await;
    }
}

#[wasm_bindgen_test]
async fn the_link_to_the_current_page_has_aria_current() {
    let header = TestHeader::show();
    assert_eq!(count("[aria-current]"), 0);
    for route in [Route::Explorer, Route::Assessment, Route::Document("evidence".into())] {
        let path = route.path();
        header.navigate(Some(route)).await;
        assert_eq!(count("[aria-current]"), 1);
        assert_eq!(attribute("[aria-current=page]", "href"), Some(path));
    }
    header.navigate(Some(Route::Modality("yoga".into()))).await;
    assert_eq!(count("[aria-current]"), 0);
}

#[wasm_bindgen_test]
async fn the_lens_is_hidden_on_pages_without_one() {
    let header = TestHeader::show();
    for (route, hidden) in [
        (Some(Route::Home), true),
        (Some(Route::Explorer), false),
        (Some(Route::Document("about".into())), true),
        (Some(Route::Modality("yoga".into())), false),
        (None, true),
    ] {
        header.navigate(route.clone()).await;
        assert_eq!(is_hidden(".lens-control"), hidden, "{route:?}");
    }
}

#[wasm_bindgen_test]
async fn the_lens_control_sets_and_follows_the_lens() {
    let header = TestHeader::show();
    header.navigate(Some(Route::Explorer)).await;
    click("input[value=west]").await;
    assert_eq!(header.lens.get_untracked(), Lens::West);
    header.lens.set(Lens::East);
    settle().await;
    assert_eq!(count("input[value=east]:checked"), 1);
}

#[wasm_bindgen_test]
async fn the_search_opens_from_the_header() {
    let header = TestHeader::show();
    click(".header__search").await;
    assert_eq!(header.searches.get_untracked(), 1);
}
