//! Evidence grades: how far trials support a practice for a complaint, computed from the evidence rows by a short rule.
//!
//! 1. Rows are grouped by comparator. Rows that agree give that result; rows that disagree give 'mixed'.
//! 2. Comparisons with a sham decide first, because they show what the practice itself adds.
//! 3. Comparisons with usual care or no treatment decide next: they show what choosing the practice adds, including expectation.
//! 4. 'Good' requires at least moderate certainty and [`MANY_PEOPLE`] people in one of the deciding rows.
//!
//! A comparison with another active treatment never raises a grade. Safety is not part of the grade; it is reported separately.
//!
//! Two parameters of the rule are a judgement: the weight of a sham, and how many people are enough. [`GradeRule`] holds them so that a reader can
//! change them; its default is the rule of the site.

use crate::domain::content::{Certainty, Comparator, Direction, EvidenceRow};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Number of people that a deciding row needs for the highest grade.
pub const MANY_PEOPLE: u32 = 400;

/// Comparators that decide first.
pub const SHAM: [Comparator; 1] = [Comparator::Sham];

/// Comparators that decide next.
pub const CARE: [Comparator; 2] = [Comparator::UsualCare, Comparator::NoTreatment];

/// [`SHAM`] and [`CARE`] as one group.
const SHAM_AND_CARE: [Comparator; 3] = [Comparator::Sham, Comparator::UsualCare, Comparator::NoTreatment];

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
    /// All variants, strongest first.
    pub const ALL: [Self; 5] = [Self::Good, Self::Fair, Self::Weak, Self::Unclear, Self::NoBenefit];

    /// Returns the value used in URLs and class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Weak => "weak",
            Self::Unclear => "unclear",
            Self::NoBenefit => "no-benefit",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Good => "Good evidence",
            Self::Fair => "Fair evidence",
            Self::Weak => "Weak evidence",
            Self::Unclear => "Unclear",
            Self::NoBenefit => "No benefit seen",
        }
    }
}

/// Weight of comparisons with a sham relative to those with usual care or no treatment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShamWeight {
    /// Rows against usual care or no treatment are ignored.
    Only,
    /// Sham decides first, usual care or no treatment next.
    #[default]
    First,
    /// Rows of both kinds form one group, which decides alone.
    Alike,
    /// Usual care or no treatment decides first, sham next.
    Last,
}

impl ShamWeight {
    /// All variants, from the highest weight of a sham to the lowest.
    pub const ALL: [Self; 4] = [Self::Only, Self::First, Self::Alike, Self::Last];

    /// Returns the value used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::First => "first",
            Self::Alike => "alike",
            Self::Last => "last",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Only => "only sham counts",
            Self::First => "sham decides first",
            Self::Alike => "both count alike",
            Self::Last => "usual care decides first",
        }
    }
}

/// Parameters of the grade rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradeRule {
    /// Weight of comparisons with a sham.
    pub sham: ShamWeight,
    /// Number of people that a row needs to be firm. At 0 the number is not considered.
    pub many_people: u32,
}

impl GradeRule {
    /// Selectable values of `many_people`, in ascending order.
    pub const PEOPLE: [u32; 6] = [0, 100, 200, MANY_PEOPLE, 800, 1600];
}

impl Default for GradeRule {
    fn default() -> Self {
        Self {
            sham: ShamWeight::First,
            many_people: MANY_PEOPLE,
        }
    }
}

/// The part of an evidence row that the rule uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What the practice was compared with.
    pub comparator: Comparator,
    /// The result.
    pub direction: Direction,
    /// Certainty as stated by the authors.
    pub certainty: Certainty,
    /// Number of participants, if the source states it.
    pub people: Option<u32>,
}

impl From<&EvidenceRow> for Finding {
    fn from(row: &EvidenceRow) -> Self {
        Self {
            comparator: row.comparator,
            direction: row.direction,
            certainty: row.certainty,
            people: row.people,
        }
    }
}

/// Combined result of the rows against one group of comparators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The common result if all rows agree, otherwise mixed or no difference.
    pub direction: Direction,
    /// Whether one row has at least moderate certainty and enough people.
    pub firm: bool,
}

/// Grades the rows of one practice and one complaint by the default rule. Returns `None` if there are no rows.
pub fn grade<'a>(rows: impl IntoIterator<Item = &'a EvidenceRow>) -> Option<Grade> {
    let findings: Vec<Finding> = rows.into_iter().map(Finding::from).collect();
    grade_by(&findings, GradeRule::default())
}

/// Grades findings by a given rule. Returns `None` if there are no findings.
pub fn grade_by(findings: &[Finding], rule: GradeRule) -> Option<Grade> {
    let verdict = |comparators: &[Comparator]| weigh(findings, comparators, rule.many_people);
    let grade = match rule.sham {
        ShamWeight::Only => decide(verdict(&SHAM), None),
        ShamWeight::First => decide(verdict(&SHAM), verdict(&CARE)),
        ShamWeight::Alike => decide(verdict(&SHAM_AND_CARE), None),
        ShamWeight::Last => decide(verdict(&CARE), verdict(&SHAM)),
    };
    (!findings.is_empty()).then_some(grade)
}

