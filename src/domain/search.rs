//! The search over everything the index knows: practices, complaints, pairs, words of the glossary, the site's own pages.
//!
//! It needs no download of its own and asks nobody. It knows no meaning: a lay word finds a page where the page's file lists it.
//! The two traditions have no rank here: what matches equally well stands in the index's order, where they take turns.

mod inverted_index;
mod query;
mod term_dictionary;
mod tokenize;
mod urgent;

pub use self::inverted_index::{Builder, Field, InvertedIndex, Match, Ranked};
pub use self::query::{Wanted, wanted};
pub use self::tokenize::{marked, tokens};

use self::query::LITTLE;
use self::tokenize::spelling;
use crate::domain::content::UrgentWords;
use crate::domain::index::Index;
use crate::domain::route::Route;
use std::iter::once;
use std::ops::Range;

/// How many hits a search gives at most; further ones are too far down to be read.
pub const MAX_HITS: usize = 30;

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    catalogue: InvertedIndex,
    entries: Vec<Entry>,
    urgent: Vec<UrgentWords>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first, at most [`MAX_HITS`].
    pub hits: Vec<Hit>,
    /// The search as the library would spell it, where it was understood in spite of a typo.
    pub suggestion: Option<String>,
    /// Whether nothing has all the words, and these hits have most of them.
    pub partial_match: bool,
    /// What was looked for, as [`marked`] takes it.
    pub words: Vec<String>,
    /// What is to be said before all else, for the search names an urgent sign.
    pub urgent: Option<String>,
}

/// Everything of one kind that a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundAll {
    /// Where it stands in the index's list of its kind, best first.
    pub positions: Vec<usize>,
    /// Whether nothing of the kind has all the words.
    pub partial_match: bool,
}

/// One hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Where it stands in the index's list of its kind.
    pub position: usize,
    /// Its id there.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it stands: a path, and a hash for a word of the glossary.
    pub place: String,
    /// How well it matches; only good for comparing.
    pub score: u32,
    /// Where the words were found.
    pub reason: Reason,
}

/// Kinds of things that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A practice.
    Practice,
    /// A complaint.
    Complaint,
    /// Two practices on the same ground.
    Pair,
    /// A word of the glossary.
    Word,
    /// A page of the site's own.
    Document,
}

/// Where the words of a search were found, with the text that has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// In the name.
    Name,
    /// In another name.
    AlsoCalled(String),
    /// In a complaint that the practice was tested for: the complaint's name, and the name of it that was found.
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
    /// Entries of the complaints that it was tested for.
    through: Vec<usize>,
}

const NAME: u32 = 0;
const TERM: u32 = 1;
const TITLE: u32 = 2;
const PAIR: u32 = 3;
const ALSO: u32 = 4;
const TERM_ALSO: u32 = 5;
const CATEGORY: u32 = 6;
const SUMMARY: u32 = 7;

