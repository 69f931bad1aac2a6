//! A field for a file with a saved run.

use crate::domain::assessment::saved::{self, Saved, SavedProblem};
use crate::hooks::download::chosen_file;
use crate::state::Journey;
use leptos::prelude::*;

/// Opens a run; if the file is refused, the answers stay as they are and a sentence says why.
#[component]
pub fn SavedRun(
    /// Its label.
    label: &'static str,
    /// The flow that the run must fit, and the message about the outcome.
    journey: Journey,
    /// Called with the run; returns what to announce.
    #[prop(into)]
    on_open: Callback<Saved, String>,
) -> impl IntoView {
    let open = move |event: leptos::ev::Event| {
        leptos::task::spawn_local(async move {
            let chosen = chosen_file(event, saved::MAX_BYTES).await;
            // The reader may have left the page by now.
            if journey.message.try_get_untracked().is_none() {
                return;
            }
            let run = match chosen {
                None => Err("The file could not be read. Your answers here are as they were.".to_owned()),
                Some((_, size)) if size > saved::MAX_BYTES => Err(SavedProblem::TooLarge.to_string()),
                Some((text, _)) => journey.with_flow(|flow| saved::open(flow, &text)).map_err(|problem| problem.to_string()),
            };
            let message = run.map_or_else(|problem| problem, |run| on_open.run(run));
            journey.message.set(message);
        });
    };
    view! {
        <p class="assessment__file">
            <label class="assessment__file-label">
                {label} " " <input class="assessment__file-input" type="file" accept=".json,application/json" on:change=open />
            </label>
        </p>
    }
}
