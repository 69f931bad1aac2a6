//! Replays the answers from the first question. There is no other state, so going back, changing an answer and restoring a visit need no code of
//! their own.

use super::answers::{Answer, Answers, check_answer};
use super::model::{Choice, Condition, Flow, Question, Stop};
use crate::domain::content::Urgency;
use crate::domain::ids::QuestionId;

/// Result of replaying the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay<'a> {
    /// The questions asked so far, in order, each with a valid answer.
    pub path: Vec<(&'a Question, &'a Answer)>,
    /// The next step.
    pub step: Step<'a>,
}

/// The next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Ask this question.
    Ask(&'a Question),
    /// This card stops the flow.
    Stop(&'a Stop),
    /// All questions on the path are answered.
    Done,
}

/// Replays the answers against the flow.
///
/// A question is asked if its conditions hold for the answers so far. After each answer the cards are checked, most urgent first. While questions
/// about safety remain, only emergencies stop the flow, so that a lesser card can't hide a greater danger. Dismissible cards that the reader has
/// dismissed are skipped.
pub fn replay<'a>(flow: &'a Flow, answers: &'a Answers) -> Replay<'a> {
    run(flow, answers, None)
}

/// Replays the answers to the end, treating unanswered questions as skipped.
///
/// Only for exploring what other answers would lead to. It must not be used to ask questions, because safety questions can't be skipped.
pub fn replay_to_the_end<'a>(flow: &'a Flow, answers: &'a Answers) -> Replay<'a> {
    run(flow, answers, Some(&Answer::Skipped))
}

fn run<'a>(flow: &'a Flow, answers: &'a Answers, unanswered: Option<&'a Answer>) -> Replay<'a> {
    let questions = &flow.questions.questions;
    let mut path: Vec<(&Question, &Answer)> = Vec::new();
    for (i, question) in questions.iter().enumerate() {
        if !is_asked(question, &path) {
            continue;
        }
        if question.at_start {
            let answer = answers.get(&question.id).filter(|answer| check_answer(question, answer).is_ok());
            path.extend(answer.map(|answer| (question, answer)));
            continue;
        }
        let valid_answer = answers.get(&question.id).filter(|answer| check_answer(question, answer).is_ok());
        let Some(answer) = valid_answer.or(unanswered) else {
            let step = Step::Ask(question);
            return Replay { path, step };
        };
        path.push((question, answer));
        let is_safety_ahead = questions
            .iter()
            .skip(i + 1)
            .any(|later| later.section.is_safety() && is_asked(later, &path));
        let waits = |stop: &Stop| !stop.urgency.is_emergency() && is_safety_ahead;
        let is_passed = |stop: &Stop| stop.may_continue() && answers.is_dismissed(&stop.id);
        let mut stops = flow.stops.stops.iter().filter(|stop| is_triggered(stop, &path));
        if let Some(stop) = stops.find(|stop| !waits(stop) && !is_passed(stop)) {
            let step = Step::Stop(stop);
            return Replay { path, step };
        }
    }
    let step = Step::Done;
    Replay { path, step }
}

impl Stop {
    /// Returns `true` if the reader may continue after reading the card.
    pub fn may_continue(&self) -> bool {
        self.urgency == Urgency::WithinDays
    }
}

impl<'a> Replay<'a> {
    /// Returns `true` if the condition holds for the answers on the path.
    pub fn holds(&self, condition: &Condition) -> bool {
        holds(condition, &self.path)
    }

    /// Returns the cards whose conditions hold: those that the reader dismissed and, last, the one that stops the flow.
    pub fn stops(&self, flow: &'a Flow) -> Vec<&'a Stop> {
        flow.stops.stops.iter().filter(|stop| is_triggered(stop, &self.path)).collect()
    }

    /// Returns the answer to a question on the path.
    pub fn answer(&self, question: &QuestionId) -> Option<&'a Answer> {
        self.path.iter().find(|(asked, _)| asked.id == *question).map(|(_, answer)| *answer)
    }
}

impl Choice {
    /// Returns `true` if the choice is offered after the answers on the path.
    fn is_offered(&self, path: &[(&Question, &Answer)]) -> bool {
        self.offer_when.is_empty() || self.offer_when.iter().any(|condition| holds(condition, path))
    }
}

impl Replay<'_> {
    /// Returns the choices of a question that are offered after the answers so far.
    pub fn offered<'q>(&self, question: &'q Question) -> impl Iterator<Item = &'q Choice> {
        question.choices.iter().filter(|choice| choice.is_offered(&self.path))
    }
}

/// Sets an answer, and removes answers to questions about safety in which it offers other choices than before: 'none of these' must not cover a sign
/// that was not shown.
pub fn change_answer(flow: &Flow, answers: &mut Answers, question: QuestionId, answer: Answer) {
    let before = answers.clone();
    answers.set(question.clone(), answer);
    let (before, after) = (past_stops(flow, &before), past_stops(flow, answers));
    let is_other = |asked: &&Question| asked.section.is_safety() && asked.id != question && !before.offered(asked).eq(after.offered(asked));
    let outdated: Vec<QuestionId> = flow.questions.questions.iter().filter(is_other).map(|asked| asked.id.clone()).collect();
    *answers = std::mem::take(answers).filter(&|id, _| !outdated.contains(id)).0;
}

/// Replays the answers as if there were no cards, treating unanswered questions as skipped.
fn past_stops<'a>(flow: &'a Flow, answers: &'a Answers) -> Replay<'a> {
    let mut path = Vec::new();
    for question in &flow.questions.questions {
        if is_asked(question, &path) {
            path.push((question, answers.get(&question.id).unwrap_or(&Answer::Skipped)));
        }
    }
    let step = Step::Done;
    Replay { path, step }
}

/// Returns `true` if the conditions of a question hold.
fn is_asked(question: &Question, path: &[(&Question, &Answer)]) -> bool {
    question.ask_when.is_empty() || question.ask_when.iter().any(|condition| holds(condition, path))
}

/// Returns `true` if one of the conditions of a card holds.
fn is_triggered(stop: &Stop, path: &[(&Question, &Answer)]) -> bool {
    stop.when.iter().any(|condition| holds(condition, path))
}

/// Returns `true` if a condition holds for the answers on the path.
fn holds(condition: &Condition, path: &[(&Question, &Answer)]) -> bool {
    let answer = path
        .iter()
        .find(|(question, _)| question.id == condition.question)
        .map(|(_, answer)| *answer);
    let holds_itself = match answer {
        Some(Answer::Choices(selected)) => {
            let is_other = !condition.except.is_empty() && !condition.except.iter().any(|choice| selected.contains(choice));
            is_other || condition.any.iter().any(|choice| selected.contains(choice))
        }
        Some(Answer::Number(number)) => {
            (condition.at_least.is_some() || condition.at_most.is_some())
                && condition.at_least.is_none_or(|min| *number >= min)
                && condition.at_most.is_none_or(|max| *number <= max)
        }
        Some(Answer::Skipped) => condition.skipped,
        None => false,
    };
    holds_itself && condition.and.iter().all(|other| holds(other, path))
}
