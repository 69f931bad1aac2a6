//! The inverted index: finds and ranks entries by the words of their texts.
//!
//! It is independent of the content: entries are numbers, and each text belongs to one of eight fields. Words match exactly, by prefix, despite
//! typos, and whether written as one word or two. The texts themselves are not stored.

use super::query::{QueryTerm, STOP_WORD_HALVINGS};
use super::term_dictionary::{MAX_WORD_LENGTH, TermDictionary};
use super::tokenize::each_word;
use std::ops::Range;

/// Scoring parameters of a field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field {
    /// Weight of a matching word.
    pub weight: u32,
    /// Bonus if the query equals the whole name, 0 for fields that are not names. Only names also match when written as one word.
    pub whole_name_bonus: u32,
    /// Whether the field is the entry's own name. Matches that cover more of it rank higher.
    pub is_own_name: bool,
}

/// Flag in a posting's field number: the word is a whole name written as one word.
const WHOLE_NAME: u32 = 8;

/// Field number of a match through a linked entry.
const LINKED: u32 = 15;

/// The score of a match through a linked entry is divided by this.
const LINKED_DIVISOR: u32 = 3;

/// Result lists up to this length are kept sorted by insertion; longer ones are sorted at the end.
const MAX_INSERTION_SORT: usize = 100;

/// Maximum number of spellings returned for a word with a typo.
const MAX_SPELLINGS: usize = 4;

/// Maximum number of words of a name that is searched for within a query.
const MAX_PHRASE_LENGTH: usize = 6;

/// Bonus if the query covers every word of an entry's name.
const COVERAGE_BONUS: u32 = 100;

// Weight of a match by kind. A match with a typo weighs less than any other.
const EXACT: u32 = 16;
const NEAR_EXACT: u32 = 14;
const PREFIX: u32 = 7;
const TYPO: u32 = 6;

/// Builder of an [`InvertedIndex`].
#[derive(Default)]
pub struct Builder {
    fields: [Field; 8],
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Hash table with open addressing: index of the word plus one, or 0 if the slot is empty.
    table: Vec<u32>,
    /// Last posting of each word, so that a word has one posting per entry.
    last_postings: Vec<u32>,
    postings: Vec<(u32, u32)>,
    name_lengths: Vec<u8>,
    links: Vec<(u32, u32)>,
}

/// Entries and the words that find them.
#[derive(Clone, Debug, Default)]
pub struct InvertedIndex {
    fields: [Field; 8],
    words: TermDictionary,
    /// End of each word's range in `postings`.
    ends: Vec<u32>,
    /// Postings: entry in the upper 28 bits, field in the lower 4.
    postings: Vec<u32>,
    name_lengths: Vec<u8>,
    links: Vec<(u32, u32)>,
}

/// A word of the index that matches a query term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    word: u32,
    weight: u32,
}

impl Match {
    /// Returns `true` if the match has a typo.
    pub fn is_typo(self) -> bool {
        self.weight <= TYPO
    }
}

/// Ranked results of a query.
#[derive(Clone, Debug, Default)]
pub struct Ranked {
    /// Entries with their scores, best first.
    pub entries: Vec<(usize, u32)>,
    /// Matching words for each query term.
    pub matches: Vec<Vec<Match>>,
    /// Whether no entry matches all required terms.
    pub partial_match: bool,
}

/// Running score of an entry.
#[derive(Clone, Copy, Default)]
struct Tally {
    score: u32,
    /// Best score for the current term in the upper bits, its field in the lower four.
    best: u32,
    /// Number of required terms that match.
    required_matches: u8,
    /// Number of terms that match its own name.
    name_matches: u8,
    /// Whether a required term matches one of its names.
    is_in_name: bool,
    /// Whether one of its names equals the query, or consecutive terms of it.
    is_phrase: bool,
}

