//! Checks of the reading grade: the years of schooling that a text requires.

use super::Problem;
use super::context::{LintContext, page_words, sentences, texts_in};
use crate::domain::library::Library;
use serde_json::Value;

/// Maximum grade of texts that are read first or under stress: summaries, questions and their answers.
const PLAIN: f64 = 8.0;

/// Maximum grade of all other texts.
const BODY: f64 = 10.0;

/// File prefix, JSON path within the file, and maximum grade. An empty path means the parts that no other path covers, `*` for each item of a
/// list.
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

/// Minimum number of words of a sentence; shorter texts are names and labels.
const SENTENCE_WORDS: usize = 5;

/// Ensures that no text exceeds the maximum grade for its location.
pub fn reading_grade(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in &library.files {
        let own: Vec<_> = LIMITS.into_iter().filter(|(start, ..)| file.starts_with(start)).collect();
        for (_, part, limit) in &own {
            for (path, text) in parts(value, part, &own) {
                let grade = grade(text.iter().map(String::as_str));
                if grade > *limit {
                    let remedy = format!("has reading grade {grade:.1}: bring it to {limit} with shorter sentences and words");
                    out.push(Problem::at(file, path, "text", remedy));
                }
            }
        }
    }
}

/// Length and reading grades of a page.
pub struct PageFigures {
    /// Its file.
    pub file: String,
    /// Number of words. For a practice, cautions are excluded.
    pub words: usize,
    /// Reading grade by part; an empty name means the rest.
    pub grades: Vec<(&'static str, f64)>,
}

/// Returns the figures of each practice, complaint and pair.
pub fn page_figures(library: &Library) -> Vec<PageFigures> {
    let context = LintContext::new(library);
    let figures = |(file, value): &(String, Value)| {
        let own: Vec<_> = LIMITS
            .into_iter()
            .filter(|(start, ..)| start.ends_with('/') && file.starts_with(start))
            .collect();
        let graded = |(_, part, _): &(&str, &'static str, f64)| {
            let texts: Vec<String> = parts(value, part, &own).into_iter().flat_map(|(_, texts)| texts).collect();
            (*part, grade(texts.iter().map(String::as_str)))
        };
        (!own.is_empty()).then(|| PageFigures {
            file: file.clone(),
            words: page_words(value),
            grades: own.iter().map(graded).collect(),
        })
    };
    context.files.iter().filter_map(figures).collect()
}

/// Returns the texts at a path, or at each item if the path ends with `*`.
fn parts(value: &Value, part: &str, own: &[(&str, &str, f64)]) -> Vec<(String, Vec<String>)> {
    if let Some(list) = part.strip_suffix("/*") {
        let items = value.pointer(list).and_then(Value::as_array);
        let item = |(i, item): (usize, &Value)| (format!("{list}/{i}"), texts_in(item));
        return items.into_iter().flatten().enumerate().map(item).collect();
    }
    if !part.is_empty() {
        return vec![(part.to_owned(), value.pointer(part).map(texts_in).unwrap_or_default())];
    }
    let mut rest = value.clone();
    if let Value::Object(fields) = &mut rest {
        fields.retain(|key, _| !own.iter().any(|(_, part, _)| part.trim_start_matches('/') == key));
    }
    vec![(String::new(), texts_in(&rest))]
}

/// Returns the Flesch-Kincaid grade of consecutive texts, or 0 if they contain no sentence.
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

/// Counts syllables by rule: groups of vowels, without a silent e, with the most common vowel pairs that are pronounced separately. The parts of a
/// hyphenated word are counted separately; a number counts as one.
pub fn syllable_count(word: &str) -> u32 {
    let parts = word.split(['-', '\u{2013}', '/']).filter(|part| part.contains(char::is_alphanumeric));
    parts.map(part_syllables).sum()
}

/// Counts the syllables of a word without hyphens.
fn part_syllables(part: &str) -> u32 {
    let letters: Vec<char> = part.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let letter_at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let is_vowel = |letter: char| "aeiouyàáâäèéêëìíîïòóôöùúûüāēīōūǎěǐǒǔ".contains(letter);
    let mut count = 0_u32;
    for index in 0..letters.len() {
        let (before, here) = (if index > 0 { letter_at(index - 1) } else { ' ' }, letter_at(index));
        let is_softened = index > 1 && "tscgx".contains(letter_at(index - 2));
        let is_hiatus = match (before, here) {
            ('i', 'a') => !is_softened && (index + 2 != letters.len() || letter_at(index + 1) != 'n'),
            ('i', 'o') => !is_softened,
            ('e' | 'y', 'i') => letter_at(index + 1) == 'n' && letter_at(index + 2) == 'g',
            ('u', 'a' | 'o') => index > 1 && !"qg".contains(letter_at(index - 2)),
            _ => false,
        };
        if is_vowel(here) && (!is_vowel(before) || is_hiatus) {
            count += 1;
        }
    }
    let length = letters.len();
    let last = |back: usize| if length >= back { letter_at(length - back) } else { ' ' };
    let is_silent = match (last(2), last(1)) {
        _ if length < 3 => false,
        ('e', 'd') => !"td".contains(last(3)) && !is_vowel(last(3)),
        ('e', 's') if last(3) == 'l' => is_vowel(last(4)),
        ('e', 's') if last(3) == 'h' => !"cs".contains(last(4)),
        ('e', 's') => !"sxzcg".contains(last(3)) && !is_vowel(last(3)),
        ('l', 'e') => is_vowel(last(3)),
        (before, 'e') => !is_vowel(before),
        _ => false,
    };
    count.saturating_sub(is_silent.into()).max(1)
}

#[cfg(test)]
mod tests {
    use super::{grade, syllable_count};

    #[track_caller]
    fn check(text: &str, published: f64) {
        let found = grade([text].into_iter());
        assert!((found - published).abs() < 0.06, "grade {found}, published {published}: {text}");
    }

    // Sentences with grades and scores from encyclopedia articles on the Flesch-Kincaid tests; scores were converted to syllables.
    #[test]
    fn grades_match_published_values() {
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
    fn syllables_match_pronunciation() {
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
