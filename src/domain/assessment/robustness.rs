//! Sensitivity analysis: changes each answer in turn and counts how often the outcome stays the same.
//!
//! The same runs show what would change the outcome: for each of the top practices, the smallest change of answers after which it is no longer
//! among them.

use super::answers::{Answer, Answers};
use super::model::{Assessment, Section};
use super::outcome::{Outcome, outcome};
use super::perturbations::perturbations;
use super::replay::{Step, replay_to_the_end};
use crate::domain::ids::{ModalityId, QuestionId};
use crate::domain::index::Index;

/// Number of top practices that are considered.
pub const TOP: usize = 3;

/// Maximum number of single changes that are tried in pairs if none is sufficient on its own.
const MAX_PAIRED: usize = 12;

/// Robustness of an outcome, as counts of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robustness {
    /// Number of runs with one answer changed, excluding those that end at a card.
    pub tried: usize,
    /// Number of runs in which the same layer leads.
    pub layer_holds: usize,
    /// Number of runs with the same top practices, in any order.
    pub top_holds: usize,
    /// What would displace each of the top practices, in order.
    pub changes: Vec<Change>,
}

impl Robustness {
    /// Returns the percentage of runs in which the leading layer stays, rounded down.
    pub fn layer_share(&self) -> u32 {
        percentage(self.layer_holds, self.tried)
    }

    /// Returns the percentage of runs in which the top practices stay, rounded down.
    pub fn top_share(&self) -> u32 {
        percentage(self.top_holds, self.tried)
    }
}

/// Returns a percentage, rounded down.
fn percentage(held: usize, tried: usize) -> u32 {
    u32::try_from(held * 100 / tried.max(1)).unwrap_or(100)
}

/// The smallest change after which a practice is no longer among the top ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The practice.
    pub modality: ModalityId,
    /// The changed answers: one, or two if one is not sufficient. Empty if two are not sufficient either.
    pub answers: Vec<Changed>,
    /// What happens to the practice.
    pub effect: Effect,
}

/// A changed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The question.
    pub question: QuestionId,
    /// The new answer.
    pub answer: Answer,
}

/// Effect of a change on a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It is held back.
    HeldBack,
    /// Other practices rank before it.
    ComesLater,
    /// It stays for all changes tried.
    Stays,
}

/// A run with changed answers.
struct Run {
    changed: Vec<Changed>,
    section: Section,
    outcome: Outcome,
}

/// Computes the robustness of an outcome by trying every single change of the answers that led to it.
pub fn robustness(assessment: &Assessment, answers: &Answers, index: &Index, outcome: &Outcome) -> Robustness {
    let runs: Vec<Run> = perturbations(&assessment.flow, answers)
        .into_iter()
        .filter_map(|(question, answer)| run(assessment, answers, index, vec![Changed { question, answer }]))
        .collect();
    let top = top(outcome);
    let same_top = |run: &&Run| {
        let other = self::top(&run.outcome);
        other.len() == top.len() && top.iter().all(|id| other.contains(id))
    };
    Robustness {
        tried: runs.len(),
        layer_holds: runs.iter().filter(|run| run.outcome.leading() == outcome.leading()).count(),
        top_holds: runs.iter().filter(same_top).count(),
        changes: top
            .iter()
            .map(|modality| change(assessment, answers, index, outcome, &runs, modality))
            .collect(),
    }
}

/// Returns the top practices of an outcome.
fn top(outcome: &Outcome) -> Vec<&ModalityId> {
    outcome.suggestions.iter().take(TOP).map(|suggestion| &suggestion.modality).collect()
}

/// Runs the assessment with changed answers. Returns `None` if they lead to a card.
fn run(assessment: &Assessment, answers: &Answers, index: &Index, changed: Vec<Changed>) -> Option<Run> {
    let mut changed_answers = answers.clone();
    for Changed { question, answer } in &changed {
        changed_answers.set(question.clone(), answer.clone());
    }
    let replay = replay_to_the_end(&assessment.flow, &changed_answers);
    let section = |id: &QuestionId| assessment.flow.questions.questions.iter().find(|question| question.id == *id);
    let section = changed
        .iter()
        .filter_map(|changed| section(&changed.question))
        .map(|question| question.section);
    let section = section.min_by_key(|section| priority(*section)).unwrap_or(Section::Preference);
    (replay.step == Step::Done).then(|| Run {
        changed,
        section,
        outcome: outcome(assessment, &replay, index),
    })
}

/// Returns the priority of a change in a section, lowest first: answers that a reader may well give differently tomorrow come before those that
/// describe a different person.
fn priority(section: Section) -> u32 {
    match section {
        Section::Preference => 0,
        Section::Behaviour => 1,
        Section::Context => 2,
        Section::Place | Section::Safety => 3,
    }
}

/// Returns the effect of a run on a practice, or `None` if it stays among the top ones.
fn effect(outcome: &Outcome, modality: &ModalityId) -> Option<Effect> {
    match outcome.position(modality) {
        None => Some(Effect::HeldBack),
        Some(position) if position >= TOP => Some(Effect::ComesLater),
        Some(_) => None,
    }
}

/// Finds the smallest change that displaces a practice.
fn change(assessment: &Assessment, answers: &Answers, index: &Index, base: &Outcome, runs: &[Run], modality: &ModalityId) -> Change {
    let single = runs
        .iter()
        .filter_map(|run| Some((run, effect(&run.outcome, modality)?)))
        .min_by_key(|(run, _)| priority(run.section));
    let found = single.map(|(run, effect)| (run.changed.clone(), effect));
    let (answers, effect) = found
        .or_else(|| pair(assessment, answers, index, base, runs, modality))
        .unwrap_or((Vec::new(), Effect::Stays));
    Change {
        modality: modality.clone(),
        answers,
        effect,
    }
}

/// Finds two changes that together displace a practice from the top ones, each of which lowers its position on its own.
fn pair(
    assessment: &Assessment,
    answers: &Answers,
    index: &Index,
    base: &Outcome,
    runs: &[Run],
    modality: &ModalityId,
) -> Option<(Vec<Changed>, Effect)> {
    let lowers_position = |run: &&Run| run.outcome.position(modality) > base.position(modality);
    let candidates: Vec<&Changed> = runs
        .iter()
        .filter(lowers_position)
        .flat_map(|run| &run.changed)
        .take(MAX_PAIRED)
        .collect();
    let pairs = candidates
        .iter()
        .enumerate()
        .flat_map(|(i, one)| candidates.iter().skip(i + 1).map(move |other| (*one, *other)));
    let mut pairs = pairs.filter(|(one, other)| one.question != other.question);
    pairs.find_map(|(one, other)| {
        let run = run(assessment, answers, index, vec![one.clone(), other.clone()])?;
        let effect = effect(&run.outcome, modality)?;
        Some((run.changed, effect))
    })
}
