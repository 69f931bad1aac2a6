//! The outcome of the assessment: layers with reasons, practices with reasons and cautions, and practices held back.
//!
//! Suggestions are sorted lexicographically by visible criteria: evidence for the main complaint, then fit with the leading layers, then fit with
//! preferences. Ties alternate between the traditions. The criteria are not combined into one score.

use super::answers::Answer;
use super::model::{Assessment, CautionLevel, CautionRule, Choice, PreferenceEffect, PreferenceMatch, PreferenceRule, Rule, Stop, WhileUnseen};
use super::replay::Replay;
use crate::domain::content::{LayerId, Tradition, Urgency};
use crate::domain::grade::Grade;
use crate::domain::ids::{CautionId, ComplaintId, ModalityId, SourceId, StopId};
use crate::domain::index::{Index, ModalityCard, uncapitalize};
use crate::domain::order::{alternate, by_rank};

/// Maximum strength of a layer.
pub const MAX_STRENGTH: u8 = 4;

/// The outcome of the assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The main complaint named by the reader, if it has a page.
    pub complaint: Option<ComplaintId>,
    /// Whether the reader named a main complaint that has no page.
    pub has_no_page: bool,
    /// Layers that the answers point to, strongest first. Empty if they point to none.
    pub layers: Vec<LayerFinding>,
    /// Cards whose signs were ticked, most urgent first. They hold practices back until a clinician has looked.
    pub cards: Vec<StopId>,
    /// Suggested practices in order, from both traditions wherever both have one.
    pub suggestions: Vec<Suggestion>,
    /// Practices that are not suggested, with reasons.
    pub held_back: Vec<HeldBack>,
    /// Reasons to see a clinician first, each phrased to follow 'You said'. Seeing a clinician is always an option.
    pub clinician: Vec<String>,
    /// How soon to see a clinician.
    pub level: Level,
    /// Evidence tier of exercise for the main complaint. Exercise and time are always an option.
    pub exercise: Tier,
    /// Cautions for exercise, strictest first.
    pub exercise_cautions: Vec<Caution>,
}

impl Outcome {
    /// Returns the leading layer, or `None` if the answers point to none.
    pub fn leading(&self) -> Option<LayerId> {
        self.layers.first().map(|finding| finding.layer)
    }

    /// Returns the position of a practice among the suggestions, from 0, or `None` if it is not suggested.
    pub fn position(&self, modality: &ModalityId) -> Option<usize> {
        self.suggestions.iter().position(|suggestion| suggestion.modality == *modality)
    }
}

/// How soon the answers ask for a clinician, soonest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// As soon as a card says.
    Card(Urgency),
    /// No hurry, but before any practice.
    ClinicianFirst,
    /// Nothing in the answers speaks against self-care.
    #[default]
    SelfCare,
}

impl Level {
    /// Returns the value used in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Card(urgency) => urgency.as_str(),
            Self::ClinicianFirst => "clinician-first",
            Self::SelfCare => "self-care",
        }
    }
}

/// Weight of a reason from which a clinician comes first; lighter ones are only told.
const CLINICIAN_FIRST: i8 = 2;

/// How strongly the answers point to a layer, and which answers do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerFinding {
    /// The layer.
    pub layer: LayerId,
    /// Sum of the weights of the rules that hold, clamped to 1 to [`MAX_STRENGTH`] for display.
    pub strength: u8,
    /// The same sum without an upper bound; it decides which layer leads.
    pub sum: u32,
    /// The answers, each phrased to follow 'You said'.
    pub because: Vec<String>,
}

/// A suggested practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The practice.
    pub modality: ModalityId,
    /// Its tradition.
    pub tradition: Tradition,
    /// Evidence tier for the main complaint.
    pub tier: Tier,
    /// Reasons for the suggestion, strongest first.
    pub because: Vec<Reason>,
    /// Cautions that apply, strictest first.
    pub cautions: Vec<Caution>,
}

/// How far trials support a practice for the main complaint, strongest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tier {
    /// The grade of the evidence.
    Graded(Grade),
    /// No trials on file for the complaint, or no main complaint.
    #[default]
    NoTrials,
}

impl Tier {
    /// Returns the value used in reports and class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Graded(grade) => grade.as_str(),
            Self::NoTrials => "no-trials",
        }
    }

    /// Returns the grade, if there is one.
    pub fn grade(self) -> Option<Grade> {
        match self {
            Self::Graded(grade) => Some(grade),
            Self::NoTrials => None,
        }
    }
}

