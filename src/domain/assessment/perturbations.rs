//! Every way to give one answer differently: another choice, a tick more or less, another number, skipped.

use super::answers::{Answer, Answers};
use super::model::{Choice, Flow, Number, Question, QuestionKind};
use super::replay::replay_to_the_end;
use crate::domain::ids::{ChoiceId, QuestionId};

/// Each other answer to each question on the path, one at a time. Questions about safety stay as they are: another answer there leads to a card,
/// not to another order.
///
/// A number with a unit has too many other values to try: its ends, its half and its double stand for them.
pub fn perturbations(flow: &Flow, answers: &Answers) -> Vec<(QuestionId, Answer)> {
    let path = replay_to_the_end(flow, answers).path;
    let asked = path.into_iter().filter(|(question, _)| !question.section.is_safety());
    let others = asked.flat_map(|(question, given)| {
        let others = others(question, given).into_iter().filter(move |other| other != given);
        others.map(|other| (question.id.clone(), other))
    });
    others.collect()
}

fn others(question: &Question, given: &Answer) -> Vec<Answer> {
    let mut all = match question.kind {
        QuestionKind::Single => question.choices.iter().map(only).collect(),
        QuestionKind::Multiple => {
            let chosen: &[ChoiceId] = match given {
                Answer::Choices(chosen) => chosen,
                Answer::Number(_) | Answer::Skipped => &[],
            };
            let turned = question.choices.iter().map(|choice| turned(question, chosen, choice));
            turned.filter(|chosen| !chosen.is_empty()).map(Answer::Choices).collect()
        }
        QuestionKind::Scale => (0..=10).map(Answer::Number).collect(),
        QuestionKind::Number => question.number.as_ref().map(|number| numbers(number, given)).unwrap_or_default(),
    };
    all.push(Answer::Skipped);
    all
}

fn only(choice: &Choice) -> Answer {
    Answer::Choices(vec![choice.id.clone()])
}

/// The choices after one was ticked or unticked.
fn turned(question: &Question, chosen: &[ChoiceId], choice: &Choice) -> Vec<ChoiceId> {
    if chosen.contains(&choice.id) {
        return chosen.iter().filter(|id| **id != choice.id).cloned().collect();
    }
    if choice.exclusive {
        return vec![choice.id.clone()];
    }
    let mut all: Vec<ChoiceId> = chosen.iter().filter(|id| !question.stands_alone(id.as_str())).cloned().collect();
    all.push(choice.id.clone());
    all
}

fn numbers(number: &Number, given: &Answer) -> Vec<Answer> {
    let given = given.number().unwrap_or(number.min);
    let mut all = vec![number.min, given / 2, given.saturating_mul(2), number.max];
    all.retain(|other| (number.min..=number.max).contains(other));
    all.dedup();
    all.into_iter().map(Answer::Number).collect()
}
