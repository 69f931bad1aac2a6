//! All practices: search, facets, cards. The address holds the whole view.

use crate::browser::focus;
use crate::domain::content::{LayerId, Tradition};
use crate::domain::explore::{Choices, Facet};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::lens::Lens;
use crate::domain::lens::with_lens;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};
use crate::text::modality_card;
use crate::ui::components::{Button, FacetChoice, FacetPanel};
use crate::ui::state::{Address, Entry, Store, use_change_query};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use std::sync::Arc;

/// The explorer.
#[component]
pub fn Explorer() -> impl IntoView {
    let index = Store::from_context().index();
    let address = Address::here();
    let lens = {
        let address = address.clone();
        Memo::new(move |_| address.lens())
    };
    let parsed = {
        let index = Arc::clone(&index);
        Memo::new(move |_| address.choices(&index))
    };
    let choices = Memo::new(move |_| parsed.get().0);
    let change = use_change_query();
    let set = move |next: Choices, entry: Entry| {
        let query = next.query();
        let changes =
            ["q", "tradition", "category", "layer"].map(|name| (name, query.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())));
        change(&changes, entry);
    };
    let search = {
        let set = set.clone();
        move |text: String| {
            let before = choices.get_untracked();
            // The first letter is a step of its own, the letters after it belong to the same one.
            let entry = if before.search.is_empty() { Entry::Push } else { Entry::Replace };
            set(Choices { search: text, ..before }, entry);
        }
    };
    let toggle = {
        let set = set.clone();
        move |facet: Facet| {
            let mut next = choices.get_untracked();
            next.toggle(facet);
            set(next, Entry::Push);
        }
    };
    let clear = move |()| {
        set(Choices::default(), Entry::Push);
        // The button is about to go.
        focus::on("#search");
    };
    let without_app = "Search, filters and lens start with the app. All practices stand below; their links work without it.";
    let all = Arc::clone(&index);
    // On a narrow screen the filters would push the practices out of sight, so there they start folded.
    let open = RwSignal::new(false);

    view! {
        <Title text="Practices · Allium" />
        <Meta name="description" content="Western and Eastern practices for a body that hurts, by tradition, category and layer." />
        <div class="explorer">
            {el("h1").class("explorer__title").attr("tabindex", "-1").text("Practices")}
            {el("p").class("explorer__note needs-app").text(without_app)} <div class="explorer__columns">
                <form class="explorer__panel" role="search" aria-label="Practices" on:submit=|event| event.prevent_default()>
                    {el("label").class("explorer__search-label").attr("for", "search").text("Search practices and complaints")}
                    <input
                        class="explorer__search"
                        id="search"
                        type="search"
                        autocomplete="off"
                        prop:value=move || choices.with(|choices| choices.search.clone())
                        on:input=move |event| search(event_target_value(&event))
                    />
                    <Button
                        class="explorer__open"
                        words="Filters"
                        opens=("filters".to_owned(), Signal::from(open))
                        on_press=move |()| open.update(|open| *open = !*open)
                    />
                    <div class="explorer__filters" id="filters" data-open=move || open.get().to_string()>
                        <Facets index=Arc::clone(&index) choices on_toggle=Callback::new(toggle) />
                    </div>
                </form>
                <div class="explorer__results">
                    {el("h2").class("visually-hidden").text("Practices that match")}
                    <div role="status">
                        {move || unknown(&parsed.get().1)}
                        {move || count(choices.with(|choices| choices.results(&all).len()), all.modalities.len())}
                    </div>
                    <Button class="explorer__clear" words="Clear all" hidden=Signal::derive(move || choices.with(Choices::is_empty)) on_press=clear />
                    <Results index choices lens />
                </div>
            </div>
        </div>
    }
}

/// The groups of facets.
#[component]
fn Facets(
    /// The index.
    index: Arc<Index>,
    /// What is chosen.
    choices: Memo<Choices>,
    /// Called with the facet that was turned.
    on_toggle: Callback<Facet>,
) -> impl IntoView {
    let traditions = Tradition::ALL
        .into_iter()
        .map(|tradition| (Facet::Tradition(tradition), tradition.name().to_owned()))
        .collect();
    let filled = index
        .categories
        .iter()
        .filter(|category| index.modalities.iter().any(|card| card.category == category.id));
    let categories = filled
        .map(|category| (Facet::Category(category.id.clone()), category.name.clone()))
        .collect();
    let layers = LayerId::ALL
        .into_iter()
        .filter_map(|id| Some((Facet::Layer(id), index.layer(id)?.name.clone())))
        .collect();
    let groups: [(&'static str, Vec<(Facet, String)>); 3] = [("Tradition", traditions), ("Category", categories), ("Layer", layers)];
    let groups = groups.map(|(legend, named)| {
        let choice = |(facet, name): (Facet, String)| {
            let (for_count, index) = (facet.clone(), Arc::clone(&index));
            let count = Signal::derive(move || choices.with(|choices| choices.count(&index, &for_count)));
            let for_check = facet.clone();
            let chosen = Signal::derive(move || choices.with(|choices| choices.has(&for_check)));
            FacetChoice { facet, name, chosen, count }
        };
        view! { <FacetPanel legend choices=named.into_iter().map(choice).collect() on_toggle /> }
    });
    Vec::from(groups)
}

/// Words of the address that nobody knows.
fn unknown(words: &[String]) -> Option<Still> {
    let told = "The address names filters that we do not know, and they were left out: ";
    (!words.is_empty()).then(|| el("p").class("explorer__unknown").text(&format!("{told}{}", words.join(", "))))
}

/// The cards that remain; through the lens, the chosen tradition's first and the other's as a short list.
#[component]
fn Results(
    /// The index.
    index: Arc<Index>,
    /// What is chosen.
    choices: Memo<Choices>,
    /// The lens.
    lens: Memo<Lens>,
) -> impl IntoView {
    move || choices.with(|choices| results(&index, choices, lens.get()))
}

fn results(index: &Index, choices: &Choices, lens: Lens) -> Still {
    let (shown, folded): (Vec<&ModalityCard>, Vec<&ModalityCard>) = choices.results(index).into_iter().partition(|card| lens.shows(card.tradition));
    let href = |card: &ModalityCard| with_lens(&Place::Modality(card.id.clone()).path(), lens);
    if shown.is_empty() && folded.is_empty() {
        return el("div")
            .class("explorer__empty")
            .child(el("h2").text("Nothing matches"))
            .child(el("p").text("Try fewer filters, or another word: a complaint, a practice, a part of the body."));
    }
    let cards = el("ul")
        .class("cards")
        .attr("role", "list")
        .children(shown.into_iter().map(|card| el("li").child(modality_card(card, index, href(card)))));
    let other = lens.tradition().filter(|_| !folded.is_empty()).map(|tradition| {
        let heading = format!("{} practices that match too", tradition.other().name());
        let links = folded
            .iter()
            .map(|card| el("li").child(el("a").attr("href", &href(card)).text(&card.name)));
        el("section")
            .class("explorer__other")
            .attr("aria-labelledby", "other-tradition")
            .child(el("h2").attr("id", "other-tradition").text(&heading))
            .child(el("ul").class("explorer__other-list").children(links))
    });
    el("div").child(cards).maybe(other)
}

/// '3 of 4 practices'.
fn count(shown: usize, all: usize) -> Still {
    let words = match shown {
        0 => "No practice matches".to_owned(),
        _ if shown == all => format!("{all} practices"),
        _ => format!("{shown} of {all} practices"),
    };
    el("p").class("explorer__count").text(&words)
}
