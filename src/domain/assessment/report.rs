//! The outcome as a serializable report for commands and files: `{"outcome": "stop" or "result", …}`.

use super::answers::{Answer, Answers};
use super::model::{Assessment, CautionLevel, Flow};
use super::outcome::{Outcome, outcome};
use super::replay::{Step, replay};
use crate::domain::content::{LayerId, Urgency};
use crate::domain::ids::{CautionId, ModalityId, QuestionId, SourceId, StopId};
use crate::domain::index::Index;
use serde::Serialize;

/// The result of a set of answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// `stop` or `result`.
    pub outcome: &'static str,
    /// How soon to see a clinician: `emergency-call`, `emergency-department`, `today`, `within-days`, `clinician-first` or `self-care`.
    pub level: &'static str,
    /// Reasons to see a clinician first.
    pub clinician: Vec<String>,
    /// The card that stopped the flow, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<StopReport>,
    /// Layers that the answers point to, strongest first.
    pub layers: Vec<LayerReport>,
    /// Suggested practices in order.
    pub suggestions: Vec<SuggestionReport>,
    /// Practices that are not suggested.
    pub held_back: Vec<HeldBackReport>,
}

/// The card that stopped the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StopReport {
    /// Its id.
    pub id: StopId,
    /// How soon a clinician is needed.
    pub urgency: Urgency,
    /// Whether the reader may continue after reading it.
    pub may_continue: bool,
    /// What to do, as a heading.
    pub title: String,
    /// What to do, step by step.
    pub steps: Vec<String>,
}

/// How strongly the answers point to a layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LayerReport {
    /// The layer.
    pub id: LayerId,
    /// From 1 to 4.
    pub strength: u8,
    /// The answers that point there.
    pub because: Vec<String>,
}

/// A suggested practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SuggestionReport {
    /// The practice.
    pub modality: ModalityId,
    /// Evidence tier: a grade, or `no-trials`.
    pub tier: &'static str,
    /// Reasons.
    pub because: Vec<String>,
    /// Cautions that apply.
    pub cautions: Vec<CautionReport>,
}

/// A caution that applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CautionReport {
    /// Its id.
    pub id: CautionId,
    /// How strong it is.
    pub level: CautionLevel,
    /// What to do and why.
    pub text: String,
    /// Sources that support it.
    pub cites: Vec<SourceId>,
}

/// A practice that is held back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldBackReport {
    /// The practice.
    pub modality: ModalityId,
    /// Reasons.
    pub because: Vec<String>,
}

/// Skips all questions on the path that are unanswered, as readers may.
///
/// # Errors
/// Returns the id of an unanswered question about safety, which can't be skipped.
pub fn skip_unanswered(flow: &Flow, answers: &mut Answers) -> Result<(), QuestionId> {
    loop {
        let unanswered = match replay(flow, answers).step {
            Step::Ask(question) if question.section.is_safety() => return Err(question.id.clone()),
            Step::Ask(question) => question.id.clone(),
            Step::Stop(_) | Step::Done => return Ok(()),
        };
        answers.set(unanswered, Answer::Skipped);
    }
}

/// Creates the report for a set of answers.
///
/// # Errors
/// Returns the id of the next question if the answers are incomplete.
pub fn report(assessment: &Assessment, answers: &Answers, index: &Index) -> Result<Report, QuestionId> {
    let replay = replay(&assessment.flow, answers);
    match &replay.step {
        Step::Ask(question) => Err(question.id.clone()),
        Step::Stop(stop) => {
            let (id, title, steps) = (stop.id.clone(), stop.title.clone(), stop.steps.clone());
            let stop = StopReport {
                id,
                urgency: stop.urgency,
                may_continue: stop.may_continue(),
                title,
                steps,
            };
            Ok(Report {
                outcome: "stop",
                level: stop.urgency.as_str(),
                stop: Some(stop),
                ..Report::from(Outcome::default())
            })
        }
        Step::Done => Ok(Report::from(outcome(assessment, &replay, index))),
    }
}

impl From<Outcome> for Report {
    fn from(outcome: Outcome) -> Self {
        let texts = |reasons: Vec<super::outcome::Reason>| reasons.iter().map(super::outcome::Reason::text).collect();
        let layers = outcome.layers.into_iter().map(|finding| LayerReport {
            id: finding.layer,
            strength: finding.strength,
            because: finding.because,
        });
        let suggestions = outcome.suggestions.into_iter().map(|suggestion| SuggestionReport {
            modality: suggestion.modality,
            tier: suggestion.tier.as_str(),
            because: texts(suggestion.because),
            cautions: suggestion
                .cautions
                .into_iter()
                .map(|caution| CautionReport {
                    id: caution.id,
                    level: caution.level,
                    text: caution.text,
                    cites: caution.cites,
                })
                .collect(),
        });
        let held_back = outcome.held_back.into_iter().map(|held| HeldBackReport {
            modality: held.modality,
            because: texts(held.because),
        });
        Self {
            outcome: "result",
            level: outcome.level.as_str(),
            clinician: outcome.clinician,
            stop: None,
            layers: layers.collect(),
            suggestions: suggestions.collect(),
            held_back: held_back.collect(),
        }
    }
}
