//! The reader's answers.

use super::model::{Question, QuestionKind};
use crate::domain::ids::{ChoiceId, QuestionId, StopId};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The question whom the answers are about, and its choice for the reader.
const WHO: &str = "who";
const ME: &str = "me";

/// Answers by question, and the cards that the reader has dismissed.
///
/// Answers to questions that are no longer asked are retained, so that undoing a change restores them, but they have no effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// Answers by question.
    answers: BTreeMap<QuestionId, Answer>,
    /// Dismissible cards that the reader has dismissed.
    passed: BTreeSet<StopId>,
}

/// An answer. Serialized as a list of choices, a number, or null for a skipped question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// One or more choices.
    Choices(Vec<ChoiceId>),
    /// A number on a scale from 0 to 10.
    Number(u32),
    /// Deliberately skipped.
    Skipped,
}

impl Answer {
    /// Parses an answer: a list of choices, a single choice, a number, or null for a skipped question.
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self::Skipped),
            Value::Number(number) => Some(Self::Number(number.as_u64()?.try_into().ok()?)),
            Value::String(choice) => Some(Self::Choices(vec![choice.as_str().into()])),
            Value::Array(choices) => ids(choices).map(Self::Choices),
            Value::Bool(_) | Value::Object(_) => None,
        }
    }
}

/// Parses a list of ids. Returns `None` if a value is not a string.
fn ids<T: for<'a> From<&'a str>>(values: &[Value]) -> Option<Vec<T>> {
    values.iter().map(|value| value.as_str().map(T::from)).collect()
}

impl Question {
    /// Returns the question as worded for whom the answers are about: the reader, or somebody else.
    pub fn prompt_for(&self, answers: &Answers) -> &str {
        match &self.prompt_other {
            Some(other) if answers.are_about_another() => other,
            _ => &self.prompt,
        }
    }

    /// Returns `true` if the choice excludes all others, such as 'none of these'.
    pub fn is_exclusive(&self, id: &str) -> bool {
        self.choices.iter().any(|choice| choice.id.as_str() == id && choice.exclusive)
    }

    /// Returns the value that a key chooses: a letter or a digit counts the choices, a digit on a scale is the number.
    pub fn value_of_key(&self, key: &str) -> Option<String> {
        let key = key.chars().next().filter(|_| key.len() == 1)?;
        let digit = key.to_digit(10);
        match self.kind {
            QuestionKind::Scale => digit.map(|digit| digit.to_string()),
            QuestionKind::Single | QuestionKind::Multiple => {
                let letter = key.is_ascii_lowercase().then(|| u32::from(key) - u32::from('a'));
                let i = digit.and_then(|digit| digit.checked_sub(1)).or(letter)?;
                self.choices.get(i as usize).map(|choice| choice.id.to_string())
            }
        }
    }

    /// Checks or unchecks a choice in a draft. A choice replaces the others if the question takes only one, or if either choice is exclusive.
    pub fn toggle(&self, draft: &mut Vec<String>, value: String, checked: bool) {
        let takes_one = match self.kind {
            QuestionKind::Single | QuestionKind::Scale => true,
            QuestionKind::Multiple => false,
        };
        if checked && (takes_one || self.is_exclusive(&value)) {
            draft.clear();
        }
        draft.retain(|other| *other != value && !(checked && self.is_exclusive(other)));
        if checked {
            draft.push(value);
        }
        if !self.choices.is_empty() {
            // In the order of the choices.
            let checked = self.choices.iter().map(|choice| choice.id.to_string()).filter(|id| draft.contains(id));
            *draft = checked.collect();
        }
    }

