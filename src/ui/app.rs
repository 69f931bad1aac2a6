//! The app: contexts, the frame around every page, and the whole route table.

use super::layout::{Footer, Header};
use super::pages::{AssessmentRoute, Explorer, TextRoute};
use super::state::{Address, Live, Store, Visit};
use crate::browser::{focus, history, link, notice, scroll};
use crate::domain::place::Place;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

/// The whole site.
#[component]
pub fn App(
    /// The index and the files at hand.
    store: Store,
) -> impl IntoView {
    provide_meta_context();
    provide_context(store);
    let live = Live(RwSignal::new(false));
    provide_context(live);
    let visit = Visit::new();
    provide_context(visit);
    Effect::new(move |_| {
        visit.take_up();
        live.0.set(true);
        scroll::remember();
        notice::live();
    });

    view! {
        <Router>
            <Frame>
                <FlatRoutes fallback=TextRoute>
                    <Route path=path!("/modalities") view=Explorer />
                    <Route path=path!("/assessment") view=AssessmentRoute />
                    // Home, practices, complaints, pairs, documents, and whatever is none of these: pages of text.
                    <Route path=path!("/*any") view=TextRoute />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// What surrounds every page. Style sheets read the lens from here.
#[component]
fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let address = Address::here();
    let store = Store::from_context();
    // A link that the pointer or the focus reaches is about to be followed.
    let foresee = move |target: Option<String>| {
        if let Some(place) = target.and_then(|path| Place::parse(&path)) {
            store.want(place);
        }
    };
    let on_focus = foresee.clone();
    view! {
        <a class="skip-link" href="#main" rel="external">
            "Skip to the text"
        </a>
        <div
            class="frame"
            data-lens=move || address.lens().as_str()
            on:pointerover=move |event| foresee(link::path_under(&event))
            on:focusin=move |event| on_focus(link::path_under(&event))
        >
            <Header />
            <main id="main" class="main" tabindex="-1">
                <Arrivals />
                {children()}
            </main>
            <Footer />
        </div>
    }
}

/// Moves focus and scroll when a new page arrives; the router does neither.
#[component]
fn Arrivals() -> impl IntoView {
    let path = use_location().pathname;
    let moved_by_history = StoredValue::new(false);
    let listener = StoredValue::new_local(None::<history::Listener>);
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        match before {
            None => {
                listener.set_value(Some(history::on_move(move || moved_by_history.set_value(true))));
                scroll::to_hash();
            }
            Some(before) if before != now => {
                let back = moved_by_history.get_value();
                // The new page is drawn by the next frame.
                request_animation_frame(move || {
                    if back {
                        scroll::restore();
                    } else if !scroll::to_hash() {
                        scroll::to_top();
                    }
                    focus::on("main h1");
                });
            }
            Some(_) => {}
        }
        moved_by_history.set_value(false);
        now
    });
}
