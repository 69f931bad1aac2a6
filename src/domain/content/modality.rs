//! A practice: one full page, with its sections in reading order.

use super::taxonomy::{LayerId, Tradition};
use super::text::{Claim, Dates, Paragraph, Point, SchemaRef, Script};
use crate::domain::ids::{CategoryId, ComplaintId, ModalityId, SourceId};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `modalities/<id>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Modality {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// Equal to the file's name.
    pub id: ModalityId,
    /// Its name, as in running text but capitalised.
    pub name: String,
    /// Other names and lay terms that should find it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<String>,
    /// Its name in its own script.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub script: Vec<Script>,
    /// Where it comes from.
    pub tradition: Tradition,
    /// Its category, as listed in `taxonomy.json`.
    pub category: CategoryId,
    /// One line for its card, at most 20 words.
    pub summary: String,
    /// The layers it works on.
    pub layers: ModalityLayers,
    /// What a session involves; used by the assessment and the filters.
    pub traits: Traits,
    /// Two to three sentences: what it is, its one idea, its honest limit.
    pub lede: Paragraph,
    /// Three to five sentences at reading grade 8 or under.
    pub in_short: Vec<Claim>,
    /// Facts at a glance.
    pub facts: Facts,
    /// The decision a reader faces, and the options, doing nothing among them.
    pub decision: Decision,
    /// What it actually is: three paragraphs.
    pub what_it_is: Vec<Paragraph>,
    /// Where it works: four to six items.
    pub works: Vec<Point>,
    /// Where it falls short: four to six items, as much text as `works`.
    pub falls_short: Vec<Point>,
    /// The complaints whose evidence the page shows, in order; each needs rows in `evidence.json`.
    pub evidence_for: Vec<ComplaintId>,
    /// East and West on the same ground.
    pub same_ground: SameGround,
    /// How the complaints it is used for usually develop without any treatment.
    pub without_treatment: Vec<Paragraph>,
    /// What to expect: during, after, how fast, as part of what plan.
    pub what_to_expect: Vec<Step>,
    /// What it is like to live with: body, mind, daily life.
    pub living: Living,
    /// Who should not, who should ask, what can go wrong.
    pub safety: Safety,
    /// How to tell a good practitioner.
    pub practitioner: Practitioner,
    /// Three to five practices near it.
    pub adjacent: Vec<Adjacent>,
    /// Three to six common questions with self-contained answers.
    pub questions: Vec<Question>,
    /// When it was written and when it is next reviewed.
    pub dates: Dates,
}

/// Which rings a practice fills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ModalityLayers {
    /// Chiefly works on.
    pub primary: Vec<LayerId>,
    /// Also works on.
    #[serde(default)]
    pub secondary: Vec<LayerId>,
}

/// What a session involves, as yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Traits {
    /// Somebody touches you.
    pub hands_on: bool,
    /// Needles pass the skin.
    pub needles: bool,
    /// Some clothing usually comes off.
    pub undressing: bool,
    /// You move or exercise.
    pub movement: bool,
    /// You practise attention, breath or thought.
    pub mind: bool,
    /// There is something to do at home between sessions.
    pub home_practice: bool,
    /// It can be learnt in a group.
    pub group: bool,
}

/// Facts at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Its explanatory framework, a phrase.
    pub framework: String,
    /// A typical course.
    pub course: Course,
    /// What the course's timeline shows besides its sessions; null if `what_to_expect` contains no such number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<Pace>,
    /// How long a session lasts.
    pub session: SessionLength,
    /// What a session costs; null if no source gives it.
    pub cost: Option<CostRange>,
    /// Who gives it, a phrase.
    pub given_by: String,
}

/// A typical course of sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Minimum number of sessions.
    pub min_sessions: u32,
    /// Maximum number of sessions.
    pub max_sessions: u32,
    /// Over how many weeks, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
    /// When to stop or think again if nothing changed: after how many sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_after: Option<u32>,
    /// A few words on what it depends on.
    pub note: String,
}

/// Soreness and change on the timeline of a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Within how many hours of a session soreness mostly goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sore_hours: Option<u32>,
    /// By which week to look for a change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_by_week: Option<u32>,
}

/// Length of a session in minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionLength {
    /// Shortest.
    pub min_minutes: u32,
    /// Longest.
    pub max_minutes: u32,
}

/// Cost of a session in US dollars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CostRange {
    /// Minimum, US dollars.
    pub min_usd: u32,
    /// Maximum, US dollars.
    pub max_usd: u32,
    /// What it covers or depends on.
    pub note: String,
}

/// The decision and its options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The complaint or problem it is for, one or two sentences.
    pub problem: Paragraph,
    /// The decision in one sentence.
    pub decision: String,
    /// The options: this practice, at least one other, and doing nothing.
    pub options: Vec<Choice>,
}

/// One option with its good and bad sides in equal detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name: 'Dry needling', 'Exercise alone', 'Doing nothing for now'.
    pub name: String,
    /// Arguments for it.
    pub good: Vec<Claim>,
    /// Arguments against it.
    pub bad: Vec<Claim>,
}

/// East and West on the same ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SameGround {
    /// Heading of the section.
    pub heading: String,
    /// Two or three sentences.
    pub intro: Paragraph,
    /// The Western side.
    pub west: Side,
    /// The Eastern side, at equal length.
    pub east: Side,
    /// Where they meet.
    pub meet: Meeting,
}

/// One tradition's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// A word or two above the headline.
    pub kicker: String,
    /// The account in a line.
    pub headline: String,
    /// The account.
    pub paragraph: Paragraph,
    /// A closing line.
    pub closing: String,
}

/// Where the two meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// In a line.
    pub headline: String,
    /// In a paragraph.
    pub paragraph: Paragraph,
}

/// One step of what to expect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Bold lead, two to six words.
    pub lead: String,
    /// What happens.
    pub text: Paragraph,
}

/// What it is like to live through, good and bad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Living {
    /// In the body.
    pub body: String,
    /// In the mind.
    pub mind: String,
    /// Among people, in time and money.
    pub daily_life: String,
}

/// Who should not, who should ask first, and what can go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Safety {
    /// Who should not have it.
    pub avoid: Vec<Exclusion>,
    /// Who should ask a clinician first, or have it adapted.
    pub ask_first: Vec<Exclusion>,
    /// Common and mild harms with how often.
    pub common: Vec<Harm>,
    /// Rare and serious harms with how often.
    pub serious: Vec<Harm>,
}

/// A condition and what it means here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The condition, in plain words.
    pub condition: String,
    /// What to do, one sentence.
    pub advice: String,
    /// The sources that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// A harm and how often it happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Harm {
    /// What happens.
    pub what: String,
    /// How often, with the number of treatments or people counted; 'not known' if nobody counted.
    pub how_often: String,
    /// How many of 100 it affects, only if `how_often` gives the numbers as shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_100: Option<HarmShare>,
    /// The sources that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// How many of 100 a harm affects, rounded to whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HarmShare {
    /// The lowest count.
    pub low: u32,
    /// The highest count; equal to the lowest if there is only one.
    pub high: u32,
    /// What was counted.
    pub counted: Counted,
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// People, however often they came.
    People,
    /// Treatments, sessions or visits.
    Treatments,
}

impl Counted {
    /// Returns the label shown on pages after a number.
    pub fn label(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Treatments => "treatments",
        }
    }
}

/// How to tell a good practitioner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Practitioner {
    /// Signs of a good one, three to six.
    pub look_for: Vec<Claim>,
    /// Signs to walk away, three to six.
    pub walk_away: Vec<Claim>,
    /// The price and what it covers.
    pub price: Paragraph,
    /// The licence or credential to check.
    pub credential: Credential,
}

/// A licence or credential and where to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// What to check, one or two sentences.
    pub text: Paragraph,
    /// Registers to check it in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registers: Vec<Register>,
}

/// A public register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Its name.
    pub name: String,
    /// Where it applies.
    pub place: String,
}

/// A practice near this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Adjacent {
    /// The practice.
    pub modality: ModalityId,
    /// How it relates, one sentence.
    pub relation: String,
}

/// A common question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// As a reader would ask it.
    pub question: String,
    /// A self-contained answer.
    pub answer: Paragraph,
}
