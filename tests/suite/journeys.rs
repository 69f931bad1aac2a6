//! Ways through the assessment: where 'next' leads, what Back can show, and which cards let a reader go on.

use crate::vignettes::{cases, library};
use allium::domain::assessment::vignettes::{Actual, run};
use allium::domain::assessment::{JourneyStep, Step, View, after, replay, report, view};
use allium::domain::index::Index;
use std::collections::BTreeSet;

#[test]
fn only_the_lesser_cards_let_a_reader_go_on() {
    let library = library();
    let flow = &library.assessment.flow;
    for case in cases() {
        let mut answers = case.answers().unwrap();
        if let Step::Stop(stop) = replay(flow, &answers).step {
            let stop = stop.clone();
            answers.pass(stop.id.clone());
            let still_stops = replay(flow, &answers).step == Step::Stop(&stop);
            assert_eq!(still_stops, !stop.may_continue(), "{}", stop.id);
        }
    }
}

#[test]
fn both_traditions_are_suggested_wherever_neither_is_held_back() {
    let library = library();
    let index = Index::from_library(&library);
    for case in cases() {
        if let Actual::Result(outcome) = run(&case, &library.assessment, &index)
            && outcome.held_back.is_empty()
        {
            let traditions: BTreeSet<_> = outcome.suggestions.iter().map(|suggestion| suggestion.tradition.as_str()).collect();
            assert_eq!(traditions.len(), 2, "{}", case.name);
        }
    }
}

#[test]
fn the_report_says_what_the_engine_does() {
    let library = library();
    let index = Index::from_library(&library);
    for case in cases() {
        let report = report(&library.assessment, &case.answers().unwrap(), &index);
        match (run(&case, &library.assessment, &index), report) {
            (Actual::Stop(stop), Ok(report)) => assert_eq!(report.stop.map(|stop| stop.id), Some(stop), "{}", case.name),
            (Actual::Result(outcome), Ok(report)) => {
                let ids: Vec<_> = report.suggestions.iter().map(|suggestion| &suggestion.modality).collect();
                assert!(
                    ids.iter()
                        .eq(&outcome.suggestions.iter().map(|suggestion| &suggestion.modality).collect::<Vec<_>>())
                );
            }
            // A question that is not about safety was left open: the report asks for it.
            (Actual::Result(_), Err(_)) => {}
            (came, report) => panic!("{}: {came:?}, {report:?}", case.name),
        }
    }
}

#[test]
fn nothing_is_shown_out_of_turn() {
    let library = library();
    let flow = &library.assessment.flow;
    let answers = allium::domain::assessment::Answers::default();
    let first = flow.questions.questions.first().unwrap();
    for at in [
        JourneyStep::Result,
        JourneyStep::Review,
        JourneyStep::Stop,
        JourneyStep::Question("main".into()),
        JourneyStep::Change("main".into()),
        JourneyStep::Question("no-such".into()),
    ] {
        assert!(
            matches!(view(flow, &answers, &at), View::Question { question, .. } if question == first),
            "{at:?}"
        );
    }
    assert_eq!(view(flow, &answers, &JourneyStep::Start), View::Start);
    assert_eq!(after(flow, &answers, &JourneyStep::Start), JourneyStep::Question(first.id.clone()));
}

#[test]
fn a_step_survives_the_history() {
    for at in [
        JourneyStep::Start,
        JourneyStep::Stop,
        JourneyStep::Review,
        JourneyStep::Result,
        JourneyStep::Question("a-b".into()),
        JourneyStep::Change("c".into()),
    ] {
        assert_eq!(JourneyStep::parse(&at.to_history_state()), at);
    }
    assert_eq!(JourneyStep::parse("anything else"), JourneyStep::Start);
}
