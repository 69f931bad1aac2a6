//! Cases: people with known answers and what must come out for them. The tests run them, and so can a reader.

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

/// How many suggestions from the top must hold one of the reasonable practices.
const FIRST: usize = 5;

/// One person.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vignette {
    /// Who it is, in a line.
    pub name: String,
    /// What the expectation rests on.
    pub basis: String,
    /// Answers by question. Questions on the path that are left out count as skipped; those about safety may not be.
    pub answers: Value,
    /// Cards of the lesser kind that the person went on from.
    #[serde(default)]
    pub passed: Vec<StopId>,
    /// What must come out.
    pub expect: Expect,
    /// Practices that must not be suggested.
    #[serde(default)]
    pub must_not_suggest: Vec<ModalityId>,
    /// Sensible practices: one of them must be among the first five.
    #[serde(default)]
    pub reasonable: Vec<ModalityId>,
}

/// What must come out.
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

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actual {
    /// A card.
    Stop(StopId),
    /// A result.
    Result(Outcome),
    /// The answers could not be read, or one about safety is missing: what is wrong.
    Unfit(String),
}

/// Runs a case.
pub fn run(case: &Vignette, assessment: &Assessment, index: &Index) -> Actual {
    let answers = match case.answers() {
        Ok(answers) => answers,
        Err(problem) => return Actual::Unfit(problem),
    };
    if let Step::Ask(question) = replay(&assessment.flow, &answers).step
        && question.section.is_safety()
    {
        return Actual::Unfit(format!("`{}` is not answered", question.id));
    }
    let replay = replay_to_the_end(&assessment.flow, &answers);
    match replay.step {
        Step::Stop(stop) => Actual::Stop(stop.id.clone()),
        Step::Ask(_) | Step::Done => Actual::Result(outcome(assessment, &replay, index)),
    }
}

impl Vignette {
    /// The answers, with the cards passed.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn answers(&self) -> Result<Answers, String> {
        let mut answers = Answers::from_value(&self.answers).map_err(|problem| problem.to_string())?;
        for card in &self.passed {
            answers.pass(card.clone());
        }
        Ok(answers)
    }

    /// How what came out differs from what must; empty where it does not.
    pub fn misses(&self, came: &Actual) -> Vec<String> {
        let mut misses = Vec::new();
        match (&self.expect, came) {
            (_, Actual::Unfit(problem)) => misses.push(problem.clone()),
            (Expect::Stop(wanted), Actual::Stop(stop)) if wanted != stop => misses.push(format!("stopped by {stop} in place of {wanted}")),
            (Expect::Stop(wanted), Actual::Result(_)) => misses.push(format!("not stopped by {wanted}")),
            (Expect::Leads(_) | Expect::Nowhere(_), Actual::Stop(stop)) => misses.push(format!("stopped by {stop}")),
            (Expect::Leads(layer), Actual::Result(outcome)) if outcome.leading() != Some(*layer) => {
                let leads = outcome.leading().map_or("no layer", LayerId::as_str);
                misses.push(format!("{leads} leads in place of {}", layer.as_str()));
            }
            (Expect::Nowhere(_), Actual::Result(outcome)) if !outcome.layers.is_empty() => misses.push("points to a layer".to_owned()),
            _ => {}
        }
        if let Actual::Result(outcome) = came {
            let suggested: Vec<&ModalityId> = outcome.suggestions.iter().map(|suggestion| &suggestion.modality).collect();
            let wrong = self.must_not_suggest.iter().filter(|id| suggested.contains(id));
            misses.extend(wrong.map(|id| format!("{id} is suggested")));
            let sensible = suggested.iter().take(FIRST).any(|id| self.reasonable.contains(id));
            if !self.reasonable.is_empty() && !sensible {
                misses.push(format!("none of the reasonable practices is among the first {FIRST}"));
            }
        }
        misses
    }
}

