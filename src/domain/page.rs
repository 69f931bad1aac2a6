//! What one place needs beyond the index, in one file: generated at build time, fetched on demand.

use crate::domain::assessment::Assessment;
use crate::domain::content::Source;
use crate::domain::grade::Finding;
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::markup::Markup;
use serde::Serialize;

/// A page of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextPage {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// Its name, for the title of the window.
    pub title: String,
    /// One sentence, for search engines.
    pub description: String,
    /// Class of the whole.
    pub class: String,
    /// What stands above the columns.
    pub head: Vec<Markup>,
    /// Links to the sections; none on short pages.
    pub contents: Option<Markup>,
    /// The sections.
    pub before: Vec<Markup>,
    /// What stands after them: notes' sources, who stands behind it, the ways on.
    pub after: Vec<Markup>,
    /// Questions and answers, for search engines; kept out of what the app fetches.
    #[serde(skip)]
    pub questions: Vec<(String, String)>,
}

/// One practice as a column of a comparison: `content/compare/<id>.json`. Every column has the same groups with the same lines in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// The practice.
    pub modality: ModalityId,
    /// What is compared.
    pub groups: Vec<ColumnGroup>,
    /// What trials found, for each complaint with rows.
    pub tested: Vec<Tested>,
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnGroup {
    /// What they are about.
    pub heading: String,
    /// Whether they depend on the complaint: then these stand where nobody tested it, and the others in [`Column::tested`].
    pub tested: bool,
    /// The lines.
    pub lines: Vec<Line>,
}

/// One question and a practice's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The question, in the words of each lens.
    pub question: Markup,
    /// The answer as a plain value: rows with equal values do not differ.
    pub plain: String,
    /// The answer as it is shown.
    pub cell: Markup,
    /// The answers for [`crate::domain::comparison::Pin::ALL`], as far as this practice's page or the complaint's carries them.
    pub beside: Vec<Option<Markup>>,
}

/// What trials found for one complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tested {
    /// The complaint.
    pub complaint: ComplaintId,
    /// All of it in one line; its question is the complaint's name.
    pub glance: Line,
    /// In as many lines as the group has.
    pub lines: Vec<Line>,
}

/// What the assessment needs beyond the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssessmentPage {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// Questions, cards and rules.
    pub assessment: Assessment,
    /// The sources that its cautions cite.
    pub sources: Vec<Source>,
    /// What trials found, for each practice and complaint with rows.
    pub found: Vec<Found>,
    /// What to ask each practice's practitioner.
    pub practitioners: Vec<AskFor>,
    /// What guidelines say on each complaint, a sentence or two each.
    pub guidelines: Vec<(ComplaintId, Vec<String>)>,
}

/// What trials found for one practice and one complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The practice.
    pub modality: ModalityId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// Against a sham, in a word or two.
    pub sham: String,
    /// Against usual care or none.
    pub care: String,
    /// What the most telling comparison means, one sentence.
    pub plain: String,
}

/// What to look for in a practitioner, and where to check the licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskFor {
    /// The practice.
    pub modality: ModalityId,
    /// Signs of a good one.
    pub look_for: Vec<String>,
    /// What to check.
    pub credential: Vec<String>,
    /// Where: name and place of each register.
    pub registers: Vec<(String, String)>,
}

/// What the map of evidence is drawn from beyond the index, and graded from where the reader turns the rule.
///
/// The rows in words and their sources are not here: they stand in each complaint's own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MapPage {
    /// Equal to [`crate::domain::index::FORMAT_VERSION`].
    pub version: u32,
    /// Every practice and complaint with rows.
    pub cells: Vec<MapCell>,
    /// Practices and complaints for which a source looked and found no trials.
    pub searched: Vec<(ModalityId, ComplaintId)>,
}

/// The rows of one practice and one complaint, as far as grades are made from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MapCell {
    /// The practice.
    pub modality: ModalityId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// One for each row.
    pub findings: Vec<Finding>,
}
