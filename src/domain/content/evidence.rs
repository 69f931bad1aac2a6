//! Trial evidence, one comparison per row.

use super::text::SchemaRef;
use crate::domain::ids::{ComplaintId, ModalityId, RowId, SourceId};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `evidence.json`: all rows. Grades are computed from them and never typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// The rows. Null and negative results are included.
    pub rows: Vec<EvidenceRow>,
    /// Searches by a source that found no trials, only if the source says so. Our own failure to find any is not recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub searched: Vec<Searched>,
}

/// A source that searched for trials of one modality for one complaint and found none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Searched {
    /// The practice.
    pub modality: ModalityId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// Who searched.
    pub source: SourceId,
}

/// One modality for one complaint against one comparator, as one source reports it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceRow {
    /// `<modality>-<complaint>-<comparator>-<number>` or similar; unique.
    pub id: RowId,
    /// The practice.
    pub modality: ModalityId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// Whether the pain was new or lasting, for back, neck and shoulder; left out if the source does not part them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Duration>,
    /// What it was compared with.
    pub comparator: Comparator,
    /// The comparator in words: 'sham needling', 'manual therapy', 'usual care'.
    pub against: String,
    /// What was measured: 'pain', 'disability', 'headache days'.
    pub outcome: String,
    /// Whether that is the complaint itself.
    pub measures: Measures,
    /// When it was measured, as the source says: 'short term', '12 months'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// True if it was measured only later than three months after the start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
    /// What was found, if no effect gives it; beside an effect only `mixed`, if the authors' own check of bias overturns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The effect size, only if the source prints both ends of its interval. The direction is computed from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// How many of 100 people it happened to, only if the source counts people and `plain` contains both numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_100: Option<Shares>,
    /// What the authors themselves say about its size: 'small', 'worth having: it reaches the 15 points that the review names'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authors_on_size: Option<String>,
    /// Number of trials behind this row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trials: Option<u32>,
    /// Number of people in this comparison, not in the whole trial or review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Certainty as the source's authors state it, of a range the lower end; `not-stated` if they don't.
    pub certainty: Certainty,
    /// Why the row is shown but does not count fully.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside: Option<Aside>,
    /// A newer publication that has taken in this result. The row then does not count if that one has a row of the same kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<SourceId>,
    /// One plain sentence: what this row means for a reader. At most 35 words.
    pub plain: String,
    /// Where it was published.
    pub source: SourceId,
}

impl EvidenceRow {
    /// Returns what was found: typed, or read from the interval of the effect.
    pub fn direction(&self) -> Direction {
        self.direction
            .or_else(|| self.effect.as_ref().map(Effect::direction))
            .unwrap_or(Direction::Mixed)
    }
}

/// Whether pain is new or lasting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Duration {
    /// Under 12 weeks.
    Acute,
    /// 12 weeks or longer.
    Lasting,
}

/// What an outcome measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measures {
    /// The complaint itself: pain, falls, headache days, sleep, anxiety.
    Complaint,
    /// What a person can do in daily life.
    Function,
    /// Anything else.
    Other,
}

/// Why a row is shown but does not count fully.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// Another practice was tested, close to this one.
    Borrowed,
    /// It was tested together with another practice.
    Combined,
    /// The people did not have this complaint. It counts, one step of certainty lower.
    Indirect,
    /// The source names no result of its own for it.
    NoResult,
}

impl Aside {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Borrowed => "Does not count: a practice close to this one was tested.",
            Self::Combined => "Does not count: it was tested together with another practice.",
            Self::Indirect => "Counts as less certain: the people did not have this complaint.",
            Self::NoResult => "Does not count: the source gives no result for it alone.",
        }
    }
}

/// What a practice was compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// A sham treatment: shows what the practice itself adds.
    Sham,
    /// The same time and attention, without the practice: the nearest thing to a sham for practices that consist of talking or moving.
    Attention,
    /// Usual care or care without it: shows what choosing it adds, including expectation.
    UsualCare,
    /// No treatment or a waiting list.
    NoTreatment,
    /// Another active treatment.
    Active,
    /// Controls of several kinds counted together, or of a kind that was not read.
    Mixed,
}

