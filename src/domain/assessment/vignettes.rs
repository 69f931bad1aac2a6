//! Vignettes: people with known answers and the expected outcome. They are run by the tests, and by readers on the methods page.

mod tally;

pub use tally::{LevelTally, Tally, median, tally};

use super::answers::Answers;
use super::model::Assessment;
use super::outcome::{Outcome, outcome};
use super::replay::{Step, replay, replay_to_the_end};
use crate::domain::content::LayerId;
use crate::domain::ids::{ModalityId, StopId};
use crate::domain::index::Index;
use serde::Deserialize;
use serde_json::Value;

/// A reasonable practice must be among this many top suggestions.
const TOP_SUGGESTIONS: usize = 5;

/// A vignette.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vignette {
    /// Description of the person in one line.
    pub name: String,
    /// What the expectation is based on.
    pub basis: String,
    /// Answers by question. Questions on the path without an answer count as skipped; safety questions must have an answer.
    pub answers: Value,
    /// Dismissible cards that the person dismissed.
    #[serde(default)]
    pub passed: Vec<StopId>,
    /// The expected outcome, if it is more than the level.
    #[serde(default)]
    pub expect: Option<Expect>,
    /// The right levels, in the words of [`super::outcome::Level::as_str`]: the right one, then others that can be defended. Empty if `expect` is enough.
    #[serde(default)]
    pub levels: Vec<String>,
    /// The case in plain words, as far as the person knows it.
    #[serde(default)]
    pub story: Option<String>,
    /// Where the case was published: `title`, `year`, `doi`, `url`, and how much of it was `seen`.
    #[serde(default)]
    pub source: Value,
    /// Practices that must not be suggested.
    #[serde(default)]
    pub must_not_suggest: Vec<ModalityId>,
    /// Reasonable practices, one of which must be among the first five suggestions.
    #[serde(default)]
    pub reasonable: Vec<ModalityId>,
}

/// Levels from the most to the least urgent, in the words of [`super::outcome::Level::as_str`].
pub const LEVELS: [&str; 6] = [
    "emergency-call",
    "emergency-department",
    "today",
    "within-days",
    "clinician-first",
    "self-care",
];

/// Position of a level among [`LEVELS`].
fn rank(level: &str) -> usize {
    LEVELS.iter().position(|listed| *listed == level).unwrap_or(LEVELS.len())
}

/// An expected outcome.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expect {
    /// This card stops the flow.
    Stop(StopId),
    /// This layer leads.
    Leads(LayerId),
    /// The answers point to no layer.
    Nowhere(bool),
}

/// An actual outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actual {
    /// A card stopped the flow.
    Stop(StopId),
    /// A result.
    Result(Outcome),
    /// The answers are invalid, or a safety question has none. Contains a description of the problem.
    Invalid(String),
}

/// Returns how soon the answers ask for a clinician.
///
/// # Errors
/// Returns a description of the problem if the answers are invalid.
fn level(vignette: &Vignette, assessment: &Assessment, index: &Index) -> Result<&'static str, String> {
    match run(vignette, assessment, index) {
        Actual::Stop(stop) => {
            let card = assessment.flow.stops.stops.iter().find(|card| card.id == stop);
            card.map(|card| card.urgency.as_str()).ok_or_else(|| format!("there is no card {stop}"))
        }
        Actual::Result(outcome) => Ok(outcome.level.as_str()),
        Actual::Invalid(problem) => Err(problem),
    }
}

/// Runs a vignette as if every card that can be dismissed were: what somebody sees who goes on.
fn run_past_cards(vignette: &Vignette, assessment: &Assessment, index: &Index) -> Actual {
    let cards = assessment.flow.stops.stops.iter().filter(|stop| stop.may_continue());
    let mut vignette = vignette.clone();
    vignette.passed.extend(cards.map(|stop| stop.id.clone()));
    run(&vignette, assessment, index)
}

/// Runs a vignette.
pub fn run(vignette: &Vignette, assessment: &Assessment, index: &Index) -> Actual {
    let answers = match vignette.answers() {
        Ok(answers) => answers,
        Err(problem) => return Actual::Invalid(problem),
    };
    if let Step::Ask(question) = replay(&assessment.flow, &answers).step
        && question.section.is_safety()
    {
        return Actual::Invalid(format!("`{}` is not answered", question.id));
    }
    let replay = replay_to_the_end(&assessment.flow, &answers);
    match replay.step {
        Step::Stop(stop) => Actual::Stop(stop.id.clone()),
        Step::Ask(_) | Step::Done => Actual::Result(outcome(assessment, &replay, index)),
    }
}

impl Vignette {
    /// Returns the answers, including the dismissed cards.
    ///
    /// # Errors
    /// Returns a description of the problem if the answers are invalid.
    pub fn answers(&self) -> Result<Answers, String> {
        let mut answers = Answers::from_value(&self.answers).map_err(|problem| problem.to_string())?;
        for card in &self.passed {
            answers.dismiss(card.clone());
        }
        Ok(answers)
    }

    /// Describes how the actual outcome differs from the expected one. Empty if it does not.
    pub fn misses(&self, actual: &Actual) -> Vec<String> {
        let mut misses = Vec::new();
        match (self.expect.as_ref(), actual) {
            (_, Actual::Invalid(problem)) => misses.push(problem.clone()),
            (Some(Expect::Stop(expected)), Actual::Stop(stop)) if expected != stop => {
                misses.push(format!("stopped by {stop} in place of {expected}"))
            }
            (Some(Expect::Stop(expected)), Actual::Result(_)) => misses.push(format!("not stopped by {expected}")),
            (Some(Expect::Leads(_) | Expect::Nowhere(_)), Actual::Stop(stop)) => misses.push(format!("stopped by {stop}")),
            (Some(Expect::Leads(layer)), Actual::Result(outcome)) if outcome.leading() != Some(*layer) => {
                let leads = outcome.leading().map_or("no layer", LayerId::as_str);
                misses.push(format!("{leads} leads in place of {}", layer.as_str()));
            }
            (Some(Expect::Nowhere(_)), Actual::Result(outcome)) if !outcome.layers.is_empty() => misses.push("points to a layer".to_owned()),
            _ => {}
        }
        if let Actual::Result(outcome) = actual {
            let suggested: Vec<&ModalityId> = outcome.suggestions.iter().map(|suggestion| &suggestion.modality).collect();
            let unwanted = self.must_not_suggest.iter().filter(|id| suggested.contains(id));
            misses.extend(unwanted.map(|id| format!("{id} is suggested")));
            let has_reasonable = suggested.iter().take(TOP_SUGGESTIONS).any(|id| self.reasonable.contains(id));
            if !self.reasonable.is_empty() && !has_reasonable {
                misses.push(format!("none of the reasonable practices is among the first {TOP_SUGGESTIONS}"));
            }
        }
        misses
    }
}