/// Applies the rule to the verdicts of the comparators that decide first and next; `None` for those that were not tested.
pub fn decide(first: Option<Verdict>, next: Option<Verdict>) -> Grade {
    let direction = |verdict: Option<Verdict>| verdict.map(|verdict| verdict.direction);
    let is_firm = |verdict: Option<Verdict>| verdict.is_some_and(|verdict| verdict.firm);
    match (direction(first), direction(next)) {
        (Some(Direction::Favours), _) if is_firm(first) => Grade::Good,
        (Some(Direction::Favours), _) => Grade::Fair,
        (None, Some(Direction::Favours)) if is_firm(next) => Grade::Fair,
        (_, Some(Direction::Favours)) => Grade::Weak,
        (Some(Direction::Mixed), _) | (_, Some(Direction::Mixed)) | (None, None) => Grade::Unclear,
        _ => Grade::NoBenefit,
    }
}

/// Combines the rows against the given comparators. Returns `None` if there are none.
pub fn verdict<'a>(rows: impl IntoIterator<Item = &'a EvidenceRow>, comparators: &[Comparator]) -> Option<Verdict> {
    let findings: Vec<Finding> = rows.into_iter().map(Finding::from).collect();
    weigh(&findings, comparators, MANY_PEOPLE)
}

/// Combines the findings against the given comparators; a finding needs `many_people` people to be firm. Returns `None` if there are none.
pub fn weigh(findings: &[Finding], comparators: &[Comparator], many_people: u32) -> Option<Verdict> {
    let findings: Vec<&Finding> = findings.iter().filter(|finding| comparators.contains(&finding.comparator)).collect();
    let first = findings.first()?.direction;
    let direction = if findings.iter().all(|finding| finding.direction == first) {
        first
    } else if findings
        .iter()
        .any(|finding| matches!(finding.direction, Direction::Favours | Direction::Mixed))
    {
        Direction::Mixed
    } else {
        Direction::NoDifference
    };
    let is_firm =
        |finding: &&Finding| matches!(finding.certainty, Certainty::High | Certainty::Moderate) && finding.people.unwrap_or_default() >= many_people;
    Some(Verdict {
        direction,
        firm: findings.iter().any(is_firm),
    })
}

/// Returns the row with the most people among those against the given comparators, the last one on ties.
///
/// It represents its kind if only one row can be shown.
pub fn largest<'a>(rows: &[&'a EvidenceRow], comparators: &[Comparator]) -> Option<&'a EvidenceRow> {
    let of_kind = rows.iter().copied().filter(|row| comparators.contains(&row.comparator));
    of_kind.max_by_key(|row| row.people)
}

#[cfg(test)]
mod tests {
    use super::{Finding, Grade, GradeRule, ShamWeight, grade, grade_by};
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
    fn rows_are_graded_by_the_published_rule() {
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

    fn finding(comparator: Comparator, direction: Direction, people: Option<u32>) -> Finding {
        Finding {
            comparator,
            direction,
            certainty: Certainty::Moderate,
            people,
        }
    }

    /// Checks the grades for each [`ShamWeight`], in order.
    #[track_caller]
    fn check_weights(findings: &[Finding], many_people: u32, expected: [Grade; 4]) {
        let by = |sham| grade_by(findings, GradeRule { sham, many_people });
        assert_eq!(ShamWeight::ALL.map(by), expected.map(Some));
    }

    #[test]
    fn findings_are_graded_by_each_sham_weight() {
        use Comparator::{Active, NoTreatment, Sham, UsualCare};
        use Direction::{Favours, Mixed, NoDifference};
        use Grade::{Fair, Good, NoBenefit, Unclear, Weak};
        let sham = |direction| finding(Sham, direction, Some(500));
        let care = |direction| finding(UsualCare, direction, Some(50));
        let none = finding(NoTreatment, Favours, Some(500));
        check_weights(&[sham(Favours)], 400, [Good, Good, Good, Fair]);
        check_weights(&[care(Favours)], 400, [Unclear, Weak, Fair, Fair]);
        check_weights(&[care(Favours), none], 400, [Unclear, Fair, Good, Good]);
        check_weights(&[sham(NoDifference), care(Favours)], 400, [NoBenefit, Weak, Unclear, Fair]);
        check_weights(&[sham(Favours), care(NoDifference)], 400, [Good, Good, Unclear, Weak]);
        check_weights(&[sham(Favours), care(Favours)], 400, [Good, Good, Good, Fair]);
        check_weights(&[sham(Mixed), care(NoDifference)], 400, [Unclear; 4]);
        check_weights(&[finding(Active, Favours, Some(5000))], 400, [Unclear; 4]);
    }

    #[test]
    fn the_number_of_people_decides_between_fair_and_good() {
        use Comparator::Sham;
        use Direction::Favours;
        let by = |people, many_people| {
            let rule = GradeRule {
                many_people,
                ..GradeRule::default()
            };
            grade_by(&[finding(Sham, Favours, people)], rule)
        };
        assert_eq!(by(Some(99), 100), Some(Grade::Fair));
        assert_eq!(by(Some(100), 100), Some(Grade::Good));
        assert_eq!(by(None, 100), Some(Grade::Fair));
        assert_eq!(by(None, 0), Some(Grade::Good), "at 0 the number is not asked");
        assert_eq!(grade_by(&[], GradeRule::default()), None);
    }
}
