//! Numbers that can be true.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::{Direction, Effect, EvidenceRow, Measure};
use crate::domain::library::Library;
use std::ops::RangeInclusive;

/// Minutes that a session can last.
const MINUTES: RangeInclusive<u32> = 5..=240;

/// US dollars that a session can cost; free ones exist.
const DOLLARS: RangeInclusive<u32> = 0..=1000;

/// Sessions that a course can have.
const SESSIONS: RangeInclusive<u32> = 1..=200;

/// Ensures that a course has sessions, the most no fewer than the fewest, and is looked at again before it ends.
pub fn course(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let course = &modality.facts.course;
        let in_order = is_range(course.min_sessions, course.max_sessions, &SESSIONS);
        let reviewed = course.review_after.is_none_or(|after| (1..=course.max_sessions).contains(&after));
        if !in_order || !reviewed || course.weeks == Some(0) {
            let remedy = "can't be: let 1 or more be the fewest sessions, no more than the most, and let the review and the weeks fall within";
            out.push(Problem::at(format!("modalities/{}.json", modality.id), "/facts/course", "course", remedy));
        }
    }
}

/// Ensures that a session's shortest time is no longer than its longest.
pub fn session(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let session = &modality.facts.session;
        if !is_range(session.min_minutes, session.max_minutes, &MINUTES) {
            let remedy = format!("can't be: let {MINUTES:?} hold both, the shorter first");
            out.push(Problem::at(
                format!("modalities/{}.json", modality.id),
                "/facts/session",
                "session",
                remedy,
            ));
        }
    }
}

/// Ensures that a cost's lower end is no higher than its upper.
pub fn cost(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        if modality
            .facts
            .cost
            .as_ref()
            .is_some_and(|cost| !is_range(cost.min_usd, cost.max_usd, &DOLLARS))
        {
            let remedy = format!("can't be: let {DOLLARS:?} hold both, the lower first");
            out.push(Problem::at(format!("modalities/{}.json", modality.id), "/facts/cost", "cost", remedy));
        }
    }
}

/// Ensures that an effect's interval is whole and holds the estimate, and that a ratio is above 0.
pub fn effect(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, row, effect) in effects(library) {
        let whole = match (effect.low, effect.high) {
            (Some(low), Some(high)) => low <= effect.value && effect.value <= high,
            (None, None) => true,
            _ => false,
        };
        let ratio = matches!(effect.measure, Measure::RiskRatio | Measure::OddsRatio);
        let positive = [Some(effect.value), effect.low, effect.high]
            .into_iter()
            .flatten()
            .all(|value| value > 0.0);
        if !whole || (ratio && !positive) {
            let remedy = "has an interval without one end or without its estimate, or a ratio that is not above 0: mend the numbers as printed";
            out.push(Problem::at("evidence.json", format!("/rows/{at}/effect"), &row.id, remedy));
        }
    }
}

/// Ensures that what was found agrees with the effect: the estimate lies on that side, and the interval does not reach across.
pub fn direction(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, row, effect) in effects(library) {
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
                "says '{}', but its effect does not lie on that side: mend `direction`, the numbers or `lower_is_better`",
                row.direction.label()
            );
            out.push(Problem::at("evidence.json", format!("/rows/{at}/direction"), &row.id, remedy));
        }
    }
}

/// Ensures that a row has trials and people, and no more trials than people.
pub fn row_size(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, row) in library.evidence.iter().enumerate() {
        let more_trials = row.trials.zip(row.people).is_some_and(|(trials, people)| trials > people);
        if row.trials == Some(0) || row.people == Some(0) || more_trials {
            let remedy = "has no trials or no people, or fewer people than trials: give the numbers as printed, or null";
            out.push(Problem::at("evidence.json", format!("/rows/{at}"), &row.id, remedy));
        }
    }
}

fn effects(library: &Library) -> impl Iterator<Item = (usize, &EvidenceRow, &Effect)> {
    library
        .evidence
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((at, row, row.effect.as_ref()?)))
}

fn is_range(least: u32, most: u32, within: &RangeInclusive<u32>) -> bool {
    least <= most && within.contains(&least) && within.contains(&most)
}
