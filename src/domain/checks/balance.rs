//! Checks of balance: texts shown side by side have similar length, measured in words, citations and hedging words.

use super::Problem;
use super::context::{LintContext, cites_in, texts_in, value, words, words_in};
use crate::domain::content::Tradition;
use serde_json::Value;

/// File prefix, two JSON paths, and the maximum difference in percent of the longer text.
const PAIRS: [(&str, &str, &str, usize); 4] = [
    ("modalities/", "/works", "/falls_short", 25),
    ("modalities/", "/same_ground/west", "/same_ground/east", 15),
    ("complaints/", "/west", "/east", 15),
    ("pairs/", "/west", "/east", 15),
];

/// Maximum difference in percent between the good and bad sides of an option. It is large because they are few and short.
const OPTION_PERCENT: usize = 40;

/// Maximum difference in percent between the layers' Western and Eastern texts.
const LAYER_PERCENT: usize = 15;

/// Maximum difference in percent between the traditions in citations and hedging words.
const TONE_PERCENT: usize = 15;

/// A difference of up to this many citations is always allowed.
const MAX_CITES_DIFFERENCE: usize = 2;

/// Hedging words.
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

/// A difference of up to this many words is always allowed: in one sentence, fifteen percent is a word or two.
const MAX_WORDS_DIFFERENCE: usize = 3;

/// Ensures that two accounts side by side have similar length.
pub fn balance(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in &library.files {
        for (_, one, other, percent) in PAIRS.into_iter().filter(|(start, ..)| file.starts_with(start)) {
            let count = |path: &str| value.pointer(path).map_or(0, words_in);
            out.extend(length_imbalance(file, one, count(one), other, count(other), percent));
        }
    }
}

/// Ensures that the good and bad sides of an option are described in equal detail.
pub fn equal_detail(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let file = format!("modalities/{}.json", modality.id);
        for (i, option) in modality.decision.options.iter().enumerate() {
            let [good, bad] = ["good", "bad"].map(|side| format!("/decision/options/{i}/{side}"));
            if option.good.len().abs_diff(option.bad.len()) > 1 {
                let remedy = format!(
                    "has {} for it and {} against it: let them differ by one at most",
                    option.good.len(),
                    option.bad.len()
                );
                out.push(Problem::at(&file, &good, &option.name, remedy));
            }
            out.extend(length_imbalance(
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

/// Ensures that both traditions describe the layers at similar length: each layer in its result, and all layers together in the taxonomy.
pub fn layer_words(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, layer) in library.assessment.results.layers.iter().enumerate() {
        let [west, east] = ["west", "east"].map(|side| format!("/layers/{i}/{side}"));
        out.extend(length_imbalance(
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
    out.extend(length_imbalance("taxonomy.json", "/layers", west, "/layers", east, LAYER_PERCENT));
}

/// Ensures that both sides of a pair have similar numbers of citations and hedging words.
pub fn pair_tone(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in library.files.iter().filter(|(file, _)| file.starts_with("pairs/")) {
        let sides = ["/west", "/east"].map(|side| value.pointer(side).map_or_else(Tone::default, Tone::new));
        out.extend(tone_imbalances(file, "/west", &sides));
    }
}

/// Ensures that Western and Eastern pages of the whole library are similar in length, citations and hedging words.
///
/// Averages are compared, because the number of pages may differ.
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
    out.extend(length_imbalance("modalities", "/west", west.words, "/east", east.words, TONE_PERCENT));
    out.extend(tone_imbalances("modalities", "/west", &sides));
}

/// Number of words, citations and hedging words of a text.
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

/// Reports imbalances between a Western and an Eastern side in citations and hedging words.
fn tone_imbalances(file: &str, path: &str, [west, east]: &[Tone; 2]) -> Vec<Problem> {
    let counts = [
        ("cites", west.cites, east.cites, MAX_CITES_DIFFERENCE),
        ("hedging words", west.hedges, east.hedges, MAX_WORDS_DIFFERENCE),
    ];
    let imbalanced = counts
        .into_iter()
        .filter(|(_, west, east, allowed)| is_imbalanced(*west, *east, TONE_PERCENT, *allowed));
    imbalanced
        .map(|(what, west, east, _)| {
            let remedy = format!("are {west} in the West and {east} in the East: bring them within {TONE_PERCENT} percent");
            Problem::at(file, path, what, remedy)
        })
        .collect()
}

/// Reports an imbalance in length between two sides, at the path of the first.
fn length_imbalance(file: &str, one: &str, one_words: usize, other: &str, other_words: usize, percent: usize) -> Option<Problem> {
    let key = one.rsplit('/').next().unwrap_or(one);
    is_imbalanced(one_words, other_words, percent, MAX_WORDS_DIFFERENCE).then(|| {
        let remedy = format!("has {one_words} words and `{other}` {other_words}: bring them within {percent} percent");
        Problem::at(file, one, key, remedy)
    })
}

/// Returns `true` if two counts differ by more than `allowed` and by more than `percent` of the larger one.
fn is_imbalanced(one: usize, other: usize, percent: usize, allowed: usize) -> bool {
    let difference = one.abs_diff(other);
    difference > allowed && 100 * difference > percent * one.max(other)
}
