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
    /// What it was compared with.
    pub comparator: Comparator,
    /// The comparator in words: 'sham needling', 'manual therapy', 'usual care'.
    pub against: String,
    /// What was measured: 'pain', 'disability', 'headache days'.
    pub outcome: String,
    /// When it was measured, as the source says: 'short term', '12 months'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What was found.
    pub direction: Direction,
    /// The effect size, only if the source's figures were verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// How many of 100 people it happened to, only if the source counts people and `plain` contains both numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_100: Option<Shares>,
    /// Number of trials behind this row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trials: Option<u32>,
    /// Number of people in them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Certainty as the source's authors state it; `not-stated` if they don't.
    pub certainty: Certainty,
    /// One plain sentence: what this row means for a reader. At most 35 words.
    pub plain: String,
    /// Where it was published.
    pub source: SourceId,
}

/// What a practice was compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// A sham treatment: shows what the practice itself adds.
    Sham,
    /// Usual care or care without it: shows what choosing it adds, including expectation.
    UsualCare,
    /// No treatment or a waiting list.
    NoTreatment,
    /// Another active treatment.
    Active,
}

impl Comparator {
    /// All variants, the most informative first.
    pub const ALL: [Self; 4] = [Self::Sham, Self::UsualCare, Self::NoTreatment, Self::Active];

    /// Returns the label shown on pages after 'against'.
    pub fn label(self) -> &'static str {
        match self {
            Self::Sham => "sham",
            Self::UsualCare => "usual care",
            Self::NoTreatment => "no treatment",
            Self::Active => "another treatment",
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
        }
    }

    /// Returns the number of filled dots, out of four, in the figure; 0 if not stated.
    pub fn dots(self) -> u8 {
        match self {
            Self::High => 4,
            Self::Moderate => 3,
            Self::Low => 2,
            Self::VeryLow => 1,
            Self::NotStated => 0,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper bound of the 95% confidence interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Unit or scale: 'points of 100', 'standard deviations'.
    pub unit: String,
    /// True if a lower number is better for the reader (less pain), false if a higher one is.
    pub lower_is_better: bool,
}

impl Eq for Effect {}

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
            Self::RiskRatio => "risk ratio",
            Self::OddsRatio => "odds ratio",
        }
    }

    /// Returns the value that means 'no difference'.
    pub fn no_effect(self) -> f64 {
        match self {
            Self::MeanDifference | Self::StandardisedMeanDifference => 0.0,
            Self::RiskRatio | Self::OddsRatio => 1.0,
        }
    }
}