impl Comparator {
    /// All variants, the most informative first.
    pub const ALL: [Self; 6] = [Self::Sham, Self::Attention, Self::UsualCare, Self::NoTreatment, Self::Active, Self::Mixed];

    /// Returns the label shown on pages after 'against'.
    pub fn label(self) -> &'static str {
        match self {
            Self::Sham => "sham",
            Self::UsualCare => "usual care",
            Self::NoTreatment => "no treatment",
            Self::Attention => "equal attention",
            Self::Active => "another treatment",
            Self::Mixed => "mixed controls",
        }
    }
}

/// What a comparison found about the practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Better than the comparator.
    Favours,
    /// No difference that mattered or could be distinguished from chance.
    NoDifference,
    /// Some results for it, some not.
    Mixed,
    /// Worse than the comparator.
    Against,
}

impl Direction {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Favours => "better",
            Self::NoDifference => "no clear difference",
            Self::Mixed => "mixed",
            Self::Against => "worse",
        }
    }
}

/// How sure the authors are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// High.
    High,
    /// Moderate.
    Moderate,
    /// Low.
    Low,
    /// Very low.
    VeryLow,
    /// The authors do not say.
    NotStated,
    /// The authors do say, but we could not read it.
    NotRead,
}

impl Certainty {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::High => "high certainty",
            Self::Moderate => "moderate certainty",
            Self::Low => "low certainty",
            Self::VeryLow => "very low certainty",
            Self::NotStated => "certainty not stated",
            Self::NotRead => "certainty not read",
        }
    }

    /// Returns the number of filled dots, out of four, in the figure; 0 if not stated.
    pub fn dots(self) -> u8 {
        match self {
            Self::High => 4,
            Self::Moderate => 3,
            Self::Low => 2,
            Self::VeryLow => 1,
            Self::NotStated | Self::NotRead => 0,
        }
    }
}

/// An effect size with its confidence interval, numbers as printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// What kind of number.
    pub measure: Measure,
    /// The estimate.
    pub value: f64,
    /// Lower bound of the 95% confidence interval.
    pub low: f64,
    /// Upper bound of the 95% confidence interval.
    pub high: f64,
    /// Unit or scale.
    pub unit: Unit,
    /// True if a lower number is better for the reader (less pain), false if a higher one is.
    pub lower_is_better: bool,
}

impl Eq for Effect {}

impl Effect {
    /// Returns how far a value lies on the better side of no difference, in the effect's unit; negative on the worse side.
    pub fn gain(&self, value: f64) -> f64 {
        let gain = value - self.measure.no_effect();
        if self.lower_is_better { -gain } else { gain }
    }

    /// Reads the direction from the interval: better or worse if it excludes no difference.
    pub fn direction(&self) -> Direction {
        let ends = [self.gain(self.low), self.gain(self.high)];
        if ends.iter().all(|gain| *gain > 0.0) {
            Direction::Favours
        } else if ends.iter().all(|gain| *gain < 0.0) {
            Direction::Against
        } else {
            Direction::NoDifference
        }
    }
}

/// Units and scales of effects. A value of another scale has no place here: write it in `plain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Standard deviations.
    StandardDeviations,
    /// Points of a scale from 0 to 100; millimetres and percentage points count as such.
    #[serde(rename = "points-of-100")]
    PointsOf100,
    /// Points of a scale from 0 to 10.
    #[serde(rename = "points-of-10")]
    PointsOf10,
    /// Points of a scale whose length was not read.
    Points,
    /// Points of the Roland-Morris back disability scale, 0 to 24.
    RolandMorris,
    /// Points of the Pittsburgh sleep quality index, 0 to 21.
    PittsburghSleep,
    /// Points of the Hamilton anxiety scale, 0 to 56.
    HamiltonAnxiety,
    /// Points of the perceived stress scale, 0 to 40.
    PerceivedStress,
    /// Points of the headache impact test (HIT-6), 36 to 78.
    #[serde(rename = "hit-6")]
    Hit6,
    /// Days with the complaint in a month.
    DaysAMonth,
    /// Attacks in a month.
    AttacksAMonth,
    /// Minutes of sleep or of lying awake.
    Minutes,
    /// More people of 100.
    #[serde(rename = "people-of-100")]
    PeopleOf100,
    /// Times as many, for ratios.
    Times,
}

