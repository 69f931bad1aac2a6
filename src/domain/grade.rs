//! How far trials support a practice for a complaint: a short rule over the evidence rows, never typed by hand.
//!
//! 1. Rows are read by comparator. Rows that agree give that answer; rows that disagree give 'mixed'.
//! 2. Against a sham decides first, for it tells what the practice itself adds.
//! 3. Against usual care or no treatment decides next: it tells what choosing it adds, expectation included.
//! 4. 'Good' needs at least moderate certainty and [`MANY_PEOPLE`] people in the rows that decide.
//!
//! A comparison with another active treatment never raises a grade. Safety has no part in it: it is a scale of its own.
//!
//! Two things of the rule are a choice: what a sham weighs, and how many people are many. [`GradeRule`] names the choice, so that a reader can
//! make another; its default is the rule of the site.

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

/// Both as one.
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

/// What a comparison with a sham weighs beside one with usual care or no treatment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShamWeight {
    /// Rows against usual care or no treatment are not read.
    Only,
    /// Sham decides first, usual care or no treatment next.
    #[default]
    First,
    /// Rows of both kinds are read as one group, which decides alone.
    Alike,
    /// Usual care or no treatment decides first, sham next.
    Last,
}

impl ShamWeight {
    /// All four, from the most weight to the least.
    pub const ALL: [Self; 4] = [Self::Only, Self::First, Self::Alike, Self::Last];

    /// As written in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::First => "first",
            Self::Alike => "alike",
            Self::Last => "last",
        }
    }

    /// As said on a page.
    pub fn label(self) -> &'static str {
        match self {
            Self::Only => "only sham counts",
            Self::First => "sham decides first",
            Self::Alike => "both count alike",
            Self::Last => "usual care decides first",
        }
    }
}

/// The choices that the rule makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradeRule {
    /// What a sham weighs.
    pub sham: ShamWeight,
    /// How many people one row must hold to be firm; at 0 their number is not asked.
    pub many_people: u32,
}

impl GradeRule {
    /// The numbers of people to choose from, the fewest first.
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

/// What the rule reads of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What the practice was compared with.
    pub comparator: Comparator,
    /// What was found.
    pub direction: Direction,
    /// How sure the authors are.
    pub certainty: Certainty,
    /// How many people took part, where the source says.
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

/// What rows against one kind of comparator say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Where they agree, that; where they don't, mixed or no difference.
    pub direction: Direction,
    /// At least moderate certainty and many people in one row.
    pub firm: bool,
}

/// Grades the rows of one practice and one complaint; `None` where there are no rows.
pub fn grade<'a>(rows: impl IntoIterator<Item = &'a EvidenceRow>) -> Option<Grade> {
    let findings: Vec<Finding> = rows.into_iter().map(Finding::from).collect();
    grade_by(&findings, GradeRule::default())
}

/// Grades by a rule of the reader's own.
pub fn grade_by(findings: &[Finding], rule: GradeRule) -> Option<Grade> {
    let of = |comparators: &[Comparator]| weigh(findings, comparators, rule.many_people);
    let grade = match rule.sham {
        ShamWeight::Only => decide(of(&SHAM), None),
        ShamWeight::First => decide(of(&SHAM), of(&CARE)),
        ShamWeight::Alike => decide(of(&SHAM_AND_CARE), None),
        ShamWeight::Last => decide(of(&CARE), of(&SHAM)),
    };
    (!findings.is_empty()).then_some(grade)
}

/// The rule: what was found by the comparison that decides first, and by the one that decides next, where each was tested.
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

/// What the rows against these comparators say together; `None` where there are none.
pub fn verdict<'a>(rows: impl IntoIterator<Item = &'a EvidenceRow>, comparators: &[Comparator]) -> Option<Verdict> {
    let findings: Vec<Finding> = rows.into_iter().map(Finding::from).collect();
    weigh(&findings, comparators, MANY_PEOPLE)
}

/// What the findings against these comparators say together, where so many people make one of them firm.
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

/// The largest comparison with one of these; of equals the last. It stands for its kind where there is room for one.
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

    fn finding(comparator: Comparator, direction: Direction, people: Option<u32>) -> Finding {
        Finding {
            comparator,
            direction,
            certainty: Certainty::Moderate,
            people,
        }
    }

    /// The grades from the most weight of a sham to the least, with so many people as many.
    #[track_caller]
    fn weighed(findings: &[Finding], many_people: u32, expected: [Grade; 4]) {
        let by = |sham| grade_by(findings, GradeRule { sham, many_people });
        assert_eq!(ShamWeight::ALL.map(by), expected.map(Some));
    }

    #[test]
    fn each_weight_of_a_sham() {
        use Comparator::{Active, NoTreatment, Sham, UsualCare};
        use Direction::{Favours, Mixed, NoDifference};
        use Grade::{Fair, Good, NoBenefit, Unclear, Weak};
        let sham = |direction| finding(Sham, direction, Some(500));
        let care = |direction| finding(UsualCare, direction, Some(50));
        let none = finding(NoTreatment, Favours, Some(500));
        weighed(&[sham(Favours)], 400, [Good, Good, Good, Fair]);
        weighed(&[care(Favours)], 400, [Unclear, Weak, Fair, Fair]);
        weighed(&[care(Favours), none], 400, [Unclear, Fair, Good, Good]);
        weighed(&[sham(NoDifference), care(Favours)], 400, [NoBenefit, Weak, Unclear, Fair]);
        weighed(&[sham(Favours), care(NoDifference)], 400, [Good, Good, Unclear, Weak]);
        weighed(&[sham(Favours), care(Favours)], 400, [Good, Good, Good, Fair]);
        weighed(&[sham(Mixed), care(NoDifference)], 400, [Unclear; 4]);
        weighed(&[finding(Active, Favours, Some(5000))], 400, [Unclear; 4]);
    }

    #[test]
    fn how_many_people_are_many() {
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