impl Search {
    /// Takes up everything the index knows.
    pub fn new(index: &Index) -> Self {
        let field = |weight, whole, names| Field { weight, whole, names };
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
            let at = builder.entry();
            let (name, also) = match entry.kind {
                Kind::Practice | Kind::Complaint => (NAME, ALSO),
                Kind::Word => (TERM, TERM_ALSO),
                Kind::Document => (TITLE, ALSO),
                Kind::Pair => (PAIR, ALSO),
            };
            builder.text(name, &entry.name);
            for other in &entry.also {
                builder.text(also, other);
            }
            builder.text(CATEGORY, &entry.category);
            builder.text(SUMMARY, &entry.summary);
            for complaint in &entry.through {
                builder.link(at, *complaint);
            }
        }
        Self {
            catalogue: builder.finish(),
            entries,
            urgent: index.urgent.clone(),
        }
    }

    /// What matches, best first; nothing for a search without words.
    pub fn find(&self, query: &str) -> Found {
        let wanted = wanted(query);
        let ranked = self.catalogue.find(&wanted, &(0..self.entries.len()), MAX_HITS);
        let words = self.words(&wanted, &ranked);
        let mut called = vec![None; self.entries.len()];
        let hit = |(at, score): &(usize, u32)| Some(self.hit(self.entries.get(*at)?, *score, &words, &mut called));
        Found {
            hits: ranked.entries.iter().filter_map(hit).collect(),
            suggestion: self.suggestion(&wanted, &ranked),
            partial_match: ranked.partial_match,
            words,
            urgent: urgent::said(&self.urgent, query).map(str::to_owned),
        }
    }

    /// Everything of a kind that matches, best first: for lists that have filters of their own.
    pub fn find_all(&self, kind: Kind, query: &str) -> FoundAll {
        let among = self.range(kind);
        let ranked = self.catalogue.find(&wanted(query), &among, usize::MAX);
        FoundAll {
            positions: ranked.entries.into_iter().map(|(at, _)| at - among.start).collect(),
            partial_match: ranked.partial_match,
        }
    }

    /// The entries of a kind stand together.
    fn range(&self, kind: Kind) -> Range<usize> {
        let start = self.entries.iter().take_while(|entry| entry.kind != kind).count();
        let length = self.entries.iter().filter(|entry| entry.kind == kind).count();
        start..start + length
    }

    fn hit<'a>(&'a self, entry: &'a Entry, score: u32, words: &[String], called: &mut [Option<Most<'a>>]) -> Hit {
        let hash = |glossary: Route| format!("{}#{}", glossary.path(), entry.id);
        let id = entry.id.as_str();
        Hit {
            kind: entry.kind,
            position: entry.position,
            id: entry.id.clone(),
            name: entry.name.clone(),
            place: match entry.kind {
                Kind::Practice => Route::Modality(id.into()).path(),
                Kind::Complaint => Route::Complaint(id.into()).path(),
                Kind::Pair => Route::Pair(id.into()).path(),
                Kind::Word => hash(Route::Document("glossary".into())),
                Kind::Document => Route::Document(id.into()).path(),
            },
            score,
            reason: self.reason(entry, words, called),
        }
    }

    /// The text that has most of the words; of equals the first, and the name before all.
    ///
    /// Many practices are found through one complaint: what it is called is looked through once, and kept in `called`.
    fn reason<'a>(&'a self, entry: &'a Entry, words: &[String], called: &mut [Option<Most<'a>>]) -> Reason {
        let (has, _) = most([&entry.name], words);
        let mut best = (has, Reason::Name);
        let mut offer = |look: &mut dyn FnMut() -> Most<'a>, reason: &dyn Fn(String) -> Reason| {
            if best.0 < words.len() {
                let (has, text) = look();
                if has > best.0 {
                    best = (has, reason(text.to_owned()));
                }
            }
        };
        offer(&mut || most(&entry.also, words), &Reason::AlsoCalled);
        for at in &entry.through {
            if let (Some(complaint), Some(called)) = (self.entries.get(*at), called.get_mut(*at)) {
                let mut look = || *called.get_or_insert_with(|| most(once(&complaint.name).chain(&complaint.also), words));
                offer(&mut look, &|text| Reason::TestedFor(complaint.name.clone(), text));
            }
        }
        offer(&mut || most([&entry.category], words), &Reason::Category);
        offer(&mut || most([&entry.summary], words), &Reason::Summary);
        best.1
    }

    /// What was looked for: each word as it was typed where something begins so, else as the library spells it.
    fn words(&self, wanted: &[Wanted], ranked: &Ranked) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let mut add = |word: String| {
            if !words.contains(&word) {
                words.push(word);
            }
        };
        for (at, word) in wanted.iter().enumerate() {
            let matches = ranked.matches.get(at).map(Vec::as_slice).unwrap_or_default();
            if word.less < LITTLE && matches.iter().any(|found| !found.is_typo()) {
                let one = word
                    .word
                    .strip_suffix('s')
                    .filter(|one| one.len() > 2 && !self.catalogue.has_beginning(&word.word));
                add(one.unwrap_or(&word.word).to_owned());
            }
            if let Some(next) = wanted.get(at + 1) {
                let both = [word.word.as_str(), &next.word].concat();
                if both.len() > 3 && self.catalogue.has_beginning(&both) && !self.catalogue.has_beginning(&word.word) {
                    add(both);
                }
            }
            for spelt in self.catalogue.spelt(matches) {
                add(std::str::from_utf8(spelt).unwrap_or_default().to_owned());
            }
        }
        words
    }

    /// The search as the best hit spells it; nothing where no typo had to be forgiven.
    fn suggestion(&self, wanted: &[Wanted], ranked: &Ranked) -> Option<String> {
        let (top, _) = ranked.entries.first()?;
        let entry = self.entries.get(*top)?;
        let mut texts: Vec<&String> = Vec::new();
        entry.add_texts(&mut texts);
        for at in &entry.through {
            if let Some(complaint) = self.entries.get(*at) {
                complaint.add_texts(&mut texts);
            }
        }
        let (mut out, mut is_other): (Vec<&str>, bool) = (Vec::new(), false);
        let mut at = 0;
        while let (Some(word), Some(matches)) = (wanted.get(at), ranked.matches.get(at)) {
            // What stands for this word and the one before was not taken for both.
            let before = at
                .checked_sub(1)
                .and_then(|at| ranked.matches.get(at))
                .map(Vec::as_slice)
                .unwrap_or_default();
            let own: Vec<Match> = matches.iter().filter(|found| !before.contains(found)).copied().collect();
            match self.catalogue.found_in(*top, &own).filter(|(found, _)| found.is_typo()) {
                Some((found, spelt)) => {
                    let spelt = std::str::from_utf8(spelt).ok()?;
                    out.push(spelling_in(&texts, spelt)?);
                    is_other = true;
                    // Two words that are one in the library.
                    let goes_on = ranked.matches.get(at + 1).is_some_and(|next| next.contains(&found));
                    at += usize::from(goes_on);
                }
                None => out.push(&word.raw),
            }
            at += 1;
        }
        is_other.then(|| out.join(" "))
    }
}