impl Builder {
    /// Creates a builder. For each entry, add the texts of higher-weighted fields first.
    pub fn new(fields: [Field; 8]) -> Self {
        Self {
            fields,
            table: vec![0; 1 << 10],
            ..Self::default()
        }
    }

    /// Adds an entry and returns its number.
    pub fn add_entry(&mut self) -> usize {
        self.name_lengths.push(0);
        self.name_lengths.len() - 1
    }

    /// Adds a text to the last entry.
    pub fn add_text(&mut self, field: u32, text: &str) {
        let entry = self.name_lengths.len().saturating_sub(1) as u32;
        let kind = self.fields.get(field as usize).copied().unwrap_or_default();
        let is_name = kind.whole_name_bonus > 0;
        // Buffers for the whole name joined to one word, and for each word joined to the next.
        let (mut whole, mut pair, mut words) = (Vec::new(), Vec::new(), Vec::new());
        each_word(text, &mut |_, _, word| {
            if is_name {
                whole.extend_from_slice(word.as_bytes());
                words.push(whole.len());
            } else {
                self.add_posting(word.as_bytes(), entry << 4 | field);
            }
        });
        if !is_name {
            return;
        }
        self.add_posting(&whole, entry << 4 | field | WHOLE_NAME);
        let mut starts = 0;
        for (i, end) in words.iter().enumerate() {
            self.add_posting(whole.get(starts..*end).unwrap_or_default(), entry << 4 | field);
            if let Some(next) = words.get(i + 1).filter(|_| words.len() > 2) {
                pair.clear();
                pair.extend_from_slice(whole.get(starts..*next).unwrap_or_default());
                self.add_posting(&pair, entry << 4 | field);
            }
            starts = *end;
        }
        if let Some(length) = self.name_lengths.last_mut().filter(|_| kind.is_own_name) {
            *length = words.len().min(255) as u8;
        }
    }

    /// Links `entry` so that it is also found by the names of `through`.
    pub fn link(&mut self, entry: usize, through: usize) {
        self.links.push((entry as u32, through as u32));
    }

    /// Adds a posting for a word.
    fn add_posting(&mut self, word: &[u8], posting: u32) {
        let word = word.get(..MAX_WORD_LENGTH).unwrap_or(word);
        if word.is_empty() {
            return;
        }
        let index = self.intern(word);
        if let Some(last) = self.last_postings.get_mut(index as usize) {
            // The word already has a posting for this entry, in a field of higher weight.
            if *last != u32::MAX && *last >> 4 == posting >> 4 {
                return;
            }
            *last = posting;
        }
        self.postings.push((index, posting));
    }

