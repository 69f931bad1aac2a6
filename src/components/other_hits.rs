//! What a search found besides practices, and a suggested query.

use crate::domain::markup::Markup;
use crate::domain::search::Found;
use crate::hooks::reactive::memo;
use crate::render;
use leptos::prelude::*;
use std::sync::Arc;

/// Complaints, glossary terms, pairs and pages, below a suggested query.
#[component]
pub fn OtherHits(
    /// What was found; `None` without a search.
    found: Memo<Option<Arc<Found>>>,
    /// Called with the suggested query.
    on_suggestion: Callback<String>,
) -> impl IntoView {
    let suggestion = memo(move || found.read().as_ref().and_then(|found| found.suggestion.clone()));
    let is_partial = memo(move || found.read().as_ref().is_some_and(|found| found.partial_match));
    let list = memo(move || -> Vec<Markup> { found.read().as_deref().and_then(render::hit_list).into_iter().collect() });
    view! {
        <div class="explorer__found">
            {move || suggestion.get().map(|query| {
                let suggested = query.clone();
                view! {
                    <p class="explorer__meant">
                        "Did you mean "
                        <button class="explorer__instead" type="button" on:click=move |_| on_suggestion.run(suggested.clone())>
                            {query}
                        </button> "?"
                    </p>
                }
            })}
            {move || is_partial.get().then(|| view! { <p class="explorer__meant">"Nothing holds all of these words. These hold some."</p> })}
            {move || list.get()}
        </div>
    }
}
