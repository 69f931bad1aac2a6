//! Replays the answers from the first question. There is no other state, so going back, changing an answer and restoring a visit need no code of
//! their own.

use super::answers::{Answer, Answers, check_answer};
use super::model::{Condition, Flow, Question, Stop};
use crate::domain::content::Urgency;
use crate::domain::ids::{QuestionId, StopId};

/// Result of replaying the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay<'a> {
    /// The questions asked so far, in order, each with a valid answer.
    pub path: Vec<(&'a Question, &'a Answer)>,
    /// The next step.
    pub step: Step<'a>,
    /// Number of questions after `step`, as currently known.
    pub remaining: usize,
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
/// A question is asked if its conditions hold for the answers so far. After each answer the cards are checked, most urgent first. Dismissible cards
/// that the reader has dismissed are skipped.
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
        let remaining = |path: &[(&Question, &Answer)]| questions.iter().skip(i + 1).filter(|later| is_asked(later, path)).count();
        let valid_answer = answers.get(&question.id).filter(|answer| check_answer(question, answer).is_ok());
        let Some(answer) = valid_answer.or(unanswered) else {
            let remaining = remaining(&path);
            return Replay {
                path,
                step: Step::Ask(question),
                remaining,
            };
        };
        path.push((question, answer));
        if let Some(stop) = first_stop(flow, &path, question, |stop| answers.is_dismissed(stop)) {
            let remaining = remaining(&path);
            return Replay {
                path,
                step: Step::Stop(stop),
                remaining,
            };
        }
    }
    Replay {
        path,
        step: Step::Done,
        remaining: 0,
    }
}

impl Stop {
    /// Returns `true` if the reader may continue after reading the card.
    pub fn may_continue(&self) -> bool {
        self.urgency == Urgency::SeeClinician
    }
}

impl<'a> Replay<'a> {
    /// Returns `true` if the condition holds for the answers on the path.
    pub fn holds(&self, condition: &Condition) -> bool {
        holds(condition, &self.path)
    }

    /// Returns the cards whose conditions hold: those that the reader dismissed and, last, the one that stops the flow.
    pub fn stops(&self, flow: &'a Flow) -> Vec<&'a Stop> {
        flow.stops
            .stops
            .iter()
            .filter(|stop| stop.when.iter().any(|condition| self.holds(condition)))
            .collect()
    }

    /// Returns the answer to a question on the path.
    pub fn answer(&self, question: &QuestionId) -> Option<&'a Answer> {
        self.path.iter().find(|(asked, _)| asked.id == *question).map(|(_, answer)| *answer)
    }
}

/// Returns `true` if the conditions of a question hold.
fn is_asked(question: &Question, path: &[(&Question, &Answer)]) -> bool {
    question.ask_when.is_empty() || question.ask_when.iter().any(|condition| holds(condition, path))
}

/// Returns the first card that the answer to `asked` triggers.
///
/// Each condition is about one question, so those of earlier questions have been checked already.
fn first_stop<'a>(flow: &'a Flow, path: &[(&Question, &Answer)], asked: &Question, is_dismissed: impl Fn(&StopId) -> bool) -> Option<&'a Stop> {
    let triggers = |condition: &Condition| condition.question == asked.id && holds(condition, path);
    let mut stops = flow.stops.stops.iter();
    stops.find(|stop| stop.when.iter().any(triggers) && !(stop.may_continue() && is_dismissed(&stop.id)))
}

/// Returns `true` if a condition holds for the answers on the path.
fn holds(condition: &Condition, path: &[(&Question, &Answer)]) -> bool {
    let answer = path
        .iter()
        .find(|(question, _)| question.id == condition.question)
        .map(|(_, answer)| *answer);
    match answer {
        Some(Answer::Choices(selected)) => condition.any.iter().any(|choice| selected.contains(choice)),
        Some(Answer::Number(number)) => {
            (condition.at_least.is_some() || condition.at_most.is_some())
                && condition.at_least.is_none_or(|min| *number >= min)
                && condition.at_most.is_none_or(|max| *number <= max)
        }
        Some(Answer::Skipped) => condition.skipped,
        None => false,
    }
}
