//! The vignettes of tests/vignettes: each has its expected outcome, and together they cover the whole assessment.

use crate::content::files::real;
use allium::domain::assessment::vignettes::{Expect, LEVELS, Tally, Vignette, median, tally};
use allium::domain::assessment::{Answer, QuestionKind};
use allium::domain::index::Index;
use allium::domain::library::Library;
use std::collections::BTreeSet;
use std::fs;
use std::sync::OnceLock;

pub fn library() -> Library {
    Library::read(&real()).unwrap_or_else(|problems| panic!("the content can't be read: {problems:?}"))
}

/// Our own vignettes: those of tests/vignettes.
pub fn vignettes() -> Vec<Vignette> {
    read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vignettes"))
}

/// Published cases: those of tests/vignettes/published.
pub fn published() -> Vec<Vignette> {
    read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vignettes/published"))
}

fn read(folder: &str) -> Vec<Vignette> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.is_file());
    files.sort();
    let read = |file: &std::path::PathBuf| -> Vec<Vignette> {
        let text = fs::read_to_string(file).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    files.iter().flat_map(read).collect()
}

fn full_tally() -> &'static Tally {
    static TALLY: OnceLock<Tally> = OnceLock::new();
    TALLY.get_or_init(|| {
        let library = library();
        tally(&vignettes(), &library.assessment, &Index::from_library(&library))
    })
}

#[test]
fn every_vignette_has_its_expected_outcome() {
    let missed: Vec<String> = full_tally().failed.iter().map(|(name, what)| format!("{name}: {what}")).collect();
    assert!(full_tally().count >= 80);
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_red_flag_is_caught_and_no_ordinary_answer_is_stopped() {
    let (must, caught) = full_tally().red_flags;
    assert!(must >= 60);
    assert_eq!(caught, must);
    let (ordinary, stopped) = full_tally().over_caution;
    assert!(ordinary >= 60);
    assert_eq!(stopped, 0);
    let (forbidden, suggested) = full_tally().must_not;
    assert!(forbidden >= 60);
    assert_eq!(suggested, 0);
}

fn published_tally() -> &'static Tally {
    static TALLY: OnceLock<Tally> = OnceLock::new();
    TALLY.get_or_init(|| {
        let library = library();
        tally(&published(), &library.assessment, &Index::from_library(&library))
    })
}

/// Limits for the published cases: every emergency at a right level, and few others too low or too high.
#[test]
fn the_published_cases_are_safe() {
    let tally = published_tally();
    let missed = || {
        tally
            .failed
            .iter()
            .map(|(name, what)| format!("{name}: {what}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(tally.count >= 120, "{} cases", tally.count);
    let emergencies = tally.levels_in(0..2);
    assert_eq!(emergencies.right, emergencies.count, "{}", missed());
    let all = tally.levels_in(0..LEVELS.len());
    assert_eq!(all.count, tally.count);
    assert!(
        all.too_low * 100 <= 3 * all.count,
        "{} of {} too low\n{}",
        all.too_low,
        all.count,
        missed()
    );
    assert_eq!(tally.forbidden.1, 0, "{}", missed());
    let self_care = tally.levels_in(5..6);
    assert!(
        self_care.too_high * 10 <= self_care.count,
        "{} of {} too high\n{}",
        self_care.too_high,
        self_care.count,
        missed()
    );
}

#[test]
fn each_published_case_has_a_source_and_known_levels() {
    for case in published() {
        let text = |field: &str| case.source[field].as_str().unwrap_or_default();
        assert!(
            text("url").contains('.') && !text("title").is_empty() && !text("seen").is_empty(),
            "{}",
            case.name
        );
        assert!(
            !case.levels.is_empty() && case.levels.iter().all(|level| LEVELS.contains(&level.as_str())),
            "{}",
            case.name
        );
    }
}

/// The questions that somebody answers before the result, in the middle of all cases.
#[test]
fn half_of_all_people_answer_at_most_24_questions() {
    for tally in [full_tally(), published_tally()] {
        assert!(median(tally.lengths.iter().copied()) <= 24);
    }
}

#[test]
fn the_vignettes_cover_every_complaint_stop_layer_and_choice() {
    let library = library();
    assert_eq!(full_tally().complaints.len(), library.complaints.len());
    let stops = &library.assessment.flow.stops.stops;
    let missing: Vec<_> = stops
        .iter()
        .filter(|stop| !full_tally().stops.contains(&stop.id))
        .map(|stop| &stop.id)
        .collect();
    assert!(missing.is_empty(), "no vignette reaches {missing:?}");
    let vignettes = vignettes();
    let leading_layers: BTreeSet<_> = vignettes
        .iter()
        .filter_map(|vignette| match &vignette.expect {
            Some(Expect::Leads(layer)) => Some(layer.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(leading_layers.len(), 6, "{leading_layers:?}");
    let answers: Vec<_> = vignettes.iter().map(|vignette| vignette.answers().unwrap()).collect();
    for question in &library.assessment.flow.questions.questions {
        if question.kind == QuestionKind::Scale {
            continue;
        }
        for choice in &question.choices {
            let selects = |answer: Option<&Answer>| matches!(answer, Some(Answer::Choices(chosen)) if chosen.contains(&choice.id));
            assert!(
                answers.iter().any(|answers| selects(answers.get(&question.id))),
                "no vignette answers `{}` with `{}`",
                question.id,
                choice.id
            );
        }
    }
}

#[test]
fn each_vignette_states_its_basis() {
    for vignette in vignettes() {
        assert!(vignette.basis.split_whitespace().next().is_some(), "{}", vignette.name);
    }
}
