//! How far trials support a practice for a complaint: a short rule over the evidence rows, never typed by hand.
//!
//! 1. Rows are read by comparator. Rows that agree give that answer; rows that disagree give 'mixed'.
//! 2. Against a sham decides first, for it tells what the practice itself adds.
//! 3. Against usual care or no treatment decides next: it tells what choosing it adds, expectation included.
//! 4. 'Good' needs at least moderate certainty and [`MANY_PEOPLE`] people in the rows that decide.
//!
//! A comparison with another active treatment never raises a grade. Safety has no part in it: it is a scale of its own.

use crate::domain::content::{Certainty, Comparator, Direction, EvidenceRow};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many people the deciding rows must hold for the highest grade.
pub const MANY_PEOPLE: u32 = 400;

/// What decides first.
pub const SHAM: [Comparator; 1] = [Comparator::Sham];

/// What decides next.
pub const CARE: [Comparator; 2] = [Comparator::UsualCare, Comparator::NoTreatment];

/// How far trials support one practice for one complaint, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Better than a sham, with at least moderate certainty and many people.
    Good,
    /// Better than a sham with less certainty; or no sham test and better than usual care with at least moderate certainty and many people.
    Fair,
    /// Better than usual care or no treatment, while against a sham it is mixed, untested or no different.
    Weak,
    /// Results point both ways, or only other treatments were compared.
    Unclear,
    /// No better than a sham or usual care where that was tested.
    NoBenefit,
}

impl Grade {
    /// All five, strongest first.
    pub const ALL: [Self; 5] = [Self::Good, Self::Fair, Self::Weak, Self::Unclear, Self::NoBenefit];

    /// As written in URLs and class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Weak => "weak",
            Self::Unclear => "unclear",
            Self::NoBenefit => "no-benefit",
        }
    }

    /// As said on a page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "Good evidence",
            Self::Fair => "Fair evidence",
            Self::Weak => "Weak evidence",
            Self::Unclear => "Unclear",
            Self::NoBenefit => "No benefit seen",
        }
    }
}

/// What rows against one kind of comparator say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Where they agree, that; where they don't, mixed or no difference.
    pub direction: Direction,
    /// At least moderate certainty and [`MANY_PEOPLE`] people in one row.
    pub firm: bool,
}

/// Grades the rows of one practice and one complaint; `None` where there are no rows.
pub fn grade<'a>(rows: impl IntoIterator<Item = &'a EvidenceRow>) -> Option<Grade> {
    let rows: Vec<&EvidenceRow> = rows.into_iter().collect();
    let of = |comparators: &[Comparator]| verdict(rows.iter().copied(), comparators);
    (!rows.is_empty()).then(|| decide(of(&SHAM), of(&CARE)))
}

/// The rule: what was found against a sham, and against usual care or no treatment, where each was tested.
pub fn decide(sham: Option<Verdict>, care: Option<Verdict>) -> Grade {
    let direction = |verdict: Option<Verdict>| verdict.map(|verdict| verdict.direction);
    let is_firm = |verdict: Option<Verdict>| verdict.is_some_and(|verdict| verdict.firm);
    match (direction(sham), direction(care)) {
        (Some(Direction::Favours), _) if is_firm(sham) => Grade::Good,
        (Some(Direction::Favours), _) => Grade::Fair,
        (None, Some(Direction::Favours)) if is_firm(care) => Grade::Fair,
        (_, Some(Direction::Favours)) => Grade::Weak,
        (Some(Direction::Mixed), _) | (_, Some(Direction::Mixed)) | (None, None) => Grade::Unclear,
        _ => Grade::NoBenefit,
    }
}

/// What the rows against these comparators say together; `None` where there are none.
pub fn verdict<'a>(rows: impl IntoIterator<Item = &'a EvidenceRow>, comparators: &[Comparator]) -> Option<Verdict> {
    let rows: Vec<&EvidenceRow> = rows.into_iter().filter(|row| comparators.contains(&row.comparator)).collect();
    let first = rows.first()?.direction;
    let direction = if rows.iter().all(|row| row.direction == first) {
        first
    } else if rows.iter().any(|row| matches!(row.direction, Direction::Favours | Direction::Mixed)) {
        Direction::Mixed
    } else {
        Direction::NoDifference
    };
    let is_firm =
        |row: &&EvidenceRow| matches!(row.certainty, Certainty::High | Certainty::Moderate) && row.people.is_some_and(|people| people >= MANY_PEOPLE);
    Some(Verdict {
        direction,
        firm: rows.iter().any(is_firm),
    })
}

/// The largest comparison with one of these; of equals the last. It stands for its kind where there is room for one.
pub fn largest<'a>(rows: &[&'a EvidenceRow], comparators: &[Comparator]) -> Option<&'a EvidenceRow> {
    let of_kind = rows.iter().copied().filter(|row| comparators.contains(&row.comparator));
    of_kind.max_by_key(|row| row.people)
}

#[cfg(test)]
mod tests {
    use super::{Grade, grade};
    use crate::domain::content::{Certainty, Comparator, Direction, EvidenceRow};

    fn row(comparator: Comparator, direction: Direction, certainty: Certainty, people: u32) -> EvidenceRow {
        EvidenceRow {
            id: "row".into(),
            modality: "a".into(),
            complaint: "b".into(),
            comparator,
            against: "sham".into(),
            outcome: "pain".into(),
            when: None,
            direction,
            effect: None,
            of_100: None,
            trials: None,
            people: Some(people),
            certainty,
            plain: String::new(),
            source: "c-2000".into(),
        }
    }

    #[track_caller]
    fn check(rows: &[EvidenceRow], expected: Option<Grade>) {
        assert_eq!(grade(rows), expected);
    }

    #[test]
    fn the_published_rule() {
        use Certainty::{Low, Moderate, NotStated};
        use Comparator::{Active, Sham, UsualCare};
        use Direction::{Against, Favours, Mixed, NoDifference};
        check(&[], None);
        check(&[row(Sham, Favours, Moderate, 400)], Some(Grade::Good));
        check(&[row(Sham, Favours, Moderate, 399)], Some(Grade::Fair));
        check(&[row(Sham, Favours, Low, 4000)], Some(Grade::Fair));
        check(&[row(UsualCare, Favours, Moderate, 900)], Some(Grade::Fair));
        check(&[row(UsualCare, Favours, NotStated, 900)], Some(Grade::Weak));
        check(
            &[row(Sham, NoDifference, Moderate, 900), row(UsualCare, Favours, Moderate, 900)],
            Some(Grade::Weak),
        );
        check(
            &[row(Sham, Favours, Moderate, 900), row(Sham, NoDifference, Moderate, 900)],
            Some(Grade::Unclear),
        );
        check(&[row(Sham, Mixed, Low, 100)], Some(Grade::Unclear));
        check(&[row(Active, Favours, Moderate, 900)], Some(Grade::Unclear));
        check(&[row(Sham, NoDifference, Low, 100)], Some(Grade::NoBenefit));
        check(&[row(UsualCare, Against, Low, 100)], Some(Grade::NoBenefit));
    }
}