    /// Returns the index of a word, and adds the word if it is new.
    fn intern(&mut self, word: &[u8]) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mut slot = hash(word);
        loop {
            slot &= self.table.len() - 1;
            match self.table.get(slot).copied().unwrap_or_default().checked_sub(1) {
                Some(i) if self.word(i) == word => return i,
                Some(_) => slot += 1,
                None => break,
            }
        }
        let i = self.ends.len() as u32;
        self.bytes.extend_from_slice(word);
        self.ends.push(self.bytes.len() as u32);
        self.last_postings.push(u32::MAX);
        if let Some(value) = self.table.get_mut(slot) {
            *value = i + 1;
        }
        i
    }

    /// Enlarges the hash table.
    fn grow(&mut self) {
        let mut table = vec![0; self.table.len() * 4];
        for i in 0..self.ends.len() as u32 {
            let mut slot = hash(self.word(i)) & (table.len() - 1);
            while table.get(slot).is_some_and(|value| *value > 0) {
                slot = (slot + 1) & (table.len() - 1);
            }
            if let Some(value) = table.get_mut(slot) {
                *value = i + 1;
            }
        }
        self.table = table;
    }

    fn word(&self, i: u32) -> &[u8] {
        let start = i
            .checked_sub(1)
            .and_then(|before| self.ends.get(before as usize))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(i as usize).map_or(start, |end| *end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// Sorts the words and their postings, and returns the index.
    pub fn finish(self) -> InvertedIndex {
        let mut order: Vec<u32> = (0..self.ends.len() as u32).collect();
        self.sort(&mut order, 0);
        let mut words = TermDictionary::default();
        let mut sorted_at = vec![0_u32; order.len()];
        for (i, word) in order.iter().enumerate() {
            words.push(self.word(*word));
            if let Some(index) = sorted_at.get_mut(*word as usize) {
                *index = i as u32;
            }
        }
        let sorted = |word: u32| sorted_at.get(word as usize).copied().unwrap_or_default() as usize;
        // Counting sort: first the number of postings of each word, then their start, and after filling, their end.
        let mut ends = vec![0_u32; order.len()];
        for (word, _) in &self.postings {
            if let Some(count) = ends.get_mut(sorted(*word)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            (*end, sum) = (sum, sum + *end);
        }
        let mut postings = vec![0_u32; self.postings.len()];
        for (word, posting) in &self.postings {
            if let Some(end) = ends.get_mut(sorted(*word)) {
                if let Some(slot) = postings.get_mut(*end as usize) {
                    *slot = *posting;
                }
                *end += 1;
            }
        }
        InvertedIndex {
            fields: self.fields,
            words,
            ends,
            postings,
            name_lengths: self.name_lengths,
            links: self.links,
        }
    }

    /// Radix sort by four bytes at a time. It reuses the integer sort that other lists use, which keeps the bundle small.
    fn sort(&self, words: &mut [u32], from: usize) {
        let four_bytes = |word: u32| {
            let bytes = self.word(word);
            (from..from + 4).fold(0, |key, i| key << 8 | u64::from(bytes.get(i).copied().unwrap_or_default()))
        };
        let mut keys: Vec<u64> = words.iter().map(|word| four_bytes(*word) << 32 | u64::from(*word)).collect();
        keys.sort_unstable();
        for (word, key) in words.iter_mut().zip(&keys) {
            *word = *key as u32;
        }
        let (mut start, mut rest) = (0, keys.as_slice());
        while let Some(key) = rest.first() {
            let equal_keys = rest.iter().take_while(|other| *other >> 32 == key >> 32).count();
            if equal_keys > 1
                && let Some(words) = words.get_mut(start..start + equal_keys)
            {
                self.sort(words, from + 4);
            }
            start += equal_keys;
            rest = rest.get(equal_keys..).unwrap_or_default();
        }
    }
}

/// Returns a hash of a word (32-bit FNV-1a).
fn hash(word: &[u8]) -> usize {
    word.iter()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)) as usize
}

