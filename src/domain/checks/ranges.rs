//! Checks that numbers are plausible.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::{Comparator, Direction, Effect, EvidenceRow, Measure, Modality, Unit};
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

/// Ensures that an effect's interval contains the estimate, that ratios are above 0, and that measure and unit go together.
pub fn effect(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row, effect) in effects(library) {
        let contains_value = effect.low <= effect.value && effect.value <= effect.high;
        let is_ratio = matches!(effect.measure, Measure::RateRatio | Measure::RiskRatio | Measure::OddsRatio);
        let is_unit_right = match effect.unit {
            Unit::Times => is_ratio,
            Unit::StandardDeviations => effect.measure == Measure::StandardisedMeanDifference,
            Unit::PeopleOf100 => effect.measure == Measure::RiskDifference,
            _ => effect.measure == Measure::MeanDifference,
        };
        if !contains_value || (is_ratio && effect.low <= 0.0) || !is_unit_right {
            let remedy =
                "has an interval without its estimate, a ratio that is not above 0, or a unit of another measure: fix the numbers as printed";
            out.push(Problem::at("evidence.json", format!("/rows/{i}/effect"), &row.id, remedy));
        }
    }
}

/// Ensures that a direction is typed only where no effect gives it, or is mixed beside one.
pub fn direction(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row) in library.evidence.iter().enumerate() {
        let remedy = match (row.direction, &row.effect) {
            (None, None) => "has neither a direction nor an effect: write what was found",
            (Some(Direction::Mixed), Some(_)) | (Some(_), None) | (None, Some(_)) => continue,
            (Some(_), Some(_)) => "has a direction beside an effect: leave it out, it is computed from the interval",
        };
        out.push(Problem::at("evidence.json", format!("/rows/{i}/direction"), &row.id, remedy));
    }
}

/// Ensures that equal attention is a control only of practices that consist of talking or moving.
pub fn attention(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row) in library.evidence.iter().enumerate() {
        let fits = |modality: &Modality| modality.traits.movement || modality.traits.mind;
        if row.comparator == Comparator::Attention && !library.modalities.get(&row.modality).is_some_and(fits) {
            let remedy = "compares with equal attention a practice of neither movement nor mind: write `active`";
            out.push(Problem::at("evidence.json", format!("/rows/{i}/comparator"), &row.id, remedy));
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
