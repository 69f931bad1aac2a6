//! One printed page for a first visit: what is wanted, what must be said, what to ask, the licence to check, when to stop and what it may cost.

use super::result_context::ResultContext;
use crate::domain::assessment::{Answer, Caution, Question, replay_to_the_end};
use crate::domain::ids::ModalityId;
use crate::domain::index::ModalityCard;
use crate::domain::markup::{Markup, element};

/// The sheet for one practice; none where the index does not know it.
pub fn visit_sheet(told: &ResultContext<'_>, modality: &ModalityId) -> Option<Markup> {
    let card = told.index.modality(modality)?;
    let outcome = told.outcome();
    let suggestion = outcome.suggestions.iter().find(|suggestion| suggestion.modality == *modality);
    let flow = &told.assessment.flow;
    let replay = replay_to_the_end(flow, told.answers);
    let said = ["main", "how-long", "severity", "interference"].iter().filter_map(|id| {
        let answered = |(question, answer): &&(&Question, &Answer)| question.id.as_str() == *id && **answer != Answer::Skipped;
        let (question, answer) = replay.path.iter().find(answered)?;
        Some(format!("{} {}.", question.prompt, question.words(answer)))
    });
    let stops = replay
        .stops(flow)
        .into_iter()
        .map(|stop| format!("Seen by a clinician first: {}.", stop.title));
    let cautions = suggestion.iter().flat_map(|suggestion| &suggestion.cautions);
    let say: Vec<String> = stops.chain(cautions.map(in_words)).collect();
    let ask_for = told.practitioners.iter().find(|listed| listed.modality == *modality);
    let questions = ask_for.iter().flat_map(|ask| ask.look_for.iter().cloned());
    let licence = ask_for.iter().flat_map(|ask| {
        let registers = ask.registers.iter().map(|(name, place)| format!("{name} ({place})"));
        ask.credential.iter().cloned().chain(registers)
    });
    let budget = replay.path.iter().find(|(question, _)| question.id.as_str() == "budget");
    let ceiling = budget.map(|(question, answer)| format!("Most I can spend: {}.", question.words(answer)));
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
            .children(list("What I told the assessment", said.collect(), ""))
            .child(heading("What I want to be able to do again"))
            .child(line())
            .children(list(
                "What I must mention",
                say,
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
            .child(ceiling.map_or_else(line, |words| element("p").text(&words))),
    )
}

fn in_words(caution: &Caution) -> String {
    format!("{}: {}", caution.level.label(), caution.text)
}

fn heading(words: &str) -> Markup {
    element("h4").class("visit-sheet__heading").text(words)
}

/// A line to write on.
fn line() -> Markup {
    element("p").class("visit-sheet__line").attr("aria-hidden", "true")
}

fn list(words: &str, items: Vec<String>, none: &str) -> Vec<Markup> {
    let body = match items.as_slice() {
        [] if none.is_empty() => return Vec::new(),
        [] => element("p").text(none),
        items => element("ul").children(items.iter().map(|item| element("li").text(item))),
    };
    vec![heading(words), body]
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
