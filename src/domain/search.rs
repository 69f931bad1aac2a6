//! Client-side search over everything in the index: practices, complaints, pairs, glossary terms and the site's own pages.
//!
//! It needs no download and no server of its own. There is no semantic matching: a lay term finds a page only if the page's file lists it.
//! Neither tradition is preferred: entries that match equally well are in the order of the index, which alternates between them.

mod inverted_index;
mod query;
mod term_dictionary;
mod tokenize;
mod urgent;

pub use self::inverted_index::{Builder, Field, InvertedIndex, Match, Ranked};
pub use self::query::{QueryTerm, parse_query};
pub use self::tokenize::{marked, tokens};

use self::query::STOP_WORD_HALVINGS;
use self::tokenize::spelling;
use crate::domain::content::UrgentWords;
use crate::domain::index::Index;
use crate::domain::route::Route;
use std::iter::once;
use std::ops::Range;

/// Maximum number of hits of a search; results further down are too weak to be read.
pub const MAX_HITS: usize = 30;

/// A search engine over the index.
#[derive(Clone, Debug)]
pub struct Search {
    /// Unicode normalization of queries to NFKC: full-width letters, ligatures and other compatibility characters become plain ones.
    normalize: fn(&str) -> String,
    inverted_index: InvertedIndex,
    entries: Vec<Entry>,
    urgent: Vec<UrgentWords>,
}

/// Results of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Hits, best first, at most [`MAX_HITS`].
    pub hits: Vec<Hit>,
    /// The corrected query ('did you mean'), if it matched despite a typo.
    pub suggestion: Option<String>,
    /// Whether no entry matches all required terms, and the hits match only some.
    pub partial_match: bool,
    /// Words to highlight with [`marked`].
    pub words: Vec<String>,
    /// Message to show above the results, if the query mentions an urgent sign.
    pub urgent: Option<String>,
}

/// All results of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Positions in the index's list of this kind, best first.
    pub positions: Vec<usize>,
    /// Whether no entry of this kind matches all required terms.
    pub partial_match: bool,
}

/// A search hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its kind.
    pub kind: Kind,
    /// Position in the index's list of its kind.
    pub position: usize,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its URL: a path, with a fragment for a glossary term.
    pub url: String,
    /// Relevance score, only meaningful relative to other hits.
    pub score: u32,
    /// Where the query matched.
    pub reason: Reason,
}

/// Kinds of search results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A practice.
    Practice,
    /// A complaint.
    Complaint,
    /// A pair of practices.
    Pair,
    /// A glossary term.
    Term,
    /// A page about the site itself.
    Document,
}

/// Where a query matched, with the matching text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// In the name.
    Name,
    /// In another name.
    AlsoCalled(String),
    /// In a complaint that the practice was tested for: the name of the complaint, and the name of it that matched.
    TestedFor(String, String),
    /// In the practice's category.
    Category(String),
    /// In the practice's summary.
    Summary(String),
}

#[derive(Clone, Debug)]
struct Entry {
    kind: Kind,
    position: usize,
    id: String,
    name: String,
    also: Vec<String>,
    category: String,
    summary: String,
    /// Entries of the complaints that the practice was tested for.
    tested_for: Vec<usize>,
}

// Fields of the inverted index.
const NAME: u32 = 0;
const TERM: u32 = 1;
const TITLE: u32 = 2;
const PAIR: u32 = 3;
const ALSO: u32 = 4;
const TERM_ALSO: u32 = 5;
const CATEGORY: u32 = 6;
const SUMMARY: u32 = 7;

