//! Number of questions on each path through the assessment.

use super::model::{Condition, Flow, Question, QuestionKind};
use crate::domain::ids::ChoiceId;
use std::collections::BTreeSet;

/// Conditions that the answers meet so far, and the number of questions.
type Path = (Vec<bool>, usize);

/// Returns the lengths of all paths from the first question to the result, ignoring cards: for each, about how many questions are announced, and how
/// many there are.
///
/// Only questions that others depend on branch, and their answers fall into a few classes by the conditions they meet. The result is exact as long as
/// no `ask_when` has an `and`, and only choices that exclude all others are exceptions.
pub fn path_lengths(flow: &Flow) -> BTreeSet<(usize, usize)> {
    let questions = &flow.questions.questions;
    let about = &flow.questions.about;
    let asking = questions.iter().flat_map(|question| &question.ask_when);
    let conditions: Vec<&Condition> = about.iter().map(|about| &about.when).chain(asking).collect();
    let mut paths: BTreeSet<Path> = BTreeSet::from([(vec![false; conditions.len()], 0)]);
    for question in questions.iter().filter(|question| !question.at_start) {
        let answer_classes = answer_classes(question, &conditions);
        let next = paths.into_iter().flat_map(|(met, length)| {
            let is_own = |condition: &Condition| question.ask_when.iter().any(|own| std::ptr::eq(own, condition));
            let is_asked = question.ask_when.is_empty() || conditions.iter().zip(&met).any(|(condition, met)| *met && is_own(condition));
            if !is_asked {
                return vec![(met, length)];
            }
            let after = |class: &Vec<bool>| (met.iter().zip(class).map(|(before, now)| *before || *now).collect(), length + 1);
            answer_classes.iter().map(after).collect()
        });
        paths = next.collect();
    }
    let announced = |met: &[bool]| about.iter().zip(met).find(|(_, met)| **met).map_or(0, |(about, _)| about.questions);
    paths.iter().map(|(met, length)| (announced(met), *length)).collect()
}

/// Returns the conditions that answers to the question meet, one list for each class of answers.
fn answer_classes(question: &Question, conditions: &[&Condition]) -> BTreeSet<Vec<bool>> {
    let met_by = |meets: &dyn Fn(&Condition) -> bool| -> Vec<bool> {
        let meets = |condition: &&Condition| condition.question == question.id && meets(condition);
        conditions.iter().map(meets).collect()
    };
    let mut answer_classes = BTreeSet::new();
    if !question.section.is_safety() {
        answer_classes.insert(met_by(&|condition| condition.skipped));
    }
    match question.kind {
        QuestionKind::Scale => {
            answer_classes.insert(met_by(&|_| false));
            answer_classes.insert(met_by(&|condition| condition.at_least.is_some() || condition.at_most.is_some()));
        }
        QuestionKind::Single | QuestionKind::Multiple => {
            let one = |exclusive: bool| question.choices.iter().filter(move |choice| choice.exclusive == exclusive);
            let is_other = |condition: &Condition, choice: &ChoiceId| !condition.except.is_empty() && !condition.except.contains(choice);
            let met = |choice: &super::model::Choice| met_by(&|condition| condition.any.contains(&choice.id) || is_other(condition, &choice.id));
            answer_classes.extend(one(true).map(met));
            let mut several: BTreeSet<Vec<bool>> = BTreeSet::new();
            for choice in one(false).map(met) {
                let with: Vec<Vec<bool>> = several
                    .iter()
                    .filter(|_| question.kind == QuestionKind::Multiple)
                    .map(|selected| selected.iter().zip(&choice).map(|(one, other)| *one || *other).collect())
                    .collect();
                several.extend(with);
                several.insert(choice);
            }
            answer_classes.extend(several);
        }
    }
    answer_classes
}
