//! How many questions a way through the assessment has, over every way there is.

use super::model::{Condition, Flow, Question, QuestionKind};
use std::collections::BTreeSet;

/// Fewest and most questions of a way from the first question to the result. Cards that end the flow early are not counted.
///
/// Exact: only questions that others depend on branch, and their answers fall into few kinds, by which conditions they meet.
pub fn path_lengths(flow: &Flow) -> (usize, usize) {
    let questions = &flow.questions.questions;
    let conditions: Vec<&Condition> = questions.iter().flat_map(|question| &question.ask_when).collect();
    let mut ways: BTreeSet<(Vec<bool>, usize)> = BTreeSet::from([(vec![false; conditions.len()], 0)]);
    for question in questions {
        let kinds = kinds(question, &conditions);
        let next = ways.into_iter().flat_map(|(met, length)| {
            let asked = question.ask_when.is_empty()
                || conditions
                    .iter()
                    .zip(&met)
                    .any(|(condition, met)| *met && question.ask_when.iter().any(|own| std::ptr::eq(own, *condition)));
            if !asked {
                return vec![(met, length)];
            }
            let after = |kind: &Vec<bool>| (met.iter().zip(kind).map(|(before, now)| *before || *now).collect(), length + 1);
            kinds.iter().map(after).collect()
        });
        ways = next.collect();
    }
    let lengths = || ways.iter().map(|(_, length)| *length);
    (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0))
}

/// Which conditions an answer to the question meets: one list for each kind of answer.
fn kinds(question: &Question, conditions: &[&Condition]) -> BTreeSet<Vec<bool>> {
    let of = |meets: &dyn Fn(&Condition) -> bool| -> Vec<bool> {
        let meets = |condition: &&Condition| condition.question == question.id && meets(condition);
        conditions.iter().map(meets).collect()
    };
    let mut kinds = BTreeSet::new();
    if !question.section.is_safety() {
        kinds.insert(of(&|condition| condition.skipped));
    }
    match question.kind {
        QuestionKind::Scale | QuestionKind::Number => {
            kinds.insert(of(&|_| false));
            kinds.insert(of(&|condition| condition.at_least.is_some() || condition.at_most.is_some()));
        }
        QuestionKind::Single | QuestionKind::Multiple => {
            let one = |exclusive: bool| question.choices.iter().filter(move |choice| choice.exclusive == exclusive);
            let met = |choice: &super::model::Choice| of(&|condition| condition.any.contains(&choice.id));
            kinds.extend(one(true).map(met));
            let mut several: BTreeSet<Vec<bool>> = BTreeSet::new();
            for choice in one(false).map(met) {
                let with: Vec<Vec<bool>> = several
                    .iter()
                    .filter(|_| question.kind == QuestionKind::Multiple)
                    .map(|chosen| chosen.iter().zip(&choice).map(|(one, other)| *one || *other).collect())
                    .collect();
                several.extend(with);
                several.insert(choice);
            }
            kinds.extend(several);
        }
    }
    kinds
}
