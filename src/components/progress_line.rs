//! How far along the questions are.

use leptos::prelude::*;

/// How far along a question is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The part of the assessment.
    pub section: &'static str,
    /// The question's place on the path, from 1.
    pub position: usize,
    /// How many questions the path has, as it looks now.
    pub of: usize,
}

/// A line, and the same in words.
#[component]
pub fn ProgressLine(
    /// How far along.
    progress: Signal<Progress>,
) -> impl IntoView {
    view! {
        <div class="progress-line">
            <progress
                class="progress-line__bar"
                aria-hidden="true"
                max=move || progress.get().of.to_string()
                value=move || progress.get().position.saturating_sub(1).to_string()
            ></progress>
            <p class="progress-line__words">
                <span class="progress-line__section">{move || progress.get().section}</span>
                <span class="progress-line__count">
                    {move || {
                        let Progress { position, of, .. } = progress.get();
                        format!(" · question {position} of about {of}")
                    }}
                </span>
            </p>
        </div>
    }
}
