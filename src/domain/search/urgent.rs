//! Queries that mention an urgent sign: the reader may need help at once, whatever else the search finds.

use super::tokenize::tokens;
use crate::domain::content::UrgentWords;

/// Minimum length of a sign's word, in bytes, to also match longer words that start with it.
const MIN_PREFIX_LENGTH: usize = 4;

/// Returns the message for the first urgent sign whose words all occur in the query.
pub fn message<'a>(urgent: &'a [UrgentWords], query: &str) -> Option<&'a str> {
    let typed = tokens(query);
    let occurs = |word: &str| {
        typed
            .iter()
            .any(|token| token.folded == word || (word.len() >= MIN_PREFIX_LENGTH && token.folded.starts_with(word)))
    };
    let matches = |sign: &String| sign.split(' ').all(occurs);
    urgent
        .iter()
        .find(|urgent| urgent.signs.iter().any(matches))
        .map(|urgent| urgent.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::message;
    use crate::domain::content::UrgentWords;

    #[track_caller]
    fn check(query: &str, expected: Option<&str>) {
        let words = |signs: &[&str], text: &str| UrgentWords {
            signs: signs.iter().map(|sign| (*sign).to_owned()).collect(),
            text: text.to_owned(),
        };
        let urgent = [words(&["chest", "cant pee", "numb groin"], "Call."), words(&["suicid"], "Talk.")];
        assert_eq!(message(&urgent, query), expected);
    }

    #[test]
    fn all_words_of_a_sign_must_match_in_any_order() {
        check("Chest pain", Some("Call."));
        check("I can't pee!", Some("Call."));
        check("groin numbness", Some("Call."));
        check("suicidal thoughts", Some("Talk."));
        check("numb hands", None);
        check("cans of peanuts", None);
        check("", None);
    }
}
