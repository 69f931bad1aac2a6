//! The app: contexts, and the frame around every page.

use super::layout::{Footer, Header, PaletteDialogs, TrayFoot};
use super::pages::PageRoute;
use super::state::{Address, Entry, Files, Live, Store, Tray, use_change_query};
use crate::browser::events::{self, Event, Listener, Phase};
use crate::browser::spot::Spot;
use crate::browser::{focus, history, link, notice, scroll};
use crate::domain::route::Route;
use crate::render::{PICK, PRESSED};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;
use std::time::Duration;

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
    provide_context(Tray::new());
    Effect::new(move |_| {
        live.0.set(true);
        notice::live();
    });

    view! {
        <Router>
            <Frame>
                // The places and their paths are `domain::route`; the page draws whichever the address names.
                <FlatRoutes fallback=PageRoute>
                    <Route path=path!("/*any") view=PageRoute />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// What surrounds every page. Style sheets read the lens and the kind of page from here.
#[component]
fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let address = Address::here();
    let store = Store::from_context();
    // A link that the pointer reaches is about to be followed. Not so in the assessment: what is suggested there follows from
    // answers, and asking for it unasked would tell the server. Nor are its scrolls noted: each step starts at the top.
    let here = address.clone();
    let in_assessment = Memo::new(move |_| Route::parse(&here.path()) == Some(Route::Assessment));
    let listener = StoredValue::new_local(None::<[Option<Listener>; 2]>);
    Effect::new(move |_| {
        let store = store.clone();
        let want = move |path: &str| {
            if let Some(place) = Route::parse(path) {
                store.want(&place);
            }
        };
        listener.set_value((!in_assessment.get()).then(|| [link::on_reach(want), scroll::on_end()]));
    });
    let press = use_press(address.clone());
    Effect::new(move |_| {
        if let Some(frame) = Spot::on_page(".frame") {
            // By finger, key, and each button of a mouse.
            events::within(&frame, &["click", "auxclick", "contextmenu"], Phase::Bubble, press.clone()).stay();
        }
    });
    let of_path = address.clone();
    let kind = move || Route::parse(&of_path.path()).map(|place| place.kind());
    view! {
        <a class="skip-link" href="#main" rel="external">
            "Skip to the text"
        </a>
        <div class="frame" data-lens=move || address.lens().as_str() data-page=kind>
            <Header />
            <main id="main" class="main" tabindex="-1">
                <Arrivals />
                {children()}
            </main>
            <Footer />
            <TrayFoot />
        </div>
        <PaletteDialogs />
    }
}

/// Hears presses anywhere on the page: on links, on practices to compare, and on what takes these out.
fn use_press(address: Address) -> impl Fn(Event) + Clone + 'static {
    let tray = Tray::from_context();
    let change = use_change_query();
    move |event| {
        let Some(pressed) = events::nearest(&event, PRESSED) else {
            // The router looks at each press that reaches it.
            event.stop_propagation();
            return;
        };
        let Some(id) = pressed.get(PICK) else {
            link::follow(&pressed, "lens");
            return;
        };
        event.stop_propagation();
        if event.type_() != "click" {
            return;
        }
        tray.toggle(&id);
        // Where the address carries what is picked, it follows.
        if matches!(Route::parse(&address.path_untracked()), Some(Route::Explorer | Route::Compare(_))) {
            change(&[(Tray::NAME, tray.query())], Entry::Replace);
        }
        if pressed.get("aria-pressed").is_none() {
            // The button stood in the tray and is gone; the tray is where the reader was, as long as it is there.
            focus::on(if tray.picked.with_untracked(Vec::is_empty) {
                "main h1"
            } else {
                ".compare-tray"
            });
        }
    }
}

/// Moves focus and scroll when a new page has arrived; the router does neither.
#[component]
fn Arrivals() -> impl IntoView {
    let path = use_location().pathname;
    let store = Store::from_context();
    let index = store.index();
    let settled = Memo::new(move |_| {
        let place = Route::parse(&path.get()).filter(|place| place.exists(&index));
        place.is_none_or(|place| store.files(&place) != Files::Pending)
    });
    let moved_by_history = StoredValue::new(None::<f64>);
    let goes_back = StoredValue::new(None::<f64>);
    let listener = StoredValue::new_local(None::<Listener>);
    // Remembers the path of the page that the reader last arrived at: a page whose text is still on its way is not arrived at.
    Effect::new(move |before: Option<String>| {
        let (now, settled) = (path.get(), settled.get());
        let Some(before) = before else {
            listener.set_value(history::on_move(move || {
                moved_by_history.set_value(Some(scroll::last_seen()));
                // A move within a page ends here; one to another page is noted by then.
                set_timeout(move || moved_by_history.set_value(None), Duration::from_millis(50));
            }));
            scroll::to_hash();
            return now;
        };
        if before == now {
            goes_back.set_value(None);
            return now;
        }
        let back = goes_back.get_value().or_else(|| moved_by_history.get_value());
        if !settled {
            goes_back.set_value(back);
            return before;
        }
        goes_back.set_value(None);
        // The new page is drawn by the next frame.
        request_animation_frame(move || {
            match back {
                Some(y) => scroll::to(y),
                None if scroll::to_hash() => {}
                None => scroll::to_top(),
            }
            focus::on("main h1");
        });
        now
    });
}