impl Search {
    /// Indexes everything in the index. `normalize` normalizes queries to NFKC.
    pub fn new(index: &Index, normalize: fn(&str) -> String) -> Self {
        let field = |weight, whole_name_bonus, is_own_name| Field {
            weight,
            whole_name_bonus,
            is_own_name,
        };
        let mut builder = Builder::new([
            field(40, 2000, true),
            field(36, 1500, true),
            field(24, 1000, true),
            field(18, 800, true),
            field(30, 900, false),
            field(20, 500, false),
            field(10, 0, false),
            field(5, 0, false),
        ]);
        let entries = entries(index);
        for entry in &entries {
            let number = builder.add_entry();
            let (name, also) = match entry.kind {
                Kind::Practice | Kind::Complaint => (NAME, ALSO),
                Kind::Term => (TERM, TERM_ALSO),
                Kind::Document => (TITLE, ALSO),
                Kind::Pair => (PAIR, ALSO),
            };
            builder.add_text(name, &entry.name);
            for other in &entry.also {
                builder.add_text(also, other);
            }
            builder.add_text(CATEGORY, &entry.category);
            builder.add_text(SUMMARY, &entry.summary);
            for complaint in &entry.tested_for {
                builder.link(number, *complaint);
            }
        }
        Self {
            normalize,
            inverted_index: builder.finish(),
            entries,
            urgent: index.urgent.clone(),
        }
    }

    /// Finds the best matches. A query without words has no results.
    pub fn find(&self, query: &str) -> Found {
        let query = &(self.normalize)(query);
        let terms = parse_query(query);
        let ranked = self.inverted_index.find(&terms, &(0..self.entries.len()), MAX_HITS);
        let words = self.highlight_words(&terms, &ranked);
        let mut complaint_names = vec![None; self.entries.len()];
        let hit = |(i, score): &(usize, u32)| Some(self.hit(self.entries.get(*i)?, *score, &words, &mut complaint_names));
        Found {
            hits: ranked.entries.iter().filter_map(hit).collect(),
            suggestion: self.suggestion(&terms, &ranked),
            partial_match: ranked.partial_match,
            words,
            urgent: urgent::message(&self.urgent, query).map(str::to_owned),
        }
    }

    /// Finds all matches of one kind, best first, for lists that have their own filters.
    pub fn rank(&self, kind: Kind, query: &str) -> Ranking {
        let range = self.range(kind);
        let ranked = self.inverted_index.find(&parse_query(&(self.normalize)(query)), &range, usize::MAX);
        Ranking {
            positions: ranked.entries.into_iter().map(|(i, _)| i - range.start).collect(),
            partial_match: ranked.partial_match,
        }
    }

    /// Returns the range of entries of one kind, which are contiguous.
    fn range(&self, kind: Kind) -> Range<usize> {
        let start = self.entries.iter().take_while(|entry| entry.kind != kind).count();
        let length = self.entries.iter().filter(|entry| entry.kind == kind).count();
        start..start + length
    }

