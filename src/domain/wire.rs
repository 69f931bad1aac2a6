//! Reads in the browser what the build wrote: the index, pages, the assessment, kept answers.
//!
//! The build writes with serde's derived code. Reading with derived code would cost a first visit about 30 KB more than these few lines for
//! each type; `tests/suite/wire.rs` holds both against each other on the whole library. A type that is read says here which fields it has;
//! a field left out does not compile. Content as authors write it is read by serde, which names every mistake.

use crate::domain::assessment::{
    Always, Answer, Assessment, CautionLevel, CautionRule, Choice, ClinicianFirst, Condition, ExerciseAndTime, Flow, LayerRules, Number,
    PreferenceEffect, PreferenceMatch, PreferenceRule, Question, QuestionKind, QuestionsFile, ResultsFile, Rule, Scale, Section, Stop, StopsFile,
};
use crate::domain::content::{
    Category, Certainty, Comparator, CostRange, Course, Direction, Layer, LayerId, ModalityLayers, SessionLength, Source, SourceKind, Tradition,
    Traits, Urgency, UrgentWords,
};
use crate::domain::grade::{Finding, Grade};
use crate::domain::ids::{CategoryId, CautionId, ChoiceId, ComplaintId, DocumentId, ModalityId, PairId, QuestionId, SourceId, StopId, TermId};
use crate::domain::index::{ComplaintCard, Index, ModalityCard, TermCard};
use crate::domain::markup::{Markup, MarkupNode};
use crate::domain::page::{AskFor, AssessmentPage, Column, ColumnGroup, Found, Line, MapCell, MapPage, Tested, TextPage};
use serde_json::{Map, Value};

/// A type that can be read from JSON.
pub trait Wire: Sized {
    /// Reads it; `None` where the value has another form.
    fn read(value: &Value) -> Option<Self>;

    /// What it is where the field is missing; `None` where it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads a whole file; `None` where it is cut short or has another form.
pub fn read<T: Wire>(text: &str) -> Option<T> {
    T::read(&serde_json::from_str(text).ok()?)
}

/// Reads a field.
fn field<T: Wire>(fields: &Map<String, Value>, name: &str) -> Option<T> {
    fields.get(name).map_or_else(T::absent, T::read)
}

impl Wire for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Wire for bool {
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::read(value).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn read(value: &Value) -> Option<Self> {
        match value.as_array()?.as_slice() {
            [a, b] => Some((A::read(a)?, B::read(b)?)),
            _ => None,
        }
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl Wire for $kind {
            fn read(value: &Value) -> Option<Self> {
                value.as_i64()?.try_into().ok()
            }
        }
    )*};
}

/// Structs by their fields; a field whose name in the file differs says it.
macro_rules! structs {
    ($($kind:ident { $($field:ident $(as $name:literal)?),+ })*) => {$(
        impl Wire for $kind {
            fn read(value: &Value) -> Option<Self> {
                let fields = value.as_object()?;
                Some(Self { $($field: structs!(@read fields $field $($name)?)),+ })
            }
        }
    )*};
    (@read $fields:ident $field:ident) => { field($fields, stringify!($field))? };
    (@read $fields:ident $field:ident $name:literal) => { field($fields, $name)? };
}

