//! Checks of the assessment's questions: safety first, enough of them, and none unused.

use super::Problem;
use super::conditions::conditions;
use super::context::LintContext;
use crate::domain::assessment::{Question, QuestionKind, Section, path_lengths};
use crate::domain::library::Library;

const FILE: &str = "assessment/questions.json";

/// Minimum number of questions that are not about safety.
const MIN_QUESTIONS: usize = 14;

/// Ensures that a question about safety comes first, and that none follows a question on behaviour or preferences.
pub fn safety_first(library: &LintContext, out: &mut Vec<Problem>) {
    let is_safety = |question: &Question| question.section == Section::Safety;
    if !questions(library)
        .find(|(_, question)| !question.at_start)
        .is_some_and(|(_, question)| is_safety(question))
    {
        let remedy = "does not begin with safety: ask first about signs that need help at once";
        out.push(Problem::at(FILE, "/questions", "safety", remedy));
    }
    let is_late = |question: &Question| matches!(question.section, Section::Behaviour | Section::Preference);
    let late = questions(library)
        .skip_while(|(_, question)| !is_late(question))
        .filter(|(_, question)| is_safety(question));
    out.extend(late.map(|(i, question)| {
        let path = format!("/questions/{i}/section");
        Problem::at(FILE, path, &question.id, "is about safety and comes late: move it up")
    }));
}

/// Ensures that there are enough questions that are not about safety.
pub fn question_count(library: &LintContext, out: &mut Vec<Problem>) {
    let count = questions(library).filter(|(_, question)| question.section != Section::Safety).count();
    if count < MIN_QUESTIONS {
        out.push(Problem::at(
            FILE,
            "/questions",
            "questions",
            format!("are {count} beside safety: ask {MIN_QUESTIONS} or more"),
        ));
    }
}

/// By how many questions a path may differ from what is announced.
const PATH_TOLERANCE: usize = 2;

/// Ensures that every path keeps to the announced number of questions.
pub fn path_length(library: &LintContext, out: &mut Vec<Problem>) {
    let lengths = path_lengths(&library.assessment.flow);
    let broken = lengths.iter().filter(|(announced, length)| announced.abs_diff(*length) > PATH_TOLERANCE);
    out.extend(broken.map(|(announced, length)| {
        let remedy = format!("can be {length} where {announced} are announced: ask fewer, or announce another number in `about`");
        Problem::at(FILE, "/about", "questions", remedy)
    }));
}

/// Ensures that `ask_when` has no `and`, for which path lengths could not be told.
pub fn joined_asking(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in questions(library) {
        if question.ask_when.iter().any(|condition| !condition.and.is_empty()) {
            let path = format!("/questions/{i}/ask_when");
            out.push(Problem::at(
                FILE,
                path,
                &question.id,
                "has an `and`: ask in either case, or offer single choices by `offer_when`",
            ));
        }
    }
}

/// Ensures that `near` refers to choices of a question with a body map.
pub fn near(library: &LintContext, out: &mut Vec<Problem>) {
    let body_parts: Vec<_> = questions(library)
        .filter(|(_, question)| question.map)
        .flat_map(|(_, question)| &question.choices)
        .collect();
    for (i, question) in questions(library) {
        for (j, choice) in question.choices.iter().enumerate() {
            for (k, near) in choice.near.iter().enumerate() {
                if !body_parts.iter().any(|listed| listed.id == *near) {
                    let path = format!("/questions/{i}/choices/{j}/near/{k}");
                    out.push(Problem::at(FILE, path, near, "is not a choice of the question with `map`: fix the id"));
                }
            }
        }
    }
}

/// Ensures that a question has the fields of its kind: a scale its two ends, any other question at least two choices.
pub fn question_kind(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in questions(library) {
        let fits = match question.kind {
            QuestionKind::Scale => question.scale.is_some() && question.choices.is_empty(),
            QuestionKind::Single | QuestionKind::Multiple => question.scale.is_none() && question.choices.len() >= 2,
        };
        if !fits {
            let remedy = "does not fit its kind: give a scale its two ends and no choices, any other question two choices or more and no scale";
            out.push(Problem::at(FILE, format!("/questions/{i}"), &question.id, remedy));
        }
    }
}

/// Ensures that a multiple-choice safety question has an exclusive choice ('none of these').
pub fn none_of_these(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in questions(library) {
        let is_multiple = question.section == Section::Safety && question.kind == QuestionKind::Multiple;
        if is_multiple && !question.choices.iter().any(|choice| choice.exclusive) {
            out.push(Problem::at(
                FILE,
                format!("/questions/{i}/choices"),
                &question.id,
                "can't be denied: add 'none of these' with `exclusive`",
            ));
        }
    }
}

/// Ensures that each question affects the outcome.
pub fn unused_question(library: &LintContext, out: &mut Vec<Problem>) {
    let conditions = conditions(library);
    for (i, question) in questions(library) {
        let is_used = conditions.iter().any(|placed| placed.condition.question == question.id);
        let names_complaint = question.choices.iter().any(|choice| choice.complaint.is_some());
        if !is_used && !names_complaint {
            out.push(Problem::at(
                FILE,
                format!("/questions/{i}"),
                &question.id,
                "is used by no stop, rule, caution or preference: use it or don't ask",
            ));
        }
    }
}

fn questions(library: &Library) -> impl Iterator<Item = (usize, &Question)> {
    library.assessment.flow.questions.questions.iter().enumerate()
}
