//! Two or three practices side by side. The path names them; the query holds the options.

use super::article::Article;
use super::with_data::WithData;
use crate::components::{PageHead, SelectField};
use crate::domain::comparison::{Pin, View, is_enough};
use crate::domain::index::{ComplaintCard, ModalityCard};
use crate::domain::page::Column;
use crate::domain::route::Route;
use crate::hooks::reactive::memo;
use crate::render;
use crate::state::{Catalog, File, HistoryEntry, current_route, unknown_words, use_url_state};
use leptos::prelude::*;
use std::sync::Arc;

/// The comparison that the path names; with fewer than two practices, the page for picking them.
#[component]
pub fn Compare() -> impl IntoView {
    let route = current_route();
    let is_comparison = memo(move || matches!(&*route.read(), Some(Route::Compare(ids)) if is_enough(ids)));
    move || {
        if is_comparison.get() {
            view! { <WithData draw=|_, files| Some(draw(files)) /> }.into_any()
        } else {
            view! { <Article /> }.into_any()
        }
    }
}

fn draw(files: &[File]) -> AnyView {
    let columns = files.iter().filter_map(|file| match file {
        File::Column(column) => Some(Arc::clone(column)),
        _ => None,
    });
    view! { <Comparison columns=columns.collect() /> }.into_any()
}

#[component]
fn Comparison(
    /// One for each practice.
    columns: Vec<Arc<Column>>,
) -> impl IntoView {
    let catalog = Catalog::from_context();
    let url = use_url_state::<View>();
    let view = url.state;
    let change = move |change: &dyn Fn(&mut View)| {
        view.update(|view| change(view));
        url.commit(HistoryEntry::Push);
    };
    let index = Arc::clone(catalog.index());
    let cards: Vec<&ModalityCard> = columns.iter().filter_map(|column| index.modality(&column.modality)).collect();
    let names = cards.iter().map(|card| card.name.as_str()).collect::<Vec<_>>().join(", ");
    let head = render::compare_head(&cards);
    let is_tested = |card: &&ComplaintCard| {
        columns
            .iter()
            .any(|column| column.tested.iter().any(|tested| tested.complaint == card.id))
    };
    let start = [(String::new(), "All that each was tested for".to_owned())];
    let complaints = index
        .complaints
        .iter()
        .filter(is_tested)
        .map(|card| (card.id.to_string(), card.name.clone()));
    let options = start.into_iter().chain(complaints).collect();
    let complaint = Signal::derive(move || view.read().complaint.as_ref().map(ToString::to_string).unwrap_or_default());
    let choose = move |id: String| {
        let id = (!id.is_empty()).then_some(id);
        change(&|view| view.complaint = id.as_deref().map(Into::into));
    };
    let pins = Pin::ALL.map(|pin| {
        let label = format!("{} beside them", pin.label());
        let checked = Signal::derive(move || view.read().has(pin));
        view! { <Checkbox name=pin.as_str() label checked on_toggle=Callback::new(move |()| change(&|view| view.toggle(pin))) /> }
    });
    let all = columns.clone();
    let scroll_class = move || {
        let columns: Vec<&Column> = all.iter().map(|column| &**column).collect();
        render::compare_scroll(&columns, &view.read())
    };
    let table_index = Arc::clone(&index);
    let table = move || {
        let columns: Vec<&Column> = columns.iter().map(|column| &**column).collect();
        render::compare_table(&columns, &table_index, &view.read())
    };
    view! {
        <PageHead
            title=format!("{names} compared")
            description=format!("{names}: session, evidence, harm, money and time, side by side.")
        />
        <div class="compare">
            {head}
            <form class="compare__options" aria-label="What to show" on:submit=|event| event.prevent_default()>
                <SelectField
                    class="compare__for"
                    label_class="compare__label"
                    select_class="compare__select"
                    id="compare-for"
                    label="Evidence for"
                    options
                    value=complaint
                    on_choose=choose
                />
                <Checkbox
                    name="differences"
                    label="Only what differs".to_owned()
                    checked=Signal::derive(move || view.read().differences)
                    on_toggle=Callback::new(move |()| change(&|view| view.differences = !view.differences))
                />
                {pins.collect_view()}
            </form>
            <div class="compare__unknown" role="status">
                {move || unknown_words(&url.unknown.read())}
            </div>
            <div class=scroll_class role="region" aria-label="The comparison" tabindex="0">
                {table}
            </div>
            <p class="compare__ways">
                <a href=Route::Compare(Vec::new()).path()>"Pick other practices"</a>
            </p>
        </div>
    }
}

#[component]
fn Checkbox(name: &'static str, label: String, checked: Signal<bool>, on_toggle: Callback<()>) -> impl IntoView {
    view! {
        <label class="compare__choice">
            <input
                class="compare__input"
                type="checkbox"
                name=name
                value=name
                prop:checked=move || checked.get()
                on:input=move |_| on_toggle.run(())
            />
            <span>{label}</span>
        </label>
    }
}
