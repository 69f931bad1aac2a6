//! The map of evidence, and the page where a reader turns the rule behind it. The address holds the whole view.

use super::loaded::{Loaded, missing};
use crate::browser::{dialog, field, focus, link};
use crate::domain::grade::GradeRule;
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::map::MapView;
use crate::domain::page::{MapPage, TextPage};
use crate::domain::place::Place;
use crate::domain::still::{Still, el};
use crate::text::{MapSize, Mapped, evidence_map, map_panel, map_panel_head, map_status, rule_effect, rule_status};
use crate::ui::components::{LoadError, loading};
use crate::ui::state::{Address, Entry, File, Files, Live, Store, use_change_query};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use std::sync::Arc;

/// Id of the panel that shows the rows of one place.
const PANEL: &str = "map-panel";

/// The map.
#[component]
pub fn MapRoute() -> impl IntoView {
    view! { <Loaded draw=|files| draw(&files, MapSize::Full) /> }
}

/// The rule with its sliders.
#[component]
pub fn MethodRoute() -> impl IntoView {
    view! { <Loaded draw=|files| draw(&files, MapSize::Signs) /> }
}

fn draw(files: &[File], size: MapSize) -> AnyView {
    match files.first() {
        Some(File::Text(page)) => view! { <Map page=TextPage::clone(page) size /> }.into_any(),
        _ => missing(),
    }
}

/// Still forms, and the map that follows them.
#[component]
fn Map(
    /// The words around the map; what comes last before it stands in its place until it can be drawn.
    mut page: TextPage,
    /// The whole map, or the signs alone as the rule turns them.
    size: MapSize,
) -> impl IntoView {
    let store = Store::from_context();
    let index = store.index();
    let address = Address::here();
    let lens = {
        let address = address.clone();
        Memo::new(move |_| address.lens())
    };
    let parsed = {
        let index = Arc::clone(&index);
        Memo::new(move |_| MapView::parse(&index, |name| address.value(name)))
    };
    let whole = Memo::new(move |_| parsed.get().0);
    let cell = Memo::new(move |_| whole.get().cell);
    // Opening a place draws no map anew.
    let view = Memo::new(move |_| MapView { cell: None, ..whole.get() });
    let change = use_change_query();
    let set = move |next: &MapView, entry: Entry| {
        let query = next.query();
        change(
            &MapView::NAMES.map(|name| (name, query.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone()))),
            entry,
        );
    };
    let turn = {
        let (set, index) = (set.clone(), Arc::clone(&index));
        move |event: leptos::ev::Event| {
            let Some((name, value)) = field::turned(&event) else { return };
            // A slider on its way is one step of the history, a choice from a list is one of its own.
            let entry = if is_slide(&name) { Entry::Replace } else { Entry::Push };
            set(&whole.get_untracked().turned(&index, &name, &value), entry);
        }
    };
    let shut = {
        let set = set.clone();
        move || {
            let open = whole.get_untracked();
            if open.cell.is_some() {
                set(&MapView { cell: None, ..open }, Entry::Replace);
            }
        }
    };
    let press = {
        let (index, shut) = (Arc::clone(&index), shut.clone());
        move |event: leptos::ev::MouseEvent| {
            let now = whole.get_untracked();
            if link::attribute_under(&event, "data-close").is_some() {
                shut();
            } else if link::attribute_under(&event, "data-reset").is_some() {
                let rule = GradeRule::default();
                set(&MapView { rule, ..now }, Entry::Push);
            } else if let Some(place) = link::attribute_under(&event, "data-cell")
                && !(event.ctrl_key() || event.meta_key() || event.shift_key())
            {
                event.prevent_default();
                set(&now.turned(&index, "cell", &place), Entry::Push);
            }
        }
    };
    follow(&store, whole, cell);

    let placeholder = page.before.pop().unwrap_or_else(|| el("div"));
    let drawn = {
        let (store, index) = (store.clone(), Arc::clone(&index));
        move || match store.map() {
            Some(Ok(map)) if size == MapSize::Signs || view.get() != MapView::default() || lens.get() != Lens::Both => {
                told(&index, &map, &view.get(), lens.get(), size, |told| match size {
                    MapSize::Full => evidence_map(told),
                    MapSize::Signs => rule_effect(told),
                })
            }
            _ => placeholder.clone(),
        }
    };
    let status = {
        let (store, index) = (store.clone(), Arc::clone(&index));
        move || {
            let line = el("p").class("evidence-map__status");
            let Some(Ok(map)) = store.map() else { return line };
            let words = told(&index, &map, &view.get(), lens.get(), size, |told| match size {
                MapSize::Full => map_status(told),
                MapSize::Signs => rule_status(told),
            });
            line.text(&words)
        }
    };
    let failed = {
        let store = store.clone();
        move || {
            let store = store.clone();
            let failed = store.map().and_then(Result::err);
            failed.map(|error| view! { <LoadError error on_retry=move |()| store.want_map() /> })
        }
    };
    let heading = {
        let index = Arc::clone(&index);
        move || cell.get().map(|(modality, complaint)| map_panel_head(&index, &modality, &complaint))
    };

    view! {
        <Title text=format!("{} · Allium", page.title) />
        <Meta name="description" content=page.description />
        <article class=page.class on:input=turn on:click=press>
            {page.head}
            {page.before}
            <div role="status">{move || unknown(&parsed.get().1)} {status}</div>
            {failed}
            {drawn}
            {page.after}
            <dialog class="evidence-map__panel" id=PANEL aria-labelledby="map-panel-title" on:close=move |_| shut()>
                {heading}
                {move || cell.get().map(|(modality, complaint)| rows(&store, &modality, Place::Complaint(complaint)))}
            </dialog>
        </article>
    }
}

