//! Where a reader stands in the assessment, and where 'next' leads. What is asked for is checked against the replay, so no address and no
//! Back can show a question out of turn or a result past a card.

use super::answers::{Answer, Answers};
use super::model::{Choice, Flow, Question, Stop};
use super::replay::{Replay, Step, replay};
use crate::domain::ids::{ChoiceId, QuestionId};
use crate::domain::order::by_rank;

/// Where the reader asks to be. Written into the browser's history entry, never into the address; it names no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum JourneyStep {
    /// Before the first question.
    #[default]
    Start,
    /// JourneyStep a question, on the way through.
    Question(QuestionId),
    /// JourneyStep a question, come from the review to change its answer.
    Change(QuestionId),
    /// JourneyStep the card that stops the flow.
    Stop,
    /// Looking over the answers.
    Review,
    /// JourneyStep the result.
    Result,
}

impl JourneyStep {
    /// Reads what [`JourneyStep::to_history_state`] writes; anything unknown is the start.
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

    /// As written into the history.
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

/// What the reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View<'a> {
    /// The words before the first question.
    Start,
    /// A question, its place on the path from 1, and how many the path has as it looks now.
    Question {
        /// The question.
        question: &'a Question,
        /// From 1.
        position: usize,
        /// JourneyStep least `position`.
        of: usize,
    },
    /// A card.
    Stop(&'a Stop),
    /// The answers.
    Review,
    /// The result.
    Result,
}

/// What to show to a reader who asks to be at `at`: that, where the answers lead so far, else where they do lead.
pub fn view<'a>(flow: &'a Flow, answers: &'a Answers, at: &JourneyStep) -> View<'a> {
    let replay = replay(flow, answers);
    match at {
        JourneyStep::Start => View::Start,
        JourneyStep::Question(id) | JourneyStep::Change(id) => question(&replay, id).unwrap_or_else(|| furthest(&replay)),
        JourneyStep::Result if replay.step == Step::Done => View::Result,
        JourneyStep::Stop | JourneyStep::Review | JourneyStep::Result => furthest(&replay),
    }
}

/// A question as it is shown: its choices in order, those near the places of the body that were chosen first.
pub fn question_by_proximity(flow: &Flow, answers: &Answers, id: &QuestionId) -> Option<Question> {
    let mut question = flow.questions.questions.iter().find(|question| question.id == *id)?.clone();
    let replay = replay(flow, answers);
    let places = replay.path.iter().filter(|(asked, _)| asked.map).flat_map(|(_, answer)| match answer {
        Answer::Choices(chosen) => chosen.as_slice(),
        Answer::Number(_) | Answer::Skipped => &[],
    });
    let places: Vec<&ChoiceId> = places.collect();
    let is_near = |choice: &Choice| choice.near.iter().any(|near| places.contains(&near));
    question.choices = by_rank(question.choices, |choice| u32::from(!is_near(choice)));
    Some(question)
}

/// Where 'next' leads after the question at `at` was answered, or after the start.
pub fn after(flow: &Flow, answers: &Answers, at: &JourneyStep) -> JourneyStep {
    let replay = replay(flow, answers);
    let next_on_path = match at {
        JourneyStep::Start => replay.path.first(),
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

fn question<'a>(replay: &Replay<'a>, id: &QuestionId) -> Option<View<'a>> {
    let next = match replay.step {
        Step::Ask(question) => Some(question),
        _ => None,
    };
    let asked = replay.path.iter().map(|(question, _)| *question).chain(next);
    let of = replay.path.len() + usize::from(next.is_some()) + replay.to_come;
    asked
        .enumerate()
        .find(|(_, question)| question.id == *id)
        .map(|(at, question)| View::Question {
            question,
            position: at + 1,
            of,
        })
}

fn furthest<'a>(replay: &Replay<'a>) -> View<'a> {
    match replay.step {
        Step::Ask(next) => question(replay, &next.id).unwrap_or(View::Start),
        Step::Stop(stop) => View::Stop(stop),
        Step::Done => View::Review,
    }
}
