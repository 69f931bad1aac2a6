//! Statistics of a suite of vignettes.

use super::super::model::Assessment;
use super::super::replay::replay_to_the_end;
use super::super::robustness::robustness;
use super::{Actual, Expect, LEVELS, TOP_SUGGESTIONS, Vignette, level, rank, run, run_past_cards};
use crate::domain::content::Tradition;
use crate::domain::ids::{ComplaintId, ModalityId, StopId};
use crate::domain::index::{Index, ModalityCard};
use std::collections::BTreeSet;
use std::ops::Range;

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
    /// How often the level was right, for each of [`LEVELS`].
    pub levels: [LevelTally; LEVELS.len()],
    /// Number of vignettes with a level and forbidden practices, and of those to which one is suggested past all cards that can be dismissed.
    pub forbidden: (usize, usize),
    /// Complaints that are the main one of a vignette.
    pub complaints: BTreeSet<ComplaintId>,
    /// Cards that stop a vignette.
    pub stops: BTreeSet<StopId>,
    /// By tradition: mean position of the suggestions, from 1, and their number.
    pub traditions: Vec<(Tradition, f64, usize)>,
    /// The same by price band of a session.
    pub prices: Vec<(&'static str, f64, usize)>,
    /// Number of questions of each vignette that reaches a result.
    pub lengths: Vec<u64>,
    /// For each result with suggestions: in what percentage of perturbed runs the leading layer stays, and the top three practices.
    pub robustness: Vec<(u32, u32)>,
}

/// How often the level was right, over the vignettes whose right level is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LevelTally {
    /// Number of vignettes.
    pub count: usize,
    /// Of those, how many were at a right level.
    pub right: usize,
    /// How many were less urgent than any right level.
    pub too_low: usize,
    /// How many were more urgent than any right level.
    pub too_high: usize,
}

impl LevelTally {
    fn add(self, other: &Self) -> Self {
        Self {
            count: self.count + other.count,
            right: self.right + other.right,
            too_low: self.too_low + other.too_low,
            too_high: self.too_high + other.too_high,
        }
    }
}

impl Tally {
    /// Returns the sum over some of [`LEVELS`].
    pub fn levels_in(&self, levels: Range<usize>) -> LevelTally {
        let chosen = self.levels.iter().enumerate().filter(|(i, _)| levels.contains(i));
        chosen.fold(LevelTally::default(), |sum, (_, one)| sum.add(one))
    }

    /// Counts the level of a vignette, and the forbidden practices that are suggested to somebody who goes on past its cards.
    fn count_level(&mut self, vignette: &Vignette, assessment: &Assessment, index: &Index) {
        let right: Vec<usize> = vignette.levels.iter().map(|level| rank(level)).collect();
        let (Some(first), Some(most), Some(least)) = (right.first(), right.iter().min(), right.iter().max()) else {
            return;
        };
        let level = match level(vignette, assessment, index) {
            Ok(level) => level,
            Err(problem) => {
                self.failed.push((vignette.name.clone(), problem));
                return;
            }
        };
        if let Some(tally) = self.levels.get_mut(*first) {
            tally.count += 1;
            tally.right += usize::from(right.contains(&rank(level)));
            tally.too_low += usize::from(rank(level) > *least);
            tally.too_high += usize::from(rank(level) < *most);
        }
        if !right.contains(&rank(level)) {
            let miss = format!("{level} in place of {}", vignette.levels.join(" or "));
            self.failed.push((vignette.name.clone(), miss));
        }
        let past = run_past_cards(vignette, assessment, index);
        let is_suggested = |id: &&ModalityId| matches!(&past, Actual::Result(outcome) if outcome.position(id).is_some());
        let forbidden: Vec<&str> = vignette.must_not_suggest.iter().filter(is_suggested).map(ModalityId::as_str).collect();
        if !vignette.must_not_suggest.is_empty() {
            count(&mut self.forbidden, !forbidden.is_empty());
        }
        if !forbidden.is_empty() {
            let miss = format!("suggested past its cards: {}", forbidden.join(", "));
            self.failed.push((vignette.name.clone(), miss));
        }
    }
}

/// Returns the median, the upper one of an even number; 0 of none.
pub fn median(values: impl Iterator<Item = u64>) -> u64 {
    let mut values: Vec<u64> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or(0)
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
            (Some(Expect::Stop(expected)), actual) => count(&mut tally.red_flags, matches!(actual, Actual::Stop(stop) if stop == expected)),
            (Some(Expect::Leads(_) | Expect::Nowhere(_)), actual) => count(&mut tally.over_caution, matches!(actual, Actual::Stop(_))),
            (None, _) => {}
        }
        tally.count_level(vignette, assessment, index);
        match actual {
            Actual::Stop(stop) => {
                tally.stops.insert(stop);
            }
            Actual::Result(outcome) => {
                if let Ok(answers) = vignette.answers() {
                    let path = replay_to_the_end(&assessment.flow, &answers).path;
                    tally.lengths.push(path.iter().filter(|(question, _)| !question.at_start).count() as u64);
                }
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
