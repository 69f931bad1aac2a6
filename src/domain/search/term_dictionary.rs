//! The term dictionary: a sorted list of words with exact, prefix and fuzzy lookup.
//!
//! It holds no texts and no postings. Words are byte strings, so that each step of a comparison handles one byte.

/// Maximum length of a word in bytes; longer words are truncated. A search pattern is a 64-bit mask with one bit per byte.
pub const MAX_WORD_LENGTH: usize = 60;

/// A word found by fuzzy lookup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FuzzyMatch {
    /// Index of the word.
    pub word: usize,
    /// Edit distance: insertions, deletions, substitutions and transpositions of adjacent bytes.
    pub edits: usize,
    /// Whether the whole word matches, not only a prefix of it.
    pub is_whole: bool,
}

/// A sorted list of distinct words.
#[derive(Clone, Debug, Default)]
pub struct TermDictionary {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Length of the prefix that each word shares with the previous one.
    shared: Vec<u8>,
}

/// State of the fuzzy automaton after a prefix of a word.
#[derive(Clone, Copy)]
struct Row {
    /// For each number of edits, the set of pattern lengths that can have been matched, one bit each.
    matched: [u64; 3],
    /// Minimum number of edits with which the whole pattern has matched so far.
    min_edits: usize,
}

/// Sentinel: one more than the maximum number of edits.
const TOO_MANY_EDITS: usize = 3;

impl TermDictionary {
    /// Appends a word. Words must be added in sorted order.
    pub fn push(&mut self, word: &[u8]) {
        let before = self.len().checked_sub(1).map(|last| self.word(last)).unwrap_or_default();
        let shared = before.iter().zip(word).take_while(|(one, other)| one == other).count();
        self.bytes.extend_from_slice(word);
        self.ends.push(self.bytes.len() as u32);
        self.shared.push(shared as u8);
    }