/// Enums without data by their words.
macro_rules! words {
    ($($kind:ident { $($word:literal $variant:ident),+ })*) => {$(
        impl Wire for $kind {
            fn read(value: &Value) -> Option<Self> {
                match value.as_str()? {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    )*};
}

macro_rules! ids {
    ($($kind:ident)*) => {$(
        impl Wire for $kind {
            fn read(value: &Value) -> Option<Self> {
                String::read(value).map(Self::from)
            }
        }
    )*};
}

numbers! { u16 u32 i8 }

ids! { CategoryId CautionId ChoiceId ComplaintId DocumentId ModalityId PairId QuestionId SourceId StopId TermId }

structs! {
    Index { version, layers, categories, modalities, complaints, pairs, side_by_side, terms, documents, urgent, foot }
    ModalityCard { id, name, also_called, tradition, category, summary, layers, traits, session, course, cost, grades }
    ComplaintCard { id, name, also_called }
    TermCard { id, term, also, tradition }
    UrgentWords { signs, text }
    Layer { id, name, covers, west, east }
    Category { id, name, tradition }
    ModalityLayers { primary, secondary }
    Traits { hands_on, needles, undressing, movement, mind, home_practice, group }
    SessionLength { min_minutes, max_minutes }
    Course { min_sessions, max_sessions, weeks, review_after, note }
    CostRange { min_usd, max_usd, note }

    TextPage { version, title, description, class, head, contents, before, after, questions }
    Column { version, modality, groups, tested }
    ColumnGroup { heading, tested, lines }
    Line { question, plain, cell, beside }
    Tested { complaint, glance, lines }
    Source { id, authors, title, journal, year, volume, issue, pages, doi, pmid, kind }

    MapPage { version, cells, searched }
    MapCell { modality, complaint, findings }
    Finding { comparator, direction, certainty, people }

    AssessmentPage { version, assessment, sources, found, practitioners, guidelines }
    Assessment { flow, results }
    Found { modality, complaint, sham, care, plain }
    AskFor { modality, look_for, credential, registers }
    Flow { questions, stops }
    QuestionsFile { schema as "$schema", intro, questions }
    Question { id, section, prompt, hint, why, kind, choices, scale, number, map, ask_when }
    Choice { id, label, hint, exclusive, complaint, near }
    Scale { low, high }
    Number { unit, min, max }
    Condition { question, any, skipped, at_least, at_most }
    StopsFile { schema as "$schema", stops }
    Stop { id, urgency, when, title, can_mean, does_not_mean, steps, say, cites }
    ResultsFile { schema as "$schema", intro, cannot_say, safety_net, firm_from, always, layers, cautions, preferences }
    Always { exercise, clinician }
    ExerciseAndTime { title, text, modality }
    ClinicianFirst { title, text, otherwise, rules }
    LayerRules { layer, meaning, first, west, east, rules }
    Rule { when, weight, because }
    CautionRule { id, when, level, modalities, text, cites }
    PreferenceRule { when, effect, applies_to, because }
}

words! {
    Tradition { "west" West, "east" East }
    LayerId { "muscle-fascia" MuscleFascia, "joint-load" JointLoad, "nerve" Nerve, "sensitivity" Sensitivity, "stress-sleep" StressSleep, "whole-body" WholeBody }
    Comparator { "sham" Sham, "usual-care" UsualCare, "no-treatment" NoTreatment, "active" Active }
    Direction { "favours" Favours, "no-difference" NoDifference, "mixed" Mixed, "against" Against }
    Certainty { "high" High, "moderate" Moderate, "low" Low, "very-low" VeryLow, "not-stated" NotStated }
    Grade { "good" Good, "fair" Fair, "weak" Weak, "unclear" Unclear, "no-benefit" NoBenefit }
    Section { "safety" Safety, "place" Route, "behaviour" Behaviour, "context" Context, "preference" Preference }
    QuestionKind { "single" Single, "multiple" Multiple, "scale" Scale, "number" Number }
    Urgency { "emergency" Emergency, "same-day" SameDay, "see-clinician" SeeClinician }
    CautionLevel { "avoid" Avoid, "ask-first" AskFirst, "adapt" Adapt }
    PreferenceEffect { "hold-back" HoldBack, "prefer" Prefer, "rather-not" RatherNot }
    SourceKind {
        "cochrane-review" CochraneReview, "meta-analysis" MetaAnalysis, "systematic-review" SystematicReview, "umbrella-review" UmbrellaReview,
        "rct" Rct, "cohort" Cohort, "survey" Survey, "guideline" Guideline, "mechanism" Mechanism, "history" History
    }
}

/// What is empty was not written.
impl Wire for Markup {
    fn read(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let words = |name| field::<Option<String>>(fields, name).map(Option::unwrap_or_default);
        Some(
            MarkupNode {
                tag: words("t")?,
                attributes: field(fields, "a")?,
                text: words("s")?,
                children: field(fields, "c")?,
            }
            .into(),
        )
    }
}

impl Wire for PreferenceMatch {
    fn read(value: &Value) -> Option<Self> {
        if let Some(word) = value.as_str() {
            return Some(match word {
                "hands-on" => Self::HandsOn,
                "needles" => Self::Needles,
                "undressing" => Self::Undressing,
                "movement" => Self::Movement,
                "mind" => Self::Mind,
                "home-practice" => Self::HomePractice,
                "group" => Self::Group,
                _ => return None,
            });
        }
        let (name, value) = value.as_object()?.iter().next()?;
        Some(match name.as_str() {
            "month-costs-more-than" => Self::MonthCostsMoreThan(Wire::read(value)?),
            "longer-than" => Self::LongerThan(Wire::read(value)?),
            "tradition" => Self::Tradition(Wire::read(value)?),
            _ => return None,
        })
    }
}

/// A list of choices, one choice alone, a number, or null for a skipped question.
impl Wire for Answer {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self::Skipped),
            Value::Number(_) => u32::read(value).map(Self::Number),
            Value::String(choice) => Some(Self::Choices(vec![choice.as_str().into()])),
            Value::Array(_) => Wire::read(value).map(Self::Choices),
            Value::Bool(_) | Value::Object(_) => None,
        }
    }
}
