//! Navigation within the assessment: the current step, and where 'next' leads.
//!
//! A requested step is checked against the replay, so neither a URL nor the Back button can show a question out of order or a result past a card.

use super::answers::{Answer, Answers};
use super::model::{Choice, Flow, Question, Stop};
use super::replay::{Replay, Step, replay};
use crate::domain::ids::{ChoiceId, QuestionId};
use crate::domain::order::by_rank;

/// The step requested by the reader. Stored in the browser's history entry, not in the URL; it contains no answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum JourneyStep {
    /// Before the first question.
    #[default]
    Start,
    /// At a question, going forward.
    Question(QuestionId),
    /// At a question, opened from the review to change its answer.
    Change(QuestionId),
    /// At the card that stops the flow.
    Stop,
    /// At the review of the answers.
    Review,
    /// At the result.
    Result,
}

impl JourneyStep {
    /// Parses the output of [`JourneyStep::to_history_state`]. Unknown values are [`JourneyStep::Start`].
    pub fn parse(step: &str) -> Self {
        match step.split_once(':') {
            Some(("question", id)) => Self::Question(id.into()),
            Some(("change", id)) => Self::Change(id.into()),
            None if step == "stop" => Self::Stop,
            None if step == "review" => Self::Review,
            None if step == "result" => Self::Result,
            _ => Self::Start,
        }
    }

    /// Returns the value stored in the history entry.
    pub fn to_history_state(&self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Question(id) => format!("question:{id}"),
            Self::Change(id) => format!("change:{id}"),
            Self::Stop => "stop".to_owned(),
            Self::Review => "review".to_owned(),
            Self::Result => "result".to_owned(),
        }
    }
}

/// What is displayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View<'a> {
    /// The introduction before the first question.
    Start,
    /// A question and its position on the current path.
    Question {
        /// The question.
        question: &'a Question,
        /// Position on the path, from 1; 0 for the question on the first page.
        position: usize,
        /// About how many questions there are, once the answers so far tell.
        about: Option<usize>,
    },
    /// A card.
    Stop(&'a Stop),
    /// The review of the answers.
    Review,
    /// The result.
    Result,
}

/// Returns the view for a requested step, or the furthest reachable view if the answers do not lead there.
pub fn view<'a>(flow: &'a Flow, answers: &'a Answers, requested: &JourneyStep) -> View<'a> {
    let replay = replay(flow, answers);
    match requested {
        JourneyStep::Start => View::Start,
        JourneyStep::Question(id) | JourneyStep::Change(id) => question(flow, &replay, id).unwrap_or_else(|| furthest(flow, &replay)),
        JourneyStep::Result if replay.step == Step::Done => View::Result,
        JourneyStep::Stop | JourneyStep::Review | JourneyStep::Result => furthest(flow, &replay),
    }
}

/// Returns a question for display: worded for whom the answers are about, with the choices that are offered after the answers so far, those near the
/// selected parts of the body first.
pub fn question_for_display(flow: &Flow, answers: &Answers, id: &QuestionId) -> Option<Question> {
    let replay = replay(flow, answers);
    let mut question = flow.questions.questions.iter().find(|question| question.id == *id)?.clone();
    question.choices = replay.offered(&question).cloned().collect();
    question.prompt = question.prompt_for(answers).to_owned();
    let parts = replay.path.iter().filter(|(asked, _)| asked.map).flat_map(|(_, answer)| match answer {
        Answer::Choices(selected) => selected.as_slice(),
        Answer::Number(_) | Answer::Skipped => &[],
    });
    let parts: Vec<&ChoiceId> = parts.collect();
    let is_near = |choice: &Choice| choice.near.iter().any(|near| parts.contains(&near));
    question.choices = by_rank(question.choices, |choice| u32::from(!is_near(choice)));
    Some(question)
}

/// Returns the step after `step`, which is the start or an answered question.
pub fn next_step(flow: &Flow, answers: &Answers, step: &JourneyStep) -> JourneyStep {
    let replay = replay(flow, answers);
    let next_on_path = match step {
        JourneyStep::Start => replay.path.iter().find(|(asked, _)| !asked.at_start),
        JourneyStep::Question(id) => replay.path.iter().skip_while(|(asked, _)| asked.id != *id).nth(1),
        _ => None,
    };
    match (next_on_path, &replay.step) {
        (Some((question, _)), _) => JourneyStep::Question(question.id.clone()),
        (None, Step::Ask(question)) => JourneyStep::Question(question.id.clone()),
        (None, Step::Stop(_)) => JourneyStep::Stop,
        (None, Step::Done) => JourneyStep::Review,
    }
}

/// Returns the view of a question, if it is on the path.
fn question<'a>(flow: &Flow, replay: &Replay<'a>, id: &QuestionId) -> Option<View<'a>> {
    let next = match replay.step {
        Step::Ask(question) => Some(question),
        _ => None,
    };
    let mut asked = replay.path.iter().map(|(question, _)| *question).chain(next);
    let question = asked.clone().find(|question| question.id == *id)?;
    let until = asked.position(|question| question.id == *id)?;
    let before_start = replay.path.iter().take(until + 1).filter(|(asked, _)| asked.at_start).count();
    Some(View::Question {
        question,
        position: until + 1 - before_start,
        about: about(flow, replay),
    })
}

/// Returns about how many questions there are, once the question that decides it is answered. It does not change afterwards.
fn about(flow: &Flow, replay: &Replay<'_>) -> Option<usize> {
    let mut about = flow.questions.about.iter();
    about.find(|about| replay.holds(&about.when)).map(|about| about.questions)
}

/// Returns the furthest reachable view.
fn furthest<'a>(flow: &Flow, replay: &Replay<'a>) -> View<'a> {
    match replay.step {
        Step::Ask(next) => question(flow, replay, &next.id).unwrap_or(View::Start),
        Step::Stop(stop) => View::Stop(stop),
        Step::Done => View::Review,
    }
}
