//! Two or three practices side by side. The path names them, the query how they are seen.

use super::loaded::{Loaded, missing};
use super::text::TextRoute;
use crate::domain::comparison::{FEWEST, Pin, View, known};
use crate::domain::ids::ModalityId;
use crate::domain::index::Index;
use crate::domain::page::Column;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};
use crate::text::{compare_head, compare_table};
use crate::ui::components::{Pick, PickKind};
use crate::ui::state::{Address, Entry, File, Store, Tray, use_change_query};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// The comparison that the address names; where it names too few practices, the page where they are picked.
#[component]
pub fn CompareRoute() -> impl IntoView {
    let index = Store::from_context().index();
    let address = Address::here();
    let place = Memo::new(move |_| Place::parse(&address.path()));
    move || match place.get() {
        Some(Place::Compare(ids)) => match known(&index, &ids) {
            Some(_) if ids.is_empty() => view! { <TextRoute /> }.into_any(),
            Some(once) if once.len() == ids.len() && ids.len() >= FEWEST => view! { <Loaded draw=draw /> }.into_any(),
            Some(once) => view! { <TooFew picked=once /> }.into_any(),
            None => missing(),
        },
        _ => missing(),
    }
}

/// Leads to where practices are picked, with these picked already.
#[component]
fn TooFew(
    /// The practices that the address names.
    picked: Vec<ModalityId>,
) -> impl IntoView {
    let tray = Tray::from_context();
    let navigate = use_navigate();
    Effect::new(move |_| {
        tray.picked.set(picked.clone());
        let query = tray.query().unwrap_or_default();
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&format!("{}?{}={query}", Place::Compare(Vec::new()).path(), Tray::NAME), options);
    });
}

fn draw(files: Vec<File>) -> AnyView {
    let column = |file| match file {
        File::Column(column) => Some(column),
        File::Text(_) | File::Map(_) => None,
    };
    view! { <Compare columns=files.into_iter().filter_map(column).collect() /> }.into_any()
}

#[component]
fn Compare(
    /// The practices.
    columns: Vec<Arc<Column>>,
) -> impl IntoView {
    let index = Store::from_context().index();
    let address = Address::here();
    let (of_address, parsing) = (address.clone(), Arc::clone(&index));
    let parsed = Memo::new(move |_| View::parse(&parsing, |name| of_address.value(name)));
    let view = Memo::new(move |_| parsed.get().0);
    let change = use_change_query();
    let set = Callback::new(move |next: View| change(&View::NAMES.map(|name| (name, next.query(name))), Entry::Push));

    // What is compared is what is picked: the way back to the picking starts from it.
    let tray = Tray::from_context();
    let ids: Vec<ModalityId> = columns.iter().map(|column| column.modality.clone()).collect();
    Effect::new(move |_| tray.picked.set(ids.clone()));

    let cards: Vec<_> = columns.iter().filter_map(|column| index.modality(&column.modality)).collect();
    let names: Vec<&str> = cards.iter().map(|card| card.name.as_str()).collect();
    let title = format!("{} compared · Allium", names.join(", "));
    let description = format!("{}: session, evidence, harm, money and time, side by side.", names.join(", "));
    let head = compare_head(&cards);
    let options = view! { <Options index=Arc::clone(&index) columns=columns.clone() view on_change=set /> };
    let back = el("a").attr("href", &Place::Compare(Vec::new()).path()).text("Pick other practices");
    let table = move || {
        let columns: Vec<&Column> = columns.iter().map(|column| &**column).collect();
        view.with(|view| compare_table(&columns, &index, view, address.lens()))
    };
    view! {
        <Title text=title />
        <Meta name="description" content=description />
        <div class="compare">
            {head} {options} <div role="status">{move || parsed.with(|(_, unknown)| left_out(unknown))}</div>
            <div class="compare-table__scroll" role="region" aria-label="The comparison" tabindex="0">
                {table}
            </div>
            {el("p").class("compare__ways").child(back)}
        </div>
    }
}

/// What to show: a complaint, only differences, further columns.
#[component]
fn Options(
    /// The index.
    index: Arc<Index>,
    /// The practices.
    columns: Vec<Arc<Column>>,
    /// What is shown now.
    view: Memo<View>,
    /// Called with what is to be shown.
    on_change: Callback<View>,
) -> impl IntoView {
    let tested = |card: &&crate::domain::index::ComplaintCard| {
        let is = |column: &Arc<Column>| column.tested.iter().any(|tested| tested.complaint == card.id);
        columns.iter().any(is)
    };
    let complaint = |id: String, name: String| {
        let own = id.clone();
        let chosen = move || view.with(|view| view.complaint.as_ref().map_or("", |id| id.as_str()) == own);
        view! {
            <option value=id prop:selected=chosen>
                {name}
            </option>
        }
    };
    let mut complaints = vec![complaint(String::new(), "All that each was tested for".to_owned())];
    complaints.extend(
        index
            .complaints
            .iter()
            .filter(tested)
            .map(|card| complaint(card.id.to_string(), card.name.clone())),
    );
    let choose = move |event| {
        let id = event_target_value(&event);
        on_change.run(View {
            complaint: (!id.is_empty()).then(|| id.into()),
            ..view.get_untracked()
        });
    };
    let differ = move |()| {
        let now = view.get_untracked();
        on_change.run(View {
            differences: !now.differences,
            ..now
        });
    };
    let pins = Pin::ALL.map(|pin| {
        let turn = move |()| {
            let mut next = view.get_untracked();
            next.toggle(pin);
            on_change.run(next);
        };
        let words = format!("{} beside them", pin.name());
        choice(
            pin.as_str(),
            words,
            Signal::derive(move || view.with(|view| view.has(pin))),
            Callback::new(turn),
        )
    });
    let differences = choice(
        "differences",
        "Only what differs".to_owned(),
        Signal::derive(move || view.with(|view| view.differences)),
        Callback::new(differ),
    );
    view! {
        <form class="compare__options" aria-label="What to show" on:submit=|event| event.prevent_default()>
            <p class="compare__for">
                {el("label").class("compare__label").attr("for", "compare-for").text("Evidence for")}
                <select class="compare__select" id="compare-for" on:change=choose>
                    {complaints}
                </select>
            </p>
            {differences}
            {Vec::from(pins)}
        </form>
    }
}

fn choice(name: &'static str, words: String, ticked: Signal<bool>, on_turn: Callback<()>) -> AnyView {
    let words = el("span").text(&words);
    view! { <Pick kind=PickKind::Checkbox class="compare__choice" name=name value=name ticked on_turn words /> }.into_any()
}

/// Words of the address that nobody knows.
fn left_out(words: &[String]) -> Option<Still> {
    let told = "The address asks for what we do not know, and it was left out: ";
    (!words.is_empty()).then(|| el("p").class("compare__unknown").text(&format!("{told}{}", words.join(", "))))
}
