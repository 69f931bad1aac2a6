//! Publications.

use super::evidence::Certainty;
use super::text::SchemaRef;
use crate::domain::ids::SourceId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `sources.json`: every publication that the site cites, and no other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// The publications.
    pub sources: Vec<Source>,
}

/// One publication. A field not seen in print is null, never guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// First author or body and year: `kietrys-2013`.
    pub id: SourceId,
    /// Authors as printed.
    pub authors: String,
    /// The body that issued it, as readers know it, if the authors are people: 'American College of Physicians'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Title as printed.
    pub title: String,
    /// Journal, series or publisher.
    pub journal: String,
    /// Year of publication.
    pub year: u16,
    /// Volume.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// Issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<String>,
    /// Pages or article number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// Digital object identifier (DOI) without the resolver's URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// PubMed identifier (PMID), only if verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pmid: Option<String>,
    /// What kind of publication.
    pub kind: SourceKind,
    /// Number of trials in it, if its evidence rows do not give their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trials: Option<u32>,
    /// Number of people in its trials, if its evidence rows do not give their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// The publication that replaced it. It may then only stand beside that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<SourceId>,
    /// What it did and found, one or two sentences: how many people or trials, and the result. At most 45 words.
    pub finding: String,
    /// How sure its authors are of its results, each level that they give, the lowest first; left out if they state none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certainty: Vec<Certainty>,
}

/// What kind of publication, as its own abstract describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Cochrane review.
    CochraneReview,
    /// Systematic review with pooled results.
    MetaAnalysis,
    /// Systematic review without pooling.
    SystematicReview,
    /// Review of reviews.
    UmbrellaReview,
    /// Review that does not say how it searched.
    Review,
    /// Randomised trial.
    Rct,
    /// People followed or looked back on, without a random choice of treatment.
    Cohort,
    /// Single cases or a series of them.
    CaseReport,
    /// Survey, or published statistics.
    Survey,
    /// Clinical guideline.
    Guideline,
    /// Study of how something works.
    Mechanism,
    /// History.
    History,
}

impl SourceKind {
    /// Returns `true` for publications that combine several trials.
    pub fn is_review(self) -> bool {
        matches!(
            self,
            Self::CochraneReview | Self::MetaAnalysis | Self::SystematicReview | Self::UmbrellaReview | Self::Review | Self::Guideline
        )
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::CochraneReview => "Cochrane review",
            Self::MetaAnalysis => "meta-analysis",
            Self::SystematicReview => "systematic review",
            Self::UmbrellaReview => "review of reviews",
            Self::Review => "review, not systematic",
            Self::Rct => "randomised trial",
            Self::Cohort => "observational study",
            Self::CaseReport => "case report or series",
            Self::Survey => "survey or statistics",
            Self::Guideline => "guideline",
            Self::Mechanism => "study of mechanisms",
            Self::History => "history",
        }
    }
}
