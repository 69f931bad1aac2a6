//! A pair: a Western and an Eastern practice compared on common ground.

use super::text::{Claim, Dates, Paragraph, SchemaRef};
use crate::domain::ids::{ModalityId, PairId};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `pairs/<id>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// Equal to the file's name.
    pub id: PairId,
    /// The two practices.
    pub modalities: PairSides,
    /// What they share, as a headline.
    pub title: String,
    /// The ground they share, two to four sentences.
    pub ground: Paragraph,
    /// The Western account, from the inside.
    pub west: Account,
    /// The Eastern account, from the inside, at equal length.
    pub east: Account,
    /// What both observe, three to five items.
    pub both_observe: Vec<Claim>,
    /// Where they truly disagree, two to four items.
    pub disagree: Vec<Claim>,
    /// What would settle it, two to four items.
    pub would_settle: Vec<Claim>,
    /// When it was written and when it is next reviewed.
    pub dates: Dates,
}

/// The practice of each tradition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PairSides {
    /// The Western practice.
    pub west: ModalityId,
    /// The Eastern practice.
    pub east: ModalityId,
}

/// One tradition's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Its point in a line.
    pub headline: String,
    /// One to three paragraphs.
    pub paragraphs: Vec<Paragraph>,
}
