//! How firm an outcome is: every single answer is given differently, and what stays is counted.
//!
//! The same runs tell what would change the outcome: for each of the first practices the smallest change of answers after which it is no longer
//! one of them.

use super::answers::{Answer, Answers};
use super::model::{Assessment, Section};
use super::outcome::{Outcome, outcome};
use super::perturbations::perturbations;
use super::replay::{Step, replay_to_the_end};
use crate::domain::ids::{ModalityId, QuestionId};
use crate::domain::index::Index;

/// How many of the first practices are looked at.
pub const TOP: usize = 3;

/// How many single changes are paired where none of them is enough, at most.
const PAIRED: usize = 12;

/// How firm an outcome is, in runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robustness {
    /// Runs with one answer given differently. Those that end at a card are not among them.
    pub tried: usize,
    /// Runs in which the same layer leads.
    pub layer_holds: usize,
    /// Runs in which the first practices are the same, in whatever order.
    pub top_holds: usize,
    /// What would change each of the first practices, in their order.
    pub changes: Vec<Change>,
}

impl Robustness {
    /// In how many of a hundred runs the leading layer stays, rounded down.
    pub fn layer_share(&self) -> u32 {
        share(self.layer_holds, self.tried)
    }

    /// In how many of a hundred runs the first practices stay, rounded down.
    pub fn top_share(&self) -> u32 {
        share(self.top_holds, self.tried)
    }
}

fn share(held: usize, tried: usize) -> u32 {
    u32::try_from(held * 100 / tried.max(1)).unwrap_or(100)
}

/// The smallest change after which a practice is no longer one of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The practice.
    pub modality: ModalityId,
    /// The changed answers: one, or two where one is not enough; none where even two are not.
    pub answers: Vec<Changed>,
    /// What follows.
    pub effect: Effect,
}

/// An answer given differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The question.
    pub question: QuestionId,
    /// The other answer.
    pub answer: Answer,
}

/// What a change does to a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It is held back.
    HeldBack,
    /// Others come before it.
    ComesLater,
    /// It stays whatever was tried.
    Stays,
}

/// One run with answers given differently.
struct Run {
    changed: Vec<Changed>,
    section: Section,
    outcome: Outcome,
}

/// Tries every single change of the answers that led to this outcome.
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

fn top(outcome: &Outcome) -> Vec<&ModalityId> {
    outcome.suggestions.iter().take(TOP).map(|suggestion| &suggestion.modality).collect()
}

/// The outcome after these changes; none where they lead to a card.
fn run(assessment: &Assessment, answers: &Answers, index: &Index, changed: Vec<Changed>) -> Option<Run> {
    let mut varied = answers.clone();
    for Changed { question, answer } in &changed {
        varied.set(question.clone(), answer.clone());
    }
    let replay = replay_to_the_end(&assessment.flow, &varied);
    let section = |id: &QuestionId| assessment.flow.questions.questions.iter().find(|question| question.id == *id);
    let section = changed
        .iter()
        .filter_map(|changed| section(&changed.question))
        .map(|question| question.section);
    let section = section.min_by_key(|section| nearness(*section)).unwrap_or(Section::Preference);
    (replay.step == Step::Done).then(|| Run {
        changed,
        section,
        outcome: outcome(assessment, &replay, index),
    })
}

/// Which kind of change is told first: what a reader may well see otherwise tomorrow comes before what makes them another reader.
fn nearness(section: Section) -> u32 {
    match section {
        Section::Preference => 0,
        Section::Behaviour => 1,
        Section::Context => 2,
        Section::Route | Section::Safety => 3,
    }
}

/// What a run does to a practice; none where it stays one of the first.
fn effect(outcome: &Outcome, modality: &ModalityId) -> Option<Effect> {
    match outcome.place(modality) {
        None => Some(Effect::HeldBack),
        Some(at) if at >= TOP => Some(Effect::ComesLater),
        Some(_) => None,
    }
}

fn change(assessment: &Assessment, answers: &Answers, index: &Index, base: &Outcome, runs: &[Run], modality: &ModalityId) -> Change {
    let single = runs
        .iter()
        .filter_map(|run| Some((run, effect(&run.outcome, modality)?)))
        .min_by_key(|(run, _)| nearness(run.section));
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

/// Two changes that together move a practice out of the first, each of which moves it back by itself.
fn pair(
    assessment: &Assessment,
    answers: &Answers,
    index: &Index,
    base: &Outcome,
    runs: &[Run],
    modality: &ModalityId,
) -> Option<(Vec<Changed>, Effect)> {
    let moves_back = |run: &&Run| run.outcome.place(modality) > base.place(modality);
    let back: Vec<&Changed> = runs.iter().filter(moves_back).flat_map(|run| &run.changed).take(PAIRED).collect();
    let pairs = back
        .iter()
        .enumerate()
        .flat_map(|(at, one)| back.iter().skip(at + 1).map(move |other| (*one, *other)));
    let mut pairs = pairs.filter(|(one, other)| one.question != other.question);
    pairs.find_map(|(one, other)| {
        let run = run(assessment, answers, index, vec![one.clone(), other.clone()])?;
        let effect = effect(&run.outcome, modality)?;
        Some((run.changed, effect))
    })
}
