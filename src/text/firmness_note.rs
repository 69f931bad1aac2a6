//! How firm the result is, as two shares with their words, and what would change it.

use super::told::Told;
use crate::domain::assessment::{Change, Effect, Firmness};
use crate::domain::still::{Still, el};

/// The share of tried changes that leaves the leading layer and the first practices as they are. `firm_from` is the share in percent from which
/// the order counts as firm.
pub fn firmness_note(firm: &Firmness, firm_from: u32) -> Still {
    let told = format!(
        "We changed every answer but those on safety, one at a time and in every way: {} other runs. A bar is the share of them that leaves the result as it is.",
        firm.tried
    );
    let shares = el("ul")
        .class("firmness-note__shares")
        .attr("role", "list")
        .child(share("The same layer leads", firm.layer_share()))
        .child(share("The same three practices come first", firm.top_share()));
    let verdict = if firm.top_share() >= firm_from {
        format!("From {firm_from} in 100 on we call an order firm enough to show. It is still an order of what suits these answers, no promise.")
    } else {
        format!("Below {firm_from} in 100 we show no order: too much hangs on single answers. Take the practices as equals.")
    };
    el("div")
        .class("firmness-note")
        .child(el("p").text(&told))
        .child(shares)
        .child(el("p").text(&verdict))
}

/// A bar of a hundred with its number beside it.
fn share(words: &str, share: u32) -> Still {
    let bar = |class: &str, width: u32| {
        el("rect")
            .class(class)
            .attr("width", &width.to_string())
            .attr("height", "6")
            .attr("x", "0")
            .attr("y", "0")
    };
    let figure = el("svg")
        .class("firmness-note__bar")
        .attr("viewBox", "0 0 100 6")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(bar("firmness-note__whole", 100))
        .child(bar("firmness-note__share", share));
    el("li")
        .class("firmness-note__item")
        .child(el("span").text(words).text(": ").child(el("strong").text(&format!("{share} in 100"))))
        .child(figure)
}

/// For each of the first practices the smallest change that would take it from there; none where nothing is suggested.
pub fn changes(told: &Told<'_>, firm: &Firmness) -> Option<Still> {
    let items: Vec<Still> = firm.changes.iter().filter_map(|change| item(told, change)).collect();
    (!items.is_empty()).then(|| el("dl").class("firmness-note__changes").children(items))
}

fn item(told: &Told<'_>, change: &Change) -> Option<Still> {
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
        let answer = el("strong").text(&question.words(&changed.answer));
        Some(el("span").text(&format!("{start} '{}' with: ", question.prompt)).child(answer).text(", "))
    });
    Some(
        el("div")
            .class("firmness-note__change")
            .child(el("dt").text(name))
            .child(el("dd").children(answers).text(effect)),
    )
}
