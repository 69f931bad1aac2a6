//! Perturbations: every possible change of a single answer (another choice, one choice added or removed, another number, skipped).

use super::answers::{Answer, Answers};
use super::model::{Choice, Flow, Number, Question, QuestionKind};
use super::replay::replay_to_the_end;
use crate::domain::ids::{ChoiceId, QuestionId};

/// Returns every other answer to each question on the path, one change at a time.
///
/// Safety questions are not changed: other answers there lead to a card, not to a different ranking. A number with a unit has too many values to try
/// them all; its bounds, half and double are used instead.
pub fn perturbations(flow: &Flow, answers: &Answers) -> Vec<(QuestionId, Answer)> {
    let path = replay_to_the_end(flow, answers).path;
    let asked = path.into_iter().filter(|(question, _)| !question.section.is_safety());
    let alternatives = asked.flat_map(|(question, given)| {
        let alternatives = alternatives(question, given).into_iter().filter(move |other| other != given);
        alternatives.map(|other| (question.id.clone(), other))
    });
    alternatives.collect()
}

/// Returns the answers that a question can have. May include the given one.
fn alternatives(question: &Question, given: &Answer) -> Vec<Answer> {
    let mut all = match question.kind {
        QuestionKind::Single => question.choices.iter().map(single_choice).collect(),
        QuestionKind::Multiple => {
            let selected: &[ChoiceId] = match given {
                Answer::Choices(selected) => selected,
                Answer::Number(_) | Answer::Skipped => &[],
            };
            let toggled = question.choices.iter().map(|choice| toggled(question, selected, choice));
            toggled.filter(|selected| !selected.is_empty()).map(Answer::Choices).collect()
        }
        QuestionKind::Scale => (0..=10).map(Answer::Number).collect(),
        QuestionKind::Number => question.number.as_ref().map(|number| numbers(number, given)).unwrap_or_default(),
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

/// Returns the representative values of a number with a unit.
fn numbers(number: &Number, given: &Answer) -> Vec<Answer> {
    let given = given.number().unwrap_or(number.min);
    let mut all = vec![number.min, given / 2, given.saturating_mul(2), number.max];
    all.retain(|other| (number.min..=number.max).contains(other));
    all.dedup();
    all.into_iter().map(Answer::Number).collect()
}
