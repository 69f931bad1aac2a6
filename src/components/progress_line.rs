//! Progress through the questions.

use leptos::prelude::*;

/// Progress at a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The section of the assessment.
    pub section: &'static str,
    /// The question's position on the path, from 1.
    pub position: usize,
    /// About how many questions there are, once that is known.
    pub about: Option<usize>,
}

/// Length of the bar until the number of questions is known.
const UNTIL_KNOWN: usize = 24;

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
                max=move || progress.get().about.unwrap_or(UNTIL_KNOWN).to_string()
                value=move || progress.get().position.saturating_sub(1).to_string()
            ></progress>
            <p class="progress-line__words">
                <span class="progress-line__section">{move || progress.get().section}</span>
                <span class="progress-line__count">
                    {move || {
                        match progress.get() {
                            Progress { position: 0, .. } => String::new(),
                            Progress { position, about: Some(about), .. } if position <= about => format!(" · question {position} of about {about}"),
                            Progress { position, about: Some(_), .. } => format!(" · question {position}, one of the last"),
                            Progress { position, about: None, .. } => format!(" · question {position}"),
                        }
                    }}
                </span>
            </p>
        </div>
    }
}
