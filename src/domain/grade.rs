//! Evidence grades: how far trials support a practice for a complaint, computed from the evidence rows by a short rule.
//!
//! 1. One result speaks for each kind of control ([`Verdict`]): what the practice was compared with comes first, then how sure, then how much.
//! 2. Against a sham, or equal attention, shows what the practice itself adds. Against usual care or nothing shows what choosing it adds,
//!    including expectation. Comparisons with other treatments, and with mixed controls, are shown and do not count.
//! 3. A table turns the two into a grade ([`decide`]). If both show a benefit, the better grade counts.
//!
//! New pain and lasting pain are graded apart. Safety is not part of the grade; it is reported separately.
//!
//! Three parameters of the rule are a judgement: the weight of a sham, how many people are many, and which gain is worth having. [`GradeRule`]
//! holds them so that a reader can change them; its default is the rule of the site.

mod finding;
mod verdict;

pub use finding::{Control, Finding, Gain, findings};
pub use verdict::{Size, Verdict};

#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::content::{Certainty, Direction};

/// Number of people that count as many.
pub const MANY_PEOPLE: u32 = 400;

/// Fewest people of a result against a sham that counts as fair.
pub const SOME_PEOPLE: u32 = 100;

/// How far trials support one practice for one complaint, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// A clear gain in many people: over a sham with at least moderate certainty, or over usual care with high certainty.
    Good,
    /// Better than a sham with at least moderate certainty; or than usual care with high certainty, or moderate and perhaps worth having.
    Fair,
    /// Better at low certainty, or than usual care by little or in few people, or than usual care while a sham does as well.
    Weak,
    /// Very low certainty, results that contradict each other, or only controls that do not count.
    Unclear,
    /// No better than a sham or usual care, and sure enough to say so.
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

    /// Returns what it stands for, as the method page says it.
    pub fn when(self) -> &'static str {
        match self {
            Self::Good => {
                "Better than a sham or equal attention, with at least moderate certainty, 400 people or more and a gain that is clearly worth having. Or the same beside usual care or nothing, with high certainty."
            }
            Self::Fair => {
                "Better than a sham or equal attention with at least moderate certainty, in 100 people or more. Or better than usual care or nothing, with high certainty, or with moderate certainty and a gain that is perhaps worth having."
            }
            Self::Weak => {
                "Better, at low certainty. Or better than usual care with moderate certainty, but by little or in few people. Or better than usual care while a sham does as well."
            }
            Self::Unclear => "Very low certainty, results that contradict each other, or only comparisons that do not count.",
            Self::NoBenefit => {
                "No better than a sham, or than usual care if no sham was tried, and sure enough to say so; and not better than usual care."
            }
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
    /// Comparisons with usual care or no treatment are ignored.
    Only,
    /// Sham decides first, usual care or no treatment next.
    #[default]
    First,
    /// Both count alike: the better grade counts, and a contradiction is unclear.
    Alike,
    /// Comparisons with a sham are ignored.
    Never,
}

impl ShamWeight {
    /// All variants, from the highest weight of a sham to the lowest.
    pub const ALL: [Self; 4] = [Self::Only, Self::First, Self::Alike, Self::Never];

    /// Returns the value used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::First => "first",
            Self::Alike => "alike",
            Self::Never => "never",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Only => "only sham counts",
            Self::First => "sham decides first",
            Self::Alike => "both count alike",
            Self::Never => "only usual care counts",
        }
    }
}

/// Parameters of the grade rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradeRule {
    /// Weight of comparisons with a sham.
    pub sham: ShamWeight,
    /// Number of people that count as many. At 0 the number is not considered.
    pub many_people: u32,
    /// Which gain is worth having, in percent of the gains that the site sets.
    pub worth: u32,
}

impl GradeRule {
    /// Selectable values of `many_people`, in ascending order.
    pub const PEOPLE: [u32; 6] = [0, 100, 200, MANY_PEOPLE, 800, 1600];

    /// Selectable values of `worth`, in ascending order.
    pub const WORTH: [u32; 4] = [50, 100, 150, 200];
}

impl Default for GradeRule {
    fn default() -> Self {
        Self {
            sham: ShamWeight::First,
            many_people: MANY_PEOPLE,
            worth: 100,
        }
    }
}

/// A grade and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grading {
    /// The grade.
    pub grade: Grade,
    /// The result that speaks for comparisons with a sham or equal attention.
    pub sham: Option<Verdict>,
    /// The result that speaks for comparisons with usual care or no treatment.
    pub care: Option<Verdict>,
    /// Which of the two decided the grade; `None` if there is neither.
    pub by: Option<Control>,
}

impl Grading {
    /// Grades findings by a rule. Returns `None` if there are none.
    pub fn new(findings: &[Finding], rule: GradeRule) -> Option<Self> {
        if findings.is_empty() {
            return None;
        }
        let sham = Verdict::new(findings, Control::Sham, rule);
        let care = Verdict::new(findings, Control::Care, rule);
        let (grade, by) = decide(sham.as_ref(), care.as_ref(), rule);
        Some(Self { grade, sham, care, by })
    }

