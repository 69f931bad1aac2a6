//! The classifications of all other content: traditions, layers and categories.

use super::text::SchemaRef;
use crate::domain::ids::CategoryId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a practice comes from.
///
/// There is no `Ord`: neither tradition comes first. Lists that show both alternate who starts
/// (see [`crate::domain::order::alternate`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tradition {
    /// Biomedicine, physiotherapy, sports medicine, psychology.
    West,
    /// Chinese, Japanese, Thai and Indian medicine and movement arts.
    East,
}

impl Tradition {
    /// Both variants, for lists of options. The order implies no ranking.
    pub const ALL: [Self; 2] = [Self::West, Self::East];

    /// Returns the value used in content and URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::West => "west",
            Self::East => "east",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::West => "Western",
            Self::East => "Eastern",
        }
    }

    /// Returns the other tradition.
    pub fn other(self) -> Self {
        match self {
            Self::West => Self::East,
            Self::East => Self::West,
        }
    }
}

/// The rings of the onion: what a complaint can come from.
///
/// The order is from the surface inwards and is the order of the rings in every figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LayerId {
    /// Muscle and fascia.
    MuscleFascia,
    /// Joints, tendons and load.
    JointLoad,
    /// Nerve.
    Nerve,
    /// A sensitised alarm.
    Sensitivity,
    /// Stress, sleep and arousal.
    StressSleep,
    /// Whole-body illness: needs a clinician before any practice.
    WholeBody,
}

impl LayerId {
    /// All variants, outermost ring first.
    pub const ALL: [Self; 6] = [
        Self::MuscleFascia,
        Self::JointLoad,
        Self::Nerve,
        Self::Sensitivity,
        Self::StressSleep,
        Self::WholeBody,
    ];

    /// Returns the value used in content and URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MuscleFascia => "muscle-fascia",
            Self::JointLoad => "joint-load",
            Self::Nerve => "nerve",
            Self::Sensitivity => "sensitivity",
            Self::StressSleep => "stress-sleep",
            Self::WholeBody => "whole-body",
        }
    }
}

/// `taxonomy.json`: layers and categories with their texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaxonomyFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// All six layers, outermost first.
    pub layers: Vec<Layer>,
    /// Categories of practices.
    pub categories: Vec<Category>,
}

/// A layer in plain terms and in those of each tradition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// Which of the six.
    pub id: LayerId,
    /// Plain name, at most five words.
    pub name: String,
    /// What it covers, one sentence.
    pub covers: String,
    /// How Western practices speak of it.
    pub west: String,
    /// How Eastern practices speak of it.
    pub east: String,
}

/// A family of practices within a tradition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name, as shown.
    pub name: String,
    /// The tradition it belongs to.
    pub tradition: Tradition,
}