    /// Converts the values of the question's form (checked choices or a number) to an answer, which may not be valid.
    pub fn parse_answer(&self, given: &[String]) -> Answer {
        let first = given.first().map(|text| text.trim()).filter(|text| !text.is_empty());
        match (self.kind, first) {
            // Text that is not a number becomes one that is not offered.
            (QuestionKind::Scale, Some(text)) => Answer::Number(text.parse().unwrap_or(u32::MAX)),
            (_, None) => Answer::Choices(Vec::new()),
            (QuestionKind::Single | QuestionKind::Multiple, Some(_)) => Answer::Choices(given.iter().map(|id| id.as_str().into()).collect()),
        }
    }

    /// Returns an answer as text for display.
    pub fn answer_text(&self, answer: &Answer) -> String {
        match answer {
            Answer::Skipped => "Skipped".to_owned(),
            Answer::Number(number) => format!("{number} of 10"),
            Answer::Choices(selected) => {
                let selected = self.choices.iter().filter(|choice| selected.contains(&choice.id));
                selected.map(|choice| choice.label.as_str()).collect::<Vec<_>>().join("; ")
            }
        }
    }
}

/// Error when parsing answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersProblem(String);

impl fmt::Display for AnswersProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Answers {
    /// Returns the answer to a question.
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(question)
    }

    /// Returns `true` if the answers are about somebody else than the reader.
    pub fn are_about_another(&self) -> bool {
        match self.get(&WHO.into()) {
            Some(Answer::Choices(selected)) => selected.iter().any(|choice| choice.as_str() != ME),
            _ => false,
        }
    }

    /// Sets the answer to a question.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        self.answers.insert(question, answer);
    }

    /// Returns `true` if the reader has dismissed the card.
    pub fn is_dismissed(&self, stop: &StopId) -> bool {
        self.passed.contains(stop)
    }

    /// Marks a card as dismissed.
    pub fn dismiss(&mut self, stop: StopId) {
        self.passed.insert(stop);
    }

    /// Returns `true` if there are no answers.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Keeps the answers for which `keep` returns `true`. Also returns the number of answers removed.
    pub fn filter(mut self, keep: &dyn Fn(&QuestionId, &Answer) -> bool) -> (Self, usize) {
        let before = self.answers.len();
        self.answers.retain(|question, answer| keep(question, answer));
        let removed = before - self.answers.len();
        (self, removed)
    }

    /// Returns the answered questions, whether or not they are on the current path.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.answers.keys()
    }

    /// Serializes the answers as JSON.
    pub fn to_json(&self) -> String {
        // Only strings, numbers and null: serialization cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Parses the output of [`Answers::to_json`], or a plain object of answers by question, in which a single choice need not be in a list.
    ///
    /// # Errors
    /// Returns an [`AnswersProblem`] if the text does not have this format.
    pub fn from_json(text: &str) -> Result<Self, AnswersProblem> {
        let value: Value = serde_json::from_str(text).map_err(|error| AnswersProblem(format!("not JSON: {error}")))?;
        Self::from_value(&value)
    }

    /// Like [`Answers::from_json`], for parsed JSON.
    ///
    /// # Errors
    /// Returns an [`AnswersProblem`] if the value does not have this format.
    pub fn from_value(value: &Value) -> Result<Self, AnswersProblem> {
        let object = value
            .as_object()
            .ok_or_else(|| AnswersProblem("not a set of answers: expected an object".to_owned()))?;
        let nested = object.get("answers").and_then(Value::as_object);
        let mut answers = Self::default();
        for (question, answer) in nested.unwrap_or(object) {
            let answer = Answer::from_value(answer);
            let answer = answer.ok_or_else(|| AnswersProblem(format!("`{question}`: an answer is a list of choices, a whole number, or null")))?;
            answers.set(question.as_str().into(), answer);
        }
        for (name, value) in object.iter().filter(|_| nested.is_some()) {
            match name.as_str() {
                "answers" => {}
                "passed" => {
                    let passed: Option<Vec<StopId>> = value.as_array().and_then(|passed| ids(passed));
                    let passed = passed.ok_or_else(|| AnswersProblem("`passed` is a list of cards".to_owned()))?;
                    answers.passed.extend(passed);
                }
                "allium" | "version" | "saved" => {}
                _ => return Err(AnswersProblem(format!("`{name}` is not known to this version"))),
            }
        }
        Ok(answers)
    }
}

