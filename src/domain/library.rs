//! All content together, and how it is loaded from the text of its files.

use crate::domain::assessment::Assessment;
use crate::domain::content::{Bridge, Category, ComparisonFile, Complaint, EvidenceRow, Layer, Modality, Pair, Searched, SiteFile, Source, Term};
use crate::domain::ids::{ComplaintId, ModalityId, PairId, SourceId};
use std::collections::BTreeMap;

#[cfg(feature = "check")]
mod read;

#[cfg(feature = "check")]
pub use read::READING;

/// Everything under `public/content`, looked up by id.
#[derive(Clone, Debug)]
pub struct Library {
    /// Practices.
    pub modalities: BTreeMap<ModalityId, Modality>,
    /// Complaints.
    pub complaints: BTreeMap<ComplaintId, Complaint>,
    /// Pairs of practices.
    pub pairs: BTreeMap<PairId, Pair>,
    /// Trial evidence.
    pub evidence: Vec<EvidenceRow>,
    /// Where a source looked for trials and found none.
    pub searched: Vec<Searched>,
    /// Publications.
    pub sources: BTreeMap<SourceId, Source>,
    /// Glossary entries.
    pub terms: Vec<Term>,
    /// Relations between entries of the two traditions.
    pub bridges: Vec<Bridge>,
    /// Layers, outermost first.
    pub layers: Vec<Layer>,
    /// Categories of practices.
    pub categories: Vec<Category>,
    /// The site's own words.
    pub site: SiteFile,
    /// The questions that practices are compared by.
    pub comparison: ComparisonFile,
    /// The assessment.
    pub assessment: Assessment,
}
