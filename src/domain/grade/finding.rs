//! Findings: the part of an evidence row that the grade rule uses.

use crate::domain::content::{Aside, Certainty, Comparator, Direction, EvidenceRow, Measures, Source};
use crate::domain::ids::SourceId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Complaint whose ratios count falls.
const FALLS: &str = "balance-falls";

/// Fewest people, and fewest trials of a review, with which an unrated result counts as low certainty instead of very low.
const RATED_LOW: (u32, u32) = (100, 3);

/// Kinds of control by what a comparison with them shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Control {
    /// Sham or equal attention: what the practice itself adds.
    Sham,
    /// Usual care or no treatment: what choosing it adds.
    Care,
    /// Anything else: it does not count.
    Other,
}

impl Control {
    /// Returns the kind of control that a comparator is.
    pub fn of(comparator: Comparator) -> Self {
        match comparator {
            Comparator::Sham | Comparator::Attention => Self::Sham,
            Comparator::UsualCare | Comparator::NoTreatment => Self::Care,
            Comparator::Active | Comparator::Mixed => Self::Other,
        }
    }
}

/// A gain in percent of the smallest gain worth having.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gain {
    /// The estimate.
    pub middle: u32,
    /// The end of the interval that is nearer to no difference, 0 if the interval includes it.
    pub near: u32,
    /// The end that is farther from no difference.
    pub far: u32,
}

/// The part of an evidence row that the rule uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The publication.
    pub source: SourceId,
    /// Year of publication.
    pub year: u16,
    /// Whether it combines several trials.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub review: bool,
    /// What the practice was compared with. Rows that do not count are [`Control::Other`].
    pub control: Control,
    /// What was measured.
    pub measures: Measures,
    /// Whether it was measured only later than three months.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
    /// The result.
    pub direction: Direction,
    /// How large the difference is; `None` if it is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Gain>,
    /// The authors' certainty, or the one that an unrated result counts as.
    pub certainty: Certainty,
    /// Whether the authors rated it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rated: bool,
    /// Number of trials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trials: Option<u32>,
    /// Number of people in the comparison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
}

/// Returns the findings of the rows of one practice and one complaint.
///
/// A row that its `superseded_by` has taken in does not count if that publication has a row against the same kind of control.
pub fn findings(rows: &[&EvidenceRow], sources: &BTreeMap<SourceId, Source>) -> Vec<Finding> {
    let is_taken_in = |row: &EvidenceRow| {
        let newer = row.superseded_by.as_ref();
        newer.is_some_and(|newer| {
            let control = Control::of(row.comparator);
            rows.iter()
                .any(|other| other.source == *newer && Control::of(other.comparator) == control)
        })
    };
    rows.iter()
        .filter_map(|row| {
            let finding = Finding::new(row, sources.get(&row.source)?);
            Some(if is_taken_in(row) { finding.set_aside() } else { finding })
        })
        .collect()
}

impl Finding {
    /// Returns the finding so that it is shown and does not count.
    #[must_use]
    pub fn set_aside(self) -> Self {
        Self {
            control: Control::Other,
            ..self
        }
    }

    fn new(row: &EvidenceRow, source: &Source) -> Self {
        let counts = !matches!(row.aside, Some(Aside::Borrowed | Aside::Combined | Aside::NoResult));
        let (certainty, rated) = certainty(row, source);
        Self {
            source: row.source.clone(),
            year: source.year,
            review: source.kind.is_review(),
            control: if counts { Control::of(row.comparator) } else { Control::Other },
            measures: row.measures,
            late: row.late,
            direction: row.direction(),
            gain: gain(row),
            certainty,
            rated,
            trials: row.trials,
            people: row.people,
        }
    }
}

/// Returns the certainty that a row counts as, and whether its authors rated it. People without the complaint cost one step.
fn certainty(row: &EvidenceRow, source: &Source) -> (Certainty, bool) {
    use Certainty::{High, Low, Moderate, NotRead, NotStated, VeryLow};
    let (people, trials) = (row.people.or(source.people), row.trials.max(source.trials));
    let is_pooled = source.kind.is_review() && trials.is_some_and(|trials| trials >= RATED_LOW.1);
    let (certainty, rated) = match row.certainty {
        NotStated | NotRead if is_pooled || people.is_some_and(|people| people >= RATED_LOW.0) => (Low, false),
        NotStated | NotRead => (VeryLow, false),
        rated => (rated, true),
    };
    let lower = match certainty {
        High => Moderate,
        Moderate => Low,
        _ => VeryLow,
    };
    (if row.aside == Some(Aside::Indirect) { lower } else { certainty }, rated)
}

/// Returns the size of a row's effect in percent of the smallest gain worth having, rounded down.
fn gain(row: &EvidenceRow) -> Option<Gain> {
    let effect = row.effect.as_ref()?;
    let worth = effect.worth_having(row.complaint.as_str() == FALLS)?;
    // The margin keeps a printed 0.85 or 0.4 from falling short of itself.
    let percent = |value: f64| (100.0 * effect.gain(value).abs() / worth + 1e-6) as u32;
    let [one, other] = [percent(effect.low), percent(effect.high)];
    let excludes_none = effect.direction() != Direction::NoDifference;
    Some(Gain {
        middle: percent(effect.value),
        near: if excludes_none { one.min(other) } else { 0 },
        far: one.max(other),
    })
}
