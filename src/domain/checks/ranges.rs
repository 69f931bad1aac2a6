//! Checks that numbers are plausible.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::{Direction, Effect, EvidenceRow, Measure};
use crate::domain::library::Library;
use std::ops::RangeInclusive;

/// Plausible length of a session in minutes.
const MINUTES: RangeInclusive<u32> = 5..=240;

/// Plausible cost of a session in US dollars; some are free.
const DOLLARS: RangeInclusive<u32> = 0..=1000;

/// Plausible number of sessions of a course.
const SESSIONS: RangeInclusive<u32> = 1..=200;

/// Ensures that a course has a valid range of sessions and is reviewed before it ends.
pub fn course(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let course = &modality.facts.course;
        let is_range_valid = is_range(course.min_sessions, course.max_sessions, &SESSIONS);
        let is_review_valid = course.review_after.is_none_or(|after| (1..=course.max_sessions).contains(&after));
        if !is_range_valid || !is_review_valid || course.weeks == Some(0) {
            let remedy = "can't be: let 1 or more be the fewest sessions, no more than the most, and let the review and the weeks fall within";
            out.push(Problem::at(format!("modalities/{}.json", modality.id), "/facts/course", "course", remedy));
        }
    }
}

/// Ensures that the length of a session is a valid range.
pub fn session(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let session = &modality.facts.session;
        if !is_range(session.min_minutes, session.max_minutes, &MINUTES) {
            let remedy = format!("can't be: keep both within {MINUTES:?}, the shorter first");
            out.push(Problem::at(
                format!("modalities/{}.json", modality.id),
                "/facts/session",
                "session",
                remedy,
            ));
        }
    }
}

/// Ensures that the cost of a session is a valid range.
pub fn cost(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        if modality
            .facts
            .cost
            .as_ref()
            .is_some_and(|cost| !is_range(cost.min_usd, cost.max_usd, &DOLLARS))
        {
            let remedy = format!("can't be: keep both within {DOLLARS:?}, the lower first");
            out.push(Problem::at(format!("modalities/{}.json", modality.id), "/facts/cost", "cost", remedy));
        }
    }
}

/// Ensures that an effect's interval has both bounds and contains the estimate, and that ratios are above 0.
pub fn effect(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row, effect) in effects(library) {
        let is_complete = match (effect.low, effect.high) {
            (Some(low), Some(high)) => low <= effect.value && effect.value <= high,
            (None, None) => true,
            _ => false,
        };
        let is_ratio = matches!(effect.measure, Measure::RiskRatio | Measure::OddsRatio);
        let is_positive = [Some(effect.value), effect.low, effect.high]
            .into_iter()
            .flatten()
            .all(|value| value > 0.0);
        if !is_complete || (is_ratio && !is_positive) {
            let remedy = "has an interval without one end or without its estimate, or a ratio that is not above 0: fix the numbers as printed";
            out.push(Problem::at("evidence.json", format!("/rows/{i}/effect"), &row.id, remedy));
        }
    }
}

/// Ensures that the direction agrees with the effect: the estimate is on that side, and the interval does not include no effect.
pub fn direction(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row, effect) in effects(library) {
        let gain = |value: f64| {
            if effect.lower_is_better {
                effect.measure.no_effect() - value
            } else {
                value - effect.measure.no_effect()
            }
        };
        let mut gains = [Some(effect.value), effect.low, effect.high].into_iter().flatten().map(gain);
        let agrees = match row.direction {
            Direction::Favours => gains.all(|gain| gain > 0.0),
            Direction::Against => gains.all(|gain| gain < 0.0),
            Direction::NoDifference | Direction::Mixed => true,
        };
        if !agrees {
            let remedy = format!(
                "says '{}', but its effect does not lie on that side: fix `direction`, the numbers or `lower_is_better`",
                row.direction.label()
            );
            out.push(Problem::at("evidence.json", format!("/rows/{i}/direction"), &row.id, remedy));
        }
    }
}

/// Ensures that a row has at least one trial and person, and no more trials than people.
pub fn row_size(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row) in library.evidence.iter().enumerate() {
        let more_trials = row.trials.zip(row.people).is_some_and(|(trials, people)| trials > people);
        if row.trials == Some(0) || row.people == Some(0) || more_trials {
            let remedy = "has no trials or no people, or fewer people than trials: give the numbers as printed, or null";
            out.push(Problem::at("evidence.json", format!("/rows/{i}"), &row.id, remedy));
        }
    }
}

/// Returns the rows that have an effect.
fn effects(library: &Library) -> impl Iterator<Item = (usize, &EvidenceRow, &Effect)> {
    library
        .evidence
        .iter()
        .enumerate()
        .filter_map(|(i, row)| Some((i, row, row.effect.as_ref()?)))
}

/// Returns `true` if the range is not reversed and within limits.
fn is_range(min: u32, max: u32, limits: &RangeInclusive<u32>) -> bool {
    min <= max && limits.contains(&min) && limits.contains(&max)
}