    /// Builds a hit from an entry.
    fn hit<'a>(&'a self, entry: &'a Entry, score: u32, words: &[String], complaint_names: &mut [Option<BestText<'a>>]) -> Hit {
        let hash = |glossary: Route| format!("{}#{}", glossary.path(), entry.id);
        let id = entry.id.as_str();
        Hit {
            kind: entry.kind,
            position: entry.position,
            id: entry.id.clone(),
            name: entry.name.clone(),
            url: match entry.kind {
                Kind::Practice => Route::Modality(id.into()).path(),
                Kind::Complaint => Route::Complaint(id.into()).path(),
                Kind::Pair => Route::Pair(id.into()).path(),
                Kind::Term => hash(Route::Document("glossary".into())),
                Kind::Document => Route::Document(id.into()).path(),
            },
            score,
            reason: self.reason(entry, words, complaint_names),
        }
    }

    /// Returns the text that matches the most words, the first one on ties, with the name before all others.
    ///
    /// Many practices match through the same complaint, so the best name of each complaint is computed once and cached in `complaint_names`.
    fn reason<'a>(&'a self, entry: &'a Entry, words: &[String], complaint_names: &mut [Option<BestText<'a>>]) -> Reason {
        let (matched, _) = best_text([&entry.name], words);
        let mut best = (matched, Reason::Name);
        let mut consider = |find_best: &mut dyn FnMut() -> BestText<'a>, reason: &dyn Fn(String) -> Reason| {
            if best.0 < words.len() {
                let (matched, text) = find_best();
                if matched > best.0 {
                    best = (matched, reason(text.to_owned()));
                }
            }
        };
        consider(&mut || best_text(&entry.also, words), &Reason::AlsoCalled);
        for i in &entry.tested_for {
            if let (Some(complaint), Some(complaint_names)) = (self.entries.get(*i), complaint_names.get_mut(*i)) {
                let mut find_best = || *complaint_names.get_or_insert_with(|| best_text(once(&complaint.name).chain(&complaint.also), words));
                consider(&mut find_best, &|text| Reason::TestedFor(complaint.name.clone(), text));
            }
        }
        consider(&mut || best_text([&entry.category], words), &Reason::Category);
        consider(&mut || best_text([&entry.summary], words), &Reason::Summary);
        best.1
    }

    /// Returns the words to highlight: each term as typed if a word starts with it, otherwise as spelled in the index.
    fn highlight_words(&self, terms: &[QueryTerm], ranked: &Ranked) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let mut add = |word: String| {
            if !words.contains(&word) {
                words.push(word);
            }
        };
        for (i, term) in terms.iter().enumerate() {
            let matches = ranked.matches.get(i).map(Vec::as_slice).unwrap_or_default();
            if term.halvings < STOP_WORD_HALVINGS && matches.iter().any(|found| !found.is_typo()) {
                let one = term
                    .folded
                    .strip_suffix('s')
                    .filter(|one| one.len() > 2 && !self.inverted_index.has_prefix(&term.folded));
                add(one.unwrap_or(&term.folded).to_owned());
            }
            if let Some(next) = terms.get(i + 1) {
                let both = [term.folded.as_str(), &next.folded].concat();
                if both.len() > 3 && self.inverted_index.has_prefix(&both) && !self.inverted_index.has_prefix(&term.folded) {
                    add(both);
                }
            }
            for spelled in self.inverted_index.spellings(matches) {
                add(std::str::from_utf8(spelled).unwrap_or_default().to_owned());
            }
        }
        words
    }

    /// Returns the query as spelled in the best hit, or `None` if it has no typo.
    fn suggestion(&self, terms: &[QueryTerm], ranked: &Ranked) -> Option<String> {
        let (top, _) = ranked.entries.first()?;
        let entry = self.entries.get(*top)?;
        let mut texts: Vec<&String> = Vec::new();
        entry.add_texts(&mut texts);
        for i in &entry.tested_for {
            if let Some(complaint) = self.entries.get(*i) {
                complaint.add_texts(&mut texts);
            }
        }
        let (mut out, mut is_corrected): (Vec<&str>, bool) = (Vec::new(), false);
        let mut i = 0;
        while let (Some(term), Some(matches)) = (terms.get(i), ranked.matches.get(i)) {
            // Ignore matches shared with the previous term: if they had been used, this term would have been skipped.
            let before = i
                .checked_sub(1)
                .and_then(|i| ranked.matches.get(i))
                .map(Vec::as_slice)
                .unwrap_or_default();
            let own: Vec<Match> = matches.iter().filter(|found| !before.contains(found)).copied().collect();
            match self.inverted_index.best_match_in(*top, &own).filter(|(found, _)| found.is_typo()) {
                Some((found, spelled)) => {
                    let spelled = std::str::from_utf8(spelled).ok()?;
                    out.push(spelling_in(&texts, spelled)?);
                    is_corrected = true;
                    // If the match also covers the next term, the two are one word in the index.
                    let covers_next = ranked.matches.get(i + 1).is_some_and(|next| next.contains(&found));
                    i += usize::from(covers_next);
                }
                None => out.push(&term.raw),
            }
            i += 1;
        }
        is_corrected.then(|| out.join(" "))
    }
}

/// A text, and how many of the words it matches.
type BestText<'a> = (usize, &'a str);

/// Returns the text that matches the most words, the first one on ties.
fn best_text<'a>(texts: impl IntoIterator<Item = &'a String>, words: &[String]) -> BestText<'a> {
    let mut best: BestText = (0, "");
    for text in texts {
        if best.0 == words.len() {
            break;
        }
        let matched = tokenize::count(text, words);
        if matched > best.0 {
            best = (matched, text);
        }
    }
    best
}

