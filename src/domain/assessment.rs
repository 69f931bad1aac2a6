//! The self-assessment: questions, rules with their results, and the engine that replays answers against them.
//!
//! It is independent of the pages and stateless: every step is computed from the assessment and the answers.
//! It gives no diagnosis and no single score, but a description of the answers by layer, with reasons.
//!
//! - `model`: types of the content files.
//! - `answers`: the reader's answers and their serialization.
//! - `replay`: replays the answers from the first question to find the next question, or the card that stops the flow.
//! - `journey`: the current step in the user interface, and where 'next' leads.
//! - `storage`: where the answers are stored.
//! - `outcome`: the layers that the answers point to, the suggested practices, and those held back.
//! - `report`: the outcome as a serializable report for commands and files.
//! - `compared`: comparison of two runs.
//! - `saved`, `plan`: exported files.
//! - `paths`: lengths of the paths through the questions.
//! - `perturbations`: every possible change of a single answer.
//! - `robustness`: how much of the outcome survives such changes, and which of them would change it.
//! - `vignettes`: test cases with known answers and expected outcomes.

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
pub use journey::{JourneyStep, View, next_step, question_for_display, view};
pub use model::{
    Always, Assessment, CautionLevel, CautionRule, Choice, ClinicianFirst, Condition, ExerciseAndTime, Flow, LayerRules, OfficialPage,
    PreferenceEffect, PreferenceMatch, PreferenceRule, Question, QuestionKind, QuestionsFile, ResultsFile, Rule, Scale, Section, Stop, StopsFile,
    WhileUnseen,
};
pub use outcome::{Caution, HeldBack, LayerFinding, Level, MAX_STRENGTH, Outcome, Reason, Suggestion, Tier, outcome};
pub use paths::path_lengths;
pub use perturbations::perturbations;
pub use replay::{Replay, Step, change_answer, replay, replay_to_the_end};
pub use report::{Report, StopReport, report, skip_unanswered};
pub use robustness::{Change, Changed, Effect, Robustness, TOP, robustness};
pub use storage::{StorageLocation, StorageStatus};