impl InvertedIndex {
    /// Finds the best matches in a range of entries, up to a limit.
    ///
    /// An entry must match all required terms. If no entry does, or none with a match in its name, entries with some of the terms in their name are
    /// included too.
    pub fn find(&self, terms: &[QueryTerm], range: &Range<usize>, limit: usize) -> Ranked {
        let required = terms.iter().filter(|term| term.halvings == 0).count() as u8;
        if required == 0 {
            return Ranked::default();
        }
        let mut matches = self.matches(terms, false);
        let mut tallies = self.tally(terms, &matches);
        let coverage = |tallies: &[Tally]| {
            let range = tallies.get(range.clone()).unwrap_or_default().iter();
            let is_complete_in_name = range.clone().any(|tally| tally.required_matches == required && tally.is_in_name);
            (is_complete_in_name, range.map(|tally| tally.required_matches).max().unwrap_or_default())
        };
        let (mut is_complete_in_name, mut best_count) = coverage(&tallies);
        // Terms that match as typed are only treated as typos if nothing else matches.
        if best_count < required {
            let fuzzy_matches = self.matches(terms, true);
            let fuzzy_tallies = self.tally(terms, &fuzzy_matches);
            let (fuzzy_is_complete_in_name, fuzzy_best_count) = coverage(&fuzzy_tallies);
            if fuzzy_is_complete_in_name || best_count == 0 {
                (matches, tallies, is_complete_in_name, best_count) = (fuzzy_matches, fuzzy_tallies, fuzzy_is_complete_in_name, fuzzy_best_count);
            }
        }
        if best_count == 0 {
            return Ranked {
                matches,
                ..Ranked::default()
            };
        }
        self.add_whole_name_bonus(terms, &mut tallies);
        let any_in_name = tallies.get(range.clone()).unwrap_or_default().iter().any(|tally| tally.is_in_name);
        let passes = |tally: &Tally| {
            let matches_some = || {
                if any_in_name {
                    tally.is_in_name
                } else {
                    tally.required_matches == best_count
                }
            };
            tally.is_phrase || tally.required_matches == required || (!is_complete_in_name && matches_some())
        };
        let mut entries = self.best(&tallies, range, &passes, limit);
        let has_all = |(entry, _): &(usize, u32)| {
            tallies
                .get(*entry)
                .is_some_and(|tally| tally.is_phrase || tally.required_matches == required)
        };
        let partial_match = !entries.first().is_some_and(has_all);
        if let Some((_, top)) = entries.first().copied().filter(|_| partial_match) {
            entries.truncate(entries.iter().take_while(|(_, score)| score * 2 >= top).count());
        }
        Ranked {
            entries,
            matches,
            partial_match,
        }
    }

    /// Adds a bonus to entries whose whole name equals the query, or equals consecutive terms of it that include stop words.
    fn add_whole_name_bonus(&self, terms: &[QueryTerm], tallies: &mut [Tally]) {
        let mut add = |terms: &[QueryTerm], max_halvings: u32, divisor: u32| {
            let mut word = Vec::new();
            for term in terms.iter().filter(|term| term.halvings <= max_halvings) {
                word.extend_from_slice(term.folded.as_bytes());
            }
            word.truncate(MAX_WORD_LENGTH);
            for posting in self
                .postings_of(self.words.exact(&word))
                .iter()
                .filter(|posting| *posting & WHOLE_NAME > 0)
            {
                let bonus = self.field(*posting).whole_name_bonus;
                if let Some(tally) = tallies.get_mut((posting >> 4) as usize) {
                    tally.score += bonus / divisor;
                    tally.is_phrase = true;
                }
            }
        };
        add(terms, u32::MAX, 1);
        if terms.iter().all(|term| term.halvings < STOP_WORD_HALVINGS) {
            return;
        }
        add(terms, 1, 1);
        for start in 0..terms.len() {
            for length in 2..=MAX_PHRASE_LENGTH {
                let phrase = terms.get(start..start + length).unwrap_or_default();
                if length < terms.len() && phrase.iter().any(|term| term.halvings == STOP_WORD_HALVINGS) {
                    add(phrase, u32::MAX, 2);
                }
            }
        }
    }

    /// Returns the match with the highest weight that occurs in an entry, and its word.
    pub fn best_match_in(&self, entry: usize, matches: &[Match]) -> Option<(Match, &[u8])> {
        let is_in_entry = |posting: &u32| {
            let posted = posting >> 4;
            posted as usize == entry || self.links.iter().any(|(to, through)| *to as usize == entry && *through == posted)
        };
        let present = matches
            .iter()
            .filter(|found| self.postings_of(Some(found.word as usize)).iter().any(is_in_entry));
        let best = present.max_by_key(|found| found.weight)?;
        Some((*best, self.words.word(best.word as usize)))
    }

