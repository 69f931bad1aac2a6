//! Searches with known pages, which must be among the first hits.

use crate::content::files::real;
use allium::domain::index::Index;
use allium::domain::library::Library;
use allium::domain::search::{Hit, Search, marked};
use proptest::prelude::*;
use serde::Deserialize;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Percentage of searches that must find their page.
const MIN_RECALL: usize = 95;

/// Number of hits among which the page must be.
const TOP: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    query: String,
    /// Paths without the leading slash; a glossary term is `glossary/<id>`. One of them must be found.
    pages: Vec<String>,
}

static SEARCH: LazyLock<Search> =
    LazyLock::new(|| Search::new(&Index::from_library(&Library::read(&real()).unwrap()), |query| query.nfkc().collect()));

#[test]
fn searches_find_their_pages() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../recall.json")).unwrap();
    let mut missed = Vec::new();
    for case in &cases {
        let found = SEARCH.find(&case.query);
        let first: Vec<String> = found.hits.iter().take(TOP).map(page).collect();
        if !first.iter().any(|page| case.pages.contains(page)) {
            missed.push(format!("'{}': {} instead of {}", case.query, first.join(" "), case.pages.join(" or ")));
        }
    }
    let found = cases.len() - missed.len();
    println!(
        "{found} of {} searches find their page among the first {TOP}\n{}",
        cases.len(),
        missed.join("\n")
    );
    assert!(cases.len() >= 140);
    assert!(
        found * 100 >= cases.len() * MIN_RECALL,
        "{found} of {}:\n{}",
        cases.len(),
        missed.join("\n")
    );
}

#[test]
fn a_word_is_found_in_its_own_script_and_however_its_letters_are_typed() {
    for (query, expected) in [
        ("\u{63a8}\u{62ff}", "modalities/tui-na"),
        ("\u{91dd}\u{7078}", "modalities/acupuncture"),
        ("\u{9488}\u{7078}", "modalities/acupuncture"),
        ("zh\u{113}n ji\u{1d4}", "modalities/acupuncture"),
        ("zhen jiu", "modalities/acupuncture"),
        ("\u{6c23}", "glossary/qi"),
        ("\u{6c14}", "glossary/qi"),
        ("\u{2f53}", "glossary/qi"),
        ("q\u{ec}", "glossary/qi"),
        ("\u{ff51}\u{ff49}", "glossary/qi"),
        ("\u{ff54}\u{ff55}\u{ff49}\u{3000}\u{ff4e}\u{ff41}", "modalities/tui-na"),
        ("\u{fb01}bromyalgia", "complaints/fibromyalgia"),
        ("\u{441}upping", "modalities/cupping"),
    ] {
        let found = SEARCH.find(query);
        let first = found.hits.first().map(page);
        assert_eq!(first.as_deref(), Some(expected), "{query}");
    }
}

#[test]
fn the_first_letter_of_a_next_word_removes_no_top_hit() {
    for words in ["slow", "needle", "stiff", "shoulder", "warm hands", "qi"] {
        let before = SEARCH.find(words);
        for letter in 'b'..='z' {
            let found = SEARCH.find(&format!("{words} {letter}"));
            let is_found = |hit: &&Hit| found.hits.iter().any(|other| other.id == hit.id);
            let lost: Vec<&Hit> = before.hits.iter().take(TOP).filter(|hit| !is_found(hit)).collect();
            assert!(lost.is_empty(), "'{words} {letter}': {lost:?}");
        }
    }
}

/// Urgent signs as people type them; each must show the urgent message.
const URGENT: [&str; 40] = [
    "heart attack",
    "my heart hurts",
    "racing heart",
    "chest pain",
    "tight chest",
    "stroke symptoms",
    "face drooping",
    "slurred speech",
    "double vision",
    "can't see",
    "can't talk",
    "I can't breathe",
    "can\u{2019}t breathe",
    "short of breath",
    "shortness of breath",
    "trouble breathing",
    "coughing up blood",
    "blood clot in leg",
    "worst headache of my life",
    "sudden headache",
    "thunderclap headache",
    "headache and fever",
    "stiff neck with fever",
    "seizure",
    "fainting",
    "can't pee",
    "lost bladder control",
    "incontinence",
    "numbness in groin",
    "numb between my legs",
    "weak legs",
    "foot drop",
    "can't swallow",
    "tearing pain in my back",
    "head injury",
    "swollen calf",
    "hot swollen joint",
    "suicidal",
    "I want to kill myself",
    "thoughts of self-harm",
];

/// Searches that mention no urgent sign.
const NOT_URGENT: [&str; 17] = [
    "I hurt myself lifting",
    "neck pain",
    "stiff neck",
    "headache",
    "breathing exercises",
    "leg pain",
    "numb hands",
    "can't sleep",
    "heart rate variability",
    "pregnancy",
    "swollen knee",
    "back pain",
    "weak ankles",
    "sudden back pain",
    "face massage",
    "blood flow",
    "needles",
];

#[test]
fn only_urgent_signs_show_the_urgent_message() {
    let urgent = |query: &&&str| SEARCH.find(query).urgent.is_some();
    let missed: Vec<_> = URGENT.iter().filter(|query| !urgent(query)).collect();
    let false_alarms: Vec<_> = NOT_URGENT.iter().filter(urgent).collect();
    assert!(
        missed.is_empty() && false_alarms.is_empty(),
        "missed {missed:?}, false alarms {false_alarms:?}"
    );
    // A sign that is not written in normalized form would never match.
    let site = Library::read(&real()).unwrap().site;
    for sign in site.urgent.iter().flat_map(|urgent| &urgent.signs) {
        assert!(urgent(&&sign.as_str()), "site.json: write '{sign}' in lower case, without apostrophes");
    }
    // Self-harm has its own message.
    assert!(SEARCH.find("suicide").urgent.is_some_and(|message| message.contains("988")));
}

fn page(hit: &Hit) -> String {
    hit.url.trim_start_matches('/').replace('#', "/")
}

proptest! {
    #[test]
    fn any_search_is_deterministic(query in "(?s).{0,200}") {
        prop_assert_eq!(SEARCH.find(&query), SEARCH.find(&query));
    }

    #[test]
    fn marked_pieces_add_up_to_the_name(query in "[a-z' ]{0,24}") {
        let found = SEARCH.find(&query);
        for hit in &found.hits {
            let pieces = marked(&hit.name, &found.words);
            prop_assert_eq!(pieces.iter().map(|(piece, _)| piece.as_str()).collect::<String>(), hit.name.as_str());
        }
        prop_assert!(found.suggestion.is_none() || !found.hits.is_empty());
    }
}
