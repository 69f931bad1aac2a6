//! The content library, and how it is loaded from the text of its files.

use crate::domain::assessment::Assessment;
use crate::domain::content::{Bridge, Category, ComparisonFile, Complaint, EvidenceRow, Layer, Modality, Pair, Searched, SiteFile, Source, Term};
use crate::domain::ids::{ComplaintId, ModalityId, PairId, SourceId};
use std::collections::BTreeMap;

#[cfg(feature = "check")]
mod read;

#[cfg(feature = "check")]
pub use read::LOAD_PROBLEMS;

/// All content under `public/content`.
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
    /// Searches, reported by a source, that found no trials.
    pub searched: Vec<Searched>,
    /// Publications.
    pub sources: BTreeMap<SourceId, Source>,
    /// Glossary entries.
    pub terms: Vec<Term>,
    /// Relations between terms of the two traditions.
    pub bridges: Vec<Bridge>,
    /// Layers, outermost first.
    pub layers: Vec<Layer>,
    /// Categories of practices.
    pub categories: Vec<Category>,
    /// Texts about the site itself.
    pub site: SiteFile,
    /// Questions of the comparison page.
    pub comparison: ComparisonFile,
    /// The assessment.
    pub assessment: Assessment,
}
