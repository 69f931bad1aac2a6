//! Progress through the questions.

use leptos::prelude::*;

/// Progress at a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The section of the assessment.
    pub section: &'static str,
    /// The question's position on the path, from 1.
    pub position: usize,
    /// Number of questions on the path, as far as it is known.
    pub of: usize,
}

/// A bar, and the same as text.
#[component]
pub fn ProgressLine(
    /// The progress.
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
