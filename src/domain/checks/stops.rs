//! Stops: every sign of danger leads to one, and every one can be reached.

use super::Problem;
use super::conditions::question;
use super::context::LintContext;
use crate::domain::assessment::{Condition, Question, QuestionKind, Section};
use crate::domain::content::Urgency;
use crate::domain::ids::{ChoiceId, QuestionId};
use crate::domain::library::Library;
use std::collections::BTreeSet;

/// How many signs lead to a stop, at least.
const ENOUGH: usize = 10;

/// Ensures that enough signs of danger are asked for and lead to a stop.
pub fn red_flags(library: &LintContext, out: &mut Vec<Problem>) {
    let count: usize = safety_questions(library)
        .map(|(_, question)| {
            question
                .choices
                .iter()
                .filter(|choice| stops_at(library, question, choice.id.as_str()))
                .count()
        })
        .sum();
    if count < ENOUGH {
        let remedy = format!("are {count} that lead to a stop: ask about {ENOUGH} or more");
        out.push(Problem::at("assessment/stops.json", "/stops", "signs", remedy));
    }
}

/// Ensures that every sign a safety question names leads to a stop or to a closer question about safety. 'None of these' is marked as exclusive.
pub fn sign_without_stop(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, question) in safety_questions(library) {
        for (place, choice) in question.choices.iter().enumerate() {
            let leads_on = stops_at(library, question, choice.id.as_str()) || opens_safety(library, question, choice.id.as_str());
            if !choice.exclusive && !leads_on {
                let path = format!("/questions/{at}/choices/{place}");
                let remedy = "leads to no stop: name it in the `when` of a stop or in the `ask_when` of a safety question, or mark it `exclusive`";
                out.push(Problem::at("assessment/questions.json", path, &choice.id, remedy));
            }
        }
    }
}

/// Ensures that some answers lead to each stop: its question can be asked, and no more urgent stop takes all its answers.
pub fn stop_out_of_reach(library: &LintContext, out: &mut Vec<Problem>) {
    let asked = asked(library);
    let mut taken = BTreeSet::new();
    for (at, stop) in library.assessment.flow.stops.stops.iter().enumerate() {
        if !stop.when.iter().any(|condition| can_hold(library, &asked, &taken, condition)) {
            let remedy = "can't be reached: no answer leads here that an earlier stop does not take first";
            out.push(Problem::at("assessment/stops.json", format!("/stops/{at}"), &stop.id, remedy));
        }
        if !stop.may_continue() {
            taken.extend(stop.when.iter().flat_map(answers));
        }
    }
}

/// Ensures that each question can come up: some answer leads to it that does not end the flow before.
pub fn question_out_of_reach(library: &LintContext, out: &mut Vec<Problem>) {
    let asked = asked(library);
    for (at, question) in library.assessment.flow.questions.questions.iter().enumerate() {
        if !asked.contains(&question.id) {
            let remedy = "can't be reached: name in `ask_when` an earlier question's answer that leads to no stop";
            out.push(Problem::at(
                "assessment/questions.json",
                format!("/questions/{at}/ask_when"),
                &question.id,
                remedy,
            ));
        }
    }
}

/// Ensures that the most urgent stops stand first.
pub fn stop_order(library: &LintContext, out: &mut Vec<Problem>) {
    let mut last = 0;
    for (at, stop) in library.assessment.flow.stops.stops.iter().enumerate() {
        let place = match stop.urgency {
            Urgency::Emergency => 0,
            Urgency::SameDay => 1,
            Urgency::SeeClinician => 2,
        };
        if place < last {
            out.push(Problem::at(
                "assessment/stops.json",
                format!("/stops/{at}"),
                &stop.id,
                "is more urgent than one before it: move it up",
            ));
        }
        last = last.max(place);
    }
}

/// Questions that can come up: asked always, or for an answer to such a question that no stop ends the flow at.
fn asked(library: &LintContext) -> BTreeSet<QuestionId> {
    let final_stops = library.assessment.flow.stops.stops.iter().filter(|stop| !stop.may_continue());
    let ending: BTreeSet<Given> = final_stops.flat_map(|stop| &stop.when).flat_map(answers).collect();
    let mut asked = BTreeSet::new();
    for question in &library.assessment.flow.questions.questions {
        if question.ask_when.is_empty() || question.ask_when.iter().any(|condition| can_hold(library, &asked, &ending, condition)) {
            asked.insert(question.id.clone());
        }
    }
    asked
}

/// Whether a condition can hold by an answer that is not `taken` already. Numbers are never taken.
fn can_hold(library: &LintContext, asked: &BTreeSet<QuestionId>, taken: &BTreeSet<Given>, condition: &Condition) -> bool {
    let Some(question) = question(library, condition).filter(|question| asked.contains(&question.id)) else {
        return false;
    };
    match question.kind {
        QuestionKind::Scale | QuestionKind::Number => condition.any.is_empty(),
        QuestionKind::Single | QuestionKind::Multiple => {
            answers(condition).any(|given| !taken.contains(&given) && question.choices.iter().any(|choice| choice.id == given.1))
        }
    }
}

/// A question and a choice of it.
type Given = (QuestionId, ChoiceId);

fn answers(condition: &Condition) -> impl Iterator<Item = Given> {
    condition.any.iter().map(|choice| (condition.question.clone(), choice.clone()))
}

fn opens_safety(library: &LintContext, question: &Question, choice: &str) -> bool {
    safety_questions(library).any(|(_, next)| next.ask_when.iter().any(|condition| names(condition, question, choice)))
}

fn stops_at(library: &LintContext, question: &Question, choice: &str) -> bool {
    library
        .assessment
        .flow
        .stops
        .stops
        .iter()
        .flat_map(|stop| &stop.when)
        .any(|condition| names(condition, question, choice))
}

fn names(condition: &Condition, question: &Question, choice: &str) -> bool {
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