impl Entry {
    fn add_texts<'a>(&'a self, texts: &mut Vec<&'a String>) {
        texts.push(&self.name);
        texts.extend(&self.also);
        texts.push(&self.category);
        texts.push(&self.summary);
    }
}

/// Returns a word as spelled in the texts, preferring a lower-case spelling, as within a sentence.
fn spelling_in<'a>(texts: &[&'a String], word: &str) -> Option<&'a str> {
    let mut first = None;
    for text in texts {
        if let Some(found) = spelling(text, word) {
            if found.starts_with(|letter: char| letter.is_ascii_lowercase()) {
                return Some(found);
            }
            first = first.or(Some(found));
        }
    }
    first
}

/// Returns all entries of the index, in the order that breaks ties.
fn entries(index: &Index) -> Vec<Entry> {
    let mut out = Vec::new();
    for (i, card) in index.modalities.iter().enumerate() {
        let complaints = card
            .grades
            .iter()
            .filter_map(|(id, _)| index.complaints.iter().position(|complaint| complaint.id == *id));
        let tested_for = complaints.map(|i| index.modalities.len() + i).collect();
        add(&mut out, Kind::Practice, i, card.id.as_str(), &card.name, &card.also_called);
        if let Some(entry) = out.last_mut() {
            entry.category = index.category(&card.category).map(|category| category.name.clone()).unwrap_or_default();
            entry.summary.clone_from(&card.summary);
            entry.tested_for = tested_for;
        }
    }
    for (i, card) in index.complaints.iter().enumerate() {
        add(&mut out, Kind::Complaint, i, card.id.as_str(), &card.name, &card.also_called);
    }
    for (i, id) in index.pairs.iter().enumerate() {
        add(&mut out, Kind::Pair, i, id.as_str(), &index.pair_name(id), &[]);
    }
    for (i, card) in index.terms.iter().enumerate() {
        add(&mut out, Kind::Term, i, card.id.as_str(), &card.term, &card.also);
    }
    for (i, (id, title)) in index.documents.iter().enumerate() {
        add(&mut out, Kind::Document, i, id.as_str(), title, &[]);
    }
    out
}

fn add(out: &mut Vec<Entry>, kind: Kind, position: usize, id: &str, name: &str, also: &[String]) {
    out.push(Entry {
        kind,
        position,
        id: id.to_owned(),
        name: name.to_owned(),
        also: also.to_vec(),
        category: String::new(),
        summary: String::new(),
        tested_for: Vec::new(),
    });
}

#[cfg(test)]
mod tests {
    use super::{Kind, MAX_HITS, Reason, Search, marked};
    use crate::domain::content::{Category, Course, ModalityLayers, SessionLength, Tradition, Traits};
    use crate::domain::grade::Grade;
    use crate::domain::index::{ComplaintCard, Index, ModalityCard, TermCard};

    fn practice(id: &str, name: &str, also: &[&str], tradition: Tradition, complaint: &str) -> ModalityCard {
        ModalityCard {
            id: id.into(),
            name: name.to_owned(),
            also_called: also.iter().map(|name| (*name).to_owned()).collect(),
            tradition,
            category: "chinese-medicine".into(),
            summary: format!("Said of {name}: warm hands."),
            layers: ModalityLayers {
                primary: Vec::new(),
                secondary: Vec::new(),
            },
            traits: Traits {
                hands_on: true,
                needles: false,
                undressing: false,
                movement: false,
                mind: false,
                home_practice: false,
                group: false,
            },
            session: SessionLength {
                min_minutes: 20,
                max_minutes: 45,
            },
            course: Course {
                min_sessions: 3,
                max_sessions: 6,
                weeks: None,
                review_after: None,
                note: String::new(),
            },
            cost: None,
            grades: vec![(complaint.into(), Grade::Weak)],
        }
    }

