//! Entries of any kind, found by the words of their texts.
//!
//! It knows no practice and no page: entries are numbers, texts belong to one of eight fields. What it finds, it finds by words, beginnings
//! of words, words in spite of typos, and words written as one or in two. It keeps no text.

use super::query::{LITTLE, Wanted};
use super::term_dictionary::{LONGEST_WORD, TermDictionary};
use super::tokenize::each_word;
use std::ops::Range;

/// How much a field counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field {
    /// How much a word in it counts.
    pub weight: u32,
    /// How much it counts that the search is all of such a name; only names are also found when written as one word.
    pub whole: u32,
    /// Whether it is the entry's own name: what covers more of that name stands first.
    pub names: bool,
}

/// Words of a whole name, written as one, are kept under the field's number and this.
const WHOLE: u32 = 8;

/// What an entry gets through another.
const THROUGH: u32 = 15;

/// An entry counts this part of what another counts through which it is found.
const THROUGH_PART: u32 = 3;

/// A list up to this long is kept sorted while entries are gone through.
const SHORT_LIST: usize = 100;

/// Of the words that a typo may stand for, so many are told.
const MOST_SPELT: usize = 4;

/// Names of more words are not looked for within a search.
const LONGEST_PHRASE: usize = 6;

/// How much it counts that the search covers the whole name of an entry.
const COVERED: u32 = 100;

// How much a word counts that was found this way; through a typo less than all others.
const EXACT: u32 = 16;
const NEARLY_EXACT: u32 = 14;
const BEGINNING: u32 = 7;
const TYPO: u32 = 6;

/// Collects entries.
#[derive(Default)]
pub struct Builder {
    fields: [Field; 8],
    letters: Vec<u8>,
    ends: Vec<u32>,
    /// Places of words by a number made of their letters; a place is one more than it is, and 0 is empty.
    table: Vec<u32>,
    /// The last place each word was kept for, so that it is kept once for an entry.
    last: Vec<u32>,
    uses: Vec<(u32, u32)>,
    name_lengths: Vec<u8>,
    links: Vec<(u32, u32)>,
}

/// Entries and their words.
#[derive(Clone, Debug, Default)]
pub struct InvertedIndex {
    fields: [Field; 8],
    words: TermDictionary,
    /// Where each word's places end.
    ends: Vec<u32>,
    /// Entry and field: 28 and 4 bits.
    places: Vec<u32>,
    name_lengths: Vec<u8>,
    links: Vec<(u32, u32)>,
}

/// A word that was found for a word of the search, and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    word: u32,
    counts: u32,
}

impl Match {
    /// Whether it was found in spite of a typo.
    pub fn is_typo(self) -> bool {
        self.counts <= TYPO
    }
}

/// What a search finds.
#[derive(Clone, Debug, Default)]
pub struct Ranked {
    /// Entries, best first, with how well they match.
    pub entries: Vec<(usize, u32)>,
    /// The words found for each word of the search.
    pub matches: Vec<Vec<Match>>,
    /// Whether no entry has all words that are wanted.
    pub partial_match: bool,
}

/// What is known of an entry while words are looked up.
#[derive(Clone, Copy, Default)]
struct Tally {
    total: u32,
    /// The best of the current word, and its field in the last four bits.
    best: u32,
    /// How many needed words it has.
    has: u8,
    /// How many words of its own name were found.
    named: u8,
    /// Whether a needed word stands in one of its names.
    is_called: bool,
    /// Whether one of its names is all of the search, or of some words in a row.
    is_phrase: bool,
}

impl Builder {
    /// Starts with the eight fields; texts of fields that count more are to be added first.
    pub fn new(fields: [Field; 8]) -> Self {
        Self {
            fields,
            table: vec![0; 1 << 10],
            ..Self::default()
        }
    }

    /// Begins an entry; entries are numbered as they come.
    pub fn entry(&mut self) -> usize {
        self.name_lengths.push(0);
        self.name_lengths.len() - 1
    }

