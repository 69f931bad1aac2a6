//! Page data: the files that one page needs beyond the index, generated at build time and fetched on demand.

use crate::domain::assessment::Assessment;
use crate::domain::content::{Source, Tradition};
use crate::domain::grade::Finding;
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::markup::Markup;
use serde::{Deserialize, Serialize};

/// A page of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextPage {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// Document title.
    pub title: String,
    /// One-sentence meta description for search engines.
    pub description: String,
    /// Class of the root element.
    pub class: String,
    /// Markup above the columns.
    pub head: Vec<Markup>,
    /// Table of contents; `None` on short pages.
    pub contents: Option<Markup>,
    /// The sections.
    pub before: Vec<Markup>,
    /// Markup after the sections: sources, authorship and further links.
    pub after: Vec<Markup>,
    /// Questions and answers for search engines. Not included in the file that the app fetches.
    #[serde(skip)]
    pub questions: Vec<(String, String)>,
}

/// One practice as a column of a comparison: `content/compare/<id>.json`.
///
/// Every column has the same groups with the same lines in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// The practice.
    pub modality: ModalityId,
    /// Groups of compared lines.
    pub groups: Vec<ColumnGroup>,
    /// Trial results for each complaint that has evidence rows.
    pub tested: Vec<Tested>,
}

/// A group of related lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnGroup {
    /// Heading of the group.
    pub heading: String,
    /// Whether the answers depend on the complaint. If so, `lines` is for complaints without trials; [`Column::tested`] has the others.
    pub tested: bool,
    /// The lines.
    pub lines: Vec<Line>,
}

/// One question and a practice's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The question, in the wording of each lens.
    pub question: Markup,
    /// The answer as a plain value. Rows whose values are all equal count as not different.
    pub plain: String,
    /// The answer as displayed.
    pub cell: Markup,
    /// The answers for [`crate::domain::comparison::Pin::ALL`], if this practice's or the complaint's page has them.
    pub beside: Vec<Option<Markup>>,
}

/// Trial results for one complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tested {
    /// The complaint.
    pub complaint: ComplaintId,
    /// Summary in one line; its question is the name of the complaint.
    pub glance: Line,
    /// Details, with the same number of lines as the group.
    pub lines: Vec<Line>,
}

/// Data that the assessment needs beyond the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentPage {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// Questions, cards and rules.
    pub assessment: Assessment,
    /// Sources cited by its cautions.
    pub sources: Vec<Source>,
    /// Trial results for each practice and complaint that have evidence rows.
    pub found: Vec<TrialSummary>,
    /// What to check about a practitioner, by practice.
    pub practitioners: Vec<PractitionerChecklist>,
    /// What guidelines say about each complaint.
    pub guidance: Vec<Guidance>,
}

/// What guidelines say about one complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guidance {
    /// The complaint.
    pub complaint: ComplaintId,
    /// What they put first.
    pub first: Vec<FirstLine>,
    /// What each says, one or two sentences.
    pub says: Vec<String>,
}

/// What a guideline puts first, as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstLine {
    /// What it advises.
    pub what: String,
    /// The tradition that it comes from.
    pub tradition: Tradition,
    /// The practice of this site that it is, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<ModalityId>,
    /// How strongly, by whom and when.
    pub strength: String,
}

/// Trial results for one practice and one complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialSummary {
    /// The practice.
    pub modality: ModalityId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// What the grade rests on, and the result against the other kind of control.
    pub basis: String,
    /// What the result that decided it means, in one sentence.
    pub plain: String,
}

/// How to choose a practitioner, and where to check the licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PractitionerChecklist {
    /// The practice.
    pub modality: ModalityId,
    /// Signs of a good practitioner.
    pub look_for: Vec<String>,
    /// The credential to check.
    pub credential: Vec<String>,
    /// Registers to check it in: name and region.
    pub registers: Vec<(String, String)>,
}

/// Data of the evidence map beyond the index, also used to recompute grades when the reader changes the grade rule.
///
/// Does not include the rows' text and sources; these are in each complaint's own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapPage {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// One cell for each practice and complaint that have evidence rows.
    pub cells: Vec<MapCell>,
    /// Practices and complaints for which a source searched and found no trials.
    pub searched: Vec<(ModalityId, ComplaintId)>,
}

/// The evidence of one practice for one complaint, reduced to what grading needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapCell {
    /// The practice.
    pub modality: ModalityId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// One finding per evidence row.
    pub findings: Vec<Finding>,
}
