//! All practices: search, filters, cards. The URL holds the whole view.

use crate::components::{Button, CardMatch, FacetOption, FacetPanel, FilterTags, ModalityCard, OtherHits, PageHead, SelectField};
use crate::domain::explore::{FilterResult, Filters, Sort, TOP_RANKED, truncate_query};
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::route::Route;
use crate::domain::search::{Found, Hit, Kind};
use crate::hooks::order::keep_order;
use crate::hooks::reactive::{fan_out, memo};
use crate::hooks::{after_paint, focus};
use crate::render;
use crate::state::{Catalog, Comparison, HistoryEntry, UrlHandle, unknown_words, use_lens, use_url_state};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// Everything that the filters and the search change on the page, computed as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
struct View {
    result: FilterResult,
    found: Option<Arc<Found>>,
    /// Practices whose cards are shown, in order, by their position in the index.
    full: Vec<usize>,
    /// Practices of the tradition that the lens collapses.
    collapsed: Vec<usize>,
}

impl View {
    fn new(catalog: &Catalog, filters: &Filters, lens: Lens) -> Self {
        let (index, query) = (catalog.index(), filters.query.trim());
        let found = (!query.is_empty()).then(|| Arc::new(catalog.search().find(query)));
        let ranked = found.as_ref().map(|_| catalog.search().rank(Kind::Practice, query).positions);
        let result = catalog.facets().apply(index, filters, ranked.as_deref());
        let shows = |i: &usize| index.modalities.get(*i).is_some_and(|card| lens.shows(card.tradition));
        let (full, collapsed) = result.order.iter().copied().partition(shows);
        Self {
            result,
            found,
            full,
            collapsed,
        }
    }

    fn other_hits(&self) -> usize {
        self.found
            .as_ref()
            .map_or(0, |found| found.hits.iter().filter(|hit| hit.kind != Kind::Practice).count())
    }

    /// The matches in the top-ranked cards; further down a match says little.
    fn matches(&self, index: &Index) -> Vec<CardMatch> {
        let match_of = |i: usize| {
            let found = self.found.as_ref()?;
            let is_this = |hit: &&Hit| hit.kind == Kind::Practice && hit.position == i;
            let hit = found.hits.iter().find(is_this)?;
            let is_top = self.full.iter().take(TOP_RANKED).any(|top| *top == i);
            is_top.then(|| render::marked_name(&hit.name, Some(hit), &found.words))
        };
        (0..index.modalities.len()).map(match_of).collect()
    }
}

/// For each of `len` cards, whether the list has it.
fn listed(list: &[usize], len: usize) -> Vec<bool> {
    let mut is_listed = vec![false; len];
    for i in list {
        if let Some(is_listed) = is_listed.get_mut(*i) {
            *is_listed = true;
        }
    }
    is_listed
}

/// The explorer.
#[component]
pub fn Explorer() -> impl IntoView {
    let catalog = Catalog::from_context();
    let url = use_url_state::<Filters>();
    let (filters, lens) = (url.state, use_lens().state);
    let view = {
        let catalog = catalog.clone();
        memo(move || View::new(&catalog, &filters.read(), lens.get()))
    };
    let found = memo(move || view.read().found.clone());
    let field = NodeRef::<html::Input>::new();
    let search_for = move |query: String| {
        filters.update(|filters| filters.query = truncate_query(&query));
        url.commit(HistoryEntry::Push);
        focus::on("#search");
    };
    warm_up(&catalog);
    view! {
        <PageHead title="Practices" description="Western and Eastern practices for a body that hurts, by tradition, category and layer." />
        <div class="explorer" on:keydown=move |event| on_key(&event, url)>
            <h1 class="explorer__title" tabindex="-1">
                "Practices"
            </h1>
            <p class="explorer__note needs-app">
                "Search, filters and lens start with the app. All practices stand below; their links work without it."
            </p>
            <div class="explorer__columns">
                <Panel url view field />
                <div class="explorer__results">
                    <h2 class="visually-hidden">"Practices that match"</h2>
                    <Status url view total=catalog.index().modalities.len() />
                    <Tags url />
                    <OtherHits found on_suggestion=Callback::new(search_for) />
                    <Cards view lens />
                </div>
            </div>
        </div>
    }
}

/// Browsers compile a WebAssembly function when it is first called. A search for a word with a typo, made once the page is painted, runs most
/// of the code that the first letter needs.
fn warm_up(catalog: &Catalog) {
    if cfg!(feature = "ssr") {
        return;
    }
    let catalog = catalog.clone();
    after_paint(move || {
        let mut filters = Filters::default();
        "massge".clone_into(&mut filters.query);
        let view = View::new(&catalog, &filters, Lens::Both);
        view.matches(catalog.index());
        view.found.as_deref().and_then(render::hit_list);
    });
}

/// The links among the results.
const LINKS: &str = ".explorer__found a, .explorer__item:not([hidden]) .modality-card__link, .explorer__other:not([hidden]) li:not([hidden]) a";

