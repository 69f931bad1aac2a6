//! All that a result, a sheet and a comparison are told from.

use crate::domain::assessment::{Answers, Assessment, Outcome, outcome, replay_to_the_end};
use crate::domain::content::Source;
use crate::domain::ids::ComplaintId;
use crate::domain::index::{ComplaintCard, Index};
use crate::domain::lens::{Lens, with_lens};
use crate::domain::page::{AskFor, Found};
use crate::domain::route::Route;

/// All that a result is told from.
#[derive(Clone, Copy, Debug)]
pub struct ResultContext<'a> {
    /// Questions, cards and rules.
    pub assessment: &'a Assessment,
    /// Practices and complaints.
    pub index: &'a Index,
    /// The sources that cautions cite.
    pub sources: &'a [Source],
    /// What trials found.
    pub found: &'a [Found],
    /// What to ask whom.
    pub practitioners: &'a [AskFor],
    /// What guidelines say on each complaint.
    pub guidelines: &'a [(ComplaintId, Vec<String>)],
    /// The reader's answers.
    pub answers: &'a Answers,
    /// Whose words are used.
    pub lens: Lens,
}

impl<'a> ResultContext<'a> {
    /// What these answers lead to.
    pub fn outcome(&self) -> Outcome {
        outcome(self.assessment, &replay_to_the_end(&self.assessment.flow, self.answers), self.index)
    }

    /// The main complaint's entry.
    pub fn complaint(&self, outcome: &Outcome) -> Option<&'a ComplaintCard> {
        outcome.complaint.as_ref().and_then(|id| self.index.complaint(id))
    }

    /// The way to a place, with the lens.
    pub fn href(&self, place: Route) -> String {
        with_lens(&place.path(), self.lens)
    }
}

/// As words for a strength from 0 to [`crate::domain::assessment::STRONGEST`].
pub fn strength_in_words(strength: u8) -> &'static str {
    match strength {
        0 => "no sign",
        1 => "a hint",
        2 => "some signs",
        3 => "clear signs",
        _ => "strong signs",
    }
}