    /// Returns the words of the highest-weighted matches with a typo, up to `MAX_SPELLINGS`.
    pub fn spellings(&self, matches: &[Match]) -> Vec<&[u8]> {
        let max_weight = matches.iter().map(|found| found.weight).max().unwrap_or_default();
        let mut spellings = Vec::new();
        for found in matches {
            if found.weight == max_weight && found.is_typo() && spellings.len() < MAX_SPELLINGS {
                spellings.push(self.words.word(found.word as usize));
            }
        }
        spellings
    }

    /// Returns `true` if any word starts with `word`.
    pub fn has_prefix(&self, word: &str) -> bool {
        !self.words.with_prefix(word.as_bytes()).is_empty()
    }

    /// Returns the matching words for each term. With `fuzzy`, terms that match as typed are also matched with typos.
    fn matches(&self, terms: &[QueryTerm], fuzzy: bool) -> Vec<Vec<Match>> {
        let mut all: Vec<Vec<Match>> = Vec::with_capacity(terms.len());
        let mut joined = Vec::new();
        for (i, term) in terms.iter().enumerate() {
            let mut found = Vec::new();
            self.look_up(term.folded.as_bytes(), term.halvings == 0, fuzzy, &mut found);
            // Two terms that match as one word count for both.
            found.append(&mut joined);
            if let Some(next) = terms.get(i + 1) {
                let both = [term.folded.as_bytes(), next.folded.as_bytes()].concat();
                if both.len() >= 4 {
                    let are_required = term.halvings == 0 && next.halvings == 0;
                    self.look_up_joined(&both, are_required, fuzzy, &mut joined);
                }
                found.extend_from_slice(&joined);
            }
            all.push(found);
        }
        all
    }

    /// Adds the matches of one term. Optional terms match only exactly.
    fn look_up(&self, word: &[u8], is_required: bool, fuzzy: bool, found: &mut Vec<Match>) {
        let exact = self.words.exact(word);
        found.extend(exact.map(|i| Match::new(i, EXACT)));
        if word.len() >= 4
            && let Some(i) = word.strip_suffix(b"s").and_then(|one| self.words.exact(one))
        {
            found.push(Match::new(i, NEAR_EXACT));
        }
        if !is_required {
            return;
        }
        self.prefix_matches(word, exact.is_some(), found);
        if found.is_empty() || fuzzy {
            self.fuzzy_matches(word, fuzzy, found);
        }
    }

    /// Adds the matches of two adjacent terms joined to one word.
    fn look_up_joined(&self, both: &[u8], are_required: bool, fuzzy: bool, found: &mut Vec<Match>) {
        let exact = self.words.exact(both);
        found.extend(exact.map(|i| Match::new(i, NEAR_EXACT)));
        self.prefix_matches(both, exact.is_some(), found);
        // Short words are too ambiguous to be matched with typos on their own, but can be when joined: 'thai chi'.
        if are_required && (fuzzy || (found.is_empty() && both.len() < 8)) {
            self.fuzzy_matches(both, fuzzy, found);
        }
    }

    /// Adds the words that start with `word`. The larger the typed part, the higher the weight.
    fn prefix_matches(&self, word: &[u8], has_exact: bool, found: &mut Vec<Match>) {
        let range = self.words.with_prefix(word);
        for i in range.skip(usize::from(has_exact)) {
            let part = 4 * word.len() / self.words.word(i).len().max(1);
            found.push(Match::new(i, PREFIX + part as u32));
        }
    }

    /// Adds the words within the allowed edit distance: those with the fewest edits, or all of them if `all` is set.
    fn fuzzy_matches(&self, word: &[u8], all: bool, found: &mut Vec<Match>) {
        let max_edits = match word.len() {
            _ if !word.is_ascii() => return,
            0..4 => return,
            4..8 => 1,
            _ => 2,
        };
        let before = found.len();
        for edits in 1..=max_edits {
            if edits < max_edits && all {
                continue;
            }
            self.words.fuzzy(word, edits, &mut |near| {
                if near.edits > 0 {
                    let weight = match (near.edits, near.is_whole) {
                        (1, true) => TYPO,
                        (1, false) => TYPO - 2,
                        (_, true) => TYPO - 3,
                        (_, false) => TYPO - 4,
                    };
                    found.push(Match::new(near.word, weight));
                }
            });
            if found.len() > before {
                return;
            }
        }
    }

