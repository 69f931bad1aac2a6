//! How firm the result is, as two shares with their words, and what would change it.

use super::result_context::ResultContext;
use crate::domain::assessment::{Change, Effect, Robustness};
use crate::domain::markup::{Markup, element};

/// The share of tried changes that leaves the leading layer and the first practices as they are. `firm_from` is the share in percent from which
/// the order counts as firm.
pub fn robustness_note(firm: &Robustness, firm_from: u32) -> Markup {
    let told = format!(
        "We changed every answer but those on safety, one at a time and in every way: {} other runs. A bar is the share of them that leaves the result as it is.",
        firm.tried
    );
    let shares = element("ul")
        .class("firmness-note__shares")
        .attr("role", "list")
        .child(share("The same layer leads", firm.layer_share()))
        .child(share("The same three practices come first", firm.top_share()));
    let verdict = if firm.top_share() >= firm_from {
        format!("From {firm_from} in 100 on we call an order firm enough to show. It is still an order of what suits these answers, no promise.")
    } else {
        format!("Below {firm_from} in 100 we show no order: too much hangs on single answers. Take the practices as equals.")
    };
    element("div")
        .class("firmness-note")
        .child(element("p").text(&told))
        .child(shares)
        .child(element("p").text(&verdict))
}

/// A bar of a hundred with its number beside it.
fn share(words: &str, share: u32) -> Markup {
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
                .text(words)
                .text(": ")
                .child(element("strong").text(&format!("{share} in 100"))),
        )
        .child(figure)
}

/// For each of the first practices the smallest change that would take it from there; none where nothing is suggested.
pub fn changes(told: &ResultContext<'_>, firm: &Robustness) -> Option<Markup> {
    let items: Vec<Markup> = firm.changes.iter().filter_map(|change| item(told, change)).collect();
    (!items.is_empty()).then(|| element("dl").class("firmness-note__changes").children(items))
}

fn item(told: &ResultContext<'_>, change: &Change) -> Option<Markup> {
    let name = &told.index.modality(&change.modality)?.name;
    let effect = match change.effect {
        Effect::HeldBack => "then it would be held back.",
        Effect::ComesLater => "then others would come before it.",
        Effect::Stays => "It stays among the first three whatever one or two answers we changed.",
    };
    let answers = change.answers.iter().enumerate().filter_map(|(at, changed)| {
        let question = told
            .assessment
            .flow
            .questions
            .questions
            .iter()
            .find(|asked| asked.id == changed.question)?;
        let start = if at == 0 { "If you answered" } else { "and" };
        let answer = element("strong").text(&question.words(&changed.answer));
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
