//! Replays answers from the first question: nothing else is kept, so going back, changing an answer and restoring a visit need no code of their own.

use super::answers::{Answer, Answers, check_answer};
use super::model::{Condition, Flow, Question, Stop};
use crate::domain::content::Urgency;
use crate::domain::ids::{QuestionId, StopId};

/// How far the answers lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay<'a> {
    /// The questions asked so far, each with an answer that fits, in order.
    pub path: Vec<(&'a Question, &'a Answer)>,
    /// What comes next.
    pub step: Step<'a>,
    /// Questions still to come after `step`, as the path looks now.
    pub to_come: usize,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// This question is asked.
    Ask(&'a Question),
    /// This card stops the flow.
    Stop(&'a Stop),
    /// Everything on the path is answered.
    Done,
}

/// Replays the answers over the flow.
///
/// A question is asked if its conditions hold on the answers counted so far. After each answer the cards are tried, the most urgent first;
/// a card of the lesser kind that the reader went on from stops no more.
pub fn replay<'a>(flow: &'a Flow, answers: &'a Answers) -> Replay<'a> {
    run(flow, answers, None)
}

/// Replays the answers to the end: a question that has none counts as skipped. For trying out what other answers would have led to, never for
/// asking: a question about safety is not skipped by a reader.
pub fn replay_to_the_end<'a>(flow: &'a Flow, answers: &'a Answers) -> Replay<'a> {
    run(flow, answers, Some(&Answer::Skipped))
}

fn run<'a>(flow: &'a Flow, answers: &'a Answers, unanswered: Option<&'a Answer>) -> Replay<'a> {
    let questions = &flow.questions.questions;
    let mut path: Vec<(&Question, &Answer)> = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        if !is_asked(question, &path) {
            continue;
        }
        let to_come = |path: &[(&Question, &Answer)]| questions.iter().skip(at + 1).filter(|later| is_asked(later, path)).count();
        let given = answers.get(&question.id).filter(|answer| check_answer(question, answer).is_ok());
        let Some(answer) = given.or(unanswered) else {
            let to_come = to_come(&path);
            return Replay {
                path,
                step: Step::Ask(question),
                to_come,
            };
        };
        path.push((question, answer));
        if let Some(stop) = first_stop(flow, &path, question, |stop| answers.has_passed(stop)) {
            let to_come = to_come(&path);
            return Replay {
                path,
                step: Step::Stop(stop),
                to_come,
            };
        }
    }
    Replay {
        path,
        step: Step::Done,
        to_come: 0,
    }
}

impl Stop {
    /// Whether the reader may go on after reading the card.
    pub fn may_continue(&self) -> bool {
        self.urgency == Urgency::SeeClinician
    }
}

impl<'a> Replay<'a> {
    /// Whether the condition holds on the answers counted.
    pub fn holds(&self, condition: &Condition) -> bool {
        holds(condition, &self.path)
    }

    /// Cards whose conditions hold: those that the reader went on from and, last, the one that stops.
    pub fn stops(&self, flow: &'a Flow) -> Vec<&'a Stop> {
        flow.stops
            .stops
            .iter()
            .filter(|stop| stop.when.iter().any(|condition| self.holds(condition)))
            .collect()
    }

    /// The counted answer to a question.
    pub fn answer(&self, question: &QuestionId) -> Option<&'a Answer> {
        self.path.iter().find(|(asked, _)| asked.id == *question).map(|(_, answer)| *answer)
    }
}

fn is_asked(question: &Question, path: &[(&Question, &Answer)]) -> bool {
    question.ask_when.is_empty() || question.ask_when.iter().any(|condition| holds(condition, path))
}

/// The first card that the answer to `asked` opens: a condition is about one question, so those of earlier ones were tried when they were answered.
fn first_stop<'a>(flow: &'a Flow, path: &[(&Question, &Answer)], asked: &Question, passed: impl Fn(&StopId) -> bool) -> Option<&'a Stop> {
    let opens = |condition: &Condition| condition.question == asked.id && holds(condition, path);
    let mut stops = flow.stops.stops.iter();
    stops.find(|stop| stop.when.iter().any(opens) && !(stop.may_continue() && passed(&stop.id)))
}

fn holds(condition: &Condition, path: &[(&Question, &Answer)]) -> bool {
    let answer = path
        .iter()
        .find(|(question, _)| question.id == condition.question)
        .map(|(_, answer)| *answer);
    match answer {
        Some(Answer::Choices(chosen)) => condition.any.iter().any(|wanted| chosen.contains(wanted)),
        Some(Answer::Number(number)) => {
            (condition.at_least.is_some() || condition.at_most.is_some())
                && condition.at_least.is_none_or(|least| *number >= least)
                && condition.at_most.is_none_or(|most| *number <= most)
        }
        Some(Answer::Skipped) => condition.skipped,
        None => false,
    }
}
