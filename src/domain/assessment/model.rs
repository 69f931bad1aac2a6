//! Types of the files under `public/content/assessment`.

use crate::domain::content::{LayerId, SchemaRef, Tradition, Urgency};
use crate::domain::ids::{CautionId, ChoiceId, ComplaintId, ModalityId, QuestionId, SourceId, StopId, UnseenId};
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
    /// Text before the first question.
    pub intro: Vec<String>,
    /// About how many questions there are, by condition; the first that holds counts, and every path keeps to it within two.
    pub about: Vec<About>,
    /// The questions; those about safety come first.
    pub questions: Vec<Question>,
}

/// About how many questions there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Their number.
    pub questions: usize,
    /// The condition in words, after the number: 'if something hurts'.
    pub text: String,
    /// The condition, on a question that is asked early.
    pub when: Condition,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id; answers are stored under it.
    pub id: QuestionId,
    /// The part of the assessment it belongs to. Questions about safety can't be skipped.
    pub section: Section,
    /// The question, at reading grade 8 or under.
    pub prompt: String,
    /// The question if the answers are about somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt_other: Option<String>,
    /// One line of help text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Why it is asked, one sentence.
    pub why: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The choices; empty for a scale.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The ends of a scale from 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// True if the choices are parts of the body: a body map is shown beside the list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub map: bool,
    /// True if it stands on the first page, beside the introduction: whom the answers are about. It is not counted as a question, and the first
    /// choice holds until another is made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_start: bool,
    /// Asked only if one of these conditions holds; always if the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask_when: Vec<Condition>,
}

/// The parts of the assessment, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Signs that need a clinician first.
    Safety,
    /// Where it hurts.
    Place,
    /// How it behaves.
    Behaviour,
    /// The reader's circumstances.
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
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id, unique within the question.
    pub id: ChoiceId,
    /// Its label.
    pub label: String,
    /// One line of help text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// True for 'none of these': choosing it clears the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// The complaint that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<ComplaintId>,
    /// Parts of the body that it is near: it is listed first if one of them is selected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<ChoiceId>,
    /// Offered only if one of these conditions on earlier answers holds; always if the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offer_when: Vec<Condition>,
    /// The guidance that asks for both, if the label of a sign of danger joins two signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub both: Option<String>,
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

/// Holds if the answer includes one of the choices, includes none of the exceptions, is a number in the range, or is skipped, and if all of `and`
/// hold as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The question.
    pub question: QuestionId,
    /// Any of these choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<ChoiceId>,
    /// Any choice but these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<ChoiceId>,
    /// True if the condition also holds when the question is skipped, so that skipping hides no sign.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// At least this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// At most this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Conditions that must hold as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub and: Vec<Condition>,
}

/// `assessment/stops.json`: cards that stop the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StopsFile {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// What the cards hold back until a clinician has looked.
    pub while_unseen: Vec<WhileUnseen>,
    /// The cards, the most urgent first.
    pub stops: Vec<Stop>,
}

/// Practices that a card forbids or limits until a clinician has looked. All others are fine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WhileUnseen {
    /// Its id; cards refer to it.
    pub id: UnseenId,
    /// Practices to avoid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avoid: Vec<ModalityId>,
    /// Practices to ask about first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask_first: Vec<ModalityId>,
    /// Why they are avoided, one sentence.
    pub text: String,
    /// What to ask, one sentence. Needed if `ask_first` lists practices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_text: Option<String>,
    /// The sources that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// A page of a health service, or of a body of clinicians, that says how soon to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficialPage {
    /// Who says it.
    pub body: String,
    /// Name of the page or document.
    pub page: String,
    /// Its address, if it can be linked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A card that stops the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Its id.
    pub id: StopId,
    /// How soon a clinician is needed. Only `within-days` lets the reader go on.
    pub urgency: Urgency,
    /// Shown if one of these conditions holds.
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
    /// Who says how soon to act.
    pub guidance: Vec<OfficialPage>,
    /// What it holds back until a clinician has looked: an entry of `while_unseen`.
    pub while_unseen: UnseenId,
    /// The sources that support it.
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
    /// Text above every result: not a diagnosis.
    pub intro: Vec<String>,
    /// Text if the main complaint has no page.
    pub no_page: Vec<String>,
    /// What to address first if a card was shown.
    pub card_first: Vec<String>,
    /// Text if a card leaves little but gentle, general practices.
    pub gentle_only: Vec<String>,
    /// Text if the answers point to no layer.
    pub cannot_say: Vec<String>,
    /// When to see a clinician although nothing stopped the flow, with timescales.
    pub safety_net: Vec<String>,
    /// Minimum percentage of single-answer changes that keep the top practices, from which the suggestions are shown in order.
    pub firm_from: u32,
    /// What is always an option.
    pub always: Always,
    /// What each layer's result says and which answers lead to it.
    pub layers: Vec<LayerRules>,
    /// Cautions that answers attach to practices.
    pub cautions: Vec<CautionRule>,
    /// Rules for preferences.
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
    /// The practice whose trials represent exercise.
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
    /// Text if no answer is a particular reason for it.
    pub otherwise: String,
    /// Answers that are reasons for it.
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
    /// The same in Western terms.
    pub west: String,
    /// The same in Eastern terms.
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
    /// Weight: 1 a hint, 2 a sign, 3 a strong sign; negative if it counts against the layer.
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
    /// The sources that support it.
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

/// A rule for a preference.
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
    /// A month of it costs more US dollars than this.
    MonthCostsMoreThan(u32),
    /// A session can take longer than this many minutes.
    LongerThan(u32),
    /// Practices of this tradition.
    Tradition(Tradition),
}

/// Effect of a preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PreferenceEffect {
    /// Holds the practice back and says why.
    HoldBack,
    /// Ranks it higher among ties.
    Prefer,
    /// Ranks it lower among ties.
    RatherNot,
}
