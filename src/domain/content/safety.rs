//! Danger signs that every page shows, and those that follow one kind of treatment.

use super::complaint::Warning;
use super::text::SchemaRef;
use crate::domain::ids::ModalityId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `safety.json`: what a reader of any page may need to know at once. Signs that belong to one complaint or practice stand on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SafetyFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// Signs that any reader may have, the most urgent first: on the page of every practice and every complaint.
    pub emergencies: Vec<Warning>,
    /// Kinds of treatment and what to watch for after them. A practice may be of several kinds, and is of at least one.
    pub techniques: Vec<Technique>,
}

/// A kind of treatment: practices that reach the same tissue in the same way, and so share their dangers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Technique {
    /// Its name in running text: 'needles', 'fast thrusts'.
    pub name: String,
    /// The practices of this kind.
    pub practices: Vec<ModalityId>,
    /// Signs to watch for during or after it, the most urgent first.
    pub afterwards: Vec<Warning>,
}
