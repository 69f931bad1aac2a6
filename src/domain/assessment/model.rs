//! Types of the files under `public/content/assessment`.

use crate::domain::content::{LayerId, SchemaRef, Tradition, Urgency};
use crate::domain::ids::{CautionId, ChoiceId, ComplaintId, ModalityId, QuestionId, SourceId, StopId};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The content of all three files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Questions and stops: everything that is needed until the last answer is given.
    pub flow: Flow,
    /// `results.json`.
    pub results: ResultsFile,
}

/// Questions, and the cards that stop the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// `questions.json`.
    pub questions: QuestionsFile,
    /// `stops.json`.
    pub stops: StopsFile,
}

/// `assessment/questions.json`: what is asked, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionsFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// Words before the first question.
    pub intro: Vec<String>,
    /// The questions; those about safety come first.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id; answers are kept under it.
    pub id: QuestionId,
    /// The part of the assessment it belongs to. Questions about safety can't be skipped.
    pub section: Section,
    /// The question, at reading grade 8 or under.
    pub prompt: String,
    /// A line of help under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Why it is asked, one sentence.
    pub why: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What can be chosen; empty for a scale.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The ends of a scale from 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// What a number counts, and between which ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// True where the choices are places of the body: a figure stands beside the list and does the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub map: bool,
    /// It is asked only where one of these holds; always, where the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask_when: Vec<Condition>,
}

/// The parts of the assessment, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Signs that belong with a clinician first.
    Safety,
    /// Where it hurts.
    Place,
    /// How it behaves.
    Behaviour,
    /// What else is true of the reader.
    Context,
    /// What suits the reader.
    Preference,
}

impl Section {
    /// Returns `true` for the section with signs that need a clinician first.
    pub fn is_safety(self) -> bool {
        self == Self::Safety
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Safety => "Safety first",
            Self::Place => "Where it hurts",
            Self::Behaviour => "How it behaves",
            Self::Context => "About you",
            Self::Preference => "What suits you",
        }
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One choice.
    Single,
    /// Any number of choices.
    Multiple,
    /// A whole number from 0 to 10.
    Scale,
    /// A whole number with a unit.
    Number,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id, unique within the question.
    pub id: ChoiceId,
    /// Its label.
    pub label: String,
    /// A line of help under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// True for 'none of these': choosing it clears the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// The complaint that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<ComplaintId>,
    /// Places of the body that it lies near: it stands first where one of them was chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<ChoiceId>,
}

/// The ends of a scale from 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
}

/// What a number counts, and between which ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// Its unit, as it follows the number: 'minutes a day'.
    pub unit: String,
    /// The lowest that can be given.
    pub min: u32,
    /// The highest that can be given.
    pub max: u32,
}

/// Holds where the question has one of the choices, or a number in the range, or was skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The question.
    pub question: QuestionId,
    /// Any of these choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<ChoiceId>,
    /// True where leaving the question out holds too, so that a skipped question hides no sign.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// At least this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// At most this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// `assessment/stops.json`: cards that stop the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StopsFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// The cards, the most urgent first.
    pub stops: Vec<Stop>,
}

/// A card that stops the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Its id.
    pub id: StopId,
    /// How soon a clinician is needed. Only `see-clinician` lets the reader go on.
    pub urgency: Urgency,
    /// It stops where one of these holds.
    pub when: Vec<Condition>,
    /// What to do, as a heading.
    pub title: String,
    /// What it can mean.
    pub can_mean: String,
    /// What it does not mean.
    pub does_not_mean: String,
    /// What to do, step by step.
    pub steps: Vec<String>,
    /// What to say on the phone or at the desk.
    pub say: String,
    /// The sources that carry it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// `assessment/results.json`: rules, each beside its result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResultsFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// What stands above every result: not a diagnosis.
    pub intro: Vec<String>,
    /// What is said where the answers point nowhere.
    pub cannot_say: Vec<String>,
    /// When to see a clinician although nothing stopped the flow, with timescales.
    pub safety_net: Vec<String>,
    /// From which share of tried changes on, in percent, the order counts as firm enough to be shown as one.
    pub firm_from: u32,
    /// What is always an option.
    pub always: Always,
    /// What each layer's result says and which answers lead to it.
    pub layers: Vec<LayerRules>,
    /// Cautions that answers attach to practices.
    pub cautions: Vec<CautionRule>,
    /// What answers about preference do.
    pub preferences: Vec<PreferenceRule>,
}

