//! Texts about the site itself: what it is, who pays for it, how it judges evidence.

use super::text::{Paragraph, SchemaRef};
use crate::domain::ids::DocumentId;
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `site.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SiteFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// The site's name.
    pub name: String,
    /// What it is, in a line.
    pub tagline: String,
    /// 'Not medical advice', in one or two sentences.
    pub not_medical_advice: String,
    /// Who wrote it and who has reviewed it.
    pub written_by: String,
    /// Who pays.
    pub funding: String,
    /// When and how pages are reviewed.
    pub update_policy: String,
    /// How to report a mistake.
    pub report: String,
    /// Words of the first page.
    pub home: HomeText,
    /// Words of the map of evidence.
    pub map: MapText,
    /// Urgent signs that a reader may search for, and what is said to them before anything else.
    pub urgent: Vec<UrgentWords>,
    /// Further pages: how evidence is judged, about, privacy.
    pub documents: Vec<Document>,
}

/// Urgent signs with the same answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrgentWords {
    /// Each sign by the words that a search must have, in lower case and without apostrophes; one of four letters and more also stands for longer ones that begin with it.
    pub signs: Vec<String>,
    /// What is said, in two or three sentences.
    pub text: String,
}

/// Words of the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HomeText {
    /// The headline.
    pub title: String,
    /// Under the headline, two to three sentences.
    pub lede: String,
    /// Why layers, one short paragraph.
    pub layers: String,
    /// Why two traditions, one short paragraph.
    pub traditions: String,
    /// What the assessment does and does not do, one short paragraph.
    pub assessment: String,
}

/// Words of the map of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MapText {
    /// Its title.
    pub title: String,
    /// Under the title: what it shows, and what a gap in it means.
    pub lede: String,
    /// What 'unclear' can mean.
    pub unclear: String,
    /// What the signs mean where the map shows comparisons of one kind only.
    pub one_kind: String,
    /// What the dots mean.
    pub certainty: String,
    /// What the sign for 'no trials found' means.
    pub no_trials: String,
    /// What an empty place means.
    pub not_reviewed: String,
    /// What opening a place shows.
    pub opens: String,
}

/// A page of the site's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its id, also its path.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Under the title.
    pub lede: String,
    /// Its sections; a page that only lists something has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<DocumentSection>,
    /// What it lists after its sections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lists: Option<Listing>,
}

/// What a document lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Listing {
    /// Every complaint.
    Complaints,
    /// Every pair of practices.
    Pairs,
    /// Every term of the glossary, and the bridge between the traditions' words.
    Glossary,
    /// Every way in which results make a grade.
    Grades,
    /// The way to run the assessment's cases.
    Cases,
    /// The sliders that turn the rule for grades.
    Rule,
}

/// A section of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentSection {
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// A list after the paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<String>,
}
