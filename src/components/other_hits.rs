//! What a search found beside practices, and what it may have meant.

use crate::domain::markup::Markup;
use crate::domain::search::Found;
use crate::hooks::reactive::memo;
use crate::render;
use leptos::prelude::*;

/// Complaints, words, pairs and pages, under what the search may have meant.
#[component]
pub fn OtherHits(
    /// What was found; nothing while nothing is searched.
    found: Memo<Option<Found>>,
    /// Called with the query that the reader meant.
    on_suggestion: Callback<String>,
) -> impl IntoView {
    let suggestion = memo(move || found.read().as_ref().and_then(|found| found.suggestion.clone()));
    let is_partial = memo(move || found.read().as_ref().is_some_and(|found| found.partial_match));
    let list = memo(move || -> Vec<Markup> { found.read().as_ref().and_then(render::hit_list).into_iter().collect() });
    view! {
        <div class="explorer__found">
            {move || suggestion.get().map(|words| {
                let meant = words.clone();
                view! {
                    <p class="explorer__meant">
                        "Did you mean "
                        <button class="explorer__instead" type="button" on:click=move |_| on_suggestion.run(meant.clone())>
                            {words}
                        </button> "?"
                    </p>
                }
            })}
            {move || is_partial.get().then(|| view! { <p class="explorer__meant">"Nothing holds all of these words. These hold some."</p> })}
            {move || list.get()}
        </div>
    }
}
