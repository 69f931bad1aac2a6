//! Export and import of a run as a file: `{"allium": "assessment", "version": 1, "saved": "2026-11-28", "answers": {…}, "passed": […]}`.

use super::answers::{Answer, Answers, check_answer};
use super::model::Flow;
use crate::domain::ids::QuestionId;
use serde::Serialize;
use std::fmt;

/// Format version that is written. Later versions are rejected.
pub const VERSION: u64 = 1;

/// Maximum file size in bytes; larger files are rejected unread. A complete run has a few thousand.
pub const MAX_BYTES: usize = 200_000;

/// A run loaded from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The answers that are valid for the current questions.
    pub answers: Answers,
    /// Date when it was saved, as given in the file; may be empty.
    pub saved: String,
    /// Number of answers that no longer match a question and were dropped.
    pub left_out: usize,
}

impl Saved {
    /// Returns a message about the answers that were dropped, or an empty string if there are none.
    pub fn left_out_message(&self) -> String {
        match self.left_out {
            0 => String::new(),
            1 => "One answer in it fits no question of today and was left out.".to_owned(),
            count => format!("{count} answers in it fit no question of today and were left out."),
        }
    }
}

/// Error when opening a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedProblem {
    /// Not JSON, or truncated.
    Damaged,
    /// Not a file of this assessment.
    NotOurs,
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// Written by a version later than [`VERSION`].
    Later,
}

impl fmt::Display for SavedProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "This file is damaged or cut short, so it was not opened. Your answers here are as they were.",
            Self::NotOurs => "This file was not saved by this assessment, so it was not opened. Your answers here are as they were.",
            Self::TooLarge => "This file is too large to be a run of this assessment, so it was not opened. Your answers here are as they were.",
            Self::Later => "This file was saved by a later version of this site. Reload the page and try again. Your answers here are as they were.",
        })
    }
}

/// Serializes a run as a file. `date` is today's date, as `2026-11-28`.
pub fn save(answers: &Answers, date: &str) -> String {
    #[derive(Serialize)]
    struct File<'a> {
        allium: &'a str,
        version: u64,
        saved: &'a str,
        #[serde(flatten)]
        answers: &'a Answers,
    }
    let file = File {
        allium: "assessment",
        version: VERSION,
        saved: date,
        answers,
    };
    serde_json::to_string(&file).unwrap_or_default() + "\n"
}

/// Parses a saved file.
///
/// # Errors
/// Returns a [`SavedProblem`], whose message tells the reader what to do.
pub fn open(flow: &Flow, text: &str) -> Result<Saved, SavedProblem> {
    if text.len() > MAX_BYTES {
        return Err(SavedProblem::TooLarge);
    }
    let value: serde_json::Value = serde_json::from_str(text).map_err(|_| SavedProblem::Damaged)?;
    let object = value.as_object().ok_or(SavedProblem::NotOurs)?;
    if object.get("allium").is_none_or(|kind| kind != "assessment") {
        return Err(SavedProblem::NotOurs);
    }
    match object.get("version").and_then(|version| version.as_u64()) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(SavedProblem::Later),
        _ => return Err(SavedProblem::Damaged),
    }
    let saved = object.get("saved").and_then(|date| date.as_str()).unwrap_or_default().to_owned();
    if !object.get("answers").is_some_and(serde_json::Value::is_object) {
        return Err(SavedProblem::Damaged);
    }
    let all = Answers::from_value(&value).map_err(|_| SavedProblem::Damaged)?;
    let (answers, left_out) = all.filter(&|question, answer| is_valid(flow, question, answer));
    Ok(Saved { answers, saved, left_out })
}

/// Returns `true` if an answer is valid for a question of the current version.
fn is_valid(flow: &Flow, question: &QuestionId, answer: &Answer) -> bool {
    let asked = flow.questions.questions.iter().find(|asked| asked.id == *question);
    asked.is_some_and(|asked| check_answer(asked, answer).is_ok())
}