impl Unit {
    /// Returns the label shown on pages after a number.
    pub fn label(self) -> &'static str {
        match self {
            Self::StandardDeviations => "standard deviations",
            Self::PointsOf100 => "points of 100",
            Self::PointsOf10 => "points of 10",
            Self::Points => "points of a scale whose length we did not read",
            Self::RolandMorris => "Roland-Morris points",
            Self::PittsburghSleep => "points of the Pittsburgh sleep index",
            Self::HamiltonAnxiety => "points of the Hamilton anxiety scale",
            Self::PerceivedStress => "points of the perceived stress scale",
            Self::Hit6 => "points of the HIT-6 score",
            Self::DaysAMonth => "days a month",
            Self::AttacksAMonth => "attacks a month",
            Self::Minutes => "minutes",
            Self::PeopleOf100 => "people of 100",
            Self::Times => "times as many",
        }
    }

    /// Returns the smallest gain that counts as worth having, in this unit, or `None` if none is set: a tenth of the scale, 0.4 standard
    /// deviations, 10 people of 100, two days or attacks a month, 20 minutes. For ratios see [`Effect::worth_having`].
    fn worth_having(self) -> Option<f64> {
        Some(match self {
            Self::StandardDeviations => 0.4,
            Self::PointsOf100 | Self::PeopleOf100 => 10.0,
            Self::PointsOf10 => 1.0,
            Self::RolandMorris => 2.4,
            Self::PittsburghSleep => 2.1,
            Self::HamiltonAnxiety => 5.6,
            Self::PerceivedStress => 4.0,
            Self::Hit6 => 4.2,
            Self::DaysAMonth | Self::AttacksAMonth => 2.0,
            Self::Minutes => 20.0,
            Self::Points | Self::Times => return None,
        })
    }
}

/// Fall in the rate or risk of falls that is worth having.
const FEWER_FALLS: f64 = 0.15;

impl Effect {
    /// Returns the smallest gain worth having, as [`Self::gain`] counts it, or `None` if none is set for its unit. `falls` is whether falls are
    /// counted: a rate or risk of 0.85 or less is then worth having.
    pub fn worth_having(&self, falls: bool) -> Option<f64> {
        match self.measure {
            Measure::RateRatio | Measure::RiskRatio => falls.then_some(FEWER_FALLS),
            Measure::OddsRatio => None,
            Measure::MeanDifference | Measure::StandardisedMeanDifference | Measure::RiskDifference => self.unit.worth_having(),
        }
    }
}

/// How many of 100 people it happened to, in whole people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// With the practice.
    pub with: u32,
    /// With the comparator.
    pub without: u32,
}

/// Kinds of effect measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Mean difference on the named scale.
    MeanDifference,
    /// Standardised mean difference.
    StandardisedMeanDifference,
    /// Risk difference.
    RiskDifference,
    /// Rate ratio.
    RateRatio,
    /// Risk ratio.
    RiskRatio,
    /// Odds ratio.
    OddsRatio,
}

impl Measure {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::MeanDifference => "mean difference",
            Self::StandardisedMeanDifference => "standardised mean difference",
            Self::RiskDifference => "risk difference",
            Self::RateRatio => "rate ratio",
            Self::RiskRatio => "risk ratio",
            Self::OddsRatio => "odds ratio",
        }
    }

    /// Returns the value that means 'no difference'.
    pub fn no_effect(self) -> f64 {
        match self {
            Self::MeanDifference | Self::StandardisedMeanDifference | Self::RiskDifference => 0.0,
            Self::RateRatio | Self::RiskRatio | Self::OddsRatio => 1.0,
        }
    }
}