    /// Adds a text to the last entry.
    pub fn text(&mut self, field: u32, text: &str) {
        let entry = self.name_lengths.len().saturating_sub(1) as u32;
        let kind = self.fields.get(field as usize).copied().unwrap_or_default();
        let is_name = kind.whole > 0;
        // The whole name as one word, and each word with the next.
        let (mut whole, mut pair, mut words) = (Vec::new(), Vec::new(), Vec::new());
        each_word(text, &mut |_, _, word| {
            if is_name {
                whole.extend_from_slice(word.as_bytes());
                words.push(whole.len());
            } else {
                self.put(word.as_bytes(), entry << 4 | field);
            }
        });
        if !is_name {
            return;
        }
        self.put(&whole, entry << 4 | field | WHOLE);
        let mut starts = 0;
        for (at, end) in words.iter().enumerate() {
            self.put(whole.get(starts..*end).unwrap_or_default(), entry << 4 | field);
            if let Some(next) = words.get(at + 1).filter(|_| words.len() > 2) {
                pair.clear();
                pair.extend_from_slice(whole.get(starts..*next).unwrap_or_default());
                self.put(&pair, entry << 4 | field);
            }
            starts = *end;
        }
        if let Some(length) = self.name_lengths.last_mut().filter(|_| kind.names) {
            *length = words.len().min(255) as u8;
        }
    }

    /// Lets one entry be found through another, under all that one is called.
    pub fn link(&mut self, entry: usize, through: usize) {
        self.links.push((entry as u32, through as u32));
    }

    /// Keeps a word and where it stands.
    fn put(&mut self, word: &[u8], place: u32) {
        let word = word.get(..LONGEST_WORD).unwrap_or(word);
        if word.is_empty() {
            return;
        }
        let at = self.place_of(word);
        if let Some(last) = self.last.get_mut(at as usize) {
            // The same entry again: what was added first counts more.
            if *last != u32::MAX && *last >> 4 == place >> 4 {
                return;
            }
            *last = place;
        }
        self.uses.push((at, place));
    }

