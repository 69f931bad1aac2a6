//! Checks of the assessment's questions: safety first, enough of them, and none unused.

use super::Problem;
use super::conditions::conditions;
use super::context::LintContext;
use crate::domain::assessment::{Question, QuestionKind, Section, path_lengths};
use crate::domain::library::Library;

const FILE: &str = "assessment/questions.json";

/// Minimum number of questions that are not about safety.
const MIN_QUESTIONS: usize = 14;

/// Ensures that safety questions come before all others, except conditional ones.
pub fn safety_first(library: &LintContext, out: &mut Vec<Problem>) {
    let always = questions(library).filter(|(_, question)| question.ask_when.is_empty());
    let late = always
        .skip_while(|(_, question)| question.section == Section::Safety)
        .filter(|(_, question)| question.section == Section::Safety);
    out.extend(late.map(|(i, question)| {
        Problem::at(
            FILE,
            format!("/questions/{i}/section"),
            &question.id,
            "is about safety and comes late: move it up",
        )
    }));
    if !questions(library).any(|(_, question)| question.section == Section::Safety) {
        out.push(Problem::at(
            FILE,
            "/questions",
            "safety",
            "has no question: ask about signs that need a clinician first",
        ));
    }
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

// Maximum number of questions on the shortest and on the longest path.
const MAX_SHORTEST_PATH: usize = 18;
const MAX_LONGEST_PATH: usize = 38;

/// Ensures that the shortest and the longest path through the questions are within their limits.
pub fn path_length(library: &LintContext, out: &mut Vec<Problem>) {
    let (shortest, longest) = path_lengths(&library.assessment.flow);
    if shortest > MAX_SHORTEST_PATH || longest > MAX_LONGEST_PATH {
        let remedy = format!(
            "take {shortest} to {longest}: the shortest path may have {MAX_SHORTEST_PATH} and the longest {MAX_LONGEST_PATH}, so ask fewer, or some only in certain cases"
        );
        out.push(Problem::at(FILE, "/questions", "questions", remedy));
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

/// Ensures that a question has the fields of its kind: a scale its two ends, a number its unit and range, any other question at least two choices.
pub fn question_kind(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in questions(library) {
        let fits = match question.kind {
            QuestionKind::Scale => question.scale.is_some() && question.number.is_none() && question.choices.is_empty(),
            QuestionKind::Number => {
                question.scale.is_none() && question.choices.is_empty() && question.number.as_ref().is_some_and(|number| number.min < number.max)
            }
            QuestionKind::Single | QuestionKind::Multiple => question.scale.is_none() && question.number.is_none() && question.choices.len() >= 2,
        };
        if !fits {
            let remedy = "does not fit its kind: give a scale its two ends and no choices, a number its unit and ends, any other question two choices or more and no scale";
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