/// Why a practice is suggested or held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Evidence grade, and the name of the complaint.
    Evidence(Grade, String),
    /// It chiefly works on the named layer.
    ChieflyWorksOn(String),
    /// It also works on the named layer.
    AlsoWorksOn(String),
    /// A preference of the reader that speaks for it, as worded in the content.
    Preference(String),
    /// A preference of the reader that speaks against it, as worded in the content.
    RatherNot(String),
    /// A caution that rules it out.
    Avoid(Caution),
    /// There are no trials for the complaint, and it works on no layer that the answers point to.
    NothingOnFile,
}

impl Reason {
    /// Returns the sources that support it.
    pub fn cites(&self) -> &[SourceId] {
        match self {
            Self::Avoid(caution) => &caution.cites,
            _ => &[],
        }
    }

    /// Returns the reason as text for display.
    pub fn text(&self) -> String {
        match self {
            Self::Evidence(Grade::NoBenefit, complaint) => {
                let complaint = uncapitalize(complaint);
                format!("No benefit seen for {complaint} in the trials on file. Guidelines may still advise it: read the page on {complaint}.")
            }
            Self::Evidence(grade, complaint) => format!("{} for {}", grade.label(), uncapitalize(complaint)),
            Self::ChieflyWorksOn(layer) => format!("Chiefly works on: {}", uncapitalize(layer)),
            Self::AlsoWorksOn(layer) => format!("Also works on: {}", uncapitalize(layer)),
            Self::Preference(because) => format!("Because {because}"),
            Self::RatherNot(because) => format!("Less so, because {because}"),
            Self::Avoid(caution) => caution.text.clone(),
            Self::NothingOnFile => "No trials on file for this complaint, and it works on other layers".to_owned(),
        }
    }
}

/// A caution that applies to this reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// The practice.
    pub modality: ModalityId,
    /// Reasons.
    pub because: Vec<Reason>,
}

/// A suggestion with its sort keys.
struct Candidate {
    suggestion: Suggestion,
    fit: u32,
    preference: i32,
}

/// Computes the outcome of the answers so far.
pub fn outcome(assessment: &Assessment, replay: &Replay<'_>, index: &Index) -> Outcome {
    let main = main_complaint(replay);
    let complaint = main
        .and_then(|choice| choice.complaint.clone())
        .filter(|id| index.complaint(id).is_some());
    let layers = layers(assessment, replay);
    let cards = replay.stops(&assessment.flow);
    let rules = ActiveRules::new(assessment, replay, &cards);
    let mut candidates = Vec::new();
    let mut held_back = Vec::new();
    for card in &index.modalities {
        match candidate(&rules, index, card, complaint.as_ref(), &layers) {
            Ok(candidate) => candidates.push(candidate),
            Err(because) => held_back.push(HeldBack {
                modality: card.id.clone(),
                because,
            }),
        }
    }
    let always = &assessment.results.always;
    let clinician = &always.clinician.rules;
    let comes_first = |rule: &&Rule| rule.weight >= CLINICIAN_FIRST && rule.holds(replay);
    let level = match cards.first() {
        Some(card) => Level::Card(card.urgency),
        None if clinician.iter().any(|rule| comes_first(&rule)) => Level::ClinicianFirst,
        None => Level::SelfCare,
    };
    let exercise = index.modality(&always.exercise.modality);
    let exercise = exercise.zip(complaint.as_ref()).and_then(|(card, id)| card.grade_for(id));
    Outcome {
        has_no_page: main.is_some() && complaint.is_none(),
        complaint,
        layers,
        cards: cards.iter().map(|card| card.id.clone()).collect(),
        level,
        suggestions: sorted_suggestions(candidates),
        held_back,
        clinician: because(clinician, replay),
        exercise: exercise.map_or(Tier::NoTrials, Tier::Graded),
        exercise_cautions: rules.cautions(&always.exercise.modality),
    }
}

/// The rules about practices whose conditions hold for the answers.
struct ActiveRules<'a> {
    unseen: Vec<(&'a Stop, &'a WhileUnseen)>,
    cautions: Vec<&'a CautionRule>,
    preferences: Vec<&'a PreferenceRule>,
}

impl<'a> ActiveRules<'a> {
    fn new(assessment: &'a Assessment, replay: &Replay<'_>, cards: &[&'a Stop]) -> Self {
        let cautions = assessment.results.cautions.iter();
        let preferences = assessment.results.preferences.iter();
        let unseen = |card: &&'a Stop| {
            let listed = assessment.flow.stops.while_unseen.iter().find(|unseen| unseen.id == card.while_unseen)?;
            Some((*card, listed))
        };
        Self {
            unseen: cards.iter().filter_map(unseen).collect(),
            cautions: cautions
                .filter(|rule| rule.when.iter().any(|condition| replay.holds(condition)))
                .collect(),
            preferences: preferences
                .filter(|rule| rule.when.iter().any(|condition| replay.holds(condition)))
                .collect(),
        }
    }
}

