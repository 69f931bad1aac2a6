//! Comparison of this run with an earlier one: which answers, layers and ranks of practices changed, and why.

use super::result_context::{ResultContext, strength_label};
use crate::domain::assessment::{Answers, Moved, Outcome, Reason, compare, replay_to_the_end};
use crate::domain::ids::QuestionId;
use crate::domain::markup::{Markup, element};

/// Renders what changed since an earlier run. `saved` is the day on which that run was saved, or empty if it is unknown.
pub fn compared_runs(context: &ResultContext<'_>, outcome: &Outcome, earlier: &Answers, saved: &str) -> Markup {
    let before = ResultContext {
        answers: earlier,
        ..*context
    };
    let compared = compare(context.assessment, (earlier, &before.outcome()), (context.answers, outcome));
    let when = if saved.is_empty() {
        "The earlier run says no day.".to_owned()
    } else {
        format!("The earlier run was saved on {saved}.")
    };
    let layers = compared.layers.iter().filter_map(|(layer, before, now)| {
        let name = &context.index.layer(*layer)?.name;
        let (before, now) = (strength_label(*before), strength_label(*now));
        Some(element("li").text(&format!("{name}: {before} before, {now} now.")))
    });
    let practices = compared.practices.iter().filter_map(|moved| practice_item(context, moved));
    let answers = compared.answers.iter().filter_map(|id| answer_item(context, earlier, id));
    element("div")
        .class("compared-runs")
        .child(element("p").text(&when))
        .children(list("Layers", layers.collect(), "The layers are as they were."))
        .children(list("Practices", practices.collect(), "The first practices are as they were."))
        .children(list("Answers", answers.collect(), "You answered everything alike."))
}

fn list(heading: &str, items: Vec<Markup>, empty_text: &str) -> [Markup; 2] {
    let body = if items.is_empty() {
        element("p").text(empty_text)
    } else {
        element("ul").children(items)
    };
    [element("h3").class("compared-runs__heading").text(heading), body]
}

fn practice_item(context: &ResultContext<'_>, moved: &Moved) -> Option<Markup> {
    let name = &context.index.modality(&moved.modality)?.name;
    let rank = |rank: Option<usize>| rank.map_or("not suggested".to_owned(), |rank| format!("place {rank}"));
    let (added, removed) = &moved.because;
    let reasons = |start: &str, reasons: &[Reason]| match reasons {
        [] => String::new(),
        reasons => format!(" {start}: {}.", reasons.iter().map(Reason::text).collect::<Vec<_>>().join("; ")),
    };
    let text = format!(
        "{name}: {} before, {} now.{}{}",
        rank(moved.before),
        rank(moved.now),
        reasons("New", added),
        reasons("No longer", removed)
    );
    Some(element("li").text(&text.replace("..", ".")))
}

fn answer_item(context: &ResultContext<'_>, earlier: &Answers, id: &QuestionId) -> Option<Markup> {
    let flow = &context.assessment.flow;
    let question = flow.questions.questions.iter().find(|question| question.id == *id)?;
    let text = |answers: &Answers| {
        let replay = replay_to_the_end(flow, answers);
        replay.answer(id).map_or("not asked".to_owned(), |answer| question.answer_text(answer))
    };
    Some(
        element("li")
            .text(&format!("{} ", question.prompt))
            .child(
                element("span")
                    .class("compared-runs__before")
                    .text(&format!("Before: {}. ", text(earlier))),
            )
            .child(element("strong").text(&format!("Now: {}.", text(context.answers)))),
    )
}