    /// Returns the postings of a word.
    fn postings_of(&self, word: Option<usize>) -> &[u32] {
        let Some(word) = word else { return &[] };
        let start = word
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(word).map_or(start, |end| *end as usize);
        self.postings.get(start..end).unwrap_or_default()
    }

    /// Scores each entry by the terms that it matches.
    fn tally(&self, terms: &[QueryTerm], matches: &[Vec<Match>]) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.name_lengths.len()];
        // Optional terms only count for entries with a required term in a name, because words for pain would match nearly every entry.
        for is_required in [true, false] {
            for (term, found) in terms.iter().zip(matches) {
                if is_required == (term.halvings == 0) {
                    self.tally_term(term.halvings, found, &mut tallies);
                }
            }
        }
        tallies
    }

    fn tally_term(&self, halvings: u32, found: &[Match], tallies: &mut [Tally]) {
        for found in found {
            for posting in self.postings_of(Some(found.word as usize)) {
                let best = (self.field(*posting).weight * found.weight) << 4 | (posting & 15);
                if let Some(tally) = tallies.get_mut((posting >> 4) as usize) {
                    tally.best = tally.best.max(best);
                }
            }
        }
        for (entry, through) in &self.links {
            let best = tallies.get(*through as usize).map_or(0, |tally| tally.best >> 4);
            if let Some(tally) = tallies.get_mut(*entry as usize).filter(|_| best > 0) {
                tally.best = tally.best.max((best / LINKED_DIVISOR) << 4 | LINKED);
            }
        }
        for tally in tallies {
            let (weight, field) = (tally.best >> 4, tally.best & 15);
            tally.best = 0;
            if weight > 0 && (halvings == 0 || tally.is_in_name) {
                tally.score += weight >> halvings;
                tally.required_matches += u8::from(halvings == 0);
                if field != LINKED {
                    let field = self.field(field);
                    tally.name_matches += u8::from(field.is_own_name);
                    tally.is_in_name |= field.whole_name_bonus > 0;
                }
            }
        }
    }

    /// Returns the field of a posting.
    fn field(&self, posting: u32) -> Field {
        self.fields.get((posting & 7) as usize).copied().unwrap_or_default()
    }

    /// Returns the best of the entries that pass `passes`. Entries with equal scores keep their order.
    fn best(&self, tallies: &[Tally], range: &Range<usize>, passes: &dyn Fn(&Tally) -> bool, limit: usize) -> Vec<(usize, u32)> {
        let mut keys: Vec<u64> = Vec::new();
        let entries = tallies.iter().zip(&self.name_lengths).enumerate();
        for (entry, (tally, length)) in entries.skip(range.start).take(range.len()) {
            if !passes(tally) {
                continue;
            }
            let length = u32::from(*length).max(1);
            let score = tally.score + COVERAGE_BONUS * u32::from(tally.name_matches).min(length) / length;
            let key = u64::from(u32::MAX - score) << 32 | entry as u64;
            if limit <= MAX_INSERTION_SORT {
                if keys.len() < limit || keys.last().is_some_and(|last| key < *last) {
                    keys.insert(keys.partition_point(|other| *other < key), key);
                    keys.truncate(limit);
                }
            } else {
                keys.push(key);
            }
        }
        if limit > MAX_INSERTION_SORT {
            keys.sort_unstable();
            keys.truncate(limit);
        }
        keys.into_iter().map(|key| (key as u32 as usize, u32::MAX - (key >> 32) as u32)).collect()
    }
}

impl Match {
    fn new(word: usize, weight: u32) -> Self {
        Self { word: word as u32, weight }
    }
}
