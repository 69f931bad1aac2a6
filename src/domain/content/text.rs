//! Running text: plain sentences with the sources that support them, without markup.

use crate::domain::ids::SourceId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One to three sentences that form one claim, and the sources that support them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Plain text. Anything a trial, a review or a guideline found needs `cites`.
    pub text: String,
    /// The sources, each an id of `sources.json`; shown as numbered notes after the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
    /// True if only a clinic's or consumer page supports it (costs, session lengths): shown as 'typically'.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub typically: bool,
}

/// A paragraph: claims in reading order.
pub type Paragraph = Vec<Claim>;

/// A list item with a bold lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Two to six words, no full stop.
    pub lead: String,
    /// What follows the lead: one or two sentences.
    pub text: String,
    /// The sources that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// When a page was written and when it is next reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// The day the text was written, as `YYYY-MM-DD`.
    #[cfg_attr(feature = "check", schemars(regex(pattern = "^\\d{4}-\\d{2}-\\d{2}$")))]
    pub written: String,
    /// The day by which it is reviewed, as `YYYY-MM-DD`.
    #[cfg_attr(feature = "check", schemars(regex(pattern = "^\\d{4}-\\d{2}-\\d{2}$")))]
    pub next_review: String,
}

/// A word in its own script. What was not seen in print is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The word as it is written; Chinese in traditional characters.
    pub written: String,
    /// Chinese in simplified characters, if they differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simplified: Option<String>,
    /// Its language as a BCP 47 tag: `zh-Hant`, `ja`, `th`, `sa`, `hi`.
    pub lang: String,
    /// The word in Latin letters with all its marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub romanised: Option<String>,
    /// How it is said, for an English reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// What this word means, if the term has several: 'the main path'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<String>,
}

/// Path of the JSON Schema, with which an editor completes and validates the file.
pub type SchemaRef = Option<String>;

impl Script {
    /// Returns the words of some scripts in each spelling, for the search.
    pub fn spellings(scripts: &[Self]) -> impl Iterator<Item = String> {
        let each = |script: &Self| [Some(script.written.clone()), script.simplified.clone(), script.romanised.clone()];
        scripts.iter().flat_map(each).flatten()
    }
}
