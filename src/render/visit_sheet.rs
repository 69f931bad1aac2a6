//! Printed page for a first visit: the reader's goal, what to mention, what to ask, the licence to check, when to stop, and what it may cost.

use super::result_context::ResultContext;
use crate::domain::assessment::{Answer, Caution, Question, replay_to_the_end};
use crate::domain::ids::ModalityId;
use crate::domain::index::ModalityCard;
use crate::domain::markup::{Markup, element};

/// Renders the sheet for one practice. Returns `None` if it is not in the index.
pub fn visit_sheet(context: &ResultContext<'_>, modality: &ModalityId) -> Option<Markup> {
    let card = context.index.modality(modality)?;
    let outcome = context.outcome();
    let suggestion = outcome.suggestions.iter().find(|suggestion| suggestion.modality == *modality);
    let flow = &context.assessment.flow;
    let replay = replay_to_the_end(flow, context.answers);
    let answers = ["main", "how-long", "severity", "interference"].iter().filter_map(|id| {
        let answered = |(question, answer): &&(&Question, &Answer)| question.id.as_str() == *id && **answer != Answer::Skipped;
        let (question, answer) = replay.path.iter().find(answered)?;
        Some(format!("{} {}.", question.prompt_for(context.answers), question.answer_text(answer)))
    });
    let stops = replay
        .stops(flow)
        .into_iter()
        .map(|stop| format!("Seen by a clinician first: {}.", stop.title));
    let cautions = suggestion.iter().flat_map(|suggestion| &suggestion.cautions);
    let mentions: Vec<String> = stops.chain(cautions.map(caution_text)).collect();
    let checklist = context.practitioners.iter().find(|listed| listed.modality == *modality);
    let questions = checklist.iter().flat_map(|ask| ask.look_for.iter().cloned());
    let licence = checklist.iter().flat_map(|ask| {
        let registers = ask.registers.iter().map(|(name, region)| format!("{name} ({region})"));
        ask.credential.iter().cloned().chain(registers)
    });
    Some(
        element("article")
            .class("visit-sheet")
            .attr("id", "visit-sheet")
            .attr("aria-label", &format!("Sheet for a first visit: {}", card.name))
            .child(
                element("h3")
                    .class("visit-sheet__title")
                    .text(&format!("For my first visit: {}", card.name)),
            )
            .children(list("What I told the assessment", answers.collect(), ""))
            .child(heading("What I want to be able to do again"))
            .child(blank_line())
            .children(list(
                "What I must mention",
                mentions,
                "None of my answers asks for a caution here. I will mention illness, medicines and pregnancy all the same.",
            ))
            .children(list("Ask, or look for", questions.collect(), ""))
            .children(list(
                "Licence to check, and where",
                licence.collect(),
                "No licence is known for this practice.",
            ))
            .child(heading("When I stop"))
            .child(element("p").text(&stop_rule(card)))
            .child(heading("What it may cost"))
            .child(element("p").text(&cost(card)))
            .child(blank_line()),
    )
}

fn caution_text(caution: &Caution) -> String {
    format!("{}: {}", caution.level.label(), caution.text)
}

fn heading(title: &str) -> Markup {
    element("h4").class("visit-sheet__heading").text(title)
}

/// Renders a blank line to write on.
fn blank_line() -> Markup {
    element("p").class("visit-sheet__line").attr("aria-hidden", "true")
}

fn list(title: &str, items: Vec<String>, empty_text: &str) -> Vec<Markup> {
    let body = match items.as_slice() {
        [] if empty_text.is_empty() => return Vec::new(),
        [] => element("p").text(empty_text),
        items => element("ul").children(items.iter().map(|item| element("li").text(item))),
    };
    vec![heading(title), body]
}

fn stop_rule(card: &ModalityCard) -> String {
    match card.course.review_after {
        Some(sessions) => {
            format!("No change after {sessions} sessions: I stop and think again. Sooner if it gets worse, or if a warning sign appears.")
        }
        None => "I set the day with the practitioner at the first visit. Sooner if it gets worse, or if a warning sign appears.".to_owned(),
    }
}

fn cost(card: &ModalityCard) -> String {
    match &card.cost {
        Some(cost) => format!("{} to {} US dollars a session. {}", cost.min_usd, cost.max_usd, cost.note),
        None => "We found no price with a source: ask before you book.".to_owned(),
    }
}
