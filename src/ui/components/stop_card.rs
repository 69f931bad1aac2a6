//! A card that stops the assessment.

use super::button::Button;
use crate::domain::assessment::Stop;
use crate::domain::still::{Still, el};
use leptos::prelude::*;

/// What to do now, what it can mean and what it does not, and what to say. Only the lesser kind lets the reader go on.
#[component]
pub fn StopCard(
    /// The card.
    stop: Stop,
    /// Called when the reader goes on.
    #[prop(into)]
    on_continue: Callback<()>,
    /// Called when the reader wants to change the answer.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    let go_on = stop
        .may_continue()
        .then(|| view! { <Button class="stop-card__button" words="I will see a clinician, go on" on_press=on_continue /> });
    view! {
        <div class=format!("stop-card stop-card--{}", stop.urgency.as_str())>
            {words(&stop)}
            <div class="stop-card__ways">
                {go_on}
                <Button class="stop-card__button stop-card__button--quiet" words="Change my answer" on_press=on_change />
            </div>
        </div>
    }
}

fn words(stop: &Stop) -> Vec<Still> {
    let heading = |words: &str| el("h2").class("stop-card__heading").text(words);
    let path = |class: &str, d: &str| el("path").class(class).attr("d", d);
    let sign = el("svg")
        .class("stop-card__sign")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true");
    let sign = sign
        .child(path("stop-card__frame", "M8 2h8l6 6v8l-6 6H8l-6-6V8Z"))
        .child(path("stop-card__bang", "M12 7v6m0 3v1"));
    vec![
        el("p").class("stop-card__urgency").child(sign).text(stop.urgency.name()),
        el("h1").class("stop-card__title").attr("tabindex", "-1").text(&stop.title),
        el("ol")
            .class("stop-card__steps")
            .children(stop.steps.iter().map(|step| el("li").text(step))),
        heading("What to say"),
        el("blockquote").class("stop-card__say").text(&stop.say),
        heading("What it can mean"),
        el("p").text(&stop.can_mean),
        heading("What it does not mean"),
        el("p").text(&stop.does_not_mean),
    ]
}
