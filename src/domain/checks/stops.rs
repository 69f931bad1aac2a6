//! Checks of stops: every warning sign leads to one, and every one can be reached.

use super::Problem;
use super::conditions::question;
use super::context::LintContext;
use crate::domain::assessment::{Condition, Question, QuestionKind, Section};
use crate::domain::content::Urgency;
use crate::domain::ids::{ChoiceId, QuestionId};
use crate::domain::library::Library;
use std::collections::BTreeSet;

/// Minimum number of warning signs that lead to a stop.
const MIN_SIGNS: usize = 10;

/// Ensures that enough warning signs are asked about and lead to a stop.
pub fn red_flags(library: &LintContext, out: &mut Vec<Problem>) {
    let count: usize = safety_questions(library)
        .map(|(_, question)| {
            question
                .choices
                .iter()
                .filter(|choice| leads_to_stop(library, question, choice.id.as_str()))
                .count()
        })
        .sum();
    if count < MIN_SIGNS {
        let remedy = format!("are {count} that lead to a stop: ask about {MIN_SIGNS} or more");
        out.push(Problem::at("assessment/stops.json", "/stops", "signs", remedy));
    }
}

/// Ensures that every sign in a safety question leads to a stop or to a further safety question. Exclusive choices ('none of these') are exempt.
pub fn sign_without_stop(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in safety_questions(library) {
        for (j, choice) in question.choices.iter().enumerate() {
            let has_consequence =
                leads_to_stop(library, question, choice.id.as_str()) || leads_to_safety_question(library, question, choice.id.as_str());
            if !choice.exclusive && !has_consequence {
                let path = format!("/questions/{i}/choices/{j}");
                let remedy = "leads to no stop: name it in the `when` of a stop or in the `ask_when` of a safety question, or mark it `exclusive`";
                out.push(Problem::at("assessment/questions.json", path, &choice.id, remedy));
            }
        }
    }
}

/// Ensures that each stop can be reached: its question can be asked, and earlier stops do not take all of its answers.
pub fn stop_out_of_reach(library: &LintContext, out: &mut Vec<Problem>) {
    let reachable_questions = reachable_questions(library);
    let mut taken = BTreeSet::new();
    for (i, stop) in library.assessment.flow.stops.stops.iter().enumerate() {
        if !stop
            .when
            .iter()
            .any(|condition| can_hold(library, &reachable_questions, &taken, condition))
        {
            let remedy = "can't be reached: no answer leads here that an earlier stop does not take first";
            out.push(Problem::at("assessment/stops.json", format!("/stops/{i}"), &stop.id, remedy));
        }
        if !stop.may_continue() {
            taken.extend(stop.when.iter().flat_map(answers));
        }
    }
}

/// Ensures that each question can be reached by an answer that does not end the flow first.
pub fn question_out_of_reach(library: &LintContext, out: &mut Vec<Problem>) {
    let reachable_questions = reachable_questions(library);
    for (i, question) in library.assessment.flow.questions.questions.iter().enumerate() {
        if !reachable_questions.contains(&question.id) {
            let remedy = "can't be reached: name in `ask_when` an earlier question's answer that leads to no stop";
            out.push(Problem::at(
                "assessment/questions.json",
                format!("/questions/{i}/ask_when"),
                &question.id,
                remedy,
            ));
        }
    }
}

/// Ensures that stops are sorted by urgency, most urgent first.
pub fn stop_order(library: &LintContext, out: &mut Vec<Problem>) {
    let mut last = 0;
    for (i, stop) in library.assessment.flow.stops.stops.iter().enumerate() {
        let place = match stop.urgency {
            Urgency::Emergency => 0,
            Urgency::SameDay => 1,
            Urgency::SeeClinician => 2,
        };
        if place < last {
            out.push(Problem::at(
                "assessment/stops.json",
                format!("/stops/{i}"),
                &stop.id,
                "is more urgent than one before it: move it up",
            ));
        }
        last = last.max(place);
    }
}

/// Returns the reachable questions: those always asked, or asked for an answer to a reachable question that does not end the flow.
fn reachable_questions(library: &LintContext) -> BTreeSet<QuestionId> {
    let final_stops = library.assessment.flow.stops.stops.iter().filter(|stop| !stop.may_continue());
    let ending: BTreeSet<ChoiceKey> = final_stops.flat_map(|stop| &stop.when).flat_map(answers).collect();
    let mut reachable_questions = BTreeSet::new();
    for question in &library.assessment.flow.questions.questions {
        if question.ask_when.is_empty()
            || question
                .ask_when
                .iter()
                .any(|condition| can_hold(library, &reachable_questions, &ending, condition))
        {
            reachable_questions.insert(question.id.clone());
        }
    }
    reachable_questions
}

/// Returns `true` if a condition can hold for an answer that is not in `taken`. Numbers are never taken.
fn can_hold(library: &LintContext, reachable_questions: &BTreeSet<QuestionId>, taken: &BTreeSet<ChoiceKey>, condition: &Condition) -> bool {
    let Some(question) = question(library, condition).filter(|question| reachable_questions.contains(&question.id)) else {
        return false;
    };
    match question.kind {
        QuestionKind::Scale | QuestionKind::Number => condition.any.is_empty(),
        QuestionKind::Single | QuestionKind::Multiple => {
            answers(condition).any(|choice_key| !taken.contains(&choice_key) && question.choices.iter().any(|choice| choice.id == choice_key.1))
        }
    }
}

/// A question and one of its choices.
type ChoiceKey = (QuestionId, ChoiceId);

/// Returns the choices that satisfy a condition.
fn answers(condition: &Condition) -> impl Iterator<Item = ChoiceKey> {
    condition.any.iter().map(|choice| (condition.question.clone(), choice.clone()))
}

/// Returns `true` if a choice leads to a safety question.
fn leads_to_safety_question(library: &LintContext, question: &Question, choice: &str) -> bool {
    safety_questions(library).any(|(_, next)| next.ask_when.iter().any(|condition| lists_choice(condition, question, choice)))
}

/// Returns `true` if a choice leads to a stop.
fn leads_to_stop(library: &LintContext, question: &Question, choice: &str) -> bool {
    library
        .assessment
        .flow
        .stops
        .stops
        .iter()
        .flat_map(|stop| &stop.when)
        .any(|condition| lists_choice(condition, question, choice))
}

/// Returns `true` if a condition lists a choice.
fn lists_choice(condition: &Condition, question: &Question, choice: &str) -> bool {
    condition.question == question.id && condition.any.iter().any(|listed| listed.as_str() == choice)
}

fn safety_questions(library: &Library) -> impl Iterator<Item = (usize, &Question)> {
    library
        .assessment
        .flow
        .questions
        .questions
        .iter()
        .enumerate()
        .filter(|(_, question)| question.section == Section::Safety)
}