/// Error when an answer is not valid for its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerProblem {
    /// Nothing was selected or entered.
    Nothing,
    /// A question about safety can't be skipped.
    CannotSkip,
    /// More than one choice for a single-choice question, or an exclusive choice together with another.
    TooMany,
    /// A choice or number that the question does not offer.
    NotOffered,
}

impl fmt::Display for AnswerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "Choose an answer first.",
            Self::CannotSkip => "This question is about safety and can't be skipped.",
            Self::TooMany => "These answers don't go together: choose again.",
            Self::NotOffered => "That answer is not offered here: choose again.",
        })
    }
}

/// Checks that an answer is valid for its question.
///
/// # Errors
/// Returns an [`AnswerProblem`], whose message tells the reader what to do.
pub fn check_answer(question: &Question, answer: &Answer) -> Result<(), AnswerProblem> {
    match (question.kind, answer) {
        (_, Answer::Skipped) if question.section.is_safety() => Err(AnswerProblem::CannotSkip),
        (_, Answer::Skipped) => Ok(()),
        (QuestionKind::Scale, Answer::Number(0..=10)) => Ok(()),
        (QuestionKind::Single | QuestionKind::Multiple, Answer::Choices(selected)) => check_choices(question, selected),
        (QuestionKind::Scale, Answer::Choices(selected)) if selected.is_empty() => Err(AnswerProblem::Nothing),
        _ => Err(AnswerProblem::NotOffered),
    }
}

fn check_choices(question: &Question, selected: &[ChoiceId]) -> Result<(), AnswerProblem> {
    let find_choice = |id: &ChoiceId| question.choices.iter().find(|choice| choice.id == *id);
    if selected.is_empty() {
        return Err(AnswerProblem::Nothing);
    }
    if selected.iter().any(|id| find_choice(id).is_none()) {
        return Err(AnswerProblem::NotOffered);
    }
    let is_exclusive = selected.iter().filter_map(find_choice).any(|choice| choice.exclusive);
    if selected.len() > 1 && (question.kind == QuestionKind::Single || is_exclusive) {
        return Err(AnswerProblem::TooMany);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Answer, Answers};

    #[track_caller]
    fn check(text: &str, expected: Result<&[(&str, Answer)], &str>) {
        match (Answers::from_json(text), expected) {
            (Ok(got), Ok(expected)) => {
                let mut answers = Answers::default();
                for (question, answer) in expected {
                    answers.set((*question).into(), answer.clone());
                }
                assert_eq!(got, answers);
                assert_eq!(Answers::from_json(&got.to_json()), Ok(got));
            }
            (Err(got), Err(expected)) => assert!(got.to_string().contains(expected), "{got}"),
            (got, _) => panic!("unexpected: {got:?}"),
        }
    }

    #[test]
    fn answers_are_parsed_or_rejected() {
        let one = Answer::Choices(vec!["a".into()]);
        check("{}", Ok(&[]));
        check(r#"{"q": ["a"]}"#, Ok(&[("q", one.clone())]));
        check(r#"{"q": "a"}"#, Ok(&[("q", one.clone())]));
        check(
            r#"{"answers": {"q": ["a"], "r": 7, "s": null}}"#,
            Ok(&[("q", one), ("r", Answer::Number(7)), ("s", Answer::Skipped)]),
        );
        check(r#"{"q": true}"#, Err("`q`"));
        check(r#"{"q": -1}"#, Err("`q`"));
        check(r#"{"answers": {}, "later": 2}"#, Err("later"));
        check("[1, 2", Err("not JSON"));
        check("7", Err("not a set of answers"));
        check(r#"{"answers": {}, "passed": 1}"#, Err("`passed`"));
    }
}
