//! A run as a file that the reader keeps, and its way back: `{"allium": "assessment", "version": 1, "saved": "2026-11-28", "answers": {…}, "passed": […]}`.

use super::answers::{Answer, Answers, check_answer};
use super::model::Flow;
use std::fmt;

/// The version that is written; later ones are refused.
pub const VERSION: u64 = 1;

/// Larger files are refused unread, in bytes: a whole run has a few thousand.
pub const LARGEST: usize = 200_000;

/// A run that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The answers that this version still asks for.
    pub answers: Answers,
    /// When it was saved, as the file says: a date, or empty.
    pub saved: String,
    /// How many answers no longer fit a question and were left out.
    pub left_out: usize,
}

impl Saved {
    /// What to tell of answers that were left out; empty where none were.
    pub fn left_out_in_words(&self) -> String {
        match self.left_out {
            0 => String::new(),
            1 => "One answer in it fits no question of today and was left out.".to_owned(),
            count => format!("{count} answers in it fit no question of today and were left out."),
        }
    }
}

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedProblem {
    /// Not JSON, or cut short.
    Damaged,
    /// JSON of something else.
    NotOurs,
    /// Larger than [`LARGEST`].
    TooLarge,
    /// Of a version later than [`VERSION`].
    Later,
}

impl fmt::Display for SavedProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "This file is damaged or cut short, so it was not opened. Your answers here are as they were.",
            Self::NotOurs => "This file was not saved by this assessment, so it was not opened. Your answers here are as they were.",
            Self::TooLarge => "This file is too large to be a run of this assessment, so it was not opened. Your answers here are as they were.",
            Self::Later => {
                "This file was saved by a later version of this site. Load the page again and try once more. Your answers here are as they were."
            }
        })
    }
}

/// The run as a file's text. `date` is today's, as `2026-11-28`.
pub fn save(answers: &Answers, date: &str) -> String {
    let answers = answers.to_json();
    let inner = answers.strip_prefix('{').unwrap_or(&answers);
    format!("{{\"allium\":\"assessment\",\"version\":{VERSION},\"saved\":\"{date}\",{inner}\n")
}

/// Opens a file's text.
///
/// # Errors
/// [`SavedProblem`], which says what to do.
pub fn open(flow: &Flow, text: &str) -> Result<Saved, SavedProblem> {
    if text.len() > LARGEST {
        return Err(SavedProblem::TooLarge);
    }
    let mut value: serde_json::Value = serde_json::from_str(text).map_err(|_| SavedProblem::Damaged)?;
    let whole = value.as_object_mut().ok_or(SavedProblem::NotOurs)?;
    if whole.remove("allium").is_none_or(|kind| kind != "assessment") {
        return Err(SavedProblem::NotOurs);
    }
    match whole.remove("version").and_then(|version| version.as_u64()) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(SavedProblem::Later),
        _ => return Err(SavedProblem::Damaged),
    }
    let saved = whole
        .remove("saved")
        .and_then(|date| date.as_str().map(str::to_owned))
        .unwrap_or_default();
    if !whole.get("answers").is_some_and(serde_json::Value::is_object) {
        return Err(SavedProblem::Damaged);
    }
    let all = Answers::from_value(&value).map_err(|_| SavedProblem::Damaged)?;
    let (answers, left_out) = all.kept(|question, answer| fits(flow, question, answer));
    Ok(Saved { answers, saved, left_out })
}

fn fits(flow: &Flow, question: &str, answer: &Answer) -> bool {
    let asked = flow.questions.questions.iter().find(|asked| asked.id.as_str() == question);
    asked.is_some_and(|asked| check_answer(asked, answer).is_ok())
}
