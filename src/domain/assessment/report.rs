//! The outcome as a plain report, for commands and files: `{"outcome": "stop" or "result", …}`.

use super::answers::Answers;
use super::model::{Assessment, CautionLevel};
use super::outcome::{Outcome, outcome};
use super::replay::{Step, replay};
use crate::domain::content::{LayerId, Urgency};
use crate::domain::ids::{CautionId, ModalityId, QuestionId, SourceId, StopId};
use crate::domain::index::Index;
use serde::Serialize;

/// What the answers lead to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// `stop` or `result`.
    pub outcome: &'static str,
    /// The card, where the flow stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<StopReport>,
    /// Layers that the answers point to, the strongest first.
    pub layers: Vec<LayerReport>,
    /// Practices in order.
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
    /// Whether the reader may go on after reading it.
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
    /// The answers that led there.
    pub because: Vec<String>,
}

/// A practice that fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SuggestionReport {
    /// The practice.
    pub modality: ModalityId,
    /// How far trials support it: a grade, or `no-trials`.
    pub tier: &'static str,
    /// Why.
    pub because: Vec<String>,
    /// What to mind.
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
    /// The sources that carry it.
    pub cites: Vec<SourceId>,
}

/// A practice that is held back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldBackReport {
    /// The practice.
    pub modality: ModalityId,
    /// Why.
    pub because: Vec<String>,
}

/// Reports what these answers lead to.
///
/// # Errors
/// The question that has to be answered first.
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
                stop: Some(stop),
                ..Report::from(Outcome::default())
            })
        }
        Step::Done => Ok(Report::from(outcome(assessment, &replay, index))),
    }
}

impl From<Outcome> for Report {
    fn from(outcome: Outcome) -> Self {
        let words = |reasons: Vec<super::outcome::Reason>| reasons.iter().map(super::outcome::Reason::words).collect();
        let layers = outcome.layers.into_iter().map(|finding| LayerReport {
            id: finding.layer,
            strength: finding.strength,
            because: finding.because,
        });
        let suggestions = outcome.suggestions.into_iter().map(|suggestion| SuggestionReport {
            modality: suggestion.modality,
            tier: suggestion.tier.as_str(),
            because: words(suggestion.because),
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
            because: words(held.because),
        });
        Self {
            outcome: "result",
            stop: None,
            layers: layers.collect(),
            suggestions: suggestions.collect(),
            held_back: held_back.collect(),
        }
    }
}
