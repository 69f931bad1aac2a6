//! Reading grade: how many years of school a text asks for.

use super::Problem;
use super::context::{LintContext, page_words, sentences, texts_in};
use crate::domain::library::Library;
use serde_json::Value;

/// Highest grade of what is read first or under strain: summaries, questions and their answers.
const PLAIN: f64 = 8.0;

/// Highest grade of all other text.
const BODY: f64 = 10.0;

/// Files that begin with this, a place within them (empty for what the other places leave), and its highest grade.
/// A `*` stands for each item of a list.
const LIMITS: [(&str, &str, f64); 12] = [
    ("modalities/", "/in_short", PLAIN),
    ("modalities/", "/questions", PLAIN),
    ("modalities/", "", BODY),
    ("complaints/", "/in_short", PLAIN),
    ("complaints/", "", BODY),
    ("pairs/", "", BODY),
    ("glossary.json", "", BODY),
    ("assessment/questions.json", "/questions/*", PLAIN),
    ("assessment/questions.json", "/intro", PLAIN),
    ("assessment/stops.json", "/stops/*", PLAIN),
    ("assessment/results.json", "", BODY),
    ("site.json", "/documents/*", BODY),
];

/// Texts shorter than this are names and labels, not sentences.
const SENTENCE_WORDS: usize = 5;

/// Ensures that texts are as plain as their place asks.
pub fn reading_grade(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in &library.files {
        let own: Vec<_> = LIMITS.into_iter().filter(|(start, ..)| file.starts_with(start)).collect();
        for (_, place, limit) in &own {
            for (path, text) in parts(value, place, &own) {
                let grade = grade(text.iter().map(String::as_str));
                if grade > *limit {
                    let remedy = format!("has reading grade {grade:.1}: bring it to {limit} with shorter sentences and words");
                    out.push(Problem::at(file, path, "text", remedy));
                }
            }
        }
    }
}

/// How long a page is and how hard to read.
pub struct PageFigures {
    /// Its file.
    pub file: String,
    /// Its words; a practice's without its cautions.
    pub words: usize,
    /// Its parts, an empty name for the rest, each with its reading grade.
    pub grades: Vec<(&'static str, f64)>,
}

/// The figures of each practice, complaint and pair.
pub fn page_figures(library: &Library) -> Vec<PageFigures> {
    let context = LintContext::new(library);
    let figures = |(file, value): &(String, Value)| {
        let own: Vec<_> = LIMITS
            .into_iter()
            .filter(|(start, ..)| start.ends_with('/') && file.starts_with(start))
            .collect();
        let graded = |(_, place, _): &(&str, &'static str, f64)| {
            let texts: Vec<String> = parts(value, place, &own).into_iter().flat_map(|(_, texts)| texts).collect();
            (*place, grade(texts.iter().map(String::as_str)))
        };
        (!own.is_empty()).then(|| PageFigures {
            file: file.clone(),
            words: page_words(value),
            grades: own.iter().map(graded).collect(),
        })
    };
    context.files.iter().filter_map(figures).collect()
}

/// The texts at a place, or at each item that its `*` stands for.
fn parts(value: &Value, place: &str, own: &[(&str, &str, f64)]) -> Vec<(String, Vec<String>)> {
    if let Some(list) = place.strip_suffix("/*") {
        let items = value.pointer(list).and_then(Value::as_array);
        let item = |(at, item): (usize, &Value)| (format!("{list}/{at}"), texts_in(item));
        return items.into_iter().flatten().enumerate().map(item).collect();
    }
    if !place.is_empty() {
        return vec![(place.to_owned(), value.pointer(place).map(texts_in).unwrap_or_default())];
    }
    let mut rest = value.clone();
    if let Value::Object(fields) = &mut rest {
        fields.retain(|key, _| !own.iter().any(|(_, place, _)| place.trim_start_matches('/') == key));
    }
    vec![(String::new(), texts_in(&rest))]
}

/// The Flesch-Kincaid grade of texts read one after the other; 0 where there is no sentence.
///
/// `0.39 words / sentences + 11.8 syllables / words - 15.59`: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS, Derivation of new readability
/// formulas for Navy enlisted personnel, 1975.
pub fn grade<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    let (mut count, mut words, mut syllables) = (0_u32, 0_u32, 0_u32);
    for text in texts.filter(|text| text.split_whitespace().count() >= SENTENCE_WORDS) {
        count += u32::try_from(sentences(text).len()).unwrap_or(u32::MAX);
        for word in text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)) {
            words += 1;
            syllables += syllable_count(word);
        }
    }
    if words == 0 {
        return 0.0;
    }
    let [count, words, syllables] = [count, words, syllables].map(f64::from);
    0.39 * words / count + 11.8 * syllables / words - 15.59
}