/// What a whole suite of cases shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Cases run.
    pub cases: usize,
    /// Cases with a miss: name and what differs.
    pub missed: Vec<(String, String)>,
    /// Cases that must be stopped, and those that were stopped by the right card.
    pub red_flags: (usize, usize),
    /// Cases that must not be stopped, and those that were.
    pub over_caution: (usize, usize),
    /// Practices that must not be suggested, over all cases, and those that were.
    pub must_not: (usize, usize),
    /// Cases with a list of reasonable practices, and those with one among the first five.
    pub reasonable: (usize, usize),
    /// Complaints that are the main one of some case.
    pub complaints: BTreeSet<ComplaintId>,
    /// Cards that stop some case.
    pub stops: BTreeSet<StopId>,
    /// Mean place of the suggestions of each tradition, from 1, and how many there are.
    pub traditions: Vec<(Tradition, f64, usize)>,
    /// The same by the lower price of a session.
    pub prices: Vec<(&'static str, f64, usize)>,
    /// For each result with suggestions: in how many of a hundred runs the leading layer stays, and the first three.
    pub firm: Vec<(u32, u32)>,
}

/// Bands of the lower price of a session, in US dollars.
const PRICES: [(&str, u32); 3] = [("up to 30 dollars", 30), ("up to 70 dollars", 70), ("more than 70 dollars", u32::MAX)];

/// Runs a suite.
pub fn tally(cases: &[Vignette], assessment: &Assessment, index: &Index) -> Tally {
    let mut tally = Tally {
        cases: cases.len(),
        ..Tally::default()
    };
    let mut places: Vec<(&ModalityCard, usize)> = Vec::new();
    for case in cases {
        let came = run(case, assessment, index);
        let misses = case.misses(&came);
        if !misses.is_empty() {
            tally.missed.push((case.name.clone(), misses.join("; ")));
        }
        match (&case.expect, &came) {
            (Expect::Stop(wanted), came) => count(&mut tally.red_flags, matches!(came, Actual::Stop(stop) if stop == wanted)),
            (Expect::Leads(_) | Expect::Nowhere(_), came) => count(&mut tally.over_caution, matches!(came, Actual::Stop(_))),
        }
        match came {
            Actual::Stop(stop) => {
                tally.stops.insert(stop);
            }
            Actual::Result(outcome) => {
                for id in &case.must_not_suggest {
                    count(&mut tally.must_not, outcome.place(id).is_some());
                }
                if !case.reasonable.is_empty() {
                    count(
                        &mut tally.reasonable,
                        case.reasonable.iter().any(|id| outcome.place(id).is_some_and(|at| at < FIRST)),
                    );
                }
                places.extend(
                    outcome
                        .suggestions
                        .iter()
                        .zip(1..)
                        .filter_map(|(suggestion, at)| Some((index.modality(&suggestion.modality)?, at))),
                );
                if let (Ok(answers), false) = (case.answers(), outcome.suggestions.is_empty()) {
                    let firm = robustness(assessment, &answers, index, &outcome);
                    tally.firm.push((firm.layer_share(), firm.top_share()));
                }
                tally.complaints.extend(outcome.complaint);
            }
            Actual::Unfit(_) => {}
        }
    }
    tally.traditions = Tradition::ALL
        .into_iter()
        .map(|tradition| {
            let (mean, count) = mean(&places, |card| card.tradition == tradition);
            (tradition, mean, count)
        })
        .collect();
    let band = |card: &ModalityCard| {
        card.cost
            .as_ref()
            .and_then(|cost| PRICES.iter().position(|(_, most)| cost.min_usd <= *most))
    };
    let bands = PRICES
        .iter()
        .enumerate()
        .map(|(at, (name, _))| (*name, Some(at)))
        .chain([("no price known", None)]);
    tally.prices = bands
        .map(|(name, at)| {
            let (mean, count) = mean(&places, |card| band(card) == at);
            (name, mean, count)
        })
        .collect();
    tally
}

fn count((all, hit): &mut (usize, usize), hits: bool) {
    *all += 1;
    *hit += usize::from(hits);
}

/// Mean place of those that `of` picks, and their number.
fn mean(places: &[(&ModalityCard, usize)], of: impl Fn(&ModalityCard) -> bool) -> (f64, usize) {
    let own: Vec<usize> = places.iter().filter(|(card, _)| of(card)).map(|(_, at)| *at).collect();
    let sum: usize = own.iter().sum();
    let mean = if own.is_empty() { 0.0 } else { sum as f64 / own.len() as f64 };
    (mean, own.len())
}
