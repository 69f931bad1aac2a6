//! Comparison of two runs: changed answers, layers and practices.

use super::answers::Answers;
use super::model::{Assessment, Flow};
use super::outcome::{Outcome, Reason};
use super::replay::replay_to_the_end;
use crate::domain::content::LayerId;
use crate::domain::ids::{ModalityId, QuestionId};

/// Differences between an earlier run and the current one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Questions that were answered differently, or asked in only one of the runs.
    pub answers: Vec<QuestionId>,
    /// Layers whose strength changed: before and now.
    pub layers: Vec<(LayerId, u8, u8)>,
    /// Practices among the top ones of either run whose position changed.
    pub practices: Vec<Moved>,
}

/// A practice whose position changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The practice.
    pub modality: ModalityId,
    /// Its earlier position, from 1, or `None` if it was not suggested.
    pub before: Option<usize>,
    /// Its current position, from 1, or `None` if it is not suggested.
    pub now: Option<usize>,
    /// Reasons that are new, and those that no longer apply.
    pub because: (Vec<Reason>, Vec<Reason>),
}

/// Number of top positions that are compared.
const TOP_POSITIONS: usize = 5;

/// Compares the outcome of `before` with that of `now`.
pub fn compare(assessment: &Assessment, before: (&Answers, &Outcome), now: (&Answers, &Outcome)) -> Compared {
    Compared {
        answers: changed(&assessment.flow, before.0, now.0),
        layers: layers(before.1, now.1),
        practices: practices(before.1, now.1),
    }
}

/// Returns the questions whose answers differ.
fn changed(flow: &Flow, before: &Answers, now: &Answers) -> Vec<QuestionId> {
    let (before, now) = (replay_to_the_end(flow, before), replay_to_the_end(flow, now));
    let questions = flow.questions.questions.iter().map(|question| &question.id);
    questions.filter(|id| before.answer(id) != now.answer(id)).cloned().collect()
}

/// Returns the layers whose strength differs.
fn layers(before: &Outcome, now: &Outcome) -> Vec<(LayerId, u8, u8)> {
    let strength = |outcome: &Outcome, layer: LayerId| {
        let finding = outcome.layers.iter().find(|finding| finding.layer == layer);
        finding.map_or(0, |finding| finding.strength)
    };
    let all = LayerId::ALL
        .into_iter()
        .map(|layer| (layer, strength(before, layer), strength(now, layer)));
    all.filter(|(_, before, now)| before != now).collect()
}

/// Returns the practices whose position differs.
fn practices(before: &Outcome, now: &Outcome) -> Vec<Moved> {
    let first = |outcome: &Outcome| -> Vec<ModalityId> {
        let first = outcome.suggestions.iter().take(TOP_POSITIONS);
        first.map(|suggestion| suggestion.modality.clone()).collect()
    };
    let mut all = first(now);
    all.extend(first(before).into_iter().filter(|id| !first(now).contains(id)));
    let moved = all.into_iter().filter_map(|id| {
        let (was, is) = (before.position(&id), now.position(&id));
        (was != is).then(|| Moved {
            before: was.map(|i| i + 1),
            now: is.map(|i| i + 1),
            because: (new_reasons(&id, before, now), new_reasons(&id, now, before)),
            modality: id,
        })
    });
    moved.collect()
}

/// Returns the reasons for or against a practice in `to` that are not in `from`.
fn new_reasons(id: &ModalityId, from: &Outcome, to: &Outcome) -> Vec<Reason> {
    let old = reasons(id, from);
    reasons(id, to).into_iter().filter(|reason| !old.contains(reason)).collect()
}

/// Returns the reasons for or against a practice.
fn reasons(id: &ModalityId, outcome: &Outcome) -> Vec<Reason> {
    let suggested = outcome
        .suggestions
        .iter()
        .filter(|listed| listed.modality == *id)
        .flat_map(|listed| &listed.because);
    let held = outcome
        .held_back
        .iter()
        .filter(|listed| listed.modality == *id)
        .flat_map(|listed| &listed.because);
    suggested.chain(held).cloned().collect()
}
