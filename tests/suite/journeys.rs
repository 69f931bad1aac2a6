//! Ways through the assessment, from answers to what they lead to. Each is one entry of tests/fixtures/journeys.json.

use crate::content::files::real;
use allium::domain::assessment::{Answer, Answers, At, Report, Step, View, after, replay, report, view};
use allium::domain::index::Index;
use allium::domain::library::Library;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

fn library() -> Library {
    Library::read(&real()).unwrap_or_else(|problems| panic!("the content can't be read: {problems:?}"))
}

fn journeys() -> Vec<Value> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/journeys.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The answers of a journey; questions about anything but safety that it leaves open are skipped.
fn answers(library: &Library, journey: &Value) -> Answers {
    let mut answers = Answers::from_json(&journey["answers"].to_string()).unwrap_or_else(|problem| panic!("{}: {problem}", journey["name"]));
    for card in journey["passed"].as_array().into_iter().flatten() {
        answers.pass(card.as_str().unwrap().into());
    }
    while let Step::Ask(question) = replay(&library.assessment, &answers).step {
        assert!(!question.section.is_safety(), "{}: `{}` is not answered", journey["name"], question.id);
        let id = question.id.clone();
        answers.set(id, Answer::Skipped);
    }
    answers
}

fn lead(library: &Library, journey: &Value) -> Report {
    report(&library.assessment, &answers(library, journey), &Index::of(library))
        .unwrap_or_else(|open| panic!("{}: `{open}` is open", journey["name"]))
}

#[test]
fn each_journey_leads_where_it_should() {
    let library = library();
    let journeys = journeys();
    assert!(journeys.len() >= 30);
    for journey in &journeys {
        let (name, expect) = (&journey["name"], &journey["expect"]);
        let report = lead(&library, journey);
        assert_eq!(report.outcome, expect["outcome"], "{name}");
        if let Some(stop) = expect["stop"].as_str() {
            assert_eq!(report.stop.as_ref().map(|stop| stop.id.as_str()), Some(stop), "{name}");
        }
        if let Some(layer) = expect["leads"].as_str() {
            assert_eq!(report.layers.first().map(|layer| layer.id.as_str()), Some(layer), "{name}");
        }
        if let Some(first) = expect["first"].as_str() {
            assert_eq!(
                report.suggestions.first().map(|suggestion| suggestion.modality.as_str()),
                Some(first),
                "{name}"
            );
        }
        for held in expect["held_back"].as_array().into_iter().flatten() {
            assert!(
                report.held_back.iter().any(|listed| listed.modality.as_str() == held),
                "{name}: {held} is not held back"
            );
        }
        if expect["nowhere"] == true {
            assert!(report.layers.is_empty(), "{name}: {:?}", report.layers);
        }
    }
}

#[test]
fn the_journeys_reach_every_card_and_every_leading_layer() {
    let library = library();
    let reports: Vec<Report> = journeys().iter().map(|journey| lead(&library, journey)).collect();
    let stopped: BTreeSet<String> = reports
        .iter()
        .filter_map(|report| report.stop.as_ref())
        .map(|stop| stop.id.to_string())
        .collect();
    let missed: Vec<_> = library
        .assessment
        .stops
        .stops
        .iter()
        .filter(|stop| !stopped.contains(stop.id.as_str()))
        .map(|stop| &stop.id)
        .collect();
    assert!(missed.is_empty(), "no journey reaches {missed:?}");
    let led: BTreeSet<_> = reports.iter().filter_map(|report| report.layers.first()).map(|layer| layer.id).collect();
    assert_eq!(led.len(), 6, "some layer never leads: {led:?}");
}

#[test]
fn only_the_lesser_cards_let_a_reader_go_on() {
    let library = library();
    for journey in journeys() {
        let mut answers = answers(&library, &journey);
        if let Step::Stop(stop) = replay(&library.assessment, &answers).step {
            let stop = stop.clone();
            answers.pass(stop.id.clone());
            let still_stops = replay(&library.assessment, &answers).step == Step::Stop(&stop);
            assert_eq!(still_stops, !stop.may_continue(), "{}", stop.id);
        }
    }
}

#[test]
fn both_traditions_are_suggested_wherever_neither_is_held_back() {
    let library = library();
    for journey in journeys() {
        let report = lead(&library, &journey);
        if report.outcome == "result" && report.held_back.is_empty() {
            let index = Index::of(&library);
            let traditions: BTreeSet<_> = report
                .suggestions
                .iter()
                .filter_map(|suggestion| index.modality(&suggestion.modality))
                .map(|card| card.tradition.as_str())
                .collect();
            assert_eq!(traditions.len(), 2, "{}", journey["name"]);
        }
    }
}

#[test]
fn a_path_is_neither_short_nor_endless() {
    let library = library();
    let lengths: Vec<usize> = journeys()
        .iter()
        .map(|journey| answers(&library, journey))
        .filter(|answers| replay(&library.assessment, answers).step == Step::Done)
        .map(|answers| replay(&library.assessment, &answers).path.len())
        .collect();
    assert!(lengths.iter().all(|length| (18..=38).contains(length)), "{lengths:?}");
}

#[test]
fn nothing_is_shown_out_of_turn() {
    let library = library();
    let assessment = &library.assessment;
    let answers = Answers::default();
    let first = assessment.questions.questions.first().unwrap();
    for at in [
        At::Result,
        At::Review,
        At::Stop,
        At::Question("main".into()),
        At::Change("main".into()),
        At::Question("no-such".into()),
    ] {
        assert!(
            matches!(view(assessment, &answers, &at), View::Question { question, .. } if question == first),
            "{at:?}"
        );
    }
    assert_eq!(view(assessment, &answers, &At::Start), View::Start);
    assert_eq!(after(assessment, &answers, &At::Start), At::Question(first.id.clone()));
}

#[test]
fn a_step_survives_the_history() {
    for at in [
        At::Start,
        At::Stop,
        At::Review,
        At::Result,
        At::Question("a-b".into()),
        At::Change("c".into()),
    ] {
        assert_eq!(At::parse(&at.to_step()), at);
    }
    assert_eq!(At::parse("anything else"), At::Start);
}
