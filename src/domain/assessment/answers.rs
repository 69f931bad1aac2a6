//! What a reader answered.

use super::model::{Number, Question, QuestionKind};
use crate::domain::ids::{ChoiceId, QuestionId, StopId};
use crate::domain::wire::Wire;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Answers by question, and the cards that the reader has read and gone on from.
///
/// Answers to questions that are no longer asked are kept, so that changing one's mind twice loses nothing; they are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// By question.
    answers: BTreeMap<QuestionId, Answer>,
    /// Cards of the lesser kind that the reader went on from.
    passed: BTreeSet<StopId>,
}

/// One answer. As JSON: a list of choices, a number, or null for a skipped question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One or more choices.
    Choices(Vec<ChoiceId>),
    /// A number: on a scale from 0 to 10, else in the question's unit.
    Number(u32),
    /// Left out on purpose.
    Skipped,
}

impl Answer {
    /// The number, where it is one.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Choices(_) | Self::Skipped => None,
        }
    }

    fn to_json(&self) -> String {
        match self {
            Self::Choices(chosen) => list(chosen.iter().map(ChoiceId::as_str)),
            Self::Number(number) => number.to_string(),
            Self::Skipped => "null".to_owned(),
        }
    }
}

fn list<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", ids.map(quoted).collect::<Vec<_>>().join(","))
}

/// An id between quotes. Ids hold letters, digits and hyphens; whatever else a damaged file brought in is left out.
fn quoted(id: &str) -> String {
    format!("\"{}\"", id.replace(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-', ""))
}

impl Question {
    /// Whether a choice clears the others: 'none of these'.
    pub fn stands_alone(&self, id: &str) -> bool {
        self.choices.iter().any(|choice| choice.id.as_str() == id && choice.exclusive)
    }

    /// The answer that these values of its form make, whether or not it fits: ticked choices, a ticked number, or one that was typed.
    pub fn answer_of(&self, given: Vec<String>) -> Answer {
        let first = given.first().map(|text| text.trim()).filter(|text| !text.is_empty());
        match (self.kind, first) {
            // What is no number is none that fits.
            (QuestionKind::Scale | QuestionKind::Number, Some(text)) => Answer::Number(text.parse().unwrap_or(u32::MAX)),
            (_, None) => Answer::Choices(Vec::new()),
            (QuestionKind::Single | QuestionKind::Multiple, Some(_)) => Answer::Choices(given.iter().map(|id| id.as_str().into()).collect()),
        }
    }

    /// An answer as the reader chose it.
    pub fn words(&self, answer: &Answer) -> String {
        match answer {
            Answer::Skipped => "Skipped".to_owned(),
            Answer::Number(number) => match &self.number {
                Some(Number { unit, .. }) => format!("{number} {unit}"),
                None => format!("{number} of 10"),
            },
            Answer::Choices(chosen) => {
                let chosen = self.choices.iter().filter(|choice| chosen.contains(&choice.id));
                chosen.map(|choice| choice.label.as_str()).collect::<Vec<_>>().join("; ")
            }
        }
    }
}

/// Why a text holds no answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersProblem(String);

impl fmt::Display for AnswersProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Answers {
    /// The answer to a question.
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(question)
    }

    /// Sets the answer to a question.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        self.answers.insert(question, answer);
    }

    /// Whether the reader went on from this card.
    pub fn has_passed(&self, stop: &StopId) -> bool {
        self.passed.contains(stop)
    }

    /// Notes that the reader read this card and goes on.
    pub fn pass(&mut self, stop: StopId) {
        self.passed.insert(stop);
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Those answers that `keep` lets pass, and how many it does not.
    pub fn kept(self, keep: impl Fn(&str, &Answer) -> bool) -> (Self, usize) {
        let before = self.answers.len();
        let answers: BTreeMap<_, _> = self
            .answers
            .into_iter()
            .filter(|(question, answer)| keep(question.as_str(), answer))
            .collect();
        let left_out = before - answers.len();
        (
            Self {
                answers,
                passed: self.passed,
            },
            left_out,
        )
    }

    /// The questions answered, on the path or off it.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.answers.keys()
    }

    /// As JSON.
    pub fn to_json(&self) -> String {
        let answers: Vec<String> = self
            .answers
            .iter()
            .map(|(question, answer)| format!("{}:{}", quoted(question.as_str()), answer.to_json()))
            .collect();
        format!(
            "{{\"answers\":{{{}}},\"passed\":{}}}",
            answers.join(","),
            list(self.passed.iter().map(StopId::as_str))
        )
    }

    /// Reads the text that [`Answers::to_json`] writes, or a plain object of answers by question, in which a single choice may stand without its list.
    ///
    /// # Errors
    /// [`AnswersProblem`] says where the text is not of this form.
    pub fn from_json(text: &str) -> Result<Self, AnswersProblem> {
        let value: Value = serde_json::from_str(text).map_err(|error| AnswersProblem(format!("not JSON: {error}")))?;
        Self::from_value(&value)
    }

    /// As [`Answers::from_json`], from JSON that was read already.
    ///
    /// # Errors
    /// [`AnswersProblem`] says where the value is not of this form.
    pub fn from_value(value: &Value) -> Result<Self, AnswersProblem> {
        let whole = value
            .as_object()
            .ok_or_else(|| AnswersProblem("not a set of answers: an object is wanted".to_owned()))?;
        let kept = whole.get("answers").and_then(Value::as_object);
        let mut answers = Self::default();
        for (question, answer) in kept.unwrap_or(whole) {
            let answer = Answer::read(answer);
            let answer = answer.ok_or_else(|| AnswersProblem(format!("`{question}`: an answer is a list of choices, a whole number, or null")))?;
            answers.set(question.as_str().into(), answer);
        }
        for (name, value) in whole.iter().filter(|_| kept.is_some()) {
            match name.as_str() {
                "answers" => {}
                "passed" => {
                    let passed: Option<Vec<StopId>> = Wire::read(value);
                    answers.passed = passed
                        .ok_or_else(|| AnswersProblem("`passed` is a list of cards".to_owned()))?
                        .into_iter()
                        .collect();
                }
                _ => return Err(AnswersProblem(format!("`{name}` is not known to this version"))),
            }
        }
        Ok(answers)
    }
}