/// What is always an option, whatever the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Always {
    /// Exercise and time.
    pub exercise: ExerciseAndTime,
    /// A clinician first.
    pub clinician: ClinicianFirst,
}

/// Exercise, and waiting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExerciseAndTime {
    /// Its name.
    pub title: String,
    /// What it is and what it asks, a few sentences.
    pub text: Vec<String>,
    /// The practice whose trials stand for exercise.
    pub modality: ModalityId,
}

/// A visit to a clinician before any practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClinicianFirst {
    /// Its name.
    pub title: String,
    /// What it is good for, a few sentences.
    pub text: Vec<String>,
    /// What is said where no answer speaks for it more than for anyone.
    pub otherwise: String,
    /// Answers that speak for it.
    pub rules: Vec<Rule>,
}

/// One layer: what its result says, and which answers lead there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LayerRules {
    /// The layer.
    pub layer: LayerId,
    /// What it means when answers point here, one or two sentences.
    pub meaning: String,
    /// What to address first and why, one or two sentences.
    pub first: String,
    /// The same in Western practices' words.
    pub west: String,
    /// The same in Eastern practices' words.
    pub east: String,
    /// Answers that point here.
    pub rules: Vec<Rule>,
}

/// Answers that point to a layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// How much it counts: 1 a hint, 2 a sign, 3 a strong sign; below 0 it speaks against.
    pub weight: i8,
    /// The answer in the reader's words, after 'You said': 'that it eases with warmth'.
    pub because: String,
}

/// A caution that answers attach to practices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CautionRule {
    /// Its id.
    pub id: CautionId,
    /// One of these must hold.
    pub when: Vec<Condition>,
    /// How strong it is. `avoid` holds the practice back.
    pub level: CautionLevel,
    /// The practices it applies to.
    pub modalities: Vec<ModalityId>,
    /// What to do and why, one or two sentences.
    pub text: String,
    /// The sources that carry it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// How strong a caution is, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CautionLevel {
    /// Not for this reader.
    Avoid,
    /// Ask a clinician or the prescriber first.
    AskFirst,
    /// Fine with changes: tell the practitioner.
    Adapt,
}

impl CautionLevel {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Avoid => "Avoid",
            Self::AskFirst => "Ask first",
            Self::Adapt => "Adapt",
        }
    }

    /// Returns the value used in content and class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Avoid => "avoid",
            Self::AskFirst => "ask-first",
            Self::Adapt => "adapt",
        }
    }
}

/// What an answer about preference does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PreferenceRule {
    /// One of these must hold.
    pub when: Vec<Condition>,
    /// What it does to the practices it matches.
    pub effect: PreferenceEffect,
    /// The practices it matches, by what a session involves or by tradition.
    pub applies_to: PreferenceMatch,
    /// The reason in words, after 'because': 'you would rather not have needles'.
    pub because: String,
}

/// Which practices a preference matches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PreferenceMatch {
    /// Somebody touches you.
    HandsOn,
    /// Needles pass the skin.
    Needles,
    /// Clothing comes off.
    Undressing,
    /// Movement or exercise.
    Movement,
    /// Attention, breath or thought.
    Mind,
    /// Something to do at home.
    HomePractice,
    /// Learnt in a group.
    Group,
    /// A month of it costs more than the number of US dollars that this question was answered with.
    MonthCostsMoreThan(QuestionId),
    /// A session can take longer than this many minutes.
    LongerThan(u32),
    /// Practices of this tradition.
    Tradition(Tradition),
}

/// What a preference does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PreferenceEffect {
    /// Holds the practice back and says why.
    HoldBack,
    /// Places it earlier among equals.
    Prefer,
    /// Places it later among equals.
    RatherNot,
}
