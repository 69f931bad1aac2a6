//! Words in the order of their letters, found by a beginning or in spite of a typo.
//!
//! It knows no texts and no places. Words are bytes, so that each step of a comparison is one.

/// Longer words are cut here: a pattern is one number of 64 bits, with a bit for each letter.
pub const LONGEST_WORD: usize = 60;

/// How a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Which word.
    pub word: usize,
    /// How many letters are wrong: one left out, one too many, another one, two that changed places.
    pub edits: usize,
    /// Whether the whole word was meant, not its beginning.
    pub whole: bool,
}

/// Words, sorted, each once.
#[derive(Clone, Debug, Default)]
pub struct TermDictionary {
    letters: Vec<u8>,
    ends: Vec<u32>,
    /// How many letters each word shares with the one before.
    shared: Vec<u8>,
}

/// After some letters of a word: for each number of typos, how much of what is wanted can have been read.
#[derive(Clone, Copy)]
struct Row {
    read: [u64; 3],
    /// The fewest typos with which all that is wanted was read by here.
    fewest: usize,
}

/// More typos than are ever forgiven.
const TOO_MANY: usize = 3;

impl TermDictionary {
    /// Takes the next word; words come sorted.
    pub fn push(&mut self, word: &[u8]) {
        let before = self.len().checked_sub(1).map(|last| self.word(last)).unwrap_or_default();
        let shared = before.iter().zip(word).take_while(|(one, other)| one == other).count();
        self.letters.extend_from_slice(word);
        self.ends.push(self.letters.len() as u32);
        self.shared.push(shared as u8);
    }

    /// How many words there are.
    fn len(&self) -> usize {
        self.ends.len()
    }

