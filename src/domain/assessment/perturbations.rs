//! Perturbations: every possible change of a single answer (another choice, one choice added or removed, another number, skipped).

use super::answers::{Answer, Answers};
use super::model::{Choice, Flow, Question, QuestionKind};
use super::replay::replay_to_the_end;
use crate::domain::ids::{ChoiceId, QuestionId};

/// Returns every other answer to each question on the path, one change at a time.
///
/// Safety questions are not changed: other answers there lead to a card, not to a different ranking.
pub fn perturbations(flow: &Flow, answers: &Answers) -> Vec<(QuestionId, Answer)> {
    let replay = replay_to_the_end(flow, answers);
    let asked = replay
        .path
        .iter()
        .filter(|(question, _)| !question.section.is_safety() && !question.at_start);
    let alternatives = asked.flat_map(|(question, given)| {
        let offered: Vec<&Choice> = replay.offered(question).collect();
        let alternatives = alternatives(question, &offered, given).into_iter().filter(move |other| other != *given);
        alternatives.map(|other| (question.id.clone(), other))
    });
    alternatives.collect()
}

/// Returns the answers that a question can have. May include the given one.
fn alternatives(question: &Question, offered: &[&Choice], given: &Answer) -> Vec<Answer> {
    let mut all: Vec<Answer> = match question.kind {
        QuestionKind::Single => offered.iter().map(|choice| single_choice(choice)).collect(),
        QuestionKind::Multiple => {
            let selected: &[ChoiceId] = match given {
                Answer::Choices(selected) => selected,
                Answer::Number(_) | Answer::Skipped => &[],
            };
            let toggled = offered.iter().map(|choice| toggled(question, selected, choice));
            toggled.filter(|selected| !selected.is_empty()).map(Answer::Choices).collect()
        }
        QuestionKind::Scale => (0..=10).map(Answer::Number).collect(),
    };
    all.push(Answer::Skipped);
    all
}

fn single_choice(choice: &Choice) -> Answer {
    Answer::Choices(vec![choice.id.clone()])
}

/// Returns the choices after toggling one.
fn toggled(question: &Question, selected: &[ChoiceId], choice: &Choice) -> Vec<ChoiceId> {
    if selected.contains(&choice.id) {
        return selected.iter().filter(|id| **id != choice.id).cloned().collect();
    }
    if choice.exclusive {
        return vec![choice.id.clone()];
    }
    let mut all: Vec<ChoiceId> = selected.iter().filter(|id| !question.is_exclusive(id.as_str())).cloned().collect();
    all.push(choice.id.clone());
    all
}
