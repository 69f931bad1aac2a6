//! A card that stops the assessment.

use super::assessment::way;
use crate::domain::assessment::Stop;
use crate::domain::markup::{Markup, element};

/// What to do now, what it can mean and what it does not, and what to say. Only the lesser kind lets the reader go on.
pub fn stop_card(stop: &Stop) -> Markup {
    let heading = |words: &str| element("h2").class("stop-card__heading").text(words);
    let path = |class: &str, d: &str| element("path").class(class).attr("d", d);
    let sign = element("svg")
        .class("stop-card__sign")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true");
    let sign = sign
        .child(path("stop-card__frame", "M8 2h8l6 6v8l-6 6H8l-6-6V8Z"))
        .child(path("stop-card__bang", "M12 7v6m0 3v1"));
    let go_on = stop
        .may_continue()
        .then(|| way("stop-card__button", "go-on", "I will see a clinician, go on"));
    let ways =
        element("div")
            .class("stop-card__ways")
            .child_opt(go_on)
            .child(way("stop-card__button stop-card__button--quiet", "last", "Change my answer"));
    element("div")
        .class(&format!("stop-card stop-card--{}", stop.urgency.as_str()))
        .child(element("p").class("stop-card__urgency").child(sign).text(stop.urgency.label()))
        .child(element("h1").class("stop-card__title").attr("tabindex", "-1").text(&stop.title))
        .child(
            element("ol")
                .class("stop-card__steps")
                .children(stop.steps.iter().map(|step| element("li").text(step))),
        )
        .child(heading("What to say"))
        .child(element("blockquote").class("stop-card__say").text(&stop.say))
        .child(heading("What it can mean"))
        .child(element("p").text(&stop.can_mean))
        .child(heading("What it does not mean"))
        .child(element("p").text(&stop.does_not_mean))
        .child(ways)
}