    fn place_of(&mut self, word: &[u8]) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mut slot = number(word);
        loop {
            slot &= self.table.len() - 1;
            match self.table.get(slot).copied().unwrap_or_default().checked_sub(1) {
                Some(at) if self.word(at) == word => return at,
                Some(_) => slot += 1,
                None => break,
            }
        }
        let at = self.ends.len() as u32;
        self.letters.extend_from_slice(word);
        self.ends.push(self.letters.len() as u32);
        self.last.push(u32::MAX);
        if let Some(place) = self.table.get_mut(slot) {
            *place = at + 1;
        }
        at
    }

    fn grow(&mut self) {
        let mut table = vec![0; self.table.len() * 4];
        for at in 0..self.ends.len() as u32 {
            let mut slot = number(self.word(at)) & (table.len() - 1);
            while table.get(slot).is_some_and(|place| *place > 0) {
                slot = (slot + 1) & (table.len() - 1);
            }
            if let Some(place) = table.get_mut(slot) {
                *place = at + 1;
            }
        }
        self.table = table;
    }

    fn word(&self, at: u32) -> &[u8] {
        let start = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before as usize))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(at as usize).map_or(start, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// Sorts the words.
    pub fn finish(self) -> InvertedIndex {
        let mut order: Vec<u32> = (0..self.ends.len() as u32).collect();
        self.sort(&mut order, 0);
        let mut words = TermDictionary::default();
        let mut sorted_at = vec![0_u32; order.len()];
        for (at, word) in order.iter().enumerate() {
            words.push(self.word(*word));
            if let Some(place) = sorted_at.get_mut(*word as usize) {
                *place = at as u32;
            }
        }
        let sorted = |word: u32| sorted_at.get(word as usize).copied().unwrap_or_default() as usize;
        // How many places each word has, then where they begin, and, once all are in, where they end.
        let mut ends = vec![0_u32; order.len()];
        for (word, _) in &self.uses {
            if let Some(count) = ends.get_mut(sorted(*word)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            (*end, sum) = (sum, sum + *end);
        }
        let mut places = vec![0_u32; self.uses.len()];
        for (word, place) in &self.uses {
            if let Some(end) = ends.get_mut(sorted(*word)) {
                if let Some(slot) = places.get_mut(*end as usize) {
                    *slot = *place;
                }
                *end += 1;
            }
        }
        InvertedIndex {
            fields: self.fields,
            words,
            ends,
            places,
            name_lengths: self.name_lengths,
            links: self.links,
        }
    }

    /// Sorts by letters, four at a time: so the sort of plain numbers that other lists use serves here too.
    fn sort(&self, words: &mut [u32], from: usize) {
        let four = |word: u32| {
            let letters = self.word(word);
            (from..from + 4).fold(0, |number, at| number << 8 | u64::from(letters.get(at).copied().unwrap_or_default()))
        };
        let mut keys: Vec<u64> = words.iter().map(|word| four(*word) << 32 | u64::from(*word)).collect();
        keys.sort_unstable();
        for (word, key) in words.iter_mut().zip(&keys) {
            *word = *key as u32;
        }
        let (mut start, mut rest) = (0, keys.as_slice());
        while let Some(key) = rest.first() {
            let alike = rest.iter().take_while(|other| *other >> 32 == key >> 32).count();
            if alike > 1
                && let Some(words) = words.get_mut(start..start + alike)
            {
                self.sort(words, from + 4);
            }
            start += alike;
            rest = rest.get(alike..).unwrap_or_default();
        }
    }
}

/// A number made of a word's letters (FNV-1a).
fn number(word: &[u8]) -> usize {
    word.iter()
        .fold(0x811c_9dc5_u32, |number, letter| (number ^ u32::from(*letter)).wrapping_mul(0x0100_0193)) as usize
}

impl InvertedIndex {
    /// The entries among these that match best, at most so many.
    ///
    /// An entry needs all words that are wanted. Where none has them all, or only in passing, those come too that are called by some of them.
    pub fn find(&self, wanted: &[Wanted], among: &Range<usize>, most: usize) -> Ranked {
        let needed = wanted.iter().filter(|wanted| wanted.less == 0).count() as u8;
        if needed == 0 {
            return Ranked::default();
        }
        let mut matches = self.matches(wanted, false);
        let mut tallies = self.tally(wanted, &matches);
        let most_words = |tallies: &[Tally]| {
            let among = tallies.get(among.clone()).unwrap_or_default().iter();
            let all_called = among.clone().any(|tally| tally.has == needed && tally.is_called);
            (all_called, among.map(|tally| tally.has).max().unwrap_or_default())
        };
        let (mut all_called, mut has) = most_words(&tallies);
        // Typos are looked for in words that could stand as they are only when nothing is found otherwise.
        if has < needed {
            let wide = self.matches(wanted, true);
            let wide_tallies = self.tally(wanted, &wide);
            let (wide_called, wide_has) = most_words(&wide_tallies);
            if wide_called || has == 0 {
                (matches, tallies, all_called, has) = (wide, wide_tallies, wide_called, wide_has);
            }
        }
        if has == 0 {
            return Ranked {
                matches,
                ..Ranked::default()
            };
        }
        self.add_whole_names(wanted, &mut tallies);
        let any_called = tallies.get(among.clone()).unwrap_or_default().iter().any(|tally| tally.is_called);
        let keeps = |tally: &Tally| {
            let some = || if any_called { tally.is_called } else { tally.has == has };
            tally.is_phrase || tally.has == needed || (!all_called && some())
        };
        let mut entries = self.best(&tallies, among, &keeps, most);
        let has_all = |(entry, _): &(usize, u32)| tallies.get(*entry).is_some_and(|tally| tally.is_phrase || tally.has == needed);
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

    /// A search that is all of a name counts more, and so do several words in a row that are all of one with its little words.
    fn add_whole_names(&self, wanted: &[Wanted], tallies: &mut [Tally]) {
        let mut add = |words: &[Wanted], most_less: u32, part: u32| {
            let mut word = Vec::new();
            for wanted in words.iter().filter(|wanted| wanted.less <= most_less) {
                word.extend_from_slice(wanted.word.as_bytes());
            }
            word.truncate(LONGEST_WORD);
            for place in self.places_of(self.words.exactly(&word)).iter().filter(|place| *place & WHOLE > 0) {
                let whole = self.field(*place).whole;
                if let Some(tally) = tallies.get_mut((place >> 4) as usize) {
                    tally.total += whole / part;
                    tally.is_phrase = true;
                }
            }
        };
        add(wanted, u32::MAX, 1);
        if wanted.iter().all(|wanted| wanted.less < LITTLE) {
            return;
        }
        add(wanted, 1, 1);
        for start in 0..wanted.len() {
            for length in 2..=LONGEST_PHRASE {
                let words = wanted.get(start..start + length).unwrap_or_default();
                if length < wanted.len() && words.iter().any(|wanted| wanted.less == LITTLE) {
                    add(words, u32::MAX, 2);
                }
            }
        }
    }

    /// The word that was found for a word of the search in this entry and counts most there.
    pub fn found_in(&self, entry: usize, matches: &[Match]) -> Option<(Match, &[u8])> {
        let is_here = |place: &u32| {
            let at = place >> 4;
            at as usize == entry || self.links.iter().any(|(to, through)| *to as usize == entry && *through == at)
        };
        let here = matches
            .iter()
            .filter(|found| self.places_of(Some(found.word as usize)).iter().any(is_here));
        let best = here.max_by_key(|found| found.counts)?;
        Some((*best, self.words.word(best.word as usize)))
    }

    /// Some of the words found in spite of typos: those that count most.
    pub fn spelt(&self, matches: &[Match]) -> Vec<&[u8]> {
        let most = matches.iter().map(|found| found.counts).max().unwrap_or_default();
        let mut spelt = Vec::new();
        for found in matches {
            if found.counts == most && found.is_typo() && spelt.len() < MOST_SPELT {
                spelt.push(self.words.word(found.word as usize));
            }
        }
        spelt
    }

    /// Whether any word is this one, or begins so.
    pub fn has_beginning(&self, word: &str) -> bool {
        !self.words.beginning(word.as_bytes()).is_empty()
    }

    /// The words found for each word of the search.
    fn matches(&self, wanted: &[Wanted], wide: bool) -> Vec<Vec<Match>> {
        let mut all: Vec<Vec<Match>> = Vec::with_capacity(wanted.len());
        let mut joined = Vec::new();
        for (at, word) in wanted.iter().enumerate() {
            let mut found = Vec::new();
            self.look_up(word.word.as_bytes(), word.less == 0, wide, &mut found);
            // Two words written as one count for both.
            found.append(&mut joined);
            if let Some(next) = wanted.get(at + 1) {
                let both = [word.word.as_bytes(), next.word.as_bytes()].concat();
                if both.len() >= 4 {
                    let are_needed = word.less == 0 && next.less == 0;
                    self.look_up_joined(&both, are_needed, wide, &mut joined);
                }
                found.extend_from_slice(&joined);
            }
            all.push(found);
        }
        all
    }

    fn look_up(&self, word: &[u8], is_needed: bool, wide: bool, found: &mut Vec<Match>) {
        let exact = self.words.exactly(word);
        found.extend(exact.map(|at| Match::new(at, EXACT)));
        if word.len() >= 4
            && let Some(at) = word.strip_suffix(b"s").and_then(|one| self.words.exactly(one))
        {
            found.push(Match::new(at, NEARLY_EXACT));
        }
        if !is_needed {
            return;
        }
        self.beginning(word, exact.is_some(), found);
        if found.is_empty() || wide {
            self.typos(word, wide, found);
        }
    }

    fn look_up_joined(&self, both: &[u8], are_needed: bool, wide: bool, found: &mut Vec<Match>) {
        let exact = self.words.exactly(both);
        found.extend(exact.map(|at| Match::new(at, NEARLY_EXACT)));
        self.beginning(both, exact.is_some(), found);
        // 'thai chi': short words could be anything by themselves.
        if are_needed && (wide || (found.is_empty() && both.len() < 8)) {
            self.typos(both, wide, found);
        }
    }

    /// Words that begin so; the more of a word is there, the more it counts.
    fn beginning(&self, word: &[u8], has_exact: bool, found: &mut Vec<Match>) {
        let range = self.words.beginning(word);
        for at in range.skip(usize::from(has_exact)) {
            let part = 4 * word.len() / self.words.word(at).len().max(1);
            found.push(Match::new(at, BEGINNING + part as u32));
        }
    }

    /// Words that are meant in spite of typos: with the fewest, unless all are wanted.
    fn typos(&self, word: &[u8], all: bool, found: &mut Vec<Match>) {
        let forgiven = match word.len() {
            _ if !word.is_ascii() => return,
            0..4 => return,
            4..8 => 1,
            _ => 2,
        };
        let before = found.len();
        for edits in 1..=forgiven {
            if edits < forgiven && all {
                continue;
            }
            self.words.near(word, edits, &mut |near| {
                if near.edits > 0 {
                    let counts = match (near.edits, near.whole) {
                        (1, true) => TYPO,
                        (1, false) => TYPO - 2,
                        (_, true) => TYPO - 3,
                        (_, false) => TYPO - 4,
                    };
                    found.push(Match::new(near.word, counts));
                }
            });
            if found.len() > before {
                return;
            }
        }
    }

    fn places_of(&self, word: Option<usize>) -> &[u32] {
        let Some(word) = word else { return &[] };
        let start = word
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        let end = self.ends.get(word).map_or(start, |end| *end as usize);
        self.places.get(start..end).unwrap_or_default()
    }

    /// What each entry has of the words that are wanted.
    fn tally(&self, wanted: &[Wanted], matches: &[Vec<Match>]) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.name_lengths.len()];
        // What only helps does so where a word that must be found is in a name: nearly every name could have one for pain.
        for is_needed in [true, false] {
            for (wanted, found) in wanted.iter().zip(matches) {
                if is_needed == (wanted.less == 0) {
                    self.tally_word(wanted.less, found, &mut tallies);
                }
            }
        }
        tallies
    }

    fn tally_word(&self, less: u32, found: &[Match], tallies: &mut [Tally]) {
        for found in found {
            for place in self.places_of(Some(found.word as usize)) {
                let best = (self.field(*place).weight * found.counts) << 4 | (place & 15);
                if let Some(tally) = tallies.get_mut((place >> 4) as usize) {
                    tally.best = tally.best.max(best);
                }
            }
        }
        for (entry, through) in &self.links {
            let best = tallies.get(*through as usize).map_or(0, |tally| tally.best >> 4);
            if let Some(tally) = tallies.get_mut(*entry as usize).filter(|_| best > 0) {
                tally.best = tally.best.max((best / THROUGH_PART) << 4 | THROUGH);
            }
        }
        for tally in tallies {
            let (counts, field) = (tally.best >> 4, tally.best & 15);
            tally.best = 0;
            if counts > 0 && (less == 0 || tally.is_called) {
                tally.total += counts >> less;
                tally.has += u8::from(less == 0);
                if field != THROUGH {
                    let field = self.field(field);
                    tally.named += u8::from(field.names);
                    tally.is_called |= field.whole > 0;
                }
            }
        }
    }

    /// The field of a place.
    fn field(&self, place: u32) -> Field {
        self.fields.get((place & 7) as usize).copied().unwrap_or_default()
    }

    /// The best of the entries that are kept; equals keep their order.
    fn best(&self, tallies: &[Tally], among: &Range<usize>, keeps: &dyn Fn(&Tally) -> bool, most: usize) -> Vec<(usize, u32)> {
        let mut keys: Vec<u64> = Vec::new();
        let entries = tallies.iter().zip(&self.name_lengths).enumerate();
        for (entry, (tally, length)) in entries.skip(among.start).take(among.len()) {
            if !keeps(tally) {
                continue;
            }
            let length = u32::from(*length).max(1);
            let score = tally.total + COVERED * u32::from(tally.named).min(length) / length;
            let key = u64::from(u32::MAX - score) << 32 | entry as u64;
            if most <= SHORT_LIST {
                if keys.len() < most || keys.last().is_some_and(|last| key < *last) {
                    keys.insert(keys.partition_point(|other| *other < key), key);
                    keys.truncate(most);
                }
            } else {
                keys.push(key);
            }
        }
        if most > SHORT_LIST {
            keys.sort_unstable();
            keys.truncate(most);
        }
        keys.into_iter().map(|key| (key as u32 as usize, u32::MAX - (key >> 32) as u32)).collect()
    }
}

impl Match {
    fn new(word: usize, counts: u32) -> Self {
        Self { word: word as u32, counts }
    }
}