    /// A word's letters.
    pub fn word(&self, at: usize) -> &[u8] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(at).map_or(start, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// Where this very word is.
    pub fn exactly(&self, wanted: &[u8]) -> Option<usize> {
        let at = self.first_from(wanted);
        (!wanted.is_empty() && self.word(at) == wanted).then_some(at)
    }

    /// The words that begin so.
    pub fn beginning(&self, wanted: &[u8]) -> std::ops::Range<usize> {
        let start = self.first_from(wanted);
        if wanted.is_empty() || !self.word(start).starts_with(wanted) {
            return 0..0;
        }
        let after = self.shared.get(start + 1..).unwrap_or_default();
        let more = after.iter().take_while(|shared| usize::from(**shared) >= wanted.len()).count();
        start..start + 1 + more
    }

    /// The first word that does not stand before this one.
    fn first_from(&self, wanted: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Calls with the words that are this one, or begin like it, with at most `edits` typos (one or two).
    ///
    /// Words that begin alike share the comparison of that beginning, and where a beginning is too far off, all its words are passed over.
    pub fn near(&self, wanted: &[u8], edits: usize, call: &mut dyn FnMut(Near)) {
        let mut masks = [0_u64; 128];
        for (place, letter) in wanted.iter().enumerate().take(LONGEST_WORD) {
            if let Some(mask) = masks.get_mut(usize::from(*letter)) {
                *mask |= 1 << place;
            }
        }
        let end = wanted.len().min(LONGEST_WORD);
        let start = Row {
            read: [0b1, 0b11, 0b111],
            fewest: TOO_MANY,
        };
        let mut rows = [start; LONGEST_WORD + 1];
        // A beginning of this length is too far off.
        let mut off = usize::MAX;
        let mut from = 0;
        for (word, shared) in self.shared.iter().enumerate() {
            let shared = usize::from(*shared);
            let letters_from = from;
            let letters_to = self.ends.get(word).map_or(from, |end| *end as usize);
            from = letters_to;
            let mut row = start;
            let mut whole = false;
            if shared >= off {
                row = rows.get(off).copied().unwrap_or(start);
            } else {
                off = usize::MAX;
                let letters = self.letters.get(letters_from..letters_to).unwrap_or_default();
                let (mut before, mut mask_before) = (start, 0);
                if let Some(last) = shared.checked_sub(1) {
                    before = rows.get(last).copied().unwrap_or(start);
                    mask_before = mask_of(&masks, letters.get(last));
                    row = rows.get(shared).copied().unwrap_or(start);
                }
                for depth in shared..letters.len() {
                    let mask = mask_of(&masks, letters.get(depth));
                    let next = step(&before, &row, mask, mask_before, end, edits);
                    (before, row, mask_before) = (row, next, mask);
                    if let Some(place) = rows.get_mut(depth + 1) {
                        *place = row;
                    }
                    if row.read.iter().all(|read| *read == 0) {
                        off = depth + 1;
                        break;
                    }
                }
                let typos = typos(&row, end, edits);
                whole = typos <= row.fewest;
            }
            if row.fewest <= edits {
                let edits = row.fewest;
                call(Near { word, edits, whole });
            }
        }
    }
}

fn mask_of(masks: &[u64; 128], letter: Option<&u8>) -> u64 {
    letter.and_then(|letter| masks.get(usize::from(*letter))).copied().unwrap_or_default()
}

/// Reads one letter more. Bit n of `read` says that n letters of what is wanted can have been read.
fn step(before: &Row, row: &Row, mask: u64, mask_before: u64, end: usize, edits: usize) -> Row {
    let all = (2_u64 << end) - 1;
    let [b0, b1, _] = before.read;
    let [r0, r1, r2] = row.read;
    let swapped = |read: u64| (((read & mask) << 1) & mask_before) << 1;
    let n0 = (r0 & mask) << 1;
    let n1 = ((r1 & mask) << 1) | r0 | (r0 << 1) | (n0 << 1) | swapped(b0);
    let n2 = if edits < 2 {
        0
    } else {
        ((r2 & mask) << 1) | r1 | (r1 << 1) | (n1 << 1) | swapped(b1)
    };
    let mut next = Row {
        read: [n0 & all, n1 & all, n2 & all],
        fewest: row.fewest,
    };
    next.fewest = typos(&next, end, edits).min(row.fewest);
    next
}

/// The fewest typos with which all that is wanted has been read.
fn typos(row: &Row, end: usize, edits: usize) -> usize {
    let read = row.read.iter().take(edits + 1).position(|read| read >> end & 1 == 1);
    read.unwrap_or(TOO_MANY)
}

#[cfg(test)]
mod tests {
    use super::{Near, TermDictionary};

    fn vocabulary() -> TermDictionary {
        let mut words = TermDictionary::default();
        for word in ["acupressure", "acupuncture", "neck", "need", "needle", "needling", "shoulder"] {
            words.push(word.as_bytes());
        }
        words
    }

    #[track_caller]
    fn check(wanted: &str, edits: usize, expected: &[(&str, usize, bool)]) {
        let words = vocabulary();
        let mut got = Vec::new();
        words.near(wanted.as_bytes(), edits, &mut |near: Near| {
            got.push((String::from_utf8(words.word(near.word).to_vec()).unwrap(), near.edits, near.whole));
        });
        let got: Vec<(&str, usize, bool)> = got.iter().map(|(word, edits, whole)| (word.as_str(), *edits, *whole)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        let words = vocabulary();
        assert_eq!(words.beginning(b"need"), 3..6);
        assert_eq!(words.beginning(b"needl"), 4..6);
        assert_eq!(words.beginning(b"zz"), 0..0);
        assert_eq!(words.beginning(b""), 0..0);
        assert_eq!(words.exactly(b"need"), Some(3));
        assert_eq!(words.exactly(b"nee"), None);
        assert_eq!(words.exactly(b"zz"), None);
        assert_eq!(TermDictionary::default().exactly(b"neck"), None);
    }

    #[test]
    fn words_are_found_in_spite_of_typos() {
        check("acupunture", 1, &[("acupuncture", 1, true)]);
        check("acupnucture", 1, &[("acupuncture", 1, true)]);
        check("acupuncturre", 1, &[("acupuncture", 1, true)]);
        check("akupunture", 1, &[]);
        check("akupunture", 2, &[("acupuncture", 2, true)]);
        check("sholder", 1, &[("shoulder", 1, true)]);
        check("houlder", 1, &[("shoulder", 1, true)]);
    }

    #[test]
    fn a_typo_may_stand_in_a_beginning() {
        check("acpu", 1, &[("acupressure", 1, false), ("acupuncture", 1, false)]);
        check("needing", 1, &[("needling", 1, true)]);
        check("shuol", 1, &[("shoulder", 1, false)]);
    }

    #[test]
    fn typos_are_counted_as_the_plain_rule_counts_them() {
        // Every word against every other: the rows that are shared must not change what is counted.
        let words = vocabulary();
        for wanted in 0..words.len() {
            let mut found = Vec::new();
            words.near(words.word(wanted), 2, &mut |near| found.push(near));
            for word in 0..words.len() {
                let letters = words.word(word);
                let distances: Vec<usize> = (0..=letters.len()).map(|end| distance(words.word(wanted), &letters[..end])).collect();
                let fewest = *distances.iter().min().unwrap();
                let expected = (fewest <= 2).then(|| Near {
                    word,
                    edits: fewest,
                    whole: distances.last() == Some(&fewest),
                });
                assert_eq!(found.iter().find(|near| near.word == word).copied(), expected);
            }
        }
    }

    /// The same by the book: a table of all pairs of beginnings.
    fn distance(one: &[u8], other: &[u8]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    let least = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    let swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                    if swapped { least.min(table[i - 2][j - 2] + 1) } else { least }
                };
            }
        }
        table[one.len()][other.len()]
    }
}
