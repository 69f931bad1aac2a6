//! Questions of the comparison page.

use super::text::SchemaRef;
use crate::domain::ids::ModalityId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `comparison.json`: questions in the reader's voice. The answers come from the practices' pages and are not written here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComparisonFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// Title of the page where practices are picked.
    pub title: String,
    /// Under its title, one or two sentences.
    pub lede: String,
    /// Questions in groups, in reading order.
    pub groups: Vec<AspectGroup>,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AspectGroup {
    /// What they are about, a few words.
    pub heading: String,
    /// The questions.
    pub rows: Vec<AspectRow>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AspectRow {
    /// Which part of a practice answers it.
    pub aspect: Aspect,
    /// As a reader would ask it.
    pub question: String,
    /// As a Western practitioner would ask it, if the terms differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub west: Option<String>,
    /// As an Eastern practitioner would ask it, if the terms differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub east: Option<String>,
    /// The answer for doing nothing, if the same one applies to every complaint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nothing: Option<String>,
    /// The answer for exercise alone, if it differs from that of the practice that represents exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<String>,
    /// The answers, by practice id, for which yes or no would be misleading.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<ModalityId, String>,
}

/// Parts of a practice that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// Its summary.
    What,
    /// Its framework, and its account of itself.
    Idea,
    /// The layers it works on.
    Layers,
    /// Arguments for it.
    For,
    /// Arguments against it.
    Against,
    /// What it is like in body and mind.
    Like,
    /// How long a session lasts.
    Session,
    /// Whether somebody touches you.
    Touch,
    /// Whether clothing comes off.
    Undressing,
    /// Whether needles pass the skin.
    Needles,
    /// How far trials support it for a complaint.
    Grade,
    /// What was found against a sham.
    Sham,
    /// What was found against usual care or no treatment.
    Care,
    /// Harms.
    Harms,
    /// Who should not have it.
    Avoid,
    /// Who should ask a clinician first.
    AskFirst,
    /// How many sessions.
    Course,
    /// Price of a session.
    SessionCost,
    /// Price of a course.
    CourseCost,
    /// When to expect a change.
    Change,
    /// When to stop.
    Stop,
    /// Whether there is something to do at home.
    Home,
    /// Who gives it and where to check.
    Practitioner,
}

impl Aspect {
    /// Returns `true` if the answer depends on the complaint, so that its row is rendered for each complaint.
    pub fn is_tested(self) -> bool {
        matches!(self, Self::Grade | Self::Sham | Self::Care)
    }
}
