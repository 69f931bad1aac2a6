//! The sliders of the grade rule, and what they change. The URL holds the rule.

use crate::components::{Button, Loading, StepSlider};
use crate::domain::grade::{GradeRule, ShamWeight};
use crate::domain::map::{MapView, people_label, worth_label};
use crate::domain::markup::text;
use crate::domain::page::MapPage;
use crate::domain::route::{MAP_PATH, Route};
use crate::hooks::reactive::memo;
use crate::render::{self, MapContext, MapSize};
use crate::state::{Catalog, File, HistoryEntry, LoadState, PageCache, use_lens, use_url_state};
use leptos::prelude::*;
use std::sync::Arc;

/// The rule that the reader may change.
#[component]
pub fn RuleSliders() -> impl IntoView {
    let url = use_url_state::<MapView>();
    let start = MapView::default();
    let slider = |name: &'static str, id: &'static str, label: &'static str, steps: Vec<String>| {
        let catalog = Catalog::from_context();
        let step_of = move |view: &MapView| view.value(name).parse::<usize>().unwrap_or_default();
        // Moving a slider adds no history entry.
        let choose = move |step: usize| {
            let view = url.state.read_untracked().with_field(catalog.index(), name, &step.to_string());
            url.set(view, HistoryEntry::Replace);
        };
        let step = Signal::derive(move || step_of(&url.state.read()));
        view! { <StepSlider id label steps start=step_of(&start) step on_choose=choose /> }
    };
    let weights = ShamWeight::ALL.map(|weight| weight.label().to_owned());
    let numbers = GradeRule::PEOPLE.map(people_label);
    let gains = GradeRule::WORTH.map(worth_label);
    let reset = move |()| {
        url.state.update(|view| view.rule = GradeRule::default());
        url.commit(HistoryEntry::Push);
    };
    let file = PageCache::from_context().file(MAP_PATH);
    let effect = move || match file.get() {
        LoadState::Ready(File::Map(map)) => view! { <RuleEffect map view=url.state /> }.into_any(),
        LoadState::Failed(_) => {
            view! { <p role="status">"The grades could not be fetched. Check the connection, then reload the page."</p> }.into_any()
        }
        _ => view! { <Loading /> }.into_any(),
    };
    view! {
        <div class="evidence-map__page">
            <p class="evidence-map__note needs-app">"The sliders start with the app."</p>
            <div class="evidence-map__form" role="group" aria-label="The rule">
                {slider("sham", "map-sham", "What a sham weighs", weights.into())}
                {slider("people", "map-people", "How many people are many", numbers.into())}
                {slider("worth", "map-worth", "Which gain is worth having", gains.into())}
                <Button class="evidence-map__reset" label="Back to our rule" on_click=reset />
            </div>
            {effect}
            <p>
                <a href=Route::Map.path()>"The map of evidence"</a>
                " shows every grade by our rule."
            </p>
        </div>
    }
}

/// Which grades the rule changes, and the map of grades by it.
#[component]
fn RuleEffect(
    /// The results of trials.
    map: Arc<MapPage>,
    /// The rule.
    view: RwSignal<MapView>,
) -> impl IntoView {
    let catalog = Catalog::from_context();
    let lens = use_lens().state;
    let drawn = memo(move || {
        let context = MapContext {
            index: catalog.index(),
            map: &map,
            view: &view.read(),
            lens: lens.get(),
            size: MapSize::Symbols,
        };
        vec![render::rule_effect(context), text(&render::rule_status(context))]
    });
    view! {
        <div role="status">
            <p class="evidence-map__status">{move || drawn.read().get(1).cloned()}</p>
        </div>
        <div class="evidence-map__drawn">{move || drawn.read().first().cloned()}</div>
    }
}