    /// Returns the result that speaks for one kind of control.
    pub fn verdict(&self, control: Control) -> Option<&Verdict> {
        match control {
            Control::Sham => self.sham.as_ref(),
            Control::Care => self.care.as_ref(),
            Control::Other => None,
        }
    }

    /// Returns the result that decided the grade.
    pub fn deciding(&self) -> Option<&Verdict> {
        self.verdict(self.by?)
    }
}

/// Applies the table of grades to the results against a sham and against usual care, either of which may be missing.
///
/// Also returns which of the two decided; `None` if there is neither.
pub fn decide(sham: Option<&Verdict>, care: Option<&Verdict>, rule: GradeRule) -> (Grade, Option<Control>) {
    let sham = sham.map(|verdict| (verdict, Control::Sham));
    let care = care.map(|verdict| (verdict, Control::Care));
    match rule.sham {
        ShamWeight::Only => in_order(sham, None, rule),
        ShamWeight::First => in_order(sham, care, rule),
        ShamWeight::Alike => alike(sham, care, rule),
        ShamWeight::Never => in_order(care, None, rule),
    }
}

/// A result and the kind of control that it is about.
type Side<'a> = Option<(&'a Verdict, Control)>;

/// Grades two results of which the first decides, unless only the next shows a benefit.
fn in_order(first: Side<'_>, next: Side<'_>, rule: GradeRule) -> (Grade, Option<Control>) {
    let gain = |side: Side<'_>| side.and_then(|(verdict, control)| Some((benefit(verdict, control, rule)?, control)));
    let (first_gain, next_gain) = (gain(first), gain(next).filter(|(grade, _)| *grade <= Grade::Weak));
    let Some((verdict, control)) = first else {
        return match next {
            Some(_) => in_order(next, None, rule),
            None => (Grade::Unclear, None),
        };
    };
    let is_very_unsure = verdict.certainty == Certainty::VeryLow;
    let best = [first_gain, next_gain].into_iter().flatten().min_by_key(|(grade, _)| *grade);
    match (verdict.direction, best) {
        (Direction::Favours, Some((grade, by))) => (grade, Some(by)),
        (_, Some((grade, by))) if is_very_unsure => (grade, Some(by)),
        (_, Some((_, by))) => (Grade::Weak, Some(by)),
        (Direction::NoDifference | Direction::Against, None) if verdict.firm_none => (Grade::NoBenefit, Some(control)),
        (_, None) => (Grade::Unclear, Some(control)),
    }
}

/// Grades two results that count alike: the better grade counts, but a benefit beside none is a contradiction.
fn alike(sham: Side<'_>, care: Side<'_>, rule: GradeRule) -> (Grade, Option<Control>) {
    let grades = [sham, care].map(|side| side.map(|(verdict, control)| (in_order(Some((verdict, Control::Sham)), None, rule).0, control)));
    let is_contradiction = match (sham, care) {
        (Some((one, _)), Some((other, _))) => {
            let is_sure = one.certainty != Certainty::VeryLow && other.certainty != Certainty::VeryLow;
            is_sure && (one.direction == Direction::Favours) != (other.direction == Direction::Favours)
        }
        _ => false,
    };
    let best = grades.into_iter().flatten().min_by_key(|(grade, _)| *grade);
    match best {
        Some((_, control)) if is_contradiction => (Grade::Unclear, Some(control)),
        Some((grade, control)) => (grade, Some(control)),
        None => (Grade::Unclear, None),
    }
}

/// Returns the grade of a result that shows a benefit, taken alone, or `None` if it shows none.
fn benefit(verdict: &Verdict, control: Control, rule: GradeRule) -> Option<Grade> {
    use Certainty::{High, Moderate};
    if verdict.direction != Direction::Favours {
        return None;
    }
    let (people, size) = (verdict.people, verdict.size);
    let is_known_few = |many: u32| people.is_some_and(|people| people < many);
    let are_many = people.map_or(rule.many_people == 0, |people| people >= rule.many_people);
    let is_large = are_many && size == Size::Clear;
    Some(match (control, verdict.certainty) {
        (_, Certainty::VeryLow) => Grade::Unclear,
        (_, High | Moderate) if control == Control::Sham && is_known_few(SOME_PEOPLE) => Grade::Weak,
        (_, High) if is_known_few(SOME_PEOPLE) => Grade::Weak,
        (Control::Sham, High | Moderate) | (_, High) if is_large => Grade::Good,
        (Control::Sham, High | Moderate) | (_, High) => Grade::Fair,
        (_, Moderate) if size >= Size::Perhaps && !is_known_few(rule.many_people) => Grade::Fair,
        _ => Grade::Weak,
    })
}

#[cfg(test)]
mod tests;
