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

/// Ensures that every sign in a safety question leads to a stop, to a further safety question, or to a reason to see a clinician first. Exclusive
/// choices ('none of these') are exempt.
pub fn sign_without_stop(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in safety_questions(library) {
        for (j, choice) in question.choices.iter().enumerate() {
            let has_consequence = leads_to_stop(library, question, choice.id.as_str())
                || leads_to_safety_question(library, question, choice.id.as_str())
                || leads_to_clinician(library, question, choice.id.as_str());
            if !choice.exclusive && !has_consequence {
                let path = format!("/questions/{i}/choices/{j}");
                let remedy = "leads to nothing: name it in the `when` of a stop or of a reason for a clinician, or in the `ask_when` of a safety question, or mark it `exclusive`";
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
            taken.extend(stop.when.iter().filter(|condition| condition.and.is_empty()).flat_map(answers));
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
    let mut last = None::<Urgency>;
    for (i, stop) in library.assessment.flow.stops.stops.iter().enumerate() {
        if last.is_some_and(|last| stop.urgency < last) {
            out.push(Problem::at(
                "assessment/stops.json",
                format!("/stops/{i}"),
                &stop.id,
                "is more urgent than one before it: move it up",
            ));
        }
        last = last.max(Some(stop.urgency));
    }
}

/// Ensures that what cards hold back is complete: each card names an entry that exists, each entry is used and can be shown.
pub fn while_unseen(library: &LintContext, out: &mut Vec<Problem>) {
    let file = "assessment/stops.json";
    let stops = &library.assessment.flow.stops;
    for (i, stop) in stops.stops.iter().enumerate() {
        if !stops.while_unseen.iter().any(|unseen| unseen.id == stop.while_unseen) {
            let path = format!("/stops/{i}/while_unseen");
            out.push(Problem::at(
                file,
                path,
                &stop.while_unseen,
                "is not an entry of `while_unseen`: fix the id",
            ));
        }
        if stop.guidance.is_empty() {
            let path = format!("/stops/{i}/guidance");
            out.push(Problem::at(
                file,
                path,
                &stop.id,
                "names nobody who says how soon to act: add an official page",
            ));
        }
    }
    for (i, unseen) in stops.while_unseen.iter().enumerate() {
        let path = format!("/while_unseen/{i}");
        let twice = unseen.avoid.iter().any(|id| unseen.ask_first.contains(id));
        let unknown = unseen
            .avoid
            .iter()
            .chain(&unseen.ask_first)
            .find(|id| !library.modalities.contains_key(*id));
        if let Some(id) = unknown {
            out.push(Problem::at(file, &path, id, "is not a practice: fix the id"));
        }
        if twice || unseen.ask_first.is_empty() == unseen.ask_text.is_some() || !stops.stops.iter().any(|stop| stop.while_unseen == unseen.id) {
            let remedy = "can't be used: a card has to name it, `ask_text` belongs to `ask_first`, and no practice stands in both lists";
            out.push(Problem::at(file, &path, &unseen.id, remedy));
        }
    }
}

/// Words that join two signs.
const JOINING: [&str; 4] = [" and ", " with ", " together ", " while "];

/// Ensures that the label of a sign of danger is one sign: a joined one locks out readers who have only one of them, so it names who asks for both.
pub fn joined_signs(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, question) in safety_questions(library) {
        for (j, choice) in question.choices.iter().enumerate().filter(|(_, choice)| !choice.exclusive) {
            let is_joined = JOINING.iter().any(|joining| choice.label.contains(joining));
            if is_joined && choice.both.is_none() {
                let path = format!("/questions/{i}/choices/{j}/label");
                let remedy = "joins two signs: make two choices of it, or name in `both` the guidance that asks for both";
                out.push(Problem::at("assessment/questions.json", path, &choice.id, remedy));
            }
        }
    }
}

/// Returns the reachable questions: those always asked, or asked for an answer to a reachable question that does not end the flow.
fn reachable_questions(library: &LintContext) -> BTreeSet<QuestionId> {
    let final_stops = library.assessment.flow.stops.stops.iter().filter(|stop| !stop.may_continue());
    let conditions = final_stops.flat_map(|stop| &stop.when).filter(|condition| condition.and.is_empty());
    let ending: BTreeSet<ChoiceKey> = conditions.flat_map(answers).collect();
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
        QuestionKind::Scale => condition.any.is_empty(),
        QuestionKind::Single | QuestionKind::Multiple => {
            let is_other = |choice: &ChoiceId| !condition.except.is_empty() && !condition.except.contains(choice);
            question.choices.iter().any(|choice| is_other(&choice.id))
                || answers(condition)
                    .any(|choice_key| !taken.contains(&choice_key) && question.choices.iter().any(|choice| choice.id == choice_key.1))
        }
    }
}

/// A question and one of its choices.
type ChoiceKey = (QuestionId, ChoiceId);

/// Returns the choices that satisfy a condition by name.
fn answers(condition: &Condition) -> impl Iterator<Item = ChoiceKey> {
    condition.any.iter().map(|choice| (condition.question.clone(), choice.clone()))
}

/// Returns `true` if a choice leads to a safety question.
fn leads_to_safety_question(library: &LintContext, question: &Question, choice: &str) -> bool {
    safety_questions(library).any(|(_, next)| next.ask_when.iter().any(|condition| lists_choice(condition, question, choice)))
}

/// Returns `true` if a choice is a reason to see a clinician first.
fn leads_to_clinician(library: &LintContext, question: &Question, choice: &str) -> bool {
    let rules = library.assessment.results.always.clinician.rules.iter();
    rules
        .flat_map(|rule| &rule.when)
        .any(|condition| lists_choice(condition, question, choice))
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
    let is_listed = condition.question == question.id && condition.any.iter().any(|listed| listed.as_str() == choice);
    is_listed || condition.and.iter().any(|other| lists_choice(other, question, choice))
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
