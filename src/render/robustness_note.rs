//! Robustness of the result, as two shares with labels, and what would change it.

use super::result_context::ResultContext;
use crate::domain::assessment::{Change, Effect, Robustness};
use crate::domain::markup::{Markup, element};

/// Renders the share of perturbed runs with the same leading layer and the same top practices. `firm_from` is the share in percent from
/// which the order counts as firm.
pub fn robustness_note(robustness: &Robustness, firm_from: u32) -> Markup {
    let intro = format!(
        "We changed every answer but those on safety, one at a time and in every way: {} other runs. A bar is the share of them that leaves the result as it is.",
        robustness.tried
    );
    let shares = element("ul")
        .class("firmness-note__shares")
        .attr("role", "list")
        .child(share("The same layer leads", robustness.layer_share()))
        .child(share("The same three practices come first", robustness.top_share()));
    let verdict = if robustness.top_share() >= firm_from {
        format!("From {firm_from} in 100 on we call an order firm enough to show. It is still an order of what suits these answers, no promise.")
    } else {
        format!("Below {firm_from} in 100 we show no order: too much hangs on single answers. Take the practices as equals.")
    };
    element("div")
        .class("firmness-note")
        .child(element("p").text(&intro))
        .child(shares)
        .child(element("p").text(&verdict))
}

/// Renders a share as a bar of 100 with its label and number.
fn share(label: &str, share: u32) -> Markup {
    let bar = |class: &str, width: u32| {
        element("rect")
            .class(class)
            .attr("width", &width.to_string())
            .attr("height", "6")
            .attr("x", "0")
            .attr("y", "0")
    };
    let figure = element("svg")
        .class("firmness-note__bar")
        .attr("viewBox", "0 0 100 6")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(bar("firmness-note__whole", 100))
        .child(bar("firmness-note__share", share));
    element("li")
        .class("firmness-note__item")
        .child(
            element("span")
                .text(label)
                .text(": ")
                .child(element("strong").text(&format!("{share} in 100"))),
        )
        .child(figure)
}

/// Renders, for each of the first practices, the smallest change that would remove it from them. Returns `None` if nothing is suggested.
pub fn changes(context: &ResultContext<'_>, robustness: &Robustness) -> Option<Markup> {
    let items: Vec<Markup> = robustness.changes.iter().filter_map(|change| change_item(context, change)).collect();
    (!items.is_empty()).then(|| element("dl").class("firmness-note__changes").children(items))
}

fn change_item(context: &ResultContext<'_>, change: &Change) -> Option<Markup> {
    let name = &context.index.modality(&change.modality)?.name;
    let effect = match change.effect {
        Effect::HeldBack => "then it would be held back.",
        Effect::ComesLater => "then others would come before it.",
        Effect::Stays => "It stays among the first three whatever one or two answers we changed.",
    };
    let answers = change.answers.iter().enumerate().filter_map(|(i, changed)| {
        let question = context
            .assessment
            .flow
            .questions
            .questions
            .iter()
            .find(|question| question.id == changed.question)?;
        let start = if i == 0 { "If you answered" } else { "and" };
        let answer = element("strong").text(&question.answer_text(&changed.answer));
        Some(
            element("span")
                .text(&format!("{start} '{}' with: ", question.prompt))
                .child(answer)
                .text(", "),
        )
    });
    Some(
        element("div")
            .class("firmness-note__change")
            .child(element("dt").text(name))
            .child(element("dd").children(answers).text(effect)),
    )
}
