//! Conditions of the assessment: each names a question and answers that can be given.

use super::Problem;
use super::context::LintContext;
use crate::domain::assessment::{Condition, Question, QuestionKind};
use crate::domain::library::Library;

/// The end of a scale.
const SCALE_END: u32 = 10;

/// A condition and where it stands.
pub struct Placed<'a> {
    /// File, relative to the content folder.
    pub file: &'static str,
    /// JSON path within the file.
    pub path: String,
    /// The condition.
    pub condition: &'a Condition,
}

/// Every condition of the assessment.
pub fn conditions(library: &Library) -> Vec<Placed<'_>> {
    let assessment = &library.assessment;
    let mut all = Vec::new();
    for (at, question) in assessment.flow.questions.questions.iter().enumerate() {
        place(
            &mut all,
            "assessment/questions.json",
            &format!("/questions/{at}/ask_when"),
            &question.ask_when,
        );
    }
    for (at, stop) in assessment.flow.stops.stops.iter().enumerate() {
        place(&mut all, "assessment/stops.json", &format!("/stops/{at}/when"), &stop.when);
    }
    for (at, layer) in assessment.results.layers.iter().enumerate() {
        for (rule_at, rule) in layer.rules.iter().enumerate() {
            place(
                &mut all,
                "assessment/results.json",
                &format!("/layers/{at}/rules/{rule_at}/when"),
                &rule.when,
            );
        }
    }
    for (at, caution) in assessment.results.cautions.iter().enumerate() {
        place(&mut all, "assessment/results.json", &format!("/cautions/{at}/when"), &caution.when);
    }
    for (at, preference) in assessment.results.preferences.iter().enumerate() {
        place(&mut all, "assessment/results.json", &format!("/preferences/{at}/when"), &preference.when);
    }
    all
}

/// Ensures that each condition names a question, and choices or numbers that its answer can have.
pub fn condition(library: &LintContext, out: &mut Vec<Problem>) {
    for Placed { file, path, condition } in conditions(library) {
        let Some(question) = question(library, condition) else {
            out.push(Problem::at(
                file,
                format!("{path}/question"),
                &condition.question,
                "is no question: mend the id",
            ));
            continue;
        };
        for (at, choice) in condition.any.iter().enumerate() {
            if !question.choices.iter().any(|listed| listed.id == *choice) {
                out.push(Problem::at(
                    file,
                    format!("{path}/any/{at}"),
                    choice,
                    format!("is no choice of `{}`: mend the id", question.id),
                ));
            }
        }
        if !fits(condition, question) {
            let remedy = "does not fit its kind: on a scale or number give numbers within its ends, lower first; on choices list them in `any`";
            out.push(Problem::at(file, path, &question.id, remedy));
        }
    }
}

/// Ensures that a question is asked only for answers that came before it.
pub fn condition_order(library: &LintContext, out: &mut Vec<Problem>) {
    let questions = &library.assessment.flow.questions.questions;
    for (at, question) in questions.iter().enumerate() {
        for (place, condition) in question.ask_when.iter().enumerate() {
            if questions.iter().skip(at).any(|later| later.id == condition.question) {
                let path = format!("/questions/{at}/ask_when/{place}/question");
                let remedy = format!("is not asked before `{}`: move one of them", question.id);
                out.push(Problem::at("assessment/questions.json", path, &condition.question, remedy));
            }
        }
    }
}

/// The question that a condition names.
pub fn question<'a>(library: &'a Library, condition: &Condition) -> Option<&'a Question> {
    library
        .assessment
        .flow
        .questions
        .questions
        .iter()
        .find(|question| question.id == condition.question)
}

fn place<'a>(all: &mut Vec<Placed<'a>>, file: &'static str, list: &str, conditions: &'a [Condition]) {
    all.extend(conditions.iter().enumerate().map(|(at, condition)| Placed {
        file,
        path: format!("{list}/{at}"),
        condition,
    }));
}

fn fits(condition: &Condition, question: &Question) -> bool {
    let numbered = condition.at_least.is_some() || condition.at_most.is_some();
    match question.kind {
        QuestionKind::Scale | QuestionKind::Number => {
            let end = question.number.as_ref().map_or(SCALE_END, |number| number.max);
            let (low, high) = (condition.at_least.unwrap_or(0), condition.at_most.unwrap_or(end));
            (numbered || condition.skipped) && condition.any.is_empty() && low <= high && high <= end
        }
        QuestionKind::Single | QuestionKind::Multiple => !numbered && (condition.skipped || !condition.any.is_empty()),
    }
}