/// Arrow keys move through the results; Escape goes from a result to the search, and there clears it.
fn on_key(event: &KeyboardEvent, url: UrlHandle<Filters>) {
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    let in_field = focus::is_on("search");
    if !in_field && focus::is_typing(event) {
        return;
    }
    let is_handled = match event.key().as_str() {
        "ArrowDown" => focus::step(LINKS, true),
        "ArrowUp" if !in_field => focus::step(LINKS, false) || focus_search(),
        "Escape" if in_field && !url.state.read_untracked().query.is_empty() => {
            set_query(url, "");
            true
        }
        "Escape" if !in_field => focus_search(),
        _ => false,
    };
    if is_handled {
        event.prevent_default();
    }
}

fn focus_search() -> bool {
    focus::on("#search");
    true
}

/// The first letter adds a history entry, the letters after it replace that.
fn set_query(url: UrlHandle<Filters>, query: &str) {
    let is_first = url.state.read_untracked().query.is_empty();
    url.state.update(|filters| filters.query = truncate_query(query));
    url.commit(if is_first { HistoryEntry::Push } else { HistoryEntry::Replace });
}

/// Search and filters.
#[component]
fn Panel(url: UrlHandle<Filters>, view: Memo<View>, field: NodeRef<html::Input>) -> impl IntoView {
    let catalog = Catalog::from_context();
    let filters = url.state;
    let query = memo(move || filters.read().query.clone());
    // Typing does not change it, so what depends on it does not run on each letter.
    let selection = memo(move || filters.read().without_query());
    // On a narrow screen the filters would push the practices out of view, so there they start collapsed.
    let is_open = RwSignal::new(false);
    let groups = &catalog.facets().groups;
    let toggle = move |group: usize, option: usize| {
        filters.update(|filters| filters.toggle(group, option));
        url.commit(HistoryEntry::Push);
    };
    let counts = fan_out(groups.iter().map(|group| group.options.len()).sum(), move || {
        view.read().result.counts.concat()
    });
    let complaints: Vec<(String, String)> = groups.first().map(|group| group.options.clone()).unwrap_or_default();
    let complaint = {
        let complaints = complaints.clone();
        memo(move || {
            let selected = selection.read().complaint();
            selected.and_then(|i| complaints.get(i)).map(|(id, _)| id.clone()).unwrap_or_default()
        })
    };
    let ids: Vec<String> = complaints.iter().map(|(id, _)| id.clone()).collect();
    let choose_complaint = move |id: String| {
        // A complaint replaces the selected one; 'any' deselects it.
        let option = ids.iter().position(|known| *known == id).or_else(|| filters.read_untracked().complaint());
        if let Some(option) = option {
            toggle(0, option);
        }
    };
    let sort = memo(move || selection.read().sort.as_str().to_owned());
    let choose_sort = move |value: String| {
        filters.update(|filters| filters.sort = Sort::ALL.into_iter().find(|sort| sort.as_str() == value).unwrap_or_default());
        url.commit(HistoryEntry::Push);
    };
    let sorts = Sort::ALL.map(|sort| (sort.as_str().to_owned(), sort.label().to_owned()));
    // The first group, the complaint, is a `<select>` and has no panel.
    let mut counts = counts.into_iter().skip(complaints.len());
    let panels = groups.iter().enumerate().skip(1).map(|(group, facet)| {
        let len = facet.options.len();
        let selected = fan_out(len, move || {
            let selection = selection.read();
            (0..len).map(|option| selection.has(group, option)).collect()
        });
        let options = facet.options.iter().zip(selected).zip(counts.by_ref());
        let options = options.map(|(((value, label), selected), count)| FacetOption {
            value: value.clone(),
            label: label.clone(),
            selected: selected.into(),
            count,
        });
        let options = options.collect();
        // A grade applies to the selected complaint.
        let needs_complaint = facet.name == "grade";
        view! {
            <FacetPanel
                name=facet.name
                legend=facet.legend
                options
                hidden=Signal::derive(move || needs_complaint && complaint.read().is_empty())
                on_toggle=Callback::new(move |option| toggle(group, option))
            />
        }
    });
    let panels = panels.collect_view();
    view! {
        <form class="explorer__panel" role="search" aria-label="Practices" on:submit=|event| event.prevent_default()>
            <label class="explorer__search-label" for="search">
                "Search practices, complaints and words"
            </label>
            <input
                class="explorer__search"
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="search-keys"
                node_ref=field
                prop:value=move || query.get()
                on:input=move |event| set_query(url, &event_target_value(&event))
            />
            <p class="visually-hidden" id="search-keys">
                "Arrow down goes to the results, Escape clears."
            </p>
            <Button
                class="explorer__open"
                label="Filters"
                controls=("filters".to_owned(), is_open.into())
                on_click=move |()| is_open.update(|is_open| *is_open = !*is_open)
            />
            <div class="explorer__filters" id="filters" data-open=move || is_open.get().to_string()>
                <SelectField
                    class="explorer__field"
                    label_class="explorer__search-label"
                    select_class="explorer__list"
                    id="for"
                    label="For my complaint"
                    options=[vec![(String::new(), "Any complaint".to_owned())], complaints].concat()
                    value=complaint
                    on_choose=choose_complaint
                />
                <SelectField
                    class="explorer__field"
                    label_class="explorer__search-label"
                    select_class="explorer__list"
                    id="sort"
                    label="Order"
                    options=sorts.into()
                    value=sort
                    on_choose=choose_sort
                />
                <p class="explorer__numbers">"Beside each choice stands how many practices it leaves."</p>
                {panels}
            </div>
        </form>
    }
}