/// Syllables by rule: runs of vowels, without a silent e, with the commonest vowels that part. A part of a hyphenated word counts by itself,
/// a number as one.
pub fn syllable_count(word: &str) -> u32 {
    let parts = word.split(['-', '\u{2013}', '/']).filter(|part| part.contains(char::is_alphanumeric));
    parts.map(part_syllables).sum()
}

fn part_syllables(part: &str) -> u32 {
    let letters: Vec<char> = part.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let is_vowel = |letter: char| "aeiouyàáâäèéêëìíîïòóôöùúûüāēīōūǎěǐǒǔ".contains(letter);
    let mut count = 0_u32;
    for place in 0..letters.len() {
        let (before, here) = (if place > 0 { at(place - 1) } else { ' ' }, at(place));
        let soft = place > 1 && "tscgx".contains(at(place - 2));
        let parts = match (before, here) {
            ('i', 'a') => !soft && (place + 2 != letters.len() || at(place + 1) != 'n'),
            ('i', 'o') => !soft,
            ('e' | 'y', 'i') => at(place + 1) == 'n' && at(place + 2) == 'g',
            ('u', 'a' | 'o') => place > 1 && !"qg".contains(at(place - 2)),
            _ => false,
        };
        if is_vowel(here) && (!is_vowel(before) || parts) {
            count += 1;
        }
    }
    let length = letters.len();
    let last = |back: usize| if length >= back { at(length - back) } else { ' ' };
    let silent = match (last(2), last(1)) {
        _ if length < 3 => false,
        ('e', 'd') => !"td".contains(last(3)) && !is_vowel(last(3)),
        ('e', 's') if last(3) == 'l' => is_vowel(last(4)),
        ('e', 's') if last(3) == 'h' => !"cs".contains(last(4)),
        ('e', 's') => !"sxzcg".contains(last(3)) && !is_vowel(last(3)),
        ('l', 'e') => is_vowel(last(3)),
        (before, 'e') => !is_vowel(before),
        _ => false,
    };
    count.saturating_sub(silent.into()).max(1)
}

#[cfg(test)]
mod tests {
    use super::{grade, syllable_count};

    #[track_caller]
    fn check(text: &str, published: f64) {
        let found = grade([text].into_iter());
        assert!((found - published).abs() < 0.06, "grade {found}, published {published}: {text}");
    }

    // Grades and scores printed with these sentences in the encyclopedia articles on the Flesch-Kincaid tests; scores turned into syllables.
    #[test]
    fn grades_are_the_published_ones() {
        check("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3);
        check(
            "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
            7.6,
        );
        check("The cat sat on the mat.", -1.45);
        check("Drawn", 0.0);
    }

    #[track_caller]
    fn check_word(word: &str, expected: u32) {
        assert_eq!(syllable_count(word), expected, "{word}");
    }

    #[test]
    fn syllables_follow_the_spoken_word() {
        check_word("needle", 2);
        check_word("tradition", 3);
        check_word("because", 2);
        check_word("shoulder", 2);
        check_word("treated", 2);
        check_word("helped", 1);
        check_word("muscles", 2);
        check_word("massages", 3);
        check_word("anxious", 2);
        check_word("radial", 3);
        check_word("people", 2);
        check_word("follow-up", 3);
        check_word("2017", 1);
        check_word("jīngjīn", 2);
    }
}
