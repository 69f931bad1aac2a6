//! Collects the sources that a piece of content cites, in reading order.

use crate::domain::assessment::{Assessment, CautionRule, ResultsFile, Stop, StopsFile, WhileUnseen};
use crate::domain::content::{
    Choice, Claim, Complaint, EvidenceRow, Exclusion, FirstChoice, GuidelineView, Harm, Modality, Pair, Point, Question, SafetyFile, Step, Technique,
    Warning,
};
use crate::domain::ids::SourceId;

/// Content that cites sources.
pub trait Cites {
    /// Calls `visit` with each citation in reading order. A source that is cited twice is visited twice.
    fn visit_cites<'a>(&'a self, visit: &mut dyn FnMut(&'a SourceId));

    /// Returns the distinct sources in order of first citation; the first is number 1.
    fn notes(&self) -> Vec<SourceId> {
        let mut notes = Vec::new();
        self.visit_cites(&mut |id| {
            if !notes.contains(id) {
                notes.push(id.clone());
            }
        });
        notes
    }
}

impl<T: Cites> Cites for Vec<T> {
    fn visit_cites<'a>(&'a self, visit: &mut dyn FnMut(&'a SourceId)) {
        for item in self {
            item.visit_cites(visit);
        }
    }
}

/// Implements [`Cites`] for types with a `cites` list.
macro_rules! lists {
    ($($kind:ty),*) => {$(
        impl Cites for $kind {
            fn visit_cites<'a>(&'a self, visit: &mut dyn FnMut(&'a SourceId)) {
                self.cites.iter().for_each(visit);
            }
        }
    )*};
}

/// Implements [`Cites`] for types whose parts cite sources; the parts are named in reading order.
macro_rules! parts {
    ($($kind:ty: $($($part:ident).+),+;)*) => {$(
        impl Cites for $kind {
            fn visit_cites<'a>(&'a self, visit: &mut dyn FnMut(&'a SourceId)) {
                $(self.$($part).+.visit_cites(visit);)+
            }
        }
    )*};
}

/// Implements [`Cites`] for types with a single `source`.
macro_rules! single {
    ($($kind:ty),*) => {$(
        impl Cites for $kind {
            fn visit_cites<'a>(&'a self, visit: &mut dyn FnMut(&'a SourceId)) {
                visit(&self.source);
            }
        }
    )*};
}

lists!(Claim, Point, Exclusion, Harm, Warning, CautionRule, Stop, WhileUnseen);
single!(EvidenceRow, FirstChoice, GuidelineView);
parts! {
    Choice: good, bad;
    SafetyFile: emergencies, techniques;
    Technique: afterwards;
    Step: text;
    Question: answer;
    Modality: lede, in_short, decision.problem, decision.options, what_it_is, works, falls_short,
        same_ground.intro, same_ground.west.paragraph, same_ground.east.paragraph, same_ground.meet.paragraph,
        without_treatment, what_to_expect, safety.avoid, safety.ask_first, safety.common, safety.serious,
        practitioner.look_for, practitioner.walk_away, practitioner.price, practitioner.credential.text, questions;
    Complaint: in_short, first, warnings, without_treatment, self_care, doing_nothing, exercise_alone, guidelines, west, east;
    ResultsFile: cautions;
    StopsFile: while_unseen, stops;
    Assessment: flow.stops, results;
    Pair: ground, west.paragraphs, east.paragraphs, both_observe, disagree, would_settle;
}
