//! Journeys through the assessment: the step after each one, what Back can show, and which stop cards allow continuing.

use crate::vignettes::{library, vignettes};
use allium::domain::assessment::vignettes::{Actual, run};
use allium::domain::assessment::{JourneyStep, Step, View, next_step, replay, report, skip_unanswered, view};
use allium::domain::index::Index;
use std::collections::BTreeSet;

#[test]
fn only_less_urgent_stops_can_be_dismissed() {
    let library = library();
    let flow = &library.assessment.flow;
    for vignette in vignettes() {
        let mut answers = vignette.answers().unwrap();
        if let Step::Stop(stop) = replay(flow, &answers).step {
            let stop = stop.clone();
            answers.dismiss(stop.id.clone());
            let still_stops = replay(flow, &answers).step == Step::Stop(&stop);
            assert_eq!(still_stops, !stop.may_continue(), "{}", stop.id);
        }
    }
}

#[test]
fn both_traditions_are_suggested_unless_one_is_held_back() {
    let library = library();
    let index = Index::from_library(&library);
    for vignette in vignettes() {
        if let Actual::Result(outcome) = run(&vignette, &library.assessment, &index)
            && outcome.held_back.is_empty()
        {
            let traditions: BTreeSet<_> = outcome.suggestions.iter().map(|suggestion| suggestion.tradition.as_str()).collect();
            assert_eq!(traditions.len(), 2, "{}", vignette.name);
        }
    }
}

#[test]
fn the_report_agrees_with_the_engine() {
    let library = library();
    let index = Index::from_library(&library);
    for vignette in vignettes() {
        let mut answers = vignette.answers().unwrap();
        skip_unanswered(&library.assessment.flow, &mut answers).unwrap();
        let report = report(&library.assessment, &answers, &index);
        match (run(&vignette, &library.assessment, &index), report) {
            (Actual::Stop(stop), Ok(report)) => {
                let card = report.stop.unwrap();
                assert_eq!(card.id, stop, "{}", vignette.name);
                assert_eq!(report.level, card.urgency.as_str());
            }
            (Actual::Result(outcome), Ok(report)) => {
                let ids: Vec<_> = report.suggestions.iter().map(|suggestion| &suggestion.modality).collect();
                assert!(
                    ids.iter()
                        .eq(&outcome.suggestions.iter().map(|suggestion| &suggestion.modality).collect::<Vec<_>>())
                );
            }
            (actual, report) => panic!("{}: {actual:?}, {report:?}", vignette.name),
        }
    }
}

#[test]
fn no_step_is_shown_before_its_turn() {
    let library = library();
    let flow = &library.assessment.flow;
    let answers = allium::domain::assessment::Answers::default();
    let first = flow.questions.questions.iter().find(|question| !question.at_start).unwrap();
    for step in [
        JourneyStep::Result,
        JourneyStep::Review,
        JourneyStep::Stop,
        JourneyStep::Question("main".into()),
        JourneyStep::Change("main".into()),
        JourneyStep::Question("no-such".into()),
    ] {
        assert!(
            matches!(view(flow, &answers, &step), View::Question { question, .. } if question == first),
            "{step:?}"
        );
    }
    assert_eq!(view(flow, &answers, &JourneyStep::Start), View::Start);
    assert_eq!(next_step(flow, &answers, &JourneyStep::Start), JourneyStep::Question(first.id.clone()));
}

#[test]
fn a_step_round_trips_through_the_history_state() {
    for step in [
        JourneyStep::Start,
        JourneyStep::Stop,
        JourneyStep::Review,
        JourneyStep::Result,
        JourneyStep::Question("a-b".into()),
        JourneyStep::Change("c".into()),
    ] {
        assert_eq!(JourneyStep::parse(&step.to_history_state()), step);
    }
    assert_eq!(JourneyStep::parse("anything else"), JourneyStep::Start);
}