    /// Returns the number of words.
    fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the bytes of a word.
    pub fn word(&self, i: usize) -> &[u8] {
        let start = i.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(i).map_or(start, |end| *end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// Returns the index of an exact match.
    pub fn exact(&self, pattern: &[u8]) -> Option<usize> {
        let i = self.lower_bound(pattern);
        (!pattern.is_empty() && self.word(i) == pattern).then_some(i)
    }

    /// Returns the range of words that start with a prefix.
    pub fn with_prefix(&self, pattern: &[u8]) -> std::ops::Range<usize> {
        let start = self.lower_bound(pattern);
        if pattern.is_empty() || !self.word(start).starts_with(pattern) {
            return 0..0;
        }
        let after = self.shared.get(start + 1..).unwrap_or_default();
        let more = after.iter().take_while(|shared| usize::from(**shared) >= pattern.len()).count();
        start..start + 1 + more
    }

    /// Returns the index of the first word that is not less than `pattern`, by binary search.
    fn lower_bound(&self, pattern: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < pattern {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Calls `call` with each word that matches `pattern`, or has a prefix that does, within an edit distance of `edits` (1 or 2).
    ///
    /// Words with a common prefix share its comparison, and once a prefix is too far off, all words with that prefix are skipped.
    pub fn fuzzy(&self, pattern: &[u8], edits: usize, call: &mut dyn FnMut(FuzzyMatch)) {
        let mut masks = [0_u64; 128];
        for (i, byte) in pattern.iter().enumerate().take(MAX_WORD_LENGTH) {
            if let Some(mask) = masks.get_mut(usize::from(*byte)) {
                *mask |= 1 << i;
            }
        }
        let end = pattern.len().min(MAX_WORD_LENGTH);
        let start = Row {
            matched: [0b1, 0b11, 0b111],
            min_edits: TOO_MANY_EDITS,
        };
        let mut rows = [start; MAX_WORD_LENGTH + 1];
        // Length of the current prefix that is too far off; words that share it are skipped.
        let mut mismatch_length = usize::MAX;
        let mut from = 0;
        for (word, shared) in self.shared.iter().enumerate() {
            let shared = usize::from(*shared);
            let bytes_start = from;
            let bytes_end = self.ends.get(word).map_or(from, |end| *end as usize);
            from = bytes_end;
            let mut row = start;
            let mut is_whole = false;
            if shared >= mismatch_length {
                row = rows.get(mismatch_length).copied().unwrap_or(start);
            } else {
                mismatch_length = usize::MAX;
                let bytes = self.bytes.get(bytes_start..bytes_end).unwrap_or_default();
                let (mut before, mut mask_before) = (start, 0);
                if let Some(last) = shared.checked_sub(1) {
                    before = rows.get(last).copied().unwrap_or(start);
                    mask_before = mask_of(&masks, bytes.get(last));
                    row = rows.get(shared).copied().unwrap_or(start);
                }
                for depth in shared..bytes.len() {
                    let mask = mask_of(&masks, bytes.get(depth));
                    let next = step(&before, &row, mask, mask_before, end, edits);
                    (before, row, mask_before) = (row, next, mask);
                    if let Some(stored) = rows.get_mut(depth + 1) {
                        *stored = row;
                    }
                    if row.matched.iter().all(|matched| *matched == 0) {
                        mismatch_length = depth + 1;
                        break;
                    }
                }
                let edits_for_whole = edits_for_whole(&row, end, edits);
                is_whole = edits_for_whole <= row.min_edits;
            }
            if row.min_edits <= edits {
                let edits = row.min_edits;
                call(FuzzyMatch { word, edits, is_whole });
            }
        }
    }
}

fn mask_of(masks: &[u64; 128], byte: Option<&u8>) -> u64 {
    byte.and_then(|byte| masks.get(usize::from(*byte))).copied().unwrap_or_default()
}

/// Advances the automaton by one byte. Bit n of `matched` means that the first n bytes of the pattern can have been matched.
fn step(before: &Row, row: &Row, mask: u64, mask_before: u64, end: usize, edits: usize) -> Row {
    let all = (2_u64 << end) - 1;
    let [b0, b1, _] = before.matched;
    let [r0, r1, r2] = row.matched;
    let transposed = |matched: u64| (((matched & mask) << 1) & mask_before) << 1;
    let n0 = (r0 & mask) << 1;
    let n1 = ((r1 & mask) << 1) | r0 | (r0 << 1) | (n0 << 1) | transposed(b0);
    let n2 = if edits < 2 {
        0
    } else {
        ((r2 & mask) << 1) | r1 | (r1 << 1) | (n1 << 1) | transposed(b1)
    };
    let mut next = Row {
        matched: [n0 & all, n1 & all, n2 & all],
        min_edits: row.min_edits,
    };
    next.min_edits = edits_for_whole(&next, end, edits).min(row.min_edits);
    next
}

/// Returns the minimum number of edits with which the whole pattern has matched.
fn edits_for_whole(row: &Row, end: usize, edits: usize) -> usize {
    let matched = row.matched.iter().take(edits + 1).position(|matched| matched >> end & 1 == 1);
    matched.unwrap_or(TOO_MANY_EDITS)
}

#[cfg(test)]
mod tests {
    use super::{FuzzyMatch, TermDictionary};

    fn dictionary() -> TermDictionary {
        let mut words = TermDictionary::default();
        for word in ["acupressure", "acupuncture", "neck", "need", "needle", "needling", "shoulder"] {
            words.push(word.as_bytes());
        }
        words
    }

    #[track_caller]
    fn check(pattern: &str, edits: usize, expected: &[(&str, usize, bool)]) {
        let words = dictionary();
        let mut got = Vec::new();
        words.fuzzy(pattern.as_bytes(), edits, &mut |found: FuzzyMatch| {
            got.push((String::from_utf8(words.word(found.word).to_vec()).unwrap(), found.edits, found.is_whole));
        });
        let got: Vec<(&str, usize, bool)> = got.iter().map(|(word, edits, is_whole)| (word.as_str(), *edits, *is_whole)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn words_are_found_by_prefix() {
        let words = dictionary();
        assert_eq!(words.with_prefix(b"need"), 3..6);
        assert_eq!(words.with_prefix(b"needl"), 4..6);
        assert_eq!(words.with_prefix(b"zz"), 0..0);
        assert_eq!(words.with_prefix(b""), 0..0);
        assert_eq!(words.exact(b"need"), Some(3));
        assert_eq!(words.exact(b"nee"), None);
        assert_eq!(words.exact(b"zz"), None);
        assert_eq!(TermDictionary::default().exact(b"neck"), None);
    }

    #[test]
    fn words_are_found_despite_typos() {
        check("acupunture", 1, &[("acupuncture", 1, true)]);
        check("acupnucture", 1, &[("acupuncture", 1, true)]);
        check("acupuncturre", 1, &[("acupuncture", 1, true)]);
        check("akupunture", 1, &[]);
        check("akupunture", 2, &[("acupuncture", 2, true)]);
        check("sholder", 1, &[("shoulder", 1, true)]);
        check("houlder", 1, &[("shoulder", 1, true)]);
    }

    #[test]
    fn a_prefix_may_contain_a_typo() {
        check("acpu", 1, &[("acupressure", 1, false), ("acupuncture", 1, false)]);
        check("needing", 1, &[("needling", 1, true)]);
        check("shuol", 1, &[("shoulder", 1, false)]);
    }

    #[test]
    fn distances_equal_those_of_the_reference_implementation() {
        // Compare every word with every other: sharing rows between words must not change the distances.
        let words = dictionary();
        for pattern in 0..words.len() {
            let mut found = Vec::new();
            words.fuzzy(words.word(pattern), 2, &mut |matched| found.push(matched));
            for word in 0..words.len() {
                let bytes = words.word(word);
                let distances: Vec<usize> = (0..=bytes.len()).map(|end| distance(words.word(pattern), &bytes[..end])).collect();
                let min_edits = *distances.iter().min().unwrap();
                let expected = (min_edits <= 2).then(|| FuzzyMatch {
                    word,
                    edits: min_edits,
                    is_whole: distances.last() == Some(&min_edits),
                });
                assert_eq!(found.iter().find(|matched| matched.word == word).copied(), expected);
            }
        }
    }

    /// Reference implementation: optimal string alignment distance by a full dynamic programming table.
    fn distance(one: &[u8], other: &[u8]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    let least = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    let transposed = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                    if transposed { least.min(table[i - 2][j - 2] + 1) } else { least }
                };
            }
        }
        table[one.len()][other.len()]
    }
}