    fn index() -> Index {
        let complaint = |id: &str, name: &str, also: &[&str]| ComplaintCard {
            id: id.into(),
            name: name.to_owned(),
            also_called: also.iter().map(|name| (*name).to_owned()).collect(),
        };
        let term = |id: &str, term: &str, also: &[&str]| TermCard {
            id: id.into(),
            term: term.to_owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
            tradition: None,
        };
        Index {
            categories: vec![Category {
                id: "chinese-medicine".into(),
                name: "Chinese medicine".to_owned(),
                tradition: Tradition::East,
            }],
            modalities: vec![
                practice("acupuncture", "Acupuncture", &["needle acupuncture"], Tradition::East, "neck-pain"),
                practice("dry-needling", "Dry needling", &["trigger point needling"], Tradition::West, "neck-pain"),
                practice("tui-na", "Tui na", &["tuina", "Chinese massage"], Tradition::East, "sciatica"),
                practice("tai-chi", "Tai chi", &["taijiquan"], Tradition::East, "sciatica"),
            ],
            complaints: vec![
                complaint("neck-pain", "Neck pain", &["stiff neck", "crick in the neck"]),
                complaint("sciatica", "Sciatica", &["slipped disc"]),
            ],
            pairs: vec!["dry-needling-acupuncture".into(), "two-more".into()],
            terms: vec![
                term("qi", "qi", &["chi"]),
                term("tui-na", "tui na", &[]),
                term("trigger-point", "trigger point", &["muscle knot"]),
            ],
            documents: vec![("about".into(), "About Allium".to_owned())],
            ..Index::default()
        }
    }

    fn search() -> Search {
        Search::new(&index(), str::to_owned)
    }

    #[track_caller]
    fn check(query: &str, first: &[&str]) {
        let found = search().find(query);
        let got: Vec<&str> = found.hits.iter().take(first.len()).map(|hit| hit.url.as_str()).collect();
        assert_eq!(got, first);
        assert!(!first.is_empty() || found.hits.is_empty(), "{:?}", found.hits);
    }

    const NECK: &str = "/complaints/neck-pain";
    const SCIATICA: &str = "/complaints/sciatica";
    const NEEDLING: &str = "/modalities/dry-needling";
    const ACUPUNCTURE: &str = "/modalities/acupuncture";
    const TUI_NA: &str = "/modalities/tui-na";
    const TAI_CHI: &str = "/modalities/tai-chi";
    const PAIR: &str = "/pairs/dry-needling-acupuncture";
    const QI: &str = "/glossary#qi";
    const TRIGGER_POINT: &str = "/glossary#trigger-point";

    #[test]
    fn a_name_match_ranks_first() {
        check("tui na", &[TUI_NA, "/glossary#tui-na"]);
        check("Acupuncture", &[ACUPUNCTURE, PAIR]);
        check("trigger point", &[TRIGGER_POINT, NEEDLING]);
        check("sciatica", &[SCIATICA, TUI_NA, TAI_CHI]);
        check("about", &["/about"]);
        check("two more", &["/pairs/two-more"]);
    }

    #[test]
    fn names_are_found_as_they_are_typed() {
        check("need", &[NEEDLING]);
        check("tai c", &[TAI_CHI]);
        check("taichi", &[TAI_CHI]);
        check("tuina", &[TUI_NA]);
        check("Tuī Ná", &[TUI_NA]);
        check("tàijíquán", &[TAI_CHI]);
        check("dryneed", &[NEEDLING]);
        check("neck pains", &[NECK]);
        check("chi", &[QI, TAI_CHI]);
    }

    #[test]
    fn lay_terms_and_whole_questions_find_their_page() {
        check("slipped disc", &[SCIATICA]);
        check("muscle knots", &[TRIGGER_POINT]);
        check("what is qi?", &[QI]);
        check("I have a crick in the neck today", &[NECK]);
        check("dry needling vs acupuncture", &[PAIR]);
        check("acupuncture for my neck", &[ACUPUNCTURE]);
        check("chinese", &[TUI_NA, ACUPUNCTURE]);
        check("warm hands", &[ACUPUNCTURE]);
    }

    #[test]
    fn queries_without_matches_find_nothing() {
        check("", &[]);
        check("  \u{0} ?! 🧅", &[]);
        check("xylophone", &[]);
        check(&"a".repeat(10_000), &[]);
    }

