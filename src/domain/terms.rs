//! Finds the words of the glossary in running text.

use crate::domain::content::Term;

/// Names shorter than this are matched only as they are written: `bi` is a word, `Bi` at the head of a sentence seldom is.
const SHORT: usize = 3;

/// The names under which terms are found, longer ones first.
pub struct Terms<'a> {
    names: Vec<(String, &'a Term)>,
}

/// A term found in a text: where, in bytes, and which.
pub type Found<'a> = (std::ops::Range<usize>, &'a Term);

impl<'a> Terms<'a> {
    /// Each term by its name and its other spellings.
    pub fn new(terms: &'a [Term]) -> Self {
        let names = terms
            .iter()
            .flat_map(|term| std::iter::once(&term.term).chain(&term.also).map(move |name| (fold(name), term)));
        let mut names: Vec<_> = names.collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self { names }
    }

    /// The terms of a text in order; each stands as whole words, and none within another.
    pub fn find(&self, text: &str) -> Vec<Found<'a>> {
        let folded = fold(text);
        // Where folding moved the letters, places found in one are not those of the other.
        if folded.len() != text.len() {
            return Vec::new();
        }
        let mut found: Vec<Found<'a>> = Vec::new();
        for (name, term) in &self.names {
            for (at, _) in folded.match_indices(name.as_str()) {
                let end = at + name.len();
                let exact = name.len() > SHORT || text.get(at..end) == Some(name.as_str());
                let free = found.iter().all(|(range, _)| end <= range.start || at >= range.end);
                if exact && free && is_word(&folded, at, end) {
                    found.push((at..end, term));
                }
            }
        }
        found.sort_by_key(|(range, _)| range.start);
        found
    }
}

/// Lower case, letter by letter.
fn fold(text: &str) -> String {
    text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter)).collect()
}

/// Whether whole words stand there: a plural's s may follow.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let mut after = text.get(end..).unwrap_or_default().chars();
    let joins = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
    !joins(before)
        && match after.next() {
            Some('s') => !joins(after.next()),
            next => !joins(next),
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