impl Rule {
    /// Returns `true` if all of its conditions hold.
    fn holds(&self, replay: &Replay<'_>) -> bool {
        self.when.iter().all(|condition| replay.holds(condition))
    }
}

impl ActiveRules<'_> {
    /// Returns the cautions that apply to a practice, strictest first: those of the cards, then those of the rules.
    fn cautions(&self, modality: &ModalityId) -> Vec<Caution> {
        let unseen = self.unseen.iter().filter_map(|(card, unseen)| {
            let (level, text) = if unseen.avoid.contains(modality) {
                (CautionLevel::Avoid, &unseen.text)
            } else if unseen.ask_first.contains(modality) {
                (CautionLevel::AskFirst, unseen.ask_text.as_ref()?)
            } else {
                return None;
            };
            Some(Caution {
                id: card.id.as_str().into(),
                level,
                text: text.clone(),
                cites: unseen.cites.clone(),
            })
        });
        let rules = self.cautions.iter().filter(|rule| rule.modalities.contains(modality));
        let rules = rules.map(|rule| Caution {
            id: rule.id.clone(),
            level: rule.level,
            text: rule.text.clone(),
            cites: rule.cites.clone(),
        });
        let mut all: Vec<Caution> = Vec::new();
        for caution in unseen.chain(rules) {
            // Several cards may hold a practice back for the same reason.
            if all.iter().all(|listed| listed.text != caution.text) {
                all.push(caution);
            }
        }
        by_rank(all, |caution| caution.level as u32)
    }
}

/// Returns the reasons of the rules whose conditions all hold.
fn because(rules: &[Rule], replay: &Replay<'_>) -> Vec<String> {
    let held = rules.iter().filter(|rule| rule.holds(replay));
    held.map(|rule| rule.because.clone()).collect()
}