/// What is announced: urgent signs, unknown values in the URL, how many practices match.
#[component]
fn Status(url: UrlHandle<Filters>, view: Memo<View>, total: usize) -> impl IntoView {
    let urgent = memo(move || view.read().found.as_ref().and_then(|found| found.urgent.clone()));
    let count = memo(move || {
        let view = view.read();
        render::result_count(view.result.order.len(), total, view.other_hits())
    });
    view! {
        <div role="status">
            <p class="explorer__urgent">{move || urgent.get()}</p>
            <p class="explorer__unknown">{move || unknown_words(&url.unknown.read())}</p>
            <p class="explorer__count">{move || count.get()}</p>
        </div>
    }
}

#[component]
fn Tags(url: UrlHandle<Filters>) -> impl IntoView {
    let catalog = Catalog::from_context();
    let filters = url.state;
    let tags = memo(move || {
        let groups = &catalog.facets().groups;
        let named = |(group, option): (usize, usize)| Some((group, option, groups.get(group)?.options.get(option)?.1.clone()));
        filters.read().tags().into_iter().filter_map(named).collect::<Vec<_>>()
    });
    let is_empty = memo(move || filters.read().is_empty());
    // The clicked button is about to disappear, so the focus moves to the search.
    let change = move |change: &dyn Fn(&mut Filters)| {
        filters.update(|filters| change(filters));
        url.commit(HistoryEntry::Push);
        focus::on("#search");
    };
    view! {
        <FilterTags
            tags
            hidden=is_empty.into()
            on_remove=Callback::new(move |(group, option)| change(&|filters| filters.toggle(group, option)))
            on_clear=Callback::new(move |()| change(&Filters::clear))
        />
    }
}

/// The cards, and under them the names of those that the lens collapses. Each is made once; what is not shown is hidden.
#[component]
fn Cards(view: Memo<View>, lens: RwSignal<Lens>) -> impl IntoView {
    let catalog = Catalog::from_context();
    let comparison = Comparison::from_context();
    let index = Arc::clone(catalog.index());
    let len = index.modalities.len();
    let shown = fan_out(len, move || listed(&view.read().full, len));
    let collapsed = fan_out(len, move || listed(&view.read().collapsed, len));
    let matched = fan_out(len, {
        let index = Arc::clone(&index);
        move || view.read().matches(&index)
    });
    let order = Signal::derive(move || view.read().full.clone());
    let cards = index.modalities.iter().zip(&shown).zip(matched).map(|((card, shown), matched)| {
        let (shown, id) = (*shown, card.id.clone());
        view! {
            <li class="explorer__item" hidden=move || !shown.get()>
                <ModalityCard
                    card
                    index=&index
                    matched
                    picked=comparison.has(card.id.clone())
                    on_compare=Callback::new(move |()| comparison.toggle(id.clone()))
                />
            </li>
        }
    });
    let collapsed_links = index.modalities.iter().zip(collapsed).map(|(card, collapsed)| {
        view! {
            <li hidden=move || !collapsed.get()>
                <a href=Route::Modality(card.id.clone()).path()>{card.name.clone()}</a>
            </li>
        }
    });
    let collapsed_heading = memo(move || {
        let tradition = lens.get().tradition().filter(|_| !view.read().collapsed.is_empty())?;
        Some(format!("{} practices that match too", tradition.other().label()))
    });
    let is_empty = memo(move || {
        let view = view.read();
        view.result.order.is_empty() && view.other_hits() == 0
    });
    view! {
        <ul class="cards" role="list" use:keep_order=order>
            {cards.collect_view()}
        </ul>
        <section class="explorer__other" aria-labelledby="other-tradition" hidden=move || collapsed_heading.get().is_none()>
            <h2 id="other-tradition">{move || collapsed_heading.get()}</h2>
            <ul class="explorer__other-list">{collapsed_links.collect_view()}</ul>
        </section>
        <div class="explorer__empty" hidden=move || !is_empty.get()>
            <h2>"Nothing matches"</h2>
            <p>"Try fewer filters, or another word: a complaint, a practice, a part of the body."</p>
        </div>
    }
}
