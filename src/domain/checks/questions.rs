//! The questions of the assessment: safety first, enough of them, and none asked for nothing.

use super::Problem;
use super::conditions::conditions;
use super::desk::Desk;
use crate::domain::assessment::{Question, QuestionKind, Section};
use crate::domain::library::Library;

const FILE: &str = "assessment/questions.json";

/// How many questions there are beside those about safety, at least.
const ENOUGH: usize = 14;

/// Ensures that questions about safety come before all others, save those that are asked only in some cases.
pub fn safety_first(library: &Desk, out: &mut Vec<Problem>) {
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
pub fn question_count(library: &Desk, out: &mut Vec<Problem>) {
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

/// Ensures that a scale has its two ends and nothing to choose, and that every other question has at least two choices and no scale.
pub fn question_kind(library: &Desk, out: &mut Vec<Problem>) {
    for (at, question) in questions(library) {
        let fits = match question.kind {
            QuestionKind::Scale => question.scale.is_some() && question.choices.is_empty(),
            QuestionKind::Single | QuestionKind::Multiple => question.scale.is_none() && question.choices.len() >= 2,
        };
        if !fits {
            let remedy = "does not fit its kind: give a scale its two ends and no choices, any other question two choices or more and no scale";
            out.push(Problem::at(FILE, format!("/questions/{at}"), &question.id, remedy));
        }
    }
}

/// Ensures that signs can be denied: a safety question with several answers has one that clears the others.
pub fn none_of_these(library: &Desk, out: &mut Vec<Problem>) {
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
pub fn unused_question(library: &Desk, out: &mut Vec<Problem>) {
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
    library.assessment.questions.questions.iter().enumerate()
}