/// How many of the words that were looked for a text has, and the text.
type Most<'a> = (usize, &'a str);

/// The text that has most of the words; of equals the first.
fn most<'a>(texts: impl IntoIterator<Item = &'a String>, words: &[String]) -> Most<'a> {
    let mut best: Most = (0, "");
    for text in texts {
        if best.0 == words.len() {
            break;
        }
        let has = tokenize::count(text, words);
        if has > best.0 {
            best = (has, text);
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

/// A word as the texts spell it: as within a sentence, if it ever stands in one.
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

/// Everything of the index in the order in which equals stand.
fn entries(index: &Index) -> Vec<Entry> {
    let mut out = Vec::new();
    for (at, card) in index.modalities.iter().enumerate() {
        let complaints = card
            .grades
            .iter()
            .filter_map(|(id, _)| index.complaints.iter().position(|complaint| complaint.id == *id));
        let through = complaints.map(|at| index.modalities.len() + at).collect();
        add(&mut out, Kind::Practice, at, card.id.as_str(), &card.name, &card.also_called);
        if let Some(entry) = out.last_mut() {
            entry.category = index.category(&card.category).map(|category| category.name.clone()).unwrap_or_default();
            entry.summary.clone_from(&card.summary);
            entry.through = through;
        }
    }
    for (at, card) in index.complaints.iter().enumerate() {
        add(&mut out, Kind::Complaint, at, card.id.as_str(), &card.name, &card.also_called);
    }
    for (at, id) in index.pairs.iter().enumerate() {
        add(&mut out, Kind::Pair, at, id.as_str(), &index.pair_name(id), &[]);
    }
    for (at, card) in index.terms.iter().enumerate() {
        add(&mut out, Kind::Word, at, card.id.as_str(), &card.term, &card.also);
    }
    for (at, (id, title)) in index.documents.iter().enumerate() {
        add(&mut out, Kind::Document, at, id.as_str(), title, &[]);
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
        through: Vec::new(),
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
        Search::new(&index())
    }

    #[track_caller]
    fn check(query: &str, first: &[&str]) {
        let found = search().find(query);
        let got: Vec<&str> = found.hits.iter().take(first.len()).map(|hit| hit.place.as_str()).collect();
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
    fn the_name_itself_stands_first() {
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
    fn lay_words_and_whole_questions_find_their_page() {
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
    fn nothing_is_found_for_nothing() {
        check("", &[]);
        check("  \u{0} ?! 🧅", &[]);
        check("xylophone", &[]);
        check(&"a".repeat(10_000), &[]);
    }

    #[track_caller]
    fn check_instead(query: &str, place: &str, suggestion: Option<&str>) {
        let found = search().find(query);
        assert_eq!(found.hits.first().map(|hit| hit.place.as_str()), Some(place));
        assert_eq!(found.suggestion.as_deref(), suggestion);
    }

    #[test]
    fn typos_are_forgiven_and_told() {
        check_instead("acupunture", ACUPUNCTURE, Some("acupuncture"));
        check_instead("akupunture", ACUPUNCTURE, Some("acupuncture"));
        check_instead("acpu", ACUPUNCTURE, Some("acupuncture"));
        check_instead("dry neddling", NEEDLING, Some("dry needling"));
        check_instead("my nekc hurts", NECK, Some("my neck hurts"));
        check_instead("sliped disc", SCIATICA, Some("slipped disc"));
        check_instead("thai chi", TAI_CHI, Some("Tai chi"));
        check_instead("acupunture nekc", ACUPUNCTURE, Some("acupuncture neck"));
        check_instead("acupuncture", ACUPUNCTURE, None);
        check_instead("acup", ACUPUNCTURE, None);
    }

    #[track_caller]
    fn check_reason(query: &str, place: &str, expected: &Reason) {
        let found = search().find(query);
        let hit = found.hits.iter().find(|hit| hit.place == place);
        assert_eq!(hit.map(|hit| &hit.reason), Some(expected));
    }

    #[test]
    fn a_hit_says_where_it_was_found() {
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
    fn what_was_looked_for_can_be_marked() {
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
    fn where_nothing_has_all_words_some_will_do() {
        let found = search().find("needling xylophone");
        assert_eq!(found.hits.first().map(|hit| hit.place.as_str()), Some(NEEDLING));
        assert!(found.partial_match);
        assert!(!search().find("dry needling").partial_match);
    }

    #[test]
    fn a_list_of_one_kind_is_whole() {
        let all = |kind, query| search().find_all(kind, query).positions;
        assert_eq!(all(Kind::Practice, "neck"), [0, 1]);
        assert_eq!(all(Kind::Practice, "chinese"), [2, 0, 1, 3]);
        assert_eq!(all(Kind::Complaint, "slipped disc"), [1]);
        assert_eq!(all(Kind::Document, "neck"), Vec::<usize>::new());
        assert_eq!(all(Kind::Practice, ""), Vec::<usize>::new());
        assert!(search().find_all(Kind::Practice, "needling xylophone").partial_match);
        let many = Index {
            modalities: (0..200)
                .map(|at| practice(&format!("p{at}"), "Press", &[], Tradition::East, "x"))
                .collect(),
            ..Index::default()
        };
        let search = Search::new(&many);
        assert_eq!(search.find("press").hits.len(), MAX_HITS);
        assert_eq!(search.find_all(Kind::Practice, "press").positions, (0..200).collect::<Vec<_>>());
    }
}