    #[track_caller]
    fn check_suggestion(query: &str, place: &str, suggestion: Option<&str>) {
        let found = search().find(query);
        assert_eq!(found.hits.first().map(|hit| hit.url.as_str()), Some(place));
        assert_eq!(found.suggestion.as_deref(), suggestion);
    }

    #[test]
    fn typos_are_corrected_and_reported() {
        check_suggestion("acupunture", ACUPUNCTURE, Some("acupuncture"));
        check_suggestion("akupunture", ACUPUNCTURE, Some("acupuncture"));
        check_suggestion("acpu", ACUPUNCTURE, Some("acupuncture"));
        check_suggestion("dry neddling", NEEDLING, Some("dry needling"));
        check_suggestion("my nekc hurts", NECK, Some("my neck hurts"));
        check_suggestion("sliped disc", SCIATICA, Some("slipped disc"));
        check_suggestion("thai chi", TAI_CHI, Some("Tai chi"));
        check_suggestion("acupunture nekc", ACUPUNCTURE, Some("acupuncture neck"));
        check_suggestion("acupuncture", ACUPUNCTURE, None);
        check_suggestion("acup", ACUPUNCTURE, None);
    }

    #[track_caller]
    fn check_reason(query: &str, place: &str, expected: &Reason) {
        let found = search().find(query);
        let hit = found.hits.iter().find(|hit| hit.url == place);
        assert_eq!(hit.map(|hit| &hit.reason), Some(expected));
    }

    #[test]
    fn a_hit_reports_where_it_matched() {
        check_reason("needling", NEEDLING, &Reason::Name);
        check_reason("slipped disc", SCIATICA, &Reason::AlsoCalled("slipped disc".to_owned()));
        check_reason(
            "slipped disc",
            TAI_CHI,
            &Reason::TestedFor("Sciatica".to_owned(), "slipped disc".to_owned()),
        );
        check_reason("medicine", TAI_CHI, &Reason::Category("Chinese medicine".to_owned()));
        check_reason("hands", TAI_CHI, &Reason::Summary("Said of Tai chi: warm hands.".to_owned()));
    }

    #[test]
    fn matched_words_can_be_highlighted() {
        for (query, text, expected) in [
            ("my nekc hurts", "Neck pain", vec!["Neck"]),
            ("taichi", "Tai chi", vec!["Tai chi"]),
            ("dry need", "Dry needling", vec!["Dry", "needling"]),
            ("neck pains", "Neck pain", vec!["Neck", "pain"]),
        ] {
            let found = search().find(query);
            let pieces = marked(text, &found.words);
            let got: Vec<&str> = pieces.iter().filter(|(_, is_found)| *is_found).map(|(piece, _)| piece.as_str()).collect();
            assert_eq!(got, expected, "{query}");
        }
    }

    #[test]
    fn partial_matches_are_returned_if_nothing_matches_all_terms() {
        let found = search().find("needling xylophone");
        assert_eq!(found.hits.first().map(|hit| hit.url.as_str()), Some(NEEDLING));
        assert!(found.partial_match);
        assert!(!search().find("dry needling").partial_match);
    }

    #[test]
    fn a_list_of_one_kind_is_complete() {
        let all = |kind, query| search().rank(kind, query).positions;
        assert_eq!(all(Kind::Practice, "neck"), [0, 1]);
        assert_eq!(all(Kind::Practice, "chinese"), [2, 0, 1, 3]);
        assert_eq!(all(Kind::Complaint, "slipped disc"), [1]);
        assert_eq!(all(Kind::Document, "neck"), Vec::<usize>::new());
        assert_eq!(all(Kind::Practice, ""), Vec::<usize>::new());
        assert!(search().rank(Kind::Practice, "needling xylophone").partial_match);
        let many = Index {
            modalities: (0..200).map(|i| practice(&format!("p{i}"), "Press", &[], Tradition::East, "x")).collect(),
            ..Index::default()
        };
        let search = Search::new(&many, str::to_owned);
        assert_eq!(search.find("press").hits.len(), MAX_HITS);
        assert_eq!(search.rank(Kind::Practice, "press").positions, (0..200).collect::<Vec<_>>());
    }
}
