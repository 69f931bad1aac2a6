//! What is searched, as typed: which words must be found, which only help.

use super::tokenize::tokens;

/// Longer searches are cut here, in letters.
const LONGEST: usize = 100;

/// Further words are left out.
const MOST_WORDS: usize = 12;

/// Words that say nothing of what is searched, as long as others do.
const LITTLE_WORDS: &str = "a about after again all am an and another any anyone are as at be been before being best better between both but by can cannot cant could \
    cure did difference do does doing done during each every everything feel feeling find fix for from get getting give go going good got had has \
    have having he help helped helps her his how i if im in into is it its ive just like make makes me mean means meant more most much my no \
    not of off on or our out please really s should so some someone something stop t take than that the their them then there these they \
    thing things this those to too treat treating treatment treatments true try up us use used using very vs versus want was way we well were what \
    whats when where whether which while who why will with without work works worth would you your";

/// Words for pain: nearly every name could have one.
const PAIN_WORDS: &str = "ache aches aching achy bad hurt hurting hurts pain painful pains problem problems sore soreness";

/// By how much a little word counts less: it is halved so many times.
pub const LITTLE: u32 = 3;

/// One word of the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// As typed.
    pub raw: String,
    /// As compared.
    pub word: String,
    /// How many times what it counts is halved; 0 for a word that must be found.
    pub less: u32,
}

/// The words of a search.
pub fn wanted(query: &str) -> Vec<Wanted> {
    let query: String = query.chars().take(LONGEST).collect();
    let mut words: Vec<Wanted> = tokens(&query)
        .into_iter()
        .take(MOST_WORDS)
        .map(|token| Wanted {
            less: if is_listed(LITTLE_WORDS, &token.folded) {
                LITTLE
            } else if token.folded.len() == 1 || is_listed(PAIN_WORDS, &token.folded) {
                // A single letter is most often a word just begun: it throws nothing away that the other words found.
                1
            } else {
                0
            },
            raw: token.raw.to_owned(),
            word: token.folded,
        })
        .collect();
    // Where nothing else is left, these are what is searched.
    let least = words.iter().map(|wanted| wanted.less).min().unwrap_or_default();
    for wanted in &mut words {
        if wanted.less == least {
            wanted.less = 0;
        }
    }
    words
}

fn is_listed(list: &str, word: &str) -> bool {
    list.as_bytes().split(|letter| *letter == b' ').any(|listed| listed == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[track_caller]
    fn check(query: &str, needed: &[&str], helping: &[&str]) {
        let words = wanted(query);
        let of = |is_needed: bool| -> Vec<&str> {
            let kept = words.iter().filter(|wanted| (wanted.less == 0) == is_needed);
            kept.map(|wanted| wanted.word.as_str()).collect()
        };
        assert_eq!((of(true).as_slice(), of(false).as_slice()), (needed, helping));
    }

    #[test]
    fn little_words_only_help_while_others_are_there() {
        check("pain in my Neck", &["neck"], &["pain", "in", "my"]);
        check("pain in the", &["pain"], &["in", "the"]);
        check("what is it?", &["what", "is", "it"], &[]);
        check("", &[], &[]);
        check("<b>qi</b>", &["qi"], &["b", "b"]);
    }

    #[test]
    fn a_word_just_begun_only_helps() {
        check("slow b", &["slow"], &["b"]);
        check("slow br", &["slow", "br"], &[]);
        check("b", &["b"], &[]);
        check("my k", &["k"], &["my"]);
        check("pain k", &["pain", "k"], &[]);
        check("針 灸", &["針", "灸"], &[]);
    }

    #[test]
    fn long_searches_are_cut() {
        assert_eq!(wanted(&"a".repeat(10_000)).len(), 1);
        assert_eq!(wanted(&"a ".repeat(10_000)).len(), 12);
    }
}
