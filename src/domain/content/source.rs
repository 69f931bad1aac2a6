//! Publications.

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
    /// Randomised trial.
    Rct,
    /// Cohort or case series.
    Cohort,
    /// Survey.
    Survey,
    /// Clinical guideline.
    Guideline,
    /// Study of how something works.
    Mechanism,
    /// History.
    History,
}

impl SourceKind {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::CochraneReview => "Cochrane review",
            Self::MetaAnalysis => "meta-analysis",
            Self::SystematicReview => "systematic review",
            Self::UmbrellaReview => "review of reviews",
            Self::Rct => "randomised trial",
            Self::Cohort => "cohort study",
            Self::Survey => "survey",
            Self::Guideline => "guideline",
            Self::Mechanism => "study of mechanisms",
            Self::History => "history",
        }
    }
}
