//! The self-assessment: questions, rules beside their results, and the engine that replays answers over them.
//!
//! It knows no page and keeps no state: every step is computed from the assessment and the answers alone.
//! It gives no diagnosis and no single score: a description of answers by layer, with reasons.
//!
//! - `model`: how the content files look.
//! - `answers`: what a reader answered, and how it is kept as text.
//! - `replay`: from the first question on: what is asked next, and what stops the flow.
//! - `journey`: where a reader stands on the page, and where 'next' leads.
//! - `keep`: where the answers are kept.
//! - `outcome`: what the answers point to, which practices follow, and what is held back.
//! - `compared`: two runs side by side.
//! - `saved`, `plan`: what the reader takes along, as files.
//! - `paths`: how many questions the shortest and the longest way have.
//! - `vary`: every way to give one answer differently.
//! - `firmness`: how much of the outcome such changes leave as it is, and which of them would change it.

mod answers;
mod compared;
mod journey;
mod model;
mod outcome;
mod paths;
mod perturbations;
#[cfg(feature = "plan")]
pub mod plan;
mod replay;
mod report;
mod robustness;
pub mod saved;
mod storage;
pub mod vignettes;

pub use answers::{Answer, AnswerProblem, Answers, AnswersProblem, check_answer};
pub use compared::{Compared, Moved, compare};
pub use journey::{JourneyStep, View, after, question_by_proximity, view};
pub use model::{
    Always, Assessment, CautionLevel, CautionRule, Choice, ClinicianFirst, Condition, ExerciseAndTime, Flow, LayerRules, Number, PreferenceEffect,
    PreferenceMatch, PreferenceRule, Question, QuestionKind, QuestionsFile, ResultsFile, Rule, Scale, Section, Stop, StopsFile,
};
pub use outcome::{Caution, HeldBack, LayerFinding, Outcome, Reason, STRONGEST, Suggestion, Tier, outcome};
pub use paths::path_lengths;
pub use perturbations::perturbations;
pub use replay::{Replay, Step, replay, replay_to_the_end};
pub use report::{Report, StopReport, report};
pub use robustness::{Change, Changed, Effect, Robustness, TOP, robustness};
pub use storage::{StorageLocation, StorageStatus};
