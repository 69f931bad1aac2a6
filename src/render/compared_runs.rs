//! This run beside an earlier one: what was answered otherwise, which layers moved, which practices changed places and why.

use super::result_context::{ResultContext, strength_in_words};
use crate::domain::assessment::{Answers, Moved, Outcome, Reason, compare, replay_to_the_end};
use crate::domain::ids::QuestionId;
use crate::domain::markup::{Markup, element};

/// What moved since the run that was saved on a day.
pub fn compared_runs(told: &ResultContext<'_>, outcome: &Outcome, earlier: &Answers, saved: &str) -> Markup {
    let before = ResultContext { answers: earlier, ..*told };
    let compared = compare(told.assessment, (earlier, &before.outcome()), (told.answers, outcome));
    let when = if saved.is_empty() {
        "The earlier run says no day.".to_owned()
    } else {
        format!("The earlier run was saved on {saved}.")
    };
    let layers = compared.layers.iter().filter_map(|(layer, before, now)| {
        let name = &told.index.layer(*layer)?.name;
        let (before, now) = (strength_in_words(*before), strength_in_words(*now));
        Some(element("li").text(&format!("{name}: {before} before, {now} now.")))
    });
    let practices = compared.practices.iter().filter_map(|moved| practice(told, moved));
    let answers = compared.answers.iter().filter_map(|id| answer(told, earlier, id));
    element("div")
        .class("compared-runs")
        .child(element("p").text(&when))
        .children(list("Layers", layers.collect(), "The layers are as they were."))
        .children(list("Practices", practices.collect(), "The first practices are as they were."))
        .children(list("Answers", answers.collect(), "You answered everything alike."))
}

fn list(heading: &str, items: Vec<Markup>, none: &str) -> [Markup; 2] {
    let body = if items.is_empty() {
        element("p").text(none)
    } else {
        element("ul").children(items)
    };
    [element("h3").class("compared-runs__heading").text(heading), body]
}

fn practice(told: &ResultContext<'_>, moved: &Moved) -> Option<Markup> {
    let name = &told.index.modality(&moved.modality)?.name;
    let place = |place: Option<usize>| place.map_or("not suggested".to_owned(), |place| format!("place {place}"));
    let (since, gone) = &moved.because;
    let reasons = |start: &str, reasons: &[Reason]| match reasons {
        [] => String::new(),
        reasons => format!(" {start}: {}.", reasons.iter().map(Reason::words).collect::<Vec<_>>().join("; ")),
    };
    let words = format!(
        "{name}: {} before, {} now.{}{}",
        place(moved.before),
        place(moved.now),
        reasons("New", since),
        reasons("No longer", gone)
    );
    Some(element("li").text(&words.replace("..", ".")))
}

fn answer(told: &ResultContext<'_>, earlier: &Answers, id: &QuestionId) -> Option<Markup> {
    let flow = &told.assessment.flow;
    let question = flow.questions.questions.iter().find(|question| question.id == *id)?;
    let words = |answers: &Answers| {
        let replay = replay_to_the_end(flow, answers);
        replay.answer(id).map_or("not asked".to_owned(), |answer| question.words(answer))
    };
    Some(
        element("li")
            .text(&format!("{} ", question.prompt))
            .child(
                element("span")
                    .class("compared-runs__before")
                    .text(&format!("Before: {}. ", words(earlier))),
            )
            .child(element("strong").text(&format!("Now: {}.", words(told.answers)))),
    )
}