/// Why an answer does not fit its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerProblem {
    /// Nothing was chosen.
    Nothing,
    /// A question about safety can't be skipped.
    CannotSkip,
    /// More than one choice where one is asked for, or 'none' together with another.
    TooMany,
    /// A choice or number that the question does not offer.
    NotOffered,
    /// A number below or above what the question takes.
    OutOfRange,
}

impl fmt::Display for AnswerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "Choose an answer first.",
            Self::CannotSkip => "This question is about safety and can't be skipped.",
            Self::TooMany => "These answers don't go together: choose again.",
            Self::NotOffered => "That answer is not offered here: choose again.",
            Self::OutOfRange => "Give a whole number within the range below, or skip the question.",
        })
    }
}

/// Whether an answer fits its question.
///
/// # Errors
/// [`AnswerProblem`] says what to do about it.
pub fn check_answer(question: &Question, answer: &Answer) -> Result<(), AnswerProblem> {
    match (question.kind, answer) {
        (_, Answer::Skipped) if question.section.is_safety() => Err(AnswerProblem::CannotSkip),
        (_, Answer::Skipped) => Ok(()),
        (QuestionKind::Scale, Answer::Number(0..=10)) => Ok(()),
        (QuestionKind::Number, Answer::Number(given)) => question
            .number
            .as_ref()
            .filter(|number| (number.min..=number.max).contains(given))
            .map(|_| ())
            .ok_or(AnswerProblem::OutOfRange),
        (QuestionKind::Single | QuestionKind::Multiple, Answer::Choices(chosen)) => check_choices(question, chosen),
        (QuestionKind::Scale | QuestionKind::Number, Answer::Choices(chosen)) if chosen.is_empty() => Err(AnswerProblem::Nothing),
        _ => Err(AnswerProblem::NotOffered),
    }
}

fn check_choices(question: &Question, chosen: &[ChoiceId]) -> Result<(), AnswerProblem> {
    let offered = |id: &ChoiceId| question.choices.iter().find(|choice| choice.id == *id);
    if chosen.is_empty() {
        return Err(AnswerProblem::Nothing);
    }
    if chosen.iter().any(|id| offered(id).is_none()) {
        return Err(AnswerProblem::NotOffered);
    }
    let stands_alone = chosen.iter().filter_map(offered).any(|choice| choice.exclusive);
    if chosen.len() > 1 && (question.kind == QuestionKind::Single || stands_alone) {
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
    fn answers_are_read_or_refused() {
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
