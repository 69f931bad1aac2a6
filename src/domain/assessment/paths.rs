//! Minimum and maximum number of questions over all paths through the assessment.

use super::model::{Condition, Flow, Question, QuestionKind};
use std::collections::BTreeSet;

/// Returns the minimum and maximum number of questions from the first question to the result, ignoring cards that end the flow early.
///
/// Only questions that others depend on branch, and their answers fall into a few classes by the conditions they meet. The result is exact as long as
/// the number conditions on one question can be met together: they count as one.
pub fn path_lengths(flow: &Flow) -> (usize, usize) {
    let questions = &flow.questions.questions;
    let conditions: Vec<&Condition> = questions.iter().flat_map(|question| &question.ask_when).collect();
    let mut paths: BTreeSet<(Vec<bool>, usize)> = BTreeSet::from([(vec![false; conditions.len()], 0)]);
    for question in questions {
        let answer_classes = answer_classes(question, &conditions);
        let next = paths.into_iter().flat_map(|(met, length)| {
            let asked = question.ask_when.is_empty()
                || conditions
                    .iter()
                    .zip(&met)
                    .any(|(condition, met)| *met && question.ask_when.iter().any(|own| std::ptr::eq(own, *condition)));
            if !asked {
                return vec![(met, length)];
            }
            let after = |class: &Vec<bool>| (met.iter().zip(class).map(|(before, now)| *before || *now).collect(), length + 1);
            answer_classes.iter().map(after).collect()
        });
        paths = next.collect();
    }
    let lengths = || paths.iter().map(|(_, length)| *length);
    (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0))
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
        QuestionKind::Scale | QuestionKind::Number => {
            answer_classes.insert(met_by(&|_| false));
            answer_classes.insert(met_by(&|condition| condition.at_least.is_some() || condition.at_most.is_some()));
        }
        QuestionKind::Single | QuestionKind::Multiple => {
            let one = |exclusive: bool| question.choices.iter().filter(move |choice| choice.exclusive == exclusive);
            let met = |choice: &super::model::Choice| met_by(&|condition| condition.any.contains(&choice.id));
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