/// Returns the choice that names the reader's main complaint: the only one of the first question whose choices name complaints.
fn main_complaint<'a>(replay: &Replay<'a>) -> Option<&'a Choice> {
    let mut asked = replay.path.iter();
    let (question, answer) = asked.find(|(question, _)| question.choices.iter().any(|choice| choice.complaint.is_some()))?;
    match answer {
        Answer::Choices(selected) => match selected.as_slice() {
            [only] => question.choices.iter().find(|choice| choice.id == *only),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the layers that the answers point to, strongest first.
fn layers(assessment: &Assessment, replay: &Replay<'_>) -> Vec<LayerFinding> {
    let findings = assessment.results.layers.iter().map(|layer| {
        let held: Vec<_> = layer.rules.iter().filter(|rule| rule.holds(replay)).collect();
        let sum: i32 = held.iter().map(|rule| i32::from(rule.weight)).sum();
        let because = held.iter().filter(|rule| rule.weight > 0).map(|rule| rule.because.clone()).collect();
        LayerFinding {
            layer: layer.layer,
            strength: u8::try_from(sum.clamp(0, i32::from(MAX_STRENGTH))).unwrap_or(0),
            sum: u32::try_from(sum).unwrap_or(0),
            because,
        }
    });
    // The sort is stable, so ties keep the order of the rings.
    by_rank(findings.filter(|finding| finding.strength > 0).collect(), |finding| {
        u32::MAX - finding.sum
    })
}

/// Returns the practice as a candidate, or the reasons why it is held back. Cautions that rule it out are checked before anything that speaks for it.
fn candidate(
    rules: &ActiveRules<'_>,
    index: &Index,
    card: &ModalityCard,
    complaint: Option<&ComplaintId>,
    layers: &[LayerFinding],
) -> Result<Candidate, Vec<Reason>> {
    let cautions = rules.cautions(&card.id);
    let preferences: Vec<_> = rules.preferences.iter().filter(|rule| matches(&rule.applies_to, card)).collect();
    let ruled_out = cautions
        .iter()
        .filter(|caution| caution.level == CautionLevel::Avoid)
        .map(|caution| Reason::Avoid(caution.clone()));
    let unwanted = preferences
        .iter()
        .filter(|rule| rule.effect == PreferenceEffect::HoldBack)
        .map(|rule| Reason::Preference(rule.because.clone()));
    let exclusions: Vec<Reason> = ruled_out.chain(unwanted).collect();
    if !exclusions.is_empty() {
        return Err(exclusions);
    }
    let grade = complaint.and_then(|id| card.grade_for(id));
    let evidence = grade
        .zip(complaint.and_then(|id| index.complaint(id)))
        .map(|(grade, complaint)| Reason::Evidence(grade, complaint.name.clone()));
    if grade == Some(Grade::NoBenefit) {
        return Err(evidence.into_iter().collect());
    }
    let (fit, works_on) = fit(index, card, layers);
    if grade.is_none() && fit == 0 && (complaint.is_some() || !layers.is_empty()) {
        return Err(vec![Reason::NothingOnFile]);
    }
    let preferred = preferences.iter().filter_map(|rule| match rule.effect {
        PreferenceEffect::Prefer => Some(Reason::Preference(rule.because.clone())),
        PreferenceEffect::RatherNot => Some(Reason::RatherNot(rule.because.clone())),
        PreferenceEffect::HoldBack => None,
    });
    let because = evidence.into_iter().chain(works_on).chain(preferred).collect();
    let preference = preferences.iter().map(|rule| weight(rule.effect)).sum();
    let tier = grade.map_or(Tier::NoTrials, Tier::Graded);
    Ok(Candidate {
        suggestion: Suggestion {
            modality: card.id.clone(),
            tradition: card.tradition,
            tier,
            because,
            cautions,
        },
        fit,
        preference,
    })
}

/// Returns `true` if a preference applies to a practice.
fn matches(preference: &PreferenceMatch, card: &ModalityCard) -> bool {
    match preference {
        PreferenceMatch::HandsOn => card.traits.hands_on,
        PreferenceMatch::Needles => card.traits.needles,
        PreferenceMatch::Undressing => card.traits.undressing,
        PreferenceMatch::Movement => card.traits.movement,
        PreferenceMatch::Mind => card.traits.mind,
        PreferenceMatch::HomePractice => card.traits.home_practice,
        PreferenceMatch::Group => card.traits.group,
        PreferenceMatch::MonthCostsMoreThan(limit) => card.month_cost().is_some_and(|cost| cost > *limit),
        PreferenceMatch::LongerThan(minutes) => card.session.max_minutes > *minutes,
        PreferenceMatch::Tradition(tradition) => card.tradition == *tradition,
    }
}

/// Returns the contribution of a preference to the sort order.
fn weight(effect: PreferenceEffect) -> i32 {
    match effect {
        PreferenceEffect::Prefer => 1,
        PreferenceEffect::RatherNot => -1,
        PreferenceEffect::HoldBack => 0,
    }
}

/// Returns how well a practice fits the layers that the answers point to, with reasons.
///
/// The fit is the sum of the layers' strengths, doubled for layers that the practice chiefly works on.
fn fit(index: &Index, card: &ModalityCard, layers: &[LayerFinding]) -> (u32, Vec<Reason>) {
    let mut sum = 0;
    let mut reasons = Vec::new();
    for finding in layers {
        let name = || index.layer(finding.layer).map(|layer| layer.name.clone()).unwrap_or_default();
        if card.layers.primary.contains(&finding.layer) {
            sum += 2 * u32::from(finding.strength);
            reasons.push(Reason::ChieflyWorksOn(name()));
        } else if card.layers.secondary.contains(&finding.layer) {
            sum += u32::from(finding.strength);
            reasons.push(Reason::AlsoWorksOn(name()));
        }
    }
    (sum, reasons)
}

/// Sorts candidates. Ties alternate between the traditions, starting with the one that was not last.
fn sorted_suggestions(candidates: Vec<Candidate>) -> Vec<Suggestion> {
    let candidates = by_rank(candidates, Candidate::rank);
    let mut ordered: Vec<Suggestion> = Vec::new();
    for ties in candidates.chunk_by(|one, next| one.rank() == next.rank()) {
        let first = ordered.last().map_or(Tradition::East, |last| last.tradition.other());
        ordered.extend(alternate(
            ties.iter().map(|candidate| candidate.suggestion.clone()).collect(),
            first,
            |suggestion| suggestion.tradition,
        ));
    }
    ordered
}

impl Candidate {
    /// Returns the sort key, lowest for the best: tier, then fit, then preference, each in its own decimal digits.
    fn rank(&self) -> u32 {
        let tier = self.suggestion.tier.grade().map_or(9, |grade| grade as u32);
        let fit = 999_u32.saturating_sub(self.fit);
        let preference = u32::try_from((50 - self.preference).clamp(0, 99)).unwrap_or(99);
        (tier * 1000 + fit) * 100 + preference
    }
}
