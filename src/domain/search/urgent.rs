//! Searches that name an urgent sign: whoever types one may need help at once, whatever else is found.

use super::tokenize::tokens;
use crate::domain::content::UrgentWords;

/// Letters from which on a word stands for longer ones that begin with it.
const STEM: usize = 4;

/// What is to be said to a search before all else; nothing where no urgent sign has all of its words in it.
pub fn said<'a>(urgent: &'a [UrgentWords], query: &str) -> Option<&'a str> {
    let typed = tokens(query);
    let stands = |word: &str| {
        typed
            .iter()
            .any(|token| token.folded == word || (word.len() >= STEM && token.folded.starts_with(word)))
    };
    let fits = |sign: &String| sign.split(' ').all(stands);
    urgent
        .iter()
        .find(|urgent| urgent.signs.iter().any(fits))
        .map(|urgent| urgent.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::domain::content::UrgentWords;

    #[track_caller]
    fn check(query: &str, expected: Option<&str>) {
        let words = |signs: &[&str], text: &str| UrgentWords {
            signs: signs.iter().map(|sign| (*sign).to_owned()).collect(),
            text: text.to_owned(),
        };
        let urgent = [words(&["chest", "cant pee", "numb groin"], "Call."), words(&["suicid"], "Talk.")];
        assert_eq!(said(&urgent, query), expected);
    }

    #[test]
    fn all_words_of_a_sign_must_stand_there_in_any_order_and_form() {
        check("Chest pain", Some("Call."));
        check("I can't pee!", Some("Call."));
        check("groin numbness", Some("Call."));
        check("suicidal thoughts", Some("Talk."));
        check("numb hands", None);
        check("cans of peanuts", None);
        check("", None);
    }
}