fn is_slide(name: &str) -> bool {
    matches!(name, "sham" | "people")
}

/// Fetches what is needed, turns the fields to what the address says, and opens or closes the panel.
fn follow(store: &Store, whole: Memo<MapView>, cell: Memo<Option<(ModalityId, ComplaintId)>>) {
    let live = Live::from_context();
    let wanting = store.clone();
    Effect::new(move |_| {
        if live.0.get() {
            wanting.want_map();
        }
    });
    Effect::new(move |_| {
        let fields = whole.get().fields();
        // By the next frame the page stands in the document.
        request_animation_frame(move || {
            for (name, value, words) in fields {
                field::show(&format!("map-{name}"), &value, &words);
            }
        });
    });
    let wanting = store.clone();
    Effect::new(move |_| match cell.get() {
        Some((_, complaint)) => {
            wanting.want(&Place::Complaint(complaint));
            request_animation_frame(|| {
                dialog::open(PANEL);
                focus::on("#map-panel-title");
            });
        }
        None => dialog::close(PANEL),
    });
}

fn told<T>(index: &Index, map: &MapPage, view: &MapView, lens: Lens, size: MapSize, draw: impl Fn(Mapped) -> T) -> T {
    draw(Mapped {
        index,
        map,
        view,
        lens,
        size,
    })
}

/// The rows of the opened place, once the complaint's page is here.
fn rows(store: &Store, modality: &ModalityId, complaint: Place) -> AnyView {
    match store.files(&complaint) {
        Files::Ready(files) => match files.first() {
            Some(File::Text(page)) => map_panel(page, modality)
                .unwrap_or_else(|| el("p").text("There are no results here."))
                .into_any(),
            _ => missing(),
        },
        Files::Failed(error) => {
            let store = store.clone();
            view! { <LoadError error on_retry=move |()| store.want(&complaint) /> }.into_any()
        }
        Files::Pending => loading().into_any(),
    }
}

/// Words of the address that nobody knows.
fn unknown(words: &[String]) -> Option<Still> {
    let told = "The address asks for things that we do not know, and they were left out: ";
    (!words.is_empty()).then(|| el("p").class("evidence-map__unknown").text(&format!("{told}{}", words.join(", "))))
}
