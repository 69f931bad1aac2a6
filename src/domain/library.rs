//! The content library, and how it is loaded from the text of its files.

use crate::domain::assessment::Assessment;
use crate::domain::content::{
    Bridge, Category, ComparisonFile, Complaint, Duration, EvidenceRow, Layer, Modality, Pair, SafetyFile, Searched, SiteFile, Source, Term,
};
use crate::domain::grade::{Finding, GradeRule, Grading, findings};
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
    /// Danger signs of every page and of each kind of treatment.
    pub safety: SafetyFile,
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

impl Library {
    /// Returns the evidence rows of one practice for one complaint.
    pub fn rows(&self, modality: &ModalityId, complaint: &ComplaintId) -> Vec<&EvidenceRow> {
        let matches = |row: &&EvidenceRow| row.modality == *modality && row.complaint == *complaint;
        self.evidence.iter().filter(matches).collect()
    }

    /// Returns the findings of the rows of one practice for one complaint. Beside lasting pain, new pain does not count.
    pub fn findings(&self, rows: &[&EvidenceRow]) -> Vec<Finding> {
        let (lasting, new) = by_duration(rows);
        if lasting.is_empty() {
            return findings(&new, &self.sources);
        }
        let aside = findings(&new, &self.sources).into_iter().map(Finding::set_aside);
        findings(&lasting, &self.sources).into_iter().chain(aside).collect()
    }

    /// Grades the rows of one practice for one complaint by the rule of the site. Returns `None` if there are none.
    pub fn grading(&self, rows: &[&EvidenceRow]) -> Option<Grading> {
        Grading::new(&self.findings(rows), GradeRule::default())
    }

    /// Grades new pain where it is graded apart from lasting pain. Returns `None` where it is not.
    pub fn new_pain_grading(&self, rows: &[&EvidenceRow]) -> Option<Grading> {
        let (lasting, new) = by_duration(rows);
        let is_apart = !lasting.is_empty() && !new.is_empty();
        is_apart
            .then(|| Grading::new(&findings(&new, &self.sources), GradeRule::default()))
            .flatten()
    }
}

/// Splits rows into those on lasting or any pain, and those on new pain alone.
fn by_duration<'a>(rows: &[&'a EvidenceRow]) -> (Vec<&'a EvidenceRow>, Vec<&'a EvidenceRow>) {
    rows.iter().partition(|row| row.duration != Some(Duration::Acute))
}
