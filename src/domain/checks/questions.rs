//! The questions of the assessment: safety first, enough of them, and none asked for nothing.

use super::Problem;
use super::conditions::conditions;
use super::context::LintContext;
use crate::domain::assessment::{Question, QuestionKind, Section, path_lengths};
use crate::domain::library::Library;

const FILE: &str = "assessment/questions.json";

/// How many questions there are beside those about safety, at least.
const ENOUGH: usize = 14;

/// Ensures that questions about safety come before all others, save those that are asked only in some cases.
pub fn safety_first(library: &LintContext, out: &mut Vec<Problem>) {
    let always = questions(library).filter(|(_, question)| question.ask_when.is_empty());
    let late = always
        .skip_while(|(_, question)| question.section == Section::Safety)
        .filter(|(_, question)| question.section == Section::Safety);
    out.extend(late.map(|(at, question)| {
        Problem::at(
            FILE,
            format!("/questions/{at}/section"),
            &question.id,
            "is about safety and comes late: move it up",
        )
    }));
    if !questions(library).any(|(_, question)| question.section == Section::Safety) {
        out.push(Problem::at(
            FILE,
            "/questions",
            "safety",
            "has no question: ask about signs that belong with a clinician first",
        ));
    }
}

/// Ensures that enough is asked beside safety.
pub fn question_count(library: &LintContext, out: &mut Vec<Problem>) {
    let count = questions(library).filter(|(_, question)| question.section != Section::Safety).count();
    if count < ENOUGH {
        out.push(Problem::at(
            FILE,
            "/questions",
            "questions",
            format!("are {count} beside safety: ask {ENOUGH} or more"),
        ));
    }
}

/// Fewest questions that the shortest way may have, and most that the longest may.
const SHORT: usize = 18;
const LONG: usize = 38;

/// Ensures that the shortest way is short enough and the longest not too long, over every way there is.
pub fn path_length(library: &LintContext, out: &mut Vec<Problem>) {
    let (shortest, longest) = path_lengths(&library.assessment.flow);
    if shortest > SHORT || longest > LONG {
        let remedy = format!(
            "take {shortest} to {longest}: the shortest way may have {SHORT} and the longest {LONG}, so ask fewer, or some only in certain cases"
        );
        out.push(Problem::at(FILE, "/questions", "questions", remedy));
    }
}

/// Ensures that a choice lies near places that an earlier question with a figure offers.
pub fn near(library: &LintContext, out: &mut Vec<Problem>) {
    let places: Vec<_> = questions(library)
        .filter(|(_, question)| question.map)
        .flat_map(|(_, question)| &question.choices)
        .collect();
    for (at, question) in questions(library) {
        for (choice_at, choice) in question.choices.iter().enumerate() {
            for (place, near) in choice.near.iter().enumerate() {
                if !places.iter().any(|listed| listed.id == *near) {
                    let path = format!("/questions/{at}/choices/{choice_at}/near/{place}");
                    out.push(Problem::at(FILE, path, near, "is no place of the question with `map`: mend the id"));
                }
            }
        }
    }
}

/// Ensures that a scale has its two ends and nothing to choose, and that every other question has at least two choices and no scale.
pub fn question_kind(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, question) in questions(library) {
        let fits = match question.kind {
            QuestionKind::Scale => question.scale.is_some() && question.number.is_none() && question.choices.is_empty(),
            QuestionKind::Number => {
                question.scale.is_none() && question.choices.is_empty() && question.number.as_ref().is_some_and(|number| number.min < number.max)
            }
            QuestionKind::Single | QuestionKind::Multiple => question.scale.is_none() && question.number.is_none() && question.choices.len() >= 2,
        };
        if !fits {
            let remedy = "does not fit its kind: give a scale its two ends and no choices, a number its unit and ends, any other question two choices or more and no scale";
            out.push(Problem::at(FILE, format!("/questions/{at}"), &question.id, remedy));
        }
    }
}

/// Ensures that signs can be denied: a safety question with several answers has one that clears the others.
pub fn none_of_these(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, question) in questions(library) {
        let several = question.section == Section::Safety && question.kind == QuestionKind::Multiple;
        if several && !question.choices.iter().any(|choice| choice.exclusive) {
            out.push(Problem::at(
                FILE,
                format!("/questions/{at}/choices"),
                &question.id,
                "can't be denied: add 'none of these' with `exclusive`",
            ));
        }
    }
}

/// Ensures that nothing is asked that changes nothing.
pub fn unused_question(library: &LintContext, out: &mut Vec<Problem>) {
    let conditions = conditions(library);
    for (at, question) in questions(library) {
        let read = conditions.iter().any(|placed| placed.condition.question == question.id);
        let names_complaint = question.choices.iter().any(|choice| choice.complaint.is_some());
        if !read && !names_complaint {
            out.push(Problem::at(
                FILE,
                format!("/questions/{at}"),
                &question.id,
                "is read by no stop, rule, caution or preference: use it or don't ask",
            ));
        }
    }
}

fn questions(library: &Library) -> impl Iterator<Item = (usize, &Question)> {
    library.assessment.flow.questions.questions.iter().enumerate()
}
