//! A saved run, opened again: to go on from, or to compare with.

use super::steps::Steps;
use crate::domain::assessment::Answers;
use leptos::prelude::*;

/// What an opened run is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFor {
    /// To go on from it.
    GoingOn,
    /// To see what moved since.
    Comparing,
}

impl OpenFor {
    fn words(self) -> &'static str {
        match self {
            Self::GoingOn => "Open a saved run",
            Self::Comparing => "Compare with a saved run",
        }
    }
}

/// A field for a saved run. Where the file is refused, the answers stay as they are and a sentence says why.
#[component]
pub fn OpenRun(
    /// The ways on.
    steps: Steps,
    /// What it is for.
    purpose: OpenFor,
) -> impl IntoView {
    let open = move |event: leptos::ev::Event| {
        let (visit, told, desk) = (steps.visit, steps.told, steps.desk.get_untracked());
        leptos::task::spawn_local(async move {
            let Some(Ok(desk)) = desk else {
                told.set("Files can't be opened yet. Wait a moment, or load the page again.".to_owned());
                return;
            };
            let opened = desk.open(&event).await;
            let read = opened.and_then(|(text, saved, note)| match Answers::from_json(&text) {
                Ok(answers) => Ok((answers, saved, note)),
                Err(_) => Err(String::new()),
            });
            told.set(match read {
                Err(problem) => problem,
                Ok((answers, saved, note)) if purpose == OpenFor::Comparing => {
                    visit.earlier.set(Some((answers, saved)));
                    "The runs are compared above. ".to_owned() + &note
                }
                Ok((answers, _, note)) => {
                    visit.replace(answers);
                    "The saved run is open. ".to_owned() + &note
                }
            });
        });
    };
    view! {
        <p class="assessment__file">
            <label class="assessment__file-label">
                {purpose.words()} <input class="assessment__file-input" type="file" accept=".json,application/json" on:change=open />
            </label>
        </p>
    }
}
