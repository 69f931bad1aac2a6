//! Data from which results, visit sheets and comparisons of runs are rendered.

use crate::domain::assessment::{Answers, Assessment, Outcome, outcome, replay_to_the_end};
use crate::domain::content::Source;
use crate::domain::ids::ModalityId;
use crate::domain::index::{ComplaintCard, Index};
use crate::domain::lens::{Lens, with_lens};
use crate::domain::page::{Guidance, PractitionerChecklist, TrialSummary};
use crate::domain::route::Route;

/// Data from which a result is rendered.
#[derive(Clone, Copy, Debug)]
pub struct ResultContext<'a> {
    /// Questions, stop cards and rules.
    pub assessment: &'a Assessment,
    /// Practices and complaints.
    pub index: &'a Index,
    /// The sources that cautions cite.
    pub sources: &'a [Source],
    /// Trial results.
    pub found: &'a [TrialSummary],
    /// How to choose a practitioner of each practice.
    pub practitioners: &'a [PractitionerChecklist],
    /// What guidelines say about each complaint.
    pub guidance: &'a [Guidance],
    /// The reader's answers.
    pub answers: &'a Answers,
    /// Selected lens: it determines the wording.
    pub lens: Lens,
}

impl<'a> ResultContext<'a> {
    /// Computes the outcome of the answers.
    pub fn outcome(&self) -> Outcome {
        outcome(self.assessment, &replay_to_the_end(&self.assessment.flow, self.answers), self.index)
    }

    /// Returns the index entry of the main complaint.
    pub fn complaint(&self, outcome: &Outcome) -> Option<&'a ComplaintCard> {
        outcome.complaint.as_ref().and_then(|id| self.index.complaint(id))
    }

    /// Returns the trial results of a practice for the main complaint.
    pub fn found(&self, outcome: &Outcome, modality: &ModalityId) -> Option<&'a TrialSummary> {
        let complaint = outcome.complaint.as_ref()?;
        self.found
            .iter()
            .find(|found| found.modality == *modality && found.complaint == *complaint)
    }

    /// Returns what guidelines say about the main complaint.
    pub fn guidance(&self, outcome: &Outcome) -> Option<&'a Guidance> {
        let complaint = outcome.complaint.as_ref()?;
        self.guidance.iter().find(|guidance| guidance.complaint == *complaint)
    }

    /// Returns the URL of a route, including the lens.
    pub fn href(&self, route: Route) -> String {
        with_lens(&route.path(), self.lens)
    }
}

/// Describes a strength from 0 to [`crate::domain::assessment::MAX_STRENGTH`].
pub fn strength_label(strength: u8) -> &'static str {
    match strength {
        0 => "no sign",
        1 => "a hint",
        2 => "some signs",
        3 => "clear signs",
        _ => "strong signs",
    }
}
