//! All answers of the path, each with a button to change it.

use crate::components::Button;
use crate::domain::assessment::{JourneyStep, replay};
use crate::state::Journey;
use leptos::prelude::*;

/// The answers in order.
#[component]
pub fn Review(
    /// The reader's journey.
    journey: Journey,
) -> impl IntoView {
    let item = |(id, prompt, answer): (_, String, String)| {
        let aria_label = format!("Change the answer to: {prompt}");
        let step = JourneyStep::Change(id);
        view! {
            <li class="review__item">
                <p class="review__question">{prompt}</p>
                <p class="review__answer">{answer}</p>
                <Button class="review__change" label="Change" aria_label on_click=move |()| journey.go(step.clone()) />
            </li>
        }
    };
    let items = journey.with_flow(|flow| {
        let answers = journey.store.answers.read_untracked();
        let path = replay(flow, &answers).path.into_iter();
        path.map(|(question, answer)| {
            (
                question.id.clone(),
                question.prompt_for(&answers).to_owned(),
                question.answer_text(answer),
            )
        })
        .map(item)
        .collect_view()
    });
    view! {
        <h1 class="assessment__title" tabindex="-1">
            "Review your answers"
        </h1>
        <ol class="review" role="list">
            {items}
        </ol>
        <div class="assessment__ways">
            <Button class="assessment__start" label="See the result" on_click=move |()| journey.go(JourneyStep::Result) />
            <Button class="assessment__quiet" label="Erase my answers" on_click=move |()| journey.erase() />
        </div>
    }
}
