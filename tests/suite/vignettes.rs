//! People with known answers, in tests/vignettes: what must come out for them does, and over all of them nothing is left untried.

use crate::content::files::real;
use allium::domain::assessment::vignettes::{Expect, Tally, Vignette, tally};
use allium::domain::assessment::{Answer, QuestionKind};
use allium::domain::index::Index;
use allium::domain::library::Library;
use std::collections::BTreeSet;
use std::fs;
use std::sync::OnceLock;

pub fn library() -> Library {
    Library::read(&real()).unwrap_or_else(|problems| panic!("the content can't be read: {problems:?}"))
}

/// Every case of tests/vignettes.
pub fn cases() -> Vec<Vignette> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vignettes");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |file: &std::path::PathBuf| -> Vec<Vignette> {
        let text = fs::read_to_string(file).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    files.iter().flat_map(read).collect()
}

fn whole() -> &'static Tally {
    static TALLY: OnceLock<Tally> = OnceLock::new();
    TALLY.get_or_init(|| {
        let library = library();
        tally(&cases(), &library.assessment, &Index::from_library(&library))
    })
}

#[test]
fn every_case_comes_out_as_it_must() {
    let missed: Vec<String> = whole().missed.iter().map(|(name, what)| format!("{name}: {what}")).collect();
    assert!(whole().cases >= 80);
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_sign_of_danger_is_caught_and_no_ordinary_answer_is_stopped() {
    let (must, caught) = whole().red_flags;
    assert!(must >= 60);
    assert_eq!(caught, must);
    let (ordinary, stopped) = whole().over_caution;
    assert!(ordinary >= 60);
    assert_eq!(stopped, 0);
    let (forbidden, suggested) = whole().must_not;
    assert!(forbidden >= 60);
    assert_eq!(suggested, 0);
}

#[test]
fn the_cases_cover_every_complaint_card_layer_and_choice() {
    let library = library();
    assert_eq!(whole().complaints.len(), library.complaints.len());
    let stops = &library.assessment.flow.stops.stops;
    let missing: Vec<_> = stops
        .iter()
        .filter(|stop| !whole().stops.contains(&stop.id))
        .map(|stop| &stop.id)
        .collect();
    assert!(missing.is_empty(), "no case reaches {missing:?}");
    let cases = cases();
    let led: BTreeSet<_> = cases
        .iter()
        .filter_map(|case| match &case.expect {
            Expect::Leads(layer) => Some(layer.as_str()),
            Expect::Stop(_) | Expect::Nowhere(_) => None,
        })
        .collect();
    assert_eq!(led.len(), 6, "{led:?}");
    let answers: Vec<_> = cases.iter().map(|case| case.answers().unwrap()).collect();
    for question in &library.assessment.flow.questions.questions {
        if question.kind == QuestionKind::Scale || question.kind == QuestionKind::Number {
            continue;
        }
        for choice in &question.choices {
            let gives = |answer: Option<&Answer>| matches!(answer, Some(Answer::Choices(chosen)) if chosen.contains(&choice.id));
            assert!(
                answers.iter().any(|answers| gives(answers.get(&question.id))),
                "no case answers `{}` with `{}`",
                question.id,
                choice.id
            );
        }
    }
}

#[test]
fn each_case_says_what_it_rests_on() {
    for case in cases() {
        assert!(case.basis.split_whitespace().next().is_some(), "{}", case.name);
    }
}
