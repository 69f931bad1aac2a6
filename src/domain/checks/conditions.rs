//! Checks of the assessment's conditions: each refers to a question and to answers that it can have.

use super::Problem;
use super::context::LintContext;
use crate::domain::assessment::{Condition, Question, QuestionKind};
use crate::domain::library::Library;

/// Upper end of a scale.
const SCALE_MAX: u32 = 10;

/// A condition with its location.
pub struct LocatedCondition<'a> {
    /// File, relative to the content folder.
    pub file: &'static str,
    /// JSON path within the file.
    pub path: String,
    /// The condition.
    pub condition: &'a Condition,
}

/// Returns every condition of the assessment.
pub fn conditions(library: &Library) -> Vec<LocatedCondition<'_>> {
    let assessment = &library.assessment;
    let mut all = Vec::new();
    for (i, question) in assessment.flow.questions.questions.iter().enumerate() {
        add_all(
            &mut all,
            "assessment/questions.json",
            &format!("/questions/{i}/ask_when"),
            &question.ask_when,
        );
        for (j, choice) in question.choices.iter().enumerate() {
            let list = format!("/questions/{i}/choices/{j}/offer_when");
            add_all(&mut all, "assessment/questions.json", &list, &choice.offer_when);
        }
    }
    all.extend(assessment.flow.questions.about.iter().enumerate().map(|(i, about)| LocatedCondition {
        file: "assessment/questions.json",
        path: format!("/about/{i}/when"),
        condition: &about.when,
    }));
    for (i, stop) in assessment.flow.stops.stops.iter().enumerate() {
        add_all(&mut all, "assessment/stops.json", &format!("/stops/{i}/when"), &stop.when);
    }
    for (i, layer) in assessment.results.layers.iter().enumerate() {
        for (j, rule) in layer.rules.iter().enumerate() {
            add_all(&mut all, "assessment/results.json", &format!("/layers/{i}/rules/{j}/when"), &rule.when);
        }
    }
    for (i, rule) in assessment.results.always.clinician.rules.iter().enumerate() {
        let list = format!("/always/clinician/rules/{i}/when");
        add_all(&mut all, "assessment/results.json", &list, &rule.when);
    }
    for (i, caution) in assessment.results.cautions.iter().enumerate() {
        add_all(&mut all, "assessment/results.json", &format!("/cautions/{i}/when"), &caution.when);
    }
    for (i, preference) in assessment.results.preferences.iter().enumerate() {
        add_all(&mut all, "assessment/results.json", &format!("/preferences/{i}/when"), &preference.when);
    }
    all
}

/// Ensures that each condition refers to a question, and to choices or numbers that its answer can have.
pub fn condition(library: &LintContext, out: &mut Vec<Problem>) {
    for LocatedCondition { file, path, condition } in conditions(library) {
        let Some(question) = question(library, condition) else {
            out.push(Problem::at(
                file,
                format!("{path}/question"),
                &condition.question,
                "is not a question: fix the id",
            ));
            continue;
        };
        let any = condition.any.iter().enumerate().map(|(i, choice)| (format!("{path}/any/{i}"), choice));
        let except = condition
            .except
            .iter()
            .enumerate()
            .map(|(i, choice)| (format!("{path}/except/{i}"), choice));
        for (path, choice) in any.chain(except) {
            if !question.choices.iter().any(|listed| listed.id == *choice) {
                out.push(Problem::at(
                    file,
                    path,
                    choice,
                    format!("is not a choice of `{}`: fix the id", question.id),
                ));
            }
        }
        if !is_valid(condition, question) {
            let remedy = "does not fit its kind: on a scale or number give numbers within its ends, lower first; on choices list them in `any`";
            out.push(Problem::at(file, path, &question.id, remedy));
        }
    }
}

/// Ensures that the conditions of a question and of its choices refer only to earlier questions.
pub fn condition_order(library: &LintContext, out: &mut Vec<Problem>) {
    let questions = &library.assessment.flow.questions.questions;
    for (i, question) in questions.iter().enumerate() {
        let asking = question
            .ask_when
            .iter()
            .enumerate()
            .map(|(j, condition)| (format!("ask_when/{j}"), condition));
        let offering = question.choices.iter().enumerate().flat_map(|(j, choice)| {
            let conditions = choice.offer_when.iter().enumerate();
            conditions.map(move |(k, condition)| (format!("choices/{j}/offer_when/{k}"), condition))
        });
        for (at, condition) in asking.chain(offering) {
            if questions.iter().skip(i).any(|later| later.id == condition.question) {
                let path = format!("/questions/{i}/{at}/question");
                let remedy = format!("is not asked before `{}`: move one of them", question.id);
                out.push(Problem::at("assessment/questions.json", path, &condition.question, remedy));
            }
        }
    }
}

/// Returns the question that a condition refers to.
pub fn question<'a>(library: &'a Library, condition: &Condition) -> Option<&'a Question> {
    library
        .assessment
        .flow
        .questions
        .questions
        .iter()
        .find(|question| question.id == condition.question)
}

/// Adds a list of conditions with their locations.
fn add_all<'a>(all: &mut Vec<LocatedCondition<'a>>, file: &'static str, list: &str, conditions: &'a [Condition]) {
    for (i, condition) in conditions.iter().enumerate() {
        let path = format!("{list}/{i}");
        add_all(all, file, &format!("{path}/and"), &condition.and);
        all.push(LocatedCondition { file, path, condition });
    }
}

/// Returns `true` if a condition is valid for the kind of its question.
fn is_valid(condition: &Condition, question: &Question) -> bool {
    let has_choices = !condition.any.is_empty() || !condition.except.is_empty();
    let has_number = condition.at_least.is_some() || condition.at_most.is_some();
    match question.kind {
        QuestionKind::Scale => {
            let (low, high) = (condition.at_least.unwrap_or(0), condition.at_most.unwrap_or(SCALE_MAX));
            (has_number || condition.skipped) && !has_choices && low <= high && high <= SCALE_MAX
        }
        QuestionKind::Single | QuestionKind::Multiple => !has_number && (condition.skipped || has_choices),
    }
}
