//! Vignettes: people with known answers and the expected outcome. They are run by the tests, and by readers on the methods page.

use super::answers::Answers;
use super::model::Assessment;
use super::outcome::{Outcome, outcome};
use super::replay::{Step, replay, replay_to_the_end};
use super::robustness::robustness;
use crate::domain::content::{LayerId, Tradition};
use crate::domain::ids::{ComplaintId, ModalityId, StopId};
use crate::domain::index::{Index, ModalityCard};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

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
    /// The expected outcome.
    pub expect: Expect,
    /// Practices that must not be suggested.
    #[serde(default)]
    pub must_not_suggest: Vec<ModalityId>,
    /// Reasonable practices, one of which must be among the first five suggestions.
    #[serde(default)]
    pub reasonable: Vec<ModalityId>,
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
        match (&self.expect, actual) {
            (_, Actual::Invalid(problem)) => misses.push(problem.clone()),
            (Expect::Stop(expected), Actual::Stop(stop)) if expected != stop => misses.push(format!("stopped by {stop} in place of {expected}")),
            (Expect::Stop(expected), Actual::Result(_)) => misses.push(format!("not stopped by {expected}")),
            (Expect::Leads(_) | Expect::Nowhere(_), Actual::Stop(stop)) => misses.push(format!("stopped by {stop}")),
            (Expect::Leads(layer), Actual::Result(outcome)) if outcome.leading() != Some(*layer) => {
                let leads = outcome.leading().map_or("no layer", LayerId::as_str);
                misses.push(format!("{leads} leads in place of {}", layer.as_str()));
            }
            (Expect::Nowhere(_), Actual::Result(outcome)) if !outcome.layers.is_empty() => misses.push("points to a layer".to_owned()),
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

/// Statistics of a suite of vignettes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Number of vignettes run.
    pub count: usize,
    /// Failed vignettes: name and differences.
    pub failed: Vec<(String, String)>,
    /// Number of vignettes that must be stopped, and of those stopped by the right card.
    pub red_flags: (usize, usize),
    /// Number of vignettes that must not be stopped, and of those that were.
    pub over_caution: (usize, usize),
    /// Number of practices that must not be suggested over all vignettes, and of those that were.
    pub must_not: (usize, usize),
    /// Number of vignettes with reasonable practices, and of those with one among the first five suggestions.
    pub reasonable: (usize, usize),
    /// Complaints that are the main one of a vignette.
    pub complaints: BTreeSet<ComplaintId>,
    /// Cards that stop a vignette.
    pub stops: BTreeSet<StopId>,
    /// By tradition: mean position of the suggestions, from 1, and their number.
    pub traditions: Vec<(Tradition, f64, usize)>,
    /// The same by price band of a session.
    pub prices: Vec<(&'static str, f64, usize)>,
    /// For each result with suggestions: in what percentage of perturbed runs the leading layer stays, and the top three practices.
    pub robustness: Vec<(u32, u32)>,
}

/// Price bands: label and upper limit of the lower session price, in US dollars.
const PRICES: [(&str, u32); 3] = [("up to 30 dollars", 30), ("up to 70 dollars", 70), ("more than 70 dollars", u32::MAX)];

/// Runs a suite of vignettes.
pub fn tally(vignettes: &[Vignette], assessment: &Assessment, index: &Index) -> Tally {
    let mut tally = Tally {
        count: vignettes.len(),
        ..Tally::default()
    };
    let mut positions: Vec<(&ModalityCard, usize)> = Vec::new();
    for vignette in vignettes {
        let actual = run(vignette, assessment, index);
        let misses = vignette.misses(&actual);
        if !misses.is_empty() {
            tally.failed.push((vignette.name.clone(), misses.join("; ")));
        }
        match (&vignette.expect, &actual) {
            (Expect::Stop(expected), actual) => count(&mut tally.red_flags, matches!(actual, Actual::Stop(stop) if stop == expected)),
            (Expect::Leads(_) | Expect::Nowhere(_), actual) => count(&mut tally.over_caution, matches!(actual, Actual::Stop(_))),
        }
        match actual {
            Actual::Stop(stop) => {
                tally.stops.insert(stop);
            }
            Actual::Result(outcome) => {
                for id in &vignette.must_not_suggest {
                    count(&mut tally.must_not, outcome.position(id).is_some());
                }
                if !vignette.reasonable.is_empty() {
                    count(
                        &mut tally.reasonable,
                        vignette
                            .reasonable
                            .iter()
                            .any(|id| outcome.position(id).is_some_and(|i| i < TOP_SUGGESTIONS)),
                    );
                }
                positions.extend(
                    outcome
                        .suggestions
                        .iter()
                        .zip(1..)
                        .filter_map(|(suggestion, i)| Some((index.modality(&suggestion.modality)?, i))),
                );
                if let (Ok(answers), false) = (vignette.answers(), outcome.suggestions.is_empty()) {
                    let robustness = robustness(assessment, &answers, index, &outcome);
                    tally.robustness.push((robustness.layer_share(), robustness.top_share()));
                }
                tally.complaints.extend(outcome.complaint);
            }
            Actual::Invalid(_) => {}
        }
    }
    tally.traditions = Tradition::ALL
        .into_iter()
        .map(|tradition| {
            let (mean, count) = mean(&positions, |card| card.tradition == tradition);
            (tradition, mean, count)
        })
        .collect();
    let band = |card: &ModalityCard| {
        card.cost
            .as_ref()
            .and_then(|cost| PRICES.iter().position(|(_, limit)| cost.min_usd <= *limit))
    };
    let bands = PRICES
        .iter()
        .enumerate()
        .map(|(i, (name, _))| (*name, Some(i)))
        .chain([("no price known", None)]);
    tally.prices = bands
        .map(|(name, i)| {
            let (mean, count) = mean(&positions, |card| band(card) == i);
            (name, mean, count)
        })
        .collect();
    tally
}

/// Counts an item, and whether it is a hit.
fn count((all, hit): &mut (usize, usize), hits: bool) {
    *all += 1;
    *hit += usize::from(hits);
}

/// Returns the mean position of the practices that `matches` selects, and their number.
fn mean(positions: &[(&ModalityCard, usize)], matches: impl Fn(&ModalityCard) -> bool) -> (f64, usize) {
    let own: Vec<usize> = positions.iter().filter(|(card, _)| matches(card)).map(|(_, i)| *i).collect();
    let sum: usize = own.iter().sum();
    let mean = if own.is_empty() { 0.0 } else { sum as f64 / own.len() as f64 };
    (mean, own.len())
}
