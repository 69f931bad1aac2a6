//! Finds glossary terms in running text.

use crate::domain::content::Term;

/// Names of at most this many bytes are matched case-sensitively: `bi` is a term, `Bi` at the start of a sentence rarely is.
const MAX_CASE_SENSITIVE_LENGTH: usize = 3;

/// All names of the glossary terms, longest first.
pub struct Terms<'a> {
    names: Vec<(String, &'a Term)>,
}

/// A term found in a text, with its byte range.
pub type TermMatch<'a> = (std::ops::Range<usize>, &'a Term);

impl<'a> Terms<'a> {
    /// Collects the name and other spellings of each term.
    pub fn new(terms: &'a [Term]) -> Self {
        let names = terms
            .iter()
            .flat_map(|term| std::iter::once(&term.term).chain(&term.also).map(move |name| (fold(name), term)));
        let mut names: Vec<_> = names.collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self { names }
    }

    /// Finds the terms in a text, in order. Only whole words match, and matches do not overlap.
    pub fn find(&self, text: &str) -> Vec<TermMatch<'a>> {
        let folded = fold(text);
        // If folding changed the length, byte positions in the folded text are not valid in the original.
        if folded.len() != text.len() {
            return Vec::new();
        }
        let mut found: Vec<TermMatch<'a>> = Vec::new();
        for (name, term) in &self.names {
            for (i, _) in folded.match_indices(name.as_str()) {
                let end = i + name.len();
                let case_matches = name.len() > MAX_CASE_SENSITIVE_LENGTH || text.get(i..end) == Some(name.as_str());
                let is_free = found.iter().all(|(range, _)| end <= range.start || i >= range.end);
                if case_matches && is_free && is_whole_word(&folded, i, end) {
                    found.push((i..end, term));
                }
            }
        }
        found.sort_by_key(|(range, _)| range.start);
        found
    }
}

/// Lowercases a text character by character.
fn fold(text: &str) -> String {
    text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter)).collect()
}

/// Returns `true` if the range is delimited by word boundaries. A plural 's' may follow.
fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let mut after = text.get(end..).unwrap_or_default().chars();
    let is_word_char = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
    !is_word_char(before)
        && match after.next() {
            Some('s') => !is_word_char(after.next()),
            next => !is_word_char(next),
        }
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::domain::content::Term;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let term = |id: &str, name: &str, also: &[&str]| Term {
            id: id.into(),
            term: name.to_owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
            script: Vec::new(),
            who: None,
            tradition: None,
            plain: String::new(),
        };
        let terms = [
            term("point", "trigger point", &["muscle knot"]),
            term("needle", "needle", &[]),
            term("filament", "filament needle", &[]),
            term("bi", "bi", &["bì"]),
        ];
        let found = Terms::new(&terms).find(text);
        let found: Vec<_> = found.iter().map(|(range, term)| (&text[range.clone()], term.id.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn terms_are_found_as_whole_words() {
        check("A trigger point.", &[("trigger point", "point")]);
        check("Trigger points and muscle knots", &[("Trigger point", "point"), ("muscle knot", "point")]);
        check("A filament needle, a needle.", &[("filament needle", "filament"), ("needle", "needle")]);
        check("Needling, needle-free", &[]);
        check("Called bi, or bì; Bi", &[("bi", "bi"), ("bì", "bi")]);
        check("Straße needle", &[("needle", "needle")]);
        check("", &[]);
    }
}
