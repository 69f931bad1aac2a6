//! The map of evidence: every practice by every complaint. The URL holds its options and which cell is open.

use super::with_data::WithData;
use crate::components::{Dialog, PageHead, SelectField};
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::index::{ComplaintCard, Index, uncapitalize};
use crate::domain::map::{Against, MapView};
use crate::domain::markup::text;
use crate::domain::page::{MapPage, TextPage};
use crate::domain::route::Route;
use crate::hooks::reactive::{effect, memo};
use crate::hooks::{events, focus, links};
use crate::render::{self, MapContext, MapSize};
use crate::state::{Catalog, File, HistoryEntry, LoadState, PageCache, UrlHandle, unknown_words, use_lens, use_url_state};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The map's page.
#[component]
pub fn EvidenceMap() -> impl IntoView {
    view! {
        <WithData draw=|_, files| match files {
            [File::Text(page), File::Map(map)] => Some(view! { <Map page=Arc::clone(page) map=Arc::clone(map) /> }.into_any()),
            _ => None,
        } />
    }
}

#[component]
fn Map(
    /// The text around the map.
    page: Arc<TextPage>,
    /// The results of trials.
    map: Arc<MapPage>,
) -> impl IntoView {
    let catalog = Catalog::from_context();
    let url = use_url_state::<MapView>();
    let lens = use_lens().state;
    let cell = memo(move || url.state.read().cell.clone());
    // Opening a cell does not redraw the map.
    let without_cell = memo(move || MapView {
        cell: None,
        ..url.state.get()
    });
    let drawn = {
        let (index, map) = (Arc::clone(catalog.index()), Arc::clone(&map));
        memo(move || {
            let context = MapContext {
                index: &index,
                map: &map,
                view: &without_cell.read(),
                lens: lens.get(),
                size: MapSize::Full,
            };
            vec![render::evidence_map(context), text(&render::map_status(context))]
        })
    };
    let open = {
        let index = Arc::clone(catalog.index());
        move |event: MouseEvent| {
            if let Some(cell) = events::attribute_of_target(&event, "data-cell").filter(|_| links::is_plain(&event)) {
                event.prevent_default();
                let view = url.state.read_untracked().with_field(&index, "cell", &cell);
                url.set(view, HistoryEntry::Push);
            }
        }
    };
    view! {
        <PageHead title=page.title.clone() description=page.description.clone() />
        <article class=format!("{} evidence-map__page", page.class)>
            {page.head.clone()}
            {page.before.clone()}
            <MapOptions index=Arc::clone(catalog.index()) url />
            <div role="status">
                <p class="evidence-map__unknown">{move || unknown_words(&url.unknown.read())}</p>
                <p class="evidence-map__status">{move || drawn.read().get(1).cloned()}</p>
            </div>
            <div class="evidence-map__drawn" on:click=open>
                {move || drawn.read().first().cloned()}
            </div>
            {page.after.clone()}
            <EvidencePanel cell on_close=Callback::new(move |()| close(url)) />
        </article>
    }
}

fn close(url: UrlHandle<MapView>) {
    url.state.update(|view| view.cell = None);
    url.commit(HistoryEntry::Replace);
}

/// The options of the map.
#[component]
fn MapOptions(
    /// The complaints.
    index: Arc<Index>,
    /// The selected options.
    url: UrlHandle<MapView>,
) -> impl IntoView {
    let complaints = |prefix: &'static str| {
        let option = move |card: &ComplaintCard| (card.id.to_string(), format!("{prefix}{}", card.name));
        index.complaints.iter().map(option).collect::<Vec<_>>()
    };
    let default = |label: &str| vec![(String::new(), label.to_owned())];
    let against = Against::ALL.map(|against| (against.as_str().to_owned(), against.label().to_owned()));
    let columns = vec![
        (String::new(), "name".to_owned()),
        ("rows".to_owned(), "number of comparisons".to_owned()),
    ];
    let field = |name: &'static str, id: &'static str, label: &'static str, options: Vec<(String, String)>| {
        let index = Arc::clone(&index);
        let choose = move |value: String| {
            let view = url.state.read_untracked().with_field(&index, name, &value);
            url.set(view, HistoryEntry::Push);
        };
        let value = Signal::derive(move || url.state.read().value(name));
        view! {
            <SelectField class="evidence-map__choice" label_class="evidence-map__label" select_class="evidence-map__select" id label options value on_choose=choose />
        }
    };
    view! {
        <div class="evidence-map__form" role="group" aria-label="What the map shows">
            {field("against", "map-against", "Compared with", against.into())}
            {field("only", "map-only", "Complaints", [default("all"), complaints("")].concat())}
            {field("sort", "map-sort", "Practices by", [default("name, traditions in turn"), complaints("results for: ")].concat())}
            {field("columns", "map-columns", "Complaints by", columns)}
        </div>
    }
}

/// The rows of one practice and one complaint, with their sources.
#[component]
fn EvidencePanel(
    /// The cell that is open.
    cell: Memo<Option<(ModalityId, ComplaintId)>>,
    /// Called after it was closed.
    on_close: Callback<()>,
) -> impl IntoView {
    let catalog = Catalog::from_context();
    let pages = PageCache::from_context();
    let is_open = memo(move || cell.read().is_some());
    effect(move || {
        if cell.read().is_some() {
            request_animation_frame(|| focus::on("#map-panel-title"));
        }
    });
    let heading = move || {
        let index = catalog.index();
        cell.read().as_ref().map(|(modality, complaint)| {
            let practice = index.modality(modality).map(|card| card.name.clone()).unwrap_or_default();
            let complaint = index.complaint(complaint).map(|card| uncapitalize(&card.name)).unwrap_or_default();
            format!("{practice}, {complaint}")
        })
    };
    // Reads the state of the open complaint's file, so that a file that arrives late can't show under another heading.
    let rows = move || {
        let (modality, complaint) = cell.get()?;
        let path = Route::Complaint(complaint).text_path()?;
        Some(match pages.file(&path).get() {
            LoadState::Loading => view! { "The results are loading." }.into_any(),
            LoadState::Failed(_) => view! { "The results could not be fetched. Check the connection, then close this and try again." }.into_any(),
            LoadState::Ready(File::Text(page)) => match render::map_panel(&page, &modality) {
                Some(rows) => rows.into_any(),
                None => view! { "There are no results here." }.into_any(),
            },
            LoadState::Ready(_) => ().into_any(),
        })
    };
    view! {
        <Dialog class="evidence-map__panel" id="map-panel" labelled_by="map-panel-title" open=is_open.into() on_close>
            <div class="evidence-map__opened">
                <div class="evidence-map__panel-head">
                    <h2 id="map-panel-title" tabindex="-1">
                        {heading}
                    </h2>
                    <button type="button" on:click=move |_| on_close.run(())>
                        "Close"
                    </button>
                </div>
            </div>
            <div class="evidence-map__rows" role="status">
                {rows}
            </div>
        </Dialog>
    }
}
