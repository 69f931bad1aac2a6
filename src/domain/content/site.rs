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
    /// Texts of the home page.
    pub home: HomeText,
    /// Texts of the evidence map.
    pub map: MapText,
    /// Urgent signs that a reader may search for, and the message shown above the results.
    pub urgent: Vec<UrgentWords>,
    /// Further pages: how evidence is judged, about, privacy.
    pub documents: Vec<Document>,
}

/// Urgent signs with the same message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UrgentWords {
    /// Each sign as the words that a query must contain, in lower case and without apostrophes; a word of four letters or more also matches longer words that start with it.
    pub signs: Vec<String>,
    /// The message, two or three sentences.
    pub text: String,
}

/// Texts of the home page.
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

/// Texts of the evidence map.
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
    /// What the symbols mean if the map shows comparisons of one kind only.
    pub one_kind: String,
    /// What the dots mean.
    pub certainty: String,
    /// What the symbol for 'no trials found' means.
    pub no_trials: String,
    /// What an empty cell means.
    pub not_reviewed: String,
    /// What opening a cell shows.
    pub opens: String,
}

/// A page about the site itself.
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
    /// Every glossary term, and how the terms of the two traditions relate.
    Glossary,
    /// The danger signs of every page and of each kind of treatment.
    Emergencies,
    /// The table of grades.
    Grades,
    /// The button that runs the assessment's vignettes.
    #[serde(rename = "cases")]
    Vignettes,
    /// The sliders that change the grade rule.
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
