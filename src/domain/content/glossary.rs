//! Terms of both traditions explained in plain words, and how they relate to each other.

use super::taxonomy::Tradition;
use super::text::{SchemaRef, Script};
use crate::domain::ids::TermId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `glossary.json`: terms, and the bridge between the two vocabularies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// The terms.
    pub terms: Vec<Term>,
    /// Pairs of terms that correspond to each other, or fail to.
    pub bridges: Vec<Bridge>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// As written in running text.
    pub term: String,
    /// Other spellings and lay terms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The word in its own script; several if it stands for several words there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub script: Vec<Script>,
    /// The World Health Organization's standard English wording, with its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The tradition that uses it; null if both or neither.
    pub tradition: Option<Tradition>,
    /// One or two plain sentences.
    pub plain: String,
}

/// How a Western and an Eastern term relate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bridge {
    /// A Western term.
    pub west: TermId,
    /// An Eastern term.
    pub east: TermId,
    /// The kind of relation.
    pub relation: Relation,
    /// Why, in one sentence.
    pub note: String,
}

/// Kinds of relation between two terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Both name the same observation.
    SameObservation,
    /// Alike in use, not the same thing.
    Analogous,
    /// Said to be the same; disputed.
    Contested,
    /// One has no counterpart in the other.
    NoCounterpart,
}

impl Relation {
    /// All variants, the closest relation first.
    pub const ALL: [Self; 4] = [Self::SameObservation, Self::Analogous, Self::Contested, Self::NoCounterpart];

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::SameObservation => "Same observation",
            Self::Analogous => "Alike in use",
            Self::Contested => "Said to be the same, disputed",
            Self::NoCounterpart => "No counterpart",
        }
    }
}
