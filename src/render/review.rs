//! All answers of the path, each with the way to change it.

use super::assessment::{title, way};
use crate::domain::assessment::{Answers, Flow, replay};
use crate::domain::markup::{Markup, element};

/// The answers in order.
pub fn review(flow: &Flow, answers: &Answers) -> Vec<Markup> {
    let items = replay(flow, answers).path.into_iter().map(|(question, answer)| {
        let change = element("button")
            .class("review__change")
            .attr("type", "button")
            .attr("data-change", question.id.as_str())
            .attr("aria-label", &format!("Change the answer to: {}", question.prompt));
        element("li")
            .class("review__item")
            .child(element("p").class("review__question").text(&question.prompt))
            .child(element("p").class("review__answer").text(&question.words(answer)))
            .child(change.text("Change"))
    });
    vec![
        title("Look over your answers"),
        element("ol").class("review").attr("role", "list").children(items),
        element("div")
            .class("assessment__ways")
            .child(way("assessment__start", "result", "See the result"))
            .child(way("assessment__quiet", "erase", "Erase my answers")),
    ]
}
