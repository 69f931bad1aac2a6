//! Balance: what stands side by side has the same weight, counted in words.

use super::Problem;
use super::context::{LintContext, cites_in, texts_in, value, words, words_in};
use crate::domain::content::Tradition;
use serde_json::Value;

/// Files that begin with this, two places within them, and by how many percent of the longer they may differ.
const PAIRS: [(&str, &str, &str, usize); 4] = [
    ("modalities/", "/works", "/falls_short", 25),
    ("modalities/", "/same_ground/west", "/same_ground/east", 15),
    ("complaints/", "/west", "/east", 15),
    ("pairs/", "/west", "/east", 15),
];

/// By how many percent the good and the bad of an option may differ: they are few and short.
const OPTION_PERCENT: usize = 40;

/// By how many percent the layers' Western and Eastern words may differ.
const LAYER_PERCENT: usize = 15;

/// By how many percent the traditions may differ in citations and hedging words.
const TONE_PERCENT: usize = 15;

/// So many citations are never a tilt.
const FEW_CITES: usize = 2;

/// Words that say a thing with care.
const HEDGES: [&str; 14] = [
    "may",
    "might",
    "could",
    "perhaps",
    "possibly",
    "probably",
    "likely",
    "seem",
    "seems",
    "appear",
    "appears",
    "suggests",
    "unclear",
    "uncertain",
];

/// So many words are never a tilt: in one sentence, fifteen percent is a word or two.
const FEW_WORDS: usize = 3;

/// Ensures that two accounts side by side are of like length.
pub fn balance(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in &library.files {
        for (_, one, other, percent) in PAIRS.into_iter().filter(|(start, ..)| file.starts_with(start)) {
            let count = |path: &str| value.pointer(path).map_or(0, words_in);
            out.extend(tilt(file, one, count(one), other, count(other), percent));
        }
    }
}

/// Ensures that an option's good and bad sides are told in equal detail.
pub fn equal_detail(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let file = format!("modalities/{}.json", modality.id);
        for (at, option) in modality.decision.options.iter().enumerate() {
            let [good, bad] = ["good", "bad"].map(|side| format!("/decision/options/{at}/{side}"));
            if option.good.len().abs_diff(option.bad.len()) > 1 {
                let remedy = format!(
                    "has {} for it and {} against it: let them differ by one at most",
                    option.good.len(),
                    option.bad.len()
                );
                out.push(Problem::at(&file, &good, &option.name, remedy));
            }
            out.extend(tilt(
                &file,
                &good,
                words_in(&value(&option.good)),
                &bad,
                words_in(&value(&option.bad)),
                OPTION_PERCENT,
            ));
        }
    }
}

/// Ensures that the layers are told at equal length in both traditions' words: each by itself in a result, all together in the taxonomy.
pub fn layer_words(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, layer) in library.assessment.results.layers.iter().enumerate() {
        let [west, east] = ["west", "east"].map(|side| format!("/layers/{at}/{side}"));
        out.extend(tilt(
            "assessment/results.json",
            &west,
            words(&layer.west),
            &east,
            words(&layer.east),
            LAYER_PERCENT,
        ));
    }
    let west = library.layers.iter().map(|layer| words(&layer.west)).sum();
    let east = library.layers.iter().map(|layer| words(&layer.east)).sum();
    out.extend(tilt("taxonomy.json", "/layers", west, "/layers", east, LAYER_PERCENT));
}

/// Ensures that the two sides of a pair cite and hedge alike.
pub fn pair_tone(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in library.files.iter().filter(|(file, _)| file.starts_with("pairs/")) {
        let sides = ["/west", "/east"].map(|side| value.pointer(side).map_or_else(Tone::default, Tone::new));
        out.extend(tilted_tone(file, "/west", &sides));
    }
}

/// Ensures that over the whole library Western and Eastern pages are alike in length, citations and hedging words: on average, for there need
/// not be as many of each.
pub fn library_tone(library: &LintContext, out: &mut Vec<Problem>) {
    let average = |tradition: Tradition| {
        let pages = library.modalities.values().filter(|page| page.tradition == tradition);
        let tones: Vec<Tone> = pages.map(|page| Tone::new(&value(page))).collect();
        let mean = |part: fn(&Tone) -> usize| tones.iter().map(part).sum::<usize>() / tones.len().max(1);
        Tone {
            words: mean(|tone| tone.words),
            cites: mean(|tone| tone.cites),
            hedges: mean(|tone| tone.hedges),
        }
    };
    let sides = [Tradition::West, Tradition::East].map(average);
    let [west, east] = &sides;
    out.extend(tilt("modalities", "/west", west.words, "/east", east.words, TONE_PERCENT));
    out.extend(tilted_tone("modalities", "/west", &sides));
}

/// How a text stands: its length, how often it cites, how often it is careful.
#[derive(Default)]
struct Tone {
    words: usize,
    cites: usize,
    hedges: usize,
}

impl Tone {
    fn new(value: &Value) -> Self {
        let texts = texts_in(value).join(" ");
        let hedges = texts.split(|letter: char| !letter.is_alphabetic()).filter(|word| {
            let word = word.to_lowercase();
            HEDGES.contains(&word.as_str())
        });
        Self {
            words: words(&texts),
            cites: cites_in(value),
            hedges: hedges.count(),
        }
    }
}

/// What tilts between a Western and an Eastern side besides length.
fn tilted_tone(file: &str, path: &str, [west, east]: &[Tone; 2]) -> Vec<Problem> {
    let counts = [
        ("cites", west.cites, east.cites, FEW_CITES),
        ("hedging words", west.hedges, east.hedges, FEW_WORDS),
    ];
    let tilted = counts
        .into_iter()
        .filter(|(_, west, east, few)| is_tilted(*west, *east, TONE_PERCENT, *few));
    tilted
        .map(|(what, west, east, _)| {
            let remedy = format!("are {west} in the West and {east} in the East: bring them within {TONE_PERCENT} percent");
            Problem::at(file, path, what, remedy)
        })
        .collect()
}

/// The problem of one side that is longer than the other by more than it may; it stands at the first.
fn tilt(file: &str, one: &str, one_words: usize, other: &str, other_words: usize, percent: usize) -> Option<Problem> {
    let key = one.rsplit('/').next().unwrap_or(one);
    is_tilted(one_words, other_words, percent, FEW_WORDS).then(|| {
        let remedy = format!("has {one_words} words and `{other}` {other_words}: bring them within {percent} percent");
        Problem::at(file, one, key, remedy)
    })
}

/// Whether two counts differ by more than a few and by more than so many percent of the larger.
fn is_tilted(one: usize, other: usize, percent: usize, few: usize) -> bool {
    let apart = one.abs_diff(other);
    apart > few && 100 * apart > percent * one.max(other)
}
