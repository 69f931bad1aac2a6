//! Query parsing: splits a query into terms, and marks those that are optional.

use super::tokenize::tokens;

/// Maximum length of a query in characters; the rest is ignored.
const MAX_LENGTH: usize = 100;

/// Maximum number of terms; further ones are ignored.
const MAX_TERMS: usize = 12;

/// Stop words: they are optional as long as the query has other terms.
const STOP_WORDS: &str = "a about after again all am an and another any anyone are as at be been before being best better between both but by can cannot cant could \
    cure did difference do does doing done during each every everything feel feeling find fix for from get getting give go going good got had has \
    have having he help helped helps her his how i if im in into is it its ive just like make makes me mean means meant more most much my no \
    not of off on or our out please really s should so some someone something stop t take than that the their them then there these they \
    thing things this those to too treat treating treatment treatments true try up us use used using very vs versus want was way we well were what \
    whats when where whether which while who why will with without work works worth would you your";

/// Words for pain: optional, because they apply to nearly every entry.
const PAIN_WORDS: &str = "ache aches aching achy bad hurt hurting hurts pain painful pains problem problems sore soreness";

/// Number of times that the score of a stop word is halved.
pub const STOP_WORD_HALVINGS: u32 = 3;

/// A term of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTerm {
    /// The word as typed.
    pub raw: String,
    /// The word as compared, lower case and without diacritics.
    pub folded: String,
    /// Number of times that its score is halved; 0 for a required term.
    pub halvings: u32,
}

/// Parses a query into terms.
pub fn parse_query(query: &str) -> Vec<QueryTerm> {
    let query: String = query.chars().take(MAX_LENGTH).collect();
    let mut terms: Vec<QueryTerm> = tokens(&query)
        .into_iter()
        .take(MAX_TERMS)
        .map(|token| QueryTerm {
            halvings: if is_listed(STOP_WORDS, &token.folded) {
                STOP_WORD_HALVINGS
            } else if token.folded.len() == 1 || is_listed(PAIN_WORDS, &token.folded) {
                // A single letter is usually a word still being typed, so it must not exclude what the other terms match.
                1
            } else {
                0
            },
            raw: token.raw.to_owned(),
            folded: token.folded,
        })
        .collect();
    // If there are no stronger terms, the strongest ones present are required.
    let min_halvings = terms.iter().map(|term| term.halvings).min().unwrap_or_default();
    for term in &mut terms {
        if term.halvings == min_halvings {
            term.halvings = 0;
        }
    }
    terms
}

fn is_listed(list: &str, word: &str) -> bool {
    list.as_bytes().split(|letter| *letter == b' ').any(|listed| listed == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::parse_query;

    #[track_caller]
    fn check(query: &str, required: &[&str], optional: &[&str]) {
        let terms = parse_query(query);
        let folded = |is_required: bool| -> Vec<&str> {
            let matching = terms.iter().filter(|term| (term.halvings == 0) == is_required);
            matching.map(|term| term.folded.as_str()).collect()
        };
        assert_eq!((folded(true).as_slice(), folded(false).as_slice()), (required, optional));
    }

    #[test]
    fn stop_words_are_optional_beside_other_terms() {
        check("pain in my Neck", &["neck"], &["pain", "in", "my"]);
        check("pain in the", &["pain"], &["in", "the"]);
        check("what is it?", &["what", "is", "it"], &[]);
        check("", &[], &[]);
        check("<b>qi</b>", &["qi"], &["b", "b"]);
        check("t\u{430}i \u{441}hi \u{3bf}s", &["tai", "chi", "os"], &[]);
    }

    #[test]
    fn a_single_letter_is_optional() {
        check("slow b", &["slow"], &["b"]);
        check("slow br", &["slow", "br"], &[]);
        check("b", &["b"], &[]);
        check("my k", &["k"], &["my"]);
        check("pain k", &["pain", "k"], &[]);
        check("針 灸", &["針", "灸"], &[]);
    }

    #[test]
    fn long_queries_are_truncated() {
        assert_eq!(parse_query(&"a".repeat(10_000)).len(), 1);
        assert_eq!(parse_query(&"a ".repeat(10_000)).len(), 12);
    }
}
