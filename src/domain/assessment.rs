//! The self-assessment: questions, rules beside their results, and the engine that replays answers over them.
//!
//! It knows no page and keeps no state: every step is computed from the assessment and the answers alone.
//! It gives no diagnosis and no single score: a description of answers by layer, with reasons.
//!
//! - `model`: how the content files look.
//! - `answers`: what a reader answered, and how it is kept as text.
//! - `replay`: from the first question on: what is asked next, and what stops the flow.
//! - `journey`: where a reader stands on the page, and where 'next' leads.
//! - `outcome`: what the answers point to, which practices follow, and what is held back.

mod answers;
mod journey;
mod model;
mod outcome;
mod replay;
mod report;

pub use answers::{Answer, AnswerProblem, Answers, AnswersProblem, check_answer};
pub use journey::{At, View, after, view};
pub use model::{
    Assessment, CautionLevel, CautionRule, Choice, Condition, LayerRules, PreferenceEffect, PreferenceMatch, PreferenceRule, Question, QuestionKind,
    QuestionsFile, ResultsFile, Rule, Scale, Section, Stop, StopsFile,
};
pub use outcome::{Caution, HeldBack, LayerFinding, Outcome, Reason, STRONGEST, Suggestion, Tier, outcome};
pub use replay::{Replay, Step, replay};
pub use report::{Report, StopReport, report};
