//! All answers of the path, each with the way to change it.

use super::assessment::{title, way};
use crate::domain::assessment::{Answers, Flow, replay};
use crate::domain::still::{Still, el};

/// The answers in order.
pub fn review(flow: &Flow, answers: &Answers) -> Vec<Still> {
    let items = replay(flow, answers).path.into_iter().map(|(question, answer)| {
        let change = el("button")
            .class("review__change")
            .attr("type", "button")
            .attr("data-change", question.id.as_str())
            .attr("aria-label", &format!("Change the answer to: {}", question.prompt));
        el("li")
            .class("review__item")
            .child(el("p").class("review__question").text(&question.prompt))
            .child(el("p").class("review__answer").text(&question.words(answer)))
            .child(change.text("Change"))
    });
    vec![
        title("Look over your answers"),
        el("ol").class("review").attr("role", "list").children(items),
        el("div")
            .class("assessment__ways")
            .child(way("assessment__start", "result", "See the result"))
            .child(way("assessment__quiet", "erase", "Erase my answers")),
    ]
}
